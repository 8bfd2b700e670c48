package text

import (
	"strings"

	"gloss/model"
)

func (p *page) table(t *model.Table) {
	p.line(p.row(t.Head, len(t.Align)))
	marks := make([]string, len(t.Align))
	for i, a := range t.Align {
		switch a {
		case model.AlignLeft:
			marks[i] = ":--"
		case model.AlignRight:
			marks[i] = "--:"
		case model.AlignCenter:
			marks[i] = ":-:"
		default:
			marks[i] = "---"
		}
	}
	p.line("| " + strings.Join(marks, " | ") + " |")
	for _, row := range t.Rows {
		p.line(p.row(row, len(t.Align)))
	}
}

func (p *page) row(cells []model.Cell, columns int) string {
	var b strings.Builder
	b.WriteByte('|')
	for i := 0; i < columns; i++ {
		b.WriteByte(' ')
		if i < len(cells) {
			b.WriteString(p.inlines(p.spoken(&cells[i].Inlines), inCell))
		}
		b.WriteString(" |")
	}
	return b.String()
}
