package markdown

import (
	"bytes"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Where words hold marks, most hold the plainest: code, stressed words, a link,
// each closed where it was opened. What the parser would make of these is
// certain, and they are read past it. Whatever leaves a doubt (an escape, a mark
// without its partner, brackets that something may define) is left to the parser.

var kindSpans = ast.NewNodeKind("GlossSpans")

// spansNode is the one child of a leaf block whose inlines are certain. It is raw,
// so that the parser looks for nothing in it.
type spansNode struct {
	ast.BaseBlock
	tokens []spanToken
}

func (*spansNode) Kind() ast.NodeKind   { return kindSpans }
func (*spansNode) Dump(_ []byte, _ int) {}
func (*spansNode) IsRaw() bool          { return true }

type spanKind uint8

const (
	textToken spanKind = iota
	lineToken          // text at the end of a line, which another follows
	codeToken
	stressToken // one mark, or two
	strikeToken
	linkToken
	addressToken // in angle brackets
	closeToken   // of a stress, a strike or a link
)

// spanToken is a piece of what a leaf block says. Offsets count in the body.
type spanToken struct {
	kind        spanKind
	width       uint8 // of the mark of a stressToken; of an addressToken 1 where it is of mail
	at          int32 // of the first byte, with marks
	start, stop int32 // of the text, the code, or the address of a link
	mate        int32 // how many tokens away the end is
}

// spanScan looks for tokens. It is used again for the next block.
type spanScan struct {
	src    []byte
	tokens []spanToken
	open   []openSpan // outermost first
	marks  int        // of emphasis
	inLink bool
	bare   bareAddresses
	room   []spanToken // for the tokens of blocks
}

// openSpan is what waits for its end.
type openSpan struct {
	sign  byte
	width int
	token int
}

// maxSpanMarks is how many marks of emphasis are matched here, well below where
// the parser begins to settle them early.
const maxSpanMarks = maxMarks / 4

// tokenRoom is for how many tokens room is made at a time.
const tokenRoom = 256

// mayMark has the bytes that a line of tokens is looked through for.
var mayMark = func() (list [256]bool) {
	for _, c := range []byte("\\<[]!*_~`{}=^:$") {
		list[c] = true
	}
	return list
}()

// mark gives a block with these lines the node of its tokens, and reports whether
// it did: not where they leave a doubt.
func (s *spanScan) mark(block ast.Node, src []byte, lines ...text.Segment) bool {
	tokens := s.read(src, lines)
	if tokens != nil {
		block.AppendChild(block, &spansNode{tokens: tokens})
	}
	return tokens != nil
}

// read returns the tokens of lines; nil where they leave a doubt. Without a scan
// everything does.
func (s *spanScan) read(src []byte, lines []text.Segment) []spanToken {
	if s == nil {
		return nil
	}
	s.src, s.tokens, s.open, s.marks, s.inLink = src, s.tokens[:0], s.open[:0], 0, false
	for i, l := range lines {
		if l.Padding != 0 || l.Start >= l.Stop {
			return nil
		}
		line := src[l.Start:l.Stop]
		if i+1 < len(lines) && bytes.HasSuffix(line, []byte("  \n")) || i > 0 && isOutlinerMark(string(bytes.TrimLeft(line[:min(len(line), 40)], " \t"))) {
			return nil
		}
		if !s.line(line, l.Start, i == 0) || s.inLink {
			return nil
		}
	}
	if len(s.open) > 0 || len(s.tokens) == 0 {
		return nil
	}
	return s.kept()
}

// kept returns a copy of the tokens.
func (s *spanScan) kept() []spanToken {
	n := len(s.tokens)
	if n > tokenRoom/4 {
		return append([]spanToken(nil), s.tokens...)
	}
	if n > cap(s.room)-len(s.room) {
		s.room = make([]spanToken, 0, tokenRoom)
	}
	from := len(s.room)
	s.room = append(s.room, s.tokens...)
	return s.room[from:len(s.room):len(s.room)]
}

// line adds the tokens of a line that begins at an offset, and reports whether they
// are certain.
func (s *spanScan) line(line []byte, base int, first bool) bool {
	from := 0
	for i := 0; i < len(line); {
		c := line[i]
		if !mayMark[c] {
			i++
			continue
		}
		size, ok := 1, true
		before := len(s.tokens)
		switch c {
		case '`':
			size, ok = s.code(line, base, from, i)
		case '*', '_', '~':
			size, ok = s.emphasis(line, base, from, i, first)
		case '[', ']':
			size, ok = s.bracket(line, base, from, i)
		case '<':
			size, ok = s.address(line, base, from, i)
		default:
			ok = isWord(line, i)
		}
		if !ok {
			return false
		}
		i += size
		if len(s.tokens) > before {
			from = i
		}
	}
	if line[len(line)-1] == '\n' {
		s.add(spanToken{kind: lineToken, at: int32(base + from), start: int32(base + from), stop: int32(base + len(bytes.TrimRight(line, " \t\n\v\f\r")))})
	} else if end := len(bytes.TrimRight(line, " \t\v\f\r")); end > from {
		s.words(base, from, end)
	}
	return true
}

// isWord reports whether a byte that may begin a mark is a word itself.
func isWord(line []byte, i int) bool {
	next := byte(' ')
	if i+1 < len(line) {
		next = line[i+1]
	}
	switch line[i] {
	case '!':
		return next != '['
	case '^':
		return next != '[' && !mayRaise(line, i)
	case '=':
		return next != '='
	case '$':
		return next == ' ' || next == '\n'
	case ':':
		if !isCode(next) {
			return true
		}
		_, size := emojiAt(line[i:], utf8.RuneError)
		return size == 0
	}
	return false // a backslash or a brace
}

func (s *spanScan) add(t spanToken) { s.tokens = append(s.tokens, t) }

// words adds the text between two offsets of a line.
func (s *spanScan) words(base, from, to int) {
	if from < to {
		s.add(spanToken{kind: textToken, at: int32(base + from), start: int32(base + from), stop: int32(base + to)})
	}
}

// code adds the code that begins at the byte i of a line, and the text before it.
func (s *spanScan) code(line []byte, base, from, i int) (size int, ok bool) {
	width := run(line[i:])
	start := i + width
	for stop := start; stop < len(line); stop++ {
		if line[stop] != '`' {
			continue
		}
		n := run(line[stop:])
		if n != width {
			stop += n - 1
			continue
		}
		end := stop + n
		if line[start] == ' ' && line[stop-1] == ' ' && len(bytes.Trim(line[start:stop], " ")) > 0 {
			start++
			stop--
		}
		s.words(base, from, i)
		s.add(spanToken{kind: codeToken, at: int32(base + i), start: int32(base + start), stop: int32(base + stop)})
		return end - i, true
	}
	return 0, false
}

// run returns how often the byte that a line begins with stands there.
func run(line []byte) int {
	n := 1
	for n < len(line) && line[n] == line[0] {
		n++
	}
	return n
}

// emphasis adds the mark at the byte i of a line, where it opens or closes
// something, and the text before it.
func (s *spanScan) emphasis(line []byte, base, from, i int, first bool) (size int, ok bool) {
	sign, width := line[i], run(line[i:])
	opens, closes := s.flanks(line, base, i, width, first)
	if sign == '~' && width == 1 {
		before, _ := utf8.DecodeLastRune(s.src[:base+i])
		_, raised := raisedAt(line[i:], before)
		return width, raised == 0
	}
	if !opens && !closes || s.bare.has(s.src, base+i) {
		return width, true
	}
	if s.marks++; width > 2 || s.marks > maxSpanMarks {
		return 0, false
	}
	same := len(s.open) - 1
	for same >= 0 && s.open[same].sign != sign {
		same--
	}
	switch {
	case closes && same >= 0:
		if same != len(s.open)-1 || s.open[same].width != width {
			return 0, false
		}
		s.words(base, from, i)
		s.close(base + i)
	case opens:
		s.words(base, from, i)
		kind := stressToken
		if sign == '~' {
			kind = strikeToken
		}
		s.begin(openSpan{sign, width, len(s.tokens)}, spanToken{kind: kind, width: uint8(width), at: int32(base + i)})
	}
	return width, true
}

func (s *spanScan) begin(o openSpan, t spanToken) {
	s.open = append(s.open, o)
	s.add(t)
}

// close ends what was opened last.
func (s *spanScan) close(at int) {
	last := s.open[len(s.open)-1].token
	s.open = s.open[:len(s.open)-1]
	s.tokens[last].mate = int32(len(s.tokens) - last)
	s.add(spanToken{kind: closeToken, at: int32(at)})
}

// flanks reports whether a mark may open and whether it may close an emphasis, by
// what stands beside it.
func (s *spanScan) flanks(line []byte, base, i, width int, first bool) (opens, closes bool) {
	before, after := '\n', ' '
	if !first || i > 0 {
		before, _ = utf8.DecodeLastRune(s.src[:base+i])
	}
	if i+width < len(line) {
		after, _ = utf8.DecodeRune(line[i+width:])
	}
	signBefore, blankBefore := util.IsPunctRune(before), util.IsSpaceRune(before)
	signAfter, blankAfter := util.IsPunctRune(after), util.IsSpaceRune(after)
	left := !blankAfter && (!signAfter || blankBefore || signBefore)
	right := !blankBefore && (!signBefore || blankAfter || signAfter)
	sign := line[i]
	if sign == '_' {
		return left && (!right || signBefore), right && (!left || signAfter)
	}
	return left || sign == '*' && unspaced(before) && opensBefore(after), right || sign == '*' && unspaced(after) && opensBefore(before)
}

// bracket begins or ends a link, whose address stands behind the words in round
// brackets.
func (s *spanScan) bracket(line []byte, base, from, i int) (size int, ok bool) {
	if line[i] == '[' {
		if s.inLink || i+1 < len(line) && (line[i+1] == '^' || line[i+1] == ']') {
			return 0, false
		}
		s.words(base, from, i)
		s.begin(openSpan{'[', 1, len(s.tokens)}, spanToken{kind: linkToken, at: int32(base + i)})
		s.inLink = true
		return 1, true
	}
	if !s.inLink {
		return 1, true
	}
	last := s.open[len(s.open)-1]
	n := plainAddress(line[i+1:])
	if last.sign != '[' || n == 0 {
		return 0, false
	}
	s.words(base, from, i)
	link := &s.tokens[last.token]
	link.start, link.stop = int32(base+i+2), int32(base+i+n)
	s.inLink = false
	s.close(base + i)
	return n + 1, true
}

// plainAddress returns the size of the address in round brackets that a text begins
// with, with the brackets; 0 where it begins with none, or with one that leaves a
// doubt.
func plainAddress(s []byte) int {
	if len(s) == 0 || s[0] != '(' {
		return 0
	}
	for i, c := range s[1:min(len(s), usualAddress)] {
		switch {
		case c == ')':
			if i == 0 {
				return 0
			}
			return i + 2
		case c <= ' ', c >= utf8.RuneSelf, c == '(', c == '<', c == '>', c == '\\':
			return 0
		}
	}
	return 0
}

// address adds an address in angle brackets. Where none can begin, a bracket is a
// word.
func (s *spanScan) address(line []byte, base, from, i int) (size int, ok bool) {
	rest := line[i+1:]
	if len(rest) == 0 {
		return 1, true
	}
	if c := rest[0]; !isLetter(c) && !isDigit(c) && bytes.IndexByte([]byte("/!?.#$%&'*+=^_`{|}~-"), c) < 0 {
		return 1, true
	}
	stop := util.FindURLIndex(rest)
	if s.inLink || util.FindEmailIndex(rest) >= 0 || stop < 0 || stop >= len(rest) || rest[stop] != '>' {
		return 0, false
	}
	s.words(base, from, i)
	s.add(spanToken{kind: addressToken, at: int32(base + i), start: int32(base + i + 1), stop: int32(base + i + 1 + stop)})
	return stop + 2, true
}
