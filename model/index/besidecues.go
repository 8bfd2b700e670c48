package index

import (
	"strings"

	"gloss/model/catalog"
)

// This file knows phrases that stand beside a name and say what it is.

// alsoKnown reports whether another name follows a name in brackets.
func alsoKnown(right string) bool { return alsoKnownCues.of(right) }

var alsoKnownCues = startsOf("(formerly ", "(previously ", "(once ", "(aka ", "(a.k.a. ", "(née ", "(ehemals ", "(früher ")

// programIn reports whether the text before a name ends with what is written in
// a language: "a deployment script in".
func programIn(left string) bool {
	rest, ok := strings.CutSuffix(left, " in")
	if !ok {
		return false
	}
	switch strings.TrimSuffix(catalog.Fold(lastWordOf(rest)), "s") {
	case "script", "code", "program", "programming", "library", "librarie", "compiler", "parser", "app", "application", "prototype", "backend", "frontend", "lambda", "exploit", "plugin":
		return true
	}
	return false
}

// explainingJoins are what joins a name to what it is, in the order to try.
var explainingJoins = startsOf(", ", "-- ", "– ", "— ", "- ", ": ", "(", "-> ", "→ ", "=> ", "is a", "is our ", "is their ", "is my ", "ist ein", "est un", "es un", "è un", "é um", "это ", "— это ")

// explainingLeads are what may stand between such a join and what the name is.
var explainingLeads = startsOf("this is ", "it's ", "it is ", "das ist ", "c'est ")

// clauseSubject reports whether a word behind a comma begins a clause of its own: "in short,
// we need a tool".
func clauseSubject(word string) bool {
	switch word {
	case "we", "you", "i", "they", "he", "she", "there", "il", "elle", "on", "nous", "vous", "ils", "elles", "je", "j", "c", "wir", "ich", "er", "sie", "es", "man", "yo", "nosotros", "hay", "eu", "nós", "há", "io", "noi", "мы", "я", "он", "она", "они", "это":
		return true
	}
	return false
}

// explained reports whether the words after a name go on to say what it is:
// "X, an editor", "X is a small library".
func explained(right string) bool {
	if right == "" {
		return false
	}
	for _, join := range explainingJoins.by.of(right[0]) {
		rest, ok := strings.CutPrefix(right, join)
		if !ok {
			continue
		}
		rest = explainingLeads.trimmed(rest)
		for n, past := 0, false; n < 9; n++ {
			for rest != "" && rest[0] == ' ' {
				rest = rest[1:]
			}
			word := firstWordOf(rest)
			past = past || preposition(word)
			if word == "" || n >= 5 && past || n == 0 && join == ", " && clauseSubject(word) {
				return false // what comes after these is no longer what the name is
			}
			key, space := word, [32]byte{}
			if smallLetters(word) < len(word) {
				key = string(appendFolded(space[:0], word))
			}
			if isTypeNoun(key) || unspacedTypeNoun(word) || n < 5 && isKindNoun(key) {
				return true
			}
			rest = rest[len(word):]
		}
		return false
	}
	return false
}

// kindNoun reports whether a word says what kind of thing a tool is where it explains a
// name, and much else elsewhere.
func kindNoun(word string) bool { return isKindNoun(catalog.Fold(word)) }

// isKindNoun is kindNoun for a folded word.
func isKindNoun(folded string) bool {
	switch strings.TrimSuffix(folded, "s") {
	case "fork", "clone", "solution", "reimplementation", "platform", "system", "service", "suite", "generator", "manager", "runtime", "renderer", "browser", "broker", "scheduler", "viewer", "aligner", "solver", "kernel", "hypervisor",
		"application", "program", "distribution", "implementation", "interface", "format", "protocol", "language", "checker", "builder", "scanner", "visualizer", "analyzer",
		"plattform", "dienst", "sprache", "plateforme", "système", "plataforma", "sistema", "servicio", "serviço", "piattaforma", "servizio", "платформа", "сервис", "язык":
		return true
	}
	return false
}

// fileOf reports whether a word is what programs keep their work in.
func fileOf(word string) bool {
	switch word {
	case "file", "files", "document", "documents", "spreadsheet", "spreadsheets", "sheet", "sheets", "workbook", "workbooks", "data", "macro", "macros", "template", "templates":
		return true
	}
	return false
}

// licence reports whether a word speaks of a licence.
func licence(word string) bool {
	return strings.HasPrefix(word, "licen") || strings.HasPrefix(word, "lizenz")
}

// ofLicence reports whether the name is that of a licence, by what stands beside it: "2.0 licensed",
// "-Lizenz", "MIT or", "sous licence".
func (f *finder) ofLicence(b *beside) bool {
	if b.leads(saysLicence) || version(b.right) && licensedUnder(b.left) {
		return true
	}
	rest := strings.TrimLeft(b.right, "-v0123456789. /,")
	if len(rest) < len(b.right) && licence(catalog.Fold(firstWordOf(rest))) {
		return true
	}
	if rest, ok := strings.CutPrefix(b.right, "/"); ok && namesLicence(firstWordOf(rest)) {
		return true
	}
	return b.besideLicence() || !f.english && licence(b.prev) // the noun goes before
}

// besideLicence reports whether a mark or word of lists joins a name to that of a licence before
// it: "MIT or", "GPL/", "MIT," but for "Zorb is MIT,", behind which another thing follows.
func (b *beside) besideLicence() bool {
	left := b.left
	if b.follows(saysListed) {
		left = strings.TrimRight(left[:len(left)-len(lastWordOf(left))], " ")
	}
	joined := strings.TrimRight(left, "/, ")
	name := lastWordOf(joined)
	if len(joined) == len(b.left) || !namesLicence(name) {
		return false
	}
	verb := lastWordOf(strings.TrimRight(joined[:len(joined)-len(name)], " "))
	return !strings.HasSuffix(left, ",") || verb != "is" && verb != "are"
}

// namesLicence reports whether letters are the name of a licence, as that of a school or a
// foundation is.
func namesLicence(word string) bool {
	switch word {
	case "MIT", "GPL", "GPLv2", "GPLv3", "LGPL", "AGPL", "MPL", "EPL", "ISC", "CC0", "CDDL":
		return true
	}
	return false
}

// ofEdition reports whether a text ends with what there is of programs: "an instance of".
func ofEdition(left string) bool {
	left, ok := strings.CutSuffix(left, " of")
	if !ok {
		return false
	}
	switch lastWordOf(left) {
	case "version", "versions", "release", "releases", "instance", "instances", "installation", "installations", "install", "fork", "deployment", "deployments", "users", "developers", "maintainers", "build", "builds":
		return true
	}
	return false
}

// licensedUnder reports whether a text ends with what the name of a licence follows.
func licensedUnder(left string) bool {
	left = strings.TrimSuffix(strings.TrimRight(left, " "), " the")
	return strings.HasSuffix(left, " under") || strings.HasSuffix(left, " unter") || strings.HasSuffix(left, " sous") || strings.HasSuffix(left, " bajo") || licence(catalog.Fold(lastWordOf(left)))
}

// preposition reports whether a word ends the first part of what something is said to
// be: "a small editor for", "the people who".
func preposition(word string) bool {
	switch word {
	case "for", "of", "from", "in", "on", "at", "by", "with", "that", "which", "who", "to", "as", "is", "was", "has", "you", "für", "von", "mit", "der", "die", "das", "pour", "de", "du", "qui", "para", "que", "con", "per", "che", "для", "от", "с":
		return true
	}
	return false
}
