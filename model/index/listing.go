package index

import (
	"strings"

	"gloss/model/catalog"
)

// listing finds the points of a list that its title calls tools: "## Plugins"
// above "- Juicy Studio". A point that is more than a name, or a common noun,
// is none.
func (f *finder) listing() {
	under := false
	for i := range f.layout.runs {
		r := &f.layout.runs[i]
		if r.kind == titleRun {
			under = titleOfTools(r.text)
			continue
		}
		if !under || r.code != nil || r.kind != textRun || len(r.text) > 60 || r.section == nil {
			continue
		}
		name := strings.TrimSpace(r.text)
		if k := strings.Index(name, " ("); k > 0 && strings.HasSuffix(name, ")") {
			name = name[:k]
		}
		if f.listable(name) {
			f.learn(name, whyList).confirmed = true
		}
	}
}

// titleOfTools reports whether a title of one to four words ends with what tools
// are called, in the plural.
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
	return strings.HasSuffix(last, "s") && typeNoun(last) && last != "scripts" && last != "servers" && last != "clients" && last != "projects" && last != "shells" && last != "engines"
}

// listable reports whether a point is a name and nothing else: a word that is
// spelled as names are, or two to four that all have capitals.
func (f *finder) listable(name string) bool {
	words := strings.Fields(name)
	if len(words) == 0 || len(words) > 4 || !nameLike(name) || !startsLikeName(name) || !plainASCII(name) || f.entryNamed(name) != nil {
		return false
	}
	if len(words) == 1 {
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
