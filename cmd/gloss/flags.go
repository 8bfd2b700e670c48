package main

import (
	"errors"
	"os"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"gloss/export/locale"
	"gloss/model"
)

// The options that commands share. Each is described once, here.

func inputFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "from", Usage: "read the notes as `FORMAT`: " + strings.Join(readerNames(), ", ") + " (default: found out)"},
		&cli.StringFlag{Name: "encoding", Usage: "read the notes in the encoding `NAME`, as in windows-1252 or shift_jis (default: found out)"},
		&cli.StringFlag{Name: "outline", Usage: "make the sections that `FILE` names: a title a line, # signs for the depth"},
		&cli.StringFlag{Name: "max-size", Value: "64MiB", Usage: "refuse notes of more than `SIZE` a file"},
		&cli.IntFlag{Name: "max-lines", Usage: "refuse notes of more than `N` lines, elements, cells and marks a file (default: 600000, or one for each 30 bytes)"},
		&cli.StringFlag{Name: "max-memory", Usage: "give up where the notes take more than `SIZE` of memory (default: 1GiB, or 40 times their size)"},
		&cli.StringFlag{Name: "title", Usage: "`TITLE` of the book (default: from the notes)"},
		&cli.StringSliceFlag{Name: "author", Usage: "`NAME` of an author; may be given again"},
		&cli.StringFlag{Name: "event", Usage: "`NAME` of the conference, meeting or course (default: from the notes)"},
		&cli.StringFlag{Name: "date", Usage: "first `DAY` of the notes, as in 2011-03-11 (default: from the notes)"},
		&cli.StringFlag{Name: "lang", Usage: "language of the notes, a `TAG` as in en or pt-BR (default: found out)"},
	}
}

// editionFlags are the options of all editions. Those of one edition are in
// pdfFlags and epubFlags.
func editionFlags() []cli.Flag {
	return append(append(paperFlags(), append(punctuationFlags(), wordingFlag())...),
		&cli.IntFlag{Name: "columns", Usage: "set the text in `N` columns, 1 or 2 (default: as fits the notes)"},
		&cli.StringFlag{Name: "sheets", Usage: "pages on a side of each sheet: `N` is 2, 4 or booklet (fold the sheets and stitch them)"},
		&cli.BoolFlag{Name: "justify", Usage: "set the text of the PDF flush at both sides, words hyphenated"},
		&cli.StringFlag{Name: "readings-by", Usage: "part the reading list by `WHAT`: " + strings.Join(groupings, ", ")},
		&cli.BoolFlag{Name: "embed-fonts", Usage: "carry the faces of the theme in the EPUB, cut to its characters (default: the reader's own)"},
		&cli.StringFlag{Name: "evaluated-by", Usage: "`NAME` has found the EPUB to be accessible (EPUB Accessibility 1.1, WCAG 2.2 level AA), and the EPUB says so"},
		&cli.BoolFlag{Name: "pdfa", Usage: "make the PDF for archives: PDF/A-3a"},
		&cli.BoolFlag{Name: "attach-notes", Usage: "attach the notes themselves to the PDF"},
		&cli.BoolFlag{Name: "duplex", Usage: "for printing on both sides: margins change sides, with more white at the binding"},
		&cli.StringFlag{Name: "link-notes", Usage: "addresses of links stand at `PLACE`: " + strings.Join(choiceNames(linkNotes), ", ") + " (default: margin where there is one, else end)"},
		&cli.StringFlag{Name: "qr", Usage: "QR codes in the reading list: `WHICH` is " + strings.Join(choiceNames(qrCodes), " or ")},
		&cli.BoolFlag{Name: "notes-margin", Usage: "leave a column with dotted lines for notes by hand"},
		&cli.IntFlag{Name: "notes-lines", Usage: "rule `N` lines after each talk for notes by hand"})
}

func pdfFlags() []cli.Flag {
	return slices.DeleteFunc(editionFlags(), func(f cli.Flag) bool {
		return slices.Contains([]string{"embed-fonts", "evaluated-by"}, f.Names()[0])
	})
}

func epubFlags() []cli.Flag {
	return slices.DeleteFunc(editionFlags(), func(f cli.Flag) bool {
		return !slices.Contains([]string{"theme", "font", "system-fonts", "punctuation", "wording", "readings-by", "embed-fonts", "evaluated-by"}, f.Names()[0])
	})
}

func punctuationFlags() []cli.Flag {
	return []cli.Flag{&cli.StringFlag{Name: "punctuation", Value: punctuations[0].name,
		Usage: "quotation marks, apostrophes and dashes of editions and web pages: `HOW` is set, as the language has them, or typed, as they stand in the notes"}}
}

// wordingFlag says in which language the words stand that gloss adds.
func wordingFlag() cli.Flag {
	return &cli.StringFlag{Name: "wording", Usage: "the words that gloss adds, such as Contents and see also, in the language `TAG`: " + strings.Join(locale.Tags(), ", ") +
		" (default: that of the notes, English where it is none of these)"}
}

// groupings are the ways to part a reading list.
var groupings = []string{string(model.AsNoted), string(model.ByKind), string(model.BySection)}

func paperFlags() []cli.Flag {
	return []cli.Flag{
		themeFlag(),
		&cli.StringFlag{Name: "paper", Usage: "`SIZE` of the paper: " + strings.Join(paperNames(), ", "), Value: papers[0].Name},
		&cli.StringSliceFlag{Name: "font", Usage: "take characters that the faces of the PDF and of the EPUB's cover lack from `FILE` (.ttf, .otf, .ttc); several, parted by commas, in their order"},
		&cli.BoolFlag{Name: "system-fonts", Usage: "take them from the fonts of the system; what they are in is then no longer the same on every machine"},
	}
}

func judgementFlags() []cli.Flag {
	return []cli.Flag{
		&cli.BoolFlag{Name: "strict", Usage: "fail (exit code 3) and write nothing if anything is wrong with the notes"},
		&cli.BoolFlag{Name: "quiet", Aliases: []string{"q"}, Usage: "say nothing but errors"},
	}
}

func outputFlag(what, value string) cli.Flag {
	return &cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: what, Value: value}
}

func formatFlag(names []string) cli.Flag {
	return &cli.StringFlag{Name: "format", Usage: "write as `FORMAT`: " + strings.Join(names, ", ") + " (default: by the ending of -o, else " + names[0] + ")"}
}

// option is an option that knows its names. The library's own make them anew, with
// a regular expression, each time that they are asked, which it does for every
// pair of options.
type option struct {
	cli.Flag
	names []string
}

func (o *option) Names() []string { return o.names }

// knowsNames returns an option that knows its names. Lists stay as they are: the library
// tells them in a way of its own what parts values.
func knowsNames(f cli.Flag) cli.Flag {
	if _, list := f.(*cli.StringSliceFlag); list {
		return f
	}
	return &option{f, f.Names()}
}

// plain returns the library's own option.
func plain(f cli.Flag) cli.Flag {
	if o, ok := f.(*option); ok {
		return o.Flag
	}
	return f
}

func quoteAll(args []string) string {
	quoted := make([]string, len(args))
	for i, a := range args {
		quoted[i] = quoteArg(a)
	}
	return strings.Join(quoted, " ")
}

// wrongFlag turns the errors of the command line library into ours.
func (p *program) wrongFlag(c *cli.Context, err error, _ bool) error {
	var known *failure
	if errors.As(err, &known) {
		return err
	}
	command := "gloss help"
	flags := c.App.Flags
	if c.Command != nil && c.Command.Name != "gloss" {
		command += " " + c.Command.Name
		flags = c.Command.Flags
	}
	text := err.Error()
	if name, ok := strings.CutPrefix(text, "flag provided but not defined: -"); ok {
		return p.unknownOption(strings.TrimLeft(name, "-"), flags, "see "+command)
	}
	if name, ok := strings.CutPrefix(text, "flag needs an argument: -"); ok {
		return misuse("see "+command, "the option %s needs a value", dashed(strings.TrimLeft(name, "-")))
	}
	if value, name, ok := strings.Cut(strings.TrimPrefix(text, "invalid value "), " for flag -"); ok {
		name, _, _ = strings.Cut(name, ":")
		return misuse("see "+command, "the option %s cannot be %s", dashed(name), value)
	}
	if value, name, ok := strings.Cut(strings.TrimPrefix(text, "invalid boolean value "), " for -"); ok {
		name, _, _ = strings.Cut(name, ":")
		return misuse("give it alone; see "+command, "the option %s cannot be %s", dashed(name), value)
	}
	if option, ok := strings.CutPrefix(text, "bad flag syntax: "); ok {
		return misuse("see "+command, "%q is no option", option)
	}
	return misuse("see "+command, "%v", err)
}

func (p *program) unknownOption(name string, flags []cli.Flag, hint string) error {
	if file := p.fileOfDash(name); file != "" {
		return misuse("if the file is meant, write it as "+quoteArg("./"+file), "there is no option %s", file)
	}
	var names []string
	for _, f := range flags {
		names = append(names, f.Names()[0])
	}
	if n := nearest(name, names); n != "" {
		hint = "did you mean " + dashed(n) + "?"
	} else if len(flags) <= 2 { // of gloss itself: it has --help and --version alone
		for _, command := range p.commands() {
			if hasOption(command.make(), name) {
				hint = "options stand after the command, as in gloss " + command.name + " " + dashed(name)
				break
			}
		}
	}
	return misuse(hint, "there is no option %s", dashed(name))
}

// fileOfDash returns the argument that was taken for the option of a name, if it
// is that of a file; else "".
func (p *program) fileOfDash(name string) string {
	for _, arg := range p.args {
		if strings.HasPrefix(arg, "-") && strings.TrimLeft(arg, "-") == name {
			if _, err := os.Stat(arg); err == nil {
				return arg
			}
		}
	}
	return ""
}

func hasOption(c *cli.Command, name string) bool {
	return slices.ContainsFunc(c.Flags, func(f cli.Flag) bool { return slices.Contains(f.Names(), name) })
}

func dashed(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}
