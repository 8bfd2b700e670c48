package index

import (
	"testing"

	"gloss/model"
	"gloss/model/catalog"
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

// TestPageOfSeveral holds that the site of a maker names none of what it makes.
func TestPageOfSeveral(t *testing.T) {
	own, err := catalog.Parse("own", "zorb-one\tZorb One\ttool\tdata\thttps://zorb.example.com\t\tOne\nzorb-two\tZorb Two\ttool\tdata\thttps://zorb.example.com\t\tTwo\n")
	if err != nil {
		t.Fatal(err)
	}
	known := catalog.Builtin().Merge(own)
	for text, want := range map[string]int{
		"See https://zorb.example.com/about for more.\n":                  0,
		"See https://zorb.example.com/about for more, on Zorb Two too.\n": 1,
	} {
		doc := parse(t, "notes", "# Notes\n\n"+text)
		Recognize(doc, known)
		if got := len(Collate(doc, known).Tools); got != want {
			t.Errorf("%q: %d tools, want %d", text, got, want)
		}
	}
}

// TestLinkedHomograph holds that of things of one name that one is meant which the notes link
// to its home page, there and in the whole section, whatever stands beside it.
func TestLinkedHomograph(t *testing.T) {
	own, err := catalog.Parse("own", "zorb-a\tZorb\tlibrary\tpython\thttps://zorb.example.com/a/\t\tOne\nzorb-b\tZorb\ttool\tcontainer\thttps://zorb.example.org\t\tTwo\n")
	if err != nil {
		t.Fatal(err)
	}
	known := catalog.Builtin().Merge(own)
	doc := parse(t, "notes", "# Notes\n\n## A\n\nWe use [Zorb](https://zorb.example.org/docs) with NumPy and Django. Zorb runs pandas.\n\n## B\n\n[Zorb](https://www.zorb.example.com/a/intro) and Docker; Kubernetes starts Zorb.\n")
	Recognize(doc, known)
	got := ""
	eachMention(doc, func(_ *model.Section, m *model.Mention) {
		if m.Form == "Zorb" {
			got += m.Key + " "
		}
	})
	if want := "zorb-b zorb-b zorb-a zorb-a "; got != want {
		t.Errorf("mentions of %q, want %q", got, want)
	}
}

// TestSiteNamed holds that the host of a home page names the thing in running text, but neither
// what only looks like one nor the host of something else.
func TestSiteNamed(t *testing.T) {
	own, err := catalog.Parse("own", "zorb\tZorb?\tservice\tproject\thttps://zorb.app\t\tOne\nblip\tBlip?\tlibrary\trust\thttps://www.blip.rs/\t\tTwo\nplum\tPlum?\tservice\tproject\thttps://plum.example.org/plum\t\tThree\n")
	if err != nil {
		t.Fatal(err)
	}
	known := catalog.Builtin().Merge(own)
	for text, want := range map[string]string{
		"We saw a talk on Zorb.app and its engine.": "Zorb.app",
		"Blip.rs is quick.":                         "Blip.rs",
		"It lies in blip.rs and zorb.app there.":    "",
		"Zorb.apps, Zorb.app/x, me@Zorb.app":        "",
		"Zorb.com and Plum.org were said.":          "",
	} {
		doc := parse(t, "notes", "# Notes\n\n"+text+"\n")
		Recognize(doc, known)
		got := ""
		eachMention(doc, func(_ *model.Section, m *model.Mention) {
			if m.Key == "zorb" || m.Key == "blip" || m.Key == "plum" {
				got += m.Form
			}
		})
		if got != want {
			t.Errorf("%q names %q, want %q", text, got, want)
		}
	}
}
