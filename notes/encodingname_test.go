package notes

import (
	"errors"
	"strings"
	"testing"
)

func TestEncodingNamed(t *testing.T) {
	for _, c := range []struct{ name, bytes, text, said string }{
		{"latin1", "Gr\xf6\xdfe \x80", "Größe ", "read as ISO-8859-1, as was asked for"},
		{"ISO-8859-15", "10 \xa4", "10 €", "read as ISO-8859-15, as was asked for"},
		{"cp1252", "\x80 10", "€ 10", "read as Windows-1252, as was asked for"},
		{"Windows-1251", "\xc4\xe5\xed\xfc", "День", "read as Windows-1251, as was asked for"},
		{"koi8-r", "\xe4\xc5\xce\xd8", "День", "read as KOI8-R, as was asked for"},
		{"mac", "caf\x8e", "café", "read as MacRoman, as was asked for"},
		{"shift_jis", "\x83\x81\x83\x82", "メモ", "read as Shift_JIS, as was asked for"},
		{"utf-16", "D\x00a\x00y\x00", "Day", "read as UTF-16, as was asked for"},
		{"utf-16be", "\x00D\x00a\x00y", "Day", "read as UTF-16, as was asked for"},
		{"utf-32", "D\x00\x00\x00", "D", "read as UTF-32, as was asked for"},
		{"utf8", "\xef\xbb\xbfTag", "Tag", ""},
		{"UTF-8", "a\xffb", "a\uFFFDb", "read as UTF-8, as was asked for; bytes that stand for no character: 1"},
	} {
		e, ok := EncodingNamed(c.name)
		if !ok {
			t.Errorf("%s: is not known", c.name)
			continue
		}
		src, err := e.Decode("a.txt", []byte(c.bytes))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		said := ""
		for _, d := range src.Diagnostics {
			if d.Code == "source.encoding" {
				said = d.Message
			}
		}
		if !strings.HasPrefix(src.Text, c.text) || said != c.said {
			t.Errorf("%s: %q, %q", c.name, src.Text, said)
		}
	}
	for _, name := range []string{"", "x", "replacement", "x-user-defined", "utf-7"} {
		if _, ok := EncodingNamed(name); ok {
			t.Errorf("%q is known", name)
		}
	}
	for _, name := range EncodingNames() {
		if _, ok := EncodingNamed(name); !ok {
			t.Errorf("%q is offered, but not known", name)
		}
	}
	if e, _ := EncodingNamed("koi8-r"); true {
		if _, err := e.Decode("a.txt", []byte(" \n")); !errors.Is(err, ErrEmpty) {
			t.Errorf("blanks: %v", err)
		}
	}
}
