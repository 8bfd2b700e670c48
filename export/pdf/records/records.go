// Package records deflates texts that are made of phrases that come again and
// again, with numbers between them: the objects of a PDF file.
//
// # Where to start
//
// A [Text] is put together of phrases, numbers and what else there is, and
// [Deflater.Append] deflates texts. text.go notes while a text grows what of it
// stood there before, lines.go finds that in what is no phrase; block.go writes
// what was found in the form of RFC 1951, and codes.go makes the codes in which
// that is written.
//
// A general encoder has to look for what is alike, byte by byte. Who writes a
// phrase knows where it stood before. That takes a quarter of the time, and
// finds as much.
//
// # Promises
//
// Any bytes can be deflated, in time linear in their number; such as are no
// phrases, numbers or lines become hardly smaller. The same text gives the same
// bytes.
package records

import "hash/adler32"

// Deflater deflates one list of texts after the other. The zero value is ready;
// it is not to be used by several goroutines at once.
type Deflater struct{ block block }

// Append appends texts, one after the other, deflated in the form of RFC 1950.
func (d *Deflater) Append(b []byte, texts ...*Text) []byte {
	d.block.begin(append(b, 0x78, 0x01))
	sum := adler32.New()
	var lists [][]token
	for _, t := range texts {
		sum.Write(t.bytes)
		lists = append(lists, t.tokens)
	}
	d.block.write(lists)
	return sum.Sum(d.block.close())
}
