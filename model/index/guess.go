package index

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// guess makes a candidate of each word that is in no catalogue and in no list
// of ordinary words, and of each known name that goes on as a longer one. It
// runs when the known names have been judged, and only in notes that name
// tools: there an unknown word among names is rather a name too.
func (f *finder) guess() {
	if f.evident.document.all == 0 {
		return
	}
	f.learnSlips()
	f.learnCapitals()
	f.learnPrograms()
	known := len(f.cands)
	lists := f.lists()
	f.listSingles(lists)
	f.listElements()
	f.listHeads(lists)
	if len(f.cands) > known {
		for i := known; i < len(f.cands); i++ {
			f.layout.runs[f.cands[i].run].changedIn = f.pass
		}
		f.arrange()
	}
	known = len(f.cands)
	for i := range f.layout.runs {
		r := &f.layout.runs[i]
		if r.code > 0 && !r.prose || r.kind == attributionRun {
			continue
		}
		before := len(f.cands)
		if r.cands.lo != r.cands.hi {
			f.extend(int32(i), r)
		}
		words := f.guessIn(int32(i), r)
		if r.rules&programBrief != 0 {
			f.guessPrograms(int32(i), r)
		}
		if r.segs.lo != r.segs.hi {
			f.guessHosts(int32(i), r)
		}
		if words&plainBrief != 0 {
			f.guessPlain(int32(i), r)
		}
		if added := f.cands[before:]; len(added) > 0 {
			r.changedIn = f.pass
			if len(added) > 1 {
				arranged(added) // so that all are
			}
		}
	}
	if len(f.cands) > known {
		f.arrange()
	}
}

// guessIn looks at the words of a run that no candidate of the first known
// ones holds. It returns what is known of any of them.
func (f *finder) guessIn(i int32, r *run) (words brief) {
	text, k, at := r.text, r.cands.lo, 0
	for n, t := range f.tokens[r.tokens.lo:r.tokens.hi] {
		b := f.vocabulary.briefs[t.word]
		words |= b
		lo, hi, word := int(t.lo), int(t.hi), t.word
		joins := hi < len(text) && joinsOn[text[hi]]
		if b&(lookBrief|namedBrief) == lookBrief && !joins || lo < at {
			continue // as most, or within the token before
		}
		if joins && goesOn(text, hi) {
			hi = tokenEnd(text, lo)
			at = hi
			if hi-lo > longestGuess {
				continue
			}
			if hi != int(t.hi) {
				word = f.vocabulary.number(text[lo:hi])
			}
		}
		if named := b&namedBrief != 0 && word == t.word; !named && !f.mayBeNamed(word) || lo > 0 && text[lo-1] >= 0x80 && !unspaced(text[:lo]) && !afterQuote(text[:lo]) {
			continue
		}
		for k < r.cands.hi && f.cands[k].hi <= int32(lo) {
			k++
		}
		if !f.heldBy(r, k, lo, hi) && !f.guessWhole(i, r, lo, hi, r.tokens.lo+int32(n)) && f.guessable(r, lo, hi) && !f.namedFirst(text[lo:hi]) {
			f.guessAt(i, r, lo, hi, word, r.tokens.lo+int32(n))
		}
	}
	return words
}

// afterQuote reports whether a text ends with an opening quotation mark: what stands within a
// word is an apostrophe.
func afterQuote(text string) bool {
	mark := lastRune(text)
	if !openingRune(mark) {
		return false
	}
	text = text[:len(text)-utf8.RuneLen(mark)]
	return text == "" || !isWordByte(text[len(text)-1]) || openingRune(lastRune(text))
}

// joinsOn are the bytes at which goesOn may hold.
var joinsOn = func() (set [256]bool) {
	for b := range set {
		set[b] = b >= utf8.RuneSelf || b == '-' || b == '.'
	}
	return set
}()

// goesOn reports whether a token may go on at at, behind its first word.
func goesOn(text string, at int) bool {
	switch b := text[at]; {
	case b == 0xE2:
		return false // where quotation marks and dashes are
	case b >= 0x80:
		return spellsOn(text[at:])
	case b == '-' || b == '.':
		return at+1 < len(text) && text[at+1] < 0x80 && isWordByte(text[at+1])
	}
	return false
}

// spellsOn reports whether a text begins with a letter of a script with blanks, or with a
// mark on one: quotation marks, dashes and the like end a word.
func spellsOn(text string) bool {
	r := firstRune(text)
	return (unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)) && !unspacedRune(r)
}

// guessKind is what is made of a word that looks like a name.
type guessKind uint8

const (
	unknownGuess guessKind = iota // not yet looked at
	handleGuess                   // nothing: it is somebody's handle
	endingGuess                   // a known thing, with the ending ".js"
	slipGuess                     // a known thing that the notes name elsewhere, misspelt
	freshGuess                    // a thing that no catalogue has
)

// guessAt makes candidates of the bytes [lo,hi), which are the word of that number,
// begin with that token, -1 for none, and have points for their look.
func (f *finder) guessAt(i int32, r *run, lo, hi int, word, token int32) {
	w := &f.vocabulary.words[word]
	if w.guess == unknownGuess {
		kind, t := f.guessOf(w.text, w.fold(), w.speltSo()) // which may move the vocabulary
		w = &f.vocabulary.words[word]
		w.guess, w.thing = kind, t
	}
	switch w.guess {
	case handleGuess:
		return
	case endingGuess:
		f.take(f.add(i, lo, hi, w.thing, whyAlias, true, false))
		return
	case slipGuess:
		t := w.thing
		c := f.add(i, lo, hi, t, whyConfirmed, false, false)
		if s := f.senseAt(word); (s == strange || s == slip && f.usageOf(t.name) == unusual) && !namesOne(r.text, lo, hi) {
			f.take(c)
		}
		return
	}
	form, points := w.text, int(w.look)
	if w.thing == nil {
		w.thing = f.guessedAs(form, w.fold(), points)
	} else {
		w.thing.count++
	}
	w.thing.seen(r, f.layout.pastSections)
	if isUpper(form[0]) && hi < len(r.text) && r.text[hi] == ',' && !w.thing.folk && w.speltSo()&speltCamel == 0 && inCountry(r.text[hi:]) {
		w.thing.folk = true // a town
	}
	if isUpper(form[0]) && f.mayBeSomebody(r, lo, hi, token) && somebody(r.text, form, lo, hi) {
		w.thing.folk = true
	}
	c := f.add(i, lo, hi, w.thing, whyShape, false, w.speltSo()&speltUpper != 0)
	c.word, c.token = word+1, token+1
	if hi+2 >= len(r.text) || !isUpper(r.text[hi+1]) {
		return // as most
	}
	if end := nounsAfter(r.text, hi); end > hi && startsLarge(form) && (f.english || f.german || !otherLanguageEnding(w.fold())) && !(r.kind == titleRun && r.titled()) {
		t := f.guessed(r.text[lo:end], points+16)
		t.seen(r, f.layout.pastSections)
		f.add(i, lo, end, t, whyShape, false, true)
	}
}

// guessOf tells what is to be made of a token, and the known thing that it names.
func (f *finder) guessOf(token, folded string, how spelt) (guessKind, *thing) {
	if f.handled && how&speltCamel == 0 {
		f.buf = append(append(append(f.buf[:0], model.PersonMention.String()...), ":@"...), folded...)
		if f.ids[string(f.buf)] != nil {
			return handleGuess, nil
		}
	}
	if stem, ok := strings.CutSuffix(token, ".js"); ok && len(stem) > 2 {
		if e := f.entryNamed(stem + "JS"); e != nil {
			return endingGuess, f.thingOf(e)
		}
	}
	if t := f.findSlip(token); t != nil {
		return slipGuess, t
	}
	return freshGuess, nil
}

// heldBy reports whether a candidate from the k-th of the run on holds the
// bytes [lo,hi), or the most of them.
func (f *finder) heldBy(r *run, k int32, lo, hi int) bool {
	for ; k < r.cands.hi && f.cands[k].lo < int32(hi); k++ {
		c := &f.cands[k]
		if c.hi > int32(lo) && (c.taken && (!joinsMore(r.text, c, hi) || f.endedApart(r.text, int(c.hi))) || int(c.lo) <= lo && int(c.hi) >= hi || c.thing.class != model.ToolMention) {
			return true
		}
	}
	return false
}

// joinsMore reports whether the token that ends at hi goes on after c with a
// hyphen and words in small letters that make a name of their own:
// "wasm-bindgen", but not "Docker-based".
func joinsMore(text string, c *candidate, hi int) bool {
	rest := text[c.hi:max(int(c.hi), hi)]
	if len(rest) < 3 || rest[0] != '-' && rest[0] != '_' {
		return len(rest) == 0 && c.lo > 0 && (text[c.lo-1] == '-' || text[c.lo-1] == '_')
	}
	return !hasUpper(rest) && !adjectival(lastWordOf(strings.ReplaceAll(rest, "-", " ")))
}

// adjectival reports whether a word after a hyphen makes an adjective, or a
// noun of the trade, of the name before it.
func adjectival(word string) bool {
	switch word {
	case "based", "like", "native", "style", "only", "first", "ready", "compatible", "ish", "side", "aware", "driven", "free", "less", "specific", "friendly", "powered",
		"heavy", "agnostic", "related", "centric", "oriented", "focused", "savvy", "capable", "enabled", "bound", "intensive", "facing", "generated", "independent", "dependent", "shaped", "type", "types", "written", "ness", "themed", "equivalent", "adjacent", "level", "wide", "inspired", "backed", "managed", "hosted", "flavored", "flavoured", "y", "esque", "way", "users", "user", "land", "part", "to", "in", "on", "up", "out", "down", "by", "over", "off", "and", "or":
		return true
	}
	return false
}

// tokenEnd returns the end of the token at at: a word with what hyphens, dots
// and underscores join to it.
func tokenEnd(text string, at int) int {
	for at < len(text) {
		b := text[at]
		switch {
		case b >= utf8.RuneSelf:
			if !spellsOn(text[at:]) {
				return at
			}
			_, size := utf8.DecodeRuneInString(text[at:])
			at += size
			continue
		case isWordByte(b):
		case (b == '-' || b == '.') && at+1 < len(text) && isWordByte(text[at+1]) && text[at+1] < 0x80:
			if b == '.' && !productDomain(firstWordOf(text[at+1:])) {
				return at
			}
		default:
			return at
		}
		at++
	}
	return at
}

// productDomain reports whether names of products end in a dot and the word.
func productDomain(word string) bool {
	switch word {
	case "js", "io", "dev", "ai", "app", "sh", "jl", "el", "nvim", "vim", "rb", "rs", "py", "ts", "md", "sql", "wasm", "NET", "Net", "odes":
		return true
	}
	return false
}

// longestGuess is the length of the longest word that may be a guess.
const longestGuess = 32
