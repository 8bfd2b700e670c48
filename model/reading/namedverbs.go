package reading

import (
	"sort"
	"strings"

	"gloss/model"
)

// afterVerb finds the title that a verb sends the reader to: see “Clean Code”,
// read The Mythical Man-Month.
func (w *wordRun) afterVerb(i int) (work, bool) {
	strong, ok := sends(strings.ToLower(w.word(i)))
	if !ok || strings.ToUpper(w.word(i)) == w.word(i) {
		return work{}, false
	}
	if k, ok := w.follows(i, ":"); ok {
		title := w.text[w.off[k].in.lo:w.off[k].in.hi]
		if !titleLike(title) || len(strings.Fields(title)) < 2 {
			return work{}, false
		}
		return w.setOff(k, "")
	}
	if f, ok := w.afterOwner(i); ok {
		return f, true
	}
	if f, ok := w.citedAfter(i); ok {
		return f, true
	}
	if capital(w.word(i)) && i == 0 || !blanks(w.gap(i)) || i+1 >= len(w.words) {
		return work{}, false
	}
	f, ok := w.title(i+1, "", true)
	if n := len(strings.Fields(w.text[f.at.lo:f.at.hi])); !ok || f.by == "" && (!strong || n < 3 || n > 10) {
		return work{}, false
	}
	return f, true
}

// afterOwner finds the title that stands after the verb i and a name: read Le
// Guin's “The Dispossessed”, lest Hannah Arendts „Vita activa“.
func (w *wordRun) afterOwner(i int) (work, bool) {
	last := i
	for last+1 < len(w.words) && last < i+3 && blanks(w.gap(last)) && capital(w.word(last+1)) && !w.inOff(last+1) {
		last++
	}
	if last == i {
		return work{}, false
	}
	k, ok := w.follows(last, "'’")
	if !ok || !titleLike(w.text[w.off[k].in.lo:w.off[k].in.hi]) {
		return work{}, false
	}
	f, ok := w.setOff(k, "")
	if name := w.text[w.words[i+1].lo:w.words[last].hi]; f.by == "" {
		f.by = strings.TrimSuffix(strings.TrimSuffix(name, "'s"), "’s")
	}
	return f, ok
}

// inOff reports whether word k stands in what is set off.
func (w *wordRun) inOff(k int) bool {
	n := sort.Search(len(w.off), func(n int) bool { return w.off[n].out.hi > w.words[k].lo })
	return n < len(w.off) && w.off[n].out.lo <= w.words[k].lo
}

// citedAfter finds the work that a verb cites as papers do: cites Rittel &
// Webber (1973), Dilemmas in a General Theory of Planning.
func (w *wordRun) citedAfter(i int) (work, bool) {
	if i+1 >= len(w.words) || !blanks(w.gap(i)) || !capital(w.word(i+1)) {
		return work{}, false
	}
	lo := w.words[i+1].lo
	line, _, _ := strings.Cut(w.text[lo:min(len(w.text), lo+2*longestTitle)], "\n")
	if k := strings.IndexByte(line, '('); k < 0 || k > longestTitle/2 || len(strings.Fields(line[:k])) > 8 {
		return work{}, false
	}
	f, ok := cited(line)
	if !ok || !titleLike(f.title) {
		return work{}, false
	}
	at := lo + strings.Index(line, f.title)
	f.at = span{at, at + len(f.title)}
	return w.resolved(f), true
}

// blog finds a blog by its name: the blog “Slate Star Codex”, the Netflix Tech Blog, Brendan Gregg's blog.
func (w *wordRun) blog(i int) (work, bool) {
	if !strings.EqualFold(w.word(i), "blog") || i == 0 {
		return work{}, false
	}
	if k, ok := w.follows(i, ":,–—-"); ok && titleLike(w.text[w.off[k].in.lo:w.off[k].in.hi]) {
		return w.setOff(k, model.ReadingSite)
	}
	if gap := w.gap(i - 1); !blanks(gap) && !(strings.HasSuffix(w.word(i-1), "s") && blanks(strings.TrimLeft(gap, "'’"))) {
		return work{}, false
	}
	if next := strings.ToLower(w.word(i + 1)); blanks(w.gap(i)) && (strings.HasPrefix(next, "post") || next == "entry" || next == "entries" || next == "article" || next == "series" || next == "engine") {
		return work{}, false
	}
	first := i
	for first > 0 && i-first < 4 && (first == i || blanks(w.gap(first-1))) && capital(w.word(first-1)) && !definite.has(strings.ToLower(w.word(first-1))) {
		first--
	}
	if first == i || vague.has(strings.ToLower(w.word(first))) {
		return work{}, false
	}
	points := first > 0 && definite.has(strings.ToLower(w.word(first-1))) || possessive(w.word(i-1)) || !blanks(w.gap(i-1)) || i-first > 1 && capital(w.word(i)) || w.overlap(w.tools, w.words[first])
	if !points {
		return work{}, false
	}
	at := span{w.words[first].lo, w.words[i].hi}
	return work{at: at, title: w.text[at.lo:at.hi], kind: model.ReadingSite}, true
}
