package index

import (
	"strings"
	"unicode/utf8"

	"gloss/model/catalog"
)

// threshold is the number of points that makes a mention of a name that is an
// ordinary word too.
const threshold = 60

// hopeless is the number of points after the first rounds that the later ones
// do not make up for.
const hopeless = 10

// otherCase are the points of a name that the catalogue has in another case, and
// easedCase those where something else speaks for it.
const otherCase, easedCase = -8, -4

// usualPoints are those of a name that mostly means the thing where it is spelled so.
const usualPoints = 25

// weigh adds up the evidence that c is a mention, and says what weighed most.
// Where parts is not nil, it tells there what each part of the evidence gave.
func (f *finder) weigh(c *candidate, now situation, round int, parts *[]Weight) (points int, why rule) {
	if c.thing.guess > 0 {
		w := weight{parts: parts}
		if c.thing.common {
			return f.weighPlain(&w, c, now)
		}
		return f.weighGuess(&w, c, now)
	}
	if parts == nil && f.keeps(c, now) {
		if points, why, ok := f.weighAgain(c, now, round); ok {
			return points, why
		}
	}
	return f.weighKnown(c, now, round, parts)
}

// weighUsual is for a name that mostly means the thing where it is spelled so, or that is
// taken for certain in notes that name others: less where any word has a capital.
func (f *finder) weighUsual(w *weight, c *candidate, r *run, b *beside) {
	switch {
	case !c.usual && !c.sure, f.german && listed(germanList, catalog.Fold(r.text[c.lo:c.hi])):
	case opens(b.left):
		w.add(usualPoints/2, none)
	default:
		w.add(usualPoints, none)
	}
}

// weighConfirmed is for a name that is found for certain elsewhere in the notes.
func (f *finder) weighConfirmed(w *weight, c *candidate, r *run) {
	switch {
	case f.spelt(c)&speltUpper != 0:
		w.add(45, whyConfirmed)
	case c.thing.entry != nil && c.thing.entry.Kind() == "language" && f.usageIn(f.formOf(c)) == common:
		w.add(50, whyConfirmed) // who names it hardly has the word in another sense
		if rest := r.text[c.hi:]; strings.HasPrefix(rest, "'s ") || strings.HasPrefix(rest, "’s ") {
			w.add(12, whyPhrase)
		}
	default:
		w.add(30, whyConfirmed)
	}
}

// weight is a sum of points with the reason of the largest.
type weight struct {
	points, most int
	why          rule
	plain        bool // the form is spelled like an ordinary word
	beside       int  // of the points, those for the words beside it

	parts *[]Weight // where not nil: what is told of the parts
	told  int       // the points up to the last part
}

func (w *weight) add(points int, why rule) {
	w.points += points
	if points > w.most && why != none {
		w.most, w.why = points, why
	}
}

// join adds what was added up apart.
func (w *weight) join(part *weight) {
	w.points += part.points
	if part.most > w.most {
		w.most, w.why = part.most, part.why
	}
}

// tell ends a part of the evidence, which is called good where it speaks for the
// name and bad where it speaks against it.
func (w *weight) tell(good, bad string) {
	if w.parts == nil {
		return
	}
	switch d := w.points - w.told; {
	case d > 0:
		*w.parts = append(*w.parts, Weight{d, good})
	case d < 0:
		*w.parts = append(*w.parts, Weight{d, bad})
	}
	w.told = w.points
}

// weighUsage looks at what else the name may be.
func (f *finder) weighUsage(w *weight, c *candidate, r *run, b *beside) {
	form := r.text[c.lo:c.hi]
	switch {
	case form[0] >= utf8.RuneSelf:
	case r.foreign():
		w.add(35, whyShape)
		if c.off && !c.thing.entry.FirstName().Ambiguous {
			w.add(8, whyName)
		}
	case f.foreign && (!b.small || b.usage != everyday):
		w.add(24, whyShape)
	case !f.english && !b.small && c.exact && b.usage >= common && !listed(germanList|otherLanguageList|jargonList, catalog.Fold(form)) && !f.besideCapital(c, r):
		w.add(20, whyCase) // an English word in notes of another language
	case !f.english && opens(b.left) && (len(form) <= 3 && listed(f.ownList(), catalog.Fold(form)) || !c.exact && ordinaryIn(f.language, catalog.Fold(form))):
		w.add(-40, none) // a word of the language that begins a sentence
	}
	if strings.HasSuffix(form, "ly") && len(form) > 6 && (b.small || !startsLarge(c.thing.name) && !b.alone && r.titled()) && f.roughSense(f.formOf(c)) == ordinary {
		w.add(-60, none) // an adverb
	}
	if !f.english && !f.foreign && !r.foreign() && b.small && len(form) == 2 && !b.typed && !b.alone && !b.element(true) {
		w.add(-40, none) // a small word of the language of the notes: "vi segnalo"
	}
	f.weighCommonness(w, c, r, b)
}

// weighCommonness looks at how common a word the name is, and how it is spelt here.
func (f *finder) weighCommonness(w *weight, c *candidate, r *run, b *beside) {
	form := r.text[c.lo:c.hi]
	switch b.usage {
	case unusual:
		f.weighUnusual(w, c, r, b)
	case forename:
		switch {
		case len(form) < 3:
		case b.small && b.next != "" && !f.isOrdinary(b.nextAt):
			w.add(-20, none) // "jason palmer"
		case b.small:
			w.add(20, none) // nobody writes people's names so
		case b.alone && f.evident.document.all > 0:
			w.add(22, none)
		}
	case common:
		if c.exact && c.thing.entry != nil && c.thing.entry.Kind() == "language" {
			w.add(12, none) // hardly anybody writes of such words in another sense
		}
		switch {
		case b.small:
			w.add(-20, none)
		case opens(b.left) && !humped(form) && !c.exact && !b.alone:
			w.plain = true
			w.add(-20, none) // "Hey, I have a question"
		case opens(b.left) && !humped(form) && !f.lower:
			w.add(-8, none)
		}
	case everyday:
		switch {
		case b.small, f.german && listed(germanList, catalog.Fold(form)):
			w.plain = true
			w.add(-35, none)
		case opens(b.left) && !humped(form) && c.exact && f.english && singularVerb(b.next) && b.leads(saysSubject):
			w.add(-4, none) // "Bootstrap has": as a word of prose it would have an article
		case opens(b.left) && !humped(form):
			if f.lower && r.kind == textRun {
				w.add(-8, none)
			} else {
				w.add(-20, none)
			}
		}
	}
}

// weighUnusual is weighCommonness for a word that is hardly ever said of anything else.
func (f *finder) weighUnusual(w *weight, c *candidate, r *run, b *beside) {
	switch plain := b.small && f.roughSense(f.formOf(c)) == ordinary; {
	case f.small && b.small && (plain || c.off) && f.amongWords(c, r, b):
		w.add(20, none)
	case f.small && b.small:
		w.add(36, none) // in such notes no capital can speak for it
	case plain:
		w.add(10, none)
	default:
		w.add(20, none)
	}
	if c.thing.count > 1 {
		w.add(min(14, 5*c.thing.count), none)
	}
}

// weighCase looks at capitals: where an ordinary word has none, they tell.
func (f *finder) weighCase(w *weight, c *candidate, r *run, b *beside) {
	form := r.text[c.lo:c.hi]
	if b.small {
		return
	}
	if !c.exact {
		switch {
		case otherShort(form, c.thing.name):
			w.add(-50, none)
		case !allCaps(form) && startsLarge(form) && b.usage == unusual:
			w.add(-2, none)
		case !allCaps(form) && startsLarge(form) && strings.HasPrefix(c.thing.name, form): // "Node" of "Node.js"
		case !allCaps(form):
			w.add(-10, none)
		case c.thing.confirmed && c.thing.entry != nil && c.thing.entry.Kind() == "language" && len(form) > 3: // as old languages were written
		case len(form) == 2 && !c.thing.confirmed && (!b.typed || strings.HasPrefix(r.text[c.hi:], "-")) && !b.alone && c.thing.smallCommand(form):
			w.add(-50, none) // "people doing FD", "die AG-Liste"
		case startsLarge(c.thing.name) && len(form) > 1:
			w.add(-20, none) // letters that stand for words
		}
		return
	}
	s := r.look()
	switch {
	case s.shouting && len(form) > 1:
	case allCaps(form) && len(form) < 5 && !isDigit(form[len(form)-1]):
		w.add(25, whyCase)
	case humped(form):
		w.add(40, whyCase)
	case f.german || s.titled || r.brief():
		w.add(8, whyCase)
	case f.lower && r.kind == textRun && b.left == "":
		w.add(16, whyCase)
	case opens(b.left), !f.english && listed(otherLanguageList, catalog.Fold(form)), b.usage >= common && b.follows(saysNoun) && startsLarge(lastWordOf(b.left)):
		w.add(8, whyCase) // of a sentence, or of all words of a title
	case b.usage >= common && c.thing.count > 1 && c.thing.plain == 0 && !f.besideCapital(c, r):
		w.add(50, whyCase) // who would write an ordinary word so, and again?
	default:
		w.add(32, whyCase)
	}
	if strings.IndexByte(form, ' ') > 0 {
		w.add(15, whyCase)
	}
}

// smallCommand reports whether letters in capitals are a name of a known thing in small ones.
func (t *thing) smallCommand(form string) bool {
	if t.entry == nil {
		return false
	}
	for n := range t.entry.Names() {
		if len(n.Text) == len(form) && n.Text == strings.ToLower(form) {
			return true
		}
	}
	return false
}

// humped reports whether a name has a capital or a digit that is not its first
// character.
func humped(form string) bool {
	for i := 1; i < len(form); i++ {
		if 'A' <= form[i] && form[i] <= 'Z' && form[i-1] != ' ' || isDigit(form[i]) {
			return true
		}
	}
	return false
}
