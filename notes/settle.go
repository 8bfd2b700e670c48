package notes

import (
	"fmt"
	"slices"

	"gloss/model"
)

// settleLanguage finds the language that the reader did not find. Where the words
// of a web page are plainly in another language than the page declares, they win.
func settleLanguage(d *model.Document, guess *languageGuess) {
	if d.Language == "" {
		d.Language = guess.language()
		return
	}
	if len(d.Sources) == 0 || d.Sources[0].Format != "html" {
		return
	}
	if found := guess.against(d.Language); found != "" {
		d.Report(model.At(d.Sources[0].Name, 1, 1), model.Info, "notes.language", fmt.Sprintf("the page declares the language %q, its words are in %q", d.Language, found),
			"say --lang "+d.Language+" if the page is right")
		d.Language = found
	}
}

// settle finds the title, the event and the date that the reader did not find, drops a title that
// is but a day, and puts what is said of the whole on one line.
func settle(d *model.Document) {
	if titledByDay(d) {
		d.Title, d.TitleFrom = "", ""
	}
	if d.Title == "" {
		if s := titleSection(d); s != nil {
			d.Title, d.TitleFrom = model.PlainText(s.Title), "heading"
		}
	}
	if d.Title == "" {
		d.TitleFrom = "file name"
		if len(d.Sources) > 0 {
			d.Title = titleOfName(d.Sources[0].Name)
		}
		if d.Title == "" {
			d.Title = "Notes"
		}
	}
	settleEvent(d)
	for _, s := range []*string{&d.Title, &d.Event, &d.Place, &d.Description} {
		*s = Rejoin(*s, " ")
	}
	for i, name := range d.Authors {
		d.Authors[i] = Rejoin(name, " ")
	}
	settleDate(d)
}

// titledByDay reports whether a reader took the heading for the title that stands
// round all others, and it says no more than the day: "Day 1", "Tuesday, 11
// November".
func titledByDay(d *model.Document) bool {
	if d.TitleFrom != "heading" || len(d.Sections) == 0 || len(d.Sources) == 0 || titleOfName(d.Sources[0].Name) == "" {
		return false
	}
	s := d.Sections[0]
	return s.Kind == model.DaySection && !namesMeeting(s) && FoldTitle(model.PlainText(s.Title)) == FoldTitle(d.Title)
}

// titleSection returns the section whose title is that of the whole; nil for
// none. It is the first one, where it stands alone, has nothing in it, only days
// follow it, it alone names a meeting and its date, or it names an event and holds
// by far the most. One that is a day must name more than the day, as "Weekly sync,
// 6 May 2019" does, and the others must be none of its kind.
func titleSection(d *model.Document) *model.Section {
	if len(d.Sections) == 0 || len(d.Blocks) > 0 {
		return nil
	}
	s, rest := d.Sections[0], d.Sections[1:]
	if titlesMeeting(s) && !slices.ContainsFunc(rest, titlesMeeting) {
		return s
	}
	if s.Kind == model.DaySection {
		if namesMeeting(s) && !slices.ContainsFunc(rest, namesMeeting) {
			return s
		}
		return nil
	}
	isDay := func(s *model.Section) bool { return s.Kind == model.DaySection }
	onlyDays := len(s.Sections) == 0 && !slices.ContainsFunc(rest, func(s *model.Section) bool { return !isDay(s) })
	if len(rest) == 0 || len(s.Blocks)+len(s.Sections) == 0 || onlyDays || holdsEvent(s, rest) {
		return s
	}
	return nil
}

// holdsEvent reports whether the title of a section names an event and its year, and
// nearly all sections of the notes stand in it: what follows is an appendix.
func holdsEvent(s *model.Section, rest []*model.Section) bool {
	const most = 4 // sections in it for each one behind it
	return len(s.Sections) >= most*len(rest) && counted(eventIn(model.PlainText(s.Title), true))
}

// namesMeeting reports whether the title of a section is a date with words beside
// it that say what was then.
func namesMeeting(s *model.Section) bool {
	if s.Kind != model.DaySection || s.Facts().Date.IsZero() {
		return false
	}
	p := dayParser{tokens: dateTokens(model.PlainText(s.Title))}
	p.run()
	return !p.date.IsZero() && !p.dayNumber && p.other > 0
}
