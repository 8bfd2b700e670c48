package notes

import (
	"slices"
	"strings"

	"gloss/model"
)

// settleDate finds the date that the reader did not find, and reads the one that it
// found anew where the language tells what is the day and what the month. What notes of
// a meeting say of its day counts more than what stands in their front matter:
// pages are dated when they are put up.
func settleDate(d *model.Document) {
	held := dateHeld(d, AnyOrder)
	switch {
	case !held.IsZero():
		d.Date = dateHeld(d, orderOfTitles(d, titlesOf(d)))
		return
	case d.Dated == "" && !d.Date.IsZero():
		return
	case d.Dated != "" || !dateAtTop(d, AnyOrder).IsZero():
		order := orderOfTitles(d, titlesOf(d))
		if date, ok := ParseDay(d.Dated, order); ok && !date.IsZero() {
			d.Date = date
		}
		if d.Date.IsZero() {
			d.Date = dateAtTop(d, order)
		}
	}
	if d.Date.IsZero() {
		d.Date = dateOfMeeting(d.Title, orderIn(d.Language))
	}
	if d.Date.IsZero() && len(d.Sources) > 0 {
		d.Date = dateInName(d.Sources[0].Name)
	}
}

// earliestHeld is the year before which no meeting was held of which the notes are
// at hand: an earlier date is one that they speak of.
const earliestHeld = 1990

// dateHeld returns the day on which the meeting was held that the notes are of,
// where their title says that they are, and says the day, or a line at their top does with a
// label. It is zero where none does.
func dateHeld(d *model.Document, order DateOrder) model.Date {
	title := d.Title
	if len(d.Sections) > 0 && (d.TitleFrom == "file name" || datesMeeting(d.Sections[0]) && !slices.ContainsFunc(d.Sections[1:], datesMeeting)) {
		title = model.PlainText(d.Sections[0].Title) // front matter may be a copy from the notes before
	}
	if !namesSitting(title) {
		return model.Date{}
	}
	date := dateIn(title, order)
	if date.IsZero() {
		date = dateInLines(d, func(words string, _ bool) (model.Date, bool) {
			label, day, ok := cutField(words)
			if !ok {
				return model.Date{}, len(words) <= longestDay
			}
			if !dateLabels(strings.ToLower(strings.TrimSpace(label))) || len(day) > longestDay {
				return model.Date{}, true
			}
			date, _ := ParseDay(day, order)
			return date, true
		})
	}
	if date.Year < earliestHeld || !d.Date.IsZero() && date.Year < d.Date.Year-1 {
		return model.Date{} // a meeting that the notes speak of
	}
	return date
}

// datesMeeting reports whether the title of a section names a meeting and its date,
// be it taken for a day or not.
func datesMeeting(s *model.Section) bool {
	title := model.PlainText(s.Title)
	return namesSitting(title) && !dateIn(title, AnyOrder).IsZero()
}

// longestDay is how many bytes words have at most of which nothing but a day is
// expected.
const longestDay = 48

// dateAtTop returns the date that stands by itself in the first paragraphs, as
// minutes and pages of note books have it below their title, or that ends the line
// above all others, which is their title then though it is not marked as one.
func dateAtTop(d *model.Document, order DateOrder) model.Date {
	return dateInLines(d, func(words string, first bool) (model.Date, bool) {
		if first && len(words) > longestDay && strings.IndexByte(".!?", words[len(words)-1]) < 0 {
			return dateOfMeeting(words, order), false
		}
		if label, day, ok := cutField(words); ok && len(label) < 16 && strings.IndexByte(strings.TrimSpace(label), ' ') < 0 {
			words = day // "Date: 11 March 2011"
		}
		if len(words) > longestDay {
			return model.Date{}, false
		}
		date, _ := ParseDay(words, order)
		return date, true
	})
}

// dateInLines returns the first date that a function finds in a line of the first
// paragraphs. The function says whether lines below may tell a date, and is told where
// the line is the only one of the first paragraph.
func dateInLines(d *model.Document, find func(words string, first bool) (date model.Date, on bool)) model.Date {
	blocks := d.Blocks
	if len(blocks) == 0 && len(d.Sections) > 0 {
		blocks = d.Sections[0].Blocks
	}
	for k, b := range blocks[:min(3, len(blocks))] {
		p, ok := b.(*model.Paragraph)
		if !ok {
			break
		}
		lines := lineTexts(p.Inlines)
		for _, words := range lines {
			date, on := find(asciiDigits(words), k == 0 && len(lines) == 1)
			if !date.IsZero() {
				return date
			}
			if !on {
				break
			}
		}
	}
	return model.Date{}
}

// orderIn returns the order of numeric dates that is usual in a language: days
// stand first in most. In English that depends on the country; languages that
// write the year first are not sure where it is missing.
func orderIn(tag string) DateOrder {
	language, rest, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(tag, "_", "-")), "-")
	if daysFirst(language) && rest != "us" || language == "en" && daysFirstInEnglish(rest) {
		return DayFirst
	}
	return AnyOrder
}

var (
	daysFirst = wordSet("de fr es it pt nl pl cs sk sl hr sr bs mk bg ro sv da nb nn no fi is et lv tr ru uk be el he ar ca gl id vi th hi")

	daysFirstInEnglish = wordSet("gb uk ie au nz in za sg ke ng")
)

// cutField cuts a line at its first colon, which a blank follows or which is an
// East Asian one.
func cutField(line string) (label, value string, ok bool) {
	label, value, ok = strings.Cut(line, ": ")
	if before, after, wide := strings.Cut(line, "："); wide && (!ok || len(before) < len(label)) {
		return before, strings.TrimSpace(after), true
	}
	return label, value, ok
}

// lineTexts returns the words between the line breaks of a run.
func lineTexts(list []model.Inline) []string {
	var lines []string
	from := 0
	for i := 0; i <= len(list); i++ {
		if i < len(list) {
			if _, ok := list[i].(*model.LineBreak); !ok {
				continue
			}
		}
		lines = append(lines, strings.TrimSpace(model.PlainText(list[from:i])))
		from = i + 1
	}
	return lines
}
