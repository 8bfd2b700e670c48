package index

import (
	"testing"

	"gloss/model"
)

// TestHomePages: the bare address of a tool's home page names the tool, also where it lies
// on the host of others; what else lies there does not.
func TestHomePages(t *testing.T) {
	for _, c := range []struct{ url, want string }{
		{"https://jedisct1.github.io/minisign/", "minisign"},
		{"https://mmistakes.github.io/minimal-mistakes/docs/quick-start-guide/", "minimal-mistakes"},
		{"https://someone.github.io/minisign/", ""},
		{"https://vega.github.io/vega-lite/docs/", "Vega-Lite"},
		{"https://afni.nimh.nih.gov/", "AFNI"},
		{"https://nimh.nih.gov/news", ""},
		{"https://pyod.readthedocs.io/en/latest/", "PyOD"},
		{"https://trello.example.edu/", ""},
		{"https://qgis.org/en/site/", "QGIS"},
	} {
		link := &model.Link{Target: c.url, Auto: true, Inlines: []model.Inline{&model.Text{Value: c.url}}}
		doc := &model.Document{Language: "en", Blocks: []model.Block{&model.Paragraph{Inlines: []model.Inline{&model.Text{Value: "See "}, link}}}}
		got := ""
		for _, e := range collated(doc) {
			got += e.Name
		}
		if got != c.want {
			t.Errorf("%s names %q, want %q", c.url, got, c.want)
		}
	}
}
