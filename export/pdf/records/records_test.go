package records

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// inflated returns what a text is that was deflated.
func inflated(t *testing.T, b []byte) []byte {
	t.Helper()
	r, err := zlib.NewReader(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// objects is a text as PDF files have it.
func objects(n int) []byte {
	var b bytes.Buffer
	for i := range n {
		fmt.Fprintf(&b, "<</S/LI/P %d 0 R/K[ %d 0 R %d 0 R]>>\n", 4711, 5000+3*i, 5001+3*i)
		fmt.Fprintf(&b, "<</S/Lbl/P %d 0 R/Pg %d 0 R/K %d>>\n", 4999+3*i, 17+i/40, i%40*2)
		fmt.Fprintf(&b, "<</S/LBody/P %d 0 R/Pg %d 0 R/K[ %d %d]>>\n", 4999+3*i, 17+i/40, i%40*2+1, i)
	}
	return b.Bytes()
}

func TestAppend(t *testing.T) {
	random := rand.NewChaCha8([32]byte{1})
	noise := make([]byte, 300000)
	random.Read(noise)
	cases := map[string][][]byte{
		"nothing":       nil,
		"no text":       {nil, {}},
		"a byte":        {{'x'}},
		"a line end":    {{'\n'}},
		"one byte":      {bytes.Repeat([]byte{'a'}, 100000)},
		"digits":        {bytes.Repeat([]byte("0123456789\n"), 5000)},
		"objects":       {objects(5000)},
		"two texts":     {objects(100), objects(100)},
		"noise":         {noise},
		"noise, halved": {noise[:1000], noise[1000:]},
		"rare bytes":    {rare()},
	}
	var d Deflater
	for name, texts := range cases {
		t.Run(name, func(t *testing.T) {
			b := d.Append([]byte("before"), texts...)
			rest, ok := bytes.CutPrefix(b, []byte("before"))
			if want := slices.Concat(texts...); !ok || !bytes.Equal(inflated(t, rest), want) {
				t.Errorf("%d bytes are not what they were", len(want))
			}
			if !bytes.Equal(rest, new(Deflater).Append(nil, texts...)) {
				t.Error("what came before makes a difference")
			}
		})
	}
}

// rare returns bytes of which each is half as rare as the next: their codes
// would be longer than allowed.
func rare() []byte {
	var b []byte
	for c, n := byte('a'), 1; c <= 'u'; c, n = c+1, 2*n {
		b = append(b, bytes.Repeat([]byte{c, c ^ 1}, n)...)
	}
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(b), func(i, j int) { b[i], b[j] = b[j], b[i] })
	return b
}

// TestSmall holds the encoder to what it is for: objects become smaller than a
// general one makes them that is quick too.
func TestSmall(t *testing.T) {
	text := objects(1000)
	var general bytes.Buffer
	w, _ := zlib.NewWriterLevel(&general, zlib.BestSpeed)
	w.Write(text)
	w.Close()
	if got := len(new(Deflater).Append(nil, text)); got > general.Len() {
		t.Errorf("%d bytes become %d, and %d elsewhere", len(text), got, general.Len())
	}
}

// TestCodes gives counts of all kinds: codes fill the room there is, and none is
// too long.
func TestCodes(t *testing.T) {
	var m maker
	for _, limit := range []int{7, 15} {
		for n := 2; n <= 19; n++ {
			for kind, count := range map[string]func(i int) int32{
				"even": func(int) int32 { return 1 }, "steep": func(i int) int32 { return 1 << i }, "mixed": func(i int) int32 { return int32(i * 7 % 11) },
			} {
				counts, codes := make([]int32, n), make([]code, n)
				for i := range counts {
					counts[i] = count(i)
				}
				m.make(codes, counts, limit)
				room := 1 << limit
				for i, c := range codes {
					if int(c.size) > limit || counts[i] > 0 && c.size == 0 {
						t.Fatalf("%s, %d of at most %d bits: code %d has %d", kind, n, limit, i, c.size)
					}
					if c.size > 0 {
						room -= 1 << (limit - int(c.size))
					}
				}
				if room != 0 {
					t.Errorf("%s, %d of at most %d bits: %d places are left", kind, n, limit, room)
				}
			}
		}
	}
}

func FuzzAppend(f *testing.F) {
	f.Add([]byte("<</S/P/P 12 0 R>>\n<</S/P/P 13 0 R>>\n"), uint(7))
	f.Add([]byte(strings.Repeat("a1\n", 400)), uint(0))
	f.Add(objects(3), uint(1))
	f.Fuzz(func(t *testing.T, text []byte, cut uint) {
		cut %= uint(len(text) + 1)
		b := new(Deflater).Append(nil, text[:cut], text[cut:])
		if !bytes.Equal(inflated(t, b), text) {
			t.Errorf("%q is not what it was", text)
		}
	})
}

func BenchmarkAppend(b *testing.B) {
	text := objects(300)
	b.SetBytes(int64(len(text)))
	var d Deflater
	var out []byte
	for b.Loop() {
		out = d.Append(out[:0], text)
	}
}
