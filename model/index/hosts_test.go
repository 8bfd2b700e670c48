package index

import (
	"testing"

	"gloss/model"
	"gloss/model/catalog"
)

// TestHosts: a bare address is a name where a sentence speaks of it, and none where it
// says where something is.
func TestHosts(t *testing.T) {
	bare := func(host string) *model.Link {
		return &model.Link{Target: "http://" + host, Auto: true, Inlines: []model.Inline{&model.Text{Value: host}}}
	}
	line := func(left, host, right string) *model.Paragraph {
		return &model.Paragraph{Inlines: []model.Inline{&model.Text{Value: left}, bare(host), &model.Text{Value: right}}}
	}
	for _, c := range []struct {
		left, host, right string
		want              bool
	}{
		{"our ", "zorbly.io", " runs in Docker with nginx and Redis", true},
		{"", "zorbly.js", " came out, as Docker and nginx and Redis did", true},
		{"see ", "zorbly.io", " for Docker, nginx and Redis", false},
		{"Docker, nginx and Redis: ", "zorbly.io", "", false},
		{"Docker, nginx and Redis lie on ", "zorbly.io", "", false},
		{"our ", "zorbly.org", " runs in Docker with nginx and Redis", false},
		{"", "zorbly.io", "", false},
	} {
		doc := &model.Document{Language: "en", Blocks: []model.Block{line(c.left, c.host, c.right), &model.Paragraph{Inlines: []model.Inline{&model.Text{Value: "Docker, nginx, Redis"}}}}}
		found := false
		for _, e := range collated(doc) {
			found = found || e.Name == c.host
		}
		if found != c.want {
			t.Errorf("%s%s%s: found is %v", c.left, c.host, c.right, found)
		}
	}
}

// collated returns the tools that a document names.
func collated(doc *model.Document) []*model.IndexEntry {
	Recognize(doc, catalog.Builtin())
	return Collate(doc, catalog.Builtin()).Tools
}
