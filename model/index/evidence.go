package index

import (
	"strings"

	"gloss/model"
	"gloss/model/catalog"
)

// threshold is the number of points that makes a mention of a name that is an
// ordinary word too.
const threshold = 60

// weigh adds up the evidence that c is a mention, and says what weighed most.
func (f *finder) weigh(c *candidate, round int) (points int, why string) {
	r := &f.layout.runs[c.run]
	w := weight{}
	if c.off {
		if !f.small && !(round > 0 && c.thing.confirmed) {
			return 0, ""
		}
		if !f.small {
			w.add(-8, "")
		}
	}
	f.weighUsage(&w, c, r)
	f.weighCase(&w, c, r)
	f.weighMarkup(&w, c, r)
	f.weighWords(&w, c, r)
	f.weighNeighbours(&w, c, r)
	if round > 0 && c.thing.confirmed {
		switch form := r.text[c.lo:c.hi]; {
		case hasUpper(form):
			w.add(45, whyConfirmed)
		default:
			w.add(30, whyConfirmed)
		}
	}
	return w.points, w.why
}

// weight is a sum of points with the reason of the largest.
type weight struct {
	points, most int
	why          string
	plain        bool // the form is spelled like an ordinary word
}

func (w *weight) add(points int, why string) {
	w.points += points
	if points > w.most && why != "" {
		w.most, w.why = points, why
	}
}

// weighUsage looks at what else the name may be.
func (f *finder) weighUsage(w *weight, c *candidate, r *run) {
	form := r.text[c.lo:c.hi]
	if r.look().foreign {
		w.add(35, whyShape)
	}
	switch f.usageOf(form) {
	case unusual:
		w.add(20, "")
		if f.small && !hasUpper(form) {
			w.add(16, "") // in such notes no capital can speak for it
		}
		if c.thing.count > 1 {
			w.add(min(14, 5*c.thing.count), "")
		}
	case everyday:
		switch {
		case !hasUpper(form):
			w.plain = true
			w.add(-35, "")
		case opens(before(r.text, c.lo)) && !humped(form):
			w.add(-20, "")
		}
	}
}

// weighCase looks at capitals: where an ordinary word has none, they tell.
func (f *finder) weighCase(w *weight, c *candidate, r *run) {
	form := r.text[c.lo:c.hi]
	if !hasUpper(form) {
		return
	}
	if !c.exact {
		switch {
		case !allCaps(form):
			w.add(-10, "")
		case startsLarge(c.thing.name) && len(form) > 1:
			w.add(-20, "") // letters that stand for words
		}
		return
	}
	s := r.look()
	switch {
	case s.shouting && len(form) > 1:
	case humped(form):
		w.add(40, whyCase)
	case f.german || s.titled || r.kind == titleRun:
		w.add(8, whyCase)
	case opens(before(r.text, c.lo)):
		w.add(8, whyCase)
	default:
		w.add(32, whyCase)
	}
	if strings.IndexByte(form, ' ') > 0 {
		w.add(15, whyCase)
	}
}

// humped reports whether a name has a capital or a digit that is not its first
// character.
func humped(form string) bool {
	for i := 1; i < len(form); i++ {
		if 'A' <= form[i] && form[i] <= 'Z' && form[i-1] != ' ' || isDigit(form[i]) {
			return true
		}
	}
	return false
}

// weighMarkup looks at code, links, emphasis and quotation marks.
func (f *finder) weighMarkup(w *weight, c *candidate, r *run) {
	text := r.text
	if c.lo > 0 && int(c.hi) < len(text) && strings.IndexByte("`'\"", text[c.lo-1]) >= 0 && strings.IndexByte("`'\"", text[c.hi]) >= 0 ||
		strings.HasSuffix(text[:c.lo], "`") || (strings.HasSuffix(text[:c.lo], "‘") || strings.HasSuffix(text[:c.lo], "“")) && strings.HasPrefix(strings.TrimLeft(text[c.hi:], ".,"), "”") {
		w.add(15, whyCode)
	}
	s := f.layout.segAt(r, c.lo)
	if s == nil || r.segs.lo == r.segs.hi {
		return
	}
	whole := strings.TrimSpace(text[s.lo:c.lo]) == "" && c.hi <= s.hi && strings.TrimSpace(text[c.hi:s.hi]) == ""
	switch {
	case s.code() && whole:
		w.add(45, whyCode)
	case s.code():
		w.add(10, whyCode)
	}
	if s.link != nil && !s.link.Auto {
		home := ""
		if c.thing.entry != nil {
			home = hostOf(c.thing.entry.URL)
		}
		switch {
		case home != "" && siteName(home) == siteName(hostOf(s.link.Target)) && (pathOf(c.thing.entry.URL) == "" || strings.HasPrefix(pathOf(s.link.Target), pathOf(c.thing.entry.URL))),
			whole && strings.Contains(strings.ToLower(s.link.Target), strings.ToLower(strings.ReplaceAll(text[c.lo:c.hi], " ", ""))):
			w.add(80, whyLink)
		case whole:
			w.add(20, whyLink)
		}
	}
	if s.strong && whole {
		w.add(12, whyCode)
	}
}

// weighWords looks at the words beside the name, and at a point that is
// nothing but the name.
func (f *finder) weighWords(w *weight, c *candidate, r *run) {
	left, right := before(r.text, c.lo), after(r.text, c.hi)
	small := !hasUpper(r.text[c.lo:c.hi])
	prev, next := catalog.Fold(lastWordOf(left)), catalog.Fold(firstWordOf(right))
	if strings.HasSuffix(left, ".") || strings.HasSuffix(left, ":") {
		prev = ""
	}
	alone := left == "" && wordless(right)
	if alone {
		w.add(22, whyList)
		if f.standsAlone(c.run-1) || f.standsAlone(c.run+1) {
			w.add(12, whyList)
			if w.plain {
				w.add(12, whyList)
			}
		}
		if r.kind == titleRun {
			w.add(15, whyList)
		}
	}
	switch {
	case !version(right):
	case left == "" && f.usageOf(r.text[c.lo:c.hi]) == everyday:
		w.add(12, whyPhrase)
	default:
		w.add(40, whyPhrase)
	}
	if !typed(next, prev) && f.besideCapital(c, r) {
		w.add(-20, "")
	}
	if left == "" && (strings.HasPrefix(right, "–") || strings.HasPrefix(right, "-") || strings.HasPrefix(right, "(") || strings.HasPrefix(right, ":")) {
		w.add(8, whyPhrase)
	}
	typed := typed(next, prev)
	if typed {
		w.add(28, whyPhrase)
	} else if explained(right) {
		w.add(25, whyPhrase)
	}
	if !alone && wordless(right) && strings.HasSuffix(left, ":") && strings.Count(left, " ") < 3 {
		w.add(18, whyPhrase) // the value of a label
	}
	if r.look().code {
		w.add(-40, "")
	}
	switch {
	case usingWord(prev):
		w.add(30, whyPhrase)
	case small && verbCue(prev) && f.usageOf(r.text[c.lo:c.hi]) == unusual:
		w.add(-30, "")
	case small && verbCue(prev):
		w.add(-60, "")
	case determiner(prev) && strings.HasPrefix(right, "/"):
	case determiner(prev) && !typed && small:
		w.add(-35, "")
	case determiner(prev) && !typed:
		w.add(-15, "")
	}
	if small && objectCue(next) {
		w.add(-45, "")
	}
	if c.exact && subjectCue(next) {
		w.add(6, whyPhrase)
	}
	if f.joined(c, r, next) {
		w.add(25, whyList)
	}
	if r.kind == titleRun {
		w.add(14*f.namesInTitles(c), whyList)
	}
	if c.element(left, right, w.plain) {
		w.add(8, whyList)
		if f.takenIn(c) {
			w.add(22, whyList)
		}
	}
}

// wordless reports whether no word follows: only marks.
func wordless(s string) bool {
	for i := 0; i+1 < len(s); i++ {
		if isWordByte(s[i]) && isWordByte(s[i+1]) {
			return false
		}
	}
	return s == "" || !isWordByte(s[0])
}

// explained reports whether the words after a name go on to say what it is:
// "X, an editor", "X is a small library".
func explained(right string) bool {
	for _, join := range [...]string{", ", "– ", "— ", "- ", ": ", "(", "is a", "ist ein", "est un"} {
		rest, ok := strings.CutPrefix(right, join)
		if !ok {
			continue
		}
		for range 5 {
			rest = strings.TrimLeft(rest, " ")
			word := firstWordOf(rest)
			if word == "" {
				return false
			}
			if typeNoun(word) {
				return true
			}
			rest = rest[len(word):]
		}
		return false
	}
	return false
}

// joined reports whether a conjunction joins the name to an accepted one:
// "node and postgres".
func (f *finder) joined(c *candidate, r *run, next string) bool {
	if next != "and" && next != "or" && next != "und" && next != "oder" && next != "et" && next != "ou" {
		return false
	}
	k := strings.Index(r.text[c.hi:], next)
	return k >= 0 && k < 4 && f.takenAt(c, c.hi+int32(k+len(next)+1))
}

// typed reports whether the word before or after a name says that it is one.
func typed(next, prev string) bool {
	return typeNoun(next) || typeNoun(prev) || apposed(next)
}

// besideCapital reports whether the name is one of several words with capitals
// in a row, which are then another name: "Ford Foundation".
func (f *finder) besideCapital(c *candidate, r *run) bool {
	if f.german || r.look().titled || !startsLarge(r.text[c.lo:c.hi]) {
		return false
	}
	text := r.text
	if k := int(c.hi); k+1 < len(text) && text[k] == ' ' {
		if word := firstWordOf(text[k+1:]); startsLarge(word) && !allCaps(word) && !f.takenAt(c, int32(k+1)) {
			return true
		}
	}
	if k := int(c.lo); k > 1 && text[k-1] == ' ' {
		word := lastWordOf(text[:k-1])
		if startsLarge(word) && !allCaps(word) && !opens(before(text, int32(k-1-len(word)))) && !f.takenAt(c, int32(k-1-len(word))) {
			return true
		}
	}
	return false
}

func allCaps(word string) bool { return strings.ToUpper(word) == word }

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
func (c *candidate) element(left, right string, plain bool) bool {
	if plain && (wordAtEnd(left) || wordAtStart(right)) {
		return false
	}
	ends := func(s string) bool {
		switch catalog.Fold(lastWordOf(s)) {
		case "and", "or", "und", "oder", "et", "ou", "y", "e", "vs", "with", "on":
			return true
		}
		return s == "" || strings.IndexByte(",/+&:;|-=", s[len(s)-1]) >= 0 || strings.HasSuffix(s, "–") || strings.HasSuffix(s, "→")
	}
	begins := func(s string) bool {
		switch catalog.Fold(firstWordOf(s)) {
		case "and", "or", "und", "oder", "et", "ou", "y", "e", "vs":
			return true
		}
		return s == "" || strings.IndexByte(",/+&;|)-=.", s[0]) >= 0 || strings.HasPrefix(s, "–") || strings.HasPrefix(s, "→")
	}
	return ends(left) && begins(right) && !(strings.TrimSpace(left) == "" && strings.Trim(right, ". ") == "")
}

func wordAtEnd(s string) bool { return s != "" && isWordByte(s[len(s)-1]) }

func wordAtStart(s string) bool { return s != "" && isWordByte(s[0]) }

// namesInTitles returns how many of the two titles before and the two after
// that of c are nothing but a name: sections that go through names.
func (f *finder) namesInTitles(c *candidate) int {
	at := int(f.layout.runs[c.run].title)
	n := 0
	for k := max(0, at-2); k <= min(at+2, len(f.titles)-1); k++ {
		if k != at && f.standsAlone(f.titles[k]) {
			n++
		}
	}
	return n
}

// reach is how many candidates on each side are looked at.
const reach = 8

// takenIn reports whether another name of the run is accepted.
func (f *finder) takenIn(c *candidate) bool {
	n := 0
	f.around(c, func(o *candidate) { n++ })
	return n > 0
}

// around calls visit for each accepted name of another thing near c in its run.
func (f *finder) around(c *candidate, visit func(*candidate)) {
	r := &f.layout.runs[c.run]
	at := r.cands.lo
	for lo, hi := r.cands.lo, r.cands.hi; lo < hi; {
		mid := (lo + hi) / 2
		if f.cands[mid].lo < c.lo {
			lo, at = mid+1, mid+1
		} else {
			hi, at = mid, mid
		}
	}
	for k := max(r.cands.lo, at-reach); k < min(r.cands.hi, at+reach); k++ {
		o := &f.cands[k]
		if o.taken && o.thing != c.thing && o.thing.class == model.ToolMention && (o.hi <= c.lo || o.lo >= c.hi) {
			visit(o)
		}
	}
}

// weighNeighbours looks at the names that are accepted already: in the run, in
// the runs about it, in the section, in the document.
func (f *finder) weighNeighbours(w *weight, c *candidate, r *run) {
	if f.evident.document.all == 0 {
		w.add(-30, "")
		return
	}
	field := c.thing.field
	same, other := 0, 0
	f.around(c, func(o *candidate) {
		if related(f.fields[:], field, o.thing.field) {
			same++
		} else {
			other++
		}
	})
	w.add(min(40, 22*same), whyNeighbours)
	w.add(min(24, 12*other), whyNeighbours)
	same, other = 0, 0
	for i := c.run - 3; i <= c.run+3; i++ {
		if i < 0 || i == c.run || int(i) >= len(f.layout.runs) || f.layout.runs[i].sect != r.sect {
			continue
		}
		near := &f.layout.runs[i]
		for k := near.cands.lo; k < near.cands.hi && k < near.cands.lo+reach; k++ {
			if o := &f.cands[k]; o.taken && o.thing != c.thing && o.thing.class == model.ToolMention {
				if related(f.fields[:], field, o.thing.field) {
					same++
				} else {
					other++
				}
			}
		}
	}
	w.add(min(24, 14*same), whyNeighbours)
	w.add(min(12, 6*other), whyNeighbours)
	if same, other := f.evident.near(&f.evident.sections[r.sect], field); same > 0 {
		w.add(10, whyNeighbours)
	} else if other > 0 {
		w.add(5, whyNeighbours)
	}
	same, other = f.evident.near(&f.evident.document, field)
	switch {
	case same >= 3:
		w.add(14, whyNeighbours)
	case same > 0 || other >= 3:
		w.add(8, whyNeighbours)
	}
	// What the notes are about.
	if all := int(f.evident.document.all); all >= 5 && (same+other)*5 >= all*2 {
		w.add(10, whyNeighbours)
	}
}
