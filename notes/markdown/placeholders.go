package markdown

import (
	"strings"
	"unicode"
)

// Note books make notes from templates. What the program did not fill in stands there
// still: "{{date:YYYY-MM-DD}}", "<% tp.file.title %>". It is no word of the notes.

const unfilledMark = "place that a template left open"

// mostScript is how many lines there are at most in a script of a template.
const mostScript = 60

// placeEnd returns the length of the place in a text that begins with "<%"; 0 where it is
// none of a note book's: what other programs have between such signs may be what the notes
// are about.
func placeEnd(text string) int {
	inner, _, closed := strings.Cut(text[2:], "%>")
	if !closed {
		return 0
	}
	end := 2 + len(inner)
	inner = strings.Trim(inner, "*_-+ \n")
	switch strings.ToLower(inner) {
	case "today", "yesterday", "tomorrow", "time", "current page":
	default:
		if !strings.Contains(" "+inner, " tp.") && !strings.Contains(inner, "(tp.") && !strings.Contains(inner, "tR +=") {
			return 0
		}
	}
	return end + 2
}

// leftOpen reports whether a template left places of the body open for certain, outside
// of code.
func (s *lineScan) leftOpen() bool {
	if s.open != notKnown {
		return s.open == yes
	}
	s.open = no
	fenced := false
	for line := s.first; line <= s.last && s.open == no; line++ {
		text := s.places.text(line)
		if isFence(unquoted(text)) {
			fenced = !fenced
		}
		before, rest, found := strings.Cut(text, "{{date")
		if !found || !strings.HasPrefix(rest, ":") && !fillsField(before, rest) {
			before, _, found = strings.Cut(text, "<% tp.")
		}
		if found && !fenced && strings.Count(before, "`")%2 == 0 {
			s.open = yes
		}
	}
	return s.open == yes
}

// fillsField reports whether the place for a day is all that a field, a heading or a line
// says, with others like it. Among words, it may be what the notes are about.
func fillsField(before, rest string) bool {
	if before = strings.TrimRight(before, " \t*_[\"'"); hasLetter(before) && !strings.HasSuffix(before, ":") {
		return false
	}
	rest, closed := strings.CutPrefix(rest, "}}")
	for more := closed; more; {
		var between string
		if between, rest, more = strings.Cut(rest, "{{"); hasLetter(between) {
			return false
		}
		_, rest, _ = strings.Cut(rest, "}}")
	}
	return closed
}

func hasLetter(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }

// isOpenPlace reports whether a macro is a place that a template left open: for the day or
// the time, which have a form behind a colon, or among others any name.
func (s *lineScan) isOpenPlace(t tag) bool {
	if strings.HasPrefix(t.name, "date:") || strings.HasPrefix(t.name, "time:") || strings.HasPrefix(t.name, "vdate:") {
		return true
	}
	return t.args == nil && isName(t.name) && s.leftOpen()
}

// script drops a script of a template that fills lines.
func (s *lineScan) script(words string) bool {
	if !strings.HasPrefix(words, "<%") || strings.Contains(words, "%>") {
		return false
	}
	last := s.find("%>", mostScript, func(w string) bool { return strings.Contains(w, "%>") })
	if last == 0 || !s.endsWith(last, "%>") || placeEnd(s.src.Text[s.base+s.offset(words):s.places.starts[last-1]+len(s.places.text(last))]) == 0 {
		return false
	}
	return s.dropRange(words, last, unfilledMark)
}

// endsWith reports whether a sign is the end of a line, and stands nowhere else in it.
func (s *lineScan) endsWith(line int, sign string) bool {
	text := strings.TrimRight(s.places.text(line), " \t")
	return strings.Index(text, sign) == len(text)-len(sign)
}

// openPlace hides the place that begins with "<%", and returns its length.
func (s *lineScan) openPlace(text string, at int) int {
	n := placeEnd(text)
	if n > 0 {
		s.hide(at, at+n, filler, unfilledMark)
	}
	return n
}

// isUnfilled reports whether a value of the front matter is a place that a template left
// open, and no more.
func isUnfilled(value string) bool {
	value = strings.TrimSpace(value)
	if strings.HasPrefix(value, "<%") {
		return placeEnd(value) == len(value)
	}
	return strings.HasPrefix(value, "{{") && strings.Index(value, "}}") == len(value)-2
}

// isQuery reports whether code within a line asks a note book for something: "`= this.due`",
// "`$= dv.current()`".
func isQuery(code string) bool {
	return strings.HasPrefix(code, "`= this.") || strings.HasPrefix(code, "`$= dv.")
}
