package index

import (
	"strings"

	"gloss/model"
)

// This file finds points that are nothing but known names set against each other or put
// together, or listed: "bash + curl", "node red vs eclipse", "linux, windows, mac".

// longestPaired is the length of the longest point that may be nothing but names.
const longestPaired = 48

// paired reports whether the run is nothing but known names between such marks, of which
// one at least is seldom or not often a word.
func (f *finder) paired(r *run) bool {
	if r.kind == titleRun || r.marks&commaMark == 0 && strings.IndexByte(r.text, '+') < 0 && !strings.Contains(r.text, " vs") {
		return false
	}
	least := 2
	at, names, rare := int32(0), 0, false
	for k := r.cands.lo; k < r.cands.hi; k++ {
		c := &f.cands[k]
		if c.lo < at || c.thing.class != model.ToolMention || c.thing.entry == nil || c.shadow {
			continue
		}
		between := strings.TrimSpace(r.text[at:c.lo])
		switch {
		case at == 0 && between != "", at > 0 && between != "," && !pairing(between):
			return false
		case between == ",":
			least = 3 // two may just be words in a sentence
		}
		at = c.hi
		names++
		rare = rare || f.usageIn(f.formOf(c)) < everyday
	}
	return names >= least && rare && strings.Trim(r.text[at:], " .?") == ""
}

// pairing reports whether what stands between two names puts them together or against
// each other.
func pairing(between string) bool {
	switch between {
	case "+", "vs", "vs.", "versus":
		return true
	}
	return false
}
