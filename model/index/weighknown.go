package index

// This file adds up the evidence for a name of the catalogue, or one that the notes
// define: what each rule gives stands in the files that evidence.go and doc.go name.

// kindPoints are those of a name where the notes say of what kind the thing is, and the
// catalogue says the same.
const kindPoints = 34

// linkedPoints are those of a name of which the notes link to the home page, or into its
// owner's repositories.
const linkedPoints = 45

// weighKnown is weigh for a name of the catalogue, or one that the notes define.
func (f *finder) weighKnown(c *candidate, now situation, round int, parts *[]Weight) (points int, why rule) {
	w := weight{parts: parts}
	r := &f.layout.runs[c.run]
	c.kept = 0
	eased, ok := f.weighOff(&w, c, r, round)
	if !ok || f.ofCompass(c, r) {
		return 0, none // that is all there is to say
	}
	b := f.besideKnown(c, r)
	f.weighServed(&w, c, r, &b)
	kind := c.exact && !b.small && c.kindSaid(r)
	b.typed = b.typed || kind
	f.weighForm(&w, c, r, &b)
	outshone := f.weighThing(&w, c, r, now)
	own := w.points
	f.weighWords(&w, c, r, &b, now)
	if said := w.points - own; kind && said > -kindPoints && said < kindPoints {
		w.add(kindPoints-said, whyPhrase)
	}
	w.beside = w.points - own
	w.tell("the words beside it speak of a tool", "the words beside it use it as an ordinary word")
	linked := f.joinedNames(c, r)
	if w.plain && c.thing.small && !b.typed && !b.element(true) {
		linked = 0 // "in the near future (GRASS, QGIS)"
	}
	alone := w
	f.weighNeighbours(&w, c, r, now, linked > 0)
	near := w.points - alone.points
	steady := f.weighProse(&w, c, r, &b, now, linked)
	f.weighProsaic(&w, c, r, &b, now)
	habit := weight{plain: w.plain}
	f.weighHabit(&habit, &b, c, linked)
	w.join(&habit)
	if steady && !outshone { // which may change with the section
		f.keep(c, &alone, &habit, w.points-alone.points-near, r, &b, linked > 0, eased)
	}
	if b.habitual(linked > 0) {
		w.add(habitPoints[now.density], whyNeighbours)
	}
	w.tell("these notes name tools in such a way", "these notes do not name tools in such a way")
	if round > 0 && c.thing.confirmed {
		f.weighConfirmed(&w, c, r)
		w.tell("it is found for certain elsewhere in the notes", "")
	}
	return w.points, w.why
}

// weighOff looks at a name that is not spelled as the catalogue has it. It reports whether
// it may be meant all the same, and whether something else speaks for that.
func (f *finder) weighOff(w *weight, c *candidate, r *run, round int) (eased, ok bool) {
	if !c.off {
		return false, !otherAccents(c, r.text[c.lo:c.hi]) // "la chorégraphe" is not Choregraphe
	}
	if !f.small {
		switch {
		case round > 0 && c.thing.confirmed:
			w.add(otherCase, none)
		case f.mixed, f.homeLinked(c, r) > noHome, hasUpper(r.text[c.lo:c.hi]), r.foreign(), f.wholeCode(c, r), f.housed(c, r), f.toldOf(c, r), f.metSmall(c, r), c.ofBits(r):
			w.add(easedCase, none)
			eased = true
		default:
			if f.joinedNames(c, r) == 0 {
				return false, false
			}
			w.add(otherCase, none)
		}
		w.tell("", "the catalogue has it in another case")
	}
	if f.levelled(c, r) || f.lowered(c, r) && f.joinedNames(c, r) == 0 {
		return eased, false
	}
	return eased, !otherAccents(c, r.text[c.lo:c.hi])
}

// besideKnown is besideOf with what only the rules for known names ask for.
func (f *finder) besideKnown(c *candidate, r *run) beside {
	b := f.besideOf(c, r)
	b.afterLarge = f.besideLarge(c, r, b.prevAt)
	b.coded = r.segs.lo != r.segs.hi && f.wholeCode(c, r)
	b.told = len(b.next) > 4 && b.after&^saysAsked == 0 && f.toldOf(c, r)
	if b.usage = f.usageIn(f.formOf(c)); b.usage == forename && accompanies(b.prev) {
		b.before &^= saysUsed
	}
	b.typed = b.told || b.follows(saysType) && !(f.english && b.small && b.usage == everyday) || b.leads(saysType|saysApposed) || f.housed(c, r)
	return b
}

// weighServed looks for what tells of what kind the thing is: that people meet about it,
// work in it, or are served by it.
func (f *finder) weighServed(w *weight, c *candidate, r *run, b *beside) {
	if !b.typed && (b.next != "" || f.german) && f.metAt(c, r, b) {
		b.typed = true
		w.add(32, whyPhrase)
	}
	if points := f.servedAt(c, r, b); points > 0 {
		b.typed = true
		w.add(points, whyPhrase)
	}
	if !b.typed && f.workedIn(c, r, b) {
		b.typed = true
		w.add(34, whyPhrase)
	}
	if channelAfter(c, r) {
		w.add(32, whyPhrase)
	}
	if f.installing(c, r) {
		b.typed = true
		w.add(45, whyCommand)
	}
}

// weighForm looks at the words of the name themselves: what else they may be, and how they
// are spelled.
func (f *finder) weighForm(w *weight, c *candidate, r *run, b *beside) {
	f.weighUsage(w, c, r, b)
	w.tell("the word is seldom anything but a name", "it is an ordinary word too")
	f.weighCase(w, c, r, b)
	w.tell("its capitals are those of the name", "its capitals are not those of the name")
	f.weighUsual(w, c, r, b)
	w.tell("people mostly mean this thing by it", "")
}

// weighThing looks at what speaks for the thing rather than for the word: that by the name no
// other is mostly meant, that the section is called so, that the name is set apart, and that the
// notes link to the home page. It reports whether another is mostly meant.
func (f *finder) weighThing(w *weight, c *candidate, r *run, now situation) (outshone bool) {
	outshone = f.outshone(c, r)
	if outshone {
		w.add(-30, none)
	}
	w.tell("", "another thing is mostly meant by it")
	c.weighSubject(w, now)
	w.tell("the section is called so and speaks of it", "")
	f.weighMarkup(w, c, r)
	w.tell("it is set apart as code, link or emphasis", "the code or link that it stands in is of something else")
	if f.linksTo(c.thing) {
		w.add(linkedPoints, none)
	}
	w.tell("the notes link to its home page", "")
	return outshone
}

// weighProsaic is for notes that hardly speak of tools, where a word is the sooner but a
// word.
func (f *finder) weighProsaic(w *weight, c *candidate, r *run, b *beside, now situation) {
	if !f.prosaicFor(now) || b.typed || w.most >= 45 && (w.why == whyCode || w.why == whyLink) {
		return
	}
	if c.exact && !b.small && !opens(b.left) && (b.follows(saysUsed) || instance(r, c.lo)) {
		w.add(-30, none) // "via Zorb", "apps like Zorb"
	} else {
		w.add(-f.prosePoints, none)
	}
	w.tell("", "the notes hardly speak of tools")
}
