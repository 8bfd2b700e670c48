package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// leadingAuthors parts an entry of a bibliography after authors that stand last name first, with
// initials: "Hall KD, Guo J. Calorie intake", "Lehmann, J., Kleber, M. Soil", "Барбье Ф. Книга".
// rest is "" where it begins with none.
func leadingAuthors(line string) (by, rest string) {
	end := 0
	for at := 0; ; {
		for {
			word, next := nextWord(line, at)
			if strings.HasPrefix(line[at:], "et al") || !particle.has(word) && word != "&" && word != "and" && word != "и" {
				break
			}
			at = next
		}
		if strings.HasPrefix(line[at:], "et al") {
			_, end = nextWord(line, at+len("et "))
			break
		}
		name, next := nextWord(line, at)
		if !surname(strings.TrimSuffix(name, ",")) {
			break
		}
		last := ""
		for {
			word, after := nextWord(line, next)
			if !initials(word) || strings.HasSuffix(last, ",") || strings.HasSuffix(last, ";") ||
				strings.HasSuffix(last, ".") && !strings.ContainsAny(word, ".,;:") { // "Guo J. A bee"
				break
			}
			last, next = word, after
		}
		if last == "" {
			break
		}
		at, end = next, next
	}
	by = strings.TrimRight(line[:end], " ,:;")
	if end == 0 || by == strings.TrimRight(line[:end], " ") && !strings.HasSuffix(by, ".") {
		return "", ""
	}
	if ofRank(by) {
		return "", ""
	}
	if name, _ := nextWord(by, 0); strings.Count(by, ".") == 1 && !strings.HasSuffix(by, "al.") && !strings.HasSuffix(name, ",") {
		by = strings.TrimSuffix(by, ".")
	}
	return by, line[end:]
}

// givenFirst parts an entry of a bibliography after authors that stand first name first, each with
// an initial: "C. Willard, Wax: old and new", "Len L. Fuller, Bees and Form", "L. Ambrose, N. Gilly,
// and G. Savin. Flows". rest is "" where it begins with none.
func givenFirst(line string) (by, rest string) {
	end := 0
	for at := 0; ; {
		if word, next := nextWord(line, at); end > 0 && (word == "and" || word == "&" || word == "und" || word == "et" || word == "y" || word == "e") {
			at = next
		}
		next, mark := nameAt(line, at)
		if mark == 0 {
			break
		}
		end, at = next, next
		if mark == '.' || mark == ':' {
			break
		}
	}
	if end == 0 || end >= len(line) {
		return "", ""
	}
	return strings.TrimRight(line[:end], " ,.:"), line[end:]
}

// nameAt returns where the name of a person ends that has an initial and its last name last, and
// the mark behind it, a blank before "and"; mark is 0 where there is none.
func nameAt(line string, at int) (next int, mark byte) {
	initialed := false
	for n := 0; n < 5; n++ {
		word, after := nextWord(line, at)
		bare := strings.TrimRight(word, ",.:")
		switch {
		case strings.HasSuffix(word, ".") && initials(word):
			initialed = true
		case particle.has(word) && n > 0:
		case !surname(bare):
			return at, 0
		case bare != word:
			if !initialed {
				return at, 0
			}
			return after, word[len(bare)]
		case initialed && joiners.has(line[after:after+max(0, strings.IndexByte(line[after:], ' '))]):
			return after, ' '
		}
		at = after
	}
	return at, 0
}

// nextWord returns the word at a place of a line and where the one after it begins.
func nextWord(line string, at int) (word string, next int) {
	k := strings.IndexByte(line[at:], ' ')
	if k < 0 {
		return line[at:], len(line)
	}
	return line[at : at+k], at + k + 1
}

// surname reports whether a word may be the last name of a person.
func surname(word string) bool {
	first, size := utf8.DecodeRuneInString(word)
	if !unicode.IsUpper(first) || size == len(word) {
		return false
	}
	return strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune("-’'", r) }) < 0
}

// initials reports whether a word is the initials of a person, as in "KD," and "J.-P.".
func initials(word string) bool {
	n := 0
	for _, r := range strings.TrimRight(word, ".,:;") {
		switch {
		case unicode.IsUpper(r):
			n++
		case r != '.' && r != '-':
			return false
		}
	}
	return n > 0 && n <= 3
}

// ofRank reports whether a name without a comma ends in a Roman number, not in initials: "World
// War II", "Calculus I", "Elizabeth II". Other two letters are rather initials: "Vernadsky VI".
func ofRank(name string) bool {
	before, number, ok := cutLast(strings.TrimRight(name, ".:;"))
	if !ok || strings.Contains(name, ",") || number == "" || !romanOnes.has(strings.TrimLeft(number, "X")) && strings.Trim(number, "X") != "" {
		return false
	}
	_, last, _ := cutLast(" " + strings.ToLower(before))
	if papal.has(last) {
		return false
	}
	return len(number) > 2 || number == "II" || ranked.has(last) || hasAny(last, "ics", "logy", "logie", "logía", "logia", "istry", "metry", "tion", "ysis", "analyse")
}

// papal are the names with a number of those who write: "Jan Paweł II", "Benedikt XVI".
const papal wordSet = " paweł paul paulus pablo paolo paulo pavol pál pavel павел benedikt benedict benedictus benedykt benoît benedicto benedetto bento бенедикт pius pio pío pie leo leon león leone léon "

// romanOnes are the Roman numbers below ten, unlike the initials in "Popov VV".
const romanOnes wordSet = " I II III IV V VI VII VIII IX "

// cutLast parts a text before its last word.
func cutLast(s string) (before, last string, ok bool) {
	k := strings.LastIndexByte(s, ' ')
	return s[:max(k, 0)], s[k+1:], k >= 0
}

// ranked are the words, besides those of fields of study that their endings tell, that have a
// number behind them.
const ranked wordSet = " calculus algebra part volume book war act phase year course teil band buch kurs akt phase semester mathe mathematik tome livre partie cours acte guerre cálculo álgebra parte tomo libro curso guerra matemática física química fisica deel boek часть том книга курс "

// roles are what stands behind the names of editors, in brackets.
const roles wordSet = " hrsg hg hgg ed eds éd éds dir red coord org orgs a_cura_di ред "

// withoutRole returns names without the role of editors behind them.
func withoutRole(by string) string {
	name, role, ok := strings.Cut(by, " (")
	if ok && roles.has(underscored(role)) {
		return name
	}
	return by
}

// withoutYear returns what stands before a title without the year in brackets that it ends in.
func withoutYear(before string) string {
	bare := strings.TrimRight(before, " .,:")
	if k := strings.LastIndex(bare, "("); k > 0 && strings.HasSuffix(bare, ")") && len(bare)-k <= len("(2012a)") && yearIn(bare[k:]) != "" {
		return bare[:k]
	}
	return before
}
