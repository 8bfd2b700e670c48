package layout

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"

	"gloss/model"
)

// The words that the handout adds to those of the notes.
const (
	contentsWord  = "Contents"
	indexWord     = "Index"
	standardsWord = "Standards"
	peopleWord    = "People"
	readingWord   = "Annotated reading list"
	colophonWord  = "About this handout"
	seeWord       = "see"
	seeAlsoWord   = "see also"
	pageWord      = "p."
)

var months = [...]string{"January", "February", "March", "April", "May", "June", "July", "August",
	"September", "October", "November", "December"}

// date writes a day: in words in English, else as in ISO 8601.
func (s *setter) date(d model.Date) string {
	if lang := s.book.Language; lang != "" && !strings.HasPrefix(lang, "en") || d.Month < 1 || d.Month > 12 {
		return d.String()
	}
	return fmt.Sprintf("%d %s %d", d.Day, months[d.Month-1], d.Year)
}

// dates writes the days from one to another.
func (s *setter) dates(from, to model.Date) string {
	if from == to {
		return s.date(from)
	}
	english := s.date(from) != from.String()
	switch {
	case !english:
		return from.String() + " – " + to.String()
	case from.Year == to.Year && from.Month == to.Month:
		return fmt.Sprintf("%d–%s", from.Day, s.date(to))
	case from.Year == to.Year:
		return fmt.Sprintf("%d %s – %s", from.Day, months[from.Month-1], s.date(to))
	}
	return s.date(from) + " – " + s.date(to)
}

// namesDate reports whether a title names the day already.
func namesDate(title string, d model.Date) bool {
	day := strconv.Itoa(d.Day)
	for i := 0; ; {
		at := strings.Index(title[i:], day)
		if at < 0 {
			return false
		}
		at += i
		end := at + len(day)
		if (at == 0 || title[at-1]-'1' > 8) && (end == len(title) || title[end]-'0' > 9) {
			return true
		}
		i = end
	}
}

// webAddress returns a target as an address that a viewer can open: ASCII,
// without blanks. It is empty for what is no address of the web or of mail.
func webAddress(target string) string {
	u, err := url.Parse(strings.TrimSpace(target))
	if err != nil {
		return ""
	}
	switch u.Scheme {
	case "http", "https":
		if u.Host == "" {
			return ""
		}
	case "mailto":
		if u.Opaque == "" {
			return ""
		}
	default:
		return ""
	}
	return asciiOnly(u.String())
}

// asciiOnly escapes what no address on paper or in a file may hold.
func asciiOnly(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if c := s[i]; c > ' ' && c < 0x7F && c != '(' && c != ')' && c != '\\' && c != '<' && c != '>' {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}

// withoutScheme returns an address without what paper has no use for at its
// beginning.
func withoutScheme(address string) string {
	for _, scheme := range []string{"https://", "http://", "mailto:"} {
		if rest, ok := strings.CutPrefix(address, scheme); ok && rest != "" {
			return rest
		}
	}
	return address
}

// shortAddress returns an address as paper needs it: without scheme and
// without a slash at the end.
func shortAddress(address string) string {
	return strings.TrimSuffix(strings.TrimPrefix(withoutScheme(address), "www."), "/")
}
