package html

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"gloss/model"
	"gloss/notes"
)

// close accounts for the lines that are not placed, names what was left out of
// lines that are, and closes the ledger.
func (r *reading) close() {
	for _, at := range r.meta.placed {
		r.place(at)
	}
	if r.tree.deep >= 0 {
		r.doc.Report(r.at(r.tree.deep), model.Info, "html.nesting",
			fmt.Sprintf("nested deeper than %d elements: goes on at that depth from here", maxDepth), "")
	}
	for _, s := range r.tree.broken {
		r.doc.Report(r.at(s.start), model.Warning, "html.broken", "mark-up "+quoted(oneLine(r.src.Text[s.start:min(s.end, s.start+200)]))+" never ends",
			"the file may be cut off")
	}
	if more := r.links - maxReports; more > 0 {
		r.doc.Report(model.At(r.src.Name, 1, 1), model.Info, "html.link", notes.Count(more, "more link is kept as text", "more links are kept as text"), "")
	}
	if r.countings > 0 {
		r.doc.Report(r.at(r.tree.nodes[r.counted].start), model.Info, "html.numbers",
			notes.Count(r.countings, "list is", "lists are")+" numbered upwards: letters, Roman numerals or falling numbers are not kept",
			"write out the letters that the text refers to")
	}
	open := r.unaccounted()
	r.dropLines(open)
	r.nameLeftOut()
	r.markLost(open)
	for line := range open {
		if open[line] {
			r.ledger.Merge(line + 1)
		}
	}
	r.sortDiagnostics()
	r.doc.Ledgers = []model.Ledger{r.ledger.Model()}
}

// unaccounted tells of each line (0-based) whether it has no fate yet.
func (r *reading) unaccounted() []bool {
	open := make([]bool, len(r.places.starts)+1)
	for _, line := range r.ledger.Unaccounted() {
		open[line-1] = true
	}
	return open
}

// dropLines drops the open lines of what was left out.
func (r *reading) dropLines(open []bool) {
	fate := func(s span, reason string) {
		first := r.places.lineOf(int(s.start))
		last := r.places.lineOf(int(max(s.start, s.end-1)))
		for line := first; line <= last; line++ {
			if open[line-1] {
				r.ledger.Drop(line, reason)
				open[line-1] = false
			}
		}
	}
	// What was judged comes first: it may hold what is never read.
	for _, soft := range []bool{true, false} {
		for _, d := range r.drops {
			if n := &r.tree.nodes[d.node]; d.soft == soft && n.has&spent == 0 {
				fate(span{n.start, n.close}, d.reason)
			}
		}
	}
	for _, c := range r.tree.comments {
		if s := r.src.Text[c.start:c.end]; strings.HasPrefix(s, "<!--") {
			fate(c, "comment")
		}
	}
	for _, s := range r.tree.broken {
		fate(s, "mark-up that never ends")
	}
}

// nameLeftOut reports what was left out of lines of which something was kept.
func (r *reading) nameLeftOut() {
	lines := map[int][]string{}
	var order []int
	for _, d := range r.drops {
		n := &r.tree.nodes[d.node]
		if n.tag == atom.Script || n.tag == atom.Style || n.has&spent != 0 {
			continue
		}
		n.has &^= dropped
		words := r.tree.plain(d.node, 80)
		n.has |= dropped
		if letters(words) == "" {
			continue
		}
		for _, line := range r.sharedLines(n) {
			if lines[line] == nil {
				order = append(order, line)
			}
			lines[line] = append(lines[line], fmt.Sprintf("%s <%s> %q", d.reason, tagName(r.src.Text[n.start:n.end]), notes.Short(words)))
		}
	}
	for _, line := range order {
		list := lines[line]
		const most = 12
		what := strings.Join(list[:min(len(list), most)], "; ")
		if more := len(list) - most; more > 0 {
			what += fmt.Sprintf(" and %d more", more)
		}
		r.doc.Report(model.At(r.src.Name, line, 1), model.Info, "html.dropped", "left out of this line: "+what, "")
	}
}

// sharedLines returns the lines at the ends of an element that hold kept text
// as well.
func (r *reading) sharedLines(n *node) []int {
	var list []int
	first := r.places.lineOf(int(n.start))
	last := r.places.lineOf(int(max(n.start, n.close-1)))
	if r.placed[first-1] {
		list = append(list, first)
	}
	if last != first && r.placed[last-1] {
		list = append(list, last)
	}
	return list
}

// markLost looks for text that stands in no block, which would be an oversight.
func (r *reading) markLost(open []bool) {
	t := r.tree
	for i := int32(1); i < int32(len(t.nodes)); i++ {
		n := &t.nodes[i]
		if n.has&(dropped|spent) != 0 {
			i = n.stop - 1
			continue
		}
		if n.kind != text || n.size == 0 {
			continue
		}
		first, last := r.places.lineOf(int(n.start)), r.places.lineOf(int(n.end)-1)
		if !slices.Contains(open[first-1:last], true) {
			continue
		}
		s := t.text[n.start:n.end]
		for off := 0; off < len(s); {
			line, _, _ := strings.Cut(s[off:], "\n")
			if words := strings.TrimSpace(line); words != "" {
				at := int(n.start) + off + strings.Index(line, words[:1])
				if l := r.places.lineOf(at); open[l-1] && visible(words) {
					open[l-1] = false
					r.ledger.Drop(l, "text that no block holds")
					r.doc.Report(r.places.at(at), model.Warning, "html.lost", "text "+quoted(words)+" has no place", "write it as a paragraph of its own")
				}
			}
			off += len(line) + 1
		}
	}
}

func (r *reading) sortDiagnostics() {
	slices.SortStableFunc(r.doc.Diagnostics, func(a, b model.Diagnostic) int { return a.Position.Compare(b.Position) })
}
