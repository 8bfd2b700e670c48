package notes

import "strings"

// severalKeys are keys of front matter that stand before several authors.
var severalKeys = wordSet("authors autoren autores autori auteurs авторы")

// peopleJoints stand between the last two of several people.
var peopleJoints = [...]string{" and ", " & ", " und ", " et ", " y ", " e ", " en ", " och ", " og ", " и "}

// AuthorsIn returns the names in a field of front matter that names authors, of links
// only their words. A semicolon parts them, and a word such as "and" unless it is plain
// that it stands within a name ("the Ministry of Fish and Food"). A comma parts them
// where people stand on both sides of it; under a key for several ("authors") a given
// name alone is one of them. "Lovelace, Ada" stays one name.
func AuthorsIn(key, value string) []string {
	value = LinkWords(value)
	var names []string
	for part := range strings.SplitSeq(value, ";") {
		for _, few := range joined(part) {
			for _, name := range commaNames(key, strings.Trim(few, " \t,")) {
				if name != "" {
					names = append(names, name)
				}
			}
		}
	}
	if len(names) == 0 {
		return []string{value}
	}
	return names
}

// joined parts people at the words that join them. Of the words of other languages than
// English, which may be names as well, people must stand on both sides.
func joined(s string) []string {
	for _, joint := range peopleJoints {
		parts := strings.Split(s, joint)
		if len(parts) < 2 {
			continue
		}
		english, people, groups := joint == " and " || joint == " & ", 0, 0
		for _, p := range parts {
			p = strings.Trim(p, " \t,")
			if namesPeople(p) {
				people++
			} else if isGroup(p) {
				groups++
			}
		}
		if groups == 0 && english || people == len(parts) {
			return parts
		}
	}
	return []string{s}
}

// namesPeople reports whether a text is a name, several of them, or one with the family
// name first.
func namesPeople(s string) bool {
	last, first, ok := strings.Cut(s, ",")
	if ok && isFamily(last) && isGiven(first) {
		return true
	}
	for name := range strings.SplitSeq(s, ",") {
		if name = strings.TrimSpace(name); !IsPerson(name) && !givenNames(strings.ToLower(name)) {
			return false
		}
	}
	return true
}

// isFamily reports whether a text can be a family name: a word with a capital, or two,
// and the particles before it.
func isFamily(s string) bool {
	words := 0
	for w := range strings.FieldsSeq(s) {
		switch {
		case nameWord(w):
			words++
		case !particle(w):
			return false
		}
	}
	return words == 1 || words == 2
}

// isGiven reports whether a text can be given names, or the first letters of some.
func isGiven(s string) bool {
	words := 0
	for w := range strings.FieldsSeq(s) {
		if words++; words > 3 || !nameWord(w) && !givenNames(strings.ToLower(w)) && !isInitial(w) {
			return false
		}
	}
	return words > 0
}

// isInitial reports whether a word is the first letter of a name.
func isInitial(w string) bool {
	r := []rune(strings.TrimSuffix(w, "."))
	return len(r) == 1 && w == strings.ToUpper(w) && w != strings.ToLower(w)
}

// isGroup reports whether a text can only be a name of several words that is no
// person's: it has a small word.
func isGroup(s string) bool {
	words, small := 0, false
	for w := range strings.FieldsSeq(s) {
		words++
		small = small || !particle(w) && w != strings.ToUpper(w) && w == strings.ToLower(w) && w[0] != '(' && !strings.ContainsAny(w, "@.")
	}
	return words > 1 && small
}

// commaNames parts names at commas.
func commaNames(key, value string) []string {
	parts := strings.Split(value, ",")
	several := severalKeys(strings.ToLower(key))
	for i, name := range parts {
		parts[i] = strings.TrimSpace(name)
	}
	if pairs := familyFirst(parts); pairs != nil {
		return pairs
	}
	if onlyGiven(parts) {
		return parts
	}
	if strings.ToLower(value) == value && strings.Count(value, " ") < len(parts) {
		return parts // names that people give themselves
	}
	for _, name := range parts {
		alone := several && len(parts) > 1 && givenNames(strings.ToLower(name))
		if !IsPerson(name) && !alone {
			return []string{value}
		}
	}
	if several && len(parts) == 2 && !IsPerson(parts[0]) && !IsPerson(parts[1]) {
		return []string{value} // "Martin, Léa"
	}
	return parts
}

// onlyGiven reports whether three names or more are given names: the first, and most of
// them, and nothing but a word each.
func onlyGiven(parts []string) bool {
	given := 0
	for _, name := range parts {
		if !nameWord(name) {
			return false
		}
		if givenNames(strings.ToLower(name)) {
			given++
		}
	}
	return len(parts) > 2 && 2*given > len(parts) && givenNames(strings.ToLower(parts[0]))
}

// familyFirst joins the parts of several names with the family name first: "Doe, Jane,
// Roe, Richard". It is nil for others.
func familyFirst(parts []string) []string {
	if len(parts) < 4 || len(parts)%2 > 0 {
		return nil
	}
	var names []string
	for i := 0; i < len(parts); i += 2 {
		first, _, _ := strings.Cut(parts[i+1], " ")
		if !isFamily(parts[i]) || givenNames(strings.ToLower(parts[i])) || !givenNames(strings.ToLower(first)) && !isInitial(first) {
			return nil
		}
		names = append(names, parts[i]+", "+parts[i+1])
	}
	return names
}

// LinkWords returns a text with the words of its Markdown links in the place of them:
// "[Ann Lee](https://example.org)" is "Ann Lee".
func LinkWords(s string) string {
	var b strings.Builder
	for {
		mid := strings.Index(s, "](")
		if mid < 0 {
			break
		}
		open, end := strings.LastIndexByte(s[:mid], '['), strings.IndexByte(s[mid:], ')')
		if open < 0 || end < 0 {
			break
		}
		b.WriteString(s[:open])
		b.WriteString(s[open+1 : mid])
		s = s[mid+end+1:]
	}
	if b.Len() == 0 {
		return s
	}
	return b.String() + s
}
