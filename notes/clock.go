package notes

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// timeForm says in which notation a time of day stands.
type timeForm int

const (
	bareHour   timeForm = iota // 10: no time by itself
	dottedTime                 // 10.30: no time by itself
	hourMark                   // 14h: may be a duration
	colonTime                  // 10:30
	markedTime                 // 14h30, 9 am, 14 Uhr, 10時: no doubt
)

type timeRead struct {
	hour, minute int
	form         timeForm
	half         int // 1 where a.m. is said, 2 where p.m. is
}

// readClock reads a time of day, or two with a dash or a word between them, at
// the start of s, and returns how many bytes it took; 0 where there is none. An
// hourMark alone may be a duration.
func readClock(s string) (start, end clockTime, n int, form timeForm) {
	first, n := readTime(s)
	if n == 0 {
		return start, end, 0, bareHour
	}
	if k := rangeSign(s[n:]); k > 0 {
		if second, m := readTime(s[n+k:]); m > 0 && first.goesWith(second) {
			if first.half == 0 && second.half > 0 && first.hour <= 12 {
				first.half = second.half
				if later(first.clock(), second.clock()) {
					first.half = 3 - first.half
				}
			}
			if from, to := first.clock(), second.clock(); from.known && to.known && from != to {
				return from, to, n + k + m, markedTime
			}
		}
	}
	if first.form < hourMark || first.form == hourMark && first.hour < 8 {
		return start, end, 0, bareHour
	}
	c := first.clock()
	if !c.known {
		n = 0
	}
	return c, end, n, first.form
}

// goesWith reports whether two times make a span: one of them must be a time
// without doubt, or both look alike.
func (t timeRead) goesWith(u timeRead) bool {
	switch {
	case t.form == dottedTime && u.form == markedTime:
		return true
	case u.form == dottedTime || t.form == dottedTime:
		return t.form == u.form && t.hour >= 6 && u.hour >= 6 && t.minute%5 == 0 && u.minute%5 == 0
	case u.form == hourMark:
		return t.form == hourMark || t.form == markedTime || t.form == bareHour
	}
	return u.form >= colonTime
}

func (t timeRead) clock() clockTime {
	h := t.hour
	if t.half > 0 {
		if h < 1 || h > 12 {
			return clockTime{}
		}
		h = h%12 + 12*(t.half-1)
	}
	if h > 23 || t.minute > 59 {
		return clockTime{}
	}
	return clockTime{h, t.minute, true}
}

// readTime reads one time at the start of s.
func readTime(s string) (t timeRead, n int) {
	if rest, ok := strings.CutPrefix(s, "午前"); ok {
		t.half, n = 1, len(s)-len(rest)
	} else if rest, ok := strings.CutPrefix(s, "午後"); ok {
		t.half, n = 2, len(s)-len(rest)
	}
	h, k := digits(s[n:])
	if k == 0 {
		return t, 0
	}
	t.hour, n = h, n+k
	rest := s[n:]
	switch r, size := utf8.DecodeRuneInString(rest); r {
	case '時', '点':
		t.form, n = markedTime, n+size
		if m, k := digits(s[n:]); k > 0 && strings.HasPrefix(s[n+k:], "分") {
			t.minute, n = m, n+k+len("分")
		} else if strings.HasPrefix(s[n:], "半") {
			t.minute, n = 30, n+len("半")
		}
		return t, n
	case ':', '：', '.':
		if m, k := digits(rest[size:]); k == 2 {
			t.minute, t.form, n = m, colonTime, n+size+k
			if r == '.' {
				t.form = dottedTime
			}
			if len(s) > n+1 && (s[n] == ':' || s[n] == '.') && isDigit(s[n+1]) {
				return t, 0
			}
		}
	case 'h', 'H':
		n += size
		t.form = hourMark
		if m, k := digits(s[n:]); k == 2 && t.hour >= 7 {
			t.minute, t.form, n = m, markedTime, n+k
		}
	}
	n += t.suffix(s[n:])
	if r, _ := utf8.DecodeRuneInString(s[n:]); (unicode.IsLetter(r) && !inScripts(r) || unicode.IsDigit(r) || r == '%' || r == '_') && n < len(s) {
		return t, 0
	}
	return t, n
}

func inScripts(r rune) bool { return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) }

// suffix reads what marks a number as a time: "am", " p.m.", " Uhr".
func (t *timeRead) suffix(s string) int {
	blank := len(s) - len(strings.TrimLeft(s, " \u00a0\u202f"))
	word := s[blank:]
	for _, mark := range [...]struct {
		text string
		half int
	}{{"a.m.", 1}, {"p.m.", 2}, {"am", 1}, {"pm", 2}, {"uhr", 0}} {
		if len(word) < len(mark.text) || !strings.EqualFold(word[:len(mark.text)], mark.text) {
			continue
		}
		if r, _ := utf8.DecodeRuneInString(word[len(mark.text):]); unicode.IsLetter(r) {
			continue
		}
		t.form, t.half = markedTime, mark.half
		return blank + len(mark.text)
	}
	return 0
}

// rangeSign returns the length of a dash, or a word for it, between two times.
func rangeSign(s string) int {
	rest := strings.TrimLeft(s, " ")
	blank := len(s) - len(rest)
	for _, sign := range [...]string{"-", "–", "—", "−", "~", "〜", "～", "から", "to ", "until ", "till ", "bis ", "à ", "a ", "до "} {
		if after, ok := strings.CutPrefix(rest, sign); ok {
			return blank + len(sign) + len(after) - len(strings.TrimLeft(after, " "))
		}
	}
	return 0
}

// digits reads a number of one or two digits.
func digits(s string) (value, n int) {
	for n < len(s) && isDigit(s[n]) {
		if n == 2 {
			return 0, 0
		}
		value = value*10 + int(s[n]-'0')
		n++
	}
	return value, n
}

// clockTime is a time of day; the zero value is none.
type clockTime struct {
	hour, minute int
	known        bool
}

// String returns the time as "09:30", "" for none.
func (c clockTime) String() string {
	if !c.known {
		return ""
	}
	return fmt.Sprintf("%02d:%02d", c.hour, c.minute)
}

func later(a, b clockTime) bool { return a.hour*60+a.minute > b.hour*60+b.minute }
