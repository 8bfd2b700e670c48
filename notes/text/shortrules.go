package text

import "strings"

// fewestShortRules is how many titles with a ruler of two signs below make such
// rulers a habit of the page. A single one may end a mail, above the name of its
// writer.
const fewestShortRules = 2

// drawRules draws the rulers that are much shorter than the titles above them out
// to their length, where the page has them of two signs only:
//
//	Forage:
//	--
func (p *page) drawRules() {
	var short []int
	two := 0
	for i := range p.lines {
		if p.shortRule(i) {
			short = append(short, i)
			if len(p.lines[i].text) == 2 {
				two++
			}
		}
	}
	if two < fewestShortRules {
		return
	}
	for _, i := range short {
		l := &p.lines[i]
		l.text = strings.Repeat(l.text[:1], max(3, int(p.lines[i-1].characters())))
		l.changed()
	}
}

// shortRule reports whether line i holds two signs of a ruler or more and nothing
// else, and a title stands above it, which begins its block.
func (p *page) shortRule(i int) bool {
	l := &p.lines[i]
	if len(l.text) < 2 || l.indent > 0 || l.fenced || l.dropped || i == 0 || i > 1 && !p.lines[i-2].blank() {
		return false
	}
	if sign := l.text[0]; sign != '-' && sign != '=' || strings.Trim(l.text, l.text[:1]) != "" {
		return false
	}
	above := &p.lines[i-1]
	if !above.kept() || above.indent > 0 || above.mark != noMark || above.fenced {
		return false
	}
	title := line{text: strings.TrimSuffix(above.text, ":")}
	return title.titleLike()
}
