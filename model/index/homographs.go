package index

import (
	"strings"

	"gloss/model/index/terms"
)

// This file decides between things of one name: which of them is meant at a place.

// outweighed reports whether another thing of the same name has been accepted at
// the place of a candidate, or is likelier there.
func (f *finder) outweighed(i int) bool {
	c := &f.cands[i]
	more := func(k int) bool {
		o := &f.cands[k]
		return o.thing != c.thing && !o.shadow && o.thing.class == c.thing.class && (o.taken && o.weighed < f.pass && o.weighed > 0 || o.points >= threshold && f.likelier(o, c))
	}
	for k := i - 1; k >= 0 && samePlace(&f.cands[k], c); k-- {
		if more(k) {
			return true
		}
	}
	for k := i + 1; k < len(f.cands) && samePlace(&f.cands[k], c); k++ {
		if more(k) {
			return true
		}
	}
	return false
}

// homeClaim is what a link to its home page adds to the claim of a thing: more than many places
// that give no such link.
const homeClaim = 1000

// clearly is by how many points of two things of one name one is meant at a place for which
// more speaks there, whatever the notes mean elsewhere.
const clearly = 40

// likelier reports whether, of two things for which enough speaks at a place, o is
// rather meant than c. What is linked there to its home page is, or in the section; then what is
// written in such small letters, or called by its kind; then that whose own name it mostly is, if
// the section speaks of its field rather than of the other's. Unless one clearly is, notes mean
// the same by a name throughout, so it is the one that they are known to name, else that for
// which more speaks at all places of the round; of two alike, the one for which more speaks here,
// or whose own name it is.
func (f *finder) likelier(o, c *candidate) bool {
	known := func(t *thing) bool { return t.confirmed && t.confirmedIn < f.pass }
	r := &f.layout.runs[c.run]
	if theirs, ours := f.homeLinked(o, r), f.homeLinked(c, r); theirs != ours {
		return theirs > ours
	}
	if theirs, ours := o.thing.homes[r.sect], c.thing.homes[r.sect]; theirs != ours {
		return theirs
	}
	if theirs, ours := f.smallAs(o), f.smallAs(c); theirs != ours {
		return theirs
	}
	if theirs, ours := o.kindSaid(r), c.kindSaid(r); theirs != ours {
		return theirs
	}
	if theirs, ours := f.ownName(o), f.ownName(c); theirs && !ours && f.speaksHere(o) > f.speaksHere(c) {
		return true
	} else if ours && !theirs && f.speaksHere(c) > f.speaksHere(o) {
		return false
	}
	switch more := o.points - c.points; {
	case more >= clearly, more <= -clearly:
		return more > 0
	case o.thing.ruling == terms.Accepted && c.thing.ruling == terms.Accepted && more != 0:
		return more > 0 // a person says that the notes mean both
	case known(o.thing) != known(c.thing):
		return known(o.thing)
	case o.thing.claim != c.thing.claim:
		return o.thing.claim > c.thing.claim
	case o.points != c.points:
		return o.points > c.points
	}
	form := f.form(c)
	return o.thing.entry != nil && o.thing.entry.Name() == form && (c.thing.entry == nil || c.thing.entry.Name() != form)
}

// smallAs reports whether a candidate in small letters is so written in the catalogue.
func (f *finder) smallAs(c *candidate) bool {
	form := f.form(c)
	if c.thing.entry == nil || hasUpper(form) {
		return false
	}
	for n := range c.thing.entry.Names() {
		if n.Text == form {
			return true
		}
	}
	return false
}

// kindSaid reports whether the words right before or after a candidate say what kind of thing its
// own is: "the language Swift", "their language is Swift".
func (c *candidate) kindSaid(r *run) bool {
	if c.thing.entry == nil {
		return false
	}
	kind := c.thing.entry.Kind()
	if rest, ok := strings.CutPrefix(r.text[c.hi:], " "); ok && firstWordOf(rest) == kind {
		return true
	}
	left := strings.TrimRight(r.text[:c.lo], " ")
	last := lastWordOf(left)
	if last == "is" || last == "called" || last == "named" {
		last = lastWordOf(strings.TrimRight(left[:len(left)-len(last)], " "))
	}
	return last == kind
}

// ownName reports whether the words of a candidate are the name of its thing and mostly mean it.
func (f *finder) ownName(c *candidate) bool {
	return c.usual && c.thing.entry != nil && c.thing.entry.Name() == f.form(c)
}

// speaksHere tells how much the accepted names of its section speak for a thing: 2 where any is
// of its field, 1 of a kindred one.
func (f *finder) speaksHere(c *candidate) uint8 {
	switch section := f.evident.sections[f.layout.runs[c.run].sect]; {
	case section&fieldBit(c.thing.field) != 0:
		return 2
	case section&f.evident.related[c.thing.field] != 0:
		return 1
	}
	return 0
}

// samePlace reports whether two candidates are of the same words.
func samePlace(a, b *candidate) bool { return a.run == b.run && a.lo == b.lo && a.hi == b.hi }
