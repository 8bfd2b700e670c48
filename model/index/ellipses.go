package index

import (
	"strings"
	"unicode/utf8"

	"gloss/model"
	"gloss/model/catalog"
)

// This file finds names of which the notes say only the end, as the beginning stands beside
// them: "Google Docs, Sheets and Slides", and "Functions" as a point among others of which
// most are offers of one maker.

const (
	mostElliptic    = 8  // elements behind one name
	longestElliptic = 60 // bytes of a point that is looked through
	mostBeginnings  = 6  // of the names of one list
)

// ellipses makes candidates of the ends of names whose beginning an element before them in
// the same line has, or other points of the same list.
func (f *finder) ellipses() {
	known := len(f.cands)
	for k := range known {
		if c := &f.cands[k]; f.inFull(c) && strings.IndexByte(f.form(c), ' ') > 0 {
			f.coordinated(int32(k))
		}
	}
	for _, l := range f.lists() {
		if l.hi-l.lo > 2 && f.layout.runs[l.lo].kind == textRun {
			f.ellipticPoints(l)
		}
	}
	if len(f.cands) > known {
		f.arrange()
	}
}

// inFull reports whether a candidate is for certain a thing of the catalogue that has a name
// of several words.
func (f *finder) inFull(c *candidate) bool {
	return c.sure && !c.shadow && c.thing.class == model.ToolMention && c.thing.entry != nil &&
		(c.hi-c.lo > 5 && strings.IndexByte(f.form(c), ' ') > 0 || strings.IndexByte(c.thing.name, ' ') > 0)
}

// coordinated finds the names that marks and words of lists join to a name in full, of which
// they share the beginning: that of the candidate of the number known.
func (f *finder) coordinated(known int32) {
	c := f.cands[known]
	text, first := f.layout.runs[c.run].text, f.form(&c)
	first = first[:strings.LastIndexByte(first, ' ')]
	at := int(c.hi)
	for range mostElliptic {
		lo := behindJoint(text, at)
		if lo == 0 || !isUpper(text[lo]) {
			return
		}
		e, hi := f.endOfName(first, text, lo)
		if e == nil {
			return
		}
		f.shorten(c.run, known, lo, hi, e)
		at = hi
	}
}

// behindJoint returns where an element begins that a mark or word of lists joins to what ends
// at at; 0 for none.
func behindJoint(text string, at int) int {
	from := at
	for at < len(text) && (text[at] == ',' || text[at] == '/' || text[at] == '&' || text[at] == ' ') {
		at++
	}
	if r := firstRune(text[at:]); at < len(text) && r >= utf8.RuneSelf && listMark(r) {
		at += utf8.RuneLen(r)
	}
	joined := strings.Trim(text[from:at], " ") != ""
	if word := firstWordOf(text[at:]); text[from:at] != "" && conjunction(word) && at+len(word)+1 < len(text) && text[at+len(word)] == ' ' {
		return at + len(word) + 1
	}
	if !joined || at >= len(text) {
		return 0
	}
	return at
}

// endOfName returns the thing whose name is made of the beginning first, or of less of it, and
// the one to three words of a text from lo on that are all of an element of a list, and where
// these end; nil for none.
func (f *finder) endOfName(first, text string, lo int) (e *catalog.Entry, hi int) {
	hi = capitalsEnd(text, lo)
	if hi == lo || hi-lo >= longestElement || hi < len(text) && text[hi] == '-' || !leavesElement(text[hi:]) || strings.Count(text[lo:hi], " ") > 2 {
		return nil, 0
	}
	if f.german && listed(germanList, catalog.Fold(text[lo:hi])) {
		return nil, 0 // a noun: "Microsoft Teams, Designer und Entwickler"
	}
	for first != "" {
		if e := f.entryNamed(first + " " + text[lo:hi]); e != nil {
			return e, hi
		}
		first = first[:max(0, strings.LastIndexByte(first, ' '))]
	}
	return nil, 0
}

// capitalsEnd returns where the words with capitals of Latin letters end that begin at lo.
func capitalsEnd(text string, lo int) int {
	hi := lo
	for hi < len(text) && hi-lo < longestElement && text[hi] < utf8.RuneSelf {
		if text[hi] == ' ' && (hi+1 == len(text) || !isUpper(text[hi+1])) || !isWordByte(text[hi]) && text[hi] != ' ' {
			break
		}
		hi++
	}
	if hi < len(text) && text[hi] >= utf8.RuneSelf && spellsOn(text[hi:]) {
		return lo
	}
	return hi
}

// leavesElement reports whether an element of a list may end before that rest of a line.
func leavesElement(rest string) bool {
	if rest == "" || rest[0] != ' ' {
		return true
	}
	if unspacedNext(rest[1:]) {
		return true
	}
	word := catalog.Fold(firstWordOf(rest[1:]))
	return word == "" || word == "are" || conjunction(word) || preposition(word) || subjectCue(word)
}

// shorten makes a candidate of the bytes of a run for a thing of which they are the end of the
// name, unless they are for certain another. The candidates at their place stand behind that
// of the number from.
func (f *finder) shorten(run, from int32, lo, hi int, e *catalog.Entry) {
	t := f.thingOf(e)
	r := &f.layout.runs[run]
	for k := from; k < r.cands.hi && int(f.cands[k].lo) < hi; k++ {
		switch c := &f.cands[k]; {
		case int(c.hi) <= lo:
		case c.sure && !c.shadow:
			return
		case c.thing == t && int(c.lo) == lo && int(c.hi) == hi:
			c.sure, c.why = true, whyList
			return
		}
	}
	f.add(run, lo, hi, t, whyList, true, true)
}

// shortened reports whether shorten made a candidate, so that its words are no other thing of
// that name.
func (c *candidate) shortened() bool { return c.sure && c.why == whyList }

// beginning is what names of a list begin with, and how many do.
type beginning struct {
	text  string
	names int
}

// ellipticPoints finds in a list, or one under a line, with names that begin alike, the points
// and elements of points that are ends of such names. One word is one only where most of the
// list are such names or their ends.
func (f *finder) ellipticPoints(l span) {
	var room [mostBeginnings]beginning
	begun := f.beginningsIn(l, room[:0])
	if len(begun) == 0 {
		return
	}
	large := f.largeElements(l)
	for _, b := range begun {
		ends := f.endsAmong(large, b.text)
		most := b.names > 1 && (b.names+len(ends))*2 >= int(l.hi-l.lo)
		for _, end := range ends {
			if most || strings.IndexByte(f.layout.runs[end.run].text[end.lo:end.hi], ' ') > 0 {
				f.shorten(end.run, f.layout.runs[end.run].cands.lo, int(end.lo), int(end.hi), end.entry)
			}
		}
	}
}

// nameEnd is the bytes [lo,hi) of a run, which are the end of the name of an entry.
type nameEnd struct {
	run int32
	element
	entry *catalog.Entry // nil where they only may be one
}

// largeElements returns the elements of the points of a list that may be ends of names.
func (f *finder) largeElements(l span) (large []nameEnd) {
	for i := l.lo; i < l.hi; i++ {
		r := &f.layout.runs[i]
		head, _ := headOf(r.text)
		if len(head) > longestElliptic || r.segs.lo != r.segs.hi || r.code > 0 || head == "" {
			continue
		}
		for _, p := range partsOfList(head, nil) {
			name := head[p.lo:p.hi]
			if len(name) > 2 && len(name) <= longestElement && isUpper(name[0]) && nameLike(name) {
				large = append(large, nameEnd{run: i, element: p})
			}
		}
	}
	return large
}

// endsAmong returns those of the elements that are ends of names which begin so.
func (f *finder) endsAmong(elements []nameEnd, first string) (ends []nameEnd) {
	for _, p := range elements {
		if p.entry = f.findEntry(first + " " + f.layout.runs[p.run].text[p.lo:p.hi]); p.entry != nil {
			ends = append(ends, p)
		}
	}
	return ends
}

// beginningsIn appends what the names in full begin with that a list, the line above it and its
// title have.
func (f *finder) beginningsIn(l span, begun []beginning) []beginning {
	for i := l.lo; i < l.hi; i++ {
		begun = f.beginningsOf(i, begun)
	}
	if lead := f.layout.runs[l.lo].lead; lead >= 0 {
		begun = f.beginningsOf(lead, begun)
	}
	return begun
}

// beginningsOf is beginningsIn for one run.
func (f *finder) beginningsOf(i int32, begun []beginning) []beginning {
	r := &f.layout.runs[i]
	for k := r.cands.lo; k < r.cands.hi; k++ {
		c := &f.cands[k]
		if !f.inFull(c) {
			continue
		}
		name := c.thing.name
		if form := f.form(c); strings.IndexByte(form, ' ') > 0 {
			name = form
		}
		for n := strings.LastIndexByte(name, ' '); n > 0; n = strings.LastIndexByte(name[:n], ' ') {
			begun = countBeginning(begun, name[:n])
		}
	}
	return begun
}

// countBeginning counts a name that begins so.
func countBeginning(begun []beginning, text string) []beginning {
	for k := range begun {
		if begun[k].text == text {
			begun[k].names++
			return begun
		}
	}
	if len(begun) < mostBeginnings {
		begun = append(begun, beginning{text, 1})
	}
	return begun
}
