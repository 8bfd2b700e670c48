package index

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gloss/model"
	"gloss/model/catalog"
)

// This file tells where a name stands: joined to what is beside it, within a
// name of several words, alone in its run.

// joined reports whether a conjunction joins the name to an accepted one:
// "node and postgres".
func (f *finder) joined(c *candidate, r *run, b *beside) bool {
	if !b.leads(saysListed) {
		return false
	}
	k := strings.Index(r.text[c.hi:], b.next)
	return k >= 0 && k < 4 && f.takenAt(c, c.hi+int32(k+len(b.next)+1))
}

// besideCapital reports whether the name is one of several words with capitals
// in a row, which are then another name: "Ford Foundation".
func (f *finder) besideCapital(c *candidate, r *run) bool {
	return f.beforeCapital(c, r) || f.behindCapital(c, r)
}

// beforeCapital reports whether a word with a capital follows that is no name by itself, and
// that the notes do not write in capitals.
func (f *finder) beforeCapital(c *candidate, r *run) bool {
	k := int(c.hi)
	if k+1 >= len(r.text) || r.text[k] != ' ' || !f.capitalsTell(c, r) {
		return false
	}
	word := firstWordOf(r.text[k+1:])
	return startsLarge(word) && !allCaps(word) && !f.takenAt(c, int32(k+1))
}

// behindCapital reports whether the name follows on a word with a capital, which neither
// begins the sentence nor is a name by itself.
func (f *finder) behindCapital(c *candidate, r *run) bool {
	k := int(c.lo)
	if k < 2 || r.text[k-1] != ' ' || !f.capitalsTell(c, r) {
		return false
	}
	word := lastWordOf(r.text[:k-1])
	at := k - 1 - len(word)
	if !startsLarge(word) || len(word) < 2 && allCaps(word) || f.takenAt(c, int32(at)) {
		return false
	}
	return at > 1 && r.text[at-1] == '-' && isWordByte(r.text[at-2]) || !opens(before(r.text, int32(at)))
}

// afterLetters reports whether the name is a word of English behind several capitals: "the
// QGIS Hack Fest", "an OAI Harvester"; but not where these name a thing of its field, which may
// well have made it: "GNOME Banshee".
func (f *finder) afterLetters(c *candidate, r *run, b *beside) bool {
	word := f.lastBeside(b)
	if len(word) < 2 || !allCaps(word) || c.thing.entry == nil || r.shouting() || f.formOf(c).inLists()&(inEnglish|everydayList) == 0 {
		return false
	}
	kin := false
	f.around(c, func(o *candidate) {
		kin = kin || o.hi == c.lo-1 && f.evident.kin(o.thing.field, c.thing.field)
	})
	return !kin
}

// capitalsTell reports whether a name has a capital where not every noun or word has one.
func (f *finder) capitalsTell(c *candidate, r *run) bool {
	return !f.german && startsLarge(r.text[c.lo:c.hi]) && !r.titled()
}

// endsName reports whether a known name ends another one of several words: a word
// with a capital stands right before it that no list and no catalogue has, and that is
// no part of the names or the home page of what it names. So "Relyea Exchange" is no
// Microsoft Exchange.
func (f *finder) endsName(c *candidate, r *run) bool {
	if f.german || c.thing.entry == nil || c.lo < 4 || r.text[c.lo-1] != ' ' || r.titled() {
		return false
	}
	word := lastWordOf(r.text[:c.lo-1])
	if len(word) < 3 || !startsLarge(word) || allCaps(word) || f.takenAt(c, c.lo-2) {
		return false
	}
	if f.roughly(word) == ordinary {
		return strings.HasSuffix(word, "ing") && f.entryNamed(word) == nil && englishArticle(lastWordOf(strings.TrimRight(r.text[:int(c.lo)-1-len(word)], " "))) && !c.thing.goesBy(catalog.Fold(word)) // "a Coding Marathon"
	}
	if f.entryNamed(word) != nil || f.beginsSentence(c, r, word) {
		return false
	}
	return !c.thing.goesBy(catalog.Fold(word))
}

// beginsSentence reports whether the word right before a name has its capital as the first of
// a sentence, in a language of which the lists lack most words.
func (f *finder) beginsSentence(c *candidate, r *run, word string) bool {
	return !f.english && opens(before(r.text, c.lo-1-int32(len(word))))
}

// goesBy reports whether a folded word is part of the names or the home page of a
// known thing.
func (t *thing) goesBy(word string) bool {
	for n := range t.entry.Names() {
		if indexFold(n.Text, word) >= 0 {
			return true
		}
	}
	return indexFold(t.entry.URL(), word) >= 0 || indexFold(t.entry.About(), word) >= 0
}

// afterForename reports whether a forename that is no name of a tool stands
// right before the name, or an unknown word before one that people have for a
// surname, both with a capital: "Matt Porter", "Mick Watson".
func (f *finder) afterForename(c *candidate, r *run) bool {
	if c.lo < 4 || r.text[c.lo-1] != ' ' || !startsLarge(r.text[c.lo:c.hi]) || c.hi-c.lo > 1 && allCaps(r.text[c.lo:c.hi]) {
		return false
	}
	prev := lastWordOf(r.text[:c.lo-1])
	if len(prev) < 3 || !startsLarge(prev) || allCaps(prev) {
		return false
	}
	if f.entryNamed(prev) != nil && (f.usageOf(prev) != forename || f.takenAt(c, c.lo-2)) {
		return false
	}
	if f.usageOf(prev) == forename {
		return true
	}
	return !f.beginsSentence(c, r, prev) && f.roughly(prev) < ordinary && !camel(prev) && listed(properList, catalog.Fold(r.text[c.lo:c.hi]))
}

// inPhrase reports whether the word before the name, in a line whose words have
// capitals, goes with it: "Market Landscape", but not "Getting Started with
// Flask".
func (f *finder) inPhrase(c *candidate, r *run) bool {
	if f.german || c.lo < 2 || r.text[c.lo-1] != ' ' {
		return false
	}
	word := lastWordOf(r.text[:c.lo-1])
	return len(word) > 3 && startsLarge(word) && !allCaps(word) && !f.takenAt(c, c.lo-2) && !strings.HasSuffix(word, "ing") && !usingWord(catalog.Fold(word)) && f.roughly(word) == ordinary
}

// spaced reports whether a name is of several words.
func spaced(form string) bool { return strings.IndexByte(form, ' ') > 0 }

// hyphened reports whether a hyphen joins the parts of a name.
func hyphened(form string) bool { return strings.IndexByte(form, '-') >= 0 }

// allCaps reports whether the word has no small letter.
func allCaps(word string) bool {
	for i := range len(word) {
		if b := word[i]; 'a' <= b && b <= 'z' {
			return false
		} else if b >= utf8.RuneSelf {
			return strings.ToUpper(word) == word
		}
	}
	return true
}

// takenAt reports whether an accepted name near c holds byte at of the run.
func (f *finder) takenAt(c *candidate, at int32) bool {
	found := false
	f.around(c, func(o *candidate) { found = found || o.lo <= at && at < o.hi })
	return found
}

// standsAlone reports whether the run is a point of few words that is a name
// already accepted.
func (f *finder) standsAlone(i int32) bool {
	if i < 0 || int(i) >= len(f.layout.runs) {
		return false
	}
	if !f.evident.named.has(i) {
		return false
	}
	r := &f.layout.runs[i]
	for k := r.cands.lo; k < r.cands.hi && k < r.cands.lo+4; k++ {
		if c := &f.cands[k]; c.taken && c.thing.class == model.ToolMention && int(c.hi-c.lo)*2 >= len(r.text) {
			return true
		}
	}
	return false
}

// element reports whether the name is an element of a list within the line:
// parted from the rest by commas, slashes, plus signs or a conjunction. Where
// the name is a plain word, a conjunction will not do: "more or less".
func (b *beside) element(plain bool) bool {
	left, right := b.left, b.right
	if plain && (wordAtEnd(left) || wordAtStart(right)) {
		return false
	}
	ends := left == "" || b.follows(saysListed) || b.prev == "vs" || b.prev == "with" || b.prev == "on" ||
		endsElement[left[len(left)-1]] || left[len(left)-1] >= utf8.RuneSelf && endsElementRune(lastRune(left))
	if !ends {
		return false
	}
	begins := right == "" || b.leads(saysListed) || b.next == "vs" ||
		beginsElement[right[0]] || right[0] >= utf8.RuneSelf && endsElementRune(firstRune(right))
	return begins && !(strings.TrimSpace(left) == "" && strings.Trim(right, ". ") == "")
}

// endsElement and beginsElement are the marks that stand before and after elements of
// lists within a line.
var endsElement, beginsElement = bytesOf(",/+&:;|-="), bytesOf(",/+&;|)-=.")

// endsElementRune is endsElement and beginsElement for marks beyond ASCII.
func endsElementRune(r rune) bool { return r == '–' || r == '→' || listMark(r) }

// listMark reports whether a mark parts the elements of lists in Chinese,
// Japanese and the like.
func listMark(r rune) bool {
	switch r {
	case '、', '，', '・', '／', '；', '：', '（', '）', '＋', '＆', '｜':
		return true
	}
	return false
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

func wordAtEnd(s string) bool { return s != "" && isWordByte(s[len(s)-1]) }

func wordAtStart(s string) bool { return s != "" && isWordByte(s[0]) }

// namesInTitles returns how many of the two titles before and the two after
// that of c are nothing but a name: sections that go through names.
func (f *finder) namesInTitles(c *candidate) int {
	at, _ := slices.BinarySearch(f.titles, c.run)
	n := 0
	for k := max(0, at-2); k <= min(at+2, len(f.titles)-1); k++ {
		if k != at && f.standsAlone(f.titles[k]) {
			n++
		}
	}
	return n
}

// numbering reports whether a text is nothing but the number of a section: "3.", "4.1".
func numbering(text string) bool {
	if len(text) > 8 || !isDigit(text[0]) {
		return false
	}
	for i := range len(text) {
		if !isDigit(text[i]) && text[i] != '.' && text[i] != ')' {
			return false
		}
	}
	return true
}
