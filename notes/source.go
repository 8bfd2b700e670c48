package notes

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"gloss/model"
)

// Source is a file of notes, decoded.
type Source struct {
	Name string // base name, unique within a book
	// Text is valid UTF-8. Lines end in "\n"; the last may lack it. It has no
	// NUL and no byte order mark.
	Text        string
	Info        model.Source
	Diagnostics []model.Diagnostic // what Decode had to mend
}

// Lines returns the lines of the source without their line feeds. Element i is
// line i+1. A final line feed ends the last line and starts no new one.
func (s *Source) Lines() []string {
	if s.Text == "" {
		return nil
	}
	return strings.Split(strings.TrimSuffix(s.Text, "\n"), "\n")
}

// countLines is the length of Source.Lines.
func countLines(text string) int {
	n := strings.Count(text, "\n")
	if text != "" && !strings.HasSuffix(text, "\n") {
		n++ // the last one has no line feed
	}
	return n
}

// The reasons for which Decode refuses an input.
var (
	ErrEmpty  = errors.New("there is nothing in it")
	ErrBinary = errors.New("it is not text")
)

// Decode makes a source of the bytes of a file. UTF-8 and UTF-16 (with a byte
// order mark, or plainly alternating zero bytes) are decoded as such, anything
// else as Windows-1252; what had to be mended is reported in Diagnostics.
// Decode keeps no reference to data. The errors are ErrEmpty and ErrBinary,
// wrapped with the name.
func Decode(name string, data []byte) (*Source, error) {
	s := &Source{Name: name}
	sum := sha256.Sum256(data)
	s.Info = model.Source{Name: name, Bytes: len(data), SHA256: hex.EncodeToString(sum[:])}
	text, from := decode(data)
	if strings.TrimSpace(text) == "" {
		return nil, fmt.Errorf("%s: %w", name, ErrEmpty)
	}
	if looksBinary(data, text, from) {
		return nil, fmt.Errorf("%s: %w (pictures, archives and office files cannot be read: export them as text, Markdown or HTML first)", name, ErrBinary)
	}
	if from != "" {
		s.report("source.encoding", 1, fmt.Sprintf("read as %s", from), "save the file as UTF-8 if letters look wrong")
	}
	s.Text = s.mend(text)
	s.Info.Lines = countLines(s.Text)
	return s, nil
}

func (s *Source) report(code string, line int, message, hint string) {
	s.Diagnostics = append(s.Diagnostics, model.Diagnostic{
		Position: model.Position{Source: s.Name, Line: line}, Code: code, Severity: model.Info, Message: message, Hint: hint,
	})
}

// decode returns the text and, where that is no plain UTF-8, what it was taken
// for.
func decode(data []byte) (text, from string) {
	if rest, ok := bytes.CutPrefix(data, []byte{0xEF, 0xBB, 0xBF}); ok && utf8.Valid(rest) {
		return string(rest), ""
	}
	if big, ok := utf16Order(data); ok {
		return decodeUTF16(data, big), "UTF-16"
	}
	if utf8.Valid(data) {
		return string(data), ""
	}
	if bad := invalidBytes(data); bad*200 < len(data) && hasMultibyte(data) {
		return strings.ToValidUTF8(string(data), "\uFFFD"), "UTF-8 with damaged bytes"
	}
	// Every byte has a character in this table, so there is no error.
	out, _ := charmap.Windows1252.NewDecoder().Bytes(data)
	return string(out), "Windows-1252"
}

func utf16Order(data []byte) (bigEndian, ok bool) {
	if len(data) < 4 || len(data)%2 != 0 {
		return false, false
	}
	switch {
	case data[0] == 0xFE && data[1] == 0xFF:
		return true, true
	case data[0] == 0xFF && data[1] == 0xFE:
		return false, true
	}
	n := min(len(data), 4096)
	var even, odd int
	for i := 0; i+1 < n; i += 2 {
		if data[i] == 0 {
			even++
		}
		if data[i+1] == 0 {
			odd++
		}
	}
	pairs := n / 2
	switch {
	case odd*10 > pairs*7 && even == 0:
		return false, true
	case even*10 > pairs*7 && odd == 0:
		return true, true
	}
	return false, false
}

func decodeUTF16(data []byte, bigEndian bool) string {
	units := make([]uint16, 0, len(data)/2)
	for i := 0; i+1 < len(data); i += 2 {
		u := uint16(data[i]) | uint16(data[i+1])<<8
		if bigEndian {
			u = u>>8 | u<<8
		}
		units = append(units, u)
	}
	return strings.TrimPrefix(string(utf16.Decode(units)), "\uFEFF")
}

func invalidBytes(data []byte) (n int) {
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		if r == utf8.RuneError && size == 1 {
			n++
		}
		data = data[size:]
	}
	return n
}

func hasMultibyte(data []byte) bool {
	for len(data) > 0 {
		_, size := utf8.DecodeRune(data)
		if size > 1 {
			return true
		}
		data = data[size:]
	}
	return false
}

// looksBinary reports whether the text has more control characters than notes
// ever have. A NUL here and there is mended; a file full of them is no text.
func looksBinary(data []byte, text, from string) bool {
	if from != "UTF-16" {
		for _, magic := range []string{"%PDF-", "PK\x03\x04", "\x89PNG", "GIF8", "\xFF\xD8\xFF", "\x1f\x8b", "\x7fELF", "BZh", "\xD0\xCF\x11\xE0", "SQLite format 3\x00"} {
			if bytes.HasPrefix(data, []byte(magic)) {
				return true
			}
		}
	}
	control := 0
	for i := range len(text) {
		c := text[i]
		if (c < ' ' || c == 0x7F) && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\x1b' {
			control++
		}
	}
	return control > 8 && control*20 > utf8.RuneCountInString(text)
}

// clean makes every line end a line feed and takes out what no text may hold:
// NUL and other control characters, byte order marks within the text.
func (s *Source) clean(text string) string {
	text = strings.TrimPrefix(text, "\uFEFF")
	if strings.IndexByte(text, '\r') >= 0 {
		text = strings.ReplaceAll(text, "\r\n", "\n")
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	if !holdsDirt(text) {
		return text
	}
	line, taken, first := 1, 0, 0
	clean := strings.Map(func(r rune) rune {
		if r == '\n' {
			line++
		}
		if !dirty(r) {
			return r
		}
		if taken++; taken == 1 {
			first = line
		}
		if r == '\f' || r == '\v' || r == '\u0085' {
			return ' '
		}
		return -1
	}, text)
	s.report("source.control", first, fmt.Sprintf("%d control characters left out", taken), "")
	return clean
}

// dirty reports whether a character has no place in a text.
func dirty(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' || r >= 0x7F && r < 0xA0 || r == '\uFEFF' || r == '\uFFFE' || r == '\uFFFF'
}

// holdsDirt reports whether there is a dirty character in a text, by its bytes.
func holdsDirt(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c >= ' ' && c < 0x7F || c == '\n' || c == '\t':
		case c < utf8.RuneSelf:
			return true
		case c == 0xC2: // U+0080 to U+00BF
			if i+1 < len(s) && s[i+1] < 0xA0 {
				return true
			}
		case c == 0xEF: // U+F000 to U+FFFF
			if r, _ := utf8.DecodeRuneInString(s[i:]); dirty(r) {
				return true
			}
		}
	}
	return false
}
