package summary

import (
	"strconv"
	"strings"

	"gloss/model"
)

// Days writes the days of the notes, from the first to the last: in words in
// English, else as in ISO 8601; "" where none is known.
func (x *Index) Days() string {
	english := x.Language == "" || x.Language == "en" || strings.HasPrefix(x.Language, "en-")
	first, last := x.From, x.To
	switch {
	case first == last || last.IsZero():
		return day(first, english)
	case english && first.Year == last.Year && first.Month == last.Month:
		return strconv.Itoa(first.Day) + "–" + day(last, english)
	case english && first.Year == last.Year:
		return first.Time().Format("2 January") + " – " + day(last, english)
	}
	return day(first, english) + " – " + day(last, english)
}

func day(d model.Date, english bool) string {
	if d.IsZero() || !english {
		return d.String()
	}
	return d.Time().Format("2 January 2006")
}
