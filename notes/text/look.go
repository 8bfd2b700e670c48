package text

import (
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// Look is what the reader sees of a line that stands alone on a page whose
// layout is lost: measures of the line, of what stands about it and of the page,
// by measure. A forest of trees judges by it.
type Look [Measures]uint8

// Measure is something about a lone line, or its page, that can be counted.
type Measure uint8

const (
	// The line itself.
	lineLength Measure = iota // in characters
	lineWords
	lineCapitals // words that begin with a capital, in parts of the line's words
	lineEnd      // kind of its last character
	lineStart    // kind of its first character
	wordsNew     // what its words announce
	weighed      // what the weights of its signs come to
	standing     // the part of the page's lone lines that weigh less

	// What stands about it.
	above2
	above1
	below1
	below2
	below3
	aboveLength
	belowLength
	below2Length
	aboveWeighed
	belowWeighed
	below2Weighed
	runLength    // the lines of the run below
	runSentences // the part of them that are sentences
	lengthToAbove
	lengthToBelow
	lengthToPage
	sinceHeading
	sinceRun
	untilRun

	// The page.
	place
	pageBlocks
	pageLone
	pageHeads
	pageProse
	pageShort
	pageCapitals
	pageLength
	pageRunLength
	pageWeighed
	pageLower
	pageNamed
	pageHeadings
	pageAlone // most of its short lines stand among such

	countedMeasures
)

// Measures is the number of measures in a Look.
const Measures = int(countedMeasures)

// Kinds of blocks, as above1 and the others count them.
const (
	noBlock uint8 = iota
	shortLine
	longLine
	colonLine
	sentence
	shortRun // of two or three lines
	longRun
)

func (w *weigher) kindOf(k int) uint8 {
	if k < 0 || k >= len(w.p.blocks) {
		return noBlock
	}
	b := w.p.blocks[k]
	l := &w.p.lines[b.lines[0]]
	switch {
	case len(b.lines) > 3:
		return longRun
	case !b.lone():
		return shortRun
	case w.introduces(k):
		return colonLine
	case endsSentence(l.text):
		return sentence
	case l.characters() > 60:
		return longLine
	}
	return shortLine
}

// glance is what is known of a lone line before its neighbours are looked at.
type glance struct {
	signs  signSet
	matter int8
	weight uint8
	kind   uint8
}

// survey takes a glance at each lone line, and measures what all have in common.
func (w *weigher) survey() {
	n := len(w.p.blocks)
	w.glances = make([]glance, n)
	w.since = n
	var spread [256]int
	lone, sum, capitals, short := 0, 0, 0, 0
	for k := range w.glances {
		w.glances[k].kind = w.kindOf(k)
	}
	for k, b := range w.p.blocks {
		g := &w.glances[k]
		if !b.lone() {
			continue
		}
		lone++
		l := &w.p.lines[b.lines[0]]
		if g.kind == shortLine {
			short++
		}
		if !l.candidate() {
			spread[0]++
			continue
		}
		var matter int
		g.signs, matter = w.signsOf(k)
		g.matter = int8(max(-100, min(matter, 100)))
		g.weight = weightOf(g.signs, &tightWeights)
		if g.signs&(1<<titleCase) != 0 {
			capitals++
		}
		spread[g.weight]++
		sum += int(g.weight)
	}
	below := 0
	for i, c := range spread {
		w.below[i] = share(below*2+c, lone*2)
		below += c
	}
	m := &w.common
	heads, prose := 0, 0
	for k := range w.glances {
		switch kind := w.glances[k].kind; {
		case kind == sentence || kind == longLine:
			prose++
		case kind < shortRun && k+1 < n && w.glances[k+1].kind >= shortRun:
			heads++
		}
	}
	m[pageBlocks] = uint8(min(255, 8*bits.Len(uint(n*n*n))))
	m[pageLone] = share(lone, n)
	m[pageHeads] = share(heads, lone)
	m[pageProse] = share(prose, lone)
	m[pageShort] = share(short, lone)
	m[pageCapitals] = share(capitals, lone)
	m[pageLength] = uint8(min(255, w.loneLength))
	m[pageRunLength] = uint8(min(255, w.length))
	m[pageWeighed] = uint8(sum / max(lone, 1))
	m[pageLower] = uint8(w.lowerShare)
	if w.alone {
		m[pageAlone] = 1
	}
	m[pageNamed] = share(w.named, lone)
}

func share(part, of int) uint8 { return uint8(min(255, part*255/max(of, 1))) }

// weightOf returns what signs weigh, from 0 to 255 with 128 for nothing.
func weightOf(s signSet, weights *[signs]float64) uint8 {
	return uint8(max(1, min(128+10*s.score(weights), 255)))
}

// lookAt looks at lone block k, a candidate, which bears signs.
func (w *weigher) lookAt(k int, l *line, signs signSet) {
	g := &w.glances[k]
	m := &w.seen
	*m = w.common
	n := l.characters()
	m[lineLength] = uint8(min(n, 255))
	words, capitals := 0, 0
	start := true
	for _, r := range l.text {
		if r == ' ' {
			start = true
			continue
		}
		if start {
			words++
			if unicode.IsUpper(r) {
				capitals++
			}
		}
		start = false
	}
	m[lineWords] = uint8(min(words, 255))
	m[lineCapitals] = share(capitals, words)
	first := firstRune(l.text)
	last, _ := utf8.DecodeLastRuneInString(l.text)
	m[lineStart], m[lineEnd] = kindOfRune(first), kindOfRune(last)
	m[wordsNew] = uint8(128 + int(g.matter))
	m[weighed] = weightOf(signs, &tightWeights)
	m[standing] = w.below[g.weight]
	w.lookAbout(k, n)
}

// lookAbout measures what stands about lone block k, of n characters.
func (w *weigher) lookAbout(k, n int) {
	m := &w.seen
	at := func(k int) (kind, length, weight uint8) {
		if k < 0 || k >= len(w.glances) {
			return 0, 0, 0
		}
		g := &w.glances[k]
		return g.kind, uint8(min(255, w.p.lines[w.p.blocks[k].lines[0]].characters())), g.weight
	}
	m[above2], _, _ = at(k - 2)
	m[above1], m[aboveLength], m[aboveWeighed] = at(k - 1)
	m[below1], m[belowLength], m[belowWeighed] = at(k + 1)
	m[below2], m[below2Length], m[below2Weighed] = at(k + 2)
	m[below3], _, _ = at(k + 3)
	if m[below1] >= shortRun {
		lines := w.p.blocks[k+1].lines
		m[runLength] = uint8(min(255, len(lines)))
		ends := 0
		seen := lines[:min(len(lines), 8)]
		for _, i := range seen {
			if endsSentence(w.p.lines[i].text) {
				ends++
			}
		}
		m[runSentences] = share(ends, len(seen))
	}
	ratio := func(of int) uint8 { return uint8(min(255, 64*n/max(of, 1))) }
	m[lengthToAbove], m[lengthToBelow], m[lengthToPage] = ratio(int(m[aboveLength])), ratio(int(m[belowLength])), ratio(w.loneLength)
	m[sinceHeading] = uint8(min(255, w.since))
	m[sinceRun], m[untilRun] = 255, 255
	for d := 1; d < 6; d++ {
		if kind, _, _ := at(k - d); kind >= shortRun && m[sinceRun] == 255 {
			m[sinceRun] = uint8(d)
		}
		if kind, _, _ := at(k + d); kind >= shortRun && m[untilRun] == 255 {
			m[untilRun] = uint8(d)
		}
	}
	m[place] = share(k, len(w.glances))
	m[pageHeadings] = share(w.found, k)
}

// kindOfRune sorts characters: nothing known of it, small, capital, digit, other
// letter, then signs.
func kindOfRune(r rune) uint8 {
	switch {
	case unicode.IsLower(r):
		return 1
	case unicode.IsUpper(r):
		return 2
	case unicode.IsDigit(r):
		return 3
	case unicode.IsLetter(r):
		return 4
	}
	switch r {
	case '.', '。':
		return 10
	case ',', ';', '、':
		return 9
	case ':', '：':
		return 11
	case '!', '！':
		return 8
	case '?', '？':
		return 7
	case ')', ']':
		return 6
	case '"', '”', '\'', '’', '»':
		return 5
	}
	return 12
}
