package reading

import (
	_ "embed"
	"strings"
	"unicode"
)

//go:embed titles.tsv
var titles string

// wellKnown returns the title of a standard with that key from the table; ""
// where it is not one of those.
func wellKnown(key string) string {
	k := strings.Index(titles, "\n"+key+"\t")
	if k < 0 {
		return ""
	}
	title, _, _ := strings.Cut(titles[k+len(key)+2:], "\n")
	return title
}

// partNouns are the words for parts of a text, in small letters, singular and
// plural.
const partNouns wordSet = " figure figures fig figs table tables tab page pages p pp section sections sec chapter chapters ch equation equations eq appendix slide slides line lines listing listings example examples " +
	"exercise exercises theorem lemma note notes step steps part parts abbildung abbildungen abb tabelle tabellen seite seiten abschnitt kapitel gleichung anhang folie folien zeile beispiel aufgabe schritt teil " +
	"tableau tableaux chapitre chapitres équation annexe diapositive ligne exemple figura figuras figure tabla tablas página páginas sección capítulo capítulos ecuación anexo diapositiva tabella pagina pagine sezione capitolo capitoli " +
	"tabela tabelas seção secção figuur figuren tabel hoofdstuk bladzijde blz paragraaf bijlage rys rysunek strona rozdział рис рисунок таблица страница стр глава раздел 図 表 "

// onlyParts reports whether words name nothing but parts of the text that is at hand,
// or of one that is not named: "Figure 2, pages 3–4".
func onlyParts(words string) bool {
	nouns, numbers := 0, 0
	for w := range strings.FieldsFuncSeq(words, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		switch {
		case partNouns.has(strings.ToLower(w)):
			nouns++
		case isNumber(w):
			numbers++
		case w != "and" && w != "und" && w != "et" && w != "y" && w != "e" && w != "en" && w != "to" && w != "bis":
			return false
		}
	}
	return nouns > 0 && numbers > 0
}

// isNumber reports whether a word counts parts: digits, perhaps with a letter, Roman
// numerals, or a capital alone.
func isNumber(word string) bool {
	if unicode.IsDigit([]rune(word)[0]) {
		return len(word) < 6
	}
	return strings.Trim(word, "IVX") == "" || len(word) == 1 && word[0] < 'a'
}
