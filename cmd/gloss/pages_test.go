package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"gloss/export"
	"gloss/export/epub"
	"gloss/export/pdf/layout"
	"gloss/model"
)

// Both editions say the same of the page on which a thing is named: the EPUB has
// the pages of the PDF.
func TestPagesAgree(t *testing.T) {
	compared := 0
	eachBook(t, func(t *testing.T, book *model.Book) {
		compared += comparePages(t, book, export.Options{}) + comparePages(t, book, export.Options{Justify: true, Columns: 1, Duplex: true})
	})
	t.Logf("%d pages compared", compared)
	if compared < 50 {
		t.Errorf("only %d pages were compared", compared)
	}
}

// Pages without words of the notes are in the EPUB too: those of long contents, of
// notes that hold a rule or a note alone.
func TestPagesWithoutWords(t *testing.T) {
	var long strings.Builder
	for i := range 400 {
		long.WriteString("## Session " + strconv.Itoa(i) + "\n\nDocker\n\n")
	}
	for name, c := range map[string]struct {
		text  string
		least int
	}{"contents": {"# Many\n\n" + long.String(), 10}, "rule": {"***\n", 1}, "note": {"[^a]: only a note\n", 1}} {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "notes.md")
			if err := os.WriteFile(file, []byte(c.text), 0o666); err != nil {
				t.Fatal(err)
			}
			book := bound(t, file)
			d, err := layout.Set(book, export.Options{Duplex: true})
			if err != nil {
				t.Fatal(err)
			}
			if asPrinted(t, d, book); len(d.Pages) < c.least {
				t.Errorf("the PDF has %d pages", len(d.Pages))
			}
		})
	}
}

// asPrinted returns the EPUB, and its files, with the pages of a PDF, and holds its
// list of them to that.
func asPrinted(t *testing.T, d *layout.Display, book *model.Book) (data []byte, files map[string]string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "book.epub")
	var out bytes.Buffer
	if _, err := (epub.Exporter{}).Export(&out, book, export.Options{Printed: layout.Starts(d, book), PrintedName: "PDF"}); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, out.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
	files = unzipped(t, file)
	var printed []string
	for i := range d.Pages {
		printed = append(printed, d.Label(i))
	}
	if listed := pageList(files["EPUB/nav.xhtml"]); !slices.Equal(listed, printed) {
		t.Errorf("the PDF has the pages %q, the EPUB %q", printed, listed)
	}
	return out.Bytes(), files
}

// comparePages returns the number of pages that the index of a PDF names, and
// holds those of the EPUB to them.
func comparePages(t *testing.T, book *model.Book, opt export.Options) (compared int) {
	t.Helper()
	d, err := layout.Set(book, opt)
	if err != nil {
		t.Fatal(err)
	}
	data, unpacked := asPrinted(t, d, book)
	pages, labels := pagesOfIDs(t, unpacked)
	if !slices.IsSortedFunc(labels, func(a, b string) int { m, _ := strconv.Atoi(a); n, _ := strconv.Atoi(b); return m - n }) {
		t.Errorf("the pages stand in the order %q", labels)
	}
	_, links := readEPUB(t, data)
	blocks := indexBlocks(d)
	for i, e := range shown(book, true) {
		if e.See != "" {
			continue
		}
		own := links[:len(e.Mentions)]
		links = links[len(e.Mentions):]
		if slices.ContainsFunc(e.Mentions, func(m *model.Mention) bool { return inNote(book, m) }) {
			continue // notes stand elsewhere on paper
		}
		printed := locatorPages(t, d, blocks[i])
		for k := range printed {
			printed[k] -= d.Front // as they are numbered
		}
		var shown []int
		for _, l := range own {
			n, err := strconv.Atoi(pages[l])
			if err != nil {
				t.Errorf("%q: %s is on page %q", e.Name, l, pages[l])
			}
			shown = append(shown, n)
		}
		slices.Sort(shown)
		slices.Sort(printed)
		compared += len(printed)
		if shown, printed = slices.Compact(shown), slices.Compact(printed); !slices.Equal(shown, printed) {
			t.Errorf("%q is on pages %v of the PDF and %v of the EPUB", e.Name, printed, shown)
		}
	}
	return compared
}

func inNote(book *model.Book, m *model.Mention) bool {
	found := false
	(&model.Document{Footnotes: book.Footnotes}).EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
		model.WalkInlines(*run, func(n model.Inline) { found = found || n == model.Inline(m) })
	})
	return found
}

var (
	itemOf  = regexp.MustCompile(`<item id="([^"]+)" href="(xhtml/[^"]+)"`)
	spineOf = regexp.MustCompile(`<itemref idref="([^"]+)"`)
	tagOf   = regexp.MustCompile(`<[^>]*\bid="([^"]+)"[^>]*>`)
	labelOf = regexp.MustCompile(`epub:type="pagebreak".* aria-label="([^"]+)"`)
)

// pageList returns the labels of the page list of a navigation document.
func pageList(nav string) (labels []string) {
	_, list, _ := strings.Cut(nav, `epub:type="page-list"`)
	list, _, _ = strings.Cut(list, "</nav>")
	for _, m := range regexp.MustCompile(`<a href="[^"]+">([^<]+)</a>`).FindAllStringSubmatch(list, -1) {
		labels = append(labels, m[1])
	}
	return labels
}

// pagesOfIDs returns the page of each ID of an EPUB, by file and ID, and the
// labels of the pages in the order of the spine.
func pagesOfIDs(t *testing.T, files map[string]string) (pages map[string]string, labels []string) {
	t.Helper()
	opf := files["EPUB/package.opf"]
	names := map[string]string{}
	for _, m := range itemOf.FindAllStringSubmatch(opf, -1) {
		names[m[1]] = "EPUB/" + m[2]
	}
	pages = map[string]string{}
	page := ""
	for _, ref := range spineOf.FindAllStringSubmatch(opf, -1) {
		name := names[ref[1]]
		for _, m := range tagOf.FindAllStringSubmatch(files[name], -1) {
			if l := labelOf.FindStringSubmatch(m[0]); l != nil {
				page = l[1]
				labels = append(labels, page)
				if !strings.Contains(files["EPUB/nav.xhtml"], strings.TrimPrefix(name, "EPUB/")+"#"+m[1]+`">`+page+"</a>") {
					t.Errorf("page %s is not in the page list", page)
				}
				continue
			}
			pages[name+"#"+m[1]] = page
		}
	}
	return pages, labels
}
