package text

import (
	"math"
	"strings"
	"unicode/utf8"

	"gloss/model"
	"gloss/notes"
)

// findHeadings marks the headings of a page whose layout shows its structure:
// lines ruled off or between signs where the page has such, else lines that
// stand out at the left with points below them.
func (p *page) findHeadings() {
	ruled := p.ruledHeadings()
	days := p.dayHeadings(ruled >= 2)
	if ruled >= 2 {
		return
	}
	level := 1
	if days {
		level = 2
	}
	parted := p.partedHeadings(level)
	typed := !parted && p.typedHeadings(level)
	if !parted {
		p.standingOut(level, typed)
	}
	p.titleLine(parted, typed)
}

// partedHeadings marks the lone lines that follow the rulers of a page whose
// parts are parted by rulers, and reports whether they are: three rulers or more,
// of which most have a title below.
func (p *page) partedHeadings(level int) bool {
	var titles, above []*line
	rulers := 0
	for k, b := range p.blocks {
		last := &p.lines[b.lines[len(b.lines)-1]]
		if last.fenced || last.indent > 0 || ruler(last.text) == 0 || k+1 == len(p.blocks) {
			continue
		}
		rulers++
		next := p.blocks[k+1]
		l := &p.lines[next.lines[0]]
		if next.lone() && l.level == 0 && l.indent == 0 && l.mark == noMark && !l.fenced && l.titleLike() && !endsSentence(strings.TrimRight(l.text, ":?!")) {
			titles, above = append(titles, l), append(above, last)
		}
	}
	if rulers < 3 || len(titles)*3 < rulers*2 {
		return false
	}
	for i, l := range titles {
		l.level = int8(level)
		above[i].dropped = true
		p.ledger.Merge(above[i].n())
	}
	return true
}

// ruledHeadings marks lines with a ruler below (and perhaps above), and lines
// such as "== Title ==" or "# Title". The levels follow the order in which the
// styles appear; signs that are counted mean their number.
func (p *page) ruledHeadings() int {
	styles := map[string]int{}
	count := 0
	framed := p.framedTitles()
	mark := func(l *line, style string) {
		if styles[style] == 0 {
			styles[style] = len(styles) + 1
		}
		l.level = int8(styles[style])
		count++
	}
	for _, b := range p.blocks {
		for k, i := range b.lines {
			l := &p.lines[i]
			if l.fenced || l.level > 0 || l.mark != noMark || ruler(l.text) != 0 {
				continue
			}
			if text, n := p.foreignHeading(l.text); n > 0 && (k == 0 || p.dialect != asciidoc || l.text[0] == '=') {
				l.level = int8(n)
				l.strip(text)
				count++
				continue
			}
			if text, n := betweenSigns(l.text); n > 0 && (k == 0 || l.text[0] == '=') && (b.lone() || !p.codeRun(b.lines)) {
				l.level = int8(n)
				l.strip(text)
				count++
				continue
			}
			if text, sign := betweenRulers(l.text); framed && sign != "" && l.indent == 0 && (k == 0 || p.lines[b.lines[k-1]].level > 0) {
				l.strip(text)
				mark(l, "round "+sign)
				continue
			}
			if k+1 == len(b.lines) {
				continue
			}
			if style := p.underlined(b, k); style != "" {
				mark(l, style)
			}
		}
	}
	return count
}

// underlined drops the ruler below line k of a block, and the one above it, and returns
// their style; "" where the line has none that makes a heading of it.
func (p *page) underlined(b block, k int) (style string) {
	l, r := &p.lines[b.lines[k]], &p.lines[b.lines[k+1]]
	c := ruler(r.text)
	if c == 0 || l.aside || r.indent > l.indent+3 || 2*len(r.text) < utf8.RuneCountInString(l.text) || len(l.text) > 150 || k > 0 && p.paragraphGoesOn(b, k) {
		return ""
	}
	style = string(c)
	if k > 0 && ruler(p.lines[b.lines[k-1]].text) == c {
		style += style
		p.lines[b.lines[k-1]].dropped = true
		p.ledger.Merge(p.lines[b.lines[k-1]].n())
	}
	r.dropped = true
	p.ledger.Merge(r.n())
	return style
}

// strip leaves of a line the words within it, and takes off the marks round them.
func (l *line) strip(words string) {
	l.column += int32(utf8.RuneCountInString(l.text[:strings.Index(l.text, words)]))
	l.text = words
	l.changed()
}

// paragraphGoesOn reports whether the line before line k of a block is text, so
// that a ruler below k ends a table or a paragraph and makes no heading.
func (p *page) paragraphGoesOn(b block, k int) bool {
	before := &p.lines[b.lines[k-1]]
	return before.level == 0 && ruler(before.text) == 0 && before.mark == noMark && !before.dropped
}

// standingOut marks the lines at the left edge, without a marker, that have
// points below them: a lone line before a block of points, or the first line of
// a block whose other lines all are points. Where headings are told by capitals or
// numbers, the others stand below them.
func (p *page) standingOut(level int, typed bool) {
	for k, b := range p.blocks {
		l := &p.lines[b.lines[0]]
		if typed && l.level > 0 && !l.day {
			level = int(l.level) + 1
		}
		if l.level > 0 || l.aside || l.indent > 0 || l.mark != noMark || l.fenced {
			continue
		}
		if l.isAddress() {
			if rest, below := b.lines[1:], k+1; len(rest) > 0 && p.allPoints(rest) || len(rest) == 0 && below < len(p.blocks) && p.allMarked(p.blocks[below].lines[:1]) {
				l.level = int8(level)
			}
			continue
		}
		if !l.titleLike() || meetingField(l.text) {
			continue
		}
		switch {
		case b.lone():
			if k+1 < len(p.blocks) && p.startsPoints(p.blocks[k+1]) {
				l.level = int8(level)
			}
		case p.continues(l, &p.lines[b.lines[1]]):
		case p.allPoints(b.lines[1:]), usualTitles[notes.FoldTitle(l.text)] && p.wrap == 0:
			l.level = int8(level)
		}
	}
}

// startsPoints reports whether a block after a lone line is what stands under
// it: points, indented lines, or several lines of which none is wrapped.
func (p *page) startsPoints(b block) bool {
	l := &p.lines[b.lines[0]]
	if l.mark == bullet || l.mark == number || l.indent > 0 {
		return true
	}
	return !b.lone() && !l.fenced && len(l.text) < 100 && p.wrap == 0
}

// allMarked reports whether lines have bullets or numbers.
func (p *page) allMarked(lines []int) bool {
	for _, i := range lines {
		if l := &p.lines[i]; l.mark != bullet && l.mark != number {
			return false
		}
	}
	return true
}

func (p *page) allPoints(lines []int) bool {
	for _, i := range lines {
		if l := &p.lines[i]; l.mark != bullet && l.mark != number && l.indent == 0 {
			return false
		}
	}
	return true
}

// titleLine makes the first line of the page its title where it stands alone
// and something else follows than points. The other headings go down one level,
// unless the first level is that of several days, of which none stands right below
// the title. On a page that is parted into
// sections by rulers, anything may follow; where headings are told by capitals or
// numbers, one of them does.
func (p *page) titleLine(parted, typed bool) {
	if len(p.blocks) < 3 {
		return
	}
	headed := p.headed(p.blocks[0])
	if !headed && !p.blocks[0].lone() {
		return
	}
	l := &p.lines[p.blocks[0].lines[0]]
	if l.mark != noMark || l.indent > 0 || l.fenced || !l.titleLike() {
		return
	}
	next := &p.lines[p.blocks[1].lines[0]]
	if over := typed && next.level > 0; !over && (typed && l.level > 0 || len(strings.Fields(l.text)) < 2 && l.level == 0) {
		return
	}
	if l.day || meetingField(l.text) || l.aside && l != p.title || usualTitles[notes.FoldTitle(l.text)] || p.oneOfSeveral(l) {
		return
	}
	if l.level == 0 && next.level == 0 && !headed && !parted && l != p.title && !p.blocks[1].lone() {
		return
	}
	if l.level > 0 && next.level == 0 && !next.aside && l != p.title && !p.introduces() {
		return // an ordinary heading with its points
	}
	days := 0
	for i := range p.lines {
		if p.lines[i].level > 0 && p.lines[i].day {
			days++
		}
	}
	if days < 2 || next.day && !p.flat {
		for i := range p.lines {
			if p.lines[i].level > 0 {
				p.lines[i].level++
			}
		}
	}
	l.level = 1
	if headed {
		for _, i := range p.blocks[0].lines[1:] {
			p.lines[i].aside = true
		}
	}
}

// headed reports whether the first block of the page is its title and, below it,
// when and where it was, who wrote, or a remark in brackets.
func (p *page) headed(b block) bool {
	if b.lone() || len(b.lines) > 4 {
		return false
	}
	for k, i := range b.lines {
		l := &p.lines[i]
		if l.mark != noMark || l.indent > 0 || l.fenced || k > 0 && !p.underTitle(l.text) {
			return false
		}
	}
	return true
}

// underTitle reports whether a line below a title says when or where it was, who
// wrote, or is a remark in brackets.
func (p *page) underTitle(s string) bool {
	if len(s) > 120 {
		return false
	}
	if _, ok := notes.ParseDay(s, p.order); ok || meetingField(s) || strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") || affiliated(s, traitsOf(s)) || notes.IsPerson(s) || strings.HasPrefix(s, "http") && !strings.Contains(s, " ") {
		return true
	}
	word, _, ok := strings.Cut(s, " ")
	return ok && bylineWords[strings.ToLower(strings.TrimRight(word, ":"))]
}

// bylineWords begin a line that says who wrote the notes.
var bylineWords = wordSet("by notes author von notizen mitschrift autor autorin par auteur por автор")

// oneOfSeveral reports whether another heading is counted as a line is: "Part 1"
// and "Part 2" are on one level.
func (p *page) oneOfSeveral(l *line) bool {
	c, ok := counterOf(l.text)
	if !ok {
		return false
	}
	for i := range p.lines {
		if o := &p.lines[i]; o.level > 0 && o.n() != l.n() {
			if other, ok := counterOf(o.text); ok && other.like(c) {
				return true
			}
		}
	}
	return false
}

// introduces reports whether the first line of the page, a heading, is followed
// by what introduces the notes and then by a heading: it is the title of the page
// then, where more headings follow. An introduction is a line or two; on a page whose
// layout is lost also some paragraphs, perhaps with a list among them, or lines of
// which the first says who spoke or when.
func (p *page) introduces() bool {
	headings, first, alone := 0, 0, 0
	for k, b := range p.blocks[1:] {
		if p.lines[b.lines[0]].level > 0 {
			if headings++; headings == 1 {
				first = k
			}
		}
		if alone == k && b.lone() {
			alone++
		}
	}
	least := 4
	if p.flat {
		least = 3
	}
	if headings >= least && first <= 2 && alone > 0 {
		return true
	}
	next := p.lines[p.blocks[1].lines[0]].text
	return p.flat && headings >= 2 && alone > 0 && (p.underTitle(next) || headings > least && first <= longestIntroduction || headings == least && first <= least)
}

// longestIntroduction is the number of paragraphs that an introduction has at most.
const longestIntroduction = 6

// impose makes headings of the lines that an outline names, and of no others.
// Lines that stand alone are preferred to lines within a block.
func (p *page) impose(o *notes.Outline) {
	p.unruleUnnamed()
	var all, lone []int
	for _, b := range p.blocks {
		for _, i := range b.lines {
			if p.lines[i].kept() && !p.lines[i].fenced {
				all = append(all, i)
				if b.lone() {
					lone = append(lone, i)
				}
			}
		}
	}
	found := o.Align(p.textsAt(lone))
	whole := o.Align(p.textsAt(all))
	matched := func(list []int) (n int) {
		for _, c := range list {
			if c >= 0 {
				n++
			}
		}
		return n
	}
	from := lone
	if matched(whole) > matched(found) {
		found, from = whole, all
	}
	for t, c := range found {
		if c < 0 {
			p.doc.Diagnostics = append(p.doc.Diagnostics, o.Unmatched(o.Titles[t]))
			continue
		}
		p.lines[from[c]].level = int8(min(o.Titles[t].Level, math.MaxInt8))
	}
}

// unruleUnnamed takes the rulers below and the signs round headings away before
// an outline is imposed, so that its titles meet the bare words.
func (p *page) unruleUnnamed() {
	if !p.flat {
		p.ruledHeadings()
	}
	for i := range p.lines {
		p.lines[i].level = 0
	}
}

func (p *page) textsAt(lines []int) []string {
	list := make([]string, len(lines))
	for k, i := range lines {
		list[k] = p.lines[i].text
	}
	return list
}

// section makes the section that a heading line opens.
func (p *page) section(l *line) *model.Section {
	return p.nodes.Section(p.at(l.n(), int(l.column)), p.titleInlines(l.text, l.n(), int(l.column)))
}
