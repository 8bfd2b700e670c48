package html

import (
	"sort"
	"strings"
	"unicode/utf8"

	"gloss/model"
)

// places turns byte offsets of a source into lines and columns. It costs about
// the same for any order of offsets, however long the lines are.
type places struct {
	source model.SourceName
	text   string
	starts []int // offset of the first byte of each line
	ascii  bool
	runes  []int32 // characters before each stride; nil until they are asked for
	// The place asked for last: the index of its line, its offset and column.
	line, offset, column int
}

// stride is how many bytes lie between two known counts of characters.
const stride = 256

func newPlaces(source, text string) *places {
	p := &places{source: model.NameOf(source), text: text, starts: make([]int, 1, strings.Count(text, "\n")+1)}
	for i := 0; ; {
		n := strings.IndexByte(text[i:], '\n')
		if n < 0 || i+n+1 >= len(text) {
			break
		}
		i += n + 1
		p.starts = append(p.starts, i)
	}
	p.ascii = isASCII(text)
	return p
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// firstBytes counts the bytes that begin a character, which is right for a
// piece of a text wherever it was cut.
func firstBytes(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i]&0xC0 != 0x80 {
			n++
		}
	}
	return n
}

// at returns the position of a byte. Offsets beyond the end count as the end.
func (p *places) at(offset int) model.Position {
	offset = max(0, min(offset, len(p.text)))
	i := p.find(offset)
	start, column := p.starts[i], 0
	switch {
	case p.ascii:
		column = offset - start
	case i == p.line && offset >= p.offset && offset-p.offset < stride && p.offset >= start:
		column = p.column + firstBytes(p.text[p.offset:offset])
	case offset-start < stride:
		column = firstBytes(p.text[start:offset])
	default:
		column = p.before(offset) - p.before(start)
	}
	p.line, p.offset, p.column = i, offset, column
	return p.source.At(i+1, column+1)
}

// lineOf returns the line, 1-based, of a byte.
func (p *places) lineOf(offset int) int {
	return p.find(max(0, min(offset, len(p.text)))) + 1
}

// before returns how many characters begin before an offset.
func (p *places) before(offset int) int {
	if p.runes == nil {
		count := int32(0)
		for i := 0; i <= len(p.text); i += stride {
			p.runes = append(p.runes, count)
			count += int32(firstBytes(p.text[i:min(i+stride, len(p.text))]))
		}
	}
	k := offset / stride
	return int(p.runes[k]) + firstBytes(p.text[k*stride:offset])
}

func (p *places) find(offset int) int {
	for i := p.line; i < min(p.line+4, len(p.starts)); i++ {
		if offset >= p.starts[i] && offset < p.end(i) {
			return i
		}
	}
	return sort.Search(len(p.starts), func(i int) bool { return p.starts[i] > offset }) - 1
}

// end returns the offset at which the line after line i (0-based) begins.
func (p *places) end(i int) int {
	if i+1 < len(p.starts) {
		return p.starts[i+1]
	}
	return len(p.text) + 1
}
