package epub

import (
	"bytes"
	"compress/flate"
	"io"
	"math/rand"
	"strings"
	"testing"
)

func inflate(t testing.TB, data []byte) []byte {
	t.Helper()
	r := bytes.NewReader(data)
	back, err := io.ReadAll(flate.NewReader(r))
	if err != nil {
		t.Fatal(err)
	}
	if r.Len() > 0 {
		t.Fatalf("%d bytes follow the end", r.Len())
	}
	return back
}

// What is deflated comes back, whatever was deflated before.
func TestDeflate(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	noise := make([]byte, 300_000)
	random.Read(noise)
	letters := make([]byte, 300_000)
	for i := range letters {
		letters[i] = "etaoin shrdlu"[random.Intn(13)]
	}
	// Counts like Fibonacci's numbers make the longest codes there are.
	var steep []byte
	for i, n, before := 0, 1, 1; i < 26; i, n, before = i+1, n+before, n {
		steep = append(steep, bytes.Repeat([]byte{byte(i * 7)}, n)...)
	}
	random.Shuffle(len(steep), func(i, j int) { steep[i], steep[j] = steep[j], steep[i] })
	far := slicesOf(noise[:40_000], noise[:40_000], noise[7_000:41_000])
	var d deflater
	for i, data := range [][]byte{
		nil, {0}, []byte("a"), []byte("aaaaaaaa"), []byte("abcdabcdabcdabcdabcd"), noise, letters, steep, far,
		bytes.Repeat([]byte("x"), 258), bytes.Repeat([]byte("x"), 259), bytes.Repeat([]byte("x"), 262), bytes.Repeat([]byte("x"), 100_000),
		[]byte(strings.Repeat("<li><a href=\"#a\">Ein Wort</a></li>\n", 2000)), []byte(strings.Repeat("日本語のテキスト", 50)), noise[:2000], {}, letters[:3000],
	} {
		if back := inflate(t, d.deflate(data)); !bytes.Equal(back, data) {
			t.Errorf("data %d of %d bytes came back as %d bytes", i, len(data), len(back))
		}
	}
}

func slicesOf(parts ...[]byte) []byte { return bytes.Join(parts, nil) }

// Places count on from data to data; they begin anew before they overflow.
func TestDeflateBeginsAnew(t *testing.T) {
	data := []byte(strings.Repeat("all of this was said before, and ", 40))
	var d deflater
	first := bytes.Clone(d.deflate(data))
	d = deflater{base: 1<<32 - 1000}
	for range 3 {
		if back := inflate(t, d.deflate(data)); !bytes.Equal(back, data) {
			t.Fatal("came back changed")
		}
	}
	if d.base > 1<<20 {
		t.Errorf("base is %d", d.base)
	}
	if again := (&deflater{}).deflate(data); !bytes.Equal(again, first) {
		t.Error("the same data gave other bytes")
	}
}

// Small data that is like the data before it shares its codes, other data does
// not, and neither grows much.
func TestDeflateSharesCodes(t *testing.T) {
	var d deflater
	page := func(n int) []byte { return []byte(strings.Repeat("the quick brown fox, ", 1) + vocabularyText(n, 300)) }
	for n := range 40 {
		d.deflate(page(n))
	}
	size := func(data []byte) int { return len(d.deflate(data)) }
	alone := func(data []byte) int { return len((&deflater{}).deflate(data)) }
	if p := page(41); size(p) > alone(p)*11/10 {
		t.Errorf("%d bytes with the codes of the others, %d alone", size(p), alone(p))
	}
	other := []byte(strings.ToUpper(vocabularyText(42, 300)))
	if size(other) > alone(other)*11/10 {
		t.Errorf("unlike the others: %d bytes, %d alone", size(other), alone(other))
	}
}

// vocabularyText returns words in an order that depends on seed alone.
func vocabularyText(seed, words int) string {
	random := rand.New(rand.NewSource(int64(seed)))
	list := strings.Fields("packets arrive whenever they like so keep a queue and measure it twice before tuning the parser of every node in the cluster until nothing is left to tune")
	var b strings.Builder
	for range words {
		b.WriteString(list[random.Intn(len(list))])
		b.WriteByte(" ,.\n"[random.Intn(4)])
	}
	return b.String()
}

func FuzzDeflate(f *testing.F) {
	f.Add([]byte("abcabcabcabc"), []byte("<p>one</p>\n<p>two</p>"))
	f.Add([]byte{}, bytes.Repeat([]byte{255, 0}, 400))
	f.Fuzz(func(t *testing.T, a, b []byte) {
		var d deflater
		for _, data := range [][]byte{a, b, a, bytes.Join([][]byte{a, b, a, b}, b)} {
			if back := inflate(t, d.deflate(data)); !bytes.Equal(back, data) {
				t.Fatalf("%q came back as %q", data, back)
			}
		}
	})
}
