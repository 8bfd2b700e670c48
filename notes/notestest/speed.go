package notestest

import (
	"testing"

	"gloss/model"
	"gloss/notes"
)

// Speed measures how quickly a text is read: "read" by the reader alone, "whole"
// from the bytes of the file to the document that a book is made of. Beside the
// usual figures it reports MB/cpu-s, the megabytes in a second of processor
// time, which other work on the machine hardly changes, and held/B, the bytes
// that the document keeps alive for each byte of the text.
func Speed(b *testing.B, f notes.Format, text string) {
	b.Helper()
	decode := func(b *testing.B) *notes.Source {
		src, err := notes.Decode("notes.x", []byte(text))
		if err != nil {
			b.Fatal(err)
		}
		return src
	}
	read := func(b *testing.B, src *notes.Source) *model.Document {
		doc, err := f.Read(src, notes.Options{})
		if err != nil {
			b.Fatal(err)
		}
		return doc
	}
	b.Run("read", func(b *testing.B) {
		src := decode(b)
		Timed(b, len(text), func() { read(b, src) })
		_, u := measure(b, f, src)
		b.ReportMetric(float64(u.held)/float64(len(text)), "held/B")
	})
	b.Run("whole", func(b *testing.B) {
		Timed(b, len(text), func() { notes.Prepare([]*model.Document{read(b, decode(b))}, notes.Meta{}) })
	})
}

// Timed runs what reads so many bytes as a benchmark, with MB/cpu-s reported.
func Timed(b *testing.B, size int, run func()) {
	b.Helper()
	b.SetBytes(int64(size))
	b.ReportAllocs()
	start := cpu(b)
	for b.Loop() {
		run()
	}
	b.ReportMetric(float64(b.N)*float64(size)/1e6/(cpu(b)-start).Seconds(), "MB/cpu-s")
}
