package notes

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// Encoding is how the bytes of a file stand for text. The zero value means that
// it is to be found out for each file.
type Encoding struct {
	name string
	how  encoding.Encoding
}

// encodingNames are the names that a hint gives: those of the encodings that
// notes are likely to be in.
var encodingNames = []string{"utf-8", "utf-16", "utf-32", "latin1", "latin9", "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254",
	"macroman", "koi8-r", "iso-8859-2", "cp437", "cp850", "shift_jis", "euc-jp", "iso-2022-jp", "gb18030", "big5", "euc-kr"}

// EncodingNames returns the usual names of encodings that EncodingNamed knows,
// among others.
func EncodingNames() []string { return append([]string(nil), encodingNames...) }

// EncodingNamed returns the encoding of a name, in any case: "latin1",
// "ISO-8859-1", "cp1252". It reports whether there is one.
func EncodingNamed(name string) (Encoding, bool) {
	label := strings.ToLower(strings.TrimSpace(name))
	switch label {
	case "utf-8", "utf8":
		return Encoding{"UTF-8", unicode.UTF8BOM}, true
	case "utf-16", "utf16", "utf-16le", "utf16le":
		return Encoding{"UTF-16", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)}, true
	case "utf-16be", "utf16be":
		return Encoding{"UTF-16", unicode.UTF16(unicode.BigEndian, unicode.UseBOM)}, true
	case "utf-32", "utf32", "utf-32le", "utf32le":
		return Encoding{"UTF-32", utf32.UTF32(utf32.LittleEndian, utf32.UseBOM)}, true
	case "utf-32be", "utf32be":
		return Encoding{"UTF-32", utf32.UTF32(utf32.BigEndian, utf32.UseBOM)}, true
	case "macroman", "mac", "x-mac-roman":
		label = "macintosh"
	case "latin-1":
		label = "latin1"
	case "iso-8859-1", "latin1", "l1":
		// Browsers take it for Windows-1252. Who names it means it.
		return Encoding{"ISO-8859-1", charmap.ISO8859_1}, true
	}
	if rest, ok := strings.CutPrefix(label, "cp125"); ok {
		label = "windows-125" + rest
	}
	how, shown := encodingOf(label)
	return Encoding{shown, how}, how != nil
}

// Decode makes a source of the bytes of a file, as the function Decode does, in
// the encoding e. Bytes that stand for no character in it become U+FFFD, and
// are counted in Diagnostics.
func (e Encoding) Decode(name string, data []byte) (*Source, error) {
	if e.how == nil {
		return source(name, data, decode(data))
	}
	d := through(e.how, data, e.name, "as was asked for")
	if e.name == "UTF-8" && utf8.Valid(data) {
		d.from = ""
	}
	return source(name, data, d)
}
