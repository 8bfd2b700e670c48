package notes

import (
	"strings"
	"unicode/utf8"

	"gloss/model"
)

// Text that went through the wrong hands is mended here, and each mending is
// reported: letters that were decoded with the wrong table, characters that take
// no room, blanks that do not break where they indent. The words stay.

// mend repairs the text of a source and makes its lines end in line feeds.
// controlled says that there may be control characters of ASCII.
func (s *Source) mend(text string, controlled bool) string {
	if isASCII(text) {
		return s.clean(text, controlled)
	}
	var letters misreadings
	told := -1
	for range mostRounds {
		before := len(s.Diagnostics)
		// Letters first: some of their bytes look like control characters.
		mended := letters.mend(text)
		changed := mended != text
		if changed && told < 0 {
			told = len(s.Diagnostics)
			s.report("source.mojibake", letters.first, "", "")
		}
		text = s.dropInvisible(s.clean(mended, controlled || changed))
		if !changed && len(s.Diagnostics) == before {
			break
		}
	}
	if told >= 0 {
		s.Diagnostics[told].Message = letters.message()
	}
	return s.breakBlanks(text)
}

// mostRounds is how often a text is mended where each time shows more to mend: letters
// that were decoded with wrong tables again and again.
const mostRounds = 16

func isASCII(s string) bool {
	return nextWide(s, 0) == len(s)
}

// dropInvisible takes out what withoutInvisible does, and reports it.
func (s *Source) dropInvisible(text string) string {
	if !holdsInvisible(text) {
		return text
	}
	out, count, first := withoutInvisible(text)
	if count > 0 {
		s.report("source.invisible", first, Count(count, "character", "characters")+" without width left out (zero-width blanks, soft hyphens)", "")
	}
	return out
}

// visibleText returns a piece of a document without what is not to be seen: what was
// written as an entity, no source shows.
func visibleText(text string) string {
	if !holdsInvisible(text) {
		return text
	}
	out, _, _ := withoutInvisible(text)
	return out
}

// withoutInvisible takes out characters that take no room and part words for no
// reader: zero-width blanks, word joiners, soft hyphens. Joiners stay where a
// script or an emoji needs them. It returns how many there were and the line of the
// first.
func withoutInvisible(text string) (out string, count, first int) {
	var b strings.Builder
	line := 1
	prev := rune(0)
	for i, r := range text {
		drop := false
		switch r {
		case '\n':
			line++
		case '\u200b', '\u2060', '\u00ad', '\u2063', '\u180e':
			drop = true
		case '\u200c', '\u200d', '\u200e', '\u200f':
			next, _ := utf8.DecodeRuneInString(text[i+utf8.RuneLen(r):])
			drop = prev < 0x300 && next < 0x300
		}
		if drop {
			if count++; count == 1 {
				first = line
			}
			continue
		}
		b.WriteRune(r)
		prev = r
	}
	if count == 0 {
		return text, 0, 0
	}
	return b.String(), count, first
}

// holdsInvisible looks for the bytes of the characters that dropInvisible may
// drop: U+00AD, U+200B to U+200F, U+2060, U+2063 and U+180E.
func holdsInvisible(s string) bool {
	for i := nextWide(s, 0); i+1 < len(s); i = nextWideBehind(s, i) {
		switch s[i] {
		case 0xC2:
			if s[i+1] == 0xAD {
				return true
			}
		case 0xE2:
			if i+2 < len(s) && (s[i+1] == 0x80 && s[i+2] >= 0x8B && s[i+2] <= 0x8F || s[i+1] == 0x81 && (s[i+2] == 0xA0 || s[i+2] == 0xA3)) {
				return true
			}
		case 0xE1:
			if i+2 < len(s) && s[i+1] == 0xA0 && s[i+2] == 0x8E {
				return true
			}
		}
	}
	return false
}

// breakBlanks makes ordinary blanks of the no-break spaces that indent points,
// where a page has several such points: they come with lists copied from a web
// page. Between words no-break spaces stay.
func (s *Source) breakBlanks(text string) string {
	if !strings.Contains(text, "\u00a0") {
		return text
	}
	lines := strings.Split(text, "\n")
	var which []int
	for i, l := range lines {
		rest := strings.TrimLeft(l, "\u00a0 \t")
		if len(rest) < len(l) && strings.Contains(l[:len(l)-len(rest)], "\u00a0") && listMark(rest) {
			which = append(which, i)
		}
	}
	if len(which) < 3 {
		return text
	}
	for _, i := range which {
		rest := strings.TrimLeft(lines[i], "\u00a0 \t")
		lead := lines[i][:len(lines[i])-len(rest)]
		lines[i] = strings.ReplaceAll(lead, "\u00a0", " ") + rest
	}
	s.report("source.blanks", which[0]+1, Count(len(which), "point is", "points are")+" indented by no-break spaces, which are ordinary blanks now", "")
	return strings.Join(lines, "\n")
}

// listMark reports whether a line begins with a bullet or a number and a blank.
func listMark(s string) bool {
	mark, rest, ok := strings.Cut(strings.Replace(s, "\u00a0", " ", 1), " ")
	if !ok || strings.TrimSpace(rest) == "" {
		return false
	}
	switch mark {
	case "-", "*", "+", "•", "–", "◦", "⁃":
		return true
	}
	digits := strings.TrimRight(mark, ".)")
	return digits != "" && len(digits) < len(mark) && len(digits) < 4 && strings.Trim(digits, "0123456789") == ""
}

// straightQuotes makes the quotation marks in code straight: an editor that
// sets them curly for prose breaks programs. It returns how many it changed.
func straightQuotes(s string) (string, int) {
	n := 0
	out := strings.Map(func(r rune) rune {
		switch r {
		case '‘', '’', '‚', '‛':
			n++
			return '\''
		case '“', '”', '„', '‟':
			n++
			return '"'
		}
		return r
	}, s)
	return out, n
}

// codeMender makes the quotation marks in code blocks and code spans straight, counts
// them, and reports the first place, of blocks before that of spans.
type codeMender struct {
	count             int
	inBlock, inSpan   model.Position // the first places
	anyBlock, anySpan bool
}

func (m *codeMender) block(c *model.Code) {
	if c.Language, _, _ = strings.Cut(strings.TrimSpace(c.Language), " "); isQuery(c.Language) {
		c.Language = ""
	}
	if m.mend(&c.Text) && !m.anyBlock {
		m.inBlock, m.anyBlock = c.Position, true
	}
}

// isQuery reports whether a name is none of a language, but of what a note book puts
// something else in the place of.
func isQuery(language string) bool {
	switch language = strings.ToLower(language); language {
	case "dataview", "dataviewjs", "tasks", "table-of-contents", "column-settings", "base":
		return true
	}
	return strings.HasPrefix(language, "ad-")
}

func (m *codeMender) spans(list []model.Inline) {
	for _, n := range list {
		switch n := n.(type) {
		case *model.Text:
			n.Value = visibleText(n.Value)
		case *model.Image:
			n.Alt, n.Title = Rejoin(visibleText(n.Alt), " "), Rejoin(n.Title, " ")
		case *model.CodeSpan:
			if m.mend(&n.Value) && !m.anySpan {
				m.inSpan, m.anySpan = n.Position, true
			}
		default:
			if link, ok := n.(*model.Link); ok {
				link.Title = Rejoin(link.Title, " ")
				link.Auto = link.Auto && (strings.HasPrefix(link.Target, "#") || !strings.ContainsAny(link.Target, "<> "))
			}
			m.spans(model.Children(n))
		}
	}
}

// mend reports whether it changed a text.
func (m *codeMender) mend(text *string) bool {
	if isASCII(*text) {
		return false
	}
	out, n := straightQuotes(visibleText(*text))
	if n == 0 {
		*text = out
		return false
	}
	*text = out
	m.count += n
	return true
}

func (m *codeMender) report(doc *model.Document) {
	if m.count == 0 {
		return
	}
	first := m.inSpan
	if m.anyBlock {
		first = m.inBlock
	}
	doc.Report(first, model.Info, "code.quotes", Count(m.count, "curly quotation mark in code is straight now", "curly quotation marks in code are straight now"), "")
}
