package layout

// manner says how the lines of a paragraph are chosen.
type manner uint8

const (
	ragged    manner = iota // as even at the right as a whole paragraph allows
	even                    // as few lines as can be, of about one length, the last too: titles
	justified               // as wide as the measure, all but the last
	greedy                  // as much on each line as fits
)

// What ends of lines cost beside a line that is too short: after a mark of an
// address, after a hyphen of the notes, at a soft hyphen or one of a pattern, at one
// in a word that no line has room for, after a mark within a word, within a word that
// has no other place.
const (
	markCost      = 20
	compoundCost  = 15
	hyphenCost    = 60
	overlongCost  = 61
	withinCost    = 400
	emergencyCost = 3000
	runtCost      = 150 // of a last line that is but a short word
	remnantCost   = 120 // of one that begins with the rest of a word
)

// mostHyphens is the number of lines in a row that may end with a hyphen that
// the notes do not have, but for those within a word that no line has room for.
const mostHyphens = 2

// totalFit chooses the ends of lines among the places of a paragraph, so that
// the sum of what all lines cost is least (Knuth and Plass, Breaking Paragraphs
// into Lines, 1981).
type totalFit struct {
	places      []place // the first is where the paragraph begins, the last where it ends
	first, rest int64   // measures, in the unit of places
	manner      manner

	// The least cost of the lines up to a place, and the place before it: for
	// the first hyphen in a row or no hyphen, and for the second in a row.
	cost [][mostHyphens]int64
	from [][mostHyphens]int32 // place*mostHyphens + state
	ends []int
}

const (
	unreached = int64(1) << 62
	overfull  = int64(1) << 50
	lineCost  = int64(1) << 44 // of an even paragraph: fewer lines come before all else
)

// choose returns the places at which lines end, the last of them the
// paragraph's end. The slice is good until the next call.
func (f *totalFit) choose() []int {
	n := len(f.places)
	f.ends = f.ends[:0]
	if f.width(0, n-1) <= f.first || n == 2 {
		return append(f.ends, n-1)
	}
	if f.manner == greedy {
		return f.greedy()
	}
	f.cost, f.from = grown(f.cost, n), grown(f.from, n)
	f.cost[0] = [mostHyphens]int64{0, unreached}
	widest := max(f.first, f.rest)
	for j := 1; j < n; j++ {
		f.cost[j] = [mostHyphens]int64{unreached, unreached}
		for i := j - 1; i >= 0; i-- {
			if i < j-1 && f.width(i, j)-f.shrink(i, j) > widest {
				break
			}
			f.try(i, j)
		}
	}
	state := 0
	if f.cost[n-1][1] < f.cost[n-1][0] {
		state = 1
	}
	for j := n - 1; j > 0; {
		f.ends = append(f.ends, j)
		p := int(f.from[j][state])
		j, state = p/mostHyphens, p%mostHyphens
	}
	for i, j := 0, len(f.ends)-1; i < j; i, j = i+1, j-1 {
		f.ends[i], f.ends[j] = f.ends[j], f.ends[i]
	}
	return f.ends
}

// try sees whether a line from place i to place j is a better way to j.
func (f *totalFit) try(i, j int) {
	line := f.line(i, j)
	if line == unreached {
		return
	}
	hyphen := f.places[j].hyphen != 0 && f.places[j].cost != overlongCost
	for state := range mostHyphens {
		if f.cost[i][state] == unreached {
			continue
		}
		to := 0
		if hyphen && f.places[i].hyphen != 0 {
			to = state + 1
		}
		total := f.cost[i][state] + line
		if to == mostHyphens {
			if i < j-1 {
				continue
			}
			to, total = to-1, total+overfull // there is no other way
		}
		if total < f.cost[j][to] {
			f.cost[j][to], f.from[j][to] = total, int32(i*mostHyphens+state)
		}
	}
}

func (f *totalFit) measure(i int) int64 {
	if i == 0 {
		return f.first
	}
	return f.rest
}

func (f *totalFit) width(i, j int) int64 {
	return f.places[j].upto + f.places[j].hyphen - f.places[i].from
}

// shrink is how much narrower the blanks of a line may be in all: a third of
// their width. They may be half as wide again.
func (f *totalFit) shrink(i, j int) int64 {
	if f.manner != justified {
		return 0
	}
	return (f.places[j].glue - f.places[i].glueFrom) / 3
}

// line returns what a line costs, unreached where it cannot be.
func (f *totalFit) line(i, j int) int64 {
	measure, width := f.measure(i), f.width(i, j)
	slack := measure - width
	last := j == len(f.places)-1
	if slack < -f.shrink(i, j) {
		if i < j-1 {
			return unreached
		}
		return overfull
	}
	cost := int64(f.places[j].cost)
	switch {
	case last && f.manner != even:
		if i > 0 && width < measure/8 {
			cost += runtCost
		}
		if f.places[i].hyphen != 0 {
			cost += remnantCost
		}
		if slack < 0 {
			cost += f.stretched(slack, i, j)
		}
	case f.manner == justified:
		cost += f.stretched(slack, i, j)
	default:
		short := slack * 1000 / max(measure, 1)
		cost += short * short / 900 // 100 for a line that is three tenths too short
	}
	cost = (10 + cost) * (10 + cost)
	if f.manner == even {
		cost += lineCost
	}
	return cost
}

// stretched is what blanks cost that are wider or narrower than they want to
// be: 100 where they are half as wide again, or a third narrower, and more by
// the third power. From mostStretch on a line is set as it is.
func (f *totalFit) stretched(slack int64, i, j int) int64 {
	glue := f.places[j].glue - f.places[i].glueFrom
	room := glue / 2
	if slack < 0 {
		slack, room = -slack, glue/3
	}
	if room <= 0 {
		room = 1
	}
	ratio := min(slack*100/room, 1000)
	return min(ratio*ratio*ratio/10000, 10000) + ratio
}

// mostStretch is how many times their own width blanks may become wider.
const mostStretch = 2

// greedy takes as much on each line as fits.
func (f *totalFit) greedy() []int {
	for i := 0; i < len(f.places)-1; {
		j, best := i+1, 0
		for ; j < len(f.places) && f.width(i, j) <= f.measure(i); j++ {
			if best == 0 || f.places[j].cost < withinCost || f.places[best].cost >= withinCost {
				best = j
			}
		}
		if best == 0 {
			best = i + 1
		}
		f.ends = append(f.ends, best)
		i = best
	}
	return f.ends
}

// grown returns a slice of n elements, whose contents do not matter.
func grown[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}
