package text

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

// treeDepth is the number of questions that a tree asks of a line.
const treeDepth = 2

// Tree asks two questions one after another, the second depending on the answer
// to the first. Question i leads to question 2i+1 where what it looks at is no more
// than At, else to 2i+2.
type Tree struct {
	Ask  [1<<treeDepth - 1]Question
	Says [1 << treeDepth]int16 // by the answers, in thousandths of log odds
}

// Question asks whether measure Of of a look is no more than At.
type Question struct {
	Of Measure
	At uint8
}

// Score returns the log odds in thousandths that a line is a heading: it is one
// above zero.
func (f *Forest) Score(l *Look) int {
	sum := f.Start(l)
	for i := range f.Trees {
		t := &f.Trees[i]
		sum += int(t.Says[t.leaf(l)])
	}
	return sum
}

// Start returns what the forest says of a line before any tree is asked.
func (f *Forest) Start(l *Look) int { return f.Base + f.Slope*(int(l[weighed])-even) }

func (t *Tree) leaf(l *Look) int {
	i := 0
	for range treeDepth {
		q := t.Ask[i]
		i = 2*i + 1
		if l[q.Of] > q.At {
			i++
		}
	}
	return i - len(t.Ask)
}
