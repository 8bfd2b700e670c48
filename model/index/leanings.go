package index

import (
	"strings"

	"gloss/model/catalog"
)

// This file has what makes a reader lean towards a name, or away from one, where its
// look and the names about it leave it open.

// weighHumps looks at where a guess stands that has a capital within, as hardly anything
// but a name has in running text: "merged in ZorbCapture". What a label is followed by
// may be the name of an alarm or a setting.
func (f *finder) weighHumps(w *weight, c *candidate, r *run, b *beside) {
	if !b.is(speltCamel) || b.is(speltApart) || c.thing.guess < 28 || c.hi-c.lo < 4 || strings.HasSuffix(b.left, ":") {
		return
	}
	if r.kind == titleRun {
		if !inBrackets(r.text, c) {
			w.add(5, whyShape)
		}
		return
	}
	w.add(9, whyShape)
	if !opens(b.left) && placed(b.prev) {
		w.add(10, whyPhrase)
	}
}

// placed reports whether the word before a name says that something is done in it.
func placed(word string) bool {
	switch word {
	case "in", "inside", "into", "within", "im", "dans", "en", "em", "no", "nel", "в", "во", "w", "we", "v", "ve", "i", "på":
		return true
	}
	return false
}

// counted reports whether the notes have a guess in small letters in the singular and in
// the plural too, as they have a noun that names no one thing: "keycap", "keycaps".
func (f *finder) counted(c *candidate) bool {
	key := catalog.Fold(f.form(c))
	if stem, ok := strings.CutSuffix(key, "s"); ok && len(stem) > 3 {
		_, ok = f.vocabulary.known(stem)
		return ok
	}
	_, ok := f.vocabulary.known(key + "s")
	return ok
}
