package notestest

import (
	"strings"
	"testing"

	"gloss/model"
	"gloss/notes"
)

// A check that cannot fail is none: each fault is made here once.
func TestCheckFindsFaults(t *testing.T) {
	src, err := notes.Decode("n.txt", []byte("one\ntwo\n"))
	if err != nil {
		t.Fatal(err)
	}
	at := func(line, column int) model.Position {
		return model.At("n.txt", line, column)
	}
	text := func(p model.Position, s string) []model.Inline {
		return []model.Inline{&model.Text{Position: p, Value: s}}
	}
	para := func(p model.Position, list []model.Inline) model.Block {
		return &model.Paragraph{Position: p, Inlines: list}
	}
	link := func(target string, inner ...model.Inline) model.Inline {
		return &model.Link{Position: at(1, 1), Target: target, Inlines: inner}
	}
	sound := func() *model.Document {
		return &model.Document{
			Sources: []model.Source{src.Info},
			Blocks:  []model.Block{para(at(1, 1), text(at(1, 1), "one")), para(at(2, 1), text(at(2, 1), "two"))},
			Ledgers: []model.Ledger{{Source: "n.txt", Lines: 2, Placed: 2}},
		}
	}
	if faults := Check(src, sound()); len(faults) > 0 {
		t.Fatalf("faults in a sound document: %q", faults)
	}
	for want, spoil := range map[string]func(*model.Document){
		"want one of each": func(d *model.Document) { d.Ledgers = nil },
		"the ledger has":   func(d *model.Document) { d.Ledgers[0].Placed = 1 },
		"is dropped with": func(d *model.Document) {
			d.Ledgers[0].Placed = 1
			d.Ledgers[0].Dropped = []model.DroppedLine{{Line: 2, Reason: "not understood"}}
		},
		"is outside the source":  func(d *model.Document) { d.Blocks[0] = para(at(3, 1), text(at(1, 1), "one")) },
		"is behind the end":      func(d *model.Document) { d.Blocks[0] = para(at(1, 9), text(at(1, 1), "one")) },
		"is empty":               func(d *model.Document) { d.Blocks[0] = para(at(1, 1), nil) },
		"has no items":           func(d *model.Document) { d.Blocks[0] = &model.List{Position: at(1, 1)} },
		"holds what no text may": func(d *model.Document) { d.Blocks[0] = para(at(1, 1), text(at(1, 1), "one\ntwo")) },
		"stands in a link":       func(d *model.Document) { d.Blocks[0] = para(at(1, 1), []model.Inline{link("#a", link("#b"))}) },
		"goes to":                func(d *model.Document) { d.Blocks[0] = para(at(1, 1), []model.Inline{link("javascript:x")}) },
		"has a row of": func(d *model.Document) {
			d.Blocks[0] = &model.Table{Position: at(1, 1), Align: make([]model.Align, 2), Head: make([]model.Cell, 1)}
		},
		"code at": func(d *model.Document) {
			d.Blocks[0] = &model.Code{Position: at(1, 1), Text: "one\ntwo", FirstLine: 1, Lines: []int32{1}}
		},
		"line 1 of the code": func(d *model.Document) { d.Blocks[0] = &model.Code{Position: at(1, 1), Text: "one\ntwo", FirstLine: 2} },
		"line 1 of the code at n.txt:1:1 is said to stand at line 1": func(d *model.Document) {
			d.Blocks[0] = &model.Code{Position: at(1, 1), Text: "one\ntwo", FirstLine: 2, Lines: []int32{2, 1}}
		},
		"gap at":       func(d *model.Document) { d.Blocks[0] = &model.Gap{Position: at(1, 1)} },
		"quotation at": func(d *model.Document) { d.Blocks[0] = &model.Quote{Position: at(1, 1)} },
		"*model.Strong at": func(d *model.Document) {
			d.Blocks[0] = para(at(1, 1), []model.Inline{&model.Strong{Position: at(1, 1), Inlines: []model.Inline{}}})
		},
		`no text may: ""`: func(d *model.Document) { d.Blocks[0] = para(at(1, 1), text(at(1, 1), "")) },
		"section 1 has ID 0": func(d *model.Document) {
			d.Sections = []*model.Section{{Position: at(1, 1), Title: text(at(1, 1), "one")}}
		},
		"*model.Cell at n.txt:9": func(d *model.Document) {
			d.Blocks[0] = &model.Table{Position: at(1, 1), Align: make([]model.Align, 1), Head: []model.Cell{{Position: at(9, 1)}}}
		},
		"*model.Footnote at n.txt:9": func(d *model.Document) { d.Footnotes = []*model.Footnote{{Position: at(9, 1), Number: 1}} },
		"has no title":               func(d *model.Document) { d.Sections = []*model.Section{{Position: at(1, 1)}} },
		"footnote 1 has number 7":    func(d *model.Document) { d.Footnotes = []*model.Footnote{{Position: at(1, 1), Number: 7}} },
	} {
		d := sound()
		spoil(d)
		if faults := strings.Join(Check(src, d), "; "); !strings.Contains(faults, want) {
			t.Errorf("want a fault %q, got %q", want, faults)
		}
	}
}
