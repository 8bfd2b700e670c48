package notes

import (
	"gloss/model"
)

// boldDays makes sections of days that are set bold on a line of their own right
// before marked headings: the sections up to the next such line belong to the day.
// It does so where two or more days stand so among the same sections, and none
// elsewhere in them. It reports what it does.
func boldDays(doc *model.Document) {
	made := 0
	var first model.Position
	var descend func(blocks []model.Block, subs []*model.Section, depth int) ([]model.Block, []*model.Section)
	descend = func(blocks []model.Block, subs []*model.Section, depth int) ([]model.Block, []*model.Section) {
		if days := daysBetween(blocks, subs); days != nil {
			if made += len(days); made == len(days) {
				first = days[0].title[0].Pos()
			}
			return intoDays(blocks, subs, days)
		}
		for _, s := range subs {
			if depth < 64 {
				s.Blocks, s.Sections = descend(s.Blocks, s.Sections, depth+1)
			}
		}
		return blocks, subs
	}
	doc.Blocks, doc.Sections = descend(doc.Blocks, doc.Sections, 1)
	if made > 0 {
		doc.Number()
		doc.Report(first, model.Info, "notes.bold-heading", Count(made, "day set bold is taken for a heading", "days set bold are taken for headings"),
			"mark headings as such to be sure")
	}
}

// boldDay is the line of a day at the end of what stands before a heading.
type boldDay struct {
	title  []model.Inline
	before int            // the section that follows it
	in     *model.Section // that it stands in; nil for the blocks before all sections
	at     int            // the block
}

// mostBelowDay is how many blocks may stand between the line of a day and the
// heading behind it.
const mostBelowDay = 2

// daysBetween returns the days that stand right before the sections of a part;
// nil where they are not used throughout.
func daysBetween(blocks []model.Block, subs []*model.Section) []boldDay {
	if len(subs) < 2 {
		return nil
	}
	var days []boldDay
	seen := map[string]bool{}
	for k := range subs {
		list, in := blocks, (*model.Section)(nil)
		if k > 0 {
			for in = subs[k-1]; len(in.Sections) > 0; {
				in = in.Sections[len(in.Sections)-1]
			}
			list = in.Blocks
		}
		if at := trailingDay(list); at >= 0 {
			title := boldTitle(list[at])
			if seen[model.PlainText(title)] {
				return nil
			}
			seen[model.PlainText(title)] = true
			days = append(days, boldDay{title, k, in, at})
		}
	}
	if len(days) < 2 || countDays(blocks, subs) > len(days) {
		return nil
	}
	return days
}

// trailingDay returns which of the last blocks is the line of a day; -1 for none.
func trailingDay(list []model.Block) int {
	for at := len(list) - 1; at >= max(0, len(list)-1-mostBelowDay); at-- {
		if title := boldTitle(list[at]); title != nil {
			if namesDay(title) {
				return at
			}
			return -1
		}
	}
	return -1
}

// countDays counts the bold lines and the headings that name a day.
func countDays(blocks []model.Block, subs []*model.Section) int {
	n := 0
	for _, b := range blocks {
		if title := boldTitle(b); title != nil && namesDay(title) {
			n++
		}
	}
	for _, s := range subs {
		if n += countDays(s.Blocks, s.Sections); namesDay(s.Title) {
			n++
		}
	}
	return n
}

// intoDays returns what stands before the first day, and the sections with those
// of a day below it.
func intoDays(blocks []model.Block, subs []*model.Section, days []boldDay) (rest []model.Block, list []*model.Section) {
	list = append(list, subs[:days[0].before]...)
	for i, d := range days {
		from := &blocks
		if d.in != nil {
			from = &d.in.Blocks
		}
		day := &model.Section{Position: (*from)[d.at].Pos(), Title: d.title, Blocks: append([]model.Block(nil), (*from)[d.at+1:]...)}
		*from = (*from)[:d.at:d.at]
		to := len(subs)
		if i+1 < len(days) {
			to = days[i+1].before
		}
		day.Sections = append(day.Sections, subs[d.before:to]...)
		list = append(list, day)
	}
	return blocks, list
}
