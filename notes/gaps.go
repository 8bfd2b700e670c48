package notes

import (
	"strings"
	"unicode/utf8"

	"gloss/model"
)

// IsGap reports whether a line says that the writer missed a passage: "–missed
// one–", "(I missed the rest)", "[verpasst]". A mere sentence about missing
// something is none. So is what a reading device writes in the place of words that
// it may not copy: "<You have reached the clipping limit for this item>".
func IsGap(text string) bool {
	if isNotice(text) {
		return true
	}
	if len(text) > 90 || !mayOpenGap(text) || !maySayGap(text) {
		return false
	}
	core := strings.Trim(strings.TrimSpace(text), " –—-*_[]()<>….~:;/'’=")
	marked := false
	if r, _ := utf8.DecodeRuneInString(strings.TrimSpace(text)); strings.ContainsRune("–—-*[(<…~", r) {
		marked = true
	}
	words := strings.Fields(strings.ToLower(core))
	if len(words) == 0 || len(words) > 8 {
		return false
	}
	low := strings.Join(words, " ")
	for _, own := range []string{"i missed ", "i've missed ", "i’ve missed ", "missed one", "missed some", "missed the rest", "missed the start", "missed the beginning", "missed a few", "missed this", "missed it",
		"didn't catch", "didn’t catch", "couldn't follow", "couldn’t follow", "nicht mitbekommen", "hab ich verpasst", "ich habe verpasst", "j'ai raté", "j’ai raté", "j'ai manqué", "me perdí", "me lo perdí"} {
		if strings.HasPrefix(low, own) || low == strings.TrimSpace(own) {
			return true
		}
	}
	if !marked {
		return false
	}
	for _, w := range words {
		switch strings.Trim(w, ".,!?:;–—-") {
		case "missed", "missing", "verpasst", "fehlt", "raté", "manqué", "perdido", "gemist", "пропустил", "пропустила", "пропущено":
			return true
		}
	}
	return false
}

// isNotice reports whether a text is words between angle brackets, and no tag.
func isNotice(text string) bool {
	if len(text) < 20 || text[0] != '<' || text[len(text)-1] != '>' || strings.ContainsAny(text[1:len(text)-1], "<>/=@") {
		return false
	}
	return strings.Count(text, " ") > 4 || text[1] >= utf8.RuneSelf && strings.IndexByte(text, ' ') < 0
}

// IsGapRun is IsGap for the words of a run that holds something.
func IsGapRun(list []model.Inline) bool {
	first := list[0]
	for {
		if t, ok := first.(*model.Text); ok {
			if s := unindented(t.Value); s != "" && !opensGap(s) {
				return false
			}
			break
		}
		inner := model.Children(first)
		if len(inner) == 0 {
			break
		}
		first = inner[0]
	}
	return IsGap(model.PlainText(list))
}

// mayOpenGap reports whether a line begins with one of the signs or letters
// that lines about missed passages begin with.
func mayOpenGap(s string) bool {
	s = unindented(s)
	return s != "" && opensGap(s)
}

// unindented returns a line without the blanks that it begins with.
func unindented(s string) string {
	for s != "" && (s[0] == ' ' || s[0] == '\t') {
		s = s[1:]
	}
	return s
}

// opensGap is mayOpenGap for what begins with no blank. Words that begin with a
// letter are told by its second one too.
func opensGap(s string) bool {
	next := byte(' ')
	if len(s) > 1 {
		next = s[1]
	}
	if next >= utf8.RuneSelf {
		next = '\'' // of "I’ve"
	}
	switch s[0] {
	case '-', '*', '[', '(', '<', '~':
		return true
	case 'i', 'I':
		return next <= ' ' || next == '\'' || next|0x20 == 'c'
	case 'm', 'M':
		return next|0x20 == 'i' || next|0x20 == 'e'
	case 'd', 'D', 'n', 'N':
		return next|0x20 == 'i'
	case 'c', 'C':
		return next|0x20 == 'o'
	case 'h', 'H':
		return next|0x20 == 'a'
	case 'j', 'J':
		return next == '\''
	}
	return s[0] == 0xE2 && (strings.HasPrefix(s, "–") || strings.HasPrefix(s, "—") || strings.HasPrefix(s, "…"))
}

// stems has for the bytes that the stems of maySayGap begin with those that may
// come next, a bit for each by its low bits.
var stems = [256]uint32{
	'i': 1<<('s'&31) | 1<<('t'&31), 'I': 1 << ('S' & 31), 'a': 1<<('t'&31) | 1<<('n'&31), 'o': 1 << ('l' & 31),
	'e': 1<<('r'&31) | 1<<('h'&31) | 1<<('m'&31), 'r': 1 << ('a' & 31), 0xD1: 1 << (0x80 & 31),
}

// maySayGap is a quick look for the stems of the words that IsGap looks for.
func maySayGap(s string) bool {
	for i := 0; i+3 < len(s); i++ {
		if stems[s[i]]>>(s[i+1]&31)&1 == 0 {
			continue
		}
		found := false
		switch rest := s[i:]; s[i] {
		case 'i':
			found = strings.HasPrefix(rest, "iss") || strings.HasPrefix(rest, "itbe")
		case 'I':
			found = strings.HasPrefix(rest, "ISS")
		case 'a':
			found = strings.HasPrefix(rest, "atch") || strings.HasPrefix(rest, "até") || strings.HasPrefix(rest, "anqu")
		case 'o':
			found = strings.HasPrefix(rest, "ollo")
		case 'e':
			found = strings.HasPrefix(rest, "erpa") || strings.HasPrefix(rest, "ehlt") || strings.HasPrefix(rest, "erd") || strings.HasPrefix(rest, "emis")
		case 'r':
			found = strings.HasPrefix(rest, "raté")
		case 0xD1:
			found = strings.HasPrefix(rest, "ро")
		}
		if found {
			return true
		}
	}
	return false
}
