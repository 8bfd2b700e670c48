package text

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// On a page saved from a browser a heading, a paragraph and a point of a loose
// list all are a line between blank lines. regainHeadings weighs what speaks for
// a heading and against it: what stands above and below, the form of the line,
// whether its words are taken up below and are new there, days and speakers.
// The signs are in signs.go, what each weighs in weights.go, what a forest of trees
// makes of the sum and of the lines about in look.go and forest.go.

func (p *page) regainHeadings() {
	days := p.dayHeadings(false) && !p.datedBelowTitle()
	level := 1
	if days {
		level = 2
	}
	w := newWeigher(p)
	w.survey()
	members := w.members()
	var headings []int
	for k, b := range p.blocks {
		if !b.lone() {
			w.since++
			continue
		}
		l := &p.lines[b.lines[0]]
		if l.level == 0 && !l.aside && (w.longTitle(k) || w.announces(k) || members[k] || l.candidate() && !l.isAddress() && !w.isExample(k, l) && !(w.boxes > 1 && isBoxTitle(l.text)) && w.judge(k, l)) {
			l.level = int8(level)
		}
		w.since++
		if l.level > 0 {
			w.since = 0
			w.found++
			headings = append(headings, k)
		}
	}
	p.rankHeadings(w, headings)
	p.titleLine(false, false)
	p.tellRegained(w, len(headings))
}

// tellRegained says how sure the headings are that were found: where next to
// nothing tells headings from points, or none was found, that it cannot be
// known.
func (p *page) tellRegained(w *weigher, found int) {
	if len(p.blocks) == 0 {
		return
	}
	lone := 0
	for _, b := range p.blocks {
		if b.lone() {
			lone++
		}
	}
	code, message := "text.regained", fmt.Sprintf("the marks of structure are lost; taken for headings: %d of %d lines that stand alone", found, lone)
	switch {
	case found == 0:
		code, message = "text.unknown-structure", "the marks of structure are lost, and nothing tells which lines were headings"
	case w.loose:
		code, message = "text.unknown-structure", message+", but points stand alone as well, so others may have been headings too"
	}
	p.report(p.lines[p.blocks[0].lines[0]].n(), code, message,
		"to set it right, correct the output of gloss normalize and build from it, or name the headings with --outline")
}

// countLone finds the numbered lines that stand alone, mostly apart from each
// other, and count on from 1 through the page, perhaps more than once and with a
// number left out here and there, with lines without markers between them: such
// lines are headings ("3. The fear instinct"), no points of a list. A page may begin
// in the middle of a count where that leaves out nothing.
func (p *page) countLone() {
	var found []*line
	next, last, beside, leftOut, late := 1, -2, 0, 0, false
	for k, b := range p.blocks {
		l := &p.lines[b.lines[0]]
		if !b.lone() || l.indent > 0 {
			continue
		}
		n := l.countedNumber()
		if n == 0 {
			continue
		}
		switch {
		case k+1 < len(p.blocks) && p.marked(p.blocks[k+1]):
			return
		case n == next || n == 1:
		case n > next && n < next+mostLeftOut:
			leftOut++
		case last < 0 && l.mark == number:
			late = true
		default:
			return
		}
		if k == last+1 {
			beside++
		}
		if l.mark == number {
			found = append(found, l)
		}
		next, last = n+1, k
	}
	if late && (len(found) <= fewestCounted || beside+leftOut > 0) {
		return
	}
	if len(found) >= fewestCounted-1 && 3*beside <= len(found) && 3*leftOut <= len(found) {
		for _, l := range found {
			l.counted = true
		}
	}
}

// mostLeftOut is how many numbers are never left out in a row.
const mostLeftOut = 4

// marked reports whether a block begins with a marker, but one number that stands
// alone, or a box to tick, which a page keeps as a character.
func (p *page) marked(b block) bool {
	l := &p.lines[b.lines[0]]
	return l.mark != noMark && !l.boxed() && (l.mark != number || !b.lone())
}

// countedNumber returns the number of a line that is numbered, also where it is
// part of its text; 0 for none.
func (l *line) countedNumber() int {
	switch {
	case l.mark == number:
		return int(l.number)
	case l.mark != noMark || l.text == "" || !isDigit(l.text[0]):
		return 0
	}
	if c, ok := counterOf(l.text); ok {
		return c.n
	}
	return 0
}

// unnumberCounted gives the lines that countLone found their numbers back.
func (p *page) unnumberCounted() {
	for i := range p.lines {
		if p.lines[i].counted {
			p.lines[i].unnumber()
		}
	}
}

// longestTitle is the number of characters over which no line is a heading.
const longestTitle = 110

// endsSentence reports whether a line ends as a sentence does, perhaps within
// quotation marks or brackets.
func endsSentence(s string) bool {
	for len(s) > 0 {
		switch last := s[len(s)-1]; {
		case isASCIILetter(last):
			return false
		case last == '"' || last == '\'' || last == ')' || last == ']' || last == '*' || last == '_':
			s = s[:len(s)-1]
		case last < utf8.RuneSelf:
			return strings.IndexByte(".!?:;,", last) >= 0
		default:
			r, size := utf8.DecodeLastRuneInString(s)
			if r != '”' && r != '’' && r != '»' {
				return r == '…' || r == '。' || r == '！' || r == '？'
			}
			s = s[:len(s)-size]
		}
	}
	return false
}

// candidate reports whether the line could be a heading at all.
func (l *line) candidate() bool {
	if l.titles == notAsked {
		l.titles = answered(l.mayBeTitle())
	}
	return l.titles == yes
}

func (l *line) mayBeTitle() bool {
	s := l.text
	if n := l.characters(); n > longestTitle || n < 2 && !isLetters(s) {
		return false
	}
	if l.mark == quoted && strings.HasPrefix(l.raw, ">>> ") {
		return false // of a session with an interpreter
	}
	return l.holdsLetter() && !strings.HasPrefix(s, "…") && !(s[0] == '[' && s[len(s)-1] == ']') && strings.Count(s, " ") < 16 &&
		!l.isGap() && !l.looksLikeCode() && !isQuotation(s) && !isChat(s) && !l.isRemark()
}

// near is how many blocks after a heading the next one is an early one.
const near = 3

// judge reports whether lone block k, a candidate, is a heading. On a page with
// loose lists what its signs weigh says so, on others the forest.
func (w *weigher) judge(k int, l *line) bool {
	g := &w.glances[k]
	signs := g.signs | w.sinceSigns(k, l, g.signs)
	if w.loose {
		return signs.score(&looseWeights)+float64(min(g.matter, mostMatter)) > 0
	}
	w.lookAt(k, l, signs)
	if w.p.judge != nil {
		return w.p.judge(l.n(), &w.seen)
	}
	return grown.heads(&w.seen, grownRests())
}

// isExample reports whether lone block k is what the line above, with a colon at its
// end, announces: it begins small on a page that does not, and heads no run.
func (w *weigher) isExample(k int, l *line) bool {
	return !w.lower && k > 0 && w.introduces(k-1) && !w.headsRun(k) && unicode.IsLower(firstRune(l.text))
}

// signsOf gathers what speaks for lone block k being a heading, and against it.
func (w *weigher) signsOf(k int) (s signSet, matter int) {
	blocks := w.p.blocks
	l := &w.p.lines[blocks[k].lines[0]]
	s = w.form(l) | 1<<always
	among := w.amongPeople(k)
	if k+1 < len(blocks) {
		below := blocks[k+1]
		next := &w.p.lines[below.lines[0]]
		s.add(!below.lone(), runBelow)
		s.add(!below.lone() && w.heads, runBelowEach)
		s.add(!below.lone() && w.alone, leadAmongLone)
		s.add(len(below.lines) > 3, longRunBelow)
		long := next.characters() > 60
		s.add(below.lone() && long, longLineBelow)
		s.add(below.lone() && !long, shortLineBelow)
		s.add(!among && (below.lone() && w.whoSpeaks(next) || next.isParticular() && !l.isParticular()), nameBelow)
	}
	if k > 0 {
		above := blocks[k-1]
		s.add(!above.lone(), runAbove)
		s.add(w.introduces(k-1), introducedAbove)
	}
	s.add(w.prose && k+1 < len(blocks) && !endsSentence(l.text), bareAmongProse)
	s.add(k+1 == len(blocks), nothingBelow)
	s.add(k == 0, firstOnPage)
	s.add(among || byline(l.text) || w.named >= 3 && s&(1<<runBelow|1<<nameBelow) == 0 && w.whoSpeaks(l) && !l.isPerson(), nameUnderHeading)
	s.add(l.counted, counted)
	s.add(w.counts && !l.counted && k > 0 && !w.headsRun(k), uncounted)
	s.add(w.runless, allAlone)
	s.add(w.named >= 3 && s&(1<<nameBelow) == 0 && !w.aboveTalk(k), namedElsewhere)
	matter = w.matter.weigh(k)
	s.add(matter > 0, newMatter)
	s.add(matter > 3, muchNewMatter)
	s.add(matter < 0, oldMatter)
	return s | w.elsewhere(k, l), matter
}

// sinceSigns returns the signs of lone block k that depend on how far above it the
// last heading stands; those of s are known.
func (w *weigher) sinceSigns(k int, l *line, s signSet) (since signSet) {
	if w.since > 0 {
		since.add(w.since < near, headingNear)
		return since
	}
	since.add(true, headingAbove)
	since.add(s&(1<<runBelow) != 0, runBelowUnder)
	day := k > 0 && w.p.dayAt(k-1)
	since.add(day, dayAbove)
	since.add((l.namesOnly() || !day && w.whoSpeaks(l)) && !w.headsPeople(k), nameUnderHeading)
	return since
}

// holdsFields reports whether a line holds several fields, or points after a
// colon or a full stop: "Role: checkbox State: checked", "Goals: - speed - size".
func holdsFields(s string) bool {
	if strings.Contains(s, ": - ") || strings.Contains(s, ". - ") {
		return true
	}
	return strings.Count(s, ": ") > 1
}

// elsewhere returns the signs that the rest of the page gives.
func (w *weigher) elsewhere(k int, l *line) signSet {
	var s signSet
	lone := &w.lone[k]
	r := &w.titles.kept[lone.title]
	short := len(l.text) < shortPart
	s.add(r.usual, usualTitle)
	s.add(w.contents[lone.title], announced)
	s.add(k > w.contentsAt && !w.contents[lone.title] && !numberedWithin(l.text), unlisted)
	s.add(r.seen > 1 && !(short && r.apart), repeated)
	s.add(r.seen > 2 && short && r.apart, recurring)
	s.add(2*l.characters() < w.length, shorterThanPoints)
	s.add(w.signs.kept[lone.front] >= 4 || w.signs.kept[lone.back] >= 4, marked)
	s.add(l.traits()&(colons|foreign) != 0 && !w.headsRun(k) && (w.labels.kept[lone.label] > 2 || quantity(l.text) || l.isParticular()), fields)
	s.add(!w.headsRun(k) && w.asks(k) != 0 && (w.asks(k) == w.asks(k-1) || w.asks(k) == w.asks(k+1)), likeNeighbour)
	s.add(w.tails.kept[lone.tail] > 2, tailAlike)
	return s
}

// shortPart is the number of bytes below which a line that recurs on a page may
// be what the writer calls a part of each talk: "Questions", "Key points".
const shortPart = 32

// mostMatter is the most that the words of a line count for on a page with
// loose lists.
const mostMatter = 7
