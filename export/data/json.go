package data

import (
	"bufio"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// deepest is the depth from which on lines are indented no further. Without
// it the size of the output would grow with the square of the nesting.
const deepest = 40

// writer writes JSON piece by piece, so that the size of a document costs no
// memory and its depth no limit (encoding/json refuses to indent more than
// 10,000 levels). The caller opens and closes objects and lists in pairs.
type writer struct {
	out    *bufio.Writer
	depth  int
	filled bool // the innermost object or list has something in it
	keyed  bool // a key was written, its value was not
}

func newWriter(w io.Writer) *writer { return &writer{out: bufio.NewWriterSize(w, 1<<15)} }

// close ends the output. The error is the first that any write met.
func (w *writer) close() error {
	w.out.WriteByte('\n')
	return w.out.Flush()
}

// next prepares the place of the next value.
func (w *writer) next() {
	if w.keyed {
		w.keyed = false
		return
	}
	if w.depth == 0 {
		return
	}
	if w.filled {
		w.out.WriteByte(',')
	}
	w.newline()
	w.filled = true
}

// indents is the start of the lines, as deep as they go.
var indents = "\n" + strings.Repeat("  ", deepest)

func (w *writer) newline() { w.out.WriteString(indents[:1+2*min(w.depth, deepest)]) }

func (w *writer) open(bracket byte) {
	w.next()
	w.out.WriteByte(bracket)
	w.depth++
	w.filled = false
}

func (w *writer) shut(bracket byte) {
	w.depth--
	if w.filled {
		w.newline()
	}
	w.out.WriteByte(bracket)
	w.filled = true
}

func (w *writer) object() { w.open('{') }
func (w *writer) end()    { w.shut('}') }

func (w *writer) key(k string) {
	w.next()
	w.quote(k)
	w.out.WriteString(": ")
	w.keyed = true
}

func (w *writer) text(key, s string) {
	w.key(key)
	w.next()
	w.quote(s)
}

func (w *writer) number(key string, n int) {
	w.key(key)
	w.integer(n)
}

func (w *writer) integer(n int) {
	w.next()
	w.out.Write(strconv.AppendInt(w.out.AvailableBuffer(), int64(n), 10))
}

func (w *writer) boolean(key string, b bool) {
	w.key(key)
	w.next()
	w.out.WriteString(strconv.FormatBool(b))
}

// list writes a list with an element for each of the items.
func list[T any](w *writer, key string, items []T, write func(T)) {
	w.key(key)
	w.open('[')
	for _, it := range items {
		write(it)
	}
	w.shut(']')
}

func (w *writer) texts(key string, items []string) {
	list(w, key, items, func(s string) {
		w.next()
		w.quote(s)
	})
}

// quote writes a JSON string. <, > and & stand for themselves: the output is
// for programs and people, not for the inside of a web page.
func (w *writer) quote(s string) {
	const hex = "0123456789abcdef"
	w.out.WriteByte('"')
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' && c < utf8.RuneSelf && c != 0x7F {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if c >= utf8.RuneSelf && (r != utf8.RuneError || size > 1) && r != '\u2028' && r != '\u2029' {
			i += size
			continue
		}
		w.out.WriteString(s[from:i])
		switch {
		case c == '"' || c == '\\':
			w.out.WriteByte('\\')
			w.out.WriteByte(c)
		case c == '\n':
			w.out.WriteString(`\n`)
		case c == '\t':
			w.out.WriteString(`\t`)
		case c < utf8.RuneSelf:
			w.out.WriteString(`\u00`)
			w.out.WriteByte(hex[c>>4])
			w.out.WriteByte(hex[c&15])
		case r == utf8.RuneError:
			w.out.WriteString("\uFFFD")
		default: // the two separators that end a line in JavaScript
			w.out.WriteString(`\u202`)
			w.out.WriteByte(hex[r&15])
		}
		i += size
		from = i
	}
	w.out.WriteString(s[from:])
	w.out.WriteByte('"')
}
