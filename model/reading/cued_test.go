package reading

import (
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
)

// plainlyCuedText is what cuedText comes to, said plainly.
func plainlyCuedText(s string) bool {
	var buf [24]byte
	for i := 0; i < len(s); {
		c := s[i]
		if c == '@' {
			return true
		}
		if !(c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80) {
			i++
			continue
		}
		n, ascii := 0, true
		for i+n < len(s) {
			c := s[i+n]
			if !(c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80 || c == '&') {
				break
			}
			if n < len(buf) {
				if c >= 'A' && c <= 'Z' {
					c |= 0x20
				}
				buf[n] = c
			}
			ascii = ascii && c < 0x80
			n++
		}
		if n >= 2 && n <= len(buf) {
			word := buf[:n]
			if !ascii {
				word = []byte(strings.ToLower(string(word)))
			}
			if anyCue(string(word)) {
				return true
			}
			if len(word) > 2 && !ascii { // quotation marks and apostrophes stand within
				for _, part := range strings.FieldsFunc(string(word), func(r rune) bool { return !unicode.IsLetter(r) }) {
					if anyCue(part) {
						return true
					}
				}
			}
		}
		i += n
	}
	return false
}

// plainlyTicketed reports whether a number of the text may be that of an issue: after
// "#", or after a word for one.
func plainlyTicketed(s string) bool {
	for i := 1; i < len(s); i++ {
		if !isDigit(s[i]) || isDigit(s[i-1]) {
			continue
		}
		hi := i
		for hi > 0 && i-hi < 4 && strings.IndexByte(" #-:.", s[hi-1]) >= 0 {
			if hi--; s[hi] == '#' {
				return true
			}
		}
		lo := hi
		for lo > 0 && hi-lo < 12 && (s[lo-1]|0x20 >= 'a' && s[lo-1]|0x20 <= 'z') {
			lo--
		}
		if word := s[lo:hi]; hi < i && (ticketNoun(word) != "" || keyed.of(word) != "" || trackers.of(strings.ToLower(word)) != "") {
			return true
		}
	}
	return false
}

func plainly(s string) bool {
	return plainlyCuedText(s) || plainlyTicketed(s) || reported(s) || strings.ContainsAny(s, "『《")
}

// The quick look for cues finds what a plain one does, in pieces of notes and in
// pieces put together at random.
func TestCued(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	pieces := strings.Split("issue|Issues |GH|gh-|KAFKA-|kafka|#|12|1|2011| |.|: |@|by|BY |von|Book|buch|Bücher|книга|本|l’article|『|》|《|W3C|WCAG 2|x|é|&|R&D|paper|papers|a|an|Debian bug |k8s|-|per se|longlonglonglonglongword|read", "|")
	both := 0
	check := func(s string) {
		want := plainly(s)
		if want {
			both++
		}
		if got := cuedText(s); got != want {
			t.Errorf("cuedText(%q) = %v, want %v", s, got, want)
		}
	}
	const tries = 20_000
	for range tries {
		s := ""
		for range 1 + random.Intn(4) {
			s += pieces[random.Intn(len(pieces))]
		}
		check(s)
	}
	if both == 0 || both == tries {
		t.Errorf("%d of %d are cued", both, tries)
	}
	files, _ := filepath.Glob("../../../shared/notes/*.*")
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			check(line)
		}
	}
}
