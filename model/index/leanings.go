package index

import (
	"strings"

	"gloss/model/catalog"
)

// This file has what makes a reader lean towards a name, or away from one, where its
// look and the names about it leave it open.

// weighHumps looks at where a guess stands that has a capital within, as hardly anything
// but a name has in running text: "merged in ZorbCapture". What a label is followed by
// may be the name of an alarm or a setting.
func (f *finder) weighHumps(w *weight, c *candidate, r *run, b *beside) {
	if !b.is(speltCamel) || b.is(speltApart) || c.thing.guess < 28 || c.hi-c.lo < 4 || strings.HasSuffix(b.left, ":") {
		return
	}
	if r.kind == titleRun {
		if !inBrackets(r.text, c) {
			w.add(5, whyShape)
		}
		return
	}
	w.add(9, whyShape)
	if !opens(b.left) && placed(b.prev) {
		w.add(10, whyPhrase)
	}
}

// placed reports whether the word before a name says that something is done in it.
func placed(word string) bool {
	switch word {
	case "in", "inside", "into", "within", "im", "dans", "en", "em", "no", "nel", "в", "во", "w", "we", "v", "ve", "i", "på":
		return true
	}
	return false
}

// counted reports whether the notes have a guess in small letters in the singular and in
// the plural too, as they have a noun that names no one thing: "keycap", "keycaps".
func (f *finder) counted(c *candidate) bool {
	key := catalog.Fold(f.form(c))
	if stem, ok := strings.CutSuffix(key, "s"); ok && len(stem) > 3 {
		_, ok = f.vocabulary.known(stem)
		return ok
	}
	_, ok := f.vocabulary.known(key + "s")
	return ok
}

// weighHandled looks at whether the words before a guess with a capital say that somebody
// has to do with a program: "downloaded Zorb", "a plugin for Zorb".
func (f *finder) weighHandled(w *weight, c *candidate, r *run, b *beside) {
	if !b.is(speltLarge) || b.is(speltCaps) || r.kind == titleRun || opens(b.left) || b.follows(saysUsed) {
		return
	}
	switch {
	case handles(b.prev):
		w.add(13, whyPhrase)
	case madeFor(b.left, b.prev):
		w.add(13, whyPhrase)
	}
}

// handles reports whether the word before a name says what people do with programs.
func handles(word string) bool {
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

// madeFor reports whether the text before a name, of which prev is the last word, says
// that something is made for what it names: "a client for".
func madeFor(left, prev string) bool {
	switch prev {
	case "for", "für", "pour", "para", "per", "для", "voor", "pro", "dla", "för":
	default:
		return false
	}
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
