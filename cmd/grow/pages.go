package main

import (
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"

	"gloss/model"
	"gloss/notes"
	"gloss/notes/html"
	"gloss/notes/markdown"
	"gloss/notes/org"
	"gloss/notes/rst"
	"gloss/notes/text"
)

// page is a file of notes, flattened.
type page struct {
	name     string
	text     string
	headings map[int]bool // by line
	open     map[int]bool // lines that may or may not be headings, by line
	samples  []sample
}

// fewestHeadings is the number of headings below which notes teach nothing.
const fewestHeadings = 2

// readPages reads all notes of a folder, in the order of their names: structured
// ones, which it flattens, and flat ones (".txt") beside which an outline stands.
// Other files are passed by.
func readPages(folder fs.FS) ([]*page, error) {
	formats := []notes.Format{markdown.Format(), org.Format(), rst.Format(), html.Format()}
	var pages []*page
	err := fs.WalkDir(folder, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		var p *page
		switch flatName, isOutline := strings.CutSuffix(name, ".outline.tsv"); {
		case isOutline:
			p, err = readFlat(folder, flatName+".txt", name)
		case structured(name, formats):
			p, err = readStructured(folder, name, formats)
		default:
			return nil
		}
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if len(p.headings) >= fewestHeadings {
			pages = append(pages, p)
		}
		return nil
	})
	return pages, err
}

// readFlat reads flat notes and their outline, a heading a line: its depth, its
// line in the notes and its title, with tabs between. A fourth field marks lines
// that may or may not be headings.
func readFlat(folder fs.FS, name, outline string) (*page, error) {
	data, err := fs.ReadFile(folder, name)
	if err != nil {
		return nil, err
	}
	rows, err := fs.ReadFile(folder, outline)
	if err != nil {
		return nil, err
	}
	p := &page{name: name, text: string(data), headings: map[int]bool{}, open: map[int]bool{}}
	for row := range strings.Lines(string(rows)) {
		if row = strings.TrimRight(row, "\r\n"); row == "" || row[0] == '#' {
			continue
		}
		fields := strings.Split(row, "\t")
		if len(fields) < 3 {
			return nil, fmt.Errorf("%q is no heading: it wants a depth, a line and a title with tabs between", row)
		}
		line, err := strconv.Atoi(fields[1])
		if err != nil {
			return nil, fmt.Errorf("%q is no line number", fields[1])
		}
		if len(fields) > 3 {
			p.open[line] = true
		} else {
			p.headings[line] = true
		}
	}
	return p, nil
}

func readStructured(folder fs.FS, name string, formats []notes.Format) (*page, error) {
	data, err := fs.ReadFile(folder, name)
	if err != nil {
		return nil, err
	}
	src, err := notes.Decode(name, data)
	if err != nil {
		return nil, err
	}
	doc, err := notes.Detect(src, path.Base(name), formats).Reader.Read(src, notes.Options{})
	if err != nil {
		return nil, err
	}
	p := &page{name: name}
	p.text, p.headings = flatten(doc)
	return p, nil
}

func structured(name string, formats []notes.Format) bool {
	for _, f := range formats {
		for _, ending := range f.Extensions {
			if strings.HasSuffix(strings.ToLower(name), ending) {
				return true
			}
		}
	}
	return false
}

// read has the reader go through the page, with judge to say which lines are
// headings, and returns those that it makes sections of.
func (p *page) read(judge func(line int, look *text.Look) bool) (map[int]bool, error) {
	src, err := notes.Decode("page.txt", []byte(p.text))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", p.name, err)
	}
	doc, err := text.Ask(src, judge)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", p.name, err)
	}
	found := map[int]bool{}
	doc.Walk(func(s *model.Section) { found[int(s.Line)] = true })
	return found, nil
}

// mostWeight is what all lines of a page weigh together at the most, so that no
// long notes outvote all others.
const mostWeight = 100

// lookAt has the reader ask about the lines of the pages, and keeps what it saw
// as samples. It is answered as the notes are.
func lookAt(pages []*page) error {
	for _, p := range pages {
		_, err := p.read(func(line int, look *text.Look) bool {
			if !p.open[line] {
				p.samples = append(p.samples, sample{look: *look, heading: p.headings[line]})
			}
			return p.headings[line]
		})
		if err != nil {
			return err
		}
		for i := range p.samples {
			p.samples[i].weight = min(1, mostWeight/float64(len(p.samples)))
		}
	}
	return nil
}

func samplesOf(pages []*page) (all []sample) {
	for _, p := range pages {
		all = append(all, p.samples...)
	}
	return all
}

func headingsOf(pages []*page) (n int) {
	for _, p := range pages {
		n += len(p.headings)
	}
	return n
}

// asked counts the pages with a line that the reader asks about.
func asked(pages []*page) (n int) {
	for _, p := range pages {
		if len(p.samples) > 0 {
			n++
		}
	}
	return n
}

// tally counts headings that were found, lines wrongly taken for some, and
// headings missed.
type tally struct{ right, wrong, missed int }

func (t tally) precision() float64 { return ratio(t.right, t.right+t.wrong) }
func (t tally) recall() float64    { return ratio(t.right, t.right+t.missed) }
func (t tally) f1() float64        { return ratio(2*t.right, 2*t.right+t.wrong+t.missed) }

func ratio(a, b int) float64 {
	if b == 0 {
		return 1
	}
	return float64(a) / float64(b)
}

// count adds what the reader finds on a page with a forest.
func (t *tally) count(p *page, forest *text.Forest) error {
	found, err := p.read(func(_ int, look *text.Look) bool { return forest.Score(look) > 0 })
	if err != nil {
		return err
	}
	right := 0
	for line := range found {
		switch {
		case p.headings[line]:
			right++
		case !p.open[line]:
			t.wrong++
		}
	}
	t.right += right
	t.missed += len(p.headings) - right
	return nil
}

// folds is the number of parts of the pages of which each is tried with a forest
// grown from the others.
const folds = 5

// crossValidate tries each page with a forest grown without it.
func crossValidate(pages []*page, g growth) (t tally, err error) {
	for fold := range folds {
		var others, tried []*page
		for i, p := range pages {
			if i%folds == fold {
				tried = append(tried, p)
			} else {
				others = append(others, p)
			}
		}
		forest := grow(samplesOf(others), g)
		for _, p := range tried {
			if err := t.count(p, &forest); err != nil {
				return t, err
			}
		}
	}
	return t, nil
}
