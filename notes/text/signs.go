package text

import (
	"math/bits"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"gloss/notes"
)

// sign is something about a lone line that speaks for or against its being a
// heading.
type sign uint

const (
	always sign = iota

	// What stands about the line.
	runBelow
	runBelowEach
	runBelowUnder
	longRunBelow
	runAbove
	longLineBelow
	shortLineBelow
	headingAbove
	headingNear
	dayAbove
	nothingBelow
	firstOnPage
	bareAmongProse
	counted
	uncounted
	introducedAbove
	namedElsewhere
	leadAmongLone
	allAlone

	// What the line looks like.
	oneWord
	fewWords
	someWords
	manyWords
	titleCase
	smallStart
	capitalAmongSmall
	digitStart
	numbered1
	colonEnd
	questionEnd
	exclamationEnd
	sentenceEnd
	sentenceWord
	dashed
	barred
	speakerNamed
	speakerWithRole
	handleAlone
	personAlone
	personFirst
	nameUnderHeading
	nameBelow
	timeStart
	quotes
	brackets
	technical
	bracketStart
	address
	shorterThanPoints
	fields
	tailAlike
	glossed

	// What the page says elsewhere.
	announced
	unlisted
	usualTitle
	usualTitleWord
	repeated
	recurring
	marked
	likeNeighbour
	newMatter
	muchNewMatter
	oldMatter

	signs
)

// signSet is a set of signs.
type signSet uint64

func (s *signSet) add(on bool, g sign) {
	if on {
		*s |= 1 << g
	}
}

// score adds up the weights of the signs.
func (s signSet) score(weights *[signs]float64) float64 {
	sum := 0.0
	for ; s != 0; s &= s - 1 {
		sum += weights[bits.TrailingZeros64(uint64(s))]
	}
	return sum
}

// form returns the signs of the line by itself.
func (w *weigher) form(l *line) signSet {
	var s signSet
	text := l.text
	var room [16]string
	words := appendWords(room[:0], l)
	switch n := len(words); {
	case n == 1:
		s.add(true, oneWord)
	case n <= 5:
		s.add(true, fewWords)
	case n <= 9:
		s.add(true, someWords)
	default:
		s.add(true, manyWords)
	}
	first, size := utf8.DecodeRuneInString(text)
	s.add(unicode.IsLower(first) && !w.lower, smallStart)
	s.add(unicode.IsUpper(first) && w.lower, capitalAmongSmall)
	s.add(unicode.IsDigit(first), digitStart)
	s.add(unicode.IsDigit(first) && strings.ContainsAny(words[0][size:], ".)"), numbered1)
	s.add(opens(first), bracketStart)
	s.add(startsWithTime(text), timeStart)
	s.add(titleCased(words), titleCase)
	s.add(l.traits()&(dashes|foreign) != 0 && !w.lower && explained(words), glossed)
	if l.traits()&(pointed|foreign) != 0 {
		s |= punctuation(text)
	}
	s.add(l.holdsAddress(), address)
	s.add(endsWithin(words) || l.traits()&foreign != 0 && strings.Contains(text, "。"), sentenceEnd)
	bare := withoutEmoji(text)
	s.add(l.traits()&colons != 0 && holdsFields(bare), fields)
	return s | ending(bare) | w.ofWords(words) | speakers(l, words)
}

// withoutEmoji returns a line without the codes of emoji at its end: "Honey :bee:".
func withoutEmoji(s string) string {
	for strings.HasSuffix(s, ":") {
		i := strings.LastIndexByte(s, ' ')
		code := s[i+1 : len(s)-1]
		if i <= 0 || len(code) < 2 || code[0] != ':' || strings.TrimLeft(code[1:], "abcdefghijklmnopqrstuvwxyz0123456789_+-") != "" {
			break
		}
		s = strings.TrimRight(s[:i], " ")
	}
	return s
}

// endsWithin reports whether a sentence ends within the line and another begins: a
// word of three small letters or more ends with a full stop, and more than one word
// follows, of which the first begins with a capital and the second does not.
func endsWithin(words []string) bool {
	for i := 1; i+2 < len(words); i++ {
		last := len(words[i]) - 1
		if c := words[i][last]; last < 3 || c != '.' && c != '?' && c != '!' || strings.TrimRightFunc(words[i][:last], unicode.IsLower) != "" {
			continue
		}
		if unicode.IsUpper(firstRune(words[i+1])) && unicode.IsLower(firstRune(words[i+2])) {
			return true
		}
	}
	return false
}

// explained reports whether a word in small letters follows the first dash
// between words: what stands before is explained, "Mockery - a library for doubles".
func explained(words []string) bool {
	for i, word := range words[:len(words)-1] {
		if i > 0 && (word == "-" || word == "–" || word == "—") {
			return unicode.IsLower(firstRune(words[i+1]))
		}
	}
	return false
}

// opens reports whether a character is a sign that headings seldom begin with.
func opens(r rune) bool {
	switch r {
	case '(', '-', '+', '#', '@', '~', '/', '"', '“':
		return true
	}
	return false
}

// ending returns the signs of how the line ends.
func ending(text string) (s signSet) {
	switch last, _ := utf8.DecodeLastRuneInString(text); last {
	case ':', '：':
		s.add(true, colonEnd)
	case '?', '？':
		s.add(true, questionEnd)
		s.add(strings.HasSuffix(text, "...?") || strings.HasSuffix(text, "…?"), sentenceEnd)
	case '!', '！':
		s.add(true, exclamationEnd)
	case '.', ',', ';', '…', '。', '、':
		s.add(!strings.HasSuffix(text, "etc."), sentenceEnd)
	}
	return s
}

// ofWords returns the signs that single words give.
func (w *weigher) ofWords(words []string) (s signSet) {
	sentences, usual := w.sentences, usualTitleWords()
	for _, word := range words {
		if len(word) < 16 && hasLowered(sentences, word) {
			s.add(true, sentenceWord)
			break
		}
	}
	first := words[0]
	if !isBare(first) {
		first = strings.Trim(first, ":.–-")
	}
	s.add(hasLowered(usual, first) || len(words) > 1 && hasLowered(usual, words[len(words)-1]), usualTitleWord)
	return s
}

// hasLowered reports whether a word, as lowered returns it, is one of a
// vocabulary.
func hasLowered(v *notes.Vocabulary, word string) bool {
	if isBare(word) && isASCII(word) {
		return v.Begins(word[0]|0x20, len(word)) && v.HasFolded(word)
	}
	var room [32]byte
	return v.HasBytes(lowered(room[:0], word))
}

// punctuation returns the signs that stand in the line.
func punctuation(text string) (s signSet) {
	for i := range len(text) {
		switch c := text[i]; c {
		case '"':
			s.add(true, quotes)
		case '(', ')', '[', ']':
			s.add(true, brackets)
		case '=', '<', '>', '{', '}', '`', '\\', '_', '~', '$', '*':
			s.add(true, technical)
		case '-', '|':
			if i > 0 && i+1 < len(text) && text[i-1] == ' ' {
				s.add(c == '|' && text[i+1] == ' ', barred)
				s.add(c == '-' && (text[i+1] == ' ' || strings.HasPrefix(text[i:], "-> ")), dashed)
			}
		case 0xC2:
			s.add(strings.HasPrefix(text[i:], "«") || strings.HasPrefix(text[i:], "»"), quotes)
		case 0xE2:
			rest := text[i:]
			s.add(strings.HasPrefix(rest, "“") || strings.HasPrefix(rest, "”") || strings.HasPrefix(rest, "„"), quotes)
			s.add((strings.HasPrefix(rest, "– ") || strings.HasPrefix(rest, "— ")) && i > 0 && text[i-1] == ' ', dashed)
		}
	}
	return s
}

// speakers returns the signs that the names of people give.
func speakers(l *line, words []string) (s signSet) {
	text := l.text
	if last := words[len(words)-1]; last[0] == '@' && (len(words) < 3 || len(words) == 3 && strings.Trim(words[1], ":-–—") == "") {
		s.add(true, handleAlone)
		return s
	}
	if l.mayNameSpeaker() {
		if l.traits()&sundry != 0 && speakerAndRole(text) { // there is a comma in it
			s.add(true, speakerWithRole)
			return s
		}
		if notes.SpeakersOf(text) != nil {
			s.add(true, speakerNamed)
			return s
		}
	}
	if !unicode.IsUpper(firstRune(words[0])) || len(words) < 2 || !unicode.IsUpper(firstRune(words[len(words)-1])) && len(words) < 4 {
		return s
	}
	s.add(len(words) <= 4 && l.isPerson(), personAlone)
	s.add(len(words) > 3 && unicode.IsUpper(firstRune(words[1])) && unicode.IsLower(firstRune(words[2])) && notes.IsPerson(words[0]+" "+words[1]), personFirst)
	return s
}

// speakerAndRole reports whether a line ends with a dash, a person and what the
// person is: "Selectors again - Kevin York, lead developer at Culture House".
func speakerAndRole(s string) bool {
	for _, dash := range [...]string{" - ", " – ", " — ", " | "} {
		if i := strings.LastIndex(s, dash); i > 0 {
			name, _, ok := strings.Cut(s[i+len(dash):], ", ")
			return ok && notes.IsPerson(name)
		}
	}
	return false
}

// titleCased reports whether most of the longer words of a line begin with a
// capital, and there are two or more.
func titleCased(words []string) bool {
	capital, all := 0, 0
	for _, w := range words {
		if len(w) < 4 {
			continue
		}
		if !isASCIILetter(w[0]) {
			w = strings.TrimLeft(w, "“‘\"'([")
		}
		r := firstRune(w)
		if !unicode.IsLetter(r) {
			continue
		}
		all++
		if unicode.IsUpper(r) {
			capital++
		}
	}
	return all >= 2 && capital*4 >= all*3
}

// mayNameSpeaker reports whether there is a sign in the line that parts a title
// from its speakers.
func (l *line) mayNameSpeaker() bool {
	switch t := l.traits(); {
	case t&speaking != 0:
		return true
	case t&(foreign|bars) != 0:
		return mayNameSpeaker(l.text)
	}
	return strings.Contains(l.text, " by ") || strings.Contains(l.text, " with ")
}

// mayNameSpeaker is the function of that name for any text.
func mayNameSpeaker(s string) bool {
	for i := range len(s) {
		switch s[i] {
		case '(', ':', '@', '-':
			return true
		case ' ':
			rest := s[i:]
			if strings.HasPrefix(rest, " – ") || strings.HasPrefix(rest, " — ") || strings.HasPrefix(rest, " | ") || strings.HasPrefix(rest, " by ") || strings.HasPrefix(rest, " with ") {
				return true
			}
		}
	}
	return false
}

// usualTitles are what parts of notes are often called, as notes.FoldTitle
// writes it: "nextsteps" is "Next steps". usualTitleWords are words that titles
// begin or end with.
var (
	usualTitles = wordSet(`questions q&a qa summary takeaways introduction intro overview conclusion conclusions agenda notes links resources references background motivation
discussion outline contents abstract schedule attendees participants decisions actions todo nextsteps actionitems openquestions goals problem problems solution solutions example examples demo
demos keynote keynotes closing opening welcome lessons results recap misc miscellaneous furtherreading follow-up followup panel slides
minutes apologies announcements anyotherbusiness aob nextmeeting oldbusiness newbusiness keypoints keytakeaways mainpoints keyideas keyconcepts definitions exercises homework bibliography glossary
prerequisites learningobjectives objectives methods methodology limitations futurework advantages disadvantages prosandcons openissues relatedwork lessonslearned bestpractices
begrüßung eröffnung abschluss diskussion fragen zusammenfassung fazit einleitung überblick beispiele beispiel ergebnisse teilnehmer beschlüsse aufgaben themen ziele verschiedenes literatur quellen tagesordnung anwesende nächsteschritte offenefragen offenepunkte hausaufgaben übungen definitionen
accueil ouverture discussion résumé conclusion questions introduction exemples objectifs participants décisions ordredujour présents prochainesétapes prochaineréunion exercices bibliographie
bienvenida apertura discusión resumen conclusiones preguntas introducción ejemplos objetivos asistentes ordendeldía acuerdos próximospasos ejercicios bibliografía
ordinedelgiorno introduzione conclusioni domande esempi obiettivi partecipanti riassunto riferimenti
conclusão conclusões introdução perguntas exemplos participantes pauta referências resumo
inleiding conclusie vragen samenvatting agenda deelnemers actiepunten voorbeelden
итоги вопросы введение выводы примеры участники повесткадня заключение литература упражнения
まとめ 質問 概要 はじめに 背景 参考`)
	usualTitleWords = sync.OnceValue(func() *notes.Vocabulary {
		return notes.NewVocabulary(`monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag
lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo day talk talks session keynote workshop panel part chapter track lightning section week lecture meeting tag vortrag teil kapitel woche sitzung vorlesung
jour partie chapitre séance semaine día parte capítulo charla sesión semana день доклад часть глава лекция`)
	})
)

// speakerLabels stand before a colon and the names of those who speak or wrote,
// speakerPrepositions before the names alone.
var (
	speakerLabels = vocabulary(`speaker speakers presenter presenters presented moderator moderators host hosts panelist panelists panellists author authors lecturer instructor facilitator facilitators chair notetaker
referent referenten referentin vortragender vortragende moderation autor autorin sprecher redner leitung protokoll
orateur orateurs intervenant intervenants intervenante animateur auteur auteurs présentateur ponente ponentes autor autores orador relatore relatori spreker sprekers
докладчик докладчики автор`)
	speakerPrepositions = vocabulary("by von par por da door av af")
)

func vocabulary(list string) func() *notes.Vocabulary {
	return sync.OnceValue(func() *notes.Vocabulary { return notes.NewVocabulary(list) })
}

func wordSet(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}
