package index

// This file has what is known of a word by itself. Each word of the notes is
// asked once, so that a rule that goes by a word costs no search. To add such a
// rule, write the test of the word, give it a bit and name both in the table.

// says is what a word says of a name that stands beside it, a bit each. In the comments, it
// is the name.
type says uint32

const (
	saysType     says = 1 << iota // what kind of thing a name is of
	saysPackage                   // that others use it
	saysApposed                   // that it goes before, as names of tools do
	saysUsed                      // that it is made use of
	saysAdopted                   // that it is taken up, left or built on
	saysReplaced                  // that it takes the place of another, or competes with it
	saysNoun                      // that it is an ordinary noun, where it comes after
	saysVerb                      // that it is an ordinary verb, where it comes after
	saysAnyNoun                   // that it is a noun, where it comes after
	saysSubject                   // that it is a subject, where it comes before
	saysObject                    // that it is an ordinary verb, where it comes before
	saysListed                    // that it is an element of a list
	saysPerson                    // that it does what people do
	saysLicence                   // that it is that of a licence
	saysInstead                   // that it is replaced or compared, by several words of which this may be the last
	saysMadeIn                    // that something is made in or with it, likewise
	saysMade                      // that somebody has made it, where it comes after
	saysHandled                   // that people do with it what they do with programs, or that something is made for it, where it comes after
	saysGroup                     // that it is that of people who meet or work together, or of somebody who is spoken to, where it comes after
	saysTells                     // that it does what people do in meetings
	saysCue                       // what else rules for the words beside a guess go by

	saysAsked // the word has been asked
)

// sayings are the tests of folded words.
var sayings = [...]struct {
	what says
	test func(word string) bool
}{
	{saysType, isTypeWord}, {saysPackage, isPackageNoun}, {saysApposed, apposed}, {saysUsed, usingWord}, {saysAdopted, adopts}, {saysReplaced, replaces},
	{saysNoun, determiner}, {saysVerb, verbCue}, {saysAnyNoun, leadsNoun}, {saysSubject, subjectCue}, {saysObject, objectCue}, {saysListed, conjunction},
	{saysPerson, speaks}, {saysLicence, licence}, {saysInstead, insteadCue}, {saysMadeIn, madeCue},
	{saysMade, makingWord}, {saysGroup, groupNoun}, {saysGroup, addressingWord}, {saysTells, tells}, {saysHandled, handlingWord}, {saysHandled, madeForCue}, {saysCue, cueBeside},
}

// saidBy returns a word of the notes by its number, folded, and what it says.
func (f *finder) saidBy(number int32) (folded string, what says) {
	w := &f.vocabulary.words[number]
	if w.says == 0 {
		w.askSays()
	}
	return w.folded, w.says
}

func (w *word) askSays() {
	folded := w.fold()
	w.says = saysAsked
	for i := range sayings {
		if s := &sayings[i]; s.test(folded) {
			w.says |= s.what
		}
	}
}

// spelt is how the words of a name are spelt, a bit each.
type spelt uint16

const (
	speltUpper  spelt = 1 << iota // with a capital
	speltLarge                    // with one at its start
	speltCaps                     // without a small letter
	speltCamel                    // with a capital within a word
	speltHumped                   // with a capital or digit after the start
	speltSmall                    // as a word of prose may be
	speltApart                    // as several words
	speltJoined                   // as several words that hyphens join

	speltAsked // it has been asked
)

// spellings are the tests of the words of names.
var spellings = [...]struct {
	how  spelt
	test func(form string) bool
}{
	{speltUpper, hasUpper}, {speltLarge, startsLarge}, {speltCaps, allCaps}, {speltCamel, camel}, {speltHumped, humped}, {speltSmall, plainSmall}, {speltApart, spaced}, {speltJoined, hyphened},
}

// spelt returns how the words of a candidate are spelt.
func (f *finder) spelt(c *candidate) (how spelt) {
	if c.word > 0 {
		how = f.vocabulary.words[c.word-1].spelt
	}
	if how == 0 {
		how = f.askSpelt(c)
	}
	return how
}

func (f *finder) askSpelt(c *candidate) spelt { return f.formOf(c).speltSo() }

// speltSo returns how a word is spelt.
func (w *word) speltSo() spelt {
	if w.spelt == 0 {
		w.askSpelt()
	}
	return w.spelt
}

func (w *word) askSpelt() {
	w.spelt = speltAsked
	if small := smallLetters(w.text); small == len(w.text) && !toolEnding(w.text) {
		w.spelt |= speltSmall
		return // as most
	} else if small == 0 && isUpper(w.text[0]) && len(w.text) > 1 && smallLetters(w.text[1:]) == len(w.text)-1 {
		w.spelt |= speltUpper | speltLarge
		return
	}
	for i := range spellings {
		if s := &spellings[i]; s.test(w.text) {
			w.spelt |= s.how
		}
	}
}

// smallLetters returns how many small letters of ASCII a word begins with.
func smallLetters(word string) (n int) {
	for n < len(word) && 'a' <= word[n] && word[n] <= 'z' {
		n++
	}
	return n
}

// formOf returns what is known of the words of a candidate. It is not to be kept.
func (f *finder) formOf(c *candidate) *word {
	if c.word == 0 {
		f.lookUp(c)
	}
	return &f.vocabulary.words[c.word-1]
}

func (f *finder) lookUp(c *candidate) { c.word = f.vocabulary.number(f.form(c)) + 1 }
