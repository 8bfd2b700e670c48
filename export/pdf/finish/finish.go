// Package finish writes a file of gofpdf anew, as PDF 1.7 with all that gofpdf
// has no words for: subset faces, document language, page labels, metadata,
// links with a description, a structure tree, attachments, what PDF/A asks for,
// an identifier made of the contents, everything deflated.
//
// # Where to start
//
// [Write] is the way; file.go reads gofpdf's file, objects.go writes objects,
// fonts.go, metadata.go, structure.go, pictures.go and archive.go say what the
// new ones hold. A [Tree] grows while pages are drawn, and a [Press] deflates
// their texts meanwhile; beside.go has such work done in order.
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
	// Archive claims that it holds to PDF/A-3a, and says which colours it means.
	Archive     bool
	Attachments []Attachment
	Built       time.Time
	Front       int      // pages before page 1, which have Roman numbers
	Labels      []string // what pages are called, where they are not called by numbers
	Fonts       []Font   // the faces in use
	Pictures    []Picture
	Outline     []int  // levels of the bookmarks, in order
	Tree        *Tree  // of the pages that are drawn
	Links       []Link // that annotations are of
}

// Font is a face under the name that the pages use.
type Font struct {
	Resource string // with its slash
	Subset   *font.Subset
}

// Link is what an annotation leads to: an address, or a place on a page, in
// hundredths of a point from its lower left corner. Words says which.
type Link struct {
	URL             string
	Words           string // of a place
	Page, Left, Top int32
}

// Write reads gofpdf's file and writes the finished one.
func Write(w io.Writer, pdf []byte, doc Document) error {
	in, err := parse(pdf)
	if err != nil {
		return err
	}
	tree := len(in.objects)
	o := newObjects(w, tree+1+len(doc.Tree.elements), 2*len(doc.Tree.pages)+doc.Tree.annots+len(doc.Tree.elements)/16+100, &doc.Tree.zip)
	defer o.stop()
	f := &finisher{in: in, out: o, doc: doc, outline: openCounts(doc.Outline), tree: tree}
	for n := 1; n < len(in.objects); n++ {
		if err := f.object(n); err != nil {
			return fmt.Errorf("object %d: %w", n, err)
		}
	}
	if len(f.pages) != len(doc.Tree.pages) {
		return fmt.Errorf("%d pages are tagged, %d drawn", len(doc.Tree.pages), len(f.pages))
	}
	if err := f.annotations(); err != nil {
		return err
	}
	f.structure()
	f.resources()
	f.catalog()
	f.info()
	return o.close(f.in.catalog, f.in.info)
}

type finisher struct {
	in       *file
	out      *objects
	doc      Document
	bookmark int
	outline  []int // what /Count of each bookmark says
	tree     int   // the object of the structure tree; its elements come next
	pages    []int // the objects of the pages
	text     int   // number of the second part of the page's contents
	scratch  []byte
}

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

// contents writes what a page shows as two streams: what gofpdf drew, and the
// text.
func (f *finisher) contents(n int, data []byte) error {
	if f.text == 0 {
		return fmt.Errorf("it is no page's contents")
	}
	page := &f.doc.Tree.pages[len(f.pages)-1]
	f.out.stream(n, "", data, true)
	f.out.stream(f.text, "/Filter/FlateDecode", page.text, false)
	f.text, page.text = 0, nil
	return nil
}

// page gives a page the second part of its contents, its annotations and its
// place in the structure.
func (f *finisher) page(n int, body []byte) error {
	body, ok := bytes.CutSuffix(body, fmt.Appendf(nil, "/Contents %d 0 R>>", n+1))
	if !ok {
		return fmt.Errorf("its contents do not come next")
	}
	if len(f.pages) >= len(f.doc.Tree.pages) {
		return fmt.Errorf("it is not tagged")
	}
	annots := f.doc.Tree.pages[len(f.pages)].annots
	f.text = f.out.next()
	b := append(f.scratch[:0], body...)
	if len(annots) > 0 {
		b = append(b, "/Annots["...)
		for i := range annots {
			id := f.out.next()
			annots[i].object = int32(id)
			b = append(reference0(b, id), ' ')
		}
		b = append(b, ']')
	}
	b = fmt.Appendf(b, "/Tabs/S/StructParents %d/Contents[%d 0 R %d 0 R]>>", len(f.pages), n+1, f.text)
	f.out.object(n, b)
	f.scratch = b
	f.pages = append(f.pages, n)
	return nil
}

// annotations writes the links of all pages, which can be printed, and say what
// they lead to.
func (f *finisher) annotations() error {
	b := f.scratch
	key := len(f.pages)
	for i := range f.doc.Tree.pages {
		for _, a := range f.doc.Tree.pages[i].annots {
			b = append(b[:0], "<</Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect["...)
			for j, v := range a.area {
				if j > 0 {
					b = append(b, ' ')
				}
				b = appendHundredths(b, v)
			}
			b = append(b, "]/StructParent "...)
			b = appendInt(b, key)
			key++
			link := f.doc.Links[a.link]
			if link.URL != "" {
				b = appendText(append(b, "/A<</S/URI/URI"...), link.URL)
				b = appendText(append(b, ">>/Contents"...), link.URL)
			} else if int(link.Page) < len(f.pages) {
				b = reference0(append(b, "/Dest["...), f.pages[link.Page])
				b = appendHundredths(append(b, "/XYZ "...), link.Left)
				b = appendHundredths(append(b, ' '), link.Top)
				b = appendText(append(b, " null]/Contents"...), link.Words)
			} else {
				return fmt.Errorf("a link leads to page %d of %d", link.Page+1, len(f.pages))
			}
			f.out.object(int(a.object), append(b, ">>"...))
		}
	}
	f.scratch = b
	return nil
}

// appendHundredths appends a number of hundredths as a decimal number.
func appendHundredths(b []byte, v int32) []byte {
	if v < 0 {
		b = append(b, '-')
		v = -v
	}
	b = appendInt(b, int(v/100))
	if f := v % 100; f != 0 {
		b = append(b, '.', byte('0'+f/10))
		if f%10 != 0 {
			b = append(b, byte('0'+f%10))
		}
	}
	return b
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
