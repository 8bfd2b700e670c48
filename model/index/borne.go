package index

import (
	"strings"

	"gloss/model/catalog"
)

// This file tells names of tools from those of people and places that the notes have
// too: who names Stirling Moss means him by "Moss".

// learnBorne finds out which names that prove nothing by themselves somebody in the notes
// bears, or a place or a group.
func (f *finder) learnBorne() {
	for i := range f.cands {
		c := &f.cands[i]
		if c.sure || c.taken || c.shadow || c.lo < 3 || c.thing.entry == nil || c.thing.borne || f.spelt(c)&speltLarge == 0 {
			continue
		}
		r := &f.layout.runs[c.run]
		left, prev := f.leftOf(c, r)
		large := f.besideLarge(c, r, prev)
		if large && f.afterForename(c, r) || (large || strings.HasSuffix(left, ".")) && f.afterCourtesy(c, r) || f.afterGroup(c, prev) {
			c.thing.borne = true
		}
	}
}

// afterCourtesy reports whether a word that leads to the name of a person or a place stands
// right before a candidate with a capital: "Mr. Hyde", "St. Clair".
func (f *finder) afterCourtesy(c *candidate, r *run) bool {
	if c.lo < 3 || r.text[c.lo-1] != ' ' || !startsLarge(r.text[c.lo:c.hi]) {
		return false
	}
	return courtesy(lastWordOf(strings.TrimSuffix(r.text[:c.lo-1], ".")))
}

// afterGroup reports whether the word before a candidate, of that number, says that people who meet or work
// together are called so: "il gruppo Sigma". Where they meet may stand there too: "il gruppo
// Signal".
func (f *finder) afterGroup(c *candidate, prev int32) bool {
	if kind := c.thing.entry.Kind(); prev < 0 || kind == "service" || kind == "platform" || c.lo < 6 {
		return false
	}
	word, says := f.saidBy(prev)
	return says&saysGroup != 0 && groupNoun(word)
}

// courtesy reports whether a word is one that stands before the names of people, or of
// places that are called after them.
func courtesy(word string) bool {
	if !startsLarge(word) {
		return false
	}
	switch catalog.Fold(word) {
	case "mr", "mrs", "ms", "messrs", "miss", "sir", "lady", "lord", "dame", "uncle", "aunt", "dr", "prof", "professor", "rev", "reverend", "st", "saint",
		"senator", "sen", "rep", "gov", "capt", "captain", "sgt", "lt", "col", "sheriff", "mayor", "president", "king", "queen", "pope", "prince", "princess", "emperor",
		"herr", "frau", "monsieur", "madame", "mme", "mlle", "señor", "señora", "sr", "sra", "don", "doña", "signor", "signora", "meneer", "mevrouw", "san", "santa", "sankt", "sint":
		return true
	}
	return false
}

// amongForenames reports whether a comma or a conjunction joins a name to the forename of
// somebody, so that people may bear it too: "with Amanda, Stefano and Tom".
func (f *finder) amongForenames(c *candidate, r *run) bool {
	given := func(word string) bool {
		return len(word) > 2 && startsLarge(word) && !allCaps(word) && listsOfFold(word)&(forenameList|properList) != 0 && f.entryNamed(word) == nil
	}
	right := r.text[c.hi:]
	if join := listJoins.at(right); join != "" && given(firstWordOf(right[len(join):])) {
		return true
	}
	left := r.text[:c.lo]
	if join := listJoinsBefore.at(left); join != "" && given(lastWordOf(left[:len(left)-len(join)])) {
		return true
	}
	return false
}

// listJoins are what joins two elements of a list.
var (
	listJoins       = startsOf(", and ", ", ", " and ", " & ", " und ", " et ", " y ", " e ", " en ", " och ", " og ")
	listJoinsBefore = endsOf(", and ", ", ", " and ", " & ", " und ", " et ", " y ", " e ", " en ", " och ", " og ")
)
