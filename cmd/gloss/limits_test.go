package main

import (
	"math/rand/v2"
	"strings"
	"testing"
)

func TestPieces(t *testing.T) {
	for _, c := range []struct {
		name, text string
		most, want int
		line       int // in which they become more than most; 0 where they do not
	}{
		{"nothing", "", 0, 0, 0},
		{"lines", "a\n\n \t\nb\n  c", 2, 3, 5},
		{"as many as allowed", "a\nb\n", 2, 2, 0},
		{"points of HTML", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n", 2, 3, 3},
		{"elements in one line", "<p><b>a</b><i>b</i>", 2, 3, 1},
		{"what is no element", "1 < 2 <3\n", 5, 1, 0},
		{"cells", "x\n|a|b|\n", 1, 5, 2},
		{"emphasis and code", "a *b* `c` **d**", 9, 5, 0},
		{"bullets", "* a\n * b\n", 9, 2, 0},
		{"links", "see [a](b) and [c](d)", 2, 3, 1},
	} {
		if n, line := pieces([]byte(c.text), c.most); n != c.want || line != c.line {
			t.Errorf("%s: %d pieces, more than %d in line %d, not %d and line %d", c.name, n, c.most, line, c.want, c.line)
		}
	}
}

// What is counted fast is never less, or a file in too many pieces would pass.
func TestAtMost(t *testing.T) {
	const letters = "a<p|[*` \n\t/_"
	random := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		text := make([]byte, random.IntN(40))
		for i := range text {
			text[i] = letters[random.IntN(len(letters))]
		}
		if n, _ := pieces(text, 1); atMost(text) < n {
			t.Fatalf("%q: %d pieces, and at most %d", text, n, atMost(text))
		}
	}
}

func TestRefuseDense(t *testing.T) {
	points := func(n int, text string) []byte { return []byte(strings.Repeat(text, n)) }
	for _, c := range []struct {
		name string
		data []byte
		most limits
		want string // the beginning of the error; "" where the notes are taken
	}{
		{"many short points", points(leastPieces, "- a\n"), limits{}, ""},
		{"too many short points", points(leastPieces+1, "- a\n"), limits{}, "n.md:600001: "},
		{"a million of usual length", points(1_000_000, "- a point as notes have them, some words\n"), limits{}, ""},
		{"allowed", points(leastPieces+1, "- a\n"), limits{pieces: leastPieces + 1}, ""},
		{"a limit of one's own", points(3, "- a\n"), limits{pieces: 2}, "n.md:3: "},
	} {
		err := c.most.refuseDense("n.md", c.data)
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.HasPrefix(err.Error(), c.want)) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
}

func TestMemoryFor(t *testing.T) {
	for _, c := range []struct {
		most limits
		size int64
		want int64
	}{
		{limits{}, 10_000, leastMemory},
		{limits{}, 64 << 20, 40 * 64 << 20},
		{limits{memory: 5}, 64 << 20, 5},
	} {
		if got := c.most.memoryFor(c.size); got != c.want {
			t.Errorf("%+v, %d bytes: %d, not %d", c.most, c.size, got, c.want)
		}
	}
}
