package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model/calendar"
)

// dated reports whether a text is but a date.
func dated(text string) bool {
	named, year, numbers, units := false, false, 0, 0
	first := false // a month that others write as a word, before all numbers
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		word = strings.ToLower(word)
		for n, rest := counted(word, units > 0); n > 0; n, rest = counted(word, units > 0) {
			numbers++
			units++
			year = year || n == 4
			word = rest
		}
		switch number := strings.TrimRight(word, "snrtdhº"); {
		case word == "":
		case digits(number):
			numbers++
			year = year || len(number) == 4
		case numbers == 0 && dayFirst.has(word):
			first = true
		case dateWords.has(word), alsoWords.has(word):
			units++
		case calendar.Month(word) > 0 || calendar.Weekday(word) >= 0:
			named = true
		default:
			return false
		}
	}
	return named || year || !first && numbers > 0 && units > 0
}

// counted returns of how many digits the number is that a word begins with, before a sign for
// years, months or days as in "12月7日" and "3월", and what stands behind that sign; 0 where it does
// not begin so. "3号" is a day only behind a month, which inDate tells, else a room or an issue.
func counted(word string, inDate bool) (number int, rest string) {
	for number < len(word) && isDigit(word[number]) {
		number++
	}
	sign, size := utf8.DecodeRuneInString(word[number:])
	if !strings.ContainsRune("年月日년월일", sign) && !(inDate && strings.ContainsRune("号號", sign)) {
		return 0, word
	}
	return number, word[number+size:]
}

// dayAlone reports whether a text is but a date that no name can be: "3 May 2012", not "May" or
// "1984".
func dayAlone(text string) bool {
	return dated(text) && strings.ContainsAny(text, "0123456789") && !digits(text)
}

// dateWords are the words of dates that need a number.
const dateWords wordSet = " day of de del den the week am pm tag jour día dia giorno dag dzień день г года год року r roku го й η της 月 火 水 木 金 土 日 월 화 수 목 금 토 일 "

// alsoWords are the names of months and days that are other words and names where no number
// stands beside them: "Sun", "Maja".
const alsoWords wordSet = " sun mar gen mag ago set out dic dez marca maja mart segunda terça quarta quinta pazar cuma среда середа "

// dayFirst are those of alsoWords that stand behind the day in the languages that have them:
// "3 set" is a date, "Set 3" is none.
const dayFirst wordSet = " gen mag set out "
