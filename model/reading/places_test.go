package reading

import (
	"fmt"
	"testing"

	"gloss/model"
)

// A work that a line names by its identifier and in words has one place there,
// and all of its places stand in the order of the notes.
func TestPlacesInOrder(t *testing.T) {
	at := func(line int, list ...model.Inline) *model.Paragraph {
		for _, n := range list {
			switch n := n.(type) {
			case *model.Text:
				n.Position = model.At("n.md", line, 1)
			case *model.Link:
				n.Position = model.At("n.md", line, 1)
			case *model.Mention:
				n.Position = model.At("n.md", line, 1)
			}
		}
		return para(list...)
	}
	isbn := func() model.Inline {
		return standard("ISBN 978-0-13-235088-4", "isbn-9780132350884", "ISBN 9780132350884")
	}
	got := Collect(doc(
		at(3, text("the book “Clean Code” by Robert C. Martin, long")),
		at(5, link("Clean Code", "https://example.org/cc")),
		at(7, text("read “Clean Code” by Robert C. Martin again")),
		at(9, link("Clean Code", "https://example.org/cc"), text(" is short")),
		at(11, text("the book “Peopleware” by Tom DeMarco; the book “Peopleware” by Tom DeMarco")),
		at(13, isbn(), text(" alone")),
	))
	var lines []int32
	for _, p := range got[0].Places {
		lines = append(lines, p.Line)
	}
	if s := fmt.Sprint(lines); s != "[3 5 7 9]" {
		t.Errorf("lines %s", s)
	}
	for _, r := range got {
		if r.Title == "Peopleware" && len(r.Places) != 1 {
			t.Errorf("a line with the same words twice: %s", show(got))
		}
	}
}

// Of several sources the places stand in the order of the sources.
func TestPlacesOfSources(t *testing.T) {
	d := doc()
	var want []string
	for _, name := range []string{"b.md", "c.md", "a.md"} {
		d.Sources = append(d.Sources, model.Source{Name: name})
		linked := &model.Link{Position: model.At(name, 3, 1), Target: "https://example.org/cc", Inlines: []model.Inline{text("Clean Code")}}
		named := &model.Text{Position: model.At(name, 5, 1), Value: "read “Clean Code” by Robert C. Martin again"}
		d.Blocks = append(d.Blocks, para(linked, text(" is short")), para(named))
		want = append(want, name+":3", name+":5")
	}
	var got []string
	for _, p := range Collect(d)[0].Places {
		got = append(got, fmt.Sprintf("%s:%d", p.Source.String(), p.Line))
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
