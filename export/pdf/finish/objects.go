package finish

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"hash"
	"io"

	"github.com/klauspost/compress/zlib"

	"gloss/export/pdf/records"
)

// How many objects share an object stream, and about how many bytes they have:
// what is deflated as one block.
const (
	packSize  = 2000
	packBytes = 48 << 10
)

// place is where an object stands: at an offset of the file, or in an object
// stream as the one of an index.
type place struct {
	at   uint32
	pack int32 // number of the object stream; 0 for none
}

// objects gathers the objects of the file that is written. Streams are deflated
// and put into the file, in order, by a goroutine of their own.
type objects struct {
	places []place // by number; of streams, when the goroutine has ended
	pack   pack
	work   *beside
	free   chan pack // to be used again

	// of that goroutine, until it has ended
	buf     pieces
	sum     hash.Hash // of all in buf
	zip     *deflater
	records records.Deflater
	packed  []byte // an object stream, deflated
	streams []streamAt
	scratch []byte
}

// pack holds objects that wait for an object stream: their numbers, the text
// that says where each begins, and the objects.
type pack struct {
	numbers      []int32
	head, bodies []byte
}

// streamAt is where a stream begins.
type streamAt struct {
	number int
	offset uint32
}

// pieces gathers a file without moving what is there already.
type pieces struct {
	done [][]byte
	last []byte
	size int
}

// pieceSize is the size of a piece.
const pieceSize = 256 << 10

func (p *pieces) Len() int { return p.size }

func (p *pieces) Write(b []byte) {
	p.size += len(b)
	for len(b) > cap(p.last)-len(p.last) {
		n := cap(p.last) - len(p.last)
		p.last = append(p.last, b[:n]...)
		if b = b[n:]; n > 0 || len(p.last) > 0 {
			p.done = append(p.done, p.last)
		}
		p.last = make([]byte, 0, min(pieceSize, max(2*cap(p.last), 16<<10)))
	}
	p.last = append(p.last, b...)
}

func (p *pieces) writeTo(w io.Writer) error {
	for _, b := range append(p.done, p.last) {
		if _, err := w.Write(b); err != nil {
			return err
		}
	}
	return nil
}

// newObjects begins a file in which the numbers below count are taken, and about
// as many as more others will be.
func newObjects(count, more int, zip *deflater) *objects {
	o := &objects{places: make([]place, count, count+more), work: newBeside(), free: make(chan pack, waiting+2), sum: sha256.New(), zip: zip}
	o.put([]byte("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"))
	return o
}

// put appends to the file.
func (o *objects) put(b []byte) {
	o.buf.Write(b)
	o.sum.Write(b)
}

// Levels of deflating: files of few pages are made as small as that goes quickly,
// others in half the time, to a seventh more.
const (
	smallLevel = 6
	fastLevel  = 1
	smallPages = 80
)

// deflater deflates one piece of data after the other. The zero value is
// ready. Making a zlib.Writer costs more than most pieces do, so it is used
// again.
type deflater struct {
	fast bool // rather quickly than to few bytes
	zip  *zlib.Writer
	buf  bytes.Buffer
}

// deflate returns data deflated; the slice is good until the next call.
func (d *deflater) deflate(data []byte) []byte {
	d.buf.Reset()
	if d.zip == nil {
		level := smallLevel
		if d.fast {
			level = fastLevel
		}
		d.zip, _ = zlib.NewWriterLevel(&d.buf, level) // fails for unknown levels only
	}
	d.zip.Reset(&d.buf)
	d.zip.Write(data) // into memory: cannot fail
	d.zip.Close()
	return d.buf.Bytes()
}

// next returns a new object number.
func (o *objects) next() int {
	o.places = append(o.places, place{})
	return len(o.places) - 1
}

// object adds an object that is no stream. body may be changed afterwards.
func (o *objects) object(n int, body []byte) {
	p := &o.pack
	p.head = append(appendInt(p.head, n), ' ')
	p.head = append(appendInt(p.head, len(p.bodies)), '\n')
	p.numbers = append(p.numbers, int32(n))
	p.bodies = append(append(p.bodies, body...), '\n')
	if len(p.numbers) == packSize || len(p.bodies) >= packBytes {
		o.flush()
	}
}

// stream adds a stream; keys are added to its dictionary. data must stay as they
// are.
func (o *objects) stream(n int, keys string, data []byte, deflate bool) {
	o.work.do(func() { o.streamNow(n, keys, data, deflate) })
}

// streamNow is stream in the goroutine that is at work on them.
func (o *objects) streamNow(n int, keys string, data []byte, deflate bool) {
	if deflate {
		data = o.zip.deflate(data)
		keys += "/Filter/FlateDecode"
	}
	o.streams = append(o.streams, streamAt{n, uint32(o.buf.Len())})
	b := append(appendInt(o.scratch[:0], n), " 0 obj\n<<"...)
	b = append(append(b, keys...), "/Length "...)
	b = append(appendInt(b, len(data)), ">>\nstream\n"...)
	o.scratch = b
	o.put(b)
	o.put(data)
	o.put([]byte("\nendstream\nendobj\n"))
}

// flush writes the waiting objects as an object stream.
func (o *objects) flush() {
	p := o.pack
	if len(p.numbers) == 0 {
		return
	}
	id := o.next()
	for i, n := range p.numbers {
		o.places[n] = place{at: uint32(i), pack: int32(id)}
	}
	keys := fmt.Sprintf("/Type/ObjStm/N %d/First %d/Filter/FlateDecode", len(p.numbers), len(p.head))
	o.work.do(func() {
		o.packed = o.records.Append(o.packed[:0], p.head, p.bodies)
		o.streamNow(id, keys, o.packed, false)
		select {
		case o.free <- pack{p.numbers[:0], p.head[:0], p.bodies[:0]}:
		default:
		}
	})
	select {
	case o.pack = <-o.free:
	default:
		o.pack = pack{bodies: make([]byte, 0, packBytes+1<<10)}
	}
}

// stop ends the goroutine. After close it does nothing.
func (o *objects) stop() { o.work.stop() }

// close writes the table of objects and the trailer.
func (o *objects) close(catalog, info int) {
	o.flush()
	id := o.next()
	o.work.wait()
	start := o.buf.Len()
	for _, s := range append(o.streams, streamAt{id, uint32(start)}) {
		o.places[s.number] = place{at: s.offset}
	}
	hash := hex.EncodeToString(o.sum.Sum(nil)[:16])
	keys := fmt.Sprintf("/Type/XRef/W[1 4 2]/DecodeParms<</Predictor 12/Columns %d>>/Size %d/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]",
		len(row{}), len(o.places), catalog, info, hash, hash)
	o.streamNow(id, keys, o.table(), true)
	o.put(fmt.Appendf(nil, "startxref\n%d\n%%%%EOF\n", start))
}

// row is what the table says of an object.
type row [7]byte

// table returns the table of objects, each byte written as what it has more than
// the one above.
func (o *objects) table() []byte {
	table := make([]byte, 0, (1+len(row{}))*len(o.places))
	var above row
	for n, p := range o.places {
		r := row{1}
		switch {
		case n == 0:
			r = row{0, 0, 0, 0, 0, 0xFF, 0xFF}
		case p.pack != 0:
			r[0] = 2
			binary.BigEndian.PutUint32(r[1:], uint32(p.pack))
			binary.BigEndian.PutUint16(r[5:], uint16(p.at))
		default:
			binary.BigEndian.PutUint32(r[1:], p.at)
		}
		table = append(table, 2)
		for i, c := range r {
			table = append(table, c-above[i])
		}
		above = r
	}
	return table
}
