package epub

import (
	"archive/zip"
	"bytes"
	"cmp"
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

// write makes the files of the book that are not made yet and writes all of them
// as one zip.
func (b *bound) write(w io.Writer, from source) error {
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
	p := &b.packer
	p.deflate("META-INF/container.xml", []byte(container))
	entries := b.contents()
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
	return p.write(w)
}

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

// packer makes a zip that depends on its files alone: no clock, no order but
// that of the names, the first file first. The zero value is ready.
type packer struct {
	files []packed
	spool spool // packed data of all files
	flate *flate.Writer
}

type packed struct {
	zip.FileHeader
	start, end int // in the spool
}

// compression is the level of the deflater: beyond it time grows faster than
// size falls.
const compression = 4

func (p *packer) store(name string, data []byte) {
	start := p.spool.size
	p.spool.Write(data)
	p.add(name, zip.Store, data, start)
}

func (p *packer) deflate(name string, data []byte) {
	start := p.spool.size
	if p.flate == nil {
		p.flate, _ = flate.NewWriter(&p.spool, compression) // the level is valid
	} else {
		p.flate.Reset(&p.spool)
	}
	// Writing to a spool does not fail.
	p.flate.Write(data)
	p.flate.Close()
	p.add(name, zip.Deflate, data, start)
}

func (p *packer) add(name string, method uint16, data []byte, start int) {
	h := zip.FileHeader{
		Name:               name,
		Method:             method,
		CRC32:              crc32.ChecksumIEEE(data),
		UncompressedSize64: uint64(len(data)),
		CompressedSize64:   uint64(p.spool.size - start),
	}
	//lint:ignore SA1019 CreateRaw writes this field, not Modified
	h.ModifiedDate = 1<<5 | 1 // 1980-01-01, the first day that zip knows
	p.files = append(p.files, packed{h, start, p.spool.size})
}

func (p *packer) write(w io.Writer) error {
	slices.SortStableFunc(p.files[1:], func(a, b packed) int { return cmp.Compare(a.Name, b.Name) })
	z := zip.NewWriter(w)
	for i := range p.files {
		f := &p.files[i]
		out, err := z.CreateRaw(&f.FileHeader)
		if err == nil {
			err = p.spool.copyTo(out, f.start, f.end)
		}
		if err != nil {
			return fmt.Errorf("epub: write %s: %w", f.Name, err)
		}
	}
	if err := z.Close(); err != nil {
		return fmt.Errorf("epub: write the book: %w", err)
	}
	return nil
}

// spool holds bytes in pieces, so that nothing is moved as it grows.
type spool struct {
	pieces [][]byte // all but the last are full
	size   int
}

const spoolPiece = 64 << 10

func (s *spool) Write(data []byte) (int, error) {
	for rest := data; len(rest) > 0; {
		within := s.size % spoolPiece
		if within == 0 {
			s.pieces = append(s.pieces, make([]byte, spoolPiece))
		}
		n := copy(s.pieces[len(s.pieces)-1][within:], rest)
		s.size += n
		rest = rest[n:]
	}
	return len(data), nil
}

// copyTo writes the bytes from start to end to w.
func (s *spool) copyTo(w io.Writer, start, end int) error {
	for start < end {
		piece := start / spoolPiece
		to := min(end, (piece+1)*spoolPiece)
		if _, err := w.Write(s.pieces[piece][start-piece*spoolPiece : to-piece*spoolPiece]); err != nil {
			return err
		}
		start = to
	}
	return nil
}
