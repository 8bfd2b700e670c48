package layout_test

import (
	"fmt"
	"strings"
	"testing"

	"gloss/export"
	"gloss/export/pdf/booktest"
	"gloss/export/pdf/layout"
	"gloss/export/pdf/layout/layouttest"
	"gloss/model"
	"gloss/themes"
)

var papers = []themes.Paper{themes.A4, themes.A5, themes.Letter, themes.Legal}

// everyOption calls f with all combinations of theme, paper and options.
func everyOption(t *testing.T, f func(t *testing.T, opt export.Options)) {
	for _, name := range themes.Names() {
		theme, _ := themes.Named(name)
		for _, paper := range papers {
			t.Run(name+"/"+paper.Name, func(t *testing.T) {
				t.Parallel()
				for n := range 3 * 4 * 2 * 2 * 2 {
					qr := export.QR(n % 5 % 3)
					pick := func(of int) int {
						k := n % of
						n /= of
						return k
					}
					f(t, export.Options{Theme: theme, Paper: paper, Columns: pick(3), LinkNotes: export.LinkNotes(pick(4)), QR: qr,
						Duplex: pick(2) == 1, NotesMargin: pick(2) == 1, NotesLines: 3 * pick(2)})
				}
			})
		}
	}
}

func named(opt export.Options) string {
	return fmt.Sprintf("columns %d, links %d, qr %d, duplex %v, margin %v, lines %d", opt.Columns, opt.LinkNotes, opt.QR, opt.Duplex, opt.NotesMargin, opt.NotesLines)
}

// TestNothingOutside sets books with all combinations of options: nothing stands
// outside of the margins, and all that the notes say stands somewhere.
func TestNothingOutside(t *testing.T) {
	everyOption(t, func(t *testing.T, opt export.Options) {
		for _, b := range []*model.Book{booktest.KitchenSink(), linked()} {
			opt.Pictures = pictures(b)
			d, err := layout.Set(b, opt)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range layouttest.Outside(d, opt) {
				t.Errorf("%s, %s: %s", b.Title, named(opt), f)
			}
		}
	})
}

// pictures gives each picture of a book pixels, of all sizes.
func pictures(b *model.Book) export.Pictures {
	all := export.Pictures{}
	sides := []int{1, 40, 500, 2000}
	b.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
		model.WalkInlines(*run, func(n model.Inline) {
			if im, ok := n.(*model.Image); ok {
				all[im] = &export.Picture{Form: export.PNG, Width: sides[len(all)%4], Height: sides[len(all)/4%4]}
			}
		})
	})
	return all
}

// TestFigures sets pictures of all sizes: each stands once, keeps its shape, and
// has its caption in the same column, and words for those who cannot see it.
func TestFigures(t *testing.T) {
	b := linked()
	opt := export.Options{Pictures: pictures(b)}
	if len(opt.Pictures) != 12 {
		t.Fatalf("%d pictures", len(opt.Pictures))
	}
	d, err := layout.Set(b, opt)
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for n, g := range d.Pages {
		for _, s := range g.Shapes {
			if s.Kind != layout.PictureShape {
				continue
			}
			found++
			if was, is := float64(s.Picture.Width)/float64(s.Picture.Height), s.W.Points()/s.H.Points(); s.W > 100 && s.H > 100 && (is/was > 1.02 || was/is > 1.02) {
				t.Errorf("page %d: %d by %d pixels are set %.1f by %.1f", n+1, s.Picture.Width, s.Picture.Height, s.W.Points(), s.H.Points())
			}
			if d.Tags[s.Tag].Kind != layout.FigureTag || d.Words[s.Tag] == "" {
				t.Errorf("page %d: a picture says %q", n+1, d.Words[s.Tag])
			}
			caption := !strings.HasPrefix(d.Words[s.Tag], "what")
			for _, l := range g.Lines {
				caption = caption || len(l.Line.Runs) > 0 && l.X == s.X && l.Y > s.Y+s.H && l.Y < s.Y+s.H+30_000 && strings.HasPrefix(l.Line.Runs[0].Text, "what it shows")
			}
			if !caption {
				t.Errorf("page %d: the caption %q does not stand below its picture", n+1, d.Words[s.Tag])
			}
		}
	}
	if found != 12 {
		t.Errorf("%d pictures are set", found)
	}
	if len(d.Diagnostics) > 0 {
		t.Errorf("said: %v", d.Diagnostics)
	}
}

// TestDecorative sees that a picture which shows nothing to be told only adorns
// its page, and has no words there.
func TestDecorative(t *testing.T) {
	for _, decorative := range []bool{true, false} {
		im := &model.Image{Target: "a.png", Decorative: decorative}
		b := booktest.Book("x", booktest.Section(1, model.TalkSection, "Talk", booktest.Para(2, booktest.Text(2, "Text before "), im)))
		d, err := layout.Set(b, export.Options{Pictures: export.Pictures{im: {Form: export.PNG, Width: 40, Height: 40}}})
		if err != nil {
			t.Fatal(err)
		}
		shown := 0
		for _, g := range d.Pages {
			for _, s := range g.Shapes {
				if s.Kind == layout.PictureShape {
					shown++
					if (s.Tag == 0) != decorative {
						t.Errorf("decorative %t: the tag is %d", decorative, s.Tag)
					}
				}
			}
			for _, l := range g.Lines {
				for _, r := range l.Line.Runs {
					if decorative && strings.Contains(r.Text, "a.png") {
						t.Errorf("the page says %q", r.Text)
					}
				}
			}
		}
		if shown != 1 || d.Mute == decorative {
			t.Errorf("decorative %t: shown %d times, mute %t", decorative, shown, d.Mute)
		}
	}
}

// linked is a book whose points have links with long addresses, and long words.
func linked() *model.Book {
	b := booktest.Book("Links and " + strings.Repeat("extraordinarily", 4))
	for i := range 12 {
		url := fmt.Sprintf("https://example.org/%s/%d?%s", strings.Repeat("a-rather-long-path/", i), i, strings.Repeat("q=1&", i*i/3))
		link := &model.Link{Target: url, Reading: i + 1, Inlines: []model.Inline{booktest.Text(i, "link with Donaudampfschifffahrtsgesellschaft")}}
		inner := &model.Link{Target: "#talk-3", Inlines: []model.Inline{booktest.Text(i, "the third")}}
		para := booktest.Para(i, booktest.Text(i, strings.Repeat("word ", i*3)), link, booktest.Text(i, " and "), inner, booktest.Text(i, "."))
		shot := booktest.Para(i, &model.Image{Target: "shot.png", Alt: strings.Repeat("what it shows ", i)})
		sec := booktest.Section(i, model.TalkSection, fmt.Sprintf("Talk %d", i), para, shot, booktest.List(i, booktest.Point(i, "point"), &model.Item{Blocks: []model.Block{para}}))
		b.Sections = append(b.Sections, sec)
		b.Readings = append(b.Readings, &model.Reading{Number: i + 1, Kind: model.ReadingSite, URL: url, Places: []model.ReadingPlace{{Section: sec, Link: link}}})
	}
	return b
}

// TestCharactersOfALine sets prose, and short points, on every paper in every
// theme: a full line holds 45 to 75 characters, in one column as in two; a point
// two less, the room of its mark.
func TestCharactersOfALine(t *testing.T) {
	words := "The notes of a talk are read by those who were there, and by those who wish that they had been. What was said is seldom what was meant; " +
		"a careful writer keeps both, marks which is which, and leaves room at the edge for what comes to mind on the way home. "
	prose := booktest.Section(1, model.TalkSection, "A talk", booktest.Words(2, strings.Repeat(words, 12)), booktest.Words(3, strings.Repeat(words, 9)))
	var items []*model.Item
	for i := range 60 {
		items = append(items, booktest.Point(2+i, words[i:i+95]))
	}
	points := booktest.Section(1, model.TalkSection, "A talk", booktest.List(2, items...))
	for _, name := range themes.Names() {
		theme, _ := themes.Named(name)
		for _, paper := range papers {
			for _, opt := range []export.Options{{}, {Duplex: true}} {
				opt.Theme, opt.Paper = theme, paper
				charactersOfALine(t, name+", prose", booktest.Book("Prose", prose), opt, layout.TextRole, 45)
				charactersOfALine(t, name+", points", booktest.Book("Points", points), opt, layout.ItemRole, 43)
			}
		}
	}
}

// charactersOfALine checks how many characters the lines of a role hold on
// average that are not the last of their paragraph: from least to 75.
func charactersOfALine(t *testing.T, name string, b *model.Book, opt export.Options, role layout.Role, least float64) {
	t.Helper()
	d, err := layout.Set(b, opt)
	if err != nil {
		t.Fatal(err)
	}
	lines, characters := 0, 0
	for _, g := range d.Pages {
		for i, l := range g.Lines {
			if l.Line.Role == role && i+1 < len(g.Lines) && g.Lines[i+1].Line.Block == l.Line.Block {
				lines++
				for _, r := range l.Line.Runs {
					characters += len(r.Text)
				}
			}
		}
	}
	if lines < 20 {
		t.Fatalf("%s on %s: %d lines", name, opt.Paper.Name, lines)
	}
	mean := float64(characters) / float64(lines)
	t.Logf("%s on %s: %.1f characters a line", name, opt.Paper.Name, mean)
	if mean < least || mean > 75 {
		t.Errorf("%s on %s: %.1f characters a line", name, opt.Paper.Name, mean)
	}
}

// TestColumnsOnSmallPaper: short points stand in one column on A5, and in two
// where several such pages share a sheet.
func TestColumnsOnSmallPaper(t *testing.T) {
	var items []*model.Item
	for i := range 90 {
		items = append(items, booktest.Point(2+i, "a short point"))
	}
	b := booktest.Book("Points", booktest.Section(1, model.TalkSection, "A talk", booktest.List(2, items...)))
	for _, c := range []struct {
		sheets  export.Sheets
		columns int
	}{{export.SinglePages, 1}, {export.TwoPages, 2}, {export.Booklet, 2}} {
		d, err := layout.Set(b, export.Options{Paper: themes.A5, Sheets: c.sheets})
		if err != nil {
			t.Fatal(err)
		}
		columns := map[layout.Unit]bool{}
		for _, g := range d.Pages {
			for _, l := range g.Lines {
				if l.Line.Role == layout.ItemRole {
					columns[l.X] = true
				}
			}
		}
		if len(columns) != c.columns {
			t.Errorf("sheets %d: %d columns, want %d", c.sheets, len(columns), c.columns)
		}
	}
}
