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
		end := int32(len(f.layout.runs))
		if n+1 < len(f.titles) {
			end = f.titles[n+1]
		}
		for k := r.cands.lo; k < r.cands.hi; k++ {
			if c := &f.cands[k]; !c.sure && !c.shadow && c.exact && c.thing.entry != nil && c.thing.class == model.ToolMention {
				f.markSubject(c, r.cands.hi, end)
			}
		}
	}
}

// markSubject marks a candidate of a title, and those of its thing from the k-th on, in the runs
// before end.
func (f *finder) markSubject(c *candidate, k, end int32) {
	for ; int(k) < len(f.cands) && f.cands[k].run < end; k++ {
		o := &f.cands[k]
		if o.thing != c.thing || o.shadow || !o.exact {
			continue
		}
		if r := &f.layout.runs[o.run]; c.usual || !r.titled() && !opens(before(r.text, o.lo)) {
			c.subject, o.subject = true, true
		}
	}
}

// weighSubject is for what the section is about.
func (c *candidate) weighSubject(w *weight) {
	switch {
	case !c.subject:
	case c.usual:
		w.add(subjectPoints, whyConfirmed)
	default:
		w.add(otherSubject, whyConfirmed)
	}
}
