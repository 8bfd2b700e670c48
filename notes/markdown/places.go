package markdown

import (
	"strings"

	"gloss/model"
	"gloss/notes"
)

// places are those of a source, with the text and the offset of the first byte of each
// line at hand.
type places struct {
	of     *notes.Places
	src    string
	starts []int
}

func newPlaces(src *notes.Source) *places {
	of := notes.NewPlaces(src)
	return &places{of: of, src: src.Text, starts: of.Starts()}
}

// at returns the position of a byte. Offsets beyond the end count as the end.
func (p *places) at(offset int) model.Position { return p.of.At(offset) }

// text returns a line (1-based) without its line feed; "" outside the source.
func (p *places) text(line int) string { return p.of.Text(line) }

// end returns the offset at which the line after line i (0-based) begins.
func (p *places) end(i int) int {
	if i+1 < len(p.starts) {
		return p.starts[i+1]
	}
	return len(p.src) + 1
}

// bareLine returns a line without the marks of quotations and list items that
// it begins with, and without the blanks round it.
func bareLine(line string) string {
	for {
		line = strings.TrimSpace(line)
		switch {
		case line == "":
			return ""
		case line[0] == '>':
			line = line[1:]
			continue
		}
		n := listMark(line)
		if n == 0 {
			return line
		}
		line = line[n:]
	}
}

// listMark returns the length of the mark of a list item that line begins with,
// 0 where it begins with none.
func listMark[S string | []byte](line S) int {
	n := 0
	switch line[0] {
	case '-', '*', '+':
		n = 1
	default:
		for n < len(line) && n < 9 && line[n] >= '0' && line[n] <= '9' {
			n++
		}
		if n == 0 || n == len(line) || line[n] != '.' && line[n] != ')' {
			return 0
		}
		n++
	}
	if n < len(line) && line[n] != ' ' && line[n] != '\t' {
		return 0
	}
	return n
}

// isFence reports whether a line without container marks opens or closes a
// code block.
func isFence(line string) bool {
	return strings.HasPrefix(line, "```") || strings.HasPrefix(line, "~~~")
}

// isRuler reports whether a line without container marks consists of "=" or
// "-" alone.
func isRuler(line string) bool {
	return line != "" && (strings.Trim(line, "=") == "" || strings.Trim(line, "-") == "")
}
