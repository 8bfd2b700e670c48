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
	packSize    = 2000
	packBytes   = 48 << 10
	longestPair = 14 // bytes that say where an object begins, in most files
)

// place is where an object stands: at an offset of the file, or in an object
// stream as the one of an index.
type place struct {
	at   uint32
	pack int32 // number of the object stream; 0 for none
}

// objects writes the objects of a file. Streams are deflated and put into the
// file, in order, by a goroutine of their own.
type objects struct {
	places []place // by number; of streams, when the goroutine has ended
	pack   pack
	pair   records.Phrase // before the number of an object in the head of a pack
	work   *beside
	free   chan pack // to be used again

	// of that goroutine, until it has ended
	w       io.Writer
	err     error
	buf     []byte    // what w has yet to get
	written int       // what it got
	sum     hash.Hash // of that
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
	head, bodies records.Text
}

// streamAt is where a stream begins.
type streamAt struct {
	number int
	offset uint32
}

// bufferSize is about how many bytes are written at once.
const bufferSize = 64 << 10

// newObjects begins a file in which the numbers below count are taken, and about
// as many as more others will be.
func newObjects(w io.Writer, count, more int, zip *deflater) *objects {
	o := &objects{places: make([]place, count, count+more), work: newBeside(), free: make(chan pack, waiting+2),
		w: w, buf: make([]byte, 0, bufferSize), sum: sha256.New(), zip: zip}
	o.pack, o.pair = newPack(), records.NewPhrase("\n")
	o.put([]byte("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"))
	return o
}

// newPack returns a pack with room for what packs hold.
func newPack() pack {
	return pack{make([]int32, 0, packSize), records.NewText(packSize * longestPair), records.NewText(packBytes + 1<<10)}
}

// put appends to the file.
func (o *objects) put(b []byte) {
	if len(o.buf)+len(b) > cap(o.buf) {
		o.send()
	}
	o.buf = append(o.buf, b...)
}

// send writes what waits to be written.
func (o *objects) send() {
	if o.err == nil {
		o.sum.Write(o.buf)
		_, o.err = o.w.Write(o.buf)
		o.written += len(o.buf)
	}
	o.buf = o.buf[:0]
}

// at returns where what is put next stands.
func (o *objects) at() int { return o.written + len(o.buf) }

// Levels of deflating: files of few pages are made as small as that goes quickly,
// others in half the time, to a seventh more.
const (
	smallLevel = 5
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
	d.begin()
	d.zip.Write(data) // into memory: cannot fail
	return d.end()
}

// begin readies d.zip for data that come in parts.
func (d *deflater) begin() {
	d.buf.Reset()
	if d.zip == nil {
		level := smallLevel
		if d.fast {
			level = fastLevel
		}
		d.zip, _ = zlib.NewWriterLevel(&d.buf, level) // fails for unknown levels only
	}
	d.zip.Reset(&d.buf)
}

// end returns the data that were written to d.zip, deflated.
func (d *deflater) end() []byte {
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
	t := o.begin(n)
	t.Write(body)
	t.Byte('\n')
	o.end()
}

// begin begins an object that is no stream: it is what is added to the text until
// end. It ends with a line's end.
func (o *objects) begin(n int) *records.Text {
	p := &o.pack
	p.head.SayNumber(&o.pair, n)
	p.head.Byte(' ')
	p.head.Number(p.bodies.Len())
	p.numbers = append(p.numbers, int32(n))
	return &p.bodies
}

func (o *objects) end() {
	if len(o.pack.numbers) == packSize || o.pack.bodies.Len() >= packBytes {
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
	o.streams = append(o.streams, streamAt{n, uint32(o.at())})
	b := append(records.AppendInt(o.scratch[:0], n), " 0 obj\n<<"...)
	b = append(append(b, keys...), "/Length "...)
	b = append(records.AppendInt(b, len(data)), ">>\nstream\n"...)
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
	p.head.Byte('\n')
	keys := fmt.Sprintf("/Type/ObjStm/N %d/First %d/Filter/FlateDecode", len(p.numbers), p.head.Len())
	select {
	case o.pack = <-o.free:
	default:
		o.pack = newPack()
	}
	o.pack.numbers = o.pack.numbers[:0]
	o.pack.head.After(&p.head)
	o.pack.bodies.After(&p.bodies)
	o.work.do(func() {
		o.packed = o.records.Append(o.packed[:0], &p.head, &p.bodies)
		o.streamNow(id, keys, o.packed, false)
		select {
		case o.free <- p:
		default:
		}
	})
}

// stop ends the goroutine. After close it does nothing.
func (o *objects) stop() { o.work.stop() }

// close writes the table of objects and the trailer. It fails where something
// could not be written.
func (o *objects) close(catalog, info int) error {
	o.flush()
	id := o.next()
	o.work.wait()
	start := o.at()
	for _, s := range append(o.streams, streamAt{id, uint32(start)}) {
		o.places[s.number] = place{at: s.offset}
	}
	o.send()
	hash := hex.EncodeToString(o.sum.Sum(nil)[:16])
	keys := fmt.Sprintf("/Type/XRef/W[1 4 2]/DecodeParms<</Predictor 12/Columns %d>>/Size %d/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]",
		len(row{}), len(o.places), catalog, info, hash, hash)
	o.streamNow(id, keys+"/Filter/FlateDecode", o.table(), false)
	o.put(fmt.Appendf(nil, "startxref\n%d\n%%%%EOF\n", start))
	o.send()
	return o.err
}

// row is what the table says of an object.
type row [7]byte

// table returns the table of objects, deflated, each byte written as what it has
// more than the one above.
func (o *objects) table() []byte {
	o.zip.begin()
	some := make([]byte, 0, min(len(o.places), rowsAtOnce)*(1+len(row{})))
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
		some = append(some, 2)
		for i, c := range r {
			some = append(some, c-above[i])
		}
		if above = r; len(some) == cap(some) {
			o.zip.zip.Write(some)
			some = some[:0]
		}
	}
	o.zip.zip.Write(some)
	return o.zip.end()
}

// rowsAtOnce is the number of rows that are made at once.
const rowsAtOnce = 4096
