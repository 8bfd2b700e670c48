package markdown

import "strings"

// Notes speak of the marks that generators of sites and note books use, too. A mark
// within a line is left out only where the notes show that such a program read them.

// generated reports whether a generator of sites read the notes: they have front
// matter, without which none looks at its tags, or lines that are nothing but tags.
func (s *lineScan) generated() bool {
	if s.site == notKnown {
		s.site = no
		if s.base > 0 || s.hasTagLine() {
			s.site = yes
		}
	}
	return s.site == yes
}

// answer is what is known of a question that costs to answer.
type answer byte

const (
	notKnown answer = iota
	no
	yes
)

// hasTagLine reports whether a line is a tag as a whole.
func (s *lineScan) hasTagLine() bool {
	for line := s.first; line <= s.last; line++ {
		words := unquoted(s.places.text(line))
		if len(words) < 5 || words[0] != '{' || words[1] != '%' && words[1] != '{' {
			continue
		}
		if t := parseTag(words); t.size == len(words) && !t.macro {
			return true
		}
	}
	return false
}

// referredTo reports whether the notes refer to a block by a name such as "^intro",
// or the name looks like one that a program gave.
func (s *lineScan) referredTo(name string) bool {
	if strings.ContainsAny(name, "-0123456789") {
		return true
	}
	if s.blockNames == nil {
		s.blockNames = map[string]bool{}
		for rest := s.src.Text; ; {
			n := strings.Index(rest, "#^")
			if n < 0 {
				break
			}
			rest = rest[n+2:]
			end := strings.IndexAny(rest, "]|\n")
			s.blockNames["^"+rest[:max(end, 0)]] = true
		}
	}
	return s.blockNames[name]
}
