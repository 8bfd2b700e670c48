package summary

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"gloss/model"
)

// heading returns a person's name as a list in order of family names shows
// it: "Lovelace, Ada". Names that stand elsewhere in the order, and handles, are
// as they are.
func heading(e *model.IndexEntry) string {
	name := strings.TrimSpace(e.Name)
	if e.Kind != "person" {
		return e.Name
	}
	k := strings.LastIndexByte(name, ' ')
	if k < 0 {
		return e.Name
	}
	family, given := name[k+1:], strings.TrimSpace(name[:k])
	if rest, ok := strings.CutPrefix(e.Sort, collated(family)); !ok || rest != "" && rest[0] != ' ' && rest[0] != '\t' {
		return e.Name
	}
	return family + ", " + given
}

// collated returns a word as it stands in the collation form of a name: small,
// without accents, its hyphens as blanks.
func collated(word string) string {
	special := strings.NewReplacer("ø", "o", "ł", "l", "đ", "d", "ð", "d", "ı", "i", "ß", "ss", "æ", "ae", "œ", "oe", "ς", "σ")
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r):
			return r
		case unicode.Is(unicode.Pd, r), r == '/', r == '_':
			return ' '
		}
		return -1
	}, special.Replace(strings.ToLower(norm.NFKD.String(word))))
}
