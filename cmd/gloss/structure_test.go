package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"gloss/model"
)

// spoken is an element of a PDF's structure as a screen reader meets it.
type spoken struct{ kind, text string }

// leafletTitle returns the title of a PDF of a single page, "" where it has more.
func leafletTitle(t *testing.T, file string) string {
	t.Helper()
	info := tool(t, "pdfinfo")
	if pages := runTool(t, info, file); !regexp.MustCompile(`Pages: +1\n`).MatchString(pages) {
		return ""
	}
	m := regexp.MustCompile(`H1 \(block\)\n +"(.*)"`).FindStringSubmatch(runTool(t, info, "-enc", "UTF-8", "-struct-text", file))
	if m == nil {
		t.Fatalf("%s: no title", file)
	}
	return m[1]
}

// structureOf returns the elements that hold the text of the notes, in the order
// in which they are read: those below the part of the notes, without what links
// and footnotes add, which is in elements of their own.
func structureOf(t *testing.T, file string) []spoken {
	t.Helper()
	var list []spoken
	depth := map[int]int{} // index into list, by indent
	skip, inNotes := -1, false
	lines := strings.Split(runTool(t, tool(t, "pdfinfo"), "-enc", "UTF-8", "-struct-text", file), "\n")
	for _, line := range lines {
		text := strings.TrimLeft(line, " ")
		indent := len(line) - len(text)
		if skip >= 0 && indent > skip || text == "" {
			continue
		}
		skip = -1
		kind, _, _ := strings.Cut(strings.TrimSuffix(text, ":"), " ")
		switch {
		case indent == 2:
			inNotes = kind == "Part"
		case !inNotes:
		case kind == "Note" || kind == "Lbl":
			skip = indent
		case kind == "Reference" || kind == "Link" || kind == "Span":
			depth[indent] = depth[indent-2] // what is linked is part of the text
		case strings.HasPrefix(text, "\"\u00a0"): // a raised number or letter
		case strings.HasPrefix(text, "\""):
			list[depth[indent-2]].text += strings.Trim(text, "\"")
		case strings.HasPrefix(text, "/"), kind == "Object":
		default:
			list = append(list, spoken{kind: kind})
			depth[indent] = len(list) - 1
		}
	}
	return list
}

// kindsOf are the elements in which each block of the notes may stand.
const (
	ofHeading = "H2 H3 H4 H5 H6"
	ofText    = "P LBody"
	ofCode    = "Code"
	ofCell    = "TD TH P"
)

// TestValidatorsStructure compares the structure of the PDF with the notes: every
// block stands in an element of its kind, whole, and in its order. What the
// elements have besides is what the notes say of a section elsewhere.
func TestValidatorsStructure(t *testing.T) {
	dir := t.TempDir()
	notes := map[string]string{"sample": sampleFile(t, dir)}
	for name, text := range hardBooks {
		if name == "scripts" || name == "notes" {
			continue // poppler shows text from right to left as it stands; pictures are shown by their names
		}
		path := filepath.Join(dir, name+".md")
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		notes["hard-"+name] = path
	}
	shared := filepath.Join(filepath.Dir(moduleRoot(t)), "shared", "notes")
	found, _ := filepath.Glob(filepath.Join(shared, "*"))
	for _, path := range found {
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() && info.Size() < 50_000 { // pdfinfo takes minutes for large ones
			notes[filepath.Base(path)] = path
		}
	}
	for name, file := range notes {
		t.Run(name, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "notes.pdf")
			var said bytes.Buffer
			if code := run([]string{"gloss", "pdf", "--quiet", "-o", out, file}, nil, io.Discard, &said, func(string) string { return "" }); code != exitDone {
				t.Fatalf("exit code %d\n%s", code, said.String())
			}
			p := &program{stage: newStage()}
			comp, err := p.read(&request{files: []string{file}, limits: limits{size: 1 << 30}})
			if err != nil {
				t.Fatal(err)
			}
			comparer := &structureComparer{t: t, heard: structureOf(t, out), title: leafletTitle(t, out)}
			book := comp.book(&request{})
			comparer.blocks(book.Blocks)
			book.Walk(comparer.section)
			comparer.rest()
		})
	}
}

// structureComparer walks the elements of a PDF along the notes.
type structureComparer struct {
	t     *testing.T
	title string // of a leaflet, which may be that of its only section too
	heard []spoken
	at    int
	extra string // letters of elements that no block is for
	said  strings.Builder
}

func (c *structureComparer) section(s *model.Section) {
	if c.title == "" || letters(c.title) != letters(strings.Join(between(s.Title), "")) {
		c.look(s.Title, ofHeading)
	}
	c.title = ""
	c.blocks(s.Blocks)
	f := s.Facts()
	for _, words := range append([]string{f.Room, s.When(), f.Date.String()}, f.Speakers...) {
		c.said.WriteString(letters(words))
	}
}

func (c *structureComparer) blocks(list []model.Block) {
	for _, b := range list {
		switch b := b.(type) {
		case *model.Paragraph:
			c.look(b.Inlines, ofText)
		case *model.Gap:
			c.look(b.Inlines, ofText)
		case *model.Code:
			c.words(letters(b.Text), b.Position, ofCode)
		case *model.Quote:
			c.blocks(b.Blocks)
			c.look(b.Attribution, ofText)
		case *model.List:
			for _, it := range b.Items {
				c.blocks(it.Blocks)
			}
		case *model.Table:
			for _, row := range append([][]model.Cell{b.Head}, b.Rows...) {
				for _, cell := range row {
					c.look(cell.Inlines, ofCell)
				}
			}
		}
	}
}

func (c *structureComparer) look(run []model.Inline, kinds string) {
	if len(run) > 0 {
		c.words(letters(strings.Join(between(run), "")), run[0].Pos(), kinds)
	}
}

// words looks for the element that says some words and nothing else.
func (c *structureComparer) words(want string, at model.Position, kinds string) {
	if want == "" {
		return
	}
	for i := c.at; i < len(c.heard); i++ {
		got := letters(c.heard[i].text)
		wide := kinds == ofCell && c.heard[i].kind == "P" // a row that is too wide is one paragraph
		if got != want && !(wide && strings.HasPrefix(got, want)) {
			continue
		}
		if !strings.Contains(kinds, c.heard[i].kind) {
			continue
		}
		for _, passed := range c.heard[c.at:i] {
			c.extra += letters(passed.text)
		}
		c.at = i + 1
		if wide && len(got) > len(want) {
			c.heard[i].text, c.at = got[len(want):], i
		}
		return
	}
	c.t.Errorf("%v: no element says %q and nothing else, after %q", at, want, c.heard[max(c.at-1, 0)].text)
}

// rest checks what no block is for: the line below a heading.
func (c *structureComparer) rest() {
	for _, passed := range c.heard[c.at:] {
		c.extra += letters(passed.text)
	}
	if n := len(c.extra); n > 2*c.said.Len()+len("January")*40 {
		c.t.Errorf("%d letters are in no block of the notes: %s", n, c.extra)
	}
}
