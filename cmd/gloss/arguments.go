package main

import (
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// optionsFirst returns a command line with the options of its command before the notes:
// people write them behind too, where the command line library would take them for
// files. What stands behind "--" is no option. Where an option lacks its value, nothing
// follows on it, so that the library says so.
func optionsFirst(app *cli.App, line []string) []string {
	if len(line) < 2 || !slices.ContainsFunc(line[2:], isOption) {
		return line
	}
	command := app.Command(line[1])
	if command == nil {
		return line
	}
	first, rest := line[:2:2], []string{"--"}
	for args := line[2:]; len(args) > 0; args = args[1:] {
		switch arg := args[0]; {
		case arg == "--":
			return slices.Concat(first, rest, args[1:])
		case !isOption(arg):
			rest = append(rest, arg)
		case slices.Contains(cli.HelpFlag.Names(), strings.TrimLeft(arg, "-")):
			return append(line[:2:2], arg) // the library would look for help on the first of the notes
		case strings.Contains(arg, "=") || !takesValue(command, arg):
			first = append(first, arg)
		case len(args) == 1:
			return append(first, arg)
		default:
			first, args = append(first, arg, args[1]), args[1:]
		}
	}
	return append(first, rest...)
}

// isOption reports whether an argument is written like an option. A dash alone is
// standard input.
func isOption(arg string) bool { return len(arg) > 1 && arg[0] == '-' }

// takesValue reports whether an option of a command, with its dashes or without, has a
// value in the argument behind it. One that the command does not have has none.
func takesValue(c *cli.Command, option string) bool {
	name := strings.TrimLeft(option, "-")
	for _, f := range c.Flags {
		if _, bool := plain(f).(*cli.BoolFlag); !bool && slices.Contains(f.Names(), name) {
			return true
		}
	}
	return false
}
