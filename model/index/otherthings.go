package index

import (
	"strings"

	"gloss/model/catalog"
)

// This file tells what looks like the name of a program and is one of something else:
// of a file, a machine, a variable, a group of people.

// fileName reports whether a word is the name of a file that holds data or settings, or
// of one that programs come in: "zorb-core-4.10.1.jar".
func fileName(word string) bool {
	k := strings.LastIndexByte(word, '.')
	if k < 1 {
		return false
	}
	switch word[k+1:] {
	case "json", "yaml", "yml", "toml", "xml", "html", "htm", "csv", "tsv", "txt", "rst", "pdf", "cfg", "ini", "conf", "log", "lock", "png", "jpg", "jpeg", "gif", "svg", "docx", "xlsx", "pptx",
		"jar", "war", "whl", "zip", "gz", "tgz", "bz2", "xz", "zst", "7z", "rpm", "deb", "apk", "dmg", "pkg", "msi", "exe", "iso", "img", "bin", "dll", "egg", "phar":
		return true
	}
	return false
}

// commitName reports whether a word is the number of a commit, or the start of it: seven
// to forty small hexadecimal digits, of which two at least are none of a word.
func commitName(word string) bool {
	if len(word) < 7 || len(word) > 40 {
		return false
	}
	digits := 0
	for i := range len(word) {
		switch b := word[i]; {
		case isDigit(b):
			digits++
		case b < 'a' || b > 'f':
			return false
		}
	}
	return digits > 1
}

// hasSeries reports whether the notes have a guess that ends in a number with the next
// number or the one before too, as machines and branches are called: "web-ams01" beside
// "web-ams02".
func (f *finder) hasSeries(form string) bool {
	stem := withoutNumber(form)
	if len(stem) == len(form) || len(form)-len(stem) > 4 || len(form) > longestGuess {
		return false
	}
	digits := form[len(stem):]
	number := 0
	for i := range len(digits) {
		number = number*10 + int(digits[i]-'0')
	}
	for _, other := range [...]int{number - 1, number + 1} {
		if other < 0 {
			continue
		}
		text := [longestGuess + 1]byte{}
		name := append(text[:0], form...)
		for i := len(form) - 1; i >= len(stem); i-- {
			name[i] = '0' + byte(other%10)
			other /= 10
		}
		if other == 0 && f.hasWord(string(name)) {
			return true
		}
	}
	return false
}

// hasWord reports whether the notes have a word in exactly this case.
func (f *finder) hasWord(word string) bool {
	_, ok := f.vocabulary.known(word)
	return ok
}

// explainedParts reports whether the words after a guess are those of which underscores make
// it, as those of a parameter say what it is: "host_name - the name of the host".
func explainedParts(form, right string) bool {
	first, rest, ok := strings.Cut(form, "_")
	if !ok || first == "" {
		return false
	}
	right = catalog.Fold(right)
	for part := first; ; part, rest, _ = strings.Cut(rest, "_") {
		if part != "" && !strings.Contains(right, catalog.Fold(part)) {
			return false
		}
		if rest == "" {
			return true
		}
	}
}

// quantity reports whether a guess is an element of a list next to a capital that it
// begins with, as the names of quantities are: "Z, Zvar", "C, Cvar".
func quantity(r *run, c *candidate) bool {
	text := r.text
	first := text[c.lo]
	if !isUpper(first) {
		return false
	}
	alone := func(at int) bool {
		return at >= 0 && at < len(text) && text[at] == first && (at == 0 || !isWordByte(text[at-1])) && (at+1 == len(text) || !isWordByte(text[at+1]))
	}
	return c.lo > 2 && text[c.lo-1] == ' ' && text[c.lo-2] == ',' && alone(int(c.lo)-3) ||
		int(c.hi)+2 < len(text) && text[c.hi] == ',' && alone(int(c.hi)+2)
}

// besideQuantity reports whether a name of one letter is an element of a list next to an
// unknown word that begins with it, so that both are quantities: "C, Cvar".
func (f *finder) besideQuantity(c *candidate, r *run) bool {
	text := r.text
	of := func(word string) bool {
		return len(word) > 2 && word[0] == text[c.lo] && word[1] >= 'a' && word[1] <= 'z' && f.entryNamed(word) == nil && f.senseOf(word) == strange
	}
	return strings.HasPrefix(text[c.hi:], ", ") && of(firstWordOf(text[c.hi+2:])) || strings.HasSuffix(text[:c.lo], ", ") && of(lastWordOf(text[:c.lo-2]))
}

// weighLetter looks at whether a letter is that of a quantity, or only shortens a word.
func (f *finder) weighLetter(w *weight, c *candidate, r *run) {
	if f.besideQuantity(c, r) {
		w.add(-60, none)
	}
	if shortensWord(r.text, c) {
		w.add(-140, none)
	}
}

// shortensWord reports whether a letter in brackets only shortens the word before it, as another
// in the run does: "a controller (C) and a model (M)".
func shortensWord(text string, c *candidate) bool {
	return inBrackets(text, c) && shortened(text, int(c.lo)) && anotherShortened(text, int(c.lo))
}

// shortened reports whether the letter at at, behind a bracket, is the first of the word before.
func shortened(text string, at int) bool {
	if at < 3 || text[at-2] != ' ' {
		return false
	}
	word := lastWordOf(text[:at-2])
	return len(word) > 2 && word[0]|0x20 == text[at]|0x20
}

// anotherShortened reports whether another letter near the one at at is shortened so.
func anotherShortened(text string, at int) bool {
	const reach = 120
	for i := max(1, at-reach); i+1 < min(len(text), at+reach); i++ {
		if i != at && text[i-1] == '(' && text[i+1] == ')' && isUpper(text[i]) && text[i] != text[at] && shortened(text, i) {
			return true
		}
	}
	return false
}

// groupNoun reports whether the word before a name says that it is that of people who
// meet or work together: "the hackerspace Zorbhaus".
func groupNoun(word string) bool {
	switch word {
	case "hackerspace", "hackspace", "makerspace", "hacklab", "fablab", "meetup", "club", "clube", "verein", "initiative", "gruppe", "gruppo", "grupo", "groupe", "grupa", "collectif", "coletivo", "colectivo", "collettivo",
		"association", "asociación", "associação", "associazione", "stowarzyszenie", "spolek", "förening", "föreningen", "forening", "foreningen", "yhdistys", "vereniging", "stiftung", "stichting", "fundación", "fundação", "fondazione", "fundacja",
		"firma", "firmy", "firmě", "azienda", "empresa", "entreprise", "företaget", "bedrijf", "компания", "компании", "equipe", "équipe", "equipo", "squadra", "comunidade", "comunidad", "communauté", "comunità":
		return true
	}
	return false
}

// somebody reports whether the words next to the one with a capital at [lo,hi) say that it
// is what a group is called, or somebody who speaks or is spoken to: "Zorbert suggested".
func somebody(text, word string, lo, hi int) bool {
	if lo > 4 && text[lo-1] == ' ' {
		if prev := lastWordOf(text[:lo-1]); groupNoun(catalog.Fold(prev)) || addressingWord(prev) && addresses(lastWordOf(text[:max(0, lo-2-len(prev))])) {
			return true
		}
	}
	if hi+1 >= len(text) || text[hi] != ' ' || camel(word) || allCaps(word) {
		return false
	}
	verb := firstWordOf(text[hi+1:])
	return tells(verb) && !passive(firstWordOf(strings.TrimPrefix(text[hi+1+len(verb):], " ")))
}

// addressingWord reports whether somebody may be spoken to whose name stands after the word.
func addressingWord(word string) bool { return word == "to" || word == "with" }

// mayBeSomebody reports whether somebody may hold for a word, which begins with the token of
// that number, by what the words next to it say; yes for none.
func (f *finder) mayBeSomebody(r *run, lo, hi int, number int32) bool {
	if number < 0 {
		return true
	}
	if lo > 4 && r.text[lo-1] == ' ' {
		if number == r.tokens.lo || int(f.tokens[number-1].hi) != lo-1 {
			return true
		}
		if _, says := f.saidBy(f.tokens[number-1].word); says&saysGroup != 0 {
			return true
		}
	}
	if hi+1 >= len(r.text) || r.text[hi] != ' ' {
		return false
	}
	for number++; number < r.tokens.hi && int(f.tokens[number].lo) < hi; {
		number++
	}
	if number == r.tokens.hi || int(f.tokens[number].lo) != hi+1 {
		return true
	}
	_, says := f.saidBy(f.tokens[number].word)
	return says&saysTells != 0
}

// passive reports whether a word after a verb says that something was done to what stands
// before that: "Zorb mentioned by Ada".
func passive(word string) bool {
	switch word {
	case "by", "in", "as", "for", "on", "at", "during":
		return true
	}
	return false
}

// tells reports whether the word after a name says what people do in meetings, and
// programs do not.
func tells(word string) bool {
	switch word {
	case "said", "asked", "agreed", "suggested", "volunteered", "wondered", "mentioned", "apologised", "apologized", "thinks", "proposed", "reminded", "replied", "commented", "seconded", "emailed", "thanked", "told",
		"sagt", "fragt", "meint", "berichtet", "kümmert", "übernimmt", "erzählt", "erklärt", "schreibt", "propose", "demande", "explique", "rappelle", "précise", "souhaite", "dice", "propone", "comenta", "pregunta", "informa", "explica", "chiede", "zegt", "vraagt", "stelt", "meldt", "säger", "undrar", "föreslår", "kertoo", "ehdottaa", "spørger", "fortæller", "foreslår", "navrhl", "navrhuje", "říká", "mówi":
		return true
	}
	return false
}

// addresses reports whether a word, before "to" or "with", says that somebody is spoken to.
func addresses(word string) bool {
	switch word {
	case "talk", "talked", "talking", "spoke", "speak", "speaking", "thanks", "chat", "chatted", "met", "kudos", "email", "emailed", "meeting":
		return true
	}
	return false
}

// groupEnding reports whether a name ends as those of such groups do: "ZorbLUG",
// "Zorbhackers".
func groupEnding(form string) bool { return groupEndings.after(form, 2) }

var groupEndings = endsOf("LUG", "LUGs", "JUG", "hackers", "Hackers", "hackspace", "hackerspace", "makerspace", "hacklab", "fablab", "FabLab", "makers", "Makers", "meetup", "meetups")
