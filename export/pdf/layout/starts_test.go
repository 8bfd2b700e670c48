package layout

import (
	"strings"
	"testing"

	"gloss/export"
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
