package index

import (
	"cmp"
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
	// Effects, where it is not nil, is told what became of the decisions, along
	// with the other passes that have it.
	Effects *Effects

	order     *collation
	rulings   rulings
	meanings  meanings
	effects   *Effects
	made      []*model.Mention // by Recognize, in the order of the document
	mentioned bool             // there were mentions before
}

// Recognize is the function Recognize with the decisions: names that are taken
// are found wherever they are written just so, those that are left out are
// mentions no longer, and those that are other names are mentions of what they
// name. Of several things of a name, mentions are of the one that is meant.
func (p *Pass) Recognize(doc *model.Document) {
	p.prepare()
	p.find(doc)
	if len(p.Decisions) > 0 {
		p.settle(doc)
	}
}

// prepare makes the decisions ready.
func (p *Pass) prepare() {
	p.rulings, p.meanings = rulingsOf(p.Decisions), meaningsOf(p.Decisions, p.Catalog)
	if p.effects = p.Effects; p.effects == nil {
		p.effects = NewEffects()
	}
}

// forced is a name that is to be found, whatever the evidence.
type forced struct {
	text  string
	entry *catalog.Entry // that is meant; nil where the name does not tell
}

// forced returns the names that are to be found. Those that several known things have, of
// which none alone is meant, come late: where the evidence does not tell.
func (p *Pass) forced() (early, late []forced) {
	for _, d := range p.Decisions {
		if d.Mark != terms.Accepted {
			continue
		}
		name, entries := forced{text: cmp.Or(p.meanings.plain[d], d.Name)}, p.meanings.of[d]
		if len(entries) == 1 {
			name.entry = entries[0]
		}
		if len(entries) > 1 || len(entries) == 1 && len(p.meanings.taken[catalog.Fold(name.text)]) > 1 {
			late = append(late, name)
		} else {
			early = append(early, name)
		}
	}
	return early, late
}

// rule lets the things that are taken or left out know it.
func (p *Pass) rule(f *finder) {
	for e, d := range p.meanings.rules {
		f.thingOf(e).ruling = d.Mark
	}
}

// Rejects reports whether a person has decided that a name is to be left out.
func (p *Pass) Rejects(name string) bool {
	d := p.rulings.on(name)
	return d != nil && d.Mark == terms.Rejected
}

// Diagnostics returns what is to be said of the decisions, in the order of their lines, once
// both steps are done. Where passes share their Effects, those say it of all notes.
func (p *Pass) Diagnostics() []model.Diagnostic {
	if p.Effects != nil {
		return nil
	}
	return p.effects.diagnostics(p.Decisions, p.Shared)
}

// excuse marks those decisions as used that leave out what stands in the notes,
// though nothing would have taken it, and notes of which open ones the words stand there.
func (p *Pass) excuse(doc *model.Document) {
	type standing struct {
		name     catalog.Name
		decision *terms.Decision
	}
	names := make(map[string][]standing)
	for _, d := range p.Decisions {
		if d.Mark == terms.Accepted || p.effects.used[d] {
			continue
		}
		for _, name := range p.namesOf(d) {
			if word, first := catalog.FirstWord(name); word != "" {
				key := catalog.Fold(word)
				names[key] = append(names[key], standing{catalog.Name{Text: name, Start: int32(first)}, d})
			}
		}
	}
	if len(names) == 0 {
		return
	}
	look := func(text string) {
		for at := 0; at < len(text); {
			word, start := catalog.FirstWord(text[at:])
			at += start
			for k, list := 0, names[catalog.Fold(word)]; k < len(list); k++ {
				if _, _, _, ok := matchName(text, at, &list[k].name); ok {
					d := list[k].decision
					p.effects.used[d], p.effects.stands[d] = d.Mark == terms.Rejected, true
				}
			}
			at += len(word)
		}
	}
	doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) { look(model.PlainText(*run)) })
	eachCode(doc, func(c *model.Code) { look(c.Text) })
}

// force makes candidates, beyond all doubt, of the names wherever they stand as
// whole words and in this case. Late is after the judgement: what was taken there stays.
func (f *finder) force(names []forced, late bool) {
	if len(names) == 0 {
		return
	}
	points := int16(decided)
	if late {
		points = -decided
	}
	byWord, others := f.forcedNames(names), f.otherThings()
	for i := range f.layout.runs {
		r := &f.layout.runs[i]
		text := r.text
		for at := 0; at < len(text); {
			word, start := catalog.FirstWord(text[at:])
			if word == "" {
				break
			}
			at += start
			for k, list := 0, byWord[word]; k < len(list); k++ {
				n := &list[k]
				lo, hi, how, ok := matchName(text, at, &n.Name)
				if !ok || how != exactForm || late && r.segs.lo != r.segs.hi && !f.layout.settable(r, int32(lo), int32(hi)) {
					continue
				}
				thing := cmp.Or(others[spot{int32(i), int32(lo), int32(hi), nil}], n.thing)
				f.cands = append(f.cands, candidate{run: int32(i), lo: int32(lo), hi: int32(hi), thing: thing, why: whyDecision, sure: true, exact: true, points: points, taken: late})
			}
			at += len(word)
		}
	}
}

// otherThings returns the standards and people of the candidates by their places: what a
// person takes there stays one.
func (f *finder) otherThings() map[spot]*thing {
	others := make(map[spot]*thing)
	for i := range f.cands {
		if c := &f.cands[i]; c.thing.class != model.ToolMention {
			others[spot{c.run, c.lo, c.hi, nil}] = c.thing
		}
	}
	return others
}

// forcedNames returns the names by their first words.
func (f *finder) forcedNames(names []forced) map[string][]localName {
	byWord := make(map[string][]localName, len(names))
	for _, n := range names {
		word, start := catalog.FirstWord(n.text)
		if word == "" {
			continue
		}
		var t *thing
		if n.entry != nil {
			t = f.thingOf(n.entry)
		} else {
			t = f.thingNamed(n.text)
		}
		byWord[word] = append(byWord[word], localName{
			Name: catalog.Name{Text: n.text, Start: int32(start), ExactCase: true}, thing: t, why: whyDecision,
		})
	}
	return byWord
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
