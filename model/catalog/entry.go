package catalog

import "strings"

// Entry is a tool or project. It belongs to its catalogue and must not be
// changed. It keeps its names; all else it reads off its record when it is
// asked, which costs next to nothing.
type Entry struct {
	Names  []Name // the name, then the aliases in the order given
	record string
	// Where the columns lie in the record.
	kindAt, homeSize, aboutAt uint16
	kindSize, fieldSize       uint8
}

// ID returns the id.
func (e *Entry) ID() string { return e.record[:strings.IndexByte(e.record, '\t')] }

// Name returns the name in the project's own spelling.
func (e *Entry) Name() string { return e.Names[0].Text }

// Kind returns one of Kinds.
func (e *Entry) Kind() string {
	at := int(e.kindAt)
	return e.record[at : at+int(e.kindSize)]
}

// Field returns one of Fields, or "" for none. Names of one field are evidence for
// each other.
func (e *Entry) Field() string {
	at := int(e.kindAt) + int(e.kindSize) + 1
	return e.record[at : at+int(e.fieldSize)]
}

// URL returns the home page; it may be empty.
func (e *Entry) URL() string {
	at := int(e.kindAt) + int(e.kindSize) + int(e.fieldSize) + 2
	return e.record[at : at+int(e.homeSize)]
}

// About returns a line on what it is; it may be empty.
func (e *Entry) About() string { return e.record[e.aboutAt:] }

// Name is one of the names of an entry.
type Name struct {
	Text  string
	Entry *Entry
	// Start is the byte offset in Text of its first word: 1 in ".NET".
	Start int32
	// ExactCase says that only this very spelling is the name.
	ExactCase bool
	// Ambiguous says that the name is also an ordinary word or the name of
	// another thing, and proves nothing by itself.
	Ambiguous bool
	// Usual says of an ambiguous name that notes which have it in just this
	// spelling, within a sentence, mostly mean the entry.
	Usual bool
}

// newEntry makes the entry of a record that a checker has found to be without
// fault.
func newEntry(record string) *Entry {
	id, rest := cutColumn(record)
	name, rest := cutColumn(rest)
	kind, rest := cutColumn(rest)
	field, rest := cutColumn(rest)
	home, rest := cutColumn(rest)
	aliases, about := cutColumn(rest)
	e := &Entry{
		record: record,
		kindAt: uint16(len(id) + len(name) + 2), homeSize: uint16(len(home)), aboutAt: uint16(len(record) - len(about)),
		kindSize: uint8(len(kind)), fieldSize: uint8(len(field)),
	}
	count := 1
	if aliases != "" {
		count += 1 + strings.Count(aliases, ";")
	}
	e.Names = append(make([]Name, 0, count), newName(name))
	for aliases != "" {
		var alias string
		alias, aliases, _ = strings.Cut(aliases, ";")
		e.Names = append(e.Names, newName(alias))
	}
	for i := range e.Names {
		e.Names[i].Entry = e
	}
	return e
}
