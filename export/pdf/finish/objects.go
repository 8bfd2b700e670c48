package finish

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"

	"github.com/klauspost/compress/zlib"
)

// packSize is the number of objects that share an object stream.
const packSize = 500

// place is where an object stands in the file: at an offset, or in an object
// stream.
type place struct {
	offset int
	pack   int // number of the object stream; 0 for none
	index  int // in it
}

// objects gathers the objects of the file that is written.
type objects struct {
	buf    bytes.Buffer
	places []place // by number
	packed []int   // numbers of the objects that wait for an object stream
	bodies []byte
	starts []int
	head   []byte
	pack   []byte
	zip    Deflater
}

// newObjects begins a file in which the numbers below count are taken.
func newObjects(count int) *objects {
	o := &objects{places: make([]place, count)}
	o.buf.WriteString("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")
	return o
}

// Levels of deflating: small files are made as small as that goes quickly; what
// comes after the first mebibyte is deflated in half the time, to a tenth more.
const (
	smallLevel = 6
	fastLevel  = 2
	smallBytes = 1 << 20
)

// Deflater deflates one piece of data after the other. The zero value is
// ready. Making a zlib.Writer costs more than most pieces do, so it is used
// again.
type Deflater struct {
	zip  *zlib.Writer
	buf  bytes.Buffer
	seen int // bytes deflated so far
	fast bool
}

// Deflate returns data deflated; the slice is good until the next call.
func (d *Deflater) Deflate(data []byte) []byte {
	d.buf.Reset()
	switch {
	case d.zip == nil:
		d.zip, _ = zlib.NewWriterLevel(&d.buf, smallLevel) // fails for unknown levels only
	case d.seen > smallBytes && !d.fast:
		d.zip, _ = zlib.NewWriterLevel(&d.buf, fastLevel)
		d.fast = true
	default:
		d.zip.Reset(&d.buf)
	}
	d.seen += len(data)
	d.zip.Write(data) // into memory: cannot fail
	d.zip.Close()
	return d.buf.Bytes()
}

// next returns a new object number.
func (o *objects) next() int {
	o.places = append(o.places, place{})
	return len(o.places) - 1
}

// object adds an object that is no stream.
func (o *objects) object(n int, body []byte) {
	o.packed = append(o.packed, n)
	o.starts = append(o.starts, len(o.bodies))
	o.bodies = append(append(o.bodies, body...), '\n')
	if len(o.packed) == packSize {
		o.flush()
	}
}

// stream adds a stream; keys are added to its dictionary.
func (o *objects) stream(n int, keys string, data []byte, deflate bool) {
	if deflate {
		data = o.zip.Deflate(data)
		keys += "/Filter/FlateDecode"
	}
	o.places[n] = place{offset: o.buf.Len()}
	b := appendInt(o.buf.AvailableBuffer(), n)
	b = append(b, " 0 obj\n<<"...)
	b = append(append(b, keys...), "/Length "...)
	b = append(appendInt(b, len(data)), ">>\nstream\n"...)
	o.buf.Write(b)
	o.buf.Write(data)
	o.buf.WriteString("\nendstream\nendobj\n")
}

// flush writes the waiting objects as an object stream.
func (o *objects) flush() {
	if len(o.packed) == 0 {
		return
	}
	id := o.next()
	head := o.head[:0]
	for i, n := range o.packed {
		head = append(appendInt(head, n), ' ')
		head = append(appendInt(head, o.starts[i]), ' ')
		o.places[n] = place{pack: id, index: i}
	}
	keys := append([]byte("/Type/ObjStm/N "), nil...)
	keys = append(appendInt(keys, len(o.packed)), "/First "...)
	keys = appendInt(keys, len(head))
	o.head, o.pack = head, append(append(o.pack[:0], head...), o.bodies...)
	o.stream(id, string(keys), o.pack, true)
	o.packed, o.starts, o.bodies = o.packed[:0], o.starts[:0], o.bodies[:0]
}

// close writes the table of objects and the trailer.
func (o *objects) close(catalog, info int) {
	o.flush()
	id := o.next()
	start := o.buf.Len()
	o.places[id] = place{offset: start}
	table := make([]byte, 0, 8*len(o.places))
	var above [7]byte
	for n, p := range o.places {
		row := [7]byte{1}
		switch {
		case n == 0:
			row = [7]byte{0, 0, 0, 0, 0, 0xFF, 0xFF}
		case p.pack != 0:
			row[0] = 2
			binary.BigEndian.PutUint32(row[1:], uint32(p.pack))
			binary.BigEndian.PutUint16(row[5:], uint16(p.index))
		default:
			binary.BigEndian.PutUint32(row[1:], uint32(p.offset))
		}
		table = append(table, 2) // each byte is written as what it has more than the one above
		for i, c := range row {
			table = append(table, c-above[i])
		}
		above = row
	}
	sum := sha256.Sum256(o.buf.Bytes())
	hash := hex.EncodeToString(sum[:16])
	keys := append([]byte("/Type/XRef/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>/Size "), nil...)
	keys = append(appendInt(keys, len(o.places)), "/Root "...)
	keys = append(appendInt(keys, catalog), " 0 R/Info "...)
	keys = append(appendInt(keys, info), " 0 R/ID[<"...)
	keys = append(keys, hash+"><"+hash+">]"...)
	o.stream(id, string(keys), table, true)
	o.buf.WriteString("startxref\n")
	o.buf.Write(appendInt(nil, start))
	o.buf.WriteString("\n%%EOF\n")
}
