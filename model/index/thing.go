package index

import (
	"gloss/model"
	"gloss/model/catalog"
)

// thing is what a mention may be of.
type thing struct {
	class model.MentionClass
	key   string
	name  string
	field uint8          // number of the entry's field; 0 for none
	entry *catalog.Entry // nil for what no catalogue has

	confirmed   bool            // some mention is beyond doubt
	confirmedIn int8            // the pass that found it so
	count       int             // candidates that name it
	plain       int             // of those, the ones without a capital
	alias       map[string]bool // folded names that the notes say it once had; nil for none
	guess       int             // of a name that no catalogue has: the points for its look; else 0
}

// candidate is a place in a run that may name a thing.
type candidate struct {
	run       int32
	lo, hi    int32 // bytes of run.text
	thing     *thing
	why       string
	sure      bool      // the name can be nothing else
	taken     bool      // accepted
	exact     bool      // the name has a capital and stands here in exactly its case
	shadow    bool      // lies within a longer candidate that is sure
	off       bool      // the catalogue asks for another case
	points    int       // the evidence, where it is not sure
	weighed   int8      // the pass that added it up; 0 for none
	situation situation // what it was then
}

// The rules that find mentions, as they stand in Mention.Why.
const (
	whyName       = "name"       // a name of the catalogue
	whyAlias      = "alias"      // another name of the catalogue
	whyLink       = "link"       // the text or the target of a link
	whyCode       = "code"       // set as code
	whyCommand    = "command"    // a command that installs, runs or imports it
	whyPhrase     = "phrase"     // words that say what it is
	whyShape      = "shape"      // looks like no other word
	whyCase       = "case"       // a capital where an ordinary word has none
	whyList       = "list"       // stands among names
	whyNeighbours = "neighbours" // names of its field stand near
	whyConfirmed  = "confirmed"  // known from elsewhere in the notes
	whyIdentifier = "identifier" // an identifier of a standard
	whyNumber     = "number"     // a number under the name of a series
	whySpeaker    = "speaker"    // who spoke
	whyPerson     = "person"     // named as a person
	whyHandle     = "handle"     // @somebody
	whyDecision   = "decision"   // a person said so
)
