// Package finish writes a file of gofpdf anew, as PDF 1.7 with all that gofpdf
// has no words for: subset faces, document language, page labels, metadata,
// annotations as objects of their own with a description, an identifier made
// of the contents, everything deflated.
//
// # Where to start
//
// [Write] is the way; file.go reads gofpdf's file, objects.go writes objects,
// fonts.go and metadata.go say what the new ones hold.
//
// # Promises
//
// The bytes depend on the input only. gofpdf must have written the file
// without compression and with no face: such files have a fixed form, and a
// file of another form is an error, never a panic.
package finish

import (
	"bytes"
	"fmt"
	"io"
	"time"

	"gloss/export/pdf/font"
)

// Document is what a file says of itself.
type Document struct {
	Title    string
	Authors  []string
	Subject  string
	Language string // BCP 47; may be empty
	Creator  string
	// Accessible claims that the file holds to PDF/UA-1.
	Accessible bool
	Built      time.Time
	Cover      int    // pages before the numbered ones
	Fonts      []Font // the faces in use
	Outline    []int  // levels of the bookmarks, in order
	Tree       *Tree  // of the pages that are drawn
}

// Font is a face under the name that the pages use.
type Font struct {
	Resource string // with its slash
	Subset   *font.Subset
}

// Write reads gofpdf's file and writes the finished one.
func Write(w io.Writer, pdf []byte, doc Document) error {
	in, err := parse(pdf)
	if err != nil {
		return err
	}
	tree := len(in.objects)
	o := newObjects(tree + 1 + len(doc.Tree.elements))
	f := &finisher{in: in, out: o, doc: doc, outline: openCounts(doc.Outline), tree: tree}
	for n := 1; n < len(in.objects); n++ {
		if err := f.object(n); err != nil {
			return fmt.Errorf("object %d: %w", n, err)
		}
	}
	if len(f.pages) != len(doc.Tree.pages) {
		return fmt.Errorf("%d pages are tagged, %d drawn", len(doc.Tree.pages), len(f.pages))
	}
	f.structure()
	f.resources()
	f.catalog()
	f.info()
	o.close(f.in.catalog, f.in.info)
	_, err = w.Write(o.buf.Bytes())
	return err
}

type finisher struct {
	in       *file
	out      *objects
	doc      Document
	bookmark int
	outline  []int // what /Count of each bookmark says
	tree     int   // the object of the structure tree; its elements come next
	pages    []int // the objects of the pages
	annots   int   // lifted so far
	text     int   // number of the second part of the page's contents
	scratch  []byte
	annot    []byte
}

// TextMark ends the drawing operators of a page. What follows, up to the end
// of its stream, is text operators, deflated already: the longest part of a
// file, which need not pass through gofpdf in full.
const TextMark = "%text\n"

// object writes an object of gofpdf's: page, stream or bookmark.
func (f *finisher) object(n int) error {
	body := f.in.objects[n]
	switch {
	case n == resources || n == f.in.catalog || n == f.in.info:
		return nil // made anew
	case bytes.HasPrefix(body, []byte("<</Type /Page\n")):
		return f.page(n, body)
	case bytes.HasPrefix(body, []byte("<</Title ")):
		return f.outlineItem(n, body)
	}
	if data, ok := streamOf(body); ok {
		return f.contents(n, data)
	}
	f.out.object(n, body)
	return nil
}

// contents writes what a page shows as two streams.
func (f *finisher) contents(n int, data []byte) error {
	drawing, text, ok := bytes.Cut(data, []byte(TextMark))
	text, last := bytes.CutSuffix(text, []byte("\n"))
	if !ok || !last || f.text == 0 {
		return fmt.Errorf("it is no page's contents")
	}
	f.out.stream(n, "", drawing, true)
	f.out.stream(f.text, "/Filter/FlateDecode", text, false)
	f.text = 0
	return nil
}

// page gives a page the second part of its contents, and lifts its annotations
// out into objects.
func (f *finisher) page(n int, body []byte) error {
	const key = "/Annots ["
	body, ok := bytes.CutSuffix(body, fmt.Appendf(nil, "/Contents %d 0 R>>", n+1))
	if !ok {
		return fmt.Errorf("its contents do not come next")
	}
	if len(f.pages) >= len(f.doc.Tree.pages) {
		return fmt.Errorf("it is not tagged")
	}
	annots := f.doc.Tree.pages[len(f.pages)].annots
	f.text = f.out.next()
	tail := fmt.Appendf(nil, "/Tabs/S/StructParents %d/Contents[%d 0 R %d 0 R]>>", len(f.pages), n+1, f.text)
	f.pages = append(f.pages, n)
	from := bytes.Index(body, []byte(key))
	if from < 0 && len(annots) == 0 {
		f.out.object(n, append(append(f.scratch[:0], body...), tail...))
		return nil
	}
	if from < 0 {
		return fmt.Errorf("its annotations are not drawn")
	}
	b := append(f.scratch[:0], body[:from+len(key)]...)
	at := from + len(key)
	for at < len(body) && body[at] != ']' {
		end := skipDict(body, at)
		if end < 0 || len(annots) == 0 {
			return fmt.Errorf("an annotation has no end, or no element")
		}
		id := f.out.next()
		annots[0].object = id
		f.annotation(id, body[at:end], annots[0].words)
		annots = annots[1:]
		b = append(appendInt(b, id), " 0 R "...)
		at = end
	}
	if len(annots) > 0 {
		return fmt.Errorf("%d annotations are not drawn", len(annots))
	}
	b = append(append(b, body[at:]...), tail...)
	f.scratch = b
	f.out.object(n, b)
	return nil
}

// annotation writes a link with the print flag and a description.
func (f *finisher) annotation(id int, dict []byte, words string) {
	b := upright(f.annot[:0], dict[:len(dict)-2])
	b = append(b, "/F 4/StructParent "...)
	b = append(appendInt(b, len(f.doc.Tree.pages)+f.annots), "/Contents "...)
	f.annots++
	if words != "" {
		b = append(b, textString(words)...)
	} else if i := bytes.Index(dict, []byte("/URI (")); i >= 0 {
		end := skipString(dict, i+5)
		b = append(b, dict[i+5:end]...)
	} else {
		b = append(b, "()"...)
	}
	f.annot = append(b, ">>"...)
	f.out.object(id, f.annot)
}

// upright appends an annotation to b, the corners of its area in their usual
// order: gofpdf writes the upper left one first.
func upright(b, dict []byte) []byte {
	const key = "/Rect ["
	from := bytes.Index(dict, []byte(key)) + len(key)
	to := from + bytes.IndexByte(dict[from:], ']')
	if c := bytes.Fields(dict[from:max(to, from)]); len(c) == 4 {
		b = append(b, dict[:from]...)
		for i, n := range [][]byte{c[0], c[3], c[2], c[1]} {
			if i > 0 {
				b = append(b, ' ')
			}
			b = append(b, n...)
		}
		return append(b, dict[to:]...)
	}
	return append(b, dict...)
}

// outlineItem sets how many bookmarks show below a bookmark.
func (f *finisher) outlineItem(n int, body []byte) error {
	rest, ok := bytes.CutSuffix(bytes.TrimSpace(body), []byte("/Count 0>>"))
	if !ok || f.bookmark >= len(f.outline) {
		return fmt.Errorf("a bookmark has another form")
	}
	b := append([]byte(nil), rest...)
	if c := f.outline[f.bookmark]; c != 0 {
		b = appendInt(append(b, "/Count "...), c)
	}
	f.bookmark++
	f.out.object(n, append(b, ">>"...))
	return nil
}

// openCounts returns, for bookmarks of these levels, the number of bookmarks
// below each: those of the first level are open, where they are not too many,
// the others closed.
func openCounts(levels []int) []int {
	counts := make([]int, len(levels))
	open := len(levels) <= 60
	var above []int
	for i, l := range levels {
		above = append(above[:min(l, len(above))], i)
		if l == 0 || len(above) < 2 {
			continue
		}
		parent := above[len(above)-2]
		if open && l == 1 {
			counts[parent]++
		} else {
			counts[parent]--
		}
	}
	return counts
}
