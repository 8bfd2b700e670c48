package model

// Inline is a piece of running text: *Text, *Emphasis, *Strong, *Strike, *Passage,
// *CodeSpan, *Link, *Image, *LineBreak, *FootnoteRef or *Mention.
type Inline interface {
	Pos() Position
	inline()
}

// Text is plain text on one line of the source. Where a paragraph goes over
// several lines, each line is a Text of its own, and all but the last end in a
// blank.
type Text struct {
	Position
	Value string
}

// Emphasis is stressed text, usually set in italics.
type Emphasis struct {
	Position
	Inlines []Inline
}

// Strong is strongly stressed text, usually set in bold.
type Strong struct {
	Position
	Inlines []Inline
}

// Strike is text struck through.
type Strike struct {
	Position
	Inlines []Inline
}

// Passage is a part of a run, a sentence or what is quoted, that is in another
// language than what it stands in.
type Passage struct {
	Position
	Language string // BCP 47 tag; never empty
	Told     bool   // the notes mark it as such; else its words show it
	Inlines  []Inline
}

// CodeSpan is code within a line. Where it names one thing, the Mention stands
// round the span; where it names several, that is the first, and the others
// are in Mentions, to be anchored at the span.
type CodeSpan struct {
	Position
	Value    string
	Mentions []*Mention
}

// Link is a link to something outside the notes or to a section within
// them. Inlines is its text; a Link holds no Link.
type Link struct {
	Position
	Auto    bool   // the notes hold the address itself and no text for it
	Target  string // absolute http, https or mailto URL; "#…" for an anchor within the notes, as of FileTarget
	Title   string
	Inlines []Inline

	// Reading is the number of the reading list's item that the link
	// belongs to; 0 until the list is made, and for links it leaves out.
	Reading int
}

// Image is a picture that the notes refer to. In a paragraph of a picture, a line
// break and a line of words, the words are its caption.
type Image struct {
	Position
	Target string
	Title  string
	Alt    string

	// Decorative says that the notes give it no words on purpose: it shows
	// nothing that is to be told. Alt and Title are empty then.
	Decorative bool
}

// LineBreak is a hard line break.
type LineBreak struct {
	Position
}

// FootnoteRef points to the footnote with that number.
type FootnoteRef struct {
	Position
	Label  string
	Number int
}

// MentionClass says to which list a mention belongs.
type MentionClass uint8

// The classes. ToolMention is the zero value.
const (
	ToolMention     MentionClass = iota // tools, projects, languages, services …
	StandardMention                     // RFC, PEP, ISO, CVE …
	PersonMention                       // speakers, authors, handles
	WorkMention                         // books, papers and talks named in words; in the reading list only
)

var mentionClasses = [...]string{"tool", "standard", "person", "work"}

// String returns "tool", "standard", "person" or "work".
func (c MentionClass) String() string { return mentionClasses[c] }

// MentionRule is a rule that finds mentions.
type MentionRule uint8

// The rules. NoRule is the zero value.
const (
	NoRule         MentionRule = iota
	NameRule                   // a name of the catalogue
	AliasRule                  // another name of the catalogue
	LinkRule                   // the text or the target of a link
	CodeRule                   // set as code
	CommandRule                // a command that installs, runs or imports it
	PhraseRule                 // words that say what it is
	ShapeRule                  // looks like no other word
	CaseRule                   // a capital where an ordinary word has none
	ListRule                   // stands among names
	NeighboursRule             // names of its field stand near
	ConfirmedRule              // known from elsewhere in the notes
	IdentifierRule             // an identifier of a standard
	NumberRule                 // a number under the name of a series
	SpeakerRule                // who spoke
	PersonRule                 // named as a person
	HandleRule                 // @somebody
	DecisionRule               // a person said so
	WordsRule                  // words that name a book, a paper or a talk
)

var mentionRules = [...]string{"", "name", "alias", "link", "code", "command", "phrase", "shape", "case", "list", "neighbours",
	"confirmed", "identifier", "number", "speaker", "person", "handle", "decision", "words"}

// String returns the rule in a word of lower case: "name", "alias", "link" …; ""
// for none.
func (r MentionRule) String() string { return mentionRules[r] }

// Mention stands round the words that name a thing. A Mention holds no
// Mention. The same pointer stands in the tree and in IndexEntry.Mentions.
type Mention struct {
	Position
	Class   MentionClass
	Why     MentionRule // that found it
	Key     string      // identifies the thing: the catalogue's id, or the folded name
	Name    string      // the thing's own name: "ZeroMQ"
	Form    string      // as written here: "0mq"
	Inlines []Inline

	// ID is 1-based and counts all mentions in document order; 0 before
	// the index is collated. Exporters derive anchors from it.
	ID int
	// Section is the innermost section that holds the mention; nil in
	// the blocks before the first one.
	Section *Section
	// Reading is as in Link: the number of the reading list's item.
	Reading int
}

func (*Text) inline()        {}
func (*Emphasis) inline()    {}
func (*Strong) inline()      {}
func (*Passage) inline()     {}
func (*Strike) inline()      {}
func (*CodeSpan) inline()    {}
func (*Link) inline()        {}
func (*Image) inline()       {}
func (*LineBreak) inline()   {}
func (*FootnoteRef) inline() {}
func (*Mention) inline()     {}
