package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"gloss/model"
	"gloss/model/catalog"
	"gloss/model/index"
	"gloss/model/index/terms"
	"gloss/notes"
)

// proposals returns the names that are decided, those that gloss finds with no
// decision, those that it turned down by little, and the known things that it finds
// because others of their name are left out. Names that are decided elsewhere are left out.
func (comp *composition) proposals(r *request, elsewhere map[string]bool) []terms.Proposal {
	pass := comp.deciding.pass()
	trace := &index.Trace{Close: true}
	decided := map[string]bool{}
	for _, d := range comp.deciding.list {
		trace.Names = append(trace.Names, d.Name)
		decided[catalog.Fold(d.Name)] = true
	}
	pass.Decisions, pass.Trace = nil, trace
	notes.Hoist(comp.doc)
	date := built(r.epoch, comp.doc.Date)
	l := proposalList{catalog: comp.deciding.catalog, several: len(comp.doc.Sources) > 1, elsewhere: elsewhere, known: map[string]bool{}}
	book := bind(comp.doc, date, pass)
	l.decided(book, comp.deciding.list)
	l.entries(book, slices.Concat(book.Entries, book.People))
	l.works(book.Readings, decided)
	for _, place := range trace.Places {
		evidence := placeText(place.Position, l.several) + "; " + inWords(place.Before, place.Form, place.After)
		switch {
		case place.Taken:
		case place.Nearly:
			l.add(oneLine(place.Form), fmt.Sprintf("left out, %d of %d points: %s", place.Points, index.Needed, evidence))
		case decided[catalog.Fold(place.Form)]:
			l.add(oneLine(place.Form), "left out, "+place.Reason+": "+evidence)
		}
	}
	if len(comp.deciding.list) > 0 {
		before := book.Entries
		index.Clear(comp.doc)
		book := bind(comp.doc, date, comp.deciding.pass())
		l.underDecisions(book, comp.deciding.list, before)
	}
	return l.list
}

// proposalList gathers proposals.
type proposalList struct {
	catalog   *catalog.Catalog
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

// entries takes entries of a book: under their plain names, but for those of which others
// have it too.
func (l *proposalList) entries(b *model.Book, entries []*model.IndexEntry) {
	wanted, called := map[*model.Mention]bool{}, map[string]int{}
	for _, e := range entries {
		if e.See == "" {
			wanted[e.Mentions[0]] = true
			called[catalog.Fold(plainName(e))]++
		}
	}
	words := index.WordsAround(b.Document, wanted)
	for _, e := range entries {
		if e.See != "" {
			continue
		}
		name := plainName(e)
		if key := catalog.Fold(name); called[key] > 1 && !l.known[key] {
			name = e.Name
		}
		l.add(name, entryEvidence(e, e.Mentions, words, l.several))
	}
}

// works takes the candidates of a reading list on which it is decided.
func (l *proposalList) works(list []*model.Reading, decided map[string]bool) {
	for _, r := range list {
		if title := cmp.Or(r.Title, r.Identifier); r.Candidate && decided[catalog.Fold(title)] {
			l.add(title, fmt.Sprintf("%s, guessed for the reading list: %s", r.Kind, placeText(r.Places[0].Position, l.several)))
		}
	}
}

// underDecisions takes what a book of the same notes has because of the decisions; before
// are the entries without them.
func (l *proposalList) underDecisions(b *model.Book, decisions terms.List, before []*model.IndexEntry) {
	under := proposalList{catalog: l.catalog, several: l.several, elsewhere: l.elsewhere, known: map[string]bool{}}
	others := under.decided(b, decisions)
	for _, p := range append(under.list, others...) {
		if i := slices.IndexFunc(l.list, func(o terms.Proposal) bool { return o.Name == p.Name }); i < 0 {
			l.known[catalog.Fold(p.Name)] = true
			l.list = append(l.list, p)
		} else if strings.HasPrefix(l.list[i].Evidence, "left out") {
			l.list[i] = p
		}
	}
	stood := map[string]bool{}
	for _, e := range before {
		stood[e.Key] = true
	}
	for _, d := range decisions {
		for _, key := range index.Meant(l.catalog, cmp.Or(d.Target(), d.Name)) {
			stood[key] = true
		}
	}
	l.entries(b, slices.DeleteFunc(slices.Clone(b.Entries), func(e *model.IndexEntry) bool {
		_, known := l.catalog.Lookup(e.Key)
		return !known || stood[e.Key]
	}))
}

// decided takes what the book has of the decisions. It returns what there is to say of
// those on a thing that it has not, where it has another one by that name.
func (l *proposalList) decided(b *model.Book, decisions terms.List) (others []terms.Proposal) {
	type found struct {
		name     string
		entry    *model.IndexEntry
		mentions []*model.Mention
	}
	var list []found
	look := newLookup(b, l.catalog)
	wanted := map[*model.Mention]bool{}
	for _, d := range decisions {
		e, mentions, meant := look.find(d)
		switch {
		case e == nil || l.elsewhere[d.Name]:
		case meant:
			wanted[mentions[0]] = true
			list = append(list, found{d.Name, e, mentions})
		default:
			others = append(others, terms.Proposal{Name: d.Name, Evidence: "found nowhere, what is called so is " + plainName(e)})
		}
	}
	words := index.WordsAround(b.Document, wanted)
	for _, f := range list {
		l.known[catalog.Fold(f.name)] = true
		l.list = append(l.list, terms.Proposal{Name: f.name, Evidence: entryEvidence(f.entry, f.mentions, words, l.several)})
	}
	return others
}

// lookup finds entries of a book by what a person may call them.
type lookup struct {
	catalog                    *catalog.Catalog
	forms, folded, names, keys map[string]*model.IndexEntry
}

func newLookup(b *model.Book, cat *catalog.Catalog) *lookup {
	l := &lookup{cat, map[string]*model.IndexEntry{}, map[string]*model.IndexEntry{}, map[string]*model.IndexEntry{}, map[string]*model.IndexEntry{}}
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
	for _, e := range b.Entries {
		if e.See == "" {
			l.keys[e.Key] = e
		}
	}
	return l
}

func putFirst(m map[string]*model.IndexEntry, key string, e *model.IndexEntry) {
	if m[key] == nil {
		m[key] = e
	}
}

// find returns the entry that a decision is on, and its mentions: all of what is called
// so, else those that are written so. meant is false where they are of another thing than
// the name means.
func (l *lookup) find(d *terms.Decision) (e *model.IndexEntry, mentions []*model.Mention, meant bool) {
	keys := index.Meant(l.catalog, d.Name)
	for _, key := range keys {
		if e := l.keys[key]; e != nil {
			return e, e.Mentions, true
		}
	}
	e, mentions = l.called(d.Name)
	if e == nil || len(keys) == 0 || d.Target() != "" || l.keys[e.Key] != e {
		return e, mentions, true
	}
	_, another := l.catalog.Lookup(e.Key)
	return e, mentions, !another
}

func (l *lookup) called(name string) (*model.IndexEntry, []*model.Mention) {
	key := catalog.Fold(name)
	if e := l.names[key]; e != nil {
		return e, e.Mentions
	}
	if e := l.forms[name]; e != nil {
		return e, written(e, func(form string) bool { return form == name })
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
	parts := []string{e.Kind, notes.Count(len(mentions), "place", "places")}
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
