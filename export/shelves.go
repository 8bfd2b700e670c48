package export

import (
	"strconv"
	"strings"

	"gloss/model"
)

// Shelf says where contents list a part of a book of many files.
type Shelf struct {
	Opens []string // the titles of the shelves that begin with the part, outermost first
	Depth int      // how many shelves it stands on
}

// fewestShelved is the number of parts from which on contents group them, and
// fewestOnShelf how many there are on a shelf, on the average, at least.
const (
	fewestShelved = 30
	fewestOnShelf = 3
)

// Shelves groups the parts of a book of many files, in their order: by the folders that
// hold them, where there are several, and within these by the years of their dates, where
// there are several. It is nil for books that have few parts, and for those whose order is
// neither that of folders nor that of years.
func Shelves(doc *model.Document) map[*model.Section]Shelf {
	sections := doc.Sections
	if len(sections) < fewestShelved {
		return nil
	}
	for _, s := range sections {
		if s.Kind != model.PartSection {
			return nil
		}
	}
	shelves := map[*model.Section]Shelf{}
	group(shelves, sections, foldersOf(doc), func(list []*model.Section) {
		if len(list) >= fewestShelved || len(list) == len(sections) {
			group(shelves, list, yearsOf(list), func([]*model.Section) {})
		}
	})
	if len(shelves) == 0 {
		return nil
	}
	return shelves
}

// group puts sections on shelves with the titles that they have, those without one beside
// them, and calls below with what stands on each; with all where they stay as they are.
func group(shelves map[*model.Section]Shelf, sections []*model.Section, titles []string, below func([]*model.Section)) {
	if !fit(titles) {
		below(sections)
		return
	}
	for from := 0; from < len(sections); {
		to := from + 1
		for to < len(sections) && titles[to] == titles[from] {
			to++
		}
		for i := from; i < to && titles[from] != ""; i++ {
			shelf := shelves[sections[i]]
			if shelf.Depth++; i == from {
				shelf.Opens = append(shelf.Opens, titles[from])
			}
			shelves[sections[i]] = shelf
		}
		below(sections[from:to])
		from = to
	}
}

// fit reports whether titles make shelves: several, each of them one, with enough on them.
func fit(titles []string) bool {
	seen, runs, shelves := map[string]bool{}, 0, 0
	for i, title := range titles {
		if i > 0 && title == titles[i-1] {
			continue
		}
		if runs++; title != "" {
			if shelves++; seen[title] {
				return false
			}
			seen[title] = true
		}
	}
	return shelves > 1 && len(titles) >= fewestOnShelf*runs
}

// foldersOf returns the folder of each part, as seen from the one that holds all; "" for
// that.
func foldersOf(doc *model.Document) []string {
	bySource := map[string][]string{}
	for _, src := range doc.Sources {
		if src.Folder != "" {
			bySource[src.Name] = strings.Split(src.Folder, "/")
		}
	}
	common := bySource[doc.Sections[0].Source.String()]
	for _, s := range doc.Sections {
		folders, n := bySource[s.Source.String()], 0
		for n < min(len(common), len(folders)) && common[n] == folders[n] {
			n++
		}
		common = common[:n]
	}
	titles := make([]string, len(doc.Sections))
	for i, s := range doc.Sections {
		if folders := bySource[s.Source.String()]; len(folders) > len(common) {
			titles[i] = strings.Join(folders[len(common):], " / ")
		}
	}
	return titles
}

// yearsOf returns the year of each part's date, "" for none.
func yearsOf(sections []*model.Section) []string {
	titles := make([]string, len(sections))
	for i, s := range sections {
		if y := s.Facts().Date.Year; y != 0 {
			titles[i] = strconv.Itoa(y)
		}
	}
	return titles
}
