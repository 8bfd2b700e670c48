package index

import (
	"strings"

	"gloss/model"
)

// This file finds points that are nothing but known names set against each other or put
// together: "bash + curl", "node red vs eclipse".

// longestPaired is the length of the longest point that may be nothing but names.
const longestPaired = 48

// paired reports whether the run is nothing but known names between such marks, of which
// one at least is seldom or not often a word.
func (f *finder) paired(r *run) bool {
	if r.kind == titleRun || strings.IndexByte(r.text, '+') < 0 && strings.Index(r.text, " vs") < 0 {
		return false
	}
	at, names, rare := int32(0), 0, false
	for k := r.cands.lo; k < r.cands.hi; k++ {
		c := &f.cands[k]
		if c.lo < at || c.thing.class != model.ToolMention || c.thing.entry == nil || c.shadow {
			continue
		}
		between := strings.TrimSpace(r.text[at:c.lo])
		if at > 0 && !pairing(between) || at == 0 && between != "" {
			return false
		}
		at = c.hi
		names++
		rare = rare || f.usageIn(f.formOf(c)) < everyday
	}
	return names > 1 && rare && strings.Trim(r.text[at:], " .?") == ""
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
