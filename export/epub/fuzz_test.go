package epub

import (
	"testing"

	"gloss/export"
	"gloss/model"
)

// grower makes a book of any bytes: each byte decides what comes next.
type grower struct {
	data     []byte
	mentions []*model.Mention
	images   []*model.Image
	texts    []*model.Text
	links    []*model.Link
	section  *model.Section
}

func (g *grower) next() int {
	if len(g.data) == 0 {
		return 0
	}
	b := g.data[0]
	g.data = g.data[1:]
	return int(b)
}

func (g *grower) words() string {
	n := min(g.next()%12, len(g.data))
	s := string(g.data[:n])
	g.data = g.data[n:]
	return s
}

func (g *grower) inlines(depth int) (list []model.Inline) {
	for n := g.next() % 4; n >= 0; n-- {
		list = append(list, g.inline(depth))
	}
	return list
}

func (g *grower) inline(depth int) model.Inline {
	kind := g.next() % 13
	if depth > 6 || len(g.data) == 0 {
		kind = 0
	}
	switch kind {
	case 1:
		return &model.Emphasis{Inlines: g.inlines(depth + 1)}
	case 2:
		return &model.Strong{Inlines: g.inlines(depth + 1)}
	case 3:
		return &model.Strike{Inlines: g.inlines(depth + 1)}
	case 12:
		return &model.Passage{Language: g.words(), Inlines: g.inlines(depth + 1)}
	case 4:
		return &model.CodeSpan{Value: g.words()}
	case 5, 6:
		target := g.words()
		if kind == 6 {
			target = "https://" + target
		}
		l := &model.Link{Target: target, Inlines: g.inlines(depth + 1), Reading: g.next() % 5}
		g.links = append(g.links, l)
		return l
	case 7:
		im := &model.Image{Target: g.words(), Alt: g.words()}
		g.images = append(g.images, im)
		return im
	case 8:
		return &model.LineBreak{}
	case 9:
		return &model.FootnoteRef{Label: g.words(), Number: g.next() % 4}
	case 10, 11:
		m := &model.Mention{Name: g.words(), Inlines: g.inlines(depth + 1), ID: g.next() % 9, Section: g.section, Reading: g.next() % 5}
		g.mentions = append(g.mentions, m)
		return m
	}
	text := &model.Text{Value: g.words()}
	g.texts = append(g.texts, text)
	return text
}

// options are those of an edition with pictures and printed pages, if the bytes
// say so.
func (g *grower) options(book *model.Book) export.Options {
	opt := export.Options{PrintedName: g.words()}
	if g.next()%2 == 0 {
		opt.Pictures = export.Pictures{}
		for i, im := range g.images {
			if i%3 > 0 {
				opt.Pictures[im] = &export.Picture{Name: "p" + itoa(i%2) + ".png", Width: 1, Height: 1, Data: []byte("x")}
			}
		}
	}
	if g.next()%2 == 0 {
		opt.Printed = []export.Page{{Label: "Cover", At: export.CoverMatter}, {Label: "2", At: export.ContentsMatter}, {Label: g.words(), At: export.IndexMatter}}
		for i, s := range book.Sections {
			opt.Printed = append(opt.Printed, export.Page{Label: itoa(i + 3), At: s})
		}
		for i, text := range g.texts {
			opt.Printed = append(opt.Printed, export.Page{Label: "t" + itoa(i), At: text, Offset: len(text.Value) * (i % 3) / 2})
		}
	}
	return opt
}

func (g *grower) blocks(depth int) (list []model.Block) {
	for n := g.next() % 4; n > 0 && len(g.data) > 0; n-- {
		list = append(list, g.block(depth))
	}
	return list
}

func (g *grower) block(depth int) model.Block {
	kind := g.next() % 8
	if depth > 6 {
		kind = 0
	}
	switch kind {
	case 1, 2:
		l := &model.List{Ordered: kind == 1, Start: g.next() - 100, Loose: g.next()%2 == 0}
		for n := g.next() % 4; n > 0; n-- {
			l.Items = append(l.Items, &model.Item{Task: model.TaskState(g.next() % 3), Blocks: g.blocks(depth + 1)})
		}
		return l
	case 3:
		return &model.Quote{Blocks: g.blocks(depth + 1), Attribution: g.inlines(3)}
	case 4:
		return &model.Code{Text: g.words(), Mentions: g.mentions[:min(1, len(g.mentions))]}
	case 5:
		t := &model.Table{Align: []model.Align{model.Align(g.next() % 4), 0}}
		for n := g.next() % 3; n >= 0; n-- {
			row := []model.Cell{{Inlines: g.inlines(3)}, {}}[:g.next()%3]
			if t.Head == nil {
				t.Head = row
			} else {
				t.Rows = append(t.Rows, row)
			}
		}
		return t
	case 6:
		return &model.Gap{Inlines: g.inlines(3)}
	case 7:
		return &model.Rule{}
	}
	return &model.Paragraph{Inlines: g.inlines(0)}
}

func (g *grower) sections(depth int) (list []*model.Section) {
	for n := g.next() % 4; n > 0 && len(g.data) > 0 && depth < 9; n-- {
		s := &model.Section{Kind: model.SectionKind(g.next() % 4), Known: &model.Facts{Speakers: []string{g.words()}}}
		g.section = s
		s.Title = g.inlines(2)
		s.Known.Date = model.Date{Year: g.next() * 50, Month: g.next() % 14, Day: g.next() % 33}
		s.Blocks = g.blocks(0)
		s.Sections = g.sections(depth + 1)
		list = append(list, s)
	}
	return list
}

func grow(data []byte) (*model.Book, export.Options) {
	g := &grower{data: data}
	doc := &model.Document{Title: g.words(), Language: g.words(), Event: g.words(), Authors: []string{g.words()}, Description: g.words()}
	doc.Date = model.Date{Year: g.next(), Month: g.next() % 14, Day: g.next() % 33}
	for n := g.next() % 4; n > 0; n-- {
		doc.Footnotes = append(doc.Footnotes, &model.Footnote{Number: len(doc.Footnotes) + 1, Blocks: g.blocks(0)})
	}
	doc.Sections = g.sections(0)
	g.section = nil
	doc.Blocks = g.blocks(0)
	if g.next()%4 > 0 {
		doc.Number()
	}
	book := &model.Book{Document: doc}
	for i, m := range g.mentions {
		e := &model.IndexEntry{Name: m.Name, Letter: g.words(), Aliases: []string{g.words()}, SeeAlso: []string{m.Name}, Mentions: []*model.Mention{m}}
		if i%5 == 0 {
			e = &model.IndexEntry{Name: m.Name, See: g.words()}
		}
		switch i % 3 {
		case 0:
			book.Entries = append(book.Entries, e)
		case 1:
			book.Standards = append(book.Standards, e)
		default:
			book.People = append(book.People, e)
		}
	}
	for i, l := range g.links {
		r := &model.Reading{Number: i + 1, Kind: model.ReadingKind(g.words()), Identifier: g.words(), Title: g.words(), URL: l.Target,
			Places: []model.ReadingPlace{{Link: l, Annotation: g.words()}, {Headings: []string{g.words()}}}}
		if i < len(g.mentions) {
			r.Places = append(r.Places, model.ReadingPlace{Mention: g.mentions[i], Section: g.mentions[i].Section})
		}
		book.Readings = append(book.Readings, r)
	}
	g.data = data
	return book, g.options(book)
}

// seeds are what the fuzzing starts from: bytes without order of their own
// that lead deep into the model.
func seeds() (list [][]byte) {
	list = append(list, nil, []byte(hostile), []byte("a title\x05en-us"))
	state := uint32(7)
	for n := range 16 {
		b := make([]byte, 80*(n+1))
		for i := range b {
			state = state*1664525 + 1013904223
			b[i] = byte(state >> 24)
		}
		list = append(list, b)
	}
	return list
}

func FuzzExport(f *testing.F) {
	list := seeds()
	if len(list) < 16 {
		f.Fatalf("%d seeds", len(list))
	}
	for _, s := range list {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		book, opt := grow(data)
		out, _ := exported(t, book, opt)
		check(t, out)
	})
}

// TestSeedsReachTheModel makes sure that the seeds of the fuzzing lead
// somewhere.
func TestSeedsReachTheModel(t *testing.T) {
	mentions, links, notes := 0, 0, 0
	for _, s := range seeds() {
		b, _ := grow(s)
		mentions += len(b.Entries) + len(b.Standards) + len(b.People)
		links += len(b.Readings)
		notes += len(b.Footnotes)
	}
	if mentions < 20 || links < 20 || notes < 20 {
		t.Errorf("the seeds hold %d mentions, %d links, %d footnotes", mentions, links, notes)
	}
}

// FuzzAddress proves that addresses which are taken as they are would come out
// of the parser as they went in.
func FuzzAddress(f *testing.F) {
	for _, s := range []string{"https://example.org", "http://a.b/c_d/~e/?f=g&h", "https://a?", "https://a//b/../c", "https://.", "http://-/", "https://a/?b?c", "https://a/b#",
		"https://a:80/", "https://A.org/%41", "http:///a", "https://a/b c", "https://", "http://a/é"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, target string) {
		got, ok := address(target)
		if want, wanted := parsedAddress(target); got != want || ok != wanted {
			t.Errorf("address(%q) = %q, %v; parsed %q, %v", target, got, ok, want, wanted)
		}
	})
}
