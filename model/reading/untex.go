package reading

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// texAccents are the accents of TeX with the marks that Unicode puts behind a letter.
var texAccents = map[byte]string{'\'': "\u0301", '`': "\u0300", '^': "\u0302", '"': "\u0308", '~': "\u0303", '=': "\u0304", '.': "\u0307",
	'c': "\u0327", 'v': "\u030C", 'u': "\u0306", 'H': "\u030B", 'k': "\u0328", 'r': "\u030A"}

// texLetters writes the commands of TeX that stand for letters and signs as those.
var texLetters = strings.NewReplacer(`\ss`, "ß", `\oe`, "œ", `\OE`, "Œ", `\ae`, "æ", `\AE`, "Æ", `\aa`, "å", `\AA`, "Å", `\o `, "ø", `\o}`, "ø}", `\O `, "Ø", `\O}`, "Ø}",
	`\l `, "ł", `\l}`, "ł}", `\L `, "Ł", `\L}`, "Ł}", `\i}`, "i}", `\&`, "&", `\%`, "%", `\_`, "_", `\#`, "#", `\$`, "$", `\-`, "", `\textit`, "", `\textbf`, "", `\textsc`, "", `\emph`, "", `\url`, "", "---", "—", "--", "–", "~", "\u00a0")

// untexed returns the value of a field of BibTeX without the marks of TeX: "C{\'e}dric" is
// "Cédric", "{I}nteracting" is "Interacting". Markdown has taken the backslash before signs.
func untexed(s string) string {
	if !strings.ContainsAny(s, `\{}~`) && !strings.Contains(s, "--") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' && s[i] != '{' || i+2 >= len(s) {
			b.WriteByte(s[i])
			continue
		}
		k := i + 1
		if s[i] == '{' && s[k] == '\\' {
			k++
		}
		letter, end := accented(s, k, s[k-1] == '\\')
		if letter == "" {
			b.WriteByte(s[i])
			continue
		}
		if s[i] == '{' && end < len(s) && s[end] == '}' {
			end++
		}
		b.WriteString(letter)
		i = end - 1
	}
	return strings.NewReplacer("{", "", "}", "").Replace(texLetters.Replace(b.String()))
}

// accented returns the letter whose accent stands at a place, and where it ends; "" for none. A
// letter is an accent only as a command: \c{c}, \v s.
func accented(s string, at int, command bool) (letter string, end int) {
	if at+1 >= len(s) {
		return "", at
	}
	mark, ok := texAccents[s[at]]
	word := s[at]|0x20 >= 'a' && s[at]|0x20 <= 'z'
	at++
	if !ok || word && (!command || s[at] != '{' && s[at] != ' ') {
		return "", at
	}
	open := s[at] == '{'
	if open || word {
		at++
	}
	if at < len(s) && s[at] == '\\' { // \'{\i}
		at++
	}
	if at >= len(s) || s[at]|0x20 < 'a' || s[at]|0x20 > 'z' {
		return "", at
	}
	letter, at = norm.NFC.String(s[at:at+1]+mark), at+1
	if open && at < len(s) && s[at] == '}' {
		at++
	}
	return letter, at
}
