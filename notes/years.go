package notes

import (
	"strings"

	"gloss/model"
	"gloss/model/calendar"
)

// Programmes name their days without the year, which stands in the title above
// them: "PyCon 2019", then "Friday, May 3". completeDays gives such days their
// dates. A weekday beside the day must be the right one for it.

// farthest is how many days a day without a weekday may lie from a date that says
// the year.
const farthest = 31

// completeDays finds the dates of the days that have a month and a day only.
func completeDays(d *model.Document, order DateOrder) {
	whole := yearOf(d.Title)
	for _, said := range [...]string{d.Event, firstTitle(d), nameOf(d)} {
		if whole == 0 {
			whole = yearOf(said)
		}
	}
	near := d.Date
	if near.IsZero() {
		near, _ = ParseDay(d.Dated, order)
	}
	if near.IsZero() {
		near = dateAtTop(d, order)
	}
	var all func(list []*model.Section, year int)
	all = func(list []*model.Section, year int) {
		for _, s := range list {
			title := ""
			if s.Kind == model.DaySection {
				title = model.PlainText(s.Title)
				f := s.Facts()
				if f.Date.IsZero() {
					f.Date = completeDay(title, year, near, order)
					s.SetFacts(f)
				}
				if !f.Date.IsZero() {
					near = f.Date
				}
			} else if len(s.Sections) > 0 {
				title = model.PlainText(s.Title)
			}
			below := yearOf(title)
			if below == 0 {
				below = year
			}
			all(s.Sections, below)
		}
	}
	all(d.Sections, whole)
}

// completeDay returns the date of a title that names a month and a day; zero
// where nothing says the year, or the weekday is another.
func completeDay(title string, year int, near model.Date, order DateOrder) model.Date {
	if len(title) > 160 || year == 0 && near.IsZero() {
		return model.Date{}
	}
	p := dayParser{tokens: dateTokens(commonDate(title)), order: order}
	p.run()
	if p.open.Month == 0 {
		return model.Date{}
	}
	named := -1
	for _, t := range p.tokens {
		if n := calendar.Weekday(strings.ToLower(t.text)); n >= 0 && named < 0 {
			named = n
		}
	}
	if date := valid(year, p.open.Month, p.open.Day); year > 0 {
		if named >= 0 && int(date.Time().Weekday()) != named {
			return model.Date{}
		}
		return date
	}
	date := valid(near.Year, p.open.Month, p.open.Day)
	apart := date.Time().Sub(near.Time()).Hours() / 24
	if date.IsZero() || named >= 0 && int(date.Time().Weekday()) != named || named < 0 && (apart > farthest || apart < -farthest) {
		return model.Date{}
	}
	return date
}

// yearOf returns the only year that a title names as a word of its own or right
// behind letters, as in "PyCon 2019" and "devday2019"; 0 for none or several.
func yearOf(title string) int {
	year := 0
	for i := 0; i < len(title); {
		size := digitsOf(title[i:])
		if size == 0 {
			i++
			continue
		}
		if n, ok := cardinal(title[i : i+size]); ok && n >= 1990 && n < 2100 && size == 4 {
			if year != 0 && year != n {
				return 0
			}
			year = n
		}
		i += size
	}
	return year
}

func firstTitle(d *model.Document) string {
	if len(d.Sections) == 0 || d.Sections[0].Kind == model.DaySection {
		return ""
	}
	return model.PlainText(d.Sections[0].Title)
}

func nameOf(d *model.Document) string {
	if len(d.Sources) == 0 {
		return ""
	}
	return titleOfName(d.Sources[0].Name)
}
