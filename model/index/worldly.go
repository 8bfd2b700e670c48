package index

import (
	"strings"
	"unicode/utf8"

	"gloss/model"
)

// This file tells notes of the world at large, in which nothing speaks of programs: there a
// language of programming is rather an island or a snake, and one name proves nothing of the
// next.

// worldlyWords is how many words notes have at least that may be worldly.
const worldlyWords = 30

// certainHalves is how many halves of things are too many for that, and wordsToHalf how many
// words there are to each: worthOf tells how many halves a thing is.
const certainHalves, wordsToHalf = 6, 20

// mostTechnical is how many words of the trade such notes have at most, and wordsToTechnical
// how many words there are to each.
const mostTechnical, wordsToTechnical = 2, 120

// learnWorld tells, before anything is accepted, whether the notes are worldly.
func (f *finder) learnWorld() {
	words := f.worldWords()
	if words < worldlyWords || len(f.topics) > 0 || f.certain(words) {
		return
	}
	for n := range f.vocabulary.read {
		if !ofTrade(f.vocabulary.words[n].fold()) {
			continue
		}
		if f.technical++; f.technical > mostTechnical || f.technical*wordsToTechnical >= words {
			return
		}
	}
	f.worldly = true
}

// bytesToWord is how many bytes there are to each word of languages without blanks, roughly.
const bytesToWord = 6

// worldWords returns how many words the notes have, roughly, be there blanks between them or not.
func (f *finder) worldWords() int {
	if f.language != "ja" && f.language != "zh" {
		return f.words
	}
	size := 0
	for i := range f.layout.runs {
		size += len(f.layout.runs[i].text)
	}
	return max(f.words, size/bytesToWord)
}

// certain reports whether notes of so many words name too many things for certain to be worldly.
func (f *finder) certain(words int) bool {
	halves, worth := 0, make(map[*thing]int)
	for _, t := range f.entries {
		if t.confirmed {
			halves, worth[t] = halves+2, 2 // in a stretch before
		}
	}
	for i := range f.cands {
		c := &f.cands[i]
		if !c.sure || c.shadow || c.thing.class != model.ToolMention {
			continue
		}
		is := f.worthOf(c)
		if was := worth[c.thing]; is > was {
			halves, worth[c.thing] = halves+is-was, is
		}
		if halves >= certainHalves || halves*wordsToHalf >= words {
			return true // as most
		}
	}
	return halves >= certainHalves
}

// worthOf returns how much a name that proves itself says of what the notes are about: all where
// the words beside it speak of a tool, nothing where it is somebody's too, and less than others
// where it is a word.
func (f *finder) worthOf(c *candidate) int {
	switch {
	case !f.otherToo(c):
		return 2
	case f.studied(c):
		return certainHalves
	case f.formOf(c).inLists()&(forenameList|properList) != 0:
		return 0
	case f.wordToo(c):
		return 1
	}
	return 2
}

// studied reports whether the words beside a name say that it is used, written in or learnt:
// "the Zorb course", "six years of Zorb".
func (f *finder) studied(c *candidate) bool {
	r := &f.layout.runs[c.run]
	b := f.besideOf(c, r)
	switch {
	case b.follows(saysUsed) && !accompanies(b.prev), b.follows(saysType), b.leads(saysType | saysPackage), b.writtenIn(), studies(b.prev), studies(b.next):
		return true
	case b.prev == "of", b.prev == "de":
		rest := strings.TrimRight(b.left[:len(b.left)-len(b.prev)], " ")
		return years(lastWordOf(rest)) || studies(lastWordOf(rest))
	}
	return years(b.prev)
}

// studies reports whether a folded word is what people do to learn a language of programming, or
// to do with one, and hardly with a beast or an island.
func studies(word string) bool {
	switch word {
	case "course", "courses", "tutorial", "tutorials", "workshop", "workshops", "exercise", "exercises", "lesson", "lessons", "talk", "talks", "meetup", "guide", "learn", "learned", "learnt", "learning", "write", "writes", "wrote", "writing", "written", "teach", "teaches", "taught", "teaching",
		"kurs", "kurse", "lernen", "lerne", "lernt", "lernte", "übungen", "cours", "apprendre", "apprend", "appris", "curso", "cursos", "aprender", "corso", "corsi", "imparare", "cursus", "leren", "kursen", "kurz", "kurzy", "kursy", "курс", "курсы", "учить", "учит", "учу":
		return true
	}
	return false
}

// years reports whether a word counts for how long somebody has done something.
func years(word string) bool {
	switch word {
	case "year", "years", "jahr", "jahre", "Jahr", "Jahre", "ans", "années", "años", "anos", "anni", "jaar", "lat", "let", "лет", "года", "år":
		return true
	}
	return false
}

// otherToo reports whether a name that proves itself is what other things in the world are
// called too: a word, somebody or a place, or a language of programming, which mostly has its
// name from one.
func (f *finder) otherToo(c *candidate) bool {
	if c.thing.entry == nil || c.why == whyDecision {
		return false
	}
	form := f.form(c)
	if humped(form) || allCaps(form) || strings.IndexByte(form, ' ') >= 0 {
		return false
	}
	return c.thing.entry.Kind() == "language" || f.wordToo(c)
}

// wordToo reports whether a name is in a list of words, of people or of places, or an ordinary
// word of the language of the notes.
func (f *finder) wordToo(c *candidate) bool {
	w := f.formOf(c)
	return w.inLists()&(anyWord|forenameList|properList) != 0 || f.usageIn(w) != unusual
}

// ofTrade reports whether a folded word is one of those without which hardly anybody speaks of
// programs, and which people hardly have for anything else.
func ofTrade(word string) bool {
	if word[0] >= utf8.RuneSelf {
		return tradeStarts.of(word) || unspacedTrade(word)
	}
	switch word {
	case "api", "apis", "cli", "gui", "sdk", "ide", "npm", "pip", "sql", "css", "code", "codes", "coding", "coder", "coders", "dev", "devs", "repo", "repos", "bug", "bugs", "git", "app", "apps", "web", "commit", "commits", "tech", "error", "errors", "generics", "checker", "meetup":
		return true
	}
	return tradeStarts.of(word)
}

// tradeStarts are what such words begin with.
var tradeStarts = startsOf("software", "hardware", "informati", "informáti", "computing", "computer", "server", "serveur", "servidor", "program", "debug", "deploy", "framework", "plugin", "compile", "algorithm", "algorit", "algoryt",
	"développeu", "desarrollador", "desenvolvedor", "entwickler", "sviluppator", "ontwikkelaar", "utvecklare", "udvikler", "utvikler", "github", "gitlab", "linux", "unix", "javascript", "typescript", "html", "json", "yaml", "xml", "http", "database", "datenbank", "databas", "bdd",
	"runtime", "backend", "frontend", "refactor", "localhost", "docker", "kubernetes", "microservice", "repositor", "opensource", "stdlib", "codebase", "endpoint", "async", "hackathon", "parser", "syntax", "dataset", "workflow", "devops", "encrypt", "metadata",
	"ohjelm", "palvelin", "oprogramowan", "programowan", "szoftver", "fejleszt", "yazılım", "geliştirici",
	"разраб", "розроб", "програм", "алгоритм", "сервер", "фреймворк", "библиотек", "λογισμ", "προγραμμ")

// unspacedTrade is ofTrade for a word of a script without blanks, which may have others about it.
func unspacedTrade(word string) bool {
	for _, noun := range [...]string{"コード", "サーバ", "開発", "実装", "プログラ", "ライブラリ", "データベース", "フレームワーク", "エンジニア", "アプリ", "ソフト", "代码", "程序", "软件", "开源", "服务器", "编程", "开发", "数据库", "框架", "軟體", "程式", "소프트웨어", "개발", "코드", "서버", "라이브러리", "프로그래"} {
		if strings.Contains(word, noun) {
			return true
		}
	}
	return false
}
