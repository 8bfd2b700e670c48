package index

import (
	"strings"

	"gloss/model"
	"gloss/model/catalog"
)

// This file finds names that the notes have elsewhere where a slip of the pen has spoiled them: two
// letters changed round, one of them left out, added or another.

const (
	leastTurned  = 5  // letters of a name of which two are changed round, at least
	leastSpoiled = 7  // letters of one of which another is wrong
	mostSpoiled  = 20 // letters of either
)

// slips are the names that the notes have for certain, by what slips leave of them.
type slips struct {
	turned  map[uint32]bool   // by the sum of their letters, in any order
	spoiled map[uint32]*thing // by the letters but one, in their order; a thing of several
	ends    [26]letterSet     // the last letters of those by their first ones
}

// learnSlips remembers the names of the known things that the notes name.
func (f *finder) learnSlips() {
	f.slips = slips{turned: make(map[uint32]bool, len(f.entries)), spoiled: make(map[uint32]*thing)}
	for e, t := range f.entries {
		if !t.confirmed || t.class != model.ToolMention {
			continue
		}
		for n := range e.Names() {
			f.slips.turned[lettersOf(n.Text)] = true
		}
		name := e.Name()
		if !spoilable(name) {
			continue
		}
		f.slips.ends[name[0]|0x20-'a'] |= letterSet(1) << (name[len(name)-1] | 0x20 - 'a')
		eachSpoiled(name, func(sum uint32) {
			if old := f.slips.spoiled[sum]; old == nil || old.key > t.key {
				f.slips.spoiled[sum] = t
			}
		})
	}
}

// findSlip returns the known thing that the notes name elsewhere and that the token is the name
// of, misspelt; nil where there is none.
func (f *finder) findSlip(token string) *thing {
	if len(token) < leastTurned || len(token) > mostSpoiled {
		return nil
	}
	if f.slips.turned[lettersOf(token)] {
		if t := f.turnedRound(token); t != nil {
			return t
		}
	}
	if len(f.slips.spoiled) == 0 || !spoilable(token) || !f.slips.mayEnd(token) || humped(token) {
		return nil // who writes capitals within a word means another thing: MangoDB
	}
	var found *thing
	eachSpoiled(token, func(sum uint32) {
		if t := f.slips.spoiled[sum]; t != nil && (found == nil || t.key < found.key) && misspells(token, t.name) {
			found = t
		}
	})
	return found
}

// mayEnd reports whether any of the names that may be spoiled begins and ends as a token of letters.
func (s *slips) mayEnd(token string) bool {
	return s.ends[token[0]|0x20-'a']>>(token[len(token)-1]|0x20-'a')&1 != 0
}

// turnedRound is findSlip for two letters that are changed round.
func (f *finder) turnedRound(token string) *thing {
	word := []byte(token)
	for i := 1; i+1 < len(word); i++ {
		if word[i] == word[i+1] {
			continue
		}
		word[i], word[i+1] = word[i+1], word[i]
		e := f.findEntry(string(word))
		word[i], word[i+1] = word[i+1], word[i]
		if e != nil && f.thingOf(e).confirmed {
			return f.thingOf(e)
		}
	}
	return nil
}

// misspells reports whether a token is a name but for one letter, which is neither the first nor
// at the end, where names have endings.
func misspells(token, name string) bool {
	a, b := catalog.Fold(token), catalog.Fold(name)
	return a[0] == b[0] && a[len(a)-1] == b[len(b)-1] && nearlySpelt(a, b, 1)
}

// namesOne reports whether a word with a capital stands where somebody's name does: behind what one
// is addressed by or before a family name.
func namesOne(text string, lo, hi int) bool {
	if !isUpper(text[lo]) {
		return false
	}
	if hi+1 < len(text) && text[hi] == ' ' && isUpper(text[hi+1]) {
		return true
	}
	left := strings.TrimRight(text[max(0, lo-12):lo], " .")
	switch catalog.Fold(lastWordOf(left)) {
	case "dr", "prof", "mr", "mrs", "ms", "herr", "frau", "m", "mme", "sr", "sra":
		return true
	}
	return false
}

// spoilable reports whether a name is one word of letters that is long enough to be known with one
// of them wrong.
func spoilable(name string) bool {
	return len(name) >= leastSpoiled && len(name) <= mostSpoiled && plainASCII(name) && lettersOnly(name)
}

// eachSpoiled calls do for a word and each of the words that it is without one letter, but for the
// first and the last: a number that these have in common, in any case.
func eachSpoiled(word string, do func(sum uint32)) {
	for skip := 0; skip+1 < len(word); skip++ {
		sum := uint32(0)
		for i := range len(word) {
			if i != skip || i == 0 {
				sum = sum*0x01000193 ^ uint32(word[i]|0x20)
			}
		}
		do(sum)
	}
}

// lettersOf makes a number of the ASCII letters and digits of a name, in any
// case and order.
func lettersOf(name string) (sum uint32) {
	for i := range len(name) {
		b := name[i]
		if isUpper(b) {
			b |= 0x20
		}
		if 'a' <= b && b <= 'z' || isDigit(b) {
			x := uint32(b) * 0x9E3779B1
			x ^= x >> 15
			sum += x * 0x85EBCA6B
		}
	}
	return sum
}
