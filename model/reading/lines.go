package reading

import (
	"sort"
	"strings"
)

// runLines are the lines that hard breaks part a run into.
type runLines struct {
	starts []int  // where each begins
	linked []bool // has a link
	links  int    // how many have
	asked  bool
}

// entry returns the line that a place stands in, where several lines have links, as
// those of a list without marks: nothing of it is said in the others. To a link that is
// alone on its line belongs the line before, or after where the first line is a link,
// if that has none. Else it returns all of the text.
func (w *runWords) entry(at span) span {
	all := span{0, len(w.text)}
	if !w.broken.asked {
		w.findLines()
	}
	l := &w.broken
	if l.links < 2 {
		return all
	}
	i := l.at(at.lo)
	end := func(i int) int {
		if i+1 < len(l.starts) {
			return l.starts[i+1] - 1
		}
		return len(w.text)
	}
	line := span{l.starts[i], max(end(i), at.hi)}
	if !blank(w.text[line.lo:at.lo]) || !blank(w.text[at.hi:line.hi]) {
		return line
	}
	switch {
	case l.linked[0] && i+1 < len(l.starts) && !l.linked[i+1]: // each before what is said of it
		line.hi = end(i + 1)
	case !l.linked[0] && i > 0 && !l.linked[i-1]:
		line.lo = l.starts[i-1]
	}
	return line
}

// at returns the line of a place.
func (l *runLines) at(lo int) int {
	return sort.Search(len(l.starts), func(i int) bool { return l.starts[i] > lo }) - 1
}

func (w *runWords) findLines() {
	l := &w.broken
	l.asked = true
	if strings.IndexByte(w.text, '\n') < 0 {
		return
	}
	l.starts = append(l.starts, 0)
	for i := range len(w.text) {
		if w.text[i] == '\n' {
			l.starts = append(l.starts, i+1)
		}
	}
	l.linked = make([]bool, len(l.starts))
	for at := range w.at.links {
		if i := l.at(at.lo); !l.linked[i] {
			l.linked[i] = true
			l.links++
		}
	}
}
