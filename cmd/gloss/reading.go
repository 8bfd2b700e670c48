package main

import (
	"github.com/urfave/cli/v2"

	"gloss/model"
)

func (p *program) readingCommand() *cli.Command {
	c := &cli.Command{
		Name:  "reading",
		Usage: "write the reading list: every link, standard and paper, with what the notes say of it",
		Description: pairs(
			"gloss reading notes.md", "the list as Markdown",
			"gloss reading --format json notes.md", "as data",
			"gloss reading -o notes.bib notes.md", "an annotated bibliography for BibLaTeX and pandoc",
			"gloss reading --format csl notes.md", "the same for Zotero and others, as CSL-JSON",
			"gloss reading --format bookmarks -o links.html notes.md", "bookmarks for a browser, a folder a section",
			"gloss reading -o reading.html day1.md day2.md", "one list of several files, as a web page"),
	}
	return partCommand(p, c, readingForms, func(comp *composition, r *request) *model.Book { return comp.book(r) })
}
