package model

import "strings"

// Block is a unit of a section that starts on a line of its own: *Paragraph,
// *List, *Quote, *Code, *Table, *Gap or *Rule.
type Block interface {
	Pos() Position
	block()
}

// Paragraph is running text. Inlines is never empty.
type Paragraph struct {
	Position
	Inlines []Inline
}

// List is a list of points, ordered or not.
type List struct {
	Position
	Ordered bool
	Loose   bool // items stood apart by blank lines
	Start   int  // first number of an ordered list
	Items   []*Item
}

// Item is a point of a list. Its first block is a Paragraph in the usual case;
// the points below it are a List among its Blocks.
type Item struct {
	Position
	Task   TaskState
	Blocks []Block // never empty
}

// TaskState says whether an item has a check box.
type TaskState uint8

// The states of an item's check box. NoTask is the zero value.
const (
	NoTask TaskState = iota
	OpenTask
	DoneTask
)

// Quote is a quotation. Attribution says who said it and may be empty.
type Quote struct {
	Position
	Blocks      []Block
	Attribution []Inline
}

// Code is preformatted text: a program, a command, its output. Text has no
// line feed behind its last line, which may be blank.
type Code struct {
	Position
	Language  string // first word of the info string; "" where unknown
	Text      string
	FirstLine int // of the source, at which Text begins

	// Lines are the lines of the source at which those of Text stand, as many
	// as Text has; nil where each stands below the one before.
	Lines []int32

	// Mentions are the names found in Text, in its order. Code holds no
	// inlines: they stand here instead, and exporters anchor them at the
	// block.
	Mentions []*Mention
}

// SourceLine returns the line of the source at which a line of Text (0-based)
// stands.
func (c *Code) SourceLine(i int) int {
	if i < len(c.Lines) {
		return int(c.Lines[i])
	}
	return c.FirstLine + i
}

// NamesIn returns how many of names, which are those of Mentions that the lines
// before do not hold, stand in line i of Text.
func (c *Code) NamesIn(i int, line string, names []*Mention) (n int) {
	at := c.SourceLine(i)
	for n < len(names) && int(names[n].Line) <= at {
		if i+1 < len(c.Lines) && int(c.Lines[i+1]) == at { // or it may be in the next
			_, rest, found := strings.Cut(line, names[n].Form)
			if !found {
				break
			}
			line = rest
		}
		n++
	}
	return n
}

// Align is the alignment of a table's column.
type Align uint8

// The alignments. AlignNone is the zero value.
const (
	AlignNone Align = iota
	AlignLeft
	AlignCenter
	AlignRight
)

// Table is a table with one head row (which may be empty). Every row has
// len(Align) cells.
type Table struct {
	Position
	Align []Align
	Head  []Cell
	Rows  [][]Cell
}

// Cell is a cell of a table; Inlines may be empty.
type Cell struct {
	Position
	Inlines []Inline
}

// Gap marks a passage that the writer missed ("–missed one–"), in the
// writer's words.
type Gap struct {
	Position
	Inlines []Inline
}

// Rule is a thematic break.
type Rule struct {
	Position
}

func (*Paragraph) block() {}
func (*List) block()      {}
func (*Quote) block()     {}
func (*Code) block()      {}
func (*Table) block()     {}
func (*Gap) block()       {}
func (*Rule) block()      {}
