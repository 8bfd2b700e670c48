package index

import (
	"strings"

	"gloss/model"
	"gloss/model/catalog"
)

// scanAll finds the candidates of all runs.
func (f *finder) scanAll() {
	for i := range f.layout.runs {
		r := &f.layout.runs[i]
		r.cands.lo = int32(len(f.cands))
		switch {
		case r.code > 0 && !r.prose:
			f.scanCode(int32(i), r)
		case r.segs.lo == r.segs.hi: // as most
			f.scan(int32(i), r.text, f.tokens[r.tokens.lo:r.tokens.hi], r.tokens.lo)
		default:
			f.scanParts(int32(i), r)
		}
		r.cands.hi = int32(len(f.cands))
		if r.cands.hi-r.cands.lo > 1 {
			arranged(f.cands[r.cands.lo:])
		}
	}
}

// scanParts scans a run of several parts: the text of a bare address by its own rules, all
// else as running text.
func (f *finder) scanParts(i int32, r *run) {
	at := r.tokens.lo
	f.eachPart(r, func(_, to int) {
		from := at
		for at < r.tokens.hi && int(f.tokens[at].lo) < to {
			at++
		}
		f.scan(i, r.text[:to], f.tokens[from:at], from)
	}, func(s *seg) { f.scanAddress(i, r, s) })
}

// scan finds the candidates that begin with one of the tokens of the text, of which
// first is the number of the first in finder.tokens; -1 where they are not of them.
func (f *finder) scan(i int32, text string, tokens []token, first int32) {
	v := &f.vocabulary
	chinese := f.language == "zh"
	dashed := f.layout.runs[i].marks&dashMark != 0
	for k := range tokens {
		t := &tokens[k]
		use := &v.uses[t.word]
		large := use.nexts&largeStart != 0
		if places := use.places; places != 0 {
			here := letterPlace(text, int(t.hi))
			if here == 0 {
				here = placeOf(text, int(t.hi))
			}
			if k == 0 {
				here |= firstPlace
			}
			if places == unread {
				places = f.begins(t.word)
			}
			if places&here != 0 {
				before := len(f.cands)
				f.word(i, text, t, here)
				if first >= 0 {
					for n := before; n < len(f.cands); n++ {
						f.cands[n].from(first+int32(k), t)
					}
				}
			}
		}
		if chinese && isHan(text, t) {
			f.hanNames(i, text, t)
		}
		if k > 0 && k < 3 && k == len(tokens)-1 && !large && !dashed {
			f.joinedAlone(i, text, tokens)
		}
		if !large && !dashed || k == 0 {
			continue // as most
		}
		if behind := tokens[k-1].hi; t.lo == behind+1 && (text[behind] == '-' || large && text[behind] == ' ') {
			f.joints(i, text, tokens, k)
		}
	}
}

// from notes the token that a candidate was made of, if it begins with it.
func (c *candidate) from(number int32, t *token) {
	if c.lo != t.lo {
		return
	}
	c.token = number + 1
	if c.hi == t.hi {
		c.word = t.word + 1
	}
}

// begins returns what may be ahead of a word where something begins with it.
func (f *finder) begins(number int32) place {
	use := &f.vocabulary.uses[number]
	if use.places == unread {
		places := f.prepare(number)
		use = &f.vocabulary.uses[number] // which may have moved
		use.places = places
	}
	return use.places
}

// word makes the candidates that begin with a word, behind which something is ahead.
func (f *finder) word(i int32, text string, t *token, ahead place) {
	b, at, end := f.vocabulary.words[t.word].begins, int(t.lo), int(t.hi)
	names, list := b.names, b.ahead
	if b.spaced > 0 && ahead&b.next == 0 {
		names, list = names[b.spaced:], list[b.spaced:]
	}
	found := len(names) > 0 && f.names(i, text, t, b, end-at, names, list)
	if b.only {
		return // as most
	}
	found = found ||
		len(b.single) > 0 && f.names(i, text, t, b, 0, b.single, "") || len(b.bare) > 0 && f.names(i, text, t, b, 0, b.bare, "")
	if !found && b.joint != nil {
		f.addJoint(i, text, b.joint, at, end)
	}
	if b.local != nil {
		f.localNames(i, text, b, at, end)
	}
	if b.bent != nil && !found {
		f.inflected(i, text, b.bent, at)
	}
	if b.series {
		f.standard(i, text, text[at:end], at)
	}
	if ahead&firstPlace != 0 && isDigit(text[at]) {
		f.bareNumber(i, &f.layout.runs[i], text, text[at:end], at)
	}
}

// plainASCII reports whether the look-up of the catalogue, which takes ASCII in
// any case, needs no folding of word.
func plainASCII(word string) bool {
	for i := range len(word) {
		if word[i] >= 0x80 {
			return false
		}
	}
	return true
}

// wholeWord makes a candidate of a name that is nothing but a word of the text, in its case.
func (f *finder) wholeWord(i int32, text string, t *token, b *beginnings, n *catalog.Name) bool {
	lo, hi := int(t.lo), int(t.hi)
	if f.spoiled(text, lo, hi, n.Ambiguous) || n.Ambiguous && (ownDomain(text, hi) || inExpansion(text, lo)) || hi-lo == 1 && lettered(text, lo) {
		return false
	}
	w := &f.vocabulary.words[t.word]
	spelt := w.speltSo()
	exact := spelt&speltUpper != 0
	if !exact && spelt&speltCaps != 0 && standsForOther(n.Text, text[hi:], n.Entry.About()) {
		return false
	}
	sure := !n.Ambiguous && (exact && (spelt&speltHumped != 0 || f.capitalElsewhere(i, lo, hi)) || f.usageIn(w) != everyday) &&
		(exact || !f.english || !strayLists(w.inLists()) || !f.strayWord(text, lo, hi))
	f.addName(i, lo, hi, b, n, sure, exact)
	return true
}

// addName is add for a name that begins with a word.
func (f *finder) addName(i int32, lo, hi int, b *beginnings, n *catalog.Name, sure, exact bool) *candidate {
	if b.recent == nil || b.recent.entry != n.Entry {
		b.recent = f.thingOf(n.Entry)
	}
	why := whyAlias
	if n.Text == n.Entry.Name() {
		why = whyName
	}
	c := f.add(i, lo, hi, b.recent, why, sure, exact)
	c.usual = c.usual || n.Usual && exact
	return c
}

// usageAt is usageOf the bytes [lo,hi), which begin with the token or are a name of it.
func (f *finder) usageAt(t *token, text string, lo, hi int) usage {
	if lo == int(t.lo) && hi == int(t.hi) {
		return f.usageIn(&f.vocabulary.words[t.word]) // as most
	}
	return f.usageOf(text[lo:hi])
}

// looseCase reports whether a name may be looked for in another case at at: one that is
// too short for that is any letters, but where no word is spelled so and no mark joins
// it to others.
func (f *finder) looseCase(text string, at int, n *catalog.Name) bool {
	switch size := len(n.Text); {
	case size >= 4, size >= 2 && isDigit(n.Text[size-1]):
		return true
	case size == 3:
		return allCaps(n.Text) && (at == 0 || !spoilsBefore[text[at-1]]) && f.senseOf(text[at:min(at+size, len(text))]) == strange
	}
	return false
}

// onlySpells reports whether a form can be nothing but a name whose capitals it has
// not: a word of no list that is long and has one at its start, "Openrailwaymap", or has
// others within, "TransIp".
func (f *finder) onlySpells(form string, n *catalog.Name) bool {
	if n.Ambiguous || !humped(n.Text) || !startsLarge(form) || f.senseOf(form) > compound {
		return false
	}
	return len(form) >= 8 && !humped(form) || len(form) >= 6 && camel(form) && camel(n.Text)
}

// lowered reports whether a form has but the first letter of a name of capitals as
// one: "Eagle" for "EAGLE".
func lowered(form, name string) bool {
	return len(form) > 3 && startsLarge(form) && !humped(form) && allCaps(name)
}

// firstLarge reports whether text[lo:hi] is a name of several words of which but the first has its
// capital, which no sentence begins with: "in Zorb brush" for "Zorb Brush".
func firstLarge(text string, lo, hi int, name string) bool {
	k := strings.IndexByte(name, ' ')
	return k > 2 && hi-lo > k+3 && text[lo:lo+k] == name[:k] && startsLarge(name) && !hasUpper(text[lo+k:hi]) && !opens(before(text, int32(lo)))
}

// articled reports whether a German article before another word has the letters of what a
// name begins with in capitals: "Das Tool" is not "DAS Tool".
func (f *finder) articled(form, name string) bool {
	if !f.german || len(form) < 5 || form[3] != ' ' || strings.HasPrefix(name, form[:3]) {
		return false
	}
	switch form[:3] {
	case "Das", "Die", "Der", "das", "die", "der":
		return true
	}
	return false
}

// eachLarge reports whether there are several words, each with a capital.
func eachLarge(form string) bool {
	n := 0
	for word := range strings.FieldsSeq(form) {
		if !startsLarge(word) {
			return false
		}
		n++
	}
	return n > 1
}

// plainPhrase reports whether the words are several of prose in small letters but for the
// first one, which may just have met: "time travel", "Web developer".
func plainPhrase(form string) bool {
	if !strings.ContainsAny(form, " -") || form == "" || hasUpper(form[1:]) {
		return false
	}
	for word := range strings.FieldsFuncSeq(form, func(c rune) bool { return c == ' ' || c == '-' }) {
		if word = catalog.Fold(word); len(word) > 2 && (!ordinaryWord(word) || makersName(word)) {
			return false
		}
	}
	return true
}

// add appends a candidate. The same thing at the same place is one candidate.
func (f *finder) add(i int32, lo, hi int, t *thing, why rule, sure, exact bool) *candidate {
	for k := len(f.cands) - 1; k >= 0; k-- {
		c := &f.cands[k]
		if c.run != i || c.lo < int32(lo) {
			break
		}
		if c.thing == t && c.lo == int32(lo) && c.hi == int32(hi) {
			c.sure = c.sure || sure
			c.exact = c.exact || exact
			return c
		}
	}
	f.cands = append(f.cands, candidate{run: i, lo: int32(lo), hi: int32(hi), thing: t, why: why, sure: sure, exact: exact})
	return &f.cands[len(f.cands)-1]
}

// jointOf returns the name that is written together here, as one word or as several
// behind one another, and apart in the catalogue, or the other way round; nil for
// none. Two words must both begin with a capital or be joined by a hyphen:
// "iron python" may be two words that only happen to meet.
func (f *finder) jointOf(words ...string) *catalog.Name {
	n, ok := f.cat.Joint(words...)
	if !ok {
		return nil
	}
	found := n // only what is found is kept
	return &found
}

func (f *finder) addJoint(i int32, text string, n *catalog.Name, lo, hi int) {
	if !strings.EqualFold(n.Text, text[lo:hi]) && !f.spoiled(text, lo, hi, false) && !severalLetters(text[lo:hi], n.Text) {
		sure := !plainJoint(text[lo:hi])
		f.add(i, lo, hi, f.thingOf(n.Entry), whyAlias, sure, false)
	}
}

// localNames makes candidates of those of the document's own names that stand
// where the word [at,end) does.
func (f *finder) localNames(i int32, text string, b *beginnings, at, end int) {
	for k := range b.local {
		n := &b.local[k]
		if b.plain && !maySpell(text, at, end-at, &n.Name) {
			continue // as most
		}
		lo, hi, how, ok := matchName(text, at, &n.Name)
		if !ok || how == pluralForm || f.spoiled(text, lo, hi, true) {
			continue
		}
		if n.thing.class == model.PersonMention && !sameCase(text[lo:hi], n.Text) {
			continue
		}
		c := f.add(i, lo, hi, n.thing, n.why, !n.Ambiguous, text[lo:hi] == n.Text && hasUpper(n.Text))
		if n.thing.alias != nil && n.thing.alias[catalog.Fold(n.Text)] {
			c.points = decided // the notes say so themselves
		}
	}
}

// sameCase reports whether a person's name is written here as the document
// writes it, or with capitals where the document has none.
func sameCase(here, there string) bool {
	return here == there || hasUpper(here) && !hasUpper(there)
}
