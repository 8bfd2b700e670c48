package model

import (
	"cmp"
	"strconv"
)

// Position is a place in a source of notes. Line and Column are 1-based;
// Column counts characters, not bytes. The zero value means that the place is
// not known.
type Position struct {
	Source string // name of the source, as in Source.Name
	Line   int
	Column int
}

// Pos returns the position itself. Nodes embed Position, so every node has it.
func (p Position) Pos() Position { return p }

// Known reports whether the position names a line.
func (p Position) Known() bool { return p.Line > 0 }

// String returns "source:line", or "source:line:column" where the column is
// known, or only the source where no line is.
func (p Position) String() string {
	s := p.Source
	if p.Line > 0 {
		s += ":" + strconv.Itoa(p.Line)
		if p.Column > 0 {
			s += ":" + strconv.Itoa(p.Column)
		}
	}
	return s
}

// Compare orders positions of one source by line and column, and positions of
// several by the name of the source first.
func (p Position) Compare(q Position) int {
	return cmp.Or(cmp.Compare(p.Source, q.Source), cmp.Compare(p.Line, q.Line), cmp.Compare(p.Column, q.Column))
}
