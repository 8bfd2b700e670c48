package text

import (
	"slices"
	"strings"

	"gloss/notes"
)

// fewestFields is the number of lines about the notes from which on they are told
// from a text that begins with a colon in it.
const fewestFields = 2

// fieldHead takes over what lines such as "Title: My notes" say of the notes where
// they begin with some: all lines up to the first blank one are fields then, and a
// title or an event is among them. Between rulers, as front matter has them, a title
// is enough. Fields that the model has no place for stay text, and so do those that
// say nothing new.
func (p *page) fieldHead() {
	first := 0
	for first < len(p.lines) && p.lines[first].blank() {
		first++
	}
	ruled := first < len(p.lines) && p.lines[first].raw == "---"
	if ruled {
		first++
	}
	known, named := 0, false
	end := first
	for ; end < len(p.lines) && !p.lines[end].blank() && !(ruled && p.lines[end].raw == "---"); end++ {
		l := &p.lines[end]
		key, value, ok := mailField(l.raw)
		if !ok || value == "" || l.dropped || l.fenced {
			return
		}
		switch notes.FrontKeyOf(key) {
		case notes.TitleKey, notes.EventKey:
			named = true
			known++
		case notes.AuthorKey, notes.LanguageKey, notes.PlaceKey, notes.DateKey:
			known++
		}
	}
	if !named || end == len(p.lines) || !ruled && known < fewestFields || ruled && p.lines[end].raw != "---" {
		return
	}
	if ruled {
		for _, i := range [...]int{first - 1, end} {
			p.lines[i].dropped = true
			p.ledger.Merge(p.lines[i].n())
		}
	}
	for i := first; i < end; i++ {
		l := &p.lines[i]
		key, value, _ := mailField(l.raw)
		if n := len(value) - 1; ruled && n > 0 && value[0] == value[n] && (value[0] == '"' || value[0] == '\'') {
			value = value[1:n]
		}
		if p.takeField(notes.FrontKeyOf(key), value) {
			l.dropped = true
			p.ledger.Place(l.n())
		} else {
			l.aside = true
		}
	}
}

// takeField reports whether something is made of a field.
func (p *page) takeField(key notes.FrontKey, value string) bool {
	set := func(place *string, value string) bool {
		if *place != "" {
			return false
		}
		*place = value
		return true
	}
	switch key {
	case notes.TitleKey:
		if !set(&p.doc.Title, value) {
			return false
		}
		p.doc.TitleFrom = "front matter"
		return true
	case notes.EventKey:
		return set(&p.doc.Event, value)
	case notes.PlaceKey:
		return set(&p.doc.Place, value)
	case notes.LanguageKey:
		return len(value) < len("zh-Hant-TW") && !strings.Contains(value, " ") && set(&p.doc.Language, strings.ReplaceAll(value, "_", "-"))
	case notes.AuthorKey:
		before := len(p.doc.Authors)
		for _, name := range notes.AuthorsIn("", value) {
			if !slices.Contains(p.doc.Authors, name) {
				p.doc.Authors = append(p.doc.Authors, name)
			}
		}
		return len(p.doc.Authors) > before
	case notes.DateKey:
		date, ok := notes.ParseDay(value, notes.AnyOrder)
		if !ok || date.IsZero() || !p.doc.Date.IsZero() {
			return false
		}
		p.doc.Date = date
		return true
	}
	return false
}
