package terms

import (
	"fmt"
	"strings"
)

// clauses reads what stands after the colon; the answer says what is wrong.
func (d *Decision) clauses(text string) (problem string) {
	if text == "" {
		return "there is nothing after the colon: write one of " + verbList
	}
	for _, clause := range cutOutside(text, ';') {
		if clause = strings.TrimSpace(clause); clause == "" {
			continue
		}
		if problem := d.clause(clause); problem != "" {
			return problem
		}
	}
	return ""
}

// verbs are what a clause begins with, the longer of two that begin alike
// first.
var verbs = []struct {
	words string
	bare  bool // nothing follows
	set   func(d *Decision, value string) (before string)
}{
	{"see also", false, func(d *Decision, v string) string {
		before := strings.Join(d.SeeAlso, ", ")
		for _, name := range cutOutside(v, ',') {
			if name, _, problem := cutName(strings.TrimSpace(name)); problem == "" && name != "" {
				d.SeeAlso = append(d.SeeAlso, name)
			}
		}
		return before
	}},
	{"see", false, func(d *Decision, v string) string { return replace(&d.See, unquote(v)) }},
	{"sort as", false, func(d *Decision, v string) string { return replace(&d.SortAs, unquote(v)) }},
	{"principal", false, func(d *Decision, v string) string { return replace(&d.Principal, unquote(v)) }},
	{"name", false, func(d *Decision, v string) string { return replace(&d.Rename, unquote(v)) }},
	{"rename to", false, func(d *Decision, v string) string { return replace(&d.Rename, unquote(v)) }},
	{"rename", false, func(d *Decision, v string) string { return replace(&d.Rename, unquote(v)) }},
	{"merge into", false, func(d *Decision, v string) string { return replace(&d.Into, unquote(v)) }},
	{"accept", true, func(d *Decision, _ string) string { return d.mark(Accepted) }},
	{"reject", true, func(d *Decision, _ string) string { return d.mark(Rejected) }},
}

const verbList = "accept, reject, merge into, name, see, see also, sort as, principal"

func replace(field *string, value string) (before string) {
	before, *field = *field, value
	return before
}

func unquote(s string) string {
	name, _, problem := cutName(s)
	if problem != "" {
		return squeeze(s)
	}
	return name
}

func (d *Decision) mark(m Mark) (before string) {
	if d.Mark != Open && d.Mark != m {
		return map[Mark]string{Accepted: "accept", Rejected: "reject"}[d.Mark]
	}
	d.Mark = m
	return ""
}

func (d *Decision) clause(clause string) string {
	for _, v := range verbs {
		rest, ok := strings.CutPrefix(clause, v.words)
		if !ok || rest != "" && rest[0] != ' ' && rest[0] != '\t' {
			continue
		}
		rest = strings.TrimSpace(rest)
		switch {
		case v.bare && rest != "":
			return fmt.Sprintf("%q follows %s, which stands alone: part decisions by ;", rest, v.words)
		case !v.bare && unquote(rest) == "":
			return fmt.Sprintf("nothing follows %s", v.words)
		}
		if before := v.set(d, rest); before != "" {
			return fmt.Sprintf("%s cannot stand here, as %q is decided before it in the line", v.words, before)
		}
		return ""
	}
	return fmt.Sprintf("unknown decision %q: it begins with one of %s; a name with a colon is written in double quotes", clause, verbList)
}

// cutOutside cuts text at each sign that does not stand in double quotes.
func cutOutside(text string, sign byte) []string {
	var list []string
	from, quoted := 0, false
	for i := range len(text) {
		switch {
		case text[i] == '"':
			quoted = !quoted
		case text[i] == sign && !quoted:
			list = append(list, text[from:i])
			from = i + 1
		}
	}
	return append(list, text[from:])
}
