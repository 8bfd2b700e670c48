package markdown

import (
	"strings"

	"gloss/model"
	"gloss/notes"
)

// tableRow is a row of a table of HTML.
type tableRow struct {
	*element
	cells []*element
	head  bool // it stands in the table's head, or holds nothing but heads
}

// table adds a table. One whose rows differ in their number of cells, or with
// cells that hold more than words, is used to lay out a page: what it holds is
// added one after the other.
func (f *htmlFlow) table(e *element) {
	var rows []tableRow
	simple := f.rows(&rows, e, false)
	columns := 0
	for _, row := range rows {
		columns = max(columns, len(row.cells))
		simple = simple && len(row.cells) == len(rows[0].cells)
	}
	if !simple || columns == 0 || columns*len(rows) == 1 {
		f.elements(e.kids)
		return
	}
	f.captions(e)
	t := &model.Table{Position: e.pos(f.r), Align: make([]model.Align, columns), Head: make([]model.Cell, columns)}
	for i, c := range rows[0].cells {
		t.Align[i] = alignOf(c)
		t.Head[i].Position = e.pos(f.r)
	}
	for i, row := range rows {
		cells := f.cells(row)
		if i == 0 && row.head {
			t.Head = cells
		} else {
			t.Rows = append(t.Rows, cells)
		}
	}
	f.put(t)
}

// rows collects the rows of a table. It returns false where there is something
// that no row of words can hold.
func (f *htmlFlow) rows(list *[]tableRow, e *element, head bool) bool {
	simple := true
	for _, k := range e.kids {
		switch {
		case k.form == commentToken, k.kind == nothingTag, blankOnly([]*element{k}), k.form == startToken && k.name == "caption":
		case k.form == startToken && k.kind == groupTag:
			simple = f.rows(list, k, k.name == "thead") && simple
		case k.form == startToken && k.kind == rowTag:
			simple = tableRowOf(list, k, head) && simple
		default:
			simple = false
		}
	}
	return simple
}

func tableRowOf(list *[]tableRow, e *element, head bool) bool {
	r, heads := tableRow{element: e}, 0
	for _, k := range e.kids {
		switch {
		case k.form == commentToken, blankOnly([]*element{k}):
			continue
		case k.form != startToken, k.kind != cellTag, !titleable(k), spans(k, "colspan"), spans(k, "rowspan"):
			return false
		case k.name == "th":
			heads++
		}
		r.cells = append(r.cells, k)
	}
	if len(r.cells) == 0 {
		return true
	}
	r.head = head || heads == len(r.cells)
	*list = append(*list, r)
	return true
}

// spans reports whether a cell takes more than one place.
func spans(e *element, name string) bool {
	s, ok := attributeOf(e.raw(), name)
	return ok && strings.TrimSpace(s) != "1"
}

func (f *htmlFlow) cells(row tableRow) []model.Cell {
	list := make([]model.Cell, len(row.cells))
	f.r.inCell = true
	for i, c := range row.cells {
		words, _ := trim(f.inlines(c.kids))
		list[i] = model.Cell{Position: c.pos(f.r), Inlines: words}
	}
	f.r.inCell = false
	return list
}

func (f *htmlFlow) captions(e *element) {
	for _, k := range e.kids {
		if k.form == startToken && k.name == "caption" {
			f.elements(k.kids)
		}
	}
}

func alignOf(e *element) model.Align {
	s, _ := attributeOf(e.raw(), "align")
	switch strings.ToLower(s) {
	case "left":
		return model.AlignLeft
	case "center":
		return model.AlignCenter
	case "right":
		return model.AlignRight
	}
	return model.AlignNone
}

// pre adds preformatted text. Each of its lines is one of the source.
func (f *htmlFlow) pre(e *element) {
	var b strings.Builder
	language, _ := attributeOf(e.raw(), "lang")
	language = preText(&b, e, language)
	start := e.end
	text := b.String()
	first := f.r.line(e.in.offset(start - 1))
	for {
		line, rest, found := strings.Cut(text, "\n")
		if strings.TrimSpace(line) != "" || !found {
			break
		}
		text = rest
		first++
	}
	if text = strings.TrimRight(text, " \t\n"); strings.TrimSpace(text) == "" {
		return
	}
	f.r.ledger.PlaceRange(first, first+strings.Count(text, "\n"))
	f.put(&model.Code{Position: e.pos(f.r), Language: notes.CodeLanguage(language), Text: text, FirstLine: first})
}

// preText writes the words in preformatted text, and returns its language where
// an element within says which it is.
func preText(b *strings.Builder, e *element, language string) string {
	for _, k := range e.kids {
		if k.form == wordsToken {
			b.WriteString(decodeEntities(k.raw()))
			continue
		}
		if class, ok := attributeOf(k.raw(), "class"); ok && k.name == "code" && language == "" {
			for _, word := range strings.Fields(class) {
				if name, ok := strings.CutPrefix(word, "language-"); ok {
					language = name
				} else if name, ok := strings.CutPrefix(word, "lang-"); ok {
					language = name
				}
			}
		}
		language = preText(b, k, language)
	}
	return language
}
