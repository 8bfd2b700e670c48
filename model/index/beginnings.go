package index

import (
	"strings"

	"gloss/model/catalog"
)

// This file finds the names that may begin with a word.

// beginnings are names that may begin with a word.
type beginnings struct {
	names  []catalog.Name // of the catalogue
	recent *thing         // what one of them was last found to be; nil for nothing
	only   bool           // they are all that begins with it
	plain  bool           // the word is of ASCII
	spaced int32          // how many of names, from the first on, are of several words parted by a blank or hyphen
	next   place          // what may be ahead of the word where one of those stands
	ahead  string         // of each of names, what aheadOf returns
	single []catalog.Name // of it, without the plural's s
	bare   []catalog.Name // of it, without the digits at the end
	joint  *catalog.Name  // written together here and apart there
	local  []localName    // of the document
	bent   []bent         // what the word is with an ending
	series bool           // also an identifier of a standard
}

// prepare finds the names that may begin with a word, and returns what may be ahead of it
// where one does. It is for when all names that the document defines are known.
func (f *finder) prepare(number int32) (places place) {
	w := &f.vocabulary.words[number]
	key, plain := w.text, plainASCII(w.text)
	if !plain {
		key = w.fold()
	}
	names, known := f.cat.StartingWith(key, f.vocabulary.uses[number].nexts&allLetters)
	b := beginnings{names: names, plain: plain, series: beginsStandard(w.text)}
	if len(names) > 0 {
		b.spaced, b.next, b.ahead = spacedNames(names, len(w.text))
	}
	switch last := key[len(key)-1]; {
	case last|0x20 == 's':
		b.single = f.withoutPlural(key)
	case isDigit(last):
		b.bare = f.withoutDigits(w.text, key)
	}
	if len(w.text) >= 7 && len(w.text) <= 40 {
		b.joint = f.jointly(w.text, key)
	}
	if !plain || f.localStarts.may(w.text) {
		b.local = f.local[w.fold()]
	}
	if !known {
		if b.bent = f.bentNames(w.text, key); b.bent == nil && plain && key[len(key)-1] != 's' && len(key) > 7 && startsLarge(w.text) {
			b.bent = f.onesOf(w.fold())
		}
	}
	b.only = len(b.single)+len(b.bare)+len(b.local)+len(b.bent) == 0 && b.joint == nil && !b.series
	places = b.places(len(w.text))
	if isDigit(w.text[0]) {
		b.only = false
		places |= firstPlace
	}
	if places != 0 {
		w = &f.vocabulary.words[number]
		w.begins = new(beginnings)
		*w.begins = b
	}
	return places
}

// withoutPlural returns the names of the catalogue that are a word, by its key, without
// the plural's s at its end.
func (f *finder) withoutPlural(key string) []catalog.Name {
	n := len(key) - 1
	if n < 3 {
		return nil
	}
	names, _ := f.cat.StartingWith(key[:n], 0)
	return wholeWords(names, n, func(n *catalog.Name) bool { return !n.Ambiguous && !n.ExactCase })
}

// withoutDigits returns the names of the catalogue that are a word, with that key, without
// the digits at its end.
func (f *finder) withoutDigits(word, key string) []catalog.Name {
	stem := withoutNumber(key)
	if len(stem) < 2 {
		return nil
	}
	names, _ := f.cat.StartingWith(stem, 0)
	distinct := len(stem) > 2 && isUpper(word[0])
	return wholeWords(names, len(stem), func(n *catalog.Name) bool { return distinct || !n.Ambiguous })
}

// jointly returns the name of the catalogue that a word, with that key, writes together, be
// it in the singular or with a number at its end; nil where there is none.
func (f *finder) jointly(word, key string) *catalog.Name {
	name := f.jointOf(word)
	if name == nil && key[len(key)-1] != 's' && camel(word) {
		name = f.jointOf(word + "s") // "GoogleMap"
	}
	if stem := withoutNumber(word); name == nil && len(stem) < len(word) && camel(stem) {
		name = f.jointOf(stem) // "AndroidThings2"
	}
	if name != nil && strings.EqualFold(name.Text, word) {
		return nil
	}
	return name
}

// places returns what may be ahead of a word of that size where one of the names stands.
func (b *beginnings) places(size int) (places place) {
	if !b.only || len(b.names) > 0 && !b.plain {
		return anyPlace
	}
	for k := range b.names {
		places |= aheadPlaces(&b.names[k], size)
	}
	return places
}

// wholeWords returns those of names, which begin with a word of that size and come by
// their length, that are nothing but the word, should one of them stand for more than that.
func wholeWords(names []catalog.Name, size int, extends func(*catalog.Name) bool) []catalog.Name {
	for len(names) > 0 && len(names[0].Text) > size+int(names[0].Start) {
		names = names[1:]
	}
	for k := range names {
		if extends(&names[k]) {
			return names[k:]
		}
	}
	return nil
}

// spacedNames returns how many of names, which come by their length, are of several
// words of which the first is of that size, up to the first that is not, and the letters
// with which their second words begin, a bit each; and of all names what is ahead of the
// first word.
func spacedNames(names []catalog.Name, size int) (spaced int32, letters place, ahead string) {
	var room [64]byte
	list := room[:0]
	for k := range names {
		n := &names[k]
		if int(spaced) == k && n.Start == 0 && size+1 < len(n.Text) && (n.Text[size] == ' ' || n.Text[size] == '-') && isASCIILetter(n.Text[size+1]) {
			spaced++
			letters |= 1 << (n.Text[size+1] | 0x20 - 'a')
		}
		list = append(list, aheadOf(n, size))
	}
	return spaced, letters, string(list)
}
