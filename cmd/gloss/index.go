package main

import (
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"gloss/model"
	"gloss/model/catalog"
)

func (p *program) indexCommand() *cli.Command {
	c := &cli.Command{
		Name:  "index",
		Usage: "write the index of the tools and projects that notes mention",
		Description: pairs(
			"gloss index notes.md", "the index as text",
			"gloss index -o index.html notes.md", "as a web page of one file",
			"gloss index --format json day1.md day2.md", "one index of several files, as data",
			"cat notes.txt | gloss index -", "of standard input",
			"gloss index --catalog mine.txt notes.md", "with tools that you name yourself",
			"gloss index --explain Flask notes.md", "why Flask was taken where it stands, or not") + `
A line of a file for --catalog names a tool: MyTool, or MyTool, MyTl for one of
several names. What else there is to say follows in any order, parted by | or by
two blanks: a kind (` + strings.Join(catalog.Kinds, ", ") + `),
a field (` + fieldLines() + `),
its home page, what it is. A ? after a name says that it is a word or another
thing too, a = that only this case is meant. A name that gloss knows already is
changed in what the line says.
`,
	}
	c = partCommand(p, c, indexForms, func(comp *composition, r *request) *model.Book { return comp.book(r) })
	explained := partAction(p, explainForms, func(comp *composition, r *request) *explanation { return comp.explain(r) })
	c.Flags = slices.Insert(c.Flags, 2, cli.Flag(&cli.StringSliceFlag{Name: "explain",
		Usage: "instead of the index, say why `NAME` stands in it or not, as text or json; may be given again"}))
	written := c.Action
	c.Action = func(ctx *cli.Context) error {
		if ctx.IsSet("explain") {
			return explained(ctx)
		}
		return written(ctx)
	}
	return c
}

// fieldLines lists the fields of the catalogue in lines that a screen holds.
func fieldLines() string {
	var b strings.Builder
	width := len("a field (")
	for i, f := range catalog.Fields {
		if i > 0 {
			b.WriteByte(',')
			if width += len(f) + 2; width > 76 {
				b.WriteByte('\n')
				width = len(f)
			} else {
				b.WriteByte(' ')
			}
		} else {
			width += len(f)
		}
		b.WriteString(f)
	}
	return b.String()
}
