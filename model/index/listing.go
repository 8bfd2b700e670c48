package index

import (
	"strings"

	"gloss/model/catalog"
)

// listing finds the points of a list that its title, or the line above it, calls
// tools: "## Plugins" above "- Juicy Studio", and the titles below such a one:
// "### PDepend". A
// point is its name, with what it says of that after a mark or without; what is
// more than a name, or a common noun, is none.
func (f *finder) listing() {
	under, glossary, level := false, false, 0
	for i := range f.layout.runs {
		r := &f.layout.runs[i]
		if r.kind == titleRun {
			if under && r.section.Level > level {
				f.listedAs(r, strings.TrimSpace(r.text))
				continue
			}
			under, level, glossary = titleOfTools(r.text), r.section.Level, titleOfWords(r.text)
			continue
		}
		r.glossed = glossary
		if r.code != nil || r.kind != textRun {
			continue
		}
		named := under && r.section != nil && r.section.Level <= level
		if !named && !f.underTools(r) {
			continue
		}
		if name, said := headOf(strings.TrimSpace(r.text)); said || len(r.text) <= 60 && (named || strings.IndexByte(name, ' ') < 0) {
			f.listedAs(r, name)
		}
	}
}

// underTools reports whether a run is a point below a line that calls the points
// tools: "Useful tools".
func (f *finder) underTools(r *run) bool {
	if r.lead < 0 {
		return false
	}
	lead := &f.layout.runs[r.lead]
	return lead.kind == textRun && len(lead.text) < 40 && titleOfTools(lead.text)
}

// titleOfWords reports whether a title says that words are explained below it.
func titleOfWords(title string) bool {
	switch catalog.Fold(strings.Trim(title, " :.")) {
	case "glossary", "acronyms", "abbreviations", "terms", "terminology", "definitions", "vocabulary", "glossar", "abkürzungen", "glossaire", "glosario":
		return true
	}
	return false
}

// listedAs takes the name that a point of a list of tools begins with.
func (f *finder) listedAs(r *run, name string) {
	if name, _, _ = strings.Cut(name, " ("); len(name) > 40 {
		return
	}
	r.listed = true
	name = strings.TrimPrefix(strings.TrimPrefix(name, "The "), "the ")
	if f.listable(name) {
		f.learn(name, whyList).confirmed = true
	}
}

// headOf returns what a point begins with before it goes on to say something of
// that, and whether it does: "d3" of "d3: data viz".
func headOf(point string) (head string, said bool) {
	for _, mark := range [...]string{": ", " - ", " – ", " — ", " -- ", " (", " = "} {
		if k := strings.Index(point[:min(len(point), 44)], mark); k > 0 && (!said || k < len(head)) {
			head, said = point[:k], true
		}
	}
	if !said {
		return point, false
	}
	return head, true
}

// titleOfTools reports whether a title of one to four words ends with what tools
// are called, in the plural, or begins with it: "Tools over time".
func titleOfTools(title string) bool {
	words := strings.Fields(strings.Trim(title, " :.?!"))
	if len(words) == 0 || len(words) > 4 {
		return false
	}
	last := catalog.Fold(words[len(words)-1])
	switch last {
	case "software", "werkzeuge", "programme", "bibliotheken", "erweiterungen", "outils", "logiciels", "bibliothèques", "herramientas", "programas", "librerías", "strumenti", "инструменты", "библиотеки", "ツール", "ライブラリ", "verktyg", "gereedschap":
		return true
	}
	return toolsWord(last) || len(words) > 1 && toolsWord(catalog.Fold(words[0]))
}

// toolsWord reports whether a folded word is what tools are called, in the
// plural, and hardly anything else.
func toolsWord(word string) bool {
	switch word {
	case "scripts", "servers", "clients", "projects", "shells", "engines":
		return false
	}
	return strings.HasSuffix(word, "s") && typeNoun(word)
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
	return !(strings.HasSuffix(last, "s") && (typeNoun(last) || f.senseOf(last) == ordinary && !strings.HasSuffix(last, "ss")) && f.senseOf(words[0]) == ordinary && len(words) == 2 && !camel(words[0]))
}
