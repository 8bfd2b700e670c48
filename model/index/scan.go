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
		if r.code > 0 && !r.prose {
			f.scanCode(int32(i), r)
		} else {
			f.scanParts(int32(i), r)
		}
		arranged(f.cands[r.cands.lo:])
		r.cands.hi = int32(len(f.cands))
	}
}

// scanParts scans a run: the text of a bare address by its own rules, all else
// as running text.
func (f *finder) scanParts(i int32, r *run) {
	at := r.tokens.lo
	if r.segs.lo == r.segs.hi { // as most
		f.scan(i, r.text, f.tokens[at:r.tokens.hi], at)
		return
	}
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
	behind := int32(-2) // where the token before ends; none does there
	for k := range tokens {
		t := &tokens[k]
		if b := v.briefs[t.word] & (readBrief | beginsBrief); b != readBrief && (b != 0 || f.begins(t.word)) {
			if v.briefs[t.word]&spacedBrief == 0 || mayGoOn(text, int(t.hi), v.gates[t.word]) {
				w := &v.words[t.word]
				before := len(f.cands)
				f.word(i, text, w.text, w.begins, int(t.lo))
				if first >= 0 {
					for n := before; n < len(f.cands); n++ {
						f.cands[n].from(first+int32(k), t)
					}
				}
			}
		}
		if t.lo == behind+1 && (text[behind] == '-' || isUpper(text[t.lo]) && text[behind] == ' ') {
			f.joints(i, text, tokens, k)
		}
		behind = t.hi
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

// begins reports whether anything may begin with a word.
func (f *finder) begins(number int32) bool {
	b := f.vocabulary.briefs[number]
	if b&readBrief == 0 {
		f.prepare(number)
		b |= readBrief
		if f.vocabulary.words[number].begins != nil {
			b |= beginsBrief
		}
		f.vocabulary.briefs[number] |= b
	}
	return b&beginsBrief != 0
}

// word makes the candidates that begin with the word at at.
func (f *finder) word(i int32, text, word string, b *beginnings, at int) {
	end := at + len(word)
	names, ahead := b.names, b.ahead
	if b.spaced > 0 && !mayGoOn(text, end, b.next) {
		names, ahead = names[b.spaced:], ahead[b.spaced:]
	}
	found := len(names) > 0 && f.names(i, text, at, len(word), names, ahead)
	if b.only {
		return // as most
	}
	found = found ||
		len(b.single) > 0 && f.names(i, text, at, 0, b.single, "") || len(b.bare) > 0 && f.names(i, text, at, 0, b.bare, "")
	if !found && b.joint != nil {
		f.addJoint(i, text, b.joint, at, end)
	}
	if b.local != nil {
		f.localNames(i, text, b.local, at)
	}
	if b.bent != nil && !found {
		f.inflected(i, text, b.bent, at)
	}
	if b.series {
		f.standard(i, text, word, at)
	}
	if isDigit(word[0]) {
		f.bareNumber(i, &f.layout.runs[i], text, word, at)
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

// names makes candidates of those names that stand at at. They begin with a word
// of that size there, 0 where they begin with a part of it; then ahead is what aheadOf
// returns of each, else "".
func (f *finder) names(i int32, text string, at, size int, names []catalog.Name, ahead string) bool {
	found := false
	here := placeAhead(text, at+size)
	for k := 0; k < len(names); k++ {
		if here != 0 && k < len(ahead) && ahead[k] != here && ahead[k] != 0 {
			continue // as most
		}
		n := &names[k]
		if size > 0 && !maySpell(text, at, size, n) {
			continue
		}
		lo, hi, ok, off := at, at+size, false, false
		switch {
		case size != len(n.Text) || text[lo:hi] != n.Text && !n.ExactCase:
			lo, hi, _, ok = matchName(text, at, n)
		case text[lo:hi] == n.Text: // as most
			ok = endsAt(text, lo, hi)
		}
		if !ok && size > 0 && n.Text[len(n.Text)-1] == 's' {
			lo, hi, ok = f.matchOne(text, at, n)
		}
		if !ok && n.ExactCase && f.looseCase(text, at, n) {
			// Notes without capitals still mean the name.
			loose := *n
			loose.ExactCase, loose.Ambiguous = false, true
			lo, hi, _, off = matchName(text, at, &loose)
			ok = off && f.onlySpells(text[lo:hi], n)
			off = off && !ok && (!hasUpper(text[lo:hi]) || hi-lo >= 5 && allCaps(text[lo:hi]) || eachLarge(text[lo:hi]) || lowered(text[lo:hi], n.Text))
		}
		if !ok && !off || f.spoiled(text, lo, hi, n.Ambiguous || off) || n.Ambiguous && ownDomain(text, hi) || hi-lo == 1 && lettered(text, lo) {
			continue
		}
		why := whyAlias
		if &n.Entry.Names[0] == n || n.Text == n.Entry.Name {
			why = whyName
		}
		if strings.IndexByte(n.Text, '-') > 0 && strings.IndexByte(text[lo:hi], ' ') > 0 && strings.IndexByte(text[lo:hi], '-') < 0 && f.usageOf(firstWordOf(n.Text)) != unusual && !(eachLarge(text[lo:hi]) && startsLarge(n.Text[strings.IndexByte(n.Text, '-')+1:])) {
			continue // "external dns" may be two words that only happen to meet
		}
		exact := text[lo:hi] == n.Text && hasUpper(n.Text)
		if !exact && (standsForOther(text[lo:hi], text[hi:], n.Entry.About) || f.articled(text[lo:hi], n.Text)) {
			continue
		}
		sure := !n.Ambiguous && !off && !otherShort(text[lo:hi], n.Text) && (exact && (humped(n.Text) || f.capitalElsewhere(i, lo, hi)) || f.usageOf(text[lo:hi]) != everyday && !plainPhrase(text[lo:hi]))
		sure = sure && (exact || !f.english || !f.strayWord(text, lo, hi))
		c := f.add(i, lo, hi, f.thingOf(n.Entry), why, sure, exact)
		c.off = off
		found = true
	}
	return found
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

// plainPhrase reports whether the words are several of prose in small letters,
// which may just have met: "time travel".
func plainPhrase(form string) bool {
	if !strings.ContainsAny(form, " -") || hasUpper(form) {
		return false
	}
	for word := range strings.FieldsFuncSeq(form, func(c rune) bool { return c == ' ' || c == '-' }) {
		if len(word) > 2 && (!ordinaryWord(word) || makersName(word)) {
			return false
		}
	}
	return true
}

// standsForOther reports whether brackets after a form of capitals only say which
// words begin with its letters, and what the tool is has none of them: "NVM
// (Non-Volatile Memory)".
func standsForOther(form, right, about string) bool {
	if len(form) < 2 || len(form) > 6 || len(right) < 8 || right[0] != ' ' || right[1] != '(' || !allCaps(form) {
		return false
	}
	end := strings.IndexByte(right, ')')
	if end < 0 || end > 80 {
		return false
	}
	about = catalog.Fold(about)
	n := 0
	for _, word := range strings.FieldsFunc(right[2:end], func(c rune) bool { return c == ' ' || c == '-' || c == '/' }) {
		if n == len(form) || word[0]&^0x20 != form[n] || len(word) > 3 && strings.Contains(about, catalog.Fold(word)) {
			return false
		}
		n++
	}
	return n == len(form)
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

// jointOf returns the name that is written together here, as the word a or as a
// with b after it, and apart in the catalogue, or the other way round; nil for
// none. Two words must both begin with a capital or be joined by a hyphen:
// "iron python" may be two words that only happen to meet.
func (f *finder) jointOf(a, b string) *catalog.Name {
	f.buf = f.buf[:0]
	for _, part := range [2]string{a, b} {
		for k := range len(part) {
			c := part[k]
			if 'A' <= c && c <= 'Z' {
				c |= 0x20
			}
			f.buf = append(f.buf, c)
		}
	}
	n, _ := f.cat.Joint(f.buf)
	return n
}

func (f *finder) addJoint(i int32, text string, n *catalog.Name, lo, hi int) {
	if !strings.EqualFold(n.Text, text[lo:hi]) && !f.spoiled(text, lo, hi, false) {
		sure := !plainJoint(text[lo:hi])
		f.add(i, lo, hi, f.thingOf(n.Entry), whyAlias, sure, false)
	}
}

// localNames makes candidates of those of the document's own names that stand
// at at.
func (f *finder) localNames(i int32, text string, names []localName, at int) {
	for k := range names {
		n := &names[k]
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
