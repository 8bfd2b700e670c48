package main

import (
	"io"
	"os"
	"slices"

	"github.com/urfave/cli/v2"
)

// partCommand completes a command that writes one part of a book (its index,
// its reading list, its text) in one of several forms, to standard output
// where no file is named.
func partCommand[T any](p *program, c *cli.Command, forms []form[T], make func(*composition, *request) T) *cli.Command {
	c.ArgsUsage = "NOTES ..."
	c.Flags = append([]cli.Flag{
		outputFlag("write to `FILE`, - for standard output", "-"),
		formatFlag(formNames(forms)),
	}, slices.Concat(inputFlags(), decidingFlags(), judgementFlags())...)
	c.Action = partAction(p, forms, make)
	return c
}

// partAction is what a command does that writes one part in one of several
// forms.
func partAction[T any](p *program, forms []form[T], make func(*composition, *request) T) cli.ActionFunc {
	return func(ctx *cli.Context) error {
		r, err := p.requestOnNotes(ctx)
		if err != nil {
			return err
		}
		form, err := pick(forms, r.format, r.output)
		if err != nil {
			return err
		}
		comp, err := p.read(r)
		if err != nil {
			return err
		}
		whole := make(comp, r)
		if form.set != nil && !r.typed {
			whole = form.set(whole)
		}
		if err := p.warn(r, comp.findings()); err != nil {
			return err
		}
		return p.write(r.output, func(w io.Writer) error { return form.write(w, whole) })
	}
}

// requestOnNotes returns the request of a command that has nothing to work on without notes.
func (p *program) requestOnNotes(c *cli.Context) (*request, error) {
	r, err := p.request(c)
	if err != nil || len(r.files) > 0 {
		return r, err
	}
	return nil, misuse("name a file, a folder, or - for standard input; see gloss help "+c.Command.Name, "gloss %s needs notes", c.Command.Name)
}

// write brings one output to a file or, as "-", to standard output.
func (p *program) write(output string, write func(io.Writer) error) error {
	f, err := p.open(output)
	if err != nil {
		return err
	}
	if err := write(f); err != nil {
		return cannotWrite(f.path, err)
	}
	return p.stage.commit()
}

func (p *program) open(output string) (*staged, error) {
	if output == "-" {
		return p.stage.stream("standard output", p.out.w), nil
	}
	return p.stage.create(output)
}

// terminal reports whether w is a screen: a device for characters that is not
// the one for what nobody wants.
func terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(info, null)
}
