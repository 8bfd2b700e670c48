package main

import (
	"bytes"
	"encoding/json"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"gloss/export"
	"gloss/export/data"
	"gloss/export/pdf"
	"gloss/export/pdf/layout"
	"gloss/model"
	"gloss/model/summary"
	"gloss/notes/sample"
)

// This file goes to every place that an index names, in each edition, and looks
// whether the name is there.

// bare makes words comparable that were broken to lines: blanks and hyphens do
// not count. parted tells of each rune whether some stood before it.
func bare(s string) (runes []rune, parted []bool) {
	gap := true
	for _, r := range s {
		if unicode.IsSpace(r) || unicode.Is(unicode.Pd, r) || r == '\u00ad' {
			gap = gap || r != '\u00ad'
			continue
		}
		runes, parted, gap = append(runes, r), append(parted, gap), false
	}
	return runes, parted
}

// begins reports whether a form begins in a text, as words of their own and in its
// case; it may go on in the next.
func begins(text, next, form string) bool {
	runes, parted := bare(text)
	first := len(runes)
	more, alsoParted := bare(next)
	runes, parted = append(runes, more...), append(parted, alsoParted...)
	want, _ := bare(form)
	for at := 0; at < first && len(want) > 0; at++ {
		end := at + len(want)
		if end > len(runes) || !slices.Equal(runes[at:end], want) {
			continue
		}
		opens := at == 0 || parted[at] || !goesOn(runes[at-1], runes[at], '.')
		if opens && (end == len(runes) || parted[end] || !goesOn(runes[end-1], runes[end], '+')) {
			return true
		}
	}
	return false
}

// goesOn reports whether a word or name with the rune a goes on with b: with a letter,
// a digit, the sign # or another one. Writing without blanks has no bounds to look for.
func goesOn(a, b, sign rune) bool {
	letter := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	if unicode.In(a, unicode.Han, unicode.Hiragana, unicode.Katakana) || unicode.In(b, unicode.Han, unicode.Hiragana, unicode.Katakana) {
		return false
	}
	return letter(a) && (letter(b) || b == '#' || b == sign)
}

// A check that cannot fail is none.
func TestBegins(t *testing.T) {
	for _, c := range []struct {
		text, next, form string
		want             bool
	}{
		{"use Go kit", "", "Go kit", true},
		{"use go\nkit", "", "go kit", true},
		{"use Go", "kit here", "Go kit", true},
		{"use Zero-", "MQ", "ZeroMQ", true},
		{"use C", "", "C++", false},
		{"use C++", "", "C", false},
		{"use C, then", "", "C", true},
		{"use Clojure", "", "C", false},
		{"a MAC", "", "C", false},
		{"use ASP.NET", "", ".NET", false},
		{"use C#", "", "C", false},
		{"then C.", "", "C", true},
		{"Goを使う", "", "Go", true},
		{"to go there", "", "Go", false},
		{"use Go-", "based", "Go", true},
		{"use", "Go kit", "Go kit", false},
		{"use", "", "", false},
	} {
		if got := begins(c.text, c.next, c.form); got != c.want {
			t.Errorf("%+v: %v", c, got)
		}
	}
}

// shown returns the entries that have mentions, or refer to others if refers is
// set, in the order of the index.
func shown(book *model.Book, refers bool) (list []*model.IndexEntry) {
	for _, e := range slices.Concat(book.Entries, book.Standards, book.People) {
		if e.See == "" || refers {
			list = append(list, e)
		}
	}
	return list
}

// The pages are looked up in what was set, and, where there is a pdftotext, in
// what another program reads in the file.
func TestLocatorsPDF(t *testing.T) {
	total, read := 0, 0
	eachBook(t, func(t *testing.T, book *model.Book) {
		d, err := layout.Set(book, export.Options{})
		if err != nil {
			t.Fatal(err)
		}
		entries, blocks := shown(book, true), indexBlocks(d)
		if len(blocks) != len(entries) {
			t.Fatalf("%d entries are set, %d are in the index", len(blocks), len(entries))
		}
		others := pagesRead(t, book)
		if others != nil && len(others) != len(d.Pages) {
			t.Fatalf("%d pages are read, %d are set", len(others), len(d.Pages))
		}
		for i, e := range entries {
			pages := locatorPages(t, d, blocks[i])
			if len(pages) == 0 && len(e.Mentions) > 0 {
				t.Errorf("%q has no page", e.Name)
			}
			for _, n := range pages {
				total++
				if n < 1 || n > len(d.Pages) || d.Pages[n-1].Part != layout.BodyPart {
					t.Errorf("%q, %d: no page of the notes", e.Name, n)
				} else if !onPage(d, n-1, e) {
					t.Errorf("%q is not on page %d:\n%s", e.Name, n, pageText(d, n-1))
				}
				if others == nil || n > len(others) {
					continue
				}
				next := append(others, "")[n]
				if read++; !slices.ContainsFunc(e.Mentions, func(m *model.Mention) bool { return begins(others[n-1], next, m.Form) }) {
					t.Errorf("%q is not read on page %d:\n%s", e.Name, n, others[n-1])
				}
			}
		}
	})
	t.Logf("%d pages looked up, %d of them by pdftotext", total, read)
}

// pagesRead returns the words of each page as pdftotext reads them, nil where it
// is missing.
func pagesRead(t *testing.T, book *model.Book) []string {
	t.Helper()
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Log("no pdftotext: pages are not read again")
		return nil
	}
	var out bytes.Buffer
	if _, err := (pdf.Exporter{}).Export(&out, book, export.Options{}); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(tool, "-raw", "-enc", "UTF-8", "-", "-")
	cmd.Stdin = &out
	words, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	pages := strings.Split(string(words), "\f")
	return pages[:len(pages)-1]
}

// indexBlocks returns the runs of each entry of the index: the blocks that
// have links, as headings and letters have none.
func indexBlocks(d *layout.Display) (blocks [][]layout.Run) {
	var order []int32
	runs, linked := map[int32][]layout.Run{}, map[int32]bool{}
	for _, p := range d.Pages {
		for _, l := range p.Lines {
			if l.Line.Role != layout.IndexRole {
				continue
			}
			b := l.Line.Block
			if runs[b] == nil {
				order = append(order, b)
			}
			runs[b] = append(runs[b], l.Line.Runs...)
			linked[b] = linked[b] || slices.ContainsFunc(l.Line.Runs, func(r layout.Run) bool { return r.Link > 0 })
		}
	}
	for _, b := range order {
		if linked[b] {
			blocks = append(blocks, runs[b])
		}
	}
	return blocks
}

// locatorPages returns the pages that an entry prints, the cover being the first:
// those of its ranges, too.
// Each must lead to the page that it names.
func locatorPages(t *testing.T, d *layout.Display, runs []layout.Run) (pages []int) {
	for _, r := range runs {
		if r.Link == 0 {
			continue
		}
		to := d.Targets[d.Links[r.Link].Target]
		if inIndex(d, to) {
			continue // see, see also
		}
		from, last, _ := strings.Cut(strings.Trim(r.Text, " ,"), "–")
		n, err := strconv.Atoi(from)
		if err != nil || n+d.Front != to.Page+1 {
			t.Errorf("%q leads to page %s (%v)", r.Text, d.Label(to.Page), err)
			continue
		}
		end := n
		if last != "" {
			if end, err = strconv.Atoi(last); err != nil || end <= n {
				t.Errorf("%q is no range", r.Text)
			}
		}
		for ; n <= end; n++ {
			pages = append(pages, n+d.Front)
		}
	}
	return pages
}

// inIndex reports whether a place is that of a line of the index.
func inIndex(d *layout.Display, at layout.Target) bool {
	return slices.ContainsFunc(d.Pages[at.Page].Lines, func(l layout.Placed) bool {
		return l.Line.Role == layout.IndexRole && l.Y-l.Line.Base == at.Y
	})
}

// onPage reports whether one of the words for a thing begins on a page.
func onPage(d *layout.Display, page int, e *model.IndexEntry) bool {
	text, next := pageText(d, page), ""
	if page+1 < len(d.Pages) {
		next = pageText(d, page+1)
	}
	return slices.ContainsFunc(e.Mentions, func(m *model.Mention) bool { return begins(text, next, m.Form) })
}

func pageText(d *layout.Display, page int) string {
	var b strings.Builder
	for _, l := range d.Pages[page].Lines {
		if l.Line.Role == layout.IndexRole || l.Line.Role == layout.ReadingRole {
			continue // which may stand below the notes
		}
		for i, r := range l.Line.Runs {
			if i > 0 && r.Tag != l.Line.Runs[i-1].Tag {
				b.WriteByte('\t') // cells of a row
			}
			b.WriteString(r.Text)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestLocatorsJSON(t *testing.T) {
	total := 0
	eachBook(t, func(t *testing.T, book *model.Book) {
		lines := sourceLines(t, book.Sources[0].Name)
		var out bytes.Buffer
		if err := data.WriteIndexJSON(&out, summary.Of(book)); err != nil {
			t.Fatal(err)
		}
		type entry struct {
			Name     string
			Mentions []struct {
				Source, Form string
				Line         int
			}
		}
		var index struct{ Entries, Standards, People []entry }
		if err := json.Unmarshal(out.Bytes(), &index); err != nil {
			t.Fatal(err)
		}
		for _, e := range slices.Concat(index.Entries, index.Standards, index.People) {
			for _, m := range e.Mentions {
				total++
				if m.Source != book.Sources[0].Name || m.Line < 1 || m.Line > len(lines) {
					t.Errorf("%q: no line %s:%d", e.Name, m.Source, m.Line)
				} else if text := lines[m.Line-1]; !begins(text, strings.Join(lines[m.Line:min(m.Line+1, len(lines))], ""), m.Form) {
					t.Errorf("%q is not in line %d: %s", m.Form, m.Line, text)
				}
			}
		}
	})
	t.Logf("%d lines looked up", total)
}

// sourceLines returns the lines of the sample or of real notes.
func sourceLines(t *testing.T, source string) []string {
	t.Helper()
	name, text := sample.Notes()
	if name != source {
		for _, file := range realNotes(t) {
			if filepath.Base(file) == source && strings.HasPrefix(t.Name(), "TestLocatorsJSON/notes/") {
				data, err := os.ReadFile(file)
				if err != nil {
					t.Fatal(err)
				}
				text = data
			}
		}
	}
	return strings.Split(html.UnescapeString(string(text)), "\n")
}
