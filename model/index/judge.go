package index

import "gloss/model"

// judge decides which candidates are mentions. Those that can be nothing else
// are; they are evidence for the others. What the first round finds is
// evidence in the second.
func (f *finder) judge() {
	f.arrange()
	f.ellipses()
	f.evident = evident{kinship: kinships(), document: f.accepted, sections: make([]uint64, len(f.layout.sections)), named: newRunSet(len(f.layout.runs))}
	f.pass = firstRound - 1
	f.learnWorld()
	f.takeSure()
	f.confirmTopics()
	f.learnProse()
	f.learnHabits()
	f.learnBorne()
	f.markSubjects()
	f.round(0)
	f.round(1)
	f.guess()
	if f.round(2) > 0 {
		f.round(3)
	}
	f.accepted = f.evident.document
}

// round accepts the candidates for which enough speaks by now, and returns how
// many.
func (f *finder) round(round int) int {
	f.pass++
	f.evident.sum(f.densityLevel())
	taken := f.taken[:0]
	cands := f.cands
	for i := range cands {
		c := &cands[i]
		if c.taken || c.shadow || round > 1 && c.points < hopeless && c.thing.guess == 0 {
			continue
		}
		now := f.situationOf(c)
		if c.weighed > 0 && !f.stale(c, now) {
			continue
		}
		points, why := f.weigh(c, now, round, nil)
		c.weighed, c.situation = f.pass, now
		if f.trace != nil {
			f.trace.weighed(f, c, now, round)
		}
		if c.points = int16(points); points >= threshold {
			if why != none {
				c.why = why
			}
			taken = append(taken, int32(i))
		}
	}
	f.taken = taken
	f.claim(taken)
	for _, i := range taken {
		if !f.outweighed(int(i)) && !f.disowned(int(i)) {
			f.take(&f.cands[i])
		}
	}
	return len(taken)
}

// claim adds up, for the things of the candidates of those numbers, by how many points
// they are named.
func (f *finder) claim(taken []int32) {
	for _, i := range taken {
		f.cands[i].thing.claim = 0
	}
	for _, i := range taken {
		c := &f.cands[i]
		c.thing.claim += int(c.points)
		if c.why == whyLink && f.homeLinked(c, &f.layout.runs[c.run]) == homePage {
			c.thing.claim += homeClaim
			c.thing.homeIn(f.layout.runs[c.run].sect)
		}
	}
}

// stale reports whether anything that bears on a candidate that was weighed has changed
// since then: what is taken about it, what is known of its thing, how the
// notes are as a whole.
func (f *finder) stale(c *candidate, now situation) bool {
	if c.situation != now || c.newlyConfirmed() {
		return true
	}
	runs := f.layout.runs
	title := runs[c.run].kind == titleRun
	if title && (c.thing.guess == 0 || f.spelt(c)&speltJoined != 0) {
		return true // other titles bear on it, wherever they are, or other things
	}
	if runs[c.run].changedIn >= c.weighed {
		return true
	}
	if c.thing.guess > 0 && c.kept == 0 && c.sum > 0 && c.sum < threshold {
		return false
	}
	if title {
		return f.changedAbout(c.run, besidePoint, c.weighed)
	}
	return f.changedAbout(c.run, 3, c.weighed)
}

// newlyConfirmed reports whether it counts by now, and did not when the candidate was
// weighed, that its thing is found for certain.
func (c *candidate) newlyConfirmed() bool {
	return c.thing.confirmedIn >= c.weighed || c.weighed <= firstRound && c.thing.confirmed
}

// firstRound is the number of the pass that is round 0: what is sure is taken
// before it.
const firstRound = 2

// takeSure accepts what needs no evidence. What people are called too, and two words of
// prose in one, are no name of a tool in notes that name no other.
func (f *finder) takeSure() {
	var short []int32
	for i := range f.cands {
		c := &f.cands[i]
		if c.shadow {
			continue
		}
		if c.sure && c.thing.entry != nil && c.why != whyDecision && (f.inSeries(c) || f.memberOf(c)) {
			c.sure = false
		}
		if e := c.thing.entry; c.sure && e != nil && (e.Kind() == "service" || e.Kind() == "platform") && f.employer(&f.layout.runs[c.run], c) {
			c.sure = false
		}
		if c.sure && c.thing.entry != nil && c.why != whyDecision && (apartFromIt(f.layout.runs[c.run].text[c.hi:]) || otherAccents(c, f.form(c))) {
			c.sure = false // "the Linux Foundation"
		}
		if c.sure && f.worldly && f.otherToo(c) {
			c.sure = false // "Ferry from Java to Bali"
		}
		if c.sure && c.thing.entry != nil && c.why != whyDecision && (f.attends(c) || f.namesOther(c, &f.layout.runs[c.run])) {
			c.sure = false // "Present: Ruby, Tom", "Café Java"
		}
		c.thing.count++
		if f.spelt(c)&speltUpper == 0 {
			c.thing.plain++
		}
		if c.sure && c.why != whyDecision && f.abbreviated(c) {
			short = append(short, int32(i))
			continue
		}
		if c.sure && (c.why == whyDecision || c.thing.entry == nil || f.usageIn(f.formOf(c)) != forename && !f.householdWord(c)) {
			f.take(c)
		}
	}
	f.takeShort(short)
	if f.evident.document.all == 0 && len(f.topics) == 0 {
		return
	}
	for i := range f.cands {
		if c := &f.cands[i]; c.sure && !c.shadow && !c.taken {
			f.take(c)
		}
	}
}

// takeShort accepts those of the candidates, which are letters that stand for the words of
// a name, of whose field the notes have others, or which they name in full too. Each trade
// has its own words for such letters.
func (f *finder) takeShort(short []int32) {
	present := f.evident.document.present
	for _, i := range short {
		c := &f.cands[i]
		field := c.thing.field
		if c.thing.confirmed || present&(fieldBit(field)|f.evident.related[field]) != 0 {
			f.take(c)
		} else {
			c.sure = false
		}
	}
}

// abbreviated reports whether a candidate is two or three capitals that stand for the
// words of a known name.
func (f *finder) abbreviated(c *candidate) bool {
	e := c.thing.entry
	return e != nil && c.hi-c.lo < 4 && f.spelt(c)&speltCaps != 0 && c.exact && !hasDigit(f.form(c)) && e.Name() != f.form(c)
}

// learnHabits looks at how the notes use capitals: in the names that are sure,
// and at the start of points.
func (f *finder) learnHabits() {
	small, large := 0, 0
	for i := range f.cands {
		if c := &f.cands[i]; c.taken && c.thing.entry != nil && startsLarge(c.thing.name) {
			if f.spelt(c)&speltLarge != 0 {
				large++
			} else {
				small++
			}
		}
	}
	f.small = small >= 3 && small*2 >= large
	f.mixed = small >= 3 && small*8 >= large
	small, large = f.begun.small, f.begun.large
	f.large = large >= 6 && large >= 3*small
	f.lower = small >= 6 && small*2 >= large*3
}

// form returns the words of a candidate.
func (f *finder) form(c *candidate) string { return f.layout.runs[c.run].text[c.lo:c.hi] }

// take accepts a candidate.
func (f *finder) take(c *candidate) {
	c.taken = true
	if !c.thing.confirmed {
		c.thing.confirmed, c.thing.confirmedIn = true, f.pass
	}
	r := &f.layout.runs[c.run]
	r.changedIn = f.pass
	if c.sure && f.homeLinked(c, r) == homePage {
		c.thing.homeIn(r.sect)
	}
	if c.thing.class == model.ToolMention {
		f.evident.named.add(c.run)
		f.evident.document.add(c.thing.field)
		f.evident.sections[r.sect] |= fieldBit(c.thing.field)
	}
}

// evident counts what has been accepted.
type evident struct {
	*kinship
	document counts
	sections []uint64                 // of each section: the fields of which it has any, a bit each
	named    runSet                   // the runs that have any
	usual    [maxFields + 1]situation // of each field: where its section has none, at the last sum
}

// counts are numbers of mentions, in all and by field.
type counts struct {
	all     int32
	present uint64 // the fields of which there are any, a bit each
	fields  [maxFields + 1]uint16
}

func (c *counts) add(field uint8) {
	c.all++
	c.present |= fieldBit(field)
	if c.fields[field] < 1<<15 {
		c.fields[field]++
	}
}

// situation is what the notes as a whole, and the section, have to say for a
// candidate.
type situation struct {
	section, document, density uint8
	topic                      bool // the notes are about its field
	alone                      bool // nothing accepted speaks for it
}

// situationOf returns the situation of c by the last sum.
func (f *finder) situationOf(c *candidate) situation {
	e, field := &f.evident, c.thing.field
	s := e.usual[field]
	if c.thing.guess > 0 {
		return situation{density: s.density, alone: s.alone}
	}
	s.section = f.speaksHere(c)
	return s
}
