package index

import "gloss/model"

// This file tells notes that hardly speak of tools from those that do: in the former an
// ordinary word is one, with a capital or without.

// prosaicWords is how many words notes have at least that may be prosaic: in a few
// lines one name may well be all that there is.
const prosaicWords = 400

// wordsToThing is how many words there are to each thing that is certain, from which
// on notes are prosaic.
const wordsToThing = 200

// wordsToMention is how many words there are to each certain mention, likewise.
const wordsToMention = 60

// fewThings is how many certain things make notes that are no prose, however long they
// are, unless they are as long as a book: the same things come again and again.
const fewThings = 8

// learnProse tells, when what is sure has been accepted, whether the notes are prosaic: those
// of a gathering that is called after a tool are not.
func (f *finder) learnProse() {
	if f.worldly {
		f.prosaic, f.prosePoints = true, mostProse
		return
	}
	if f.words < prosaicWords || len(f.topics) > 0 || int(f.evident.document.all)*wordsToMention > f.words {
		return
	}
	things := 0
	for _, t := range f.entries {
		if t.confirmed {
			things++
		}
	}
	for _, t := range f.tools {
		if t.confirmed && t.class == model.ToolMention {
			things++
		}
	}
	f.prosaic = things*wordsToThing < f.words && (things < fewThings || things*wordsToThing*10 < f.words)
	f.prosePoints = min(mostProse, f.words/max(1, things)/12)
}

// mostProse are the points that are taken from a word that may be a name in notes without
// anything certain; it is the fewer the more there is.
const mostProse = 50

// prosaicFor reports whether the notes hardly speak of tools where a known name stands in that
// situation: a few worldly lines that name something of its field for certain do.
func (f *finder) prosaicFor(now situation) bool {
	return f.prosaic && !(f.worldly && now.document > 0 && f.words < prosaicWords)
}
