package index

import (
	"strings"
	"unicode/utf8"

	"gloss/model/catalog"
)

// This file tells the name of a known tool from what somebody, an institution or a
// part of a program is called: "Wendy O'Brien", "Gemini Observatory", "the Overlay
// option".

// namesake reports whether the words after a known name make another name of it, of a
// person or an institution. It is asked for names that are a word or another thing
// too, and have a capital.
func (f *finder) namesake(c *candidate, r *run, b *beside) bool {
	text := r.text
	if int(c.hi)+2 >= len(text) || text[c.hi] != ' ' {
		return false
	}
	rest := text[c.hi+1:]
	if b.usage != forename && 'a' <= rest[0] && rest[0] <= 'z' {
		return false // as most
	}
	word := firstWordOf(rest)
	switch {
	case word == "":
		return false
	case institution(word):
		return c.thing.entry != nil && !strings.HasSuffix(c.thing.entry.Name(), word)
	case apostrophized(rest):
		return true
	case f.german || f.takenAt(c, c.hi+1):
		return false
	case startsLarge(word) && b.usage == forename && len(word) > 3 && !camel(word) && !allCaps(word) && c.hi-c.lo > 2:
		return f.roughly(word) != ordinary && f.entryNamed(word) == nil // "Luigi Pirelli"
	case startsLarge(word):
		return b.usage != everyday && !plainASCII(word) && rest[0] < utf8.RuneSelf && listsOf(catalog.Fold(word))&anyWord == 0 // "Keila Guimarães"
	}
	if b.usage != forename || !particle(word) || startsLarge(word) {
		return false
	}
	last := firstWordOf(strings.TrimLeft(afterParticles(rest), " "))
	return startsLarge(last) && !(conjunction(catalog.Fold(word)) && f.entryNamed(last) != nil) // "usamos Django y Flask"
}

// apostrophized reports whether the text begins with a surname that has an apostrophe
// behind its first letter or two: "O'Brien", "L'Hôte".
func apostrophized(text string) bool {
	for k := 1; k <= 2 && k < len(text); k++ {
		rest, ok := strings.CutPrefix(text[k:], "'")
		if !ok {
			rest, ok = strings.CutPrefix(text[k:], "’")
		}
		if ok && isUpper(text[0]) {
			return startsLarge(rest) && len(firstWordOf(rest)) > 2
		}
	}
	return false
}

// lastOfName reports whether a text ends with words of a longer name, of which the last is an
// ordinary one with a capital, or a number with a point, and does not open a sentence.
func lastOfName(left string) bool {
	word := left[strings.LastIndexByte(left, ' ')+1:]
	rest := strings.TrimRight(left[:len(left)-len(word)], " ")
	if len(word) < 3 || rest == "" || strings.IndexByte(".:!?-–—(*\"", rest[len(rest)-1]) >= 0 {
		return false
	}
	if isDigit(word[0]) {
		return strings.IndexByte(word, '.') > 0 && isDigit(word[len(word)-1]) && startsLarge(lastWordOf(rest))
	}
	return startsLarge(word) && !allCaps(word) && firstWordOf(word) == word && startsLarge(lastWordOf(rest)) && ordinaryWord(catalog.Fold(word))
}

// afterParticles returns the text behind the particles that it begins with.
func afterParticles(text string) string {
	for {
		word := firstWordOf(text)
		if word == "" || !particle(word) || startsLarge(word) {
			return text
		}
		text = strings.TrimLeft(text[len(word):], " ")
	}
}

// institution reports whether a word with a capital makes an institution of the name
// before it, which is none of the tool's makers or friends.
func institution(word string) bool {
	switch word {
	case "Observatory", "Financial", "Bank", "Museum", "Society", "College", "Academy", "School", "Holdings", "Ventures", "Partners", "Consulting", "Laboratory", "Laboratories", "Lab", "Hospital",
		"Airlines", "Airport", "Consortium", "Council", "Committee", "Ministry", "Department", "Bureau", "Agency", "Commission", "Authority", "Foundation", "Association", "Institute", "Group", "Studios", "Street", "Avenue", "County", "Valley", "River", "Mountain", "Island", "Hotel", "Stadium", "Theatre", "Church", "Insurance", "Foods", "Motors", "Park", "Beach", "Clinic", "Pharmacy", "Restaurant", "Café", "Lodge", "Opera", "Orchestra", "Quartet", "Gallery", "Cathedral", "Voyages",
		"Observatorium", "Universität", "Hochschule", "Université", "Universidad", "Universidade", "Università",
		"Universiteit", "Universitet", "Universitetet", "Yliopisto", "Üniversitesi", "Vakfı", "Derneği", "Belediyesi", "Müzesi", "Egyetem", "Universitatea", "Universitat", "Universitas", "Университет", "Университета", "Університет":
		return true
	}
	return false
}

// apartFromIt reports whether the text behind a name goes on with what makes another name of it:
// that of an institution (" Foundation", " Software Foundation"), a company, or of a site in an address that
// is spelled out (" DOT com").
func apartFromIt(text string) bool {
	if incorporated(text) {
		return true
	}
	if len(text) < 5 || text[0] != ' ' || !isUpper(text[1]) {
		return false // as most
	}
	if strings.HasPrefix(text, " DOT ") {
		return true
	}
	text = strings.TrimPrefix(text, " Software")
	return len(text) > 1 && text[0] == ' ' && institution(firstWordOf(text[1:]))
}

// surfacePart reports whether a word is what a part of a program that people see is
// called: the name before it is that of a button or the like.
func surfacePart(word string) bool {
	switch strings.TrimSuffix(word, "s") {
	case "option", "button", "menu", "checkbox", "dialog", "dialogue", "submenu", "toolbar", "tab", "pane", "slider", "dropdown", "keybinding", "shortcut", "setting":
		return true
	}
	return false
}

// described reports whether a name begins what a point says of another after a dash:
// "hypothes.is - Annotate the web", where any word has a capital.
func described(b *beside) bool {
	if b.left == "" {
		return false
	}
	switch r, _ := utf8.DecodeLastRuneInString(b.left); r {
	case '-', '–', '—':
		next := firstWordOf(b.right)
		if next != "" && conjunction(catalog.Fold(next)) && b.right[:len(next)] == next {
			next = firstWordOf(strings.TrimLeft(b.right[len(next):], " ")) // "skopeo - Download and convert images"
		}
		return next != "" && !startsLarge(next) && !isDigit(next[0])
	}
	return false
}

// unspoken reports whether a candidate is two or three capitals that only shorten the
// name: as a code span they are rather a register or a constant.
func unspoken(c *candidate, r *run) bool {
	form := r.text[c.lo:c.hi]
	return len(form) <= 3 && allCaps(form) && c.thing.entry != nil && !strings.EqualFold(form, c.thing.entry.Name())
}

// holdsMember reports whether code goes on with what is in the thing that it has named: ".load(x)".
func holdsMember(code string) bool { return len(code) > 1 && code[0] == '.' && isASCIILetter(code[1]) }

// yearNumber reports whether a word is the number of a year.
func yearNumber(word string) bool {
	return len(word) == 4 && allDigits(word) && (word[:2] == "19" || word[:2] == "20")
}

// ofYear reports whether a word ends with the number of a year, as those that events
// are called by do: "DroidKaigi2017".
func ofYear(word string) bool {
	return len(word) > 7 && yearNumber(word[len(word)-4:]) && isASCIILetter(word[len(word)-5])
}
