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
	p        *page
	loose    bool
	matter   *matter
	lone     []loneLine // by block; the zero value for blocks of several lines
	titles   tally[repeat]
	signs    tally[int]     // how often lone lines begin or end with a sign
	shapes   tally[int]     // how often lone lines have the same punctuation
	tails    tally[int]     // how often lone lines end with the same words behind a dash
	named    int            // how many lone lines have one below that says who speaks
	room     []byte         // for words at work
	lower    bool           // the writer does not begin headings with capitals
	prose    bool           // most lone lines are paragraphs of sentences
	heads    bool           // most lone lines have a run of lines below
	alone    bool           // most short lone lines have such below, and few a run
	runless  bool           // next to no lone line has a run below
	contents map[int32]bool // the titles of lone lines that a list of contents names
	length   int            // of the middle line of a run, in characters
	people   int            // how many lone lines are people with what they are
	since    int            // blocks since the last heading
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
	tail        int32 // in weigher.tails; 0 for none
}

func newWeigher(p *page) *weigher {
	w := &weigher{p: p, loose: p.looseLists(), matter: readMatter(p), lone: make([]loneLine, len(p.blocks)), since: len(p.blocks)}
	w.titles, w.signs, w.shapes = newTally[repeat](), newTally[int](), newTally[int]()
	w.tails = newTally[int]()
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
	for k := range p.blocks[:max(len(p.blocks)-1, 0)] {
		l, below := &p.lines[p.blocks[k].lines[0]], p.blocks[k+1]
		if p.blocks[k].lone() && below.lone() && l.candidate() && !w.whoSpeaks(l) && w.whoSpeaks(&p.lines[below.lines[0]]) {
			w.named++
		}
	}
	w.lower = small*2 > all
	w.heads = heads*2 > lone
	w.runless = heads*10 < lone && !w.countsHeadings()
	w.alone = w.fragments()
	w.contents = w.listed()
	w.prose = prose*2 >= lone
	for below := 0; inRuns > 0 && below+lengths[w.length] <= inRuns/2; w.length++ {
		below += lengths[w.length]
	}
	return w
}

// fragments reports whether most of the page's short lone lines that are no
// sentences are followed by such, and few by a run: its points stand alone.
func (w *weigher) fragments() bool {
	all, pairs, runs := 0, 0, 0
	short := func(b block) bool {
		l := &w.p.lines[b.lines[0]]
		return b.lone() && l.characters() < 60 && !endsSentence(l.text)
	}
	before := false
	for _, b := range w.p.blocks {
		is := short(b)
		switch {
		case before && !b.lone():
			runs++
		case before && is:
			pairs++
		}
		if is {
			all++
		}
		before = is
	}
	return pairs*2 > all && runs*6 < all
}

// countsHeadings reports whether lone lines count headings: "Chapter 1", "Chapter
// 2", "Chapter 3". What stands between those are no headings, mostly.
func (w *weigher) countsHeadings() bool {
	counted, first := 0, ""
	for _, b := range w.p.blocks {
		if !b.lone() {
			continue
		}
		switch word, ok := countedWord(w.p.lines[b.lines[0]].text); {
		case ok && first == "":
			first, counted = word, 1
		case ok && word == first:
			counted++
		}
	}
	return counted > 2
}

// listed returns the titles that stand alone and, above, as lines of one run: a
// list of contents at the top of the page, or an agenda.
func (w *weigher) listed() map[int32]bool {
	var found map[int32]bool
	for _, b := range w.p.blocks[:min(len(w.p.blocks), contentsWithin)] {
		if len(b.lines) < leastContents {
			continue
		}
		titles := map[int32]bool{}
		for _, i := range b.lines {
			text := w.p.lines[i].text
			if len(text) > longestTitle*utf8.UTFMax {
				continue
			}
			w.room = notes.AppendFolded(w.room[:0], text)
			if n, ok := w.titles.number[string(w.room)]; ok {
				titles[n] = true
			}
		}
		if len(titles) >= leastContents && len(titles)*2 > len(b.lines) && len(titles) > len(found) {
			found = titles
		}
	}
	return found
}

// A list of contents stands among the first blocks of a page, and names some
// headings.
const contentsWithin, leastContents = 8, 3

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
	if tail := dashedTail(l); tail != "" {
		w.room = notes.AppendFolded(w.room[:0], tail)
		lone.tail, _ = w.tails.of(w.room)
		w.tails.kept[lone.tail]++
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
		s.add(!below.lone() && w.alone, leadAmongLone)
		s.add(len(below.lines) > 3, longRunBelow)
		long := w.p.lines[below.lines[0]].characters() > 60
		s.add(below.lone() && long, longLineBelow)
		s.add(below.lone() && !long, shortLineBelow)
		s.add(below.lone() && w.whoSpeaks(&w.p.lines[below.lines[0]]), nameBelow)
	}
	if k > 0 {
		above := blocks[k-1]
		s.add(!above.lone(), runAbove)
		s.add(w.introduces(k-1), introducedAbove)
		s.add(w.since == 0 && w.p.lines[blocks[k-1].lines[0]].day, dayAbove)
	}
	s.add(w.prose && k+1 < len(blocks) && !endsSentence(l.text), bareAmongProse)
	s.add(k+1 == len(blocks), nothingBelow)
	s.add(k == 0, firstOnPage)
	s.add(w.since == 0, headingAbove)
	s.add(w.since > 0 && w.since < near, headingNear)
	s.add(w.since == 0 && (namesOnly(l.text) || k > 0 && !w.p.dayAt(k-1) && w.whoSpeaks(l)), nameUnderHeading)
	s.add(l.counted, counted)
	s.add(w.runless, allAlone)
	s.add(w.named >= 3 && s&(1<<nameBelow) == 0, namedElsewhere)
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
	return affiliated(l.text, l.traits()) || w.people > 1 && notes.IsPerson(l.text) || byline(l.text) || w.saysWhen(l)
}

// saysWhen reports whether a line says when and where a talk was: a time of the
// day with a weekday, "9am Friday, Cedar Room B".
func (w *weigher) saysWhen(l *line) bool {
	if l.traits()&digits == 0 || !startsWithTime(l.text) {
		return false
	}
	for word := range strings.FieldsSeq(l.text) {
		if _, ok := notes.ParseDay(strings.Trim(word, ",.()"), w.p.order); ok {
			return true
		}
	}
	return false
}

// byline reports whether a line says with a word before the names who speaks or
// wrote: "presenter: Jane Doe", "by Jane Doe", "Speakers: J. Doe, A. Roe".
func byline(text string) bool {
	word, rest, ok := strings.Cut(text, " ")
	if !ok || len(word) > 24 || len(text) > 160 {
		return false
	}
	if label, colon := strings.CutSuffix(word, ":"); colon {
		return speakerLabels().HasFolded(label)
	}
	if len(word) > 3 || !speakerPrepositions().HasFolded(word) {
		return false
	}
	name, _, _ := strings.Cut(rest, ",")
	name, _, _ = strings.Cut(name, " (")
	name, _, _ = strings.Cut(name, " and ")
	return notes.IsPerson(name)
}

// introduces reports whether the last line of block k ends with a colon: what
// follows is what it announces.
func (w *weigher) introduces(k int) bool {
	b := w.p.blocks[k]
	l := &w.p.lines[b.lines[len(b.lines)-1]]
	return l.traits()&(colons|foreign) != 0 && (strings.HasSuffix(l.text, ":") || strings.HasSuffix(l.text, "：")) && l.level == 0
}

// dashedTail returns the one or two words behind the last dash of a line.
func dashedTail(l *line) string {
	if l.traits()&(dashes|foreign) == 0 {
		return ""
	}
	words := l.text
	for range 3 {
		i := strings.LastIndexByte(words, ' ')
		if i <= 0 {
			return ""
		}
		switch words[i+1:] {
		case "-", "–", "—":
			return strings.TrimLeft(l.text[len(words):], " ")
		}
		words = words[:i]
	}
	return ""
}

// holdsFields reports whether a line holds several fields, or points after a
// colon: "Role: checkbox State: checked", "Goals: - speed - size".
func holdsFields(s string) bool {
	if strings.Contains(s, ": - ") {
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
	s.add(r.seen > 1 && !(short && r.apart), repeated)
	s.add(r.seen > 2 && short && r.apart, recurring)
	s.add(2*l.characters() < w.length, shorterThanPoints)
	s.add(w.signs.kept[lone.front] >= 4 || w.signs.kept[lone.back] >= 4, marked)
	s.add(w.shapes.kept[lone.shape] > 2, alike)
	s.add(w.tails.kept[lone.tail] > 2, tailAlike)
	return s
}

// shortPart is the number of bytes below which a line that recurs on a page may
// be what the writer calls a part of each talk: "Questions", "Key points".
const shortPart = 32
