package text

import (
	"strings"
	"testing"

	"gloss/notes"
)

// What is told by a quick look is what a slow one tells.

func TestLinesKept(t *testing.T) {
	blank := func(n int) string { return strings.Repeat("\n", n) }
	for _, text := range []string{"", "a", "a\n", "a\nb", blank(1), blank(mostBlank), blank(mostBlank + 1), blank(5*mostBlank + 3),
		"a" + blank(mostBlank+1) + "b\n", "a" + blank(mostBlank+2) + "bb", "a" + blank(mostBlank+2) + "b", blank(2*mostBlank) + "b", strings.Repeat("x", mostBlank-1) + blank(mostBlank+2) + "yy",
		"a" + blank(3*mostBlank) + "b" + blank(2*mostBlank) + "c\n\ndd", strings.Repeat("word\n\n", 100)} {
		if got, want := linesKept(text), len(scan(&notes.Source{Text: text})); got != want {
			t.Errorf("%d lines of %q are kept, not %d", want, text, got)
		}
	}
}

func TestTrimPunctuation(t *testing.T) {
	for _, word := range []string{"", "word", "“word”", "(“word”).", "’", "'word’s'", "–word–", "été", "é.", "“", "…”", "‘naïve’,", "[1]", "日本”"} {
		if got, want := trimPunctuation(word), strings.Trim(word, sentenceMarks); got != want {
			t.Errorf("of %q is left %q, not %q", word, got, want)
		}
	}
}

func TestFold(t *testing.T) {
	for word, want := range map[string]string{"Word": "word", "ADA’S": "ada", "Ada's": "ada", "dogs'": "dogs", "L’Été": "l'été", "ПРИВЕТ": "привет", "'s": "", "’": "", "s": "s"} {
		if got := fold(word); got != want {
			t.Errorf("%q is folded to %q, not %q", word, got, want)
		}
	}
}

func TestHoldsWideBlank(t *testing.T) {
	for text, want := range map[string]bool{"plain words": false, "a\u00a0b": true, "a\u3000b": true, "a\u2009b": true, "a\u202fb": true,
		"a\u205fb": true, "a\u2028b": true, "a\u1680b": true, "a\u0085b": true, "“quoted” – and…": false, "«été»": false, "日本語。": false} {
		if got := holdsWideBlank(text); got != want {
			t.Errorf("of %q it is said %v", text, got)
		}
	}
}
