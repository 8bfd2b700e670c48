package index

import (
	"slices"
	"unicode/utf8"

	"gloss/model"
	"gloss/model/catalog"
)

// baseForms returns the other names that the notes use of a thing, each as baseForm has it.
func baseForms(e *model.IndexEntry, cat *catalog.Catalog) []string {
	known, ok := cat.Lookup(e.Key)
	if !ok || len(e.Aliases) == 0 {
		return e.Aliases
	}
	names := slices.Collect(known.Names())
	forms := make([]string, len(e.Aliases))
	for i, written := range e.Aliases {
		forms[i] = baseForm(names, written)
	}
	return forms
}

// showBaseForms has entries show their other names in their base forms, each once, and none
// that is but a case or the plural of a name that is shown anyway.
func showBaseForms(list []*model.IndexEntry, cat *catalog.Catalog) {
	for _, e := range list {
		forms := baseForms(e, cat)
		shown := make([]string, 0, len(forms))
		for _, form := range forms {
			folded := catalog.Fold(form)
			known := func(name string) bool {
				name = catalog.Fold(name)
				return name == folded || bends(folded, name)
			}
			if !known(e.Name) && !slices.ContainsFunc(shown, known) {
				shown = append(shown, form)
			}
		}
		if e.Shown = nil; !slices.Equal(shown, e.Aliases) {
			e.Shown = shown
		}
	}
}

// baseForm returns the form under which an index shows another name that the notes use
// of a thing: that of the catalogue where the notes have it in a case or a number,
// "Питон" for "Питоне"; the name as it stands where it is no such form.
func baseForm(names []catalog.Name, written string) string {
	form := catalog.Fold(written)
	base, found := written, false
	for _, n := range names {
		text := catalog.Fold(n.Text)
		if first, _ := utf8.DecodeRuneInString(text); text == form && first < utf8.RuneSelf {
			return written // as the catalogue has it
		}
		if len(text) < len(form)+2 && bends(form, text) && (!found || len(n.Text) < len(base)) {
			base, found = n.Text, true
		}
	}
	return base
}

// bends reports whether a folded form is a folded name with an ending of a case or the
// plural.
func bends(form, name string) (is bool) {
	if form == name {
		return false
	}
	is = form == name+"s" || form == name+"es"
	visit := func(stem string, _ bool) { is = is || stem == name }
	switch r, _ := utf8.DecodeRuneInString(form); {
	case cyrillic(r):
		for _, last := range []string{"а", "й", "ь"} {
			eachStem(form, cyrillicEnding, last, cyrillicEnding, visit)
		}
	case arabic(r):
		eachStem(form, persianEnding, "", noEnding, visit)
	case r < utf8.RuneSelf:
		eachStem(form, latinEnding, "a", vowelEnding, visit)
		if from, to := latinPart(form); to < len(form) && from == 0 {
			is = is || foreignTail(form[to:]) && (form[:to] == name || form[:to]+"a" == name)
		}
	}
	return is
}
