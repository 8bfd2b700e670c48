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
// a heading: what follows, the form of the line, whether its words are taken up
// below and are new there, days and speakers.
//
// Two kinds of pages are told apart first. Where a list was tight, a heading
// stands right before a run of lines. Where lists were loose, a run is what
// stood below a point, so that a line before a run is no heading; there, lone
// lines follow each other for long stretches.

func (p *page) regainHeadings() {
	days := p.dayHeadings(false)
	loose := p.looseLists()
	level := 1
	if days {
		level = 2
	}
	w := newWeigher(p, loose)
	last := -minApart(loose)
	for k, b := range p.blocks {
		if !b.lone() {
			continue
		}
		l := &p.lines[b.lines[0]]
		if l.level > 0 {
			last = k
			continue
		}
		score := w.weigh(k)
		if score >= w.threshold() && (k-last >= minApart(loose) || score >= 2*w.threshold() || afterHeading(p, k)) {
			l.level = level
			last = k
		}
	}
	p.titleLine()
}

// minApart is the number of blocks from a heading to the next below which a
// second heading needs more evidence.
func minApart(loose bool) int {
	if loose {
		return 4
	}
	return 1
}

func afterHeading(p *page, k int) bool {
	return k > 0 && p.lines[p.blocks[k-1].lines[0]].level > 0
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
	p     *page
	loose bool
	stems [][]string       // the words of matter of each block
	where map[string][]int // the blocks in which a stem stands
	seen  map[string]int   // how often a lone line stands on the page, by its folded words
	affix map[string]int   // how often lone lines begin or end with a sign, by the sign
	lower bool             // the writer does not begin headings with capitals
}

func newWeigher(p *page, loose bool) *weigher {
	w := &weigher{p: p, loose: loose, where: map[string][]int{}, seen: map[string]int{}, affix: map[string]int{}}
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
		if b.lone() {
			text := p.lines[b.lines[0]].text
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

func (w *weigher) threshold() int {
	if w.loose {
		return 8
	}
	return 3
}

// weigh adds up what speaks for lone block k being a heading.
func (w *weigher) weigh(k int) int {
	text := w.p.lines[w.p.blocks[k].lines[0]].text
	if !titleLike(text) {
		return -10
	}
	score := w.form(text) + w.neighbours(k) + w.matter(k)
	if n := w.seen[notes.FoldTitle(text)]; n > 1 {
		score -= 2
	}
	first, last := affixes(text)
	if first != "" && w.affix[first] >= 4 || last != "" && w.affix[last] >= 4 {
		score += 3 // the page marks its headings with a sign
	}
	return score
}

// form weighs the line by itself.
func (w *weigher) form(s string) int {
	score := 0
	words := strings.Fields(s)
	if titleCase(s) {
		score += 2
	}
	if len(words) >= 2 && len(words) <= 9 {
		score++
	}
	if w.loose && len(words) >= 3 {
		score++
	}
	if notes.SpeakersOf(s) != nil {
		score += 3
	}
	if strings.Contains(s, " – ") || strings.Contains(s, " — ") || strings.Contains(s, " - ") || strings.Contains(s, " -> ") {
		score++
	}
	if r := firstRune(s); unicode.IsLower(r) && !w.lower {
		score -= 2
	}
	if r := firstRune(s); unicode.IsUpper(r) && w.lower {
		score += 3 // where points begin small, a capital sets the line apart
	}
	if len(words) > 7 || notes.IsPerson(s) {
		score -= 2
	}
	if strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") {
		score -= 2
	}
	if strings.ContainsAny(s, "“”\"=<>{}|") || strings.HasPrefix(s, "(") || strings.HasPrefix(s, "-") || strings.HasPrefix(s, "+") {
		score -= 2
	}
	for _, word := range words {
		if sentenceWords()[fold(strings.Trim(word, ".,!?()"))] {
			score -= 2
			break
		}
	}
	return score
}

// neighbours weighs what stands before and after.
func (w *weigher) neighbours(k int) int {
	blocks := w.p.blocks
	if k+1 == len(blocks) {
		return -4
	}
	score := 0
	if k > 0 && w.p.lines[blocks[k-1].lines[0]].level > 0 && w.isDay(k-1) {
		score += 12 // a day opens with a talk
	}
	run := !blocks[k+1].lone()
	if w.loose {
		if run {
			score -= 6
		}
		if k > 0 && !blocks[k-1].lone() {
			score++
		}
		return score
	}
	if run {
		score += 3
	}
	if k > 0 && !blocks[k-1].lone() {
		score += 2
	}
	if next := w.p.lines[blocks[k+1].lines[0]].text; !run && utf8.RuneCountInString(next) > 60 {
		score += 2
	}
	return score
}

func (w *weigher) isDay(k int) bool {
	return w.p.lines[w.p.blocks[k].lines[0]].day
}

// reach is the number of blocks before and after a line in which its words are
// looked for.
const reach = 40

// matter weighs whether the words of the line are taken up below and were not
// spoken of above: what a heading announces is new.
func (w *weigher) matter(k int) int {
	score := 0
	counted := map[string]bool{}
	for _, s := range w.stems[k] {
		if counted[s] {
			continue
		}
		counted[s] = true
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
	if w.loose {
		return min(score, 7)
	}
	return min(score, 2)
}
