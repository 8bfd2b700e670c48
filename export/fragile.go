package export

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

// In a line from the right, signs at the edges of Latin words are taken for those of the
// sentence: "C++" is shown as "++C". What would so be torn apart is fragile, and editions
// set it by itself.

// Fragile returns where in s the first words in letters from the left stand that
// would be torn apart among letters from the right; from is to where there are none.
func Fragile(s string) (from, to int) {
	from = -1
	whole := false // nothing of the sentence stands behind the words
	for i := 0; i < len(s); {
		p, next := NextPiece(s, i)
		if whole && p.From == p.Start && p.Start == i+1 && s[i] == ' ' && isWordy(s[p.From:p.To]) {
			to, whole = p.To, p.To == p.End
			i = next
			continue
		}
		if from >= 0 && IsOpen(s[from:to]) {
			return from, to
		}
		from, whole, i = -1, false, next
		if p.Latin {
			from, to, whole = p.From, p.To, p.To == p.End
		}
	}
	if from >= 0 && IsOpen(s[from:to]) {
		return from, to
	}
	return 0, 0
}

// IsOpen reports whether words begin or end with a sign, or begin with a number
// that a sign parts from the letters.
func IsOpen(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	if !inWord(first) || !inWord(last) {
		return s != ""
	}
	if !unicode.IsDigit(first) {
		return false
	}
	for _, r := range s {
		if !unicode.IsDigit(r) {
			return !unicode.IsLetter(r)
		}
	}
	return false
}

// isWordy reports whether a piece holds a letter or a digit.
func isWordy(s string) bool { return strings.ContainsFunc(s, inWord) }

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// Piece is what stands between blanks, or letters that are written from the right.
type Piece struct {
	Start, End int // with the marks of the sentence
	From, To   int // without them
	Latin      bool
}

// NextPiece returns the first piece at byte i or behind it, and where the next may
// begin. Hyphens and quotation marks part a Latin word from what a prefix or an
// ending in other letters adds to it.
func NextPiece(s string, i int) (p Piece, next int) {
	beside := false // a letter from the right stands right before
	for i < len(s) {
		_, parts, size := parting(s[i:])
		if !parts {
			break
		}
		beside = s[i] >= utf8.RuneSelf
		i += size
	}
	p.Start, p.End = i, i
	for p.End < len(s) {
		letter, parts, size := parting(s[p.End:])
		if parts {
			break
		}
		p.Latin = p.Latin || letter
		p.End += size
	}
	p.From, p.To = withoutMarks(s, p.Start, p.End)
	const joints = "-/'\""
	if beside {
		p.From += len(s[p.From:p.To]) - len(strings.TrimLeft(s[p.From:p.To], joints))
	}
	if p.End < len(s) && s[p.End] >= utf8.RuneSelf {
		p.To = p.From + len(strings.TrimRight(s[p.From:p.To], joints))
	}
	p.Latin = p.Latin && p.From < p.To
	return p, p.End
}

// parting reports whether a text begins with a letter from the left, or with what
// parts pieces: a blank, or a letter or number of a script from the right.
func parting(s string) (latin, parts bool, size int) {
	if c := s[0]; c < utf8.RuneSelf {
		return c|0x20 >= 'a' && c|0x20 <= 'z', c <= ' ', 1
	}
	r, size := utf8.DecodeRuneInString(s)
	p, _ := bidi.LookupRune(r)
	switch p.Class() {
	case bidi.L:
		return true, false, size
	case bidi.R, bidi.AL, bidi.AN, bidi.WS, bidi.B:
		return false, true, size
	}
	return false, false, size
}

// withoutMarks narrows what stands from one byte to another by the marks of the
// sentence at its ends: brackets that close in it, and all signs that code does
// not have, are its own.
func withoutMarks(s string, from, to int) (int, int) {
	for from < to {
		r, size := utf8.DecodeRuneInString(s[from:to])
		if !strings.ContainsRune(`([{"'`, r) && (r < utf8.RuneSelf || inWord(r)) {
			break
		}
		from += size
	}
	const openers, closers = "([{", ")]}"
	var excess [len(closers)]int // of closing brackets over those that they close
	for i := range excess {
		excess[i] = strings.Count(s[from:to], closers[i:i+1]) - strings.Count(s[from:to], openers[i:i+1])
	}
	for from < to {
		r, size := utf8.DecodeLastRuneInString(s[from:to])
		if i := strings.IndexRune(closers, r); i >= 0 {
			if excess[i] <= 0 {
				break
			}
			excess[i]--
		} else if !strings.ContainsRune(`.,;:!?"'`, r) && (r < utf8.RuneSelf || inWord(r)) {
			break
		}
		to -= size
	}
	return from, to
}
