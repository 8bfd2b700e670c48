package index

import "gloss/model"

// This file finds what sections are about: known names that their titles have and their text
// has again.

// subjectPoints are those of a name that mostly means the thing, in the title of a section and in
// its text, and otherSubject those of one that is rather a word, with a capital within a sentence.
const subjectPoints, otherSubject = 36, 20

// markSubjects marks the candidates of known names that both the title of a section and the text
// below it have, up to the next title.
func (f *finder) markSubjects() {
	for n, i := range f.titles {
		r := &f.layout.runs[i]
		subjects := f.subjectsIn(r)
		if len(subjects) == 0 {
			continue // as most
		}
		end := int32(len(f.layout.runs))
		if n+1 < len(f.titles) {
			end = f.titles[n+1]
		}
		f.markBelow(subjects, r.cands.hi, end)
		for k := r.cands.lo; k < r.cands.hi; k++ {
			c := &f.cands[k]
			c.subject = c.mayBeSubject() && subjects[c.thing].met
		}
	}
}

// mayBeSubject reports whether a candidate of a title is a known name that alone proves nothing.
func (c *candidate) mayBeSubject() bool {
	return !c.sure && !c.shadow && c.exact && c.thing.entry != nil && c.thing.class == model.ToolMention
}

// subjectsIn returns the things that a title names, nil for none.
func (f *finder) subjectsIn(r *run) (subjects map[*thing]titled) {
	for k := r.cands.lo; k < r.cands.hi; k++ {
		c := &f.cands[k]
		if !c.mayBeSubject() {
			continue
		}
		if subjects == nil {
			subjects = make(map[*thing]titled)
		}
		subjects[c.thing] = titled{usual: c.usual || subjects[c.thing].usual}
	}
	return subjects
}

// titled is what is known of a thing that a title names.
type titled struct {
	usual bool // spelled as it mostly is
	met   bool // in the text below
}

// markBelow marks the candidates of the subjects from the k-th on, in the runs before end.
func (f *finder) markBelow(subjects map[*thing]titled, k, end int32) {
	for ; int(k) < len(f.cands) && f.cands[k].run < end; k++ {
		c := &f.cands[k]
		s, is := subjects[c.thing]
		if !is || c.shadow || !c.exact {
			continue
		}
		if r := &f.layout.runs[c.run]; s.usual || !r.titled() && !opens(before(r.text, c.lo)) {
			c.subject, s.met = true, true
			subjects[c.thing] = s
		}
	}
}

// weighSubject is for what the section is about. Where the notes name no tool it may be a poet or a
// town: "Swift", "Phoenix".
func (c *candidate) weighSubject(w *weight, now situation) {
	switch {
	case !c.subject || now.alone:
	case c.usual:
		w.add(subjectPoints, whyConfirmed)
	default:
		w.add(otherSubject, whyConfirmed)
	}
}
