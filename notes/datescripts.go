package notes

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Dates in other digits, with the month in Roman numerals, or in the years of an
// emperor, are written here as those that dayParser reads.

// romanMonths are the numerals of the months, January first.
var romanMonths = [...]string{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"}

// eras are those of Japan with the year before their first.
var eras = [...]struct {
	name   string
	before int
}{{"令和", 2018}, {"平成", 1988}, {"昭和", 1925}}

// commonDate returns a title with its dates in digits of ASCII and years of our
// reckoning.
func commonDate(title string) string {
	title = asciiDigits(title)
	if strings.Contains(title, "年") {
		title = withoutEra(title)
	}
	return withoutRoman(title)
}

// asciiDigits writes the digits of Arabic and Persian, and the wide ones of Chinese and
// Japanese with what parts them, as those of ASCII.
func asciiDigits(s string) string {
	if !strings.Contains(s, "\xd9") && !strings.Contains(s, "\xdb") && !strings.Contains(s, "\xef\xbc") {
		return s // no letter of these blocks
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '－' && r <= '９':
			return r - '－' + '-'
		case r >= '٠' && r <= '٩':
			return r - '٠' + '0'
		case r >= '۰' && r <= '۹':
			return r - '۰' + '0'
		}
		return r
	}, s)
}

// withoutEra makes "2023年" of "令和5年"; the first year of an era is 元年 too.
func withoutEra(s string) string {
	for _, era := range eras {
		head, rest, ok := strings.Cut(s, era.name)
		if !ok {
			continue
		}
		year, after, _ := strings.Cut(strings.TrimLeft(rest, " "), "年")
		n, numbered := cardinal(year)
		if year == "元" {
			n, numbered = 1, true
		}
		if numbered && n > 0 && n < 65 {
			return head + strconv.Itoa(era.before+n) + "年" + after
		}
	}
	return s
}

// withoutRoman makes "2023-03-14" of "14.III.2023", "14. III. 2023" and "14 III
// 2023".
func withoutRoman(s string) string {
	for i := 2; i+5 < len(s); i++ {
		if c := s[i]; c != 'I' && c != 'V' && c != 'X' || s[i-1] != '.' && s[i-1] != ' ' {
			continue
		}
		size := len(s[i:]) - len(strings.TrimLeft(s[i:], "IVX"))
		month := 1 + slices.Index(romanMonths[:], s[i:i+size])
		year := strings.TrimPrefix(s[i+size:], ".")
		year = year[blankOf(year):]
		before := strings.TrimSuffix(strings.TrimSuffix(s[:i], " "), ".")
		day := lastDigits(before)
		n, _ := cardinal(day)
		y, _ := cardinal(year[:digitsOf(year)])
		if date := valid(y, month, n); month > 0 && len(day) <= 2 && y >= 1900 && y < 2200 && !date.IsZero() && year != s[i+size:] {
			return fmt.Sprintf("%s%04d-%02d-%02d%s", before[:len(before)-len(day)], y, month, n, year[digitsOf(year):])
		}
		i += size
	}
	return s
}

// lastDigits returns the digits with which s ends, where no letter or other
// number stands right before them.
func lastDigits(s string) string {
	start := len(s)
	for start > 0 && isDigit(s[start-1]) {
		start--
	}
	if r, _ := utf8.DecodeLastRuneInString(s[:start]); start > 0 && !strings.ContainsRune(" ,(:–—", r) {
		return ""
	}
	return s[start:]
}
