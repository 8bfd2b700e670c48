// Package locale holds the words that editions and lists add to those of the
// notes, in the languages that they are known in: "Index", "see also",
// "(continued)", how a day is written, what a screen reader is told of a chart.
//
// # Where to start
//
// [For] gives the [Locale] for notes in a language. Its fields are words and
// patterns; its methods make of them what depends on a number, a day or an item
// of the reading list. Each language has a file of its own.
//
// # A new language
//
// Write a table as in german.go and add it to the list in match.go. The tests
// hold it to be complete, to have the verbs of the English patterns, and to have
// a form for each of the numbers that CLDR tells apart.
package locale

import (
	"maps"
	"reflect"
	"slices"
	"unicode/utf8"
)

// Locale is the words of one language. No field is empty, but for those that say
// so.
//
// Patterns have verbs of package fmt, which may stand in another order where they
// have numbers (%[2]s). Words begin in lower case where the language writes them
// so within a line; Upper makes the beginning of a sentence of them.
type Locale struct {
	Tag  string          // BCP 47
	form func(n int) int // index into Counted for a number

	// Days. Verbs are strings: day, month, year.
	Months  [12]string // as they stand in a day
	First   string     // what the first of a month is written as; "" for 1
	Day     string     // day, month, year
	InMonth string     // from day to day of a month, year
	InYear  string     // from day, month to day, month, year
	Span    string     // from a day to another

	// Signs.
	And              string // joins the last of several
	Stop             string // ends a sentence
	Then             string // stands between two sentences
	Comma, Semicolon string // with the blank behind them, in lists of numbers and references
	Quote            string // words of the notes
	Inner            string // words that are quoted in them
	Percent          string // with # for the number

	// Parts of a book, and headings.
	Contents, Index, Tools, Standards, People string
	Readings                                  string // heading of the reading list in a book
	Colophon, Handout                         string // heading of the colophon, and on paper
	Cover, TitlePage, Opening, Body, Start    string
	Landmarks, Pages, Lists                   string
	Untitled                                  string // title of notes without one
	Footnotes                                 string
	TheIndex, TheReadings                     string // headings of what is nothing but that
	IndexOf, ReadingsOf                       string // the same with the title of the notes
	ToolsIndex, ReadingList                   string // what a web page is, below its title
	CoverOf                                   string
	PrintedAs                                 string // the edition whose pages an e-book has: title, paper
	AttachedNotes                             string

	// Places.
	PageAt             string // reference to a page, by its label
	PageNo, PageOf     string // at the foot: label; label and number of pages
	LineAt, LinesAt    string // a line; several
	Note               string // a footnote as a place
	InOpening          string // before the first section, as a place in an index
	BeforeFirst        string
	HeadingAt          string // a line that is a heading
	Section, Item      string // without a title, by number
	ReadingsLead       string // before numbers of the reading list
	Image, ImageOf     string
	Picture            string // by its file
	Open, Done         string // tasks
	QRCode, QRList     string // of an address, of the addresses of items
	ItemNo, ItemRange  string
	See, SeeAlso, With string
	Continued          string

	// The index in a book: Found, then on paper Numbers with Ranges and
	// ChiefPage, in an e-book Places with Chief and Bracket, Stop, and the
	// sentences that apply.
	Found                         string
	Numbers, Ranges, ChiefPage    string
	Places, Chief, Bracket        string
	PartedPages, PartedPlaces     string // entries are parted by talk
	FiledPages, FiledPlaces       string // they are parted by file or year, where the titles of talks do not tell the file
	SeeMeans, SeeAlsoMeans        string // follow See and SeeAlso at the beginning of a sentence
	Glance, GlanceNote, GlanceFig string
	Times                         Counted

	// The index alone, which says Found too.
	ToolCount, StandardCount, PersonCount Counted
	Under, UnderFiles                     string // followed by Chief or ChiefStars
	ChiefStars                            string
	Bar, BarNotes                         string
	DigestOf                              string
	Lines, LinesFiles                     string // followed by Chief
	NoTools, NoNames, NoneNamed           string
	Mentions                              Counted
	More                                  Counted // sections
	Also, AlsoWritten                     string
	About, From, FromMost                 string // where the bar has its marks
	Titles, TitlesMore                    string // of several notes: two, the first of more

	// The reading list.
	ListIntro                      string // order
	InOrder, ByKind, BySection     string // orders
	ListBelow, ListNear            string
	Nothing, NoReadings            string
	Archived, ArchivedCopy         string
	Answers, Leads, Lost           string // of a link
	By, Candidate, NoTitle, HostAs string
	InWords, Without               string // headings: candidates, a section without a title
	Kinds                          [len(kinds)][2]string
	ToolKinds                      [len(toolKinds)]string

	// The colophon.
	LineCount                    Counted
	MadeOf                       string // sources
	MadeBook, MadeIndex, Edition string
	Ledger                       string // lines placed, merged, left out
	MadeFrom, MadeLines, SetIn   string // on paper
	LackingShown                 string // of characters that no face has: how one is shown

	// What an e-book says of its accessibility.
	AccessAlone, AccessAll, AccessUnsaid, AccessShown string
	AccessNav, AccessIndex                            string
	Evaluated, NotEvaluated                           string
}

// Counted is a text with a number in it, %d: the forms that the language has.
// Those that it does not tell apart are empty, but never other. A form for one
// number may have a word for it: "שתי שורות".
type Counted [6]string

// Letters returns the characters of the words that ASCII does not have, each once,
// in their order.
func (l *Locale) Letters() []rune {
	if l == &english {
		return nil // typographic signs, which every face has
	}
	seen := map[rune]bool{}
	l.each(func(words string) {
		for _, r := range words {
			if r >= utf8.RuneSelf {
				seen[r] = true
			}
		}
	})
	return slices.Sorted(maps.Keys(seen))
}

// each calls f with every text.
func (l *Locale) each(f func(string)) {
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			f(v.String())
		case reflect.Array:
			for i := range v.Len() {
				walk(v.Index(i))
			}
		}
	}
	v := reflect.ValueOf(l).Elem()
	for i := range v.NumField() {
		walk(v.Field(i))
	}
}

// The forms.
const (
	one = iota
	few
	other
	none
	two
	many
)
