package index

import (
	"strings"

	"gloss/model/catalog"
)

// kindWords are what the kinds of things are called in notes, folded, in the forms in which
// they stand beside a name.
var kindWords = map[string]string{
	"language": "language", "sprache": "language", "programmiersprache": "language", "skriptsprache": "language", "langage": "language", "lenguaje": "language",
	"linguaggio": "language", "linguagem": "language", "taal": "language", "programmeertaal": "language", "språk": "language", "språket": "language", "programspråket": "language",
	"sproget": "language", "kieli": "language", "język": "language", "języka": "language", "języku": "language", "językiem": "language", "jazyk": "language", "jazyka": "language", "jazyku": "language",
	"язык": "language", "языка": "language", "языке": "language", "языком": "language", "языку": "language", "мова": "language", "мови": "language", "мовою": "language", "γλώσσα": "language", "dili": "language",

	"library": "library", "bibliothek": "library", "bibliothèque": "library", "librairie": "library", "biblioteca": "library", "librería": "library", "libreria": "library",
	"bibliotheek": "library", "biblioteket": "library", "biblioteka": "library", "bibliotekę": "library", "biblioteki": "library", "knihovna": "library", "knihovnu": "library", "knihovny": "library",
	"библиотека": "library", "библиотеку": "library", "библиотеки": "library", "библиотеке": "library", "бібліотека": "library",

	"framework": "framework", "фреймворк": "framework", "фреймворка": "framework", "фреймворке": "framework",

	"tool": "tool", "werkzeug": "tool", "outil": "tool", "herramienta": "tool", "strumento": "tool", "ferramenta": "tool", "verktyget": "tool", "narzędzie": "tool", "narzędzia": "tool",
	"nástroj": "tool", "nástroje": "tool", "утилита": "tool", "утилиту": "tool", "инструмент": "tool", "инструмента": "tool",

	"service": "service", "dienst": "service", "servicio": "service", "servizio": "service", "serviço": "service", "tjänsten": "service", "usługa": "service", "сервис": "service", "сервиса": "service", "сервисе": "service",

	"platform": "platform", "plattform": "platform", "plateforme": "platform", "plataforma": "platform", "piattaforma": "platform", "platforma": "platform", "платформа": "platform", "платформу": "platform", "платформе": "platform",

	"database": "database", "datenbank": "database", "données": "database", "datos": "database", "dados": "database", "databas": "database", "databasen": "database", "databáze": "database", "данных": "database",

	"project": "project", "projekt": "project", "projet": "project", "proyecto": "project", "progetto": "project", "projeto": "project", "проект": "project",
}

// kindSigns are those of scripts without blanks.
var kindSigns = [...]struct{ sign, kind string }{
	{"言語", "language"}, {"语言", "language"}, {"語言", "language"}, {"언어", "language"}, {"ライブラリ", "library"}, {"库", "library"}, {"라이브러리", "library"},
	{"フレームワーク", "framework"}, {"框架", "framework"}, {"프레임워크", "framework"}, {"ツール", "tool"}, {"工具", "tool"}, {"サービス", "service"}, {"服务", "service"},
	{"プラットフォーム", "platform"}, {"平台", "platform"}, {"データベース", "database"}, {"数据库", "database"}, {"資料庫", "database"},
}

// kindSaid reports whether the words right before or after a candidate say what kind of thing its
// own is: "the language Swift", "their language is Swift", "Swift言語".
func (c *candidate) kindSaid(r *run) bool {
	return c.thing.entry != nil && (c.kindBehind(r) || c.kindBefore(r))
}

// kindBehind is kindSaid for the words after a candidate of the catalogue.
func (c *candidate) kindBehind(r *run) bool {
	kind := c.thing.entry.Kind()
	rest, spaced := strings.CutPrefix(r.text[c.hi:], " ")
	if spaced {
		first := firstWordOf(rest)
		if kindWords[catalog.Fold(first)] == kind {
			return true
		}
		if next, ok := strings.CutPrefix(rest[len(first):], " "); ok && kindQualifier(first) && kindWords[catalog.Fold(firstWordOf(next))] == kind {
			return true
		}
	}
	for _, k := range kindSigns {
		if k.kind == kind && strings.HasPrefix(rest, k.sign) {
			return true
		}
	}
	return false
}

// kindBefore is kindSaid for the words before a candidate of the catalogue.
func (c *candidate) kindBefore(r *run) bool {
	kind := c.thing.entry.Kind()
	left := strings.TrimRight(r.text[:c.lo], " ")
	for _, k := range kindSigns {
		if k.kind == kind && strings.HasSuffix(left, k.sign) {
			return true
		}
	}
	last := lastWordOf(left)
	switch last {
	case "is", "called", "named", "ist", "heißt", "heisst", "namens", "est", "appelé", "es", "llamado", "è", "chiamato", "é", "chamado", "heet", "är", "to", "je", "zwany", "это":
		last = lastWordOf(strings.TrimRight(left[:len(left)-len(last)], " "))
	}
	return kindWords[catalog.Fold(last)] == kind
}

// kindQualifier reports whether a word stands between a name and its kind: "the Rust programming
// language".
func kindQualifier(word string) bool {
	switch word {
	case "programming", "scripting", "query", "web", "testing", "test", "graph", "time-series", "template", "templating", "build":
		return true
	}
	return false
}
