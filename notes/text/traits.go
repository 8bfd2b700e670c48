package text

import (
	"math"
	"unicode/utf8"
)

// traits says which kinds of bytes stand in a text. Most questions that are
// asked of a line are answered by what is not in it, without another look.
type traits uint32

const (
	looked traits = 1 << iota // the text was looked at
	smalls
	capitals
	digits
	dashes  // "-"
	bars    // "|"
	dots    // "."
	slashes // "/"
	colons
	ats
	opening   // "("
	closing   // ")"
	quoting   // `"`
	backs     // "`"
	equals    // "="
	under     // "_"
	braces    // "{}"
	semicolon // ";"
	odd       // "[]<>\~$*"
	sundry    // what else there is of signs
	foreign   // bytes of characters that are not ASCII
)

// Sets of traits.
const (
	letters  = smalls | capitals | foreign
	symbols  = equals | opening | closing | braces | semicolon | under | dots                      // of programs
	pointed  = quoting | opening | closing | odd | equals | braces | backs | under | dashes | bars // what punctuation looks at
	speaking = opening | colons | ats | dashes                                                     // each may part a title from its speaker
	setting  = backs | under | odd                                                                 // each may set words apart
)

// kinds has the trait of each byte; blanks have none.
var kinds = func() (list [256]traits) {
	for c := range list {
		switch {
		case c >= 'a' && c <= 'z':
			list[c] = smalls
		case c >= 'A' && c <= 'Z':
			list[c] = capitals
		case c >= '0' && c <= '9':
			list[c] = digits
		case c >= utf8.RuneSelf:
			list[c] = foreign
		case c > ' ':
			list[c] = sundry
		}
	}
	for t, signs := range map[traits]string{dashes: "-", bars: "|", dots: ".", slashes: "/", colons: ":", ats: "@", opening: "(", closing: ")",
		quoting: `"`, backs: "`", equals: "=", under: "_", braces: "{}", semicolon: ";", odd: `[]<>\~$*`} {
		for i := range len(signs) {
			list[signs[i]] = t
		}
	}
	return list
}()

// traitsOf looks at a text.
func traitsOf(s string) traits {
	t := looked
	for ; len(s) >= 4; s = s[4:] {
		t |= kinds[s[0]] | kinds[s[1]] | kinds[s[2]] | kinds[s[3]]
	}
	for i := range len(s) {
		t |= kinds[s[i]]
	}
	return t
}

// traits returns what stands in the text of the line.
func (l *line) traits() traits {
	if l.seen == 0 {
		l.look()
	}
	return l.seen
}

// look finds out what stands in the text of the line, and counts its characters.
func (l *line) look() {
	l.seen, l.chars = traitsOf(l.text), int32(min(len(l.text), math.MaxInt32))
	if l.seen&foreign != 0 {
		l.chars = int32(min(columns(l.text), math.MaxInt32))
	}
}

// columns counts the characters of a text; those of East Asia, which say as much as
// two letters and are as wide, count twice.
func columns(s string) int {
	n := 0
	for i := range len(s) {
		c := s[i]
		if utf8.RuneStart(c) {
			n++
		}
		if c >= firstWide && c <= lastWide {
			n++
		}
	}
	return n
}

// The first byte of a character of East Asia is one from firstWide to lastWide; no
// other byte is.
const firstWide, lastWide = 0xE3, 0xED

// characters is the number of characters of the text, as columns counts them.
func (l *line) characters() int {
	if l.seen == 0 {
		l.look()
	}
	return int(l.chars)
}
