package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"gloss/model/index/terms"
	"gloss/notes"
)

func (p *program) termsCommand() *cli.Command {
	return &cli.Command{
		ArgsUsage: "NOTES ...",
		Description: pairs(
			"gloss terms notes.md", "writes notes.terms: edit it, and every command follows it",
			"gloss terms notes.md", "again, later: what is new is added, what you wrote stays",
			"gloss terms --dry-run notes.md", "print it instead",
			"gloss terms notes/", "one file for the folder, in it: notes/notes.terms",
			"gloss terms -o talk.terms - < talk.txt", "of standard input") + `
A line of the file is a name, with a mark before it:
` + pairs(
			"? Flask", "open: gloss goes by the evidence",
			"+ Salt", "taken, wherever it is written just so; a bare name does too",
			"- Heat", "left out; a book or talk that the reading list guesses, too",
			"0mq = ZeroMQ", "another name of ZeroMQ",
			"ZMQ: see ZeroMQ", "the same, and the index says so",
			"+ Salt: name SaltStack", "called so in the index",
			"? Flask: see also Bottle, Click", "related entries",
			"? The Hub: sort as Hub", "its place in the order",
			"? Guido van Rossum: sort as van Rossum", "the family name of a person",
			"? gevent: principal 324", "the chief mention: a line, file:line or a section's title") + `
Where several things have one name, + before one gives it the places of the
others, and - leaves its own to those of which the section names more of the
field; with + before both, the evidence decides. Of two that are called alike, write the one that you
mean as the index has it: + Nx (library).

Standards and people have lists of their own: - leaves them out there too, and +
makes no tool of them.

Several decisions on one name are parted by ; in its line. What follows # is a
comment. Evidence, which follows #:, is written anew; all else stays as you
leave it. A name with odd signs stands in "double quotes".
`,
		Flags: append([]cli.Flag{
			outputFlag("write to `FILE`, - for standard output (default: NOTES.terms beside the notes)", ""),
			&cli.BoolFlag{Name: "dry-run", Aliases: []string{"n"}, Usage: "print the file and write nothing"},
		}, slices.Concat(inputFlags(), decidingFlags(), judgementFlags())...),
		Action: p.terms,
	}
}

const termsHead = `# What stands in the index of %s: a name a line. Put a mark before it:
#   ?  open, gloss goes by the evidence    +  taken    -  left out
# 0mq = ZeroMQ makes another name of it; gloss help terms tells the rest.
# gloss terms adds what is new and writes the evidence behind #: anew; all else is yours.

`

func (p *program) terms(c *cli.Context) error {
	r, err := p.requestOnNotes(c)
	if err != nil {
		return err
	}
	if r.deciding.none {
		return misuse("name another file with --terms or -o", "gloss terms is about the decisions that --no-terms ignores")
	}
	dry := c.Bool("dry-run")
	beside, err := besideFor(r, dry)
	if err != nil {
		return err
	}
	target := cmp.Or(r.output, beside)
	if dry {
		target = "-"
	}
	base, err := termsBase(r, beside)
	if err != nil {
		return err
	}
	r.deciding.writes = true
	comp, err := p.read(r)
	if err != nil {
		return err
	}
	comp.deciding.shared = false
	made, err := comp.update(r, base)
	if err != nil {
		return err
	}
	if err := p.warn(r, comp.findings()); err != nil {
		return err
	}
	return p.writeTerms(r, target, made)
}

// besideFor returns the file of decisions of a request, "" where the notes are
// nowhere on the disk and none is named, which fails unless it is only shown.
func besideFor(r *request, shown bool) (string, error) {
	first := r.files[0]
	switch {
	case r.deciding.terms != "" && r.deciding.terms != "-":
		return r.deciding.terms, nil
	case first == "-" && r.output == "" && !shown:
		return "", misuse("name the file with -o, - for standard output", "standard input has no place for a file beside it")
	case first == "-":
		return "", nil
	}
	paths, _, err := expandFolders(r.files[:1])
	if err != nil {
		return "", err
	}
	if len(paths) != 1 || paths[0] != first {
		return folderTerms(first), nil
	}
	return fileTerms(first), nil
}

// termsBase returns the file that is brought up to date and sees to it that it
// is read: the output where it is there, else what --terms names, else what
// stands beside the notes.
func termsBase(r *request, beside string) (string, error) {
	there := func(path string) (bool, error) {
		_, err := readFile(path, terms.MaxSize)
		if errors.Is(err, fs.ErrNotExist) {
			return false, nil
		}
		return err == nil, err
	}
	if r.output != "" && r.output != "-" {
		if ok, err := there(r.output); ok || err != nil {
			r.deciding.terms = r.output
			return r.output, err
		}
	}
	if named := r.deciding.terms; named != "" && named != "-" {
		if ok, err := there(named); !ok {
			r.deciding.terms, r.deciding.none = "", true // to be made
			return named, err
		}
		return named, nil
	}
	return cmp.Or(r.deciding.terms, beside), nil
}

// revision is a file of decisions, brought up to date.
type revision struct {
	text, before string
	base         string   // its path
	open         int      // names on which nobody has decided
	fresh        []string // names that are new
	others       []string // the paths of other files that are followed too
	strays       []aside  // files that may be for these notes under another name
}

// update makes the index twice, without the decisions and with them, and brings
// the file up to date.
func (comp *composition) update(r *request, path string) (revision, error) {
	u := revision{base: path, strays: comp.deciding.strays}
	base := &terms.File{}
	elsewhere := map[string]bool{}
	for _, f := range comp.deciding.files {
		if filepath.Clean(f.path) == filepath.Clean(path) {
			base, u.before = f.file, f.text
			continue
		}
		u.others = append(u.others, f.path)
		for _, d := range f.file.Decisions() {
			elsewhere[d.Name] = elsewhere[d.Name] || d.Decided()
		}
	}
	what := comp.doc.Sources[0].Name
	if n := len(comp.doc.Sources); n > 1 {
		what = notes.Count(n, "file of notes", "files of notes")
	}
	u.text = base.Update(comp.proposals(r, elsewhere), fmt.Sprintf(termsHead, what), "found nowhere")
	after, err := terms.Parse(path, u.text)
	if err != nil {
		return u, failed("please report this with the notes that it happens on", "internal error: the file would not be read again: %v", err)
	}
	known := map[string]bool{}
	for _, d := range base.Decisions() {
		known[d.Name] = true
	}
	for _, d := range after.Decisions() {
		if !known[d.Name] {
			u.fresh = append(u.fresh, d.Name)
		}
		if !d.Decided() {
			u.open++
		}
	}
	return u, nil
}

// mostNamed is how many new names are told one by one.
const mostNamed = 12

// writeTerms brings the file to its place and says what there is to do.
func (p *program) writeTerms(r *request, target string, u revision) error {
	if target != "-" && u.text == u.before {
		if r.quiet {
			return nil
		}
		_, err := fmt.Fprintf(p.out, "%s  as it was, %s open\n", target, notes.Count(u.open, "name", "names"))
		return err
	}
	if target == u.base {
		now, err := readFile(target, terms.MaxSize)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		if string(now) != u.before {
			return failed("run gloss terms again", "%s: not written, as somebody changed it meanwhile", target)
		}
	}
	err := p.write(target, func(w io.Writer) error {
		_, err := io.WriteString(w, u.text)
		return err
	})
	if err != nil || r.quiet || target == "-" {
		return err
	}
	which := "" // where they stand among others
	if n := len(u.fresh); n > 0 && n <= mostNamed && u.before != "" {
		which = " (" + strings.Join(u.fresh, ", ") + ")"
	}
	_, err = fmt.Fprintf(p.out, "%s  %d new%s, %s open\n", target, len(u.fresh), which, notes.Count(u.open, "name", "names"))
	if err != nil || u.before != "" {
		return err
	}
	if len(u.others) > 0 {
		_, err = fmt.Fprintf(p.out, "  followed too: %s; to go on in such a file, take this one away and add --terms %s\n", strings.Join(u.others, ", "), quoteArg(u.others[0]))
	} else if len(u.strays) > 0 {
		_, err = fmt.Fprintf(p.out, "  not followed: %s, of which no notes bear the name; if these did, take the new file away and rename that one\n", u.strays[0].path)
	}
	return err
}
