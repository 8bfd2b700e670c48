package main

import (
	"github.com/urfave/cli/v2"

	"gloss/model"
)

func (p *program) normalizeCommand() *cli.Command {
	c := &cli.Command{
		Description: pairs(
			"gloss normalize saved-page.txt", "clean Markdown; read again, it is the same document",
			"gloss normalize --format json notes.md", "sections, points and the ledger of the lines",
			"gloss normalize --outline talks.txt -o talks.md page.txt", "with the sections that talks.txt names"),
	}
	return partCommand(p, c, documentForms, func(comp *composition, _ *request) *model.Document { return comp.doc })
}
