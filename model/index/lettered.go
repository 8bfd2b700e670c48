package index

import (
	"strings"

	"gloss/model/catalog"
)

// lettered reports whether the single letter at lo is a part, a grade, a face or
// a measure, or a word without its vowel, rather than the name of a language: "Q&A",
// "rev C", ":D", "20 C", "J'ai", "exercises A, B, C".
func lettered(text string, lo int) bool {
	if lo > 0 && lo+1 < len(text) && (text[lo-1] == '\'' || text[lo-1] == '"') && text[lo+1] == text[lo-1] {
		return true
	}
	if rest := text[lo+1:]; strings.HasPrefix(rest, "（") || strings.HasPrefix(rest, "：") {
		return true // who asks and who answers
	}
	if lo > 0 && strings.IndexByte(":;=&°<", text[lo-1]) >= 0 || lo+1 < len(text) && text[lo+1] == '&' {
		return true
	}
	if vowelless(text[lo+1:]) || inAlphabet(text, lo) {
		return true
	}
	if lo == 0 && len(text) > 3 && (text[1] == '.' || text[1] == ')' || text[1] == ':') && text[2] == ' ' {
		return true // "D. Monte Carlo methods"
	}
	if initialOf(text, lo) {
		return true
	}
	left := strings.TrimRight(text[max(0, lo-24):lo], " ")
	if lo == 0 || text[lo-1] != ' ' || left == "" {
		return false
	}
	word := lastWordOf(left)
	if word == "" {
		return strings.HasSuffix(left, "°") || strings.HasSuffix(left, "&")
	}
	return allDigits(word) && len(word) < 4 || sortNoun(word)
}

// initialOf reports whether the letter at lo stands for a forename, or for the first of two
// words of Latin: "Doe, J., Roe, D. & Poe, R. (2019)", "D. melanogaster".
func initialOf(text string, lo int) bool {
	if lo+2 >= len(text) || text[lo+1] != '.' {
		return false
	}
	rest := text[lo+2:]
	if len(rest) > 3 && rest[0] == ' ' && 'a' <= rest[1] && rest[1] <= 'z' && isWordByte(rest[2]) && !preposition(firstWordOf(rest[1:])) && !conjunction(firstWordOf(rest[1:])) {
		return true
	}
	return afterFamilyName(text, lo) && behindInitials(rest) || beforeFamilyName(text, lo)
}

// beforeFamilyName reports whether the letter at lo, with a full stop behind it, is one of
// the initials before somebody's family name, or among initials: "J. R. R. Tolkien". A
// sentence may also end with the letter, mostly behind a preposition, and the next begin
// with an ordinary word or another name.
func beforeFamilyName(text string, lo int) bool {
	rest, ok := strings.CutPrefix(text[lo+2:], " ")
	if !ok || rest == "" || !isUpper(rest[0]) {
		return false
	}
	if len(rest) > 1 && rest[1] == '.' || lo > 2 && text[lo-1] == ' ' && text[lo-2] == '.' && isUpper(text[lo-3]) && (lo == 3 || !isWordByte(text[lo-4])) {
		return true
	}
	if before := lastWordOf(strings.TrimRight(text[:lo], " ")); before != "" && !makerCue(before) && (preposition(before) || usingWord(before)) {
		return false
	}
	name := firstWordOf(rest)
	return len(name) > 2 && !humped(name) && !ordinaryWord(catalog.Fold(name))
}

// makerCue reports whether a word may stand before who made something.
func makerCue(word string) bool {
	switch word {
	case "by", "von", "par", "por", "de", "da", "door", "av", "od", "от":
		return true
	}
	return false
}

// afterFamilyName reports whether a word with a capital and a comma stand before lo.
func afterFamilyName(text string, lo int) bool {
	name, ok := strings.CutSuffix(text[max(0, lo-40):lo], ", ")
	if !ok {
		return false
	}
	word := lastWordOf(name)
	return len(word) > 2 && startsLarge(word) && !allCaps(word)
}

// behindInitials reports whether a text goes on as a list of authors does behind a forename's
// initial and its full stop.
func behindInitials(rest string) bool {
	for len(rest) > 2 && (rest[0] == ' ' || rest[0] == '-') && isUpper(rest[1]) && rest[2] == '.' {
		rest = rest[3:] // more initials
	}
	return strings.HasPrefix(rest, ",") || strings.HasPrefix(rest, " &") || strings.HasPrefix(rest, " and ") || strings.HasPrefix(rest, " (") || strings.HasPrefix(rest, ";")
}

// vowelless reports whether a word is joined by an apostrophe to the letter before it, but
// for the "s" of a genitive.
func vowelless(right string) bool {
	rest, ok := strings.CutPrefix(right, "'")
	if !ok {
		if rest, ok = strings.CutPrefix(right, "’"); !ok {
			return false
		}
	}
	word := firstWordOf(rest)
	return rest != "" && word != "" && strings.HasPrefix(rest, word) && word != "s"
}

// inAlphabet reports whether the letter at lo is one of three or more that are listed
// in the order of the alphabet: "A, B, C".
func inAlphabet(text string, lo int) bool {
	n := 1
	for at, c := lo, text[lo]; ; n++ {
		left := strings.TrimRight(text[:at], " ")
		if !strings.HasSuffix(left, ",") {
			break
		}
		left = strings.TrimRight(left[:len(left)-1], " ")
		c--
		if at = len(left) - 1; at < 0 || left[at] != c || at > 0 && isWordByte(left[at-1]) {
			break
		}
	}
	for at, c := lo, text[lo]; n < 3; n++ {
		right, ok := strings.CutPrefix(strings.TrimLeft(text[at+1:], " "), ",")
		if !ok {
			break
		}
		right = strings.TrimLeft(right, " ")
		c++
		if right == "" || right[0] != c || len(right) > 1 && isWordByte(right[1]) {
			break
		}
		at = len(text) - len(right)
	}
	return n > 2
}

// sortNoun reports whether a word is followed by a letter that tells one of its
// kind from another: "plan B".
func sortNoun(word string) bool {
	switch catalog.Fold(word) {
	case "rev", "revision", "plan", "option", "part", "group", "appendix", "annex", "section", "vitamin", "class", "type", "grade", "phase",
		"team", "level", "series", "exhibit", "hepatitis", "room", "hall", "gate", "terminal", "track", "row", "column", "figure", "fig", "table",
		"point", "step", "variant", "case", "line", "block", "building", "platform", "zone", "side", "tier", "stage", "item", "scenario", "person",
		"player", "country", "company", "talk", "raum", "saal", "gruppe", "teil", "anlage", "anhang", "klasse", "salle", "groupe", "annexe", "partie",
		"sala", "grupo", "parte", "anexo", "variante", "middle", "initial", "letter", "key", "chapter", "model", "form", "schedule", "article", "proposal", "hypothesis",
		"subject", "topic", "question", "answer", "problem", "candidate", "category", "site", "sample", "condition", "patient", "host", "node", "process", "party", "route", "sheet", "panel", "slot", "task",
		"thema", "frage", "sujet", "tema", "pregunta", "domanda", "тема", "вопрос":
		return true
	}
	return false
}
