package text

import (
	"slices"
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
		if l.level == 0 && w.candidate(l.text) && w.weigh(k) > 0 {
			l.level = level
		}
		w.since++
		if l.level > 0 {
			w.since = 0
			headings = append(headings, k)
		}
	}
	p.rankHeadings(w, headings)
	p.titleLine()
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
		if utf8.RuneCountInString(p.lines[b.lines[0]].text) < 60 {
			short++
		}
	}
	return before*5 < lone && short*10 > lone*8
}

// weigher knows the words of the page by block.
type weigher struct {
	p      *page
	loose  bool
	stems  [][]string       // the words of matter of each block
	where  map[string][]int // the blocks in which a stem stands
	seen   map[string]int   // how often a lone line stands on the page, by its folded words
	affix  map[string]int   // how often lone lines begin or end with a sign, by the sign
	shapes map[string]int   // how often lone lines have the same punctuation, by it
	lower  bool             // the writer does not begin headings with capitals
	length int              // of the middle line of a run, in characters
	since  int              // blocks since the last heading
}

func newWeigher(p *page) *weigher {
	w := &weigher{p: p, loose: p.looseLists(), where: map[string][]int{}, seen: map[string]int{}, affix: map[string]int{}, shapes: map[string]int{}, since: len(p.blocks)}
	var lengths []int
	small, all := 0, 0
	for k, b := range p.blocks {
		var stems []string
		for _, i := range b.lines {
			stems = append(stems, stemsOf(p.lines[i].text)...)
		}
		w.stems = append(w.stems, stems)
		for _, s := range stems {
			if list := w.where[s]; len(list) == 0 || list[len(list)-1] != k {
				w.where[s] = append(list, k)
			}
		}
		if !b.lone() {
			for _, i := range b.lines {
				lengths = append(lengths, utf8.RuneCountInString(p.lines[i].text))
			}
		} else {
			text := p.lines[b.lines[0]].text
			w.shapes[shapeOf(text)]++
			w.seen[notes.FoldTitle(text)]++
			first, last := affixes(text)
			w.affix[first]++
			w.affix[last]++
			if r := firstRune(text); unicode.IsLetter(r) {
				all++
				if unicode.IsLower(r) {
					small++
				}
			}
		}
	}
	w.lower = small*2 > all
	if len(lengths) > 0 {
		slices.Sort(lengths)
		w.length = lengths[len(lengths)/2]
	}
	return w
}

// affixes returns the first and the last word of a line where it is a sign that
// is no word, such as "§", ":book:" or "[top]"; "" for words.
func affixes(s string) (first, last string) {
	words := strings.Fields(s)
	if len(words) < 2 {
		return "", ""
	}
	sign := func(w string) bool {
		r, _ := utf8.DecodeRuneInString(w)
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("“‘\"'(-–—@#$&`+*/<>=~…", r)
	}
	if w := words[0]; sign(w) {
		first = w
	}
	if w := words[len(words)-1]; sign(w) {
		last = "…" + w
	}
	return first, last
}

// stemsOf returns the stems of the words of matter in a line.
func stemsOf(s string) []string {
	var list []string
	eachWord(s, func(a, b int) {
		word := fold(s[a:b])
		if utf8.RuneCountInString(word) > 2 && !common()[word] {
			list = append(list, stem(word))
		}
	})
	return list
}

// shapeOf returns the punctuation of a line in its order, with a 9 for each
// number: "9.-" of "2. Pattern - Expose Helper". It is "" for plain words.
func shapeOf(s string) string {
	var b []byte
	digit := false
	for i := range len(s) {
		switch c := s[i]; {
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
	return string(b)
}

// candidate reports whether a line could be a heading at all.
func (w *weigher) candidate(s string) bool {
	if n := utf8.RuneCountInString(s); n > 110 || n < 2 && !isLetters(s) {
		return false
	}
	return strings.IndexFunc(s, unicode.IsLetter) >= 0 && !strings.HasPrefix(s, "…") && len(strings.Fields(s)) <= 16 &&
		!notes.IsGap(s) && !looksLikeCode(s) && !isQuotation(s)
}

// near is how many blocks after a heading the next one is an early one.
const near = 3

// weigh adds up what speaks for lone block k being a heading: it is above zero
// for one.
func (w *weigher) weigh(k int) float64 {
	set, matter := w.signs(k)
	if w.loose {
		return set.score(&looseWeights) + float64(min(matter, mostMatter))
	}
	return set.score(&tightWeights)
}

// mostMatter is the most that the words of a line count for on a page with
// loose lists.
const mostMatter = 7

// signs gathers what speaks for lone block k being a heading, and against it.
func (w *weigher) signs(k int) (s signSet, matter int) {
	blocks := w.p.blocks
	text := w.p.lines[blocks[k].lines[0]].text
	s = w.form(text) | 1<<always
	if k+1 < len(blocks) {
		below := blocks[k+1]
		s.add(!below.lone(), runBelow)
		s.add(len(below.lines) > 3, longRunBelow)
		long := utf8.RuneCountInString(w.p.lines[below.lines[0]].text) > 60
		s.add(below.lone() && long, longLineBelow)
		s.add(below.lone() && !long, shortLineBelow)
	}
	if k > 0 {
		s.add(!blocks[k-1].lone(), runAbove)
		s.add(w.since == 0 && w.p.lines[blocks[k-1].lines[0]].day, dayAbove)
	}
	s.add(k+1 == len(blocks), nothingBelow)
	s.add(k == 0, firstOnPage)
	s.add(w.since == 0, headingAbove)
	s.add(w.since > 0 && w.since < near, headingNear)
	s.add(w.since == 0 && namesOnly(text), nameUnderHeading)
	matter = w.matter(k)
	s.add(matter > 0, newMatter)
	s.add(matter > 3, muchNewMatter)
	s.add(matter < 0, oldMatter)
	return s | w.elsewhere(text), matter
}

// namesOnly reports whether a line is nothing but a person's name, with what
// may stand in brackets after it, or a handle.
func namesOnly(text string) bool {
	name, _, _ := strings.Cut(text, " (")
	return strings.HasPrefix(text, "@") || notes.IsPerson(name)
}

// elsewhere returns the signs that the rest of the page gives.
func (w *weigher) elsewhere(text string) signSet {
	var s signSet
	folded := notes.FoldTitle(text)
	s.add(usualTitles[folded], usualTitle)
	s.add(w.seen[folded] > 1, repeated)
	s.add(w.seen[folded] > 3, oftenRepeated)
	s.add(2*utf8.RuneCountInString(text) < w.length, shorterThanPoints)
	front, back := affixes(text)
	s.add(front != "" && w.affix[front] >= 4 || back != "" && w.affix[back] >= 4, marked)
	shape := shapeOf(text)
	s.add(len(shape) > 1 && w.shapes[shape] > 2, alike)
	return s
}

// reach is the number of blocks before and after a line in which its words are
// looked for.
const reach = 40

// matter weighs whether the words of the line are taken up below and were not
// spoken of above: what a heading announces is new.
func (w *weigher) matter(k int) int {
	score := 0
	stems := w.stems[k]
	for i, s := range stems {
		if slices.Contains(stems[:min(i, 16)], s) {
			continue
		}
		where := w.where[s]
		first, _ := slices.BinarySearch(where, k-reach)
		here, _ := slices.BinarySearch(where, k)
		last, _ := slices.BinarySearch(where, k+reach+1)
		before, after := here-first, last-here-1
		switch {
		case before == 0 && after >= 3:
			score += 4
		case before == 0 && after >= 1:
			score += 2
		case after > 2*before:
			score++
		case before > after:
			score--
		}
	}
	return score
}
