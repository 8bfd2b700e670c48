package markdown

import (
	"strings"

	"gloss/model"
	"gloss/notes"
)

// factsIn returns what attributes behind a title say of its section, as in
// `date=2025-12-14 speakers="Ada Lovelace; Bob Kahn" start=09:30 end=10:15 room=B`.
// A quotation mark within quotes is doubled. told says that there are such among
// them, and that all are attributes.
func factsIn(attributes string) (facts model.Facts, told bool) {
	if strings.IndexByte(attributes, '=') < 0 {
		return facts, false
	}
	for _, f := range splitAttributes(attributes) {
		key, value, pair := strings.Cut(f, "=")
		switch {
		case !pair && len(f) > 1 && (f[0] == '#' || f[0] == '.') && isName(f[1:]):
			continue
		case !pair || !isName(key) || value == "":
			return model.Facts{}, false
		}
		if n := len(value); n > 1 && value[0] == '"' && value[n-1] == '"' {
			value = strings.ReplaceAll(value[1:n-1], `""`, `"`)
		}
		known := true
		switch key {
		case "date":
			facts.Date, known = notes.ParseDay(value, notes.AnyOrder)
		case "speakers":
			for name := range strings.SplitSeq(value, ";") {
				if name = strings.TrimSpace(name); name != "" {
					facts.Speakers = append(facts.Speakers, name)
				}
			}
		case "start":
			facts.Start = value
		case "end":
			facts.End = value
		case "room":
			facts.Room = value
		default:
			known = false
		}
		told = told || known
	}
	return facts, told
}
