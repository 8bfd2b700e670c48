package text

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/notes"
)

// On a page saved from a browser a heading, a paragraph and a point of a loose
// list all are a line between blank lines. regainHeadings weighs what speaks for
// a heading and against it: what stands above and below, the form of the line,
// whether its words are taken up below and are new there, days and speakers.
// The signs are in signs.go, what each weighs in weights.go.

func (p *page) regainHeadings() {
	days := p.dayHeadings(false)
	level := 1
	if days {
		level = 2
	}
	w := newWeigher(p)
	var headings []int
	for k, b := range p.blocks {
		if !b.lone() {
			w.since++
			continue
		}
		l := &p.lines[b.lines[0]]
		if l.level == 0 && l.candidate() && w.weigh(k) > 0 {
			l.level = level
		}
		w.since++
		if l.level > 0 {
			w.since = 0
			headings = append(headings, k)
		}
	}
	p.rankHeadings(w, headings)
	p.titleLine(false)
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
	code, message := "text.regained", fmt.Sprintf("the marks of structure are lost; %d of %d lines that stand alone are taken for headings", found, lone)
	switch {
	case found == 0:
		code, message = "text.unknown-structure", "the marks of structure are lost, and nothing tells which lines were headings"
	case w.loose:
		code, message = "text.unknown-structure", message+", but points stand alone as well, so others may have been headings too"
	}
	p.report(p.lines[p.blocks[0].lines[0]].n, code, message,
		"to set it right, correct the output of gloss normalize and build from it, or name the headings with --outline")
}

// countLone finds the numbered lines that stand alone, apart from each other,
// and count on from 1 through the page, with lines without markers between
// them: such lines are headings ("3. The fear instinct"), no points of a list.
func (p *page) countLone() {
	var found []*line
	next, last := 1, -2
	for k, b := range p.blocks {
		l := &p.lines[b.lines[0]]
		if !b.lone() || l.mark != number || l.indent > 0 {
			continue
		}
		if l.number != next || k == last+1 || k+1 < len(p.blocks) && p.lines[p.blocks[k+1].lines[0]].mark != noMark {
			return
		}
		found = append(found, l)
		next, last = next+1, k
	}
	if len(found) >= 3 {
		for _, l := range found {
			l.counted = true
		}
	}
}

// unnumberCounted gives the lines that countLone found their numbers back.
func (p *page) unnumberCounted() {
	for i := range p.lines {
		if p.lines[i].counted {
			p.lines[i].unnumber()
		}
	}
}

// looseLists reports whether the points of the page's lists stand alone: lone
// lines mostly follow lone lines, and few of them are sentences or long.
func (p *page) looseLists() bool {
	lone, before, short := 0, 0, 0
	for k, b := range p.blocks {
		if !b.lone() {
			continue
		}
		lone++
		if k+1 < len(p.blocks) && !p.blocks[k+1].lone() {
			before++
		}
		if p.lines[b.lines[0]].characters() < 60 {
			short++
		}
	}
	return before*5 < lone && short*10 > lone*8
}

// weigher knows what the lines of a page have in common.
type weigher struct {
	p      *page
	loose  bool
	matter *matter
	lone   []loneLine // by block; the zero value for blocks of several lines
	titles tally[repeat]
	signs  tally[int] // how often lone lines begin or end with a sign
	shapes tally[int] // how often lone lines have the same punctuation
	room   []byte     // for words at work
	lower  bool       // the writer does not begin headings with capitals
	prose  bool       // most lone lines are paragraphs of sentences
	heads  bool       // most lone lines have a run of lines below
	length int        // of the middle line of a run, in characters
	people int        // how many lone lines are people with what they are
	since  int        // blocks since the last heading
}

// tally keeps something for each of several texts, which it numbers from 1. What
// is kept for 0 is the zero value.
type tally[T any] struct {
	number map[string]int32
	kept   []T
}

func newTally[T any]() tally[T] { return tally[T]{number: map[string]int32{}, kept: make([]T, 1)} }

// of returns the number of a text, and whether it is new.
func (t *tally[T]) of(text []byte) (n int32, added bool) {
	n, ok := t.number[string(text)]
	if !ok {
		n = int32(len(t.kept))
		t.number[string(text)] = n
		var zero T
		t.kept = append(t.kept, zero)
	}
	return n, !ok
}

// repeat says how often a lone line stands on the page, in which block it stood
// last, whether it never stood close to itself, and whether its words are among
// usualTitles and sessionTitles.
type repeat struct {
	seen, last            int
	apart, usual, session bool
}

// loneLine is what is asked of a lone line more than once.
type loneLine struct {
	title       int32 // in weigher.titles
	shape       int32 // in weigher.shapes; 0 for less than two signs
	front, back int32 // in weigher.signs; 0 for words
}

func newWeigher(p *page) *weigher {
	w := &weigher{p: p, loose: p.looseLists(), matter: readMatter(p), lone: make([]loneLine, len(p.blocks)), since: len(p.blocks)}
	w.titles, w.signs, w.shapes = newTally[repeat](), newTally[int](), newTally[int]()
	var lengths [201]int // how many lines of runs have a length; the last counts longer ones
	inRuns := 0
	small, all, lone, heads, prose := 0, 0, 0, 0, 0
	for k, b := range p.blocks {
		if !b.lone() {
			for _, i := range b.lines {
				lengths[min(p.lines[i].characters(), len(lengths)-1)]++
				inRuns++
			}
			continue
		}
		l := &p.lines[b.lines[0]]
		text := l.text
		lone++
		if k+1 < len(p.blocks) && !p.blocks[k+1].lone() {
			heads++
		}
		if len(text) > longestTitle || endsSentence(text) {
			prose++
		}
		if len(text) > longestTitle*utf8.UTFMax {
			continue
		}
		w.lone[k] = w.look(k, l)
		if affiliated(l.text, l.traits()) {
			w.people++
		}
		if r := firstRune(text); unicode.IsLetter(r) {
			all++
			if unicode.IsLower(r) {
				small++
			}
		}
	}
	w.lower = small*2 > all
	w.heads = heads*2 > lone
	w.prose = prose*2 >= lone
	for below := 0; inRuns > 0 && below+lengths[w.length] <= inRuns/2; w.length++ {
		below += lengths[w.length]
	}
	return w
}

// longestTitle is the number of characters over which no line is a heading.
const longestTitle = 110

// look counts what lone line k has in common with others.
func (w *weigher) look(k int, l *line) (lone loneLine) {
	w.room = notes.AppendFolded(w.room[:0], l.text)
	n, added := w.titles.of(w.room)
	r := &w.titles.kept[n]
	if added {
		*r = repeat{apart: true, last: k - near, usual: usualTitles[string(w.room)], session: sessionTitles[string(w.room)]}
	}
	lone.title = n
	r.apart = r.apart && k-r.last >= near
	r.seen++
	r.last = k
	if l.traits()&noWords != 0 {
		if w.room = appendShape(w.room[:0], l.text); len(w.room) > 1 {
			lone.shape, _ = w.shapes.of(w.room)
			w.shapes.kept[lone.shape]++
		}
	}
	front, back := affixes(l.text)
	lone.front, lone.back = w.countSign("", front), w.countSign("…", back)
	return lone
}

// countSign counts a sign that lone lines begin or end with and returns its
// number, 0 for none. before tells those at the end from those at the start.
func (w *weigher) countSign(before, sign string) int32 {
	if sign == "" {
		return 0
	}
	w.room = append(append(w.room[:0], before...), sign...)
	n, _ := w.signs.of(w.room)
	w.signs.kept[n]++
	return n
}

// endsSentence reports whether a line ends as a sentence does, perhaps within
// quotation marks or brackets.
func endsSentence(s string) bool {
	if s == "" || s[len(s)-1] >= 'a' && s[len(s)-1] <= 'z' {
		return false
	}
	s = strings.TrimRight(s, "\"'”’»)]*_")
	last, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?:;,…。！？", last)
}

// affixes returns the first and the last word of a line where it is a sign that
// is no word, such as "§", ":book:" or "[top]"; "" for words.
func affixes(s string) (first, last string) {
	i, j := strings.IndexByte(s, ' '), strings.LastIndexByte(s, ' ')
	if i < 0 {
		return "", ""
	}
	sign := func(w string) bool {
		if w != "" && kinds[w[0]]&(smalls|capitals|digits) != 0 {
			return false
		}
		r, _ := utf8.DecodeRuneInString(w)
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("“‘\"'(-–—@#$&`+*/<>=~…", r)
	}
	if w := s[:i]; sign(w) {
		first = w
	}
	if w := s[j+1:]; sign(w) {
		last = w
	}
	return first, last
}

// appendShape appends to b the punctuation of a line in its order, with a 9 for
// each number: "9.-" of "2. Pattern - Expose Helper". Plain words have none.
func appendShape(b []byte, s string) []byte {
	digit := false
	for i := range len(s) {
		c := s[i]
		if kinds[c]&(smalls|capitals) != 0 {
			digit = false
			continue
		}
		switch {
		case c >= '0' && c <= '9':
			if !digit {
				b = append(b, '9')
			}
			digit = true
			continue
		case c >= '!' && c <= '/' || c >= ':' && c <= '@' || c >= '[' && c <= '`' || c >= '{' && c <= '~':
			b = append(b, c)
		case c == 0xE2 && strings.HasPrefix(s[i:], "–") || c == 0xE2 && strings.HasPrefix(s[i:], "—"):
			b = append(b, '-')
		}
		digit = false
	}
	return b
}

// candidate reports whether the line could be a heading at all.
func (l *line) candidate() bool {
	s := l.text
	if n := l.characters(); n > longestTitle || n < 2 && !isLetters(s) {
		return false
	}
	return l.holdsLetter() && !strings.HasPrefix(s, "…") && strings.Count(s, " ") < 16 &&
		!l.isGap() && !l.looksLikeCode() && !isQuotation(s)
}

// near is how many blocks after a heading the next one is an early one.
const near = 3

// weigh adds up what speaks for lone block k being a heading: it is above zero
// for one.
func (w *weigher) weigh(k int) float64 {
	set, matter := w.signsOf(k)
	if w.loose {
		return set.score(&looseWeights) + float64(min(matter, mostMatter))
	}
	return set.score(&tightWeights)
}

// mostMatter is the most that the words of a line count for on a page with
// loose lists.
const mostMatter = 7

// signsOf gathers what speaks for lone block k being a heading, and against it.
func (w *weigher) signsOf(k int) (s signSet, matter int) {
	blocks := w.p.blocks
	l := &w.p.lines[blocks[k].lines[0]]
	s = w.form(l) | 1<<always
	if k+1 < len(blocks) {
		below := blocks[k+1]
		s.add(!below.lone(), runBelow)
		s.add(!below.lone() && w.heads, runBelowEach)
		s.add(!below.lone() && w.since == 0, runBelowUnder)
		s.add(len(below.lines) > 3, longRunBelow)
		long := w.p.lines[below.lines[0]].characters() > 60
		s.add(below.lone() && long, longLineBelow)
		s.add(below.lone() && !long, shortLineBelow)
		s.add(below.lone() && w.whoSpeaks(&w.p.lines[below.lines[0]]), nameBelow)
	}
	if k > 0 {
		s.add(!blocks[k-1].lone(), runAbove)
		s.add(w.since == 0 && w.p.lines[blocks[k-1].lines[0]].day, dayAbove)
	}
	s.add(w.prose && k+1 < len(blocks) && !endsSentence(l.text), bareAmongProse)
	s.add(k+1 == len(blocks), nothingBelow)
	s.add(k == 0, firstOnPage)
	s.add(w.since == 0, headingAbove)
	s.add(w.since > 0 && w.since < near, headingNear)
	s.add(w.since == 0 && (namesOnly(l.text) || k > 0 && !w.p.dayAt(k-1) && w.whoSpeaks(l)), nameUnderHeading)
	s.add(l.counted, counted)
	matter = w.matter.weigh(k)
	s.add(matter > 0, newMatter)
	s.add(matter > 3, muchNewMatter)
	s.add(matter < 0, oldMatter)
	return s | w.elsewhere(k, l), matter
}

// namesOnly reports whether a line is nothing but a person's name, with what
// may stand in brackets after it, or a handle.
func namesOnly(text string) bool {
	name, _, _ := strings.Cut(text, " (")
	return strings.HasPrefix(text, "@") || notes.IsPerson(name)
}

// affiliated reports whether a line is a person's name and, in brackets or after
// a comma, what the person is or where from: "Jane Doe (Acme)", "Jane Doe,
// Founder".
func affiliated(text string, t traits) bool {
	if t&(opening|semicolon|sundry) == 0 {
		return false
	}
	k := strings.IndexAny(text, "(,;")
	if k < 0 || len(text) > 90 || !notes.IsPerson(strings.TrimRight(text[:k], " ")) {
		return false
	}
	for w := range strings.FieldsSeq(text[k+1:]) {
		if r := firstRune(strings.Trim(w, "(),;")); unicode.IsLower(r) && len(w) > 3 {
			return false
		}
	}
	return true
}

// whoSpeaks reports whether a line only says who speaks: a person with what the
// person is, or a bare name on a page that has several such lines.
func (w *weigher) whoSpeaks(l *line) bool {
	return affiliated(l.text, l.traits()) || w.people > 1 && notes.IsPerson(l.text)
}

// elsewhere returns the signs that the rest of the page gives.
func (w *weigher) elsewhere(k int, l *line) signSet {
	var s signSet
	lone := &w.lone[k]
	r := &w.titles.kept[lone.title]
	short := len(l.text) < shortPart
	s.add(r.usual, usualTitle)
	s.add(r.seen > 1 && !(short && r.apart), repeated)
	s.add(r.seen > 2 && short && r.apart, recurring)
	s.add(2*l.characters() < w.length, shorterThanPoints)
	s.add(w.signs.kept[lone.front] >= 4 || w.signs.kept[lone.back] >= 4, marked)
	s.add(w.shapes.kept[lone.shape] > 2, alike)
	return s
}

// shortPart is the number of bytes below which a line that recurs on a page may
// be what the writer calls a part of each talk: "Questions", "Key points".
const shortPart = 32
