package layout

import (
	"fmt"
	"net/url"
	"strings"

	"gloss/export/locale"
	"gloss/model"
)

// wording returns the words that the handout adds to those of the notes. Where a
// character of them is in no face, they are English: stand-ins would drown
// them.
func (s *setter) wording() *locale.Locale {
	l := locale.For(s.book.Language, s.book.Wording)
	own := s.kits.text.plain.Face
	for _, r := range l.Letters() {
		if _, ok := s.faceFor(r, own, own); !ok {
			s.unworded = append(s.unworded, r)
		}
	}
	if len(s.unworded) == 0 {
		return l
	}
	s.out.Diagnostics = append(s.out.Diagnostics, model.Diagnostic{
		Code: "pdf.words", Severity: model.Info,
		Message: fmt.Sprintf("the words that the handout adds are in English: no face has all characters that they have in %q", l.Tag),
		Hint:    "try --system-fonts, or give a face that has them with --font FILE",
	})
	return locale.For(locale.English, "")
}

// ownWords appends words of the handout to segments.
func (s *setter) ownWords(segs []segment, words string, st Style) []segment {
	return s.inTone(segs, words, st, tone{})
}

// between appends what stands between the members of a list.
func (s *setter) between(segs []segment, sign string, st Style) []segment {
	return s.inTone(segs, sign, st, tone{flags: parting})
}

func (s *setter) inTone(segs []segment, words string, st Style, t tone) []segment {
	saved := s.segs
	s.segs = segs
	s.text(words, st, t, model.Position{})
	segs = s.segs
	s.segs = saved
	return segs
}

// ownRuns returns words of the handout as they stand in a line from x on, and how
// wide they are.
func (s *setter) ownRuns(words string, x Unit, st Style) (runs []Run, width Unit) {
	for _, seg := range s.ownWords(nil, words, st) {
		w := s.width(seg.text, seg.style)
		runs = append(runs, Run{Text: seg.text, X: x + width, W: w, Look: s.look(seg.style)})
		width += w
	}
	return runs, width
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
