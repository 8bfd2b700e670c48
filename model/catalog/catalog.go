package catalog

import (
	"iter"
	"strings"
	"sync"
	"sync/atomic"

	_ "embed"
)

// Catalog is a set of entries with look-up by id and by the first word of a
// name. Entries are made of their records when they are first asked for, and
// kept: the same entry is always the same pointer. To its users a catalogue
// never changes: any number of goroutines may use it at once. The zero value is
// an empty catalogue.
type Catalog struct {
	text    string // records, a line each
	table   table
	entries lazy[Entry] // by number
	runs    lazy[made]  // by the number of their first word
	recent  *recent     // entries that were made, for Lookup; nil for none
}

// recent holds entries by their ids, of those that share a place the one made last:
// who looks up an entry has mostly just had it made.
type recent [1 << recentBits]atomic.Pointer[Entry]

const recentBits = 11

// of returns the place of an id.
func (r *recent) of(id string) *atomic.Pointer[Entry] { return &r[hashWord(id)>>(32-recentBits)] }

var (
	//go:embed catalog.tsv
	builtinText string

	//go:embed catalog.table
	builtinTable string
)

var builtin struct {
	once    sync.Once
	catalog *Catalog
}

// Builtin returns the catalogue that the program carries. It is opened at the
// first call; later calls, from any goroutine, return the same catalogue.
func Builtin() *Catalog {
	// A test checks the text as Parse would, and that the table is its own.
	builtin.once.Do(func() { builtin.catalog = open(builtinText, builtinTable) })
	return builtin.catalog
}

// open returns the catalogue of a sorted text without fault. A table that
// cannot be that of the text is made anew, which takes a hundred times as long.
func open(text, data string) *Catalog {
	t, ok := readTable(data)
	if !ok || t.textSize != len(text) {
		t, _ = readTable(makeTable(text, recordsOf(text)))
	}
	return &Catalog{
		text: text, table: t,
		entries: newLazy[Entry](t.records.count),
		runs:    newLazy[made](t.words.count),
		recent:  new(recent),
	}
}

// Len returns the number of entries.
func (c *Catalog) Len() int { return c.entries.count }

// Entries yields all entries in the order of their ids. It makes them all:
// Starting, Joint and Lookup cost less.
func (c *Catalog) Entries() iter.Seq[*Entry] {
	return func(yield func(*Entry) bool) {
		for i := range c.entries.count {
			if !yield(c.entry(i)) {
				return
			}
		}
	}
}

// Lookup returns the entry with the given id.
func (c *Catalog) Lookup(id string) (*Entry, bool) {
	if c.recent == nil {
		return nil, false
	}
	if e := c.recent.of(id).Load(); e != nil && e.ID() == id {
		return e, true
	}
	for lo, hi := 0, c.entries.count; lo < hi; {
		mid := (lo + hi) / 2
		switch order := orderOf(id, c.text[c.table.records.at(mid):]); {
		case order == 0:
			return c.entry(mid), true
		case order > 0:
			lo = mid + 1
		default:
			hi = mid
		}
	}
	return nil, false
}

// orderOf compares an id with that of a record, which ends at a tab.
func orderOf(id, record string) int {
	for k := range len(id) {
		switch b := record[k]; {
		case b == '\t':
			return +1
		case b != id[k]:
			return int(id[k]) - int(b)
		}
	}
	if record[len(id)] == '\t' {
		return 0
	}
	return -1
}

// Starting returns all names whose first word is word, which must be ASCII or
// folded already (see Fold): the longest first, those of equal length in the
// order of their entries' ids. The result belongs to the catalogue; nothing is
// allocated but when a word is asked for the first time, or with more letters.
func (c *Catalog) Starting(word string) []Name {
	names, _ := c.StartingWith(word, allLetters)
	return names
}

// Begins reports whether any name's first word is word, which is as for Starting. It makes
// no names.
func (c *Catalog) Begins(word string) bool {
	_, ok := c.table.word(c.text, word)
	return ok
}

// made are the names of a first word that have been made: those whose second words
// begin with one of the letters, and all that are not known by theirs.
type made struct {
	letters uint32
	names   []Name
}

// allLetters are the letters of all second words.
const allLetters = 1<<26 - 1

// StartingWith is Starting for a word behind which, after a blank or a hyphen, only
// these letters follow, a bit each from that of a on, in either case: names whose
// second words begin with other letters may be left out. found reports whether
// any name begins with the word. Entries of names left out are not made.
func (c *Catalog) StartingWith(word string, letters uint32) (names []Name, found bool) {
	number, ok := c.table.word(c.text, word)
	if !ok {
		return nil, false
	}
	for {
		before := c.runs.get(number)
		if before != nil {
			if letters&^before.letters == 0 {
				return before.names, true
			}
			letters |= before.letters
		}
		now := &made{letters, c.namesOf(number, letters)}
		if c.runs.replace(number, before, now) {
			return now.names, true
		}
	}
}

// namesOf makes the names of a word but for those whose second words begin with
// other letters.
func (c *Catalog) namesOf(number int, letters uint32) []Name {
	first, end := c.table.run(number)
	count := 0
	for i := first; i < end; i++ {
		if c.mayFollow(i, letters) {
			count++
		}
	}
	names := make([]Name, 0, count)
	for i := first; i < end; i++ {
		if c.mayFollow(i, letters) {
			names = append(names, c.name(c.table.names.at(i)&refMask))
		}
	}
	return names
}

// mayFollow reports whether the second word of a name begins with one of the
// letters, or is not known by its first letter.
func (c *Catalog) mayFollow(at int, letters uint32) bool {
	next := c.table.names.bits(at) >> refBits
	return next == 0 || letters>>(next-1)&1 != 0
}

// Joint returns the name whose parts, written together in any case, are those of a word
// or of several, one behind the other: "JUnit 5" and "JUnit5" for "junit5". It knows the
// names that Squeeze finds to have parts, but for those that are ambiguous, of exact case
// or shorter than six bytes; of several such names, that of the lowest id.
func (c *Catalog) Joint(words ...string) (Name, bool) {
	if c.table.jointSlots.count == 0 {
		return Name{}, false
	}
	hash := uint32(hashBasis)
	for _, word := range words {
		hash = hashOn(hash, word)
	}
	hash = mixed(hash)
	var space [64]byte
	for at := hash; ; at++ {
		slot := c.table.jointSlots.slot(at)
		if slot == 0 {
			return Name{}, false
		}
		if !matches(slot, hash) {
			continue
		}
		name := c.name(c.table.joints.at(int(slot&numberMask) - 1))
		if form, _ := Squeeze(space[:0], name.Text); madeOf(form, words) {
			return name, true
		}
	}
}

// madeOf reports whether words, one behind the other, are a form in small letters, without
// regard to ASCII case.
func madeOf(form []byte, words []string) bool {
	for _, word := range words {
		if len(word) > len(form) {
			return false
		}
		for i := range len(word) {
			if lower(word[i]) != form[i] {
				return false
			}
		}
		form = form[len(word):]
	}
	return len(form) == 0
}

// Merge returns a catalogue with the entries of both. An entry of other takes
// the place of the entry of c with the same id, names and all. Neither
// catalogue is changed, and none of their entries is one of the result.
func (c *Catalog) Merge(other *Catalog) *Catalog {
	var text strings.Builder
	text.Grow(len(c.text) + len(other.text))
	for i, k := 0, 0; i < c.Len() || k < other.Len(); {
		order := -1
		switch {
		case i == c.Len():
			order = +1
		case k < other.Len():
			left, _, _ := strings.Cut(c.record(i), "\t")
			right, _, _ := strings.Cut(other.record(k), "\t")
			order = strings.Compare(left, right)
		}
		record := ""
		if order <= 0 {
			record = c.record(i)
			i++
		}
		if order >= 0 {
			record = other.record(k)
			k++
		}
		text.WriteString(record)
		text.WriteByte('\n')
	}
	return open(text.String(), "")
}

// record returns the line of an entry.
func (c *Catalog) record(i int) string {
	line, _ := cutLine(c.text[c.table.records.at(i):])
	return line
}

// entry returns the entry with the given number; whoever asks first makes it.
func (c *Catalog) entry(i int) *Entry {
	if e := c.entries.get(i); e != nil {
		return e
	}
	e := c.entries.set(i, newEntry(c.record(i)))
	c.recent.of(e.ID()).Store(e)
	return e
}

// name returns the name that a table means by ref.
func (c *Catalog) name(ref int) Name { return c.entry(ref / MaxNames).nth(ref % MaxNames) }
