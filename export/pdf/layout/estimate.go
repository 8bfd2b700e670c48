package layout

import (
	"strings"
	"unicode/utf8"

	"gloss/model"
)

// mostCut is the share of lines, in percent, that two columns may cut: lines of
// code that are wrapped, rows of tables whose words are broken.
const mostCut = 12

// cutsMuch reports whether columns of a width would cut so many lines that one
// column is easier to read.
func (s *setter) cutsMuch(width Unit) bool {
	t := s.theme
	inCode := int(width / max(s.width("0", Style{Face: s.faces.index(t.Code.Face), Size: units(t.Code.Size)}), 1))
	words := t.Text
	words.Size = t.Meta.Size
	inTable := int(width * 100 / max(s.lineOf(100, words), 1))
	cut, all := 0, 0
	look := func(blocks []model.Block) {
		model.WalkBlocks(blocks, func(b model.Block) {
			switch b := b.(type) {
			case *model.Paragraph:
				all++
			case *model.Code:
				for line := range strings.SplitSeq(b.Text, "\n") {
					all++
					if len(line) > inCode && utf8.RuneCountInString(line) > inCode {
						cut++
					}
				}
			case *model.Table:
				all += len(b.Rows)
				if longestWords(b) > inTable {
					cut += len(b.Rows)
				}
			}
		})
	}
	look(s.book.Blocks)
	s.book.Walk(func(sec *model.Section) { look(sec.Blocks) })
	return cut*100 > all*mostCut
}

// longestWords returns the number of characters of the longest words of a
// table's columns, with the white between them.
func longestWords(t *model.Table) int {
	longest := make([]int, len(t.Align))
	for r := -1; r < len(t.Rows); r++ {
		row := t.Head
		if r >= 0 {
			row = t.Rows[r]
		}
		for c := range min(len(row), len(longest)) {
			for word := range strings.FieldsSeq(model.PlainText(row[c].Inlines)) {
				n := utf8.RuneCountInString(word)
				if isCode(row[c].Inlines) {
					n += n / 3 // its letters are wider
				}
				longest[c] = max(longest[c], n)
			}
		}
	}
	sum := 2 * len(longest)
	for _, n := range longest {
		sum += n
	}
	return sum
}

// isCode reports whether a cell begins with code.
func isCode(list []model.Inline) bool {
	if len(list) == 0 {
		return false
	}
	_, ok := list[0].(*model.CodeSpan)
	return ok
}

// estimate guesses how many lines a section takes, up to about limit.
func (s *setter) estimate(sec *model.Section, limit int) int {
	perLine := max(int(s.area.column/(s.kits.text.plain.Size*43/100)), 1)
	n := 3 + s.estimateBlocks(sec.Blocks, perLine, limit)
	for _, sub := range sec.Sections {
		if n > limit {
			break
		}
		n += s.estimate(sub, limit-n)
	}
	return n
}

func (s *setter) estimateBlocks(blocks []model.Block, perLine, limit int) int {
	n := 0
	for _, b := range blocks {
		if n > limit {
			break
		}
		switch b := b.(type) {
		case *model.Paragraph:
			n += 1 + count(b.Inlines, limit*perLine)/perLine
		case *model.List:
			for _, it := range b.Items {
				if n > limit {
					break
				}
				n += s.estimateBlocks(it.Blocks, perLine, limit-n)
			}
		case *model.Quote:
			n += s.estimateBlocks(b.Blocks, perLine, limit-n)
		case *model.Code:
			n += 1 + len(b.Text)/perLine
		case *model.Table:
			n += 2 * len(b.Rows)
		default:
			n++
		}
	}
	return n
}
