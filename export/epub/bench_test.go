package epub

import (
	"io"
	"runtime"
	"strconv"
	"testing"
	"time"

	"gloss/export"
	"gloss/model"
	"gloss/themes"
)

// conference makes a book of so many days: notes as people take them, points
// of a few words, every fourth of them naming a tool.
func conference(days, talksADay, pointsATalk int) *model.Book {
	vocabulary := []string{"packets", "arrive", "whenever", "they", "like", "so", "keep", "a", "queue", "and", "measure", "it", "twice", "before", "tuning"}
	entries := make([]*model.IndexEntry, 2000)
	for i := range entries {
		name := "Tool" + strconv.Itoa(i)
		entries[i] = &model.IndexEntry{Key: name, Name: name, Letter: string(rune('A' + i*26/len(entries)))}
	}
	doc := &model.Document{Title: "A long conference", Event: "Conference", Sources: []model.Source{{Name: "notes.md", Format: "markdown", Lines: days * talksADay * pointsATalk}}}
	book := &model.Book{Document: doc, Built: time.Date(2011, 3, 11, 0, 0, 0, 0, time.UTC)}
	seed, ids := uint32(1), 0
	next := func(n int) int { seed = seed*1664525 + 1013904223; return int(seed>>8) % n }
	phrase := func(n int) string {
		s := ""
		for range n {
			s += vocabulary[next(len(vocabulary))] + " "
		}
		return s
	}
	line := func(s *model.Section) *model.Paragraph {
		list := words(phrase(2 + next(4)))
		if next(4) == 0 {
			ids++
			e := entries[next(len(entries))]
			m := &model.Mention{Name: e.Name, Form: e.Name, Inlines: words(e.Name), ID: ids, Section: s}
			e.Mentions = append(e.Mentions, m)
			list = append(list, m)
		}
		if next(100) == 0 {
			n := len(book.Readings) + 1
			l := &model.Link{Target: "https://example.org/" + strconv.Itoa(n), Inlines: words("a link"), Reading: n}
			list = append(list, &model.Text{Value: " "}, l)
			book.Readings = append(book.Readings, &model.Reading{Number: n, Kind: model.ReadingSite, Title: "Link " + strconv.Itoa(n), URL: l.Target,
				Places: []model.ReadingPlace{{Section: s, Annotation: phrase(10), Link: l}}})
		}
		return para(list...)
	}
	for d := range days {
		day := &model.Section{Kind: model.DaySection, Title: words("Day " + strconv.Itoa(d+1))}
		for t := range talksADay {
			talk := &model.Section{Kind: model.TalkSection, Title: words("Talk " + strconv.Itoa(t+1) + " of day " + strconv.Itoa(d+1)), Known: &model.Facts{Speakers: []string{"Speaker " + strconv.Itoa(t)}}}
			points := bullets()
			for p := 0; p < pointsATalk; p += 3 {
				points.Items = append(points.Items, point_(line(talk), bullets(point_(line(talk)), point_(line(talk)))))
			}
			talk.Blocks = []model.Block{points}
			day.Sections = append(day.Sections, talk)
		}
		doc.Sections = append(doc.Sections, day)
	}
	doc.Number()
	for _, e := range entries {
		if len(e.Mentions) > 0 {
			book.Entries = append(book.Entries, e)
		}
	}
	return book
}

func BenchmarkExport(b *testing.B) {
	for _, c := range []struct {
		name                string
		days, talks, points int
	}{{"x1", 3, 7, 24}, {"x10", 30, 7, 24}, {"x100", 300, 7, 25}} {
		book := conference(c.days, c.talks, c.points)
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := (Exporter{}).Export(io.Discard, book, export.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkParts tells what the parts of the way take of a long book: to compose
// it, which packs all documents but those of the sheaf, to have the sheaf
// drafted, and to finish; how large the book is, and what the composed book
// holds in the memory besides the notes.
func BenchmarkParts(b *testing.B) {
	book := conference(300, 7, 25)
	var parts [3]time.Duration
	var size counter
	for b.Loop() {
		size = 0
		began := time.Now()
		took := func(i int) {
			now := time.Now()
			parts[i] += now.Sub(began)
			began = now
		}
		made, err := compose(&size, book, export.Options{})
		took(0)
		var drafted []byte
		if err == nil {
			drafted, err = draft(made)
			took(1)
		}
		if err == nil {
			err = finish(drafted, made)
			took(2)
		}
		if err != nil {
			b.Fatal(err)
		}
	}
	for i, name := range []string{"compose-ms", "draft-ms", "finish-ms"} {
		b.ReportMetric(float64(parts[i].Microseconds())/1000/float64(b.N), name)
	}
	b.ReportMetric(float64(size)/1000, "book-kB")
	before := live()
	made, err := compose(io.Discard, book, export.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(live()-before)/1000, "held-kB")
	runtime.KeepAlive(made)
}

// live returns the bytes that live in the memory.
func live() int64 {
	runtime.GC()
	var s runtime.MemStats
	runtime.ReadMemStats(&s)
	return int64(s.HeapAlloc)
}

// counter counts the bytes that are written to it.
type counter int

func (c *counter) Write(data []byte) (int, error) {
	*c += counter(len(data))
	return len(data), nil
}

func BenchmarkCover(b *testing.B) {
	book := conference(3, 7, 24)
	for b.Loop() {
		var c canvas
		if err := newManuscript(book, export.Options{}).drawCover(&c); err != nil {
			b.Fatal(err)
		}
		c.png(themes.Default().Link, newPacker(io.Discard).squeeze)
	}
}
