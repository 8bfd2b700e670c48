package index

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// tongue is what the language of the notes means for the finding of names.
type tongue struct {
	german   bool // common nouns have capitals
	english  bool // or nothing tells another language
	inflects bool // names take the endings of cases, which are joined to them
	foreign  bool // the notes are written in another script than Latin, but for names

	language string // its tag, of one that is neither English nor German; "" where that is not known
}

// tongueOf tells the language of the notes, of which the script is known: by what they
// say of it themselves, else by the small words of the first 20,000 bytes.
func tongueOf(doc *model.Document, s script) tongue {
	t := spoken(doc)
	t.foreign = s.foreign()
	if !t.english && !t.german {
		t.language = languageOf(doc)
	}
	return t
}

// scriptSample is how many bytes of notes tell their script.
const scriptSample = 10000

// script counts the letters in about so many bytes, the first ones.
type script struct{ latin, other, size int }

// read counts the letters of a run.
func (s *script) read(run []model.Inline) {
	text := model.PlainText(run)
	text = text[:min(len(text), 2000)]
	s.size += len(text)
	for _, r := range text {
		switch {
		case r < utf8.RuneSelf && isASCIILetter(byte(r)):
			s.latin++
		case r > 0x370 && unicode.IsLetter(r):
			s.other++
		}
	}
}

// foreign reports whether a good part of the letters are of another script than Latin.
func (s *script) foreign() bool { return s.other*4 > s.latin && s.other > 40 }

// ownList is the list of the ordinary words of the language, but for English.
func (t tongue) ownList() lists {
	if t.german {
		return germanList
	}
	return otherLanguageList
}

// spoken is tongueOf but for the script.
func spoken(doc *model.Document) tongue {
	if doc.Language != "" {
		tag, _, _ := strings.Cut(strings.ToLower(doc.Language), "-")
		return tongue{german: tag == "de" || tag == "lb", english: tag == "en", inflects: inflecting(tag)}
	}
	german, english, other, inflected, size := 0, 0, 0, 0, 0
	doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
		if size > 20000 {
			return
		}
		text := model.PlainText(*run)
		text = text[:min(len(text), 20000)]
		size += len(text)
		for word := range strings.FieldsSeq(text) {
			switch word {
			case "der", "die", "das", "und", "ist", "nicht", "mit", "für", "ein", "eine", "den", "auf", "von", "wir", "sich", "auch":
				german++
			case "the", "and", "of", "to", "is", "it", "you", "for", "with", "was", "that", "not", "this", "from", "but", "are", "at", "be", "we":
				english++
			case "le", "la", "les", "et", "el", "y", "los", "il", "que", "des", "du", "une", "pour", "avec", "est", "pas", "con", "para", "por", "una", "del", "las", "di", "che", "per", "non", "della",
				"em", "com", "não", "uma", "een", "het", "van", "niet", "voor", "och", "att", "som", "inte", "det", "og", "ikke", "ve", "bir", "için", "och,", "à", "é":
				other++
			case "nie", "się", "jest", "jak", "że", "że,", "ale", "dla", "przez", "oraz", "czy", "też", "na", "že", "není", "jsem", "jsou", "který", "pro", "ktoré", "nije", "koji", "kako", "su", "ei", "ja", "että", "ovat", "hogy", "nem", "és", "egy", "ning", "kõik", "seda", "siis", "oli", "ka":
				inflected++
				other++
			}
		}
	})
	return tongue{
		german:   german >= 4 && german > other && german > english,
		english:  german <= english && other <= english,
		inflects: inflected >= 4 && inflected*2 > other && other > english && other > german,
	}
}

// inflecting reports whether names take the endings of cases in a language: the
// Slavic ones in Latin letters, Finnish, Estonian, Hungarian; and Romanian, its articles.
func inflecting(tag string) bool {
	switch tag {
	case "pl", "cs", "sk", "sl", "hr", "bs", "sr", "fi", "et", "hu", "lt", "lv", "ro":
		return true
	}
	return false
}
