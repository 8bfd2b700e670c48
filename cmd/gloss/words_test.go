package main

import (
	"math"
	"slices"
	"strings"
	"testing"
)

func TestNearest(t *testing.T) {
	choices := []string{"build", "epub", "pdf", "index", "reading", "normalize", "check", "help"}
	for word, want := range map[string]string{
		"bild": "build", "BUILD": "build", "idnex": "index", "norm": "normalize", "epbu": "epub", "pfd": "pdf",
		"zebra": "", "": "", "x": "", strings.Repeat("a", 5000): "",
	} {
		if got := nearest(word, choices); got != want {
			t.Errorf("nearest(%q) is %q, want %q", word, got, want)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"a", "", 1}, {"", "abc", 3}, {"abc", "abc", 0}, {"abc", "acb", 1}, {"kitten", "sitting", 3}, {"ca", "abc", 3}} {
		if got := distance(c.a, c.b); got != c.want {
			t.Errorf("distance(%q, %q) is %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

func TestNaturalOrder(t *testing.T) {
	want := []string{"a", "day 1.md", "day 02.md", "day 2.md", "day 10.md", "day 10b.md", "day 99999999999999999999999.md", "e"}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, naturally)
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestParseSize(t *testing.T) {
	for s, want := range map[string]int64{
		"1": 1, "5000": 5000, "7B": 7, "10MB": 10_000_000, "10 mb": 10_000_000, "64MiB": 64 << 20, "2K": 2048, "3kb": 3000, "1GiB": 1 << 30,
	} {
		if got, err := parseSize(s); err != nil || got != want {
			t.Errorf("parseSize(%q) is %d, %v; want %d", s, got, err, want)
		}
	}
	for _, s := range []string{"", "0", "-1", "MB", "10 XB", "1.5MB", "99999999999999999999", "9999999999999GiB"} {
		if got, err := parseSize(s); err == nil {
			t.Errorf("parseSize(%q) is %d", s, got)
		}
	}
}

func TestSizeText(t *testing.T) {
	for n, want := range map[int64]string{64 << 20: "64 MiB", 10_000_000: "10 MB", 1: "1 byte", 1001: "1001 bytes", 2048: "2 KiB", math.MaxInt32: "2147483647 bytes"} {
		if got := sizeText(n); got != want {
			t.Errorf("sizeText(%d) is %q, want %q", n, got, want)
		}
	}
}

func TestOutputName(t *testing.T) {
	for path, want := range map[string]string{
		"notes.md": "notes", "/a/b/pycon-2011.txt": "pycon-2011", "Meine Notizen (3).md": "Meine-Notizen-3",
		"日本語.md": "日本語", ".md": "md", "...": "notes", "*?.txt": "notes", "a.b.md": "a.b", "\xff\xfe.md": "notes",
		"-rf.md": "rf", "": "notes", strings.Repeat("long", 100): strings.Repeat("long", 100)[:81],
	} {
		got := outputName(path)
		if strings.ContainsRune(got, '\uFFFD') || got != want {
			t.Errorf("outputName(%q) is %q, want %q", path, got, want)
		}
	}
}

func TestQuoteArg(t *testing.T) {
	for s, want := range map[string]string{"notes.md": "notes.md", "a b": "'a b'", "it's": `'it'\''s'`, "": "''", "$x": "'$x'"} {
		if got := quoteArg(s); got != want {
			t.Errorf("quoteArg(%q) is %s, want %s", s, got, want)
		}
	}
}

func TestLanguageTag(t *testing.T) {
	for s, want := range map[string]bool{"en": true, "pt-BR": true, "zh-Hans-CN": true, "x1": false, "": false, "e": false, "en-": false, "en_US": false, "deutschland": false, "é-fr": false} {
		if languageTag(s) != want {
			t.Errorf("languageTag(%q) is not %v", s, want)
		}
	}
}

func TestNamesOfInputsAreShortAndUnique(t *testing.T) {
	list := []input{{shown: "/a/notes.md"}, {shown: "/b/c/notes.md"}, {shown: "/b/d/notes.md"}, {shown: "/x/c/notes.md"}, {shown: "/b/talk.txt"}, {shown: stdinName}}
	nameInputs(list)
	want := []string{"a/notes.md", "b/c/notes.md", "d/notes.md", "x/c/notes.md", "talk.txt", "stdin"}
	for i, in := range list {
		if in.name != want[i] {
			t.Errorf("%s is named %s, want %s", in.shown, in.name, want[i])
		}
	}
}
