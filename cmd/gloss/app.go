package main

import (
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// version is the release that `gloss --version` tells.
const version = "0.1.0"

// command is one of the commands: its name, a line on it, and what makes the rest.
type command struct {
	name, usage string
	make        func() *cli.Command
}

// commands are all commands, in the order of the help text.
func (p *program) commands() []command {
	return []command{
		{"build", "write the EPUB, the PDF handout, the index and the reading list into a folder", p.buildCommand},
		{"epub", "write an EPUB for an e-reader", p.epubCommand},
		{"pdf", "write a PDF handout to print", p.pdfCommand},
		{"index", "write the index of the tools and projects that notes mention", p.indexCommand},
		{"terms", "write or update the file in which you decide what stands in the index", p.termsCommand},
		{"reading", "write the reading list: every link, standard and paper, with what the notes say of it", p.readingCommand},
		{"normalize", "write notes as clean Markdown, or as data with what became of each line", p.normalizeCommand},
		{"check", "print all that gloss has to say of notes, as file:line: code: message", p.checkCommand},
		{"themes", "list the looks of editions, show one, or start a file of your own", p.themesCommand},
		{"completion", "write the script with which a shell completes commands and options", p.completionCommand},
		{"help", "show what gloss or a command can do", p.helpCommand},
	}
}

// complete returns a command with its options, its help text if that may be asked
// for, and its action.
func (p *program) complete(c command) *cli.Command {
	made := c.make()
	made.Name, made.Usage = c.name, c.usage
	made.OnUsageError = p.wrongFlag
	made.HideHelpCommand = true
	if p.mayAskForHelp() {
		made.CustomHelpTemplate = commandHelp(made)
	}
	for i, f := range made.Flags {
		made.Flags[i] = knowsNames(f)
	}
	return made
}

// mayAskForHelp reports whether there is an argument that could be the command
// help or an option of that name, in any of the forms that the library takes.
func (p *program) mayAskForHelp() bool {
	return slices.ContainsFunc(p.args, func(arg string) bool { return strings.HasPrefix(strings.TrimLeft(arg, "-"), "h") })
}

func (p *program) app() *cli.App {
	app := &cli.App{
		Name:                      "gloss",
		Usage:                     "turn notes into an EPUB, a PDF handout, an index and a reading list",
		Version:                   version,
		Flags:                     []cli.Flag{cli.HelpFlag},
		Reader:                    p.in,
		Writer:                    p.out,
		ErrWriter:                 p.err,
		HideHelpCommand:           true,
		DisableSliceFlagSeparator: true, // "Doe, Jane" is one author
		ExitErrHandler:            func(*cli.Context, error) {},
		OnUsageError:              p.wrongFlag,
		Action:                    p.noCommand,
	}
	for _, c := range p.commands() {
		if slices.Contains(p.args, c.name) {
			app.Commands = append(app.Commands, p.complete(c))
		} else { // it cannot be run, only told of
			app.Commands = append(app.Commands, &cli.Command{Name: c.name, Usage: c.usage})
		}
	}
	app.CustomAppHelpTemplate = appHelp(app)
	return app
}

// noCommand is what gloss does where its first argument names no command.
func (p *program) noCommand(c *cli.Context) error {
	word := c.Args().First()
	if c.NArg() == 0 {
		return cli.ShowAppHelp(c)
	}
	names := commandNames(c.App)
	if !slices.Contains(names, word) && looksLikeFile(word) {
		return misuse("did you mean: gloss build "+quoteAll(c.Args().Slice()), "%q is no command (there are: %s)", word, strings.Join(names, ", "))
	}
	if word == "version" {
		return misuse("did you mean: gloss --version", "there is no command %q (there are: %s)", word, strings.Join(names, ", "))
	}
	return choose("command", word, names)
}

func commandNames(app *cli.App) []string {
	var names []string
	for _, c := range app.Commands {
		names = append(names, c.Name)
	}
	return names
}

func looksLikeFile(word string) bool { return word == "-" || strings.ContainsAny(word, "./\\") }
