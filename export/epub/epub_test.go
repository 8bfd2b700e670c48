package epub

import (
	"bytes"
	"cmp"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/txtar"

	"gloss/export"
	"gloss/model"
	"gloss/themes"
)

var update = flag.Bool("update", false, "write the golden files anew")

// made exports a book and fails the test where that fails.
func made(t testing.TB, book *model.Book) ([]byte, export.Report) {
	t.Helper()
	return exported(t, book, export.Options{})
}

func exported(t testing.TB, book *model.Book, opt export.Options) ([]byte, export.Report) {
	t.Helper()
	var out bytes.Buffer
	r, err := Exporter{}.Export(&out, book, opt)
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes(), r
}

func TestGolden(t *testing.T) {
	data, _ := made(t, kitchenBook())
	all, names := files(t, data)
	var archive txtar.Archive
	for _, n := range names {
		if strings.HasSuffix(n, ".png") {
			continue // checked by TestCover
		}
		archive.Files = append(archive.Files, txtar.File{Name: n, Data: []byte(all[n])})
	}
	golden := filepath.Join("testdata", "kitchen.txtar")
	found, err := os.ReadDir("testdata")
	if err != nil && !*update {
		t.Fatal(err)
	}
	for _, f := range found {
		if f.Name() != "kitchen.txtar" && f.Name() != "fuzz" {
			t.Errorf("testdata/%s belongs to no test", f.Name())
		}
	}
	got := txtar.Format(&archive)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(got, want) {
		return
	}
	wanted := map[string]string{}
	for _, f := range txtar.Parse(want).Files {
		wanted[f.Name] = string(f.Data)
	}
	for _, f := range txtar.Parse(got).Files {
		if wanted[f.Name] != string(f.Data) {
			t.Errorf("%s differs from %s (go test -update writes it anew):\n%s", f.Name, golden, f.Data)
		}
		delete(wanted, f.Name)
	}
	for n := range wanted {
		t.Errorf("%s of %s is not in the book", n, golden)
	}
}

func TestSameBytes(t *testing.T) {
	book := kitchenBook()
	first, _ := made(t, book)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 5 {
				var out bytes.Buffer
				if _, err := (Exporter{}).Export(&out, book, export.Options{}); err != nil {
					t.Error(err)
				}
				if !bytes.Equal(first, out.Bytes()) {
					t.Error("the same book gave other bytes")
				}
			}
		})
	}
	wg.Wait()
	if other, _ := made(t, kitchenBook()); !bytes.Equal(first, other) {
		t.Error("an equal book gave other bytes")
	}
}

func TestErrors(t *testing.T) {
	if _, err := (Exporter{}).Export(io.Discard, nil, export.Options{}); err == nil {
		t.Error("no book gave no error")
	}
	if _, err := (Exporter{}).Export(io.Discard, &model.Book{}, export.Options{}); err == nil {
		t.Error("no document gave no error")
	}
	if _, err := (Exporter{}).Export(broken{}, kitchenBook(), export.Options{}); !errors.Is(err, errBroken) {
		t.Errorf("a writer that fails gave %v", err)
	}
}

type broken struct{}

var errBroken = errors.New("disk full")

func (broken) Write([]byte) (int, error) { return 0, errBroken }

// active is what must stand in no tag.
var active = regexp.MustCompile(`<[^>]* on\w+=`)

// goesOn finds the names of documents in which another goes on.
var goesOn = regexp.MustCompile(`\.\d+\.xhtml$`)

func TestKitchen(t *testing.T) {
	data, report := made(t, kitchenBook())
	check(t, data)
	codes := map[string]int{}
	for _, d := range report.Diagnostics {
		codes[d.Code]++
		if d.Message == "" || d.Severity != model.Warning {
			t.Errorf("diagnostic %+v", d)
		}
	}
	for code, want := range map[string]int{"epub.image": 2, "epub.address": 1, "epub.anchor": 1, "epub.mention": 1} {
		if codes[code] != want {
			t.Errorf("%d diagnostics %s, want %d", codes[code], code, want)
		}
	}
	if len(codes) != 4 {
		t.Errorf("diagnostics %v", codes)
	}
	if all, _ := files(t, data); report.Documents != strings.Count(all["EPUB/package.opf"], "<itemref") {
		t.Errorf("%d documents reported", report.Documents)
	}
}

// TestLocators follows every locator of the index to the words it stands for.
func TestLocators(t *testing.T) {
	for _, book := range []*model.Book{kitchenBook(), conference(3, 4, 30)} {
		data, _ := made(t, book)
		all, _ := files(t, data)
		locator := regexp.MustCompile(`<a epub:type="index-locator" href="([^"#]+)#(m-[^"]+)"`)
		mentions, forms := 0, map[string][]string{}
		for _, list := range [][]*model.IndexEntry{book.Entries, book.Standards, book.People} {
			for _, e := range list {
				for _, m := range e.Mentions {
					mentions++
					base := "m-" + nameSlug(cmp.Or(m.Key, m.Name))
					forms[base] = append(forms[base], string(appendText(nil, m.Form)))
				}
			}
		}
		seen := map[string]bool{}
		for name, content := range all {
			for _, m := range locator.FindAllStringSubmatch(content, -1) {
				if seen[m[1]+m[2]] {
					t.Errorf("%s: a second locator leads to %s#%s", name, m[1], m[2])
				}
				seen[m[1]+m[2]] = true
				base, _, _ := strings.Cut(m[2], "_")
				_, element, _ := strings.Cut(all["EPUB/xhtml/"+m[1]], ` id="`+m[2]+`"`)
				_, element, _ = strings.Cut(element, ">")
				if base != "m-code" && !slices.ContainsFunc(forms[base], func(form string) bool { return strings.HasPrefix(element, form) }) {
					t.Errorf("%s: %s#%s does not lead to one of %q", name, m[1], m[2], forms[base])
				}
			}
		}
		if len(forms["m-lost"]) > 0 {
			mentions-- // stands in no text
		}
		if len(seen) == 0 || len(seen) != mentions {
			t.Errorf("%d locators of %d mentions", len(seen), mentions)
		}
	}
}

func TestMetadata(t *testing.T) {
	data, _ := made(t, kitchenBook())
	all, _ := files(t, data)
	opf := all["EPUB/package.opf"]
	for _, want := range []string{
		"<dc:title>Kitchen &amp; &lt;sink&gt;</dc:title>", "<dc:language>en-GB</dc:language>", "<dc:date>2011-03-11</dc:date>",
		`<dc:creator id="author1">Ada &lt;L&gt;</dc:creator>`, `<meta property="dcterms:modified">2011-03-11T00:00:00Z</meta>`,
		`<meta property="schema:accessibilityFeature">index</meta>`, `<collection role="index">`,
		`<reference type="text" title="Start of the notes" href="xhtml/opening.xhtml"/>`, `<reference type="index" `, `<reference type="bibliography" `,
	} {
		if !strings.Contains(opf, want) {
			t.Errorf("the package lacks %s", want)
		}
	}
	if strings.Contains(opf, "conformsTo") {
		t.Error("the package claims a conformance that nobody evaluated")
	}
	data, _ = exported(t, kitchenBook(), export.Options{Evaluator: "A & B"})
	all, _ = files(t, data)
	if opf := all["EPUB/package.opf"]; !strings.Contains(opf, `<meta property="dcterms:conformsTo">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>`) ||
		!strings.Contains(opf, `<meta property="a11y:certifiedBy">A &amp; B</meta>`) || !strings.Contains(opf, "It has been evaluated by A &amp; B.<") {
		t.Error("the package does not say who evaluated it")
	}
	identifier := func(b *model.Book) string {
		bound, err := compose(io.Discard, b, export.Options{})
		if err != nil {
			t.Fatal(err)
		}
		return bound.identifier()
	}
	id := identifier(kitchenBook())
	if !regexp.MustCompile(`^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`).MatchString(id) {
		t.Errorf("identifier %q", id)
	}
	changed := kitchenBook()
	changed.Sections = changed.Sections[:1]
	changed.Sources[0].SHA256 = "other"
	if identifier(changed) != id {
		t.Error("other notes under the same name make another book of it")
	}
	changed.Title = "Other"
	if identifier(changed) == id {
		t.Error("another title makes no other book of it")
	}
	plain, _ := made(t, &model.Book{Document: &model.Document{}})
	all, _ = files(t, plain)
	if opf := all["EPUB/package.opf"]; !strings.Contains(opf, "1980-01-01T00:00:00Z") || strings.Contains(opf, ">index<") || strings.Contains(opf, "<collection") {
		t.Errorf("package of an empty book:\n%s", opf)
	}
	check(t, plain)
}

// checkSeen computes the contrast of a colour to the grounds that readers have.
func checkSeen(t *testing.T, theme, property, hex string) {
	t.Helper()
	n, err := strconv.ParseUint(hex, 16, 32)
	if err != nil || len(hex) != 6 || !strings.HasPrefix(property, "border") {
		t.Errorf("%s: %s has the colour %q", theme, property, hex)
		return
	}
	c := themes.Color{R: uint8(n >> 16), G: uint8(n >> 8), B: uint8(n)}
	for _, ground := range []themes.Color{themes.White, {R: 0xFB, G: 0xF0, B: 0xD9}, {R: 0x12, G: 0x12, B: 0x12}, {}} {
		if r := themes.Contrast(c, ground); r < 3 {
			t.Errorf("%s: %s has a contrast of %.2f on %s", theme, hex, r, ground)
		}
	}
}

func TestAnyGround(t *testing.T) {
	coloured := 0
	for r := 0; r < 256; r += 51 {
		for g := 0; g < 256; g += 51 {
			for b := 0; b < 256; b += 51 {
				css := anyGround(themes.Color{R: uint8(r), G: uint8(g), B: uint8(b)})
				if hex, ok := strings.CutPrefix(css, "#"); ok {
					coloured++
					checkSeen(t, "any", "border", hex)
				} else if r != g || g != b || css != "currentColor" {
					t.Errorf("%d %d %d: %s", r, g, b, css)
				}
			}
		}
	}
	if coloured < 200 {
		t.Errorf("%d colours", coloured)
	}
}

func TestStyle(t *testing.T) {
	for _, name := range themes.Names() {
		theme, _ := themes.Named(name)
		css := string(style(theme))
		if strings.Contains(css, "@") || regexp.MustCompile(`font-size: [\d.]+px`).MatchString(css) || strings.Contains(css, "url(") {
			t.Errorf("%s: %s", name, css)
		}
		// Text has the reader's colours and ground. Rules and bars have some
		// of the theme, seen on white, sepia and black.
		for _, m := range regexp.MustCompile(`[{;]\s*([a-z-]+)\s*:\s*([^;}]*)`).FindAllStringSubmatch(css, -1) {
			if m[1] == "color" && m[2] != "inherit" || strings.HasPrefix(m[1], "background") || strings.Contains(m[2], "rgb") {
				t.Errorf("%s sets a colour: %s: %s", name, m[1], m[2])
			}
			if _, hex, found := strings.Cut(m[2], "#"); found {
				checkSeen(t, name, m[1], hex)
			}
			if m[1] == "font-family" && m[2] != "sans-serif" && m[2] != "serif" && m[2] != "monospace, monospace" {
				t.Errorf("%s names a face: %s", name, m[2])
			}
		}
		if strings.Count(css, "{") != strings.Count(css, "}") {
			t.Errorf("%s: braces", name)
		}
	}
}
