package index

import (
	"math/bits"
	"strings"

	"gloss/model/catalog"
	"gloss/model/index/terms"
)

// This file decides between things of one name: which of them is meant at a place.

// outweighed reports whether another thing of the same name has been accepted at
// the place of a candidate, or is likelier there.
func (f *finder) outweighed(i int) bool {
	c := &f.cands[i]
	more := func(k int) bool {
		o := &f.cands[k]
		return o.thing != c.thing && !o.shadow && o.thing.class == c.thing.class && (o.taken && (o.weighed < f.pass && o.weighed > 0 || o.shortened()) || o.points >= threshold && f.likelier(o, c))
	}
	for k := i - 1; k >= max(0, i-mostHomographs) && samePlace(&f.cands[k], c); k-- {
		if more(k) {
			return true
		}
	}
	for k := i + 1; k < min(len(f.cands), i+mostHomographs) && samePlace(&f.cands[k], c); k++ {
		if more(k) {
			return true
		}
	}
	return false
}

// disowned reports whether another thing of the same name, which a person leaves out, has a
// claim to the place of a candidate: where the section has nothing of its own field.
func (f *finder) disowned(i int) bool {
	c := &f.cands[i]
	if c.thing.entry == nil || c.thing.ruling == terms.Accepted || f.speaksHere(c) == 2 {
		return false
	}
	out := func(k int) bool { return f.cands[k].shadow && f.cands[k].thing.ruling == terms.Rejected }
	for k := i - 1; k >= max(0, i-mostHomographs) && samePlace(&f.cands[k], c); k-- {
		if out(k) {
			return true
		}
	}
	for k := i + 1; k < min(len(f.cands), i+mostHomographs) && samePlace(&f.cands[k], c); k++ {
		if out(k) {
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
// written in such small letters, or called by its kind, or described there by more words of the
// catalogue; then that whose own name it mostly is, if the section speaks of its field rather than
// of the other's. Unless one clearly is, notes mean the same by a name throughout, so it is the
// one that they are known to name, else that for which more speaks at all places of the round; of
// two alike, the one for which more speaks here, or whose own name it is.
func (f *finder) likelier(o, c *candidate) bool {
	known := func(t *thing) bool { return t.confirmed && t.confirmedIn < f.pass }
	r := &f.layout.runs[c.run]
	at, here := f.standingOf(o, r), f.standingOf(c, r)
	if theirs, ours := at&homeStanding, here&homeStanding; theirs != ours {
		return theirs > ours
	}
	if theirs, ours := o.thing.homes[r.sect], c.thing.homes[r.sect]; theirs != ours {
		return theirs
	}
	if theirs, ours := at&wordStanding, here&wordStanding; theirs != ours {
		return theirs > ours
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

// standing is what tells at a place for a thing among those of its name, from the least to the most:
// how many words of the catalogue stand there, its kind, its small letters, a link to its home page.
// It is 0 where it was not asked for.
type standing uint16

const (
	aboutStanding standing = 1<<4 - 1
	kindStanding  standing = 1 << 4
	smallStanding standing = 1 << 5
	homeStanding  standing = 3 << 6
	knownStanding standing = 1 << 8

	wordStanding = smallStanding | kindStanding | aboutStanding
)

// standingOf returns the standing of a candidate, which is found out once.
func (f *finder) standingOf(c *candidate, r *run) standing {
	if c.standing == 0 {
		s := knownStanding | standing(f.homeLinked(c, r))<<6 | standing(min(c.saidAbout(r), int(aboutStanding)))
		if f.smallAs(c) {
			s |= smallStanding
		}
		if c.kindSaid(r) {
			s |= kindStanding
		}
		c.standing = s
	}
	return c.standing
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

// aboutReach is how many bytes on each side of a name saidAbout looks at.
const aboutReach = 160

// saidAbout returns how many of the words by which the catalogue says what a thing is stand about
// its candidate: "the object store of OpenStack" for one that is "Object storage of OpenStack".
func (c *candidate) saidAbout(r *run) (said int) {
	if c.thing.entry == nil {
		return 0
	}
	text := catalog.Fold(r.text[max(0, int(c.lo)-aboutReach):min(len(r.text), int(c.hi)+aboutReach)])
	for word := range strings.FieldsSeq(catalog.Fold(c.thing.entry.About())) {
		word = strings.Trim(word, ".,:;()'")
		if len(word) < 3 || preposition(word) || conjunction(word) || determiner(word) || plainAbout(word) || strings.EqualFold(word, r.text[c.lo:c.hi]) {
			continue
		}
		for at := 0; ; at++ {
			k := strings.Index(text[at:], word)
			if k < 0 {
				break
			}
			if at += k; (at == 0 || !isWordByte(text[at-1])) && (at+len(word) == len(text) || !isWordByte(text[at+len(word)])) {
				said++
				break
			}
		}
	}
	return said
}

// plainAbout reports whether a word is what the catalogue says of many things, so that it tells
// none of them.
func plainAbout(word string) bool {
	switch word {
	case "library", "framework", "tool", "tools", "language", "service", "platform", "project", "database", "software", "system", "open", "source", "free", "data", "its":
		return true
	}
	return false
}

// ownName reports whether the words of a candidate are the name of its thing and mostly mean it.
func (f *finder) ownName(c *candidate) bool {
	return c.usual && c.thing.entry != nil && c.thing.entry.Name() == f.form(c)
}

// fieldsAlike returns the fields of the things for which the words of a candidate are but another
// name, a bit each, where they are the own name of its thing and mostly mean it: what speaks for
// those there speaks for this one rather.
func (f *finder) fieldsAlike(c *candidate, r *run) (fields uint64) {
	if r.cands.hi-r.cands.lo < 2 || !f.mostlyMeant(c) {
		return 0 // as most
	}
	first := f.firstFrom(r, c.lo)
	for k := first; k < min(r.cands.hi, first+mostHomographs) && f.cands[k].lo == c.lo; k++ {
		if o := &f.cands[k]; o.thing != c.thing && o.thing.entry != nil && samePlace(o, c) {
			fields |= fieldBit(o.thing.field)
		}
	}
	return fields
}

// alikeSituation returns a situation with what the section and the notes have to say for things of
// those fields, a bit each, where that is more.
func (f *finder) alikeSituation(now situation, r *run, fields uint64) situation {
	for ; fields != 0; fields &= fields - 1 {
		field := uint8(bits.TrailingZeros64(fields)) + 1
		now.section = max(now.section, f.speaksFor(field, r))
		now.document = max(now.document, f.evident.usual[field].document)
	}
	return now
}

// mostlyMeant reports whether the words of a candidate are the own name of its thing, in any case,
// and mostly mean it.
func (f *finder) mostlyMeant(c *candidate) bool {
	if c.thing.entry == nil {
		return false
	}
	own := c.thing.entry.FirstName()
	return own.Usual && strings.EqualFold(own.Text, f.form(c))
}

// mostHomographs is how many candidates that begin at one place are looked at.
const mostHomographs = 32

// outshone reports whether a candidate has but another name of its thing where a thing that is
// mostly meant by these words has them as its own, and the section has nothing of the field of
// the first.
func (f *finder) outshone(c *candidate, r *run) bool {
	if r.cands.hi-r.cands.lo < 2 || c.thing.entry == nil || strings.EqualFold(c.thing.entry.Name(), f.form(c)) || f.speaksHere(c) == 2 {
		return false // as most
	}
	first := f.firstFrom(r, c.lo)
	for k := first; k < min(r.cands.hi, first+mostHomographs) && f.cands[k].lo == c.lo; k++ {
		if o := &f.cands[k]; samePlace(o, c) && f.mostlyMeant(o) {
			return true
		}
	}
	return false
}

// speaksHere tells how much the accepted names of its section speak for a thing: 2 where any is
// of its field, 1 of a kindred one.
func (f *finder) speaksHere(c *candidate) uint8 {
	return f.speaksFor(c.thing.field, &f.layout.runs[c.run])
}

// speaksFor is speaksHere for a field and the section of a run.
func (f *finder) speaksFor(field uint8, r *run) uint8 {
	switch section := f.evident.sections[r.sect]; {
	case section&fieldBit(field) != 0:
		return 2
	case section&f.evident.related[field] != 0:
		return 1
	}
	return 0
}

// samePlace reports whether two candidates are of the same words.
func samePlace(a, b *candidate) bool { return a.run == b.run && a.lo == b.lo && a.hi == b.hi }
