package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// matter knows in which blocks of a page the words of matter stand, by their
// stems. Stems are numbered in the order in which they appear.
type matter struct {
	number map[string]int32
	where  [][]int32 // by stem: the blocks in which it stands, in order
	stems  []int32   // of all blocks, one after another
	starts []int32   // by block: where its stems begin in stems
	word   []byte    // the word being read, folded
}

func readMatter(p *page) *matter {
	m := &matter{number: map[string]int32{}, starts: make([]int32, 0, len(p.blocks)+1)}
	for k, b := range p.blocks {
		m.starts = append(m.starts, int32(len(m.stems)))
		for _, i := range b.lines {
			m.read(p.lines[i].text, int32(k))
		}
	}
	m.starts = append(m.starts, int32(len(m.stems)))
	return m
}

// read takes in the words of a line of block k.
func (m *matter) read(s string, k int32) {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			i++
			switch {
			case c >= 'A' && c <= 'Z':
				m.word = append(m.word, c+'a'-'A')
			case c >= 'a' && c <= 'z', isDigit(c), c == '\'' && len(m.word) > 0:
				m.word = append(m.word, c)
			case len(m.word) > 0:
				m.take(k)
			}
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r):
			m.word = utf8.AppendRune(m.word, unicode.ToLower(r))
		case r == '’' && len(m.word) > 0:
			m.word = append(m.word, '\'')
		case len(m.word) > 0:
			m.take(k)
		}
	}
	if len(m.word) > 0 {
		m.take(k)
	}
}

// take counts the word that was read, where it is one of matter.
func (m *matter) take(k int32) {
	w := m.word
	m.word = m.word[:0]
	for len(w) > 0 && w[len(w)-1] == '\'' {
		w = w[:len(w)-1]
	}
	if n := len(w); n > 2 && w[n-1] == 's' && w[n-2] == '\'' {
		w = w[:n-2]
	}
	if len(w) < 3 || len(w) < 3*utf8.UTFMax && utf8.RuneCount(w) < 3 || common().HasBytes(w) {
		return
	}
	w = stem(w)
	id, ok := m.number[string(w)]
	if !ok {
		id = int32(len(m.where))
		m.number[string(w)] = id
		m.where = append(m.where, nil)
	}
	m.stems = append(m.stems, id)
	if list := m.where[id]; len(list) == 0 || list[len(list)-1] != k {
		m.where[id] = append(list, k)
	}
}

// stem cuts the commonest endings off a folded word, so that "document",
// "documents" and "documentation" meet.
func stem(w []byte) []byte {
	if len(w) > 6 && isASCII(w) {
		return w[:6]
	}
	if len(w) > 3 && w[len(w)-1] == 's' {
		return w[:len(w)-1]
	}
	return w
}

func isASCII(w []byte) bool {
	for _, c := range w {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// reach is the number of blocks before and after a line in which its words are
// looked for.
const reach = 40

// weigh says whether the words of block k are taken up below and were not
// spoken of above: what a heading announces is new.
func (m *matter) weigh(k int) int {
	score := 0
	stems := m.stems[m.starts[k]:m.starts[k+1]]
	for i, s := range stems {
		if slices.Contains(stems[:min(i, 16)], s) {
			continue
		}
		where := m.where[s]
		first, _ := slices.BinarySearch(where, int32(k-reach))
		here, _ := slices.BinarySearch(where, int32(k))
		last, _ := slices.BinarySearch(where, int32(k+reach+1))
		before, after := here-first, last-here-1
		switch {
		case before == 0 && after >= 3:
			score += 4
		case before == 0 && after >= 1:
			score += 2
		case after > 2*before:
			score++
		case before > after:
			score--
		}
	}
	return score
}

// lowered appends a word to buf in lower case, without the punctuation about
// it; a word that is not of ASCII letters alone is lowered as text.
func lowered(buf []byte, w string) []byte {
	if !isBare(w) {
		w = strings.Trim(w, ".,!?()")
	}
	for i := range len(w) {
		c := w[i]
		if c >= utf8.RuneSelf {
			return append(buf[:0], fold(w)...)
		}
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		buf = append(buf, c)
	}
	return buf
}
