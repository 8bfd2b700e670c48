package main

import (
	"github.com/urfave/cli/v2"

	"gloss/model"
)

func (p *program) indexCommand() *cli.Command {
	c := &cli.Command{
		Name:  "index",
		Usage: "write the index of the tools and projects that notes mention",
		Description: pairs(
			"gloss index notes.md", "the index as text",
			"gloss index -o index.html notes.md", "as a web page of one file",
			"gloss index --format json day1.md day2.md", "one index of several files, as data",
			"cat notes.txt | gloss index -", "of standard input"),
	}
	return partCommand(p, c, indexForms, func(comp *composition, r *request) *model.Book { return comp.book(r) })
}
