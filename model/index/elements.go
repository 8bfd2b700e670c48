package index

import (
	"strings"
	"unicode/utf8"

	"gloss/model"
	"gloss/model/catalog"
)

// This file finds names in lists within a line: where marks or words of lists join
// accepted names, what stands between two of them, or next to them, is a name of the
// same kind, be it of several words or an ordinary one: "Houdini, Substance
// Designer and Blender".

// longestElement is the length of the longest element of a list that may be a name,
// and of what may stand between two names of a list, in bytes.
const (
	longestElement = 32
	longestBetween = 90
)

// listElements makes candidates of the elements of lists in a line that stand
// among accepted names.
func (f *finder) listElements() {
	var list lineList
	for i := range f.layout.runs {
		r := &f.layout.runs[i]
		if r.cands.hi-r.cands.lo < 2 || !f.evident.named.has(int32(i)) || r.code > 0 && !r.prose || r.kind == attributionRun || r.shouting() || r.programmed() {
			continue
		}
		list.begin(int32(i), 0)
		for k := r.cands.lo; k < r.cands.hi; k++ {
			c := &f.cands[k]
			if !c.taken || c.shadow || c.thing.class != model.ToolMention {
				continue
			}
			if list.names > 0 && c.lo >= list.hi && list.join(r.text, c.lo) {
				list.add(c)
				continue
			}
			f.endLine(&list, r)
			list.begin(int32(i), c.lo)
			list.add(c)
		}
		f.endLine(&list, r)
	}
}

// lineList is a list within a line, as far as it was looked at.
type lineList struct {
	run    int32
	lo, hi int32 // from its first accepted name to its last
	names  int   // accepted ones
	inner  []element
	parts  []element // room for those of a text
}

// begin makes it a list that begins at byte lo of a run.
func (l *lineList) begin(run, lo int32) {
	*l = lineList{run: run, lo: lo, inner: l.inner[:0], parts: l.parts[:0]}
}

// element is the bytes [lo,hi) of what stands in a list.
type element struct{ lo, hi int32 }

func (l *lineList) add(c *candidate) {
	l.names++
	l.hi = c.hi
}

// join reports whether nothing but marks and words of lists, and short elements
// between them, stands from the last name to byte lo. It keeps those elements.
func (l *lineList) join(text string, lo int32) bool {
	if lo-l.hi > longestBetween {
		return false
	}
	between := text[l.hi:lo]
	if !joinsFirst(between) {
		return false // as most
	}
	parts := l.cut(between)
	if len(parts) < 2 || parts[0].lo != parts[0].hi || parts[len(parts)-1].lo != parts[len(parts)-1].hi {
		return false
	}
	for _, p := range parts[1 : len(parts)-1] {
		if p.hi-p.lo > longestElement {
			return false
		}
	}
	for _, p := range parts[1 : len(parts)-1] {
		if p.lo < p.hi {
			l.inner = append(l.inner, element{l.hi + p.lo, l.hi + p.hi})
		}
	}
	return true
}

// joinsFirst reports whether a text may begin with a mark or word of lists: no other word
// stands before all marks.
func joinsFirst(text string) bool {
	word := firstWordOf(strings.TrimLeft(text, " "))
	return word == "" || word[0] >= utf8.RuneSelf || conjunction(word) || word == "vs"
}

// cut is partsOfList that uses the room of the list.
func (l *lineList) cut(text string) []element {
	parts := partsOfList(text, l.parts[:0])
	if parts != nil {
		l.parts = parts
	}
	return parts
}

// partsOfList cuts a text at marks and words of lists, and appends what stands
// between those, without blanks about it. It returns nil for a text in which a
// sentence ends.
func partsOfList(text string, parts []element) []element {
	from := 0
	cut := func(at, next int) {
		lo, hi := from, at
		for lo < hi && text[lo] == ' ' {
			lo++
		}
		for hi > lo && text[hi-1] == ' ' {
			hi--
		}
		parts = append(parts, element{int32(lo), int32(hi)})
		from = next
	}
	for at := 0; at < len(text); {
		b := text[at]
		if b >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(text[at:])
			switch {
			case r == '。' || r == '！' || r == '？' || r == '；' || r == '：' || r == '（' || r == '）':
				return nil
			case listMark(r), conjunction(text[at : at+size]):
				cut(at, at+size)
			}
			at += size
			continue
		}
		switch b {
		case ',', '/', '+', '&', '|':
			cut(at, at+1)
		case '!', '?', ';', ':', '(', ')', '[', ']', '{', '}', '<', '>', '=', '"', '\n', '\t':
			return nil
		case '.':
			if at+1 == len(text) || text[at+1] == ' ' {
				return nil
			}
		case ' ':
			if word := firstWordOf(text[at+1:]); len(word) < 7 && at+1+len(word) < len(text) && text[at+1+len(word)] == ' ' && (conjunction(word) || word == "vs") {
				cut(at, at+1+len(word))
				at += len(word)
			}
		}
		at++
	}
	cut(len(text), len(text))
	return parts
}

// endLine ends a list, and makes candidates of its elements that may be names.
func (f *finder) endLine(l *lineList, r *run) {
	if l.names < 2 || len(l.inner) > l.names {
		return
	}
	for _, e := range l.inner {
		f.elementAt(l, r, e, l.names > len(l.inner))
	}
	if e, ok := l.elementAfter(r.text); ok {
		f.elementAt(l, r, e, l.names > 2 || l.names > 1 && len(l.inner) == 0)
	}
	if e, ok := l.elementBefore(r.text); ok {
		f.elementAt(l, r, e, l.names > 2 || l.names > 1 && len(l.inner) == 0)
	}
}

// elementAfter returns the words with capitals that a mark or word of lists joins to
// the last name of a list, and with which the clause ends.
func (l *lineList) elementAfter(text string) (e element, ok bool) {
	hi := l.hi
	rest := text[hi:min(len(text), int(hi)+longestElement+8)]
	end := 0
	for end < len(rest) && !partsClauses[rest[end]] {
		end++
	}
	if end == len(rest) && int(hi)+end < len(text) {
		return e, false
	}
	parts := l.cut(rest[:end])
	if len(parts) < 2 || parts[0].lo != parts[0].hi {
		return e, false
	}
	last := 1
	for last < len(parts) && parts[last].lo == parts[last].hi {
		last++ // "X, and Y"
	}
	if last == len(parts) || parts[last].hi-parts[last].lo > longestElement {
		return e, false
	}
	return element{hi + parts[last].lo, hi + parts[last].hi}, true
}

// partsClauses are the marks that end a clause or a line, or stand about what is said aside.
var partsClauses = bytesOf(".;:!?()[]\n\"")

// elementBefore returns what a mark of lists joins to the first name of a list, and
// with which the line begins, or what follows a colon.
func (l *lineList) elementBefore(text string) (e element, ok bool) {
	lo := l.lo
	from := max(0, lo-longestElement-8)
	left := text[from:lo]
	start := len(left)
	for start > 0 && !partsClauses[left[start-1]] {
		start--
	}
	if start == 0 && from > 0 {
		return e, false
	}
	if start > 0 && left[start-1] != ':' && left[start-1] != '(' {
		return e, false
	}
	parts := l.cut(left[start:])
	n := len(parts)
	if n < 2 || parts[n-1].lo != parts[n-1].hi {
		return e, false
	}
	n--
	for n > 0 && parts[n-1].lo == parts[n-1].hi {
		n--
	}
	if n == 0 || parts[n-1].hi-parts[n-1].lo > longestElement {
		return e, false
	}
	at := from + int32(start)
	return element{at + parts[n-1].lo, at + parts[n-1].hi}, true
}

// elementAt makes a candidate of an element where it may be a name. One between two
// accepted names may be an ordinary word.
func (f *finder) elementAt(l *lineList, r *run, e element, plain bool) {
	name := r.text[e.lo:e.hi]
	if !f.elementName(name, plain && !r.titled()) || !f.guessable(r, int(e.lo), int(e.hi)) || f.heldBy(r, r.cands.lo, int(e.lo), int(e.hi)) {
		return
	}
	t := f.guessed(name, sureGuess)
	t.guess = max(t.guess, sureGuess)
	t.seen(r, f.layout.pastSections)
	f.add(l.run, int(e.lo), int(e.hi), t, whyList, false, true)
}

// elementName reports whether an element of a list of names may be one: one to three
// words with capitals that are neither of the trade nor a person, a company or a
// place; an ordinary word only where plain is true.
func (f *finder) elementName(name string, plain bool) bool {
	if !nameLike(name) || !isUpper(name[0]) || !plainASCII(name) || f.entryNamed(name) != nil {
		return false
	}
	words := strings.Fields(name)
	last := words[len(words)-1]
	key := catalog.Fold(last)
	if allDigits(last) || last == "e.V" || company(last) || institution(last) || typeNoun(last) || publication(last) || commonEnding(key) || tradeEndings.of(key) || f.folk[catalog.Fold(words[0])] {
		return false
	}
	if len(words) == 1 {
		return f.singleElement(name, key, plain)
	}
	if f.german || f.personal(words[0]) || f.personal(last) {
		return false
	}
	for _, w := range words {
		if !isUpper(w[0]) && !isDigit(w[0]) || allCaps(w) && len(w) < 3 || listed(jargonList, catalog.Fold(w)) {
			return false
		}
	}
	return !strings.HasSuffix(key, "s") || f.strangeWord(words)
}

// singleElement is elementName for a single word.
func (f *finder) singleElement(name, key string, plain bool) bool {
	if len(name) < 3 || listed(jargonList|properList|forenameList, key) || f.german && f.roughly(name) == ordinary {
		return false
	}
	switch f.senseOf(name) {
	case strange, compound:
		return len(name) > 3
	case ordinary:
		return plain && f.english && !allCaps(name) && !strings.HasSuffix(key, "s") && len(name) > 3
	}
	return false
}
