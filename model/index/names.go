package index

import (
	"strings"

	"gloss/model/catalog"
)

// names makes candidates of those names, of the beginnings of a word, that stand where
// the word does. They begin with the word, which is of that size, or with a part of it,
// for which size is 0. ahead is what aheadOf returns of each; "" for a part.
func (f *finder) names(i int32, text string, t *token, b *beginnings, size int, names []catalog.Name, ahead string) bool {
	found, at := false, int(t.lo)
	here := placeAhead(text, at+size)
	for k := 0; k < len(names); k++ {
		if here != 0 && k < len(ahead) {
			if k = nextAhead(ahead, k, here); k == len(names) {
				break
			}
		}
		n := &names[k]
		whole := size == len(n.Text)
		if !whole && size > 0 && !maySpell(text, at, size, n) {
			continue
		}
		if end := at + size; whole && end < len(text) && text[end] == '.' {
			if to := max(siteEnd(text, at, end, n.Entry), scriptEnd(text, at, end, n.Entry)); to > end {
				f.addName(i, at, to, b, n, true, true)
				found = true
				continue
			}
		}
		if whole && text[at:at+size] == n.Text && endsAt(text, at, at+size) { // as most
			found = f.wholeWord(i, text, t, b, n) || found
			continue
		}
		s := f.spells(text, at, size, b.plain, n)
		if !s.ok && !s.off && !s.first || f.barred(text, &s, n) {
			continue
		}
		form := text[s.lo:s.hi]
		exact := s.first || (form == n.Text || n.Ambiguous && withoutNumber(form) == n.Text && f.usageOf(n.Text) < everyday) && hasUpper(n.Text)
		if !exact && (standsForOther(form, text[s.hi:], n.Entry.About()) || f.articled(form, n.Text)) {
			continue
		}
		f.addName(i, s.lo, s.hi, b, n, f.sureOf(i, text, t, &s, n, exact), exact).off = s.off
		found = true
	}
	return found
}

// nameSpelt tells how a name is spelled in a text.
type nameSpelt struct {
	lo, hi int
	ok     bool // as the name is spelled, or may be
	off    bool // in another case
	first  bool // with but its first letter large: "Tilt brush"
}

// spells compares a name with what stands at that place, as names has it; plain tells that
// the text there can be compared byte by byte.
func (f *finder) spells(text string, at, size int, plain bool, n *catalog.Name) (s nameSpelt) {
	whole := size == len(n.Text)
	s.lo, s.hi = at, at+size
	switch {
	case whole && text[at:s.hi] == n.Text: // which goes on
	case whole && plain && !n.ExactCase:
		s.ok = endsAt(text, at, s.hi)
	case !whole || !n.ExactCase:
		s.lo, s.hi, _, s.ok = matchName(text, at, n)
	}
	if !s.ok && size > 0 && n.Text[len(n.Text)-1] == 's' {
		s.lo, s.hi, s.ok = f.matchOne(text, at, n)
	}
	if !s.ok && f.inflects && !n.Ambiguous && strings.IndexByte(n.Text, ' ') > 0 {
		s.lo, s.hi, s.ok = f.matchEnded(text, at, n)
	}
	if !s.ok && n.ExactCase && f.looseCase(text, at, n) {
		f.spellsLoosely(&s, text, at, size, plain, n)
	}
	return s
}

// spellsLoosely is spells in notes without capitals, which still mean the name.
func (f *finder) spellsLoosely(s *nameSpelt, text string, at, size int, plain bool, n *catalog.Name) {
	matched := false
	if size == len(n.Text) && plain {
		s.lo, s.hi, matched = at, at+size, endsAt(text, at, at+size)
	} else {
		loose := *n
		loose.ExactCase, loose.Ambiguous = false, true
		s.lo, s.hi, _, matched = matchName(text, at, &loose)
	}
	if !matched {
		return
	}
	form := text[s.lo:s.hi]
	switch {
	case f.onlySpells(form, n):
		s.ok = true
	case !hasUpper(form) || len(form) >= 5 && allCaps(form) || eachLarge(form) || lowered(form, n.Text):
		s.off = true
	default:
		s.first = firstLarge(text, s.lo, s.hi, n.Text)
	}
}

// barred reports whether what spells a name there cannot be it.
func (f *finder) barred(text string, s *nameSpelt, n *catalog.Name) bool {
	form := text[s.lo:s.hi]
	if f.spoiled(text, s.lo, s.hi, n.Ambiguous || s.off) || n.Ambiguous && (ownDomain(text, s.hi) || inExpansion(text, s.lo)) || len(form) == 1 && lettered(text, s.lo) {
		return true
	}
	hyphen := strings.IndexByte(n.Text, '-')
	// "external dns" may be two words that only happen to meet
	if hyphen <= 0 || strings.IndexByte(form, ' ') <= 0 || strings.IndexByte(form, '-') >= 0 {
		return false
	}
	rare := f.usageOf(firstWordOf(n.Text)) == unusual
	return (!rare || f.nounOfTool(n)) && !(eachLarge(form) && (rare || startsLarge(n.Text[hyphen+1:])))
}

// sureOf reports whether a name, spelled so, needs no further evidence.
func (f *finder) sureOf(i int32, text string, t *token, s *nameSpelt, n *catalog.Name, exact bool) bool {
	form := text[s.lo:s.hi]
	if n.Ambiguous || s.off || s.first || otherShort(form, n.Text) {
		return false
	}
	if exact && (humped(n.Text) || f.capitalElsewhere(i, s.lo, s.hi)) {
		return true
	}
	if f.usageAt(t, text, s.lo, s.hi) == everyday || (s.lo != int(t.lo) || s.hi != int(t.hi)) && plainPhrase(form) {
		return false
	}
	return exact || !f.english || !f.strayWord(text, s.lo, s.hi)
}
