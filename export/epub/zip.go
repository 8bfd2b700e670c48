package epub

import (
	"archive/zip"
	"bytes"
	"fmt"
	"hash/crc32"
	"io"
	"slices"

	"github.com/klauspost/compress/flate"

	"gloss/export"
)

// source is where the finished book takes the bodies of the sheaf, the style
// sheet and the cover from. What it returns holds until the next call.
type source struct {
	media  func(name string) ([]byte, error)
	bodies func(n int, q quire) ([][]byte, error)
}

// write makes the files of the book that are not written yet, and ends the zip.
func (b *bound) write(from source) error {
	for n, q := range b.quires() {
		bodies, err := from.bodies(n, q)
		if err != nil {
			return err
		}
		for i, body := range bodies {
			b.pack(&b.docs[q.from+i], body, nil)
		}
	}
	for i := range b.docs {
		if d := &b.docs[i]; d.body != nil {
			b.pack(d, d.body, d.blanks)
		}
	}
	p := b.packer
	entries := b.contents()
	b.sheet = slices.Grow(b.sheet[:0], lineSize*len(b.docs)) // for the longest of the three
	b.sheet = b.packageDocument(b.sheet[:0])
	p.deflate("EPUB/package.opf", b.sheet)
	b.sheet = b.navigation(b.sheet[:0], entries)
	p.deflate("EPUB/nav.xhtml", b.sheet)
	b.sheet = b.ncx(b.sheet[:0], entries)
	p.deflate("EPUB/toc.ncx", b.sheet)
	style, err := b.medium(from, "EPUB/css/"+styleName, b.style)
	if err != nil {
		return err
	}
	p.deflate("EPUB/css/"+styleName, style)
	cover, err := b.medium(from, "EPUB/images/"+coverName, b.cover)
	if err != nil {
		return err
	}
	p.store("EPUB/images/"+coverName, cover)
	for _, f := range b.faces {
		p.deflate("EPUB/fonts/"+f.name, f.data)
	}
	for _, plate := range b.plates() {
		if name := "EPUB/images/" + plate.Name; plate.Form == export.SVG {
			p.deflate(name, plate.Data)
		} else {
			p.store(name, plate.Data)
		}
	}
	return p.close()
}

// lineSize is what a document mostly takes in the NCX, in bytes.
const lineSize = 256

// medium reads a file that is no document, and refuses it where it is not what
// was handed over: go-epub looks for data URLs on the disk first.
func (b *bound) medium(from source, name string, want []byte) ([]byte, error) {
	data, err := from.media(name)
	if err != nil {
		return nil, err
	}
	if !bytes.Equal(data, want) {
		return nil, fmt.Errorf("epub: %s of the draft is not what was handed over", name)
	}
	return data, nil
}

// packer writes a zip that depends on its files and their order alone: no clock.
// Nothing is held back, so that a long book takes no room.
type packer struct {
	zip   *zip.Writer
	flate *flate.Writer
	buf   bytes.Buffer // what was deflated last
	err   error        // the first one in writing; nothing is written after it
}

func newPacker(w io.Writer) *packer { return &packer{zip: zip.NewWriter(w)} }

// compression is the level of the deflater. A book is of many small files, for
// which the tables of the levels above take more time than they save room.
const compression = 1

func (p *packer) store(name string, data []byte) { p.add(name, zip.Store, data, data) }

func (p *packer) deflate(name string, data []byte) {
	p.add(name, zip.Deflate, data, p.squeeze(data))
}

// shortFile is the length, in bytes, up to which a file is deflated at one go: by
// that the tables are smaller, and nothing is copied. Of longer ones it goes over
// parts twice.
const shortFile = 16 << 10

// squeeze deflates data. What it returns holds until the next call.
func (p *packer) squeeze(data []byte) []byte {
	p.buf.Reset()
	// Writing to a buffer does not fail.
	if len(data) <= shortFile {
		flate.StatelessDeflate(&p.buf, data, true, nil)
		return p.buf.Bytes()
	}
	if p.flate == nil {
		p.flate, _ = flate.NewWriter(&p.buf, compression) // the level is valid
	} else {
		p.flate.Reset(&p.buf)
	}
	p.flate.Write(data)
	p.flate.Close()
	return p.buf.Bytes()
}

func (p *packer) add(name string, method uint16, data, packed []byte) {
	if p.err != nil {
		return
	}
	h := &zip.FileHeader{
		Name:               name,
		Method:             method,
		CRC32:              crc32.ChecksumIEEE(data),
		UncompressedSize64: uint64(len(data)),
		CompressedSize64:   uint64(len(packed)),
	}
	//lint:ignore SA1019 CreateRaw writes this field, not Modified
	h.ModifiedDate = 1<<5 | 1 // 1980-01-01, the first day that zip knows
	out, err := p.zip.CreateRaw(h)
	if err == nil {
		_, err = out.Write(packed)
	}
	if err != nil {
		p.err = fmt.Errorf("epub: write %s: %w", name, err)
	}
}

// close writes the table of the files.
func (p *packer) close() error {
	if p.err != nil {
		return p.err
	}
	if err := p.zip.Close(); err != nil {
		return fmt.Errorf("epub: write the book: %w", err)
	}
	return nil
}
