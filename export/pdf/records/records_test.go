package records

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strconv"
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

// written returns texts of what is no phrase.
func written(list [][]byte) []*Text {
	var texts []*Text
	for _, b := range list {
		t := &Text{}
		t.Write(b)
		texts = append(texts, t)
	}
	return texts
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
			b := d.Append([]byte("before"), written(texts)...)
			rest, ok := bytes.CutPrefix(b, []byte("before"))
			if want := slices.Concat(texts...); !ok || !bytes.Equal(inflated(t, rest), want) {
				t.Errorf("%d bytes are not what they were", len(want))
			}
			if !bytes.Equal(rest, new(Deflater).Append(nil, written(texts)...)) {
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
	if got := len(new(Deflater).Append(nil, written([][]byte{text})...)); got > general.Len() {
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
		b := new(Deflater).Append(nil, written([][]byte{text[:cut], text[cut:]})...)
		if !bytes.Equal(inflated(t, b), text) {
			t.Errorf("%q is not what it was", text)
		}
	})
}

// TestText makes texts of all there is to make them of, one after the other.
func TestText(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	phrases := []Phrase{NewPhrase(""), NewPhrase("abc"), NewPhrase(" 0 R\n"), NewPhrase("<</S/LBody/P "), NewPhrase("/Pg 17 0 R/K["),
		NewPhrase(strings.Repeat("long ", 51)), NewPhrase(strings.Repeat("longer ", 60))}
	numbers := []int{-7, 0, 9, 10, 99, 100, 999, 1000, 1001, 10010, 99999, 100000, 999999, 1000000, 123456789}
	var d Deflater
	before := &Text{}
	for round := range 40 {
		text := NewText(100)
		text.After(before)
		var want []byte
		for range random.IntN(6000) {
			switch random.IntN(6) {
			case 5:
				from := max(text.Place()-random.IntN(400), 0)
				to := from + random.IntN(text.Place()-from+1)
				if back := text.Place() - from; text.Again(from, to) {
					want = append(want, want[len(want)-back:][:to-from]...)
				}
			case 4:
				p, n := &phrases[random.IntN(len(phrases))], numbers[random.IntN(len(numbers))]+random.IntN(2)
				text.SayNumber(p, n)
				want = AppendInt(append(want, p.text...), n)
			case 0:
				p := &phrases[random.IntN(len(phrases))]
				text.Say(p)
				want = append(want, p.text...)
			case 1:
				n := numbers[random.IntN(len(numbers))]
				text.Number(n)
				want = AppendInt(want, n)
			case 2:
				line := fmt.Appendf(nil, "<</S/P/P %d 0 R/K %d>>\n", random.IntN(50), random.IntN(3))
				text.Write(line)
				want = append(want, line...)
			default:
				text.Byte(' ')
				want = append(want, ' ')
			}
		}
		if got := inflated(t, d.Append(nil, &text)); !bytes.Equal(got, want) || text.Len() != len(want) {
			t.Fatalf("text %d: %d bytes are not what they were", round, len(want))
		}
		before = &text
	}
}

func TestAppendInt(t *testing.T) {
	for _, n := range []int{-1, 0, 7, 10, 99, 100, 105, 999, 1000, 1001, 70007, 100000, 999999, 1000000, 123456789} {
		if got, want := string(AppendInt([]byte("a"), n)), "a"+strconv.Itoa(n); got != want {
			t.Errorf("%s is written for %s", got, want)
		}
	}
}

func BenchmarkAppend(b *testing.B) {
	list := objects(300)
	b.SetBytes(int64(len(list)))
	var d Deflater
	var text Text
	var out []byte
	for b.Loop() {
		text.After(&text)
		text.Write(list)
		out = d.Append(out[:0], &text)
	}
}
