package index

import (
	"strings"

	"gloss/model"
	"gloss/model/catalog"
)

// This file finds names of several words that points and titles begin with, and go on
// to say something of: "Horde Storage: ...", "Open Data Framework – a system for ...".

// listHeads makes candidates of the heads of points: where the heads of the points
// beside it are accepted names, or where the text goes on to say that it is a tool.
func (f *finder) listHeads(lists []span) {
	runs := f.layout.runs
	for _, l := range lists {
		if r := &runs[l.lo]; r.code == 0 && (r.kind == textRun || r.kind == titleRun) && (l.hi-l.lo > 2 || r.mayHead() || runs[l.hi-1].mayHead()) {
			f.listHeadsOf(l.lo, l.hi)
		}
	}
}

// listHeadsOf looks at the points lo to hi of a list.
func (f *finder) listHeadsOf(lo, hi int32) {
	named := 0
	if hi-lo > 2 && f.evident.named.several(lo, hi) {
		for i := lo; i < hi; i++ {
			if f.headNamed(&f.layout.runs[i]) {
				named++
			}
		}
	}
	among := named > 1 && named*2 >= int(hi-lo)
	for i := lo; i < hi; i++ {
		r := &f.layout.runs[i]
		if !among && !r.mayHead() || r.text == "" || !isUpper(r.text[0]) {
			continue // as most
		}
		head, said := headOf(r.text)
		if !said && !among || len(head) > 40 || strings.IndexByte(head, ' ') < 0 || head[len(head)-1] == '.' || labels(head) {
			continue
		}
		if !among && !(explained(strings.TrimLeft(r.text[len(head):], " ")) && f.productHead(head)) || !f.elementName(head, false) || !f.guessable(r, 0, len(head)) || f.heldBy(r, r.cands.lo, 0, len(head)) {
			continue
		}
		t := f.guessed(head, sureGuess)
		t.guess = max(t.guess, sureGuess)
		t.seen(r, f.layout.pastSections)
		f.add(i, 0, len(head), t, whyList, false, true)
	}
}

// mayHead reports whether a run has marks with which a head may end.
func (r *run) mayHead() bool { return r.marks&(colonMark|dashMark|otherMark) != 0 }

// labels reports whether a head says what sort of tools those are that follow:
// "Daily-use Mac Utilities".
func labels(head string) bool {
	last := lastWordOf(head)
	return last != "" && toolsWord(last)
}

// headNamed reports whether the head of a point is an accepted name and no more.
func (f *finder) headNamed(r *run) bool {
	for k := r.cands.lo; k < r.cands.hi; k++ {
		c := &f.cands[k]
		if c.lo > 0 {
			return false
		}
		if c.taken && !c.shadow && c.thing.class == model.ToolMention {
			if plainStart(strings.TrimPrefix(r.text[c.hi:], " ")) {
				return false // as most: no head ends there
			}
			head, _ := headOf(r.text)
			return strings.TrimSpace(head) == r.text[:c.hi]
		}
	}
	return false
}

// productHead reports whether several words with capitals may name a product rather
// than what people do: one of them is no ordinary word, or the last is what products
// are called.
func (f *finder) productHead(head string) bool {
	words := strings.Fields(head)
	last := words[len(words)-1]
	for _, w := range words {
		if isUpper(w[0]) && len(w) > 3 && f.roughly(w) <= compound {
			return true
		}
	}
	return productNoun(last) || productTail(last) || kindNoun(catalog.Fold(last))
}

// publication reports whether a word ends the names of what is read or listened to.
func publication(word string) bool {
	switch word {
	case "Times", "Tribune", "Herald", "Gazette", "Podcast", "Show", "Newsletter", "Blog", "Magazine", "Journal", "Book", "Guide", "Handbook", "Course", "Workshop", "Talk", "Paper", "Report", "Website", "Webinar", "Channel", "Episode":
		return true
	}
	return false
}
