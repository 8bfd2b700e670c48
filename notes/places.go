package notes

import (
	"sort"
	"strings"
	"unicode/utf8"

	"gloss/model"
)

// Places turns byte offsets of a source into lines and columns. It is quick
// where the offsets asked for mostly rise. It is not safe for concurrent use.
type Places struct {
	source model.SourceName
	text   string
	starts []int // offset of the first byte of each line
	// The place asked for last: the index of its line, its offset and column.
	line, offset, column int
}

// NewPlaces returns the places of a source.
func NewPlaces(src *Source) *Places {
	p := &Places{source: model.NameOf(src.Name), text: src.Text, starts: make([]int, 1, strings.Count(src.Text, "\n")+1), column: 1}
	for i := 0; ; {
		n := strings.IndexByte(src.Text[i:], '\n')
		if n < 0 || i+n+1 >= len(src.Text) {
			return p
		}
		i += n + 1
		p.starts = append(p.starts, i)
	}
}

// Lines returns the number of lines, at least 1.
func (p *Places) Lines() int { return len(p.starts) }

// Starts returns the offset of the first byte of each line; nobody may change them.
func (p *Places) Starts() []int { return p.starts }

// Start returns the offset at which a line (1-based) begins; the length of the
// text for lines behind the last.
func (p *Places) Start(line int) int {
	if line > len(p.starts) {
		return len(p.text)
	}
	return p.starts[max(line, 1)-1]
}

// Text returns a line (1-based) without its line feed; "" outside the source.
func (p *Places) Text(line int) string {
	if line < 1 || line > len(p.starts) {
		return ""
	}
	return strings.TrimSuffix(p.text[p.starts[line-1]:p.Start(line+1)], "\n")
}

// Line returns the line (1-based) of a byte.
func (p *Places) Line(offset int) int {
	if line := p.line; offset >= p.starts[line] && offset < p.Start(line+2) {
		return line + 1
	}
	return p.find(offset) + 1
}

// At returns the position of a byte. Offsets beyond the end count as the end.
func (p *Places) At(offset int) model.Position {
	offset = max(0, min(offset, len(p.text)))
	if offset < p.starts[p.line] || p.line+1 < len(p.starts) && offset >= p.starts[p.line+1] {
		p.line = p.find(offset)
		p.offset, p.column = p.starts[p.line], 1
	}
	if offset < p.offset {
		p.column -= utf8.RuneCountInString(p.text[offset:p.offset])
	} else {
		p.column += utf8.RuneCountInString(p.text[p.offset:offset])
	}
	p.offset = offset
	return p.source.At(p.line+1, p.column)
}

func (p *Places) find(offset int) int {
	for i := p.line; i+1 < len(p.starts) && i < p.line+4; i++ {
		if offset >= p.starts[i] && offset < p.starts[i+1] {
			return i
		}
	}
	return sort.Search(len(p.starts), func(i int) bool { return p.starts[i] > offset }) - 1
}
