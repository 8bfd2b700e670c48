package text

import (
	"slices"
	"strings"
	"unicode"
)

// This file finds the headings of minutes that were typed without mark-up: the
// counted items of an agenda, right above what was said of them, and short lines
// right above whole sentences.

// item is a line that may be an item of an agenda.
type item struct {
	counter
	line  *line
	block int
	nth   int // line of its block
}

// agendaHeadings marks the items of an agenda, which are counted from 1 on and have
// text below them: "1. Opening", "TOP 3: Money", "§ 2 Budget", "II. Works". It
// reports whether there are such.
func (p *page) agendaHeadings(level int) bool {
	var groups [][]item
	for k, b := range p.blocks {
		if p.codeRun(b.lines) {
			continue
		}
		for n, i := range b.lines {
			c, ok := p.agendaItem(i)
			if !ok {
				continue
			}
			it := item{c, &p.lines[i], k, n}
			g := slices.IndexFunc(groups, func(g []item) bool { return g[0].like(c) })
			switch {
			case g >= 0:
				groups[g] = append(groups[g], it)
			case len(groups) < mostCounts:
				groups = append(groups, []item{it})
			}
		}
	}
	for _, g := range groups {
		if p.isAgenda(g) {
			p.headAgenda(g, level)
			return true
		}
	}
	return false
}

// agendaItem reads what line i is counted with, where it stands at the left edge.
func (p *page) agendaItem(i int) (c counter, ok bool) {
	l := &p.lines[i]
	if l.indent > 0 || l.fenced || l.day || l.level > 0 || l.aside || l.dropped || l.mark != noMark && l.mark != number || l.task != 0 {
		return c, false
	}
	if rest, ok := strings.CutPrefix(l.text, "§"); ok && l.mark == noMark {
		n, after := leadingNumber(strings.TrimLeft(rest, " \u00a0"))
		return counter{word: "§", n: n}, n > 0 && (after == "" || strings.IndexByte(" .:", after[0]) >= 0)
	}
	if l.mark == noMark && !l.mayCount() {
		return c, false
	}
	c, ok = counterOf(l.raw)
	return c, ok && c.sign != parted
}

// isAgenda reports whether lines that are counted alike are the items of an agenda:
// in order and without a gap, most with a blank line before them and with words
// below, which for a mere number are a line of text right below that does not go on
// with it.
func (p *page) isAgenda(g []item) bool {
	if len(g) < fewestNumbered {
		return false
	}
	first, empty, told := 0, 0, 0
	for k, it := range g {
		l := it.line
		if it.n != k+1 || !l.titleLike() || endsSentence(l.text) || l.mark == number && unicode.IsLower(firstRune(l.text)) {
			return false
		}
		if it.nth == 0 || it.block == 0 && k == 0 {
			first++
		}
		next := p.below(it)
		if next == nil || k+1 < len(g) && next == g[k+1].line {
			empty++
			continue
		}
		if next.mark == noMark && (next.indent > 0 || unicode.IsLower(firstRune(next.text)) || p.continues(l, next)) {
			return false
		}
		if next.mark == noMark && it.nth+1 < len(p.blocks[it.block].lines) {
			told++
		}
	}
	labelled := g[0].word != "" || g[0].sign == roman
	return 3*first >= 2*len(g) && 3*empty <= len(g) && (labelled || 2*told >= len(g))
}

// below returns the line below an item; nil where it is the last one.
func (p *page) below(it item) *line {
	b := p.blocks[it.block]
	if it.nth+1 < len(b.lines) {
		return &p.lines[b.lines[it.nth+1]]
	}
	if it.block+1 < len(p.blocks) {
		return &p.lines[p.blocks[it.block+1].lines[0]]
	}
	return nil
}

// headAgenda makes headings of items, and paragraphs of the sentences right below.
func (p *page) headAgenda(g []item, level int) {
	for _, it := range g {
		if it.line.mark == number {
			it.line.unnumber()
		}
		it.line.level = int8(level)
	}
	for _, it := range g {
		p.tellBelow(p.blocks[it.block].lines[it.nth+1:])
	}
}

// tellBelow makes paragraphs of the sentences with which lines below a heading
// begin, and of what stands there alone.
func (p *page) tellBelow(lines []int) {
	for n, i := range lines {
		l := &p.lines[i]
		last := n+1 == len(lines) || p.lines[lines[n+1]].level > 0
		if l.level > 0 || l.mark != noMark || l.indent > 0 || l.fenced || !endsSentence(l.text) && !(n == 0 && last) {
			return
		}
		l.aside = true
	}
}

// proseHeadings marks the short lines that stand right above whole sentences, where
// most blocks of the page are made so, and reports whether they are.
func (p *page) proseHeadings(level int) bool {
	if p.wrap > 0 {
		return false
	}
	var heads []int
	for k, b := range p.blocks {
		if p.headsProse(b) {
			heads = append(heads, k)
		}
	}
	if len(heads) < fewestNumbered || 3*len(heads) < 2*len(p.blocks) {
		return false
	}
	for _, k := range heads {
		lines := p.blocks[k].lines
		p.lines[lines[0]].level = int8(level)
		p.tellBelow(lines[1:])
	}
	return true
}

// proseTitle is how many words a line above sentences has at most.
const proseTitle = 8

// headsProse reports whether a block is a short line and sentences below it.
func (p *page) headsProse(b block) bool {
	l := &p.lines[b.lines[0]]
	if b.lone() || l.level > 0 || l.mark != noMark || l.day || l.indent > 0 || !l.titleLike() || endsSentence(l.text) || unicode.IsLower(firstRune(l.text)) ||
		len(strings.Fields(l.text)) > proseTitle || meetingField(l.text) {
		return false
	}
	longest := 0
	for _, i := range b.lines[1:] {
		o := &p.lines[i]
		if o.mark != noMark || o.indent > 0 || o.fenced || !endsSentence(o.text) || strings.ContainsAny(o.text[len(o.text)-1:], ",;:") || unicode.IsLower(firstRune(o.text)) {
			return false
		}
		longest = max(longest, o.characters())
	}
	return longest > 0
}

// nextWords begin a line that says when people meet again.
var nextWords = wordSet("next nächste nächster nächstes nächsten prochaine prochain próxima próximo volgende prossima prossimo następne następny nästa neste næste следующее следующая следующий další seuraava")

// saysNext reports whether a line says when people meet again: it is no day of what
// the notes are about.
func saysNext(s string) bool {
	word, _, ok := strings.Cut(s, " ")
	return ok && nextWords[strings.ToLower(word)]
}
