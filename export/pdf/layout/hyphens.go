package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/export/pdf/hyphenation"
)

// hyphens returns the patterns of the language that words are in: the notes', where
// no other is told. It is nil where there are none.
func (s *setter) hyphens(in Script) *hyphenation.Patterns {
	tag := s.book.Language
	if in >= englishWords {
		tag = in.Language()
	} else {
		in = 0 // words of other scripts have none, or those of the notes
	}
	p := &s.patterns[in]
	if !p.asked {
		p.asked, p.Patterns = true, hyphenation.Load(tag)
	}
	return p.Patterns
}

// patterns are those of a language, should it have any.
type patterns struct {
	*hyphenation.Patterns
	asked bool
}

// shortestWord is the number of letters from which on words are hyphenated.
const shortestWord = 5

// hyphenPoints returns the bytes of a segment before which its word at or behind
// byte i may be hyphenated: any where words are, else one that no line has room for.
// Names with capitals within, and words with figures or signs, are left whole.
func (g *walker) hyphenPoints(sg *segment, i int) []int {
	if sg.flags&(unbroken|address|verbatim) != 0 || !g.hyphenates && !g.overlong(sg, i) {
		return nil
	}
	hyphens := g.s.hyphens(sg.style.Script)
	if hyphens == nil {
		return nil
	}
	t := sg.text
	i += signsBefore(t[i:])
	from, letters := i, 0
	for i < len(t) {
		r, n := utf8.DecodeRuneInString(t[i:])
		if (r == '’' || r == '\'') && letters > 0 && letters <= longestElision {
			from, letters = i+n, 0 // l’information
			i += n
			continue
		}
		if !unicode.IsLetter(r) {
			break
		}
		if unicode.IsUpper(r) && (letters > 0 || !hyphens.Capitalized && g.hyphenates) {
			return nil
		}
		letters++
		i += n
	}
	if letters < shortestWord || i < len(t) && !endsWord(t[i:]) {
		return nil
	}
	g.points = g.points[:0]
	for _, p := range hyphens.Points(t[from:i]) {
		g.points = append(g.points, from+p)
	}
	return g.points
}

// hyphenCost is what a hyphen costs by whose pattern the word at hand is broken.
func (g *walker) hyphenCost() int32 {
	if g.hyphenates {
		return hyphenCost
	}
	return overlongCost
}

// overlong reports whether the word at byte i of a segment is wider than a line.
func (g *walker) overlong(sg *segment, i int) bool {
	word, size := firstWord(sg.text[i:]), int64(sg.style.Size)
	if g.every || int64(len(word))*1000*size <= g.narrow {
		return false // no letter is wider than its size
	}
	face, w := g.s.faces.at(sg.style.Face), int64(0)
	for _, r := range word {
		rw, _ := face.Width(r)
		w += int64(rw) * size
	}
	return w > g.narrow
}

// longestElision is the number of letters of a word that has lost its end before
// an apostrophe: quelqu’une.
const longestElision = 6

// openers are the signs that stand before words.
const openers = "([{\"'“”„‚‘’«»‹›¿¡"

// signsBefore returns the length of the signs before the word that a text begins
// with.
func signsBefore(t string) int {
	for i, r := range t {
		if r == ' ' || !strings.ContainsRune(openers, r) {
			return i
		}
	}
	return 0
}

// endsWord reports whether a text begins with what may follow a word.
func endsWord(t string) bool {
	for i, r := range t {
		switch {
		case r == ' ':
			return true
		case i > 3, unicode.IsLetter(r), unicode.IsDigit(r), r == '_', r == '/', r == '@':
			return false
		}
	}
	return true
}
