package epub

import (
	"math/bits"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model/summary"
)

// appendText appends s to b as XML text that also stands within quotation
// marks: mark-up escaped, what is no UTF-8 replaced by U+FFFD, and what XML 1.0
// forbids left out. A carriage return becomes a line feed or, before one,
// nothing.
func appendText(b []byte, s string) []byte {
	from := 0
	for i := 0; ; {
		if i = plainUntil(s, i); i == len(s) {
			break
		}
		c := s[i]
		if plainByte[c] {
			i++
			continue
		}
		size, with := 1, ""
		switch {
		case c == '&':
			with = "&amp;"
		case c == '<':
			with = "&lt;"
		case c == '>':
			with = "&gt;"
		case c == '"':
			with = "&quot;"
		case c == '\r':
			if i+1 == len(s) || s[i+1] != '\n' {
				with = "\n"
			}
		case c >= utf8.RuneSelf:
			var r rune
			r, size = utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && size == 1 {
				with = "\uFFFD"
			} else if r&0xFFFE != 0xFFFE {
				i += size
				continue
			}
		}
		b = append(append(b, s[from:i]...), with...)
		i += size
		from = i
	}
	return append(b, s[from:]...)
}

const (
	eachByte = 0x0101010101010101
	highBits = 0x80 * eachByte
)

// eight returns the eight bytes of s from i on, the first as the lowest.
func eight(s string, i int) uint64 {
	b := s[i : i+8]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}

// plainUntil returns a place in s at or after i before which all bytes are plain, and
// where one may be that is not, or is beyond ASCII; len(s) where all are plain. Text
// is looked at eight bytes at a time, as most of it is plain.
func plainUntil(s string, i int) int {
	for ; i+8 <= len(s); i += 8 {
		if marks := notPlain(eight(s, i)); marks != 0 {
			return i + bits.TrailingZeros64(marks)/8
		}
	}
	if len(s) >= 8 && i < len(s) { // the last eight once more, without those before i
		if marks := notPlain(eight(s, len(s)-8)) >> (8 * (i + 8 - len(s))); marks != 0 {
			return i + bits.TrailingZeros64(marks)/8
		}
		return len(s)
	}
	for i < len(s) && plainByte[s[i]] {
		i++
	}
	return i
}

// notPlain marks the highest bit of the first byte of eight that is not plain, and
// perhaps of others behind it.
func notPlain(w uint64) uint64 {
	angle := (w | 0x02*eachByte) ^ '>'*eachByte // zero where "<" or ">" is
	quote := (w | 0x04*eachByte) ^ '&'*eachByte // zero where "&" or a quotation mark is
	del := w ^ 0x7F*eachByte
	return (w | (w-' '*eachByte)&^w | (angle-eachByte)&^angle | (quote-eachByte)&^quote | (del-eachByte)&^del) & highBits
}

// plainByte tells the bytes that go to XML as they are.
var plainByte = func() (t [256]bool) {
	for c := ' '; c < 0x7F; c++ {
		t[c] = true
	}
	t['\t'], t['\n'] = true, true
	t['&'], t['<'], t['>'], t['"'] = false, false, false, false
	return t
}()

// clean returns s on one line, without what XML forbids: blanks of every kind
// are folded into one, those at the ends go.
func clean(s string) string {
	if isClean(s) {
		return s
	}
	s = strings.ToValidUTF8(s, "\uFFFD")
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r':
			return ' '
		case r < ' ' || r == 0x7F || r&0xFFFE == 0xFFFE:
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// visible reports whether anything is to be seen of s.
func visible(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool {
		return r > ' ' && r < 0x7F || !unicode.In(r, unicode.White_Space, unicode.Cc, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point)
	})
}

// isClean reports whether s is of printable characters, with single blanks of ASCII
// between its words and none at its ends.
func isClean(s string) bool {
	blank := true
	for i := 0; i < len(s); {
		c, size := s[i], 1
		if c >= utf8.RuneSelf {
			var r rune
			if r, size = utf8.DecodeRuneInString(s[i:]); r == utf8.RuneError || r&0xFFFE == 0xFFFE || unicode.IsSpace(r) {
				return false
			}
		} else if c < ' ' || c == 0x7F || c == ' ' && blank {
			return false
		}
		blank = c == ' '
		i += size
	}
	return !blank || s == ""
}

// shorten cuts a cleaned text to at most max characters, at a blank where one
// is near, and marks the cut.
func shorten(s string, max int) string {
	if utf8.RuneCountInString(s) <= max {
		return s
	}
	end, n := 0, 0
	for end = range s {
		if n == max-1 {
			break
		}
		n++
	}
	cut := s[:end]
	if i := strings.LastIndexByte(cut, ' '); i > len(cut)*2/3 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,;:.–—-(") + "…"
}

// labelled returns the title of a section as the place of something is named, cut to at most
// max characters.
func labelled(title string, max int) string { return shorten(summary.Label(title), max) }

// address returns the form of a link's target that may stand in a book: an
// absolute http, https or mailto URL without user name and password, with
// everything escaped that readers stumble over. It returns false for anything
// else.
func address(target string) (string, bool) {
	if plainAddress(target) {
		return target, true
	}
	return parsedAddress(target)
}

// plainAddress reports whether a target is an http or https URL of which address
// would not change a letter: its host, its path and its query have nothing but
// what never needs an escape.
func plainAddress(target string) bool {
	rest, ok := strings.CutPrefix(target, "https://")
	if !ok {
		rest, ok = strings.CutPrefix(target, "http://")
	}
	host := run(rest, hostByte)
	if !ok || !ordinaryName(rest[:host]) {
		return false
	}
	if rest = rest[host:]; strings.HasPrefix(rest, "/") {
		rest = rest[run(rest, hostByte|pathByte):]
	}
	if strings.HasPrefix(rest, "?") {
		rest = rest[1+run(rest[1:], hostByte|pathByte|queryByte):]
	}
	return rest == ""
}

// Where in an address a byte may stand that needs no escape there.
const (
	hostByte = 1 << iota // anywhere
	pathByte             // in a path and a query
	queryByte
)

var addressBytes = func() (t [256]uint8) {
	for c := range t {
		if c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' {
			t[c] = hostByte
		}
	}
	t['.'], t['-'] = hostByte, hostByte
	t['/'], t['_'], t['~'] = pathByte, pathByte, pathByte
	t['='], t['&'] = queryByte, queryByte
	return t
}()

// run returns how many bytes of those kinds s begins with.
func run(s string, kinds uint8) int {
	n := 0
	for n < len(s) && addressBytes[s[n]]&kinds != 0 {
		n++
	}
	return n
}

func parsedAddress(target string) (string, bool) {
	if !utf8.ValidString(target) || strings.ContainsAny(target, "\x00\t\n\r\\") {
		return "", false
	}
	u, err := url.Parse(strings.TrimSpace(target))
	if err != nil {
		return "", false
	}
	switch u.Scheme {
	case "http", "https":
		if !soundHost(u.Host) {
			return "", false
		}
		u.User = nil
	case "mailto":
		if u.Opaque == "" || u.Host != "" {
			return "", false
		}
	default:
		return "", false
	}
	return escapeAddress(u.String()), true
}

// escapeAddress writes the bytes that no URL may hold as %XX, and leaves the
// escapes that are there alone.
func escapeAddress(s string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	host := 0 // where what follows the host begins
	if _, rest, ok := strings.Cut(s, "://"); ok {
		if host = len(s); strings.ContainsAny(rest, "/?#") {
			host = len(s) - len(rest) + strings.IndexAny(rest, "/?#")
		}
	}
	hashes := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		inHost := i < host
		bad := c <= ' ' || c >= 0x7F || strings.IndexByte("\"<>\\^`{|}", c) >= 0
		switch {
		case c == '%' && (i+2 >= len(s) || !isHex(s[i+1]) || !isHex(s[i+2])):
			bad = true
		case (c == '[' || c == ']') && !inHost:
			bad = true
		case c == '#':
			hashes++
			bad = hashes > 1
		}
		if bad && !inHost {
			b.WriteByte('%')
			b.WriteByte(hex[c>>4])
			b.WriteByte(hex[c&15])
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'f'
}

// bare returns an address as people write it: without scheme and last slash.
func bare(address string) string {
	for _, p := range []string{"https://", "http://", "mailto:"} {
		address = strings.TrimPrefix(address, p)
	}
	if strings.Count(address, "/") == 1 {
		address = strings.TrimSuffix(address, "/")
	}
	return address
}

// slug returns a few words of s in a-z, 0-9 and hyphens, for show in file
// names. It may be empty.
func slug(s string) string { return string(appendSlug(nil, s)) }

// slugLength is the number of letters that a slug has at most.
const slugLength = 24

func appendSlug(b []byte, s string) []byte {
	from := len(b)
	for i := 0; i < len(s) && len(b)-from < slugLength; i++ {
		c := s[i]
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		switch {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			b = append(b, c)
		case c != '\'' && c < utf8.RuneSelf && len(b) > from && b[len(b)-1] != '-':
			b = append(b, '-')
		}
	}
	if len(b) > from && b[len(b)-1] == '-' {
		b = b[:len(b)-1]
	}
	return b
}
