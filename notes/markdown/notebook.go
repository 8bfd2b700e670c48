package markdown

import "strings"

// Note books and programs that keep notes write marks of their own beside what people
// say.

// maxSaid is how many bytes such a mark may have.
const maxSaid = 200

// saidBy takes the marks off with which a note book says in a quotation who said it,
// when, and in which colour: "[name=Ada]".
func (s *lineScan) saidBy(text string, at int) bool {
	for _, mark := range [...]string{"[name=", "[time=", "[color="} {
		if !strings.HasPrefix(text, mark) {
			continue
		}
		end := strings.IndexByte(text[:min(len(text), maxSaid)], ']')
		if end < len(mark)+1 {
			return false
		}
		if mark == "[color=" {
			s.hide(at, at+end+1, filler, "who said it, of a note book")
			return true
		}
		s.hide(at, at+len(mark), filler, "who said it, of a note book")
		s.fill(at+end, at+end+1, filler)
		return true
	}
	return false
}

// maxDrawer is how many lines the properties of a block may have.
const maxDrawer = 60

// drawer drops the properties that an outliner keeps between ":PROPERTIES:" and
// ":END:".
func (s *lineScan) drawer(words string) bool {
	last := s.find("end drawer", maxDrawer, func(w string) bool { return w == ":END:" })
	for line := s.line + 1; line < last; line++ {
		if w := unquoted(s.places.text(line)); w == "" || w[0] != ':' || strings.Count(w, ":") < 2 {
			return false
		}
	}
	return last > 0 && s.dropRange(words, last, "property of an outliner")
}

// contentsMarks are comments between which programs write a table of contents: how
// that before it begins, and that behind it.
var contentsMarks = [...][2]string{
	{"start doctoc", "end doctoc"}, {"toc", "tocstop"}, {"toc", "/toc"}, {"toc", "toc"}, {"markdowntoc", "/markdowntoc"},
	{"vim-markdown-toc", "vim-markdown-toc"}, {"begin toc", "end toc"}, {"toc start", "toc end"}, {"toc begin", "toc end"},
}

// maxContents is how many lines a table of contents may have, and maxContentsLine
// how many bytes a line of it that is no point.
const (
	maxContents     = 1000
	maxContentsLine = 60
)

// madeContents drops the table of contents that a program made of the headings,
// between two comments, from the line of the first.
func (s *lineScan) madeContents(words string) bool {
	opens := contentsMark(words, 0, "")
	if opens == "" {
		return false
	}
	last := s.find("end of contents "+opens, maxContents, func(w string) bool { return contentsMark(w, 1, opens) != "" })
	for line := s.line + 1; line < last; line++ {
		w := strings.TrimSpace(s.places.text(line))
		if w != "" && (listMark(w) > 0 && !strings.Contains(w, "](#") || listMark(w) == 0 && len(w) > maxContentsLine && !strings.HasPrefix(w, "<!--")) {
			return false
		}
	}
	if last == 0 {
		return false
	}
	const reason = "table of contents that a program made"
	for line := s.line + 1; line < last; line++ {
		if w := strings.TrimSpace(s.places.text(line)); w != "" {
			s.blankOut(line, w)
			s.ledger.Drop(line, reason)
		}
	}
	return s.dropRange(words, last, reason)
}

// unclosedComment passes over a comment that nothing closes: it goes on to the end of
// the notes, and is shown as it stands.
func (s *lineScan) unclosedComment(words string) bool {
	const end = "-->"
	if strings.Contains(words, end) || s.find("end of a comment", s.last-s.line, func(w string) bool { return strings.Contains(w, end) }) > 0 {
		return false
	}
	s.line = s.last
	return true
}

// contentsMark returns the mark of contentsMarks with which a comment begins, "" where
// it begins with none. With opens it is one that goes with that.
func contentsMark(words string, which int, opens string) string {
	if !strings.HasPrefix(words, "<!--") {
		return ""
	}
	said := strings.ToLower(strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(words, "<!--"), "-->")))
	for _, m := range contentsMarks {
		rest, ok := strings.CutPrefix(said, m[which])
		if ok && (opens == "" || opens == m[0]) && (rest == "" || !isLetter(rest[0])) {
			return m[which]
		}
	}
	return ""
}
