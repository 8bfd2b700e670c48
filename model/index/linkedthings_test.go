package index

import (
	"testing"

	"gloss/model"
	"gloss/model/catalog"
)

// TestLinkedThings holds that a doubtful name is sooner taken where the notes link to the home
// page of the thing, to a page below it, or into repositories of an owner of that name.
func TestLinkedThings(t *testing.T) {
	own, err := catalog.Parse("own", "heron\tHeron?\ttool\tdevops\thttps://heron.example.org\t\tOne\nplover\tPlover?\ttool\tdevops\thttps://example.org/tools/plover\t\tTwo\nsnipe\tSnipe?\ttool\tdevops\thttps://www.example.net/x/\t\tThree\n")
	if err != nil {
		t.Fatal(err)
	}
	known := catalog.Builtin().Merge(own)
	for text, want := range map[string]string{
		"- new in Heron\n- see [the docs](https://heron.example.org/docs/2)":       "Heron",
		"- new in Plover\n- see [the docs](https://example.org/tools/plover/docs)": "Plover",
		"- new in Snipe\n- the code: https://github.com/snipe/snipe-it":            "Snipe",
		"- new in Heron\n- new in Plover\n- new in Snipe":                          "",
		"- new in Heron\n- see [the docs](https://example.org/docs)":               "",
		"- new in Plover\n- see [the docs](https://example.org/tools/)":            "",
		"- new in Snipe\n- the code: https://example.net/y/snipe":                  "",
	} {
		doc := parse(t, "notes", "# Notes\n\n"+text+"\n")
		Recognize(doc, known)
		got := ""
		eachMention(doc, func(_ *model.Section, m *model.Mention) {
			if m.Form == "Heron" || m.Form == "Plover" || m.Form == "Snipe" {
				got += m.Form // and not what an address has of it
			}
		})
		if got != want {
			t.Errorf("%q names %q, want %q", text, got, want)
		}
	}
}

// TestLinkedInLaterStretch holds that it is asked again in the next stretch whether the notes link
// to a thing, unless they do.
func TestLinkedInLaterStretch(t *testing.T) {
	f := &finder{known: newKnown(), pages: map[string]bool{"redis.io": true}}
	for id, want := range map[string]answer{"redis": yes, "docker": unasked} {
		e, _ := catalog.Builtin().Lookup(id)
		th := &thing{entry: e}
		f.entries[e] = th
		f.linksTo(th)
		f.forget()
		if th.linked != want {
			t.Errorf("%s: %d is known, want %d", id, th.linked, want)
		}
	}
}
