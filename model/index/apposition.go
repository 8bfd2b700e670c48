package index

import (
	"strings"

	"gloss/model/catalog"
)

// This file reads what stands behind a name in apposition: "Zorb, an experimental
// editor for music".

// appositionJoins are what may stand between a name and its apposition.
var appositionJoins = startsOf(", ", "-- ", "– ", "— ", "- ", ": ", "(", "is ", "ist ", "est ")

// longestApposition is how many words an apposition may have behind its article.
const longestApposition = 6

// apposition reports whether the words after a name are an article and what a program is
// called, and nothing makes another noun of that: "X, a small build tool for", but not
// "X, a tool vendor".
func apposition(right string) bool {
	join := appositionJoins.at(right)
	if join == "" {
		return false
	}
	rest := right[len(join):]
	article := firstWordOf(rest)
	english := englishArticle(article)
	if !english && !otherArticle(article) {
		return false
	}
	rest = rest[len(article):]
	said := false
	for n := 0; ; n++ {
		body, ok := strings.CutPrefix(rest, " ")
		if !ok && n > 0 {
			body, ok = strings.CutPrefix(rest, "-")
		}
		word := firstWordOf(body)
		if !ok || word == "" || n == longestApposition {
			return said && n < longestApposition && len(rest) < len(right)
		}
		key := catalog.Fold(word)
		if preposition(key) || conjunction(key) || key == "called" || key == "named" || key == "written" || key == "made" || key == "where" || key == "aimed" || key == "using" {
			return said
		}
		if english || !said {
			said = isTypeNoun(key) || isKindNoun(key) || programKind(key)
		}
		rest = body[len(word):]
	}
}

// programCalled reports whether the name of a program follows a folded word, as runsOn does
// for those that say little else: programmes of other sorts are called so too.
func programCalled(word string) bool {
	switch word {
	case "tool", "programma", "programm", "programme", "programa", "program", "werkzeug", "verktyg", "verktøy", "værktøj", "narzędzie", "nástroj", "бібліотека", "утилита", "сервис", "plugin", "erweiterung", "extension", "estensione", "extensión":
		return true
	}
	return false
}

// broadWord reports whether what programs are called is also what offices, broadcasters
// and citizens call what they set up: "il programma Erasmus".
func broadWord(word string) bool {
	return strings.HasPrefix(word, "program") || strings.HasPrefix(word, "plat") || strings.HasPrefix(word, "piatt") || strings.HasPrefix(word, "програм") || strings.HasPrefix(word, "платф")
}

// fewNames is how many places notes name tools at least that hardly speak of much else.
const fewNames = 4

// calledPoints returns the points of a guess with a capital after what programs are called:
// in other languages than English a name stands there, in English rather a noun that goes
// on.
func (f *finder) calledPoints(b *beside) int {
	switch {
	case f.english:
		return 14
	case broadWord(b.prev) && (f.prosaic || f.evident.document.all < fewNames):
		return 11
	case broadWord(b.prev):
		return 26
	case f.prosaic:
		return 52 // nothing else speaks for it there: "die neue Software Zorb"
	}
	return 32
}

func englishArticle(word string) bool {
	switch word {
	case "a", "an", "A", "An", "the", "our", "my", "another", "yet":
		return true
	}
	return false
}

func otherArticle(word string) bool {
	switch word {
	case "ein", "eine", "un", "une", "una", "uno", "um", "uma", "en", "ett", "een", "et":
		return true
	}
	return false
}

// programKind reports whether a folded word says what kind of program a name is of where
// it is the noun of an apposition, and may be anything elsewhere.
func programKind(word string) bool {
	switch word {
	case "environment", "game", "blockchain", "stemmer", "tokenizer", "lexer", "converter", "crawler", "scraper", "synthesizer", "synth", "sequencer", "sampler", "plotter", "launcher", "installer", "downloader",
		"player", "recorder", "visualiser", "annotator", "tagger", "chatbot", "theme", "preprocessor", "optimizer", "optimiser", "bundler", "minifier", "formatter", "assembler", "disassembler", "decompiler", "toolset", "toolchain", "toolbox",
		"addon", "add", "mod", "wiki", "forum", "repl", "ide", "api", "dsl", "vm", "os", "middleware", "allocator", "benchmark", "mapper", "monitor", "indexer", "crate", "tracker", "planner", "website", "webapp", "superset", "dialect", "umgebung", "spiel", "entorno", "environnement", "juego", "jeu", "gioco", "jogo":
		return true
	}
	return false
}
