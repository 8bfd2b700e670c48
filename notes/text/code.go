package text

import (
	"strings"
	"unicode/utf8"

	"gloss/model"
	"gloss/notes"
)

// codeRun reports whether a block of lines is program text as a whole: two
// lines or more of which most are code by themselves, and none is a sentence. A
// line that ends in a backslash goes on in the next; beside remarks of a shell, what
// may be a command is one.
func (s *page) codeRun(lines []int) bool {
	if len(lines) < 2 {
		return false
	}
	code, goesOn, remarked := 0, false, false
	for _, i := range lines {
		l := &s.lines[i]
		if l.level > 0 || l.fenced || !goesOn && l.mark == bullet && l.sign != '*' && l.sign != '-' || l.parted {
			return false
		}
		if goesOn || l.mark == noMark && (l.looksLikeCode() || programLine(l.text)) {
			code++
		}
		remarked = remarked || strings.HasPrefix(l.text, "# ")
		goesOn = strings.HasSuffix(l.text, " \\")
	}
	if remarked && code*10 < len(lines)*6 {
		for _, i := range lines {
			if l := &s.lines[i]; l.mark == noMark && !l.looksLikeCode() && !programLine(l.text) && commandWords(l.text) {
				code++
			}
		}
	}
	return code >= 2 && code*10 >= len(lines)*6 && !s.bareNames(lines)
}

// commandWords reports whether a line may be a command: a small word and what is no
// sentence.
func commandWords(s string) bool {
	first, rest, _ := strings.Cut(s, " ")
	if !commandName(first) {
		return false
	}
	for w := range strings.FieldsSeq(rest) {
		if sentenceWords().Has(fold(strings.Trim(w, ".,"))) || strings.ContainsAny(w, "“”’!?") {
			return false
		}
	}
	return !strings.HasSuffix(s, ".")
}

// settingsRun reports whether a block of lines is a file of settings, whose layout is
// none of the page: keys in small letters at the left, two or more, of which one has
// nothing behind its colon but what is indented below.
func (s *page) settingsRun(lines []int) bool {
	keys, heads := 0, 0
	for k, i := range lines {
		l := &s.lines[i]
		if l.indent > 0 || l.mark == bullet && k > 0 {
			continue
		}
		key, value, ok := strings.Cut(l.text, ":")
		if !ok || key == "" || l.mark != noMark || strings.Trim(key, "abcdefghijklmnopqrstuvwxyz0123456789_-.") != "" || value != "" && value[0] != ' ' {
			return false
		}
		keys++
		if value == "" {
			heads++
		}
	}
	return keys > 1 && heads > 0 && keys < len(lines)
}

// bareNames reports whether the lines are mere names one below the other: a
// list of points, though each of them is code.
func (s *page) bareNames(lines []int) bool {
	for _, i := range lines {
		if strings.ContainsAny(s.lines[i].text, " =(){}$") {
			return false
		}
	}
	return true
}

// programLine reports whether a line within a block of code may be part of it,
// though it is no proof by itself.
func programLine(s string) bool {
	return strings.HasPrefix(s, "@") && strings.Contains(s, "(") || strings.HasPrefix(s, "# ") || strings.HasPrefix(s, "//") ||
		strings.HasPrefix(s, "'") && strings.HasSuffix(s, ",") || s == ")" || s == "]" || s == "}" || strings.HasSuffix(s, "):")
}

// code makes a code block of a run, with its indents kept.
func (s *builder) code(lines []int) {
	least := int32(-1)
	for _, i := range lines {
		if l := &s.lines[i]; l.text != "" && (least < 0 || l.indent < least) {
			least = l.indent
		}
	}
	s.addCode(lines, "", int(least))
}

// fence makes a code block of lines between fences.
func (s *builder) fence(lines []int) {
	first := &s.lines[lines[0]]
	s.ledger.Merge(first.n())
	end := len(lines)
	if last := &s.lines[lines[end-1]]; end > 1 && endsFence(first.text, last.text) {
		s.ledger.Merge(last.n())
		end--
	}
	language := notes.CodeLanguage(strings.Trim(first.text, "`~ "))
	if end > 1 {
		s.addCode(lines[1:end], language, int(first.indent))
	}
}

// endsFence reports whether a line is the end of the code that a fence begins.
func endsFence(open, line string) bool {
	if open == "" {
		return false
	}
	signs := open[:len(open)-len(strings.TrimLeft(open, open[:1]))]
	if signs[0] == '~' {
		signs = signs[:3]
	}
	return strings.HasPrefix(line, signs) && strings.Trim(line, signs[:1]) == ""
}

func (s *builder) addCode(lines []int, language string, indent int) {
	for len(lines) > 0 && s.lines[lines[0]].text == "" {
		s.ledger.Merge(s.lines[lines[0]].n())
		lines = lines[1:]
	}
	for n := len(lines); n > 0 && s.lines[lines[n-1]].text == ""; n-- {
		s.ledger.Merge(s.lines[lines[n-1]].n())
		lines = lines[:n-1]
	}
	if len(lines) == 0 {
		return
	}
	first := &s.lines[lines[0]]
	var b strings.Builder
	for k, i := range lines {
		l := &s.lines[i]
		if k > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(withoutIndent(l.raw, indent))
		s.ledger.Place(l.n())
	}
	code := &model.Code{Position: s.page.at(first.n(), int(first.column)), Language: language, Text: b.String(), FirstLine: first.n()}
	if n := len(s.open); n > 0 && (s.before != nil || first.indent > 0) {
		above := &s.open[n-1]
		above.last = append(above.last, code)
		return
	}
	s.closeLists()
	s.out.Block(code)
}

// withoutIndent takes up to that many columns of blanks from the start of s.
func withoutIndent(s string, columns int) string {
	for columns > 0 && s != "" {
		switch s[0] {
		case ' ':
			columns--
		case '\t':
			columns -= tab
		default:
			return s
		}
		s = s[1:]
	}
	return s
}

// tableRun makes a table of a block whose lines all have the same number of
// cells, parted by tabs or by "|".
func (s *builder) tableRun(lines []int) bool {
	if len(lines) < 2 {
		return false
	}
	first := &s.lines[lines[0]]
	if first.mark != noMark || first.level > 0 || !mayHoldCells(first.raw) {
		return false
	}
	columns := 0
	var rows [][]string
	for k, i := range lines {
		l := &s.lines[i]
		cells := cellsOf(l.raw)
		if l.mark != noMark || l.level > 0 || len(cells) < 2 || k > 0 && len(cells) != columns {
			return false
		}
		columns = len(cells)
		rows = append(rows, cells)
	}
	s.closeLists()
	t := &model.Table{Position: s.page.at(s.lines[lines[0]].n(), 1), Align: make([]model.Align, columns)}
	for k, i := range lines {
		l := &s.lines[i]
		if strings.Trim(l.raw, "|+-=: ") == "" {
			s.ledger.Merge(l.n())
			continue
		}
		s.ledger.Place(l.n())
		row := make([]model.Cell, columns)
		for c, text := range rows[k] {
			column := 1 + utf8.RuneCountInString(l.raw[:strings.Index(l.raw, text)])
			pos := s.page.at(l.n(), column)
			row[c] = model.Cell{Position: pos}
			if text != "" {
				row[c].Inlines = s.inlines(text, l.n(), column)
			}
		}
		if t.Head == nil {
			t.Head = row
			continue
		}
		t.Rows = append(t.Rows, row)
	}
	s.out.Block(t)
	return true
}

// mayHoldCells is a quick look at a line for what parts cells.
func mayHoldCells(raw string) bool {
	return strings.IndexByte(raw, '\t') >= 0 || strings.IndexByte(raw, '|') >= 0
}

func cellsOf(raw string) []string {
	trimmed := strings.TrimSpace(raw)
	sep := "\t"
	if strings.HasPrefix(trimmed, "|") && strings.HasSuffix(trimmed, "|") && len(trimmed) > 2 {
		sep, trimmed = "|", trimmed[1:len(trimmed)-1]
	} else if raw != "" && (raw[0] == '\t' || raw[0] == ' ') {
		return nil
	}
	cells := strings.Split(trimmed, sep)
	for i := range cells {
		cells[i] = strings.TrimSpace(cells[i])
	}
	return cells
}
