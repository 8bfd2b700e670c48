package index

import (
	"strings"

	"gloss/model/catalog"
)

// This file has what makes a reader lean towards a name, or away from one, where its
// look and the names about it leave it open.

// weighHumps looks at where a guess stands that has a capital within, as hardly anything
// but a name has in running text: "merged in ZorbCapture". In notes on programming it is
// rather the name of a class or a function, what a label is followed by an alarm or a
// setting.
func (f *finder) weighHumps(w *weight, c *candidate, r *run, b *beside) {
	if !b.is(speltCamel) || b.is(speltApart) || c.thing.guess < 28 || c.hi-c.lo < 4 || f.programs || strings.HasSuffix(b.left, ":") || startsLarge(b.right) && !allCaps(firstWordOf(b.right)) || inBrackets(r.text, c) {
		return
	}
	if c.lo > 0 && r.text[c.lo-1] == '[' || f.entryNamed(r.text[c.lo:c.lo+1]+strings.ToLower(r.text[c.lo+1:c.hi])) != nil {
		return // somebody's handle, or a known name typed wrong
	}
	if s := f.layout.segAt(r, c.lo); s != nil && r.segs.lo != r.segs.hi && s.code() {
		return
	}
	switch r.kind {
	case titleRun:
		w.add(5, whyShape)
	case textRun:
		w.add(9, whyShape)
		if !opens(b.left) && placed(b.prev) {
			w.add(10, whyPhrase)
		}
	}
}

// learnPrograms finds out whether the notes speak of programs in their own words: they
// set names with a capital within as code, or call what has such a name.
func (f *finder) learnPrograms() {
	found := 0
	for i := range f.layout.runs {
		r := &f.layout.runs[i]
		if r.code > 0 {
			found += callsIn(r.text[:min(len(r.text), codeSample)])
		}
		for k := r.segs.lo; k < r.segs.hi; k++ {
			if s := &f.layout.segs[k]; s.code() && (camel(firstWordOf(r.text[s.lo:s.hi])) || callsIn(r.text[s.lo:s.hi]) > 0) {
				found++
			}
		}
		if f.programs = found >= fewIdentifiers; f.programs {
			return
		}
	}
}

// codeSample is how much of a block of code is looked at, and fewIdentifiers how many
// names of the parts of programs tell that the notes are about such.
const codeSample, fewIdentifiers = 1000, 2

// callsIn returns how often a text of code calls or declares something whose name has a
// capital within: "newReader(".
func callsIn(code string) (n int) {
	for at := 0; ; at++ {
		k := strings.IndexByte(code[at:], '(')
		if k < 0 {
			return n
		}
		at += k
		if camel(lastWordOf(code[:at])) {
			n++
		}
	}
}

// placed reports whether the word before a name says that something is done in it.
func placed(word string) bool {
	switch word {
	case "in", "inside", "into", "within", "on", "auf", "sur", "su", "im", "dans", "en", "em", "no", "nel", "в", "во", "w", "we", "v", "ve", "i", "på":
		return true
	}
	return false
}

// counted reports whether the notes have a guess in small letters in the singular and in
// the plural too, as they have a noun that names no one thing: "keycap", "keycaps".
func (f *finder) counted(c *candidate) bool {
	key := f.formOf(c).fold()
	if stem, ok := strings.CutSuffix(key, "s"); ok && len(stem) > 3 {
		_, ok = f.vocabulary.known(stem)
		return ok
	}
	f.buf = append(append(f.buf[:0], key...), 's')
	_, ok := f.vocabulary.known(string(f.buf))
	return ok
}

// weighHandled looks at whether the words before a guess with a capital say that somebody
// has to do with a program: "downloaded Zorb", "a plugin for Zorb".
func (f *finder) weighHandled(w *weight, r *run, b *beside) {
	if !b.follows(saysHandled) || !b.is(speltLarge) || b.is(speltCaps) || r.kind == titleRun || opens(b.left) || b.follows(saysUsed) {
		return
	}
	if !madeForCue(b.prev) || madeFor(b.left) {
		w.add(13, whyPhrase)
	}
}

// handlingWord reports whether the word before a name says what people do with programs.
func handlingWord(word string) bool {
	switch word {
	case "download", "downloaded", "downloading", "configure", "configured", "configuring", "deploy", "deployed", "deploying", "launch", "launched", "launching", "compile", "compiled", "compiling",
		"upgrade", "upgraded", "upgrading", "uninstall", "uninstalled", "reinstall", "provisioned", "integrate", "integrated", "integrating", "adopt", "adopted", "utilize", "utilizing", "supports", "runs", "utilizes",
		"installieren", "nutzen", "benutzen", "benutzt", "verwenden", "einsetzen", "utiliser", "utilisons", "utilisent", "installer", "télécharger", "téléchargé", "usar", "utilizar", "utilizamos", "usamos", "utiliza", "utilizando", "instalar", "instalamos", "descargar", "baixar",
		"usare", "utilizzare", "utilizza", "utilizzando", "installare", "installato", "scaricare", "gebruiken", "gebruikt", "installeren", "użyć", "używamy", "zainstalować", "använder", "använda", "installera", "bruker", "käytämme", "použít", "používáme",
		"использовать", "используем", "использует", "установить", "ставим", "скачать", "запустить":
		return true
	}
	return false
}

// madeForCue reports whether the word may end what madeFor looks for.
func madeForCue(word string) bool {
	switch word {
	case "for", "für", "pour", "para", "per", "для", "voor", "pro", "dla", "för":
		return true
	}
	return false
}

// madeFor reports whether the text before a name, of which madeForCue has the last word,
// says that something is made for what it names: "a client for".
func madeFor(left string) bool {
	rest := strings.TrimRight(left[:len(left)-len(lastWordOf(left))], " ")
	switch strings.TrimSuffix(catalog.Fold(lastWordOf(rest)), "s") {
	case "plugin", "plug-in", "extension", "extensión", "extensão", "addon", "add-on", "wrapper", "client", "cliente", "binding", "driver", "module", "módulo", "exporter", "integration", "integración", "importer", "backend", "frontend", "theme",
		"erweiterung", "modul", "treiber", "greffon", "complemento", "плагин", "расширение", "модуль", "клиент":
		return true
	}
	return false
}

// learned reports whether a word in small letters ends as the nouns of trades and sciences
// do of which no list has all: "crystallography", "leathermaking".
func learned(word string) bool { return len(word) > 7 && learnedEndings.of(word) }

var learnedEndings = endsOf("ing", "ings", "ation", "ations", "ition", "ption", "ction", "ylation", "graphy", "graphies", "ology", "ologies", "metry", "scopy", "tomy", "ership", "orship", "ness", "ity", "ism", "ologist", "ists",
	"osis", "itis", "emia", "ylase", "inase", "erase", "ical", "ically", "ous", "ers", "izes", "ised", "ized", "ives", "ides", "ates", "grams", "modes")

// germanNoun reports whether a word in small letters ends as German nouns do that are made
// of other words, where the notes are German: the repository of statutes is called
// "satzung", and so are they.
func (f *finder) germanNoun(word string) bool {
	return f.german && len(word) > 6 && !hasUpper(word) && germanNounEndings.of(word)
}

var germanNounEndings = endsOf("ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tion", "tionen", "ismus", "nisse")
