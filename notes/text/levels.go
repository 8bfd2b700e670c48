package text

import (
	"strings"
	"unicode/utf8"

	"gloss/notes"
)

// A page saved from a browser does not show how deep its headings stood.
// Something of it can be known: a heading right above another one stands above
// it, those that are counted ("Lecture 2") stand as deep, one that names a
// speaker or a time is a talk, numbers such as "2.1" say it, and what notes
// usually call their parts ("Questions"), or call several of their parts, stands
// within one. Where nothing of that tells, long titles over short ones do, if they
// take turns on the whole page.

// rank is where a heading stands among the headings of a page.
type rank byte

const (
	unranked rank = iota
	upper
	lower
)

// rankHeadings moves the headings down that stand within others. headings are
// lone blocks, in their order; those of days stay as they are, and so do all
// where no two of them show that there are two levels.
func (p *page) rankHeadings(w *weigher, headings []int) {
	ranks := make([]rank, len(headings))
	var count [lower + 1]int
	series := p.series(headings)
	first := 0 // the first heading that is not the title of the page
	if len(headings) > 0 && headings[0] == 0 && series[0] < 0 && !p.dayAt(0) {
		first = 1
	}
	for i, k := range headings {
		if i < first {
			continue
		}
		above := i > first && headings[i-1] == k-1 && !p.dayAt(k-1)
		below := i+1 < len(headings) && headings[i+1] == k+1
		under := i > 0 && ranks[i-1] == upper
		if same := series[i]; same >= 0 && same < i {
			ranks[i] = ranks[same]
		} else if same == i && !(above && under) {
			ranks[i] = upper
		} else {
			ranks[i] = w.rank(k, above, below, under)
		}
		count[ranks[i]]++
	}
	talks := count[upper] > 2 && count[upper]*5 >= len(headings)
	sparse := !talks && count[unranked]*3 > 2*len(headings)
	if !(sparse && p.rankByLength(headings, ranks)) && (count[upper] < 2 || count[lower] < 2 && !talks) {
		return
	}
	within := false // a talk with parts
	for i, k := range headings {
		l := &p.lines[p.blocks[k].lines[0]]
		if l.day {
			within = false
			continue
		}
		if ranks[i] == unranked && within && (talks || len(strings.Fields(l.text)) <= shortTitle) {
			ranks[i] = lower
		}
		if ranks[i] == lower {
			l.level++
			continue
		}
		within = ranks[i] == upper
	}
}

// series returns for each heading the first one that begins with the same word
// and a number ("Lecture 1", "Lecture 2"), -1 where no other one does.
func (p *page) series(headings []int) []int {
	list := make([]int, len(headings))
	first := map[string]int{}
	for i, k := range headings {
		list[i] = -1
		word, ok := countedWord(p.lines[p.blocks[k].lines[0]].text)
		if !ok || p.dayAt(k) {
			continue
		}
		word = strings.ToLower(word)
		if f, ok := first[word]; ok {
			list[f], list[i] = f, f
		} else {
			first[word] = i
		}
	}
	return list
}

// rank says where the heading at block k stands by itself; above and below tell
// whether headings stand right above and below it, under whether the one above
// is an upper one.
func (w *weigher) rank(k int, above, below, under bool) rank {
	l := &w.p.lines[w.p.blocks[k].lines[0]]
	title := &w.titles.kept[w.lone[k].title]
	switch {
	case l.day:
		return unranked
	case startsWithTime(l.text):
		return upper
	case numberedWithin(l.text):
		return lower
	case below && !(above && under):
		return upper
	case above:
		return lower
	case title.session:
		return unranked
	case title.usual || title.seen > 1:
		return lower
	case namesTalk(l.text):
		return upper
	}
	return unranked
}

// sessionTitles are usual titles that are sessions of their own.
var sessionTitles = wordSet("keynote keynotes panel closing opening welcome")

// namesTalk reports whether a heading is that of a talk: it names who speaks.
func namesTalk(s string) bool {
	if strings.Contains(s, " | ") || mayNameSpeaker(s) && (notes.SpeakersOf(s) != nil || speakerAndRole(s)) {
		return true
	}
	i, j := strings.Index(s, ", "), strings.LastIndex(s, ", ")
	return i > 0 && (notes.IsPerson(s[:i]) || notes.IsPerson(s[j+2:]))
}

// numberedWithin reports whether a heading begins with a number of two parts or
// more: "2.1 Hardware", and no date or version.
func numberedWithin(s string) bool {
	number, _, ok := strings.Cut(s, " ")
	parts := strings.Split(strings.TrimRight(number, "."), ".")
	if !ok || len(parts) < 2 || len(parts) > 4 {
		return false
	}
	for _, n := range parts {
		if n == "" || len(n) > 2 || n[0] == '0' || strings.Trim(n, "0123456789") != "" {
			return false
		}
	}
	return true
}

// shortTitle is the number of words up to which a heading that shows nothing
// else is taken for that of a part.
const shortTitle = 4

// rankByLength ranks headings by their words where long titles and short ones
// take turns: those of talks say what they are about, those of their parts are
// a word or two. It reports whether they do.
func (p *page) rankByLength(headings []int, ranks []rank) bool {
	long, turns, short := 0, 0, 0
	length := make([]rank, len(headings))
	for i, k := range headings {
		text := p.lines[p.blocks[k].lines[0]].text
		if i == 0 || p.dayAt(k) {
			continue
		}
		switch n := len(strings.Fields(text)); {
		case n > shortTitle && !endsSentence(text):
			length[i] = upper
			long++
		case n < shortTitle && utf8.RuneCountInString(text) < 30:
			length[i] = lower
			short++
			if length[i-1] == upper {
				turns++
			}
		}
	}
	if long < 4 || short < long || turns*2 < long {
		return false
	}
	for i, r := range length {
		if ranks[i] == unranked {
			ranks[i] = r
		}
	}
	return true
}
