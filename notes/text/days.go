package text

import (
	"strings"

	"gloss/notes"
)

// This file finds the lines that name a day of the event.

// dayHeadings marks the lines that name a day and stand alone or first in their
// block. Where the page has headings with rulers, only those count.
func (p *page) dayHeadings(ruled bool) bool {
	found := false
	for _, b := range p.blocks {
		l := &p.lines[b.lines[0]]
		if l.indent > 0 || l.mark == bullet || l.mark == quoted || l.fenced || saysNext(l.text) {
			continue
		}
		if p.flat && !b.lone() {
			continue // a point of a list, perhaps of days
		}
		if _, ok := notes.ParseDay(l.text, p.order); !ok && !(l.traits()&digits != 0 && p.weekdayLine(l.text)) {
			continue
		}
		l.day = true
		if l.level == 0 && !ruled {
			l.level = 1
		}
		found = found || l.level > 0
	}
	return found
}

// weekdayLine reports whether a line with a digit is a weekday and numbers: "06.11. - Wednesday".
func (p *page) weekdayLine(s string) bool {
	if len(s) > 32 || strings.Count(s, " ") > 3 || holdsWords(s) {
		return false
	}
	words := ""
	for w := range strings.FieldsSeq(s) {
		if w = strings.Trim(w, ".,:()"); w != "" && strings.Trim(w, "0123456789./-–—") != "" {
			if words != "" {
				return false
			}
			words = w
		}
	}
	_, ok := notes.ParseDay(words, p.order)
	return ok
}

// holdsWords reports whether letters of ASCII stand in two of the words of a line
// or more.
func holdsWords(s string) bool {
	words, within := 0, false
	for i := range len(s) {
		switch {
		case s[i] <= ' ':
			within = false
		case !within && isASCIILetter(s[i]):
			within = true
			words++
		}
	}
	return words > 1
}

// datedBelowTitle makes the only line of the page that names a day no heading where
// it stands right below the first line: it is the date of the notes. It reports
// whether there is such a line.
func (p *page) datedBelowTitle() bool {
	if len(p.blocks) < 3 || !p.blocks[0].lone() || !p.blocks[1].lone() || p.dayAt(0) || !p.dayAt(1) {
		return false
	}
	for k := range p.blocks[2:] {
		if p.dayAt(k + 2) {
			return false
		}
	}
	l := &p.lines[p.blocks[1].lines[0]]
	if strings.Count(l.text, " ") > 4 || l.traits()&ats != 0 {
		return false
	}
	l.level, l.aside = 0, true
	return true
}

// dayAt reports whether block k begins with a line that names a day.
func (p *page) dayAt(k int) bool { return p.lines[p.blocks[k].lines[0]].day }

// startsWithTime reports whether a line begins with a time of the day: "9:00",
// "14.30", "15h00", "9 am".
func startsWithTime(s string) bool {
	n := 0
	for n < len(s) && n < 2 && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n == 0 || n == len(s) {
		return false
	}
	rest := s[n:]
	if (rest[0] == ':' || rest[0] == '.' || rest[0] == 'h') && len(rest) > 3 && isDigit(rest[1]) && isDigit(rest[2]) && !isDigit(rest[3]) && rest[3] != '.' {
		return true
	}
	low := strings.ToLower(strings.TrimLeft(rest[:min(len(rest), 4)], " "))
	return strings.HasPrefix(low, "am ") || strings.HasPrefix(low, "pm ") || strings.HasPrefix(low, "uhr")
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
