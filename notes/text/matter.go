package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// matter knows which words stand on a page, and in which of its blocks the stems
// of those of matter do. Words and stems are numbered in the order in which they
// appear.
type matter struct {
	*stems
	words  []wordOf // by number
	list   []int32  // the stems of all blocks, one after another, each once in a block
	starts []int32  // by block: where its stems begin in list
	word   []byte   // the word being read, folded
	kept   bool     // the line being read is

	at            int     // the block that before and after are counted from
	before, after []uint8 // by stem: how many of the reach blocks above and below at hold it
}

// wordOf is what is known of a word, or of a stem.
type wordOf struct {
	stem  int32 // its number; noMatter where the word says nothing, 0 before it was asked for
	last  int32 // the last block that the stem stood in, from 1
	alone bool  // the word stands for itself at least once
}

// noMatter stands for the stem of words that say nothing of what a passage is
// about.
const noMatter = -1

// matter reads the words of the page, once.
func (p *page) matter() *matter {
	if p.words == nil {
		p.words = readMatter(p)
	}
	return p.words
}

func readMatter(p *page) *matter {
	size := len(p.src.Text)
	m := &matter{stems: newStems(size), starts: make([]int32, 0, len(p.blocks)+1), list: make([]int32, 0, size/(2*bytesPerWord))}
	m.words = append(make([]wordOf, 0, size/bytesPerWord), wordOf{}) // number 0 is no word
	m.count = 1
	for k, b := range p.blocks {
		m.starts = append(m.starts, int32(len(m.list)))
		for _, i := range b.lines {
			l := &p.lines[i]
			m.kept = l.kept()
			m.readLine(l.text, int32(k+1))
		}
	}
	m.starts = append(m.starts, int32(len(m.list)))
	counts := make([]uint8, 2*len(m.words))
	m.before, m.after = counts[:len(m.words)], counts[len(m.words):]
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

// readLine takes in the words of a line in block k.
func (m *matter) readLine(s string, k int32) {
	for i := 0; i < len(s); i++ {
		from := i
		for i < len(s) && s[i] > ' ' {
			i++
		}
		to := i
		whole := s[from:to]
		for from < to && marksSentence[s[from]] {
			from++
		}
		for from < to && marksSentence[s[to-1]] {
			to--
		}
		if from == to {
			continue
		}
		w := s[from:to]
		var id int32
		if key, ok := shortWord(w); ok {
			id = m.idPacked(key)
		} else if len(w) > mostPacked && isPlain(w) {
			m.word = appendLower(m.word[:0], w)
			id = m.idOf(m.word)
		} else {
			m.readOdd(whole, k)
			continue
		}
		m.words[id].alone = m.words[id].alone || m.kept
		if len(w) > 2 {
			m.take(id, w, k)
		}
	}
}

// readOdd takes in what stands between two blanks of ASCII in block k and is no word
// of its letters alone.
func (m *matter) readOdd(s string, k int32) {
	m.read(s, k)
	for w := range strings.FieldsSeq(s) {
		m.standsAlone(trimPunctuation(w))
	}
}

// standsAlone remembers that a word between blanks stands for itself, where it is
// one in one of the usual cases.
func (m *matter) standsAlone(w string) {
	switch {
	case !m.kept:
	case isPlain(w):
		m.word = appendLower(m.word[:0], w)
		m.words[m.idOf(m.word)].alone = true
	case isWord(w):
		m.word = appendFold(m.word[:0], w)
		m.words[m.idOf(m.word)].alone = true
	}
}

// knows reports whether a word, in lower case, stands for itself at least once.
func (m *matter) knows(word string) bool {
	id, ok := m.find([]byte(word))
	return ok && m.words[id].alone
}

// read takes in the words of a piece of a line of block k.
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
			if w := s[start:i]; len(w) > 2 {
				m.word = appendLower(m.word[:0], w)
				m.take(m.idOf(m.word), w, k)
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
	m.takeFolded(word, k)
	return i
}

// isSign reports whether a character is plainly no letter: a sign of ASCII, or
// one of the dashes and quotation marks of all scripts.
func isSign(r rune) bool {
	return r < utf8.RuneSelf && kinds[r]&(smalls|capitals|digits) == 0 || r >= 0x2010 && r < 0x2070
}

// takeFolded counts a word that was read by its characters.
func (m *matter) takeFolded(w []byte, k int32) {
	for len(w) > 0 && w[len(w)-1] == '\'' {
		w = w[:len(w)-1]
	}
	if n := len(w); n > 2 && w[n-1] == 's' && w[n-2] == '\'' {
		w = w[:n-2]
	}
	if len(w) < 3 || len(w) < 3*utf8.UTFMax && utf8.RuneCount(w) < 3 {
		return
	}
	id := m.idOf(w)
	if m.words[id].stem == 0 {
		stem := m.stemOf(w)
		m.words[id].stem = stem
	}
	m.countStem(m.words[id].stem, k)
}

// idOf returns the number of a word that is folded.
func (m *matter) idOf(w []byte) int32 {
	id := m.number(w)
	m.grow()
	return id
}

// idPacked is idOf for a word that is packed.
func (m *matter) idPacked(key uint64) int32 {
	id := m.numberPacked(key)
	m.grow()
	return id
}

// grow makes room for a word that is new.
func (m *matter) grow() {
	if len(m.words) < int(m.count) {
		m.words = append(m.words, wordOf{})
	}
}

// take counts the stem of word id, which is w of ASCII in whatever case, in block k.
func (m *matter) take(id int32, w string, k int32) {
	if m.words[id].stem == 0 {
		m.word = appendLower(m.word[:0], w)
		stem := m.stemOf(m.word)
		m.words[id].stem = stem
	}
	m.countStem(m.words[id].stem, k)
}

// countStem counts a stem in block k.
func (m *matter) countStem(stem, k int32) {
	if stem == noMatter {
		return
	}
	if w := &m.words[stem]; w.last != k {
		w.last = k
		m.list = append(m.list, stem)
	}
}

// stemOf returns the number of a word's stem.
func (m *matter) stemOf(w []byte) int32 {
	if common().HasBytes(w) {
		return noMatter
	}
	return m.idOf(stem(w))
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

func isASCII[T string | []byte](w T) bool {
	for i := range len(w) {
		if w[i] >= utf8.RuneSelf {
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
			return appendFold(buf[:0], w)
		}
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		buf = append(buf, c)
	}
	return buf
}
