package index

import (
	"strings"

	"gloss/model/catalog"
)

// listing finds the points of a list that its title, or the line above it, calls
// tools: "## Plugins" above "- Juicy Studio". A point that is more than a name,
// or a common noun, is none; but a common noun with a capital is one where most
// of the other points are names.
func (f *finder) listing() {
	under, lead := false, int32(-1)
	var plain []string // common nouns of the list so far
	points, names := 0, 0
	settle := func() {
		if points >= 5 && names*2 >= points {
			for _, name := range plain {
				f.learnForms(name)
			}
		}
		points, names, plain = 0, 0, plain[:0]
	}
	for i := range f.layout.runs {
		r := &f.layout.runs[i]
		switch {
		case r.kind == titleRun:
			settle()
			under, lead = titleOfTools(r.text), -1
			continue
		case r.kind == textRun && r.code == nil && len(r.text) < 60 && strings.HasSuffix(r.text, ":"):
			settle()
			lead = -1
			if titleOfTools(unused(r.text)) {
				lead = int32(i)
				continue
			}
		}
		if !under && (lead < 0 || r.lead != lead) || r.code != nil || r.kind != textRun || len(r.text) > 60 || r.section == nil {
			continue
		}
		name := strings.TrimSpace(r.text)
		if k := strings.Index(name, " ("); k > 0 && strings.HasSuffix(name, ")") {
			name = name[:k]
		}
		points++
		switch {
		case f.entryNamed(name) != nil:
			names++
		case f.listable(name):
			names++
			f.learn(name, whyList).confirmed = true
		case len(name) > 3 && startsLarge(name) && strings.IndexByte(name, ' ') < 0 && nameLike(name) && !f.german && !(strings.HasSuffix(name, "s") || typeNoun(name)):
			plain = append(plain, name)
		}
	}
	settle()
}

// unused returns a line without the words at its end that say that the things it
// names are made use of: "Software used:".
func unused(line string) string {
	for {
		line = strings.TrimRight(line, " :")
		word := lastWordOf(line)
		switch catalog.Fold(word) {
		case "used", "use", "we", "i", "needed", "required", "mentioned", "here", "utilizados", "utilizadas", "usadas", "usados", "usati", "usate", "verwendet", "verwendete", "installed", "recommended":
			line = line[:len(line)-len(word)]
		default:
			return line
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
	case "software", "softwares", "werkzeuge", "programme", "bibliotheken", "erweiterungen", "outils", "logiciels", "bibliothèques", "herramientas", "programas", "librerías", "strumenti", "инструменты", "библиотеки", "ツール", "ライブラリ", "verktyg", "gereedschap":
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
