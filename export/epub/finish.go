package epub

import (
	"archive/zip"
	"bytes"
	"fmt"

	"github.com/klauspost/compress/flate"
)

// Names within the draft and within the finished book.
const (
	styleName = "gloss.css"
	coverName = "cover.png"
)

// quire is a run of documents: docs[from:to].
type quire struct{ from, to int }

// quires gathers the documents of the sheaf for the draft.
func (b *bound) quires() []quire {
	var list []quire
	size := 0
	for i := range b.sheaf {
		length := len(b.docs[i].body)
		if size += length; i == 0 || size > quireSize {
			list = append(list, quire{i, i + 1})
			size = length
		} else {
			list[len(list)-1].to = i + 1
		}
	}
	return list
}

func quireName(n int) string { return "q" + padded(n+1) + ".xhtml" }

// appendQuire appends the bodies of a quire, each behind a line that names it.
// No text can look like that line: in text "<" is escaped.
func (b *bound) appendQuire(out []byte, q quire) []byte {
	for i := q.from; i < q.to; i++ {
		d := &b.docs[i]
		out = appendMark(out, d.name)
		out = b.links.appendFilled(out, d.body, d.blanks, d.name)
	}
	return out
}

func appendMark(out []byte, name string) []byte {
	return append(append(append(out, "\n<!-- "...), name...), " -->\n"...)
}

// unbind cuts the body of a quire into the bodies of its documents.
func (b *bound) unbind(q quire, body []byte) ([][]byte, error) {
	list := make([][]byte, 0, q.to-q.from)
	mark := appendMark(nil, b.docs[q.from].name)
	for i := q.from; i < q.to; i++ {
		if !bytes.HasPrefix(body, mark) {
			return nil, fmt.Errorf("epub: the draft lacks %s", b.docs[i].name)
		}
		body = body[len(mark):]
		end := len(body)
		if i+1 < q.to {
			mark = appendMark(mark[:0], b.docs[i+1].name)
			if end = bytes.Index(body, mark); end < 0 {
				return nil, fmt.Errorf("epub: the draft lacks %s", b.docs[i+1].name)
			}
		}
		list = append(list, body[:end])
		body = body[end:]
	}
	return list, nil
}

// What go-epub v1.1.0 puts round the body of a section.
const (
	draftHead = xmlHead + "<!DOCTYPE html>\n" + `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">
  <head>
    <title></title>
  </head>
  <body>
`
	draftFoot = "\n</body>\n</html>\n"
)

// finish writes the rest of the book: bodies of the sheaf, style sheet and cover
// as they stand in the draft, everything else made here.
func finish(draft []byte, b *bound) error {
	z, err := zip.NewReader(bytes.NewReader(draft), int64(len(draft)))
	if err != nil {
		return fmt.Errorf("epub: open the draft: %w", err)
	}
	z.RegisterDecompressor(zip.Deflate, flate.NewReader)
	d := drafted{files: map[string]*zip.File{}}
	for _, f := range z.File {
		d.files[f.Name] = f
	}
	return b.write(source{media: d.read, bodies: func(n int, q quire) ([][]byte, error) {
		page, err := d.read("EPUB/xhtml/" + quireName(n))
		if err != nil {
			return nil, err
		}
		rest, headed := bytes.CutPrefix(page, []byte(draftHead))
		body, footed := bytes.CutSuffix(rest, []byte(draftFoot))
		if !headed || !footed {
			return nil, fmt.Errorf("epub: %s of the draft has another form than go-epub v1.1.0 gives it", quireName(n))
		}
		return b.unbind(q, body)
	}})
}

// drafted is the draft, open for reading.
type drafted struct {
	files map[string]*zip.File
	buf   bytes.Buffer // the file that was read last
}

func (d *drafted) read(name string) ([]byte, error) {
	f := d.files[name]
	if f == nil {
		return nil, fmt.Errorf("epub: the draft lacks %s", name)
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("epub: open %s of the draft: %w", name, err)
	}
	defer r.Close()
	d.buf.Reset()
	d.buf.Grow(int(f.UncompressedSize64) + bytes.MinRead)
	if _, err := d.buf.ReadFrom(r); err != nil {
		return nil, fmt.Errorf("epub: read %s of the draft: %w", name, err)
	}
	return d.buf.Bytes(), nil
}
