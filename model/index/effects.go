package index

import (
	"slices"

	"gloss/model"
	"gloss/model/index/terms"
	"gloss/model/summary"
)

// Effects are what became of decisions in the notes of one pass or of several,
// which share them. They are used by one goroutine at a time.
type Effects struct {
	used    map[*terms.Decision]bool
	chosen  map[*terms.Decision]bool   // whose chief mention was found, or was not (false)
	others  map[*terms.Decision]string // what else the notes mean by the name
	stands  map[*terms.Decision]bool   // whose words stand in the notes, where nothing takes them for a name
	clashes map[*terms.Decision]bool   // that call an entry as another is called
	related []model.Diagnostic
}

// NewEffects returns the effects of decisions that no pass has applied yet.
func NewEffects() *Effects {
	return &Effects{used: map[*terms.Decision]bool{}, chosen: map[*terms.Decision]bool{}, others: map[*terms.Decision]string{},
		stands: map[*terms.Decision]bool{}, clashes: map[*terms.Decision]bool{}}
}

// Diagnostics returns what is to be said of decisions that were applied to the
// notes of an index, in the order of their lines. That one of them is not needed
// is no fault where they are shared with other notes.
func (e *Effects) Diagnostics(decisions terms.List, x *summary.Index, shared bool) []model.Diagnostic {
	e.related = nil
	if len(decisions) > 0 {
		relations(e, rulingsOf(decisions), directoryIn(x))
	}
	return e.diagnostics(decisions, shared)
}

// diagnostics is Diagnostics when the relations are known.
func (e *Effects) diagnostics(decisions terms.List, shared bool) []model.Diagnostic {
	var said []model.Diagnostic
	severity := model.Warning
	if shared {
		severity = model.Info
	}
	for _, d := range decisions {
		if found, sought := e.chosen[d]; sought && !found {
			said = append(said, warning(d, "terms.principal", quoted(d.Name)+" is not mentioned in line or section "+quoted(d.Principal),
				"name a line, as in principal 324, or the title of a section, where it is mentioned"))
		}
		if e.clashes[d] {
			said = append(said, warning(d, "terms.same", quoted(d.Name)+" is named "+quoted(d.Rename)+", as another entry is, and each keeps its own",
				"for one entry, write "+quoted(d.Name)+" = "+quoted(d.Rename)))
		}
	}
	said = append(said, e.related...)
	for _, d := range decisions {
		if !e.used[d] {
			message, hint := e.unused(d)
			said = append(said, model.Diagnostic{Position: d.Position, Code: "terms.unused", Severity: severity, Message: quoted(d.Name) + " is decided, but " + message, Hint: hint})
		}
	}
	slices.SortStableFunc(said, func(a, b model.Diagnostic) int { return a.Compare(b.Position) })
	return said
}

// unused says why a decision had no effect, and what there is to do.
func (e *Effects) unused(d *terms.Decision) (message, hint string) {
	switch other := e.others[d]; {
	case other != "":
		return "what the notes call so is " + quoted(other), "for it to be meant, put + before the name and none before " + quoted(other)
	case e.stands[d]:
		return "nothing takes it for a name where it stands in the notes", "put + before the name to take it wherever it stands just so"
	}
	return "does not stand in the notes" + likely(d), "mend the name if the notes spell it otherwise; the line stays until you take it out"
}

// likely says why an accepted name may not have been found.
func likely(d *terms.Decision) string {
	if d.Mark == terms.Accepted {
		return " in just this spelling"
	}
	return ""
}

// relations tells of the references that lead nowhere. A decision whose entry
// stands in the index has had an effect.
func relations[E comparable](e *Effects, r rulings, entries *directory[E]) {
	var none E
	blind := func(d *terms.Decision, name, verb string) {
		e.related = append(e.related, warning(d, "terms.blind", quoted(d.Name)+" refers to "+quoted(name)+", which is not in the index", verb+" needs a name that stands in the index"))
	}
	for _, d := range r.list {
		if d.See != "" {
			e.used[d] = true
			if entries.find(r.final(d)) == none {
				blind(d, d.See, "see")
			}
		}
		if len(d.SeeAlso) == 0 {
			continue
		}
		from := subject(entries, d)
		if from == none {
			continue
		}
		e.used[d] = true
		for _, name := range d.SeeAlso {
			switch entries.find(r.ultimate(name)) {
			case none:
				blind(d, name, "see also")
			case from:
				e.related = append(e.related, warning(d, "terms.blind", quoted(d.Name)+" refers to itself", ""))
			}
		}
	}
}

// subject returns the entry that a decision is on.
func subject[E comparable](entries *directory[E], d *terms.Decision) E {
	var none E
	e := entries.find(d.Name)
	if e == none && d.Rename != "" {
		e = entries.find(d.Rename)
	}
	return e
}

func warning(d *terms.Decision, code, message, hint string) model.Diagnostic {
	return model.Diagnostic{Position: d.Position, Code: code, Severity: model.Warning, Message: message, Hint: hint}
}
