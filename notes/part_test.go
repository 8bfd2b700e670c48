package notes

import (
	"testing"

	"gloss/model"
)

// tabled reads a text as a table with a head, each line a cell.
type tabled struct{}

func (tabled) Read(src *Source, _ Options) (*model.Document, error) {
	doc, ledger, table := src.Document("tabled"), NewLedger(src), &model.Table{Position: model.At(src.Name, 1, 1), Align: make([]model.Align, 1)}
	for line := range countLines(src.Text) {
		pos := model.At(src.Name, line+1, 1)
		ledger.Place(line + 1)
		cell := []model.Cell{{Position: pos, Inlines: []model.Inline{&model.Text{Position: pos, Value: "x"}}}}
		if line == 0 {
			table.Head = cell
		} else {
			table.Rows = append(table.Rows, cell)
		}
	}
	doc.Blocks = []model.Block{table}
	doc.Ledgers = []model.Ledger{ledger.Model()}
	return doc, nil
}

// TestTablesInParts holds that the cells of a table stand where the part does, and that its
// lines are placed there.
func TestTablesInParts(t *testing.T) {
	src := &Source{Name: "a.rst", Text: "bees\n\nhead\nrow\n"}
	doc, ledger := src.Document("rst"), NewLedger(src)
	ledger.Place(1)
	blocks, ok := ReadPart(tabled{}, src, Part{First: 3, Text: "head\nrow\n"}, doc, ledger)
	if !ok || len(blocks) != 1 {
		t.Fatalf("%v, %d blocks", ok, len(blocks))
	}
	table := blocks[0].(*model.Table)
	for want, c := range map[int32]model.Cell{3: table.Head[0], 4: table.Rows[0][0]} {
		if c.Line != want || c.Inlines[0].Pos().Line != want {
			t.Errorf("a cell of line %d stands on %d, its words on %d", want, c.Line, c.Inlines[0].Pos().Line)
		}
	}
	if l := ledger.Model(); l.Placed != 3 || len(l.Dropped) > 0 {
		t.Errorf("%d lines are placed, %v dropped", l.Placed, l.Dropped)
	}
}
