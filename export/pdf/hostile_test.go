package pdf

import (
	"bytes"
	"fmt"
	"os/exec"
	"strings"
	"testing"

	"gloss/export"
	"gloss/export/pdf/booktest"
	"gloss/export/pdf/layout"
	"gloss/model"
	"gloss/themes"
)

// hostile are books that hold what notes should not.
func hostile() map[string]*model.Book {
	word, text := booktest.Words, booktest.Text
	talk := func(blocks ...model.Block) *model.Book {
		return booktest.Book("Hostile", booktest.Section(1, model.TalkSection, "Talk", blocks...))
	}
	var deep model.Block = word(1, "the deepest")
	var quotes model.Block = word(1, "the innermost")
	for i := range 10000 {
		blocks := []model.Block{deep}
		if i%2 == 0 {
			blocks = []model.Block{word(i, fmt.Sprint("level ", i)), deep}
		}
		deep = booktest.List(1, &model.Item{Blocks: blocks})
		quotes = &model.Quote{Blocks: []model.Block{quotes}}
	}
	var emphasis model.Inline = text(1, "stress")
	var sections []*model.Section
	for i := range 1500 {
		emphasis = &model.Emphasis{Inlines: []model.Inline{emphasis}}
		sections = []*model.Section{{Title: []model.Inline{text(i, fmt.Sprint("part ", i))}, Sections: sections}}
	}
	cells := make([]model.Cell, 300)
	for i := range cells {
		cells[i].Inlines = []model.Inline{text(1, fmt.Sprint("cell", i))}
	}
	bad := &model.Link{Target: "https://example.org/(\\)\r\n\x00 \xff<>é", Title: "\xff", Inlines: []model.Inline{text(1, "link")}}
	items := make([]*model.Item, 3)
	for i := range items {
		items[i] = &model.Item{Task: model.TaskState(i)}
	}
	return map[string]*model.Book{
		"empty":         booktest.Empty(),
		"empty title":   booktest.Book("", booktest.Section(1, model.PlainSection, "")),
		"emoji":         talk(word(1, "🚀😀👩‍👩‍👧 𝔸 🇩🇪"), word(2, "\U0010FFFF\U000F0000")),
		"invalid":       talk(word(1, "\xe2\x28\xa1 \xff\xfe stray \xe2"), &model.Code{Text: "\xe2"}),
		"controls":      talk(word(1, "a\x00b\rc\nd\x1be\x7f\u0085f\u2028g"), &model.Code{Text: "\x00\r\n\x00"}),
		"title":         booktest.Book("(\\)\r\n\x00🚀\xff\nendobj\n੥湤潢樊", booktest.Section(1, model.TalkSection, "(\\\r)🚀\xff\nendobj\n੥湤潢樊")),
		"right to left": talk(word(1, "שלום abc 123 مرحبا بالعالم (שלום) x ١٢٣"), &model.Code{Text: "שלום"}),
		"marks":         talk(word(1, strings.Repeat("\u0301", 5000)), word(1, "a"+strings.Repeat("\u0301", 5000))),
		"long word":     talk(word(1, strings.Repeat("x", 100000)), &model.Code{Text: strings.Repeat("y", 100000)}),
		"long blanks":   talk(word(1, strings.Repeat(" ", 100000)), &model.Code{Text: strings.Repeat(" ", 10000) + "z"}),
		"long emoji":    talk(word(1, strings.Repeat("🚀", 5000))),
		"deep list":     talk(deep),
		"deep quote":    talk(quotes),
		"deep stress":   talk(booktest.Para(1, emphasis)),
		"deep sections": booktest.Book("Deep", sections...),
		"wide table":    talk(&model.Table{Align: make([]model.Align, 300), Head: cells, Rows: [][]model.Cell{cells, cells[:3], nil}}),
		"odd table":     talk(&model.Table{}, &model.Table{Align: make([]model.Align, 2), Rows: [][]model.Cell{{}, cells[:9]}}),
		"odd list":      talk(&model.List{Ordered: true, Start: -1 << 40, Items: items}, &model.List{}),
		"odd blocks":    talk(&model.Paragraph{}, &model.Quote{}, &model.Code{}, &model.Gap{}, &model.Quote{Attribution: []model.Inline{text(1, "nobody")}}),
		"odd inlines": talk(booktest.Para(1, bad, &model.Link{Target: "#", Reading: 99}, &model.Image{}, &model.FootnoteRef{Label: "x", Number: 7},
			&model.FootnoteRef{Number: -1}, &model.LineBreak{}, &model.LineBreak{}, &model.Mention{Reading: -3}, &model.CodeSpan{})),
		"long heading": booktest.Book(strings.Repeat("title ", 2000), booktest.Section(1, model.DaySection, strings.Repeat("day ", 3000)),
			booktest.Section(1, model.TalkSection, strings.Repeat("talk ", 3000), word(1, "x"))),
		"odd book": {Document: &model.Document{Title: "Odd", Language: "x(\xff", Authors: []string{"", "\x00", "é"},
			Footnotes: []*model.Footnote{{Number: 1}, {Number: 2, Blocks: []model.Block{booktest.Para(1, &model.FootnoteRef{Number: 2})}}},
			Sections:  []*model.Section{booktest.Section(1, model.PartSection, "A"), booktest.Section(1, model.PartSection, "B")}},
			Entries:  []*model.IndexEntry{{Name: "", See: "x"}, {Name: "y\xff🚀", Mentions: []*model.Mention{{}}}},
			Readings: []*model.Reading{{}, {Number: 9, URL: "x\x00", Places: []model.ReadingPlace{{}}}}},
	}
}

func TestHostile(t *testing.T) {
	for name, b := range hostile() {
		for _, opt := range []export.Options{{Columns: 1}, {Columns: 2, Paper: themes.A5}, waysToPrint()["booklet"]} {
			pdf, report := build(t, b, opt)
			// What fits on a page has no cover, but in a booklet.
			if least := 1 + min(int(opt.Sheets), 1); report.Pages < least && name != "empty" && name != "empty title" {
				t.Errorf("%s: %d pages", name, report.Pages)
			}
			if !bytes.HasSuffix(pdf, []byte("%%EOF\n")) {
				t.Errorf("%s: no end", name)
			}
			if path, err := exec.LookPath("qpdf"); err == nil && opt.Columns != 2 {
				if out, err := exec.Command(path, "--check", onDisk(t, pdf)).CombinedOutput(); err != nil || bytes.Contains(out, []byte("WARNING")) {
					t.Errorf("%s: qpdf: %v\n%s", name, err, out)
				}
			}
		}
	}
}

// TestTinyPaper sets books on paper with hardly any room: all words of the notes
// stand on the pages, in their order.
func TestTinyPaper(t *testing.T) {
	inBody := func(paper themes.Paper) (text, tables string) {
		d, err := layout.Set(booktest.KitchenSink(), export.Options{Paper: paper, Columns: 1})
		if err != nil {
			t.Fatal(err)
		}
		for _, g := range d.Pages {
			if g.Part != layout.BodyPart {
				continue
			}
			for _, l := range g.Lines {
				if l.Line.Role == layout.HeadingRole && len(l.Line.Runs) > 0 && l.Line.Runs[0].Text == "Index" {
					return text, tables // it stands below the notes
				}
				for _, r := range l.Line.Runs {
					switch l.Line.Role {
					case layout.NoteRole, layout.ColophonRole: // move with the room
					case layout.TableRole, layout.TableHeadRole: // cells break side by side
						tables += letters(r.Text)
					default:
						text += letters(r.Text)
					}
				}
			}
		}
		return text, tables
	}
	want, wantTables := inBody(themes.A4)
	if !strings.Contains(want, "Whatstandsbeforethefirstday") || !strings.HasSuffix(want, "saysPEP342") || !strings.Contains(wantTables, "Intrepid40960") {
		t.Fatalf("the notes on A4: %s %s", want, wantTables)
	}
	for _, size := range []themes.Pt{20, 115, 130, 200} {
		paper := themes.Paper{Name: "tiny", Width: size, Height: size}
		_, report := build(t, booktest.KitchenSink(), export.Options{Paper: paper})
		if report.Pages < 10 {
			t.Errorf("paper of %v pt: %d pages", size, report.Pages)
		}
		got, gotTables := inBody(paper)
		if got != want {
			t.Errorf("paper of %v pt:\n got %s\nwant %s", size, got, want)
		}
		for _, r := range wantTables {
			if strings.Count(gotTables, string(r)) < strings.Count(wantTables, string(r)) {
				t.Errorf("paper of %v pt: %q is lost in the table %s", size, r, gotTables)
			}
		}
	}
}
