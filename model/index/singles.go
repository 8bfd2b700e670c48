package index

import (
	"strings"

	"gloss/model/catalog"
)

// This file finds names in lists whose points are one word each: where several of
// them are accepted names, the others are names of the same kind, however plain
// they look.

// listSingles makes candidates of the single words that stand in those of the lists that
// are lists of names.
func (f *finder) listSingles(lists []span) {
	for _, l := range lists {
		if l.hi-l.lo > 2 && f.layout.runs[l.lo].kind == textRun {
			f.listSinglesOf(l.lo, l.hi)
		}
	}
}

// lists returns the lists of the notes: the runs that are points of one, or stand alone.
func (f *finder) lists() []span {
	runs := f.layout.runs
	lists := make([]span, 0, len(runs)/2)
	for lo := 0; lo < len(runs); {
		hi := lo + 1
		for hi < len(runs) && sameList(&runs[lo], &runs[hi]) {
			hi++
		}
		lists = append(lists, span{int32(lo), int32(hi)})
		lo = hi
	}
	return lists
}

// sameList reports whether two runs are points of one list.
func sameList(a, b *run) bool {
	return a.kind == b.kind && a.lead == b.lead && a.sect == b.sect && b.code == 0
}

// listSinglesOf looks at the points lo to hi of a list.
func (f *finder) listSinglesOf(lo, hi int32) {
	if !f.evident.named.several(lo, hi) {
		return // as most
	}
	single, names := 0, 0
	for i := lo; i < hi; i++ {
		if f.standsAlone(i) {
			names++
		}
	}
	if names < 2 {
		return
	}
	names = 0
	for i := lo; i < hi; i++ {
		if singleWord(f.layout.runs[i].text) != "" {
			single++
			if f.standsAlone(i) {
				names++
			}
		}
	}
	if names < 2 || single < 3 || single*3 < int(hi-lo)*2 || names*5 < single*2 {
		return
	}
	for i := lo; i < hi; i++ {
		r := &f.layout.runs[i]
		word := singleWord(r.text)
		if word == "" || f.standsAlone(i) || !f.listedWord(word, names*3 >= single*2) {
			continue
		}
		at := strings.Index(r.text, word)
		if s := f.layout.segAt(r, int32(at)); s != nil && r.segs.lo != r.segs.hi && (s.opaque || s.link != nil && s.link.Auto) {
			continue
		}
		t := f.guessed(word, sureGuess)
		t.guess = sureGuess
		t.seen(r, f.layout.pastSections)
		f.add(i, at, at+len(word), t, whyList, false, hasUpper(word))
	}
}

// sureGuess are the points for the look of a guess that needs no other evidence.
const sureGuess = 70

// singleWord returns the one word that a point consists of, without the marks
// about it; "" for more words, an address or somebody's handle.
func singleWord(text string) string {
	lo, hi := 0, len(text)
	for lo < hi && aboutWord[text[lo]] {
		lo++
	}
	for hi > lo && aboutWord[text[hi-1]] {
		hi--
	}
	if hi-lo < 3 || hi-lo > longestGuess {
		return ""
	}
	for i := lo; i < hi; i++ {
		if betweenWords[text[i]] {
			return ""
		}
	}
	return text[lo:hi]
}

// aboutWord are the marks about a word that is all of a point, and betweenWords
// those that are of several words, an address and the like.
var aboutWord, betweenWords = bytesOf(" .,;`*\"'"), bytesOf(" /@:()[]{}<>=$&?!%,;\t\n")

func bytesOf(text string) (set [256]bool) {
	for i := range len(text) {
		set[text[i]] = true
	}
	return set
}

// listedWord reports whether a word in a list of names may be one: no everyday
// word, no letters that stand for words, no person; a word of the dictionary only
// where the most of the others are names, and not what things have or do.
func (f *finder) listedWord(word string, most bool) bool {
	key := catalog.Fold(word)
	if allCaps(word) || isDigit(word[0]) || !plainASCII(word) || !nameLike(word) || !startsLikeName(word) || listed(everydayList|jargonList, key) || f.folk[key] || f.usageOf(word) == forename {
		return false
	}
	switch f.senseOf(word) {
	case strange, compound:
		return !(f.german && startsLarge(word)) || camel(word)
	case ordinary:
		return most && f.english && len(word) > 4 && !commonEnding(key) && !strings.HasSuffix(key, "s")
	}
	return false
}
