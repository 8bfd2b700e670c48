// Package layout sets a book on pages. It is pure: a book, a theme and a paper
// go in, a [Display] comes out, which says where every word, rule and link
// stands. It knows nothing of PDF.
//
// # Where to start
//
// [Set] is the whole way, [Spend] that of a book that nobody needs afterwards (spend.go). A setter
// (setter.go) turns sections and blocks into lines (body.go, blocks.go, footnotes.go, list.go, code.go,
// table.go). inline.go collects the segments of a paragraph, covered.go those of words that one
// face has not all letters of, and shaping.go the glyphs of words that need it; places.go finds
// where lines may end, totalfit.go chooses among the places, breaks.go cuts the lines. flow.go
// pours lines into frames, columns on pages, and keeps together what belongs together. Cover,
// contents, index (with locators.go), reading list and colophon have a file each (cover.go,
// contents.go, index.go, reading.go, colophon.go) and use the same lines and frames; grounds.go has
// what stands behind lines. summary.go sets an index alone (summaryentry.go, summarysaying.go), as
// much of it as two pages have room for (density.go). measure.go and estimate.go choose the
// columns; wide.go lets tables and code reach beyond theirs. What paper needs has a file each too:
// linknotes.go the addresses of links, references.go the pages of links within the notes, qr.go
// codes, paperwork.go duplex and room for notes by hand; figures.go sets pictures, sketch.go the
// text of drawings. emoji.go sets emoji, levels.go finds the directions of text, bidi.go puts it in
// order.
//
// display.go has what comes out; tags.go the tree of what is said, beside it. clean.go and
// glue.go make words fit to be set, hyphens.go breaks them, passages.go tells languages,
// words.go has what the handout adds; what no face has is for plainly.go and missing.go.
// setting.go and faces.go have the types. running.go sets heads and page numbers, starts.go
// says with what pages begin, balance.go evens columns, leaflet.go sets a single page,
// proof.go only looks for what there is to report, glance.go (with glancecolumns.go) draws the
// picture of the cover.
//
// # Promises
//
// All lengths are whole thousandths of a point ([Unit]), so that the pages are
// the same on every machine. The work is linear in the book. Nothing that the
// notes hold can make it fail: what cannot be shown is shown by a stand-in and
// reported.
package layout

import (
	"math"
	"strconv"
	"strings"

	"gloss/export"
	"gloss/export/locale"
	"gloss/export/pdf/font"
	"gloss/model"
	"gloss/themes"
)

// Unit is a length: a thousandth of a point.
type Unit int32

// Points returns the length in points.
func (u Unit) Points() float64 { return float64(u) / 1000 }

func units(p themes.Pt) Unit { return Unit(math.Round(float64(p) * 1000)) }

// Display says what stands where on all pages of a handout.
type Display struct {
	Width, Height Unit
	Faces         []*font.Face // Style.Face is an index into it; nil where nothing is set in it
	Pages         []*Page
	FromRight     bool                        // the notes are written from right to left: a sheet is bound at its right
	Front         int                         // pages before page 1, which have Roman numbers
	Links         []Link                      // Run.Link is an index into it; Links[0] is none
	Tags          []Tag                       // Line.Tag and Run.Tag are indexes into it; Tags[0] is the root
	Sketches      map[*export.Picture]*Sketch // the drawings among the pictures
	Words         map[int32]string            // what a picture, or a sign that is drawn, says, by its tag
	Mute          bool                        // a picture has no words that say what it shows
	Targets       []Target
	Bookmarks     []Bookmark
	Diagnostics   []model.Diagnostic
	Lacking       []rune         // characters that no face has, in the order of the notes
	Locale        *locale.Locale // of the words that are not of the notes
}

// Label returns what a page is called: "ii" before the notes, "2" from where they
// begin.
func (d *Display) Label(page int) string {
	if page < d.Front {
		return roman(page + 1)
	}
	return strconv.Itoa(page - d.Front + 1)
}

// roman writes a number in small Roman digits.
func roman(n int) string {
	var b strings.Builder
	for _, d := range []struct {
		value int
		sign  string
	}{{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}} {
		for ; n >= d.value; n -= d.value {
			b.WriteString(d.sign)
		}
	}
	return b.String()
}

// Page is one side of a sheet. Distances are from its upper left corner; y
// grows downwards.
type Page struct {
	Part    Part
	Grounds []Shape // painted first
	Shapes  []Shape
	Head    []Placed // running head
	Lines   []Placed // in reading order
	Foot    []Placed

	inside  string // part of the book that the page begins in; "" for none
	running string // what the running head says at the right
	named   bool   // running is a talk that begins on this page
	opener  bool   // a day opens here: no running head
	side    Unit   // how far down the side column is taken
	whole   Unit   // from where on there is no side column; 0: nowhere
}

// Clear lets go of what the lines of a page that has been drawn hold. They lie in
// one piece with those of many pages after it. Lines that say nothing of their own
// may stand on several pages, and stay.
func (p *Page) Clear() {
	for i := range p.Lines {
		if l := p.Lines[i].Line; l.Tag != 0 {
			l.Runs, l.extras = nil, nil
		}
	}
}

// Part says to which part of the handout a page belongs.
type Part uint8

// The parts, in the order in which they are bound. A page that ends with another
// part, which had room there, is of the part that it begins with.
const (
	CoverPart Part = iota
	ContentsPart
	BodyPart
	IndexPart
	ReadingPart
	ColophonPart
	parts
)

var partNames = [...]string{"cover", "contents", "body", "index", "reading", "colophon"}

// String returns the part's name in lower case.
func (p Part) String() string { return partNames[p] }

// Placed is a line on a page: X is the left edge of its column, Y the base
// line.
type Placed struct {
	X, Y Unit
	Line *Line
}

// Role says what a line is part of. It is what tagging needs.
type Role uint8

// The roles of lines.
const (
	TextRole Role = iota
	TitleRole
	HeadingRole
	MetaRole
	ItemRole
	QuoteRole
	CodeRole
	TableHeadRole
	TableRole
	GapRole
	RuleRole
	NoteRole
	ContentsRole
	IndexRole
	ReadingRole
	RunningRole
	ColophonRole
)

var roleNames = [...]string{"text", "title", "heading", "meta", "item", "quote", "code", "tablehead", "table",
	"gap", "rule", "note", "contents", "index", "reading", "running", "colophon"}

// String returns the role's name in lower case.
func (r Role) String() string { return roleNames[r] }

// Line is one line of a column.
type Line struct {
	Runs   []Run
	Height Unit  // from top to bottom
	Base   Unit  // from the top down to the base line
	Before Unit  // white above, dropped at the head of a column
	Block  int32 // lines of one block of the notes share a number
	Tag    int32 // what the line says something of; 0: it only adorns the page
	Role   Role

	open   opening
	keep   bool // the next line stands in the same column
	wide   bool // reaches over the side column
	turned Unit // where it is written from right to left, the measure at whose right edge it begins; else 0
	// anchors tells where the places that begin with the line stand in
	// setter.begun; 0: there are none.
	anchors int32
	ground  *ground
	heads   *heads
	extras  *extras // what few lines have; nil for the others
}

// extras are the less common properties of a line.
type extras struct {
	shapes  []Shape // relative to the column's left edge and the base line
	side    []*foot // in the side column, where there is one
	feet    []*foot
	running string // what the running head says from here on
	talk    bool   // it is a talk
	part    bool   // it is a part of the book
	ruled   bool   // a rule stands above, but not at the head of a column
	span    bool   // at the head of a page: goes over all columns
	figure  bool   // its tag is that of a picture
}

// more returns the line's extras to set some.
func (l *Line) more() *extras {
	if l.extras == nil {
		l.extras = &extras{}
	}
	return l.extras
}

// IsFigure reports whether a line's tag is that of a picture.
func (l *Line) IsFigure() bool { return l.extras != nil && l.extras.figure }

// spans reports whether a line stands at the head of a page and goes over all columns.
func (l *Line) spans() bool { return l.extras != nil && l.extras.span }

// start returns where something of a width, such as a short rule, stands that begins
// where the line does.
func (l *Line) start(width Unit) Unit { return max(l.turned-width, 0) }

func (l *Line) draw(s ...Shape) { l.more().shapes = append(l.more().shapes, s...) }

// opening says where a line must stand.
type opening uint8

const (
	anywhere opening = iota
	newColumn
	newBand // at the head of a page, or under what little stands on one
	newPage // the same for a part: under less
)

// Run is text of one style on a line. X is its left edge, relative to the
// column's; W its width.
type Run struct {
	*Look
	Text string
	X, W Unit
	Link int32
	Tag  int32 // of a part of a line that has another tag than the line; else 0
	Kind RunKind
	// Reversed text is in logical order here and drawn from right to left.
	Reversed bool
	Joined   bool // the word goes on at the start of the next line
	bearing  bearing
}

// bearing says how a run bears itself in lines that are written from right to left.
type bearing uint8

const (
	fromLeft       bearing = 1 << iota // it is written from left to right, whatever stands around it
	betweenMembers                     // of a list, in the direction of its line
	ofName                             // or of code: no word of a sentence
)

// RunKind says what the text of a run stands for.
type RunKind uint8

// The kinds of runs.
const (
	WordsRun     RunKind = iota // itself
	HyphenRun                   // a hyphen that stands only where the word is broken
	StandInRun                  // a character that no face has
	referenceRun                // the page that its link leads to, or the room for it
)

// Look is how a run is drawn. Very many runs share one, which stays as it is.
type Look struct {
	Style  Style
	Space  Unit    // added to each blank of the text; the run's W holds it
	Shaped *Shaped // a word that is drawn by its glyphs; else nil
}

// Shaped is a word whose letters were given their forms and places together.
type Shaped struct {
	Glyphs []font.Glyph // from left to right
}

// Style is how a run is drawn. Rise is above the base line.
type Style struct {
	Size, Rise Unit
	Color      themes.Color
	Face       uint8
	Script     Script // of a passage in another language
	Strike     bool
}

// ShapeKind tells the shapes apart.
type ShapeKind uint8

// The kinds of shapes: a filled box; an empty box; a line from (X, Y) to
// (X+W, Y+H); the same of dots.
const (
	FillShape ShapeKind = iota
	BoxShape
	LineShape
	DotsShape
	DiscShape // a filled circle of diameter W, its box at X, Y
	CodeShape // a QR code of width W, its box at X, Y
	PictureShape
)

// Shape is a drawing.
type Shape struct {
	Kind       ShapeKind
	X, Y, W, H Unit
	Weight     Unit // of lines
	Color      themes.Color
	Tag        int32           // what the shape says something of; 0: it only adorns the page
	Code       *Code           // of a CodeShape
	Picture    *export.Picture // of a PictureShape
}

// Code is a QR code: Size modules a side, without the white around them.
type Code struct {
	Size  int
	Black func(x, y int) bool // x to the right, y downwards
	Text  string              // what a scanner reads
}

// Link is what a run points to: an address, or a target (an index into
// Display.Targets) where URL is empty.
type Link struct {
	URL    string
	Target int32
}

// Target is a place that links lead to. Page is an index into Display.Pages.
type Target struct {
	Page int
	Y    Unit
}

// Bookmark is an item of the outline that viewers show beside the pages.
type Bookmark struct {
	Title  string
	Level  int // 0-based; never more than one deeper than the bookmark before
	Target int32
}
