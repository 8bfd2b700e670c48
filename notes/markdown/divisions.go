package markdown

import (
	"strings"

	"github.com/yuin/goldmark/util"
)

// Divisions are parts of the notes between lines of colons, in the way of pandoc,
// of HackMD and of generators of documentation: ":::note" … ":::". MkDocs indents
// what belongs to a remark instead. A division that only says how its part looks
// leaves no trace.

// division is a ":::" that is not closed yet.
type division struct {
	line  int
	words string
	box   *box
}

// divisionLine reads a line of colons.
func (s *lineScan) divisionLine(words string) bool {
	rest := strings.TrimSpace(strings.TrimLeft(words, ":"))
	if rest == "" {
		n := len(s.divisions)
		if n == 0 {
			return false
		}
		d := s.divisions[n-1]
		s.divisions = s.divisions[:n-1]
		s.closeDivision(d, words)
		return true
	}
	b, ok := divisionBox(rest)
	if !ok {
		return false
	}
	if b.title != "" {
		b.titleAt = s.offset(words) + strings.Index(words, b.title)
	}
	s.divisions = append(s.divisions, division{s.line, words, b})
	return true
}

// closeDivision settles a division that the line at work ends.
func (s *lineScan) closeDivision(d division, words string) {
	const reason = "mark of a division"
	if d.box.kind == "" && d.box.title == "" {
		s.blankOut(d.line, d.words)
		s.ledger.Drop(d.line, reason)
		s.count(reason, d.line)
		s.drop(words, reason)
		return
	}
	end := s.line
	s.line = d.line
	s.openBox(d.words, end, d.box)
	s.line = end
}

// closeDivisions leaves divisions without an end as the words that they are.
func (s *lineScan) closeDivisions() { s.divisions = nil }

// divisionBox reads what stands behind colons: "note", "note Title", "note[Title]",
// "{.note title="Title"}", "{note} Title".
func divisionBox(rest string) (*box, bool) {
	rest = strings.TrimRight(rest, ": ")
	b := &box{}
	if strings.HasPrefix(rest, "{") {
		end := strings.IndexByte(rest, '}')
		if end < 0 {
			return nil, false
		}
		inner := rest[1:end]
		b.title = strings.TrimSpace(rest[end+1:])
		if isName(inner) {
			b.kind = strings.ToLower(inner)
		} else if !isAttributes(rest[:end+1]) {
			return nil, false
		}
		for _, f := range splitAttributes(inner) {
			key, value, pair := strings.Cut(f, "=")
			switch {
			case pair && key == "title":
				b.title = strings.Trim(value, `"'`)
			case !pair && f[0] == '.' && b.kind == "":
				b.kind = strings.TrimPrefix(strings.ToLower(f[1:]), "callout-")
			}
		}
	} else {
		name := rest
		if n := strings.IndexAny(rest, " [{"); n >= 0 {
			name = rest[:n]
			b.title = strings.TrimSpace(rest[n:])
			if n := strings.LastIndexByte(b.title, '{'); n >= 0 && isAttributes(b.title[n:]) {
				b.title = strings.TrimSpace(b.title[:n])
			}
			if strings.HasPrefix(b.title, "[") && strings.HasSuffix(b.title, "]") {
				b.title = b.title[1 : len(b.title)-1]
			}
		}
		if !isName(name) {
			return nil, false
		}
		b.kind = strings.ToLower(name)
	}
	if !isAdmonition(b.kind) {
		b.kind = ""
	}
	return b, true
}

// indentedBox reads a line such as `!!! note "Title"`, below which indented lines
// stand.
func (s *lineScan) indentedBox(words string) bool {
	n := run([]byte(words))
	rest := strings.TrimSpace(strings.TrimLeft(words[n:], "+"))
	if n != 3 || rest == "" {
		return false
	}
	b := &box{indent: true}
	b.kind, b.title, _ = strings.Cut(rest, " ")
	if words[0] == '=' {
		b.kind, b.title = "", rest
	} else if !isName(b.kind) {
		return false
	}
	if i, j := strings.IndexByte(b.title, '"'), strings.LastIndexByte(b.title, '"'); i >= 0 && j > i {
		b.title = b.title[i+1 : j]
	} else if words[0] == '=' {
		return false
	} else {
		b.title = ""
	}
	own := indentOf(s.places.text(s.line))
	last := s.line
	for line := s.line + 1; line <= min(s.last, s.line+maxBox); line++ {
		text := s.places.text(line)
		if blankLine(text) {
			continue
		}
		if indentOf(text) < own+4 {
			break
		}
		last = line
	}
	if last == s.line {
		return false
	}
	if b.title != "" {
		b.titleAt = s.offset(words) + strings.Index(words, b.title)
	}
	s.indentTo = max(s.indentTo, last)
	return s.openBox(words, last, b)
}

// indentOf returns how many columns a line is indented.
func indentOf(line string) int {
	width, _ := util.IndentWidth([]byte(line), 0)
	return width
}
