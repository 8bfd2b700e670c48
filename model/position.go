package model

import (
	"cmp"
	"math"
	"strconv"
	"unique"
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

// SourceName is the name of a source, as in Source.Name, so that a position
// takes little room. Names of the same letters are equal. The zero value is the
// empty name.
type SourceName struct{ handle unique.Handle[string] }

// NameOf returns the name that has the letters of s.
func NameOf(s string) SourceName {
	if s == "" {
		return SourceName{}
	}
	return SourceName{unique.Make(s)}
}

// String returns the letters of the name.
func (n SourceName) String() string {
	if n == (SourceName{}) {
		return ""
	}
	return n.handle.Value()
}

// At returns the position of a line and a column of the source.
func (n SourceName) At(line, column int) Position {
	return Position{Source: n, Line: int32(min(line, math.MaxInt32)), Column: int32(min(column, math.MaxInt32))}
}

// Pos returns the position itself. Nodes embed Position, so every node has it.
func (p Position) Pos() Position { return p }

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
