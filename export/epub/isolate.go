package epub

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"

	"gloss/model"
)

// Within what is written from the right, readers take signs at the edges of Latin
// words for those of the sentence, and set "C++" as "++C". What they would so tear
// apart gets an element of its own, which is set by itself.

// text writes text of any length, as that of the writer does, and keeps together
// what is written from the left among what is written from the right.
func (m *manuscript) text(s string) {
	if m.side != fromRight {
		m.writer.text(s)
		return
	}
	for {
		from, to := fragile(s)
		if from == to {
			m.writer.text(s)
			return
		}
		m.writer.text(s[:from])
		m.start("span", sideAttributes[fromLeft], sideAttributes[fromLeft])
		m.writer.text(s[from:to])
		m.close()
		s = s[to:]
	}
}

// label writes a title or other words of the notes that stand in a line with
// others: they turn nothing round beside them. It is not for attributes.
func (m *manuscript) label(s string) { m.buf = appendLabel(m.buf, s, m.side) }

// appendLabel is label, within what is written from a side.
func appendLabel(b []byte, s string, within side) []byte {
	if holdsControl(s) {
		b = appendText(append(b, "<bdi>"...), s)
		return append(append(b, unclosed(s)...), "</bdi>"...)
	}
	for within == fromRight {
		from, to := fragile(s)
		if from == to {
			break
		}
		b = appendAside(appendText(b, s[:from]), s[from:to])
		s = s[to:]
	}
	return appendText(b, s)
}

// appendAside appends words that are written from the left, set by themselves.
func appendAside(b []byte, s string) []byte {
	b = append(append(append(b, "<span"...), sideAttributes[fromLeft]...), '>')
	return append(appendText(b, s), "</span>"...)
}

// named writes a name or an address that stands by itself: signs at its edges
// are its own.
func (m *manuscript) named(s string) {
	if m.side == fromRight && !holdsControl(s) && !mayTurn(s) && isOpen(s) {
		m.buf = appendAside(m.buf, s)
		return
	}
	m.label(s)
}

// bareAddress writes an address, of any length, that stands by itself.
func (m *manuscript) bareAddress(s string) {
	if m.side == fromRight && !mayTurn(s) && isOpen(s) {
		m.start("span", sideAttributes[fromLeft], sideAttributes[fromLeft])
		m.writer.text(s)
		m.close()
		return
	}
	m.text(s)
}

// aside returns the attribute of an element that holds code or an address,
// where it is written from the left among what is written from the right.
func (m *manuscript) aside(code string) string {
	if m.side != fromRight {
		return ""
	}
	var n sides
	n.letters(code)
	if n.right > n.left {
		return ""
	}
	return sideAttributes[fromLeft]
}

// codeSpan writes code within running text.
func (m *manuscript) codeSpan(n *model.CodeSpan) {
	side, aside := m.side, m.aside(n.Value)
	if aside != "" {
		m.side = fromLeft
	}
	m.start("code", aside, aside)
	m.paged(n, n.Value)
	m.close()
	m.side = side
}

// prose are the languages of blocks of code that hold no code, but text as it
// was typed.
var prose = [...]string{"", "text", "txt", "plain", "plaintext"}

// asideBlock is aside for a block of code. A comment in another script does not
// turn it round.
func (m *manuscript) asideBlock(c *model.Code) string {
	for _, p := range prose {
		if strings.EqualFold(c.Language, p) {
			return m.aside(c.Text)
		}
	}
	return m.aside("")
}

// isTyped reports whether the words of a link are its address, or how that begins.
func isTyped(l *model.Link) bool {
	if l.Auto {
		return true
	}
	if len(l.Inlines) != 1 {
		return false
	}
	t, ok := l.Inlines[0].(*model.Text)
	if !ok {
		return false
	}
	words := bare(t.Value)
	return strings.Contains(words, ".") && strings.HasPrefix(bare(l.Target), words)
}

// holdsControl reports whether text holds a character that sets the side from
// which what follows is written: it may work beyond the text.
func holdsControl(s string) bool {
	for {
		i := strings.IndexByte(s, 0xE2)
		if i < 0 || i+2 >= len(s) {
			return false
		}
		switch s[i+1] {
		case 0x80: // U+202A to U+202E
			if c := s[i+2]; c >= 0xAA && c <= 0xAE {
				return true
			}
		case 0x81: // U+2066 to U+2069
			if c := s[i+2]; c >= 0xA6 && c <= 0xA9 {
				return true
			}
		}
		s = s[i+1:]
	}
}

// unclosed returns the characters that end what the controls in a text begin and
// do not end. Not every reader knows elements that do so, and a control that ends
// what nothing began ends the element.
func unclosed(s string) string {
	if !holdsControl(s) {
		return ""
	}
	const embedding, isolate = '\u202C', '\u2069'
	var ends []rune
	for _, r := range s {
		n := len(ends)
		switch r {
		case '\u202A', '\u202B', '\u202D', '\u202E':
			ends = append(ends, embedding)
		case '\u2066', '\u2067', '\u2068':
			ends = append(ends, isolate)
		case embedding:
			if n > 0 && ends[n-1] == embedding {
				ends = ends[:n-1]
			}
		case isolate:
			for i := n - 1; i >= 0; i-- {
				if ends[i] == isolate {
					ends = ends[:i]
					break
				}
			}
		}
	}
	slices.Reverse(ends)
	return string(ends)
}

// fragile returns where in s the first words in letters from the left stand that
// would be torn apart among letters from the right; from is to where there are none.
func fragile(s string) (from, to int) {
	from = -1
	whole := false // nothing of the sentence stands behind the words
	for i := 0; i < len(s); {
		p, next := nextPiece(s, i)
		if whole && p.from == p.start && p.start == i+1 && s[i] == ' ' && isWordy(s[p.from:p.to]) {
			to, whole = p.to, p.to == p.end
			i = next
			continue
		}
		if from >= 0 && isOpen(s[from:to]) {
			return from, to
		}
		from, whole, i = -1, false, next
		if p.latin {
			from, to, whole = p.from, p.to, p.to == p.end
		}
	}
	if from >= 0 && isOpen(s[from:to]) {
		return from, to
	}
	return 0, 0
}

// isOpen reports whether words begin or end with a sign, or begin with a number
// that a sign parts from the letters.
func isOpen(s string) bool {
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

// piece is what stands between blanks, or letters that are written from the right.
type piece struct {
	start, end int // with the marks of the sentence
	from, to   int // without them
	latin      bool
}

// nextPiece returns the first piece at byte i or behind it, and where the next may
// begin. Hyphens and quotation marks part a Latin word from what a prefix or an
// ending in other letters adds to it.
func nextPiece(s string, i int) (p piece, next int) {
	beside := false // a letter from the right stands right before
	for i < len(s) {
		_, parts, size := parting(s[i:])
		if !parts {
			break
		}
		beside = s[i] >= utf8.RuneSelf
		i += size
	}
	p.start, p.end = i, i
	for p.end < len(s) {
		letter, parts, size := parting(s[p.end:])
		if parts {
			break
		}
		p.latin = p.latin || letter
		p.end += size
	}
	p.from, p.to = withoutMarks(s, p.start, p.end)
	const joints = "-/'\""
	if beside {
		p.from += len(s[p.from:p.to]) - len(strings.TrimLeft(s[p.from:p.to], joints))
	}
	if p.end < len(s) && s[p.end] >= utf8.RuneSelf {
		p.to = p.from + len(strings.TrimRight(s[p.from:p.to], joints))
	}
	p.latin = p.latin && p.from < p.to
	return p, p.end
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
