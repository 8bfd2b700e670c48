package layout

// sectionNotes sets the footnotes that the section's text refers to: short ones
// at the foot of the column, the others under a short rule at the section's end.
func (s *setter) sectionNotes() {
	for i := 0; len(s.notes) > 0 && i < len(s.book.Footnotes); i++ {
		numbers := append([]int(nil), s.notes...)
		s.notes = s.notes[:0]
		s.setNotes(numbers, i == 0) // notes may refer to others
	}
	s.notes = s.notes[:0]
}

// notesAtFoot moves the note that stands in the flow from a line on to the foot
// of the column in which its reference stands. It reports whether that can be.
func (s *setter) notesAtFoot(number, from int) bool {
	f := &foot{number: -number, lines: s.flow[from:len(s.flow):len(s.flow)]}
	for i := range f.lines {
		l := &f.lines[i]
		if l.ground != nil || l.extras != nil && len(l.extras.shapes) > 0 {
			return false
		}
		f.height += l.Height + l.Before
	}
	if f.height > (s.area.bottom-s.area.top)/5 {
		return false
	}
	link := s.linkToAnchor(s.noteAnchor(number))
	for i := from - 1; i >= 0 && i >= from-farthestReference; i-- {
		if !s.flow[i].refers(link) || s.flow[i].spans() {
			continue
		}
		for j := range f.lines {
			l := &f.lines[j]
			l.Height, l.Base, l.Before = l.Height+l.Before, l.Base+l.Before, 0
		}
		host := s.flow[i].more()
		host.feet = append(host.feet, f)
		for j := range f.lines {
			if x := f.lines[j].extras; x != nil {
				host.feet = append(host.feet, x.feet...) // of the links in the note
			}
		}
		s.flow = s.flow[:from:from]
		return true
	}
	return false
}

// refers reports whether a link stands in a line, or in a note that belongs to it.
func (l *Line) refers(link int32) bool {
	for i := range l.Runs {
		if l.Runs[i].Link == link {
			return true
		}
	}
	if l.extras == nil {
		return false
	}
	for _, f := range l.extras.feet {
		for i := range f.lines {
			if f.lines[i].refers(link) {
				return true
			}
		}
	}
	return false
}

// farthestReference is the number of lines within which a footnote's reference is
// looked for.
const farthestReference = 400

// otherNotes sets the footnotes that nothing refers to.
func (s *setter) otherNotes() {
	var rest []int
	for i := range s.noted {
		if !s.noted[i] {
			s.noted[i] = true
			rest = append(rest, i+1)
		}
	}
	s.setNotes(rest, true)
}

func (s *setter) setNotes(numbers []int, rule bool) {
	i := -1 // of those that stand here
	for _, n := range numbers {
		if n < 1 || n > len(s.book.Footnotes) {
			continue
		}
		note := s.book.Footnotes[n-1]
		k := &s.kits.table
		indent := max(k.plain.Size*13/10, s.width(letters(n), k.plain)+k.plain.Size*4/10)
		b := box{left: indent, width: s.area.column - indent, kit: k, role: NoteRole, before: units(s.theme.ItemSpace)}
		first := len(s.flow)
		outside := s.enter(NoteTag)
		s.pending = append(s.pending, mark{run: Run{Text: letters(n), Look: s.look(k.plain), W: s.width(letters(n), k.plain), Tag: s.label()}})
		s.block++
		s.blocks(note.Blocks, b, units(s.theme.ItemSpace))
		if len(s.pending) > 0 {
			s.paragraph(nil, b, 0)
		}
		s.leave(outside)
		l := &s.flow[first]
		s.anchorAt(l, s.noteAnchor(n))
		if s.notesAtFoot(n, first) {
			continue
		}
		if i++; i == 0 && first > 0 {
			s.flow[first-1].keep = true // no note without its text
		}
		if i == 0 && rule {
			l.Before = s.kits.text.leading
			l.draw(Shape{Kind: LineShape, X: l.start(s.area.column / 4), Y: -l.Base - k.leading/4, W: s.area.column / 4, Weight: units(s.theme.RuleWidth), Color: s.theme.Rule})
		}
	}
}
