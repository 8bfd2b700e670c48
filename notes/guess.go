package notes

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// sampleSize is how many bytes of a file are enough to tell its encoding.
const sampleSize = 16 << 10

// guessEncoding returns the encoding that the letters of a file speak for, which
// is no UTF-8. It is Windows-1252 where no other makes clearly better words.
func guessEncoding(data []byte) (encoding.Encoding, string) {
	sample := sampleOf(data)
	best, bestScore := -1, 0.35
	for i := range wideCandidates {
		if s := wideCandidates[i].score(sample); s > bestScore {
			best, bestScore = i, s
		}
	}
	if best >= 0 {
		return wideCandidates[best].encoding, wideCandidates[best].name
	}
	// Most letters may be the same in two tables: what counts is the sum of what
	// differs.
	which, top := 0, narrowCandidates[0].score(sample).sum+1.5
	capitals := false
	for i, c := range narrowCandidates[1:] {
		j := c.score(sample)
		// Letters of Hebrew lie where Russian has capitals elsewhere, and score alike.
		// What shows it is that five of them end words only.
		better := j.sum > top || capitals && c.languages == "he" && j.odd == 0 && j.sum > 0.8*top
		if better && j.sure() {
			which, top, capitals = i+1, j.sum, j.capitals*2 > j.n
		}
	}
	return narrowCandidates[which].table, narrowCandidates[which].name
}

// sampleOf returns the lines of a file that have bytes beyond ASCII, up to a
// size.
func sampleOf(data []byte) []byte {
	if len(data) <= sampleSize {
		return data
	}
	var out []byte
	for line := range bytes.Lines(data) {
		if len(out) >= sampleSize {
			break
		}
		for _, c := range line {
			if c >= utf8.RuneSelf {
				out = append(out, line[:min(len(line), sampleSize)]...)
				break
			}
		}
	}
	return out
}

// wideCandidate is an encoding of two bytes a character.
type wideCandidate struct {
	name     string
	encoding encoding.Encoding
	common   string // the characters that make up most of any text
	kana     bool
}

var wideCandidates = [...]wideCandidate{
	{"Shift_JIS", japanese.ShiftJIS, commonJapanese, true},
	{"EUC-JP", japanese.EUCJP, commonJapanese, true},
	{"GBK", simplifiedchinese.GB18030, commonSimplified, false},
	{"Big5", traditionalchinese.Big5, commonTraditional, false},
	{"EUC-KR", korean.EUCKR, commonKorean, false},
}

// score says how good a text a sample makes: from 0 to 1, where each character
// is an everyday one, and below 0 where there is none.
func (c wideCandidate) score(sample []byte) float64 {
	out, err := c.encoding.NewDecoder().Bytes(sample)
	if err != nil {
		return -1
	}
	sum, n := 0.0, 0
	for _, r := range string(out) {
		if r < utf8.RuneSelf {
			continue
		}
		n++
		switch {
		case r == utf8.RuneError:
			sum -= 6
		case r >= 0x3041 && r <= 0x30FF:
			if c.kana {
				sum++
			}
		case r >= 0xFF61 && r <= 0xFF9F, r >= 0xE000 && r < 0xF900, r >= 0x80 && r < 0xA0:
			sum -= 0.7
		case strings.ContainsRune(commonSigns, r):
			sum += 0.6
		case r >= 0x3000 && strings.ContainsRune(c.common, r):
			sum++
		case r >= 0x4E00 && r <= 0x9FFF && c.name != "EUC-KR":
			sum += 0.15
		case r >= 0xAC00 && r <= 0xD7A3:
			sum += 0.15
		}
	}
	if n < 4 {
		return -1 // a stray byte or two
	}
	return sum / float64(n)
}

// narrowCandidate is a table of one byte a character, with the languages that are
// written in it.
type narrowCandidate struct {
	name      string
	table     *charmap.Charmap
	languages string
}

var narrowCandidates = [...]narrowCandidate{
	{"Windows-1252", charmap.Windows1252, "en de fr es pt it nl sv da nb fi is"},
	{"ISO-8859-15", charmap.ISO8859_15, "en de fr es pt it nl sv da nb fi is et"},
	{"MacRoman", charmap.Macintosh, "en de fr es pt it nl sv da nb fi"},
	{"Windows-1250", charmap.Windows1250, "pl cs sk hu ro sl hr"},
	{"ISO-8859-2", charmap.ISO8859_2, "pl cs sk hu ro sl hr"},
	{"Windows-1251", charmap.Windows1251, "ru uk bg"},
	{"KOI8-R", charmap.KOI8R, "ru"},
	{"KOI8-U", charmap.KOI8U, "uk"},
	{"CP866", charmap.CodePage866, "ru"},
	{"ISO-8859-5", charmap.ISO8859_5, "ru bg"},
	{"MacCyrillic", charmap.MacintoshCyrillic, "ru uk"},
	{"CP850", charmap.CodePage850, "en de fr es pt it nl sv da nb"},
	{"Windows-1253", charmap.Windows1253, "el"},
	{"ISO-8859-7", charmap.ISO8859_7, "el"},
	{"Windows-1254", charmap.Windows1254, "tr"},
	{"Windows-1257", charmap.Windows1257, "lt lv et"},
	{"Windows-1255", charmap.Windows1255, "he"},
	{"Windows-1256", charmap.Windows1256, "ar"},
	{"Windows-874", charmap.Windows874, "th"},
}

// score says how good a text a sample makes in the best of the languages.
func (c narrowCandidate) score(sample []byte) (best letterJudge) {
	best.sum = -1e9
	out, err := c.table.NewDecoder().Bytes(sample)
	if err != nil {
		return best
	}
	text := []rune(string(out))
	for tag := range strings.FieldsSeq(c.languages) {
		j := letterJudge{alphabet: alphabetOf(tag)}
		j.read(text)
		if j.sum += languageShare(tag, string(out)) * float64(j.n); j.sum > best.sum {
			best = j
		}
	}
	return best
}

// languageShare says how much of a text is the small words of a language: up to
// one half.
func languageShare(tag, text string) float64 {
	words, hits := 0, 0
	small := smallWords(tag)
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if words++; small.HasFolded(w) {
			hits++
		}
	}
	if words == 0 {
		return 0
	}
	return min(0.5, 2.5*float64(hits)/float64(words))
}

// letterJudge weighs the characters beyond ASCII of a text, each by what stands
// beside it.
type letterJudge struct {
	alphabet alphabet
	sum      float64
	n        int // characters looked at
	good     int // those of them that stand well within a word
	odd      int // letters that cannot stand where they do
	capitals int // with another one behind
}

// sure reports whether words speak for a table, and not a stray sign or two.
func (w letterJudge) sure() bool {
	enough := 1
	if w.alphabet.whole {
		enough = max(4, w.n/3)
	}
	return w.good >= enough && w.sum > 0.3*float64(w.n)
}

func (w *letterJudge) read(text []rune) {
	at := func(i int) rune {
		if i < 0 || i >= len(text) {
			return ' '
		}
		return text[i]
	}
	for i, r := range text {
		if r < utf8.RuneSelf {
			continue
		}
		w.n++
		before, after := at(i-1), at(i+1)
		switch {
		case r < 0xA0, r == utf8.RuneError:
			w.sum -= 3
		case inWords(r) && r != 'ª' && r != 'º' && r != 'µ':
			score := w.letter(r, before, after)
			if w.sum += score; score > 0.6 {
				w.good++
			}
		default:
			if w.sum += sign(r, before, after); r == '’' && unicode.IsLetter(before) && unicode.IsLetter(after) {
				w.good++
			}
		}
	}
}

// letter weighs a letter beyond ASCII.
func (w *letterJudge) letter(r, before, after rune) float64 {
	low := unicode.ToLower(r)
	within := inWords(before) || inWords(after)
	rank := strings.IndexRune(w.alphabet.letters, low)
	switch {
	case rank < 0:
		return -1
	case !within:
		if strings.ContainsRune(w.alphabet.alone, low) {
			return 0.5
		}
		return -0.5
	case unicode.IsDigit(before) || unicode.IsDigit(after):
		return -0.5
	case misplaced(r, before, after):
		w.odd++
		return -1.5
	case unicode.IsUpper(r) && (unicode.IsLower(before) || !unicode.IsLetter(before) && !unicode.IsLetter(after)):
		return -2
	case unicode.IsLower(r) && unicode.IsUpper(before) && unicode.IsUpper(after):
		return -1
	case w.alphabet.whole && (before < utf8.RuneSelf && unicode.IsLetter(before) || after < utf8.RuneSelf && unicode.IsLetter(after)):
		return -1.5
	case !w.alphabet.whole && before >= utf8.RuneSelf && unicode.IsLetter(before):
		return 0.2 // two such letters in a row are rare
	}
	if w.alphabet.whole && unicode.IsUpper(r) && unicode.IsUpper(after) {
		w.capitals++
	}
	if rank < w.alphabet.frequent {
		return 1
	}
	return 0.7
}

// inWords reports whether words hold a character: a letter, or a sign above or
// below one.
func inWords(r rune) bool { return unicode.IsLetter(r) || r >= 0x300 && unicode.Is(unicode.Mn, r) }

// misplaced reports whether a letter cannot stand where it does: the last form of
// one before another, a sign above nothing, a vowel of Thai before no consonant.
func misplaced(r, before, after rune) bool {
	switch {
	case strings.ContainsRune("ךםןףץς", r):
		return unicode.IsLetter(after)
	case unicode.Is(unicode.Mn, r):
		return !inWords(before) || before < utf8.RuneSelf
	case r >= 'เ' && r <= 'ไ':
		return after < 'ก' || after > 'ฮ'
	}
	return false
}

// sign weighs a character beyond ASCII that is no letter.
func sign(r, before, after rune) float64 {
	word := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	switch r {
	case '’', '‘':
		if unicode.IsLetter(before) || unicode.IsLetter(after) {
			return 0.8
		}
	case '“', '„', '«':
		if !word(before) {
			return 0.5
		}
	case '”', '»':
		if !word(after) {
			return 0.5
		}
	case '–', '—', '…', '•', '\u00a0', '·', '→', '´':
		if !unicode.IsLetter(before) || !unicode.IsLetter(after) {
			return 0.5
		}
		return 0
	case '€', '£', '¥':
		if unicode.IsDigit(before) || unicode.IsDigit(after) || before == ' ' && unicode.IsSpace(after) {
			return 1
		}
	case '°', 'º', 'ª', '²', '³', '½', '¼', '§', '©', '®', '™', '×', '±', 'µ', '№', '¿', '¡':
		if !unicode.IsLetter(before) || !unicode.IsLetter(after) {
			return 0.3
		}
	case '¤', '¦', '¨', '¸', '¬', '¯':
		return -1.5
	}
	if unicode.IsLetter(before) && unicode.IsLetter(after) {
		return -2
	}
	return -0.7
}
