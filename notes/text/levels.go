package text

import (
	"strings"

	"gloss/notes"
)

// A page saved from a browser does not show how deep its headings stood.
// Something of it can be known: a heading right above another one stands above
// it, one that names a speaker is a talk, and what notes usually call their
// parts ("Questions"), or call several of their parts, stands within one.

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
	for i, k := range headings {
		l := &p.lines[p.blocks[k].lines[0]]
		above := i > 0 && headings[i-1] == k-1 && !p.lines[p.blocks[k-1].lines[0]].day
		below := i+1 < len(headings) && headings[i+1] == k+1
		folded := notes.FoldTitle(l.text)
		switch {
		case l.day:
		case below && !(above && ranks[i-1] == upper):
			ranks[i] = upper
		case above:
			ranks[i] = lower
		case usualTitles[folded] || w.seen[folded] > 1:
			ranks[i] = lower
		case mayNameSpeaker(l.text) && notes.SpeakersOf(l.text) != nil || strings.Contains(l.text, " | "):
			ranks[i] = upper
		}
		count[ranks[i]]++
	}
	if count[upper] < 2 || count[lower] < 2 {
		return
	}
	within := false // a talk with parts
	for i, k := range headings {
		l := &p.lines[p.blocks[k].lines[0]]
		if l.day {
			within = false
			continue
		}
		if ranks[i] == unranked && within && len(strings.Fields(l.text)) <= shortTitle {
			ranks[i] = lower
		}
		if ranks[i] == lower {
			l.level++
			continue
		}
		within = ranks[i] == upper
	}
}

// shortTitle is the number of words up to which a heading that shows nothing
// else is taken for that of a part.
const shortTitle = 4
