package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// escape writes words so that nothing in them is read as a mark. What would be
// read as words anyway stays as it is.
func (r *run) escape(s string, lineStart bool) string {
	e := escaper{run: r, s: s, start: lineStart}
	if lineStart {
		e.line()
	}
	for e.at < len(s) {
		if c := s[e.at]; c >= utf8.RuneSelf || !special(c) {
			e.b.WriteByte(c)
			e.at++
			continue
		}
		e.mark()
	}
	return e.b.String()
}

type escaper struct {
	*run
	s     string
	at    int
	start bool // s begins a line
	b     strings.Builder
}

func special(c byte) bool {
	switch c {
	case '\\', '`', '*', '_', '[', ']', '<', '&', '~', '|', '{', '=', ':', '$', '(', '%', '^':
		return true
	}
	return false
}

// take writes n bytes, each behind a backslash.
func (e *escaper) take(n int) {
	for ; n > 0; n-- {
		e.b.WriteByte('\\')
		e.b.WriteByte(e.s[e.at])
		e.at++
	}
}

func (e *escaper) keep(n int) {
	e.b.WriteString(e.s[e.at : e.at+n])
	e.at += n
}

// line escapes what only a line's beginning gives a meaning to.
func (e *escaper) line() {
	s := e.s
	c := s[0]
	end := func(i int) bool { return i >= len(s) || s[i] == ' ' || s[i] == '\t' }
	switch {
	case c == '>', c == '*', c == '_':
		if c == '>' || end(1) || c == '*' || strings.Trim(s, "_ \t") == "" {
			e.take(1)
		}
	case c == '#':
		if n := runLength(s); n <= 6 && (end(n) || beginsTitle(s[n:])) || len(s) > 8 && strings.EqualFold(s[:8], "#+begin_") {
			e.take(1)
		}
	case c == '-' || c == '+':
		if end(1) || strings.Trim(s, "- \t") == "" || strings.Trim(s, "+") == "" || rulerLike(s) || strings.HasPrefix(s, "+-") || strings.HasPrefix(s, "+=") {
			e.take(1)
		}
	case c == '=' && strings.Trim(s, "= \t") == "", (c == ':' || c == '|') && rulerLike(s), c == ':' && end(1):
		e.take(1)
	case c >= '0' && c <= '9':
		n := 1
		for n < len(s) && s[n] >= '0' && s[n] <= '9' {
			n++
		}
		if n < len(s) && n <= 9 && (s[n] == '.' || s[n] == ')') && end(n+1) {
			e.keep(n)
			e.take(1)
		}
	case c == '[':
		e.take(1)
	case strings.HasPrefix(s, clocked):
		e.keep(len(clocked) - 3)
		e.take(1)
	default:
		if marksLine(s) {
			e.take(1)
		}
	}
}

// closesSoon reports whether the sign that s begins with stands there again so soon that
// what is between could be read as a raised or lowered number, or right behind it.
func closesSoon(s string) bool {
	return strings.IndexByte(s[1:min(len(s), 10)], s[0]) >= 0
}

// marksLine reports whether a line begins as those do that dialects of Markdown take
// for a mark as a whole: boxes, comments, commands, verses, pauses.
func marksLine(s string) bool {
	switch s[0] {
	case ':':
		return strings.HasPrefix(s, ":::") || len(s) > 2 && s[len(s)-1] == ':' && strings.Trim(s, ":ABCDEFGHIJKLMNOPQRSTUVWXYZ_") == ""
	case '!', '?':
		return strings.HasPrefix(s, "!!! ") || strings.HasPrefix(s, "??? ")
	case '=':
		return strings.HasPrefix(s, "=== ")
	case '%':
		return strings.HasPrefix(s, "%%")
	case '\\':
		return strings.HasPrefix(s, `\begin{`) || len(s) > 1 && asciiLetter(s[1]) && strings.IndexByte(s, ' ') < 0
	case '|':
		return s == "|" || s[1] == ' ' && strings.Count(s, "|") == 1
	case '{':
		return strings.HasSuffix(s, "}") && (s[1] == ':' || strings.IndexByte(s, '=') > 0)
	case '.':
		return strings.HasPrefix(s, ". . .") || strings.HasPrefix(s, ".. ")
	}
	return false
}

// clocked is how the lines begin in which outliners keep the time that was spent.
const clocked = "CLOCK: ["

// beginsTitle reports whether what follows number signs begins as a title does, which
// makes a heading of it to those who read notes leniently: "##Title".
func beginsTitle(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(c) && !unicode.IsLower(c)
}

// rulerLike reports whether a line could be the one below the head of a table.
func rulerLike(s string) bool { return strings.Trim(s, "-|: \t") == "" }

func runLength(s string) int {
	n := 1
	for n < len(s) && s[n] == s[0] {
		n++
	}
	return n
}

// opensFormula reports whether a dollar could be read as the beginning of a formula:
// a sum of money cannot.
func opensFormula(s string) bool {
	if len(s) == 1 || s[1] == ' ' {
		return false
	}
	if s[1] < '0' || s[1] > '9' {
		return true
	}
	word, _, _ := strings.Cut(s[1:], " ")
	return strings.IndexByte(word, '$') >= 0
}

// mark writes the special character at work, and escapes it where it would be
// read as a mark.
func (e *escaper) mark() {
	rest := e.s[e.at:]
	switch c := rest[0]; {
	case strings.IndexByte("*_=~%", c) >= 0:
		e.signs(c, runLength(rest))
	case c == '[' || c == ']':
		e.bracket(c, rest)
	case c == ':' && e.property(rest):
		e.take(2)
	case e.isMark(rest):
		e.take(1)
	default:
		e.keep(1)
	}
}

// signs writes a run of n equal signs of a kind that marks by its length.
func (e *escaper) signs(c byte, n int) {
	rest := e.s[e.at:]
	switch {
	case c == '*' || c == '_':
		e.stars(c, n)
	case c == '=' && n == 2 && (e.at == 0 || e.s[e.at-1] != '='): // words marked with a pen
		e.stars(c, n)
	case c == '~' && (n > 1 || closesSoon(rest) && !asciiLetter(rest[1])), c == '%' && n > 1 && strings.Contains(rest[n:], "%%"):
		e.take(n)
	default:
		e.keep(n)
	}
}

// isMark reports whether the sign at work would be read as a mark by itself.
func (e *escaper) isMark(rest string) bool {
	switch rest[0] {
	case '\\':
		return len(rest) == 1 || punct(rest[1])
	case '`':
		return true
	case '$':
		return opensFormula(rest)
	case '|':
		return e.where == inCell
	case ':':
		before, _ := utf8.DecodeLastRuneInString(e.s[:e.at])
		return codeLike(rest) && (e.at == 0 || !letter(before) && !strings.ContainsRune("/:@#=&%.", before))
	case '<':
		return len(rest) == 1 || rest[1] == '/' || rest[1] == '!' || rest[1] == '?' || asciiLetter(rest[1]) || mailLike(rest)
	case '&':
		return entityLike(rest)
	case '(': // "((64f0…))" refers to a block of an outliner
		return strings.HasPrefix(rest, "((") && len(rest) >= 40 && rest[10] == '-'
	case '^':
		return e.blockName(rest) || closesSoon(rest)
	case '{': // "{#place}" behind a title, "{{TODO}}" before a point, "{% tag %}"
		return len(rest) > 1 && strings.IndexByte("#.-{%", rest[1]) >= 0 || classLike(rest) || e.behind() || e.where == inHeading && likeAttributes(rest)
	}
	return false
}

// property reports whether a colon stands behind the name of a property that programs
// write at the beginning of a line.
func (e *escaper) property(rest string) bool {
	if !e.start || !strings.HasPrefix(rest, ":: ") {
		return false
	}
	name := e.s[:e.at]
	switch name {
	case "id", "collapsed", "heading", "created-at", "updated-at", "created_at", "updated_at", "template-including-parent", "background-color", "file", "file-path":
		return true
	}
	for _, program := range []string{"query-", "hl-", "card-", "ls-", "logseq."} {
		if strings.HasPrefix(name, program) {
			return true
		}
	}
	return false
}

// classLike reports whether a brace holds classes, places or values, as blogs write
// them behind a colon: "{:.note}".
func classLike(s string) bool {
	rest, ok := strings.CutPrefix(s, "{:")
	if !ok {
		return false
	}
	inner, _, closed := strings.Cut(rest, "}")
	inner = strings.TrimSpace(inner)
	return closed && inner != "" && (inner[0] == '.' || inner[0] == '#' || strings.IndexByte(inner, '=') > 0)
}

// blockName reports whether a line may end with the name that note books give a
// block: "^a1b2c3".
func (e *escaper) blockName(rest string) bool {
	if e.at > 0 && e.s[e.at-1] != ' ' {
		return false
	}
	behind := strings.TrimLeft(rest[1:], "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-")
	return len(rest)-len(behind) > 3 && strings.TrimLeft(behind, " ") == ""
}

// likeAttributes reports whether what a title ends with may be its attributes.
func likeAttributes(s string) bool {
	inner := strings.TrimLeft(s[1:], " ")
	return strings.HasSuffix(s, "}") && (strings.IndexByte(inner, '=') >= 0 || strings.IndexByte("#.-", inner[0]) >= 0)
}

// behind reports whether a brace may hold attributes of what it stands right behind:
// a link, a span of code, an emphasis.
func (e *escaper) behind() bool {
	inner, _, closed := strings.Cut(e.s[e.at+1:], "}")
	if !closed || inner == "" || inner[0] != ':' && strings.IndexByte(inner, '=') < 0 {
		return false
	}
	if e.at == 0 {
		return !e.start
	}
	return strings.IndexByte(")]*_`", e.s[e.at-1]) >= 0
}

// codeLike reports whether s begins as the name of an emoji does: ":rocket:".
func codeLike(s string) bool {
	n := 1
	for n < len(s) && (s[n] >= 'a' && s[n] <= 'z' || s[n] >= '0' && s[n] <= '9' || strings.IndexByte("_+-", s[n]) >= 0) {
		n++
	}
	return n > 1 && (n == len(s) || s[n] == ':')
}

// stars writes a run of signs of emphasis. Between blanks, and underscores
// between letters, they are words.
func (e *escaper) stars(c byte, n int) {
	before, after := rune(0), rune(0)
	if e.at > 0 {
		before, _ = utf8.DecodeLastRuneInString(e.s[:e.at])
	}
	if e.at+n < len(e.s) {
		after, _ = utf8.DecodeRuneInString(e.s[e.at+n:])
	}
	if before == ' ' && after == ' ' || c == '_' && letter(before) && letter(after) || c == '=' && compared(before) && compared(after) {
		e.keep(n)
		return
	}
	e.take(n)
}

// compared reports whether a letter or digit on both sides makes two equal signs a
// comparison: where words have no blanks between them it does not.
func compared(r rune) bool {
	return unicode.IsLetter(r) && !unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || unicode.IsDigit(r)
}

// maxReference is how long words in brackets may be to stay as they are.
const maxReference = 100

// bracket writes a square bracket. Words in brackets that are followed by
// something else than the rest of a link are words.
func (e *escaper) bracket(c byte, rest string) {
	if c == '[' && e.at > 0 && e.s[e.at-1] == '^' {
		e.take(1) // a footnote within the line
		return
	}
	if e.inLink {
		e.take(1)
		return
	}
	if c == ']' {
		if strings.HasPrefix(rest, "](") {
			e.take(1)
		} else {
			e.keep(1)
		}
		return
	}
	if strings.HasPrefix(rest, "[name=") || strings.HasPrefix(rest, "[time=") || strings.HasPrefix(rest, "[color=") {
		e.take(1) // who says what is quoted, in shared notes
		return
	}
	end := strings.IndexAny(rest[1:], "[]\\`<*_&~")
	if end < 1 || rest[1+end] != ']' || end > maxReference || rest[1] == '^' || len(rest) == end+2 || strings.IndexByte("([:", rest[end+2]) >= 0 {
		e.take(1)
		return
	}
	e.keep(end + 2)
}

func asciiLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// entityLike reports whether s begins like an entity.
func entityLike(s string) bool {
	if len(s) < 3 || s[1] != '#' && !asciiLetter(s[1]) {
		return false
	}
	for i := 1; i < len(s) && i < 40; i++ {
		switch c := s[i]; {
		case c == ';':
			return true
		case i == 1 && c == '#', asciiLetter(c), c >= '0' && c <= '9':
		default:
			return false
		}
	}
	return false
}
