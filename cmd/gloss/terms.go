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

	"gloss/model"
	"gloss/model/catalog"
	"gloss/model/index"
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
	r, err := p.request(c)
	if err != nil {
		return err
	}
	if err := r.needFiles(c); err != nil {
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
	base         string // its path
	open         int    // names on which nobody has decided
	fresh        int    // lines that are new
}

// update makes the index twice, without the decisions and with them, and brings
// the file up to date.
func (comp *composition) update(r *request, path string) (revision, error) {
	u := revision{base: path}
	base := &terms.File{}
	elsewhere := map[string]bool{}
	for _, f := range comp.deciding.files {
		if filepath.Clean(f.path) == filepath.Clean(path) {
			base, u.before = f.file, f.text
			continue
		}
		for _, d := range f.file.Decisions() {
			elsewhere[d.Name] = elsewhere[d.Name] || d.Decided()
		}
	}
	what := comp.doc.Sources[0].Name
	if n := len(comp.doc.Sources); n > 1 {
		what = count(n, "file of notes", "files of notes")
	}
	u.text = base.Update(comp.proposals(r, elsewhere), fmt.Sprintf(termsHead, what), "found nowhere")
	after, err := terms.Parse(path, u.text)
	if err != nil {
		return u, failed("please report this with the notes that it happens on", "internal error: the file would not be read again: %v", err)
	}
	u.fresh = len(after.Decisions()) - len(base.Decisions())
	for _, d := range after.Decisions() {
		if !d.Decided() {
			u.open++
		}
	}
	return u, nil
}

// proposals returns the names that are decided, those that gloss finds with no
// decision, and those that it turned down by little. Names that are decided
// elsewhere are left out.
func (comp *composition) proposals(r *request, elsewhere map[string]bool) []terms.Proposal {
	pass := comp.deciding.pass()
	trace := &index.Trace{Close: true}
	pass.Decisions, pass.Trace = nil, trace
	notes.Hoist(comp.doc)
	date := built(r.epoch, comp.doc.Date)
	l := proposalList{several: len(comp.doc.Sources) > 1, elsewhere: elsewhere, known: map[string]bool{}}
	l.all(bind(comp.doc, date, pass), comp.deciding.list)
	for _, place := range trace.Places {
		if !place.Taken {
			l.add(oneLine(place.Form), fmt.Sprintf("left out, %d of %d points: %s; %s", place.Points, index.Needed,
				placeText(place.Position, l.several), inWords(place.Before, place.Form, place.After)))
		}
	}
	if len(comp.deciding.list) > 0 {
		index.Clear(comp.doc)
		decided := proposalList{several: l.several, elsewhere: elsewhere, known: map[string]bool{}}
		decided.decided(bind(comp.doc, date, comp.deciding.pass()), comp.deciding.list)
		for _, p := range decided.list { // what is found by decision alone
			if i := slices.IndexFunc(l.list, func(o terms.Proposal) bool { return o.Name == p.Name }); i < 0 {
				l.list = append(l.list, p)
			} else if strings.HasPrefix(l.list[i].Evidence, "left out") {
				l.list[i] = p
			}
		}
	}
	return l.list
}

// proposalList gathers proposals.
type proposalList struct {
	list      []terms.Proposal
	known     map[string]bool // folded names
	elsewhere map[string]bool
	several   bool // files of notes
}

func (l *proposalList) add(name, evidence string) {
	if key := catalog.Fold(name); !l.known[key] && !l.elsewhere[name] {
		l.known[key] = true
		l.list = append(l.list, terms.Proposal{Name: name, Evidence: evidence})
	}
}

// all takes the entries of a book, those that are decided first.
func (l *proposalList) all(b *model.Book, decisions terms.List) {
	l.decided(b, decisions)
	wanted := map[*model.Mention]bool{}
	entries := slices.Concat(b.Entries, b.People)
	for _, e := range entries {
		if e.See == "" {
			wanted[e.Mentions[0]] = true
		}
	}
	words := index.WordsAround(b.Document, wanted)
	for _, e := range entries {
		if e.See == "" {
			l.add(plainName(e), entryEvidence(e, e.Mentions, words, l.several))
		}
	}
}

// decided takes what the book has of the decisions.
func (l *proposalList) decided(b *model.Book, decisions terms.List) {
	type found struct {
		name     string
		entry    *model.IndexEntry
		mentions []*model.Mention
	}
	var list []found
	look := newLookup(b)
	wanted := map[*model.Mention]bool{}
	for _, d := range decisions {
		if e, mentions := look.find(d.Name); e != nil {
			wanted[mentions[0]] = true
			list = append(list, found{d.Name, e, mentions})
		}
	}
	words := index.WordsAround(b.Document, wanted)
	for _, f := range list {
		if !l.elsewhere[f.name] {
			l.known[catalog.Fold(f.name)] = true
			l.list = append(l.list, terms.Proposal{Name: f.name, Evidence: entryEvidence(f.entry, f.mentions, words, l.several)})
		}
	}
}

// lookup finds entries of a book by what a person may call them.
type lookup struct {
	forms, folded, names map[string]*model.IndexEntry
}

func newLookup(b *model.Book) *lookup {
	l := &lookup{map[string]*model.IndexEntry{}, map[string]*model.IndexEntry{}, map[string]*model.IndexEntry{}}
	for _, e := range slices.Concat(b.Entries, b.People, b.Standards) {
		if e.See != "" {
			continue
		}
		putFirst(l.names, catalog.Fold(plainName(e)), e)
		for _, m := range e.Mentions {
			putFirst(l.forms, m.Form, e)
			putFirst(l.folded, catalog.Fold(m.Form), e)
		}
	}
	return l
}

func putFirst(m map[string]*model.IndexEntry, key string, e *model.IndexEntry) {
	if m[key] == nil {
		m[key] = e
	}
}

// find returns the entry in which a name stands, and its mentions there: those
// written so, else all.
func (l *lookup) find(name string) (*model.IndexEntry, []*model.Mention) {
	key := catalog.Fold(name)
	if e := l.forms[name]; e != nil {
		return e, written(e, func(form string) bool { return form == name })
	}
	if e := l.names[key]; e != nil {
		return e, e.Mentions
	}
	if e := l.folded[key]; e != nil {
		return e, written(e, func(form string) bool { return catalog.Fold(form) == key })
	}
	return nil, nil
}

func written(e *model.IndexEntry, so func(form string) bool) []*model.Mention {
	var list []*model.Mention
	for _, m := range e.Mentions {
		if so(m.Form) {
			list = append(list, m)
		}
	}
	return list
}

// plainName is the name of an entry without the qualifier that tells it from
// others of that name.
func plainName(e *model.IndexEntry) string { return e.Mentions[0].Name }

// entryEvidence says in a line what speaks for an entry.
func entryEvidence(e *model.IndexEntry, mentions []*model.Mention, words map[*model.Mention]index.Words, several bool) string {
	m := mentions[0]
	parts := []string{e.Kind, count(len(mentions), "place", "places")}
	var forms []string
	for _, o := range mentions {
		if o.Form != m.Name && !slices.Contains(forms, o.Form) && len(forms) < 4 {
			forms = append(forms, o.Form)
		}
	}
	if len(forms) > 0 {
		parts = append(parts, "as "+strings.Join(forms, ", "))
	}
	why := index.Reason(m.Why.String(), m.Form)
	return strings.Join(parts, ", ") + "; " + why + ": " + placeText(m.Position, several) + "; " + inWords(words[m].Before, m.Form, words[m].After)
}

func placeText(p model.Position, several bool) string {
	if several {
		return fmt.Sprintf("%s:%d", p.Source, p.Line)
	}
	return fmt.Sprintf("line %d", p.Line)
}

// inWords is a name with the words about it.
func inWords(before, form, after string) string {
	return "“" + strings.TrimSpace(strings.Join(strings.Fields(before+form+after), " ")) + "”"
}

// writeTerms brings the file to its place and says what there is to do.
func (p *program) writeTerms(r *request, target string, u revision) error {
	if target != "-" && u.text == u.before {
		if r.quiet {
			return nil
		}
		_, err := fmt.Fprintf(p.out, "%s  as it was, %s open\n", target, count(u.open, "name", "names"))
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
	_, err = fmt.Fprintf(p.out, "%s  %d new, %s open\n", target, max(u.fresh, 0), count(u.open, "name", "names"))
	return err
}
