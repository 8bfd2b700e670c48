package locale

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// Date writes a day: "11 March 2011"; as in ISO 8601 where the calendar has no
// such month, "" for the zero value.
func (l *Locale) Date(d model.Date) string {
	if d.IsZero() || d.Month < 1 || d.Month > 12 {
		return isoOrNothing(d)
	}
	return fmt.Sprintf(l.Day, l.dayOf(d), l.Months[d.Month-1], strconv.Itoa(d.Year))
}

func isoOrNothing(d model.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}

func (l *Locale) dayOf(d model.Date) string {
	if d.Day == 1 && l.First != "" {
		return l.First
	}
	return strconv.Itoa(d.Day)
}

// Dates writes the days from one to another: "11–13 March 2011". A zero to, or
// one that is from, leaves one day.
func (l *Locale) Dates(from, to model.Date) string {
	named := func(d model.Date) bool { return d.Month >= 1 && d.Month <= 12 }
	switch {
	case from == to || to.IsZero():
		return l.Date(from)
	case from.IsZero():
		return l.Date(to)
	case !named(from) || !named(to) || from.Year != to.Year:
		return fmt.Sprintf(l.Span, l.Date(from), l.Date(to))
	case from.Month == to.Month:
		return fmt.Sprintf(l.InMonth, l.dayOf(from), l.dayOf(to), l.Months[to.Month-1], strconv.Itoa(to.Year))
	}
	return fmt.Sprintf(l.InYear, l.dayOf(from), l.Months[from.Month-1], l.dayOf(to), l.Months[to.Month-1], strconv.Itoa(to.Year))
}

// NamesDay reports whether a title says of which day it is: it names the month and has the
// number of the day, or has the numbers of both side by side, in either order ("2019-05-04",
// "4. 5.", "20190504"). "3.10", without a full stop or the year, is a version rather.
func (l *Locale) NamesDay(title string, d model.Date) bool {
	title = strings.Map(asciiDigit, title)
	month := l.namesMonth(strings.ToLower(title), d.Month)
	before, dotted, year := 0, false, false // the number that the one at hand follows, and whether with a full stop
	for i := 0; i < len(title); {
		end := i
		for end < len(title) && title[end]-'0' <= 9 {
			end++
		}
		if end == i {
			r, size := utf8.DecodeRuneInString(title[i:])
			if !strings.ContainsRune("-./_ \u00a0\u202f", r) {
				before = 0
			}
			i += size
			continue
		}
		n, _ := strconv.Atoi(title[i:end])
		stopped := strings.HasPrefix(title[end:], ".")
		both := before == d.Month && n == d.Day || before == d.Day && n == d.Month
		if month && n == d.Day || both && (!dotted || stopped || year) || title[i:end] == strings.ReplaceAll(d.String(), "-", "") {
			return true
		}
		before, dotted, year, i = n, stopped, year || n == d.Year, end
	}
	return false
}

// longestDayLine is how many bytes a line may have that is there to say of which day the
// notes are.
const longestDayLine = 60

// SaysDay reports whether a section says itself of which day it is: its title, the line
// that it begins with, or the title of a section that it begins with.
func (l *Locale) SaysDay(s *model.Section, d model.Date) bool {
	says := model.PlainText(s.Title)
	switch {
	case l.NamesDay(says, d):
		return true
	case len(s.Blocks) > 0:
		p, ok := s.Blocks[0].(*model.Paragraph)
		if !ok {
			return false
		}
		says = model.PlainText(p.Inlines)
	case len(s.Sections) > 0:
		says = model.PlainText(s.Sections[0].Title)
	}
	return len(says) <= longestDayLine && l.NamesDay(says, d)
}

// asciiDigit returns a digit of Arabic or Persian as one of ASCII, others as they are.
func asciiDigit(r rune) rune {
	switch {
	case r >= '٠' && r <= '٩':
		return r - '٠' + '0'
	case r >= '۰' && r <= '۹':
		return r - '۰' + '0'
	}
	return r
}

// inHebrew is what Hebrew joins to the name of a month: "11 במרץ".
const inHebrew = "ב"

// namesMonth reports whether words, in lower case, name a month, in this language
// or in English, in full or by its first three letters or more.
func (l *Locale) namesMonth(words string, month int) bool {
	if month < 1 || month > 12 {
		return false
	}
	name, own := strings.ToLower(english.Months[month-1]), []rune(strings.ToLower(l.Months[month-1]))
	stem := string(own[:min(len(own), 3)])
	for _, word := range strings.FieldsFunc(words, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) {
		switch {
		case len(word) >= 3 && strings.HasPrefix(name, word), len(name) > 3 && strings.HasPrefix(word, name):
			return true
		case string(own) != name && strings.HasPrefix(strings.TrimPrefix(word, inHebrew), stem): // with any ending
			return true
		}
	}
	return unicode.IsDigit(own[0]) && namesNumber(words, stem)
}

// namesNumber reports whether words hold what begins with a number, as "3月" does, and no
// longer number ends there.
func namesNumber(words, number string) bool {
	for {
		before, after, found := strings.Cut(words, number)
		if !found {
			return false
		}
		if r, _ := utf8.DecodeLastRuneInString(before); !unicode.IsDigit(r) {
			return true
		}
		words = after
	}
}
