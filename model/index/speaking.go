package index

import (
	"strings"
	"unicode/utf8"

	"gloss/model/catalog"
)

// This file finds people whose family names are words too, or whose names are in no list,
// by what only people do.

// saysName reports whether the place of a full name of which the family name is a word
// too says plainly that it is somebody's: before what only people do, before whom they
// work for, behind what is written by people.
func (f *finder) saysName(r *run, n fullName) bool {
	left, right := before(r.text, n.lo), after(r.text, n.hi)
	last := lastWordOf(left)
	if utters(last) || f.leadsTo(left, last) {
		return true
	}
	if last == "by" && nameEnds(r.text[n.hi:]) && !startsLarge(right) && !strings.HasSuffix(r.text[n.lo:n.hi], "s") {
		return true
	}
	if !opens(left) && !conjunction(last) {
		return false
	}
	word := firstWordOf(right)
	switch word {
	case "also", "then", "just", "again", "briefly", "kindly", "has", "have":
		word = firstWordOf(strings.TrimLeft(right[len(word):], " ")) // "also mentioned"
	}
	if utters(word) || worksFor(right) || roleNoun(word) {
		return true
	}
	inner, rest, ok := strings.Cut(strings.TrimPrefix(right, "("), ")")
	if !ok || !strings.HasPrefix(right, "(") || inner == "" || strings.HasSuffix(r.text[n.lo:n.hi], "s") {
		return false
	}
	if said := firstWordOf(strings.TrimLeft(rest, " ")); utters(said) || speaks(said) {
		return true
	}
	maker, _, _ := strings.Cut(inner, " ")
	return startsLarge(maker) && (f.makes(maker) || f.entryNamed(inner) != nil)
}

// namedBelow reports whether a line below a title is somebody's name and not what the section is
// about: it begins with a forename, or has neither a word of prose nor writing of two kinds in one.
func (f *finder) namedBelow(line string) bool {
	if !f.named(line) {
		return false
	}
	if f.usageOf(firstWordOf(line)) == forename {
		return true
	}
	for word := range strings.FieldsSeq(line) {
		if ordinaryWord(catalog.Fold(word)) {
			return false // "Marktplatz Bremen"
		}
	}
	for i := 1; i < len(line); i++ {
		if isASCIILetter(line[i-1]) && line[i] >= utf8.RuneSelf && unspacedNext(line[i:]) {
			return false
		}
	}
	return true
}

// leadsTo reports whether a text ends with words behind which somebody stands, of which
// the last is given: "thanks to", "a question from".
func (f *finder) leadsTo(left, last string) bool {
	switch last {
	case "to", "from", "von", "de", "di":
	default:
		return false
	}
	switch catalog.Fold(lastWordOf(strings.TrimRight(left[:len(left)-len(last)], " "))) {
	case "thanks", "kudos", "question", "questions", "comment", "email", "mail", "frage", "fragen", "pregunta", "domanda", "pergunta":
		return true
	}
	return false
}

// worksFor reports whether the text behind a name says whom they work for and then what
// they did: "of Acme Corp said".
func worksFor(right string) bool {
	right = strings.TrimPrefix(right, ", ")
	word := firstWordOf(right)
	switch word {
	case "of", "from", "at", "bei", "von", "vom", "aus", "chez", "de", "di", "da", "van", "bij", "från", "fra", "hos", "z", "ze", "od", "из", "от", "із", "з":
	default:
		return false
	}
	rest := strings.TrimPrefix(strings.TrimPrefix(right[len(word):], " "), "the ")
	for n := range 4 {
		name := firstWordOf(rest)
		if name == "" || !startsLarge(name) {
			return n > 0 && (utters(name) || speaks(name))
		}
		rest = strings.TrimLeft(rest[len(name):], " .,’'&-")
	}
	return false
}

// employedSpeaker makes a person known with whose name, of two words that are in no list
// of words, a point begins, should whom they work for and what they said follow: "Zoltan
// Kowalczuk of Acme asked".
func (f *finder) employedSpeaker(text string) {
	name := leadingName(text)
	first, last, ok := strings.Cut(name, " ")
	if !ok || strings.IndexByte(last, ' ') >= 0 || !strings.HasPrefix(text[len(name):], " ") || !worksFor(text[len(name)+1:]) {
		return
	}
	if f.familyName(last) && f.familyName(first) && f.named(name) {
		f.person(name, whyPerson)
	}
}

// placeToo reports whether a forename is rather a place where a word of prose with a capital
// follows it: "Carolina Panthers".
func placeToo(first string) bool {
	switch first {
	case "Adelaide", "Alexandria", "Asia", "Austin", "Bristol", "Brooklyn", "Carolina", "Charlotte", "Chelsea", "Chester", "China", "Dakota", "Dallas", "Denver", "Devon", "Florence", "Georgia", "Hamilton", "Houston", "India", "Israel", "Jackson", "Jordan", "Kenya", "Kingston", "Lancaster", "Lincoln", "London", "Lourdes", "Madison", "Milan", "Montana", "Orlando", "Paris", "Perth", "Phoenix", "Preston", "Regina", "Santiago", "Savannah", "Sofia", "Sydney", "Troy", "Victoria", "Vienna", "Virginia", "Washington":
		return true
	}
	return false
}

// corporate reports whether a word says that the name which it ends is that of a company.
func corporate(word string) bool {
	switch word {
	case "Systems", "Software", "Solutions", "Networks", "Studio", "Studios", "Media", "Games", "Services", "Team", "Project", "Company", "Corporation", "Capital", "Digital", "Interactive", "Industries", "Telecom", "Electric", "Airways", "Motors", "Pharma", "Tech", "Church", "Opera", "Press":
		return true
	}
	return false
}

// bearable reports whether a word of prose with a capital may be somebody's family name:
// it says neither what somebody does nor what a company, a thing or a part of a program is.
func (f *finder) bearable(word string) bool {
	if len(word) < 3 || !startsLarge(word) || allCaps(word) || camel(word) || roleNoun(word) || institution(word) || company(word) || corporate(word) || post(word) || f.namesTool(word) {
		return false
	}
	return !commonEnding(word) && !typeNoun(f.fold(word))
}
