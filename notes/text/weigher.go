package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/notes"
)

// weigher knows what the lines of a page have in common.
type weigher struct {
	p          *page
	loose      bool
	matter     *matter
	lone       []loneLine // by block; the zero value for blocks of several lines
	titles     tally[repeat]
	signs      tally[int]        // how often lone lines begin or end with a sign
	labels     tally[int]        // how often lone lines begin with the same words before a colon
	tails      tally[int]        // how often lone lines end with the same words behind a dash
	named      int               // how many lone lines have one below that says who speaks
	room       []byte            // for words at work
	lower      bool              // the writer does not begin headings with capitals
	prose      bool              // most lone lines are paragraphs of sentences
	heads      bool              // most lone lines have a run of lines below
	alone      bool              // most short lone lines have such below, and few a run
	sentences  *notes.Vocabulary // sentenceWords of the language of the page
	runless    bool              // next to no lone line has a run below
	contents   map[int32]bool    // the titles of lone lines that a list of contents names
	contentsAt int               // the block below which that list names all headings but those within others
	length     int               // of the middle line of a run, in characters
	bare       []int             // the lone blocks that are the bare name of a part of a program
	boxes      int               // how many lone lines are titles of boxes
	people     int               // how many lone lines are people with what they are
	since      int               // blocks since the last heading
	found      int               // headings so far
	glances    []glance          // by block
	below      [256]uint8        // by weight: the part of lone lines that weigh less
	seen       Look              // at the line that is being judged
	common     Look              // what all looks at lines of the page have in common
	loneLength int               // of the middle lone line, in characters
	counts     bool              // lone lines count headings, through most of the page
	lowerShare uint8             // the part of lone lines that begin small
}

// tally keeps something for each of several texts, which it numbers from 1. What
// is kept for 0 is the zero value.
type tally[T any] struct {
	texts *stems
	kept  []T
}

func newTally[T any]() tally[T] { return tally[T]{texts: newStems(0), kept: make([]T, 1)} }

// of returns the number of a text, and whether it is new.
func (t *tally[T]) of(text []byte) (n int32, added bool) {
	n = t.texts.number(text) + 1
	if added = int(n) == len(t.kept); added {
		var zero T
		t.kept = append(t.kept, zero)
	}
	return n, added
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
	label       int32 // in weigher.labels; 0 for none
	front, back int32 // in weigher.signs; 0 for words
	tail        int32 // in weigher.tails; 0 for none
}

func newWeigher(p *page) *weigher {
	w := &weigher{p: p, loose: p.looseLists(), matter: p.matter(), lone: make([]loneLine, len(p.blocks)), since: len(p.blocks)}
	w.titles, w.signs, w.labels = newTally[repeat](), newTally[int](), newTally[int]()
	w.tails = newTally[int]()
	var c census
	for k, b := range p.blocks {
		if b.lone() {
			w.countLone(&c, k)
			continue
		}
		for _, i := range b.lines {
			c.lengths[min(p.lines[i].characters(), len(c.lengths)-1)]++
			c.inRuns++
		}
	}
	if c.told >= fewestTold && c.told*3 >= c.bare*2 {
		w.people += c.bare
	}
	for k := range p.blocks[:max(len(p.blocks)-1, 0)] {
		if l := &p.lines[p.blocks[k].lines[0]]; p.blocks[k].lone() && (l.candidate() || w.longTitle(k)) && !w.whoSpeaks(l) && w.toldBelow(k) {
			w.named++
		}
	}
	w.sentences = sentenceWordsOf(notes.LanguageOf(p.texts))
	w.count()
	w.lower = c.small*2 > c.all
	w.heads = c.heads*2 > c.lone
	w.runless = c.heads*10 < c.lone && !w.countsHeadings()
	w.alone = w.fragments()
	w.contents, w.contentsAt = w.listed()
	w.prose = c.prose*2 >= c.lone
	w.lowerShare = share(c.small, c.all)
	w.loneLength = middle(c.alone[:], c.lone)
	w.length = middle(c.lengths[:], c.inRuns)
	return w
}

// census are the numbers of lines of a page.
type census struct {
	lone, heads, prose int      // lone lines, those with a run below, those that are sentences
	all, small         int      // that begin with a letter, and with a small one
	bare, told         int      // bare names, and those below what may be the title of a talk
	alone              [256]int // how many lone lines have a length; the last counts longer ones
	inRuns             int      // lines of runs
	lengths            [201]int // likewise
}

// middle returns the length of the middle one of some lines, of which each length has
// so many; 0 of none.
func middle(lengths []int, lines int) int {
	n := 0
	for below := 0; lines > 0 && below+lengths[n] <= lines/2; n++ {
		below += lengths[n]
	}
	return n
}

// countLone looks at the lone line of a block and counts what it is.
func (w *weigher) countLone(c *census, k int) {
	p := w.p
	l := &p.lines[p.blocks[k].lines[0]]
	text := l.text
	c.lone++
	c.alone[min(l.characters(), len(c.alone)-1)]++
	if k+1 < len(p.blocks) && !p.blocks[k+1].lone() {
		c.heads++
	}
	if len(text) > longestTitle || endsSentence(text) {
		c.prose++
	}
	if len(text) > longestTitle*utf8.UTFMax {
		return
	}
	w.lone[k] = w.look(k, l)
	if isMember(l) {
		w.bare = append(w.bare, k)
	} else if isBoxTitle(text) {
		w.boxes++
	}
	if l.isAffiliated() {
		w.people++
	} else if l.namesPeople() {
		w.people += 2
	} else if l.isPerson() {
		c.bare++
		if k > 0 && p.mayBeTalk(k-1) {
			c.told++
		}
	}
	if r := firstRune(text); unicode.IsLetter(r) {
		c.all++
		if unicode.IsLower(r) {
			c.small++
		}
	}
}

// texts yields the texts of the lines in blocks.
func (p *page) texts(yield func(string) bool) {
	for _, b := range p.blocks {
		for _, i := range b.lines {
			if !yield(p.lines[i].text) {
				return
			}
		}
	}
}

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
	if label := labelOf(l); label != "" {
		w.room = notes.AppendFolded(w.room[:0], label)
		lone.label, _ = w.labels.of(w.room)
		w.labels.kept[lone.label]++
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

// affixes returns the first and the last word of a line where it is a sign that
// is no word, such as "§", ":book:" or "[top]", and words in square brackets at its
// end; "" for words.
func affixes(s string) (first, last string) {
	i, j := strings.IndexByte(s, ' '), strings.LastIndexByte(s, ' ')
	if s != "" && s[0] >= 0xF0 && firstRune(s) >= firstPicture && firstRune(s) <= lastPicture {
		first = anyPicture
	} else if i < 0 {
		return "", ""
	}
	sign := func(w string) bool {
		if w != "" && kinds[w[0]]&(smalls|capitals|digits) != 0 {
			return false
		}
		r, _ := utf8.DecodeRuneInString(w)
		if w != "" && isASCIILetter(w[len(w)-1]) {
			return false
		}
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("“‘\"'(-–—@#$&`+*/<>=~…", r)
	}
	if i < 0 {
		return first, ""
	}
	if w := s[:i]; first == "" && sign(w) {
		first = w
	}
	if w := s[j+1:]; sign(w) {
		last = w
	} else if k := strings.LastIndexByte(s, '['); k > 0 && s[len(s)-1] == ']' && s[k-1] == ' ' {
		last = s[k:]
	}
	return first, last
}

// Pictures that lines begin with are one sign, whatever they show: who sets one in
// front of a title does so in front of all.
const firstPicture, lastPicture, anyPicture = 0x1F300, 0x1FAFF, "\U0001F300"

// dashedTail returns the one or two words behind the last dash of a line.
func dashedTail(l *line) string {
	if l.traits()&(dashes|foreign) == 0 || l.traits()&odd != 0 && l.text[len(l.text)-1] == ']' {
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
