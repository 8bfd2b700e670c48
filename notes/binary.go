package notes

import (
	"bytes"
	"fmt"
)

// What is no text is refused with a word on what it is and how its text is had.

// container is a kind of file that holds no plain text.
type container struct{ magic, name, advice string }

var containers = []container{
	{"%PDF-", "a PDF", `make text of it first ("pdftotext -layout") and read that`},
	{"\xD0\xCF\x11\xE0", "a file of an old Microsoft Office", "save it as HTML or text and read that"},
	{`{\rtf`, "rich text (RTF)", `save it as HTML ("pandoc -o notes.html") and read that`},
	{"\x89PNG", "a picture", "write down its text, or let a program recognize it, and read that"},
	{"\xFF\xD8\xFF", "a picture", "write down its text, or let a program recognize it, and read that"},
	{"GIF8", "a picture", "write down its text, or let a program recognize it, and read that"},
	{"\x1f\x8b", "a compressed file", "unpack it and read the notes in it"},
	{"BZh", "a compressed file", "unpack it and read the notes in it"},
	{"7z\xBC\xAF", "an archive", "unpack it and give the folder"},
	{"Rar!\x1a", "an archive", "unpack it and give the folder"},
	{"\xFD7zXZ", "a compressed file", "unpack it and read the notes in it"},
	{"ID3\x03", "a sound", "let a program write down what is said and read that"},
	{"ID3\x04", "a sound", "let a program write down what is said and read that"},
	{"OggS", "a sound", "let a program write down what is said and read that"},
	{"\x7fELF", "a program", ""},
	{"SQLite format 3\x00", "a database", "export the notes from the program that keeps them there"},
}

// zipped are what a zip file may be, by the name of a file that it holds.
var zipped = []container{
	{"word/document", "a Word document", `save it as HTML ("pandoc -o notes.html") and read that`},
	{"ppt/presentation", "a PowerPoint presentation", "export its outline as text and read that"},
	{"xl/workbook", "an Excel workbook", "export its sheets as text and read those"},
	{"application/epub+zip", "an EPUB", `make Markdown of it first ("pandoc -o notes.md") and read that`},
	{"application/vnd.oasis.opendocument", "an OpenDocument file", `save it as HTML ("pandoc -o notes.html") and read that`},
	{"Index/Document.iwa", "a Pages document", "export it as text and read that"},
}

// containerOf tells what kind of file data are; ok is false where nothing is known
// of them.
func containerOf(data []byte) (container, bool) {
	if bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		for _, head := range [][]byte{data[:min(len(data), 1<<16)], data[max(0, len(data)-1<<16):]} {
			for _, c := range zipped {
				if bytes.Contains(head, []byte(c.magic)) {
					return c, true
				}
			}
		}
		return container{name: "a zip archive", advice: "unpack it and give the folder"}, true
	}
	for _, c := range containers {
		if bytes.HasPrefix(data, []byte(c.magic)) {
			return c, true
		}
	}
	if head := data[:min(len(data), 4096)]; bytes.Contains(head, []byte("MIME-Version:")) && bytes.Contains(head, []byte("multipart/related")) {
		return container{name: "a page and its pictures in one file", advice: "save it as HTML and read that"}, true
	}
	return container{}, false
}

// binaryError says of a file that it is refused, and what to do.
func binaryError(name string, data []byte) error {
	c, ok := containerOf(data)
	switch {
	case !ok:
		return fmt.Errorf("%s: %w (pictures, archives and office files cannot be read: export them as text, Markdown or HTML first)", name, ErrBinary)
	case c.advice == "":
		return fmt.Errorf("%s: %w but %s", name, ErrBinary, c.name)
	}
	return fmt.Errorf("%s: %w but %s (%s)", name, ErrBinary, c.name, c.advice)
}
