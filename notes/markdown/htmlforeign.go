package markdown

import (
	"strings"

	"gloss/model"
)

// keepForeign makes text of the tags among the tokens of a fragment that are not
// understood. An element that stands on lines of its own is one token with all
// that is within it; of others each tag is a piece of the words round it. words
// says that there are words in no such element.
func (f *fragment) keepForeign(list []token) (kept []token, words bool) {
	ends := foreignEnds(list)
	kept = make([]token, 0, len(list))
	within := -1 // up to which token all stands in what is not understood
	for i := 0; i < len(list); i++ {
		t := list[i]
		if t.kind != unknownTag || t.form != startToken && t.form != endToken {
			words = words || i > within && (t.form == wordsToken && strings.TrimSpace(t.raw()) != "" || t.kind == playerTag || t.kind == machineTag)
			kept = append(kept, t)
			continue
		}
		last := ends[i]
		within = max(within, last)
		if t.form = wordsToken; last > i || t.empty() {
			if end := list[last].end; f.alone(t.start, end) {
				t.form, t.end = rawToken, end
				i = last
			}
		}
		kept = append(kept, t)
	}
	return kept, words
}

// foreignEnds returns for each start tag that is not understood at which token
// its element ends; that is the tag itself where it has no end.
func foreignEnds(list []token) []int {
	ends := make([]int, len(list))
	open := map[string][]int{}
	for i, t := range list {
		ends[i] = i
		if t.kind != unknownTag {
			continue
		}
		switch before := open[t.name]; {
		case t.form == startToken && !t.empty():
			open[t.name] = append(before, i)
		case t.form == endToken && len(before) > 0:
			ends[before[len(before)-1]] = i
			open[t.name] = before[:len(before)-1]
		}
	}
	return ends
}

// alone reports whether a piece of a fragment has its lines for itself.
func (f *fragment) alone(start, end int) bool {
	before := f.text[strings.LastIndexByte(f.text[:start], '\n')+1 : start]
	behind, _, _ := strings.Cut(f.text[end:], "\n")
	return strings.TrimSpace(before) == "" && strings.TrimSpace(behind) == ""
}

// raw adds what is not understood as code.
func (f *htmlFlow) raw(e *element) {
	first, text := f.r.line(e.offset()), e.raw()
	f.r.ledger.PlaceRange(first, first+strings.Count(text, "\n"))
	f.put(&model.Code{Position: e.pos(f.r), Language: "html", Text: text, FirstLine: first})
}
