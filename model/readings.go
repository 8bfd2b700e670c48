package model

import "strings"

// Grouping says how a reading list is parted. The numbers of the items stay
// those of the notes' order whatever the grouping is.
type Grouping string

// The groupings.
const (
	AsNoted   Grouping = "notes"   // not at all: in the order of the notes
	ByKind    Grouping = "kind"    // standards, papers, books …
	BySection Grouping = "section" // under the talk, or the file (AmbiguousTalks), that mentions a thing first
)

// ReadingGroup is a part of a reading list. It is headed by what its items have
// in common.
type ReadingGroup struct {
	Parted     bool        // the list is parted: else there is no heading
	Kind       ReadingKind // of all items; "" where the list is not parted so. ReadingWork is for those of no other kind
	Section    *Section    // that mentions them first; nil before the first, and where the list is not parted so
	Candidates bool        // the notes name them in words only
	Readings   []*Reading
}

// readingKinds are the kinds in the order of a list by kind.
var readingKinds = [...]ReadingKind{
	ReadingStandard, ReadingPaper, ReadingBook, ReadingArticle, ReadingTalk, ReadingVideo, ReadingSlides, ReadingDocs,
	ReadingRepository, ReadingPackage, ReadingIssue, ReadingPerson, ReadingSite, ReadingWork,
}

// grouped returns the kind under which a list by kind has things of a kind.
func (k ReadingKind) grouped() ReadingKind {
	for _, known := range readingKinds {
		if known == k {
			return k
		}
	}
	return ReadingWork
}

// Name returns what a thing is called: identifier and title of a standard or an
// issue ("RFC 5740: …"), of a paper or a book the title alone where it is known;
// "" where it has neither.
func (r *Reading) Name() string {
	id, title := strings.Join(strings.Fields(r.Identifier), " "), strings.Join(strings.Fields(r.Title), " ")
	switch {
	case title == "":
		return id
	case id == "" || r.Kind == ReadingPaper || r.Kind == ReadingBook || strings.Contains(title, id):
		return title
	}
	return id + ": " + title
}

// ReadingGroups returns the reading list parted as by says, the candidates in a
// group of their own at the end. Groups that would be empty are left out.
func (b *Book) ReadingGroups(by Grouping) []ReadingGroup {
	sure := len(b.Readings)
	for sure > 0 && b.Readings[sure-1].Candidate {
		sure--
	}
	var groups []ReadingGroup
	add := func(g ReadingGroup) {
		if len(g.Readings) > 0 {
			groups = append(groups, g)
		}
	}
	switch by {
	case ByKind:
		of := map[ReadingKind][]*Reading{}
		for _, r := range b.Readings[:sure] {
			k := r.Kind.grouped()
			of[k] = append(of[k], r)
		}
		for _, k := range readingKinds {
			add(ReadingGroup{Parted: true, Kind: k, Readings: of[k]})
		}
	case BySection:
		at := map[*Section]int{}
		tops := b.Talks()
		if b.AmbiguousTalks() {
			tops = b.parts()
		}
		for _, r := range b.Readings[:sure] {
			var top *Section
			if len(r.Places) > 0 {
				top = tops[r.Places[0].Section] // nil before the first section
			}
			k, ok := at[top]
			if !ok {
				k = len(groups)
				at[top] = k
				groups = append(groups, ReadingGroup{Parted: true, Section: top})
			}
			groups[k].Readings = append(groups[k].Readings, r)
		}
	default:
		add(ReadingGroup{Readings: b.Readings[:sure]})
	}
	add(ReadingGroup{Parted: true, Candidates: true, Readings: b.Readings[sure:]})
	return groups
}
