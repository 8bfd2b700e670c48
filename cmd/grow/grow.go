package main

import (
	"math"
	"sync"

	"gloss/notes/text"
)

// sample is a line that the reader asked about.
type sample struct {
	look    text.Look
	heading bool
	weight  float64
}

// growth says how trees are grown.
type growth struct {
	trees  int
	rate   float64 // the part of what a tree would say that it says
	smooth float64 // what holds leaves of few lines close to zero
	least  float64 // the least weight of lines, times their doubt, in a leaf
	hidden int     // the number of measures, of eight, that a tree is not shown
	slope  float64 // what each point adds that a line weighs
	shift  float64 // added to what is known before any tree, in log odds
}

// grow fits a forest to samples by gradient boosting: each tree is fitted to
// what those before it got wrong. The same samples give the same forest.
func grow(samples []sample, g growth) text.Forest {
	said := make([]float64, len(samples))
	heads, all := 0.0, 0.0
	for i := range samples {
		all += samples[i].weight
		if samples[i].heading {
			heads += samples[i].weight
		}
	}
	base := math.Log((heads + 1) / (all - heads + 1))
	forest := text.Forest{Base: int(math.Round(1000 * base)), Slope: int(math.Round(1000 * g.slope))}
	for i := range said {
		said[i] = float64(forest.Start(&samples[i].look)) / 1000
	}
	forest.Base += int(math.Round(1000 * g.shift))
	r := &round{growth: g, samples: samples, slope: make([]float64, len(samples)), bend: make([]float64, len(samples)), node: make([]uint8, len(samples)), chance: 1}
	for range g.trees {
		for i := range samples {
			p := 1 / (1 + math.Exp(-said[i]))
			y := 0.0
			if samples[i].heading {
				y = 1
			}
			r.slope[i] = samples[i].weight * (y - p)
			r.bend[i] = samples[i].weight * p * (1 - p)
		}
		t := r.tree()
		for i := range samples {
			said[i] += float64(t.Says[r.node[i]]) / 1000
		}
		forest.Trees = append(forest.Trees, t)
	}
	return forest
}

// round is the growing of one tree.
type round struct {
	growth
	samples     []sample
	slope, bend []float64
	node        []uint8 // by sample: where it stands on its level of the tree
	chance      uint64
}

// sums are the slopes and bends of samples by what a measure of theirs is.
type sums [256][2]float64

func (r *round) tree() (t text.Tree) {
	clear(r.node)
	shown := make([]bool, text.Measures)
	for f := range shown {
		r.chance = r.chance*6364136223846793005 + 1442695040888963407
		shown[f] = int(r.chance>>61) >= r.hidden
	}
	for first := 0; first < len(t.Ask); first = 2*first + 1 {
		for n := range first + 1 {
			t.Ask[first+n] = r.question(uint8(n), shown)
		}
		for i := range r.samples {
			q := t.Ask[first+int(r.node[i])]
			r.node[i] *= 2
			if r.samples[i].look[q.Of] > q.At {
				r.node[i]++
			}
		}
	}
	var all [len(t.Says)][2]float64
	for i, n := range r.node {
		all[n][0] += r.slope[i]
		all[n][1] += r.bend[i]
	}
	for n, s := range all {
		t.Says[n] = int16(math.Round(1000 * max(-4, min(r.rate*s[0]/(s[1]+r.smooth), 4))))
	}
	return t
}

// question returns what parts the samples of a node best.
func (r *round) question(node uint8, shown []bool) text.Question {
	var mine []int32
	for i, n := range r.node {
		if n == node {
			mine = append(mine, int32(i))
		}
	}
	gains := make([]float64, text.Measures)
	ats := make([]uint8, text.Measures)
	var wait sync.WaitGroup
	const parts = 2
	for part := range parts {
		wait.Go(func() {
			for f := part; f < text.Measures; f += parts {
				if shown[f] {
					gains[f], ats[f] = r.best(f, mine)
				}
			}
		})
	}
	wait.Wait()
	best := text.Question{At: 255}
	most := 0.0
	for f, gain := range gains {
		if gain > most {
			most, best = gain, text.Question{Of: text.Measure(f), At: ats[f]}
		}
	}
	return best
}

func (r *round) best(f int, mine []int32) (gain float64, at uint8) {
	var by sums
	var all [2]float64
	for _, i := range mine {
		s := &by[r.samples[i].look[f]]
		s[0] += r.slope[i]
		s[1] += r.bend[i]
		all[0] += r.slope[i]
		all[1] += r.bend[i]
	}
	worth := func(slope, bend float64) float64 { return slope * slope / (bend + r.smooth) }
	var low [2]float64
	for v := range 255 {
		if by[v][1] == 0 {
			continue
		}
		low[0] += by[v][0]
		low[1] += by[v][1]
		if low[1] < r.least || all[1]-low[1] < r.least {
			continue
		}
		if g := worth(low[0], low[1]) + worth(all[0]-low[0], all[1]-low[1]) - worth(all[0], all[1]); g > gain+1e-9 {
			gain, at = g, uint8(v)
		}
	}
	return gain, at
}
