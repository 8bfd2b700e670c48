package pdf

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"gloss/export"
	"gloss/export/pdf/layout"
	"gloss/model"
	"gloss/model/summary"
	"gloss/themes"
)

// digest makes an index of n entries, some of them hard to set.
func digest(n int) *summary.Index {
	x := &summary.Index{Title: "Tage & <Nächte> 日本", Event: "Conf", Language: "de", Sources: []summary.Source{{Name: "a.md", Lines: 900, SHA256: strings.Repeat("ab", 32)}, {Name: "b.md", Lines: 90}}}
	for i := range n {
		e := summary.NewEntry(&model.IndexEntry{Key: fmt.Sprint(i), Name: fmt.Sprintf("Tool%03d", i), Letter: string(rune('A' + i*26/n)), Kind: "library",
			About: "what it is " + strings.Repeat("and does ", i%9), URL: "https://example.org/" + fmt.Sprint(i)})
		for k := range 1 + i%40 {
			e.Mentions = append(e.Mentions, summary.Mention{Source: k % 2, Line: 1 + k*2, Form: e.Name, Section: strings.Repeat("Title ", k%12), Heading: k % 12, Point: k})
		}
		x.Tools = append(x.Tools, e)
	}
	hard := summary.NewEntry(&model.IndexEntry{Key: "h", Name: strings.Repeat("Verylongname", 40) + "\u202e שלום 😀 \x00", URL: "javascript:alert(1)", SeeAlso: []string{"nobody"}})
	hard.Mentions = []summary.Mention{{Line: 1}}
	x.People = []*summary.Entry{hard, summary.NewEntry(&model.IndexEntry{Name: "who", See: "Tool000"})}
	x.Complete()
	return x
}

func TestWriteIndex(t *testing.T) {
	for _, n := range []int{0, 1, 90, 400} {
		for _, paper := range []themes.Paper{themes.A4, themes.A5} {
			x := digest(n)
			opt := export.Options{Paper: paper}
			var first, second bytes.Buffer
			report, err := WriteIndex(&first, x, opt)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := WriteIndex(&second, x, opt); err != nil || !bytes.Equal(first.Bytes(), second.Bytes()) {
				t.Errorf("%d entries on %s: other bytes the second time (%v)", n, paper.Name, err)
			}
			if n == 1 && report.Pages != 1 {
				t.Errorf("one entry takes %d pages", report.Pages)
			}
			if bytes.Contains(first.Bytes(), []byte("/PageLabels")) {
				t.Error("an index has no cover to number the pages after")
			}
			d, err := layout.SetIndex(x, opt)
			if err != nil {
				t.Fatal(err)
			}
			var text strings.Builder
			for _, p := range d.Pages {
				for _, l := range p.Lines {
					if l.X < 0 || l.Y > d.Height {
						t.Errorf("a line stands off the page at %d, %d", l.X, l.Y)
					}
					for _, r := range l.Line.Runs {
						text.WriteString(r.Text)
					}
					text.WriteByte(' ')
				}
			}
			for _, e := range x.Tools {
				if !strings.Contains(text.String(), e.Name) {
					t.Errorf("%s is not on the pages", e.Name)
				}
			}
		}
	}
}

// An index of about a hundred entries has two pages, and so has one that is a
// little longer: it is set denser.
func TestIndexSavesAPage(t *testing.T) {
	for n, most := range map[int]int{96: 2, 130: 2, 170: 3} {
		x := digest(1)
		x.Tools = nil
		for i := range n {
			e := summary.NewEntry(&model.IndexEntry{Key: fmt.Sprint(i), Name: fmt.Sprintf("Tool%03d", i), Kind: "library", About: "what it is and what it does"})
			e.Mentions = []summary.Mention{{Line: 1 + i*9, Point: i / 3, Section: "A title of some length"}}
			x.Tools = append(x.Tools, e)
		}
		x.Complete()
		report, err := WriteIndex(&bytes.Buffer{}, x, export.Options{})
		if err != nil || report.Pages > most {
			t.Errorf("%d entries take %d pages (%v)", n, report.Pages, err)
		}
	}
}

// TestCatalogueSpeaksEnglish looks for what the catalogue says of tools: in an
// index of notes in another language it is marked as English, in one of English
// notes nothing is.
func TestCatalogueSpeaksEnglish(t *testing.T) {
	for language, want := range map[string]bool{"de": true, "en-GB": false, "": true} {
		x := digest(30)
		x.Language, x.Title, x.People = language, "Notes", nil
		for _, e := range x.Tools {
			e.About = "what – π aside – " + e.About // a face lacks none of it, and it is not ASCII
		}
		d, err := layout.SetIndex(x, export.Options{})
		if err != nil {
			t.Fatal(err)
		}
		marked := ""
		for _, p := range d.Pages {
			for _, l := range p.Lines {
				for _, r := range l.Line.Runs {
					if r.Style.Script != 0 {
						marked += r.Style.Script.Language() + ":" + r.Text + "\n"
					}
				}
			}
		}
		if got := strings.Contains(marked, "what"); got != want || strings.Contains(marked, "Tool0") || strings.Contains(marked, "Title") {
			t.Errorf("%q: marked are\n%s", language, marked)
		}
		for line := range strings.Lines(marked) {
			if !strings.HasPrefix(line, "en:") {
				t.Errorf("%q: %s", language, line)
			}
		}
	}
}

// TestIndexLettersSources holds that letters stand for the files of several notes, which the
// head names once, and that of very many the names stand themselves.
func TestIndexLettersSources(t *testing.T) {
	text := func(x *summary.Index) string {
		d, err := layout.SetIndex(x, export.Options{Paper: themes.A4})
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		for _, p := range d.Pages {
			for _, l := range p.Lines {
				for _, r := range l.Line.Runs {
					b.WriteString(r.Text)
				}
				b.WriteByte('\n')
			}
		}
		return strings.ReplaceAll(b.String(), "\u00a0", " ")
	}
	x := digest(2)
	x.Sources[0].Title = "Der Montag"
	said := text(x)
	for _, want := range []string{"A: a.md (Der Montag); B: b.md", "A: 1", "B: Title"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not in\n%s", want, said)
		}
	}
	for i := range 30 {
		x.Sources = append(x.Sources, summary.Source{Name: fmt.Sprintf("more%02d.md", i), Lines: 9})
	}
	if said := text(x); strings.Contains(said, "A: ") || !strings.Contains(said, "a.md: 1") {
		t.Errorf("32 sources have letters, or no names:\n%s", said)
	}
}
