package index

import (
	"strings"

	"gloss/model/catalog"
)

// This file finds names of several words that a point begins with and goes on to say
// what they are: "Content Reel plugin for drawings", "**Low Tide** - a bass plugin".

// opening learns the name of two or three words with capitals that a point begins with,
// where the words behind it say that it is a program that others use.
func (f *finder) opening(r *run) {
	if r.kind != textRun || len(r.text) < 14 || !isUpper(r.text[0]) {
		return
	}
	name := largeWords(r.text)
	if name == "" || r.titled() || r.shouting() || !f.saidToBe(r, len(name)) || f.entryNamed(name) != nil {
		return
	}
	odd := false
	for word := range strings.FieldsSeq(name) {
		if !f.openingWord(word, strings.HasPrefix(name, word)) {
			return
		}
		odd = odd || f.usageOf(word) < everyday
	}
	if odd {
		t := f.learn(name, whyPhrase)
		t.confirmed = true
		f.trust(name, t)
	}
}

// largeWords returns the two or three words with capitals that a text begins with, and
// that go on with another; "" where there are fewer or more.
func largeWords(text string) string {
	end, words := 0, 0
	for at := 0; at < len(text) && isUpper(text[at]); at = end + 1 {
		word := firstWordOf(text[at:])
		if len(word) < 2 || !plainASCII(word) {
			break
		}
		end = at + len(word)
		if words++; words > 3 || end >= len(text) || text[end] != ' ' {
			break
		}
	}
	if words < 2 || words > 3 || end >= len(text) {
		return ""
	}
	return text[:end]
}

// openingWord reports whether a word with a capital may be one of those of a name that
// a point begins with.
func (f *finder) openingWord(word string, first bool) bool {
	key := catalog.Fold(word)
	if company(word) || institution(word) || typeNoun(word) || f.personal(word) {
		return false
	}
	return !first || !determiner(key) && !usingWord(key) && !verbCue(key) && f.entryNamed(word) == nil
}

// saidToBe reports whether the words behind a name of so many bytes at the start of a run
// say that it is a program that others use. Where the name is set apart, a dash may stand
// between.
func (f *finder) saidToBe(r *run, size int) bool {
	rest := r.text[size:]
	if next := firstWordOf(strings.TrimPrefix(rest, " ")); rest[0] == ' ' && addedNoun(next) {
		switch catalog.Fold(firstWordOf(strings.TrimLeft(rest[1+len(next):], " "))) {
		case "", "for", "by", "to", "from", "is", "which", "that", "in", "on":
			return true
		}
		return false
	}
	s := f.layout.segAt(r, 0)
	if s == nil || r.segs.lo == r.segs.hi || !s.strong && s.link == nil || int(s.hi) != size {
		return false
	}
	rest, ok := cutDash(strings.TrimLeft(rest, " "))
	for range 4 {
		rest = strings.TrimLeft(rest, " ")
		word := firstWordOf(rest)
		if !ok || word == "" || preposition(catalog.Fold(word)) {
			return false
		}
		if packageNoun(word) || addedNoun(word) {
			return true
		}
		rest = rest[len(word):]
	}
	return false
}

// cutDash returns the text behind the dash or colon that it begins with.
func cutDash(text string) (rest string, ok bool) {
	for _, mark := range [...]string{"- ", "– ", "— ", ": ", "-- "} {
		if rest, ok = strings.CutPrefix(text, mark); ok {
			return rest, true
		}
	}
	return "", false
}

// addedNoun reports whether a word says that a program is added to another, or is one
// for a screen.
func addedNoun(word string) bool {
	switch word {
	case "plugin", "plug-in", "extension", "addon", "add-on", "app", "theme", "game":
		return true
	}
	return false
}
