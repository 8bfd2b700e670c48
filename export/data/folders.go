package data

import (
	"gloss/model"
)

// folder is a section of the notes with the things to read that it mentions.
type folder struct {
	title string
	date  model.Date
	items []noted
	kids  []*folder
}

// noted is a thing to read in one section: all that the section says of it.
type noted struct {
	citation
	number int
}

// folders returns the reading list by sections. The root stands for the notes
// themselves and holds what is mentioned outside of all sections. Sections that
// mention nothing, themselves or below, are left out. A thing stands in each
// section that mentions it, with the annotation of that section.
func folders(book *model.Book) *folder {
	all := citations(book)
	in := map[*model.Section][]noted{}
	for i, r := range book.Readings {
		for _, p := range r.Places {
			list := in[p.Section]
			if n := len(list); n > 0 && list[n-1].number == r.Number {
				continue
			}
			c := all[i]
			c.annotation = annotation(&model.Reading{Places: placesIn(r, p.Section)})
			in[p.Section] = append(list, noted{c, r.Number})
		}
	}
	root := &folder{title: line(book.Title), date: book.Date, items: in[nil]}
	root.kids = foldersOf(book.Sections, book.Date, in)
	return root
}

func foldersOf(sections []*model.Section, date model.Date, in map[*model.Section][]noted) []*folder {
	var list []*folder
	for _, s := range sections {
		f := &folder{title: line(sectionTitle(s)), date: date, items: in[s]}
		if day := s.Facts().Date; !day.IsZero() {
			f.date = day
		}
		f.kids = foldersOf(s.Sections, f.date, in)
		if len(f.items) > 0 || len(f.kids) > 0 {
			list = append(list, f)
		}
	}
	return list
}

// placesIn returns the places of a thing in one section, without the headings
// that would be the same for all.
func placesIn(r *model.Reading, s *model.Section) []model.ReadingPlace {
	var list []model.ReadingPlace
	for _, p := range r.Places {
		if p.Section == s {
			p.Headings = nil
			list = append(list, p)
		}
	}
	return list
}
