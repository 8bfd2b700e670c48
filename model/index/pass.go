package index

import (
	"slices"
	"strings"

	"gloss/model"
	"gloss/model/catalog"
	"gloss/model/index/terms"
)

// Pass makes the index of one document: Recognize, then Collate. It says what
// they go by beside the document itself. It is used once and by one goroutine.
type Pass struct {
	Catalog   *catalog.Catalog
	Decisions terms.List // of a person; may be empty
	// Shared says that the decisions are for more than these notes: that one
	// of them is not needed here is no fault.
	Shared bool
	// Trace, where it is not nil, is told how the names were judged.
	Trace *Trace

	order         *collation
	exact, folded map[string]*terms.Decision // by name; the first of those that fold to one
	used          map[*terms.Decision]bool
	said          []model.Diagnostic
	made          []*model.Mention // by Recognize, in the order of the document
	mentioned     bool             // there were mentions before
}

// Recognize is the function Recognize with the decisions: names that are taken
// are found wherever they are written just so, those that are left out are
// mentions no longer, and those that are other names are mentions of what they
// name.
func (p *Pass) Recognize(doc *model.Document) {
	p.exact = make(map[string]*terms.Decision, len(p.Decisions))
	p.folded = make(map[string]*terms.Decision, len(p.Decisions))
	p.used = make(map[*terms.Decision]bool, len(p.Decisions))
	for _, d := range p.Decisions {
		p.exact[d.Name] = d
		if key := catalog.Fold(d.Name); p.folded[key] == nil {
			p.folded[key] = d
		}
	}
	p.find(doc)
	if len(p.Decisions) > 0 {
		p.settle(doc)
	}
}

// forced returns the names that are to be found.
func (p *Pass) forced() []string {
	var names []string
	for _, d := range p.Decisions {
		if d.Mark == terms.Accepted {
			names = append(names, d.Name)
		}
	}
	return names
}

// decision returns what is decided on a name as it is written, nil for nothing.
func (p *Pass) decision(name string) *terms.Decision {
	if d := p.exact[name]; d != nil {
		return d
	}
	return p.folded[catalog.Fold(name)]
}

// decisionOn returns what is decided on a mention: what is said of the very
// words goes before what is said of the name, and that before what differs in
// case.
func (p *Pass) decisionOn(m *model.Mention) *terms.Decision {
	if d := p.exact[m.Form]; d != nil {
		return d
	}
	if d := p.exact[m.Name]; d != nil {
		return d
	}
	if d := p.folded[catalog.Fold(m.Form)]; d != nil {
		return d
	}
	return p.folded[catalog.Fold(m.Name)]
}

// Rejects reports whether a person has decided that a name is to be left out.
func (p *Pass) Rejects(name string) bool {
	d := p.decision(name)
	return d != nil && d.Mark == terms.Rejected
}

// Diagnostics returns what is to be said of the decisions, in the order of their lines, once
// both steps are done.
func (p *Pass) Diagnostics() []model.Diagnostic {
	said := p.said
	severity := model.Warning
	if p.Shared {
		severity = model.Info
	}
	for _, d := range p.Decisions {
		if !p.used[d] {
			said = append(said, model.Diagnostic{Position: d.Position, Code: "terms.unused", Severity: severity,
				Message: quoted(d.Name) + " is decided, but does not stand in the notes" + p.likely(d),
				Hint:    "mend the name if the notes spell it otherwise; the line stays until you take it out"})
		}
	}
	slices.SortStableFunc(said, func(a, b model.Diagnostic) int { return a.Compare(b.Position) })
	return said
}

// excuse marks those decisions as used that leave out what stands in the notes,
// though nothing would have taken it.
func (p *Pass) excuse(doc *model.Document) {
	names := make(map[string][]*terms.Decision)
	for _, d := range p.Decisions {
		if word, _ := catalog.FirstWord(d.Name); d.Mark == terms.Rejected && !p.used[d] && word != "" {
			names[catalog.Fold(word)] = append(names[catalog.Fold(word)], d)
		}
	}
	if len(names) == 0 {
		return
	}
	look := func(text string) {
		for at := 0; at < len(text); {
			word, start := catalog.FirstWord(text[at:])
			at += start
			for _, d := range names[catalog.Fold(word)] {
				_, first := catalog.FirstWord(d.Name)
				if _, _, _, ok := matchName(text, at, &catalog.Name{Text: d.Name, Start: int32(first)}); ok {
					p.used[d] = true
				}
			}
			at += len(word)
		}
	}
	doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) { look(model.PlainText(*run)) })
	eachCode(doc, func(c *model.Code) { look(c.Text) })
}

// likely says why an accepted name may not have been found.
func (p *Pass) likely(d *terms.Decision) string {
	if d.Mark == terms.Accepted {
		return " in just this spelling"
	}
	return ""
}

func (p *Pass) say(d *terms.Decision, code, message, hint string) {
	p.said = append(p.said, model.Diagnostic{Position: d.Position, Code: code, Severity: model.Warning, Message: message, Hint: hint})
}

// force makes candidates, beyond all doubt, of the names wherever they stand as
// whole words and in this case.
func (f *finder) force(names []string) {
	if len(names) == 0 {
		return
	}
	byWord := make(map[string][]localName, len(names))
	for _, text := range names {
		word, start := catalog.FirstWord(text)
		if word == "" {
			continue
		}
		byWord[word] = append(byWord[word], localName{
			Name: catalog.Name{Text: text, Start: int32(start), ExactCase: true}, thing: f.thingNamed(text), why: whyDecision,
		})
	}
	for i := range f.layout.runs {
		text := f.layout.runs[i].text
		for at := 0; at < len(text); {
			word, start := catalog.FirstWord(text[at:])
			if word == "" {
				break
			}
			at += start
			for k, list := 0, byWord[word]; k < len(list); k++ {
				n := &list[k]
				if lo, hi, how, ok := matchName(text, at, &n.Name); ok && how == exactForm {
					f.cands = append(f.cands, candidate{run: int32(i), lo: int32(lo), hi: int32(hi), thing: n.thing, why: whyDecision, sure: true, exact: true, points: decided})
				}
			}
			at += len(word)
		}
	}
}

// decided is more points than any evidence gives.
const decided = 1000

// thingNamed returns the thing that a person means by a name: the entry of the
// catalogue, what the document itself calls so, else a new one.
func (f *finder) thingNamed(text string) *thing {
	if e := f.entryNamed(text); e != nil {
		return f.thingOf(e)
	}
	word, _ := catalog.FirstWord(text)
	for _, n := range f.local[catalog.Fold(word)] {
		if catalog.Fold(n.Text) == catalog.Fold(text) {
			return n.thing
		}
	}
	key := catalog.Fold(text)
	t := f.tools[key]
	if t == nil {
		t = &thing{class: model.ToolMention, key: keyOf(f.cat, text), name: text}
		f.tools[key] = t
	}
	return t
}

func quoted(s string) string { return `"` + strings.ReplaceAll(s, `"`, `\"`) + `"` }
