package layout

import (
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// levels returns the levels of the characters of a paragraph by the Unicode
// bidirectional algorithm (UAX 9), without explicit embeddings and isolates,
// which clean takes out. brackets[i] is the bracket that the i-th character is,
// 0 for others. What stands at the ends of lines is for the caller (L1). classes
// are changed.
func levels(classes []bidi.Class, brackets []rune, base int) []int {
	marks := marksIn(classes)
	weak(classes, base)
	paired(classes, brackets, marks, base)
	neutral(classes, base)
	list := make([]int, len(classes))
	for i, c := range classes {
		list[i] = level(c, base)
	}
	return list
}

// marksIn says which characters are marks of the one before, nil where none is.
func marksIn(classes []bidi.Class) []bool {
	var marks []bool
	for i, c := range classes {
		if c == bidi.NSM {
			if marks == nil {
				marks = make([]bool, len(classes))
			}
			marks[i] = true
		}
	}
	return marks
}

func side(level int) bidi.Class {
	if level%2 == 1 {
		return bidi.R
	}
	return bidi.L
}

// weak resolves numbers and their punctuation (rules W1 to W7).
func weak(c []bidi.Class, base int) {
	last, strong := side(base), side(base)
	for i := range c {
		switch c[i] {
		case bidi.NSM:
			c[i] = last
		case bidi.L, bidi.R, bidi.AL:
			strong = c[i]
		case bidi.EN:
			if strong == bidi.AL {
				c[i] = bidi.AN
			}
		}
		last = c[i]
	}
	for i := range c {
		if c[i] == bidi.AL {
			c[i] = bidi.R
		}
		if i == 0 || i+1 == len(c) || c[i-1] != c[i+1] {
			continue
		}
		if c[i] == bidi.ES && c[i-1] == bidi.EN || c[i] == bidi.CS && (c[i-1] == bidi.EN || c[i-1] == bidi.AN) {
			c[i] = c[i-1]
		}
	}
	terminators(c)
	strong = side(base)
	for i := range c {
		switch c[i] {
		case bidi.L, bidi.R:
			strong = c[i]
		case bidi.ES, bidi.CS, bidi.ET:
			c[i] = bidi.ON
		case bidi.EN:
			if strong == bidi.L {
				c[i] = bidi.L
			}
		}
	}
}

// terminators makes signs beside a number, such as $ and %, a part of it (W5).
func terminators(c []bidi.Class) {
	for i := 0; i < len(c); i++ {
		if c[i] != bidi.ET {
			continue
		}
		j := i
		for j < len(c) && c[j] == bidi.ET {
			j++
		}
		if i > 0 && c[i-1] == bidi.EN || j < len(c) && c[j] == bidi.EN {
			for k := i; k < j; k++ {
				c[k] = bidi.EN
			}
		}
		i = j
	}
}

// bracketOf returns a character where it is a bracket of which there are pairs,
// else 0. Of those that mean the same it is the same.
func bracketOf(r rune, p bidi.Properties) rune {
	switch {
	case !p.IsBracket():
		return 0
	case r == 0x2329 || r == 0x232A:
		return r - 0x2329 + 0x3008
	}
	return r
}

// otherBracket returns the bracket that makes a pair with another.
func otherBracket(r rune) rune {
	for _, other := range bidi.ReverseString(string(r)) {
		return other
	}
	return 0
}

// deepestBrackets is how deep brackets may stand within others to be paired, as
// the algorithm has it.
const deepestBrackets = 63

// pair is where two brackets stand that belong together.
type pair struct{ open, close int }

// pairsOf returns the pairs of brackets, by where they open (BD16).
func pairsOf(c []bidi.Class, brackets []rune) []pair {
	type opened struct {
		at    int
		close rune
	}
	var pairs []pair
	var open []opened
scan:
	for i, b := range brackets {
		if b == 0 || c[i] != bidi.ON {
			continue
		}
		if p, _ := bidi.LookupRune(b); p.IsOpeningBracket() {
			if len(open) == deepestBrackets {
				break scan
			}
			open = append(open, opened{i, otherBracket(b)})
			continue
		}
		for k := len(open) - 1; k >= 0; k-- {
			if open[k].close == b {
				pairs = append(pairs, pair{open[k].at, i})
				open = open[:k]
				break
			}
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int { return a.open - b.open })
	return pairs
}

// paired gives both brackets of a pair one direction: that of the paragraph where
// something within is written so, else that of what stands before them where all
// within is (N0).
func paired(c []bidi.Class, brackets []rune, marks []bool, base int) {
	own := side(base)
	for _, p := range pairsOf(c, brackets) {
		same, other := false, false
		for i := p.open + 1; i < p.close && !same; i++ {
			if strong, ok := direction(c[i]); ok {
				same, other = strong == own, other || strong != own
			}
		}
		to := own
		if !same {
			if !other {
				continue
			}
			for i := p.open - 1; i >= 0; i-- {
				if strong, ok := direction(c[i]); ok {
					to = strong
					break
				}
			}
		}
		for _, at := range [...]int{p.open, p.close} {
			c[at] = to
			for i := at + 1; marks != nil && i < len(c) && marks[i]; i++ {
				c[i] = to
			}
		}
	}
}

// direction returns the direction of a character whose class is not neutral:
// numbers go with what is written from right to left.
func direction(c bidi.Class) (bidi.Class, bool) {
	switch c {
	case bidi.L:
		return bidi.L, true
	case bidi.R, bidi.EN, bidi.AN:
		return bidi.R, true
	}
	return 0, false
}

// neutral gives blanks and punctuation the direction of what stands on both
// sides of them, else that of the paragraph (rules N1 and N2).
func neutral(c []bidi.Class, base int) {
	before := side(base)
	for i := 0; i < len(c); {
		if d, ok := direction(c[i]); ok {
			before = d
			i++
			continue
		}
		j := i
		to := side(base)
		after := to // at the end
		for ; j < len(c); j++ {
			if d, ok := direction(c[j]); ok {
				after = d
				break
			}
		}
		if after == before {
			to = before
		}
		for ; i < j; i++ {
			c[i] = to
		}
	}
}

func level(c bidi.Class, base int) int {
	switch {
	case c == bidi.R:
		return 1
	case c == bidi.EN || c == bidi.AN:
		return 2
	case base == 1:
		return 2
	}
	return 0
}
