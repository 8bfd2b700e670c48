package index

import (
	"strings"

	"gloss/model/catalog"
)

// renamed finds what the notes say was once called otherwise: "Zorb (formerly
// Blax)", "Zorb, formerly known as Blax", "Blax was renamed to Zorb". The old
// name is then the thing's in the whole document, whatever else has that name.
func (f *finder) renamed(r *run) {
	text := r.text
	for n := r.tokens.lo; n < r.tokens.hi; n++ {
		t := f.tokens[n]
		word := text[t.lo:t.hi]
		switch {
		case len(word) < 5:
		case oncePhrase(word):
			at := int(t.hi)
			for range 2 {
				rest := strings.TrimLeft(text[at:], " ")
				next := firstWordOf(rest)
				switch next {
				case "known", "called", "named", "as", "bekannt", "als", "genannt", "nommé", "appelé", "llamado":
					at = len(text) - len(rest) + len(next)
				}
			}
			f.rename(f.nameBefore(text[:t.lo]), firstName(text[at:]))
		case newName(word):
			at := strings.TrimLeft(text[t.hi:], " ")
			for _, to := range [...]string{"to ", "as ", "into "} {
				if rest, ok := strings.CutPrefix(at, to); ok {
					before := strings.TrimRight(text[:t.lo], " ")
					for _, verb := range [...]string{"was", "got", "were", "been", "has", "is"} {
						before = strings.TrimRight(strings.TrimSuffix(before, " "+verb), " ")
					}
					f.rename(f.nameAfter(rest), lastName(before))
				}
			}
		}
	}
}

// oncePhrase reports whether a word says that an old name follows.
func oncePhrase(word string) bool {
	switch word {
	case "formerly", "Formerly", "previously", "vormals", "ehemals", "früher", "anciennement", "antiguamente", "anteriormente", "tidigare", "voorheen", "precedentemente":
		return true
	}
	return false
}

// newName reports whether a word says that a new name follows.
func newName(word string) bool { return word == "renamed" || word == "rebranded" }

// rename makes the old name one of the thing that the new one names.
func (f *finder) rename(name, old string) {
	if name == "" || old == "" || strings.EqualFold(name, old) || f.folk[catalog.Fold(old)] || f.folk[catalog.Fold(name)] {
		return
	}
	e := f.entryNamed(name)
	switch {
	case e != nil && (hasUpper(name) || f.usageOf(name) == unusual):
	case e == nil && (distinct(name) || f.entryNamed(old) != nil) && f.senseOf(name) <= compound:
	default:
		return
	}
	t := f.learn(name, whyPhrase)
	if t.alias == nil {
		t.alias = make(map[string]bool)
	}
	t.alias[catalog.Fold(old)] = true
	f.addLocal(old, t, whyPhrase, !hasUpper(old) && f.usageOf(old) != unusual)
}

// mostNameWords is the number of words that a known name is looked for in.
const mostNameWords = 4

// nameBefore returns the name that text ends with: the longest known one of several words,
// else the last word, unless that is but the end of a longer name that is not known.
func (f *finder) nameBefore(text string) string {
	text = strings.TrimRight(text, " ,;(–—\"“*_`")
	known, from := "", len(text)
	for words := 0; words < mostNameWords && from >= 0; words++ {
		from = strings.LastIndexByte(text[:from], ' ')
		if name := text[from+1:]; words > 0 && startsLarge(name) && f.entryNamed(name) != nil {
			known = name
		}
	}
	if known != "" {
		return known
	}
	name := lastName(text)
	before, joined := strings.CutSuffix(text, " "+name)
	if before = lastWordOf(before); joined && startsLarge(before) && f.senseOf(before) < ordinary && f.entryNamed(before) == nil && f.entryNamed(name) != nil {
		return ""
	}
	return name
}

// nameAfter returns the name that text begins with: the longest known one of several words,
// else the first word.
func (f *finder) nameAfter(text string) string {
	name := firstName(text)
	for words, end := 1, 0; words <= mostNameWords && end < len(text); words++ {
		blank := strings.IndexByte(text[end:], ' ')
		if blank < 0 {
			blank = len(text) - end
		}
		end += blank
		if whole := strings.TrimRight(text[:end], ".,;:!?)\"”*`"); words > 1 && startsLarge(whole) && f.entryNamed(whole) != nil {
			name = whole
		}
		end++
	}
	return name
}

// lastName returns the word that text ends with, without brackets and commas
// after it, where it may be a name.
func lastName(text string) string {
	text = strings.TrimRight(text, " ,;(–—\"“*_`")
	k := strings.LastIndexAny(text, " \t\n(,;\"“*`")
	return nameOnly(text[k+1:])
}

// firstName returns the word that text begins with, where it may be a name.
func firstName(text string) string {
	text = strings.TrimLeft(text, " \"“*_`:")
	if k := strings.IndexAny(text, " \t\n),;\"”*`"); k >= 0 {
		text = text[:k]
	}
	return nameOnly(strings.TrimRight(text, ".:!?"))
}

// nameOnly returns a word that has a capital or is spelled as names are; else "".
func nameOnly(word string) string {
	if len(word) < 2 || len(word) > longestGuess || !nameLike(word) || !startsLikeName(word) || !hasUpper(word) && !distinct(word) {
		return ""
	}
	return word
}
