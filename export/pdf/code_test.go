package pdf

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"gloss/export"
	"gloss/export/pdf/booktest"
	"gloss/export/pdf/layout"
	"gloss/model"
)

// TestValidatorsCodesCanBeScanned draws the pages at 150 dots an inch and reads the QR
// codes: each says the address of its item, or the codes of the list all of
// them.
func TestValidatorsCodesCanBeScanned(t *testing.T) {
	b := booktest.Book("Codes", booktest.Section(1, model.TalkSection, "Talk", booktest.Words(1, "words")))
	var want []string
	for i := range 30 {
		url := fmt.Sprintf("https://example.org/%s?n=%d", strings.Repeat("a/", i*3/2), i)
		want = append(want, url)
		b.Readings = append(b.Readings, &model.Reading{Number: i + 1, Kind: model.ReadingSite, URL: url})
	}
	for name, which := range map[string]export.QR{"each": export.EachQR, "list": export.ListQR} {
		pdf, _ := build(t, b, export.Options{QR: which})
		got := scan(t, onDisk(t, pdf))
		if which == export.ListQR {
			for i := range got {
				_, got[i], _ = strings.Cut(got[i], " ")
			}
		}
		slices.Sort(got)
		sorted := slices.Sorted(slices.Values(want))
		if !slices.Equal(got, sorted) {
			t.Errorf("%s: %d of %d codes can be read", name, len(got), len(sorted))
			for _, s := range sorted {
				if !slices.Contains(got, s) {
					t.Logf("not %s", s)
				}
			}
		}
	}
}

// scan returns the lines that the QR codes of a file say.
func scan(t *testing.T, path string) []string {
	t.Helper()
	zbar := tool(t, "zbarimg")
	stem := filepath.Join(t.TempDir(), "page")
	run(t, "pdftoppm", "-r", "150", "-png", path, stem)
	pages, err := filepath.Glob(stem + "*")
	if err != nil || len(pages) == 0 {
		t.Fatalf("%d pages: %v", len(pages), err)
	}
	var said []string
	for _, page := range pages {
		c := exec.Command(zbar, "--quiet", "--raw", page)
		c.Env = append(os.Environ(), "DBUS_SYSTEM_BUS_ADDRESS=unix:path=/nowhere")
		out, _ := c.Output() // a page without codes is an error to it
		said = append(said, strings.FieldsFunc(string(out), func(r rune) bool { return r == '\n' })...)
	}
	return said
}

// BenchmarkCodes measures a reading list of a hundred codes.
func BenchmarkCodes(b *testing.B) {
	book := booktest.Book("Codes")
	for i := range 100 {
		book.Readings = append(book.Readings, &model.Reading{Number: i + 1, URL: fmt.Sprintf("https://example.org/a/path/of/usual/length/%d", i)})
	}
	for b.Loop() {
		build(b, book, export.Options{QR: export.EachQR})
	}
}

func TestDisc(t *testing.T) {
	got := disc(&layout.Shape{X: 10000, Y: 20000, W: 4000}, 100000)
	want := "14 78 m\n14 79.1 13.1 80 12 80 c\n10.9 80 10 79.1 10 78 c\n10 76.9 10.9 76 12 76 c\n13.1 76 14 76.9 14 78 c\nf"
	if got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
