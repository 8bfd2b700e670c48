package index

import (
	"strings"

	"gloss/model/catalog"
)

// listing finds the points of a list that its title calls tools: "## Plugins"
// above "- Juicy Studio", and the titles below such a one: "### PDepend". A
// point is its name, with what it says of that after a mark or without; what is
// more than a name, or a common noun, is none.
func (f *finder) listing() {
	under, level := false, 0
	for i := range f.layout.runs {
		r := &f.layout.runs[i]
		if r.kind == titleRun {
			if under && r.section.Level > level {
				f.listedAs(r, strings.TrimSpace(r.text))
				continue
			}
			under, level = titleOfTools(r.text), r.section.Level
			continue
		}
		if !under || r.code != nil || r.kind != textRun || r.section == nil || r.section.Level > level {
			continue
		}
		if name, said := headOf(strings.TrimSpace(r.text)); said || len(r.text) <= 60 {
			f.listedAs(r, name)
		}
	}
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

// listable reports whether a point is a name and nothing else: a word that is
// spelled as names are, or two to four that all have capitals.
func (f *finder) listable(name string) bool {
	words := strings.Fields(name)
	if len(words) == 0 || len(words) > 4 || !nameLike(name) || !startsLikeName(name) || !plainASCII(name) || f.entryNamed(name) != nil {
		return false
	}
	if len(words) == 1 {
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
