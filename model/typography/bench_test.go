package typography

import (
	"fmt"
	"testing"

	"gloss/model"
)

// book makes a book of points that all say the same but for a number.
func book(n int, format string) *model.Book {
	doc := &model.Document{Language: "en"}
	for i := range n {
		line := text(fmt.Sprintf(format, i))
		doc.Blocks = append(doc.Blocks, &model.Paragraph{Inlines: []model.Inline{line}})
	}
	return &model.Book{Document: doc}
}

// BenchmarkBook sets a thousand points: without anything to set, and with
// something in each.
func BenchmarkBook(b *testing.B) {
	for name, format := range map[string]string{
		"plain":  "point %d of the talk says what the speaker has seen of the matter, and what not",
		"quotes": "point %d: he said \"what the speaker has seen\" of the matter -- and it isn't so...",
		"words":  "point %d of the talk says what the speaker hasn't seen of the matter, and what not",
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				b.StopTimer()
				x := book(1000, format)
				b.StartTimer()
				Book(x)
			}
		})
	}
}
