package clippings

import "strings"

// What Kindles call notes and highlights. A language that is not among these is
// understood by structure.
const (
	noteWords      = "note notiz nota anotación anotação メモ 笔记 筆記 註記 заметка notitie notat anteckning notatka not 메모"
	highlightWords = "highlight markierung surlignement subrayado resaltado evidenziazione sottolineatura destaque realce ハイライト 标注 標註 выделен markering markerad zaznaczenie vurgulama 하이라이트"
)

// tell says of each entry what it is: a bookmark has no text, a highlight goes
// from one location to another. An entry with a single location is a note if
// its line has a word that no line with two locations has, and if it lies
// within a highlight of the same book.
func (r *reading) tell() {
	ranged := map[string]bool{} // words of lines with two locations
	for _, e := range r.list {
		if e.first <= e.last && e.from < e.to {
			for _, w := range e.words {
				ranged[w] = true
			}
		}
	}
	said := telltale{}
	var open []*entry
	for _, e := range r.list {
		own := said.of(e.words)
		switch {
		case e.first > e.last:
			e.kind = bookmark
		case own == saysHighlight:
		case own == saysNote:
			e.kind = note
		case e.from < e.to:
		default:
			for _, w := range e.words {
				if !ranged[w] {
					open = append(open, e)
					break
				}
			}
		}
	}
	if len(open) == 0 || len(ranged) == 0 {
		return
	}
	within := r.byBook()
	for _, e := range open {
		if holder(within[e.book], e, true) != nil {
			e.kind = note
		}
	}
}

// says is what a word tells of an entry.
type says int

const (
	saysNothing says = iota
	saysNote
	saysHighlight
)

// telltale remembers what each word says.
type telltale map[string]says

// of returns what the words of an entry say together. That it is a highlight
// outweighs all else: "note" may be part of a name.
func (t telltale) of(words []string) says {
	best := saysNothing
	for _, w := range words {
		own, ok := t[w]
		if !ok {
			if among(w, highlightWords) {
				own = saysHighlight
			} else if among(w, noteWords) {
				own = saysNote
			}
			if len(t) < 1000 {
				t[strings.Clone(w)] = own
			}
		}
		best = max(best, own)
	}
	return best
}

// among reports whether a word is one of a list, or a form of a long one.
// Languages without blanks have it somewhere in the word.
func among(word, list string) bool {
	for _, own := range strings.Fields(list) {
		if word == own || len(own) > 5 && strings.HasPrefix(word, own) || own[0] >= 0x80 && strings.Contains(word, own) {
			return true
		}
	}
	return false
}
