package index

import (
	"os"
	"strings"
	"testing"

	"gloss/model"
	"gloss/model/catalog"
)

// large is about 1.7 MB of notes, made of the labelled ones.
func large(b *testing.B) string {
	var one strings.Builder
	for _, name := range []string{"german-meetup", "lowercase-web", "java-minutes", "rust-web", "plainwords", "garden", "french-data"} {
		data, err := os.ReadFile("testdata/" + name + ".txt")
		if err != nil {
			b.Fatal(err)
		}
		one.Write(data)
	}
	return strings.Repeat(one.String(), 1_700_000/one.Len())
}

func BenchmarkRecognize(b *testing.B) {
	text := large(b)
	catalog.Builtin()
	b.SetBytes(int64(len(text)))
	mentions := 0
	for b.Loop() {
		b.StopTimer()
		doc := parse(b, "notes", text)
		b.StartTimer()
		Recognize(doc, catalog.Builtin())
		b.StopTimer()
		mentions = 0
		eachMention(doc, func(*model.Section, *model.Mention) { mentions++ })
		b.StartTimer()
	}
	b.ReportMetric(float64(mentions), "mentions")
}

func BenchmarkCollate(b *testing.B) {
	text := large(b)
	doc := parse(b, "notes", text)
	Recognize(doc, catalog.Builtin())
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Collate(doc, catalog.Builtin())
	}
}
