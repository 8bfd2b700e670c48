package notes

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"
)

func utf16Bytes(s string, big, mark bool) []byte {
	var out []byte
	put := func(u uint16) {
		if big {
			out = append(out, byte(u>>8), byte(u))
			return
		}
		out = append(out, byte(u), byte(u>>8))
	}
	if mark {
		put(0xFEFF)
	}
	for _, u := range utf16.Encode([]rune(s)) {
		put(u)
	}
	return out
}

func TestDecode(t *testing.T) {
	for _, c := range []struct {
		name string
		in   []byte
		want string
		code string // of the diagnostic, "" for none
	}{
		{"plain", []byte("a\nb"), "a\nb", ""},
		{"line ends", []byte("a\r\nb\rc\n"), "a\nb\nc\n", ""},
		{"byte order mark", []byte("\xEF\xBB\xBFé"), "é", ""},
		{"UTF-16 little endian", utf16Bytes("é 😀\n", false, true), "é 😀\n", "source.encoding"},
		{"UTF-16 big endian", utf16Bytes("é 😀\n", true, true), "é 😀\n", "source.encoding"},
		{"UTF-16 without a mark", utf16Bytes("plain words here\n", false, false), "plain words here\n", "source.encoding"},
		{"Windows-1252", []byte("caf\xe9 \x93x\x94"), "café “x”", "source.encoding"},
		{"damaged UTF-8", []byte(strings.Repeat("né ", 300) + "\xff"), strings.Repeat("né ", 300) + "\uFFFD", "source.encoding"},
		{"NUL", []byte("a\x00b\n"), "ab\n", "source.control"},
		{"form feed", []byte("a\fb\n"), "a b\n", "source.control"},
	} {
		src, err := Decode("n.txt", c.in)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if src.Text != c.want || !utf8.ValidString(src.Text) {
			t.Errorf("%s: %q, want %q", c.name, src.Text, c.want)
		}
		code := ""
		for _, d := range src.Diagnostics {
			code = d.Code
		}
		if code != c.code {
			t.Errorf("%s: diagnostic %q, want %q", c.name, code, c.code)
		}
		if src.Info.Bytes != len(c.in) || len(src.Info.SHA256) != 64 || src.Info.Lines != len(src.Lines()) {
			t.Errorf("%s: %+v", c.name, src.Info)
		}
	}
}

func TestDecodeRefuses(t *testing.T) {
	for _, c := range []struct {
		name string
		in   string
		want error
	}{
		{"empty", "", ErrEmpty},
		{"blank", " \n\t\n", ErrEmpty},
		{"only a mark", "\xEF\xBB\xBF", ErrEmpty},
		{"only a mark of UTF-16", "\xFF\xFE", ErrEmpty},
		{"only the other mark of UTF-16", "\xFE\xFF", ErrEmpty},
		{"PDF", "%PDF-1.4\n", ErrBinary},
		{"zip", "PK\x03\x04rest", ErrBinary},
		{"rich text", `{\rtf1\ansi words\par}`, ErrBinary},
		{"web archive", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n", ErrBinary},
		{"picture", "\x89PNG\r\n\x1a\n", ErrBinary},
		{"control characters", strings.Repeat("\x01\x02\x03a", 50), ErrBinary},
	} {
		_, err := Decode("n.txt", []byte(c.in))
		if !errors.Is(err, c.want) || !strings.HasPrefix(err.Error(), "n.txt: ") {
			t.Errorf("%s: %v, want %v with the name", c.name, err, c.want)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, s := range []string{"a\nb", "\xff\xfea\x00", "\xfe\xff\x00a", "a\x00b", "\xEF\xBB\xBF\xEF\xBB\xBFx", "\r\r\n\n"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		src, err := Decode("n", data)
		if err != nil {
			return
		}
		if !utf8.ValidString(src.Text) || strings.ContainsAny(src.Text, "\r\x00\uFEFF") {
			t.Errorf("Decode(%q) = %q", data, src.Text)
		}
		l := NewLedger(src).Model()
		if l.Placed+l.Merged+len(l.Dropped) != l.Lines || l.Lines != src.Info.Lines {
			t.Errorf("ledger %+v of %q", l, src.Text)
		}
	})
}

func TestLedger(t *testing.T) {
	src, err := Decode("n", []byte("a\n\nb\nc\nd\ne\n"))
	if err != nil {
		t.Fatal(err)
	}
	l := NewLedger(src)
	l.Place(1)
	l.Drop(1, "placed before")
	l.Merge(3)
	l.Drop(4, "menu")
	l.Part(5, []string{"d", ""})
	l.Place(99)
	l.Drop(0, "outside")
	if got := l.Unaccounted(); len(got) != 1 || got[0] != 6 {
		t.Errorf("unaccounted lines %v, want [6]", got)
	}
	m := l.Model()
	if m.Lines != 6 || m.Placed != 2 || m.Merged != 2 || len(m.Dropped) != 2 || len(m.Parted) != 1 {
		t.Fatalf("%+v", m)
	}
	if d := m.Dropped[0]; d.Line != 4 || d.Reason != "menu" || d.Text != "c" {
		t.Errorf("%+v", d)
	}
	if d := m.Dropped[1]; d.Line != 6 || d.Reason != "not understood" {
		t.Errorf("%+v", d)
	}
}

func TestBinaryAdvice(t *testing.T) {
	for data, want := range map[string]string{
		"%PDF-1.7\n":                             "pdftotext",
		"PK\x03\x04....word/document.xml":        "a Word document",
		"PK\x03\x04mimetypeapplication/epub+zip": "an EPUB",
		"PK\x03\x04....notes.md":                 "unpack it and give the folder",
		"7z\xBC\xAF'\x1c\x00":                    "an archive",
		"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1":       "an old Microsoft Office",
		strings.Repeat("\x01\x02\x03a", 50):      "export them as text",
	} {
		_, err := Decode("a.md", []byte(data))
		if !errors.Is(err, ErrBinary) || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", data, err, want)
		}
	}
}

func TestShort(t *testing.T) {
	long := strings.Repeat("é", 61)
	for s, want := range map[string]string{"": "", "words": "words", long[:120]: long[:120], long: long[:120] + "…"} {
		if got := Short(s); got != want {
			t.Errorf("%q became %q", s, got)
		}
	}
}

// A message about one thing has it in the singular.
func TestCountsOfOneInMessages(t *testing.T) {
	for text, want := range map[string]string{
		"a\x01b words":          "1 control character left out",
		"a\x01b\x01 words":      "2 control characters left out",
		"zero\u200bwidth words": "1 character without width left out (zero-width blanks, soft hyphens)",
	} {
		src, err := Decode("a.txt", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		if len(src.Diagnostics) != 1 || src.Diagnostics[0].Message != want {
			t.Errorf("%q: %v, want %q", text, src.Diagnostics, want)
		}
	}
}
