package markdown

import (
	"sort"
	"strings"
	"unicode/utf8"

	"gloss/model"
)

// places turns byte offsets of a source into lines and columns. It is quick
// where the offsets asked for mostly rise.
type places struct {
	source model.SourceName
	src    string
	starts []int // offset of the first byte of each line
	// The place asked for last: the index of its line, its offset and column.
	line, offset, column int
}

func newPlaces(source, text string) *places {
	p := &places{source: model.NameOf(source), src: text, starts: make([]int, 1, strings.Count(text, "\n")+1), column: 1}
	for i := 0; ; {
		n := strings.IndexByte(text[i:], '\n')
		if n < 0 || i+n+1 >= len(text) {
			return p
		}
		i += n + 1
		p.starts = append(p.starts, i)
	}
}

// at returns the position of a byte. Offsets beyond the end count as the end.
func (p *places) at(offset int) model.Position {
	offset = max(0, min(offset, len(p.src)))
	if offset < p.starts[p.line] || offset >= p.end(p.line) {
		p.line = p.find(offset)
		p.offset, p.column = p.starts[p.line], 1
	}
	if offset < p.offset {
		p.column -= utf8.RuneCountInString(p.src[offset:p.offset])
	} else {
		p.column += utf8.RuneCountInString(p.src[p.offset:offset])
	}
	p.offset = offset
	return p.source.At(p.line+1, p.column)
}

func (p *places) find(offset int) int {
	for i := p.line; i >= 0 && i < min(p.line+4, len(p.starts)); i++ {
		if offset >= p.starts[i] && offset < p.end(i) {
			return i
		}
	}
	return sort.Search(len(p.starts), func(i int) bool { return p.starts[i] > offset }) - 1
}

// end returns the offset at which the line after line i begins.
func (p *places) end(i int) int {
	if i+1 < len(p.starts) {
		return p.starts[i+1]
	}
	return len(p.src) + 1
}

// text returns a line (1-based) without its line feed; "" outside the source.
func (p *places) text(line int) string {
	if line < 1 || line > len(p.starts) {
		return ""
	}
	if line < len(p.starts) {
		return p.src[p.starts[line-1] : p.starts[line]-1]
	}
	return strings.TrimSuffix(p.src[p.starts[line-1]:], "\n")
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
