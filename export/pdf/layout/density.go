package layout

import (
	"math"
	"sort"

	"gloss/export"
	"gloss/model/summary"
	"gloss/themes"
)

// density is how much an index says of its entries, and in how much room.
type density struct {
	words  int  // characters of the words of the first mention, at most; 0 for none
	home   bool // home pages are printed; they are led to anyway
	with   int  // companions that an entry names at most
	apart  bool // the words, the places and the companions begin a line each, else they follow each other
	listed bool // many parts of an entry stand on a line each, else they follow each other
	runIn  bool // what is said of an entry begins on the line of its name
	scale  Unit // of the type, in hundredths of that of the index in a handout
}

// Scales of the type: that of an index for which there is room, and those of others.
const (
	roomy, tight, tightest = 95, 88, 85
)

// The words of a first mention: all that are known, or those that are near, or nearest.
const (
	allWords  = 1 << 10
	nearWords = 60
	nextWords = 36
)

// densities are those of an index, from the one that says most to the one that takes
// the least room. Each takes less than the one before, or hardly more.
// brief is the one of them that says all that there is in few words.
var densities = []density{
	{words: allWords, home: true, with: 5, apart: true, listed: true, scale: roomy},
	{words: allWords, home: true, with: 5, scale: roomy},
	{words: allWords, home: true, with: 3, scale: roomy},
	{words: nearWords, home: true, with: 3, scale: roomy},
	{words: nearWords, home: true, with: 1, scale: roomy},
	{words: nearWords, home: true, with: 1, scale: tight},
	{words: nearWords, home: true, with: 1, runIn: true, scale: tight},
	brief: {words: nextWords, home: true, with: 1, runIn: true, scale: tight},
	{words: nextWords, home: true, with: 1, runIn: true, scale: tightest},
	{words: nextWords, home: true, runIn: true, scale: tightest},
	{home: true, runIn: true, scale: tight},
	{runIn: true, scale: tight},
	{runIn: true, scale: tightest},
}

const brief = 7

const (
	// usualIndex is the number of pages that the index of usual notes has at most.
	usualIndex = 2
	// farLonger is the number of pages from which on saving some is of no use: an index
	// that takes as many at least has the density of brief.
	farLonger = 5
	// readable is the smallest size of type of an index.
	readable = 7.0
)

// legible returns a scale, or the one at which the index of a theme can just be read.
func legible(theme *themes.Theme, scale Unit) Unit {
	return max(scale, min(Unit(math.Ceil(readable*100/float64(theme.Index.Size))), roomy))
}

// SetIndex sets the index alone: all entries say as much as two pages have room for, or
// the fewest pages that the index takes. An index that is far longer says all in brief.
// Where a last page would hold little it is set denser, if that saves the page. Errors
// are those of Set.
func SetIndex(x *summary.Index, opt export.Options) (*Display, error) {
	return withSpares(opt, func(spares []export.Font) (*Display, error) {
		s := fitting(x, opt, spares).setter
		s.parts[IndexPart][0].opener = true
		s.missingInParticulars()
		s.bind()
		s.reportMissing()
		return s.out, s.faces.err
	})
}

// fitting sets the index in the first of the densities that fits.
func fitting(x *summary.Index, opt export.Options, spares []export.Font) *digest {
	made := make([]*digest, len(densities))
	at := func(i int) *digest {
		if made[i] == nil {
			made[i] = digestOf(x, opt, spares, densities[i])
		}
		return made[i]
	}
	last := len(densities) - 1
	most := usualIndex
	if !at(0).fits(most) {
		if most = max(most, at(last).pages()); most >= farLonger {
			return at(brief)
		}
	}
	found := sort.Search(last, func(i int) bool { return at(i).fits(most) })
	return at(found).denser(func(d density) *digest { return digestOf(x, opt, spares, d) })
}

// digestOf sets the index in a density.
func digestOf(x *summary.Index, opt export.Options, spares []export.Font, d density) *digest {
	g := &digest{setter: newSetter(SummaryBook(x), opt, spares...), index: x, several: len(x.Sources) > 1, density: d}
	g.density.scale = legible(g.theme, d.scale)
	g.set()
	return g
}

func (g *digest) pages() int { return len(g.parts[IndexPart]) }

func (g *digest) fits(pages int) bool { return g.pages() <= pages }

// denser returns the index set so that it says as much in less room, where that saves a
// last page that holds little.
func (g *digest) denser(set func(density) *digest) *digest {
	d := g.density
	for _, narrow := range []func(){func() { d.apart, d.listed = false, false }, func() { d.runIn, d.scale = true, min(d.scale, tight) }} {
		if !g.endsEarly() {
			break
		}
		narrow()
		if other := set(d); other.pages() < g.pages() {
			return other
		}
	}
	return g
}

// endsEarly reports whether little stands on the last of several pages.
func (g *digest) endsEarly() bool {
	pages := g.parts[IndexPart]
	return len(pages) > 1 && pages[len(pages)-1].used(0, unbounded) < g.area.top+(g.area.bottom-g.area.top)/3
}
