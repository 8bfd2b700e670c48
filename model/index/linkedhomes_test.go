package index

import (
	"testing"

	"gloss/model/catalog"
)

// TestLinkHomes: what no catalogue has gets the home page that a link of its name, or its
// address, leads to: not any link that its name stands in.
func TestLinkHomes(t *testing.T) {
	doc := parse(t, "notes", "- [Zorblax](https://github.com/acme/zorblax) and [Zorblax](https://later.example.org) with Docker and Redis\n"+
		"- see https://github.com/acme/qfire\n- [Qdrop slides](https://example.org/slides) by [Qdrop](https://pypi.org/project/qdrop)\n- `pip install quarn`\n")
	Recognize(doc, catalog.Builtin())
	got := map[string]string{}
	for _, e := range Collate(doc, catalog.Builtin()).Tools {
		got[e.Name] = e.URL
	}
	for name, want := range map[string]string{
		"Zorblax": "https://github.com/acme/zorblax", "qfire": "https://github.com/acme/qfire", "Qdrop": "https://pypi.org/project/qdrop", "quarn": "",
		"Docker": "https://www.docker.com",
	} {
		if url, ok := got[name]; !ok || url != want {
			t.Errorf("the home page of %s is %q, want %q; found %v", name, url, want, ok)
		}
	}
}
