package layout

import (
	"bufio"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/unicode/bidi"
)

// Lists that Debian has (package unicode-data).
const (
	bidiTest      = "/usr/share/unicode/BidiCharacterTest.txt"
	bidiMirroring = "/usr/share/unicode/BidiMirroring.txt"
)

// levelsOf returns the levels of a text that is one line, and whether it holds
// nothing that clean takes out.
func levelsOf(text []rune, base int) ([]int, bool) {
	classes, brackets := make([]bidi.Class, len(text)), make([]rune, len(text))
	for i, r := range text {
		p, _ := bidi.LookupRune(r)
		classes[i], brackets[i] = p.Class(), bracketOf(r, p)
		switch classes[i] {
		case bidi.L, bidi.R, bidi.AL, bidi.EN, bidi.ES, bidi.ET, bidi.AN, bidi.CS, bidi.NSM, bidi.B, bidi.S, bidi.WS, bidi.ON:
		default:
			return nil, false
		}
	}
	own := slices.Clone(classes)
	list := levels(classes, brackets, base)
	ends := true // of the line, or before a tab
	for i := len(own) - 1; i >= 0; i-- {
		switch own[i] {
		case bidi.S, bidi.B:
			ends = true
			list[i] = base
		case bidi.WS:
			if ends {
				list[i] = base
			}
		default:
			ends = false
		}
	}
	return list, true
}

func TestLevels(t *testing.T) {
	for _, c := range []struct {
		text string
		base int
		want string
	}{
		{"abc", 0, "000"},
		{"אב", 0, "11"},
		{"ab אב cd", 0, "00011000"},
		{"אב (cd) ה", 1, "111122111"},
		{"אב(ab)", 0, "110000"},
		{"a(אב)ה", 0, "001101"},
		{"אב (&ef].)gh", 0, "110000000000"},
		{"אב 12.5%", 0, "11122222"},
		{"א(ב]ג", 0, "11111"},
	} {
		list, _ := levelsOf([]rune(c.text), c.base)
		got := ""
		for _, l := range list {
			got += strconv.Itoa(l)
		}
		if got != c.want {
			t.Errorf("%q in a paragraph of level %d: %s, want %s", c.text, c.base, got, c.want)
		}
	}
}

// TestUnicodeLevels holds the levels to what Unicode publishes, but for texts with
// embeddings and isolates.
func TestUnicodeLevels(t *testing.T) {
	f, err := os.Open(bidiTest)
	if err != nil {
		t.Skipf("no tests of Unicode (Debian package unicode-data): %v", err)
	}
	defer f.Close()
	n, bad := 0, 0
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		fields := strings.Split(lines.Text(), ";")
		if len(fields) < 5 || strings.HasPrefix(fields[0], "#") {
			continue
		}
		var text []rune
		for _, c := range strings.Fields(fields[0]) {
			r, err := strconv.ParseUint(c, 16, 32)
			if err != nil {
				t.Fatal(err)
			}
			text = append(text, rune(r))
		}
		base, err := strconv.Atoi(fields[2])
		if err != nil {
			t.Fatal(err)
		}
		list, plain := levelsOf(text, base)
		if !plain {
			continue
		}
		n++
		got := []string{}
		for _, l := range list {
			got = append(got, strconv.Itoa(l))
		}
		if want := strings.Fields(fields[3]); !slices.Equal(got, want) {
			if bad++; bad <= 20 {
				t.Errorf("%U in a paragraph of level %d: %v, want %v", text, base, got, want)
			}
		}
	}
	if n < 1000 || bad > 0 {
		t.Errorf("%d of %d texts have other levels", bad, n)
	}
	t.Logf("%d texts", n)
}

// TestMirrored: the characters that turn round are those that Unicode pairs.
func TestMirrored(t *testing.T) {
	for r, want := range map[rune]rune{'(': ')', ')': '(', '»': '«', '≥': '≤', '【': '】', '>': '<', 'a': 'a', '/': '/', 'א': 'א'} {
		if got := Mirrored(r); got != want {
			t.Errorf("%q is drawn as %q, want %q", r, got, want)
		}
	}
	f, err := os.Open(bidiMirroring)
	if err != nil {
		t.Skipf("no list of Unicode (Debian package unicode-data): %v", err)
	}
	defer f.Close()
	pairs := map[rune]rune{}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var list []rune
		line, _, _ := strings.Cut(lines.Text(), "#")
		for _, c := range strings.Split(line, ";") {
			if r, err := strconv.ParseUint(strings.TrimSpace(c), 16, 32); err == nil {
				list = append(list, rune(r))
			}
		}
		if len(list) == 2 {
			pairs[list[0]] = list[1]
		}
	}
	for _, r := range mirrored {
		if got := Mirrored(r); got != pairs[r] {
			t.Errorf("%q is drawn as %q, Unicode has %q", r, got, pairs[r])
		}
	}
}
