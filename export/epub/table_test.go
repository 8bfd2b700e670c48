package epub

import (
	"bytes"
	"io"
	"strings"
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

// Where the corner of a table is empty, the first cells of its rows name them, as
// the head names the columns: a screen reader says both with each cell.
func TestTableHeads(t *testing.T) {
	rows := func(lines ...string) (rows [][]model.Cell) {
		for _, line := range lines {
			var row []model.Cell
			for _, s := range strings.Split(line, "|") {
				row = append(row, model.Cell{Inlines: words(s)})
			}
			rows = append(rows, row)
		}
		return rows
	}
	for head, want := range map[string]string{
		"|2022":        `<tr><td></td><th scope="col">2022</th></tr></thead>` + "\n<tbody>\n" + `<tr><th scope="row">Leeks</th><td>3</td></tr>` + "\n<tr><td></td><td>4</td></tr>",
		"Crop|2022":    `<th scope="col">Crop</th><th scope="col">2022</th></tr></thead>` + "\n<tbody>\n<tr><td>Leeks</td><td>3</td></tr>",
		"|":            "<table>\n<tbody>\n<tr><td>Leeks</td><td>3</td></tr>",
		"Crop| \u00a0": `<th scope="col">Crop</th><td>`,
	} {
		table := &model.Table{Align: make([]model.Align, 2), Head: rows(head)[0], Rows: rows("Leeks|3", "|4")}
		data, _ := made(t, &model.Book{Document: &model.Document{Title: "T", Blocks: []model.Block{table}}})
		check(t, data)
		if all, _ := files(t, data); !strings.Contains(all["EPUB/xhtml/opening.xhtml"], want) {
			t.Errorf("%q: want %s in\n%s", head, want, all["EPUB/xhtml/opening.xhtml"])
		}
	}
}
