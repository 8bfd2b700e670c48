package index

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model/catalog"
)

// This file tells words of prose from the known names that are spelled like them.

// makersName reports whether a word in small letters, be it in the dictionary, is
// rather what somebody is called than a word of prose: "google sheets".
func makersName(word string) bool {
	in := listsOf(word)
	return in&properList != 0 && in&(commonList|everydayList|jargonList|forenameList) == 0
}

// lowNamed reports whether a known name is in small letters and may be a word of some
// trade too.
func lowNamed(e *catalog.Entry) bool {
	return e != nil && !hasUpper(e.Name()) && e.FirstName().Ambiguous
}

// levelled reports whether a candidate is a word of prose of which only the capitals
// within a known name make another: "sequence" is not "SeQUeNCe".
func (f *finder) levelled(c *candidate, r *run) bool {
	form := f.form(c)
	if len(form) != len(c.thing.name) || hasUpper(form) || !camel(c.thing.name) || f.usageIn(f.formOf(c)) < common || c.thing.confirmed {
		return false
	}
	s := f.layout.segAt(r, c.lo)
	return s == nil || r.segs.lo == r.segs.hi || s.link == nil && !s.code() || s.lo != c.lo || s.hi != c.hi
}

// ofCompass reports whether a candidate is a quarter of the sky, and the next one stands within a
// few words of it: "the North, South and West halls".
func (f *finder) ofCompass(c *candidate, r *run) bool {
	if c.hi-c.lo > 5 || !quarter(f.formOf(c).fold()) {
		return false // as most
	}
	const near = 24
	left, right := r.text[max(0, int(c.lo)-near):c.lo], r.text[c.hi:min(len(r.text), int(c.hi)+near)]
	return quarterIn(left) || quarterIn(right)
}

func quarterIn(text string) bool {
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if quarter(catalog.Fold(word)) {
			return true
		}
	}
	return false
}

// quarter reports whether a folded word names a quarter of the sky.
func quarter(word string) bool {
	switch word {
	case "north", "south", "east", "west", "nord", "süd", "ost", "sud", "est", "ouest", "norte", "sur", "este", "oeste", "sul", "leste", "zuid", "noord", "oost":
		return true
	}
	return false
}

// toldOf reports whether the word after a known name is one of those by which the
// catalogue says what the thing is: "an excel spreadsheet".
func (f *finder) toldOf(c *candidate, r *run) bool {
	e := c.thing.entry
	if e == nil || int(c.hi)+5 >= len(r.text) || r.text[c.hi] != ' ' || lowNamed(e) {
		return false
	}
	next, about := strings.TrimSuffix(firstWordOf(r.text[c.hi+1:]), "s"), e.About()
	if len(next) < 5 || len(about) < len(next) {
		return false
	}
	k := indexFold(about, next)
	if k < 0 || k > 0 && isWordByte(about[k-1]) {
		return false
	}
	end := k + len(next)
	return end == len(about) || !isWordByte(about[end]) || about[end] == 's' && (end+1 == len(about) || !isWordByte(about[end+1]))
}

// lowered reports whether a candidate is a word with a capital that the catalogue has in
// capitals only, as it has nothing to do with people and words that are spelled alike,
// and nothing says that it is meant.
func (f *finder) lowered(c *candidate, r *run) bool {
	form := f.form(c)
	return startsLarge(form) && !humped(form) && strings.IndexByte(form, ' ') < 0 && f.homeLinked(c, r) == noHome && (opens(before(r.text, c.lo)) || !f.toldOf(c, r)) && !f.wholeCode(c, r)
}

// eponym reports whether a name ends as what is called after somebody does, so that
// before a noun it only says of which sort that is.
func eponym(form string) bool {
	return len(form) > 6 && (strings.HasSuffix(form, "ian") || strings.HasSuffix(form, "ean"))
}

// inSeries reports whether a candidate is an ordinary word with a number, and the notes
// have it with another too: "test2" beside "test1".
func (f *finder) inSeries(c *candidate) bool {
	form := f.form(c)
	last := len(form) - 1
	if last < 3 || last > 8 || !isDigit(form[last]) || isDigit(form[last-1]) || hasUpper(form) || !plainASCII(form) {
		return false
	}
	stem := form[:last]
	if !ordinaryWord(stem) && !listed(everydayList|jargonList, stem) || f.entryNamed(stem) != nil {
		return false
	}
	other := byte('1')
	if form[last] == other {
		other = '2'
	}
	return f.vocabulary.number(stem+string(other)) < f.vocabulary.read
}

// householdWord reports whether a name that has a capital is written without, as the
// two words of prose in one that it also is: "headlamp". Services where people meet are
// called so by everybody.
func (f *finder) householdWord(c *candidate) bool {
	if f.spelt(c)&speltUpper != 0 {
		return false
	}
	if e := c.thing.entry; e != nil && e.Kind() == "service" && e.Field() == "social" {
		return false
	}
	return startsLarge(c.thing.name) && !humped(c.thing.name) && f.roughSense(f.formOf(c)) == compound
}

// otherAccents reports whether a candidate has accents where no name of its thing has: it is
// another word. Those of an ending count for nothing: "PostgreSQLből".
func otherAccents(c *candidate, form string) bool {
	if form[0] >= utf8.RuneSelf || c.thing.entry == nil || plainASCII(form) {
		return false // as most
	}
	if strings.IndexFunc(form, func(r rune) bool { return r >= utf8.RuneSelf && !unicode.Is(unicode.Latin, r) }) >= 0 {
		return false // an ending in another script, or an apostrophe
	}
	for n := range c.thing.entry.Names() {
		if strings.EqualFold(n.Text, form) || !plainASCII(n.Text) && n.Text[0] < utf8.RuneSelf || len(n.Text) > 2 && endedAs(form, n.Text) {
			return false
		}
	}
	return true
}

// endedAs reports whether a form is a name with something behind it, be it in place of its last
// "a": "Javánál", "Grafaně".
func endedAs(form, name string) bool {
	stem := strings.TrimSuffix(name, "a")
	if len(form) <= len(name) || !strings.EqualFold(form[:len(stem)], stem) {
		return false
	}
	rest := form[len(stem):]
	return len(stem) == len(name) || rest[0]|0x20 == 'a' || strings.HasPrefix(rest, "á") || vowelEnding(rest)
}

// plainWords reports whether a form is several words, each an ordinary one in small letters,
// of which the notes mean no tool by the first.
func (f *finder) plainWords(form string) bool {
	if strings.IndexByte(form, ' ') < 0 || hasUpper(form) {
		return false // as most
	}
	if t := f.entries[f.entryNamed(firstWordOf(form))]; t != nil && t.confirmed {
		return false // "docker compose"
	}
	for word := range strings.FieldsSeq(form) {
		if f.roughly(word) != ordinary {
			return false
		}
	}
	return true
}

// weighProse looks at what names about a candidate do not make up for: that a dictionary
// has it as it is written here, as the catalogue has not, or that it is a substance, a place or somebody of renown.
// It reports whether that stays so, whatever else the notes name.
func (f *finder) weighProse(w *weight, c *candidate, r *run, b *beside, now situation, linked int) (steady bool) {
	steady = true
	if b.is(speltHumped) && now.document == 0 && formula(r.text[c.lo:c.hi]) {
		w.add(-40, none)
		steady = false
	}
	if now.document < 2 && linked == 0 && f.renowned(c, b) {
		w.add(-30, none)
		steady = false
	}
	if !c.off || !b.small || linked > 0 || b.typed || b.alone || r.code > 0 || r.foreign() {
		return steady
	}
	if !b.element(true) && !b.follows(saysUsed) && f.roughSense(f.formOf(c)) == ordinary {
		if f.small {
			w.add(-20, none)
		} else {
			w.add(-40, none)
		}
	}
	return steady
}

// renowned reports whether a name that proves nothing by itself is rather that of a
// place, or of somebody that books know: "Istanbul", "Cromwell".
func (f *finder) renowned(c *candidate, b *beside) bool {
	return c.thing.entry != nil && !b.small && !b.typed && !b.alone && !b.follows(saysUsed) && !b.is(speltHumped) && f.formOf(c).inLists()&(properList|forenameList) == properList
}

// elementSymbols are the symbols of the elements of which formulas that people write
// are made.
var elementSymbols = [...]string{"Br", "Ca", "Cl", "Cu", "Fe", "He", "Li", "Mg", "Mn", "Na", "Ne", "Si", "Zn", "Al", "Ag", "H", "C", "N", "O", "S", "P", "F", "I", "K", "B"}

// formula reports whether a form is made as chemical formulas are, of two elements and
// a number at least: "H2O".
func formula(form string) bool {
	elements, digits := 0, 0
	for at := 0; at < len(form); {
		if isDigit(form[at]) {
			digits++
			at++
			continue
		}
		size := 0
		for _, symbol := range elementSymbols {
			if strings.HasPrefix(form[at:], symbol) {
				size = len(symbol)
				break
			}
		}
		if size == 0 {
			return false
		}
		elements++
		at += size
	}
	return elements > 1 && digits > 0
}
