package notes

import (
	"iter"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
	"gloss/model/calendar"
)

// DateOrder says how 3/4/2011 is read.
type DateOrder int

// The orders of numeric dates. AnyOrder, the zero value, reads dates with
// slashes month first and dates with dots or hyphens day first.
const (
	AnyOrder DateOrder = iota
	MonthFirst
	DayFirst
)

// OrderOf finds out from all lines of a source how its numeric dates are to be
// read: a field above 12 can be no month. Where nothing proves the order, days
// that follow each other do (3/11, 3/12, 3/13).
func OrderOf(lines iter.Seq[string]) DateOrder {
	var first, second map[int]bool
	for line := range lines {
		if len(line) > 200 || !mayHoldNumericDate(line) {
			continue
		}
		for _, t := range dateTokens(line) {
			n, ok := numericDate(t.text)
			if !ok || n.yearFirst {
				continue
			}
			switch {
			case n.a > 12 && n.b <= 12:
				return DayFirst
			case n.b > 12 && n.a <= 12:
				return MonthFirst
			}
			if first == nil {
				first, second = map[int]bool{}, map[int]bool{}
			}
			first[n.a], second[n.b] = true, true
		}
	}
	switch {
	case len(first) == 1 && len(second) > 1:
		return MonthFirst
	case len(second) == 1 && len(first) > 1:
		return DayFirst
	}
	return AnyOrder
}

// ParseDay reports whether a title names a day of an event, and which: a date
// in one of the usual notations, alone or with few words beside it, or "Day 2",
// or a weekday alone. The date is zero where the title names no day, or a day but no
// date.
func ParseDay(title string, order DateOrder) (model.Date, bool) {
	if len(title) > 160 {
		return model.Date{}, false
	}
	title = commonDate(title)
	if !mayHoldNumericDate(title) && !holdsDayWord(title) && !beginsWeekday(title) && !holdsCompactDate(title) {
		return model.Date{}, false
	}
	p := dayParser{tokens: dateTokens(title), order: order}
	p.run()
	switch {
	case !p.date.IsZero() && p.other <= 4:
		return p.date, true
	case !p.date.IsZero():
		return model.Date{}, false
	case p.dayNumber:
		return model.Date{}, p.dayFirst || p.other <= 1
	case p.weekday:
		return model.Date{}, p.other == 0
	}
	return model.Date{}, false
}

// dateIn returns the first date in a title, however many words stand beside it.
func dateIn(title string, order DateOrder) model.Date {
	p := dayParser{tokens: dateTokens(commonDate(title)), order: order}
	p.run()
	return p.date
}

type dateToken struct {
	text   string
	joined bool // to the number before it by a dash: "11–13"
}

// mayHoldNumericDate reports whether a digit, a separator and a digit follow
// each other twice, or there is a date with blanks behind its full stops.
func mayHoldNumericDate(s string) bool {
	found := 0
	for i := 1; i+1 < len(s); i++ {
		// The three separators stand next to each other in ASCII.
		if c := s[i]; c-'-' <= '/'-'-' && isDigit(s[i-1]) {
			switch {
			case isDigit(s[i+1]):
				found++
			case c == '.' && endsDotted(s, i):
				return true
			}
		}
	}
	return found >= 2
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// holdsDayWord reports whether a title holds the name of a month or a weekday, a
// word for a day, or an East Asian date.
func holdsDayWord(title string) bool {
	days := dayVocabulary()
	for i := 0; i < len(title); {
		start, any := i, byte(0)
		for i < len(title) && (title[i]|0x20-'a' <= 'z'-'a' || title[i] >= utf8.RuneSelf) {
			any |= title[i]
			i++
		}
		n := i - start
		switch word := title[start:i]; {
		case n < 3 || n > 40:
		case any >= utf8.RuneSelf:
			if foreignDayWord(word) {
				return true
			}
		case days.lengths[word[0]|0x20]&lengthBit(n) == 0:
		case days.HasFolded(word):
			return true
		}
		i++
	}
	return false
}

// beginsWeekday reports whether a short title begins with a short form of a
// weekday: "Fr, 11.3.".
func beginsWeekday(title string) bool {
	if len(title) > 24 {
		return false
	}
	for i := range min(len(title), 8) {
		if c := title[i]; c == ' ' || c == ',' || c == '.' {
			return i > 0 && weekdaySigns(title[:i])
		}
	}
	return false
}

// foreignDayWord looks up a word with letters beyond ASCII.
func foreignDayWord(word string) bool {
	for _, r := range word {
		switch {
		case r == '年', r == '日', r == '天', r == '일':
			return true
		case r >= 0x2000 && r < 0x2040:
			// A dash or a quotation mark stands in no word for a day.
			return strings.Contains(word, "年") || strings.Contains(word, "日") || strings.Contains(word, "天") || strings.Contains(word, "일")
		}
	}
	return dayVocabulary().Has(strings.ToLower(word))
}

// dateTokens cuts a line at blanks, commas and brackets; digits with slashes,
// dots and hyphens between them stay together.
func dateTokens(line string) []dateToken {
	var list []dateToken
	line = closeUp(line)
	for _, f := range strings.FieldsFunc(line, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(",()（）[]{}:;–—|“”\"*_", r)
	}) {
		if f = strings.Trim(f, "-./"); f != "" {
			list = appendDateTokens(list, f)
		}
	}
	return list
}

// joinNumbers makes a hyphen of each dash right between two numbers.
func joinNumbers(line string) string {
	const dash = "–"
	for from := 0; ; {
		i := strings.Index(line[from:], dash)
		if i < 0 {
			return line
		}
		i += from
		from = i + len(dash)
		if i > 0 && (isDigit(line[i-1]) || line[i-1] == '.') && from < len(line) && isDigit(line[from]) {
			line = line[:i] + "-" + line[from:]
			from = i + 1
		}
	}
}

// appendDateTokens adds a word; "11-13" and "11-Mar-2011" are several, and of
// "2011-03-11T10:00" and "2011-03-11/13" only the first day counts.
func appendDateTokens(list []dateToken, f string) []dateToken {
	if len(f) > 10 && f[4] == '-' && f[7] == '-' && (f[10] == 'T' || f[10] == '/') {
		return append(list, dateToken{text: f[:10]})
	}
	if i := strings.IndexAny(f, "-/"); i > 0 && len(f) < 20 {
		first, rest, _ := strings.Cut(f, f[i:i+1])
		middle, last, more := strings.Cut(rest, f[i:i+1])
		if a, ok := ordinal(first); ok && !more {
			if b, ok := ordinal(rest); ok && a < b {
				return append(list, dateToken{text: first}, dateToken{rest, true})
			}
			if n, ok := numericDate(rest); ok && !n.yearFirst { // "28.-30.09.2017"
				return append(list, dateToken{text: first}, dateToken{rest, true})
			}
		} else if n, ok := numericDate(rest); ok && !more && !n.yearFirst && n.sep == '.' {
			// "28.09.-30.09.2017"
			if begin := strings.TrimRight(first, ".") + "." + rest[strings.LastIndexByte(rest, '.')+1:]; strings.Count(begin, ".") == 2 {
				return append(list, dateToken{text: begin}, dateToken{rest, true})
			}
		} else if a > 0 && more && monthOf(strings.ToLower(middle)) > 0 {
			return append(list, dateToken{text: first}, dateToken{text: middle}, dateToken{text: last})
		}
	}
	return append(list, dateToken{text: f})
}

type numeric struct {
	a, b, year int
	yearFirst  bool
	sep        byte
}

// numericDate reads 3/11/2011, 11.3.2011, 2011-03-11 and the like. Years of two
// digits count from 1970 to 2069.
func numericDate(s string) (n numeric, ok bool) {
	if len(s) < 6 || len(s) > 10 || s[0] < '0' || s[0] > '9' {
		return n, false
	}
	i := strings.IndexAny(s, "/.-")
	if i < 1 || i > 4 {
		return n, false
	}
	n.sep = s[i]
	parts := strings.Split(s, string(n.sep))
	if len(parts) != 3 {
		return n, false
	}
	var v [3]int
	for i, p := range parts {
		x, err := strconv.Atoi(p)
		if err != nil || len(p) > 4 || len(p) == 3 || x < 0 {
			return n, false
		}
		v[i] = x
	}
	switch {
	case len(parts[0]) == 4:
		n.year, n.a, n.b, n.yearFirst = v[0], v[1], v[2], true
	case len(parts[2]) == 4 && len(parts[0]) <= 2 && len(parts[1]) <= 2:
		n.a, n.b, n.year = v[0], v[1], v[2]
	case len(parts[2]) == 2 && n.sep != '-' && len(parts[0]) <= 2 && len(parts[1]) <= 2:
		n.a, n.b, n.year = v[0], v[1], 1900+v[2]
		if v[2] < 70 {
			n.year += 100
		}
	default:
		return n, false
	}
	return n, n.year >= 1900 && n.year < 2200
}

func (n numeric) date(order DateOrder) model.Date {
	month, day := n.a, n.b
	if !n.yearFirst && (order == DayFirst || order == AnyOrder && n.sep != '/') {
		month, day = day, month
	}
	if month > 12 && day <= 12 {
		month, day = day, month
	}
	return valid(n.year, month, day)
}

func valid(year, month, day int) model.Date {
	d := model.Date{Year: year, Month: month, Day: day}
	if month < 1 || month > 12 || day < 1 || day > 31 || d.Time().Day() != day {
		return model.Date{}
	}
	return d
}

func cardinal(s string) (int, bool) {
	if s == "" || len(s) > 4 {
		return 0, false
	}
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}

func ordinal(s string) (int, bool) {
	s = strings.TrimRight(strings.ToLower(s), ".º")
	for _, suffix := range [...]string{"st", "nd", "rd", "th", "er", "ème", "e", "nde", "-го", "-е", "-ое"} {
		s = strings.TrimSuffix(s, suffix)
	}
	n, ok := cardinal(s)
	return n, ok && n >= 1 && n <= 31
}

// eastAsianDate reads "2017年9月28日" and "2017년9월28일".
func eastAsianDate(s string) (model.Date, bool) {
	for _, mark := range [...][3]string{{"年", "月", "日"}, {"년", "월", "일"}} {
		y, rest, ok := strings.Cut(s, mark[0])
		if !ok {
			continue
		}
		m, rest, ok1 := strings.Cut(rest, mark[1])
		d, _, ok2 := strings.Cut(rest, mark[2])
		year, ok3 := cardinal(y)
		month, ok4 := cardinal(m)
		day, ok5 := cardinal(d)
		date := valid(year, month, day)
		return date, ok1 && ok2 && ok3 && ok4 && ok5 && !date.IsZero()
	}
	return model.Date{}, false
}

// eastAsianDay reports whether a word is a day without a year, or one that goes
// on from the day before it: "3月11日", "13日", "金", "星期五".
func eastAsianDay(s string) bool {
	if strings.Trim(s, "月火水木金土日월화수목금토일") == "" && utf8.RuneCountInString(s) == 1 {
		return true
	}
	if rest, ok := strings.CutPrefix(s, "星期"); ok {
		return utf8.RuneCountInString(rest) == 1
	}
	monthMark := "月"
	head, ok := strings.CutSuffix(s, "日")
	if !ok {
		if head, ok = strings.CutSuffix(s, "일"); !ok {
			return false
		}
		monthMark = "월"
	}
	if m, d, ok := strings.Cut(head, monthMark); ok {
		_, ok1 := cardinal(m)
		_, ok2 := cardinal(d)
		return ok1 && ok2
	}
	n, ok := cardinal(strings.TrimLeft(head, "〜~～"))
	return ok && n >= 1 && n <= 31
}

// eastAsianMonth reads a day without a year: "3月11日", "3월11일".
func eastAsianMonth(s string) (month, day int, ok bool) {
	for _, mark := range [...][2]string{{"月", "日"}, {"월", "일"}} {
		m, rest, _ := strings.Cut(s, mark[0])
		d, after, closed := strings.Cut(rest, mark[1])
		month, ok1 := cardinal(m)
		day, ok2 := cardinal(d)
		if ok1 && ok2 && closed && after == "" && month <= 12 && day <= 31 {
			return month, day, true
		}
	}
	return 0, 0, false
}

// monthOf returns 1 to 12 for the name of a month or its abbreviation of three
// letters or more, in lower case, in one of the languages of calendar.Months; else 0.
func monthOf(word string) int {
	word = strings.TrimRight(word, ".")
	if utf8.RuneCountInString(word) < 3 {
		return 0
	}
	return calendar.Month(word)
}
