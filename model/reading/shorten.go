package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// shorten cuts s at the end of a word so that at most n characters remain, and
// marks the cut with an ellipsis.
func shorten(s string, n int) string {
	if len(s) <= n || within(n, s) {
		return s
	}
	end := 0
	for range n {
		_, size := utf8.DecodeRuneInString(s[end:])
		end += size
	}
	cut := end
	for cut > 0 && s[cut] != ' ' {
		cut--
	}
	if cut < end/2 {
		cut = end // one long word
	}
	return strings.TrimRight(s[:cut], " ,;:–—-") + "…"
}

// shortenSaid is shorten for an annotation: of its points or sentences those stay whole that
// fit, if they are most of what fits.
func shortenSaid(s string) string {
	short := shorten(s, longest)
	if short == s {
		return s
	}
	end := 0
	for k := len(short)*3/5 + 1; k+1 < len(short); k++ {
		if strings.HasPrefix(short[k:], "; ") || easternStop(short[k:]) > 0 || ends(short, k) && !followsSmall(short[k+2:]) {
			end = k
		}
	}
	if end == 0 {
		return short
	}
	return strings.TrimRight(short[:end], ".") + "…"
}

// followsSmall reports whether a text goes on with a small letter.
func followsSmall(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// shortenLeft is shorten from the other end.
func shortenLeft(s string, n int) string {
	if within(n, s) {
		return s
	}
	at := len(s)
	for range n {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	if k := strings.IndexByte(s[at:], ' '); k >= 0 && k < n/2 {
		at += k + 1
	}
	return "…" + s[at:]
}
