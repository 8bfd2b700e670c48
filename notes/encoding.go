package notes

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode/utf32"
)

// decoded is what the bytes of a file were taken for.
type decoded struct {
	text string
	from string // the encoding, "" for plain UTF-8
	why  string // what said so, "" where the bytes themselves leave no doubt
	lost int    // bytes that stand for no character
}

// message says what was done, for a person.
func (d decoded) message() string {
	m := "read as " + d.from
	if d.why != "" {
		m += ", " + d.why
	}
	if d.lost > 0 {
		m += fmt.Sprintf("; bytes that stand for no character: %d", d.lost)
	}
	return m
}

// decode turns the bytes of a file to text. What the bytes show beyond doubt
// goes before what the file says of itself, and that before what its letters
// make likely.
func decode(data []byte) decoded {
	if rest, ok := bytes.CutPrefix(data, []byte{0xEF, 0xBB, 0xBF}); ok && utf8.Valid(rest) {
		return decoded{text: string(rest)}
	}
	if d, ok := decodeWide(data); ok {
		return d
	}
	if utf8.Valid(data) {
		if bytes.IndexByte(data, 0x1B) >= 0 && isISO2022JP(data) {
			return through(japanese.ISO2022JP, data, "ISO-2022-JP", "")
		}
		return decoded{text: string(data)}
	}
	if d, ok := decodeDamaged(data); ok {
		return d
	}
	if label := declaredEncoding(data); label != "" {
		if e, name := encodingOf(label); e != nil {
			if d := through(e, data, name, "as the file says"); d.lost*100 <= len(data) {
				return d
			}
		}
	}
	e, name := guessEncoding(data)
	if e == charmap.Windows1252 {
		return through(e, data, name, "")
	}
	return through(e, data, name, "by its letters")
}

func through(e encoding.Encoding, data []byte, name, why string) decoded {
	out, err := e.NewDecoder().Bytes(data)
	if err != nil { // decoders put U+FFFD instead, so that there is none
		out = bytes.ToValidUTF8(data, []byte("\uFFFD"))
	}
	return decoded{string(out), name, why, bytes.Count(out, []byte("\uFFFD"))}
}

// decodeWide decodes UTF-32 and UTF-16: with a byte order mark, or where zero
// bytes alternate plainly with others.
func decodeWide(data []byte) (decoded, bool) {
	for _, order := range [...]struct {
		mark   string
		endian utf32.Endianness
	}{{"\xFF\xFE\x00\x00", utf32.LittleEndian}, {"\x00\x00\xFE\xFF", utf32.BigEndian}} {
		if len(data) >= 8 && bytes.HasPrefix(data, []byte(order.mark)) {
			return through(utf32.UTF32(order.endian, utf32.ExpectBOM), data[:len(data)&^3], "UTF-32", ""), true
		}
	}
	if big, ok := utf16Order(data); ok {
		return decoded{text: decodeUTF16(data, big), from: "UTF-16", lost: len(data) % 2}, true
	}
	return decoded{}, false
}

func utf16Order(data []byte) (bigEndian, ok bool) {
	switch {
	case bytes.HasPrefix(data, []byte("\xFE\xFF")):
		return true, true
	case bytes.HasPrefix(data, []byte("\xFF\xFE")):
		return false, true
	case len(data) < 4:
		return false, false
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

// isISO2022JP reports whether a file switches to Japanese letters by escapes,
// and back.
func isISO2022JP(data []byte) bool {
	to := bytes.Contains(data, []byte("\x1b$B")) || bytes.Contains(data, []byte("\x1b$@"))
	return to && (bytes.Contains(data, []byte("\x1b(B")) || bytes.Contains(data, []byte("\x1b(J")))
}

// decodeDamaged decodes UTF-8 in which some bytes are wrong: cut off, or lines in
// another encoding that somebody pasted. Such lines are Windows-1252; within a
// line of UTF-8 a wrong byte stands for no character.
func decodeDamaged(data []byte) (decoded, bool) {
	good, bad := multibytes(data)
	if good == 0 || bad*3 > good {
		return decoded{}, false
	}
	var b strings.Builder
	d := decoded{from: "UTF-8 with damaged bytes"}
	lines := 0
	for line := range bytes.Lines(data) {
		good, bad := multibytes(line)
		switch {
		case bad == 0:
			b.Write(line)
		case good == 0 && len(line) > bad && !cutOff(line):
			out := through(charmap.Windows1252, line, "", "")
			b.WriteString(out.text)
			lines++
		default:
			b.WriteString(strings.ToValidUTF8(string(line), "\uFFFD"))
			d.lost += bad
		}
	}
	if lines > 0 {
		d.why = fmt.Sprintf("with lines of Windows-1252 in it: %d", lines)
		if d.from = "UTF-8"; d.lost > 0 {
			d.from = "UTF-8 with damaged bytes"
		}
	}
	d.text = b.String()
	return d, true
}

// cutOff reports whether a text ends within a character.
func cutOff(text []byte) bool {
	last := bytes.LastIndexFunc(text, func(r rune) bool { return r != utf8.RuneError })
	tail := text[last+1:]
	if last >= 0 {
		_, size := utf8.DecodeRune(text[last:])
		tail = text[last+size:]
	}
	return len(tail) > 0 && tail[0] >= 0xC2 && !utf8.FullRune(tail)
}

// multibytes counts the characters of several bytes that are good UTF-8, and the
// bytes that are not UTF-8.
func multibytes(data []byte) (good, bad int) {
	for len(data) > 0 {
		if data[0] < utf8.RuneSelf {
			data = data[1:]
			continue
		}
		r, size := utf8.DecodeRune(data)
		if r == utf8.RuneError && size == 1 {
			bad++
		} else {
			good++
		}
		data = data[size:]
	}
	return good, bad
}

// declarations stand before the name of an encoding at the beginning of a file:
// in XML, in HTML, in the head of a mail, and as editors write it.
var declarations = [...]struct {
	before string
	within int // it stands in the first bytes, so many at most
}{{"encoding=", 200}, {"charset=", 8192}, {"coding:", 400}, {"fileencoding=", 400}}

// declaredEncoding returns the encoding that a file says it has; "" for none.
func declaredEncoding(data []byte) string {
	head := bytes.ToLower(data[:min(len(data), 8192)])
	for _, d := range declarations {
		part := head[:min(len(head), d.within)]
		switch {
		case d.before == "encoding=" && !bytes.HasPrefix(bytes.TrimSpace(part), []byte("<?xml")):
			continue
		case d.before == "coding:" && !bytes.Contains(part, []byte("-*-")):
			continue
		case d.before == "charset=" && !bytes.Contains(part, []byte("<meta")) && !bytes.Contains(part, []byte("content-type:")):
			continue
		}
		i := bytes.Index(part, []byte(d.before))
		if i < 0 {
			continue
		}
		rest := bytes.TrimLeft(part[i+len(d.before):], " \"'")
		n := 0
		for n < len(rest) && n < 40 && (rest[n] == '-' || rest[n] == '_' || rest[n] == ':' || rest[n] == '.' || unicode.IsLetter(rune(rest[n])) || unicode.IsDigit(rune(rest[n]))) && rest[n] < utf8.RuneSelf {
			n++
		}
		if n > 0 {
			return string(rest[:n])
		}
	}
	return ""
}

// encodingOf returns the encoding of a name and how it is usually written; nil
// for one that is not known, and for UTF-8 and UTF-16, which the bytes are not.
func encodingOf(label string) (encoding.Encoding, string) {
	label = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(label, "-unix"), "-dos"), "-mac")
	switch label {
	case "cp850", "ibm850", "850":
		return charmap.CodePage850, "CP850"
	case "cp437", "ibm437", "437":
		return charmap.CodePage437, "CP437"
	case "cp1251":
		label = "windows-1251"
	case "latin-9", "latin9":
		label = "iso-8859-15"
	}
	e, err := htmlindex.Get(label)
	if err != nil {
		return nil, ""
	}
	name, err := htmlindex.Name(e)
	if err != nil || name == "replacement" || name == "x-user-defined" || strings.HasPrefix(name, "utf-") {
		return nil, ""
	}
	return e, shownEncoding(name)
}

// shownEncoding writes the name of an encoding as people do.
func shownEncoding(name string) string {
	switch name {
	case "shift_jis":
		return "Shift_JIS"
	case "macintosh":
		return "MacRoman"
	case "x-mac-cyrillic":
		return "MacCyrillic"
	case "big5":
		return "Big5"
	}
	if rest, ok := strings.CutPrefix(name, "windows-"); ok {
		return "Windows-" + rest
	}
	return strings.ToUpper(name)
}
