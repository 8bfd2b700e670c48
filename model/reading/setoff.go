package reading

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// setOff reports whether an address can be left out between before and next so
// that the rest still reads as a sentence. next is the first character after
// the address; 0 where the line ends.
func setOff(before []byte, next rune) bool {
	bare := trimBlanks(before)
	prev, size := utf8.DecodeRune(lastRune(bare))
	ends := next == 0 || isSeparator(next) || isEnd(next)
	switch {
	case size == 0 || prev == '\n':
		return ends
	case prev == '<' && next == '>':
		word, _ := lastWord(bare[:len(bare)-size])
		return !dangles(word)
	case closer(prev) != 0 && (prev != '"' || next == '"'):
		return closer(prev) == next
	case !ends && !isCloser(next):
		return false
	case prev == ':' || prev == '：' || isEnd(prev):
		word, _ := lastWord(bare[:len(bare)-size])
		return !dangles(word)
	case isSeparator(prev), isCloser(prev):
		return true
	}
	word, alone := lastWord(bare)
	return !alone && !dangles(word)
}

// separators part the phrases of a sentence, or a label from what it is about.
const separators = ",;:|–—-→>=•·，、；："

func isSeparator(r rune) bool { return strings.ContainsRune(separators, r) }

func isEnd(r rune) bool { return strings.ContainsRune(".!?…。！？", r) }

// closer returns the bracket or quotation mark that closes r; 0 where r opens
// nothing.
func closer(r rune) rune {
	switch r {
	case '(':
		return ')'
	case '[':
		return ']'
	case '{':
		return '}'
	case '<':
		return '>'
	case '“':
		return '”'
	case '„':
		return '“'
	case '‘':
		return '’'
	case '«':
		return '»'
	case '（':
		return '）'
	case '「':
		return '」'
	case '【':
		return '】'
	case '"':
		return '"'
	}
	return 0
}

func isCloser(r rune) bool { return strings.ContainsRune(")]}>”’»）」】\"", r) }

func firstRune(s string) rune {
	for _, r := range s {
		if !unicode.IsSpace(r) {
			return r
		}
	}
	return 0
}

// lastRune returns the bytes of the last character of b; none where b is
// empty.
func lastRune(b []byte) []byte {
	_, size := utf8.DecodeLastRune(b)
	return b[len(b)-size:]
}

func trimBlanks(b []byte) []byte { return bytes.TrimRight(b, " \t") }

// lastWord returns the last word of b in small letters, and whether it is the
// only one of its phrase.
func lastWord(b []byte) (word string, alone bool) {
	const most = 64 // bytes: no word that dangles is longer
	b = trimBlanks(b)
	b = b[max(0, len(b)-most):]
	k := bytes.LastIndexAny(b, " \t\n(\"“")
	word = strings.ToLower(string(b[k+1:]))
	if k < 0 || b[k] != ' ' && b[k] != '\t' {
		return word, true
	}
	r, size := utf8.DecodeRune(lastRune(trimBlanks(b[:k])))
	return word, size == 0 || isSeparator(r) || isEnd(r) || closer(r) != 0 || r == '\n'
}

// dangles reports whether a phrase cannot end in the word: one that points at
// what follows, an article, a preposition, a conjunction.
func dangles(word string) bool {
	switch word {
	case "see", "also", "at", "on", "in", "from", "via", "to", "is", "are", "was", "the", "a", "an", "and", "or", "by", "of", "for", "with",
		"through", "under", "use", "using", "try", "read", "check", "visit", "like", "than", "as", "into", "over", "about", "cf", "e.g", "i.e", "called", "named":
		return true
	case "siehe", "unter", "auf", "bei", "von", "vom", "zu", "zum", "zur", "mit", "nach", "aus", "ist", "sind", "und", "oder", "der", "die", "das", "dem", "den",
		"ein", "eine", "im", "am", "für", "über", "durch", "vgl", "z.b", "wie", "heißt":
		return true
	case "voir", "sur", "à", "de", "du", "des", "dans", "chez", "par", "pour", "avec", "est", "et", "ou", "le", "la", "les", "un", "une", "aux", "au", "p.ex":
		return true
	case "ver", "véase", "en", "por", "para", "con", "es", "y", "o", "el", "los", "las", "del", "al", "una", "em", "no", "na", "com", "é", "e", "os", "do", "da",
		"vedi", "su", "sul", "sulla", "di", "il", "lo", "gli", "che", "per", "nel", "nella", "dal", "consulta", "veja":
		return true
	case "zie", "op", "van", "bij", "met", "het", "een", "naar", "of/en", "door", "se", "på", "från", "och", "och/eller", "i", "av", "til", "fra", "og", "hos", "katso", "ja":
		return true
	case "auch", "aussi", "también", "também", "anche", "ook", "också", "også", "też", "také", "tamtéž", "также":
		return true
	case "zobacz", "patrz", "w", "z", "od", "i/lub", "viz", "v", "s", "u", "k", "см", "смотри", "смотрите", "на", "в", "с", "из", "от", "к", "и", "по", "для", "у", "о":
		return true
	}
	return false
}

// addressAsWords reports whether the words of a link are an address in full, which
// stands there as a bare one would.
func addressAsWords(words []model.Inline) bool {
	for _, n := range words {
		switch n.(type) {
		case *model.Text, *model.Mention:
		default:
			return false
		}
	}
	text := model.PlainText(words)
	return (strings.HasPrefix(text, "http://") || strings.HasPrefix(text, "https://")) && !strings.Contains(strings.TrimSpace(text), " ")
}
