package index

import (
	"gloss/model"
	"gloss/model/catalog"
)

// Finding names takes many times the memory of the notes, all of which would be
// held at once. So very long notes are laid out and judged a stretch at a time,
// as far as may be of whole sections. What they define is gathered from all
// stretches first, and holds in each; what is confirmed and counted in one is
// known in those after it.

const (
	// longestStretch is the weight of the longest notes that are judged as a whole.
	longestStretch = 6 << 20
	// usualStretch is about the weight of a stretch of those that are longer.
	usualStretch = 1 << 20
	// runWeight is what a run weighs beside the bytes of its text.
	runWeight = 16
)

// stretches returns into how many stretches notes are parted that weigh so much,
// where longest is the weight of those that are not.
func stretches(weight, longest, usual int) int {
	if weight <= longest {
		return 1
	}
	return (weight + usual - 1) / usual
}

// measure is how much there is to lay out.
type measure struct {
	runs   int // where no block of code is running text
	weight int
	script script
}

// weigh measures the document.
func weigh(doc *model.Document) (m measure) {
	doc.EachText(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
		m.runs++
		m.weight += runWeight
		if t, ok := single(*run); ok {
			m.weight += len(t.Value)
		} else {
			m.weight += textSize(*run)
		}
		if m.script.size <= scriptSample {
			m.script.read(*run)
		}
	}, func(c *model.Code) {
		m.runs++
		m.weight += len(c.Text) + runWeight
	})
	return m
}

func textSize(list []model.Inline) (size int) {
	for _, n := range list {
		switch n := n.(type) {
		case *model.Text:
			size += len(n.Value)
		case *model.CodeSpan:
			size += len(n.Value)
		default:
			size += textSize(model.Children(n))
		}
	}
	return size
}

// known is what is known of the notes as a whole: what they define and, up to
// where they have been judged, what was found.
type known struct {
	entries     map[*catalog.Entry]*thing
	local       map[string][]localName // names that the document defines, by folded first word
	localStarts startFilter            // of those words
	ids         map[string]*thing      // standards and people, by key
	tools       map[string]*thing      // tools that the catalogue does not have, by folded name

	folk    map[string]bool   // words of people's names, folded
	present map[string]bool   // single words by which those who were there are listed, folded
	persons map[string]bool   // names of people
	givens  map[string]*thing // the person by a folded forename; nil where several have it
	owners  map[string]*thing // the person by a folded handle; nil where several have it
	handled bool              // there are handles

	things    int32  // how many of them have a number
	words     int    // of all runs, roughly
	technical int    // of them those of the trade, as far as they were asked for
	accepted  counts // of the stretches before
}

func newKnown() known {
	return known{
		entries: make(map[*catalog.Entry]*thing),
		local:   make(map[string][]localName),
		ids:     make(map[string]*thing),
		folk:    make(map[string]bool),
		present: make(map[string]bool),
		persons: make(map[string]bool),
		givens:  make(map[string]*thing),
		owners:  make(map[string]*thing),
	}
}

// next returns the finder for the stretch after that of f, which is done. It makes
// use of the memory that f has taken.
func (f *finder) next() *finder {
	f.forget()
	return &finder{
		cat: f.cat, layout: f.layout, tongue: f.tongue, trace: f.trace, known: f.known,
		postsAt: make(map[int32]span), tokens: f.tokens[:0], cands: f.cands[:0], vocabulary: f.vocabulary.emptied(),
	}
}

// forget drops what is not to be known in another stretch: words that were turned
// down, of which there may be as many as the notes have words.
func (f *finder) forget() {
	for key, t := range f.tools {
		if t.guess > 0 && !t.confirmed {
			delete(f.tools, key)
		}
		t.confirmedIn = 0
	}
	for _, t := range f.entries {
		t.confirmedIn = 0
		if t.linked == no {
			t.linked = unasked // another stretch may link to it
		}
	}
	for _, t := range f.ids {
		t.confirmedIn = 0
	}
}
