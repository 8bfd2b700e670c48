package layout

import (
	"fmt"
	"strings"
)

// pageIn returns what stands after words that lead to another place of the notes:
// the page with the label. Until all pages are known, digits keep the room for a
// number.
func (s *setter) pageIn(label string) string {
	return "\u00A0(" + fmt.Sprintf(s.words.PageAt, label) + ")"
}

// pageReference sets room for the page that a link within the notes leads to:
// paper cannot be clicked. Titles go without.
func (s *setter) pageReference(link int32, t tone) {
	if s.heads {
		return
	}
	s.references++
	s.segs = append(s.segs, segment{text: s.unknownPage, style: s.kitStyle(t), link: link, flags: reference})
}

// kitStyle is the plain style of a tone.
func (s *setter) kitStyle(t tone) Style {
	st := t.kit.plain
	st.Strike = t.strike
	return st
}

// fillReferences writes the pages into the room kept for them. What leads to
// its own page needs none; where the room had to be broken over lines, there is
// none.
func (s *setter) fillReferences() {
	if s.references == 0 {
		return
	}
	for n, g := range s.out.Pages {
		for _, l := range g.Lines {
			for i := range l.Line.Runs {
				if r := &l.Line.Runs[i]; r.Kind == referenceRun {
					s.fillReference(l.Line, r, n)
				}
			}
		}
	}
}

// fillReference writes the page of a link into a run, and moves what follows on
// the line.
func (s *setter) fillReference(l *Line, r *Run, here int) {
	page := s.out.Targets[s.out.Links[r.Link].Target].Page
	text, w := "", Unit(0)
	if page != here && r.Text == s.unknownPage {
		text = s.pageIn(s.out.Label(page))
		w = s.width(text, r.Style)
	}
	saved := r.W - w
	x := r.X
	r.Text, r.W = text, w
	if l.Role == TableRole || l.Role == TableHeadRole {
		return
	}
	for i := range l.Runs {
		if o := &l.Runs[i]; o.X > x && !o.Reversed {
			o.X -= saved
		}
	}
	spread(l.Runs, saved)
}

// spread deals out room to the blanks of a justified line.
func spread(runs []Run, room Unit) {
	blanks := 0
	for i := range runs {
		if runs[i].Space != 0 {
			blanks += strings.Count(runs[i].Text, " ")
		}
	}
	if blanks == 0 {
		return
	}
	given, shift := room/Unit(blanks), Unit(0)
	for i := range runs {
		r := &runs[i]
		r.X += shift
		if r.Space != 0 {
			more := given * Unit(strings.Count(r.Text, " "))
			look := *r.Look
			look.Space += given
			r.Look = &look
			r.W += more
			shift += more
		}
	}
}
