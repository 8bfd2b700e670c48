package catalog

import (
	"iter"
	"strings"
)

// Entry is a tool or project. It belongs to its catalogue and must not be
// changed. It reads all that is asked off its record, which costs next to nothing.
type Entry struct {
	record string
	// Where the columns lie in the record.
	nameAt, nameSize, kindAt, homeSize, aboutAt uint16
	kindSize, fieldSize                         uint8
}

// ID returns the id.
func (e *Entry) ID() string { return e.record[:strings.IndexByte(e.record, '\t')] }

// Name returns the name in the project's own spelling.
func (e *Entry) Name() string { return e.record[e.nameAt : e.nameAt+e.nameSize] }

// FirstName returns the name in the project's own spelling with what its marks say.
func (e *Entry) FirstName() Name { return e.called(e.record[e.nameAt : e.kindAt-1]) }

// called makes a name of the entry, which is written with its marks.
func (e *Entry) called(written string) Name {
	n := newName(written)
	n.Entry = e
	return n
}

// Names yields the name, then the aliases in the order given.
func (e *Entry) Names() iter.Seq[Name] {
	return func(yield func(Name) bool) {
		if !yield(e.FirstName()) {
			return
		}
		for aliases := e.aliases(); aliases != ""; {
			var alias string
			alias, aliases, _ = strings.Cut(aliases, ";")
			if !yield(e.called(alias)) {
				return
			}
		}
	}
}

// nth returns the name with that number, of which the first has 0.
func (e *Entry) nth(k int) Name {
	if k == 0 {
		return e.FirstName()
	}
	rest := e.aliases()
	for range k - 1 {
		rest = rest[strings.IndexByte(rest, ';')+1:]
	}
	alias, _, _ := strings.Cut(rest, ";")
	return e.called(alias)
}

// aliases returns the column of the aliases.
func (e *Entry) aliases() string {
	at := e.homeAt() + int(e.homeSize) + 1
	return e.record[at : int(e.aboutAt)-1]
}

// homeAt returns where in the record the home page stands.
func (e *Entry) homeAt() int { return int(e.kindAt) + int(e.kindSize) + int(e.fieldSize) + 2 }

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
	at := e.homeAt()
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
	_, about := cutColumn(rest)
	return &Entry{
		record: record,
		nameAt: uint16(len(id) + 1), nameSize: uint16(len(newName(name).Text)),
		kindAt: uint16(len(id) + len(name) + 2), homeSize: uint16(len(home)), aboutAt: uint16(len(record) - len(about)),
		kindSize: uint8(len(kind)), fieldSize: uint8(len(field)),
	}
}

// newName takes the marks off a name.
func newName(written string) Name {
	name := Name{Text: written}
	for n := len(written) - 1; n >= 0; n-- {
		switch {
		case written[n] == '=' && !name.ExactCase:
			name.ExactCase = true
		case written[n] == '?' && !name.Ambiguous:
			name.Ambiguous = true
		case written[n] == '~' && !name.Ambiguous:
			name.Ambiguous, name.Usual = true, true
		default:
			name.Text = written[:n+1]
			if !isWordByte(written[0]) {
				name.Start = int32(wordStart(name.Text))
			}
			return name
		}
	}
	name.Text = ""
	return name
}
