package index

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// symbols is the group of names that begin with a digit or with no letter.
const symbols = "0–9"

// letterOf returns the group of a sort form: a Latin letter, with those that the
// language holds for letters of their own (Å in Swedish, Ch in Czech); a letter
// of another alphabet; a row of the Japanese syllables; a consonant of Korean;
// one group for all that is written in Han.
func (c *collation) letterOf(form string) string {
	form = c.withoutHamza(form)
	r, size := utf8.DecodeRuneInString(form)
	switch {
	case size == 0 || !unicode.IsLetter(r):
		return symbols
	case unicode.Is(unicode.Latin, r):
		return c.latin(r, form[size:])
	case unicode.Is(unicode.Han, r):
		return c.han()
	case unicode.Is(unicode.Hiragana, r), unicode.Is(unicode.Katakana, r), r == 'ー':
		return kanaRow(r)
	case unicode.Is(unicode.Hangul, r):
		return consonant(r)
	}
	letter := string(r)
	if plain := plainLetter(letter); c.collator.CompareString(plain, letter) == 0 {
		letter = plain
	}
	return strings.ToUpper(letter)
}

// latin returns the group of a Latin letter, before the rest of a sort form.
func (c *collation) latin(r rune, rest string) string {
	letter := string(r)
	if r >= utf8.RuneSelf {
		key := c.key(letter)
		for i, plain := range c.letters {
			if bytes.HasPrefix(key, plain) { // é, and æ as ae
				return c.upper(string(rune('a' + i)))
			}
		}
		return c.upper(c.chief(letter, key))
	}
	next, _ := utf8.DecodeRuneInString(rest)
	if !unicode.IsLetter(next) {
		return c.upper(letter)
	}
	if c.lettered && 'a' <= next && next <= 'z' {
		return c.upper(letter)
	}
	pair := letter + string(next)
	key := c.key(pair)
	if bytes.HasPrefix(key, c.letters[r-'a']) {
		return c.upper(letter)
	}
	// Two that are one letter: ch in Czech, aa for å in Danish.
	for one := 'à'; one <= 'ž'; one++ {
		if unicode.IsLower(one) && bytes.Equal(key, c.key(string(one))) {
			return c.upper(string(one))
		}
	}
	return c.upper(letter) + string(next)
}

// upper returns the capital of a letter.
func (c *collation) upper(letter string) string {
	if c.turkic() {
		return strings.ToUpperSpecial(unicode.TurkishCase, letter)
	}
	return strings.ToUpper(letter)
}

// turkic reports whether i and ı are two letters, with the capitals İ and I.
func (c *collation) turkic() bool { return c.language.String() == "tr" || c.language.String() == "az" }

// chief returns the letter under which the index has one that is in order the same: ö for ő in
// Hungarian and for ø in Swedish, ø for ö in Danish, æ and not ä in Icelandic, ơ for ở in Vietnamese.
func (c *collation) chief(letter string, key []byte) string {
	first := "äöüșț"
	switch c.language.String() {
	case "da", "nb", "nn", "no", "fo":
		first = "æøșț"
	case "is":
		first = "æöșț"
	}
	for _, r := range first {
		if bytes.Equal(key, c.key(string(r))) {
			return string(r)
		}
	}
	marks := norm.NFD.String(letter)
	for {
		_, size := utf8.DecodeLastRuneInString(marks)
		if marks = marks[:len(marks)-size]; marks == "" || !bytes.Equal(key, c.key(marks)) {
			return letter
		}
		letter = norm.NFC.String(marks)
	}
}

// What carries a hamza stands with the letter that carries it, as in indexes of Arabic and
// Persian, where Unicode has letters of their own; Persian has two letters that are typed as
// the Arabic ones, too, and آ before ا.
var (
	ofArabic  = strings.NewReplacer("آ", "ا", "أ", "ا", "إ", "ا", "ٱ", "ا", "ؤ", "و", "ئ", "ي")
	ofPersian = strings.NewReplacer("أ", "ا", "إ", "ا", "ٱ", "ا", "ؤ", "و", "ئ", "ی", "ك", "ک", "ي", "ی", "ى", "ی")
)

// withoutHamza returns letters as they are put in order.
func (c *collation) withoutHamza(letters string) string {
	switch {
	case !strings.Contains(letters, "\xd8") && !strings.Contains(letters, "\xd9"):
		return letters // none of Arabic
	case c.language.String() == "fa":
		return ofPersian.Replace(letters)
	}
	return ofArabic.Replace(letters)
}

// plainLetter returns a letter without its accents.
func plainLetter(letter string) string {
	r, _ := utf8.DecodeRuneInString(norm.NFD.String(letter))
	return string(r)
}

func (c *collation) han() string {
	if c.language.String() == "zh" && !c.hant {
		return "汉字"
	}
	return "漢字"
}

// kanaRows holds the rows of the Japanese syllables by their first one.
var kanaRows = [...]rune{'あ', 'か', 'さ', 'た', 'な', 'は', 'ま', 'や', 'ら', 'わ'}

// kanaRow returns the row of a syllable.
func kanaRow(r rune) string {
	if r >= 'ァ' && r <= 'ヶ' {
		r -= 'ァ' - 'ぁ'
	}
	row := kanaRows[0]
	for _, first := range kanaRows {
		small := first
		if first == 'あ' || first == 'や' || first == 'わ' {
			small-- // ぁ, ゃ and ゎ come before
		}
		if r >= small {
			row = first
		}
	}
	if r == 'ゔ' || r == 'ー' {
		row = 'あ'
	}
	return string(row)
}

// consonant returns what a Korean syllable begins with. The doubled ones stand
// with the single ones.
func consonant(r rune) string {
	const first, last, each = '가', '힣', 588
	if r < first || r > last {
		return string(r)
	}
	return string([]rune("ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ")[(r-first)/each])
}
