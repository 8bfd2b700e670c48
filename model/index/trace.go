package index

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gloss/model"
	"gloss/model/catalog"
)

// Trace records how names were judged. Set Names and Close, give it to a Pass,
// and read Places when Recognize is done.
type Trace struct {
	Names []string // record each place where one of these stands, in any case
	Close bool     // record each place that was turned down by little

	Places []Place // in the order of the notes

	wanted map[string]bool // the names, folded
	weighs map[spot][]Weight
}

// Place is a place in the notes where a name may stand.
type Place struct {
	model.Position
	Form   string // as it stands there
	Name   string // of the thing that it may name; "" where no rule makes a name of it
	Kind   string // of that thing, as the catalogue says; may be empty
	Taken  bool
	Why    string   // the rule by which it was taken; "" where it was not
	Reason string   // in words, why it was taken or not
	Points int      // of the evidence; 0 where none was weighed
	Weighs []Weight // the evidence; empty where none had to be weighed
	Before string   // words before it
	After  string   // words after it
	Near   []Near   // what was turned down near it
}

// Weight is a piece of evidence.
type Weight struct {
	Points int
	What   string
}

// Near is a name that was turned down near a place.
type Near struct {
	model.Position
	Form   string
	Points int
	Reason string
}

// Needed is the number of points that takes a name.
const Needed = threshold

// nearly is the number of points from which a name is turned down by little.
const nearly = 35

// spot is the place of a candidate and what it may name.
type spot struct {
	run, lo, hi int32
	thing       *thing
}

func spotOf(c *candidate) spot { return spot{c.run, c.lo, c.hi, c.thing} }

// wants reports whether a candidate is one of those asked for.
func (t *Trace) wants(f *finder, c *candidate) bool {
	if t.wanted == nil {
		t.wanted = make(map[string]bool, len(t.Names))
		for _, n := range t.Names {
			t.wanted[catalog.Fold(n)] = true
		}
	}
	if t.wanted[catalog.Fold(f.form(c))] || t.wanted[catalog.Fold(c.thing.name)] {
		return true
	}
	if c.thing.entry != nil {
		for n := range c.thing.entry.Names() {
			if t.wanted[catalog.Fold(n.Text)] {
				return true
			}
		}
	}
	return false
}

// weighed records the evidence for c as it is at the time of the decision.
func (t *Trace) weighed(f *finder, c *candidate, now situation, round int) {
	if !t.wants(f, c) {
		return
	}
	if t.weighs == nil {
		t.weighs = make(map[spot][]Weight)
	}
	var parts []Weight
	f.weigh(c, now, round, &parts)
	t.weighs[spotOf(c)] = parts
}

// finish records the places when all is judged and before mentions are set.
func (t *Trace) finish(f *finder) {
	kept := map[spot]bool{}
	var taken []candidate
	for _, c := range f.cands {
		if c.taken {
			taken = append(taken, c)
		}
	}
	for _, c := range f.settle(taken) {
		kept[spotOf(&c)] = true
	}
	said := map[spot]bool{} // by place, whatever they name
	for i := range f.cands {
		c := &f.cands[i]
		s := spotOf(c)
		switch {
		case t.wants(f, c):
		case t.Close && !c.taken && !c.shadow && c.points >= nearly && !c.thing.confirmed && c.thing.class == model.ToolMention:
		default:
			continue
		}
		if at := (spot{c.run, c.lo, c.hi, nil}); said[at] && !kept[s] {
			continue
		} else {
			said[at] = true
		}
		t.Places = append(t.Places, t.place(f, c, kept[s], kept))
	}
	t.findWords(f, said)
	t.weighs = nil
	slices.SortStableFunc(t.Places, func(a, b Place) int { return a.Compare(b.Position) })
}

// place describes the place of a candidate.
func (t *Trace) place(f *finder, c *candidate, taken bool, kept map[spot]bool) Place {
	r := &f.layout.runs[c.run]
	p := Place{Position: f.positionAt(c.run, c.lo), Form: f.form(c), Name: c.thing.name, Taken: taken, Points: int(c.points), Weighs: t.weighs[spotOf(c)]}
	if c.thing.entry != nil {
		p.Kind = c.thing.entry.Kind()
	}
	if taken {
		p.Why = c.why.String()
	}
	if c.sure {
		p.Points, p.Weighs = 0, nil
	}
	if c.thing.guess > 0 && p.Points == 0 { // the sum was not made to its end
		for _, w := range p.Weighs {
			p.Points += w.Points
		}
	}
	p.Reason = f.reason(c, taken)
	p.Before, p.After = around(r.text, int(c.lo), int(c.hi))
	for k := r.cands.lo; k < r.cands.hi && len(p.Near) < 5; k++ {
		if o := &f.cands[k]; o.thing != c.thing && !kept[spotOf(o)] && (o.hi <= c.lo || o.lo >= c.hi) {
			p.Near = append(p.Near, Near{f.positionAt(o.run, o.lo), f.form(o), int(o.points), f.reason(o, false)})
		}
	}
	return p
}

// reason says in words why a candidate was taken or not.
func (f *finder) reason(c *candidate, taken bool) string {
	switch {
	case taken:
		return reasons[c.why]
	case c.taken:
		return "another name stands at the same place and has more evidence"
	case c.shadow:
		if o := f.holder(c); o != nil {
			return "it is a part of the name " + quoted(f.form(o))
		}
		return "it goes across marks, such as the end of a link"
	case c.off && c.points == 0:
		return "the catalogue has it in another case: " + quoted(c.thing.name)
	case c.thing.guess > 0:
		return "no catalogue has it, and too little speaks for a name"
	case c.thing.class == model.PersonMention:
		return "too little speaks for a person"
	case f.usageOf(f.form(c)) >= common:
		return "it is an ordinary word too, and too little speaks for the name here"
	}
	return "the name has other meanings too, and too little speaks for this one here"
}

// holder returns the sure candidate that c lies within.
func (f *finder) holder(c *candidate) *candidate {
	r := &f.layout.runs[c.run]
	for k := r.cands.lo; k < r.cands.hi; k++ {
		if o := &f.cands[k]; o.sure && !o.shadow && o.lo <= c.lo && o.hi >= c.hi && o.hi-o.lo > c.hi-c.lo {
			return o
		}
	}
	return nil
}

// reasons are the rules in words.
var reasons = [...]string{
	whyName:       "it is a name of the catalogue",
	whyAlias:      "it is another name in the catalogue",
	whyLink:       "a link to its site or repository says so",
	whyCode:       "it is set as code, or set apart",
	whyCommand:    "a command installs, runs or imports it",
	whyPhrase:     "the words beside it say what it is",
	whyShape:      "it looks like no ordinary word",
	whyCase:       "it has a capital where an ordinary word has none",
	whyList:       "it stands in line with other names",
	whyNeighbours: "names of its field stand near",
	whyConfirmed:  "it is found for certain elsewhere in the notes",
	whyIdentifier: "it is the identifier of a standard",
	whyNumber:     "it is a number under the name of a series",
	whySpeaker:    "the notes say that this person spoke",
	whyPerson:     "the notes name it as a person",
	whyHandle:     "it is a handle",
	whyDecision:   "a person decided so",
}

// Reason returns the rule that Mention.Why names in words, "" for none.
func Reason(why string) string {
	for r, reason := range reasons {
		if rule(r).String() == why {
			return reason
		}
	}
	return ""
}

// findWords records the places where a name that was asked for stands as whole
// words and no rule made anything of it.
func (t *Trace) findWords(f *finder, said map[spot]bool) {
	names := make(map[string][]string, len(t.Names)) // by folded first word
	for _, n := range t.Names {
		if word, _ := catalog.FirstWord(n); word != "" {
			names[catalog.Fold(word)] = append(names[catalog.Fold(word)], n)
		}
	}
	if len(names) == 0 {
		return
	}
	for i := range f.layout.runs {
		r := &f.layout.runs[i]
		for at := 0; at < len(r.text); {
			word, start := catalog.FirstWord(r.text[at:])
			if word == "" {
				break
			}
			at += start
			for _, n := range names[catalog.Fold(word)] {
				_, first := catalog.FirstWord(n)
				lo, hi, _, ok := matchName(r.text, at, &catalog.Name{Text: n, Start: int32(first)})
				if !ok || t.told(said, int32(i), int32(lo), int32(hi)) {
					continue
				}
				said[spot{int32(i), int32(lo), int32(hi), nil}] = true
				p := Place{Position: f.positionAt(int32(i), int32(lo)), Form: r.text[lo:hi], Reason: f.unknown(r, lo, hi)}
				p.Before, p.After = around(r.text, lo, hi)
				t.Places = append(t.Places, p)
			}
			at += len(word)
		}
	}
}

// told reports whether a place that has been recorded holds the bytes.
func (t *Trace) told(said map[spot]bool, run, lo, hi int32) bool {
	return said[spot{run, lo, hi, nil}]
}

// unknown says why words are no candidate.
func (f *finder) unknown(r *run, lo, hi int) string {
	form := r.text[lo:hi]
	switch {
	case f.entryNamed(form) != nil && f.spoiled(r.text, lo, hi, true):
		return "it is a part of something else: an address, a path, an option, a longer word"
	case f.entryNamed(form) != nil:
		return "the catalogue has it in another case or form"
	case r.code > 0 && !r.prose:
		return "no catalogue has it, and a block of code is searched for commands and known names alone"
	case strings.IndexByte(form, ' ') > 0:
		return "no catalogue has it, and nothing makes one name of the words"
	case f.roughly(form) == ordinary:
		return "no catalogue has it, and it is an ordinary word"
	case f.roughly(form) == proper:
		return "no catalogue has it, and it is a name of people or places"
	}
	return "no catalogue has it, and nothing about it says that it is a tool"
}

// positionAt returns the position of byte at of a run, by its number.
func (f *finder) positionAt(i, at int32) model.Position {
	r, from := &f.layout.runs[i], &f.layout.origins[i]
	if b := f.layout.codeOf(r); b != nil {
		before := r.text[:at]
		line := strings.LastIndexByte(before, '\n') + 1
		return b.Source.At(b.FirstLine+int(from.line)+strings.Count(before, "\n"), 1+utf8.RuneCountInString(before[line:]))
	}
	lo, node := int32(0), model.Inline(nil)
	if s := f.layout.segAt(r, at); r.segs.lo != r.segs.hi && s != nil {
		lo, node = s.lo, s.node
	} else if len(*from.list) > 0 {
		node = (*from.list)[0]
	}
	if node == nil {
		return model.Position{}
	}
	pos := node.Pos()
	if _, ok := node.(*model.Text); ok && pos.Column > 0 {
		pos.Column += int32(utf8.RuneCountInString(r.text[lo:at]))
	}
	return pos
}

// around returns the words before and after the bytes [lo,hi) of text, on one
// line, each no more than is read at a glance.
func around(text string, lo, hi int) (before, after string) {
	const most = 48
	from, to := lo, hi
	for from > 0 && lo-from < most && text[from-1] != '\n' {
		from--
	}
	for to < len(text) && to-hi < most && text[to] != '\n' {
		to++
	}
	before, after = text[from:lo], text[hi:to]
	if from > 0 && text[from-1] != '\n' {
		_, before, _ = strings.Cut(before, " ")
		before = "… " + before
	}
	if to < len(text) && text[to] != '\n' {
		if k := strings.LastIndexByte(after, ' '); k >= 0 {
			after = after[:k] + " …"
		} else {
			after = "…"
		}
	}
	clean := func(s string) string { return strings.ReplaceAll(strings.ToValidUTF8(s, ""), object, "") }
	return clean(before), clean(after)
}
