package org

import (
	"testing"

	"gloss/model"
)

// TestFigures sees that the keywords above a picture give it its words and its
// caption, and that those above anything else stay as they are.
func TestFigures(t *testing.T) {
	for text, want := range map[string]struct{ alt, below string }{
		"#+ATTR_HTML: :alt Blaues Quadrat\n[[file:x.png]]\n":                                                    {"Blaues Quadrat", ""},
		"#+CAPTION: A /flow/\n[[./x.png]]\n":                                                                    {"x.png", "A flow"},
		"#+NAME: f\n#+CAPTION: One\n#+CAPTION: two\n#+attr_html: :width 3 :alt \"A b\" :id c\n[[file:x.png]]\n": {"A b", "One two"},
		"#+ATTR_LATEX: :width 3cm\n[[file:x.png]]\n":                                                            {"x.png", ""},
	} {
		_, doc := read(t, "* T\n"+text+"\nMore.\n")
		blocks := doc.Sections[0].Blocks
		if len(blocks) != 2 {
			t.Errorf("%q: %d blocks", text, len(blocks))
			continue
		}
		list := blocks[0].(*model.Paragraph).Inlines
		im, ok := list[0].(*model.Image)
		below := ""
		if len(list) > 1 {
			_, parted := list[1].(*model.LineBreak)
			ok = ok && parted
			below = model.PlainText(list[2:])
		}
		if !ok || im.Alt != want.alt || below != want.below {
			t.Errorf("%q: %v, below it %q", text, im, below)
		}
	}
}

func TestCaptionsOfOthers(t *testing.T) {
	for text, want := range map[string]int{
		"#+CAPTION: Words\n| a |\n":                     2,
		"#+CAPTION: Words\n\n[[file:x.png]]\n":          2,
		"#+CAPTION: Words\n[[file:x.png]] and text\n":   2,
		"#+CAPTION: Words\n[[https://x.org][a link]]\n": 2,
		"#+CAPTION: Words\n":                            1,
	} {
		_, doc := read(t, "* T\n"+text)
		blocks := doc.Sections[0].Blocks
		if len(blocks) != want {
			t.Errorf("%q: %d blocks", text, len(blocks))
			continue
		}
		if p, ok := blocks[0].(*model.Paragraph); !ok || model.PlainText(p.Inlines) != "Words" {
			t.Errorf("%q begins with %v", text, blocks[0])
		}
	}
}
