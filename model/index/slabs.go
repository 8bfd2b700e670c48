package index

import "gloss/model"

// slabs hand out what the setting of mentions takes many of, cut from pieces of
// some length, so that a mention costs no allocations of its own.
type slabs struct {
	mentions int // those still to come, at most
	free     []model.Mention
	texts    []model.Text
	list     []model.Inline
	made     []*model.Mention // all of them, in the order made
}

// How many are made at a time. Next to nothing is left over of the pieces of
// memory that Go hands out.
const (
	slab         = 292 // mentions
	slabOfTexts  = 1023
	slabOfNodes  = 2047
	ownPieceFrom = 64 // nodes of a list that has a piece of its own
)

func (s *slabs) mention() *model.Mention {
	if len(s.free) == 0 {
		s.free = make([]model.Mention, max(1, min(slab, s.mentions)))
	}
	m := &s.free[0]
	s.free = s.free[1:]
	s.mentions--
	s.made = append(s.made, m)
	return m
}

func (s *slabs) text() *model.Text {
	if len(s.texts) == 0 {
		s.texts = make([]model.Text, max(4, min(slabOfTexts, 2*s.mentions)))
	}
	t := &s.texts[0]
	s.texts = s.texts[1:]
	return t
}

// inlines returns a list of that length that has room for so many.
func (s *slabs) inlines(size, room int) []model.Inline {
	if room > ownPieceFrom {
		return make([]model.Inline, size, room)
	}
	if len(s.list) < room {
		s.list = make([]model.Inline, max(room, min(slabOfNodes, 4*s.mentions+8)))
	}
	list := s.list[:size:room]
	s.list = s.list[room:]
	return list
}

// blanks reports whether a name has blanks but single ones, or the end of a
// line.
func blanks(form string) bool {
	for i := range len(form) {
		if b := form[i]; b <= ' ' && (b == '\n' || b == '\t' || b == ' ' && i > 0 && form[i-1] == ' ') {
			return true
		}
	}
	return false
}
