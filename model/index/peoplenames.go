package index

import (
	"strings"
	"unicode/utf8"

	"gloss/model/catalog"
)

// This file finds people by their forenames, and tells a forename that stands alone
// from the tool that is called the same.

// fullName is a forename with a family name after it, at its place in a run.
type fullName struct {
	span
	sure bool // the forename is no ordinary word and names no tool, and the family name none
	weak bool // the family name is also a word, and the forename names a tool
	word bool // the family name is a word that notes have for a word: "Baker"
}

// fullNames makes the people known who stand anywhere with a forename and a family
// name. Where the forename is also a word or a tool, as in "Ruby Doe", the place has to
// speak for a person.
func (f *finder) fullNames() {
	var names []fullName
	for _, i := range f.naming {
		r := &f.layout.runs[i]
		names = f.fullNamesIn(r, names[:0])
		for k := len(names) - 1; k >= 0; k-- {
			n := &names[k]
			if n.word && k+1 < len(names) && names[k+1].sure && joining(r.text[n.hi:names[k+1].lo]) {
				n.sure = true // "John Smith and Ada Byron"
			}
			n.sure = n.sure || n.word && f.saysName(r, *n) || !n.word && f.personPlace(r, names, k)
		}
		for _, n := range names {
			if n.sure {
				f.person(r.text[n.lo:n.hi], whyPerson)
				f.parallel(r, n.span)
			}
		}
	}
}

// fullNamesIn appends the full names in a run.
func (f *finder) fullNamesIn(r *run, names []fullName) []fullName {
	tokens := f.tokens[r.tokens.lo:r.tokens.hi]
	for k := 0; k+1 < len(tokens); k++ {
		if t := tokens[k]; f.givenWord(t.word) && tokens[k+1].lo == t.hi+1 {
			if n, last := f.fullNameAt(r, tokens, k); last > k {
				names = append(names, n)
				k = last
			}
		}
	}
	return names
}

// fullNameAt returns the full name of which token k of a run is the forename that
// stands before the family name, and its last token; 0 for none.
func (f *finder) fullNameAt(r *run, tokens []token, k int) (n fullName, last int) {
	text, from, at := r.text, f.firstOfName(r.text, tokens, k), k+1
	for at < k+3 && follows(text, tokens, at) && !mayBeUpper(text[tokens[at].lo]) && nameParticle(text[tokens[at].lo:tokens[at].hi]) {
		at++
	}
	if initialed(text, tokens, at) && at+1 < len(tokens) && tokens[at+1].lo == tokens[at].hi+2 && tokens[at].lo == tokens[at-1].hi+1 {
		at++ // "Donald E. Knuth"
	} else if !follows(text, tokens, at) {
		return n, 0
	}
	if !f.stands(r, tokens, from) {
		return n, 0
	}
	first, family := text[tokens[k].lo:tokens[k].hi], text[tokens[at].lo:tokens[at].hi]
	if f.language == "vi" && !vietnameseFamily(text[tokens[from].lo:tokens[from].hi]) && (vietnamese(first) || vietnamese(family)) {
		return n, 0 // "Trung Quốc", which is China
	}
	clear := f.familyName(family) || apostrophized(family)
	if at+1 < len(tokens) && tokens[at+1].lo > tokens[at].hi && tokens[at+1].lo < tokens[at].hi+4 && apostrophized(text[tokens[at].lo:]) {
		at++
		clear = true
	}
	word := !clear && !f.seldomWord(family)
	if word && (f.usageOf(first) != forename || f.entryNamed(first) != nil || placeToo(first) || !f.bearable(family)) {
		return n, 0
	}
	for at+1 < len(tokens) && tokens[at+1].lo == tokens[at].hi+1 && text[tokens[at].hi] == '-' && startsLarge(text[tokens[at+1].lo:]) {
		at++ // a double name
	}
	if follows(text, tokens, at+1) && startsLarge(text[tokens[at+1].lo:]) {
		if at++; !f.familyName(text[tokens[at].lo:tokens[at].hi]) || follows(text, tokens, at+1) && startsLarge(text[tokens[at+1].lo:]) {
			return n, 0 // part of a longer name
		}
	}
	if !nameEnds(text[tokens[at].hi:]) {
		return n, 0
	}
	plain := f.usageOf(first) == forename && (f.entryNamed(first) == nil || !f.namesTool(first) && f.senseOf(family) == proper)
	return fullName{span: span{tokens[from].lo, tokens[at].hi}, sure: plain && clear, weak: !plain && !clear, word: word}, at
}

// vietnamese reports whether a word has a letter that is of Vietnamese alone, about.
func vietnamese(word string) bool {
	return strings.IndexFunc(word, func(r rune) bool { return r >= 0x1EA0 && r < 0x1EFA || strings.ContainsRune("đĐơƠưƯ", r) }) >= 0
}

// vietnameseFamily reports whether a word is one of the family names that nearly all have in
// Vietnam, where they stand first.
func vietnameseFamily(word string) bool {
	switch word {
	case "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đinh", "Mai", "Trịnh", "Đào", "Đoàn", "Tô", "Lâm", "Lương", "Trương", "Tạ", "Phùng", "Vương", "Quách", "Tăng":
		return true
	}
	return false
}

// firstOfName returns the token with which a name begins of which token k is a forename.
func (f *finder) firstOfName(text string, tokens []token, k int) int {
	switch {
	case k == 0 || tokens[k].lo == 0:
	case text[tokens[k].lo-1] == '-' && tokens[k-1].hi == tokens[k].lo-1 && f.givenWord(tokens[k-1].word):
		return k - 1 // "Jean-Paul"
	case initialed(text, tokens, k-1) && tokens[k].lo == tokens[k-1].hi+2:
		return k - 1 // "J. Clark"
	case f.language == "vi" && follows(text, tokens, k) && vietnameseFamily(text[tokens[k-1].lo:tokens[k-1].hi]):
		return k - 1 // "Lê Minh Châu"
	}
	return k
}

// initialed reports whether token k of a run is but a capital and a point: "E.".
func initialed(text string, tokens []token, k int) bool {
	if k < 0 || k >= len(tokens) {
		return false
	}
	t := tokens[k]
	return t.hi == t.lo+1 && isUpper(text[t.lo]) && strings.HasPrefix(text[t.hi:], ". ")
}

// follows reports whether only a blank parts token at from the one before it.
func follows(text string, tokens []token, at int) bool {
	return at < len(tokens) && tokens[at].lo == tokens[at-1].hi+1 && text[tokens[at].lo-1] == ' '
}

// nameParticle reports whether a word in small letters may stand between a forename
// and a family name, and is no "and".
func nameParticle(word string) bool {
	return len(word) > 1 && len(word) < 6 && particle(word) && !conjunction(word)
}

// namesTool reports whether the catalogue has a tool of that name that notes can
// hardly mean otherwise.
func (f *finder) namesTool(word string) bool {
	e := f.entryNamed(word)
	if e == nil {
		return false
	}
	for n := range e.Names() {
		if strings.EqualFold(n.Text, word) && !n.Ambiguous {
			return true
		}
	}
	return false
}

// mayBeUpper reports whether a word that begins with a byte may have a capital.
func mayBeUpper(b byte) bool { return isUpper(b) || b >= utf8.RuneSelf }

// given reports whether a word is a forename with a capital, be it another word too.
func given(word string) bool {
	return mayBeGiven(word) && listsOfFold(word)&forenameList != 0
}

// mayBeGiven reports whether a word is written as forenames are.
func mayBeGiven(word string) bool {
	return len(word) > 2 && startsLarge(word) && !allCaps(word)
}

// givenWord is given for a word of the vocabulary.
func (f *finder) givenWord(number int32) bool { return f.vocabulary.briefs[number]&givenBrief != 0 }

// familyName reports whether a word with a capital can be a family name: no list of
// words and no catalogue has it.
func (f *finder) familyName(word string) bool {
	word = behindMac(word)
	if len(word) < 3 || !startsLarge(word) || allCaps(word) || camel(word) || strings.ContainsAny(word, "_0123456789") || f.entryNamed(word) != nil {
		return false
	}
	if roleNoun(word) || institution(word) || company(word) || publication(word) || len(word) > 4 && commonEnding(word) && !strings.HasSuffix(word, "ing") {
		return false
	}
	in := listsOf(f.fold(word))
	if in&properList != 0 && in&anyWord == 0 || f.english && onlyAbroad(f.fold(word), in) {
		return true // "Fowler"; "Lait" in notes in English
	}
	return f.senseOf(word) < ordinary || !plainASCII(word) && in&anyWord == 0
}

// onlyAbroad reports whether a folded word that those lists have is one of another language and
// none of English, nor derived of one.
func onlyAbroad(key string, in lists) bool {
	if !strayLists(in) || len(key) > maxWord || strings.HasSuffix(key, "s") {
		return false
	}
	var s spelling
	s.spell(key)
	return !s.derived(search{in: inEnglish | jargonList, most: maxWord, twice: true}) && !s.prefixed()
}

// behindMac returns what stands behind the "Mc" or the like of a family name, which has a
// capital of its own.
func behindMac(word string) string {
	for _, start := range [...]string{"Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Fitz"} {
		if rest, ok := strings.CutPrefix(word, start); ok && len(rest) > 2 && isUpper(rest[0]) {
			return rest
		}
	}
	return word
}

// seldomWord reports whether a word with a capital is one that hardly any notes have
// for a word, so that it is rather a family name after a forename.
func (f *finder) seldomWord(word string) bool {
	if len(word) < 4 || !startsLarge(word) || allCaps(word) || f.entryNamed(word) != nil || strings.HasSuffix(word, "s") || roleNoun(word) || institution(word) || company(word) {
		return false
	}
	return listsOf(f.fold(word))&anyWord == englishList && !commonEnding(word) && !typeNoun(f.fold(word))
}

// stands reports whether a name may begin with token k of a run: it is not joined to
// what is before it, and is no later word of another name.
func (f *finder) stands(r *run, tokens []token, k int) bool {
	lo := tokens[k].lo
	if lo == 0 {
		return true
	}
	if strings.IndexByte("/.+-@#$\\&=_", r.text[lo-1]) >= 0 {
		return false
	}
	if k == 0 || r.text[lo-1] != ' ' || tokens[k-1].hi != lo-1 {
		return true
	}
	prev := r.text[tokens[k-1].lo:tokens[k-1].hi]
	return !startsLarge(prev) || isTitle(prev) || f.senseOf(prev) == ordinary && f.entryNamed(prev) == nil
}

// nameEnds reports whether a name may end before text: nothing is joined to it.
func nameEnds(text string) bool {
	if text == "" {
		return true
	}
	if strings.IndexByte("/@+_=#(&\\", text[0]) >= 0 {
		return false
	}
	return text[0] != '.' && text[0] != '-' || len(text) == 1 || !isWordByte(text[1])
}

// personPlace reports whether the place of the full name k of a run speaks for a
// person: parallel to another, before what people do, after what leads to people, in
// brackets or alone.
func (f *finder) personPlace(r *run, names []fullName, k int) bool {
	n := names[k]
	for _, o := range [...]int{k - 1, k + 1} {
		if o < 0 || o >= len(names) {
			continue
		}
		if lo, hi := min(names[o].hi, n.hi), max(names[o].lo, n.lo); hi-lo < 8 && joining(r.text[lo:hi]) {
			return true
		}
	}
	left, right := before(r.text, n.lo), after(r.text, n.hi)
	if !n.weak && int(n.hi-n.lo) == len(r.text) {
		return r.kind != titleRun || f.senseOf(r.text[strings.LastIndexByte(r.text, ' ')+1:]) == proper
	}
	if rest, ok := strings.CutPrefix(r.text[n.hi:], ", "); ok && f.likePerson(leadingName(rest)) {
		return true
	}
	if n.lo > 0 && r.text[n.lo-1] == '(' && strings.HasPrefix(r.text[n.hi:], ")") {
		return true
	}
	if strings.HasPrefix(r.text[n.hi:], "'s ") || strings.HasPrefix(r.text[n.hi:], "’s ") || strings.HasSuffix(left, "/") && right == "" {
		return !n.weak
	}
	switch lastWordOf(left) {
	case "by", "By", "with", "With", "thanks", "Thanks", "ask", "asked", "met", "von", "mit", "par", "avec", "por", "con":
		return true
	}
	if !opens(left) {
		return false
	}
	if right == "" && left != "" {
		return !n.weak
	}
	switch word := firstWordOf(right); word {
	case "on", "about", "über", "zu", "sur", "sobre", "su", "spoke", "gave", "led", "ran", "talked", "demoed", "demos", "compares", "introduced", "introduces", "opened", "opens":
		return true
	default:
		return speaks(word) || utters(word) || word == "the" && roleNoun(firstWordOf(strings.TrimPrefix(right, "the "))) || worksFor(right) || !n.weak && (leadsOn(right) || strings.HasPrefix(r.text[n.hi:], " ("))
	}
}

// leadsOn reports whether a mark follows a name that parts who says or presents
// something from what it is.
func leadsOn(right string) bool {
	return strings.HasPrefix(right, "- ") || strings.HasPrefix(right, "– ") || strings.HasPrefix(right, "— ") || strings.HasPrefix(right, ": ")
}

// parallel makes the people known who stand in a list beside a person, with two
// words with capitals each of which the second is in no list.
func (f *finder) parallel(r *run, person span) {
	for at := person.hi; ; {
		rest, ok := strings.CutPrefix(r.text[at:], ", ")
		if !ok {
			rest, ok = strings.CutPrefix(r.text[at:], " and ")
		}
		name := leadingName(rest)
		if at = int32(len(r.text) - len(rest) + len(name)); !ok || !f.likePerson(name) || !nameEnds(r.text[at:]) {
			return
		}
		f.person(name, whyPerson)
	}
}

// likePerson reports whether two words can be a person's name where others stand
// beside it.
func (f *finder) likePerson(name string) bool {
	first, last, ok := strings.Cut(name, " ")
	if !ok || strings.IndexByte(last, ' ') >= 0 {
		return false
	}
	return given(first) && f.entryNamed(last) == nil || f.familyName(last) && (f.senseOf(first) < ordinary || f.entryNamed(first) != nil)
}

// bareNames makes candidates of the forenames that stand alone, where the notes have
// one person who is called so. A forename that is also a word or a tool is the
// person's where it does what only people do.
func (f *finder) bareNames() {
	if len(f.givens) == 0 {
		return
	}
	for _, i := range f.naming {
		r := &f.layout.runs[i]
		if r.kind == titleRun {
			continue
		}
		tokens := f.tokens[r.tokens.lo:r.tokens.hi]
		for k := range tokens {
			t := tokens[k]
			if !f.givenWord(t.word) {
				continue
			}
			w := &f.vocabulary.words[t.word]
			person := f.givens[w.fold()]
			if person == nil || !f.alone(r, tokens, k) {
				continue
			}
			word := r.text[t.lo:t.hi]
			plain := f.usageOf(word) == forename && f.entryNamed(word) == nil
			if plain || f.acts(r, t) {
				f.add(i, int(t.lo), int(t.hi), person, whyPerson, true, true).points = decided
			}
		}
	}
}

// alone reports whether token k of a run is no part of a longer name or an address.
func (f *finder) alone(r *run, tokens []token, k int) bool {
	t := tokens[k]
	if !f.stands(r, tokens, k) || !nameEnds(r.text[t.hi:]) {
		return false
	}
	if k+1 < len(tokens) && tokens[k+1].lo == t.hi+1 && r.text[t.hi] == ' ' && startsLarge(r.text[t.hi+1:]) {
		return false
	}
	s := f.layout.segAt(r, t.lo)
	return s == nil || !s.code() && !s.opaque && s.link == nil
}

// acts reports whether what follows a word is what people do or have, but hardly
// tools: "Ruby said".
func (f *finder) acts(r *run, t token) bool {
	right := after(r.text, t.hi)
	switch word := firstWordOf(right); word {
	case "will", "works", "shows", "brings", "brought", "found", "tries", "wants":
		return false
	default:
		return speaks(word)
	}
}

// calledBy remembers the forename of a person. Where several people have it, it is
// nobody's.
func (f *finder) calledBy(first string, person *thing) {
	if len(first) < 3 || !startsLarge(first) || allCaps(first) {
		return
	}
	key := catalog.Fold(first)
	if !listed(forenameList, key) {
		return
	}
	if other, ok := f.givens[key]; ok && other != person {
		person = nil
	}
	f.givens[key] = person
}
