package model

import (
	"fmt"
	"strconv"
	"time"
)

// Book is everything that an exporter needs: the document with its mentions
// marked, the index and the reading list made from it.
type Book struct {
	*Document
	Entries   []*IndexEntry // tools and projects, in the order of the index
	Standards []*IndexEntry
	People    []*IndexEntry
	Readings  []*Reading // Readings[i].Number is i+1

	// ReadingsBy says how the editions part the reading list; "" leaves it to
	// each of them.
	ReadingsBy Grouping

	// Wording is the language of the words that editions add to those of the
	// notes, a BCP 47 tag; "" is that of the notes.
	Wording string

	// Built is the date of the edition. It comes from outside
	// (SOURCE_DATE_EPOCH, else the notes' own date, else 1980-01-01), never
	// from the clock, so that the same notes give the same bytes.
	Built time.Time
}

// IndexEntry is a heading of the index with all that it refers to.
type IndexEntry struct {
	Key      string
	Name     string
	Inverted string   // the name as a list in its order shows it, "Jones, Richard"; "" where that is Name
	Sort     string   // what the entry is put in order by: the words in small, without punctuation
	Letter   string   // group heading: "A" … "Z", "Я" …, or "0–9" for symbols and numbers
	Kind     string   // "library", "tool", "language", "service" …
	Aliases  []string // the other forms that the notes use, in order of first use
	URL      string   // home page; may be empty
	About    string   // a line on what it is; may be empty
	Origin   string   // "catalog", "discovered", "identifier", "speaker", "user"
	Decided  bool     // a person has decided what it is called, or where it stands
	Mentions []*Mention
	See      string   // name of another entry; then Mentions is empty
	SeeAlso  []string // names of related entries

	// Shown are the Aliases as an index shows them, without forms of a case or the plural; nil
	// where those are all of them.
	Shown []string

	// SeeAlsoDecided are those of SeeAlso that a person alone relates.
	SeeAlsoDecided []string

	// Principal is the chief one of Mentions; nil where none is chosen.
	Principal *Mention

	// Subs parts Mentions by the talks that hold them, or by files where the titles of
	// talks do not tell the file (AmbiguousTalks), in the order of the notes, for an
	// edition in which their locators are too many to stand in a row (more than
	// MostLocators). It holds two at least, or none at all.
	Subs []IndexSub
}

// MostLocators is the number of locators that may stand behind a heading or a
// sub-heading; where there are more, the entry is parted.
const MostLocators = 6

// IndexSub is a part of an entry: what one talk, or where there are too many one
// day or file, or where there are too many of those a month or a year, has to say of the thing.
type IndexSub struct {
	Section  *Section // nil before the first
	Year     int      // of which this is the first day or file, where there are too many; else 0
	Month    int      // likewise; 0 where all of the year stands together
	Mentions []*Mention
}

// Span returns what a part that is a month or a year is called, in numbers: "2024-05", "2024";
// "" where it is neither.
func (s IndexSub) Span() string {
	switch {
	case s.Year == 0:
		return ""
	case s.Month == 0:
		return strconv.Itoa(s.Year)
	}
	return fmt.Sprintf("%04d-%02d", s.Year, s.Month)
}

// Heading returns the words under which a list shows the entry in its order:
// the name, for people with the family name first ("Lovelace, Ada").
func (e *IndexEntry) Heading() string {
	if e.Inverted != "" {
		return e.Inverted
	}
	return e.Name
}

// ReadingKind is the type of an item of the reading list.
type ReadingKind string

// The kinds of things to read.
const (
	ReadingStandard   ReadingKind = "standard" // RFC, PEP, ISO …
	ReadingRepository ReadingKind = "repository"
	ReadingPackage    ReadingKind = "package"
	ReadingDocs       ReadingKind = "documentation"
	ReadingPaper      ReadingKind = "paper"
	ReadingBook       ReadingKind = "book"
	ReadingVideo      ReadingKind = "video"
	ReadingSlides     ReadingKind = "slides"
	ReadingArticle    ReadingKind = "article"
	ReadingSite       ReadingKind = "site"
	ReadingIssue      ReadingKind = "issue"  // of a tracker, a pull request
	ReadingPerson     ReadingKind = "person" // a home page, an account
	ReadingTalk       ReadingKind = "talk"   // named in words; what is seen of it is a video or slides
	ReadingWork       ReadingKind = "work"   // named in words that do not say what it is
)

// Reading is one thing to read, once, with every place that mentions it.
type Reading struct {
	Number     int // 1-based; the same in every edition
	Kind       ReadingKind
	Identifier string // "PEP 380", "RFC 4838"; "" for a plain link
	Title      string // from the notes' link text or the table of known titles; may be empty
	By         string // the author, from the notes or the table of known works; mostly empty
	Year       string // of publication, where the notes cite the thing as bibliographies do; mostly empty
	URL        string // canonical absolute URL, which is what a QR code holds; "" for a candidate, and for a standard that no page is known of
	// Host is the host as the notes write it, where it has other letters than
	// ASCII and so may look like another: URL has it as the network knows it
	// ("xn--…"). It is "" otherwise.
	Host string
	// Archive is the address of the copy in the web archive that is nearest
	// to the day of the notes, since links do not live long; "" where the
	// notes have no date.
	Archive string
	Link    LinkState // of URL, where somebody asked for it
	Places  []ReadingPlace

	// Candidate says that the notes name the thing in words only ("see Clean
	// Code"), so that what it is has been guessed. Candidates stand after all
	// the others.
	Candidate bool
}

// LinkState is what came of asking whether an address still leads anywhere. The
// zero value means that nobody asked.
type LinkState struct {
	Checked bool
	Status  int    // of HTTP; 0 where there was no answer
	Moved   string // where the address leads by now; "" where it stayed
	Problem string // why there was no answer, in words; "" where there was one
}

// Dead reports whether the address was asked for and leads nowhere.
func (s LinkState) Dead() bool {
	return s.Checked && (s.Problem != "" || s.Status >= 400 && !s.Barred())
}

// Barred reports whether the server keeps programs or strangers out, or is busy:
// a person may see more.
func (s LinkState) Barred() bool {
	switch s.Status {
	case 401, 402, 403, 405, 406, 407, 429, 451, 503, 999: // 999 is what LinkedIn says
		return true
	}
	return false
}

// ReadingPlace is a place in the notes that mentions a thing to read.
type ReadingPlace struct {
	Position
	Section  *Section // innermost; nil before the first section
	Headings []string // titles of the sections above, outermost first, without those that are but an address below another
	// Annotation is what the notes say of it there: the point it stands
	// in, with the points above and below where they say something. It may
	// be empty.
	Annotation string
	// Link or Mention is the node in the tree; one of them is nil, and both
	// where the title of the notes names it.
	Link    *Link
	Mention *Mention
}
