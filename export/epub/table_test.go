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
		2: "<table>", manyColumns - 1: "<table>", manyColumns: `<table class="many">`, mostColumns: `<table class="many most">`, 30: `<table class="many most crammed">`,
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

// TestCrammedTables looks at which tables may have their words cut so that a
// narrow screen does not cut the table.
func TestCrammedTables(t *testing.T) {
	const long = "Donaudampfschifffahrtsgesellschaft"
	for _, c := range []struct {
		cells []string
		want  bool
	}{
		{[]string{"one two three four five six seven eight nine ten", "eleven twelve thirteen fourteen fifteen"}, false},
		{[]string{long, "short"}, false},
		{[]string{long, long}, true},
		{[]string{"time-series-data-base-of-many-words", "well-known-to-everybody-here"}, false},
		{[]string{"数据库系统的设计与实现以及它们的性能评估方法研究", "日本語のメモをとるためのとても長い文章の例です"}, false},
	} {
		var row []model.Cell
		for _, s := range c.cells {
			row = append(row, model.Cell{Inlines: words(s)})
		}
		if got := crams(&model.Table{Rows: [][]model.Cell{row}}, narrowScreen); got != c.want {
			t.Errorf("%q: crammed %v, want %v", c.cells, got, c.want)
		}
	}
	code := model.Cell{Inlines: []model.Inline{&model.CodeSpan{Value: long}}}
	if crams(&model.Table{Rows: [][]model.Cell{{code, code}}}, narrowScreen) {
		t.Error("code, which is cut wherever a line ends, counts")
	}
}
