package typography

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// quote is a typed quotation mark or apostrophe.
type quote struct {
	at            int
	double        bool
	opens, closes bool // it has the shape of one that does
	set           bool // to something; an apostrophe that is one takes no part in pairs
	strange       int  // marks of the kind up to this one that have the shape of neither
}

// findQuotes finds quotation marks that are pairs, and apostrophes.
func (s *setter) findQuotes() {
	s.gather()
	var strange [2]int
	for i := range s.quotes {
		s.shape(i)
		q := &s.quotes[i]
		n := &strange[0]
		if q.double {
			n = &strange[1]
		}
		if !q.opens && !q.closes && !q.set {
			*n++
		}
		q.strange = *n
	}
	s.pair()
	for i := range s.quotes {
		if q := &s.quotes[i]; !q.set && !q.double && (q.closes && s.endsWord(q.at) || q.opens && (s.year(q.at) || s.perhapsClipped(q.at))) {
			s.put(i, apostrophe)
		}
		s.left = s.left || !s.quotes[i].set
	}
}

// gather finds all typed marks.
func (s *setter) gather() {
	s.quotes = s.quotes[:0]
	for i, c := range s.text {
		if (c == '"' || c == '\'') && !s.shut[i] {
			s.quotes = append(s.quotes, quote{at: i, double: c == '"'})
		}
	}
}

// findApostrophes finds apostrophes within words, and nothing else.
func (s *setter) findApostrophes() {
	s.gather()
	for i, q := range s.quotes {
		if !q.double && unicode.IsLetter(s.before(q.at)) && unicode.IsLetter(s.after(q.at+1)) {
			s.put(i, apostrophe)
		}
	}
}

// put gives a mark its sign; "" leaves it as typed.
func (s *setter) put(i int, sign string) {
	q := &s.quotes[i]
	if q.set = true; sign == "" {
		return
	}
	s.edits = append(s.edits, edit{q.at, 1, sign})
}

// shape tells what the signs beside a mark make of it, and sets apostrophes that
// are plainly such.
func (s *setter) shape(i int) {
	q := &s.quotes[i]
	before, after := s.before(q.at), s.after(q.at+1)
	if !q.double && s.inWord(q.at, before, after) {
		s.put(i, apostrophe)
		return
	}
	if before == rune(s.text[q.at]) || after == rune(s.text[q.at]) {
		return // '' and "" are strings, or marks of other kinds
	}
	q.opens = s.opensAfter(i, before) && opensBefore(after)
	q.closes = before != 0 && !unicode.IsSpace(before) && !opening(before) && s.closesBefore(q.at+1, after)
}

// opensAfter reports whether a mark may open behind a sign.
func (s *setter) opensAfter(i int, before rune) bool {
	switch before {
	case '"', '\'':
		return i > 0 && s.quotes[i-1].at == s.quotes[i].at-1 && s.quotes[i-1].opens
	case '-':
		second := s.before(s.quotes[i].at - 1)
		return second == '-' || unicode.IsLetter(second)
	case 0, '–', '—', '…', '/':
		return true
	case '“', '‘':
		return true
	}
	return unicode.IsSpace(before) || opening(before)
}

func opensBefore(after rune) bool {
	switch after {
	case 0, '.', ',', ';', ':', '!', '?', ')', ']', '}', '”', '’', '»', '›', '=', '>', '|', '\\':
		return after == '.'
	}
	return !unicode.IsSpace(after)
}

// closesBefore reports whether a mark may close in front of the text at i.
func (s *setter) closesBefore(i int, after rune) bool {
	switch after {
	case 0, '!', '?', ')', ']', '}', '"', '\'', '…', '–', '—', '”', '’', '“', '‘', '»', '›':
		return true
	case '.', ',', ';', ':':
		for i < len(s.text) && s.text[i] == byte(after) {
			i++
		}
		next := s.after(i)
		return next == 0 || unicode.IsSpace(next) || closing(next) || next == '"' || next == '\'' || next == '-'
	case '-':
		next := s.after(i + 1)
		return next == '-' || unicode.IsLetter(next)
	}
	return unicode.IsSpace(after)
}

// inWord reports whether the sign at i is an apostrophe by what stands beside
// it: within a word, before the s of a genitive, or before a word that is known
// to have lost its beginning.
func (s *setter) inWord(i int, before, after rune) bool {
	if unicode.IsLetter(before) && unicode.IsLetter(after) {
		return true
	}
	if after == 's' && !unicode.IsLetter(s.after(i+2)) {
		if unicode.IsDigit(before) || before != 0 && strings.ContainsRune("\".)+#”»“", before) {
			return true
		}
	}
	if (after == 'n' || after == 'N') && s.after(i+2) == '\'' && !unicode.IsLetter(s.after(i+3)) { // rock 'n' roll
		return before == ' ' && unicode.IsLetter(s.before(i-1)) && s.after(i+3) == ' '
	}
	if (before == 'n' || before == 'N') && after == ' ' && i >= 4 && s.text[i-2] == '\'' && s.text[i-3] == ' ' { // its second mark
		return unicode.IsLetter(s.before(i - 3))
	}
	if before != 0 && !unicode.IsSpace(before) && !opening(before) && before != '-' && before != '–' && before != '—' && before != '"' {
		return false
	}
	if s.year(i) && s.after(i+3) == 's' { // the '90s
		return true
	}
	word := s.wordAfter(i + 1)
	if word == "" || s.after(i+1+len(word)) == '\'' {
		return false
	}
	return strings.Contains(s.clipped(), " "+strings.ToLower(word)+" ")
}

// perhapsClipped reports whether the sign at i, which opens nothing, stands
// before a word of English that is one without its beginning too.
func (s *setter) perhapsClipped(i int) bool {
	word := strings.ToLower(s.wordAfter(i + 1))
	return word != "" && strings.Contains(" cause bout round neath gainst cos tween fraid ere ", " "+word+" ") &&
		s.clippedTongue() == "en"
}

// clipped returns the words, each between blanks, that an apostrophe begins.
func (s *setter) clipped() string {
	switch s.clippedTongue() {
	case "nl", "af":
		return " s t n k m r ns "
	case "de":
		return " s n ne nen nem ner nes nauf naus nein rauf raus rein rüber runter "
	case "en":
		return " tis twas twere twill twould tisn twasn em n ve til nuff cept "
	}
	return ""
}

// clippedTongue returns the language of the text, English where it is not known.
func (s *setter) clippedTongue() string {
	s.speech()
	base, _, _ := strings.Cut(strings.ToLower(s.tongue), "-")
	return cmp.Or(base, "en")
}

// wordAfter returns the letters at i, "" where they are many.
func (s *setter) wordAfter(i int) string {
	to := i
	for to < len(s.text) && to < i+16 {
		r, size := utf8.DecodeRune(s.text[to:])
		if !unicode.IsLetter(r) {
			return string(s.text[i:to])
		}
		to += size
	}
	if to == len(s.text) {
		return string(s.text[i:to])
	}
	return ""
}

// endsWord reports whether the sign at i, which closes nothing, is the
// apostrophe of a word that has lost its end (the users', talkin'). A letter
// alone may be one of a formula, and a back quote opens what an apostrophe
// closes.
func (s *setter) endsWord(i int) bool {
	return s.lettersBefore(i, 3) == 3 && !strings.Contains(string(s.text[max(0, i-farthest):i]), "`")
}

// year reports whether figures stand at i+1 that are those of a year or a
// decade: '11, '90s.
func (s *setter) year(i int) bool {
	if !unicode.IsDigit(s.after(i+1)) || !unicode.IsDigit(s.after(i+2)) {
		return false
	}
	next := s.after(i + 3)
	if next == 's' {
		next = s.after(i + 4)
	}
	return !unicode.IsLetter(next) && !unicode.IsDigit(next) && next != '"' && next != '\'' && next != '%'
}

// pair gives the marks of pairs their signs. A pair lies within another or
// outside of it.
func (s *setter) pair() {
	s.open = s.open[:0]
	doubles := 0 // in open
	for i := range s.quotes {
		q := &s.quotes[i]
		if q.set {
			continue
		}
		if q.closes && (doubles > 0 || !q.double) && !s.inch(i) {
			if k := s.partner(q.double); k >= 0 {
				for _, o := range s.open[k+1:] {
					if s.quotes[o].double {
						doubles--
					}
				}
				o := s.open[k]
				s.open = s.open[:k]
				if q.double {
					doubles--
				}
				s.close(o, i, doubles)
				continue
			}
		}
		if q.opens && !(!q.double && s.year(q.at) && !s.closedLater(i)) {
			s.open = append(s.open, i)
			if q.double {
				doubles++
			}
		} else if q.closes && q.double && s.cut[0] && doubles == 0 {
			s.put(i, s.speech().outer[1])
		}
	}
	if s.cut[1] && doubles == 1 {
		for _, o := range s.open {
			if s.quotes[o].double {
				s.put(o, s.speech().outer[0])
			}
		}
	}
}

// partner returns the index into open of the mark that one of a kind closes, -1
// for none. Single marks do not close across a double one.
func (s *setter) partner(double bool) int {
	for k := len(s.open) - 1; k >= 0; k-- {
		if s.quotes[s.open[k]].double == double {
			return k
		}
		if !double {
			return -1
		}
	}
	return -1
}

// close sets a pair; around is the number of double ones that it stands in. Where
// strange marks stand within, it may be none.
func (s *setter) close(from, to, around int) {
	if s.quotes[to].strange > s.quotes[from].strange {
		s.put(from, "")
		s.put(to, "")
		return
	}
	own := s.speech()
	signs := own.single
	if s.quotes[from].double {
		signs = own.outer
		if around > 0 && own.inner[0] != "" {
			signs = own.inner
		}
	}
	s.put(from, signs[0])
	s.put(to, signs[1])
}

// near is the number of marks among which the next one is sought.
const near = 8

// inch reports whether a mark behind a figure is that of inches or minutes: the
// next mark closes too.
func (s *setter) inch(i int) bool {
	if q := s.quotes[i]; !unicode.IsDigit(s.before(q.at)) || q.opens {
		return false
	}
	for k := i + 1; k < len(s.quotes) && k < i+near; k++ {
		if q := s.quotes[k]; q.double == s.quotes[i].double && !q.set {
			return q.closes && !q.opens
		}
	}
	return false
}

// closedLater reports whether a mark of the kind of that at i closes something
// behind it.
func (s *setter) closedLater(i int) bool {
	for k := i + 1; k < len(s.quotes) && k < i+near; k++ {
		if q := s.quotes[k]; q.double == s.quotes[i].double && !q.set && q.closes && !unicode.IsDigit(s.before(q.at)) {
			return true
		}
	}
	return false
}
