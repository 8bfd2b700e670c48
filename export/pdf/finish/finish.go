// Package finish writes a file of gofpdf anew, as PDF 1.7 with all that gofpdf
// has no words for: subset faces, document language, page labels, metadata,
// links with a description, a structure tree, attachments, what PDF/A asks for,
// an identifier made of the contents, everything deflated.
//
// # Where to start
//
// [Write] is the way; file.go reads gofpdf's file, objects.go writes objects,
// deflated by package records, and fonts.go, metadata.go, elements.go,
// pictures.go, archive.go and profile.go say what the new ones hold. A [Tree] grows while
// pages are drawn (structure.go), and a [Press] deflates their texts meanwhile;
// beside.go has such work done in order.
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
	"gloss/export/pdf/records"
)

// Document is what a file says of itself.
type Document struct {
	Title     string
	Authors   []string
	Subject   string
	Language  string // BCP 47; may be empty
	FromRight bool   // pages follow each other from right to left
	Creator   string
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
	Forms       []Form // each after those that it shows
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
	o := newObjects(w, tree+1+doc.Tree.elements.size, 2*len(doc.Tree.pages)+doc.Tree.annots+doc.Tree.elements.size/16+100, &doc.Tree.zip)
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
	begin, parent := records.NewPhrase("<</Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect["), records.NewPhrase("]/StructParent ")
	place, corner, words := records.NewPhrase("/Dest["), records.NewPhrase(" 0 R/XYZ "), records.NewPhrase(" null]/Contents")
	end := records.NewPhrase(">>\n")
	b := f.scratch
	key := len(f.pages)
	var last Link    // that an annotation was of
	var from, to int // where it stands
	for i := range f.doc.Tree.pages {
		for _, a := range f.doc.Tree.pages[i].annots {
			w := f.out.begin(int(a.object))
			w.Say(&begin)
			for j, v := range a.area {
				if j > 0 {
					w.Byte(' ')
				}
				hundredths(w, v)
			}
			w.SayNumber(&parent, key)
			key++
			link := f.doc.Links[a.link]
			at := w.Place()
			switch {
			case link == last && w.Again(from, to):
			case link.URL != "":
				b = appendText(append(b[:0], "/A<</S/URI/URI"...), link.URL)
				b = appendText(append(b, ">>/Contents"...), link.URL)
				w.Write(b)
			case int(link.Page) < len(f.pages):
				w.SayNumber(&place, f.pages[link.Page])
				w.Say(&corner)
				hundredths(w, link.Left)
				w.Byte(' ')
				hundredths(w, link.Top)
				w.Say(&words)
				b = appendText(b[:0], link.Words)
				w.Write(b)
			default:
				return fmt.Errorf("a link leads to page %d of %d", link.Page+1, len(f.pages))
			}
			last, from, to = link, at, w.Place()
			w.Say(&end)
			f.out.end()
		}
	}
	f.scratch = b
	return nil
}

// hundredths writes a number of hundredths as a decimal number.
func hundredths(w *records.Text, v int32) {
	if v < 0 {
		w.Byte('-')
		v = -v
	}
	w.Number(int(v / 100))
	if f := v % 100; f != 0 {
		w.Byte('.')
		w.Byte(byte('0' + f/10))
		if f%10 != 0 {
			w.Byte(byte('0' + f%10))
		}
	}
}

// outlineItem sets how many bookmarks show below a bookmark.
func (f *finisher) outlineItem(n int, body []byte) error {
	rest, ok := bytes.CutSuffix(bytes.TrimSpace(body), []byte("/Count 0>>"))
	if !ok || f.bookmark >= len(f.outline) {
		return fmt.Errorf("a bookmark has another form")
	}
	b := append([]byte(nil), rest...)
	if c := f.outline[f.bookmark]; c != 0 {
		b = records.AppendInt(append(b, "/Count "...), c)
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
