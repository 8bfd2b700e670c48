package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"gloss/export"
	"gloss/themes"
)

// maxTheme is the size of a theme's file, in bytes, that is still read.
const maxTheme = 1 << 20

func themeFlag() cli.Flag {
	return &cli.StringFlag{Name: "theme", Usage: "looks: `NAME|FILE` is " + strings.Join(themeNames(), ", ") + ", or a file (gloss help themes)"}
}

func (p *program) themesCommand() *cli.Command {
	return &cli.Command{
		ArgsUsage: "[NAME|FILE]",
		Description: pairs(
			"gloss themes", "the themes that gloss carries",
			"gloss themes modern", "all that one says, as a file",
			"gloss themes --start my.theme", "writes a file to change, with the looks of classic",
			"gloss themes --start my.theme large", "the same, with the looks of another",
			"gloss themes my.theme", "check a file, and show all that it comes to",
			"gloss build --theme my.theme notes.md", "use it"),
		Flags:  []cli.Flag{&cli.StringFlag{Name: "start", Usage: "write a new theme into `FILE`, to be changed"}},
		Action: p.themes,
	}
}

func (p *program) themes(c *cli.Context) error {
	args := c.Args().Slice()
	if err := refuseEmpty(c); err != nil {
		return err
	}
	if len(args) > 1 {
		return misuse("name one at a time", "gloss themes shows one theme, and there are %d names", len(args))
	}
	name := ""
	if len(args) == 1 {
		name = args[0]
	}
	file := c.String("start")
	if name == "" && file == "" {
		return p.listThemes()
	}
	theme, err := p.theme(name)
	if err != nil {
		return err
	}
	start := theme.Name
	if !slices.Contains(themeNames(), start) {
		start = themes.Default().Name
	}
	text := themes.Source(theme, start)
	if file == "" {
		_, err := io.WriteString(p.out, text)
		return err
	}
	return p.startTheme(file, text)
}

// listThemes prints the name of each theme and what it is.
func (p *program) listThemes() error {
	var rows []string
	for _, name := range themeNames() {
		t, _ := themes.Named(name)
		rows = append(rows, name, t.About)
	}
	_, err := io.WriteString(p.out, pairs(rows...))
	return err
}

// startTheme writes a theme's file. One that is there stays as it is: it may
// hold a person's work.
func (p *program) startTheme(path, text string) error {
	if path != "-" {
		if _, err := os.Lstat(path); err == nil {
			return failed("name another file, or take this one away", "%s: not written, as it is there already", path)
		}
	}
	if err := p.write(path, func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	}); err != nil || path == "-" {
		return err
	}
	_, err := fmt.Fprintf(p.out, "%s: change it, then gloss build --theme %s NOTES\n", path, quoteArg(path))
	return err
}

// theme returns the theme that a person named: a builtin one, or that of a
// file. "" is the default.
func (p *program) theme(name string) (*themes.Theme, error) {
	if name == "" {
		return themes.Default(), nil
	}
	if t, ok := themes.Named(strings.ToLower(name)); ok {
		return t, nil
	}
	if _, err := os.Stat(name); err != nil && !looksLikeFile(name) {
		return nil, choose("theme", name, themeNames())
	}
	data, err := p.readInput(name, maxTheme)
	if err != nil {
		return nil, err
	}
	stem := strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
	t, err := themes.Parse(shownName(name), stem, data)
	if err != nil {
		return nil, themeFailure(err)
	}
	return t, nil
}

// mostChoices is how many values that a line of a theme may have are told.
const mostChoices = 12

// themeFailure tells all that is wrong with a theme's file, each line with what
// may have been meant.
func themeFailure(err error) error {
	list := []error{err}
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		list = joined.Unwrap()
	}
	var lines []string
	for _, e := range list {
		line := e.Error()
		var f *themes.Fault
		if errors.As(e, &f) {
			if n := nearest(f.Word, f.Choices); f.Word != "" && n != "" {
				line += "; did you mean " + n + "?"
			} else if f.Hint != "" {
				line += "; " + f.Hint
			} else if 0 < len(f.Choices) && len(f.Choices) <= mostChoices {
				line += " (there are: " + strings.Join(f.Choices, ", ") + ")"
			}
		}
		lines = append(lines, line)
	}
	return failed("gloss themes NAME shows a whole one, gloss help themes how to start one", "%s", strings.Join(lines, "\n"))
}

// readTheme reads the option --theme.
func (p *program) readTheme(r *request, name string) (err error) {
	if name != "" {
		r.edition.Theme, err = p.theme(name)
	}
	return err
}

// choice is a value of an option with a few of them.
type choice[T any] struct {
	name  string
	value T
}

// The choices of options.
var (
	linkNotes = []choice[export.LinkNotes]{{"margin", export.MarginNotes}, {"foot", export.FootNotes}, {"end", export.EndNotes}}
	// punctuations say whether it is as typed.
	punctuations = []choice[bool]{{"set", false}, {"typed", true}}
	qrCodes      = []choice[export.QR]{{"each", export.EachQR}, {"list", export.ListQR}}
)

func choiceNames[T any](list []choice[T]) []string {
	var names []string
	for _, c := range list {
		names = append(names, c.name)
	}
	return names
}

// choiceOf reads an option with a few values into v; "" leaves it as it is.
func choiceOf[T any](what, word string, list []choice[T], v *T) error {
	if word == "" {
		return nil
	}
	for _, c := range list {
		if strings.EqualFold(c.name, word) {
			*v = c.value
			return nil
		}
	}
	return choose(what, word, choiceNames(list))
}

// readPaperwork reads the options for what paper needs.
func (r *request) readPaperwork(c *cli.Context) error {
	e := &r.edition
	e.Duplex, e.NotesMargin, e.NotesLines = c.Bool("duplex"), c.Bool("notes-margin"), c.Int("notes-lines")
	if e.NotesLines < 0 || e.NotesLines > export.MostNotesLines {
		return misuse("", "--notes-lines is a number from 0 to %d, not %d", export.MostNotesLines, e.NotesLines)
	}
	if err := choiceOf("place for the addresses of links", c.String("link-notes"), linkNotes, &e.LinkNotes); err != nil {
		return err
	}
	return choiceOf("choice of QR codes", c.String("qr"), qrCodes, &e.QR)
}
