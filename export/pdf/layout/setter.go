package layout

import (
	"gloss/export"
	"gloss/export/locale"
	"gloss/export/pdf/font"
	"gloss/model"
	"gloss/themes"
)

// setter holds what is known while a book is set.
type setter struct {
	book  *model.Book
	theme *themes.Theme
	opt   export.Options // but theme and paper
	out   *Display
	proof bool        // only what is to be reported matters: lines of the notes may go
	spent *model.Item // stands for points that are set, where the book is spent; else nil

	columns    int
	fromRight  bool // the notes are written from right to left
	sideColumn bool
	area       area // of the text on a page
	kits       kits
	faces      faces
	chain      []uint8 // where to look for characters that a face lacks
	sketches   map[*export.Picture]*sketch
	plain      []plain // characters that are set by others
	plainly    map[rune]bool
	emojiFace  uint8
	tried      []uint8

	// while lines are made
	segs        []segment
	lines       []broken
	starts      []int64 // of the segments, in the unit of places
	walker      walker
	fit         totalFit
	justify     bool
	shapers     map[uint8]*font.Shaper // by face; nil where a face cannot be shaped
	patterns    [len(scripts)]patterns // by what words are in; 0 is the notes' language
	runs        []Run
	looks       map[Style]*Look // of the runs, by their styles
	lastLook    *Look
	lineAnchors []int32 // of the lines, one behind the other
	room        int     // for runs before the line that is cut next
	led         []Run   // the line that was cut with such room, and the room
	flow        []Line
	pending     []mark
	block       int32
	listing     listing
	rightward   bool  // the segments hold text written from right to left
	heads       bool  // a title is set
	quiet       bool  // what is set stands elsewhere too: no places, no reports
	under       int32 // the tag that is open
	leaf        int32 // the tag of the next paragraph; 0: a new one
	depth       int   // of headings
	own         bool  // the tags are of words that are not of the notes
	words       *locale.Locale
	unworded    []rune // characters of words that no face has

	figures     []figure // that come below what is being set
	sideNumbers []int    // reading list numbers for the side column
	notes       []int    // footnotes that the section's text refers to
	noted       []bool

	// places
	anchors        []spot  // by anchor id; 0 is none
	begun          []int32 // for each line with which places begin their number, and then their anchors
	mentions       mentionAnchors
	links          map[*model.Link]int32
	sections       map[*model.Section]int32
	readingAnchors []int32          // by number
	noteAnchors    []int32          // by number, less one
	addresses      map[string]int32 // the links to them
	headings       *model.Headings

	missing      []missing // characters that no face has, in the order of the notes
	missingIndex map[rune]int
	scripts      []string // names of scripts

	parts [parts][]*Page
	talk  string // that the running head names
	named string // part of the book that is being set; "" where it has none

	partNames map[*model.Section]string       // see export.PartNames
	shelves   map[*model.Section]export.Shelf // see export.Shelves
	shelved   int                             // how many shelves the part at hand stands on
	apart     map[string]string               // what stands behind the title in each of those names

	contentsAnchor int32
	matter         []matter
	codes          map[string]*Code  // QR codes that were made
	cover          *pourer           // of the cover, between whose top and bottom nothing stands
	underTitle     int               // the number of lines on it above that
	glanced        glanceSpan        // the picture on it, if there is one
	glance         *glance           // that has a page of its own
	back           *pourer           // of what comes last so far, which a part may follow on its last page
	seen           map[string]int32  // where the entries of the index stand
	shownAs        map[string]string // under what headings
	leaflet        bool              // all is to stand on one page, without a cover
	titled         int               // the line of the flow that is the leaflet's title
	introduced     bool              // the introduction stands at the head of the flow
	references     int               // to pages, whose numbers are not known yet
	unknownPage    string            // what stands in their place
}

// spot is where an anchor stands: a page of a part.
type spot struct {
	part Part
	page int32 // 1-based; 0 until it is placed
	y    Unit
	link int32 // that leads to it; 0 until there is one
}

// area is where text may stand on a page.
type area struct {
	left, top, width, bottom Unit
	columns                  []Unit // left edges
	column                   Unit   // width of a column
	sideLeft, sideWidth      Unit
}

// Set sets a book on pages. An error means that a face of the theme cannot be
// used.
func Set(book *model.Book, opt export.Options) (*Display, error) {
	return withSpares(opt, func(spares []export.Font) (*Display, error) { return setBook(book, opt, spares) })
}

// withSpares sets something, and once more with further faces where there are
// any for the characters that were lacking.
func withSpares(opt export.Options, set func(spares []export.Font) (*Display, error)) (*Display, error) {
	d, err := set(nil)
	if err != nil || opt.FindFonts == nil || len(d.Lacking) == 0 {
		return d, err
	}
	spares := opt.FindFonts(d.Lacking)
	if len(spares) == 0 {
		return d, nil
	}
	return set(spares)
}

// Proof sets a book as Set does, to see what there is to report, and keeps
// little of the notes' own pages: the display has the Diagnostics of Set and
// Lacking, and nothing else of worth. An error is as of Set.
func Proof(book *model.Book, opt export.Options) (*Display, error) {
	return withSpares(opt, func(spares []export.Font) (*Display, error) {
		s := newSetter(book, opt, spares...)
		s.proof = true
		return s.set()
	})
}

func setBook(book *model.Book, opt export.Options, spares []export.Font) (*Display, error) {
	if d := onLeaflet(book, opt, spares); d != nil {
		return d, nil
	}
	return newSetter(book, opt, spares...).set()
}

func (s *setter) set() (*Display, error) {
	if s.leaflet {
		s.leafletTitle()
	}
	s.setBody()
	s.setFrontAndBack()
	s.missingInParticulars()
	s.bind()
	s.reportMissing()
	s.reportPlain()
	return s.out, s.faces.err
}

func newSetter(book *model.Book, opt export.Options, spares ...export.Font) *setter {
	mentions, last := mentionsIn(book)
	s := &setter{book: book, theme: opt.Theme, mentions: mentionAnchors{byID: make([]int32, last+1)}, links: map[*model.Link]int32{},
		sections: map[*model.Section]int32{}, addresses: map[string]int32{}}
	if s.theme == nil {
		s.theme = themes.Default()
	}
	paper := opt.Paper
	if paper.Width <= 0 || paper.Height <= 0 {
		paper = themes.A4
	}
	s.theme, s.opt = s.theme.On(paper, opt.Duplex), opt
	s.fromRight = export.FromRight(book.Language)
	s.out = &Display{Width: units(paper.Width), Height: units(paper.Height), FromRight: s.fromRight, Links: make([]Link, 1, 1+mentions)}
	s.plantTags()
	s.anchors, s.justify = make([]spot, 1, 1+mentions+len(book.Readings)), opt.Justify
	s.noted, s.noteAnchors = make([]bool, len(book.Footnotes)), make([]int32, len(book.Footnotes))
	for _, f := range opt.Fonts {
		s.chain = append(s.chain, s.faces.add(f))
	}
	s.chain = append(s.chain, s.faces.index(themes.Fallback))
	s.emojiFace = s.faces.index(themes.Emoji)
	for _, f := range spares {
		s.chain = append(s.chain, s.faces.add(f))
	}
	s.chooseMeasure()
	s.makeKits()
	s.words = s.wording()
	s.callParts()
	s.out.Locale = s.words
	s.unknownPage = s.pageIn("000")
	s.readingAnchors = make([]int32, len(book.Readings)+1)
	for _, r := range book.Readings {
		if r.Number > 0 && r.Number <= len(book.Readings) {
			s.readingAnchors[r.Number] = s.newAnchor()
		}
	}
	return s
}

// mentionsIn returns the number of mentions that a book's index leads to, and the
// highest of their IDs.
func mentionsIn(book *model.Book) (n, last int) {
	for _, list := range [][]*model.IndexEntry{book.Entries, book.Standards, book.People} {
		for _, e := range list {
			n += len(e.Mentions)
			for _, m := range e.Mentions {
				last = max(last, m.ID)
			}
		}
	}
	return n, last
}

// bind puts the parts one after the other, and says of all places where they
// are.
func (s *setter) bind() {
	if front := s.parts[CoverPart]; s.opt.Duplex && len(front) > 0 && (len(front)+len(s.parts[ContentsPart]))%2 == 1 {
		s.parts[CoverPart] = append(front, &Page{Part: CoverPart}) // page 1 stands on the right
	}
	var offset [parts]int
	for p := range s.parts {
		offset[p] = len(s.out.Pages)
		s.out.Pages = append(s.out.Pages, s.parts[p]...)
	}
	s.out.Front = offset[BodyPart]
	s.out.Targets = make([]Target, len(s.anchors))
	for i, a := range s.anchors {
		if a.page > 0 {
			s.out.Targets[i] = Target{Page: offset[a.part] + int(a.page) - 1, Y: a.y}
		}
	}
	s.out.Faces = s.faces.list
	s.fillReferences()
	s.dotMargins()
	s.setRunning()
	s.changeSides()
}

func (s *setter) newAnchor() int32 {
	s.anchors = append(s.anchors, spot{})
	return int32(len(s.anchors) - 1)
}

// anchorAt notes places that begin with a line.
func (s *setter) anchorAt(l *Line, ids ...int32) {
	if len(ids) == 0 {
		return
	}
	if len(s.begun) == 0 {
		s.begun = append(s.begun, 0)
	}
	before, at := s.anchorsOf(l), len(s.begun)
	s.begun = append(s.begun, int32(len(before)+len(ids)))
	s.begun = append(append(s.begun, before...), ids...)
	l.anchors = int32(at)
}

// anchorsOf returns the places that begin with a line.
func (s *setter) anchorsOf(l *Line) []int32 {
	if l.anchors == 0 {
		return nil
	}
	from := l.anchors + 1
	return s.begun[from : from+s.begun[l.anchors]]
}

func (s *setter) mentionAnchor(m *model.Mention) int32 {
	if s.quiet {
		return 0
	}
	id := s.newAnchor()
	if s.mentions.of(m) == 0 {
		s.mentions.set(m, id)
	}
	return id
}

func (s *setter) linkAnchor(l *model.Link) int32 {
	if s.quiet || l.Reading == 0 {
		return 0
	}
	id := s.newAnchor()
	if _, ok := s.links[l]; !ok {
		s.links[l] = id
	}
	return id
}

func (s *setter) noteAnchor(number int) int32 {
	if s.noteAnchors[number-1] == 0 {
		s.noteAnchors[number-1] = s.newAnchor()
	}
	return s.noteAnchors[number-1]
}

// sectionAnchor is where a section's heading stands, or will stand.
func (s *setter) sectionAnchor(sec *model.Section) int32 {
	id, ok := s.sections[sec]
	if !ok {
		id = s.newAnchor()
		s.sections[sec] = id
	}
	return id
}

// linkToAnchor returns the link that leads to an anchor.
func (s *setter) linkToAnchor(anchor int32) int32 {
	at := &s.anchors[anchor]
	if at.link == 0 {
		at.link = s.newLink(Link{Target: anchor})
	}
	return at.link
}

// linkToAddress returns the link that leads out of the handout.
func (s *setter) linkToAddress(url string) int32 {
	id, ok := s.addresses[url]
	if !ok {
		id = s.newLink(Link{URL: url})
		s.addresses[url] = id
	}
	return id
}

func (s *setter) newLink(l Link) int32 {
	s.out.Links = append(s.out.Links, l)
	return int32(len(s.out.Links) - 1)
}

// linkTo returns the link for a target as it stands in a source of the notes,
// and whether it leads outside. It is 0 where the target cannot be reached.
func (s *setter) linkTo(target string, source model.SourceName) (int32, bool) {
	if len(target) > 1 && target[0] == '#' {
		if s.headings == nil {
			s.headings = s.book.Headings()
		}
		if sec := s.headings.Find(source, target[1:]); sec != nil {
			return s.linkToAnchor(s.sectionAnchor(sec)), false
		}
		return 0, false
	}
	url := webAddress(target)
	if url == "" {
		return 0, false
	}
	return s.linkToAddress(url), true
}
