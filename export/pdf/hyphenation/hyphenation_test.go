package hyphenation

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// hyphenated shows a word with its points.
func hyphenated(p *Patterns, word string) string {
	var parts []string
	from := 0
	for _, at := range p.Points(word) {
		parts = append(parts, word[from:at])
		from = at
	}
	return strings.Join(append(parts, word[from:]), "-")
}

func TestPoints(t *testing.T) {
	for lang, words := range map[string][]string{
		"en": {"hy-phen-ation", "con-cate-na-tion", "su-per-cal-ifrag-ilis-tic", "al-go-rithm", "type-set-ting", "in-dex", "word", "project", "ta-ble",
			"man-age-ment", "dri-ven", "re-sults", "en-gine", "de-scrib-ing"}, // by patterns of their first letters
		"de": {"Sil-ben-tren-nung", "Do-nau-dampf-schiff-fahrt", "Straße", "über-le-gen", "er-klä-ren", "aus-ar-bei-tung", "ein-at-men"},
		"fr": {"dé-ve-lop-pe-ment", "in-for-ma-tique", "sub-li-mi-nal"},
		"es": {"pro-gra-ma-ción", "de-sa-rro-llo"},
		"pt": {"pro-gra-ma-ção"},
		"it": {"pro-gram-ma-zione"},
	} {
		p := Load(lang)
		if p == nil {
			t.Fatalf("no patterns for %q", lang)
		}
		for _, want := range words {
			if got := hyphenated(p, strings.ReplaceAll(want, "-", "")); got != want {
				t.Errorf("%s: %s, want %s", lang, got, want)
			}
		}
	}
}

func TestLoad(t *testing.T) {
	for tag, want := range map[string]bool{"": true, "en-GB": true, "pt_BR": true, "DE": true, "fr": true, "es": true, "it": true, "ja": false, "../en": false} {
		if got := Load(tag) != nil; got != want {
			t.Errorf("patterns for %q: %v", tag, got)
		}
	}
}

// FuzzPoints hyphenates anything: points stand within the word, between
// characters, in order.
func FuzzPoints(f *testing.F) {
	for _, seed := range []string{"", "a", "hyphenation", "Überlegenheit", "\xff\xfebroken", strings.Repeat("long", 100), "日本語日本語"} {
		f.Add(seed)
	}
	p := Load("de")
	f.Fuzz(func(t *testing.T, word string) {
		last := 0
		for _, at := range p.Points(word) {
			if at <= last || at >= len(word) || utf8.ValidString(word) && !utf8.RuneStart(word[at]) {
				t.Fatalf("%q: points %v", word, p.Points(word))
			}
			last = at
		}
	})
}

func BenchmarkLoad(b *testing.B) {
	text, err := files.ReadFile("patterns/en.txt")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		parse(string(text))
	}
}

func BenchmarkPoints(b *testing.B) {
	p := Load("en")
	for b.Loop() {
		p.Points("hyphenation")
	}
}
