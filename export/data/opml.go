package data

import (
	"bufio"
	"encoding/xml"
	"io"
	"strings"

	"gloss/export/locale"
	"gloss/model"
)

// WriteReadingOPML writes the reading list as an OPML 2.0 outline: sections
// hold outlines of type "link" with the address in url (a candidate has none), and what the notes say
// in _note.
func WriteReadingOPML(out io.Writer, book *model.Book) error {
	w := bufio.NewWriter(out)
	root := folders(book)
	w.WriteString("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n    <title>" + xmlText(root.title) + "</title>\n")
	if !book.Date.IsZero() {
		w.WriteString("    <dateCreated>" + book.Date.Time().Format("Mon, 02 Jan 2006 15:04:05 GMT") + "</dateCreated>\n")
	}
	w.WriteString("  </head>\n  <body>\n")
	outlines(w, root, 2)
	if len(root.items)+len(root.kids) == 0 { // a body must hold an outline
		w.WriteString("    <outline text=\"" + locale.For(book.Language, book.Wording).Nothing + "\"/>\n")
	}
	w.WriteString("  </body>\n</opml>\n")
	return w.Flush()
}

func outlines(w *bufio.Writer, f *folder, depth int) {
	indent := strings.Repeat("  ", min(depth, deepest))
	for _, n := range f.items {
		w.WriteString(indent + `<outline text="` + xmlText(n.name()) + `"`)
		if n.url != "" {
			w.WriteString(` type="link" url="` + xmlText(n.url) + `"`)
		}
		w.WriteString(` category="` + xmlText(tags(n)) + `"`)
		if n.annotation != "" {
			w.WriteString(` _note="` + xmlText(n.annotation) + `"`)
		}
		w.WriteString("/>\n")
	}
	for _, k := range f.kids {
		w.WriteString(indent + `<outline text="` + xmlText(k.title) + "\">\n")
		outlines(w, k, depth+1)
		w.WriteString(indent + "</outline>\n")
	}
}

// xmlText escapes words for XML; what XML cannot hold becomes U+FFFD.
func xmlText(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(s)) // a Builder returns no error
	return b.String()
}
