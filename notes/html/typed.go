package html

import (
	"strings"
	"unicode/utf8"

	"gloss/model"
)

// typedPoints adds a paragraph whose lines begin with bullets as a list, with
// the lines between as paragraphs. It reports whether the paragraph was such.
func (f *flow) typedPoints(list []model.Inline) bool {
	if f.depth >= maxLists || bulletOf(list) == 0 && !hasBreak(list) {
		return false
	}
	lines := splitLines(list)
	marked := 0
	for _, l := range lines {
		if bulletOf(l) != 0 {
			marked++
		}
	}
	if marked == 0 || marked == 1 && (len(lines) > 1 || !f.joins(list)) {
		return false
	}
	for start := 0; start < len(lines); {
		end := start
		for end < len(lines) && bulletOf(lines[end]) == 0 {
			end++
		}
		if end > start {
			var p []model.Inline
			for _, l := range lines[start:end] {
				if p = append(p, l...); len(p) > 0 {
					p = append(p, &model.LineBreak{Position: l[len(l)-1].Pos()})
				}
			}
			p = withoutBreaks(p)
			f.put(&model.Paragraph{Position: p[0].Pos(), Inlines: p})
		}
		for start = end; start < len(lines) && bulletOf(lines[start]) != 0; start++ {
			f.typedPoint(lines[start])
		}
	}
	return true
}

// joins reports whether a paragraph with a bullet follows another one, which is
// made a point then. A dash alone may begin a remark.
func (f *flow) joins(list []model.Inline) bool {
	if f.leveled != nil && f.leveled.id == "typed" {
		return true
	}
	sign := bulletOf(list)
	if sign != '-' && sign != '–' && sign != '—' && sign != '*' {
		return true
	}
	p, ok := f.last().(*model.Paragraph)
	if !ok || bulletOf(p.Inlines) != sign {
		return false
	}
	if f.top {
		f.r.events = f.r.events[:len(f.r.events)-1]
	} else {
		f.out = f.out[:len(f.out)-1]
	}
	f.typedPoint(p.Inlines)
	return true
}

// typedPoint adds a line as a point, without its bullet.
func (f *flow) typedPoint(line []model.Inline) {
	pos := line[0].Pos()
	t := line[0].(*model.Text)
	_, size := utf8.DecodeRuneInString(t.Value)
	rest := strings.TrimLeft(t.Value[size:], " \u00a0")
	t.Column += int32(utf8.RuneCountInString(t.Value[:len(t.Value)-len(rest)]))
	t.Value = rest
	if rest == "" {
		line = line[1:]
	}
	p := &model.Paragraph{Position: line[0].Pos(), Inlines: line}
	f.addPoint("typed", 1, false, 0, &model.Item{Position: pos, Blocks: []model.Block{p}})
}

// bulletOf returns the sign that a line begins with as a point; 0 for none.
func bulletOf(line []model.Inline) rune {
	if len(line) == 0 {
		return 0
	}
	t, ok := line[0].(*model.Text)
	if !ok {
		return 0
	}
	c, size := utf8.DecodeRuneInString(t.Value)
	if size == 0 || !strings.ContainsRune("-–—*•·▪‣⁃◦●○■□➢→", c) {
		return 0
	}
	rest := t.Value[size:]
	if strings.TrimLeft(rest, " \u00a0") == "" && len(line) == 1 {
		return 0
	}
	if rest == "" || rest[0] == ' ' || strings.HasPrefix(rest, "\u00a0") {
		if rest == "" && c < 0x80 {
			return 0
		}
		return c
	}
	if c == '•' || c == '▪' || c == '‣' || c == '●' {
		return c
	}
	return 0
}

func hasBreak(list []model.Inline) bool {
	for _, n := range list {
		if _, ok := n.(*model.LineBreak); ok {
			return true
		}
	}
	return false
}

// splitLines parts a run at its line breaks. No line is empty.
func splitLines(list []model.Inline) [][]model.Inline {
	var lines [][]model.Inline
	start := 0
	for i, n := range list {
		if _, ok := n.(*model.LineBreak); ok {
			if i > start {
				lines = append(lines, list[start:i:i])
			}
			start = i + 1
		}
	}
	if start < len(list) {
		lines = append(lines, list[start:])
	}
	return lines
}
