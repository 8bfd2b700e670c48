package main

import (
	"cmp"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"gloss/model/catalog"
	"gloss/model/typography"
)

func (p *program) indexCommand() *cli.Command {
	return &cli.Command{
		ArgsUsage: "NOTES ...",
		Description: pairs(
			"gloss index notes.md", "the index as text, no wider than the terminal",
			"gloss index -o index.html notes.md", "as a web page of one file",
			"gloss index -o index.pdf notes.md", "as a page or two to print",
			"gloss index --format json day1.md day2.md", "one index of several files, as data",
			"gloss index 2023.json 2024.json new.md", "of indexes written before and of notes",
			"cat notes.txt | gloss index -", "of standard input",
			"gloss index --catalog mine.txt notes.md", "with tools that you name yourself",
			"gloss index --explain Flask notes.md", "why Flask was taken where it stands, or not") + indexHelp(),
		Flags: append([]cli.Flag{
			outputFlag("write to `FILE`, - for standard output", "-"),
			formatFlag(formNames(indexForms)),
			&cli.StringSliceFlag{Name: "explain", Usage: "instead of the index, say why `NAME` stands in it or not, as text or json; may be given again"},
		}, slices.Concat(paperFlags(), punctuationFlags(), []cli.Flag{wordingFlag()}, inputFlags(), decidingFlags(), judgementFlags())...),
		Action: p.index,
	}
}

// indexHelp says what the examples of gloss index do not show.
func indexHelp() string {
	return `
Names are looked for in each file by itself, so an index of several files is the
sum of the indexes of each: it is the same whether they are given together, in
another order, or as the JSON that gloss index --format json wrote of some. Files
of one name are told apart by the folders in which you named them, as in
a/notes.md and b/notes.md. Of what was named in its own folder, or by an absolute
path elsewhere, the folder is not told: there the titles of the notes tell them
apart, else a sum of their bytes. Decisions hold for indexes written before, too,
but names are not looked for in them again.

A line of a file for --catalog names a tool: MyTool, or MyTool, MyTl for one of
several names. What else there is to say follows in any order, parted by | or by
two blanks: a kind (` + strings.Join(catalog.Kinds, ", ") + `),
a field (` + fieldLines() + `),
its home page, what it is. A ? after a name says that it is a word or another
thing too, a = that only this case is meant. A name that gloss knows already is
changed in what the line says.
`
}

// index writes the index of the notes, or explains names in it.
func (p *program) index(c *cli.Context) error {
	if c.IsSet("explain") {
		return p.explain(c)
	}
	r, err := p.requestOnNotes(c)
	if err != nil {
		return err
	}
	form, err := p.indexForm(r)
	if err != nil {
		return err
	}
	x, said, err := p.readIndex(r)
	if err != nil {
		return err
	}
	if form.set && !r.typed {
		typography.Index(x)
	}
	var out strings.Builder
	diagnostics, err := form.write(&out, x, p.indexOptions(r))
	if err != nil {
		return err
	}
	if err := p.warn(r, said.findings(diagnostics)); err != nil {
		return err
	}
	return p.write(r.output, func(w io.Writer) error {
		_, err := io.WriteString(w, out.String())
		return err
	})
}

// indexForm returns the form of the index that a person wants, which the output can
// take.
func (p *program) indexForm(r *request) (indexForm, error) {
	form, err := pick(indexForms, r.format, r.output)
	if err != nil {
		return form, err
	}
	if ending := strings.ToLower(filepath.Ext(r.output)); !slices.Contains(form.endings, ending) &&
		slices.ContainsFunc(indexForms, func(f indexForm) bool { return f.binary && slices.Contains(f.endings, ending) }) {
		return form, misuse("leave --format out, or name another file", "--format %s does not write what %s is called", form.name, r.output)
	}
	if form.binary && r.output == "-" && terminal(p.out.w) {
		return form, misuse("name a file with -o, or lead the output to one with >", "a screen cannot show the %s", strings.ToUpper(form.name))
	}
	return form, nil
}

// indexOptions are what a person wants of an index, and what the screen can
// show.
func (p *program) indexOptions(r *request) indexOptions {
	opt := indexOptions{Options: r.edition}
	if r.output == "-" && terminal(p.out.w) {
		opt.ascii, opt.screen = !p.showsUnicode(), screenColumns(p.out.w)
	}
	return opt
}

// showsUnicode reports whether the locale says that the terminal shows more
// than ASCII: the first of the variables that is set counts, as POSIX has it.
func (p *program) showsUnicode() bool {
	locale := strings.ToLower(cmp.Or(p.getenv("LC_ALL"), p.getenv("LC_CTYPE"), p.getenv("LANG")))
	return strings.Contains(locale, "utf-8") || strings.Contains(locale, "utf8")
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
