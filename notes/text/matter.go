package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// matter knows in which blocks of a page the words of matter stand, by their
// stems. Stems are numbered in the order in which they appear.
type matter struct {
	*stems
	last   []int32 // by stem: the block that it stood in last
	list   []int32 // of all blocks, one after another, each once in a block
	starts []int32 // by block: where its stems begin in list
	word   []byte  // the word being read, folded

	at            int     // the block that before and after are counted from
	before, after []uint8 // by stem: how many of the reach blocks above and below at hold it
}

func readMatter(p *page) *matter {
	m := &matter{stems: newStems(), starts: make([]int32, 0, len(p.blocks)+1)}
	for k, b := range p.blocks {
		m.starts = append(m.starts, int32(len(m.list)))
		for _, i := range b.lines {
			m.read(p.lines[i].text, int32(k))
		}
	}
	m.starts = append(m.starts, int32(len(m.list)))
	counts := make([]uint8, 2*len(m.last))
	m.before, m.after = counts[:len(m.last)], counts[len(m.last):]
	for k := 1; k <= reach; k++ {
		count(m.after, m.of(k), 1)
	}
	return m
}

// of returns the stems of block k, none where there is no such block.
func (m *matter) of(k int) []int32 {
	if k < 0 || k+1 >= len(m.starts) {
		return nil
	}
	return m.list[m.starts[k]:m.starts[k+1]]
}

func count(counts []uint8, stems []int32, by uint8) {
	for _, s := range stems {
		counts[s] += by
	}
}

// next makes the block below the one that words are counted from.
func (m *matter) next() {
	const less = ^uint8(0)
	count(m.before, m.of(m.at), 1)
	count(m.before, m.of(m.at-reach), less)
	m.at++
	count(m.after, m.of(m.at), less)
	count(m.after, m.of(m.at+reach), 1)
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
	id := m.number(stem(w))
	if int(id) == len(m.last) {
		m.last = append(m.last, -1)
	}
	if m.last[id] != k {
		m.last[id] = k
		m.list = append(m.list, id)
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
// spoken of above: what a heading announces is new. Blocks are asked for in
// their order.
func (m *matter) weigh(k int) int {
	for m.at < k {
		m.next()
	}
	score := 0
	for _, s := range m.of(k) {
		before, after := m.before[s], m.after[s]
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
