package index

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
	"gloss/model/catalog"
)

// discover finds what the document itself shows to be a tool: the repositories
// and packages that it links to, what it installs and imports, what it calls a
// library.
func (f *finder) discover() {
	for i := range f.layout.runs {
		r := &f.layout.runs[i]
		if r.code != nil {
			f.commands(int32(i), r.text, 0, len(r.text))
			if !r.prose {
				continue
			}
		}
		segs := f.layout.segs[r.segs.lo:r.segs.hi]
		for k := range segs {
			s := &segs[k]
			if s.link != nil && (k == 0 || segs[k-1].link != s.link) {
				f.linked(r, segs[k:])
				f.ownPage(r, segs[k:])
			}
			if s.code() {
				f.commands(int32(i), r.text, int(s.lo), int(s.hi))
			}
		}
		if r.marks&dashMark != 0 {
			f.optioned(r)
		}
		f.renamed(r)
		if r.marks&(bracketMark|dashMark|colonMark|otherMark) != 0 {
			f.typed(r)
		}
		f.called(r)
		if r.marks&(quoteMark|otherMark) != 0 || r.segs.lo != r.segs.hi {
			f.introduced(r)
		}
		f.defined(r)
		f.fromImport(int32(i), r)
		f.promptLine(int32(i), r)
	}
}

// tool returns the thing that has the name, and makes one if there is none.
func (f *finder) tool(name string) *thing {
	if e := f.entryNamed(name); e != nil {
		return f.thingOf(e)
	}
	key := "tool:" + catalog.Fold(name)
	t := f.ids[key]
	if t == nil {
		t = &thing{class: model.ToolMention, key: foldKey(name), name: name, confirmed: true}
		f.ids[key] = t
	}
	return t
}

// learn makes a name of a tool known in the whole document. A name that is
// spelled like an ordinary word is taken with evidence only.
func (f *finder) learn(name string, why rule) *thing {
	t := f.tool(name)
	if t.entry == nil {
		said := why != whyLink && f.usageOf(name) == unusual
		f.addLocal(name, t, why, !said && !distinct(name))
	} else if why == whyLink {
		t.confirmed = true
	}
	return t
}

// learnAt is learn for a name whose page is at url. The catalogue's thing of that
// name is another one where it is written in another case and lives elsewhere.
func (f *finder) learnAt(name, url string) *thing {
	e := f.entryNamed(name)
	if e == nil || e.Name == name || !e.Names[0].ExactCase || siteName(hostOf(e.URL)) == siteName(hostOf(url)) && pathOf(e.URL) == pathOf(url) {
		return f.learn(name, whyLink)
	}
	key := "tool:" + catalog.Fold(name)
	if f.ids[key] == nil {
		f.ids[key] = &thing{class: model.ToolMention, key: foldKey(name), name: name}
	}
	f.addLocal(name, f.ids[key], whyLink, false)
	return f.ids[key]
}

// distinct reports whether a name is spelled as no ordinary word is: with a
// digit, a capital within, or a mark that joins its parts.
func distinct(name string) bool {
	for i := 1; i < len(name); i++ {
		b := name[i]
		if isDigit(b) || 'A' <= b && b <= 'Z' && 'a' <= name[i-1] && name[i-1] <= 'z' || b == '_' || b == '.' || b == '-' && len(name) > 6 {
			return true
		}
	}
	return false
}

// linked looks at a link, whose leaves segs begins with.
func (f *finder) linked(r *run, segs []seg) {
	link := segs[0].link
	hi := segs[0].hi
	for _, s := range segs {
		if s.link == link {
			hi = s.hi
		}
	}
	text := strings.TrimSpace(r.text[segs[0].lo:hi])
	p, ok := projectOf(link.Target)
	if !ok {
		f.spelledByPath(text, link)
		return
	}
	if link.Auto {
		// An address alone names the project, but not by an ordinary
		// word, which takes its owner's name to be understood.
		if f.usageOf(p.name) != everyday || f.entryNamed(p.name) != nil {
			f.learn(p.name, whyLink)
		}
		return
	}
	// The text of the link names it where the two agree.
	short := strings.Trim(text, " .,:;()")
	if sameLetters(short, p.name) || p.owner != "" && sameLetters(short, p.owner+p.name) {
		if k := strings.IndexByte(short, '/'); k > 0 {
			short = short[k+1:]
		}
		if nameLike(short) {
			f.learnAt(short, link.Target).confirmed = true
		}
		return
	}
	if f.usageOf(p.name) != everyday {
		f.learn(p.name, whyLink)
	}
}

// spelledByPath makes a link a name where its text has a capital or is no
// ordinary word, and its letters are those of the last two parts of the path, of
// which neither names it alone: "YUI Compressor" for ".../yui/compressor/".
func (f *finder) spelledByPath(text string, link *model.Link) {
	path := pathOf(link.Target)
	k := strings.LastIndexByte(path, '/')
	if k < 0 || link.Auto || len(text) > 40 || !nameLike(text) {
		return
	}
	first := path[strings.LastIndexByte(path[:k], '/')+1 : k]
	if sameLetters(text, first+path[k+1:]) && f.entryNamed(first) != nil && f.usageOf(first) == unusual {
		f.learn(text, whyLink).confirmed = true
	}
}

// sameLetters compares two names by their letters and digits.
func sameLetters(a, b string) bool {
	i, j := 0, 0
	n := 0
	for {
		for i < len(a) && !isASCIILetter(a[i]) && !isDigit(a[i]) {
			if a[i] >= utf8.RuneSelf {
				return false
			}
			i++
		}
		for j < len(b) && !isASCIILetter(b[j]) && !isDigit(b[j]) {
			j++
		}
		if i == len(a) || j == len(b) {
			return i == len(a) && j == len(b) && n > 0
		}
		if a[i]|0x20 != b[j]|0x20 {
			return false
		}
		i++
		j++
		n++
	}
}

// nameLike reports whether text can be the name of a tool: one to three words,
// nothing but letters, digits and what joins them.
func nameLike(text string) bool {
	if len(text) < 2 || len(text) > 40 || strings.Count(text, " ") > 2 || allDigits(text) {
		return false
	}
	for _, r := range text {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(" -_.+#!", r) {
			return false
		}
	}
	return true
}

// typeNouns say what kind of thing a name is of.
func typeNoun(word string) bool {
	switch strings.TrimSuffix(catalog.Fold(word), "s") {
	case "library", "librarie", "framework", "tool", "toolkit", "database", "package", "module", "plugin", "plug-in", "compiler",
		"editor", "debugger", "profiler", "server", "client", "proxy", "parser", "interpreter", "daemon", "project", "sdk", "cli", "orm",
		"bibliothek", "werkzeug", "datenbank", "bibliothèque", "outil", "logiciel", "biblioteca", "herramienta", "crate", "gem", "linter",
		"app", "utility", "script", "skript", "tooling", "lib", "codegen", "bot", "librería", "libreria", "scriptlet", "wrapper", "exporter", "dashboard", "bundle", "codec", "shell",
		"библиотека", "утилита", "инструмент", "фреймворк", "либа", "simulator", "emulator", "engine", "extension", "software", "microframework", "paket", "projekt", "projet", "cadriciel", "paquete", "paquet", "pacchetto", "pacote", "strumento", "ferramenta", "пакет", "ライブラリ", "ツール", "フレームワーク":
		return true
	}
	return false
}

// typed finds what a point says of its first words: "Gpaw (Project)", "restlib
// – Opensource?".
func (f *finder) typed(r *run) {
	text := r.text
	if !plainStart(text) {
		text = strings.TrimLeft(text, " \t\"“‘`")
	}
	if len(text) > 300 || len(text) < 6 {
		text = text[:min(len(text), 300)]
	}
	name, rest := firstToken(text)
	if len(name) < 3 || !nameLike(name) || !startsLikeName(name) {
		return
	}
	rest = strings.TrimPrefix(rest, " ")
	if plainStart(rest) {
		return
	}
	rest = strings.TrimLeft(rest, " \t\"”’`")
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
		f.local[catalog.Fold(firstWordOf(stem))] = unmark(f.local[catalog.Fold(firstWordOf(stem))], t)
	}
}

// unmark says that the names of t need no evidence.
func unmark(names []localName, t *thing) []localName {
	for i := range names {
		if names[i].thing == t {
			names[i].Ambiguous = false
		}
	}
	return names
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

// plainStart reports whether text begins with a letter or digit, so that there
// is nothing to trim.
func plainStart(text string) bool {
	return text != "" && (isASCIILetter(text[0]) || isDigit(text[0]))
}

// startsLikeName refuses what begins with a mark.
func startsLikeName(name string) bool {
	r, _ := utf8.DecodeRuneInString(name)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// called finds "a library called X".
func (f *finder) called(r *run) {
	text := r.text
	if r.kind == titleRun || len(text) < 16 {
		return
	}
	for n := r.tokens.lo; n < r.tokens.hi; n++ {
		t := f.tokens[n]
		verb := text[t.lo:t.hi]
		if len(verb) < 5 || len(verb) > len("appelée") || !naming(verb) || !blankAbout(text, int(t.lo), int(t.hi)) || !typedBefore(text[:t.lo-1]) {
			continue
		}
		at := int(t.hi) + 1
		token, _ := firstToken(strings.TrimLeft(text[at:], "\"“‘`*_"))
		token = strings.Trim(token, "()!?*_'")
		if len(token) >= 2 && nameLike(token) && startsLikeName(token) && (hasUpper(token) || distinct(token) || f.marked(r, at)) {
			f.learn(token, whyPhrase).confirmed = true
		}
	}
}

// naming reports whether the word says that what follows is a name.
func naming(word string) bool {
	switch word {
	case "called", "named", "namens", "appelé", "appelée", "nommé", "nommée", "llamada":
		return true
	}
	return false
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
		before = strings.TrimRight(before, " ,:–—-(\"“`*")
		if len(name) >= 3 && nameLike(name) && strings.IndexByte(name, ' ') < 0 && startsLikeName(name) && !ordinaryWord(catalog.Fold(name)) && typeNoun(lastWordOf(before)) {
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
	for from := 0; ; {
		k := strings.IndexByte(text[from:], '"')
		if k < 0 {
			k = strings.Index(text[from:], "“")
		}
		if k < 0 || from > 2000 {
			return
		}
		open := from + k
		body := strings.TrimLeft(text[open:], "\"“")
		from = len(text) - len(body)
		if end := strings.IndexAny(body[:min(len(body), 40)], "\"”"); end > 0 {
			learn(text[:open], body[:end])
			if name, rest := body[:end], strings.TrimLeft(body[end:], "\"”’ "); len(name) > 3 && nameLike(name) && startsLarge(name) && strings.HasPrefix(rest, ",") && explained(rest) && !looksLikePerson(name) {
				f.learn(name, whyPhrase).confirmed = true
			}
			from += end + 1
		}
	}
}

// packageNoun reports whether the word after a name says that it is that of what
// others use, and hardly of a part of a program.
func packageNoun(word string) bool {
	switch strings.TrimSuffix(catalog.Fold(word), "s") {
	case "package", "library", "librarie", "crate", "gem", "framework", "plugin", "plug-in", "module", "addon", "extension", "bundle", "bibliothek", "paket", "bibliothèque", "paquete", "biblioteca", "ライブラリ", "библиотека", "пакет":
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
	text, quoted := r.text, false
	if !plainStart(text) {
		text = strings.TrimLeft(text, " \"“‘«`")
		quoted = len(text) < len(strings.TrimLeft(r.text, " "))
	}
	name, rest := firstToken(text)
	name = strings.TrimRight(name, "'’»!?)")
	if len(name) < 3 || len(name) > longestGuess || !plainASCII(name) || !nameLike(name) || !startsLikeName(name) || !quoted && !hasUpper(name) && !distinct(name) {
		return
	}
	rest = strings.TrimLeft(rest, " \"”’»`")
	for _, is := range [...]string{"is a", "is an", "ist ein", "est un", "es un", "è un", "é um", "это ", "— это "} {
		if strings.HasPrefix(rest, is) && explained(rest) && f.entryNamed(name) == nil && f.senseOf(name) <= compound {
			f.learn(name, whyPhrase).confirmed = true
			return
		}
	}
}

// marked reports whether the text at is emphasised, quoted, code or a link.
func (f *finder) marked(r *run, at int) bool {
	if at < len(r.text) && strings.IndexByte("\"`'", r.text[at]) >= 0 || strings.HasPrefix(r.text[at:], "“") || strings.HasPrefix(r.text[at:], "‘") {
		return true
	}
	s := f.layout.segAt(r, int32(at))
	return s != nil && (s.code() || s.strong || s.link != nil)
}
