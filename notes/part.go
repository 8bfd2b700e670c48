package notes

import "gloss/model"

// Part is a stretch of a source that is written in another format than the rest.
type Part struct {
	First int    // its first line in the source
	Text  string // its lines, each with as many characters before its words as in the source
}

// ReadPart reads a part of a source with the reader of its format and returns its
// blocks, which stand where the part does. What became of its lines is in the ledger then, what
// there is to say of them among the diagnostics of doc. A heading in it becomes a line in
// strong type. The result is false, and nothing is changed, where there is no
// reader or the part has footnotes.
func ReadPart(reader Reader, src *Source, part Part, doc *model.Document, ledger *Ledger) ([]model.Block, bool) {
	if reader == nil {
		return nil, false
	}
	own := &Source{Name: src.Name, Text: part.Text, Files: src.Files}
	read, err := reader.Read(own, Options{})
	if err != nil || len(read.Footnotes) > 0 {
		return nil, false
	}
	blocks := read.Blocks
	read.Walk(func(s *model.Section) {
		title := &model.Strong{Position: s.Position, Inlines: s.Title}
		blocks = append(append(blocks, &model.Paragraph{Position: s.Position, Inlines: []model.Inline{title}}), s.Blocks...)
	})
	p := placer{by: int32(part.First - 1), ledger: ledger}
	p.blocks(blocks)
	for _, l := range read.Ledgers {
		for _, d := range l.Dropped {
			ledger.Drop(d.Line+part.First-1, d.Reason)
		}
	}
	for line := range countLines(part.Text) {
		if ledger.open(line + part.First) {
			ledger.Merge(line + part.First)
		}
	}
	for _, d := range read.Diagnostics {
		d.Shift(p.by)
		doc.Diagnostics = append(doc.Diagnostics, d)
	}
	return blocks, true
}

// placer moves the nodes of a part to where it stands, and places their lines.
type placer struct {
	by     int32
	ledger *Ledger
}

// movable is what each node is that stands somewhere.
type movable interface {
	Pos() model.Position
	Shift(lines int32)
}

func (p *placer) move(n movable) {
	if n.Shift(p.by); n.Pos().Known() {
		p.ledger.Place(int(n.Pos().Line))
	}
}

func (p *placer) blocks(list []model.Block) {
	model.WalkBlocks(list, func(b model.Block) {
		p.move(b.(movable))
		switch b := b.(type) {
		case *model.Paragraph:
			p.inlines(b.Inlines)
		case *model.Gap:
			p.inlines(b.Inlines)
		case *model.Quote:
			p.inlines(b.Attribution)
		case *model.List:
			for _, item := range b.Items {
				p.move(item)
			}
		case *model.Code:
			b.FirstLine += int(p.by)
			for i := range b.Lines {
				b.Lines[i] += p.by
			}
			for i := range countLines(b.Text) {
				line := b.SourceLine(i)
				p.ledger.PlaceRange(line, line)
			}
		case *model.Table:
			p.cells(b.Head)
			for _, row := range b.Rows {
				p.cells(row)
			}
		}
	})
}

func (p *placer) cells(row []model.Cell) {
	for i := range row {
		p.move(&row[i])
		p.inlines(row[i].Inlines)
	}
}

func (p *placer) inlines(list []model.Inline) {
	model.WalkInlines(list, func(n model.Inline) { p.move(n.(movable)) })
}
