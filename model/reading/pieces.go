package reading

import (
	"strings"

	"gloss/model"
)

// paragraph collects from a paragraph at p, after which rest stands. point says
// that it is the first of a point.
func (c *collector) paragraph(b *model.Paragraph, rest []model.Block, p *place, point bool) {
	parts := pieces(b.Inlines, p.list)
	if parts == nil {
		if found := c.named(b.Inlines, p); len(found) > 0 {
			beside := point && linkBeside(p) && (c.layoutLost(b.Source.String()) || spelledBeside(p, found))
			c.works(&b.Inlines, *p, found, beside || linkFollows(rest))
		}
		c.run(b.Inlines, p)
		if first, ok := firstText(b.Inlines); ok && strings.HasPrefix(first, "@") {
			c.bibtex(model.PlainText(b.Inlines), b.Position, nil, p)
		}
		return
	}
	b.Inlines = nil
	for _, part := range parts {
		if found := c.named(part, p); len(found) > 0 {
			c.works(&part, *p, found, false)
		}
		c.run(part, p)
		b.Inlines = append(b.Inlines, part...)
	}
}

// pieces parts a run into the entries of a bibliography whose lines no blank line
// parts: each begins a line of the source with its number in brackets, or, in a list
// of works, reads as an entry behind the end of another. It returns nil for any other run.
func pieces(run []model.Inline, list model.ReadingKind) [][]model.Inline {
	if len(run) < 2 {
		return nil
	}
	if first, ok := run[0].(*model.Text); list == "" && (!ok || !strings.HasPrefix(first.Value, "[")) {
		return nil // as most
	}
	starts := lineStarts(run)
	if len(starts) < 2 {
		return nil
	}
	of := func(k int) []model.Inline {
		if k+1 < len(starts) {
			return run[starts[k]:starts[k+1]]
		}
		return run[starts[k]:]
	}
	var parts [][]model.Inline
	from, before := 0, oneLine(model.PlainText(of(0)))
	numbered := labelOf(before) != ""
	if list == "" && !numbered {
		return nil
	}
	for k := 1; k < len(starts); k++ {
		line := oneLine(model.PlainText(of(k)))
		if numbered && labelOf(line) != "" || !numbered && entryEnds(before) && citedOrEntry(line) {
			parts = append(parts, run[from:starts[k]:starts[k]])
			from = starts[k]
		}
		before = line
	}
	if parts == nil {
		return nil
	}
	return append(parts, run[from:len(run):len(run)])
}

// lineStarts returns with which inlines of a run lines of the source begin.
func lineStarts(run []model.Inline) []int {
	var starts []int
	line := int32(-1)
	for i, n := range run {
		if _, ok := n.(*model.LineBreak); ok {
			continue
		}
		if at := n.Pos().Line; at != line {
			line = at
			starts = append(starts, i)
		}
	}
	return starts
}

// entryEnds reports whether a line ends as an entry does.
func entryEnds(line string) bool {
	return line != "" && strings.IndexByte(".)0123456789", line[len(line)-1]) >= 0 && yearIn(line) != ""
}

// citedOrEntry reports whether a line reads as a whole entry.
func citedOrEntry(line string) bool {
	if _, ok := cited(line); ok {
		return true
	}
	_, _, ok := entry(line)
	return ok
}
