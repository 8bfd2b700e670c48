package typography

import (
	"cmp"
	"slices"
	"strings"

	"gloss/model/summary"
)

// Index sets the punctuation of an index that has no notes at hand: the words
// round mentions, titles of sections, names of people, and in English what is known
// of a thing. It is changed in place.
func Index(x *summary.Index) {
	s := newSetter(x.Language)
	x.Title, x.Event, x.Place, x.Authors = s.words(x.Title), s.words(x.Event), s.words(x.Place), s.list(x.Authors)
	for i := range x.Sources {
		src := &x.Sources[i]
		src.Title, src.Event, src.Place, src.Authors = s.words(src.Title), s.words(src.Event), s.words(src.Place), s.list(src.Authors)
		for k := range src.Outline {
			src.Outline[k].Title = s.words(src.Outline[k].Title)
		}
	}
	names, english := s.named(x.People), newSetter("en")
	for _, list := range x.Lists() {
		for _, e := range list {
			e.About = english.words(e.About)
			e.SeeAlso, e.With = renamed(e.SeeAlso, names), renamed(e.With, names)
			s.entry(e, x)
		}
	}
}

// named sets the names of people, and returns the new ones by the old.
func (s *setter) named(people []*summary.Entry) map[string]string {
	names := map[string]string{}
	for _, e := range people {
		if set := s.words(e.Name); set != e.Name {
			names[e.Name], e.Name = set, set
		}
		e.Term, e.Heading, e.Aliases, e.See = s.words(e.Term), s.words(e.Heading), s.list(e.Aliases), s.words(e.See)
	}
	return names
}

// renamed returns a list with the new names of those that have one.
func renamed(list []string, names map[string]string) []string {
	has := func(name string) bool { return names[name] != "" }
	if len(names) == 0 || !slices.ContainsFunc(list, has) {
		return list
	}
	list = slices.Clone(list)
	for i, name := range list {
		list[i] = cmp.Or(names[name], name)
	}
	return list
}

// entry sets what an entry says of the notes.
func (s *setter) entry(e *summary.Entry, x *summary.Index) {
	for i := range e.Mentions {
		e.Mentions[i].Section = s.words(e.Mentions[i].Section)
	}
	for i := range e.Places {
		e.Places[i].Section = s.words(e.Places[i].Section)
	}
	c := &e.First
	c.Section = s.words(c.Section)
	if !risky(c.Before) && !risky(c.Form) && !risky(c.After) {
		return
	}
	own := *s
	own.quoted = true
	if c.Source < len(x.Sources) {
		own.language = cmp.Or(x.Sources[c.Source].Language, s.language)
	}
	parts := []string{c.Before, c.Form, c.After}
	own.parts(parts, strings.Split(c.Code, "\n"))
	c.Before, c.Form, c.After = parts[0], parts[1], parts[2]
}
