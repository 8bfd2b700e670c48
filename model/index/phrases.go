package index

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model/catalog"
)

// This file finds names by what the notes say of them: "a library called X",
// "X (project)", "X is a tool for".

// typeNoun reports whether a word beside a name says what kind of thing it is of.
func typeNoun(word string) bool {
	if word != "" && isUpper(word[0]) {
		var space [32]byte
		return isTypeNoun(string(appendFolded(space[:0], word))) || unspacedTypeNoun(word)
	}
	return isTypeWord(catalog.Fold(word))
}

// isTypeWord is typeNoun for a folded word.
func isTypeWord(folded string) bool { return isTypeNoun(folded) || unspacedTypeNoun(folded) }

// appendFolded appends catalog.Fold of a word, which costs one of ASCII no allocation
// where there is room.
func appendFolded(to []byte, word string) []byte {
	if !plainASCII(word) {
		return append(to, catalog.Fold(word)...)
	}
	for i := range len(word) {
		b := word[i]
		if isUpper(b) {
			b |= 0x20
		}
		to = append(to, b)
	}
	return to
}

// isTypeNoun is typeNoun for a folded word of a script with blanks.
func isTypeNoun(folded string) bool {
	switch strings.TrimSuffix(folded, "s") {
	case "library", "librarie", "framework", "tool", "toolkit", "database", "package", "module", "plugin", "plug-in", "compiler",
		"editor", "debugger", "profiler", "server", "client", "proxy", "parser", "interpreter", "daemon", "project", "sdk", "cli", "orm",
		"bibliothek", "werkzeug", "datenbank", "bibliothèque", "outil", "logiciel", "biblioteca", "herramienta", "crate", "gem", "linter",
		"app", "addon", "add-on", "toolbox", "scheduler", "hypervisor", "renderer", "bundler", "utility", "utilitie", "script", "skript", "tooling", "lib", "codegen", "bot", "librería", "libreria", "scriptlet", "wrapper", "exporter", "dashboard", "bundle", "codec", "shell",
		"библиотека", "утилита", "инструмент", "фреймворк", "либа", "simulator", "emulator", "engine", "extension", "software", "microframework", "distro", "cms", "daw", "ide", "lms", "crm", "fuzzer", "transpiler", "paket", "projekt", "projet", "cadriciel", "paquete", "paquet", "pacchetto", "pacote", "strumento", "ferramenta", "пакет", "ライブラリ", "ツール", "フレームワーク", "programmiersprache", "lenguaje", "langage", "linguaggio", "linguagem", "библиотеку", "библиотеки", "утилиту", "фреймворка", "фреймворке", "библиотеке", "инструмента", "система", "biblioteka", "bibliotekę", "narzędzie", "narzędzia", "knihovna", "nástroj", "verktyg", "bibliotek", "hulpmiddel", "programma", "logiciels", "bibliothèques", "herramientas", "librerías", "bibliotecas", "strumenti",
		"plataforma", "plateforme", "piattaforma", "plattform", "aplicativo", "aplicación", "aplicação", "applicazione", "anwendung", "aplikacja", "aplikacji", "aplikace", "sovellus", "приложение", "приложении", "программа", "программе", "программу", "платформа", "платформе", "платформу",
		"kütüphane", "kütüphanesi", "araç", "könyvtár", "eszköz", "keretrendszer", "kirjasto", "työkalu", "knihovnu", "knihovny", "bibliotheek", "biblioteket", "biblioteki", "bibliotece", "бібліотека", "бібліотеку",
		"serveur", "servidor", "servidore", "navigateur", "navegador", "navegadore", "éditeur", "moteur", "extensión", "extensão", "estensione", "módulo", "modulo", "język", "języka", "języku", "язык", "языка", "языке", "сервер", "сервера", "сервере", "браузер", "браузера", "браузере":
		return true
	}
	return false
}

// runsOn reports whether a folded word is what people call that on which they
// do something or meet, where its name follows, and hardly call anything else.
func runsOn(word string) bool {
	switch word {
	case "software", "app", "logiciel", "outil", "plateforme", "plataforma", "piattaforma", "plattform", "aplicativo", "aplicación", "aplicação", "applicazione", "anwendung",
		"aplikacja", "aplikacji", "aplikace", "sovellus", "herramienta", "ferramenta", "strumento", "приложение", "приложении", "программа", "программе", "программу", "платформа", "платформе", "платформу":
		return true
	}
	return false
}

// unspacedTypeNoun is typeNoun for a word of a script without blanks, which may
// begin or end with the noun: "オープンソースのライブラリ", "框架的".
func unspacedTypeNoun(word string) bool {
	return word != "" && (word[0] >= utf8.RuneSelf || word[len(word)-1] >= utf8.RuneSelf) && joinsTypeNoun(word)
}

// joinsTypeNoun reports whether a word begins or ends with such a noun.
func joinsTypeNoun(word string) bool {
	word = strings.TrimPrefix(word, "という") // which is called so
	for _, noun := range [...]string{"ライブラリ", "ツール", "フレームワーク", "言語", "エディタ", "라이브러리", "프레임워크", "도구", "언어", "데이터베이스", "툴", "框架", "工具", "语言", "数据库", "組件", "组件", "插件", "类库"} {
		if strings.HasSuffix(word, noun) || strings.HasPrefix(word, noun) {
			return true
		}
	}
	return false
}

// typed finds what a point says of its first words: "Gpaw (Project)", "restlib
// – Opensource?".
func (f *finder) typed(r *run) {
	if _, ok := f.secondWord(r); ok {
		return // as most
	}
	text := r.text
	if !plainStart(text) {
		text = openings.trimmed(text)
	}
	if len(text) > 300 || len(text) < 6 {
		text = text[:min(len(text), 300)]
	}
	name, rest := firstToken(text)
	rest = strings.TrimPrefix(rest, " ")
	if plainStart(rest) {
		return
	}
	if rest != "" && strings.IndexByte("(-:", rest[0]) < 0 {
		rest = strings.TrimLeft(rest, " \t\"”’`")
	}
	if rest == "" || strings.IndexByte("(-:\xe2", rest[0]) < 0 || len(name) < 3 || !nameLike(name) || !startsLikeName(name) {
		return
	}
	if inner, ok := strings.CutPrefix(rest, "("); ok {
		if inner, _, ok = strings.Cut(inner, ")"); ok && strings.IndexByte(inner, ' ') < 0 && typeNoun(inner) {
			f.learn(name, whyPhrase).confirmed = true
		}
		return
	}
	for _, dash := range [...]string{"–", "—", "--", "-", ":"} {
		said, ok := strings.CutPrefix(rest, dash)
		if !ok {
			continue
		}
		said = catalog.Fold(strings.Trim(said, " \t?!.()"))
		switch said {
		case "opensource", "open source", "open-source", "oss", "foss", "open sourced", "opensourced":
			f.learnForms(name)
		}
		return
	}
}

// secondWord returns the second word of a run where nothing but a blank parts it from
// the first. It does not look at runs that are more than a single Text.
func (f *finder) secondWord(r *run) (t token, ok bool) {
	if r.tokens.hi-r.tokens.lo < 2 || r.segs.lo != r.segs.hi {
		return token{}, false
	}
	first, second := f.tokens[r.tokens.lo], f.tokens[r.tokens.lo+1]
	return second, second.lo == first.hi+1 && r.text[first.hi] == ' '
}

// openings are what may stand before the name that a point begins with.
var openings = startsOf(" ", "\t", "\"", "“", "‘", "`")

// sourceWord reports whether a word may be the first of what typed finds said of a name.
func sourceWord(word string) bool {
	switch catalog.Fold(word) {
	case "opensource", "open", "oss", "foss", "opensourced":
		return true
	}
	return false
}

// learnForms learns a name and, for a file of a program, the name without its
// ending.
func (f *finder) learnForms(name string) {
	stem := name
	for _, ending := range [...]string{".py", ".js", ".rb", ".pl", ".sh"} {
		stem = strings.TrimSuffix(stem, ending)
	}
	if len(stem) < 3 {
		return
	}
	t := f.learn(stem, whyPhrase)
	t.confirmed = true
	if t.entry == nil {
		if stem != name {
			f.addLocal(name, t, whyPhrase, false)
		}
		f.trust(stem, t)
	}
}

// trust says that the names of t which begin with the first word of name need no evidence.
func (f *finder) trust(name string, t *thing) {
	names := f.local[catalog.Fold(firstWordOf(name))]
	for i := range names {
		if names[i].thing == t {
			names[i].Ambiguous = false
		}
	}
}

// firstToken cuts text at its first blank, without marks at the token's end.
func firstToken(text string) (token, rest string) {
	k := 0
	for k < len(text) && text[k] != ' ' && text[k] != '\t' {
		k++
	}
	end := k
	for end > 0 && (text[end-1] == '.' || text[end-1] == ',' || text[end-1] == ':' || text[end-1] == ';') {
		end--
	}
	if k == len(text) {
		return text[:end], ""
	}
	if end > 0 && (text[end-1] == '"' || text[end-1] == '`' || text[end-1] >= utf8.RuneSelf) {
		return strings.TrimRight(text[:end], ".,:;\"”’`"), text[k:]
	}
	return text[:end], text[k:]
}

// startsLikeName refuses what begins with a mark.
func startsLikeName(name string) bool {
	r, _ := utf8.DecodeRuneInString(name)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// blankAbout reports whether a blank stands before and after the bytes [lo,hi).
func blankAbout(text string, lo, hi int) bool {
	return lo > 0 && text[lo-1] == ' ' && hi < len(text) && text[hi] == ' '
}

// typedBefore reports whether one of the last words of the clause that text
// ends with says what kind of thing follows: "a library of ours".
func typedBefore(text string) bool {
	text = text[max(0, len(text)-60):]
	for range 5 {
		word := lastWordOf(text)
		if word == "" {
			return false
		}
		if typeNoun(word) {
			return true
		}
		text = text[:len(text)-len(word)]
		if !strings.HasSuffix(text, " ") {
			return false
		}
		text = strings.TrimRight(text, " ")
	}
	return false
}

// introduced finds what is set apart after a word that says what it is: "a
// little library, `X`", "tool: **X**".
func (f *finder) introduced(r *run) {
	text := r.text
	learn := func(before, name string) {
		if len(name) < 3 || strings.IndexByte(name, ' ') >= 0 || !startsLikeName(name) || !nameLike(name) {
			return
		}
		before = strings.TrimRight(before, " ,:–—-(\"“`*")
		if typeNoun(lastWordOf(before)) && !ordinaryWord(catalog.Fold(name)) {
			f.learn(name, whyPhrase).confirmed = true
		}
	}
	for _, s := range f.layout.segs[r.segs.lo:r.segs.hi] {
		if !(s.code() || s.strong) || s.opaque {
			continue
		}
		if s.lo > 4 {
			learn(text[:s.lo], text[s.lo:s.hi])
		}
		if name := text[s.lo:s.hi]; s.code() && len(name) >= 3 && nameLike(name) && strings.IndexByte(name, ' ') < 0 && startsLikeName(name) && packageNoun(firstWordOf(strings.TrimLeft(text[s.hi:], " `*_"))) {
			f.learn(name, whyPhrase).confirmed = true
		}
	}
	for from := 0; r.marks&quoteMark != 0; {
		k := strings.IndexByte(text[from:], '"')
		if k < 0 {
			k = strings.Index(text[from:], "“")
		}
		if k < 0 || from > 2000 {
			return
		}
		open := from + k
		body := openingQuotes.trimmed(text[open:])
		from = len(text) - len(body)
		if end := quoteIn(body[:min(len(body), 40)]); end > 0 {
			learn(text[:open], body[:end])
			if name := body[:end]; len(name) > 3 {
				rest := closings.trimmed(body[end:])
				if (startsLarge(name) && strings.HasPrefix(rest, ",") && explained(rest) && !looksLikePerson(name) || pluginNoun(firstWordOf(rest)) && !ordinaryWord(catalog.Fold(name))) && nameLike(name) {
					f.learn(name, whyPhrase).confirmed = true
				}
			}
			from += end + 1
		}
	}
}

// openingQuotes are the quotation marks that a name may stand behind.
var openingQuotes = startsOf("\"", "“")

// closings are what may stand between a quoted name and the mark behind it.
var closings = startsOf("\"", "”", "’", " ")

// quoteIn returns where the first closing quotation mark of text is, -1 for none.
func quoteIn(text string) int {
	end := strings.IndexByte(text, '"')
	if end >= 0 {
		text = text[:end]
	}
	if k := strings.Index(text, "”"); k >= 0 {
		return k
	}
	return end
}

// packageNoun reports whether the word after a name says that it is that of what
// others use, and hardly of a part of a program.
func packageNoun(word string) bool { return isPackageNoun(catalog.Fold(word)) }

// isPackageNoun is packageNoun for a folded word.
func isPackageNoun(folded string) bool {
	switch strings.TrimSuffix(folded, "s") {
	case "package", "library", "librarie", "crate", "gem", "framework", "plugin", "plug-in", "module", "addon", "extension", "bundle", "bibliothek", "paket", "bibliothèque", "paquete", "biblioteca", "ライブラリ", "библиотека", "пакет":
		return true
	}
	return false
}

// pluginNoun reports whether the word after what stands in quotation marks says that it is
// the name of what is added to a program.
func pluginNoun(word string) bool {
	switch strings.ToLower(word) {
	case "plugin", "plug-in", "addon", "add-on", "extension", "package", "library", "app", "erweiterung", "paket", "bibliothek":
		return true
	}
	return false
}

// defined finds what a point says at its start, or of a quoted word at its
// start, that it is a tool: "Zorblax is a library for ...".
func (f *finder) defined(r *run) {
	if r.kind != textRun || len(r.text) < 12 {
		return
	}
	if t, ok := f.secondWord(r); ok && f.vocabulary.briefs[t.word]&isBrief == 0 {
		return // as most
	}
	text, quoted := r.text, false
	if !plainStart(text) {
		text = strings.TrimLeft(text, " \"“‘«`")
		quoted = len(text) < len(strings.TrimLeft(r.text, " "))
	}
	name, rest := firstToken(text)
	if rest = strings.TrimPrefix(rest, " "); !plainStart(rest) {
		rest = strings.TrimLeft(rest, " \"”’»`")
	}
	if rest == "" || strings.IndexByte("ie\xc3\xd1\xe2", rest[0]) < 0 {
		return // as most: none of the words below
	}
	name = strings.TrimRight(name, "'’»!?)")
	if len(name) < 3 || len(name) > longestGuess || !plainASCII(name) || !nameLike(name) || !startsLikeName(name) || !quoted && !hasUpper(name) && !distinct(name) {
		return
	}
	for _, is := range [...]string{"is a", "is an", "ist ein", "est un", "es un", "è un", "é um", "это ", "— это "} {
		if strings.HasPrefix(rest, is) && (explained(rest) || codedIn(rest)) && f.entryNamed(name) == nil && f.senseOf(name) <= compound {
			f.learn(name, whyPhrase).confirmed = true
			return
		}
	}
}

// codedIn reports whether a text says in which language something is written, before its
// first full stop: "is a collector written in Perl".
func codedIn(text string) bool {
	text, _, _ = strings.Cut(text, ". ")
	for _, said := range [...]string{" written in ", " implemented in ", " coded in ", " écrit en ", " écrite en ", " escrito en ", " escrita en ", " escrito em ", " escrita em ", " scritto in ", " scritta in ", " написан на ", " написана на "} {
		if strings.Contains(text, said) {
			return true
		}
	}
	return strings.Contains(text, " in ") && (strings.HasSuffix(strings.TrimRight(text, ".!"), " geschrieben") || strings.Contains(text, " geschrieben "))
}

// marked reports whether the text at is emphasised, quoted, code or a link.
func (f *finder) marked(r *run, at int) bool {
	if at < len(r.text) && strings.IndexByte("\"`'", r.text[at]) >= 0 || strings.HasPrefix(r.text[at:], "“") || strings.HasPrefix(r.text[at:], "‘") {
		return true
	}
	s := f.layout.segAt(r, int32(at))
	return s != nil && (s.code() || s.strong || s.link != nil)
}
