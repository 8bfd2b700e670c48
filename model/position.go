package model

import (
	"cmp"
	"math"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
)

// Position is a place in a source of notes. Line and Column are 1-based;
// Column counts characters, not bytes. The zero value means that the place is
// not known.
type Position struct {
	Source SourceName
	Line   int32
	Column int32
}

// At returns the position of a line and a column of the source with that name.
func At(source string, line, column int) Position { return NameOf(source).At(line, column) }

// SourceName is the name of a source, as in Source.Name. It is a number, so that
// a position takes little room and holds no pointer: a document has one in each
// node, and the collector looks at all pointers each time. Names of the same
// letters are equal. The zero value is the empty name.
type SourceName struct{ number uint32 }

// sourceNames are all names that there are, by their numbers; the first is
// empty. The list grows and never changes.
var sourceNames struct {
	sync.Mutex
	numbers map[string]uint32
	list    atomic.Pointer[[]string]
}

// NameOf returns the name that has the letters of s, which is kept as long as the
// program runs.
func NameOf(s string) SourceName {
	if s == "" {
		return SourceName{}
	}
	n := &sourceNames
	n.Lock()
	defer n.Unlock()
	if number, ok := n.numbers[s]; ok {
		return SourceName{number}
	}
	if n.numbers == nil {
		n.numbers = map[string]uint32{}
		n.list.Store(&[]string{""})
	}
	list := append(*n.list.Load(), strings.Clone(s))
	number := uint32(len(list) - 1)
	n.numbers[list[number]] = number
	n.list.Store(&list)
	return SourceName{number}
}

// String returns the letters of the name.
func (n SourceName) String() string {
	if n.number == 0 {
		return ""
	}
	return (*sourceNames.list.Load())[n.number]
}

// At returns the position of a line and a column of the source.
func (n SourceName) At(line, column int) Position {
	return Position{Source: n, Line: int32(min(line, math.MaxInt32)), Column: int32(min(column, math.MaxInt32))}
}

// Pos returns the position itself. Nodes embed Position, so every node has it.
func (p Position) Pos() Position { return p }

// Shift moves the position down by so many lines, where it names one.
func (p *Position) Shift(lines int32) {
	if p.Line > 0 {
		p.Line += lines
	}
}

// Known reports whether the position names a line.
func (p Position) Known() bool { return p.Line > 0 }

// String returns "source:line", or "source:line:column" where the column is
// known, or only the source where no line is.
func (p Position) String() string {
	s := p.Source.String()
	if p.Line > 0 {
		s += ":" + strconv.Itoa(int(p.Line))
		if p.Column > 0 {
			s += ":" + strconv.Itoa(int(p.Column))
		}
	}
	return s
}

// Compare orders positions of one source by line and column, and positions of
// several by the name of the source first.
func (p Position) Compare(q Position) int {
	return cmp.Or(cmp.Compare(p.Source.String(), q.Source.String()), cmp.Compare(p.Line, q.Line), cmp.Compare(p.Column, q.Column))
}
