package epub

import (
	"unicode/utf8"

	"gloss/model"
)

// narrowScreen is about how many letters of the text's size a line of a phone
// has, and cellGap how many the space between two columns takes.
const (
	narrowScreen = 44
	cellGap      = 1
)

// crams reports whether a table is wider than a narrow screen although each of
// its words has a line to itself: then words have to be cut, or the screen cuts
// the table. room is the number of letters in a line.
func crams(t *model.Table, room int) bool {
	var longest []int
	measure := func(row []model.Cell) {
		for i, c := range row {
			if i == len(longest) {
				longest = append(longest, 0)
			}
			var w wordMeasure
			w.inlines(c.Inlines)
			longest[i] = max(longest[i], w.longest)
		}
	}
	measure(t.Head)
	for _, r := range t.Rows {
		measure(r)
	}
	for _, n := range longest {
		room -= n + cellGap
	}
	return room < 0
}

// wordMeasure finds the longest word of running text, in letters. Code and
// links do not count: they are cut wherever a line ends.
type wordMeasure struct{ longest, word int }

func (w *wordMeasure) inlines(list []model.Inline) {
	for _, n := range list {
		switch n := n.(type) {
		case *model.Text:
			w.text(n.Value)
		case *model.Link, *model.CodeSpan, *model.LineBreak, *model.Image:
			w.word = 0
		default:
			w.inlines(model.Children(n))
		}
	}
}

func (w *wordMeasure) text(s string) {
	for i := 0; i < len(s); {
		c, size := rune(s[i]), 1
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeRuneInString(s[i:])
		}
		i += size
		if c <= ' ' || c == '-' || c >= 0x2E80 && c < 0xA000 {
			w.word = 0 // a line may end here, as between the signs of Chinese
			continue
		}
		w.word++
		w.longest = max(w.longest, w.word)
	}
}
