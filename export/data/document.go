package data

import (
	"io"
	"strings"
	"sync"

	"gloss/model"
)

// WriteDocumentJSON writes the notes put in order: what they are, the tree of
// sections, and the ledger of what became of each line of the sources. Where
// there are several sources, the ledger holds the sums, and each source's own
// account under "sources". A link to a section of the notes, or to another of the
// sources, whose "target" begins with "#", has the place that it leads to in "to":
// the source and the line, by which the section is found, and its title.
func WriteDocumentJSON(out io.Writer, doc *model.Document) error {
	w := newWriter(out)
	w.headings = sync.OnceValue(doc.Headings)
	w.object()
	w.number("schema", Schema)
	w.text("title", doc.Title)
	w.text("event", doc.Event)
	w.text("place", doc.Place)
	w.text("date", doc.Date.String())
	w.texts("authors", doc.Authors)
	w.text("language", doc.Language)
	w.text("description", doc.Description)
	list(w, "sources", doc.Sources, w.source)
	list(w, "blocks", doc.Blocks, w.block)
	list(w, "sections", doc.Sections, w.section)
	list(w, "footnotes", doc.Footnotes, func(f *model.Footnote) {
		w.object()
		w.number("number", f.Number)
		w.text("label", f.Label)
		w.at(f.Position, len(doc.Sources) > 1)
		list(w, "blocks", f.Blocks, w.block)
		w.end()
	})
	w.ledgers(doc.Ledgers)
	w.end()
	return w.close()
}

// at writes where a node stands; the source only where there is a choice.
func (w *writer) at(p model.Position, several bool) {
	if several {
		w.text("source", p.Source.String())
	}
	w.number("line", int(p.Line))
}

func (w *writer) source(s model.Source) {
	w.object()
	w.text("name", s.Name)
	w.text("format", s.Format)
	w.number("bytes", s.Bytes)
	w.number("lines", s.Lines)
	w.text("sha256", s.SHA256)
	w.end()
}

func (w *writer) section(s *model.Section) {
	w.object()
	w.number("level", int(s.Level))
	w.text("title", model.PlainText(s.Title))
	w.text("source", s.Source.String())
	w.number("line", int(s.Line))
	w.text("kind", s.Kind.String())
	f := s.Facts()
	w.text("date", f.Date.String())
	w.texts("speakers", f.Speakers)
	w.text("start", f.Start)
	w.text("end", f.End)
	w.text("room", f.Room)
	list(w, "blocks", s.Blocks, w.block)
	list(w, "sections", s.Sections, w.section)
	w.end()
}

func (w *writer) ledgers(ledgers []model.Ledger) {
	w.key("ledger")
	if len(ledgers) == 1 {
		w.ledger(ledgers[0], false)
		return
	}
	var sum model.Ledger
	for _, l := range ledgers {
		sum.Lines += l.Lines
		sum.Placed += l.Placed
		sum.Merged += l.Merged
	}
	w.object()
	w.number("lines", sum.Lines)
	w.number("placed", sum.Placed)
	w.number("merged", sum.Merged)
	w.key("dropped")
	w.open('[')
	for _, l := range ledgers {
		for _, d := range l.Dropped {
			w.dropped(l.Source, d, true)
		}
	}
	w.shut(']')
	w.key("parted")
	w.open('[')
	for _, l := range ledgers {
		for _, p := range l.Parted {
			w.parted(l.Source, p, true)
		}
	}
	w.shut(']')
	list(w, "sources", ledgers, func(l model.Ledger) { w.ledger(l, true) })
	w.end()
}

func (w *writer) ledger(l model.Ledger, several bool) {
	w.object()
	if several {
		w.text("source", l.Source)
	}
	w.number("lines", l.Lines)
	w.number("placed", l.Placed)
	w.number("merged", l.Merged)
	list(w, "dropped", l.Dropped, func(d model.DroppedLine) { w.dropped(l.Source, d, false) })
	list(w, "parted", l.Parted, func(p model.PartedLine) { w.parted(l.Source, p, false) })
	w.end()
}

func (w *writer) dropped(source string, d model.DroppedLine, several bool) {
	w.object()
	w.at(model.At(source, d.Line, 0), several)
	w.text("reason", d.Reason)
	w.text("text", d.Text)
	w.end()
}

func (w *writer) parted(source string, p model.PartedLine, several bool) {
	w.object()
	w.at(model.At(source, p.Line, 0), several)
	w.texts("parts", p.Parts)
	w.end()
}

// linkTo writes which section a link within the notes leads to.
func (w *writer) linkTo(l *model.Link) {
	anchor, ok := strings.CutPrefix(l.Target, "#")
	if !ok || w.headings == nil {
		return
	}
	s := w.headings().Find(l.Source, anchor)
	if s == nil {
		return
	}
	w.key("to")
	w.object()
	w.at(s.Position, true)
	w.text("title", model.PlainText(s.Title))
	w.end()
}
