package pdf

import (
	"strconv"
	"strings"

	"gloss/export/locale"
	"gloss/export/pdf/finish"
	"gloss/export/pdf/layout"
)

// tagger makes the structure of a document while its pages are drawn, in the
// order in which they are read: each run of text, each shape, belongs to a tag
// of the layout or only adorns the page.
type tagger struct {
	display *layout.Display
	tree    *finish.Tree
	ids     []int32 // the element of each tag; 0: none yet, or the root
	last    link
	quoted  passage
	foreign string // the language of the handout's own words, where it is not that of the notes
}

// passage is the passage in another language that was drawn last.
type passage struct {
	within, element int32
	script          layout.Script
}

// link is the link that was drawn last.
type link struct{ leaf, id, element int32 }

// language returns a language tag in the form of BCP 47, that of English where it
// is none.
func language(tag string) string {
	parts := strings.FieldsFunc(tag, func(r rune) bool { return r == '-' || r == '_' })
	for i, p := range parts {
		other := strings.ContainsFunc(p, func(r rune) bool {
			return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (i == 0 || r < '0' || r > '9')
		})
		if other || len(p) > 8 || i == 0 && (len(p) < 2 || len(p) > 3) {
			return locale.English
		}
	}
	if len(parts) == 0 {
		return locale.English
	}
	return strings.Join(parts, "-")
}

// types are the structure types of the kinds of tags.
var types = [...]string{
	layout.ParagraphTag: "P", layout.DocumentTag: "Document", layout.PartTag: "Part", layout.SectionTag: "Sect",
	layout.HeadingTag: "H", layout.ListTag: "L", layout.ItemTag: "LI", layout.LabelTag: "Lbl", layout.BodyTag: "LBody",
	layout.CaptionTag: "Caption", layout.TableTag: "Table", layout.RowTag: "TR", layout.HeadCellTag: "TH",
	layout.CellTag: "TD", layout.QuoteTag: "BlockQuote", layout.CodeTag: "Code", layout.NoteTag: "Note",
	layout.FigureTag: "Figure", layout.ContentsTag: "TOC", layout.ContentsItemTag: "TOCI", layout.IndexTag: "Index",
}

// newTagger begins the structure of a display whose pages are drawn on sheets.
func newTagger(d *layout.Display, lang string, sheets int) *tagger {
	return &tagger{display: d, tree: finish.NewTree("Document", sheets, len(d.Tags), len(d.Links)), ids: make([]int32, len(d.Tags)),
		foreign: d.Locale.Foreign(lang)}
}

// element returns the element of a tag. It comes into the tree, and its parents
// with it, when its first content is drawn: what has none stands for nothing.
func (t *tagger) element(tag int32) int32 {
	if tag == 0 || t.ids[tag] != 0 {
		return t.ids[tag]
	}
	tags := t.display.Tags
	g := &tags[tag]
	parent := t.element(g.Parent)
	if t.ids[tag] != 0 {
		return t.ids[tag] // it came with its parent
	}
	e := finish.Element{Type: types[g.Kind]}
	switch g.Kind {
	case layout.HeadingTag:
		e.Type = "H" + strconv.Itoa(int(g.Level))
	case layout.ListTag:
		e.Attributes = "<</O/List/ListNumbering/Disc>>"
		if g.Level > 0 {
			e.Attributes = "<</O/List/ListNumbering/Decimal>>"
		}
	case layout.HeadCellTag:
		e.Attributes = "<</O/Table/Scope/Column>>"
	case layout.FigureTag:
		e.Alt = t.display.Words[tag]
	case layout.NoteTag:
		e.Named = true
	case layout.LabelTag:
		e.Words = t.display.Words[tag]
	}
	if g.Own {
		e.Language = t.foreign
	}
	id := t.tree.Add(parent, e)
	t.ids[tag] = id
	for next := tag + 1; int(next) < len(tags) && tags[next].Fixed && tags[next].Parent == tag; next++ {
		t.element(next)
	}
	return id
}

// span returns an element for a part of another that says something else than
// it shows. Spans are elements, and no marks within marks, as there are readers
// that lose the rest of a text behind those.
func (t *tagger) span(within int32, words string) int32 {
	return t.tree.Add(within, finish.Element{Type: "Span", Words: words})
}

// passage returns an element for a part of another that is in another script,
// the same as before where the part goes on.
func (t *tagger) passage(within int32, script layout.Script) int32 {
	if t.quoted.within != within || t.quoted.script != script || !t.tree.Last(within, t.quoted.element) {
		e := t.tree.Add(within, finish.Element{Type: "Span", Language: script.Language()})
		t.quoted = passage{within, e, script}
	}
	return t.quoted.element
}

// content returns the element that content of a tag, and of a link within it,
// belongs to.
func (t *tagger) content(tag, id int32) int32 {
	leaf := t.element(tag)
	switch {
	case leaf == 0:
		return 0
	case id == 0:
		t.last = link{}
		return leaf
	}
	if t.last.leaf == leaf && t.last.id == id {
		return t.last.element
	}
	holder := leaf
	if t.display.Tags[tag].Kind == layout.ContentsItemTag {
		holder = t.tree.Add(leaf, finish.Element{Type: "Reference"})
	}
	e := t.tree.Add(holder, finish.Element{Type: "Link"})
	t.last = link{leaf, id, e}
	return e
}
