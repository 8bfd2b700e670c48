package pdf

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"gloss/export"
	"gloss/export/pdf/booktest"
	"gloss/export/pdf/layout"
	"gloss/themes"
)

func TestImpose(t *testing.T) {
	sides := func(pages int, how export.Sheets, fromRight bool) (list []string) {
		d := &layout.Display{Width: 100000, Height: 141421, Pages: make([]*layout.Page, pages), FromRight: fromRight}
		m := impose(d, how)
		list = make([]string, m.sides)
		for y := range 2 {
			for x := range 2 {
				for i, s := range m.slots {
					if (s.x > 0) == (x > 0) && (s.y > 0) == (y > 0) {
						list[s.side] += fmt.Sprint(" ", i+1)
					}
				}
			}
		}
		return list
	}
	for _, c := range []struct {
		pages int
		how   export.Sheets
		want  []string
	}{
		{3, export.SinglePages, []string{" 1", " 2", " 3"}},
		{3, export.TwoPages, []string{" 1 2", " 3"}},
		{6, export.FourPages, []string{" 1 2 3 4", " 5 6"}},
		{1, export.Booklet, []string{" 1", ""}},
		{4, export.Booklet, []string{" 4 1", " 2 3"}},
		{5, export.Booklet, []string{" 1", " 2", " 3", " 4 5"}},
		{8, export.Booklet, []string{" 8 1", " 2 7", " 6 3", " 4 5"}},
	} {
		if got := sides(c.pages, c.how, false); !slices.Equal(got, c.want) {
			t.Errorf("%d pages, %d: %q, want %q", c.pages, c.how, got, c.want)
		}
	}
	for how, want := range map[export.Sheets][]string{
		export.SinglePages: {" 1", " 2", " 3", " 4"}, export.TwoPages: {" 2 1", " 4 3"},
		export.FourPages: {" 2 1 4 3"}, export.Booklet: {" 1 4", " 3 2"},
	} {
		if got := sides(4, how, true); !slices.Equal(got, want) {
			t.Errorf("from right to left, %d: %q, want %q", how, got, want)
		}
	}
}

// TestFromRight: a book that is written from right to left says so, and what is printed
// on a side of a sheet is told in the order in which it is read.
func TestFromRight(t *testing.T) {
	for how, want := range map[export.Sheets]string{export.TwoPages: "1, 2", export.Booklet: "4, 5"} {
		b := booktest.Points(300)
		b.Language = "he"
		pdf, _ := build(t, b, export.Options{Sheets: how})
		content := run(t, "qpdf", "--qdf", "--object-streams=disable", onDisk(t, pdf), "-")
		for _, words := range []string{"/Direction /R2L", "/P (" + want + ")"} {
			if !strings.Contains(content, words) {
				t.Errorf("%d: no %s", how, words)
			}
		}
	}
}

// waysToPrint are options that change what stands where, and what the file says
// of itself.
func waysToPrint() map[string]export.Options {
	notes := []export.Attachment{{Name: "notes (1) é.md", Data: []byte("# Notes\n\x00\xff")}, {Name: "", Data: nil}}
	return map[string]export.Options{
		"single":  {},
		"archive": {Archive: true, Attached: notes},
		"two":     {Sheets: export.TwoPages},
		"four":    {Sheets: export.FourPages, Paper: themes.Letter},
		"booklet": {Sheets: export.Booklet, Archive: true, Attached: notes[:1]},
	}
}

// qpdfView is what qpdf tells of a file.
type qpdfView struct {
	Pages []struct {
		Object string
	}
	PageLabels []struct {
		Index int
		Label map[string]any
	}
	Outlines []outline
	QPDF     []map[string]json.RawMessage
}

type outline struct {
	Title           string
	DestPagePosFrom int `json:"destpageposfrom1"`
	Kids            []outline
}

// TestTargets: links and bookmarks lead to the pages that they name, however
// pages stand on sheets.
func TestTargets(t *testing.T) {
	book := booktest.Points(1500)
	for name, opt := range waysToPrint() {
		t.Run(name, func(t *testing.T) {
			pdf, report := build(t, book, opt)
			var view qpdfView
			if err := json.Unmarshal([]byte(run(t, "qpdf", "--json", "--json-stream-data=none", onDisk(t, pdf))), &view); err != nil {
				t.Fatal(err)
			}
			called := pageNames(view)
			if len(called) != len(view.Pages) || opt.Sheets == export.SinglePages && report.Pages != len(view.Pages) {
				t.Fatalf("%d pages, %d of them have names", len(view.Pages), len(called))
			}
			number := map[string]int{}
			for i, p := range view.Pages {
				number[p.Object] = i
			}
			links := 0
			for _, raw := range view.QPDF[1] {
				var object struct {
					Value struct {
						Subtype  string `json:"/Subtype"`
						Contents string `json:"/Contents"`
						Dest     []any  `json:"/Dest"`
					}
				}
				if json.Unmarshal(raw, &object) != nil || object.Value.Subtype != "/Link" || len(object.Value.Dest) == 0 {
					continue
				}
				links++
				names := called[number[fmt.Sprint(object.Value.Dest[0])]]
				want := strings.TrimPrefix(object.Value.Contents, "u:page ")
				if !slices.Contains(strings.Split(names, ", "), want) {
					t.Errorf("a link that says %q leads to %q", object.Value.Contents, names)
				}
			}
			if links < 100 {
				t.Errorf("only %d links", links)
			}
			if marks := count(view.Outlines); marks < 10 {
				t.Errorf("only %d bookmarks", marks)
			}
		})
	}
}

func count(list []outline) int {
	n := 0
	for _, o := range list {
		if o.DestPagePosFrom > 0 {
			n++
		}
		n += count(o.Kids)
	}
	return n
}

// pageNames returns what each page is called by the labels of a file.
func pageNames(view qpdfView) []string {
	names := make([]string, len(view.Pages))
	for i, l := range view.PageLabels {
		end := len(names)
		if i+1 < len(view.PageLabels) {
			end = view.PageLabels[i+1].Index
		}
		for page := l.Index; page < end; page++ {
			switch number := page - l.Index + 1; l.Label["/S"] {
			case "/D":
				names[page] = fmt.Sprint(number)
			case "/r":
				names[page] = strings.Repeat("i", number)
			default:
				names[page], _ = strings.CutPrefix(fmt.Sprint(l.Label["/P"]), "u:")
			}
		}
	}
	return names
}

// TestSheetsSaySame: whatever stands where, the structure says the same, in the
// order in which it is read.
func TestSheetsSaySame(t *testing.T) {
	book := booktest.KitchenSink()
	half := pagePaper(export.Options{Sheets: export.TwoPages})
	single, _ := build(t, book, export.Options{Paper: half, Columns: 2})
	duplex, _ := build(t, book, export.Options{Paper: half, Columns: 2, Duplex: true})
	want, wantBooklet := structure(t, single), structure(t, duplex)
	if !strings.Contains(want, "H1") || strings.Count(want, "Link") < 10 {
		t.Fatalf("the structure is\n%s", want)
	}
	for _, how := range []export.Sheets{export.TwoPages, export.FourPages, export.Booklet} {
		pdf, _ := build(t, book, export.Options{Columns: 2, Sheets: how})
		if how == export.Booklet {
			want = wantBooklet
		}
		if got := structure(t, pdf); got != want {
			t.Errorf("%d: the structure is\n%s\nwant\n%s", how, got, want)
		}
	}
}

// structure returns the structure of a file as poppler reads it, without the
// numbers of objects.
func structure(t *testing.T, pdf []byte) string {
	var b strings.Builder
	for line := range strings.Lines(run(t, "pdfinfo", "-struct-text", onDisk(t, pdf))) {
		if !strings.Contains(line, "Object ") && !strings.Contains(line, "/BBox") {
			b.WriteString(line)
		}
	}
	return b.String()
}

// TestSameBytesOfAll: every way to print gives the same bytes in 20 runs, beside
// other exports and after them.
func TestSameBytesOfAll(t *testing.T) {
	book := booktest.KitchenSink()
	for name, opt := range waysToPrint() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			want, _ := build(t, book, opt)
			for range 20 {
				if got, _ := build(t, book, opt); !bytes.Equal(got, want) {
					t.Fatal("two exports differ")
				}
			}
		})
	}
}
