package index

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
	"gloss/model/catalog"
)

// This file finds people as other languages than English name them: after a
// title, after who gave a talk, before an honorific.

// presented makes the people known whom a run names after a title of their
// language, which is not English, or after the word for "by".
func (f *finder) presented(r *run) {
	if r.kind == attributionRun {
		return
	}
	text := r.text
	for at := 0; at < len(text); {
		k := strings.IndexByte(text[at:], ' ')
		if k < 0 {
			return
		}
		at += k + 1
		if at >= len(text) || text[at] >= 'a' && text[at] <= 'z' {
			continue // a name begins with a capital
		}
		left := text[:at-1]
		word := left[strings.LastIndexAny(left, " \t\n(,;:")+1:]
		switch {
		case isTitle(word) && !(f.german && len(word) == 2 && word[1] == '.'):
			f.bearer(untitle(text[at:]))
		case authored(word), ofWord(word) && talkNoun(lastWordOf(strings.TrimRight(left[:len(left)-len(word)], " "))):
			name := leadingName(text[at:])
			if first, _, _ := strings.Cut(name, " "); name != "" && (f.personal(first) || f.senseOf(first) == strange && f.entryNamed(first) == nil) && f.named(trimName(name)) {
				f.person(trimName(name), whySpeaker)
			}
		}
	}
}

// bearer makes the person known whose name, after a title, the text begins with.
// A family name alone is no entry, but it is no tool either.
func (f *finder) bearer(text string) {
	if name := leadingName(text); name != "" {
		f.person(trimName(name), whyPerson)
		return
	}
	if word := firstWordOf(text); len(word) > 2 && startsLarge(word) && !allCaps(word) {
		f.folk[catalog.Fold(word)] = true
	}
}

// trimName leaves out a third word that is no part of the name: in small letters
// it would not be there, in capitals it may begin the next thing.
func trimName(name string) string {
	words := strings.Fields(name)
	if len(words) == 3 && allCaps(words[2]) && !allCaps(words[1]) {
		return words[0] + " " + words[1]
	}
	return name
}

// authored reports whether a word leads to who gave a talk or wrote a text.
func authored(word string) bool {
	switch word {
	case "von", "par", "por", "door", "av", "af", "przez", "durch", "Par", "Por", "Von":
		return true
	}
	return false
}

// ofWord reports whether a word is the "of" of a language, which may lead to a
// person.
func ofWord(word string) bool {
	switch word {
	case "de", "di", "da", "do", "del", "della", "van", "od":
		return true
	}
	return false
}

// talkNoun reports whether a word is what people give at meetings.
func talkNoun(word string) bool {
	switch catalog.Fold(word) {
	case "talk", "keynote", "charla", "charlas", "ponencia", "presentación", "presentation", "présentation", "conférence", "conferencia", "palestra", "apresentação", "presentazione", "intervento", "seminario", "intervention", "exposé", "atelier", "taller", "workshop", "oficina", "praatje", "presentatie", "lezing", "prelekcja", "wykład", "artículo", "article", "articolo", "libro", "livre", "livro":
		return true
	}
	return false
}

// honoured makes candidates of names before an honorific: "山田さん", "김진용 님".
func (f *finder) honoured(i int32, r *run) {
	text := r.text
	for at := 0; at < len(text); {
		c, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case unicode.Is(unicode.Han, c):
			end := at
			for end < len(text) {
				h, n := utf8.DecodeRuneInString(text[end:])
				if !unicode.Is(unicode.Han, h) && h != '々' {
					break
				}
				end += n
			}
			f.honouredHan(i, text, at, end)
			at = end
		case hangul(c):
			end := at
			for end < len(text) {
				h, n := utf8.DecodeRuneInString(text[end:])
				if !hangul(h) {
					break
				}
				end += n
			}
			f.honouredHangul(i, text, at, end)
			at = end
		default:
			at += size
		}
	}
}

// honouredHan looks at a run [lo,hi) of Chinese characters. The honorifics of
// characters end it, the others stand after it.
func (f *finder) honouredHan(i int32, text string, lo, hi int) {
	end := hi
	switch rest := text[hi:]; {
	case strings.HasPrefix(rest, "さん") || strings.HasPrefix(rest, "さま"):
	case strings.HasSuffix(text[lo:hi], "氏"):
		end -= len("氏")
	default:
		return
	}
	name := text[lo:end]
	size := len(name) / character
	if size < 2 || size > 4 || commonPerson(name) {
		return
	}
	if start := familyBefore(text, lo); start < lo && size < 4 {
		lo, name = start, text[start:end]
	}
	f.addPerson(i, lo, end, name)
}

// familyBefore returns where one to three Chinese characters begin that only a
// blank parts from those at lo, as a family name is written: "山田 太郎さん". It
// returns lo where there are none.
func familyBefore(text string, lo int) int {
	blank := strings.TrimSuffix(strings.TrimSuffix(text[:lo], " "), "\u3000")
	if len(blank) == lo {
		return lo
	}
	at, n := len(blank), 0
	for at > 0 {
		c, size := utf8.DecodeLastRuneInString(text[:at])
		if !unicode.Is(unicode.Han, c) && c != '々' {
			break
		}
		at -= size
		n++
	}
	if n == 0 || n > 3 {
		return lo
	}
	return at
}

// honouredHangul looks at a run [lo,hi) of Korean syllables.
func (f *finder) honouredHangul(i int32, text string, lo, hi int) {
	const syllable = len("가")
	name, end := text[lo:hi], hi
	rest := strings.TrimPrefix(text[hi:], " ")
	apart := len(rest) < len(text[hi:]) && (strings.HasPrefix(rest, "님") || strings.HasPrefix(rest, "씨"))
	if !apart {
		for _, mark := range [...]string{"님", "씨"} {
			if k := strings.Index(name, mark); k == 3*syllable {
				name, end = name[:k], lo+k
				apart = true
				break
			}
		}
	}
	if size := len(name) / syllable; !apart || size < 2 || size > 3 || !koreanSurname(name[:syllable]) || commonPerson(name) {
		return
	}
	f.addPerson(i, lo, end, name)
}

func (f *finder) addPerson(i int32, lo, hi int, name string) {
	f.add(i, lo, hi, f.identified(model.PersonMention, foldKey(name), name), whyPerson, true, true)
}

// commonPerson reports whether what stands before an honorific says what
// somebody is rather than who.
func commonPerson(name string) bool {
	for _, end := range [...]string{"者", "客", "員", "生", "方", "社", "店", "屋", "省", "課", "部", "会", "局", "行", "家", "長", "団", "達", "子供", "学生", "息子", "旦那", "担当", "皆"} {
		if strings.HasSuffix(name, end) {
			return true
		}
	}
	switch name {
	case "고객", "선생", "사장", "교수", "강사", "부장", "팀장", "선배", "유저", "조교", "기사", "원장", "이사", "부모", "하느", "주인", "손":
		return true
	}
	return false
}

// koreanSurname reports whether a syllable is one of the common family names.
func koreanSurname(syllable string) bool {
	return strings.Contains("김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염석", syllable)
}
