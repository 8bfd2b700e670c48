package catalog

import (
	_ "embed"
	"iter"
	"slices"
	"sort"
	"strings"
	"sync"
)

// Entry is a tool or project. It belongs to its catalogue and must not be
// changed.
type Entry struct {
	ID    string
	Name  string // in the project's own spelling
	Kind  string // one of Kinds
	Field string // one of Fields; names of one field are evidence for each other
	URL   string // home page; may be empty
	About string // a line on what it is; may be empty
	Names []Name // Names[0] is Name, the aliases follow in the order given

	line int32 // 1-based, in the file that it was read from
}

// Name is one of the names of an entry.
type Name struct {
	Text  string
	Entry *Entry
	// Start is the byte offset in Text of its first word: 1 in ".NET".
	Start int
	// ExactCase says that only this very spelling is the name.
	ExactCase bool
	// Ambiguous says that the name is also an ordinary word or the name of
	// another thing, and proves nothing by itself.
	Ambiguous bool
}

// Catalog is a set of entries with look-up by id and by the first word of a
// name. A finished catalogue is never changed: any number of goroutines may
// use it at once. The zero value is an empty catalogue.
type Catalog struct {
	entries []Entry // by id
	index   wordIndex
}

//go:embed catalog.tsv
var builtinText string

var builtin struct {
	once    sync.Once
	catalog *Catalog
}

// Builtin returns the catalogue that the program carries. It is parsed at the
// first call; later calls, from any goroutine, return the same catalogue.
func Builtin() *Catalog {
	// A test checks the text as Parse would, and that it is sorted.
	builtin.once.Do(func() { builtin.catalog = finish(build(builtinText)) })
	return builtin.catalog
}

// Len returns the number of entries.
func (c *Catalog) Len() int { return len(c.entries) }

// Entries yields all entries in the order of their ids.
func (c *Catalog) Entries() iter.Seq[*Entry] {
	return func(yield func(*Entry) bool) {
		for i := range c.entries {
			if !yield(&c.entries[i]) {
				return
			}
		}
	}
}

// Lookup returns the entry with the given id.
func (c *Catalog) Lookup(id string) (*Entry, bool) {
	i, found := sort.Find(len(c.entries), func(i int) int { return strings.Compare(id, c.entries[i].ID) })
	if !found {
		return nil, false
	}
	return &c.entries[i], true
}

// Starting returns all names whose first word is word, which must be folded
// already (see Fold): the longest first, those of equal length in the order of
// their entries' ids. The result belongs to the catalogue; nothing is
// allocated.
func (c *Catalog) Starting(word string) []Name { return c.index.starting(word) }

// Merge returns a catalogue with the entries of both. An entry of other takes
// the place of the entry of c with the same id, names and all. Neither
// catalogue is changed.
func (c *Catalog) Merge(other *Catalog) *Catalog {
	merged := make([]Entry, 0, len(c.entries)+len(other.entries))
	left, right := c.entries, other.entries
	for len(left) > 0 && len(right) > 0 {
		switch strings.Compare(left[0].ID, right[0].ID) {
		case -1:
			merged, left = append(merged, left[0]), left[1:]
		case +1:
			merged, right = append(merged, right[0]), right[1:]
		default:
			left = left[1:]
		}
	}
	merged = append(append(merged, left...), right...)
	for i := range merged {
		merged[i].Names = slices.Clone(merged[i].Names)
	}
	return finish(merged)
}

// finish points the names at their entries, which must be sorted by id and not
// move any more, and indexes them.
func finish(entries []Entry) *Catalog {
	for i := range entries {
		for j := range entries[i].Names {
			entries[i].Names[j].Entry = &entries[i]
		}
	}
	return &Catalog{entries: entries, index: newWordIndex(entries)}
}
