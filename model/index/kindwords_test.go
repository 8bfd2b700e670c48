package index

import (
	"testing"

	"gloss/model/catalog"
)

// TestKindWords holds that of things of one name that one is meant whose kind the notes say, in
// their language.
func TestKindWords(t *testing.T) {
	own, err := catalog.Parse("own", "zorb-a\tZorb?\ttool\tcontainer\thttps://zorb.example.org\t\tOne\nzorb-b\tZorb?\tlanguage\tfunctional\thttps://zorb.example.com/a/\t\tTwo\n")
	if err != nil {
		t.Fatal(err)
	}
	known := catalog.Builtin().Merge(own)
	for text, want := range map[string]string{
		"Docker and Kubernetes run Zorb on the second day.":     "zorb-a",
		"We saw the language Zorb on the second day.":           "zorb-b",
		"The name of the language is Zorb.":                     "zorb-b",
		"Sie zeigten die Programmiersprache Zorb am Nachmittag": "zorb-b",
		"Die Sprache heißt Zorb und läuft überall.":             "zorb-b",
		"Ils ont montré le langage Zorb hier.":                  "zorb-b",
		"Показали язык Zorb на конференции.":                    "zorb-b",
		"午後は Zorb言語の話。":                                         "zorb-b",
		"Pokazali narzędzie Zorb po południu.":                  "zorb-a",
	} {
		doc := parse(t, "notes", "# Notes\n\n"+text+"\n")
		Recognize(doc, known)
		got := ""
		for _, e := range Collate(doc, known).Tools {
			if e.Name == "Zorb" {
				got += e.Key
			}
		}
		if got != want {
			t.Errorf("%q names %q, want %q", text, got, want)
		}
	}
}
