package model

import "strings"

// Grouping says how a reading list is parted. The numbers of the items stay
// those of the notes' order whatever the grouping is.
type Grouping string

// The groupings.
const (
	AsNoted   Grouping = "notes"   // not at all: in the order of the notes
	ByKind    Grouping = "kind"    // standards, papers, books …
	BySection Grouping = "section" // under the talk that mentions a thing first
)

// ReadingGroup is a part of a reading list.
type ReadingGroup struct {
	Title    string // "" where the list is not parted
	Readings []*Reading
}

// readingKinds are the kinds in the order of a list by kind, with the headings
// of their groups.
var readingKinds = []struct {
	kind  ReadingKind
	title string
}{
	{ReadingStandard, "Standards"},
	{ReadingPaper, "Papers"},
	{ReadingBook, "Books"},
	{ReadingArticle, "Articles"},
	{ReadingTalk, "Talks"},
	{ReadingVideo, "Videos"},
	{ReadingSlides, "Slides"},
	{ReadingDocs, "Documentation"},
	{ReadingRepository, "Code"},
	{ReadingPackage, "Packages"},
	{ReadingIssue, "Issues"},
	{ReadingPerson, "People"},
	{ReadingSite, "Sites"},
}

// Plural returns the heading of a group of that kind: "Papers".
func (k ReadingKind) Plural() string {
	for _, known := range readingKinds {
		if known.kind == k {
			return known.title
		}
	}
	return "Others"
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

// Remark says what a list has to say of an item beside its name and address: who
// wrote it, that it is a candidate (the notes name it in words only), that
// the title is not known; "" for nothing.
func (r *Reading) Remark() string {
	var said []string
	if r.By != "" {
		said = append(said, "by "+strings.Join(strings.Fields(r.By), " "))
	}
	if r.Candidate {
		said = append(said, "candidate: "+string(r.Kind))
	}
	if r.Identifier != "" && r.Title == "" && r.Kind != ReadingIssue {
		said = append(said, "title not known here")
	}
	if r.Host != "" {
		said = append(said, "host as the notes write it: "+r.Host)
	}
	return strings.Join(said, "; ")
}

// CandidatesTitle is the heading above what the notes name in words only.
const CandidatesTitle = "Named in words"

// ReadingGroups returns the reading list parted as by says, the candidates in a
// group of their own at the end. Groups that would be empty are left out.
func (b *Book) ReadingGroups(by Grouping) []ReadingGroup {
	sure := len(b.Readings)
	for sure > 0 && b.Readings[sure-1].Candidate {
		sure--
	}
	var groups []ReadingGroup
	add := func(title string, list []*Reading) {
		if len(list) > 0 {
			groups = append(groups, ReadingGroup{title, list})
		}
	}
	switch by {
	case ByKind:
		byTitle := map[string][]*Reading{}
		for _, r := range b.Readings[:sure] {
			byTitle[r.Kind.Plural()] = append(byTitle[r.Kind.Plural()], r)
		}
		for _, k := range readingKinds {
			add(k.title, byTitle[k.title])
		}
		add("Others", byTitle["Others"])
	case BySection:
		at := map[*Section]int{}
		tops := b.Talks()
		for _, r := range b.Readings[:sure] {
			var top *Section
			if len(r.Places) > 0 {
				top = tops[r.Places[0].Section] // nil before the first section
			}
			k, ok := at[top]
			if !ok {
				k = len(groups)
				at[top] = k
				groups = append(groups, ReadingGroup{Title: sectionHeading(top)})
			}
			groups[k].Readings = append(groups[k].Readings, r)
		}
	default:
		add("", b.Readings[:sure])
	}
	add(CandidatesTitle, b.Readings[sure:])
	return groups
}

func sectionHeading(s *Section) string {
	if s == nil {
		return "Before the first section"
	}
	if title := strings.Join(strings.Fields(PlainText(s.Title)), " "); title != "" {
		return title
	}
	return "Without a title"
}
