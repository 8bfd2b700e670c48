package notes

import (
	"strings"
	"testing"
	"unicode/utf8"

	"gloss/model"
)

func TestPlaces(t *testing.T) {
	text := "a\n\näöü b\n" + strings.Repeat("x", 50) + "\n😀 end"
	p := NewPlaces(&Source{Name: "n", Text: text})
	if p.Lines() != 5 || p.Text(3) != "äöü b" || p.Text(5) != "😀 end" || p.Text(6) != "" || p.Start(3) != 3 || p.Start(9) != len(text) {
		t.Errorf("%d lines, %q, %q", p.Lines(), p.Text(3), p.Text(5))
	}
	// There and back, and in leaps.
	var offsets []int
	for i := range text {
		offsets = append(offsets, i)
	}
	for i := len(offsets) - 1; i >= 0; i -= 3 {
		offsets = append(offsets, offsets[i])
	}
	for i := range 40 {
		offsets = append(offsets, offsets[i*37%len(text)%len(offsets)])
	}
	for _, o := range append(offsets, len(text), len(text)+9) {
		o = min(o, len(text))
		line := 1 + strings.Count(text[:o], "\n")
		column := 1 + utf8.RuneCountInString(text[strings.LastIndexByte(text[:o], '\n')+1:o])
		if at := p.At(o); at != model.At("n", line, column) {
			t.Errorf("byte %d is at %v, want %d:%d", o, at, line, column)
		}
		if got := p.Line(o); got != line {
			t.Errorf("byte %d is on line %d, want %d", o, got, line)
		}
	}
}

func TestParseTarget(t *testing.T) {
	for _, c := range []struct {
		in, want string
		kind     TargetKind
	}{
		{" ", "", NoTarget}, {"#a", "#a", OutsideTarget}, {"HTTPS://x.org/a b", "https://x.org/a%20b", OutsideTarget},
		{"x.y.org/a", "https://x.y.org/a", OutsideTarget}, {"x.org", "x.org", FileTarget}, {"a.md/b", "a.md/b", FileTarget}, {"x.org:a/b", "x.org:a/b", FileTarget},
		{"//x.org", "https://x.org", OutsideTarget}, {"www.x.org", "https://www.x.org", OutsideTarget}, {"mailto:a@b", "mailto:a@b", OutsideTarget},
		{"a/b.png", "a/b.png", FileTarget}, {"file:a.txt", "file:a.txt", OtherTarget}, {`C:\a`, `C:\a`, FileTarget},
		{"javascript:alert(1)", "javascript:alert(1)", OtherTarget}, {"http:", "http:", OtherTarget}, {"data:text/html,x", "data:text/html,x", OtherTarget},
		{"node.js/docs", "node.js/docs", FileTarget},
		{"main.go/x", "main.go/x", FileTarget},
		{"docs.rs/serde", "https://docs.rs/serde", OutsideTarget}, {"x.org/a\u2003b\v", "https://x.org/a%20b", OutsideTarget},
	} {
		if got, kind := ParseTarget(c.in); got != c.want || kind != c.kind {
			t.Errorf("ParseTarget(%q) = %q, %d; want %q, %d", c.in, got, kind, c.want, c.kind)
		}
	}
}

func TestParsePicture(t *testing.T) {
	for _, c := range []struct {
		in, want string
		kind     TargetKind
	}{
		{"socket.io/a b.png", "socket.io/a%20b.png", FileTarget}, {"//socket.io/a.png", "https://socket.io/a.png", OutsideTarget}, {"tel:1", "tel:1", OtherTarget},
	} {
		if got, kind := ParsePicture(c.in); got != c.want || kind != c.kind {
			t.Errorf("ParsePicture(%q) = %q, %d; want %q, %d", c.in, got, kind, c.want, c.kind)
		}
	}
}
