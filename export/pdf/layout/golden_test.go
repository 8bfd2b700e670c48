package layout

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gloss/export"
	"gloss/export/pdf/booktest"
	"gloss/model"
	"gloss/themes"
)

var update = flag.Bool("update", false, "write the golden files anew")

// dump writes a display list as text: a line of the page for each line.
func dump(d *Display) []byte {
	var b bytes.Buffer
	for i, g := range d.Pages {
		fmt.Fprintf(&b, "page %s %s, %d grounds, %d shapes\n", d.Label(i), g.Part, len(g.Grounds), len(g.Shapes))
		for _, lines := range [][]Placed{g.Head, g.Lines, g.Foot} {
			for _, l := range lines {
				fmt.Fprintf(&b, "  %6.1f %6.1f %-9s", l.X.Points(), l.Y.Points(), l.Line.Role)
				for _, r := range l.Line.Runs {
					fmt.Fprintf(&b, " [+%.1f %s %.1f%s] %s", r.X.Points(), short(d.Faces[r.Style.Face].Name), r.Style.Size.Points(), target(d, r), r.Text)
				}
				b.WriteByte('\n')
			}
		}
	}
	for _, m := range d.Bookmarks {
		fmt.Fprintf(&b, "bookmark %d %s -> page %s\n", m.Level, m.Title, d.Label(d.Targets[m.Target].Page))
	}
	for _, g := range d.Diagnostics {
		fmt.Fprintf(&b, "%s: %s: %s\n", g.Position, g.Code, g.Message)
	}
	return b.Bytes()
}

func short(face string) string {
	return strings.NewReplacer("Liberation ", "", "DejaVu ", "DV ", " ", "").Replace(face)
}

func target(d *Display, r Run) string {
	l := d.Links[r.Link]
	switch {
	case r.Link == 0:
		return ""
	case l.URL != "":
		return " -> " + l.URL
	}
	return fmt.Sprintf(" -> page %s", d.Label(d.Targets[l.Target].Page))
}

func set(t testing.TB, b *model.Book, opt export.Options) *Display {
	t.Helper()
	d, err := Set(b, opt)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestGolden sets a book with every type of node, in both measures.
func TestGolden(t *testing.T) {
	modern, _ := themes.Named("modern")
	cases := map[string]export.Options{
		"two-columns": {Columns: 2},
		"one-column":  {Columns: 1},
		"modern-a5":   {Theme: modern, Paper: themes.A5},
	}
	for name, opt := range cases {
		got := dump(set(t, booktest.KitchenSink(), opt))
		path := filepath.Join("testdata", name+".golden")
		if *update {
			if err := os.WriteFile(path, got, 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatalf("%v (run go test ./export/pdf/layout -update)", err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s differs from what was set:\n%s", path, firstDifference(string(want), string(got)))
		}
	}
	files, _ := filepath.Glob(filepath.Join("testdata", "*.golden"))
	for _, f := range files {
		if _, ok := cases[strings.TrimSuffix(filepath.Base(f), ".golden")]; !ok {
			t.Errorf("%s is of no test", f)
		}
	}
}

func firstDifference(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(w), len(g)) {
		if w[i] != g[i] {
			return fmt.Sprintf("line %d\nwant %s\ngot  %s", i+1, w[i], g[i])
		}
	}
	return fmt.Sprintf("%d lines wanted, %d got", len(w), len(g))
}

// text returns the words of the pages of a part in reading order.
func text(d *Display, p Part) string {
	var b strings.Builder
	for _, g := range d.Pages {
		if g.Part != p {
			continue
		}
		for _, l := range g.Lines {
			b.WriteString(lineText(l.Line))
			b.WriteByte('\n')
		}
	}
	return b.String()
}

func lineText(l *Line) string {
	var b strings.Builder
	for i, r := range l.Runs {
		if i > 0 && r.X > l.Runs[i-1].X+l.Runs[i-1].W+r.Style.Size/10 {
			b.WriteByte(' ')
		}
		b.WriteString(r.Text)
	}
	return b.String()
}
