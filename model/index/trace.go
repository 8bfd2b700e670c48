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
	Nearly bool     // it was turned down by little
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
	held := heldPlaces{}
	for _, c := range f.settle(taken) {
		kept[spotOf(&c)] = true
		held[c.run] = append(held[c.run], span{c.lo, c.hi})
	}
	said := map[spot]bool{} // by place, whatever they name
	for i := range f.cands {
		c := &f.cands[i]
		s := spotOf(c)
		whole := held.at(c)
		within := !kept[s] && whole.lo <= c.lo && c.hi <= whole.hi
		almost := !within && !c.taken && !c.shadow && c.points >= nearly && !c.thing.confirmed && c.thing.class == model.ToolMention
		if !t.wants(f, c) && !(t.Close && almost) {
			continue
		}
		at := spot{c.run, c.lo, c.hi, nil}
		if said[at] || !kept[s] && (whole == span{c.lo, c.hi} || f.overtaken(int32(i))) {
			continue // the place is told of with another thing of that name
		}
		said[at] = true
		p := t.place(f, c, kept[s], held)
		if p.Nearly = almost; within {
			p.Reason, p.Points, p.Weighs = partOf(f.layout.runs[c.run].text[whole.lo:whole.hi]), 0, nil
		}
		t.Places = append(t.Places, p)
	}
	t.findWords(f, said, held)
	t.weighs = nil
	slices.SortStableFunc(t.Places, func(a, b Place) int { return a.Compare(b.Position) })
}

// overtaken reports whether more speaks for another thing at the place of a candidate, by
// its number, which was not taken either.
func (f *finder) overtaken(i int32) bool {
	c := &f.cands[i]
	for k := i - 1; k >= 0 && samePlace(&f.cands[k], c); k-- {
		if f.cands[k].points >= c.points {
			return true
		}
	}
	for k := i + 1; int(k) < len(f.cands) && samePlace(&f.cands[k], c); k++ {
		if f.cands[k].points > c.points {
			return true
		}
	}
	return false
}

// heldPlaces are the places of what is kept, by the numbers of the runs and in their order.
type heldPlaces map[int32][]span

// at returns the last of the places that begin before a candidate ends, the empty one for
// none.
func (h heldPlaces) at(c *candidate) span { return h.over(c.run, c.hi) }

// over is at for a run and the end of what stands in it.
func (h heldPlaces) over(run, hi int32) span {
	list := h[run]
	k, _ := slices.BinarySearchFunc(list, hi, func(s span, hi int32) int { return int(s.lo) - int(hi) })
	if k == 0 {
		return span{}
	}
	return list[k-1]
}

// place describes the place of a candidate.
func (t *Trace) place(f *finder, c *candidate, taken bool, held heldPlaces) Place {
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
		if o := &f.cands[k]; o.thing != c.thing && (o.hi <= c.lo || o.lo >= c.hi) && !f.overtaken(k) && held.at(o).hi <= o.lo {
			p.Near = append(p.Near, Near{f.positionAt(o.run, o.lo), f.form(o), int(o.points), f.reason(o, false)})
		}
	}
	return p
}

// findWords records the places where a name that was asked for stands as whole
// words and no rule made anything of it.
func (t *Trace) findWords(f *finder, said map[spot]bool, held heldPlaces) {
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
				if whole := held.over(int32(i), int32(hi)); int(whole.lo) <= lo && hi <= int(whole.hi) {
					p.Reason = partOf(r.text[whole.lo:whole.hi])
				}
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
	case r.code > 0 && !r.prose:
		return "it stands in a block of code, where no command, import or comment makes a name of it"
	case f.spoiled(r.text, lo, hi, true):
		return "it is a part of something else: an address, a path, a handle, an option, a longer word"
	case f.entryNamed(form) != nil:
		return "the catalogue has it in another case or form"
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
		return b.Source.At(b.SourceLine(int(from.line)+strings.Count(before, "\n")), 1+utf8.RuneCountInString(before[line:]))
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
