package layout

import (
	"fmt"
	"strings"
	"testing"

	"gloss/export"
	"gloss/export/pdf/booktest"
	"gloss/model"
)

// TestStartsWithinLongWords holds that pages which begin within a word that goes
// over many of them, as text without blanks does, begin where they do, not at its
// end, and that a long text is not gone through for each.
func TestStartsWithinLongWords(t *testing.T) {
	var b strings.Builder
	for i := range 60_000 {
		b.WriteByte('a' + byte(i*i/7%26))
	}
	word := &model.Text{Value: b.String()}
	book := &model.Book{Document: &model.Document{Blocks: []model.Block{&model.Paragraph{Inlines: []model.Inline{word}}}}}
	d, err := Set(book, export.Options{})
	if err != nil {
		t.Fatal(err)
	}
	last, within := 0, 0
	for i, start := range Starts(d, book) {
		if start.At != word || start.Offset == 0 {
			continue
		}
		if within++; start.Offset <= last || start.Offset >= len(word.Value) {
			t.Errorf("page %d begins at %d of %d, that before at %d", i+1, start.Offset, len(word.Value), last)
		}
		last = start.Offset
	}
	if within < 5 {
		t.Errorf("only %d pages begin within the word", within)
	}
	s := newStream(book)
	for i := 1; i < len(s.pieces); i++ {
		if n := s.pieces[i].offset - s.pieces[i-1].offset; n > longestPiece+3 {
			t.Errorf("a piece of %d bytes", n)
		}
	}
}

// TestStartsAtShortPoints: pages that begin with points of two or three letters, behind
// each of which the page of its link stands, begin with those.
func TestStartsAtShortPoints(t *testing.T) {
	var items []*model.Item
	for i := range 300 {
		name := fmt.Sprintf("%c%d%c", 'a'+i*7%26, i, 'a'+i%26)
		link := &model.Link{Position: model.At("notes.md", 10+i, 1), Target: "#there", Inlines: []model.Inline{booktest.Text(10+i, name)}}
		items = append(items, &model.Item{Position: model.At("notes.md", 10+i, 1), Blocks: []model.Block{booktest.Para(10+i, link)}})
	}
	book := booktest.Book("Notes", booktest.Section(1, model.TalkSection, "List", booktest.List(10, items...)), booktest.Section(900, model.TalkSection, "There", booktest.Words(901, "words")))
	d := set(t, book, export.Options{Columns: 1})
	compared := 0
	for i, start := range Starts(d, book) {
		var first string
		for _, l := range d.Pages[i].Lines {
			if l.Line.Role == ItemRole && l.Y == d.Pages[i].Lines[0].Y {
				first = l.Line.Runs[1].Text
			}
		}
		if first == "" || d.Pages[i].Part != BodyPart {
			continue
		}
		compared++
		if text, ok := start.At.(*model.Text); !ok || text.Value != first {
			t.Errorf("page %d begins with %q, not with %q", i+1, first, textOf(start.At))
		}
	}
	if compared < 4 {
		t.Errorf("%d pages compared", compared)
	}
}
