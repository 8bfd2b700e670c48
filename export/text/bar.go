package text

import (
	"strings"

	"gloss/model/summary"
)

// bar is what the bars of entries are written in: the sign for a part of the
// notes that does not name the entry, and for those that do.
type bar struct {
	none  string
	marks [summary.Levels]string
}

var (
	blocks = &bar{"·", [...]string{"▂", "▄", "▆", "█"}}
	digits = &bar{".", [...]string{"1", "2", "3", "#"}}
)

func (b *bar) draw(e *summary.Entry) string {
	var s strings.Builder
	for _, n := range e.Spread {
		if n == 0 {
			s.WriteString(b.none)
		} else {
			s.WriteString(b.marks[summary.Level(n)-1])
		}
	}
	return s.String()
}
