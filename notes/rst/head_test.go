package rst

import (
	"errors"
	"strings"
	"testing"

	"gloss/model"
	"gloss/notes"
	"gloss/notes/notestest"
)

// What only looks like the head of another program stays as it is.
func TestNoHead(t *testing.T) {
	for _, text := range []string{
		"title: Bees\n\nText.\n",
		"title: Bees\nand: honey\nwax: too\n\nText.\n",
		"---\nBees: they fly\n---\n\nText.\n",
		"author: Ann\ndate: 2011-03-11\nlang: en\n\nText.\n",
		"title: Bees\nauthor: Ann\ndate: today\nSeven hives.\n",
		".. date: 2011-03-11\n\nText.\n",
		".. todo: weigh\n.. wax: much\n\nText.\n",
	} {
		_, doc := read(t, "n.rst", text)
		if doc.Title != "" || len(doc.Authors) > 0 || doc.Dated != "" {
			t.Errorf("%q: title %q, authors %q, date %q", text, doc.Title, doc.Authors, doc.Dated)
		}
	}
}

// TestQuotedValues sees that quotation marks round the values of a head are none of them.
func TestQuotedValues(t *testing.T) {
	for value, want := range map[string]string{`"Bees"`: "Bees", "'Bees'": "Bees", `"Bees'`: `"Bees'`, "Bees'": "Bees'", "Bees": "Bees", `"`: `"`} {
		_, doc := read(t, "n.rst", "---\ntitle: "+value+"\nauthor: Ann\n---\n\nText.\n")
		if doc.Title != want {
			t.Errorf("%s: title %q, want %q", value, doc.Title, want)
		}
	}
}

// lines makes a paragraph of each line of raw HTML, and fails on some.
type lines struct{}

func (lines) Read(src *notes.Source, _ notes.Options) (*model.Document, error) {
	if strings.Contains(src.Text, "fail") {
		return nil, errors.New("no")
	}
	ledger := notes.NewLedger(src)
	doc := &model.Document{Diagnostics: []model.Diagnostic{{Position: model.At(src.Name, 1, 1), Message: "read"}}}
	for i, line := range src.Lines() {
		words := strings.TrimSpace(line)
		switch pos := model.At(src.Name, i+1, len(line)-len(words)+1); {
		case words == "<script>":
			ledger.Drop(i+1, "script")
		case strings.HasPrefix(words, "<h1>"):
			ledger.Place(i + 1)
			doc.Sections = append(doc.Sections, &model.Section{Position: pos, Level: 1, Title: []model.Inline{&model.Text{Position: pos, Value: words}}})
		case words != "":
			ledger.Place(i + 1)
			doc.Blocks = append(doc.Blocks, &model.Paragraph{Position: pos, Inlines: []model.Inline{&model.Text{Position: pos, Value: words}}})
		}
	}
	doc.Ledgers = []model.Ledger{ledger.Model()}
	return doc, nil
}

func TestRawHTML(t *testing.T) {
	const text = "Bees\n\n* point\n\n  .. raw:: html\n\n     <b>wax</b>\n     <script>\n     <h1>x</h1>\n\n.. raw:: html\n\n   fail\n\n.. raw:: latex\n\n   \\par\n"
	src, err := notes.Decode("n.rst", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := Format().Read(src, notes.Options{HTML: lines{}})
	if err != nil {
		t.Fatal(err)
	}
	for _, fault := range notestest.Check(src, doc) {
		t.Error(fault)
	}
	list := doc.Blocks[1].(*model.List)
	if len(doc.Blocks) != 4 || len(list.Items[0].Blocks) != 3 {
		t.Fatalf("%d blocks, %d in the point", len(doc.Blocks), len(list.Items[0].Blocks))
	}
	if pos := list.Items[0].Blocks[1].Pos(); pos.Line != 7 || pos.Column != 6 {
		t.Errorf("the first line is at %v", pos)
	}
	if d := doc.Ledgers[0].Dropped; len(d) != 1 || d[0].Line != 8 || d[0].Reason != "script" {
		t.Errorf("dropped %v", d)
	}
	if d := doc.Diagnostics; len(d) != 3 || d[0].Line != 7 || d[1].Code != "rst.raw" || d[1].Line != 11 || d[2].Line != 15 {
		t.Errorf("told %v", d)
	}
}

func TestFramesAreLinks(t *testing.T) {
	for text, want := range map[string]string{
		"a <iframe width=\"3\" src=\"//x.org/a?b&amp;c\"></iframe> b":  "a <p><a href=\"https://x.org/a?b&amp;c\">https://x.org/a?b&amp;c</a></p> b",
		"<iframe\nsrc='https://x.org'>old\n</iframe>":                  "<p><a href=\"https://x.org\">https://x.org</a></p>\n\n",
		"<iframe src=https://x.org>":                                   "<p><a href=\"https://x.org\">https://x.org</a></p>",
		"<IFRAME src=\"https://www.youtube.com/embed/ab12\"></IFRAME>": "<p><a href=\"https://www.youtube.com/watch?v=ab12\">https://www.youtube.com/watch?v=ab12</a></p>",
		"</iframe><iframe src=https://x.org><p>on":                     "</iframe><p><a href=\"https://x.org\">https://x.org</a></p><p>on",
		"<iframe src=\"javascript:x\"></iframe>":                       "<iframe src=\"javascript:x\"></iframe>",
		"<iframe>":                                                     "<iframe></iframe>",
		"<iframe":                                                      "<iframe",
		"none":                                                         "none",
	} {
		if got := linkFrames(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}
