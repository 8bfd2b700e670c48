package html

import (
	"fmt"
	"strings"

	"gloss/model"
)

// dump writes a document for a person to read: a node a line, with its place.
func dump(doc *model.Document) string {
	var b strings.Builder
	for _, f := range []struct{ key, value string }{
		{"title", doc.Title}, {"from", doc.TitleFrom}, {"authors", strings.Join(doc.Authors, "; ")}, {"language", doc.Language},
		{"date", doc.Date.String()}, {"description", doc.Description},
	} {
		if f.value != "" {
			fmt.Fprintf(&b, "%s: %s\n", f.key, f.value)
		}
	}
	dumpBlocks(&b, "", doc.Blocks)
	doc.Walk(func(s *model.Section) {
		fmt.Fprintf(&b, "%s %s %s\n", strings.Repeat("#", int(s.Level)), place(s), spelled(s.Title))
		dumpBlocks(&b, "  ", s.Blocks)
	})
	for _, f := range doc.Footnotes {
		fmt.Fprintf(&b, "%s footnote %d %q\n", place(f), f.Number, f.Label)
		dumpBlocks(&b, "  ", f.Blocks)
	}
	for _, l := range doc.Ledgers {
		fmt.Fprintf(&b, "ledger: %d lines, %d placed, %d merged, %d dropped\n", l.Lines, l.Placed, l.Merged, len(l.Dropped))
		for _, d := range l.Dropped {
			fmt.Fprintf(&b, "  dropped %d: %s: %.60q\n", d.Line, d.Reason, d.Text)
		}
	}
	for _, d := range doc.Diagnostics {
		fmt.Fprintf(&b, "%s: %s\n", place(d), d.Code+": "+d.Message)
	}
	return b.String()
}

func place(n interface{ Pos() model.Position }) string {
	return fmt.Sprintf("%d:%d", n.Pos().Line, n.Pos().Column)
}

func dumpBlocks(b *strings.Builder, indent string, blocks []model.Block) {
	for _, n := range blocks {
		fmt.Fprintf(b, "%s%s ", indent, place(n))
		switch n := n.(type) {
		case *model.Paragraph:
			fmt.Fprintf(b, "paragraph %s\n", spelled(n.Inlines))
		case *model.Gap:
			fmt.Fprintf(b, "gap %s\n", spelled(n.Inlines))
		case *model.Rule:
			b.WriteString("rule\n")
		case *model.Code:
			fmt.Fprintf(b, "code %q from line %d %q\n", n.Language, n.FirstLine, n.Text)
		case *model.Quote:
			fmt.Fprintf(b, "quote by %s\n", spelled(n.Attribution))
			dumpBlocks(b, indent+"  ", n.Blocks)
		case *model.List:
			fmt.Fprintf(b, "list ordered=%v start=%d loose=%v\n", n.Ordered, n.Start, n.Loose)
			for _, it := range n.Items {
				fmt.Fprintf(b, "%s  - %s task=%d\n", indent, place(it), it.Task)
				dumpBlocks(b, indent+"    ", it.Blocks)
			}
		case *model.Table:
			fmt.Fprintf(b, "table %v\n", n.Align)
			for _, row := range append([][]model.Cell{n.Head}, n.Rows...) {
				fmt.Fprintf(b, "%s  row", indent)
				for _, c := range row {
					fmt.Fprintf(b, " | %s %s", place(c), spelled(c.Inlines))
				}
				b.WriteByte('\n')
			}
		}
	}
}

// spelled writes inlines on one line; text that begins on another line than
// what stands before it is marked with that line.
func spelled(list []model.Inline) string {
	var b strings.Builder
	line := 0
	if len(list) > 0 {
		line = int(list[0].Pos().Line)
	}
	spell(&b, list, &line)
	return b.String()
}

func spell(b *strings.Builder, list []model.Inline, line *int) {
	for _, n := range list {
		if l := int(n.Pos().Line); l != *line {
			fmt.Fprintf(b, "@%d ", l)
			*line = l
		}
		inner := func(open string) {
			b.WriteString(open + "(")
			spell(b, model.Children(n), line)
			b.WriteString(")")
		}
		switch n := n.(type) {
		case *model.Text:
			fmt.Fprintf(b, "%q", n.Value)
		case *model.CodeSpan:
			fmt.Fprintf(b, "code%q", n.Value)
		case *model.Emphasis:
			inner("em")
		case *model.Strong:
			inner("strong")
		case *model.Strike:
			inner("strike")
		case *model.LineBreak:
			b.WriteString("br")
		case *model.FootnoteRef:
			fmt.Fprintf(b, "note[%d]", n.Number)
		case *model.Image:
			fmt.Fprintf(b, "image[%s %q]", n.Target, n.Alt)
			if n.Decorative {
				b.WriteString(" decorative")
			}
		case *model.Link:
			fmt.Fprintf(b, "link[%s", n.Target)
			if n.Title != "" {
				fmt.Fprintf(b, " title %q", n.Title)
			}
			if n.Auto {
				b.WriteString(" auto")
			}
			inner("]")
		}
	}
}
