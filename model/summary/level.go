package summary

import "strconv"

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

// Where says in words what the bar of an entry shows.
func (e *Entry) Where() string {
	first, last, most := -1, -1, 0
	for i, n := range e.Spread {
		if n == 0 {
			continue
		}
		if first < 0 {
			first = i
		}
		last = i
		if n > e.Spread[most] {
			most = i
		}
	}
	percent := func(bucket int) string { return strconv.Itoa((2*bucket+1)*100/(2*Buckets)) + "%" }
	switch {
	case first < 0:
		return ""
	case first == last:
		return "About " + percent(first) + " into the notes"
	case e.Spread[most] == 1:
		return "From " + percent(first) + " to " + percent(last) + " of the notes"
	}
	return "From " + percent(first) + " to " + percent(last) + " of the notes, most at " + percent(most)
}
