package index

import (
	"strings"

	"gloss/model/catalog"
)

// families are fields that go together: a name of one speaks for a name of
// another.
var families = [...]string{
	"|container|cloud|devops|monitoring|os|network|security|vcs|messaging|",
	"|python|science|learning|data|hpc|testing|web|",
	"|javascript|web|php|ruby|mobile|testing|",
	"|jvm|clojure|lisp|functional|erlang|language|testing|",
	"|c|rust|go|embedded|language|os|hpc|",
	"|database|data|messaging|",
	"|editor|shell|os|vcs|docs|",
}

// familiesOf returns the families that the field is of, a bit each.
func familiesOf(field string) (of uint8) {
	for i, family := range families {
		if k := strings.Index(family, "|"+field+"|"); k >= 0 {
			of |= 1 << i
		}
	}
	return of
}

// conjunction reports whether the word joins the elements of a list.
func conjunction(word string) bool {
	switch word {
	case "and", "or", "und", "oder", "et", "ou", "y", "e", "o", "u", "и", "или", "oraz", "lub", "albo", "nebo", "och", "eller", "og", "ja", "tai", "és", "vagy", "ve", "veya", "і", "або", "と", "や", "とか", "和", "与", "及", "와", "과", "및":
		return true
	}
	return false
}

// usingWord reports whether the word before a name says that it is made use of.
func usingWord(word string) bool {
	switch word {
	case "using", "via", "install", "installing", "installed", "reinstalled", "use", "uses", "used", "mit", "nutzt", "verwendet", "installiert", "installé", "instalado", "instalei", "instalé", "установил", "установили", "avec", "utilise", "con", "usando", "import", "with", "run", "runs", "running", "learn", "learning", "love", "tried", "try", "like",
		"nutzen", "verwenden", "benutzen", "utiliser", "utilisons", "usar", "usamos", "utilizar", "utilizamos", "usare", "usiamo", "utilizzare", "gebruiken", "använder", "bruker":
		return true
	}
	return false
}

// accompanies reports whether a word that says of a tool that it is made use of says of
// somebody that they are there too, or liked: "with Julia".
func accompanies(word string) bool {
	switch word {
	case "with", "mit", "avec", "con", "like", "love":
		return true
	}
	return false
}

// writtenIn reports whether the text before a name ends with what it is made
// in or with.
func writtenIn(left string) bool {
	k := strings.LastIndexByte(left, ' ')
	if k < 0 {
		return false
	}
	verb, word := lastWordOf(left[:k]), left[k+1:]
	if !madeCue(word) {
		return false
	}
	switch catalog.Fold(verb) {
	case "written", "wrote", "write", "built", "build", "based", "powered", "implemented", "coded", "ported", "port", "porting", "compiled", "compile", "rewritten", "rewrote", "switched", "moved", "migrated",
		"geschrieben", "gebaut", "umgestellt", "umgezogen", "implementiert", "écrit", "écrite", "développé", "passé", "migré", "escrito", "hecho", "migrado", "написан", "написано", "написали", "переписали", "перешли":
		return true
	}
	return false
}

// madeCue reports whether the word may end what writtenIn looks for.
func madeCue(word string) bool {
	switch word {
	case "in", "with", "on", "to", "by", "en", "mit", "na", "на", "con", "avec":
		return true
	}
	return false
}

// writtenIn reports whether the text before the name ends with what it is made in
// or with.
func (b *beside) writtenIn() bool { return b.follows(saysMadeIn) && writtenIn(b.left) }

// replacing reports whether the text before the name says in several words that
// something takes its place.
func (b *beside) replacing() bool { return b.follows(saysInstead) && replacing(b.left) }

// verbCue reports whether the word before makes an ordinary verb of what
// follows.
func verbCue(word string) bool {
	switch word {
	case "to", "let", "lets", "s", "will", "can", "could", "would", "should", "must", "may", "might", "we", "you", "i", "they", "he", "she",
		"t", "not", "please", "then", "cannot", "gonna", "does", "do", "did", "who", "that", "which", "it", "ll", "also", "just", "never", "always":
		return true
	}
	return false
}

// determiner reports whether the word before makes an ordinary noun of what
// follows.
func determiner(word string) bool {
	switch word {
	case "a", "an", "the", "my", "your", "our", "his", "her", "their", "its", "this", "that", "some", "any", "no", "every", "each", "of",
		"ein", "eine", "einen", "einem", "der", "die", "das", "den", "dem", "le", "la", "les", "un", "une", "des", "du", "el", "los", "las", "una",
		"one", "two", "three", "more", "few", "many", "all", "other", "new", "old", "hot", "cold", "fresh", "little", "big", "good", "young":
		return true
	}
	return false
}

// subjectCue reports whether the word after makes a subject of what stands
// before it.
func subjectCue(word string) bool {
	switch word {
	case "is", "was", "has", "had", "does", "can", "uses", "supports", "runs", "needs", "doesn", "isn", "hasn", "lets", "allows", "provides", "lacks", "requires", "ships", "integrates", "crashes", "handles", "generates", "stores", "parses", "exposes", "wraps", "seems", "works", "offers", "adds", "enables", "implements", "detects", "creates", "returns", "expects", "scales", "deploys", "loads", "extends", "compiles", "renders", "solves", "exists", "ist", "hat", "kann", "est", "a":
		return true
	}
	return false
}

// singularVerb reports whether the word behind a subject is a verb that makes it a single thing.
func singularVerb(word string) bool { return len(word) > 1 && word[len(word)-1] == 's' }

// objectCue reports whether the word after makes an ordinary verb of what
// stands before it.
func objectCue(word string) bool {
	switch word {
	case "it", "the", "a", "an", "sure", "this", "that", "them", "me", "us", "my", "your", "our", "their", "his", "her", "its", "up", "out",
		"home", "back", "away", "down", "off", "through", "ahead", "straight", "there", "yourself", "yourselves", "themselves", "itself", "over", "into", "to", "get", "see", "find", "check", "read", "look", "try", "buy", "grab", "ask", "watch", "talk", "these", "those", "some", "any", "every", "all", "more", "one", "too", "very", "than", "of":
		return true
	}
	return false
}

// sessionWord reports whether a word mostly says what kind of a session something is, though
// tools are called so too: "Keynote - News of the project".
func sessionWord(word string) bool {
	switch catalog.Fold(word) {
	case "keynote", "panel", "session", "workshop", "tutorial", "talk", "break", "lunch", "demo":
		return true
	}
	return false
}

// typeBefore reports whether a word says what the name behind it is of, in a language that
// has it there: "Projet Zorb".
func typeBefore(word string) bool {
	switch catalog.Fold(word) {
	case "projet", "proyecto", "projeto", "progetto", "projecte", "proiectul", "outil", "logiciel", "herramienta", "ferramenta", "strumento", "application", "aplicación", "aplicativo", "applicazione", "proxecto", "проект", "проєкт", "програма", "программа":
		return true
	}
	return false
}

// bidden reports whether the word after a short verb that opens a sentence is one that
// tells somebody where to go, or what to do there: "Go home", "Go get a coffee". Before a
// capital it may tell of a change: "Go to Rust".
func bidden(b *beside) bool {
	switch b.next {
	case "home", "back", "away", "down", "off", "ahead", "straight", "there", "get", "see", "find", "check", "read", "look", "try", "buy", "grab", "ask", "watch", "talk":
		return true
	case "to", "through", "into", "over":
		rest := strings.TrimLeft(strings.TrimPrefix(strings.TrimLeft(b.right, " "), b.next), " ")
		return rest != "" && !isUpper(rest[0])
	}
	return false
}

// importedFrom reports whether code says before a name that it is imported from a module:
// "from zorb import a, ", "import { ".
func importedFrom(left string) bool {
	k := strings.LastIndex(left, "import ")
	if k < 0 || strings.IndexByte(left[k:], '\n') >= 0 {
		return false
	}
	first := firstWordOf(strings.TrimLeft(left, " \t>$"))
	return first == "from" || first == "import" && strings.IndexByte(left[k:], '{') > 0
}

// apposed reports whether the word after a name is one that names of tools are
// put before.
func apposed(word string) bool {
	switch strings.TrimSuffix(word, "s") {
	case "api", "application", "cluster", "developer", "programmer", "community", "documentation", "doc", "code", "script", "version", "release", "container", "image",
		"config", "configuration", "query", "querie", "schema", "cookbook", "recipe", "playbook", "manifest", "template", "driver", "backend", "frontend", "runtime",
		"user", "task", "repo", "repository", "dashboard", "pipeline", "worker", "broker", "node", "instance", "binding", "syntax", "decorator", "dsl", "devel":
		return true
	}
	return false
}

// version reports whether text begins with what looks like a version number:
// "2.7", "v1.3", "3.x".
func version(text string) bool {
	text = strings.TrimPrefix(text, "v")
	n := 0
	for n < len(text) && isDigit(text[n]) {
		n++
	}
	if n == 0 || n > 3 || n+1 >= len(text) || text[n] != '.' || !isDigit(text[n+1]) && text[n+1] != 'x' {
		return false
	}
	rest := text[n+1:] // "1.1.2017" is a date
	for rest != "" && isDigit(rest[0]) {
		rest = rest[1:]
	}
	return !strings.HasPrefix(rest, ".") || len(firstWordOf(rest[1:])) != 4
}

// exemplified is exampleCue for the text before the name.
func (b *beside) exemplified() bool {
	return (b.prevAt < 0 || b.follows(saysCue)) && exampleCue(b.left)
}

// exampleCue reports whether examples follow the text.
func exampleCue(left string) bool { return exampleCues.of(left) }

var exampleCues = endsOf("e.g.", "e.g", "eg.", "such as", "z.B.", "z. B.", "p.ej.", "par ex.", "por ejemplo", "par exemple", "zum Beispiel", "for example", "for instance", "examples are", "examples include", "examples:", "например", "bijv.", "t.ex.")

// leadsNoun reports whether the word before can only be followed by a noun.
func leadsNoun(word string) bool {
	switch word {
	case "by", "via", "with", "from", "through", "into", "using", "durch", "mit", "via.", "avec", "con", "par", "über":
		return true
	}
	return false
}

// numbered reports whether text begins with a number that counts what stands
// before it off: "3:", "2 (the good one)", "1 -".
func numbered(text string) bool {
	n := 0
	for n < len(text) && isDigit(text[n]) {
		n++
	}
	if n == 0 || n > 2 {
		return false
	}
	rest := strings.TrimLeft(text[n:], " ")
	return rest == "" || strings.IndexByte(":)(-", rest[0]) >= 0 || strings.HasPrefix(rest, "–")
}

// edition reports whether text begins with a number of one or two digits that
// is neither a quantity in a unit nor a part of something: "8 and", "3 adds".
func edition(text string) bool {
	n := 0
	for n < len(text) && isDigit(text[n]) {
		n++
	}
	return (n == 1 || n == 2) && (n == len(text) || strings.IndexByte(" ,;)", text[n]) >= 0) && !strings.HasPrefix(text[n:], " %") && !strings.HasPrefix(text[n:], " x ")
}

// ofKind reports whether the word after the name of a thing of that kind is what only
// such things have: "Slack channel", "Windows users", "Python script".
func ofKind(kind, next string) bool {
	switch kind {
	case "service":
		switch next {
		case "channel", "channels", "meeting", "meetings", "account", "accounts", "workspace", "bot", "bots", "call", "calls", "webinar", "kanal", "kanäle", "channel's", "konto", "link":
			return true
		}
	case "language":
		switch next {
		case "language", "languages", "sprache", "code", "programmers", "programming", "compiler", "interpreter", "syntax":
			return true
		}
	case "platform":
		switch next {
		case "users", "laptop", "laptops", "machine", "machines", "pc", "pcs", "installer", "boot", "vm", "vms", "desktop", "nutzer", "benutzer", "utilisateurs", "usuarios", "utenti":
			return true
		}
	}
	return false
}
