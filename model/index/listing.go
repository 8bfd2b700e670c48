package index

import (
	"strings"
	"unicode/utf8"

	"gloss/model/catalog"
)

// listing finds the points of a list that its title, or the line above it, calls
// tools: "## Plugins" above "- Juicy Studio", and the titles below such a one:
// "### PDepend". A point is its name, with what it says of that after a mark or
// without; what is more than a name, or a common noun, is none.
func (f *finder) listing() {
	under, glossary, level := false, false, int32(0)
	list := pointsOfTools{lead: -1}
	lead, below := int32(-1), false // whether that run calls those below it tools
	runs := f.layout.runs
	for i := range runs {
		r := &runs[i]
		if r.lead != lead {
			lead, below = r.lead, f.underTools(r)
		}
		if !under && !glossary && !below && r.kind != titleRun {
			continue // as most
		}
		if r.kind == textRun && (under || glossary || below) && f.leadsOn(i) && plainWords(r.text) {
			continue // it calls what the points below it are
		}
		if r.kind == titleRun {
			f.endList(&list)
			s := f.layout.sectionOf(r)
			if under && s.Level > level {
				if !(plainWords(r.text) && f.namesBelow(i)) {
					f.listedAs(r, strings.TrimRight(strings.TrimSpace(r.text), ".,;"))
				}
				continue
			}
			under, level, glossary = f.mayCallTools(r) && titleOfTools(r.text), s.Level, titleOfWords(r.text)
			continue
		}
		if glossary {
			r.point |= glossPoint
		}
		if r.code > 0 || r.kind != textRun {
			continue
		}
		titled := false
		if under {
			s := f.layout.sectionOf(r)
			titled = s != nil && s.Level <= level
		}
		if titled || below {
			f.listPoint(&list, r, titled)
		}
	}
	f.endList(&list)
}

// leadsOn reports whether points follow below the i-th run.
func (f *finder) leadsOn(i int) bool {
	return i+1 < len(f.layout.runs) && f.layout.runs[i+1].lead == int32(i)
}

// namesBelow reports whether each of the two runs below the i-th is nothing but a link
// or a known name: then a title of plain words calls what sort they are, "Daily Drivers".
func (f *finder) namesBelow(i int) bool {
	if i+2 >= len(f.layout.runs) {
		return false
	}
	for k := i + 1; k <= i+2; k++ {
		r := &f.layout.runs[k]
		s := f.layout.segAt(r, 0)
		linked := s != nil && r.segs.hi > r.segs.lo && s.link != nil && s.lo == 0 && int(s.hi) == len(r.text)
		if r.kind != textRun || !linked && f.entryNamed(strings.TrimSpace(r.text)) == nil {
			return false
		}
	}
	return true
}

// plainWords reports whether a text is several words that are all ordinary ones, as the
// heading of further points is: "Browser Based".
func plainWords(text string) bool {
	n := 0
	for word := range strings.FieldsSeq(text) {
		if !ordinaryWord(catalog.Fold(word)) {
			return false
		}
		n++
	}
	return n > 1
}

// pointsOfTools are the points so far of a list that its title, or the line above
// it, calls tools.
type pointsOfTools struct {
	lead         int32    // the run above the points
	count, names int      // points, and those of them that are names
	plain        []string // common nouns with a capital
}

// listPoint takes the name of a point for one of a tool. Under a line it is but
// one word.
func (f *finder) listPoint(list *pointsOfTools, r *run, titled bool) {
	name, said := headOf(behindYear(strings.TrimSpace(r.text)))
	if !said {
		name = strings.TrimRight(name, ".,;") // the point ends, not the name
	}
	if !said && (len(r.text) > 60 || !titled && strings.IndexByte(name, ' ') >= 0) {
		return
	}
	if r.lead != list.lead && !titled {
		f.endList(list)
	}
	list.lead = r.lead
	list.count++
	switch {
	case f.listedAs(r, name) || f.entryNamed(name) != nil:
		list.names++
	case !said && len(name) > 3 && startsLarge(name) && strings.IndexByte(name, ' ') < 0 && nameLike(name) && !f.german && !(strings.HasSuffix(name, "s") || typeNoun(name)):
		list.plain = append(list.plain, name)
	}
}

// endList ends a list. Its common nouns are names where most of the other points
// are.
func (f *finder) endList(list *pointsOfTools) {
	if list.count >= 5 && list.names*2 >= list.count {
		for _, name := range list.plain {
			f.learnForms(name)
		}
	}
	list.count, list.names, list.plain = 0, 0, list.plain[:0]
}

// underTools reports whether a run is a point below a line that calls the points
// tools: "Useful tools".
func (f *finder) underTools(r *run) bool {
	if r.lead < 0 {
		return false
	}
	lead := &f.layout.runs[r.lead]
	if lead.leads == unasked {
		lead.leads = answerOf(f.leadsTools(lead))
	}
	return lead.leads == yes
}

// leadsTools reports whether a run calls the points below it tools.
func (f *finder) leadsTools(lead *run) bool {
	return lead.kind == textRun && len(lead.text) < 40 && f.mayCallTools(lead) && titleOfTools(unused(lead.text))
}

// mayCallTools reports whether a run may be a title of tools, or one without the words
// that unused takes away: whether its first word or its last is one of those. It says
// yes where it cannot tell.
func (f *finder) mayCallTools(r *run) bool {
	if r.tokens.lo == r.tokens.hi || r.segs.lo != r.segs.hi || r.marks&scriptMark != 0 {
		return true
	}
	text, first, last := r.text, f.tokens[r.tokens.lo], f.tokens[r.tokens.hi-1]
	if int(first.hi) < len(text) && joinsWord(text[first.hi]) || last.lo > 0 && joinsWord(text[last.lo-1]) {
		return true
	}
	return f.callsTools(first.word) || f.callsTools(last.word)
}

// joinsWord reports whether a byte beside a token may be part of a longer word.
func joinsWord(b byte) bool { return b == '-' || b >= utf8.RuneSelf }

// callsTools reports whether a word of the vocabulary, by its number, may be the first or
// the last of a title of tools, or one that unused takes away.
func (f *finder) callsTools(number int32) bool {
	w := &f.vocabulary.words[number]
	if w.asked&toolsAsked == 0 {
		w.asked |= toolsAsked
		if !plainASCII(w.text) || endsTitle(w.text) || usedWord(w.text) {
			w.asked |= callsTools
		}
	}
	return w.asked&callsTools != 0
}

// unused returns a line without the words at its end that say that the things it
// names are made use of: "Software used:".
func unused(line string) string {
	for {
		line = strings.TrimRight(line, " :")
		word := lastWordOf(line)
		if !usedWord(word) {
			return line
		}
		line = line[:len(line)-len(word)]
	}
}

// usedWord reports whether a word at the end of a line says that what it names is made
// use of.
func usedWord(word string) bool {
	var space [16]byte
	switch string(appendFolded(space[:0], word)) {
	case "used", "use", "we", "i", "needed", "required", "mentioned", "here", "utilizados", "utilizadas", "usadas", "usados", "usati", "usate", "verwendet", "verwendete", "installed", "recommended":
		return true
	}
	return false
}

// titleOfWords reports whether a title says that words are explained below it.
func titleOfWords(title string) bool {
	title = strings.Trim(title, " :.")
	if len(title) > len("abbreviations") {
		return false
	}
	switch catalog.Fold(title) {
	case "glossary", "acronyms", "abbreviations", "terms", "terminology", "definitions", "vocabulary", "glossar", "abkürzungen", "glossaire", "glosario":
		return true
	}
	return false
}

// listedAs takes the name that a point of a list of tools begins with, and
// reports whether it has one.
func (f *finder) listedAs(r *run, name string) bool {
	if name, _, _ = strings.Cut(name, " ("); len(name) > 40 {
		return false
	}
	r.point |= toolPoint
	for k := 1; k+1 < len(name); k++ {
		if name[k] == ' ' && version(name[k+1:]) {
			name = name[:k]
		}
	}
	name = strings.TrimPrefix(strings.TrimPrefix(name, "The "), "the ")
	if first, rest, ok := strings.Cut(name, " "); ok && startsLarge(rest) && typeBefore(first) {
		name = rest
	}
	if !f.listable(name) {
		return false
	}
	f.learn(name, whyList).confirmed = true
	return true
}

// behindYear returns a point without the year that it begins with: "2015 Zorb".
func behindYear(point string) string {
	if year, rest, ok := strings.Cut(point, " "); ok && len(year) == 4 && yearNumber(year) {
		return strings.TrimLeft(rest, " ")
	}
	return point
}

// headOf returns what a point begins with before it goes on to say something of
// that, and whether it does: "d3" of "d3: data viz".
func headOf(point string) (head string, said bool) {
	start := point[:min(len(point), 44)]
	for k := 1; k+1 < len(start); k++ {
		if isASCIILetter(start[k+1]) { // as most: before it none begins, and at it neither
			k++
			continue
		}
		if b := start[k]; b != ' ' && b != ':' {
			continue
		}
		if mark := headEnds.at(start[k:]); mark != "" && !strings.HasPrefix(start, mark) {
			return point[:k], true
		}
	}
	return point, false
}

// headEnds are what stands between the head of a point and what it says of that.
var headEnds = startsOf(": ", " - ", " – ", " — ", " -- ", " (", " = ")

// titleOfTools reports whether a title of one to four words ends with what tools
// are called, in the plural, or begins with it: "Tools over time".
func titleOfTools(title string) bool {
	title = strings.Trim(title, " :.?!")
	count, first, last := firstAndLast(title, 4)
	if count == 0 || count > 4 {
		return false
	}
	if count > 1 && toolsWord(first) {
		return true
	}
	return endsTitle(last)
}

// endsTitle reports whether a word is what tools are called, as the last of a title.
func endsTitle(word string) bool {
	if b := word[len(word)-1] | 0x20; b < utf8.RuneSelf && strings.IndexByte("segnipka", b) < 0 {
		return false // as most
	}
	if word[0] >= utf8.RuneSelf && unspacedTools(word) {
		return true
	}
	switch catalog.Fold(word) {
	case "software", "stack", "technologies", "tecnologias", "tecnologías", "tecnologie", "technologien", "технологии", "стек", "applications", "applicazioni", "aplicativos", "aplicaciones", "anwendungen", "приложения", "programmi", "программы", "утилиты", "narzędzia", "nástroje", "ohjelmat", "programmer", "softwares", "werkzeuge", "programme", "bibliotheken", "erweiterungen", "outils", "logiciels", "bibliothèques", "herramientas", "programas", "librerías", "strumenti", "инструменты", "библиотеки", "ツール", "ライブラリ", "verktyg", "gereedschap":
		return true
	}
	return toolsWord(word)
}

// unspacedTools is titleOfTools for the last word of a title in a script without
// blanks.
func unspacedTools(word string) bool {
	for _, end := range [...]string{"ツール", "ライブラリ", "ソフト", "ソフトウェア", "アプリ", "技術スタック", "工具", "软件", "軟體", "插件", "类库", "技术栈", "도구", "라이브러리", "기술 스택"} {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}

// firstAndLast returns the first and the last of the words of a text, and how many there
// are: where there are more than most, it may stop at any.
func firstAndLast(text string, most int) (count int, first, last string) {
	for at := 0; at < len(text) && count <= most; {
		from := at
		for ; at < len(text) && !isBlank(text[at]); at++ {
			if text[at] >= utf8.RuneSelf {
				return firstAndLastField(text, most)
			}
		}
		if from < at {
			if last = text[from:at]; count == 0 {
				first = last
			}
			count++
		}
		at++
	}
	return count, first, last
}

// firstAndLastField is firstAndLast for words that any blanks may part.
func firstAndLastField(text string, most int) (count int, first, last string) {
	for last = range strings.FieldsSeq(text) {
		switch count++; {
		case count == 1:
			first = last
		case count > most:
			return count, first, last
		}
	}
	return count, first, last
}

// toolsWord reports whether a word is what tools are called, in the
// plural, and hardly anything else.
func toolsWord(word string) bool {
	if word[len(word)-1]|0x20 != 's' {
		return false
	}
	switch catalog.Fold(word) {
	case "scripts", "servers", "clients", "projects", "shells", "engines":
		return false
	}
	return typeNoun(word)
}

// furthers reports whether a name is that of a known tool and a word that begins
// with a capital too, as those of its plugins are: "Flask-Classy".
func (f *finder) furthers(name string) bool {
	k := strings.IndexByte(name, '-')
	if k < 3 || k+3 >= len(name) || !isUpper(name[0]) || !isUpper(name[k+1]) || f.german || strings.IndexByte(name[k+1:], '-') >= 0 {
		return false
	}
	e := f.entryNamed(name[:k])
	return e != nil && f.usageOf(name[:k]) != everyday && f.entryNamed(name[k+1:]) == nil && !adjectival(catalog.Fold(name[k+1:]))
}

// listable reports whether a point is a name and nothing else: a word that is
// spelled as names are, or two to four that all have capitals.
func (f *finder) listable(name string) bool {
	words := strings.Fields(name)
	if len(words) == 0 || len(words) > 4 || !nameLike(name) || !startsLikeName(name) || !plainASCII(name) || f.entryNamed(name) != nil {
		return false
	}
	if len(words) == 1 {
		if f.furthers(name) {
			return true
		}
		if allCaps(name) && len(name) > 4 && !f.german {
			return f.senseOf(name) == strange
		}
		return len(name) > 3 && (camel(name) && camelLook(name) > 3 || distinct(name) && f.senseOf(name) == strange) || startsLarge(name) && !allCaps(name) && !f.german && len(name) > 3 && f.senseOf(name) == strange
	}
	if f.german || looksLikePerson(name) && f.personal(words[0]) || f.folk[catalog.Fold(words[0])] {
		return false
	}
	for _, w := range words {
		if !isUpper(w[0]) && !isDigit(w[0]) {
			return false
		}
		if e := f.entryNamed(w); e != nil && f.usageOf(w) == unusual {
			return false // it names that, and says something of it
		}
	}
	last := words[len(words)-1]
	if len(words) > 2 && toolsWord(last) {
		return false // "Small Mac Utilities": a label of those that follow
	}
	if commonEnding(catalog.Fold(last)) && !f.strangeWord(words) {
		return false // "Task Management": a heading of further points
	}
	return !(strings.HasSuffix(last, "s") && (typeNoun(last) || f.senseOf(last) == ordinary && !strings.HasSuffix(last, "ss")) && f.senseOf(words[0]) == ordinary && len(words) == 2 && !camel(words[0]))
}
