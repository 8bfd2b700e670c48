package text

import "sync"

// Forest says by a Look whether a line is a heading. It was grown from notes of
// many writers by gloss/cmd/grow: the first trees mend what the weights of signs
// get wrong, each later one what those before it do.
type Forest struct {
	Base  int // what is known before any look, in thousandths of log odds
	Slope int // what each point adds that the signs of a line weigh above even
	Lines int // the number of lines that it was grown from
	Notes int // the number of notes that those stood in
	Trees []Tree
}

// even is what a line weighs whose signs speak neither for a heading nor against
// it.
const even = 128

// Tree asks two questions one after another, the second depending on the answer
// to the first. Question i leads to question 2i+1 where what it looks at is no more
// than At, else to 2i+2.
type Tree struct {
	Ask  [3]Question
	Says [4]int16 // by the answers, in thousandths of log odds
}

// Question asks whether measure Of of a look is no more than At.
type Question struct {
	Of Measure
	At uint8
}

// Score returns the log odds in thousandths that a line is a heading: it is one
// above zero.
func (f *Forest) Score(l *Look) int {
	var seen [roomyLook]uint8 // what is asked for is within it, whatever is asked
	copy(seen[:], l[:])
	sum := f.Start(l)
	for i := range f.Trees {
		t := &f.Trees[i]
		sum += int(t.Says[t.leaf(&seen)])
	}
	return sum
}

// stride is the number of trees after which is looked whether those that are left
// can still change what a forest says.
const stride = 16

// rest is how little and how much the trees of a forest from one on can say
// together.
type rest struct{ least, most int }

// rests returns what the trees are able to say from each stride on, in their order.
func (f *Forest) rests() []rest {
	list := make([]rest, len(f.Trees)/stride+1)
	var r rest
	for i := len(f.Trees) - 1; i >= 0; i-- {
		says := f.Trees[i].Says
		r.least += int(min(says[0], says[1], says[2], says[3]))
		r.most += int(max(says[0], says[1], says[2], says[3]))
		if i%stride == 0 {
			list[i/stride] = r
		}
	}
	return list
}

// heads reports whether Score is above zero. It asks no more trees than it takes to
// know; rests are those of the forest.
func (f *Forest) heads(l *Look, rests []rest) bool {
	var seen [roomyLook]uint8
	copy(seen[:], l[:])
	sum := f.Start(l)
	for i := range f.Trees {
		if i%stride == 0 {
			switch r := rests[i/stride]; {
			case sum+r.least > 0:
				return true
			case sum+r.most <= 0:
				return false
			}
		}
		t := &f.Trees[i]
		sum += int(t.Says[t.leaf(&seen)])
	}
	return sum > 0
}

// grownRests are those of the forest that the reader judges by.
var grownRests = sync.OnceValue(grown.rests)

// roomyLook is a power of two that is no less than Measures.
const roomyLook = 64

// Start returns what the forest says of a line before any tree is asked.
func (f *Forest) Start(l *Look) int { return f.Base + f.Slope*(int(l[weighed])-even) }

// leaf returns which of its answers a tree gives to what is seen of a line.
func (t *Tree) leaf(seen *[roomyLook]uint8) uint {
	q, first, second := &t.Ask[0], uint(0), uint(0)
	if seen[q.Of%roomyLook] > q.At {
		q, first = &t.Ask[2], 2
	} else {
		q = &t.Ask[1]
	}
	if seen[q.Of%roomyLook] > q.At {
		second = 1
	}
	return first + second
}

// All measures fit a roomy look.
var _ [roomyLook - Measures]struct{}
