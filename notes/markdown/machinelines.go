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
