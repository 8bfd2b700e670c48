package index

import (
	"math"
	"strings"

	"gloss/model"
	"gloss/model/catalog"
)

// reach is how many candidates on each side are looked at.
const reach = 8

// firstFrom returns the first candidate of the run that begins at byte from or
// later.
func (f *finder) firstFrom(r *run, from int32) int32 {
	lo, hi := r.cands.lo, r.cands.hi
	for lo < hi {
		if mid := (lo + hi) / 2; f.cands[mid].lo < from {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// takenIn reports whether another name of the run is accepted.
func (f *finder) takenIn(c *candidate) bool {
	return f.countAround(c) > 0
}

// countAround returns how many candidates around would visit.
func (f *finder) countAround(c *candidate) (n int) {
	f.around(c, func(*candidate) { n++ })
	return n
}

// around calls visit for each accepted name of another thing near c in its run.
func (f *finder) around(c *candidate, visit func(*candidate)) {
	if r := &f.layout.runs[c.run]; r.cands.hi-r.cands.lo > 1 && f.evident.named.has(c.run) {
		f.eachAround(c, r, visit)
	}
}

// eachAround is around for a run that has accepted names.
func (f *finder) eachAround(c *candidate, r *run, visit func(*candidate)) {
	at := f.firstFrom(r, c.lo)
	for k := max(r.cands.lo, at-reach); k < min(r.cands.hi, at+reach); k++ {
		o := &f.cands[k]
		if o.taken && o.thing != c.thing && o.thing.class == model.ToolMention && (o.hi <= c.lo || o.lo >= c.hi) {
			visit(o)
		}
	}
}

// mostCompany is how many points an ordinary word may have for the names about
// it.
const mostCompany = 82

// leastOwn is how many points an ordinary word beside which nothing speaks of a tool has
// at least before the names about it count, for these to make it one too.
const leastOwn = 10

// companyAlone is how many points it has at most where it has fewer.
const companyAlone = 50

// leastOwnSmall and companyOfRare are the like for a rare word of English in small letters:
// good company makes no tool of "thematic" or "bottleneck" either.
const leastOwnSmall, companyOfRare = 20, 35

// rareWord reports whether in notes in English a known name stands in small letters, and is a
// word of English, though hardly one that notes have in that sense.
func (f *finder) rareWord(c *candidate) bool {
	return f.english && !f.small && f.spelt(c)&speltUpper == 0 && f.usageIn(f.formOf(c)) == unusual && f.roughSense(f.formOf(c)) == ordinary
}

// meantFor reports whether a point begins with a name and tells what that is for: "Locust
// for load", "Textual para un panel".
func meantFor(c *candidate, r *run) bool {
	if !c.exact || before(r.text, c.lo) != "" {
		return false
	}
	switch firstWordOf(strings.TrimPrefix(after(r.text, c.hi), " ")) {
	case "for", "für", "pour", "para", "per", "voor", "för", "til", "do", "для":
		return true
	}
	return false
}

// tellingWords is how many words notes have at least of which it tells that no name in
// them is certain, whatever is said of one: a few lines have little room for others.
const tellingWords = 100

// leastSaid are the points that the words beside a name have at least where they say that
// it is a tool.
const leastSaid = 20

// weighNeighbours looks at the names that are accepted already: in the run, in
// the runs about it, in the section, in the document. A linked one is joined to one of them.
func (f *finder) weighNeighbours(w *weight, c *candidate, r *run, now situation, linked bool) {
	row := f.rowOf(c, r)
	w.add(row.points(), whyList)
	if now.alone {
		if row == manyInRow {
			return // that is company enough
		}
		if row == noRow && w.beside < leastSaid || f.words > tellingWords {
			w.add(-30, none)
		} else {
			w.add(-30*f.words/tellingWords, none)
		}
		return
	}
	from, most := w.points, math.MaxInt
	if w.plain && !linked {
		// An ordinary word takes more than good company.
		most = from + mostCompany
		if c.thing.small {
			most = from + 30
		}
	}
	if !linked && w.beside <= 0 {
		switch {
		case from < leastOwn && f.usageIn(f.formOf(c)) >= common && !meantFor(c, r):
			most = min(most, max(from, companyAlone))
		case from < leastOwnSmall && f.rareWord(c):
			most = min(most, max(from, companyOfRare))
		}
	}
	alike := f.fieldsAlike(c, r)
	f.weighAround(w, c, r, alike)
	now = f.alikeSituation(now, r, alike)
	w.add([...]int{0, 5, 10}[now.section], whyNeighbours)
	w.add([...]int{0, 8, 14}[now.document], whyNeighbours)
	if now.topic {
		w.add(10, whyNeighbours)
	}
	w.points = min(w.points, most)
}

// weighAround looks at the names that are accepted in the run, and in the runs about it, those
// of the fields of things alike too.
func (f *finder) weighAround(w *weight, c *candidate, r *run, alike uint64) {
	field := c.thing.field
	same, other := 0, 0
	count := func(o *candidate) {
		if f.evident.kin(field, o.thing.field) || alike&f.evident.near(o.thing.field) != 0 {
			same++
		} else if f.evident.speaks(o.thing.field, field) {
			other++
		}
	}
	f.around(c, count)
	w.add(min(40, 22*same), whyNeighbours)
	w.add(min(24, 12*other), whyNeighbours)
	same, other = 0, 0
	for about := f.evident.named.about(c.run, 3); about.bits != 0 && (same < 2 || other < 2); about.drop() { // more make no difference
		near := &f.layout.runs[about.first()]
		if near.sect != r.sect {
			continue
		}
		for k := near.cands.lo; k < min(near.cands.hi, near.cands.lo+reach); k++ {
			if o := &f.cands[k]; o.taken && o.thing != c.thing && o.thing.class == model.ToolMention {
				count(o)
			}
		}
	}
	w.add(min(24, 14*same), whyNeighbours)
	w.add(min(12, 6*other), whyNeighbours)
}

// smallName reports whether the catalogue has an entry's name in small letters
// only, so that nothing but its place or its mark-up tells it from a word of prose.
func smallName(e *catalog.Entry) bool { return e.FirstName().ExactCase && !hasUpper(e.Name()) }

// dense is the share of names among the words of notes that hardly speak of
// anything else.
const dense = 0.08

// densityLevel tells how large the share of accepted names among the words of
// the notes is, in steps from 1 to 6.
func (f *finder) densityLevel() uint8 {
	density := float64(f.evident.document.all) / float64(f.words+50)
	for i, least := range [...]float64{dense, dense * 0.6, dense / 2, dense / 4, dense / 10} {
		if density >= least {
			return uint8(6 - i)
		}
	}
	return 1
}

// mostHabit is the most points of one piece of evidence that weighHabit looks at.
const mostHabit = 14

// weighHabit looks at how the notes name tools: a word that may be a name is rather
// one where a mark of lists, or a word that sets one thing against another, joins it to
// a name.
func (f *finder) weighHabit(w *weight, b *beside, c *candidate, names int) {
	switch {
	case names > 0 && w.plain:
		w.add(7*names, whyList)
	case names > 0:
		w.add(6+4*names, whyList)
	}
	if b.follows(saysReplaced) || b.leads(saysReplaced) || b.replacing() {
		w.add(14, whyPhrase)
	}
	if strings.HasPrefix(b.right, ":") {
		if next := firstWordOf(strings.TrimLeft(b.right, ": ")); startsLarge(next) && f.roughly(next) == proper {
			w.add(-60, none) // what somebody does, or is
		}
	}
	if len(b.right) > 0 && b.right[0] == ':' && c.hi-c.lo == 1 {
		w.add(-40, none) // a question, an answer, a part
	}
}

// habitPoints are those of a word that may be a name for how dense names are in the
// notes.
var habitPoints = [...]int{5: 7, 6: 13}

// habitual reports whether a word that may be a name is rather one in dense notes,
// where marks or words of lists link it to another or do not.
func (b *beside) habitual(linked bool) bool {
	return !(b.usage == everyday && !linked && (b.small || b.left == "") && !b.alone)
}

// named are the numbers of the first two things that have accepted names in a run; 0
// for none.
type named struct {
	first, second int32
	pass          int8 // that found them
}

// other reports whether one of them is another thing than t.
func (n *named) other(t *thing) bool { return n.first != 0 && n.first != t.number || n.second != 0 }

// numbered returns the number of a thing: they are counted as they are asked.
func (f *finder) numbered(t *thing) int32 {
	if t.number == 0 {
		f.things++
		t.number = f.things
	}
	return t.number
}

// namedIn returns the things that the first names of a run name, by its number.
func (f *finder) namedIn(i int32) *named {
	if f.namedBy == nil {
		f.namedBy = make([]named, len(f.layout.runs))
	}
	r, n := &f.layout.runs[i], &f.namedBy[i]
	if n.pass > r.changedIn {
		return n
	}
	*n = named{pass: f.pass}
	for k := r.cands.lo; k < min(r.cands.hi, r.cands.lo+3*reach); k++ {
		c := &f.cands[k]
		if !c.taken || c.thing.class != model.ToolMention {
			continue
		}
		switch t := f.numbered(c.thing); {
		case t == n.first:
		case n.first == 0:
			n.first = t
		default:
			n.second = t
			return n
		}
	}
	return n
}

// linkedTo returns how many accepted names a mark or word of lists joins the
// guess to, on its left and right, and how many further guesses.
func (f *finder) linkedTo(c *candidate, r *run) (names, guesses int) {
	if r.cands.hi-r.cands.lo < 2 || r.untouched() {
		return 0, 0
	}
	at := f.firstFrom(r, c.lo)
	for _, o := range [...]*candidate{f.joinedTo(c, r, at-1, -1), f.joinedTo(c, r, at, +1)} {
		switch {
		case o == nil:
		case o.taken:
			names++
		default:
			guesses++
		}
	}
	return names, guesses
}

// joinedNames is linkedTo for the names alone.
func (f *finder) joinedNames(c *candidate, r *run) int {
	if !f.evident.named.has(c.run) {
		return 0
	}
	names, _ := f.linkedTo(c, r)
	return names
}

// amongWords reports whether an ordinary word that is no preposition stands right
// before a name, which no conjunction joins to another name, and no accepted name of
// its field in the run: "bad state watchdog", "happy and hyper".
func (f *finder) amongWords(c *candidate, r *run, b *beside) bool {
	switch {
	case b.prev == "", !f.isOrdinary(b.prevAt):
		return false
	case b.follows(saysListed):
		names, guesses := f.linkedTo(c, r)
		return names+guesses == 0
	case b.prev == "about", preposition(b.prev), b.follows(saysAnyNoun | saysUsed | saysAdopted | saysReplaced | saysType):
		return false
	}
	alien := true
	f.around(c, func(o *candidate) { alien = alien && !f.evident.kin(c.thing.field, o.thing.field) })
	return alien
}

// usedWith reports whether a conjunction joins the name to an accepted one of which
// the words before say that it is made use of: "use HipChat or slack".
func (f *finder) usedWith(c *candidate, r *run) bool {
	o := f.joinedTo(c, r, f.firstFrom(r, c.lo)-1, -1)
	if o == nil || !o.taken {
		return false
	}
	b := f.besideOf(o, r)
	return b.follows(saysUsed) || b.writtenIn()
}

// farthestJoined is how many bytes may stand between two names that are joined.
const farthestJoined = 24

// joinedTo returns the nearest accepted name or guess, from the k-th candidate on
// in steps, that a mark or word of lists joins to c; nil for none.
func (f *finder) joinedTo(c *candidate, r *run, k, step int32) *candidate {
	for n := 0; k >= r.cands.lo && k < r.cands.hi && n < reach; k, n = k+step, n+1 {
		o := &f.cands[k]
		if o.thing == c.thing || o.thing.class != model.ToolMention || o.lo < c.hi && o.hi > c.lo {
			continue
		}
		lo, hi := min(o.hi, c.hi), max(o.lo, c.lo)
		if hi-lo > farthestJoined {
			return nil
		}
		if (o.taken || o.thing.guess > 4) && joining(r.text[lo:hi]) {
			return o
		}
	}
	return nil
}

// movedTo reports whether the notes tell at a name that they leave an accepted one for it:
// "from wordpress to hugo".
func (f *finder) movedTo(c *candidate, r *run) bool {
	for k := f.firstFrom(r, c.lo) - 1; k >= r.cands.lo && f.cands[k].hi >= c.lo-7; k-- {
		o := &f.cands[k]
		if !o.taken || o.thing == c.thing || o.hi > c.lo {
			continue
		}
		if leavesFor(lastWordOf(strings.TrimRight(r.text[:o.lo], " ")), strings.TrimSpace(r.text[o.hi:c.lo])) {
			return true
		}
	}
	return false
}

// movesTo reports whether a folded word may stand before what somebody moves to.
func movesTo(word string) bool {
	switch word {
	case "to", "a", "à", "zu", "auf", "nach", "naar", "till", "til", "para", "na", "do", "su", "vers", "по", "на", "к", "par", "por", "durch", "door":
		return true
	}
	return false
}

// leavesFor reports whether two words before two names say that one leaves the first for
// the other: "from" and "to", "von" and "zu", "remplacer" and "par".
func leavesFor(from, to string) bool {
	switch to {
	case "to":
		return from == "from"
	case "par", "por", "durch", "door":
		switch from {
		case "remplacer", "remplace", "remplacé", "reemplazar", "sustituir", "substituir", "wird", "werden", "vervangen":
			return true
		}
		return false
	}
	if !movesTo(to) {
		return false
	}
	switch from {
	case "de", "da", "do", "dal", "von", "van", "fra", "från", "z", "ze", "с", "со":
		return true
	}
	return false
}
