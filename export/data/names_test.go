package data

import (
	"strings"
	"testing"

	"gloss/model"
)

func TestAuthors(t *testing.T) {
	for by, want := range map[string]string{
		"Woolf, Virginia":                    "Woolf, Virginia",
		"Hayles, N. Katherine":               "Hayles, N. Katherine",
		"García Márquez, Gabriel":            "García Márquez, Gabriel",
		"van der Berg, Jan":                  "van der Berg, Jan",
		"Genette, Gérard, and Jane E. Lewin": "Genette, Gérard|Jane E. Lewin",
		"Lehmann, J., Kleber, M.":            "Lehmann, J.|Kleber, M.",
		"Bakhtin, M. M.":                     "Bakhtin, M. M.",
		"Packer M, Anker SD, et al.":         "Packer, M.|Anker, S. D.|others",
		"Hall KD et al":                      "Hall, K. D.|others",
		"Giuseppe DeCandia et al.":           "Giuseppe DeCandia|others",
		"Harold Abelson, Gerald Jay Sussman": "Harold Abelson|Gerald Jay Sussman",
		"Rittel & Webber":                    "Rittel|Webber",
		"Kleinberg, Tardos, Lee":             "Kleinberg|Tardos|Lee",
		"Knapp, Charles; Crystal, Nathan":    "Knapp, Charles|Crystal, Nathan",
		"坪井祐太・海野裕也":                          "坪井祐太|海野裕也",
		"Jan Paweł II":                       "Jan Paweł II",
		"WHO":                                "WHO",
		"":                                   "",
	} {
		if got := strings.Join(authors(by), "|"); got != want {
			t.Errorf("%q: %q, want %q", by, got, want)
		}
	}
}

// RIS knows no word for more authors.
func TestOthersInRIS(t *testing.T) {
	book := &model.Book{Document: &model.Document{}, Readings: []*model.Reading{{Number: 1, Kind: model.ReadingBook, Title: "Flush", By: "Ann Lee et al."}}}
	if got := written(t, WriteReadingRIS, book); !strings.Contains(got, "AU  - Ann Lee\r\n") || strings.Contains(got, "others") {
		t.Errorf("%q", got)
	}
}

// A name that stands last name first is one name in all formats.
func TestInvertedNames(t *testing.T) {
	book := &model.Book{Document: &model.Document{}, Readings: []*model.Reading{{Number: 1, Kind: model.ReadingBook, Title: "Flush", By: "Woolf, Virginia", Year: "1933"}}}
	for want, got := range map[string]string{
		"author = {Woolf, Virginia}": written(t, WriteReadingBibTeX, book),
		"AU  - Woolf, Virginia\r\n":  written(t, WriteReadingRIS, book),
		"  year = {1933}":            written(t, WriteReadingBibTeX, book),
		"  date = {1933}":            written(t, WriteReadingBibLaTeX, book),
		"PY  - 1933\r\n":             written(t, WriteReadingRIS, book),
		`"issued": {`:                written(t, WriteReadingCSL, book),
		`"year": "1933"`:             written(t, WriteReadingJSON, book),
		`"family": "Woolf",`:         written(t, WriteReadingCSL, book),
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}
