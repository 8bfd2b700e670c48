package index

import (
	"gloss/model"
	"gloss/model/catalog"
	"gloss/model/index/terms"
)

// thing is what a mention may be of. What is asked of it for each candidate comes first,
// so that it lies together.
type thing struct {
	class       model.MentionClass
	field       uint8          // number of the entry's field; 0 for none
	confirmed   bool           // some mention is beyond doubt
	confirmedIn int8           // the pass that found it so
	folk        bool           // of what no catalogue has: somebody has the name
	borne       bool           // of a known name: somebody in the notes has it, or a place
	small       bool           // of a known name: as smallName has it
	common      bool           // of what no catalogue has: it is an ordinary word
	titled      bool           // of such a name: a title has it
	written     bool           // of such a name: it stands in more than titles
	scattered   bool           // of such a name: more than one section has it
	number      int32          // by which named tells it from others; 0 where it was not yet asked for
	home        int32          // of a name that no catalogue has: one more than the number of the first section that has it
	count       int            // candidates that name it
	claim       int            // what speaks for it in this round, where it is enough: points of all places
	guess       int            // of a name that no catalogue has: the points for its look; else 0
	plain       int            // of the candidates, the ones without a capital
	entry       *catalog.Entry // nil for what no catalogue has

	ruling terms.Mark // of a person

	linked answer // as linksTo has it

	homes map[int32]bool // sections in which the notes link it to its home page; nil for none

	key   string // "" for what a name that no catalogue has folds to
	name  string
	alias map[string]bool // folded names that the notes say it once had; nil for none
}

// homeIn remembers that the notes link the thing to its home page in a section.
func (t *thing) homeIn(section int32) {
	if t.homes == nil {
		t.homes = make(map[int32]bool)
	}
	t.homes[section] = true
}

// candidate is a place in a run that may name a thing.
type candidate struct {
	thing       *thing
	run         int32
	lo, hi      int32    // bytes of run.text
	word        int32    // its words: their number in finder.vocabulary and 1; 0 where they were not yet looked up
	token       int32    // its first word: the number in finder.tokens and 1; 0 where it was not made of one
	points      int16    // the evidence, where it is not sure
	sum         int16    // for when it is weighed again: of a guess that was given up, the most points that it could get whatever changes in the runs about its own, 0 for other guesses; of a known name, as keep has it
	rest        int8     // of a known name, likewise
	heaviest    uint8    // of these, the points of the weightiest
	standing    standing // among the things of its name at the place, once that is asked for
	why         rule
	heaviestWhy rule
	kept        remembered
	sure        bool      // the name can be nothing else
	taken       bool      // accepted
	exact       bool      // the name has a capital and stands here in exactly its case
	shadow      bool      // lies within a longer candidate that is sure, or leaves its place to another thing
	off         bool      // the catalogue asks for another case
	subject     bool      // the section is about it, as markSubjects finds
	usual       bool      // it is spelled as the thing mostly is, by what the catalogue says
	weighed     int8      // the pass that added it up; 0 for none
	situation   situation // what it was then
}

// rule is a rule that finds mentions.
type rule = model.MentionRule

const (
	none          = model.NoRule
	whyName       = model.NameRule
	whyAlias      = model.AliasRule
	whyLink       = model.LinkRule
	whyCode       = model.CodeRule
	whyCommand    = model.CommandRule
	whyPhrase     = model.PhraseRule
	whyShape      = model.ShapeRule
	whyCase       = model.CaseRule
	whyList       = model.ListRule
	whyNeighbours = model.NeighboursRule
	whyConfirmed  = model.ConfirmedRule
	whyIdentifier = model.IdentifierRule
	whyNumber     = model.NumberRule
	whySpeaker    = model.SpeakerRule
	whyPerson     = model.PersonRule
	whyHandle     = model.HandleRule
	whyDecision   = model.DecisionRule
)

// guessed returns the thing that a guess is of. A name has one thing whatever
// its case, and whether the end of a line parts it.
func (f *finder) guessed(name string, points int) *thing {
	name = f.unhyphened(name)
	return f.guessedAs(name, catalog.Fold(name), points)
}

// guessedAs is guessed for a name of which the folded form is known.
func (f *finder) guessedAs(name, folded string, points int) *thing {
	t := f.tools[folded]
	if t == nil {
		t = f.newThing()
		*t = thing{class: model.ToolMention, name: name, guess: points, folk: f.folk[folded] && !camel(name)}
		f.tools[folded] = t
	} else if t.guess > 0 && !hasUpper(t.name) && hasUpper(name) && !allCaps(name) {
		t.name = name
	}
	t.count++
	return t
}

// newThing returns a thing of which nothing is known. Several are made at a time.
func (f *finder) newThing() *thing {
	const several = 32
	if len(f.spareThings) == 0 {
		f.spareThings = make([]thing, several)
	}
	t := &f.spareThings[0]
	f.spareThings = f.spareThings[1:]
	return t
}
