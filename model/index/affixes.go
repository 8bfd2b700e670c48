package index

import (
	"slices"
	"strings"
)

// affixes are texts in the order of a byte of theirs, and where those of each byte
// begin, so that long lists cost no more to ask than short ones.
type affixes struct {
	texts []string
	from  [257]uint8
}

// affixesBy returns affixes by the byte that key tells, those of one byte in the
// order given. There are less than 256.
func affixesBy(key func(text string) byte, texts []string) (a affixes) {
	a.texts = slices.Clone(texts)
	slices.SortStableFunc(a.texts, func(x, y string) int { return int(key(x)) - int(key(y)) })
	for _, text := range a.texts {
		a.from[int(key(text))+1]++
	}
	for b := range 256 {
		a.from[b+1] += a.from[b]
	}
	return a
}

// of returns the texts of a byte.
func (a *affixes) of(b byte) []string { return a.texts[a.from[b]:a.from[int(b)+1]] }

// starts are texts that others may begin with, by their first byte.
type starts struct{ by affixes }

func startsOf(texts ...string) *starts {
	return &starts{affixesBy(func(text string) byte { return text[0] }, texts)}
}

// of reports whether text begins with one of them.
func (s *starts) of(text string) bool { return s.at(text) != "" }

// at returns the first of them that text begins with, "" for none.
func (s *starts) at(text string) string {
	if text == "" {
		return ""
	}
	for _, start := range s.by.of(text[0]) {
		if strings.HasPrefix(text, start) {
			return start
		}
	}
	return ""
}

// trimmed returns text without all of them that it begins with.
func (s *starts) trimmed(text string) string {
	for {
		start := s.at(text)
		if start == "" {
			return text
		}
		text = text[len(start):]
	}
}

// ends are texts that others may end with, by their last byte.
type ends struct{ by affixes }

func endsOf(texts ...string) *ends {
	return &ends{affixesBy(func(text string) byte { return text[len(text)-1] }, texts)}
}

// of reports whether text ends with one of them.
func (e *ends) of(text string) bool { return e.after(text, 0) }

// at returns the first of them that text ends with, "" for none.
func (e *ends) at(text string) string {
	if text == "" {
		return ""
	}
	for _, end := range e.by.of(text[len(text)-1]) {
		if strings.HasSuffix(text, end) {
			return end
		}
	}
	return ""
}

// after reports whether text ends with one of them after so many bytes at least.
func (e *ends) after(text string, least int) bool {
	if text == "" {
		return false
	}
	for _, end := range e.by.of(text[len(text)-1]) {
		if len(text) >= len(end)+least && strings.HasSuffix(text, end) {
			return true
		}
	}
	return false
}
