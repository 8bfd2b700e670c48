package typography

import (
	"slices"

	"gloss/model"
)

// Book sets the punctuation of a book, and returns what the book then is. The
// document is changed in place: its text, its title and what else it says of
// itself. Lists of the book are replaced where something in them is set, so that
// those of b stay as typed; entries of tools and standards are never set. The
// mentions, and so all locators, stay those of b.
func Book(b *model.Book) *model.Book {
	s := newSetter(b.Language)
	doc := b.Document
	doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
		s.told = doc.Foreign[run]
		s.run(*run)
	})
	s.told = ""
	doc.Walk(func(sec *model.Section) {
		if f := sec.Known; f != nil {
			f.Room, f.Speakers = s.words(f.Room), s.list(f.Speakers)
		}
	})
	doc.Title, doc.Description = s.words(doc.Title), s.words(doc.Description)
	doc.Event, doc.Place, doc.Authors = s.words(doc.Event), s.words(doc.Place), s.list(doc.Authors)
	set := *b
	set.People = s.people(b.People)
	set.Readings = s.readings(b.Readings)
	return &set
}

// newSetter returns a setter for notes in the language of a tag; "" is English.
func newSetter(language string) *setter {
	return &setter{language: language, code: map[line][]string{}}
}

// list sets the words of a list, which is replaced where one changes.
func (s *setter) list(list []string) []string {
	if !slices.ContainsFunc(list, risky) {
		return list
	}
	list = slices.Clone(list)
	for i, words := range list {
		list[i] = s.words(words)
	}
	return list
}

// people sets the names of people, which are names from the notes.
func (s *setter) people(list []*model.IndexEntry) []*model.IndexEntry {
	fresh := false
	for i, e := range list {
		if !slices.ContainsFunc([]string{e.Name, e.Inverted, e.See}, risky) && !slices.ContainsFunc(e.Aliases, risky) && !slices.ContainsFunc(e.SeeAlso, risky) {
			continue
		}
		if !fresh {
			list, fresh = slices.Clone(list), true
		}
		set := *e
		set.Name, set.Inverted, set.See = s.words(e.Name), s.words(e.Inverted), s.words(e.See)
		set.Aliases, set.SeeAlso = s.list(e.Aliases), s.list(e.SeeAlso)
		list[i] = &set
	}
	return list
}

// readings sets titles and what the notes say of them.
func (s *setter) readings(list []*model.Reading) []*model.Reading {
	fresh := false
	for i, r := range list {
		if !risky(r.Title) && !risky(r.By) && !slices.ContainsFunc(r.Places, riskyPlace) {
			continue
		}
		if !fresh {
			list, fresh = slices.Clone(list), true
		}
		set := *r
		set.By, set.Places = s.words(r.By), slices.Clone(r.Places)
		if len(r.Places) > 0 {
			set.Title = s.words(r.Title, s.codeNear(r.Places[0].Position)...)
		}
		for k := range set.Places {
			if p := &set.Places[k]; riskyPlace(*p) {
				p.Annotation, p.Headings = s.words(p.Annotation, s.codeNear(p.Position)...), s.list(p.Headings)
			}
		}
		list[i] = &set
	}
	return list
}

func riskyPlace(p model.ReadingPlace) bool {
	return risky(p.Annotation) || slices.ContainsFunc(p.Headings, risky)
}

// How far an annotation reaches for its words, in lines, and how many code spans
// there are looked at.
const (
	linesNear = 40
	codesNear = 64
)

// codeNear returns the code spans around a place.
func (s *setter) codeNear(at model.Position) (list []string) {
	if len(s.code) == 0 {
		return nil
	}
	for n := at.Line - linesNear; n <= at.Line+linesNear; n++ {
		code := s.code[line{at.Source, n}]
		list = append(list, code[:min(len(code), codesNear-len(list))]...)
	}
	return list
}
