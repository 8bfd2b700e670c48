package main

import (
	"strings"
	"unicode/utf8"

	"github.com/urfave/cli/v2"
)

func (p *program) helpCommand() *cli.Command {
	return &cli.Command{
		ArgsUsage: "[COMMAND]",
		Description: pairs(
			"gloss help", "the commands",
			"gloss help build", "one command with its options and examples"),
		Action: func(c *cli.Context) error {
			app := c.Lineage()[1]
			word := c.Args().First()
			if c.NArg() == 0 {
				return cli.ShowAppHelp(app)
			}
			if c.App.Command(word) == nil {
				return choose("command", word, commandNames(c.App))
			}
			return cli.ShowCommandHelp(app, word)
		},
	}
}

// pairs lays out lines of two columns, as command lines and what they do.
func pairs(texts ...string) string {
	width := 0
	for i := 0; i < len(texts); i += 2 {
		width = max(width, len(texts[i]))
	}
	var b strings.Builder
	for i := 0; i+1 < len(texts); i += 2 {
		b.WriteString("  " + texts[i] + strings.Repeat(" ", width-utf8.RuneCountInString(texts[i])+3) + texts[i+1] + "\n")
	}
	return b.String()
}

// appHelp is the help text of gloss as a whole. The library takes it for a
// template, of which it makes no use.
func appHelp(app *cli.App) string {
	var commands []string
	for _, c := range app.Commands {
		commands = append(commands, c.Name, c.Usage)
	}
	return "gloss: " + app.Usage + `

Usage: gloss COMMAND [OPTIONS] [NOTES ...]

NOTES are files, folders of files, or - for standard input; several make one
book. gloss finds out by itself which of these formats notes have:
` + strings.Join(readerNames(), ", ") + `.

Commands:
` + pairs(commands...) + `
Examples:
` + pairs(
		"gloss build", "build the sample notes into out/",
		"gloss build notes.md", "the same of your own notes",
		"gloss index --format json notes.md", "the index as data",
		"gloss help build", "the options and examples of a command") + `
Exit codes: 0 done; 1 could not; 2 wrong usage; 3 --strict and something was wrong.
`
}

// commandHelp is the help text of a command.
func commandHelp(c *cli.Command) string {
	usage := "gloss " + c.Name
	if len(c.Flags) > 0 {
		usage += " [OPTIONS]"
	}
	text := "gloss " + c.Name + ": " + c.Usage + "\n\nUsage: " + usage + " " + c.ArgsUsage + "\n\nExamples:\n" + c.Description
	if len(c.Flags) == 0 {
		return text
	}
	var options []string
	for _, f := range c.Flags {
		options = append(options, optionHelp(f)...)
	}
	return text + "\nOptions:\n" + pairs(wrapped(options)...)
}

// helpWidth is how many characters a line of the options has at most.
const helpWidth = 100

// wrapped breaks the second of each two columns so that lines are not too long
// for most screens.
func wrapped(columns []string) []string {
	width := 0
	for i := 0; i < len(columns); i += 2 {
		width = max(width, utf8.RuneCountInString(columns[i]))
	}
	var list []string
	for i := 0; i+1 < len(columns); i += 2 {
		left, line := columns[i], ""
		for word := range strings.FieldsSeq(columns[i+1]) {
			if line != "" && utf8.RuneCountInString(line+word)+1 > helpWidth-width-5 {
				list = append(list, left, line)
				left, line = "", ""
			}
			line += " " + word
			line = strings.TrimPrefix(line, " ")
		}
		list = append(list, left, line)
	}
	return list
}

// optionHelp returns the two columns of an option: its names and its use. The
// word in backquotes is the name of its value.
func optionHelp(f cli.Flag) []string {
	names := optionNames(f)
	left := strings.Join(names, ", ")
	if len(names) == 1 {
		left = "    " + left
	}
	use, value := "", ""
	if doc, ok := f.(cli.DocGenerationFlag); ok {
		use = doc.GetUsage()
		if doc.TakesValue() {
			value = doc.GetValue()
		}
	}
	if parts := strings.SplitN(use, "`", 3); len(parts) == 3 {
		left += " " + parts[1]
		use = strings.Join(parts, "")
	}
	if value != "" && value != "0" && value != "[]" {
		use += " (default: " + value + ")"
	}
	return []string{left, use}
}
