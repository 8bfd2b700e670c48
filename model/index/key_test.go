package index

import (
	"testing"

	"gloss/model"
	"gloss/model/catalog"
)

// Things that the notes speak of keep their own name where the catalogue has an entry
// of that id but of another name.
func TestKeysOfOtherThings(t *testing.T) {
	own, err := catalog.Parse("own", "zorbal\tZorbal Cloud\tservice\t\thttps://zorbal.example.org\tZC\tA cloud\n"+
		"zorbit\tZorbit=\ttool\t\thttps://zorbit.example.org\t\tA tool\n")
	if err != nil {
		t.Fatal(err)
	}
	cat := catalog.Builtin().Merge(own)
	for name, want := range map[string]string{
		"zorbal": "zorbal-", "ZORBAL": "zorbal-", "Zorbal Cloud": "zorbal-cloud",
		"zorbit": "zorbit", "Zorbit": "zorbit", "Zorb-It 2": "zorb-it-2",
	} {
		if got := keyOf(cat, name); got != want {
			t.Errorf("key of %q is %q, want %q", name, got, want)
		}
	}
	doc := parse(t, "notes", "# Talks\n\n- [zorbal](https://github.com/acme/zorbal) is a library for queues\n- we put Zorbal Cloud beside it\n")
	p := &Pass{Catalog: cat}
	p.Recognize(doc)
	found := map[string]string{}
	for _, e := range p.Collate(doc).Tools {
		found[e.Name] = e.Kind
	}
	if found["zorbal"] != "project" || found["Zorbal Cloud"] != "service" {
		t.Errorf("found %v", found)
	}
	eachMention(doc, func(_ *model.Section, m *model.Mention) {
		if m.Form == "zorbal" && m.Key != "zorbal-" {
			t.Errorf("%q has the key %q", m.Form, m.Key)
		}
	})
}
