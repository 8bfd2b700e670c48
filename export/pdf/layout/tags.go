package layout

import "slices"

// Tag is an element of what the pages say, apart from where it stands: together
// the tags are a tree. A tag stands behind its parent in Display.Tags. In which
// order the children of a tag are read is told by the order in which their
// content stands on the pages; a tag without content stands for nothing, unless
// it is fixed.
type Tag struct {
	Parent int32
	Kind   TagKind
	Level  uint8 // of headings, 1 is outermost; of lists, 1 where they are numbered
	Fixed  bool  // stands where it was made among its parent's children, content or not
	Own    bool  // in words of the handout's own (Display.Locale), not in those of the notes
}

// TagKind tells the tags apart.
type TagKind uint8

// The kinds of tags.
const (
	ParagraphTag TagKind = iota
	DocumentTag
	PartTag
	SectionTag
	HeadingTag
	ListTag
	ItemTag
	LabelTag // the mark of an item
	BodyTag  // what an item says
	CaptionTag
	TableTag
	RowTag
	HeadCellTag
	CellTag
	QuoteTag
	CodeTag
	NoteTag
	FigureTag
	ContentsTag
	ContentsItemTag
	IndexTag
)

var tagNames = [...]string{"paragraph", "document", "part", "section", "heading", "list", "item", "label", "body", "caption",
	"table", "row", "headcell", "cell", "quote", "code", "note", "figure", "contents", "contentsitem", "index"}

// String returns the kind's name in lower case.
func (k TagKind) String() string { return tagNames[k] }

// plantTags makes the root and a tag for each part.
func (s *setter) plantTags() {
	s.out.Tags = append(s.out.Tags, Tag{Kind: DocumentTag, Parent: -1})
	for p := range parts {
		kind := SectionTag
		if p == BodyPart {
			kind = PartTag
		}
		s.out.Tags = append(s.out.Tags, Tag{Kind: kind})
	}
}

// inPart lets what is set from now on belong to a part.
func (s *setter) inPart(p Part) { s.under, s.depth = 1+int32(p), 1 }

// manyTags is the number of tags that is not doubled at once where it has to grow.
const manyTags = 1 << 16

// tag makes a tag under the one that is open.
func (s *setter) tag(k TagKind) int32 {
	if len(s.out.Tags) == cap(s.out.Tags) {
		n := len(s.out.Tags)
		s.out.Tags = slices.Grow(s.out.Tags, max(n/4, min(n, manyTags)))
	}
	s.out.Tags = append(s.out.Tags, Tag{Kind: k, Parent: s.under, Own: s.own})
	return int32(len(s.out.Tags) - 1)
}

// enter opens a tag: what is set from now on belongs to it, until the one that
// was open before, which is returned, is opened again by leave.
func (s *setter) enter(k TagKind) (before int32) {
	before = s.under
	s.under = s.tag(k)
	return before
}

func (s *setter) leave(before int32) { s.under = before }

// says notes what a picture, or a sign that is drawn, says.
func (s *setter) says(tag int32, words string) {
	if s.out.Words == nil {
		s.out.Words = map[int32]string{}
	}
	s.out.Words[tag] = words
}

// leafTag returns the tag of a paragraph that is set in a box: the one that was
// made for it, else a new one.
func (s *setter) leafTag(b box) int32 {
	id := s.leaf
	if s.leaf = 0; id == 0 {
		id = s.tag(b.tag)
		if b.tag == HeadingTag {
			s.out.Tags[id].Level = uint8(min(s.depth, deepestHeading))
		}
	}
	return id
}

// deepestHeading is the level of the deepest headings that readers of pages
// know.
const deepestHeading = 6

// inOwnWords sets what is said by the handout, not by the notes.
func (s *setter) inOwnWords(set func()) {
	before := s.own
	s.own = true
	set()
	s.own = before
}

// label makes the tag of an item's mark.
func (s *setter) label() int32 {
	id := s.tag(LabelTag)
	s.out.Tags[id].Fixed = true
	return id
}

// deepestTag is the number of tags above one at most: readers of pages go down
// the tree step by step, and few notes have a tenth of that.
const deepestTag = 100

// tooDeep reports whether there are too many tags above what is set now.
func (s *setter) tooDeep() bool {
	n := 0
	for tag := s.under; tag > 0 && n < deepestTag; tag = s.out.Tags[tag].Parent {
		n++
	}
	return n == deepestTag
}

// enterNested opens a tag, unless it would stand too deep.
func (s *setter) enterNested(k TagKind) (before int32) {
	if s.tooDeep() {
		return s.under
	}
	return s.enter(k)
}

// enterList opens the tag of a list; where that would stand too deep, the items
// belong to the list that holds it.
func (s *setter) enterList(numbered bool) (before int32) {
	if before = s.under; s.tooDeep() {
		for tag := s.under; tag > 0; tag = s.out.Tags[tag].Parent {
			if s.out.Tags[tag].Kind == ListTag {
				s.under = tag
				return before
			}
		}
	}
	s.enter(ListTag)
	if numbered {
		s.out.Tags[s.under].Level = 1
	}
	return before
}
