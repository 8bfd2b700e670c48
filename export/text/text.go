// Package text writes documents, the index and the reading list as Markdown and
// as plain text.
//
// # Where to start
//
// [WriteMarkdown] writes a document in the normal form of Markdown: what
// "gloss normalize" prints. document.go has its outer shape, blocks.go
// the blocks. Runs of text go two ways: tidy.go makes a tree of them
// that Markdown can say, spans.go and escape.go write that tree down.
// [WriteIndex] (index.go, bar.go) and [WriteReading] (reading.go) write lists for people to
// read.
//
// # Promises
//
// The normal form, read again, gives a document with the same sections, blocks
// and words, and that document gives the same normal form. Every function is
// safe for concurrent use on one book. The errors are those of the writer.
package text

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// Form is a kind of text.
type Form int

// The forms. Plain is the zero value.
const (
	Plain Form = iota
	Markdown
	ASCII // plain, with marks of ASCII where Plain draws some; words stay as they are
)

// oneLine returns s with every run of blanks as one blank.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// wrap breaks text into lines of at most width columns where its blanks
// allow it. The first line gets lead before it, the others get indent.
func wrap(s, lead, indent string, width int) string {
	var b strings.Builder
	b.WriteString(lead)
	column := columns(lead)
	begun := false
	for word := range strings.FieldsFuncSeq(s, breaks) {
		for i, piece := range pieces(word) {
			n := columns(piece)
			switch {
			case begun && i == 0 && column+1+n > width, begun && i > 0 && column+n > width:
				b.WriteString("\n" + indent)
				column = columns(indent)
			case begun && i == 0:
				b.WriteByte(' ')
				column++
			}
			b.WriteString(piece)
			column += n
			begun = true
		}
	}
	return b.String()
}

// breaks reports whether a line may end at a blank.
func breaks(r rune) bool { return r != '\u00a0' && r != '\u202f' && unicode.IsSpace(r) }

// pieces returns the parts of a word between which a line may end: Chinese and
// Japanese have no blanks.
func pieces(word string) []string {
	var list []string
	from, before := 0, rune(0)
	for i, r := range word {
		if i > 0 && (eastern(before) || eastern(r)) && !strings.ContainsRune(opening, before) && !strings.ContainsRune(closing, r) {
			list = append(list, word[from:i])
			from = i
		}
		before = r
	}
	if from == 0 {
		return []string{word}
	}
	return append(list, word[from:])
}

// The signs that no line ends with, and those that none begins with.
const (
	opening = "([{“‘「『【《〈（［｛"
	closing = ")]}”’」』】》〉）］｝、。，．,.：；:;！？!?…・ーぁぃぅぇぉっゃゅょァィゥェォッャュョ％%"
)

// eastern reports whether lines may end at a character without a blank.
func eastern(r rune) bool {
	return r >= 0x3000 && (unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r <= 0x303F || r >= 0xFF00 && r <= 0xFF60)
}

// columns returns how wide a text is on a terminal.
func columns(s string) (n int) {
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Me, r) || unicode.Is(unicode.Cf, r):
		case r < 0x1100:
			n++
		default:
			k := width.LookupRune(r).Kind()
			n++
			if k == width.EastAsianWide || k == width.EastAsianFullwidth {
				n++
			}
		}
	}
	return n
}
