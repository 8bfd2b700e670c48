package epub

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"gloss/export"
	"gloss/model"
	"gloss/themes"
)

// TestDirect holds draft and finish to what a direct writer makes: of books that
// go-epub binds whole, and of one with documents beyond the sheaf, some of which
// lead to what stands behind them.
func TestDirect(t *testing.T) {
	long := conference(30, 7, 60)
	ahead := &model.Link{Target: "#below", Inlines: words("see below")}
	talks := long.Sections[25].Sections
	talks[0].Blocks = append(talks[0].Blocks, para(ahead))
	talks[6].Sections = append(talks[6].Sections, &model.Section{Title: words("Below")})
	printed := export.Options{
		CutFace: func(face themes.Face, characters []rune) ([]byte, error) {
			return []byte(string(face) + string(characters)), nil
		},
		Printed:     []export.Page{{Label: "i", At: export.CoverMatter}, {Label: "ii", At: export.ContentsMatter}},
		PrintedName: "PDF", Evaluator: "Ada",
	}
	pressed := conference(30, 7, 60)
	for i, s := range pressed.Sections {
		printed.Printed = append(printed.Printed, export.Page{Label: itoa(i + 1), At: s})
	}
	for name, c := range map[string]struct {
		book   *model.Book
		opt    export.Options
		beyond bool
		held   int
	}{
		"kitchen":    {kitchenBook(), export.Options{}, false, 0},
		"conference": {conference(6, 7, 30), export.Options{}, false, 0},
		"empty":      {&model.Book{Document: &model.Document{}}, export.Options{}, false, 0},
		"long":       {long, export.Options{}, true, 2},
		"printed":    {pressed, printed, true, 1},
	} {
		data, _ := exported(t, c.book, c.opt)
		var out bytes.Buffer
		b, err := compose(&out, c.book, c.opt)
		if err != nil {
			t.Fatal(err)
		}
		held := 0
		for _, d := range b.docs[b.sheaf:] {
			if d.body != nil {
				held++
			}
		}
		if beyond := b.sheaf < len(b.docs); beyond != c.beyond || held != c.held {
			t.Errorf("%s: %d of %d documents in the sheaf, %d of the others held", name, b.sheaf, len(b.docs), held)
		}
		if c.beyond && (b.sheaf < 3 || b.gathered > leadSize) {
			t.Errorf("%s: %d documents of %d bytes are the lead", name, b.sheaf, b.gathered)
		}
		if err := raw(b); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(data, out.Bytes()) {
			t.Errorf("%s: the direct writer makes another book", name)
		}
	}
}

// raw writes the rest of a book without go-epub.
func raw(b *bound) error {
	return b.write(source{
		media: func(name string) ([]byte, error) {
			return map[string][]byte{"EPUB/css/gloss.css": b.style, "EPUB/images/cover.png": b.cover}[name], nil
		},
		bodies: func(_ int, q quire) (list [][]byte, _ error) {
			for i := q.from; i < q.to; i++ {
				d := &b.docs[i]
				list = append(list, b.links.appendFilled(nil, d.body, d.blanks, d.name))
			}
			return list, nil
		},
	})
}

func TestZip(t *testing.T) {
	data, _ := made(t, kitchenBook())
	if want := "mimetypeapplication/epub+zip"; string(data[30:30+len(want)]) != want {
		t.Errorf("the file starts with %q", data[:60])
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for i, f := range z.File {
		if f.ModifiedDate != 0x21 || f.ModifiedTime != 0 || len(f.Extra) > 0 || f.Flags != 0 {
			t.Errorf("%s: date %x, time %x, extra %x, flags %x", f.Name, f.ModifiedDate, f.ModifiedTime, f.Extra, f.Flags)
		}
		if seen[f.Name] {
			t.Errorf("%s stands in it twice", f.Name)
		}
		seen[f.Name] = true
		if i == 1 && f.Name != "META-INF/container.xml" {
			t.Errorf("%s is the second file", f.Name)
		}
	}
}

func TestFinishRefusesAnotherDraft(t *testing.T) {
	kitchen := func() *bound {
		b, err := compose(io.Discard, kitchenBook(), export.Options{})
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	good, err := draft(kitchen())
	if err != nil {
		t.Fatal(err)
	}
	all, names := files(t, good)
	rewrite := func(change func(name, content string) (string, bool)) error {
		var out bytes.Buffer
		z := zip.NewWriter(&out)
		for _, n := range names {
			if content, keep := change(n, all[n]); keep {
				w, err := z.Create(n)
				if err != nil {
					t.Fatal(err)
				}
				io.WriteString(w, content)
			}
		}
		z.Close()
		return finish(out.Bytes(), kitchen())
	}
	if err := rewrite(func(_, c string) (string, bool) { return c, true }); err != nil {
		t.Errorf("the draft itself is refused: %v", err)
	}
	for name, change := range map[string]func(name, content string) (string, bool){
		"no quire":    func(n, c string) (string, bool) { return c, !strings.HasSuffix(n, "q001.xhtml") },
		"other cover": func(n, c string) (string, bool) { return c, !strings.HasSuffix(n, ".png") },
		"other style": func(n, c string) (string, bool) { return c + strings.Repeat("x", strings.Count(n, ".css")), true },
		"other head":  func(_, c string) (string, bool) { return strings.ReplaceAll(c, "<title>", "<title>x"), true },
		"lost mark":   func(_, c string) (string, bool) { return strings.ReplaceAll(c, "<!-- index.xhtml -->", ""), true },
		"lost start":  func(_, c string) (string, bool) { return strings.ReplaceAll(c, "<!-- cover.xhtml -->", ""), true },
	} {
		if err := rewrite(change); err == nil {
			t.Errorf("%s: finish takes it", name)
		}
	}
	if err := finish([]byte("no zip"), kitchen()); err == nil {
		t.Error("finish takes what is no zip")
	}
	if _, err := (refuse{}).RoundTrip(nil); err == nil {
		t.Error("the network is open")
	}
}
