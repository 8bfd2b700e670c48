package epub

import (
	"cmp"

	"gloss/model"
)

// reference is where the text refers to a footnote first.
type reference struct {
	chapter *chapter
	page    int32 // of the page list, from 1; 0 where that is not known
	order   int32 // of the mention before it
}

// noteRef writes the reference to a footnote.
func (m *manuscript) noteRef(r *model.FootnoteRef) {
	if r.Number < 1 || r.Number > len(m.book.Footnotes) || m.book.Footnotes[r.Number-1].Number != r.Number {
		m.raw("[")
		m.text(r.Label)
		m.raw("]")
		return
	}
	if m.inLink {
		m.owed.notes = append(m.owed.notes, r)
		return
	}
	m.openNumber()
	m.raw(`<a epub:type="noteref" role="doc-noteref"`)
	if id, ok := m.place(anchor{toNoteRef, r.Number}, noteName(m.book.Footnotes[r.Number-1])); ok {
		m.raw(` id="`)
		m.buf = m.links.appendID(m.buf, id)
		m.raw(`"`)
		m.owedNotes = append(m.owedNotes, m.book.Footnotes[r.Number-1])
		m.refer(r.Number)
	}
	m.href(anchor{toFootnote, r.Number})
	m.raw(">")
	m.int(r.Number)
	m.raw("</a></sup>")
}

// refer notes that the text refers to a footnote here; a footnote does where it
// is referred to itself.
func (m *manuscript) refer(number int) {
	at, ok := m.referred[m.inNote]
	if !ok {
		at = reference{cmp.Or(m.current, m.first), m.pages.at, m.order}
	}
	m.referred[number] = at
}

// payNotes writes the footnotes that the document at hand refers to.
func (m *manuscript) payNotes() {
	if m.inNote != 0 {
		return
	}
	for i := 0; i < len(m.owedNotes); i++ {
		m.footnote(m.owedNotes[i])
	}
	m.owedNotes = m.owedNotes[:0]
}

// footnote writes a footnote, its number first and leading back.
func (m *manuscript) footnote(f *model.Footnote) {
	m.inNote = f.Number
	depth, side := m.depth, m.side
	m.depth, m.side = 0, m.bookSide
	turned := m.turnAll(1, func(int) []model.Block { return f.Blocks })
	m.raw(`<aside epub:type="footnote" role="doc-footnote" class="note"` + turned)
	m.id(anchor{toFootnote, f.Number}, noteName(f))
	m.raw(">")
	m.open = append(m.open, element{"aside", ` class="note"` + turned})
	m.tag("p")
	back := anchor{toNoteRef, f.Number}
	if m.links.stands(back) {
		m.raw(`<a epub:type="backlink" role="doc-backlink"`)
		m.href(back)
		m.raw(">")
		m.int(f.Number)
		m.raw("</a> ")
	} else {
		m.int(f.Number)
		m.raw(" ")
	}
	rest := f.Blocks
	if len(rest) > 0 {
		if p, ok := rest[0].(*model.Paragraph); ok {
			m.spoken(&p.Inlines)
			rest = rest[1:]
		}
	}
	m.close()
	m.blocks(rest, false)
	m.close()
	m.line()
	m.depth, m.side, m.inNote = depth, side, 0
}

// noteName is the name that the ids of a footnote have: where the notes give it
// none, its first words.
func noteName(f *model.Footnote) string {
	if f.Unnamed && len(f.Blocks) > 0 {
		if p, ok := f.Blocks[0].(*model.Paragraph); ok {
			return cmp.Or(clean(model.PlainText(p.Inlines)), f.Label)
		}
	}
	return f.Label
}
