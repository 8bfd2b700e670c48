package summary

// Levels is the number of heights of the marks in a bar.
const Levels = 4

// Level returns the height, from 1 to Levels, of the mark for n mentions, and 0
// for none. It is the same for all entries, so that bars can be compared.
func Level(n uint8) int {
	switch {
	case n == 0:
		return 0
	case n == 1:
		return 1
	case n == 2:
		return 2
	case n <= 4:
		return 3
	}
	return 4
}

// Reach says where the bar of an entry has its marks, in hundredths of the notes:
// the first, the last, and where most mentions are. The first is below 0 where
// there is no mention, the most where no part of the notes has several.
func (e *Entry) Reach() (first, last, most int) {
	first, last, at := -1, -1, 0
	for i, n := range e.Spread {
		if n == 0 {
			continue
		}
		if first < 0 {
			first = i
		}
		last = i
		if n > e.Spread[at] {
			at = i
		}
	}
	if first < 0 {
		return -1, -1, -1
	}
	hundredth := func(bucket int) int { return (2*bucket + 1) * 100 / (2 * Buckets) }
	if most = -1; e.Spread[at] > 1 {
		most = hundredth(at)
	}
	return hundredth(first), hundredth(last), most
}
