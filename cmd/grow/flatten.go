package main

import (
	"strings"

	"gloss/model"
)

// glued is the depth of lists from which a browser runs points together with the
// line before them.
const glued = 3

// flat is a page being flattened: headings, paragraphs and points of loose lists
// are lines between blank lines, points of tight lists lines without.
type flat struct {
	lines    []string
	headings map[int]bool // by line, from 1
}

// flatten returns the text of a document without any mark of its structure, and
// the lines that were headings.
func flatten(doc *model.Document) (text string, headings map[int]bool) {
	f := &flat{headings: map[int]bool{}}
	f.blocks(doc.Blocks, 0, false)
	doc.Walk(func(s *model.Section) {
		f.apart(func() {
			if f.put(model.PlainText(s.Title)) {
				f.headings[len(f.lines)] = true
			}
		})
		f.blocks(s.Blocks, 0, false)
	})
	return strings.Join(f.lines, "\n") + "\n", f.headings
}

func (f *flat) blank() {
	if n := len(f.lines); n > 0 && f.lines[n-1] != "" {
		f.lines = append(f.lines, "")
	}
}

func (f *flat) apart(write func()) {
	f.blank()
	write()
	f.blank()
}

// put writes a line, if there is anything in it, and reports whether there is.
func (f *flat) put(s string) bool {
	s = strings.Join(strings.Fields(s), " ")
	if s != "" {
		f.lines = append(f.lines, s)
	}
	return s != ""
}

func (f *flat) blocks(list []model.Block, depth int, tight bool) {
	for _, b := range list {
		f.block(b, depth, tight)
	}
}

func (f *flat) block(b model.Block, depth int, tight bool) {
	switch b := b.(type) {
	case *model.Paragraph:
		f.paragraph(model.PlainText(b.Inlines), depth, tight)
	case *model.Gap:
		f.paragraph(model.PlainText(b.Inlines), depth, tight)
	case *model.Code:
		f.apart(func() {
			for line := range strings.Lines(b.Text) {
				if line = strings.TrimRight(line, "\r\n"); line != "" {
					f.lines = append(f.lines, line)
				}
			}
		})
	case *model.Quote:
		f.blocks(b.Blocks, depth, false)
		if len(b.Attribution) > 0 {
			f.paragraph(model.PlainText(b.Attribution), depth, false)
		}
	case *model.List:
		if depth == 0 {
			f.blank()
		}
		for _, item := range b.Items {
			f.blocks(item.Blocks, depth+1, !b.Loose)
		}
		if depth == 0 {
			f.blank()
		}
	}
}

func (f *flat) paragraph(s string, depth int, tight bool) {
	switch n := len(f.lines); {
	case !tight:
		f.apart(func() { f.put(s) })
	case depth >= glued && n > 0 && f.lines[n-1] != "":
		f.lines[n-1] += s
	default:
		f.put(s)
	}
}
