package markdown

import (
	"strings"
	"testing"

	"gloss/model"
	"gloss/notes"
	"gloss/notes/notestest"
)

// check holds a document of a text to what every reader promises. The words of code
// stand at its lines, besides.
func check(t testing.TB, doc *model.Document, text string) {
	t.Helper()
	src := &notes.Source{Name: doc.Sources[0].Name, Text: text}
	for _, fault := range notestest.Check(src, doc) {
		t.Error(fault)
	}
	lines := src.Lines()
	doc.EachBlock(func(b model.Block) {
		c, ok := b.(*model.Code)
		if !ok {
			return
		}
		for i, line := range strings.Split(c.Text, "\n") {
			at, words := lines[c.SourceLine(i)-1], strings.TrimSpace(expand(line))
			if !strings.Contains(expand(at), words) && !strings.Contains(untagged(at), words) && !strings.Contains(at, "<!--") && !strings.Contains(at, "-->") {
				t.Errorf("%s: line %d of the code is not at line %d of the source", c.Position, i, c.SourceLine(i))
			}
		}
	})
}

// untagged returns a line of preformatted HTML without its tags.
func untagged(s string) string {
	var b strings.Builder
	for s != "" {
		if name, _ := tagName(s); name != "" {
			if n := tagEnd(s, name); n > 0 {
				s = s[n:]
				continue
			}
		}
		b.WriteByte(s[0])
		s = s[1:]
	}
	return expand(decodeEntities(b.String()))
}

func expand(s string) string { return strings.ReplaceAll(s, "\t", "    ") }
