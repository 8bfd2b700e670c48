package markdown

import "strings"

// This file tells whole lines that only programs read.

// isContentsMark reports whether a line says where a table of contents shall stand.
func isContentsMark(words string) bool {
	if words == "" || len(words) > 24 || strings.IndexByte("[{@$", words[0]) < 0 {
		return false
	}
	switch strings.ToLower(words) {
	case "[toc]", "[[toc]]", "[[_toc_]]", "[[__toc__]]", "__toc__", "{{toc}}", "{{ toc }}", "@[toc]", "${toc}", "[tocm]", "{toc}", "{:toc}", "[tableofcontents]", "{{renderer :tocgen}}", "{{>toc}}":
		return true
	}
	return false
}

// isContentsLine reports whether a line is one of a table of contents that a program of
// documents wrote: a title, a tab, the page on paper, and where in the notes it stands.
func isContentsLine(words string) bool {
	title, anchor, ok := strings.Cut(words, "](#")
	at := strings.LastIndexByte(title, '\t')
	return ok && anchor != "" && at > 1 && at+1 < len(title) && strings.Trim(title[at+1:], "0123456789ivxlc*") == "" &&
		strings.IndexByte(anchor, ')') == len(anchor)-1
}

// contentsPoint drops the point above "{:toc}", in the place of which a table of
// contents shall stand.
func (s *lineScan) contentsPoint(words string) {
	above := strings.TrimSpace(s.places.text(s.line - 1))
	if !strings.HasPrefix(words, "{:toc") || s.line == s.first || above == "" || listMark(above) == 0 || !blankLine(s.places.text(s.line-2)) && s.line-2 >= s.first {
		return
	}
	s.blankOut(s.line-1, above)
	s.ledger.Drop(s.line-1, "place of a table of contents")
}

// isImport reports whether a line takes a component into a page of MDX.
func (s *lineScan) isImport(words string) bool {
	from := importedFrom(words)
	return from != "" && (s.components || isLocal(from))
}

// mostOfModule is how many lines a statement of a module has at most.
const mostOfModule = 80

// module drops a statement that a page of MDX has for the program that shows it, with
// the lines up to the blank one at which its brackets are closed: "export const x = {".
func (s *lineScan) module(words string) bool {
	if !s.components || s.places.text(s.line) == "" || s.places.text(s.line)[0] != words[0] || !beginsModule(words) {
		return false
	}
	open := 0
	for line := s.line; line <= min(s.last, s.line+mostOfModule); line++ {
		text := s.places.text(line)
		for _, c := range []byte(text) {
			switch c {
			case '{', '(', '[':
				open++
			case '}', ')', ']':
				open--
			}
		}
		if open <= 0 && (line == s.last || blankLine(s.places.text(line+1)) || beginsModule(s.places.text(line+1))) {
			return s.dropRange(words, line, "statement of a program")
		}
	}
	return false
}

func beginsModule(line string) bool {
	if rest, ok := strings.CutPrefix(line, "export "); ok {
		word, _, _ := strings.Cut(rest, " ")
		switch word {
		case "const", "let", "var", "function", "async", "class", "default", "*", "{":
			return true
		}
	}
	return strings.HasPrefix(line, "import {") && !strings.Contains(line, "}") || importedFrom(line) != ""
}

// expressionComment drops a comment that fills lines of a page of MDX: "{/* … */}".
func (s *lineScan) expressionComment(words string) bool {
	if !s.components || !strings.HasPrefix(words, "{/*") {
		return false
	}
	if strings.HasSuffix(words, "*/}") {
		return s.drop(words, "comment")
	}
	if strings.Contains(words, "*/}") {
		return false
	}
	last := s.find("*/}", maxComment, func(w string) bool { return strings.Contains(w, "*/}") })
	return last > 0 && s.endsWith(last, "*/}") && s.dropRange(words, last, "comment")
}

// tableCaption takes the colon and the attributes off the caption below a table, whose
// words stay: ": Hives {#tbl-hives}".
func (s *lineScan) tableCaption(words string) {
	above := s.line - 1
	if above > s.first && blankLine(s.places.text(above)) {
		above--
	}
	if !strings.HasPrefix(words, ": ") || above < s.first || !strings.HasPrefix(s.places.text(above), "|") {
		return
	}
	at := s.offset(words)
	if i := strings.LastIndexByte(words, '{'); i > 0 && isAttributes(words[i:]) {
		s.hide(at+i, at+len(words), filler, "attributes of what stands beside them")
	}
	s.fill(at, at+2, filler)
}

// isLocalImport reports whether a line takes a component of the site in.
func isLocalImport(words string) bool { return isLocal(importedFrom(words)) }

func isLocal(from string) bool { return from != "" && strings.IndexByte("@./", from[0]) >= 0 }

// importedFrom returns from where a line takes components in; "" where it does not.
func importedFrom(words string) string {
	rest, ok := strings.CutPrefix(words, "import ")
	if !ok {
		return ""
	}
	name, from, ok := strings.Cut(rest, " from ")
	from = strings.TrimRight(strings.TrimSpace(from), ";")
	if !ok || name == "" || len(from) < 3 || from[0] != '"' && from[0] != '\'' || from[len(from)-1] != from[0] {
		return ""
	}
	return from[1 : len(from)-1]
}

// saysNothing reports whether a command of TeX only says how pages look and holds no
// words.
func saysNothing(command string) bool {
	switch command {
	case "newpage", "pagebreak", "clearpage", "cleardoublepage", "tableofcontents", "toc", "maketitle", "noindent", "vspace", "hspace",
		"vfill", "hfill", "bigskip", "medskip", "smallskip", "appendix", "centering", "frontmatter", "mainmatter", "backmatter",
		"setcounter", "listoffigures", "listoftables", "hrule", "break", "linebreak", "newline", "thispagestyle", "pagestyle", "pagenumbering",
		"singlespacing", "doublespacing", "onehalfspacing", "raggedright", "sloppy", "setlength", "printbibliography", "bibliographystyle":
		return true
	}
	return false
}

// isTypesetting reports whether a line holds nothing but such commands.
func isTypesetting(words string) bool {
	for words != "" {
		if words[0] != '\\' {
			return false
		}
		n := 1
		for n < len(words) && isLetter(words[n]) {
			n++
		}
		if !saysNothing(words[1:n]) {
			return false
		}
		words = strings.TrimLeft(words[n:], "*")
		for words != "" && (words[0] == '{' || words[0] == '[') {
			end := strings.IndexAny(words, "}]")
			if end < 0 {
				return false
			}
			words = words[end+1:]
		}
		words = strings.TrimSpace(words)
	}
	return true
}
