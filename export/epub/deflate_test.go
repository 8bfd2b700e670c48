package epub

import (
	"bytes"
	"compress/flate"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	library "github.com/klauspost/compress/flate"
)

// inflated returns what was deflated, as the standard library reads it.
func inflated(t *testing.T, packed []byte) []byte {
	t.Helper()
	rest := bytes.NewReader(packed)
	data, err := io.ReadAll(flate.NewReader(rest))
	if err != nil {
		t.Fatalf("inflate: %v", err)
	}
	if rest.Len() > 0 {
		t.Fatalf("%d bytes behind the end", rest.Len())
	}
	return data
}

// Whatever the files before held, each comes out as it was.
func TestDeflater(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	noise := make([]byte, smallFile)
	for i := range noise {
		noise[i] = byte(random.Uint32())
	}
	var all []byte
	for i := range 256 {
		all = append(all, byte(i))
	}
	var d deflater
	for i, file := range []string{
		"", "a", "aaaa", strings.Repeat("a", 300), strings.Repeat("abc", 5000), "<p>Grüße</p>\n",
		"<p>Ещё один доклад</p>", "<p>会議の記録</p>", string(all), string(noise), strings.Repeat("<li>x</li>\n", 1400),
		strings.Repeat("\x00", smallFile), string(noise[:9000]) + string(noise[:7000]), "",
	} {
		before := []byte("before")
		packed := d.deflate(bytes.Clone(before), []byte(file))
		if !bytes.HasPrefix(packed, before) {
			t.Fatalf("file %d: what stood before is gone", i)
		}
		if got := inflated(t, packed[len(before):]); string(got) != file {
			t.Errorf("file %d: %d bytes come out as %d others", i, len(file), len(got))
		}
	}
}

// Each distance and each length has its own symbol.
func TestDeflaterReach(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	var d deflater
	for gap := range 40 {
		for _, size := range []int{4, 9, 10, 11, 18, 19, 130, 131, 257, 258, 259, 300} {
			word := make([]byte, size)
			between := make([]byte, gap*gap*8)
			for _, b := range [][]byte{word, between} {
				for i := range b {
					b[i] = byte(random.Uint32())
				}
			}
			file := append(append(bytes.Clone(word), between...), word...)
			if got := inflated(t, d.deflate(nil, file)); !bytes.Equal(got, file) {
				t.Fatalf("%d bytes again after %d others come out differently", size, len(between))
			}
		}
	}
}

// A code keeps to the most bits that there may be, and leaves none of them unused.
func TestSizes(t *testing.T) {
	steep := make([]int, 40)
	for i, n := 0, 1; i < len(steep); i++ {
		steep[i] = n
		n += n/2 + 1
	}
	for name, counts := range map[string][]int{"steep": steep, "level": {5, 5, 5, 0, 5}, "one and many": {1, 1 << 40}} {
		for _, most := range []int{7, 15} {
			whole := 0
			for i, size := range sizesOf(counts, most) {
				if (size == 0) != (counts[i] == 0) || size > most {
					t.Errorf("%s: symbol %d of %d has %d bits", name, i, counts[i], size)
				}
				if size > 0 {
					whole += 1 << (most - size)
				}
			}
			if whole != 1<<most {
				t.Errorf("%s: codes of up to %d bits fill %d of %d", name, most, whole, 1<<most)
			}
		}
	}
	if got := sizesOf([]int{0, 3}, 15); got[1] != 1 {
		t.Errorf("a lone symbol has %d bits", got[1])
	}
}

// Documents that look alike take hardly more room than each with a code of its own.
func TestDeflaterRoom(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	words := strings.Fields("the a of notes talk queue server Python async worker reads writes slowly and then again <em>never</em> messages, retries. “Why?” über 3.1")
	var d deflater
	shared, own := 0, 0
	var buf bytes.Buffer
	w, err := library.NewWriter(&buf, compression)
	if err != nil {
		t.Fatal(err)
	}
	for range 100 {
		file := []byte(pageHead("en", ""))
		for range 20 {
			file = append(file, "<li>"...)
			for range 1 + random.IntN(9) {
				file = append(file, words[min(random.IntN(len(words)), random.IntN(len(words)))]...)
				file = append(file, ' ')
			}
			file = append(file, "</li>\n"...)
		}
		shared += len(d.deflate(nil, file))
		buf.Reset()
		w.Reset(&buf)
		w.Write(file)
		w.Close()
		own += buf.Len()
	}
	if shared > own+own/50 {
		t.Errorf("%d bytes, more than a fiftieth above %d", shared, own)
	}
}

func FuzzDeflater(f *testing.F) {
	f.Add([]byte("first"), []byte("<p>first, and first again</p>"))
	f.Add([]byte{0, 1, 2, 255}, bytes.Repeat([]byte("ab"), 999))
	f.Fuzz(func(t *testing.T, a, b []byte) {
		var d deflater
		for _, file := range [][]byte{a, b, a} {
			file = file[:min(len(file), smallFile)]
			if got := inflated(t, d.deflate(nil, file)); !bytes.Equal(got, file) {
				t.Errorf("%q comes out as %q", file, got)
			}
		}
	})
}
