package index

import (
	"strings"

	"gloss/model/catalog"
)

// This file finds names by the definition behind them: "Zorb, a web-based tool for ...",
// "running in zorb (our own test tool)", "Zorb – static site generator", "Zorb is a tool that ...".

// longestDefinition is how many words may stand between the name and the noun that says
// what it is.
const longestDefinition = 6

// definition is what stands behind a name and says that it is a program.
type definition struct {
	name    string // what it defines
	lo      int    // where that begins
	article bool   // it begins with an article
	large   bool   // which has a capital, as behind the colon of a title
	whole   bool   // its noun ends what stands in brackets
	join    byte   // the mark before it: a comma, a bracket, a colon, '-' for a dash, or '=' for a verb: "Zorb is a tool"
	noun    string // that says what it is
}

// definitions learns what the notes define as a program where they first speak of it. A name
// in small letters has to be no word of any language, and one that is an ordinary word has to
// have a capital and an article behind it, or brackets with nothing else: "Snow, a tool
// for", "Snow (annotation tool)". In a title the definition has capitals too: "Zorb: A Better
// Tool". A name that no list has may also stand behind the noun: "our tool, Zorb, is".
func (f *finder) definitions(r *run) {
	for n := r.tokens.lo; n < r.tokens.hi; n++ {
		t := f.tokens[n]
		if f.vocabulary.briefs[t.word]&programBrief == 0 || t.lo < 6 {
			continue
		}
		noun := r.text[t.lo:t.hi]
		titled := !definingNoun(noun)
		if titled && !titledNoun(noun) || r.kind == titleRun && !startsLarge(noun) {
			continue
		}
		if !titled {
			f.apposedTool(r, int(t.lo), int(t.hi))
		}
		if !endsDefinition(r.text[t.hi:]) {
			continue
		}
		if d, ok := definitionBefore(r.text, int(t.lo)); ok && f.definable(r.text, &d) && (!titled || d.lo == 0 && d.large && f.senseOf(d.name) <= compound) {
			if d.join == '=' && inPlace(r.text[t.hi:]) {
				continue // "Zorbe is a library in Oxford"
			}
			t := f.learn(d.name, whyPhrase)
			t.confirmed = true
			if t.entry == nil && f.senseOf(d.name) <= compound {
				f.trust(d.name, t)
			}
		}
	}
}

// titledNoun is definingNoun for a noun with the capital that it has in a title: "Zorb: A
// Better Tool".
func titledNoun(word string) bool {
	return startsLarge(word) && !allCaps(word) && definingNoun(catalog.Fold(word))
}

// endsDash reports whether a text ends with a dash between blanks.
func endsDash(text string) bool {
	return strings.HasSuffix(text, " - ") || strings.HasSuffix(text, " – ") || strings.HasSuffix(text, " — ")
}

// apposedTool learns the name between commas behind a noun that says what it is, at [lo,hi):
// "our new tool, ZorbSyntax, is".
func (f *finder) apposedTool(r *run, lo, hi int) {
	rest, ok := strings.CutPrefix(r.text[hi:], ", ")
	if !ok || !startsLarge(rest) {
		return // as most
	}
	name := firstWordOf(rest)
	if !strings.HasPrefix(rest[len(name):], ", ") || len(name) < 4 || !nameLike(name) || !(distinct(name) || f.senseOf(name) <= compound) || f.personal(name) || company(name) || f.entryNamed(name) != nil {
		return
	}
	own := func(word string) bool {
		switch catalog.Fold(word) {
		case "our", "my", "their", "his", "her", "new", "own":
			return true
		}
		return false
	}
	if amongLast(r.text[:lo], 3, own) {
		f.learn(name, whyPhrase).confirmed = true
	}
}

// definable reports whether what is defined may be the name of a program.
func (f *finder) definable(text string, d *definition) bool {
	if len(d.name) < 3 || !nameLike(d.name) || !startsLikeName(d.name) || typeNoun(d.name) || f.personal(d.name) || company(d.name) || allDigits(d.name) {
		return false
	}
	before := strings.TrimRight(text[:d.lo], " ")
	if word := before[strings.LastIndexByte(before, ' ')+1:]; startsLarge(word) && firstWordOf(word) == word {
		return false // the last word of a longer name
	}
	large := hasUpper(d.name)
	if d.join == '=' {
		return f.said(before, d)
	}
	switch {
	case f.entryNamed(d.name) != nil:
		return large || f.usageOf(d.name) == unusual
	case f.senseOf(d.name) <= compound:
		return large || d.join != ':' && len(d.name) > 3
	}
	return startsLarge(d.name) && (d.article && d.join == ',' || (d.article || d.whole) && d.join == '(') && !determiner(catalog.Fold(d.name))
}

// said reports whether a name that a sentence begins with is a program's, as the sentence says of
// it behind a verb. Of an ordinary word "a tool" is often said in another sense, but not where a
// title consists of it. before is the text before the name.
func (f *finder) said(before string, d *definition) bool {
	if before != "" && strings.IndexByte(".!?", before[len(before)-1]) < 0 || !startsLarge(d.name) || !d.article || posted(d.noun) || determiner(catalog.Fold(d.name)) {
		return false
	}
	switch {
	case f.usageOf(d.name) == everyday || f.personal(d.name):
		return false
	case f.entryNamed(d.name) != nil, f.senseOf(d.name) <= compound:
		return true
	}
	return narrowNoun(d.noun) || f.entitled(d.name)
}

// inPlace reports whether a text goes on with where something stands.
func inPlace(text string) bool {
	rest, ok := strings.CutPrefix(text, " in ")
	return ok && startsLarge(rest)
}

// entitled reports whether a title of the notes consists of a word.
func (f *finder) entitled(word string) bool {
	for _, i := range f.titles {
		if f.layout.runs[i].text == word {
			return true
		}
	}
	return false
}

// posted reports whether such a noun says just as well what somebody is or takes part in.
func posted(noun string) bool {
	switch noun {
	case "editor", "interpreter", "annotator", "scheduler", "program", "gem", "Programm":
		return true
	}
	return false
}

// narrowNoun reports whether such a noun is said of nothing but programs, not even in a
// figure of speech.
func narrowNoun(noun string) bool {
	switch noun {
	case "plugin", "compiler", "transpiler", "debugger", "profiler", "parser", "linter", "emulator", "hypervisor", "bundler", "minifier", "fuzzer", "repl", "REPL", "sdk", "SDK", "orm", "ORM", "cli", "CLI", "microframework", "tokenizer", "preprocessor":
		return true
	}
	return false
}

// definitionBefore reads the definition backward whose noun begins at at.
func definitionBefore(text string, at int) (d definition, ok bool) {
	noun := firstWordOf(text[at:])
	d.noun = noun
	d.whole = strings.HasPrefix(text[at+len(noun):], ")") && !broadNoun(noun)
	for range longestDefinition {
		before := text[:at]
		if join, end := joinBefore(before); join != 0 {
			if !d.article && (join != '(' && join != '-' || broadNoun(noun)) {
				return d, false
			}
			left := strings.TrimRight(before[:end], quotationMarks)
			d.join, d.lo = join, strings.LastIndexAny(left, " \t(")+1
			d.name = strings.TrimLeft(left[d.lo:], quotationMarks)
			return d, d.name != ""
		}
		if d.article || before == "" || !strings.HasSuffix(before, " ") && !strings.HasSuffix(before, "-") {
			return d, false
		}
		word := lastWordOf(before[:at-1])
		if word == "" || preposition(word) || conjunction(word) || verbCue(word) {
			return d, false
		}
		at -= 1 + len(word)
		d.article = englishArticle(word) || otherArticle(word)
		if d.large = d.article && startsLarge(word); d.large && !strings.HasSuffix(text[:at], ": ") && !endsDash(text[:at]) {
			return d, false
		}
	}
	return d, false
}

// quotationMarks are what stands about a name that is set apart.
const quotationMarks = "*_`'\"“”„‘’‚«»"

// joinBefore returns the mark between a name and its definition that text ends with, and
// where the name ends; 0 where there is none.
func joinBefore(text string) (join byte, end int) {
	for _, j := range [...]struct {
		text string
		mark byte
	}{{" (", '('}, {", ", ','}, {": ", ':'}, {" - ", '-'}, {" – ", '-'}, {" — ", '-'}, {" -- ", '-'}, {" is ", '='}, {" was ", '='}, {" ist ", '='}, {" est ", '='}, {" es ", '='}, {" è ", '='}, {" é ", '='}} {
		if strings.HasSuffix(text, j.text) {
			return j.mark, len(text) - len(j.text)
		}
	}
	return 0, 0
}

// endsDefinition reports whether the text behind the noun of a definition makes no other
// noun of it: "a tool for", but not "a tool vendor".
func endsDefinition(rest string) bool {
	if rest == "" {
		return true
	}
	switch rest[0] {
	case '.', ',', ';', ')', '!', '?':
		return true
	case ' ':
		key := catalog.Fold(firstWordOf(rest[1:]))
		return preposition(key) || key == "written" || key == "based" || key == "called" || key == "using" || key == "where" || key == "that" || key == "which" || key == "to" || strings.HasPrefix(rest, " (") || strings.HasPrefix(rest, " – ") || strings.HasPrefix(rest, " - ")
	}
	return false
}

// broadNoun reports whether such a noun also says what other things are, so that an article
// has to lead to it.
func broadNoun(word string) bool {
	switch word {
	case "extension", "engine", "program", "application", "package", "gem", "crate", "generator", "converter", "database", "library", "CLI", "IDE", "ORM":
		return true
	}
	return false
}

// definingNoun reports whether a word says that what it defines is a program, and hardly
// ever says anything else of what has a name.
func definingNoun(word string) bool {
	if len(word) > 10 && startsLarge(word) && germanPrograms.after(word, 3) {
		return true // "Bildungssoftware"
	}
	switch word {
	case "tool", "toolkit", "toolbox", "platform", "library", "framework", "microframework", "program", "app", "application", "software", "package", "plugin", "addon", "extension", "engine", "compiler", "transpiler", "editor", "debugger", "profiler", "parser",
		"interpreter", "database", "wrapper", "generator", "browser", "emulator", "simulator", "daemon", "cli", "CLI", "sdk", "SDK", "orm", "ORM", "cms", "CMS", "ide", "IDE", "dsl", "DSL", "linter", "scheduler", "solver", "stemmer", "tokenizer", "crawler", "scraper",
		"visualizer", "converter", "bundler", "minifier", "formatter", "preprocessor", "fuzzer", "aligner", "annotator", "renderer", "hypervisor", "crate", "gem", "repl", "REPL", "blockchain", "chatbot",
		"outil", "logiciel", "bibliothèque", "herramienta", "aplicación", "ferramenta", "aplicativo", "strumento", "libreria", "werkzeug", "Werkzeug", "Bibliothek", "Programm", "verktyg", "bibliotek", "narzędzie", "biblioteka", "knihovna", "nástroj":
		return true
	}
	return false
}

// germanPrograms are the ends of German words for a sort of programs.
var germanPrograms = endsOf("software", "datenbank", "repositorium", "plattform", "werkzeug")
