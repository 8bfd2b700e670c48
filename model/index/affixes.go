package index

import "strings"

// starts are texts that others may begin with. Which of them may be the one its
// first byte tells, so that long lists cost no more than short ones.
type starts [256][]string

func startsOf(texts ...string) *starts {
	s := new(starts)
	for _, text := range texts {
		s[text[0]] = append(s[text[0]], text)
	}
	return s
}

// of reports whether text begins with one of them.
func (s *starts) of(text string) bool {
	if text == "" {
		return false
	}
	for _, start := range s[text[0]] {
		if strings.HasPrefix(text, start) {
			return true
		}
	}
	return false
}

// ends are texts that others may end with, by their last byte.
type ends [256][]string

func endsOf(texts ...string) *ends {
	e := new(ends)
	for _, text := range texts {
		last := text[len(text)-1]
		e[last] = append(e[last], text)
	}
	return e
}

// of reports whether text ends with one of them.
func (e *ends) of(text string) bool { return e.after(text, 0) }

// after reports whether text ends with one of them after so many bytes at least.
func (e *ends) after(text string, least int) bool {
	if text == "" {
		return false
	}
	for _, end := range e[text[len(text)-1]] {
		if len(text) >= len(end)+least && strings.HasSuffix(text, end) {
			return true
		}
	}
	return false
}
