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
	last   []int32          // by stem: the block that it stood in last
	list   []int32          // of all blocks, one after another, each once in a block
	starts []int32          // by block: where its stems begin in list
	known  map[uint64]int32 // the numbers of short words
	word   []byte           // the word being read, folded

	at            int     // the block that before and after are counted from
	before, after []uint8 // by stem: how many of the reach blocks above and below at hold it
}

func readMatter(p *page) *matter {
	m := &matter{stems: newStems(), known: map[uint64]int32{}, starts: make([]int32, 0, len(p.blocks)+1)}
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
		add(m.after, m.of(k), 1)
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

func add(counts []uint8, stems []int32, by uint8) {
	for _, s := range stems {
		counts[s] += by
	}
}

// next makes the block below the one that words are counted from.
func (m *matter) next() {
	const less = ^uint8(0)
	add(m.before, m.of(m.at), 1)
	add(m.before, m.of(m.at-reach), less)
	m.at++
	add(m.after, m.of(m.at), less)
	add(m.after, m.of(m.at+reach), 1)
}

// read takes in the words of a line of block k.
func (m *matter) read(s string, k int32) {
	for i := 0; i < len(s); {
		if kinds[s[i]]&(letters|digits) == 0 {
			i++ // neither a word nor a character of it
			continue
		}
		start := i
		for i < len(s) && kinds[s[i]]&(smalls|capitals|digits) != 0 {
			i++
		}
		if i == len(s) || s[i] < utf8.RuneSelf && s[i] != '\'' {
			if w := s[start:i]; len(w) <= mostPacked {
				m.takeShort(w, k)
			} else {
				m.word = appendLower(m.word[:0], w)
				m.take(m.word, k)
			}
			continue
		}
		i = m.readForeign(s, start, k)
	}
}

// appendLower appends a word of letters and digits of ASCII in lower case.
func appendLower(b []byte, w string) []byte {
	for i := range len(w) {
		b = append(b, w[i]|0x20)
	}
	return b
}

// readForeign takes in the word of block k that begins at byte i, whatever its
// letters, and returns where it ends.
func (m *matter) readForeign(s string, i int, k int32) int {
	word := m.word[:0]
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		if (r == '\'' || r == '’') && len(word) > 0 {
			word = append(word, '\'')
		} else if isSign(r) || !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r) {
			break
		} else {
			word = utf8.AppendRune(word, unicode.ToLower(r))
		}
	}
	m.word = word
	m.take(word, k)
	return i
}

// isSign reports whether a character is plainly no letter: a sign of ASCII, or
// one of the dashes and quotation marks of all scripts.
func isSign(r rune) bool {
	return r < utf8.RuneSelf && kinds[r]&(smalls|capitals|digits) == 0 || r >= 0x2010 && r < 0x2070
}

// takeShort counts a word of few letters and digits of ASCII.
func (m *matter) takeShort(w string, k int32) {
	if len(w) < 3 {
		return
	}
	key := uint64(0)
	for i := range len(w) {
		key = key<<8 | uint64(w[i]|0x20)
	}
	id, ok := m.known[key]
	if !ok {
		m.word = appendLower(m.word[:0], w)
		id = m.idOf(m.word)
		m.known[key] = id
	}
	m.count(id, k)
}

// take counts the word that was read, where it is one of matter.
func (m *matter) take(w []byte, k int32) {
	for len(w) > 0 && w[len(w)-1] == '\'' {
		w = w[:len(w)-1]
	}
	if n := len(w); n > 2 && w[n-1] == 's' && w[n-2] == '\'' {
		w = w[:n-2]
	}
	if len(w) < 3 || len(w) < 3*utf8.UTFMax && utf8.RuneCount(w) < 3 {
		return
	}
	m.count(m.idOf(w), k)
}

// noMatter is the number of words that say nothing of what a passage is about.
const noMatter = -1

// idOf returns the number of a word's stem.
func (m *matter) idOf(w []byte) int32 {
	if common().HasBytes(w) {
		return noMatter
	}
	id := m.number(stem(w))
	if int(id) == len(m.last) {
		m.last = append(m.last, -1)
	}
	return id
}

// count counts a stem in block k.
func (m *matter) count(id, k int32) {
	if id != noMatter && m.last[id] != k {
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
