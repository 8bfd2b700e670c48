package index

import (
	"math"
	"slices"
	"strings"

	"gloss/model"
	"gloss/model/catalog"
)

// Recognize finds the names in the document and sets a Mention round each. It
// changes lists of inlines and model.Code.Mentions of doc, and nothing else;
// the words stay as they are. What lies within a Mention already is left alone.
func Recognize(doc *model.Document, cat *catalog.Catalog) { (&Pass{Catalog: cat}).Recognize(doc) }

// find is Recognize up to the decisions.
func (p *Pass) find(doc *model.Document) {
	tongues := byLanguage(doc)
	for _, d := range tongues {
		m := weigh(d)
		p.findIn(d, m, stretches(m.weight, longestStretch, usualStretch))
	}
	if len(tongues) > 1 {
		p.made = nil // they are not in the order of the document
	}
}

// findIn is find for notes of that measure, in about so many stretches.
func (p *Pass) findIn(doc *model.Document, m measure, parts int) {
	runs, full := m.runs, math.MaxInt
	f := &finder{cat: p.Catalog, known: newKnown(), tongue: tongueOf(doc, m.script), trace: p.Trace, postsAt: make(map[int32]span)}
	if parts > 1 {
		runs, full = runs/parts+1, m.weight/parts+1
		lay(doc, runs, full, func(l *layout) {
			f.layout = l
			f.readRuns()
			f.define(doc)
			f = f.next()
		})
		f.words = 0
	}
	lay(doc, runs, full, func(l *layout) {
		f.layout = l
		f.readRuns()
		f.cands = slices.Grow(f.cands, len(f.tokens)/4+64)
		f.define(doc)
		f.discovered = len(f.cands)
		f.scanAll()
		f.scanned = len(f.cands)
		f.findAddressed()
		early, late := p.forced()
		p.rule(f)
		f.force(early, false)
		f.judge()
		f.force(late, true)
		if f.trace != nil {
			f.trace.finish(f)
		}
		done := f
		if parts > 1 {
			f = f.next()
		}
		p.mentioned = p.mentioned || l.mentioned
		p.made = done.set(p.made)
	})
}

// define finds what the document defines itself.
func (f *finder) define(doc *model.Document) {
	if f.tools == nil {
		f.tools = make(map[string]*thing, len(f.vocabulary.words)/4)
	}
	f.learnTopics(doc)
	f.discover()
	f.findPeople(doc)
	f.listing()
}

// finder is one run of Recognize over a stretch of the notes, mostly all of them.
type finder struct {
	cat    *catalog.Catalog
	layout *layout
	tongue
	known
	small   bool // the notes write names without capitals
	mixed   bool // they do so at times
	lower   bool // they begin with small letters
	large   bool // the points of the notes begin with capitals
	prosaic bool // they hardly speak of tools
	worldly bool // nothing in them speaks of programs

	prosePoints int // where they are prosaic: what is taken from a known name for it

	programs bool // they speak of the parts of programs

	titles      []int32        // the runs that are titles
	addressing  []int32        // those that may have handles, or names with what somebody is addressed by
	naming      []int32        // those that have forenames
	postsAt     map[int32]span // by the number of a run: what it says of somebody's post
	vocabulary  vocabulary
	tokens      []token           // of all runs, in their order
	spare       []token           // of a comment in code
	spareThings []thing           // those that newThing hands out next
	calls       map[string][]call // of programs that are not known, by their words; nil for none

	cands               []candidate
	namedBy             []named  // in each run; nil until asked for
	topics              []*thing // after which gatherings are called that the notes speak of
	taken               []int32  // numbers of those that the last round accepted
	evident             evident
	pass                int8                       // number of the round, or of what comes before it
	slips               slips                      // of the names that are confirmed when it comes to guesses
	sorted              int                        // how many of cands are in order
	discovered, scanned int                        // how many there were before the scan and after it
	capitals            int                        // as learnCapitals finds out
	begun               struct{ small, large int } // how many points begin with a letter that is no capital, and with one
	targets             map[string]bool            // parts of the addresses that the notes link to, folded; nil until asked for
	pages               map[string]bool            // that the notes link to, as gatherPages has them; nil until asked for
	sites               map[string]*catalog.Entry  // by hosts that siteOf was asked for
	buf                 []byte
	spelling            spelling
	trace               *Trace // nil in most runs
}

// localName is a name that the document defines.
type localName struct {
	catalog.Name // Entry is nil
	thing        *thing
	why          rule
}

// startFilter is a set of folded words by their length and their first and last letters: it
// tells of most words at once that they fold to none of them.
type startFilter [256]uint32

func startBits(word string) (row uint8, bit uint32) {
	return uint8(len(word)*32) ^ word[len(word)-1]&0x1F, 1 << (word[0] & 0x1F)
}

func (s *startFilter) put(folded string) {
	row, bit := startBits(folded)
	s[row] |= bit
}

// may reports whether what a word of ASCII folds to may be in the set.
func (s *startFilter) may(word string) bool {
	row, bit := startBits(word)
	return s[row]&bit != 0
}

// thingOf returns the thing that the entry is.
func (f *finder) thingOf(e *catalog.Entry) *thing {
	t := f.entries[e]
	if t == nil {
		t = &thing{key: e.ID(), name: e.Name(), entry: e, field: kinships().numbers[e.Field()], small: smallName(e)}
		f.entries[e] = t
	}
	return t
}

// addLocal makes a name known for the whole document.
func (f *finder) addLocal(text string, t *thing, why rule, ambiguous bool) {
	word, start := catalog.FirstWord(text)
	if word == "" {
		return
	}
	word = catalog.Fold(word)
	for _, n := range f.local[word] {
		if n.Text == text && n.thing == t {
			return
		}
	}
	f.localStarts.put(word)
	f.local[word] = append(f.local[word], localName{
		Name: catalog.Name{Text: text, Start: int32(start), Ambiguous: ambiguous}, thing: t, why: why,
	})
}

// settle drops candidates so that none overlaps another: of those that begin
// at one place the longest stays.
func (f *finder) settle(cands []candidate) []candidate {
	arranged(cands)
	out := cands[:0]
	for _, c := range cands {
		if n := len(out); n > 0 && out[n-1].run == c.run && out[n-1].hi > c.lo {
			if last := &out[n-1]; last.lo == c.lo && last.hi == c.hi && f.rank(&c) > f.rank(last) {
				*last = c // another thing of that name, of which more speaks
			}
			continue
		}
		out = append(out, c)
	}
	return out
}

// rank is the evidence for a candidate where several things have the name: what
// it is the first name of goes before what it is a short form of, and what the section links
// to its home page before all; what a decision adds where the evidence does not tell goes
// behind all.
func (f *finder) rank(c *candidate) int {
	if c.points == -decided {
		return -decided
	}
	if r := &f.layout.runs[c.run]; f.homeLinked(c, r) == homePage || c.thing.homes[r.sect] {
		return math.MaxInt16
	}
	if len(c.thing.name) == int(c.hi-c.lo) && strings.EqualFold(c.thing.name, f.form(c)) {
		return int(c.points) + 20
	}
	return int(c.points)
}
