package epub

import (
	"cmp"
	"crypto/sha1"
	"encoding/hex"
	"fmt"
	"strings"
	"time"

	"gloss/model"
)

const xmlHead = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"

// identifier returns the book's name for machines: a UUID (version 5) made of
// its title and the names of its sources, so that a book made anew from the
// same notes is the same book to a reader's shelf.
func (b *bound) identifier() string {
	h := sha1.New()
	// The name space of URLs, of RFC 9562.
	h.Write([]byte("\x6b\xa7\xb8\x11\x9d\xad\x11\xd1\x80\xb4\x00\xc0\x4f\xd4\x30\xc8"))
	if b.alone {
		h.Write([]byte("index of "))
	}
	h.Write([]byte("gloss:" + cmp.Or(clean(b.identity), b.title)))
	for _, s := range b.book.Sources {
		h.Write([]byte("\x00" + s.Name))
	}
	u := h.Sum(nil)[:16]
	u[6], u[8] = u[6]&0x0F|0x50, u[8]&0x3F|0x80
	s := hex.EncodeToString(u)
	return "urn:uuid:" + s[:8] + "-" + s[8:12] + "-" + s[12:16] + "-" + s[16:20] + "-" + s[20:]
}

// packageDocument writes package.opf.
func (b *bound) packageDocument(out []byte) []byte {
	out = append(out, xmlHead+`<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="uid" xml:lang="`+b.lang+`"`...)
	if b.direction != "" {
		out = append(out, ` dir="`+b.direction+`"`...)
	}
	out = append(out, ">\n"...)
	out = b.metadata(out)
	out = b.manifest(out)
	out = append(out, `<spine toc="ncx"`...)
	if b.direction != "" {
		out = append(out, ` page-progression-direction="`+b.direction+`"`...)
	}
	out = append(out, ">\n"...)
	for i := range b.docs {
		if i == b.bodyStart() {
			out = append(out, `<itemref idref="nav"/>`+"\n"...)
		}
		out = b.docs[i].appendItemID(append(out, `<itemref idref="`...))
		out = append(out, `"/>`+"\n"...)
	}
	out = append(out, "</spine>\n"...)
	out = b.guide(out)
	out = b.collections(out)
	return append(out, "</package>\n"...)
}

func (b *bound) metadata(out []byte) []byte {
	one := func(name, attributes, words string) {
		if words != "" {
			out = append(append(out, "<"+name+attributes+">"...), appendText(nil, words)...)
			out = append(out, "</"+name+">\n"...)
		}
	}
	out = append(out, `<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">`+"\n"...)
	one("dc:identifier", ` id="uid"`, b.identifier())
	one("dc:title", "", b.title)
	for i, a := range b.book.Authors {
		if a = clean(a); a != "" {
			id := "author" + itoa(i+1)
			one("dc:creator", ` id="`+id+`"`, a)
			one("meta", ` refines="#`+id+`" property="role" scheme="marc:relators"`, "aut")
		}
	}
	one("dc:language", "", b.lang)
	if d := b.book.Date; validDate(d) {
		one("dc:date", "", d.String())
	}
	one("dc:description", "", clean(b.book.About()))
	one("meta", ` property="dcterms:modified"`, b.modified().Format("2006-01-02T15:04:05Z"))
	one("meta", ` property="schema:accessMode"`, "textual")
	if len(b.shown) > 0 {
		one("meta", ` property="schema:accessMode"`, "visual")
	}
	if b.unsaid {
		one("meta", ` property="schema:accessModeSufficient"`, "textual,visual")
	} else {
		one("meta", ` property="schema:accessModeSufficient"`, "textual")
	}
	if len(b.pages.list) > 0 {
		one("meta", ` property="pageBreakSource"`, b.pageSource())
	}
	for _, f := range b.features() {
		one("meta", ` property="schema:accessibilityFeature"`, f)
	}
	one("meta", ` property="schema:accessibilityHazard"`, "none")
	one("meta", ` property="schema:accessibilitySummary"`+b.ownInPackage(), b.summary())
	if b.evaluator != "" {
		one("meta", ` property="dcterms:conformsTo"`, conformance)
		one("meta", ` property="a11y:certifiedBy"`, b.evaluator)
	}
	out = append(out, `<meta name="cover" content="cover-image"/>`+"\n"+`<meta name="generator" content="gloss"/>`+"\n"...)
	return append(out, "</metadata>\n"...)
}

// validDate reports whether a date can stand in metadata: one that the calendar
// knows, of four digits.
func validDate(d model.Date) bool {
	if d.IsZero() || d.Year < 1 || d.Year > 9999 {
		return false
	}
	y, m, day := d.Time().Date()
	return y == d.Year && m == time.Month(d.Month) && day == d.Day
}

// features are the values of schema.org's accessibilityFeature that are true
// of the book.
func (b *bound) features() []string {
	list := []string{"displayTransformability"}
	if !b.unsaid {
		list = append([]string{"alternativeText"}, list...)
	}
	if b.has(indexPart) {
		list = append(list, "index")
	}
	if len(b.pages.list) > 0 {
		list = append(list, "pageBreakMarkers", "pageNavigation")
	}
	return append(list, "readingOrder", "structuralNavigation", "tableOfContents")
}

func (b *bound) has(p part) bool {
	for _, d := range b.docs {
		if d.part == p {
			return true
		}
	}
	return false
}

// conformance names what an evaluator has found the book to conform to, in the
// words that EPUB Accessibility 1.1, 4.1, asks for.
const conformance = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"

// claim takes down who has evaluated the book. A book with pictures that no
// words describe cannot have passed: for that one nothing is claimed.
func (m *manuscript) claim(evaluator string) {
	m.evaluator = clean(evaluator)
	if m.evaluator != "" && m.unsaid {
		m.evaluator = ""
		m.warn(model.Position{}, "epub.claim", "the book does not claim to be accessible, some of its pictures have no words that say what they show",
			"give them such words in the notes, and have the book evaluated again")
	}
}

// evaluation is the last sentence of the summary.
func (b *bound) evaluation() string {
	if b.evaluator != "" {
		return fmt.Sprintf(b.words.Evaluated, b.evaluator)
	}
	return b.words.NotEvaluated
}

// ownInPackage is the attribute of words of ours in the package document.
func (b *bound) ownInPackage() string {
	_, attribute, _ := strings.Cut(b.own, "\" ")
	if attribute != "" {
		attribute = " " + attribute
	}
	return attribute
}

// summary says how accessible the book is.
func (b *bound) summary() string {
	said := []string{b.words.AccessAll, b.words.AccessNav, b.evaluation()}
	switch {
	case b.alone:
		said = []string{b.words.AccessAlone, b.evaluation()}
	case b.unsaid:
		said[0] = b.words.AccessUnsaid
	case len(b.shown) > 0:
		said[0] = b.words.AccessShown
	}
	if !b.alone && b.has(indexPart) {
		said[1] = b.words.AccessIndex
	}
	return strings.Join(said, b.words.Then)
}

func (b *bound) manifest(out []byte) []byte {
	out = append(out, "<manifest>\n"+
		`<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>`+"\n"+
		`<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>`+"\n"+
		`<item id="style" href="css/gloss.css" media-type="text/css"/>`+"\n"+
		`<item id="cover-image" href="images/cover.png" media-type="image/png" properties="cover-image"/>`+"\n"...)
	for _, f := range b.faces {
		out = append(out, `<item id="`+strings.TrimSuffix(f.name, ".ttf")+`" href="fonts/`+f.name+`" media-type="font/ttf"/>`+"\n"...)
	}
	for _, p := range b.plates() {
		id, _, _ := strings.Cut(p.Name, ".")
		out = append(out, `<item id="`+id+`" href="images/`+p.Name+`" media-type="`+p.Form.Type()+`"/>`+"\n"...)
	}
	for _, d := range b.docs {
		out = d.appendItemID(append(out, `<item id="`...))
		out = append(out, `" href="xhtml/`...)
		out = append(append(out, d.name...), `" media-type="application/xhtml+xml"`...)
		if b.alone && d.part == indexPart {
			out = append(out, ` properties="svg"`...) // the bars
		}
		out = append(out, "/>\n"...)
	}
	return append(out, "</manifest>\n"...)
}

// appendItemID appends the id of a document in the package. Places that readers
// remember name it.
func (d *document) appendItemID(out []byte) []byte {
	return append(append(out, "d-"...), strings.TrimSuffix(d.name, ".xhtml")...)
}

// guideTypes are what landmarks are called where readers know no navigation
// document: on Kindles and old devices. The cover and the contents are not among
// them: what makes a Kindle's book of this one would take the cover's page out,
// to which links lead, and the list of pages for contents.
var guideTypes = map[string]string{
	"titlepage": "title-page", "bodymatter": "text", "footnotes": "notes",
	"index": "index", "bibliography": "bibliography", "colophon": "colophon",
}

// guide writes the landmarks as readers before EPUB 3 know them.
func (b *bound) guide(out []byte) []byte {
	out = append(out, "<guide>\n"...)
	for _, l := range b.landmarks() {
		kind := guideTypes[l.kind]
		if kind == "" {
			continue
		}
		out = append(out, `<reference type="`+kind+`" title="`+l.title+`" href="`+l.href+`"/>`+"\n"...)
	}
	return append(out, "</guide>\n"...)
}

// collections says which documents are the index, for readers and for
// EPUBCheck.
func (b *bound) collections(out []byte) []byte {
	if !b.has(indexPart) {
		return out
	}
	out = append(out, `<collection role="index">`+"\n"...)
	for _, d := range b.docs {
		if d.part == indexPart {
			out = append(out, `<link href="xhtml/`+d.name+`"/>`+"\n"...)
		}
	}
	return append(out, "</collection>\n"...)
}

const container = xmlHead + `<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`

// appendHead writes what stands before the body of a document. up leads from it
// to the folder of the package.
func (b *bound) appendHead(out []byte, title, up string) []byte {
	out = appendText(append(out, b.pageHead...), shorten(title, headLength))
	return append(append(append(out, "</title>\n"+`<link rel="stylesheet" type="text/css" href="`...), up...), `css/gloss.css"/>`+"\n</head>\n<body>\n"...)
}

// headLength is the most characters of a title in the head of a document, where no
// line of a screen shows more.
const headLength = 250

const pageFoot = "\n</body>\n</html>\n"

// pageHead returns what documents begin with, up to their titles. They are many
// and mostly short, so it has no declaration of XML: without one they are in
// UTF-8, and who reads them as HTML goes by meta.
func pageHead(lang, direction string) string {
	var b strings.Builder
	b.WriteString("<!DOCTYPE html>\n" + `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="` + lang + `" xml:lang="` + lang + `"`)
	if direction != "" {
		b.WriteString(` dir="` + direction + `"`)
	}
	b.WriteString(">\n<head>\n" + `<meta charset="utf-8"/>` + "\n<title>")
	return b.String()
}
