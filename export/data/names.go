package data

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// authors parts the names of several authors, as bibliographies and notes write
// them:
//
//	Woolf, Virginia · Genette, Gérard, and Jane E. Lewin · Lehmann, J., Kleber, M.
//	Packer M, Anker SD, et al. · Harold Abelson, Gerald Jay Sussman · 坪井祐太・海野裕也
//
// A name that stands last name first has a comma, and its initials full stops; "others" as the
// last stands for more of them.
func authors(by string) []string {
	by = strings.TrimSpace(line(by))
	bare, more := strings.CutSuffix(strings.TrimSuffix(by, "."), " et al")
	if more {
		by = strings.TrimRight(bare, " ,;")
	}
	for _, join := range [...]string{" and ", " und ", " et ", " y ", " & "} {
		by = strings.ReplaceAll(by, join, "; ")
	}
	var list []string
	for part := range strings.FieldsFuncSeq(by, func(r rune) bool { return strings.ContainsRune(";、・，", r) }) {
		list = append(list, paired(strings.Trim(part, " ,"))...)
	}
	if more {
		list = append(list, "others")
	}
	return list
}

// paired parts names at their commas, but for those between a last name and the
// first names behind it. Last names alone ("Kleinberg, Tardos, Lee") stay apart; two
// are rather one name.
func paired(names string) []string {
	var list []string
	parts := strings.Split(names, ", ")
	alone := len(parts) > 2
	for _, p := range parts {
		alone = alone && lastName(p)
	}
	for i := 0; i < len(parts); i++ {
		p := strings.TrimSpace(parts[i])
		switch {
		case p == "":
			continue
		case i+1 < len(parts) && !alone && (lastName(p) || len(parts) == 2 && lastName(parts[1])):
			p += ", " + strings.TrimSpace(parts[i+1])
			i++
		default:
			p = withComma(p)
		}
		list = append(list, p)
	}
	return list
}

// lastName reports whether a name is but one word, particles before it aside:
// "Woolf", "van der Berg".
func lastName(name string) bool {
	words := strings.Fields(name)
	for i, w := range words {
		first, _ := utf8.DecodeRuneInString(w)
		if i < len(words)-1 && !unicode.IsLower(first) {
			return false
		}
	}
	return len(words) > 0 && !strings.HasSuffix(name, ".")
}

// withComma returns a name that ends in initials as medical journals have them with
// the comma and the full stops that programs need: "Packer MJ" is "Packer, M. J.". "Paul VI" has none.
func withComma(name string) string {
	k := strings.LastIndexByte(name, ' ')
	last := name[k+1:]
	if k <= 0 || len(last) > 3 || len(last) > 1 && strings.Trim(last, "IVX") == "" || !ofCapitals(last) || ofCapitals(name[:k]) || strings.Contains(name[:k], ".") {
		return name
	}
	return name[:k] + ", " + strings.Join(strings.Split(last, ""), ". ") + "."
}

// ofCapitals reports whether a word has no letters but capitals of A to Z.
func ofCapitals(word string) bool { return strings.Trim(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" }
