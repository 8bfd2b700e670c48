package epub

import (
	"bytes"
	"io"
	"testing"

	"gloss/model"
)

// TestTablesOfManyColumns: the more columns a table has, the closer it is set.
func TestTablesOfManyColumns(t *testing.T) {
	for columns, want := range map[int]string{
		2: "<table>", manyColumns - 1: "<table>", manyColumns: `<table class="many">`, mostColumns: `<table class="many most">`, 30: `<table class="many most">`,
	} {
		table := &model.Table{Align: make([]model.Align, columns)}
		row := make([]model.Cell, columns)
		for i := range row {
			row[i].Inlines = words("cell")
		}
		table.Rows = [][]model.Cell{row}
		doc := &model.Document{Sections: []*model.Section{{Kind: model.TalkSection, Title: words("Talk"), Blocks: []model.Block{table}}}}
		doc.Number()
		b, err := compose(io.Discard, &model.Book{Document: doc}, exportOptions)
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, d := range b.docs {
			found = found || bytes.Contains(d.body, []byte(want))
		}
		if !found {
			t.Errorf("%d columns: no %s", columns, want)
		}
	}
}
