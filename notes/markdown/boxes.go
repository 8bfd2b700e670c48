package markdown

import (
	"strings"
	"unicode/utf8"

	"gloss/model"
	"gloss/notes"
)

// A box is a part of the notes between two marks: a remark that stands out, as
// ":::warning" … ":::" or "!!! note" with an indent, or lines that are kept as they
// are: formulas, tables drawn with signs, code between tags.

// box is a box that the lines of the body hold.
type box struct {
	kind     string // of a remark: "note", "warning"
	title    string // "" where the kind is the title
	titleAt  int    // offset of the title in the body
	verbatim bool
	language string
	bare     bool // of a verbatim one: its first line is no mark, but text
	indent   bool // its lines are indented, and none ends it
	last     int  // line of the mark that ends it; the last text where bare
}

const (
	// maxBox is how many lines a remark has at most, and maxCode a piece of code.
	maxBox  = 2000
	maxCode = 4000
)

// isAdmonition reports whether a name is one of remarks that stand out.
func isAdmonition(name string) bool {
	switch name {
	case "note", "tip", "info", "warning", "danger", "caution", "important", "success", "question", "failure",
		"bug", "example", "quote", "abstract", "summary", "hint", "attention", "error", "details", "spoiler",
		"admonition", "callout", "notice", "alert", "seealso", "todo", "expand", "aside", "remark", "theorem",
		"definition", "proof", "lemma", "corollary", "collapse", "collapsible", "exercise", "solution", "check-list":
		return true
	}
	return false
}

// openBox begins a box at the words of the line at work that is ended by a mark on
// line last, and accounts for both marks.
func (s *lineScan) openBox(words string, last int, b *box) bool {
	b.last = last
	at := s.offset(words)
	if s.dialect.boxes == nil {
		s.dialect.boxes = map[int]*box{}
	}
	s.dialect.boxes[at] = b
	if !b.bare {
		s.ledger.Merge(s.line)
		if !b.indent {
			s.ledger.Merge(last)
		}
	}
	if b.verbatim {
		s.line = last
	}
	return true
}

// fence reads the code between two fences. What only a program of note books runs
// is dropped, and a fence may stand round a remark.
func (s *lineScan) fence(words string) {
	sign := words[:1]
	width := len(words) - len(strings.TrimLeft(words, sign))
	info := strings.TrimSpace(words[width:])
	if s.body[s.offset(words)] != words[0] {
		return // it underlines a heading
	}
	if s.fenceEnds[s.line] {
		return // of a remark
	}
	if sign == "`" && strings.Contains(info, "`") {
		s.marksWithin(s.places.text(s.line))
		return
	}
	last := s.find("fence "+words[:width], s.last-s.line, func(w string) bool {
		return strings.HasPrefix(w, words[:width]) && strings.Trim(w, sign) == ""
	})
	if last == 0 {
		s.line = s.last
		return
	}
	language := strings.ToLower(notes.CodeLanguage(info))
	name := strings.ToLower(strings.TrimPrefix(info, "ad-"))
	switch {
	case language == "dataview" || language == "dataviewjs" || language == "tasks" || language == "table-of-contents" || language == "column-settings" || language == "base":
		s.dropRange(words, last, "query of a note book")
		return
	case strings.HasPrefix(info, "ad-") && isName(name):
		s.fencedBox(words, last, &box{kind: name})
		return
	case strings.HasPrefix(info, "{"):
		if b, ok := divisionBox(info); ok && b.kind != "" && b.kind == language {
			if b.title != "" {
				b.titleAt = s.offset(words) + strings.LastIndex(words, b.title)
			}
			s.fencedBox(words, last, b)
			return
		}
	}
	s.line = last
}

// fencedBox begins a remark between two fences, whose lines are read on.
func (s *lineScan) fencedBox(words string, last int, b *box) {
	s.openBox(words, last, b)
	s.fenceEnds[last] = true
}

// formula reads a formula that goes over lines.
func (s *lineScan) formula(words, open, end string) bool {
	if strings.Contains(words[len(open):], end) {
		return false
	}
	last := s.find("formula "+end, 200, func(w string) bool {
		return strings.HasSuffix(strings.TrimRight(w, " .,"), end) || strings.HasPrefix(w, end+" {")
	})
	if last == 0 {
		return false
	}
	bare := strings.TrimSpace(words) != open || unquoted(s.places.text(last)) != end
	return s.openBox(words, last, &box{verbatim: true, language: "math", bare: bare})
}

// environment reads what stands between "\begin{…}" and "\end{…}", or between the
// brackets of a formula.
func (s *lineScan) environment(words string) bool {
	if words == `\[` {
		return s.bracketedFormula(words)
	}
	name, ok := strings.CutPrefix(words, `\begin{`)
	if !ok {
		return false
	}
	n := strings.IndexByte(name, '}')
	if n < 1 || strings.Contains(words, `\end{`) {
		return false
	}
	end := `\end{` + name[:n] + "}"
	last := s.find(end, maxCode, func(w string) bool { return strings.HasSuffix(w, end) })
	return last > 0 && s.openBox(words, last, &box{verbatim: true, language: "latex", bare: true})
}

// bracketedFormula reads a formula whose brackets stand alone on their lines, with no
// blank line between: any others may be words.
func (s *lineScan) bracketedFormula(words string) bool {
	for line := s.line; line <= min(s.last, s.line+200); line++ {
		switch text := strings.TrimSpace(s.places.text(line)); {
		case text == "", line == s.line && text != words:
			return false
		case text == `\]`:
			return line > s.line+1 && s.openBox(words, line, &box{verbatim: true, language: "math"})
		}
	}
	return false
}

// drawnTable reads a table drawn with signs: "+----+----+".
func (s *lineScan) drawnTable(words string) bool {
	if !isDrawnRule(words) {
		return false
	}
	last := s.line
	for line := s.line + 1; line <= s.last; line++ {
		w := strings.TrimSpace(s.places.text(line))
		if w == "" || w[0] != '+' && w[0] != '|' {
			break
		}
		last = line
	}
	return last >= s.line+2 && s.openBox(words, last, &box{verbatim: true, bare: true})
}

// ruledTable reads a table whose columns are ruled off: "----- -----", with a
// heading above or not. It ends with a blank line, or with another such ruler.
func (s *lineScan) ruledTable(words string) bool {
	if !isColumnRule(words) || s.line == s.last {
		return false
	}
	first := s.line
	above := strings.TrimSpace(s.places.text(first - 1))
	switch {
	case first == s.first, above == "":
	case blankLine(s.places.text(first-2)) || first-1 == s.first:
		if indentOf(s.places.text(first-1)) > 3 && first-1 > s.first && s.listed {
			return false
		}
		first--
		words = above
	default:
		return false
	}
	last := s.line
	for line := s.line + 1; line <= s.last && !blankLine(s.places.text(line)); line++ {
		last = line
	}
	if last == s.line {
		return false
	}
	s.line = first
	return s.openBox(words, last, &box{verbatim: true, bare: true})
}

// framedTable reads a table between two rulers, with a ruler for columns below its head,
// as Pandoc has them: blank lines part its rows, which may have several lines.
func (s *lineScan) framedTable(words string) bool {
	const mostHead, mostRows = 8, 400 // lines
	if len(words) < 8 || strings.Trim(words, "-") != "" {
		return false
	}
	columns := 0
	for line := s.line + 1; line <= min(s.last, s.line+mostRows); line++ {
		w := strings.TrimSpace(s.places.text(line))
		switch {
		case columns == 0 && (w == "" || line > s.line+mostHead):
			return false
		case columns == 0 && isColumnRule(w):
			columns = line
		case strings.Trim(w, "-") == "" && len(w) >= len(words)-1 && (line == s.last || blankLine(s.places.text(line+1))):
			return columns > s.line+1 && line > columns+1 && s.openBox(words, line, &box{verbatim: true, bare: true})
		}
	}
	return false
}

// isColumnRule reports whether a line is a ruler for columns.
func isColumnRule(words string) bool {
	if strings.Trim(words, "-=+ ") != "" {
		return false
	}
	groups := strings.FieldsFunc(words, func(r rune) bool { return r == ' ' || r == '+' })
	for _, g := range groups {
		if len(g) < 2 {
			return false
		}
	}
	return len(groups) > 1
}

func isDrawnRule(words string) bool {
	return len(words) > 4 && words[len(words)-1] == '+' && (words[1] == '-' || words[1] == '=') && strings.Trim(words, "+-=:") == ""
}

// lineBlock reads lines that begin with a bar and stay apart.
func (s *lineScan) lineBlock() bool {
	last := s.line
	for line := s.line; line <= s.last; line++ {
		w := unquoted(s.places.text(line))
		if len(w) < 3 && w != "|" || w[0] != '|' || w != "|" && w[1] != ' ' || strings.Count(w, "|") > 1 {
			break
		}
		last = line
	}
	if last == s.line {
		return false
	}
	first := s.line
	for ; s.line <= last; s.line++ {
		w := unquoted(s.places.text(s.line))
		at := s.offset(w)
		if w == "|" {
			s.fill(at, at+1, ' ')
			s.ledger.Merge(s.line)
			continue
		}
		n := len(w) - len(strings.TrimLeft(w[1:], " "))
		s.fill(at, at+n, filler)
		if s.line > first {
			s.standApart(s.line)
		}
		s.marksWithin(s.places.text(s.line))
	}
	s.line = last
	return true
}

// standApart keeps a line from running on from the one above it.
func (r *reading) standApart(line int) {
	if r.dialect.apart == nil {
		r.dialect.apart = map[int]bool{}
	}
	r.dialect.apart[line] = true
}

// broken breaks the line behind the last text of a list, where the next line does
// not run on.
func (r *reading) broken(list []model.Inline) []model.Inline {
	if len(r.dialect.apart) == 0 {
		return list
	}
	t, ok := list[len(list)-1].(*model.Text)
	if !ok || !strings.HasSuffix(t.Value, " ") || !r.dialect.apart[int(t.Line)+1] {
		return list
	}
	t.Value = strings.TrimRight(t.Value, " ")
	r.hardBreaks++
	pos := t.Position
	pos.Column += int32(utf8.RuneCountInString(t.Value))
	if t.Value == "" {
		list = list[:len(list)-1]
	}
	return append(list, &model.LineBreak{Position: pos})
}

// orgBlock reads a block in the way of Org, as Logseq has them: "#+BEGIN_QUOTE".
func (s *lineScan) orgBlock(words string) bool {
	if len(words) < 9 || !strings.EqualFold(words[:8], "#+begin_") {
		return false
	}
	name, rest, _ := strings.Cut(strings.ToLower(words[8:]), " ")
	last := s.find("org "+name, maxBox, func(w string) bool { return strings.EqualFold(w, "#+end_"+name) })
	if last == 0 || !isName(name) {
		return false
	}
	switch name {
	case "src", "example", "export", "comment", "query", "latex":
		language, _, _ := strings.Cut(rest, " ")
		if name == "query" || name == "comment" {
			return s.dropRange(words, last, "query of a note book")
		}
		return s.openBox(words, last, &box{verbatim: true, language: language})
	}
	return s.openBox(words, last, &box{kind: name})
}
