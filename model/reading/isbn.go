package reading

import (
	"strconv"
	"strings"

	"gloss/model"
	"gloss/model/isbn"
)

// checkISBNs reports the numbers that a run calls ISBN and that are none,
// because their check digit is wrong (ISO 2108). The true ones are mentions.
func (c *collector) checkISBNs(run []model.Inline) {
	for _, n := range run {
		switch n := n.(type) {
		case *model.Text:
			for at, rest := 0, n.Value; ; {
				k := strings.IndexByte(rest, 'I')
				if k < 0 {
					break
				}
				if !strings.HasPrefix(rest[k:], "ISBN") {
					at, rest = at+k+1, rest[k+1:]
					continue
				}
				at += k + len("ISBN")
				rest = n.Value[at:]
				if number := wrongISBN(rest); number != "" {
					c.report(n.Position, "reading.isbn", strconv.Quote(number)+" is no ISBN: its check digit is wrong", "compare it with the book: a digit is wrong or changed places")
				}
			}
		case *model.Mention, *model.Link, *model.CodeSpan:
		default:
			c.checkISBNs(model.Children(n))
		}
	}
}

// wrongISBN returns the number after "ISBN" if it has the length of an ISBN but
// another check digit; "" otherwise.
func wrongISBN(s string) string {
	for _, length := range [...]string{"-13", "-10"} {
		if rest, ok := strings.CutPrefix(s, length); ok && (rest == "" || rest[0] == ':' || rest[0] == ' ') {
			s = rest
		}
	}
	s = strings.TrimLeft(s[:min(len(s), 24)], ": ")
	end := 0
	for end < len(s) && (s[end] >= '0' && s[end] <= '9' || s[end]|0x20 == 'x' || end > 0 && (s[end] == '-' || s[end] == ' ')) {
		end++
	}
	number := strings.TrimRight(s[:end], "- ")
	bare := strings.NewReplacer("-", "", " ", "").Replace(number)
	if n := len(bare); n != 10 && n != 13 || !digits(bare[:n-1]) || isbn.Thirteen(bare) != "" {
		return ""
	}
	return number
}
