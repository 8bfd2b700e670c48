package notes

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

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
	Files       *Files             // of the book that it is part of; nil where it is alone
}

// Document returns the document that a reader of that format fills: it has nothing yet but what
// is known of the source and was said of it.
func (s *Source) Document(format string) *model.Document {
	info := s.Info
	info.Format = format
	return &model.Document{Sources: []model.Source{info}, Diagnostics: slices.Clip(s.Diagnostics)}
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

// Decode makes a source of the bytes of a file. UTF-8, UTF-16 and UTF-32 (with a
// byte order mark, or plainly alternating zero bytes) are decoded as such. Other
// bytes are in the encoding that the file declares (XML, HTML, the head of a
// mail, the line of an editor), else in the one that their letters speak for,
// which is Windows-1252 where nothing speaks clearly for another. What was done
// is reported in Diagnostics.
// Decode keeps no reference to data. The errors are ErrEmpty and ErrBinary,
// wrapped with the name.
func Decode(name string, data []byte) (*Source, error) { return Encoding{}.Decode(name, data) }

// source makes a source of what the bytes of a file were taken for.
func source(name string, data []byte, d decoded) (*Source, error) {
	s := &Source{Name: name}
	sum := sha256.Sum256(data)
	s.Info = model.Source{Name: name, Bytes: len(data), SHA256: hex.EncodeToString(sum[:])}
	if strings.TrimSpace(d.text) == "" {
		return nil, fmt.Errorf("%s: %w", name, ErrEmpty)
	}
	control := nextControl(d.text, 0)
	if looksBinary(data, d, control) {
		return nil, binaryError(name, data)
	}
	if d.from != "" {
		s.report("source.encoding", 1, d.message(), "save the file as UTF-8 if letters look wrong")
	}
	s.Text = s.mend(d.text, control < len(d.text))
	s.Info.Lines = countLines(s.Text)
	return s, nil
}

func (s *Source) report(code string, line int, message, hint string) {
	s.Diagnostics = append(s.Diagnostics, model.Diagnostic{
		Position: model.At(s.Name, line, 0), Code: code, Severity: model.Info, Message: message, Hint: hint,
	})
}

// looksBinary reports whether the text has more control characters than notes
// ever have, the first of which is known. A NUL here and there is mended; a file
// full of them is no text.
func looksBinary(data []byte, d decoded, first int) bool {
	if !strings.HasPrefix(d.from, "UTF-16") && !strings.HasPrefix(d.from, "UTF-32") {
		if _, known := containerOf(data); known {
			return true
		}
	}
	control := 0
	for i := first; i < len(d.text); i = nextControl(d.text, i+1) {
		if c := d.text[i]; c != '\r' && c != '\f' && c != '\x1b' {
			control++
		}
	}
	return control > 8 && control*20 > utf8.RuneCountInString(d.text)
}

// clean makes every line end a line feed and takes out what no text may hold:
// NUL and other control characters, byte order marks within the text. controlled
// says that there may be control characters of ASCII.
func (s *Source) clean(text string, controlled bool) string {
	text = strings.TrimPrefix(text, "\uFEFF")
	if strings.IndexByte(text, '\r') >= 0 {
		text = strings.ReplaceAll(text, "\r\n", "\n")
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	if (!controlled || nextControl(text, 0) == len(text)) && !holdsWideDirt(text) {
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
	s.report("source.control", first, Count(taken, "control character left out", "control characters left out"), "")
	return clean
}

// dirty reports whether a character has no place in a text.
func dirty(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' || r >= 0x7F && r < 0xA0 || r == '\uFEFF' || r == '\uFFFE' || r == '\uFFFF'
}

// holdsWideDirt reports whether there is a dirty character beyond ASCII in a text,
// by its bytes.
func holdsWideDirt(s string) bool {
	for i := nextWide(s, 0); i < len(s); i = nextWideBehind(s, i) {
		switch s[i] {
		case 0xC2: // U+0080 to U+00BF
			if i+1 < len(s) && s[i+1] < 0xA0 {
				return true
			}
		case 0xEF: // U+F000 to U+FFFF
			if r, _ := utf8.DecodeRuneInString(s[i:]); dirty(r) {
				return true
			}
		}
	}
	return false
}
