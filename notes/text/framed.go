package text

import (
	"strings"
	"unicode"
)

// framedTitles reports whether the page has titles between rulers: two or more,
// each at the head of a block, and none with nothing but the like below it.
func (p *page) framedTitles() bool {
	count, above := 0, ""
	for k, b := range p.blocks {
		l := &p.lines[b.lines[0]]
		_, sign := betweenRulers(l.text)
		if l.fenced || l.indent > 0 || l.mark != noMark {
			sign = ""
		}
		if sign != "" && (above == sign || b.lone() && k+1 == len(p.blocks)) {
			return false
		}
		if above = ""; sign != "" {
			if count++; b.lone() {
				above = sign
			}
		}
	}
	return count >= 2
}

// leastRuler is how many signs a ruler beside a title has at least.
const leastRuler = 3

// betweenRulers reads "--- Title ---" and "*** Title ***", and returns the title
// and the sign; "" for what has no title between two rulers of one sign.
func betweenRulers(s string) (text, sign string) {
	if len(s) < 2*leastRuler+3 || strings.IndexByte("-*=_+", s[0]) < 0 || s[len(s)-1] != s[0] {
		return "", ""
	}
	sign = s[:1]
	text = strings.Trim(s, sign)
	at := strings.Index(s, text)
	if text == "" || at < leastRuler || len(s)-at-len(text) < leastRuler || strings.Contains(text, strings.Repeat(sign, leastRuler)) {
		return "", ""
	}
	if inner := strings.TrimSpace(text); text[0] == ' ' && text[len(text)-1] == ' ' && strings.IndexFunc(inner, unicode.IsLetter) >= 0 {
		return inner, sign
	}
	return "", ""
}

// betweenSigns reads "== Title ==" and "# Title" and returns the title and the
// number of signs; 0 for what has no title.
func betweenSigns(s string) (string, int) {
	n := 0
	for n < len(s) && (s[n] == '=' || s[n] == '#') && s[n] == s[0] {
		n++
	}
	if n == 0 || n > 6 || n == len(s) || s[n] != ' ' {
		return "", 0
	}
	text := strings.TrimSpace(s[n:])
	if s[0] == '=' {
		inner, ok := strings.CutSuffix(text, strings.Repeat("=", n))
		if !ok || strings.HasSuffix(inner, "=") {
			return "", 0
		}
		text = inner
	} else {
		text = strings.TrimRight(text, "#")
	}
	if text = strings.TrimSpace(text); text == "" {
		return "", 0
	}
	return text, n
}
