// Package themes says how editions look: type sizes, colours, faces, spacing.
// It knows no output format.
//
// # Where to start
//
// A [Theme] is plain data. [Named] and [Default] return the builtin ones,
// [Parse] one that a person wrote (file.go lists its keys in keys.go, [Source]
// writes it), [TrueType] the font files that a theme names. [Theme.On] makes a
// theme fit a paper; [Theme.Pairs] says which colours meet, and how well each
// can be read.
//
// Lengths are points ([Pt], 1/72 inch) unless a name says otherwise; [Mm]
// makes points of millimetres.
package themes

// Pt is a length in points (1/72 inch).
type Pt float64

// Mm returns a length given in millimetres.
func Mm(mm float64) Pt { return Pt(mm * 72 / 25.4) }

// Paper is a size of paper, in points.
type Paper struct {
	Name          string
	Width, Height Pt
}

// The sizes of paper that gloss knows.
var (
	A4     = Paper{"A4", 595.28, 841.89}
	A5     = Paper{"A5", 419.53, 595.28}
	Letter = Paper{"Letter", 612, 792}
	Legal  = Paper{"Legal", 612, 1008}
)

// Color is a colour in sRGB.
type Color struct{ R, G, B uint8 }

// Gray returns the grey of a part of black: 0 is white, 1 is black.
func Gray(black float64) Color {
	v := uint8(255 - 255*black + 0.5)
	return Color{v, v, v}
}

// Face names a font file that TrueType knows.
type Face string

// Type is the setting of one kind of text.
type Type struct {
	Face    Face
	Size    Pt
	Leading Pt // distance of base lines
	Color   Color
}

// Margins are the distances of the text area from the edges of the paper.
// Inner is the side of the binding in duplex printing, the left side else.
type Margins struct{ Top, Bottom, Inner, Outer Pt }

// Theme says how an edition looks.
type Theme struct {
	Name  string
	About string

	Margins   Margins
	Gutter    Pt // between two columns
	Measure   Pt // of the text column where there is one column
	Side      Pt // of the side column beside it
	ListStep  Pt // indent of each level of a list
	ItemSpace Pt // between points of a level
	LeadSpace Pt // before a point that has points below it
	BarWidth  Pt // of the bar beside a quotation
	RuleWidth Pt
	Raised    float64 // size of raised numbers, as a part of the text's
	Upright   bool    // no italics: stress is bold, quotations are upright
	Contrast  float64 // the least that any text has to its ground (WCAG 2.2, 1.4.3)

	Text, TextItalic, TextBold, TextBoldItalic Type // two columns
	Prose                                      Type // size and leading where there is one column
	Lead                                       Type // a point with points below it
	Code                                       Type
	Cover, Day, Talk, Subhead                  Type
	Meta                                       Type // speaker, room, source
	Running                                    Type // head and foot
	Index, IndexLetter                         Type
	Address                                    Type // URLs in the reading list

	// Accent is the colour of the bar on the cover, of the rule below the
	// title of a day, and of the dots in the picture of what is named where.
	Link, Bar, Rule, CodeGround, Gap, Accent Color
}

// Named returns the builtin theme of that name.
func Named(name string) (*Theme, bool) {
	for _, t := range builtin() {
		if t.Name == name {
			return t, true
		}
	}
	return nil, false
}

// Default returns the theme that is used where none is named.
func Default() *Theme { return builtin()[0] }

// Names returns the names of the builtin themes, the default first.
func Names() []string {
	var names []string
	for _, t := range builtin() {
		names = append(names, t.Name)
	}
	return names
}

func builtin() []*Theme { return []*Theme{classic(), modern(), large()} }
