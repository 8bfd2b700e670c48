package model

import (
	"strings"
	"time"
	"unicode"
)

// Document is one set of notes, read and put in order.
type Document struct {
	Title       string
	Authors     []string
	Language    string // BCP 47 tag; "" where the notes do not say
	Event       string // the conference, meeting or course; may be empty
	Place       string
	Date        Date // the first day; zero where unknown
	Description string

	// Dated holds the words of the metadata that Date was read from; "" where it
	// is from elsewhere.
	Dated string

	// TitleFrom says where the title was taken from: "front matter",
	// "heading", "file name" or "option"; "files" where it is that of several.
	TitleFrom string

	// Foreign tells which runs of inlines are in another language: its BCP 47
	// tag, by the pointer that EachRun hands over for the run. nil for none.
	Foreign map[*[]Inline]string

	// Marked holds those runs of Foreign whose language the notes tell by a mark
	// of their own; the words of the others show it. nil where no word of the notes is
	// marked so.
	Marked map[*[]Inline]bool

	// Told are the facts of sections that the notes tell in another way than in
	// words of the document; nil for none.
	Told map[*Section]*Facts

	Sources   []Source
	Blocks    []Block // what stands before the first section
	Sections  []*Section
	Footnotes []*Footnote // in order of first reference, then of definition

	Ledgers     []Ledger     // one for each source, in the order of Sources
	Diagnostics []Diagnostic // what readers and passes have to say
}

// Report adds a diagnostic to those of the document.
func (d *Document) Report(at Position, severity Severity, code, message, hint string) {
	d.Diagnostics = append(d.Diagnostics, Diagnostic{Position: at, Code: code, Severity: severity, Message: message, Hint: hint})
}

// About returns the description, "" where that says again what the title or the
// event says.
func (d *Document) About() string {
	letters := func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsSpace(r) || unicode.IsPunct(r) {
				return -1
			}
			return unicode.ToLower(r)
		}, s)
	}
	about := letters(d.Description)
	if about == letters(d.Title) || about == letters(d.Event) {
		return ""
	}
	return d.Description
}

// Source tells which notes a document was made of. Name is what Position.Source
// holds: the base name of a file, made unique; never a path of this machine.
type Source struct {
	Name   string
	Folder string // the innermost folders that hold it, parted by "/"; empty where they are not told
	Format string // name of the reader: "text", "markdown", …
	Bytes  int
	Lines  int
	SHA256 string // of the bytes as they came, lower-case hex

	// LayoutLost says that the notes had lost what shows their structure, as
	// a web page saved as text has: which point belongs to which was regained
	// or guessed, so that what belongs to a line may stand in those beside it.
	LayoutLost bool
}

// Date is a calendar day without time or zone. The zero value is no date.
type Date struct {
	Year, Month, Day int
}

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d == Date{} }

// Time returns midnight UTC of the day.
func (d Date) Time() time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

// String returns the day as in ISO 8601 (2011-03-11), and "" for no date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return d.Time().Format(time.DateOnly)
}

// SectionKind says what a section is.
type SectionKind uint8

// The kinds of sections. PlainSection is the zero value.
const (
	PlainSection SectionKind = iota
	PartSection              // all the notes of one file, where a book has several
	DaySection               // a day of an event
	TalkSection              // a talk, a session, an agenda item
)

var sectionKinds = [...]string{"section", "part", "day", "talk"}

// String returns "section", "part", "day" or "talk".
func (k SectionKind) String() string { return sectionKinds[k] }

// Section is a heading and what stands below it.
type Section struct {
	Position
	Level    int32    // depth in the tree: 1 for Document.Sections, 2 for their Sections …
	Title    []Inline // never empty
	Blocks   []Block  // what stands before the first sub-section
	Sections []*Section

	// Known are the facts of the section, which most have none of; nil for
	// none. Facts and SetFacts read and write them.
	Known *Facts

	// ID is 1-based and counts sections in document order. Number sets it.
	ID   int32
	Kind SectionKind
}

// Facts returns what is known of the section, the zero value for nothing.
func (s *Section) Facts() Facts {
	if s.Known == nil {
		return Facts{}
	}
	return *s.Known
}

// SetFacts says what is known of the section.
func (s *Section) SetFacts(f Facts) {
	switch {
	case f.IsZero():
		s.Known = nil
	case s.Known == nil:
		s.Known = new(f)
	default:
		*s.Known = f
	}
}

// Facts are what is known of a section besides its words.
type Facts struct {
	Date     Date     // of the section itself, not inherited
	Speakers []string // who spoke, where the notes say so
	// Start and End are times of the day as "09:30", 24 hours; Room is where
	// it was. They are "" where the notes do not say.
	Start, End string
	Room       string
	// Language is that of the notes of a part, a BCP 47 tag; "" where it is not known, and
	// for sections that are no parts.
	Language string
}

// IsZero reports whether f says nothing.
func (f Facts) IsZero() bool {
	return f.Date.IsZero() && len(f.Speakers) == 0 && f.Start == "" && f.End == "" && f.Room == "" && f.Language == ""
}

// Says reports whether the title of the section, its first paragraphs or a list
// among them hold words as they are. A colon within the words is overlooked:
// "Room: B" says "Room B".
func (s *Section) Says(words string) bool {
	if saysAloud(s.Title, words) {
		return true
	}
	for _, b := range s.Blocks {
		switch b := b.(type) {
		case *Paragraph:
			if saysAloud(b.Inlines, words) {
				return true
			}
		case *List:
			for _, item := range b.Items {
				if p, ok := item.Blocks[0].(*Paragraph); ok && saysAloud(p.Inlines, words) {
					return true
				}
			}
			return false
		default:
			return false
		}
	}
	return false
}

// When returns the time and the room of a section, as in "9:30–10:15, Room 3",
// without the room where its title says it and without the time where that has
// figures; "" where nothing is left.
func (s *Section) When() string {
	f := s.Facts()
	title := PlainText(s.Title)
	var parts []string
	if hour := strings.TrimPrefix(f.Start, "0"); f.Start != "" && !strings.ContainsAny(title, "0123456789") {
		if parts = append(parts, hour); f.End != "" {
			parts[0] += "–" + strings.TrimPrefix(f.End, "0")
		}
	}
	if f.Room != "" && !strings.Contains(title, f.Room) {
		parts = append(parts, f.Room)
	}
	return strings.Join(parts, ", ")
}

func saysAloud(run []Inline, words string) bool {
	text := PlainText(run)
	return strings.Contains(text, words) || strings.Contains(strings.ReplaceAll(text, ":", ""), words)
}

// Footnote is a note that FootnoteRef points to. Number is 1-based in the
// order of Document.Footnotes.
type Footnote struct {
	Position
	Label  string // as written in the notes
	Number int
	// Unnamed says that the notes give it no label: Label counts, and is
	// another one where a footnote comes before.
	Unnamed bool
	Blocks  []Block
}

// Ledger accounts for every line of a source: Placed + Merged + len(Dropped)
// equals Lines.
type Ledger struct {
	Source  string
	Lines   int
	Placed  int // lines whose words stand in the document
	Merged  int // lines that belong to another: blank lines, wrapped lines, rulers, fences
	Dropped []DroppedLine
	Parted  []PartedLine // placed lines that held several, glued together
}

// DroppedLine is a line that the document leaves out.
type DroppedLine struct {
	Line   int // 1-based
	Reason string
	Text   string // what the line said
}

// PartedLine is a line that was cut into the lines it was glued from.
type PartedLine struct {
	Line  int
	Parts []string
}
