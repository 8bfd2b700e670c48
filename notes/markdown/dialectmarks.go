package markdown

import (
	"bytes"
	"strings"
)

// Marks within a line stand beside words, which stay.

// maxMarked is how long a line may be that is looked through for marks.
const maxMarked = 20_000

// maxTrailing is how many blanks may stand behind a mark that ends a line.
const maxTrailing = 40

// innerSigns are bytes of which each mark within a line has one, those of components
// aside.
const innerSigns = "{(%^[="

// mayHoldMark is a quick look for what the marks of dialects begin with in the line at
// work.
func (s *lineScan) mayHoldMark() bool {
	end := s.places.end(s.line - 1)
	if s.nearest >= end {
		return false
	}
	s.lookAhead(s.places.starts[s.line-1])
	return s.nearest < end
}

// lookAhead looks for those of innerSigns again that were found before a place of the
// source.
func (s *lineScan) lookAhead(start int) {
	s.nearest = len(s.places.src) + 1
	for i := range s.ahead {
		if at := &s.ahead[i]; *at <= start {
			if *at = strings.IndexByte(s.places.src[start:], innerSigns[i]); *at >= 0 {
				*at += start
			} else {
				*at = len(s.places.src) + 1
			}
		}
		s.nearest = min(s.nearest, s.ahead[i])
	}
}

// marksWithin reads the marks within the line at work, and reports whether there may
// have been any.
func (s *lineScan) marksWithin(text string) bool {
	if len(text) > maxMarked || !s.mayHoldMark() && !(s.components && strings.IndexByte(text, '<') >= 0) {
		return false
	}
	quoted := strings.IndexByte(text, '>') >= 0 && strings.HasPrefix(strings.TrimLeft(text, " \t-*+0123456789."), ">")
	start := s.places.starts[s.line-1] - s.base
	for i := 0; i < len(text); {
		rest := text[i:]
		switch c := text[i]; {
		case c == '\\':
			i += 2
		case c == '`':
			n := codeLength(rest)
			if isQuery(rest[:n]) {
				s.hide(start+i, start+i+n, filler, "query of a note book")
			}
			i += n
			if n > 1 && i < len(text) && text[i] == '{' {
				i += s.attributes(text[i:], start+i)
			}
		case c == '<' && strings.HasPrefix(rest, "<!--"):
			if n := strings.Index(rest, "-->"); n > 0 {
				i += n + 3
			} else {
				i = len(text)
			}
		case c == '<' && strings.HasPrefix(rest, "<%"):
			i += max(2, s.openPlace(rest, start+i))
		case c == '<' && s.components:
			i += max(1, s.componentWithin(rest, start+i))
		case c == ']' && i+1 < len(text) && text[i+1] == '(':
			i += s.addressMarks(rest, start+i)
		case c == ']' && i+1 < len(text) && text[i+1] == '{':
			i++
			n := s.attributes(text[i:], start+i)
			if n > 0 {
				s.bracketed(text[:i], start)
			}
			i += n
		case c == '[' && quoted && s.saidBy(rest, start+i):
			i++
		case c == '[' && strings.HasPrefix(rest, "[["):
			i += s.noteLink(rest, start+i)
		case c == '{' && s.components && strings.HasPrefix(rest, "{/*") && strings.Contains(rest, "*/}"):
			n := strings.Index(rest, "*/}") + 3
			s.hide(start+i, start+i+n, filler, "comment")
			i += n
		case c == '{':
			i += max(1, s.template(rest, start+i))
		case c == '%' && strings.HasPrefix(rest, "%%") && (i == 0 || !isDigit(text[i-1])):
			i += max(2, s.commentWithin(rest, start+i))
		case c == '(' && strings.HasPrefix(rest, "(("):
			i += max(2, s.blockRef(rest, start+i))
		case c == '^' && i > 0 && text[i-1] == ' ' && isBlockID(strings.TrimRight(rest, " \t")) && s.referredTo(strings.TrimRight(rest, " \t")):
			s.hide(start+i, start+len(text), '\t', "name of a block")
			i = len(text)
		default:
			for i++; i < len(text) && !marksLine[text[i]]; i++ {
			}
		}
	}
	return true
}

// marksLine are the bytes that marks within a line begin with, and what they do not
// stand in.
var marksLine = func() (list [256]bool) {
	for _, c := range []byte("\\`<][{%(^") {
		list[c] = true
	}
	return list
}()

// hide blanks out a mark.
func (s *lineScan) hide(from, to int, with byte, kind string) {
	if with == filler {
		if from > 0 && s.body[from-1] == ' ' && to < len(s.body) && s.body[to] == ' ' {
			to++
		}
		rest := bytes.TrimLeft(s.body[to:min(len(s.body), to+maxTrailing)], " \t")
		if len(rest) == 0 || rest[0] == '\n' {
			with = '\t' // it ends the line
		}
	}
	s.fill(from, to, with)
	s.count(kind, s.line)
}

// codeLength returns the length of the code span that a text begins with; 1 where
// nothing closes it on the line.
func codeLength(text string) int {
	width := run([]byte(text))
	for i := width; i < len(text); {
		if text[i] != '`' {
			i++
			continue
		}
		n := run([]byte(text[i:]))
		if i += n; n == width {
			return i
		}
	}
	return width
}

// attributes blanks out the attributes that a text begins with, as "{#place .class
// width=50%}", and returns their length; 0 where it begins with none.
func (s *lineScan) attributes(text string, at int) int {
	end := strings.IndexByte(text, '}')
	if end < 0 || !isAttributes(text[:end+1]) {
		return 0
	}
	s.hide(at, at+end+1, filler, "attributes of what stands beside them")
	return end + 1
}

// isAttributes reports whether a text is attributes in braces: names of places and
// classes, and values of keys.
func isAttributes(text string) bool {
	if len(text) < 3 || len(text) > 300 || text[0] != '{' || text[len(text)-1] != '}' {
		return false
	}
	inner := strings.TrimSpace(text[1 : len(text)-1])
	if rest, ok := strings.CutPrefix(inner, ":"); ok {
		if strings.HasPrefix(rest, ":") {
			return strings.HasPrefix(rest, ":options") || strings.HasPrefix(rest, ":nomarkdown") || rest == ":/nomarkdown"
		}
		if inner = strings.TrimSpace(rest); inner == "" || isName(inner) {
			return true
		}
		if strings.HasPrefix(inner, "height") || strings.HasPrefix(inner, "width") {
			return true // as Logseq has it
		}
	}
	if inner == "-" {
		return true
	}
	fields := splitAttributes(inner)
	for _, f := range fields {
		key, value, pair := strings.Cut(f, "=")
		switch {
		case len(f) > 1 && (f[0] == '#' || f[0] == '.') && isName(f[1:]):
		case pair && isName(key) && value != "":
		default:
			return false
		}
	}
	return len(fields) > 0
}

// splitAttributes parts attributes at the blanks outside of quotes.
func splitAttributes(text string) []string {
	var list []string
	quote, from := byte(0), 0
	for i := 0; i <= len(text); i++ {
		switch {
		case i == len(text) || quote == 0 && (text[i] == ' ' || text[i] == '\t'):
			if from < i {
				list = append(list, text[from:i])
			}
			from = i + 1
		case quote != 0:
			if text[i] == quote {
				quote = 0
			}
		case text[i] == '"' || text[i] == '\'':
			quote = text[i]
		}
	}
	return list
}

// isName reports whether a text can be the name of a place, a class or a key.
func isName(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; !isLetter(c) && (i == 0 && c != '_' || !isDigit(c) && c != '-' && c != '_' && c != ':' && c != '.') {
			return false
		}
	}
	return s != ""
}

// maxBracketed is how many bytes may stand between such brackets.
const maxBracketed = 2000

// bracketed takes the brackets off words that had attributes behind them and are
// no link; before ends in the closing one.
func (s *lineScan) bracketed(before string, start int) {
	depth := 0
	for i := len(before) - 1; i >= max(0, len(before)-maxBracketed); i-- {
		switch before[i] {
		case ']':
			depth++
		case '[':
			if depth--; depth == 0 {
				if i == 0 || before[i-1] != '!' && before[i-1] != ']' {
					s.fill(start+i, start+i+1, filler)
					s.fill(start+len(before)-1, start+len(before), filler)
				}
				return
			}
		}
	}
}

// addressMarks reads what stands behind the words of a link. It returns how much is
// read.
func (s *lineScan) addressMarks(text string, at int) int {
	end := addressEnd(text)
	if end < 0 {
		return 1
	}
	inner := text[2:end]
	if i := strings.Index(inner, " ="); i > 0 && isSize(strings.TrimSpace(inner[i+2:])) {
		s.hide(at+2+i, at+end, ' ', "sizes of pictures")
		inner = inner[:i]
	}
	switch {
	case strings.Contains(inner, "{{"), strings.Contains(inner, "{%"):
		s.templateAddress(inner, at+2)
	case strings.HasPrefix(inner, "((") && strings.HasSuffix(inner, "))"):
		s.hide(at+2, at+end, ' ', "references to blocks")
	}
	if end++; end < len(text) && text[end] == '{' {
		end += s.attributes(text[end:], at+end)
	}
	return end
}

// addressEnd returns the offset of the bracket that ends an address, which
// templates in it may not; -1 where there is none.
func addressEnd(text string) int {
	depth := 0
	for i := 1; i < len(text); i++ {
		if strings.HasPrefix(text[i:], "{{") || strings.HasPrefix(text[i:], "{%") {
			if n := templateEnd(text[i:]); n > 0 {
				i += n - 1
				continue
			}
		}
		switch text[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// isSize reports whether a text is the size of a picture: "300x200", "300x", "x200".
func isSize(s string) bool {
	w, h, ok := strings.Cut(s, "x")
	return ok && w+h != "" && strings.Trim(w+h, "0123456789%*") == ""
}

// noteLink takes the name of a block off a link to another note.
func (s *lineScan) noteLink(text string, at int) int {
	end := strings.Index(text, "]]")
	if end < 0 || end > maxWiki {
		return 2
	}
	if strings.HasPrefix(text, "[[{{") && templateEnd(text[2:]) == end-2 && s.isOpenPlace(parseTag(text[2:])) {
		s.hide(at, at+end+2, filler, unfilledMark)
		return end + 2
	}
	if i := strings.Index(text[:end], "#^"); i > 2 && isBlockID(text[i+1:end]) {
		s.hide(at+i, at+end, filler, "name of a block")
	}
	return end + 2
}

// isBlockID reports whether a text is the name that a note book gives a block, as
// "^a1b2c3".
func isBlockID(s string) bool {
	if len(s) < 4 || len(s) > 60 || s[0] != '^' {
		return false
	}
	letter := false
	for i := 1; i < len(s); i++ {
		c := s[i]
		if !isDigit(c) && c != '-' && (!isLetter(c) || c >= 0x80) {
			return false
		}
		letter = letter || isLetter(c)
	}
	return letter
}

// maxComment is how many lines a comment of a note book has at most.
const maxComment = 400

// comment drops a comment between "%%" that fills lines.
func (s *lineScan) comment(words string) bool {
	if !strings.HasPrefix(words, "%%") {
		return false
	}
	const reason = "comment"
	if len(words) > 4 && strings.HasSuffix(words, "%%") && strings.Count(words, "%%") == 2 {
		return s.drop(words, reason)
	}
	if strings.Contains(words[2:], "%%") {
		return false
	}
	if words != "%%" && len(words) > 2 && words[2] != ' ' {
		return false // a cell of a program
	}
	last := s.find("%%", maxComment, func(w string) bool { return strings.HasSuffix(w, "%%") })
	return last > 0 && s.dropRange(words, last, reason)
}

// commentWithin hides a comment within a line, which stands apart from the words
// beside it: what is doubled elsewhere is a sign of per cent.
func (s *lineScan) commentWithin(text string, at int) int {
	end := strings.Index(text[2:], "%%")
	if end < 1 || at > 0 && strings.IndexByte(" \t\n*_>", s.body[at-1]) < 0 {
		return 0
	}
	inner, behind := text[2:2+end], text[end+4:]
	if (inner[0] == ' ') != (inner[end-1] == ' ') || behind != "" && strings.IndexByte(" \t.,;:!?)*_", behind[0]) < 0 {
		return 0
	}
	s.hide(at, at+end+4, filler, "comment")
	return end + 4
}

// blockRef hides a reference to a block of an outliner: "((64f0…))".
func (s *lineScan) blockRef(text string, at int) int {
	const size = 36
	if len(text) < size+4 || !isUUID(text[2:2+size]) || text[2+size:4+size] != "))" {
		return 0
	}
	s.hide(at, at+size+4, filler, "references to blocks")
	return size + 4
}

func isUUID(s string) bool {
	return strings.Count(s, "-") == 4 && strings.Trim(s, "0123456789abcdefABCDEF-") == ""
}
