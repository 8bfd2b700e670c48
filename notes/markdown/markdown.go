// Package markdown reads Markdown: CommonMark with the tables, task lists and
// strike-through of GitHub, footnotes, and front matter in flat YAML or TOML, or as
// MultiMarkdown, Pelican, Hexo, Pandoc and JBake have it.
//
// # Where to start
//
// [Format] is all that others need; score.go says how sure it is of a source. Reading goes in the
// order of the files: front.go takes the front matter off (fields.go cuts it, frontkeys.go says
// what is made of it, frontmarks.go reads the marks within it), strayfence.go a fence that would
// make code of the notes below it, adorned.go and numbersigns.go find headings that Markdown does
// not know, deeppoints.go points and words that it takes for code, grammar.go sets the parser up
// (with the extensions in table.go, pairs.go, task.go, footnote.go and wiki.go, the lists of
// tight.go and points.go, the paragraphs of plain.go and datelines.go, the titles of setext.go, the
// emphasis of emphasis.go but for marks in addresses (bareaddress.go), the marks of spans.go and
// spanlist.go that leave no doubt, and guards.go
// against what is slow), blocks.go and inlines.go turn its tree into the model with code.go,
// pointlist.go, links.go, runs.go and decode.go, and sections.go builds the sections with what
// facts.go finds behind their titles; places.go knows lines and columns. dialect.go takes out what
// only a machine reads before the parser runs (machinelines.go whole lines, dialectmarks.go,
// template.go, placeholders.go and tagmarks.go what stands within them, where sites.go sees that a generator of
// sites read the notes, components.go in pages of MDX), and finds the parts between marks that
// boxes.go, divisions.go and boxnodes.go read; math.go keeps formulas. terms.go, inlinenote.go and
// pairs.go read lists of terms, footnotes within a line, and words struck out or marked, emoji.go
// codes such as ":tada:", raised.go raised numbers, joplin.go what Joplin writes at the foot of a
// file.
//
// HTML within the notes goes two ways: htmlinline.go pairs the tags that stand among words
// (htmlmarks.go); htmlblocks.go finds blocks of it, which end where htmlhollow.go sees that
// Markdown goes on; htmltoken.go, htmlforeign.go, htmlembeds.go and htmltree.go read them, and
// htmlflow.go turns them into the model, by the kinds of htmltags.go: htmlruns.go the words,
// htmllist.go and htmltable.go lists and tables, htmlanchors.go the places that they name. What
// outliners and note books write beyond that is in outliner.go, notebook.go and wiki.go. What days
// and talks are, who spoke, and bare addresses in the text are for notes.Prepare to find, which
// does it for all formats alike.
//
// # Promises
//
// HTML becomes what it marks up, in the nodes of the model: links, emphasis,
// code, pictures, headings, lists, tables, quotations. Its attributes say where
// a link leads and what a picture shows; what plays in a frame becomes a link to
// it. Scripts, styles and handlers have no effect; what only programs read is left
// out, and told. HTML that is not understood, such as a tag without its end, a form, or
// "<your-name>", is shown as the text that it is, and nothing of it is ever
// passed on. Every node has the line and column of its first character. Every
// line is in the ledger. Reading is linear in the input: nesting beyond what
// people write is kept as text.
package markdown

import (
	"github.com/yuin/goldmark/ast"

	"gloss/model"
	"gloss/notes"
)

// Format returns the format that this package reads.
func Format() notes.Format {
	return notes.Format{
		Name:       "markdown",
		Extensions: []string{".md", ".markdown", ".mdown", ".mkd", ".mdx"},
		Score:      score,
		Reader:     reader{},
	}
}

type reader struct{}

// Read implements notes.Reader. It returns no error.
func (reader) Read(src *notes.Source, opt notes.Options) (*model.Document, error) {
	r := newReading(src)
	r.adornedHeadings()
	r.deepPoints()
	r.readDialects()
	return r.finish(r.parse(), opt), nil
}

// finish makes the document of the parser's tree.
func (r *reading) finish(root ast.Node, opt notes.Options) *model.Document {
	r.document(root)
	r.resolveAnchors()
	r.title()
	r.showFront()
	notes.Impose(r.doc, opt.Outline)
	r.doc.Number()
	r.reportWikis()
	r.reportMarks()
	r.close()
	return r.doc
}

// newReading begins to read a source: what is behind its front matter is left.
func newReading(src *notes.Source) *reading {
	r := &reading{
		src:    src,
		doc:    src.Document("markdown"),
		ledger: notes.NewLedger(src),
		places: newPlaces(src),
	}
	begin, end, ok := r.foot()
	if !ok {
		begin, end = r.frontMatter(), len(src.Text)
	}
	r.shown = src.Text
	r.base, r.body = begin, []byte(src.Text[begin:end])
	r.dropStrayFence()
	return r
}

// reading is the state of one call of Read.
type reading struct {
	src    *notes.Source
	doc    *model.Document
	ledger *notes.Ledger
	places *places

	nodes      notes.Nodes
	blocksRead []model.Block // of the containers at work, one behind the other

	base int    // where the body begins in the source
	body []byte // what the parser sees; its offsets count from base

	shown string // the source without the marks of dialects

	front     front
	dialect   dialect
	adorned   adorned
	footnotes map[string]*model.Footnote // by label as compared
	notes     []*footnoteNode            // definitions, in order of the source
	used      map[string]bool            // reference definitions that a link uses
	defined   []definition
	inCell    bool
	inLink    bool
	passages  int  // that are open
	within    span // kinds of emphasis round the inline at work
	elements  int  // of HTML that became what they mark up
	breaks    int  // those of them that break a line
	wikis     int  // links to other notes
	firstWiki model.Position
	headings  map[string]bool // their anchors, for such links
	itemsTo   int             // offset behind the last mark of an item
	skipped   int             // line of the last property of an outliner
	// hardBreaks counts the line breaks that Markdown marks.
	hardBreaks int
	anchors    map[string]int // lines of the places that HTML names
	termLists  map[*model.List]bool
}

// at returns the position of a byte of the body.
// One that fills the place of a mark has that of what stands behind it.
func (r *reading) at(offset int) model.Position {
	for r.dialect.changed && offset < len(r.body) && r.body[offset] == filler {
		offset++
	}
	return r.places.at(r.base + offset)
}

// line returns the line, 1-based, of a byte of the body.
func (r *reading) line(offset int) int { return int(r.places.at(r.base + offset).Line) }

// close accounts for the lines that hold nothing but marks of structure, and
// closes the ledger.
func (r *reading) close() {
	for _, d := range r.defined {
		for line := d.first; line <= d.last; line++ {
			if r.used[d.label] {
				r.ledger.Merge(line)
			} else {
				r.ledger.Drop(line, "definition of a reference that nothing uses")
			}
		}
	}
	for _, line := range r.ledger.Unaccounted() {
		switch bare := bareLine(r.places.text(line)); {
		case bare == "":
			r.ledger.Merge(line)
		case isFence(bare), isRuler(bare):
			r.ledger.Merge(line)
		default:
			r.doc.Report(model.At(r.src.Name, line, 1), model.Warning, "markdown.lost",
				"line not understood", "write it as a paragraph of its own")
		}
	}
	r.doc.Ledgers = []model.Ledger{r.ledger.Model()}
}
