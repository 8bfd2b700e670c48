package main

import (
	"context"
	"strings"

	"github.com/urfave/cli/v2"

	"gloss/model"
)

func (p *program) readingCommand() *cli.Command {
	c := &cli.Command{
		Description: pairs(
			"gloss reading notes.md", "the list as Markdown",
			"gloss reading --format json notes.md", "as data",
			"gloss reading --by section notes.md", "under the talks, or the files; the numbers stay those of every edition",
			"gloss reading --check-links notes.md", "with what became of the links by now",
			"gloss reading -o notes.bib notes.md", "an annotated bibliography for BibLaTeX and pandoc",
			"gloss reading --format csl notes.md", "the same for Zotero and others, as CSL-JSON",
			"gloss reading --format bookmarks -o links.html notes.md", "bookmarks for a browser, a folder a section",
			"gloss reading -o reading.html day1.md day2.md", "one list of several files, as a web page"),
	}
	c = partCommand(p, c, readingForms, func(comp *composition, r *request) *model.Book {
		book := comp.book(r)
		if r.checkLinks {
			newLinkChecker(r.privateLinks).check(context.Background(), book.Readings)
			comp.doc.Diagnostics = append(comp.doc.Diagnostics, linkFindings(book.Readings)...)
		}
		return book
	})
	c.Flags = append(append(c.Flags, append(punctuationFlags(), wordingFlag())...),
		&cli.StringFlag{Name: "by", Usage: "part the list by `WHAT`: " + strings.Join(groupings, ", ") + " (text, md and html)"},
		&cli.BoolFlag{Name: "check-links", Usage: "ask the servers whether the links still lead anywhere (only then does gloss use the network)"},
		&cli.BoolFlag{Name: "private-links", Usage: "with --check-links, ask hosts of this machine and of private networks too"})
	return c
}
