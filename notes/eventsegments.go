package notes

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// eventSegment is a stretch of a title without signs that part it.
type eventSegment struct {
	words []string // as written, without the signs about them
	low   []string // in lower case
	// plain says that the title has no capitals, which then tell nothing.
	plain bool
	// joined is the segment before where only "&" parts this one from it.
	joined *eventSegment
}

func eventSegments(title string) (list []*eventSegment) {
	plain := strings.ToLower(title) == title
	s := &eventSegment{plain: plain}
	part := func() {
		if len(s.words) > 0 {
			list = append(list, s)
			s = &eventSegment{plain: plain}
		}
	}
	for w := range partEastAsian(title) {
		if w == "&" && len(s.words) > 0 {
			before := s
			part()
			s.joined = before
			continue
		}
		bare := strings.TrimFunc(w, func(r rune) bool { return unicode.IsPunct(r) && r != '#' && r != '@' && r != '\'' && r != '’' })
		if bare == "" || strings.ContainsAny(w[:1], "([|\"") || strings.HasPrefix(w, "“") || strings.HasPrefix(w, "«") {
			part()
		}
		if bare == "" {
			continue
		}
		s.words, s.low = append(s.words, bare), append(s.low, strings.ToLower(bare))
		behind := w[strings.Index(w, bare)+len(bare):]
		if behind == "." && digitsOf(bare) == len(bare) && len(bare) < 4 && len(s.words) == 1 {
			s.words[0] += "." // "38. Kongress"
		} else if behind != "" && strings.Trim(behind, "!?") != "" {
			part()
		}
	}
	part()
	return list
}

// isYear reports whether a word is a year of our days, as "2019" or "’19".
func isYear(w string) bool {
	if short, ok := strings.CutPrefix(strings.Replace(w, "’", "'", 1), "'"); ok {
		return len(short) == 2 && digitsOf(short) == 2
	}
	return len(w) == 4 && digitsOf(w) == 4 && yearOf(w) > 0
}

// isEdition reports whether a word counts the events of a row, as "#11", "3rd"
// and "38." do.
func isEdition(w string) bool {
	if rest, ok := strings.CutPrefix(w, "#"); ok {
		return rest != "" && digitsOf(rest) == len(rest)
	}
	n := digitsOf(w)
	switch strings.ToLower(w[n:]) {
	case ".":
		return n > 0 && n < 4 && w[:n] != "1" && w[:n] != "2"
	case "st", "nd", "rd", "th", "ème", "e", "º", "ª", "°":
		return n > 0 && n < 4
	}
	return false
}

// isDayNumber reports whether a word is a day and its number written as one.
func isDayNumber(low string) bool {
	for _, end := range [...]string{"日目", "天", "일차"} {
		if number, ok := strings.CutSuffix(low, end); ok {
			return number != "" && strings.Trim(number, "第0123456789一二三四五") == ""
		}
	}
	name := strings.TrimRight(low, "0123456789")
	return len(name) < len(low) && dayWords(name)
}

func isPossessive(low string) bool {
	return strings.HasSuffix(low, "'s") || strings.HasSuffix(low, "’s")
}

// isCapital reports whether a word begins with a capital, a digit or a letter of a
// script without capitals.
func isCapital(w string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "#@"))
	return unicode.IsUpper(r) || unicode.IsDigit(r) || unicode.IsLetter(r) && !unicode.IsLower(r)
}
