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

// survey takes a glance at each lone line, and then measures what they have in
// common.
func (w *weigher) survey() {
	w.glances = make([]glance, len(w.p.blocks))
	for k := range w.glances {
		w.glances[k].kind = w.kindOf(k)
	}
	var spread [256]int // how many lone lines weigh that much; 0 for no candidates
	for k, b := range w.p.blocks {
		if !b.lone() {
			continue
		}
		g := &w.glances[k]
		if w.p.lines[b.lines[0]].candidate() {
			var matter int
			g.signs, matter = w.signsOf(k)
			g.matter = int8(max(-100, min(matter, 100)))
			g.weight = weightOf(g.signs)
		}
		spread[g.weight]++
	}
	lone, less, sum := 0, 0, 0
	for weight, n := range spread {
		lone += n
		sum += n * weight
	}
	for weight, n := range spread {
		w.below[weight] = share(2*less+n, 2*lone)
		less += n
	}
	w.common[pageWeighed] = uint8(sum / max(lone, 1))
	w.measurePage(lone)
}

// measurePage measures the page, which has that many lone lines.
func (w *weigher) measurePage(lone int) {
	heads, prose, short, capitals := 0, 0, 0, 0
	for k := range w.glances {
		g := &w.glances[k]
		if g.kind >= shortRun {
			continue
		}
		if g.kind == sentence || g.kind == longLine {
			prose++
		} else if k+1 < len(w.glances) && w.glances[k+1].kind >= shortRun {
			heads++
		}
		if g.kind == shortLine {
			short++
		}
		if g.signs&(1<<titleCase) != 0 {
			capitals++
		}
	}
	n := uint(len(w.glances))
	m := &w.common
	m[pageBlocks] = uint8(min(255, 8*bits.Len(n*n*n)))
	m[pageLone] = share(lone, len(w.glances))
	m[pageHeads] = share(heads, lone)
	m[pageProse] = share(prose, lone)
	m[pageShort] = share(short, lone)
	m[pageCapitals] = share(capitals, lone)
	m[pageLength] = uint8(min(255, w.loneLength))
	m[pageRunLength] = uint8(min(255, w.length))
	m[pageLower] = w.lowerShare
	m[pageNamed] = share(w.named, lone)
	if w.alone {
		m[pageAlone] = 1
	}
}

// share returns the part that some of all are, from 0 to 255.
func share(part, of int) uint8 { return uint8(min(255, part*255/max(of, 1))) }

// weightOf returns what signs weigh on a page with tight lists, from 1 to 255 with
// even for nothing.
func weightOf(s signSet) uint8 {
	return uint8(max(1, min(even+10*s.score(&tightWeights), 255)))
}

// lookAt looks at lone block k, a candidate, which bears signs.
func (w *weigher) lookAt(k int, l *line, signs signSet) {
	g := &w.glances[k]
	m := &w.seen
	*m = w.common
	words, capitals, start := 0, 0, true
	for _, r := range l.text {
		if start && r != ' ' {
			words++
			if unicode.IsUpper(r) || isCaseless(r) {
				capitals++
			}
		}
		start = r == ' '
	}
	n := l.characters()
	m[lineLength] = uint8(min(n, 255))
	m[lineWords] = uint8(min(words, 255))
	m[lineCapitals] = share(capitals, words)
	last, _ := utf8.DecodeLastRuneInString(l.text)
	m[lineStart], m[lineEnd] = kindOfRune(firstRune(l.text)), kindOfRune(last)
	m[wordsNew] = uint8(128 + int(g.matter))
	m[weighed] = weightOf(signs)
	m[standing] = w.below[g.weight]
	m[above2], _, _ = w.glanceAt(k - 2)
	m[above1], m[aboveLength], m[aboveWeighed] = w.glanceAt(k - 1)
	m[below1], m[belowLength], m[belowWeighed] = w.glanceAt(k + 1)
	m[below2], m[below2Length], m[below2Weighed] = w.glanceAt(k + 2)
	m[below3], _, _ = w.glanceAt(k + 3)
	ratio := func(of int) uint8 { return uint8(min(255, 64*n/max(of, 1))) }
	m[lengthToAbove], m[lengthToBelow], m[lengthToPage] = ratio(int(m[aboveLength])), ratio(int(m[belowLength])), ratio(w.loneLength)
	m[sinceHeading] = uint8(min(255, w.since))
	m[place] = share(k, len(w.glances))
	m[pageHeadings] = share(w.found, k)
	w.lookForRuns(k)
}

// glanceAt returns what is known of block k; zeros where there is no such block.
func (w *weigher) glanceAt(k int) (kind, length, weight uint8) {
	if k < 0 || k >= len(w.glances) {
		return noBlock, 0, 0
	}
	g := &w.glances[k]
	return g.kind, uint8(min(255, w.p.lines[w.p.blocks[k].lines[0]].characters())), g.weight
}

// A run further off than runReach blocks is far, and so are all.
const runReach, far = 5, 255

// sampledLines is the number of lines of a run that are looked at.
const sampledLines = 8

// lookForRuns measures how far the runs above and below lone block k are off, and
// the one right below.
func (w *weigher) lookForRuns(k int) {
	m := &w.seen
	m[sinceRun], m[untilRun] = far, far
	for d := runReach; d > 0; d-- {
		if k >= d && w.glances[k-d].kind >= shortRun {
			m[sinceRun] = uint8(d)
		}
		if k+d < len(w.glances) && w.glances[k+d].kind >= shortRun {
			m[untilRun] = uint8(d)
		}
	}
	if m[untilRun] != 1 {
		return
	}
	lines := w.p.blocks[k+1].lines
	m[runLength] = uint8(min(255, len(lines)))
	lines = lines[:min(len(lines), sampledLines)]
	ends := 0
	for _, i := range lines {
		if endsSentence(w.p.lines[i].text) {
			ends++
		}
	}
	m[runSentences] = share(ends, len(lines))
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

// isCaseless reports whether a letter is of a script that has no capitals.
func isCaseless(r rune) bool { return r >= utf8.RuneSelf && unicode.Is(unicode.Lo, r) }
