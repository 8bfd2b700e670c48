package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"gloss/model"
	"gloss/model/catalog"
	"gloss/model/index"
	"gloss/model/index/terms"
	"gloss/notes"
)

// explanation is the answer to gloss index --explain: for each name that was
// asked for, the places where it stands and why it was taken there or not.
type explanation struct {
	Schema int               `json:"schema"`
	Names  []explainedName   `json:"names"`
	shown  map[string]string // the files as the person typed them
}

type explainedName struct {
	Name    string           `json:"name"`
	Known   []explainedEntry `json:"known"`   // entries of the catalogue
	Decided string           `json:"decided"` // file and line of a decision on it
	Places  []explainedPlace `json:"places"`
	Nearest []string         `json:"nearest"` // names that are spelled much alike, where it stands nowhere
	Advice  string           `json:"advice"`
}

type explainedEntry struct {
	ID        string   `json:"id"`
	Name      string   `json:"name"`
	Kind      string   `json:"kind"`
	Field     string   `json:"field"`
	About     string   `json:"about"`
	Names     []string `json:"names"`
	Ambiguous bool     `json:"ambiguous"` // the name alone proves nothing
}

type explainedPlace struct {
	Source   string            `json:"source"`
	Line     int               `json:"line"`
	Column   int               `json:"column"`
	Form     string            `json:"form"`
	Name     string            `json:"name"`
	Taken    bool              `json:"taken"`
	Why      string            `json:"why"`
	Reason   string            `json:"reason"`
	Points   int               `json:"points"`
	Needed   int               `json:"needed"`
	Evidence []explainedWeight `json:"evidence"`
	Before   string            `json:"before"`
	After    string            `json:"after"`
	Near     []explainedNear   `json:"near"`
}

type explainedWeight struct {
	Points int    `json:"points"`
	What   string `json:"what"`
}

type explainedNear struct {
	Line   int    `json:"line"`
	Column int    `json:"column"`
	Form   string `json:"form"`
	Points int    `json:"points"`
	Reason string `json:"reason"`
}

// explainForms are the forms of an explanation, the usual one first.
var explainForms = []form[*explanation]{
	{"text", textEndings, func(w io.Writer, e *explanation) error { return e.writeText(w) }, nil},
	{"json", jsonEndings, func(w io.Writer, e *explanation) error {
		enc := json.NewEncoder(w)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		return enc.Encode(e)
	}, nil},
}

// tracing gathers how the names were judged in each set of notes of an index.
type tracing struct {
	index.Trace
	left  map[string]*model.Mention // those that stand in the index, by their places
	names []string                  // that the index has
}

// add takes what stands in the index of a set of notes.
func (t *tracing) add(book *model.Book) {
	for _, list := range [][]*model.IndexEntry{book.Entries, book.Standards, book.People} {
		for _, e := range list {
			t.names = append(append(t.names, e.Name), e.Aliases...)
			for _, m := range e.Mentions {
				t.left[placeKey(m.Position, m.Form)] = m
			}
		}
	}
}

func placeKey(p model.Position, form string) string { return p.String() + " " + form }

// explain writes, instead of the index, why names stand in it or not.
func (p *program) explain(ctx *cli.Context) error {
	r, err := p.requestOnNotes(ctx)
	if err != nil {
		return err
	}
	form, err := pick(explainForms, r.format, r.output)
	if err != nil {
		return err
	}
	t := &tracing{Trace: index.Trace{Names: r.explain}, left: map[string]*model.Mention{}}
	_, comp, err := p.readIndexTracing(r, t)
	if err != nil {
		return err
	}
	if err := p.warn(r, comp.findings()); err != nil {
		return err
	}
	return p.write(r.output, func(w io.Writer) error { return form.write(w, comp.explanation(r.explain, t)) })
}

// explanation explains names by how they were judged.
func (c *composition) explanation(names []string, t *tracing) *explanation {
	e := &explanation{Schema: 1, Names: []explainedName{}, shown: c.shown}
	for _, name := range names {
		e.Names = append(e.Names, c.explainName(name, t))
	}
	return e
}

func (c *composition) explainName(name string, t *tracing) explainedName {
	n := explainedName{Name: name, Places: []explainedPlace{}, Nearest: []string{}}
	known, meant, _ := c.meantBy(name)
	n.Known = known
	on := c.decidedOn(name, n.Known)
	if on != nil {
		n.Decided = fmt.Sprintf("%s:%d", on.Source, on.Line)
	}
	taken := 0
	for _, p := range t.Places {
		if !meant[catalog.Fold(p.Form)] && !meant[catalog.Fold(p.Name)] {
			continue
		}
		place := explainPlace(p)
		switch m := t.left[placeKey(p.Position, p.Form)]; {
		case !p.Taken:
		case m == nil:
			place.Taken, place.Why, place.Reason = false, "", "a person decided to leave it out"
		case m.Name != p.Name && m.Why == model.DecisionRule:
			place.Name, place.Why, place.Reason = m.Name, m.Why.String(), index.Reason(m.Why.String(), m.Form)
			place.Points, place.Evidence = 0, []explainedWeight{} // which are for another thing
		case m.Name != p.Name:
			place.Name, place.Reason = m.Name, place.Reason+"; a person calls "+p.Name+" so"
		}
		if place.Taken {
			taken++
		}
		n.Places = append(n.Places, place)
	}
	if len(n.Places) == 0 {
		n.Nearest = append(n.Nearest, nearestNames(name, t.names, 5)...)
	}
	if n.Advice = advice(&n, taken); on != nil && taken == 0 {
		n.Advice = "the line " + n.Decided + " decides on it"
		if on.Mark == terms.Open && len(n.Places) > 0 {
			n.Advice += ", but takes it nowhere: put + before the name to have it wherever it stands just so"
		}
	}
	return n
}

// meantBy returns the entries of the catalogue that a name may mean, its names and theirs,
// folded, with those that decisions make other names of it, and the latter as they are written.
func (c *composition) meantBy(name string) (known []explainedEntry, meant map[string]bool, decided []string) {
	known, meant = []explainedEntry{}, map[string]bool{catalog.Fold(name): true}
	for _, e := range c.entriesNamed(name) {
		known = append(known, e)
		for _, other := range e.Names {
			meant[catalog.Fold(other)] = true
		}
	}
	return known, meant, c.deciding.list.Under(meant)
}

// decidedOn returns what is decided on a name, else on one of the things that have it; nil
// for nothing.
func (c *composition) decidedOn(name string, known []explainedEntry) (on *terms.Decision) {
	for _, d := range c.deciding.list {
		if catalog.Fold(d.Name) == catalog.Fold(name) {
			return d
		}
		keys := index.Meant(c.deciding.catalog, d.Name)
		if on == nil && slices.ContainsFunc(known, func(e explainedEntry) bool { return slices.Contains(keys, e.ID) }) {
			on = d
		}
	}
	return on
}

func explainPlace(p index.Place) explainedPlace {
	e := explainedPlace{
		Source: p.Source.String(), Line: int(p.Line), Column: int(p.Column), Form: oneLine(p.Form), Name: p.Name, Taken: p.Taken, Why: p.Why, Reason: p.Reason,
		Points: p.Points, Needed: index.Needed, Before: p.Before, After: p.After, Evidence: []explainedWeight{}, Near: []explainedNear{},
	}
	for _, w := range p.Weighs {
		e.Evidence = append(e.Evidence, explainedWeight{w.Points, w.What})
	}
	for _, o := range p.Near {
		e.Near = append(e.Near, explainedNear{int(o.Line), int(o.Column), oneLine(o.Form), o.Points, o.Reason})
	}
	return e
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// entriesNamed returns the entries of the catalogue that have the name.
func (c *composition) entriesNamed(name string) []explainedEntry {
	var list []explainedEntry
	known := map[string]bool{}
	word, _ := catalog.FirstWord(name)
	for _, n := range c.deciding.catalog.Starting(catalog.Fold(word)) {
		if catalog.Fold(n.Text) != catalog.Fold(name) || known[n.Entry.ID()] {
			continue
		}
		known[n.Entry.ID()] = true
		e := explainedEntry{ID: n.Entry.ID(), Name: n.Entry.Name(), Kind: n.Entry.Kind(), Field: n.Entry.Field(), About: n.Entry.About(), Ambiguous: n.Ambiguous}
		for o := range n.Entry.Names() {
			e.Names = append(e.Names, o.Text)
		}
		list = append(list, e)
	}
	return list
}

// nearestNames returns up to most names that are spelled much like name, the
// likeliest first.
func nearestNames(name string, names []string, most int) []string {
	far := map[string]int{}
	var list []string
	name = catalog.Fold(name)
	for _, n := range names {
		key := catalog.Fold(n)
		limit := 1 + min(len(name), len(key))/4
		if d := distance(name, key); d <= limit && d < min(len(name), len(key)) && !slices.Contains(list, n) {
			far[n] = d
			list = append(list, n)
		}
	}
	slices.SortFunc(list, func(a, b string) int { return cmp.Or(cmp.Compare(far[a], far[b]), cmp.Compare(a, b)) })
	return list[:min(len(list), most)]
}

// advice says what a person can do about a name.
func advice(n *explainedName, taken int) string {
	known, ambiguous := len(n.Known) > 0, true
	for _, e := range n.Known {
		ambiguous = ambiguous && e.Ambiguous
	}
	switch {
	case taken > 0 && taken == len(n.Places):
		return ""
	case len(n.Places) == 0 && !known:
		return "it does not stand in the notes in this spelling, and no catalogue has it"
	case len(n.Places) == 0:
		return "the catalogue knows it, but the words of the notes have none of its names (addresses behind links are no words)"
	case taken > 0:
		return "to take it everywhere, write + and the name into NOTES.terms (gloss terms NOTES makes the file); to take it nowhere, - and the name"
	case known && ambiguous:
		return "the name is also an ordinary word or another thing: a capital, code, a link to its home page, words such as “using” or “library” beside it, or other tools of its field near it would speak for it; or write + and the name into NOTES.terms (gloss terms NOTES makes the file)"
	case known:
		return "write + and the name into NOTES.terms to take it (gloss terms NOTES makes the file)"
	}
	return "a link to its repository or package, a command that installs it, code, or words such as “a library called” beside it would speak for it; or name it in a file for --catalog, or write + and the name into NOTES.terms"
}

// writeText writes the explanation for people. The writer keeps its errors.
func (e *explanation) writeText(w io.Writer) error {
	var b strings.Builder
	for i := range e.Names {
		if i > 0 {
			b.WriteByte('\n')
		}
		e.writeName(&b, &e.Names[i])
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (e *explanation) writeName(b *strings.Builder, n *explainedName) {
	taken := 0
	for _, p := range n.Places {
		if p.Taken {
			taken++
		}
	}
	fmt.Fprintf(b, "%s: %s, %d taken\n", n.Name, notes.Count(len(n.Places), "place", "places"), taken)
	for _, k := range n.Known {
		proves := "the name alone proves it"
		if taken < len(n.Places) {
			proves = "the name alone mostly proves it"
		}
		if k.Ambiguous {
			proves = "also a word or another thing, so it takes evidence"
		}
		fmt.Fprintf(b, "  catalogue: %s (%s; %s)\n", strings.Join(k.Names, ", "), cmpOr(k.Kind, k.Field), proves)
	}
	if len(n.Known) == 0 {
		b.WriteString("  catalogue: not known\n")
	}
	if n.Decided != "" {
		fmt.Fprintf(b, "  decided: %s\n", n.Decided)
	}
	for i := range n.Places {
		e.writePlace(b, &n.Places[i])
	}
	if len(n.Nearest) > 0 {
		fmt.Fprintf(b, "  the index has: %s\n", strings.Join(n.Nearest, ", "))
	}
	if n.Advice != "" {
		fmt.Fprintf(b, "  %s\n", n.Advice)
	}
}

func cmpOr(kind, field string) string {
	if field == "" {
		return kind
	}
	return kind + ", " + field
}

func (e *explanation) writePlace(b *strings.Builder, p *explainedPlace) {
	source := e.shown[p.Source]
	if source == "" {
		source = p.Source
	}
	verdict := "left out"
	if p.Taken {
		verdict = "taken"
		if p.Name != p.Form {
			verdict += " as " + p.Name
		}
	}
	fmt.Fprintf(b, "\n  %s: %s: %s\n", model.At(source, p.Line, p.Column), verdict, p.Reason)
	fmt.Fprintf(b, "      %s\n", oneLine(p.Before+"["+p.Form+"]"+p.After))
	if len(p.Evidence) > 0 {
		fmt.Fprintf(b, "      %s, %d needed:\n", notes.Count(p.Points, "point", "points"), p.Needed)
		for _, w := range p.Evidence {
			fmt.Fprintf(b, "      %+4d  %s\n", w.Points, w.What)
		}
	}
	for _, o := range p.Near {
		fmt.Fprintf(b, "      near it, %d:%d %s was left out: %s\n", o.Line, o.Column, o.Form, o.Reason)
	}
}
