package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// writes tells the endings of the files that a command writes.
type writes struct {
	command string
	endings []string // the usual one first
}

func allWrites() []writes {
	return []writes{
		{"epub", []string{epubEdition.ending}},
		{"pdf", []string{pdfEdition.ending}},
		{"index", formEndings(indexForms)},
		{"reading", formEndings(readingForms)},
		{"normalize", formEndings(documentForms)},
		{"check", textEndings},
		{"terms", []string{termsEnding}},
	}
}

func formEndings[F named](forms []F) []string {
	var list []string
	for _, f := range forms {
		_, endings := f.names()
		list = append(list, endings...)
	}
	return list
}

// refuseEnding fails where the name of the output ends as what another command
// writes. Endings that gloss does not know are left to the person. So are the
// others where --format says what to write, but for those of editions: no part
// of a book is one.
func (r *request) refuseEnding(command string) error {
	ending := strings.ToLower(filepath.Ext(r.output))
	edition := ending == epubEdition.ending || ending == pdfEdition.ending
	if ending == "" || r.format != "" && !edition {
		return nil
	}
	var own, others []string
	for _, w := range allWrites() {
		switch {
		case w.command == command:
			own = w.endings
		case slices.Contains(w.endings, ending):
			others = append(others, "gloss "+w.command)
		}
	}
	if slices.Contains(own, ending) || len(others) == 0 {
		return nil
	}
	verb := "writes "
	if len(others) > 1 {
		verb = "write "
	}
	hint := strings.Join(others, ", ") + " " + verb + ending
	if command == "build" {
		if info, err := os.Stat(r.output); err == nil && info.IsDir() {
			return nil
		}
		return misuse(hint+"; gloss build needs a folder", "gloss build writes several files, which %s cannot hold", r.output)
	}
	return misuse(hint+"; gloss "+command+" writes "+strings.Join(own, ", "), "%s: gloss %s writes no %s", r.output, command, ending)
}
