package rst

import (
	"fmt"
	"strings"

	"gloss/model"
)

// dump writes a document for a person to read: a node a line, with its place.
func dump(doc *model.Document) string {
	var b strings.Builder
	for _, f := range []struct{ key, value string }{
		{"title", doc.Title}, {"from", doc.TitleFrom}, {"authors", strings.Join(doc.Authors, "; ")}, {"language", doc.Language}, {"event", doc.Event},
		{"place", doc.Place}, {"date", doc.Date.String()}, {"description", doc.Description},
	} {
		if f.value != "" {
			fmt.Fprintf(&b, "%s: %s\n", f.key, f.value)
		}
	}
	dumpBlocks(&b, doc.Blocks, 0)
	doc.Walk(func(s *model.Section) {
		fmt.Fprintf(&b, "%s section %d level %d:%s\n", spot(s), s.ID, s.Level, runs(s.Title))
		dumpBlocks(&b, s.Blocks, 1)
	})
	for _, f := range doc.Footnotes {
		fmt.Fprintf(&b, "%s footnote %d %q\n", spot(f), f.Number, f.Label)
		dumpBlocks(&b, f.Blocks, 1)
	}
	for _, l := range doc.Ledgers {
		fmt.Fprintf(&b, "ledger: %d lines, %d placed, %d merged, %d dropped\n", l.Lines, l.Placed, l.Merged, len(l.Dropped))
		for _, d := range l.Dropped {
			fmt.Fprintf(&b, "  dropped %d: %s: %q\n", d.Line, d.Reason, d.Text)
		}
	}
	for _, d := range doc.Diagnostics {
		fmt.Fprintf(&b, "%s: %s: %s\n", spot(d), d.Severity, d.Code+": "+d.Message)
	}
	return b.String()
}

func spot(n interface{ Pos() model.Position }) string {
	return fmt.Sprintf("%d:%d", n.Pos().Line, n.Pos().Column)
}

func dumpBlocks(b *strings.Builder, blocks []model.Block, depth int) {
	indent := strings.Repeat("  ", depth)
	for _, n := range blocks {
		fmt.Fprintf(b, "%s%s ", indent, spot(n))
		switch n := n.(type) {
		case *model.Paragraph:
			fmt.Fprintf(b, "paragraph%s\n", runs(n.Inlines))
		case *model.Gap:
			fmt.Fprintf(b, "gap%s\n", runs(n.Inlines))
		case *model.Rule:
			b.WriteString("rule\n")
		case *model.Code:
			fmt.Fprintf(b, "code %q from line %d %q\n", n.Language, n.FirstLine, n.Text)
		case *model.Quote:
			fmt.Fprintf(b, "quote")
			if n.Attribution != nil {
				fmt.Fprintf(b, " by%s", runs(n.Attribution))
			}
			b.WriteByte('\n')
			dumpBlocks(b, n.Blocks, depth+1)
		case *model.List:
			fmt.Fprintf(b, "list ordered=%v start=%d loose=%v\n", n.Ordered, n.Start, n.Loose)
			for _, it := range n.Items {
				fmt.Fprintf(b, "%s  %s item", indent, spot(it))
				if it.Task != model.NoTask {
					fmt.Fprintf(b, " task=%d", it.Task)
				}
				b.WriteByte('\n')
				dumpBlocks(b, it.Blocks, depth+2)
			}
		case *model.Table:
			fmt.Fprintf(b, "table %v\n", n.Align)
			for _, row := range append([][]model.Cell{n.Head}, n.Rows...) {
				fmt.Fprintf(b, "%s  row", indent)
				for _, c := range row {
					fmt.Fprintf(b, " | %s%s", spot(c), runs(c.Inlines))
				}
				b.WriteByte('\n')
			}
		}
	}
}

// runs writes inlines on one line, each with its place.
func runs(list []model.Inline) string {
	var b strings.Builder
	for _, n := range list {
		fmt.Fprintf(&b, " %s ", spot(n))
		switch n := n.(type) {
		case *model.Text:
			fmt.Fprintf(&b, "%q", n.Value)
		case *model.Emphasis:
			fmt.Fprintf(&b, "em(%s )", runs(n.Inlines))
		case *model.Strong:
			fmt.Fprintf(&b, "strong(%s )", runs(n.Inlines))
		case *model.Strike:
			fmt.Fprintf(&b, "strike(%s )", runs(n.Inlines))
		case *model.CodeSpan:
			fmt.Fprintf(&b, "code %q", n.Value)
		case *model.Link:
			fmt.Fprintf(&b, "link %q", n.Target)
			if n.Title != "" {
				fmt.Fprintf(&b, " title %q", n.Title)
			}
			if n.Auto {
				b.WriteString(" auto")
			}
			fmt.Fprintf(&b, "(%s )", runs(n.Inlines))
		case *model.Image:
			fmt.Fprintf(&b, "image %q title %q alt %q", n.Target, n.Title, n.Alt)
		case *model.LineBreak:
			b.WriteString("break")
		case *model.FootnoteRef:
			fmt.Fprintf(&b, "ref %q %d", n.Label, n.Number)
		}
	}
	return b.String()
}
