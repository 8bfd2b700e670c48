package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// glued reports whether the blank at byte i of the segment that the walker is
// in holds together what stands on both sides of it: "PEP 8", "Fig. 2",
// "5 GB", "J. Doe", "z. B.", "14. Mai".
func (g *walker) glued(t string, i int) bool {
	before, after := t[:i], t[i+1:]
	for n := g.seg - 1; before == "" && n >= 0 && n+3 >= g.seg; n-- {
		before = g.segs[n].text
	}
	for n := g.seg + 1; after == "" && n < len(g.segs) && n <= g.seg+3; n++ {
		after = g.segs[n].text
	}
	return before != "" && after != "" && together(before, after)
}

// together reports whether no line ends between two words with a blank between
// them: what stands before it and after it.
func together(before, after string) bool {
	next := after[0]
	last := before[len(before)-1]
	switch {
	case next-'0' <= 9:
		return (counted(before) || sign(before)) && number5(after) || dayOf(before) && dayOf(firstWord(after))
	case last-'0' <= 9 || last == '%':
		return measures(after) || lone(after)
	case last == '.' && beginsWord(after):
		return next-'A' < 26 && initial(before) || shortened(before, after) || dayOf(before)
	case next < utf8.RuneSelf && (next < '0' || next > '9') && next|0x20-'a' >= 26:
		return lone(after)
	case next >= utf8.RuneSelf && lone(after), last == 0xAB && strings.HasSuffix(before, "«"):
		return true
	}
	return false
}

// longestNumber is the number of figures up to which a number belongs to the
// word before it.
const longestNumber = 5

// number5 reports whether a text begins with a short number such as 8, 4838 or
// 3.11.
func number5(t string) bool {
	n := 0
	for n < len(t) && (t[n]-'0' <= 9 || t[n] == '.' && n+1 < len(t) && t[n+1]-'0' <= 9) {
		n++
	}
	return n <= longestNumber && (n == len(t) || !letter(t[n]))
}

// counted reports whether a text ends with a word that numbers follow: a name,
// as in "Python 3", or something shortened, as in "Fig. 2".
func counted(t string) bool {
	w := lastWord(t)
	if dotted := strings.TrimSuffix(w, "."); dotted != w {
		return len(dotted) <= 5 && dotted != "" && letters1(dotted)
	}
	r, n := utf8.DecodeRuneInString(w)
	return n > 0 && unicode.IsUpper(r) && letter(w[len(w)-1])
}

// initial reports whether a text ends with the first letter of a name: "J.".
func initial(t string) bool {
	w := strings.TrimSuffix(lastWord(t), ".")
	r, n := utf8.DecodeRuneInString(w)
	return n > 0 && n == len(w) && unicode.IsUpper(r)
}

// shortened reports whether a letter with a point stands before another such, as in
// "z. B." or "т. е.".
func shortened(before, after string) bool {
	return oneLetter(lastWord(before)) && oneLetter(firstWord(after))
}

// beginsWord reports whether a text begins with a letter.
func beginsWord(t string) bool {
	r, _ := utf8.DecodeRuneInString(t)
	return unicode.IsLetter(r)
}

// oneLetter reports whether a word is a letter with a point.
func oneLetter(w string) bool {
	r, n := utf8.DecodeRuneInString(w)
	return unicode.IsLetter(r) && len(w) > n && w[n] == '.' && (len(w) == n+1 || !letter(w[n+1]))
}

// dayOf reports whether a text ends with a number of one figure or two and a point, as
// days and months are written in many languages.
func dayOf(t string) bool {
	w := strings.TrimSuffix(lastWord(t), ".")
	return t[len(t)-1] == '.' && len(w) >= 1 && len(w) <= 2 && w[0]-'0' <= 9 && w[len(w)-1]-'0' <= 9
}

// sign reports whether a text ends with a sign that numbers follow.
func sign(t string) bool {
	switch lastWord(t) {
	case "§", "§§", "№", "#", "n°", "nº", "N°", "Nº", "€", "$", "£", "¥", "~", "≈", "<", ">", "≤", "≥", "±", "×", "+":
		return true
	}
	return false
}

// firstWord returns what stands before the first blank of a text.
func firstWord(t string) string {
	word, _, _ := strings.Cut(t, " ")
	return word
}

// lastWord returns what stands after the last blank or bracket of a text.
func lastWord(t string) string {
	for i := len(t) - 1; i >= 0; i-- {
		if t[i] == ' ' || t[i] == '(' || t[i] == '[' || t[i] == '/' {
			return t[i+1:]
		}
	}
	return t
}

func letters1(t string) bool {
	for i := range len(t) {
		if !letter(t[i]) {
			return false
		}
	}
	return true
}

// lone reports whether a text begins with a mark that stands alone: no line
// begins with a dash or a dot that parts things, or with the marks that French sets
// behind a blank.
func lone(t string) bool {
	switch firstWord(t) {
	case "-", "--", "---", "–", "—", "·", ":", ";", "?", "!", "»", "%", "…":
		return true
	}
	return false
}

// measures reports whether a text begins with a unit.
func measures(t string) bool {
	n := 0
	for n < len(t) && n < 4 && letter(t[n]) {
		n++
	}
	if n < len(t) && letter(t[n]) {
		return false
	}
	switch t[:n] {
	case "ns", "µs", "ms", "s", "min", "h", "B", "kB", "KB", "MB", "GB", "TB", "PB", "KiB", "MiB", "GiB", "TiB",
		"€", "£", "¥", "₽", "₴", "zł", "Kč", "kr", "EUR", "USD", "GBP", "CHF",
		"bit", "Hz", "kHz", "MHz", "GHz", "px", "pt", "mm", "cm", "m", "km", "g", "mg", "kg", "V", "W", "kW", "°C", "K", "fps", "dpi":
		return true
	}
	return false
}
