package catalog

import (
	"encoding/binary"
	"math/bits"
	"slices"
	"strings"
)

//go:generate go test . -run ^TestBuiltinTableIsOfTheText$ -update

// leastJoint is the length of the shortest name that Joint knows.
const leastJoint = 6

// recordsOf returns where the records of text begin, in the order of the text.
func recordsOf(text string) []uint32 {
	records := make([]uint32, 0, len(text)/64)
	for rest := text; rest != ""; {
		at := uint32(len(text) - len(rest))
		var line string
		if line, rest = cutLine(rest); !skipped(line) {
			records = append(records, at)
		}
	}
	return records
}

// tableMaker gathers the columns of a table.
type tableMaker struct {
	runs   []wordRun
	runOf  map[string]int // by folded first word
	joints []uint32
	forms  []uint32        // hashes of the joints
	known  map[string]bool // squeezed forms of the joints
}

// wordRun is the names with one first word.
type wordRun struct {
	hash     uint32
	at, size uint32 // of the word, in the text
	names    []nameRef
}

// nameRef refers to a name: the number of its entry times MaxNames, and its
// place in the entry.
type nameRef struct {
	ref  uint32
	next uint32 // as nextOf gives it
	size int    // of the name
}

// makeTable makes the table of a text without fault whose records, in the order
// of their ids, begin at the offsets given.
func makeTable(text string, records []uint32) string {
	m := tableMaker{runOf: make(map[string]int, len(records)), known: make(map[string]bool)}
	for i, start := range records {
		line, _ := cutLine(text[start:])
		at := start + uint32(strings.IndexByte(line, '\t')+1)
		k := 0
		for name := range newEntry(line).Names() {
			if k == 1 {
				at = start + uint32(aliasesAt(line))
			}
			m.add(uint32(i*MaxNames+k), &name, at)
			size := strings.IndexAny(text[at:], ";\t")
			at += uint32(size + 1)
			k++
		}
	}
	return m.pack(len(text), records)
}

// aliasesAt returns where in a record the aliases begin.
func aliasesAt(line string) int {
	at := 0
	for range columnCount - 2 {
		at += strings.IndexByte(line[at:], '\t') + 1
	}
	return at
}

// add takes in a name that stands at at in the text.
func (m *tableMaker) add(ref uint32, name *Name, at uint32) {
	word, start := FirstWord(name.Text)
	folded := Fold(word)
	number, found := m.runOf[folded]
	if !found {
		number = len(m.runs)
		m.runOf[folded] = number
		m.runs = append(m.runs, wordRun{hash: hashWord(folded), at: at + uint32(start), size: uint32(len(word))})
	}
	m.runs[number].names = append(m.runs[number].names, nameRef{ref, nextOf(name, len(word)), len(name.Text)})
	if name.Ambiguous || name.ExactCase || len(name.Text) < leastJoint {
		return
	}
	if form, parts := Squeeze(nil, name.Text); parts && !m.known[string(form)] {
		m.known[string(form)] = true
		m.joints = append(m.joints, ref)
		m.forms = append(m.forms, hashWord(form))
	}
}

// nextOf returns the letter, as 1 for a to 26 for z, with which the second word of a
// name begins that only a blank or a hyphen parts from its first word, of that
// size; 0 for any other name.
func nextOf(name *Name, size int) uint32 {
	if name.Start > 0 || size+1 >= len(name.Text) || name.Text[size] != ' ' && name.Text[size] != '-' {
		return 0
	}
	if b := lower(name.Text[size+1]); 'a' <= b && b <= 'z' {
		return uint32(b-'a') + 1
	}
	return 0
}

// pack writes the table.
func (m *tableMaker) pack(textSize int, records []uint32) string {
	var words, names, hashes []uint32
	for i := range m.runs {
		r := &m.runs[i]
		slices.SortStableFunc(r.names, func(a, b nameRef) int { return b.size - a.size })
		words = append(words, uint32(len(names)), r.at, r.size)
		hashes = append(hashes, r.hash)
		for _, n := range r.names {
			names = append(names, n.ref|n.next<<refBits)
		}
	}
	words = append(words, uint32(len(names)))
	columns := [headSize - 1][]uint32{records, words, names, m.joints, makeSlots(hashes), makeSlots(m.forms)}
	data := binary.LittleEndian.AppendUint32(nil, uint32(textSize))
	for _, c := range columns {
		data = binary.LittleEndian.AppendUint32(data, uint32(len(c)))
	}
	for _, c := range columns {
		for _, n := range c {
			data = binary.LittleEndian.AppendUint32(data, n)
		}
	}
	return string(data)
}

// makeSlots lays out things by their hashes.
func makeSlots(hashes []uint32) []uint32 {
	if len(hashes) == 0 {
		return nil
	}
	slots := make([]uint32, 1<<bits.Len(uint(2*len(hashes)-1)))
	mask := uint32(len(slots) - 1)
	for i, hash := range hashes {
		at := hash & mask
		for slots[at] != 0 {
			at = (at + 1) & mask
		}
		slots[at] = hash>>numberBits<<numberBits | uint32(i+1)
	}
	return slots
}
