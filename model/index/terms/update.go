package terms

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gloss/model/catalog"
)

// Proposal is a name that gloss has found, with the evidence in a line of words.
type Proposal struct {
	Name     string
	Evidence string
}

// evidenceColumn is where the evidence begins, where the line lets it. It does
// not depend on the other lines, so that a change stays in its line.
const evidenceColumn = 32

// Update returns the text of the file with the proposals in it: each has a line
// of its own, before the first name that comes after it in the alphabet or, in
// a file in another order, after the one before it. Lines of the person stay as
// they are but for the evidence behind them; open lines of names that are
// proposed no longer, and of which a person wrote nothing, go. A name counts as
// written: proposals that differ in case alone from a line belong to it. gone is
// the evidence of what is decided and not found; head goes before all in a file
// without any line.
func (f *File) Update(proposals []Proposal, head, gone string) string {
	lines := slices.Clone(f.lines)
	proposals = slices.Clone(proposals)
	for i := range proposals {
		proposals[i].Name = squeeze(proposals[i].Name)
	}
	if len(lines) == 0 && head != "" {
		for text := range strings.Lines(head) {
			text = strings.TrimRight(text, "\n")
			lines = append(lines, line{raw: text, own: text})
		}
	}
	evidence := evidenceOf(lines, proposals)
	kept := lines[:0:0]
	for _, l := range lines {
		if l.decision != nil {
			text, found := evidence[l.decision.Name]
			if !found {
				if !l.decision.Decided() && !l.remark {
					continue
				}
				text = gone
			}
			l = l.with(text)
		}
		kept = append(kept, l)
	}
	kept = insert(kept, f.fresh(proposals))
	var b strings.Builder
	if f.bom {
		b.WriteString("\ufeff")
	}
	end := f.end
	if end == "" {
		end = "\n"
	}
	for _, l := range kept {
		b.WriteString(l.raw)
		b.WriteString(end)
	}
	return b.String()
}

// evidenceOf returns the evidence for each name of the lines.
func evidenceOf(lines []line, proposals []Proposal) map[string]string {
	exact, folded := map[string]string{}, map[string]string{}
	for _, p := range proposals {
		exact[p.Name] = p.Evidence
		if key := catalog.Fold(p.Name); folded[key] == "" {
			folded[key] = p.Evidence
		}
	}
	evidence := map[string]string{}
	for _, l := range lines {
		if l.decision == nil {
			continue
		}
		name := l.decision.Name
		if text, ok := exact[name]; ok {
			evidence[name] = text
		} else if text, ok := folded[catalog.Fold(name)]; ok {
			evidence[name] = text
		}
	}
	return evidence
}

// with returns the line with other evidence; it stays as it is, to the byte,
// where the evidence is the same.
func (l line) with(evidence string) line {
	if evidence = strings.TrimRight("#: "+squeeze(evidence), " "); evidence == l.evidence {
		return l
	}
	l.evidence = evidence
	pad := max(2, evidenceColumn-utf8.RuneCountInString(l.own))
	l.raw = l.own + strings.Repeat(" ", pad) + evidence
	return l
}

// fresh returns a line for each proposal that has none.
func (f *File) fresh(proposals []Proposal) []line {
	known := map[string]bool{}
	for _, d := range f.Decisions() {
		known[catalog.Fold(d.Name)] = true
	}
	var list []line
	for _, p := range proposals {
		name := p.Name
		if key := catalog.Fold(name); name != "" && !known[key] {
			known[key] = true
			own := "? " + quote(name)
			l := line{own: own, decision: &Decision{Name: name}}
			list = append(list, l.with(p.Evidence))
		}
	}
	slices.SortFunc(list, func(a, b line) int { return compare(a.decision.Name, b.decision.Name) })
	return list
}

// insert puts the fresh lines, which are sorted, among the others: each after
// the last line whose name is the next before it in the alphabet.
func insert(lines, fresh []line) []line {
	if len(fresh) == 0 {
		return lines
	}
	type anchor struct {
		name string
		at   int
	}
	var anchors []anchor
	first := len(lines) // where the names begin
	for i, l := range lines {
		if l.decision != nil {
			first = min(first, i)
			anchors = append(anchors, anchor{l.decision.Name, i})
		}
	}
	slices.SortStableFunc(anchors, func(a, b anchor) int { return compare(a.name, b.name) })
	after := map[int][]line{}
	k := -1
	for _, l := range fresh {
		for k+1 < len(anchors) && compare(anchors[k+1].name, l.decision.Name) < 0 {
			k++
		}
		at := first - 1
		if k >= 0 {
			at = anchors[k].at
		}
		after[at] = append(after[at], l)
	}
	out := make([]line, 0, len(lines)+len(fresh))
	out = append(out, after[-1]...)
	for i, l := range lines {
		out = append(append(out, l), after[i]...)
	}
	return out
}

func compare(a, b string) int {
	if c := strings.Compare(catalog.Fold(a), catalog.Fold(b)); c != 0 {
		return c
	}
	return strings.Compare(a, b)
}

// quote writes a name so that Parse reads it again.
func quote(name string) string {
	if d, problem := readLine("? " + name); problem == "" && d.decision != nil && d.decision.Name == name && !d.remark && d.evidence == "" && !d.decision.Decided() && strings.IndexByte("?+-", name[0]) < 0 {
		return name
	}
	return `"` + strings.ReplaceAll(name, `"`, `""`) + `"`
}
