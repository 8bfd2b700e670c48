package main

import (
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// version is the release that `gloss --version` tells.
const version = "0.1.0"

// commands returns all commands, in the order of the help text.
func (p *program) commands() []*cli.Command {
	return []*cli.Command{
		p.buildCommand(),
		p.epubCommand(),
		p.pdfCommand(),
		p.indexCommand(),
		p.termsCommand(),
		p.readingCommand(),
		p.normalizeCommand(),
		p.checkCommand(),
		p.themesCommand(),
		p.helpCommand(),
	}
}

func (p *program) app() *cli.App {
	app := &cli.App{
		Name:                      "gloss",
		Usage:                     "turn notes into an EPUB, a PDF handout, an index and a reading list",
		Version:                   version,
		Commands:                  p.commands(),
		Flags:                     []cli.Flag{cli.HelpFlag},
		Reader:                    p.in,
		Writer:                    p.out,
		ErrWriter:                 p.err,
		HideHelpCommand:           true,
		DisableSliceFlagSeparator: true, // "Doe, Jane" is one author
		ExitErrHandler:            func(*cli.Context, error) {},
		OnUsageError:              wrongFlag,
		Action:                    p.noCommand,
	}
	app.CustomAppHelpTemplate = appHelp(app)
	for _, c := range app.Commands {
		c.OnUsageError = wrongFlag
		c.HideHelpCommand = true
		c.CustomHelpTemplate = commandHelp(c)
	}
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
