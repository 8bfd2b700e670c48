package markdown

import (
	"strings"
	"testing"
	"unicode/utf8"

	"gloss/model"
	"gloss/notes"
)

// check holds a document to what every reader promises: the ledger adds up and
// nothing in it is unexplained, every node has a place inside the source, lists
// that must not be empty are not.
func check(t testing.TB, doc *model.Document, text string) {
	t.Helper()
	lines := strings.Split(text, "\n")
	l := doc.Ledgers[0]
	if sum := l.Placed + l.Merged + len(l.Dropped); sum != l.Lines {
		t.Errorf("ledger: %d placed, %d merged and %d dropped are not %d lines", l.Placed, l.Merged, len(l.Dropped), l.Lines)
	}
	for _, d := range l.Dropped {
		if d.Reason == "" || d.Reason == "not understood" {
			t.Errorf("line %d %q is dropped without a reason", d.Line, d.Text)
		}
	}
	c := checker{t, lines, make([]int, len(lines))}
	for i, line := range lines {
		c.width[i] = utf8.RuneCountInString(line)
	}
	c.blocks(doc.Blocks)
	id := 0
	doc.Walk(func(s *model.Section) {
		if id++; int(s.ID) != id {
			t.Errorf("section %d has ID %d", id, s.ID)
		}
		if len(s.Title) == 0 {
			t.Errorf("%s: section without a title", s.Position)
		}
		c.place(s)
		c.run(s.Title)
		c.blocks(s.Blocks)
	})
	for i, f := range doc.Footnotes {
		if f.Number != i+1 {
			t.Errorf("footnote %d has number %d", i+1, f.Number)
		}
		c.place(f)
		c.blocks(f.Blocks)
	}
}

type checker struct {
	t     testing.TB
	lines []string
	width []int // of each line, in characters
}

func (c checker) place(n interface{ Pos() model.Position }) {
	p := n.Pos()
	if p.Line < 1 || int(p.Line) > len(c.lines) {
		c.t.Errorf("%T at %s: no such line in %d", n, p, len(c.lines))
		return
	}
	if p.Column < 1 || int(p.Column) > c.width[p.Line-1]+1 {
		c.t.Errorf("%T at %s: no such column in %q", n, p, c.lines[p.Line-1])
	}
}

func (c checker) blocks(list []model.Block) {
	for _, b := range list {
		c.place(b)
		switch b := b.(type) {
		case *model.Paragraph:
			c.nonEmpty(b, len(b.Inlines))
			c.run(b.Inlines)
		case *model.Gap:
			c.nonEmpty(b, len(b.Inlines))
			c.run(b.Inlines)
		case *model.Quote:
			c.nonEmpty(b, len(b.Blocks))
			c.blocks(b.Blocks)
			c.run(b.Attribution)
		case *model.List:
			c.nonEmpty(b, len(b.Items))
			for _, it := range b.Items {
				c.place(it)
				c.nonEmpty(it, len(it.Blocks))
				c.blocks(it.Blocks)
			}
		case *model.Code:
			if strings.TrimSpace(b.Text) == "" {
				c.t.Errorf("%s: code without text", b.Position)
			}
			for i, line := range strings.Split(b.Text, "\n") {
				at := b.FirstLine + i
				if at > len(c.lines) || !strings.Contains(expand(c.lines[at-1]), strings.TrimSpace(expand(line))) && !strings.Contains(c.lines[at-1], "<!--") && !strings.Contains(c.lines[at-1], "-->") &&
					!strings.Contains(untagged(c.lines[at-1]), strings.TrimSpace(expand(line))) {
					c.t.Errorf("%s: line %d of the code is not at line %d of the source", b.Position, i, at)
				}
			}
		case *model.Table:
			for _, row := range append([][]model.Cell{b.Head}, b.Rows...) {
				if len(row) != len(b.Align) {
					c.t.Errorf("%s: row of %d cells in a table of %d columns", b.Position, len(row), len(b.Align))
				}
				for _, cell := range row {
					c.place(cell)
					c.run(cell.Inlines)
				}
			}
		}
	}
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

func (c checker) nonEmpty(n interface{ Pos() model.Position }, size int) {
	if size == 0 {
		c.t.Errorf("%s: empty %T", n.Pos(), n)
	}
}

func (c checker) run(list []model.Inline) {
	for _, n := range list {
		c.place(n)
		switch n := n.(type) {
		case *model.Text:
			if n.Value == "" || strings.Contains(n.Value, "\n") {
				c.t.Errorf("%s: text %q", n.Position, n.Value)
			}
		case *model.Link:
			if _, kind := notes.ParseTarget(n.Target); kind != notes.OutsideTarget {
				c.t.Errorf("%s: link to %q", n.Position, n.Target)
			}
			model.WalkInlines(n.Inlines, func(in model.Inline) {
				if _, ok := in.(*model.Link); ok {
					c.t.Errorf("%s: link within a link", in.Pos())
				}
			})
		}
		if kids := model.Children(n); kids != nil {
			if len(kids) == 0 {
				c.t.Errorf("%s: empty %T", n.Pos(), n)
			}
			c.run(kids)
		}
	}
}
