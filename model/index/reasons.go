package index

import (
	"gloss/model"
	"gloss/model/catalog"
)

// This file says in words why a name was taken at a place or not.

// reason says in words why a candidate was taken or not.
func (f *finder) reason(c *candidate, taken bool) string {
	switch {
	case taken:
		return Reason(c.why.String(), f.form(c))
	case c.taken:
		return "another name stands at the same place and has more evidence"
	case c.shadow:
		if o := f.holder(c); o != nil {
			return partOf(f.form(o))
		}
		return "it goes across marks, such as the end of a link"
	case c.off && c.points == 0:
		return "the catalogue has it in another case: " + quoted(c.thing.name)
	case c.thing.guess > 0:
		return "no catalogue has it, and too little speaks for a name"
	case c.thing.class == model.PersonMention:
		return "too little speaks for a person"
	case c.points >= threshold:
		return "another thing of that name is rather meant here"
	case c.sure, f.worldly && f.accepted.all == 0 && provesAlone(c.thing.entry, f.form(c)) && f.otherToo(c):
		return "people or other things are called so too, and the notes name no tool for certain"
	case provesAlone(c.thing.entry, f.form(c)):
		return f.demoted(c)
	case f.usageOf(f.form(c)) >= common:
		return "it is an ordinary word too, and too little speaks for the name here"
	}
	return "the name has other meanings too, and too little speaks for this one here"
}

func partOf(name string) string { return "it is a part of the name " + quoted(name) }

// provesAlone reports whether a name of the catalogue mostly needs no evidence.
func provesAlone(e *catalog.Entry, form string) bool {
	if e == nil {
		return false
	}
	for n := range e.Names() {
		if n.Text == form {
			return !n.Ambiguous
		}
	}
	return false
}

// demoted says in words why a name that mostly needs no evidence does here.
func (f *finder) demoted(c *candidate) string {
	r := &f.layout.runs[c.run]
	switch {
	case f.worldly && f.otherToo(c):
		return "people or other things are called so too, and the notes hardly speak of tools"
	case f.inSeries(c):
		return "the notes count with the word, and too little speaks for the name here"
	case f.memberOf(c), f.employer(r, c):
		return "it is rather whom somebody works for here"
	case f.abbreviated(c):
		return "its letters stand for other words too, and the notes name nothing of its field"
	case f.usageOf(f.form(c)) >= common:
		return "it is an ordinary word too, and too little speaks for the name here"
	}
	return "other things are called so too, and too little speaks for this one here"
}

// holder returns the sure candidate that c lies within.
func (f *finder) holder(c *candidate) *candidate {
	r := &f.layout.runs[c.run]
	for k := r.cands.lo; k < r.cands.hi; k++ {
		if o := &f.cands[k]; o.sure && !o.shadow && o.lo <= c.lo && o.hi >= c.hi && o.hi-o.lo > c.hi-c.lo {
			return o
		}
	}
	return nil
}

// reasons are the rules in words.
var reasons = [...]string{
	whyName:       "it is a name of the catalogue",
	whyAlias:      "it is another name in the catalogue",
	whyLink:       "a link to its site or repository says so",
	whyCode:       "it is set as code, or set apart",
	whyCommand:    "a command installs, runs or imports it",
	whyPhrase:     "the words beside it say what it is",
	whyShape:      "it looks like no ordinary word",
	whyCase:       "it has a capital where an ordinary word has none",
	whyList:       "it stands in line with other names",
	whyNeighbours: "names of its field stand near",
	whyConfirmed:  "it is found for certain elsewhere in the notes",
	whyIdentifier: "it is the identifier of a standard",
	whyNumber:     "it is a number under the name of a series",
	whySpeaker:    "the notes say that this person spoke",
	whyPerson:     "the notes name it as a person",
	whyHandle:     "it is a handle",
	whyDecision:   "a person decided so",
}

// Reason returns the rule that Mention.Why names in words, for a mention of that form; ""
// for none.
func Reason(why, form string) string {
	for r, reason := range reasons {
		if rule(r).String() == why {
			if rule(r) == whyCase && !hasUpper(form) {
				return "it has no capital where an ordinary word has one"
			}
			return reason
		}
	}
	return ""
}
