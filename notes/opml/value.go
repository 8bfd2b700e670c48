package opml

import (
	"html"
	"sort"
	"strings"
	"unicode/utf8"
)

// value is the text of an attribute with its entities resolved, and the means
// to find the place of each byte in the source.
type value struct {
	s      string
	from   int
	shifts []shift
}

// shift says that byte at of the value and those behind it stand in the source
// from byte source on.
type shift struct{ at, source int }

// offset returns where a byte of the value stands in the source.
func (v *value) offset(i int) int {
	k := sort.Search(len(v.shifts), func(k int) bool { return v.shifts[k].at > i })
	if k == 0 {
		return v.from + i
	}
	return v.shifts[k-1].source + i - v.shifts[k-1].at
}

// value decodes a stretch of the source.
func (r *reading) value(at span) value {
	raw := r.text[at.from:at.to]
	v := value{s: raw, from: int(at.from)}
	if strings.IndexByte(raw, '&') < 0 {
		return v
	}
	v.shifts = make([]shift, 0, strings.Count(raw, "&"))
	v.s = resolved(raw, func(text string, size, out, in int) string {
		if len(text) != size {
			v.shifts = append(v.shifts, shift{out + len(text), v.from + in + size})
		}
		return text
	})
	return v
}

// resolved returns s with what each makes of what its entities stand for: each gets the
// text of an entity, how many bytes it takes in s, and where it stands in the result and in s.
func resolved(s string, each func(text string, size, out, in int) string) string {
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		k := strings.IndexByte(s[i:], '&')
		if k < 0 {
			b.WriteString(s[i:])
			break
		}
		b.WriteString(s[i : i+k])
		i += k
		text, size := entity(s[i:])
		b.WriteString(each(text, size, b.Len(), i))
		i += size
	}
	return b.String()
}

// entity returns what the entity at the start of s stands for, and its size.
// What is none, or has a name that HTML does not know, stands for itself.
func entity(s string) (text string, size int) {
	switch {
	case strings.HasPrefix(s, "&amp;"):
		return "&", 5
	case strings.HasPrefix(s, "&lt;"):
		return "<", 4
	case strings.HasPrefix(s, "&gt;"):
		return ">", 4
	case strings.HasPrefix(s, "&quot;"):
		return "\"", 6
	case strings.HasPrefix(s, "&apos;"):
		return "'", 6
	}
	end := strings.IndexByte(s[:min(len(s), 36)], ';')
	if end < 2 {
		return s[:1], 1
	}
	text = html.UnescapeString(s[:end+1])
	if text == s[:end+1] || strings.HasSuffix(text, ";") {
		return s[:1], 1
	}
	return strings.Map(printable, text), end + 1
}

// printable replaces the characters that no text may hold.
func printable(c rune) rune {
	switch {
	case c == '\n' || c == '\t':
		return c
	case c == '\r':
		return '\n'
	case c < ' ', c >= 0x7F && c < 0xA0, c == 0xFEFF, c == 0xFFFE, c == 0xFFFF:
		return utf8.RuneError
	}
	return c
}

// unescape resolves the entities of HTML in a text that was decoded already.
func unescape(s string) string {
	if strings.IndexByte(s, '&') < 0 {
		return s
	}
	return resolved(s, func(text string, _, _, _ int) string { return strings.ReplaceAll(text, "\n", " ") })
}
