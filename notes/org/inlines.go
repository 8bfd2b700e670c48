package org

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
	"gloss/notes"
)

// maxInlines is how deep inlines may stand within each other; below that their
// marks stay.
const maxInlines = 12

// inlines reads the mark-up of the bytes from start to end, which may go over
// several lines.
func (r *reading) inlines(start, end int) []model.Inline {
	p := pen{r: r, s: r.text[:end], at: start, done: start}
	return p.run()
}

// marks are the signs round emphasis.
const marks = "*/_+=~"

// begins has the bytes that something may begin with which is no word.
var begins = func() (list [256]bool) {
	for _, c := range []byte(marks + "[<\\^{hs$@") {
		list[c] = true
	}
	return list
}()

// pen writes the inlines of one stretch of text. What it has looked for once,
// it remembers, so that a text full of openings without ends costs no more than
// any other.
type pen struct {
	r      *reading
	s      string // the source up to the end of the stretch
	first  int    // where the stretch begins
	at     int    // the byte to be read next
	done   int    // the end of what is written
	depth  int
	inLink bool

	closer  [len(marks)]int // the next end of emphasis by its mark, as found last
	double  int             // the next "]]"
	breaks  int             // the second line feed from here on …
	counted int             // … which is that for all bytes up to here
}

// within reads a part of the stretch by itself.
func (p *pen) within(start, end int, link bool) []model.Inline {
	q := pen{r: p.r, s: p.r.text[:end], first: start, at: start, done: start, depth: p.depth + 1, inLink: p.inLink || link}
	return q.run()
}

// run reads the stretch and returns its inlines.
func (p *pen) run() []model.Inline {
	p.first = p.at
	start := len(p.r.written)
	for {
		for p.at < len(p.s) && !begins[p.s[p.at]] {
			p.at++
		}
		if p.at == len(p.s) {
			break
		}
		switch p.s[p.at] {
		case '*', '/', '_', '+', '=', '~':
			p.emphasis()
		case '[':
			p.bracket()
		case '<':
			p.angle()
		case '\\':
			p.backslash()
		case '^':
			p.raised()
		case '{':
			p.macro()
		case '$':
			if !p.formula() {
				p.at++
			}
		case '@':
			p.snippet()
		case 'h':
			p.address()
		case 's':
			p.inlineCode()
		}
	}
	p.text(len(p.s))
	list := p.r.nodes.Inlines(p.r.written[start:])
	p.r.written = p.r.written[:start]
	return list
}

// text writes what was read since the last inline as text, up to a byte. Each
// line is a text of its own; all but the last end in a blank.
func (p *pen) text(to int) {
	for p.done < to {
		i := strings.IndexByte(p.s[p.done:to], '\n')
		if i < 0 {
			p.write(p.r.nodes.Text(p.r.at(p.done), p.s[p.done:to]))
			break
		}
		line := strings.TrimRight(p.s[p.done:p.done+i], " \t")
		if rest := p.s[p.done:]; rest[len(line)] == ' ' {
			line = rest[:len(line)+1]
		} else {
			line += " "
		}
		p.write(p.r.nodes.Text(p.r.at(p.done), line))
		p.done = p.afterBreak(p.done+i, to)
	}
	p.done = max(p.done, to)
}

// afterBreak returns the offset of the first character of the line below a line
// feed.
func (p *pen) afterBreak(feed, to int) int {
	for feed++; feed < to && (p.s[feed] == ' ' || p.s[feed] == '\t'); feed++ {
	}
	return feed
}

func (p *pen) write(n model.Inline) { p.r.written = append(p.r.written, n) }

// put writes an inline that takes the bytes up to end.
func (p *pen) put(n model.Inline, end int) {
	p.write(n)
	p.at, p.done = end, end
}

// raised writes "^{10}", "^6" and "_{2}" behind a word in raised or lowered
// characters, where there are such.
func (p *pen) raised() {
	start := p.at
	p.at++
	if start == p.first || !isWord(p.s[start-1]) && p.s[start-1] != ')' {
		return
	}
	rest := p.s[p.at:min(len(p.s), p.at+20)]
	inner, size := "", 0
	if strings.HasPrefix(rest, "{") {
		if i := strings.IndexByte(rest, '}'); i > 1 {
			inner, size = rest[1:i], i+1
		}
	} else {
		for size < len(rest) && rest[size] >= '0' && rest[size] <= '9' {
			size++
		}
		inner = rest[:size]
	}
	form := notes.Superscript
	if p.s[start] == '_' {
		form = notes.Subscript
	}
	if s, ok := form(inner); ok {
		p.text(start)
		p.put(p.r.nodes.Text(p.r.at(start), s), p.at+size)
	}
}

// macro writes the words that a macro of the file stands for.
func (p *pen) macro() {
	start := p.at
	p.at++
	if len(p.r.set.macros) == 0 || !strings.HasPrefix(p.s[start:], "{{{") {
		return
	}
	end := strings.Index(p.s[start:min(len(p.s), start+200)], "}}}")
	if end < 0 {
		return
	}
	name, args, _ := strings.Cut(p.s[start+3:start+end], "(")
	words, ok := p.r.set.macros[strings.ToLower(strings.TrimSpace(name))]
	if !ok {
		return
	}
	for i, arg := range strings.SplitN(strings.TrimSuffix(args, ")"), ",", 9) {
		words = strings.ReplaceAll(words, "$"+string(rune('1'+i)), strings.TrimSpace(arg))
	}
	p.r.expanded += len(words)
	if words = strings.TrimSpace(words); words == "" || p.r.expanded > len(p.r.text)+10_000 {
		return // a bomb
	}
	p.text(start)
	p.put(p.r.nodes.Text(p.r.at(start), words), start+end+3)
}

// emphasis reads what stands between two marks.
func (p *pen) emphasis() {
	mark, start := p.s[p.at], p.at
	if mark == '_' && strings.HasPrefix(p.s[start+1:], "{") {
		p.raised()
		return
	}
	p.at++
	if p.depth >= maxInlines || start+2 >= len(p.s) || !p.opens(start) {
		return
	}
	end := p.closing(mark, start)
	if end < 0 || end > p.secondBreak(start) {
		return
	}
	body := p.s[start+1 : end]
	if pathBegins(mark, body) {
		return
	}
	pos := p.r.at(start)
	if mark == '=' || mark == '~' {
		p.text(start)
		p.put(p.r.nodes.Code(pos, notes.Rejoin(body, " ")), end+1)
		return
	}
	inner := p.within(start+1, end, false)
	if len(inner) == 0 {
		return
	}
	p.text(start)
	switch mark {
	case '*':
		p.put(p.r.nodes.Strong(pos, inner), end+1)
	case '+':
		p.put(&model.Strike{Position: pos, Inlines: inner}, end+1)
	default:
		p.put(p.r.nodes.Emphasis(pos, inner), end+1)
	}
}

// pathBegins reports whether a mark and the text behind it are the path of a
// file: "/usr/local/bin", "~/notes".
func pathBegins(mark byte, body string) bool {
	head := body
	if i := strings.IndexAny(head, " \t\n"); i >= 0 {
		head = head[:i]
	}
	return mark == '/' && strings.IndexByte(head, '/') >= 0 || mark == '~' && body[0] == '/' && head != body
}

// opens reports whether the mark at a byte may begin emphasis.
func (p *pen) opens(i int) bool {
	switch p.s[i+1] {
	case ' ', '\t', '\n':
		return false
	}
	if i == p.first {
		return true
	}
	before, _ := utf8.DecodeLastRuneInString(p.s[:i])
	return unicode.IsSpace(before) || before == '\u200B' || strings.ContainsRune("-–—({'\"“‘«„", before)
}

// closing returns where the emphasis that begins at a byte ends; -1 where it
// does not.
func (p *pen) closing(mark byte, start int) int {
	closer := &p.closer[strings.IndexByte(marks, mark)]
	if *closer >= start+2 || *closer < 0 {
		return *closer
	}
	for i := start + 2; i < len(p.s); i++ {
		k := strings.IndexByte(p.s[i:], mark)
		if k < 0 {
			break
		}
		i += k
		if p.closes(i) {
			*closer = i
			return i
		}
	}
	*closer = -1
	return -1
}

func (p *pen) closes(i int) bool {
	switch p.s[i-1] {
	case ' ', '\t', '\n':
		return false
	}
	if i+1 == len(p.s) {
		return true
	}
	after, _ := utf8.DecodeRuneInString(p.s[i+1:])
	return unicode.IsSpace(after) || after == '\u200B' || strings.ContainsRune("-–—.,:!?;'\")}[]\\/|’”»…“‘", after)
}

// secondBreak returns the offset of the second line feed after a byte: emphasis
// goes over two lines at most.
func (p *pen) secondBreak(i int) int {
	if p.breaks > 0 && i <= p.counted {
		return p.breaks
	}
	p.counted, p.breaks = len(p.s), len(p.s)
	if k := strings.IndexByte(p.s[i:], '\n'); k >= 0 {
		p.counted = i + k
		if k = strings.IndexByte(p.s[p.counted+1:], '\n'); k >= 0 {
			p.breaks = p.counted + 1 + k
		}
	}
	return p.breaks
}

// address passes over an address that stands in the text, so that nothing in it
// is taken for mark-up. Links are made of addresses for all formats alike.
func (p *pen) address() {
	if p.at+1 < len(p.s) && p.s[p.at+1] != 't' {
		p.at++
		return
	}
	rest := p.s[p.at:]
	if !strings.HasPrefix(rest, "http://") && !strings.HasPrefix(rest, "https://") || p.at > p.first && isWord(p.s[p.at-1]) {
		p.at++
		return
	}
	end := strings.IndexAny(rest, " \t\n<>\"[]")
	if end < 0 {
		end = len(rest)
	}
	p.at += end
}

// inlineCode reads "src_python[:x y]{code}".
func (p *pen) inlineCode() {
	start := p.at
	p.at++
	if p.at < len(p.s) && p.s[p.at] != 'r' {
		return
	}
	rest := p.s[start:]
	if !strings.HasPrefix(rest, "src_") || start > p.first && isWord(p.s[start-1]) {
		return
	}
	rest = rest[:min(len(rest), 1000)]
	open := strings.IndexAny(rest, "{[ \t\n")
	if open < 5 {
		return
	}
	if rest[open] == '[' {
		end := strings.Index(rest, "]{")
		if end < 0 {
			return
		}
		open = end + 1
	}
	if rest[open] != '{' {
		return
	}
	level := 0
	for i := open; i < len(rest) && rest[i] != '\n'; i++ {
		switch rest[i] {
		case '{':
			level++
		case '}':
			if level--; level == 0 && i > open+1 {
				p.text(start)
				p.put(p.r.nodes.Code(p.r.at(start), rest[open+1:i]), start+i+1)
				return
			}
		}
	}
}

func isWord(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
}
