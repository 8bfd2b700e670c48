package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/notes"
)

// This file tells remarks from headings: captions, examples, what stands in
// brackets as a whole, and when, where and with whom something was.

// isRemark reports whether a line can only be a remark on what stands above it, or a
// sentence: "(p. 154)", "Figure 3: the hive in May", "e.g. clover", "蜂は元気。".
func (l *line) isRemark() bool {
	return inBrackets(l.text) || l.traits()&foreign != 0 && strings.HasSuffix(l.text, "。") || l.traits()&digits != 0 && isCaption(l.text) || l.traits()&(dots|colons) != 0 && isExample(l.text)
}

// inBrackets reports whether a line stands in one pair of round brackets.
func inBrackets(s string) bool {
	inner, ok := strings.CutPrefix(s, "(")
	if ok {
		return strings.IndexByte(strings.TrimSuffix(inner, "."), ')') == len(strings.TrimSuffix(inner, "."))-1
	}
	inner, ok = strings.CutPrefix(s, "（")
	return ok && strings.Index(inner, "）") == len(inner)-len("）")
}

// isCaption reports whether a line begins with the number of a picture or a table.
func isCaption(s string) bool {
	word := wordBefore(s)
	rest := strings.TrimLeft(s[len(word):], ". ")
	return len(rest) > 0 && isDigit(rest[0]) && len(rest) < len(s)-len(word)+1 && captions().HasFolded(word) && (s[len(word)] == ' ' || s[len(word)] == '.')
}

// isExample reports whether a line begins with an abbreviation for an example, an
// explanation or an addition.
func isExample(s string) bool {
	word, rest, ok := strings.Cut(s, " ")
	if !ok || rest == "" || len(word) == 0 || len(word) > longestExample || word[len(word)-1] != '.' && word[len(word)-1] != ':' {
		return false
	}
	return examples[strings.ToLower(word)]
}

// longestExample is the length of the longest of examples.
const longestExample = 16

// examples are abbreviations as they stand before an example. Each ends with a full
// stop or a colon.
var examples = wordSet(`e.g. e.g.: eg: i.e. i.e.: ie: ex: ex.: es: es.: ej: ej.: z.b. z.b.: bsp: bsp.: d.h. p.ex. p.ex.: p.e. bijv. t.ex. f.eks. np. np.: např. напр. напр.: cf. cf: vgl. vgl.: nb: n.b. n.b.: ps: p.s. p.s.: viz.`)

// isBoxTitle reports whether a line is one of boxTitles.
func isBoxTitle(s string) bool {
	return len(s) <= longestBoxTitle && strings.IndexByte(s, ' ') < 0 && boxTitles().HasFolded(s)
}

// longestBoxTitle is the length in bytes of the longest of boxTitles.
const longestBoxTitle = 30

// boxTitles are what pages write over a box with a remark, and over little else.
var boxTitles = vocabulary(`note warning caution tip hint danger attention hinweis warnung achtung vorsicht tipp remarque avertissement attention astuce nota aviso advertencia precaución consejo atención
avviso attenzione suggerimento atenção dica opmerking waarschuwing uwaga ostrzeżenie wskazówka примечание предупреждение внимание совет`)

var captions = vocabulary(`fig figs figure figures table tables plate listing listings abb abbildung tabelle tab figura figuras tabla tabela tabelas tableau tabella obr obrázek tabulka rys rysunek rycina
figuur tabel kuva taulukko quelltext listado listagem листинг рис рисунок рисунки табл таблица таблиця 图 表 図`)

// isParticular reports whether a line says when, where or with whom something was, or
// at which address it is found, behind words that say which: "Present: all of us",
// "Ort: Saal 3", "slides: https://example.org/a.pdf".
func (l *line) isParticular() bool {
	if l.tells == notAsked {
		l.tells = answered(l.saysParticular())
	}
	return l.tells == yes
}

func (l *line) saysParticular() bool {
	if l.traits()&(colons|foreign) == 0 {
		return false
	}
	i := strings.IndexByte(l.text, ':')
	if l.traits()&foreign != 0 {
		if k := strings.Index(l.text, "："); k >= 0 && (i < 0 || k < i) {
			i = k
		}
	}
	if i <= 0 || i > longestLabel {
		return false
	}
	_, size := utf8.DecodeRuneInString(l.text[i:])
	value := strings.TrimLeft(l.text[i+size:], " ")
	if strings.HasPrefix(value, "http") && strings.Contains(value, "://") && !strings.Contains(value, " ") {
		return size > 1 || len(value) < len(l.text)-i-size
	}
	if value == "" || size == 1 && len(value) == len(l.text)-i-size || !unicode.IsLetter(firstRune(l.text)) {
		return false
	}
	return particulars[notes.FoldTitle(l.text[:i])]
}

// particulars are what such lines begin with, as notes.FoldTitle writes it.
var particulars = wordSet(`present absent excused apologies regrets attending attendees attendance participants date dates time datetime date&time dateandtime when where place location venue duration
anwesend anwesende abwesend entschuldigt teilnehmer teilnehmende teilnehmerinnen datum zeit uhrzeit ort dauer wann wo
présent présents présente présentes absents excusés participants heure lieu durée quand où
presentes ausentes asistentes participantes fecha hora horario lugar duración cuándo dónde
presenti assenti partecipanti data ora luogo durata quando dove local duração participantes
aanwezig aanwezigen afwezig tijd plaats duur närvarande frånvarande deltagare tid plats tilstede deltagere sted dato
obecni nieobecni uczestnicy czas miejsce přítomni datum místo čas присутствовали отсутствовали участники дата время место
出席者 参加者 日時 場所 时间 地点 参加人`)
