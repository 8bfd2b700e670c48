package index

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gloss/model"
)

// set makes mentions of the accepted candidates, sets them into the tree and appends
// them to made, in the order of the document.
func (f *finder) set(made []*model.Mention) []*model.Mention {
	kept := f.cands[:0]
	for i := range f.cands {
		if c := &f.cands[i]; c.taken {
			kept = append(kept, *c)
		}
	}
	kept = f.settle(kept)
	*f = finder{layout: f.layout, cat: f.cat} // what it was found by takes as much memory as the mentions will
	slabs := slabs{mentions: len(kept), made: slices.Grow(made, len(kept))}
	for lo := 0; lo < len(kept); {
		hi, i := lo, kept[lo].run
		for ; hi < len(kept) && kept[hi].run == i; hi++ {
			if t := kept[hi].thing; t.key == "" {
				t.key = keyOf(f.cat, t.name)
			}
		}
		r, from := &f.layout.runs[i], &f.layout.origins[i]
		s := setter{run: r, section: f.layout.sectionOf(r), slabs: &slabs, queue: kept[lo:hi], extents: f.layout.extents[from.extents:], base: from.extents}
		if b := f.layout.codeOf(r); b != nil {
			s.code(b, int(from.line))
		} else {
			*from.list = s.list(*from.list, len(s.queue))
		}
		lo = hi
	}
	return slabs.made
}

// setter sets the mentions of one run.
type setter struct {
	run     *run
	section *model.Section
	slabs   *slabs
	queue   []candidate // those not yet set, by place
	extents []extent    // of the run's nodes with children, in the order met, and more
	base    int32       // number of the first of them
	met     int         // how many of them have been met
	at      int32       // bytes of the run that have been passed
	open    *model.Mention
	until   int32          // where the open mention ends
	spare   []model.Inline // a list that nothing holds any more, for what stands in a mention
}

// mention makes a mention of c at pos.
func (s *setter) mention(c *candidate, pos model.Position) *model.Mention {
	form := s.run.text[c.lo:c.hi]
	if len(form) > 2 && blanks(form) {
		form = wholeForm(strings.Join(strings.Fields(form), " "))
	}
	within := s.spare
	if s.spare = nil; within == nil {
		within = s.slabs.inlines(0, 1)
	}
	m := s.slabs.mention()
	*m = model.Mention{
		Position: pos, Class: c.thing.class, Key: c.thing.key, Name: c.thing.name,
		Form: form, Why: c.why, Section: s.section, Inlines: within,
	}
	return m
}

// list returns the list with the mentions set in it, of which there are at most
// so many.
func (s *setter) list(in []model.Inline, mentions int) []model.Inline {
	out := s.slabs.inlines(0, len(in)+2*mentions)
	if s.spare = nil; len(in) == 1 && mentions > 0 { // once its one node has been seen, nobody asks for it
		s.spare = in[:0:1]
		if t, ok := in[0].(*model.Text); ok { // as most
			return s.text(out, t)
		}
	}
	for _, n := range in {
		switch n := n.(type) {
		case *model.Text:
			out = s.text(out, n)
		case *model.CodeSpan:
			if m := s.span(n); m != nil {
				out = append(out, m)
			} else {
				out = s.put(out, n)
			}
		case *model.LineBreak:
			out = s.put(out, n)
			s.at++
		case *model.Image, *model.Mention:
			out = s.put(out, n)
			s.at += int32(len(object))
		case *model.FootnoteRef:
			out = s.put(out, n)
		default:
			out = s.parent(out, n)
		}
		if s.open != nil && s.at >= s.until {
			s.open = nil
		}
	}
	return out
}

// put appends n to the open mention, else to out.
func (s *setter) put(out []model.Inline, n model.Inline) []model.Inline {
	if s.open == nil {
		return append(out, n)
	}
	s.open.Inlines = append(s.open.Inlines, n)
	return out
}

// parent appends a node with children: whole to a mention that is open or begins with it and
// goes on behind it, else with the mentions set within it.
func (s *setter) parent(out []model.Inline, n model.Inline) []model.Inline {
	e := &s.extents[s.met]
	if s.open == nil && len(s.queue) > 0 && s.queue[0].lo == e.lo && s.queue[0].hi > e.hi {
		s.begin(&s.queue[0], n.Pos())
		out = append(out, s.open)
		s.queue = s.queue[1:]
	}
	if s.open != nil {
		s.at, s.met = e.hi, int(e.next-s.base)
		return s.put(out, n)
	}
	s.met++
	s.children(n, s.queuedBefore(e.hi))
	return append(out, n)
}

func (s *setter) begin(c *candidate, pos model.Position) {
	s.open, s.until = s.mention(c, pos), c.hi
}

// queuedBefore returns how many of those not yet set begin before byte end.
func (s *setter) queuedBefore(end int32) (n int) {
	for n < len(s.queue) && s.queue[n].lo < end {
		n++
	}
	return n
}

// children sets the mentions within n, of which there are at most so many.
func (s *setter) children(n model.Inline, mentions int) {
	if list := model.Children(n); len(list) > 0 {
		model.SetChildren(n, s.list(list, mentions))
	}
}

// text appends a Text, parted where mentions begin and end.
func (s *setter) text(out []model.Inline, t *model.Text) []model.Inline {
	end := s.at + int32(len(t.Value))
	if s.open == nil && (len(s.queue) == 0 || s.queue[0].lo >= end) {
		s.at = end
		return append(out, t)
	}
	value, pos, whole := t.Value, t.Position, len(t.Value)
	cut := func(n int32) *model.Text {
		part := t // it is the first of its parts
		if len(value) < whole {
			part = s.slabs.text()
		}
		*part = model.Text{Position: pos, Value: value[:n]}
		switch {
		case pos.Column == 0:
		case s.run.marks&(otherMark|letterMark) == 0:
			pos.Column += n
		default:
			pos.Column += int32(utf8.RuneCountInString(value[:n]))
		}
		value = value[n:]
		s.at += n
		return part
	}
	if s.open != nil && s.at < end {
		s.open.Inlines = append(s.open.Inlines, cut(min(s.until, end)-s.at))
		if s.at >= s.until {
			s.open = nil
		}
	}
	for s.at < end && len(s.queue) > 0 && s.queue[0].lo < end {
		c := &s.queue[0]
		s.queue = s.queue[1:]
		if c.lo > s.at {
			out = append(out, cut(c.lo-s.at))
		}
		m := s.mention(c, pos)
		m.Inlines = append(m.Inlines, cut(min(c.hi, end)-s.at))
		out = append(out, m)
		if s.at < c.hi {
			s.open, s.until = m, c.hi
		}
	}
	if s.at < end {
		out = append(out, cut(end-s.at))
	}
	return out
}

// span passes a code span and returns the mention that stands round it, if it
// names something. Further names go to the span's own list. All stand at the
// position of the span: how wide the marks round code are the tree does not
// say.
func (s *setter) span(n *model.CodeSpan) *model.Mention {
	s.at += int32(len(n.Value))
	if s.open != nil {
		return nil
	}
	var first *model.Mention
	for len(s.queue) > 0 && s.queue[0].lo < s.at {
		c := &s.queue[0]
		if c.hi > s.at {
			// The name goes on after the code, which it covers whole.
			s.begin(c, n.Position)
			s.open.Inlines = append(s.open.Inlines, n)
			s.queue = s.queue[1:]
			return s.open
		}
		m := s.mention(c, n.Position)
		if first == nil {
			first = m
			first.Inlines = append(first.Inlines, n)
		} else {
			n.Mentions = append(n.Mentions, m)
		}
		s.queue = s.queue[1:]
	}
	return first
}

// code gives a block of code its mentions, or those of one of its lines, of that number.
func (s *setter) code(b *model.Code, line int) {
	if !s.run.prose {
		b.Mentions = make([]*model.Mention, 0, len(s.queue))
	}
	pos := b.Source.At(b.SourceLine(line), 1)
	from := int32(0)
	for i := range s.queue {
		c := &s.queue[i]
		for k := strings.IndexByte(s.run.text[from:c.lo], '\n'); k >= 0; k = strings.IndexByte(s.run.text[from:c.lo], '\n') {
			from += int32(k) + 1
			line++
			pos = b.Source.At(b.SourceLine(line), 1)
		}
		pos.Column += int32(utf8.RuneCountInString(s.run.text[from:c.lo]))
		from = c.lo
		b.Mentions = append(b.Mentions, s.mention(c, pos))
	}
}
