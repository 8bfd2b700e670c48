// Package summary is the index without the notes: for each entry how often and
// where it is named, the words around its first mention, what it is mentioned
// with, and where in the notes it falls. All of it is plain data that exporters
// only show.
//
// # Where to start
//
// [Of] makes the [Index] of a book. The index of several sources is made by
// model/index.Merge of the indexes of each; [Index.Complete] computes what
// follows from the mentions, and is all that both share.
//
// # Promises
//
// An Index needs no document: it can be written to a file, read again, and
// merged with others elsewhere. The same mentions give the same index, on every
// machine (whole numbers only). The work is linear in the mentions.
package summary

import (
	"cmp"
	"strings"
	"time"
	"unicode/utf8"

	"gloss/model"
)

// Index is what the notes name, and where.
type Index struct {
	Title    string // never empty in an index that Of or Merge made
	Event    string // these may be empty
	Place    string
	Language string // BCP 47 tag
	Wording  string // as in model.Book
	Authors  []string
	From, To model.Date // the days of the notes; zero where unknown
	Built    time.Time  // as in model.Book

	Sources   []Source // in the order of the index
	Tools     []*Entry // in the order of Entry.Sort, as the other lists
	Standards []*Entry
	People    []*Entry

	// References are those that a person has decided on. Those whose names
	// stand in the index are in the lists too; others wait for the index of
	// other notes to be merged with this one.
	References []Reference

	holders map[placeKey]int // the lines of the sections after which those of shared titles are called, too
}

// Reference leads from a name to an entry, both as a person may call them: by
// "see", or by "see also" where From is an entry too.
type Reference struct {
	From, To string
	Also     bool
}

// Source is one set of notes, and what they say of themselves.
type Source struct {
	Name   string // unique in an index
	File   string // the name of the file alone; "" where that is Name
	Folder string // the innermost folders that it lies in, parted by "/", as far as they may be told; may be empty
	Lines  int
	SHA256 string // of its bytes, lower-case hex; "" where unknown

	Title, Event, Place, Language string
	Authors                       []string
	From, To                      model.Date

	Outline []Heading // of the sections that lie in others, in the order of their lines
}

// Entry is a thing that the notes name, or a name that refers to another (See).
type Entry struct {
	Key     string // identifies the thing within its list
	Term    string // its own name
	Name    string // Term with what tells it from others of that name
	Heading string // the form under which a list in order of Sort shows it: "Jones, Richard"
	Sort    string // collation form
	Letter  string // group heading
	Kind    string
	Aliases []string // as in model.IndexEntry
	Shown   []string // likewise
	URL     string
	About   string
	Origin  string
	Decided bool     // a person has decided what it is called, or where it stands
	See     string   // name of another entry; all below is empty then
	SeeAlso []string // names of related entries

	SeeAlsoDecided []string // as in model.IndexEntry

	Mentions []Mention // by source, within one in the order of the notes
	First    Context   // of the first mention in telling words, else of the first
	Places   []Place   // in the order of the first mention there
	With     []string  // names of the entries it is mentioned with most, at most five
	Spread   [Buckets]uint8
}

// Buckets is the number of equal parts of the notes, by their lines, for which
// Entry.Spread counts mentions (255 means that many or more).
const Buckets = 32

// Mention is a place that names an entry. Source is an index into
// Index.Sources, lines are 1-based.
type Mention struct {
	Source  int
	Line    int
	Form    string // as written there
	Why     string // the rule that found it
	Section string // title of the innermost section; "" before the first
	Heading int    // line of that section's heading; 0 before the first
	Point   int    // line at which the paragraph, row or code begins that holds it

	Principal bool // the chief one of the entry in its source, where one is chosen
}

// Context is a mention with the words around it: Before, Form and After are the
// sentence, or the part of it that is near; "…" marks where it was cut.
// The zero value is no context.
type Context struct {
	Source              int
	Line                int
	Section             string
	Before, Form, After string
	Code                string // what of the words is code with signs that stay as typed, a piece a line
}

// Words returns the words of the context.
func (c Context) Words() string { return c.Before + c.Form + c.After }

// Telling reports whether the words say more than the form and the title of the
// section do.
func (c Context) Telling() bool {
	words := strings.TrimSpace(c.Words())
	return words != strings.TrimSpace(c.Form) && words != strings.TrimSpace(c.Section)
}

// Near returns the context with the words that are nearest to the form, of no more
// than most characters in all where they are parted by blanks.
func (c Context) Near(most int) Context {
	n := utf8.RuneCountInString
	if n(c.Words()) <= most {
		return c
	}
	before, cutBefore := strings.CutPrefix(c.Before, "… ")
	after, cutAfter := strings.CutSuffix(c.After, " …")
	room := max(most-n(c.Form), 0)
	behind := min(n(after), max(room/2, room-n(before)))
	before, cutBefore = lastWords(before, room-behind, cutBefore)
	after, cutAfter = firstWords(after, behind, cutAfter)
	if c.Before, c.After = before, after; cutBefore {
		c.Before = "… " + before
	}
	if cutAfter {
		c.After += " …"
	}
	return c
}

// Place is a section that names an entry, with the lines, each once, in order.
type Place struct {
	Source  int
	Section string // title; "" before the first section
	Heading int    // line of the heading; 0 before the first
	Lines   []int

	Mentions int // on these lines
	Chief    int // the one of Lines that has the chief mention of an entry of several lines; 0 for none here
}

// Bare returns the heading without the kind in brackets that tells it from others
// of its name, for where the kind stands behind it anyway.
func (e *Entry) Bare() string {
	if bare, ok := strings.CutSuffix(e.Heading, " ("+e.Kind+")"); ok && bare != "" && e.Kind != "" {
		return bare
	}
	return e.Heading
}

// Lists returns the three lists in their order.
func (x *Index) Lists() [3][]*Entry { return [3][]*Entry{x.Tools, x.Standards, x.People} }

// Names returns the number of entries that are no references.
func (x *Index) Names() (n int) {
	for _, list := range x.Lists() {
		n += Count(list)
	}
	return n
}

// Headings returns the headings of the entries by their names, as See and
// SeeAlso give them.
func (x *Index) Headings() map[string]string {
	headings := map[string]string{}
	for _, list := range x.Lists() {
		for _, e := range list {
			if _, taken := headings[e.Name]; !taken && e.See == "" {
				headings[e.Name] = e.Heading
			}
		}
	}
	return headings
}

// Count returns the number of entries of a list that are no references.
func Count(list []*Entry) (n int) {
	for _, e := range list {
		if e.See == "" {
			n++
		}
	}
	return n
}

// Complete computes of all entries what follows from their mentions: Places,
// With and Spread. Names must be final.
func (x *Index) Complete() {
	x.shareTitles()
	before, lines := make([]int, len(x.Sources)), 0
	for i, s := range x.Sources {
		before[i] = lines
		lines += max(s.Lines, 0)
	}
	for _, list := range x.Lists() {
		for _, e := range list {
			e.places()
			e.spread(before, max(lines, 1))
		}
	}
	x.companions()
}

type placeKey struct{ source, heading int }

func (p *Place) key() placeKey { return placeKey{p.Source, p.Heading} }

func (k placeKey) compare(other placeKey) int {
	return cmp.Or(cmp.Compare(k.source, other.source), cmp.Compare(k.heading, other.heading))
}

func (e *Entry) places() {
	e.Places = nil
	var index map[placeKey]int // nil as long as mentions follow each other in order
	for _, m := range e.Mentions {
		k := placeKey{m.Source, m.Heading}
		i, order := len(e.Places)-1, 1
		if i >= 0 {
			order = k.compare(e.Places[i].key())
		}
		if order < 0 && index == nil {
			index = make(map[placeKey]int, len(e.Mentions))
			for i := range e.Places {
				index[e.Places[i].key()] = i
			}
		}
		known := order == 0
		if index != nil {
			i, known = index[k]
		}
		if !known {
			i = len(e.Places)
			e.Places = append(e.Places, Place{Source: m.Source, Section: m.Section, Heading: m.Heading})
			if index != nil {
				index[k] = i
			}
		}
		p := &e.Places[i]
		if n := len(p.Lines); n == 0 || p.Lines[n-1] != m.Line {
			p.Lines = append(p.Lines, m.Line)
		}
		p.Mentions++
		if m.Principal {
			p.Chief = m.Line
		}
	}
	if len(e.Places) == 1 && len(e.Places[0].Lines) == 1 {
		e.Places[0].Chief = 0 // there is no other
	}
}

// Chosen reports whether a chief mention is told of any entry: some Place has a
// Chief.
func (x *Index) Chosen() bool {
	for _, list := range x.Lists() {
		for _, e := range list {
			for i := range e.Places {
				if e.Places[i].Chief > 0 {
					return true
				}
			}
		}
	}
	return false
}

func (e *Entry) spread(before []int, lines int) {
	e.Spread = [Buckets]uint8{}
	for _, m := range e.Mentions {
		at := before[m.Source] + max(m.Line, 1) - 1
		b := &e.Spread[min(int(int64(at)*Buckets/int64(lines)), Buckets-1)]
		if *b < 255 {
			*b++
		}
	}
}

// Describe sets what an index says of itself from what its sources say: the
// title and event that all have, else the title of the first; the language that
// most of their lines are in; all authors; the days from the first to the last.
func (x *Index) Describe() {
	x.Title, x.Event, x.Place, x.Language, x.Authors, x.From, x.To = "", "", "", "", nil, model.Date{}, model.Date{}
	seen := map[string]bool{}
	for i, s := range x.Sources {
		if i == 0 {
			x.Event, x.Place = s.Event, s.Place
		} else {
			x.Event, x.Place = shared(x.Event, s.Event), shared(x.Place, s.Place)
		}
		for _, a := range s.Authors {
			if !seen[a] {
				seen[a] = true
				x.Authors = append(x.Authors, a)
			}
		}
		x.addDays(s.From, s.To)
	}
	x.Language = x.mostLanguage()
	titles := x.Titles()
	switch {
	case len(titles) == 0:
		x.Title = "Notes"
	case len(titles) == 1:
		x.Title = titles[0]
	case len(titles) == 2:
		x.Title = titles[0] + " and " + titles[1]
	default:
		x.Title = titles[0] + " and others"
	}
}

// mostLanguage returns the language that most lines of sources are in, "" where it
// is known of none. Of two with as many, that of the first counts.
func (x *Index) mostLanguage() (most string) {
	lines := map[string]int{}
	for _, s := range x.Sources {
		lines[s.Language] += max(s.Lines, 1)
	}
	for _, s := range x.Sources {
		if s.Language != "" && (most == "" || lines[s.Language] > lines[most]) {
			most = s.Language
		}
	}
	return most
}

// Titles returns what an index of several notes may be called after: the event
// that all have, else their titles, each once.
func (x *Index) Titles() []string {
	if len(x.Sources) > 1 && x.Event != "" {
		return []string{x.Event}
	}
	var titles []string
	seen := map[string]bool{}
	for _, s := range x.Sources {
		if !seen[s.Title] && s.Title != "" {
			seen[s.Title] = true
			titles = append(titles, s.Title)
		}
	}
	return titles
}

func shared(a, b string) string {
	if a == b {
		return a
	}
	return ""
}

func (x *Index) addDays(from, to model.Date) {
	if !from.IsZero() && (x.From.IsZero() || from.Time().Before(x.From.Time())) {
		x.From = from
	}
	if to.IsZero() {
		to = from
	}
	if !to.IsZero() && (x.To.IsZero() || to.Time().After(x.To.Time())) {
		x.To = to
	}
}
