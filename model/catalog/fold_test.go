package catalog

import (
	"strings"
	"testing"
)

// sink keeps a result from being thrown away.
var sink string

func TestFold(t *testing.T) {
	cases := map[string]string{
		"":               "",
		"python":         "python",
		"PyPy":           "pypy",
		"scikit-Learn":   "scikit-learn",
		"Zoë":            "zoë",
		"ÉCOLE":          "école",
		"abcÉ":           "abcé",
		"ABCé":           "abcé",
		"ΟΔΟΣ":           "οδοσ",
		"οδος":           "οδοσ",
		"\u212Aubernete": "kubernete", // Kelvin sign
		"ſmall":          "small",
		"µTorrent":       "μtorrent",
		"Straße":         "straße",
		"日本Go":           "日本go",
		"🙂 OK":           "🙂 ok",
		"a\xffB":         "a\ufffdb",
	}
	for in, want := range cases {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
		if again := Fold(Fold(in)); again != Fold(in) {
			t.Errorf("Fold(%q) is not stable: %q", in, again)
		}
	}
	if n := testing.AllocsPerRun(100, func() { sink = Fold("kubernetes") }); n != 0 {
		t.Errorf("folding folded ASCII allocates %v times", n)
	}
}

func TestFirstWord(t *testing.T) {
	cases := []struct {
		in, word string
		start    int
	}{
		{"", "", 0},
		{" -- ", "", 4},
		{".NET", "NET", 1},
		{"0MQ", "0MQ", 0},
		{"C++", "C", 0},
		{"node.js", "node", 0},
		{"scikit-learn", "scikit", 0},
		{"mod_wsgi x", "mod_wsgi", 0},
		{"  “Zoë”", "Zoë", 5},
		{"Zoe\u0308 x", "Zoe\u0308", 0},
		{"\u0308Go", "Go", 2},
		{"日本語", "日本語", 0},
		{"Goで書く", "Go", 0},
		{"で Go", "で", 0},
		{"ドッカーを使う", "ドッカー", 0},
		{"Python은", "Python", 0},
		{"Докер и", "Докер", 0},
		{"\xffGo\xff", "Go", 1},
		{"a\x00b", "a", 0},
		{"🙂Go", "Go", 4},
	}
	for _, test := range cases {
		if start := wordStart(test.in); start != test.start {
			t.Errorf("wordStart(%q) = %d, want %d", test.in, start, test.start)
		}
		if word, start := FirstWord(test.in); word != test.word || start != test.start {
			t.Errorf("FirstWord(%q) = %q, %d, want %q, %d", test.in, word, start, test.word, test.start)
		}
	}
	if n := testing.AllocsPerRun(100, func() { FirstWord("  größe der") }); n != 0 {
		t.Errorf("FirstWord allocates %v times", n)
	}
}

func FuzzWords(f *testing.F) {
	seeds := []string{"", "Go home", ".NET und C++", "Goで書く", "\u0308\xff", strings.Repeat("é ", 50)}
	if len(seeds) == 0 {
		f.Fatal("no seeds")
	}
	for _, seed := range seeds {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for rest := s; ; {
			word, start := FirstWord(rest)
			if at := wordStart(rest); at != start {
				t.Fatalf("the first word of %q begins at %d, want %d", rest, at, start)
			}
			if word == "" {
				if start != len(rest) {
					t.Fatalf("no word in %q, but start %d", rest, start)
				}
				break
			}
			if rest[start:start+len(word)] != word {
				t.Fatalf("word %q is not at %d of %q", word, start, rest)
			}
			if again, at := FirstWord(word); again != word || at != 0 {
				t.Fatalf("the word %q is cut again: %q", word, again)
			}
			rest = rest[start+len(word):]
		}
		if folded := Fold(s); Fold(folded) != folded {
			t.Errorf("Fold(%q) is not stable", s)
		}
	})
}
