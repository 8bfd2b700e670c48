package index

import "gloss/model"

// ordinals are the mentions of a document by their IDs, as far as those count
// them in its order from 1.
type ordinals struct{ list []*model.Mention }

// next takes the next mention of the document.
func (n *ordinals) next(m *model.Mention) {
	if m.ID == len(n.list)+1 {
		n.list = append(n.list, m)
	}
}

// number returns the place of a mention in the list, -1 where it has none.
func (n *ordinals) number(m *model.Mention) int {
	if n != nil && m.ID > 0 && m.ID <= len(n.list) && n.list[m.ID-1] == m {
		return m.ID - 1
	}
	return -1
}

// mentionSet is a set of mentions. Of those that are numbered it keeps a bit
// each, as large notes have very many; the others it keeps as they are.
type mentionSet struct {
	numbers *ordinals // nil where none are
	bits    []uint64
	others  map[*model.Mention]bool
}

func (s *mentionSet) add(m *model.Mention) {
	n := s.numbers.number(m)
	if n < 0 {
		if s.others == nil {
			s.others = map[*model.Mention]bool{}
		}
		s.others[m] = true
		return
	}
	for len(s.bits) <= n/64 {
		s.bits = append(s.bits, 0)
	}
	s.bits[n/64] |= 1 << (n % 64)
}

func (s *mentionSet) has(m *model.Mention) bool {
	if n := s.numbers.number(m); n >= 0 {
		return n/64 < len(s.bits) && s.bits[n/64]&(1<<(n%64)) != 0
	}
	return s.others[m]
}

// take takes a mention out of the set and reports whether it was in it.
func (s *mentionSet) take(m *model.Mention) bool {
	was := s.has(m)
	if n := s.numbers.number(m); was && n >= 0 {
		s.bits[n/64] &^= 1 << (n % 64)
	} else if was {
		delete(s.others, m)
	}
	return was
}
