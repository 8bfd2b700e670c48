package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"gloss/notes"
)

// shells are those for which gloss completion writes a script.
var shells = []string{"bash", "zsh", "fish"}

func (p *program) completionCommand() *cli.Command {
	return &cli.Command{
		ArgsUsage: strings.Join(shells, "|"),
		Description: pairs(
			"source <(gloss completion bash)", "in ~/.bashrc: the Tab key completes commands, options and their values",
			"source <(gloss completion zsh)", "in ~/.zshrc, after compinit",
			"gloss completion fish | source", "in ~/.config/fish/config.fish"),
		Action: p.completion,
	}
}

func (p *program) completion(c *cli.Context) error {
	args := c.Args().Slice()
	if len(args) != 1 {
		return misuse("name one, as in gloss completion bash", "gloss completion writes the script of one shell: %s", strings.Join(shells, ", "))
	}
	var script string
	switch args[0] {
	case "bash":
		script = bashScript(p.completions())
	case "zsh":
		script = "autoload -U +X bashcompinit && bashcompinit\n" + bashScript(p.completions())
	case "fish":
		script = fishScript(p.completions())
	default:
		return choose("shell", args[0], shells)
	}
	_, err := io.WriteString(p.out, script)
	return err
}

// completed is a command as a shell completes it.
type completed struct {
	name, usage string
	options     []completedOption
	words       []string // that may stand after the options; nil: files
}

type completedOption struct {
	names  []string // with their dashes
	usage  string
	value  bool
	values []string // nil: files, or what only a person knows
}

func (p *program) completions() []completed {
	var list []completed
	for _, c := range p.commands() {
		made := c.make()
		to := completed{name: c.name, usage: c.usage}
		for _, f := range made.Flags {
			to.options = append(to.options, completedOption{
				names: optionNames(f), usage: use(f), value: takesValue(made, f.Names()[0]), values: optionValues(c.name, f.Names()[0]),
			})
		}
		switch c.name {
		case "help":
			for _, other := range p.commands() {
				to.words = append(to.words, other.name)
			}
		case "themes":
			to.words = themeNames()
		case "completion":
			to.words = shells
		}
		list = append(list, to)
	}
	return list
}

// optionValues returns the values that an option of a command can have, nil where
// they are no list.
func optionValues(command, option string) []string {
	switch option {
	case "theme":
		return themeNames()
	case "paper":
		return paperNames()
	case "columns":
		return []string{"1", "2"}
	case "sheets":
		return []string{"2", "4", "booklet"}
	case "punctuation":
		return choiceNames(punctuations)
	case "link-notes":
		return choiceNames(linkNotes)
	case "qr":
		return choiceNames(qrCodes)
	case "by", "readings-by":
		return groupings
	case "from":
		return readerNames()
	case "encoding":
		return notes.EncodingNames()
	case "format":
		switch command {
		case "index":
			return formNames(indexForms)
		case "reading":
			return formNames(readingForms)
		case "normalize":
			return formNames(documentForms)
		}
	}
	return nil
}

// bashScript is a script of bash that completes commands. Where it has no words to
// offer, bash offers files.
func bashScript(commands []completed) string {
	var names []string
	var b strings.Builder
	for _, c := range commands {
		names = append(names, c.name)
		var options []string
		for _, o := range c.options {
			options = append(options, o.names...)
			for _, name := range o.names {
				if o.values != nil {
					fmt.Fprintf(&b, "    %s:%s) words=%s ;;\n", c.name, name, quoteArg(strings.Join(o.values, " ")))
				} else if o.value {
					fmt.Fprintf(&b, "    %s:%s) return ;;\n", c.name, name)
				}
			}
		}
		if len(options) > 0 {
			fmt.Fprintf(&b, "    %s:*) case $cur in -*) words=%s ;; *) words=%s ;; esac ;;\n", c.name, quoteArg(strings.Join(options, " ")), quoteArg(strings.Join(c.words, " ")))
		} else {
			fmt.Fprintf(&b, "    %s:*) words=%s ;;\n", c.name, quoteArg(strings.Join(c.words, " ")))
		}
	}
	return `_gloss() {
  local cur=${COMP_WORDS[COMP_CWORD]} words=
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    words=` + quoteArg(strings.Join(names, " ")) + `
  else
    case ${COMP_WORDS[1]}:${COMP_WORDS[COMP_CWORD-1]} in
` + b.String() + `    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F _gloss gloss
`
}

// fishScript is the same for fish.
func fishScript(commands []completed) string {
	var b strings.Builder
	for _, c := range commands {
		fmt.Fprintf(&b, "complete -c gloss -n __fish_use_subcommand -f -a %s -d %s\n", c.name, quoteArg(c.usage))
		in := quoteArg("__fish_seen_subcommand_from " + c.name)
		if c.words != nil {
			fmt.Fprintf(&b, "complete -c gloss -n %s -a %s\n", in, quoteArg(strings.Join(c.words, " ")))
		}
		for _, o := range c.options {
			fmt.Fprintf(&b, "complete -c gloss -n %s", in)
			for _, name := range o.names {
				if short, ok := strings.CutPrefix(name, "--"); ok {
					b.WriteString(" -l " + short)
				} else {
					b.WriteString(" -s " + name[1:])
				}
			}
			switch {
			case o.values != nil:
				b.WriteString(" -x -a " + quoteArg(strings.Join(o.values, " ")))
			case o.value:
				b.WriteString(" -r")
			}
			b.WriteString(" -d " + quoteArg(o.usage) + "\n")
		}
	}
	return b.String()
}

// optionNames returns the names of an option with their dashes, the shortest first.
func optionNames(f cli.Flag) []string {
	names := slices.Clone(f.Names())
	slices.SortStableFunc(names, func(a, b string) int { return len(a) - len(b) })
	for i, n := range names {
		names[i] = dashed(n)
	}
	return names
}

// use returns what an option is for, its value without marks.
func use(f cli.Flag) string {
	if doc, ok := plain(f).(cli.DocGenerationFlag); ok {
		return strings.ReplaceAll(doc.GetUsage(), "`", "")
	}
	return ""
}
