package rst

import (
	"strings"
	"unicode/utf8"

	"gloss/model"
)

// bullet returns the sign that a point of a list begins with, "" where the text
// is none.
func bullet(text string) string {
	if text == "" {
		return ""
	}
	size := 1
	switch text[0] {
	case '-', '*', '+':
	case 0xE2:
		c, n := utf8.DecodeRuneInString(text)
		if c != '•' && c != '‣' && c != '⁃' {
			return ""
		}
		size = n
	default:
		return ""
	}
	if len(text) == size || text[size] == ' ' || text[size] == '\t' {
		return text[:size]
	}
	return ""
}

// bulletList reads a list whose points begin with sign.
func (b *body) bulletList(sign string) {
	list := b.newList(b.at(b.lines[b.i]))
	for ; b.i < len(b.lines); b.skipBlank() {
		l := b.lines[b.i]
		if l.indent != b.indent || bullet(b.str(l)) != sign {
			break
		}
		b.listItem(list, b.past(l, len(sign), 1))
	}
	b.putList(list)
}

func (b *body) skipBlank() {
	for b.i < len(b.lines) && b.lines[b.i].blank() {
		b.i++
	}
}

// newList returns a list without points, with room for those that putList settles.
func (r *reading) newList(pos model.Position) *model.List {
	list := r.nodes.List(pos)
	if n := len(r.rooms); n > 0 {
		list.Items = r.rooms[n-1]
		r.rooms = r.rooms[:n-1]
	}
	return list
}

// putList adds a list that has all of its points, if it has any.
func (b *body) putList(list *model.List) {
	room := list.Items
	list.Items = b.nodes.Items(room)
	clear(room)
	b.rooms = append(b.rooms, room[:0])
	if len(list.Items) > 0 {
		b.put(list)
	}
}

// listItem reads the point whose first line is at b.i; rest is that line behind
// the sign.
func (b *body) listItem(list *model.List, rest line) {
	if len(list.Items) > 0 && b.lines[b.i-1].blank() {
		list.Loose = true
	}
	i, n := b.i, rest.n
	if rest.blank() {
		b.ledger.Merge(int(n))
		b.i = b.extent(i+1, b.indent+1)
		rest.indent = minIndent(b.lines[i+1 : b.i])
	} else {
		for k := i + 1; k < len(b.lines); k++ {
			l := &b.lines[k]
			if l.blank() || l.indent <= b.indent || l.indent >= rest.indent || bullet(b.str(*l)) != "" {
				break
			}
			l.indent = rest.indent // a wrapped line that does not stand where it should
		}
		b.i = b.extent(i+1, rest.indent)
	}
	it := b.nodes.Item(b.at(rest), nil)
	b.lines[i] = b.task(it, rest)
	it.Blocks = b.nested(b.lines[i:b.i], rest.indent, b.depth+1, true)
	if len(it.Blocks) == 0 {
		b.ledger.Drop(int(n), "point without words")
		return
	}
	it.Position = it.Blocks[0].Pos()
	list.Items = append(list.Items, it)
}

// task takes a check box off the first line of a point.
func (b *body) task(it *model.Item, l line) line {
	text := b.str(l)
	if len(text) < 5 || text[0] != '[' || text[2] != ']' || text[3] != ' ' {
		return l
	}
	switch text[1] {
	case ' ':
		it.Task = model.OpenTask
	case 'x', 'X':
		it.Task = model.DoneTask
	default:
		return l
	}
	inner := l.indent
	l = b.past(l, 3, 3)
	l.indent = inner
	return l
}

// enumerator is the mark of a numbered point.
type enumerator struct {
	form    byte // '.', ')' or '(' for both brackets
	kind    byte // 'd' for digits, 'a' and 'A' for letters, 'i' and 'I' for Roman numbers, '#' for any
	ordinal int
	size    int // bytes
}

// enumeratorOf reads the mark that a text begins with; its size is 0 where
// there is none. Letters that could be several things are taken for kind, where
// that is not 0.
func enumeratorOf(text string, kind byte) enumerator {
	var e enumerator
	i := 0
	if strings.HasPrefix(text, "(") {
		e.form, i = '(', 1
	}
	j := i
	for j < len(text) && j-i < 12 && isAlnum(text[j]) {
		j++
	}
	if j == i && j < len(text) && text[j] == '#' {
		j++
	}
	if j == i || j >= len(text) || text[j] != ')' && (e.form == '(' || text[j] != '.') {
		return enumerator{}
	}
	if j+1 < len(text) && text[j+1] != ' ' && text[j+1] != '\t' {
		return enumerator{}
	}
	if e.form == 0 {
		e.form = text[j]
	}
	if !e.count(text[i:j], kind) {
		return enumerator{}
	}
	e.size = j + 1
	return e
}

// count sets the kind and the ordinal.
func (e *enumerator) count(word string, kind byte) bool {
	c := word[0]
	letter := len(word) == 1 && c|0x20 >= 'a' && c|0x20 <= 'z'
	switch {
	case c == '#':
		e.kind, e.ordinal = '#', 1
		return true
	case c >= '0' && c <= '9':
		for i := 0; i < len(word); i++ {
			if word[i] < '0' || word[i] > '9' || i > 8 {
				return false
			}
			e.ordinal = e.ordinal*10 + int(word[i]-'0')
		}
		e.kind = 'd'
		return true
	case letter && (kind == 'a' || kind == 'A' || kind != 'i' && kind != 'I' && c|0x20 != 'i'):
		e.kind, e.ordinal = 'a'-32+c&0x20, int(c|0x20-'a')+1
		return true
	}
	e.kind, e.ordinal = 'I'+c&0x20, roman(word)
	return e.ordinal > 0
}

// roman returns the value of a Roman number in letters of one case, 0 where the
// word is none.
func roman(word string) int {
	sum, last := 0, 0
	for i := len(word) - 1; i >= 0; i-- {
		c := word[i]
		if c&0x20 != word[0]&0x20 {
			return 0
		}
		v := 0
		switch c | 0x20 {
		case 'i':
			v = 1
		case 'v':
			v = 5
		case 'x':
			v = 10
		case 'l':
			v = 50
		case 'c':
			v = 100
		case 'd':
			v = 500
		case 'm':
			v = 1000
		default:
			return 0
		}
		if v < last {
			sum -= v
			continue
		}
		sum, last = sum+v, v
	}
	return sum
}

// follows reports whether a point marked with text goes on with the list in
// which e is the last, and returns its mark.
func (e enumerator) follows(text string) (enumerator, bool) {
	next := enumeratorOf(text, e.kind)
	if next.size == 0 || next.form != e.form {
		return next, false
	}
	if next.kind == '#' {
		next.ordinal = e.ordinal + 1
		return next, true
	}
	return next, next.kind == e.kind && (next.ordinal == e.ordinal+1 || next.ordinal == e.ordinal && e.kind == 'd')
}

// enumeratedList reads a numbered list. The result is false where the line is
// text that only begins like one.
func (b *body) enumeratedList() bool {
	mark := enumeratorOf(b.str(b.lines[b.i]), 0)
	if mark.size == 0 || !b.enumerates(mark) {
		return false
	}
	list := &model.List{Position: b.at(b.lines[b.i]), Ordered: true, Start: mark.ordinal}
	if mark.kind != 'd' && mark.kind != '#' {
		if b.lettered++; b.lettered == 1 {
			b.letteredAt = list.Position
		}
	}
	for {
		l := b.lines[b.i]
		b.listItem(list, b.past(l, mark.size, mark.size))
		b.skipBlank()
		if b.i >= len(b.lines) || b.lines[b.i].indent != b.indent {
			break
		}
		next, ok := mark.follows(b.str(b.lines[b.i]))
		if !ok {
			break
		}
		kind := mark.kind
		if mark = next; mark.kind == '#' {
			mark.kind = kind
		}
	}
	b.putList(list)
	return true
}

// enumerates reports whether the point at b.i is one: the line behind it is
// blank, indented or the next point; and a letter needs a second point, as "E.
// Dijkstra" is a name.
func (b *body) enumerates(mark enumerator) bool {
	i := b.i + 1
	if i < len(b.lines) && !b.lines[i].blank() && b.lines[i].indent <= b.indent {
		_, ok := mark.follows(b.str(b.lines[i]))
		return ok
	}
	if mark.kind == 'd' || mark.kind == '#' || mark.form != '.' {
		return true
	}
	for i = b.extent(i, b.indent+1); i < len(b.lines) && b.lines[i].blank(); i++ {
	}
	if i == len(b.lines) {
		return false
	}
	_, ok := mark.follows(b.str(b.lines[i]))
	return ok
}
