package data

import (
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"gloss/model"
)

// deepest is the depth from which on lines are indented no further. Without
// it the size of the output would grow with the square of the nesting.
const deepest = 40

// writer writes JSON piece by piece, so that the size of a document costs no
// memory and its depth no limit (encoding/json refuses to indent more than
// 10,000 levels). The caller opens and closes objects and lists in pairs.
type writer struct {
	out    io.Writer
	buf    [1 << 15]byte // of which n are not written to out yet
	n      int
	err    error // the first that a write met; nothing is written after it
	depth  int
	filled bool // the innermost object or list has something in it
	keyed  bool // a key was written, its value was not

	headings func() *model.Headings // of the document that is written
}

func newWriter(w io.Writer) *writer { return &writer{out: w} }

// close ends the output. The error is the first that any write met.
func (w *writer) close() error {
	w.byte('\n')
	w.flush()
	return w.err
}

func (w *writer) flush() {
	if w.err == nil {
		_, w.err = w.out.Write(w.buf[:w.n])
	}
	w.n = 0
}

// byte writes a byte as it is.
func (w *writer) byte(c byte) {
	if w.n == len(w.buf) {
		w.flush()
	}
	w.buf[w.n] = c
	w.n++
}

// raw writes words as they are.
func (w *writer) raw(s string) {
	for {
		n := copy(w.buf[w.n:], s)
		w.n += n
		if n == len(s) {
			return
		}
		w.flush()
		s = s[n:]
	}
}

// room returns what is not written yet, with room for most more bytes behind it. What
// is appended is written with put.
func (w *writer) room(most int) []byte {
	if len(w.buf)-w.n < most {
		w.flush()
	}
	return w.buf[:w.n]
}

// put takes over what was appended to what room returned.
func (w *writer) put(b []byte) { w.n = len(b) }

// next prepares the place of the next value.
func (w *writer) next() {
	if w.keyed {
		w.keyed = false
		return
	}
	if w.depth == 0 {
		return
	}
	b := w.room(mostIndent)
	if w.filled {
		b = append(b, ',')
	}
	w.put(append(b, w.newline()...))
	w.filled = true
}

// indents is the start of the lines, as deep as they go.
var indents = "\n" + strings.Repeat("  ", deepest)

// mostIndent is how many bytes stand between two values at most.
const mostIndent = 2 + 2*deepest

func (w *writer) newline() string { return indents[:1+2*min(w.depth, deepest)] }

func (w *writer) open(bracket byte) {
	w.next()
	w.byte(bracket)
	w.depth++
	w.filled = false
}

func (w *writer) shut(bracket byte) {
	w.depth--
	if w.filled {
		w.raw(w.newline())
	}
	w.byte(bracket)
	w.filled = true
}

func (w *writer) object() { w.open('{') }
func (w *writer) end()    { w.shut('}') }

// key writes a key, which is a short word of ASCII.
func (w *writer) key(k string) {
	w.next()
	w.put(append(append(append(w.room(len(k)+4), '"'), k...), `": `...))
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

// mostDigits is how many digits a number has at most, with its sign.
const mostDigits = 20

func (w *writer) integer(n int) {
	w.next()
	w.put(strconv.AppendInt(w.room(mostDigits), int64(n), 10))
}

func (w *writer) boolean(key string, b bool) {
	w.key(key)
	w.next()
	w.raw(strconv.FormatBool(b))
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
	w.byte('"')
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if asWritten[c] {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if c >= utf8.RuneSelf && (r != utf8.RuneError || size > 1) && r != '\u2028' && r != '\u2029' {
			i += size
			continue
		}
		w.raw(s[from:i])
		switch {
		case c == '"' || c == '\\':
			w.byte('\\')
			w.byte(c)
		case c == '\n':
			w.raw(`\n`)
		case c == '\t':
			w.raw(`\t`)
		case c < utf8.RuneSelf:
			w.raw(`\u00`)
			w.byte(hex[c>>4])
			w.byte(hex[c&15])
		case r == utf8.RuneError:
			w.raw("\uFFFD")
		default: // the two separators that end a line in JavaScript
			w.raw(`\u202`)
			w.byte(hex[r&15])
		}
		i += size
		from = i
	}
	w.raw(s[from:])
	w.byte('"')
}

// asWritten tells the bytes of ASCII that stand for themselves in a string.
var asWritten = func() (t [256]bool) {
	for c := ' '; c < 0x7F; c++ {
		t[c] = c != '"' && c != '\\'
	}
	return t
}()
