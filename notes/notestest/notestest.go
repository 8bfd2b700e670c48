// Package notestest holds readers to the contract of package notes. A reader's
// own tests call [Run] with sources in its format, and [Check] from their fuzz
// targets.
package notestest

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"gloss/model"
	"gloss/notes"
)

// Run reads hostile and ordinary sources, those of the caller and its own, and
// checks what comes out; each twice, to see that the result is the same.
func Run(t *testing.T, f notes.Format, sources ...string) {
	t.Helper()
	if f.Name == "" || len(f.Extensions) == 0 || f.Reader == nil || f.Score == nil {
		t.Fatalf("format %q is not complete", f.Name)
	}
	all := append(Hostile(), sources...)
	for i, s := range all {
		name := fmt.Sprintf("source %d, %.20q", i, s)
		src, err := notes.Decode("notes.x", []byte(s))
		if err != nil {
			continue
		}
		if score := f.Score(src); score < notes.NotAtAll || score > 100 {
			t.Errorf("%s: score %d", name, score)
		}
		doc, err := f.Read(src, notes.Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		for _, fault := range Check(src, doc) {
			t.Errorf("%s: %s", name, fault)
		}
		again, err := f.Read(src, notes.Options{})
		if err != nil || Words(again) != Words(doc) {
			t.Errorf("%s: a second reading differs (%v)", name, err)
		}
	}
}

// Hostile returns texts that readers have stumbled over: deep nesting, long
// lines, odd characters, unfinished constructs.
func Hostile() []string {
	deep := func(unit string, n int) string {
		var b strings.Builder
		for i := 0; i < n; i++ {
			b.WriteString(strings.Repeat(unit, i))
			b.WriteString("- x\n")
		}
		return b.String()
	}
	return []string{
		"a", "\n\n\na\n\n\n", "a\r\nb\rc\n", "\ufeffa\n", "a\x00b\n", "\xff\xfe\xfd abc\n", "a\u2028b\u0085c\n",
		"😀 emoji 👩‍👩‍👧 and 𝔸\n", "שלום עולם and عربي\n", "e\u0301 \u200b\u200d\ufeff\u00ad\n",
		strings.Repeat("x", 100_000) + "\n", strings.Repeat("x ", 50_000) + "\n", strings.Repeat("\n", 10_000) + "x\n",
		strings.Repeat(" ", 10_000) + "x\n", strings.Repeat("\t", 1_000) + "- x\n",
		deep("  ", 200), deep("\t", 200), strings.Repeat(">", 10_000) + " x\n", strings.Repeat("- ", 5_000) + "x\n", strings.Repeat("> - ", 500) + "x\n",
		strings.Repeat("#", 1_000) + " x\n", strings.Repeat("# x\n", 500), "---\n", "---\ntitle: x\n", "===\n---\n===\n", "x\n===\n---\n",
		"```\nunclosed\n", "~~~ x\n\n\n", "|a|b|\n|-|\n|c|\n", "a\tb\nc\td\n", "1. a\n3. b\n2. c\n", "* * * *\n", "- \n-\n- x\n",
		"[a](b \"c\n", "[^1]\n\n[^1]: note\n\n[^1]: again\n", "<script>alert(1)</script>\n", "<!-- never closed\nx\n", "&amp; &#0; &#xD800; &nosuch;\n",
		"`" + strings.Repeat("``", 1_000) + "x\n", strings.Repeat("*", 3_000) + "x\n", strings.Repeat("[", 3_000) + "x\n",
	}
}

// Check returns the faults of a document that was read from one source: a
// ledger that does not add up, positions outside the source, nodes that break
// the contract of package model.
func Check(src *notes.Source, doc *model.Document) []string {
	c := &checker{name: src.Name}
	for _, line := range src.Lines() {
		c.widths = append(c.widths, utf8.RuneCountInString(line))
	}
	if len(doc.Sources) != 1 || len(doc.Ledgers) != 1 {
		return []string{fmt.Sprintf("%d sources and %d ledgers, want one of each", len(doc.Sources), len(doc.Ledgers))}
	}
	c.ledger(doc.Ledgers[0])
	c.blocks(doc.Blocks)
	id := int32(0)
	doc.Walk(func(s *model.Section) {
		c.pos(s)
		if id++; s.ID != id {
			c.fault("section %d has ID %d", id, s.ID)
		}
		if strings.TrimSpace(model.PlainText(s.Title)) == "" && !model.Holds[*model.Image](s.Title) {
			c.fault("section at %v has no title", s.Position)
		}
		c.blocks(s.Blocks)
	})
	for i, f := range doc.Footnotes {
		if f.Number != i+1 {
			c.fault("footnote %d has number %d", i+1, f.Number)
		}
		c.pos(f)
		c.blocks(f.Blocks)
	}
	doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) { c.inlines(*run, false) })
	return c.faults
}

type checker struct {
	name   string
	widths []int // of the lines, in characters
	faults []string
}

func (c *checker) fault(format string, args ...any) {
	if len(c.faults) < 10 {
		c.faults = append(c.faults, fmt.Sprintf(format, args...))
	}
}

func (c *checker) ledger(l model.Ledger) {
	if l.Lines != len(c.widths) || l.Placed+l.Merged+len(l.Dropped) != l.Lines {
		c.fault("the ledger has %d placed, %d merged and %d dropped of %d lines; the source has %d", l.Placed, l.Merged, len(l.Dropped), l.Lines, len(c.widths))
	}
	for _, d := range l.Dropped {
		if d.Reason == "" || d.Reason == "not understood" || d.Line < 1 || d.Line > len(c.widths) {
			c.fault("line %d is dropped with the reason %q", d.Line, d.Reason)
		}
	}
}

func (c *checker) pos(n interface{ Pos() model.Position }) {
	p := n.Pos()
	if p.Source.String() != c.name || p.Line < 1 || int(p.Line) > len(c.widths) || p.Column < 1 {
		c.fault("%T at %v is outside the source of %d lines", n, p, len(c.widths))
		return
	}
	if int(p.Column) > c.widths[p.Line-1]+1 {
		c.fault("%T at %v is behind the end of its line", n, p)
	}
}

func (c *checker) blocks(list []model.Block) {
	model.WalkBlocks(list, func(b model.Block) {
		c.pos(b)
		switch b := b.(type) {
		case *model.Paragraph:
			if len(b.Inlines) == 0 {
				c.fault("paragraph at %v is empty", b.Position)
			}
		case *model.Gap:
			if len(b.Inlines) == 0 {
				c.fault("gap at %v is empty", b.Position)
			}
		case *model.Quote:
			if len(b.Blocks) == 0 {
				c.fault("quotation at %v is empty", b.Position)
			}
		case *model.Code:
			c.code(b)
		case *model.List:
			if len(b.Items) == 0 {
				c.fault("list at %v has no items", b.Position)
			}
			for _, it := range b.Items {
				c.pos(it)
				if len(it.Blocks) == 0 {
					c.fault("item at %v is empty", it.Position)
				}
			}
		case *model.Table:
			for _, row := range append([][]model.Cell{b.Head}, b.Rows...) {
				if len(row) != len(b.Align) {
					c.fault("table at %v has a row of %d cells, want %d", b.Position, len(row), len(b.Align))
				}
				for i := range row {
					c.pos(&row[i])
				}
			}
		}
	})
}

// code looks whether the lines of code are lines of the source.
func (c *checker) code(b *model.Code) {
	size := strings.Count(b.Text, "\n") + 1
	if strings.TrimSpace(b.Text) == "" || b.Lines != nil && (len(b.Lines) != size || int(b.Lines[0]) != b.FirstLine) {
		c.fault("code at %v, with %d lines from %d on, has the text %q", b.Position, len(b.Lines), b.FirstLine, b.Text)
	}
	for before, i := 1, 0; i < size; i++ {
		at := b.SourceLine(i)
		if at < before || at > len(c.widths) {
			c.fault("line %d of the code at %v is said to stand at line %d", i, b.Position, at)
		}
		before = at
	}
}

func (c *checker) inlines(list []model.Inline, inLink bool) {
	for _, n := range list {
		c.pos(n)
		switch n := n.(type) {
		case *model.Text:
			if n.Value == "" || !utf8.ValidString(n.Value) || strings.ContainsAny(n.Value, "\n\x00") {
				c.fault("text at %v holds what no text may: %q", n.Position, n.Value)
			}
		case *model.Link:
			if inLink {
				c.fault("link at %v stands in a link", n.Position)
			}
			if !allowed(n.Target) {
				c.fault("link at %v goes to %q", n.Position, n.Target)
			}
			c.inlines(n.Inlines, true)
			continue
		}
		within := model.Children(n)
		if within != nil && len(within) == 0 {
			c.fault("%T at %v is empty", n, n.Pos())
		}
		c.inlines(within, inLink)
	}
}

func allowed(target string) bool {
	low := strings.ToLower(target)
	for _, p := range []string{"http://", "https://", "mailto:", "#"} {
		if strings.HasPrefix(low, p) {
			return true
		}
	}
	return false
}

// Words returns all words of a document in order, titles, blocks and footnotes,
// parted by line feeds.
func Words(doc *model.Document) string {
	var b strings.Builder
	add := func(list []model.Block) {
		for _, block := range list {
			b.WriteString(model.BlockText(block))
			b.WriteByte('\n')
		}
	}
	add(doc.Blocks)
	doc.Walk(func(s *model.Section) {
		b.WriteString(model.PlainText(s.Title))
		b.WriteByte('\n')
		add(s.Blocks)
	})
	for _, f := range doc.Footnotes {
		add(f.Blocks)
	}
	return b.String()
}
