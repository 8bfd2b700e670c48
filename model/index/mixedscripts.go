package index

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"gloss/model/catalog"
)

// This file finds names in Latin letters to which a language of another script joins an
// ending, an article or a preposition: "Redisом", "Dockerի", "בDocker".

// longestTail is how many letters of another script may be joined behind a name,
// longestHead how many before it.
const (
	longestTail = 5
	longestHead = 4
)

// ofTwoScripts returns the names that the Latin letters of a word are, before or behind
// which letters of another script stand. A name that is another word too takes known
// endings only.
func (f *finder) ofTwoScripts(word string) []bent {
	from, to := latinPart(word)
	if to-from < 2 || to-from == len(word) {
		return nil
	}
	head, tail := word[:from], word[to:]
	if utf8.RuneCountInString(head) > longestHead || utf8.RuneCountInString(tail) > longestTail || !prefixing(head) || !foreignTail(tail) {
		return nil
	}
	list := f.bend(nil, catalog.Fold(word[from:to]), to-from)
	list = slices.DeleteFunc(list, func(b bent) bool { return b.name.Ambiguous && tail != "" && !cyrillicTail(tail) })
	switch tail {
	case "ой", "ою", "у", "ы", "и", "е", "і", "ах", "ам":
		list = f.bend(list, catalog.Fold(word[from:to])+"a", len(word)-from) // "Kafkой"
	}
	for k := range list {
		list[k].from = from
	}
	return list
}

// latinPart returns the bytes of the ASCII letters and digits within a word; none where
// they do not stand together.
func latinPart(word string) (from, to int) {
	for from < len(word) && word[from] >= utf8.RuneSelf {
		from++
	}
	for to = from; to < len(word) && word[to] < utf8.RuneSelf; {
		to++
	}
	for k := to; k < len(word); k++ {
		if word[k] < utf8.RuneSelf {
			return 0, 0
		}
	}
	return from, to
}

// prefixing reports whether all letters are of Hebrew or Arabic, which join articles and
// prepositions before a word. It is true of none.
func prefixing(head string) bool {
	for _, r := range head {
		if !unicode.In(r, unicode.Hebrew, unicode.Arabic) {
			return false
		}
	}
	return true
}

// foreignTail reports whether all letters are of a script with blanks between words, but
// not of Latin. It is true of none.
func foreignTail(tail string) bool {
	for _, r := range tail {
		if !unicode.In(r, unicode.Cyrillic, unicode.Greek, unicode.Armenian, unicode.Georgian, unicode.Hebrew, unicode.Arabic) && !unicode.IsMark(r) {
			return false
		}
	}
	return true
}

// cyrillicTail reports whether names in Latin letters take the ending in a language that is
// written in Cyrillic letters.
func cyrillicTail(tail string) bool {
	if cyrillicEnding(tail) {
		return true
	}
	switch tail {
	case "ям", "ями", "ях", "ею", "й", "ью", "ові", "еві", "єм", "ю", "ї", "ът", "ят", "та", "то", "те", "ите", "ове", "ови", "ома", "ін", "де", "да", "ді", "ты", "ның", "дің":
		return true
	}
	return false
}
