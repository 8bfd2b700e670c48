package index

import (
	"strings"
	"unicode/utf8"
)

// onlyElements reports whether a text is the rest of a list of a few names, and nothing else.
func onlyElements(rest string) bool {
	if len(rest) > 80 {
		return false
	}
	for element := range strings.SplitSeq(strings.TrimRight(rest, ". "), ", ") {
		if strings.Count(strings.TrimSpace(element), " ") > 1 {
			return false
		}
	}
	return true
}

// numbersEvent reports whether a text begins with the mark behind which the number of an
// event stands: " #4".
func numbersEvent(text string) bool {
	for text != "" && text[0] == ' ' {
		text = text[1:]
	}
	return text != "" && text[0] == '#'
}

// namesSomebody reports whether the notes have somebody whose name the word is part of.
func (f *finder) namesSomebody(w *word) bool {
	if w.asked&folkAsked == 0 {
		w.asked |= folkAsked
		if f.folk[w.fold()] {
			w.asked |= isFolk
		}
	}
	return w.asked&isFolk != 0
}

// beside is what stands beside a name.
type beside struct {
	left, right string // as before and after give it
	prev, next  string // the words next to it, folded
	prevAt      int32  // the number of the one before in finder.vocabulary; -1 for none
	nextAt      int32  // and of the one after
	before      says   // what the one before it says
	after       says   // what the one after it says
	spelt       spelt  // how the name is spelt here
	small       bool   // the name has no capital here
	typed       bool   // a word next to it says that it is a tool; not for guesses
	coded       bool   // it is all of a span of code; not for guesses
	told        bool   // the word after it is one by which the catalogue says what it is; not for guesses
	afterLarge  bool   // a blank and a word with a capital stand right before it; not for guesses
	alone       bool   // it has the run to itself
	usage       usage  // of the name; not for guesses

	linked   int  // how many accepted names a mark or word of lists joins it to; only for guesses
	instance bool // the text before it calls tools what it goes on to list; only for guesses
}

func (f *finder) besideOf(c *candidate, r *run) (b beside) {
	b.spelt = f.spelt(c)
	b.small = !b.is(speltUpper)
	if b.left, b.prevAt = f.leftOf(c, r); b.prevAt >= 0 {
		b.prev, b.before = f.saidBy(b.prevAt)
	}
	if b.right, b.nextAt = f.rightOf(c, r); b.nextAt >= 0 {
		b.next, b.after = f.saidBy(b.nextAt)
	}
	if movesTo(b.prev) && f.movedTo(c, r) {
		b.before = saysUsed // and no verb follows
	}
	b.alone = (b.left == "" || r.kind == titleRun && numbering(b.left)) && (wordless(b.right) || version(b.right) && strings.IndexByte(b.right, ' ') < 0)
	return b
}

// lastBeside returns the word before the name as it is written; "" for none.
func (f *finder) lastBeside(b *beside) string {
	if b.prevAt < 0 {
		return ""
	}
	return f.vocabulary.words[b.prevAt].text
}

// besideLarge reports whether a blank and a word with a capital stand right before the name,
// of which prev is the number of the word before it.
func (f *finder) besideLarge(c *candidate, r *run, prev int32) bool {
	return prev >= 0 && c.lo > 1 && r.text[c.lo-1] == ' ' && isWordByte(r.text[c.lo-2]) && startsLarge(f.vocabulary.words[prev].text)
}

// leftOf returns the text on the left of the candidate, as before gives it, and the
// number of its last word; -1 where it does not end with one.
func (f *finder) leftOf(c *candidate, r *run) (left string, number int32) {
	if c.lo == 0 {
		return "", -1
	}
	if k := c.token - 2; k >= r.tokens.lo && r.text[c.lo-1] == ' ' {
		// As most: a word of letters of ASCII and a blank, which lastWordOf would find.
		t, from := &f.tokens[k], max(0, c.lo-mostBeside)
		if t.hi == c.lo-1 && t.lo > from && endsPlain(r.text[t.lo:t.hi]) && !isWordByte(r.text[t.lo-1]) {
			return r.text[from:t.hi], t.word
		}
	}
	left = before(r.text, c.lo)
	if left == "" || !isWordByte(left[len(left)-1]) {
		return left, -1
	}
	return left, f.numberBeside(r, c.token-2, lastWordOf(left))
}

// rightOf is leftOf for the text on the right and its first word.
func (f *finder) rightOf(c *candidate, r *run) (right string, number int32) {
	if int(c.hi) == len(r.text) {
		return "", -1
	}
	k := c.token
	for k > 0 && k < r.tokens.hi && f.tokens[k].lo < c.hi {
		k++ // of the name itself
	}
	if k > 0 && r.text[c.hi] == ' ' {
		if to := min(int32(len(r.text)), c.hi+mostBeside); k < r.tokens.hi {
			if t := &f.tokens[k]; t.lo == c.hi+1 && t.hi < to && endsPlain(r.text[t.lo:t.hi]) && !isWordByte(r.text[t.hi]) {
				return r.text[t.lo:to], t.word
			}
		}
	}
	right = after(r.text, c.hi)
	if right == "" || !isWordByte(right[0]) {
		return right, -1
	}
	return right, f.numberBeside(r, k, firstWordOf(right))
}

// endsPlain reports whether a word begins and ends with a letter or digit of ASCII.
func endsPlain(word string) bool {
	first, last := word[0], word[len(word)-1]
	return first < utf8.RuneSelf && first != '_' && last < utf8.RuneSelf && last != '_'
}

// numberBeside returns the number of a word beside a name, which mostly is that of a token
// of the run.
func (f *finder) numberBeside(r *run, token int32, word string) int32 {
	if token >= r.tokens.lo && token < r.tokens.hi {
		if t := &f.tokens[token]; r.text[t.lo:t.hi] == word {
			return t.word
		}
	}
	return f.vocabulary.number(word)
}

// is reports whether the name is spelt so.
func (b *beside) is(how spelt) bool { return b.spelt&how != 0 }

// follows reports whether the word before the name says one of those things.
func (b *beside) follows(what says) bool { return b.before&what != 0 }

// leads reports whether the word after the name says one of those things.
func (b *beside) leads(what says) bool { return b.after&what != 0 }

// weighAlone looks at a point or title that is nothing but the name, and at
// the place of the name in it.
func (f *finder) weighAlone(w *weight, c *candidate, r *run, b *beside) {
	switch {
	case b.alone:
		w.add(22, whyList)
		if f.standsAlone(c.run-1) || f.standsAlone(c.run+1) {
			w.add(12, whyList)
			if w.plain {
				w.add(12, whyList)
			}
		}
		switch {
		case r.kind != titleRun:
		case b.usage < everyday || f.namesInTitles(c) > 0 || c.thing.entry != nil && c.thing.entry.Kind() == "language":
			w.add(15, whyList)
		default:
			w.add(-20, none) // "Stack", "Components": what the section is about
		}
	case wordless(b.right) && strings.HasSuffix(b.left, ":") && strings.Count(b.left, " ") < 3:
		w.add(18, whyPhrase) // the value of a label
	case strings.HasSuffix(b.left, ":") && f.joinedNames(c, r) > 0 && onlyElements(r.text[c.hi:]):
		w.add(30, whyList) // "to look at load: excel, zorb"
	}
	if b.left != "" {
		return
	}
	if r.point&toolPoint != 0 {
		w.add(30, whyList)
	}
	if r.point&glossPoint != 0 && allCaps(r.text[c.lo:c.hi]) {
		w.add(-50, none) // letters that stand for words
	}
	for _, mark := range [...]string{"–", "-", "(", ":"} {
		if !strings.HasPrefix(b.right, mark) {
			continue
		}
		w.add(8, whyPhrase)
		if p := f.besidePoints(c, r); p.begun > 1 && p.begun*3 >= p.points*2 && !b.small && c.hi-c.lo > 1 {
			w.add(22, whyList) // so do the points beside it, with names
		}
	}
	if b.small && !b.alone && f.large && r.kind == textRun {
		w.add(30, whyCase) // an ordinary word would have a capital here
	}
}
