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
}

func (w *weight) add(points int, why string) {
	w.points += points
	if points > w.most && why != "" {
		w.most, w.why = points, why
	}
}

// weighCase looks at capitals: where an ordinary word has none, they tell.
func (f *finder) weighCase(w *weight, c *candidate, r *run) {
	form := r.text[c.lo:c.hi]
	if !hasUpper(form) {
		return
	}
	if !c.exact {
		w.add(-10, "")
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
	if left == "" && strings.Trim(right, ".,:;!?()[] ") == "" {
		w.add(22, whyList)
		if f.standsAlone(c.run-1) || f.standsAlone(c.run+1) {
			w.add(12, whyList)
		}
		if r.kind == titleRun {
			w.add(15, whyList)
		}
	}
	if version(right) {
		w.add(40, whyPhrase)
	}
	typed := typeNoun(next) || typeNoun(prev) || apposed(next)
	if typed {
		w.add(28, whyPhrase)
	}
	switch {
	case usingWord(prev):
		w.add(30, whyPhrase)
	case small && verbCue(prev):
		w.add(-60, "")
	case determiner(prev) && !typed && small:
		w.add(-35, "")
	case determiner(prev) && !typed:
		w.add(-15, "")
	}
	if small && objectCue(next) {
		w.add(-45, "")
	}
	if c.element(r.text, left, right) {
		w.add(8, whyList)
		if f.takenIn(c) {
			w.add(22, whyList)
		}
	}
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
// parted from the rest by commas, slashes, plus signs or a conjunction.
func (c *candidate) element(text, left, right string) bool {
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
	if n := f.evident.sections[r.sect].fields[field]; n > 0 {
		w.add(10, whyNeighbours)
	}
	switch n := f.evident.document.fields[field]; {
	case n >= 3:
		w.add(14, whyNeighbours)
	case n > 0:
		w.add(8, whyNeighbours)
	}
}
