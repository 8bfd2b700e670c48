package notes

import (
	"strings"

	"gloss/model"
)

// dayParser goes over the words of a title that may name a day.
type dayParser struct {
	tokens []dateToken
	order  DateOrder

	date      model.Date
	weekday   bool
	dayNumber bool
	dayFirst  bool // "Day 2" stands at the start
	other     int  // words that say something else

	open model.Date // the last day without a year: the first of several, where one with a year follows
}

func (p *dayParser) run() {
	for i := 0; i < len(p.tokens); {
		n := p.step(i)
		if n == 0 {
			p.other++
			n = 1
		}
		i += n
	}
}

// step reads what begins at token i and returns how many tokens it took; 0 for
// a word that has nothing to do with dates.
func (p *dayParser) step(i int) int {
	word := p.tokens[i].text
	if p.date.IsZero() && p.wholeDate(i) {
		return 1
	}
	if p.partial(i) {
		p.weekday = true
		return 1
	}
	if eastAsianDay(word) {
		p.weekday = true
		if month, day, ok := eastAsianMonth(word); ok && p.open.Month == 0 {
			p.open = model.Date{Month: month, Day: day}
		}
		return 1
	}
	low := strings.ToLower(word)
	if weekdays(low) || weekdaySigns(low) && i+1 < len(p.tokens) && (p.partial(i+1) || p.dayAndMonth(i+1)) {
		p.weekday = true
		return 1
	}
	if p.ordinalDay(i, low) {
		return 2
	}
	if n := p.dayOf(i, low); n > 0 {
		return n
	}
	if n := p.namedMonth(i, low); n > 0 {
		return n
	}
	if small(low) {
		return 1
	}
	return 0
}

// wholeDate reads a token that is a date by itself. One without any sign in it is
// such only at the start or the end.
func (p *dayParser) wholeDate(i int) bool {
	word := p.tokens[i].text
	if n, ok := numericDate(word); ok {
		if p.date = n.date(p.order); !p.date.IsZero() {
			p.startRange(i, p.date)
			return true
		}
	}
	if i == 0 || i == len(p.tokens)-1 {
		p.date = compactDate(word)
	}
	if d, ok := eastAsianDate(word); ok {
		p.date = d
	}
	return !p.date.IsZero()
}

func (p *dayParser) dayOf(i int, low string) int {
	if dayWords(low) && i+1 < len(p.tokens) {
		next := strings.ToLower(strings.TrimLeft(p.tokens[i+1].text, "#"))
		if n, ok := cardinal(next); ok && n < 100 || numberWords(next) { // "Devday 2020" is a year's
			p.dayNumber, p.dayFirst = true, i == 0
			return 2
		}
	}
	if rest, ok := strings.CutPrefix(low, "day"); ok { // "day1"
		if _, ok := cardinal(rest); ok {
			p.dayNumber, p.dayFirst = true, i == 0
			return 1
		}
	}
	for _, mark := range []string{"日目", "天", "일차", "日"} {
		if head, ok := strings.CutSuffix(low, mark); ok && (mark != "日" || strings.HasPrefix(head, "第")) {
			head = strings.TrimPrefix(head, "第")
			if _, ok := cardinal(head); ok || head != "" && len(head) <= 6 && strings.Trim(head, "一二三四五六七八九十") == "" {
				p.dayNumber, p.dayFirst = true, i == 0
				return 1
			}
		}
	}
	return 0
}

// dayAndMonth reports whether a day and the name of its month begin at token i:
// "3. Februar".
func (p *dayParser) dayAndMonth(i int) bool {
	if _, ok := ordinal(strings.ToLower(p.tokens[i].text)); !ok {
		return false
	}
	for j := i + 1; j < min(len(p.tokens), i+4); j++ {
		word := strings.ToLower(p.tokens[j].text)
		if monthOf(word) > 0 {
			return true
		}
		if !small(word) {
			return false
		}
	}
	return false
}

// namedMonth reads "March 11 2011", "11 March 2011", "11. März", "11 de marzo
// de 2011", each with or without a year.
func (p *dayParser) namedMonth(i int, low string) int {
	day, month, n := 0, 0, 0
	if m := monthOf(low); m > 0 {
		if i+1 < len(p.tokens) {
			if d, ok := ordinal(p.tokens[i+1].text); ok {
				day, month, n = d, m, 2
			}
		}
	} else if d, ok := ordinal(low); ok {
		j := i + 1
		for j < len(p.tokens) && j < i+3 && small(strings.ToLower(p.tokens[j].text)) {
			j++
		}
		if j < len(p.tokens) {
			if m := monthOf(strings.ToLower(p.tokens[j].text)); m > 0 {
				day, month, n = d, m, j-i+1
			}
		}
	}
	if n == 0 || day > 31 {
		return 0
	}
	for n < 6 && i+n < len(p.tokens) {
		word := strings.ToLower(p.tokens[i+n].text)
		if y, ok := cardinal(word); ok && y >= 1900 && y < 2200 {
			if p.date.IsZero() {
				p.date = valid(y, month, day)
				p.startRange(i, p.date)
			}
			return n + 1
		}
		if last, ok := ordinal(word); !small(word) && !(ok && last > day && i+n+1 < len(p.tokens)) {
			break
		}
		n++
	}
	if y := p.yearBefore(i); y > 0 && p.date.IsZero() {
		if p.date = valid(y, month, day); !p.date.IsZero() {
			p.other-- // the year
			if i+n < len(p.tokens) && p.tokens[i+n].joined {
				n++
			}
			return n
		}
	}
	p.weekday = true // a day without a year
	p.open = model.Date{Month: month, Day: day}
	return n
}

// yearBefore returns the year right before token i, with which the name of a month
// begins: "2017. szeptember 28.", "2017, September 28"; 0 for none.
func (p *dayParser) yearBefore(i int) int {
	if i == 0 || p.tokens[i].text == "may" || p.tokens[i].text == "march" || monthOf(strings.ToLower(p.tokens[i].text)) == 0 {
		return 0
	}
	if y, ok := cardinal(p.tokens[i-1].text); ok && y >= 1900 && y < 2200 {
		return y
	}
	return 0
}

// startRange makes the date that was found on token i the first day of several,
// where another day stands before it: "11 bis 13 März 2011", "30 March – 2 April
// 2011".
func (p *dayParser) startRange(i int, last model.Date) {
	if last.IsZero() {
		return
	}
	if p.open.Month > 0 && (p.open.Month < last.Month || p.open.Month == last.Month && p.open.Day < last.Day) {
		if first := valid(last.Year, p.open.Month, p.open.Day); !first.IsZero() {
			p.date = first
		}
		return
	}
	passed := 0
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		word := strings.ToLower(p.tokens[j].text)
		if day, ok := ordinal(word); ok {
			if j > 0 && !p.tokens[j+1].joined && !p.leads(j-1) {
				return // the number of something
			}
			if first := valid(last.Year, last.Month, day); day < last.Day && !first.IsZero() {
				p.date = first
				p.other -= passed + 1 // what was taken for other words
			}
			return
		}
		switch {
		case rangeWords(word):
			if !small(word) {
				passed++
			}
		case !small(word) && !weekdays(word):
			return
		}
	}
}

// leads reports whether a token may stand before the first day of several.
func (p *dayParser) leads(i int) bool {
	word := strings.ToLower(p.tokens[i].text)
	return !dayWords(word) && (small(word) || weekdays(word) || weekdaySigns(word) || monthOf(word) > 0)
}

// partial reports whether a token is a day without a year, such as "11.3", and a
// weekday stands before it.
func (p *dayParser) partial(i int) bool {
	if i == 0 {
		return false
	}
	before := strings.ToLower(p.tokens[i-1].text)
	first, second, ok := strings.Cut(strings.ReplaceAll(p.tokens[i].text, "/", "."), ".")
	if !ok || !weekdays(before) && !weekdaySigns(before) {
		return false
	}
	a, ok1 := cardinal(first)
	b, ok2 := cardinal(second)
	return ok1 && ok2 && a >= 1 && b >= 1 && (a <= 31 && b <= 12 || a <= 12 && b <= 31)
}

// ordinalDay reads "2nd day", "Zweiter Tag", "2. Tag", "Segundo día".
func (p *dayParser) ordinalDay(i int, low string) bool {
	if i+1 >= len(p.tokens) || !dayWords(strings.ToLower(p.tokens[i+1].text)) {
		return false
	}
	n, numbered := ordinal(low)
	if _, bare := cardinal(low); bare {
		// "2 day workshop" lasts so long.
		numbered = numbered && i == 0 && len(p.tokens) == 2 && strings.EqualFold(p.tokens[1].text, "tag")
	}
	if !ordinalWords(low) && !(numbered && n < 32) {
		return false
	}
	p.dayNumber = true
	return true
}
