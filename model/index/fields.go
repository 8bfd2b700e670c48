package index

import (
	"math/bits"
	"sync"

	"gloss/model/catalog"
)

// maxFields is how many fields a catalogue has at most.
const maxFields = 64

// kinship tells which fields go together. Fields have numbers from 1; 0 is for none.
type kinship struct {
	numbers  map[string]uint8
	families [maxFields + 1]uint8  // of each field, a bit each
	related  [maxFields + 1]uint64 // of each field: the others that go together with it, a bit each
	daily    uint64                // the fields of which a name says nothing of names in others, a bit each
}

// kinships returns the kinship of the fields of catalogues, which is made once.
var kinships = sync.OnceValue(func() *kinship {
	k := &kinship{numbers: make(map[string]uint8, len(catalog.Fields))}
	for i, field := range catalog.Fields {
		k.numbers[field] = uint8(i + 1)
		k.families[i+1] = familiesOf(field)
		if field == "craft" || field == "everyday" {
			k.daily |= fieldBit(uint8(i + 1))
		}
	}
	for a := range k.families {
		for b := range k.families {
			if a != b && k.families[a]&k.families[b] != 0 {
				k.related[a] |= fieldBit(uint8(b))
			}
		}
	}
	return k
})

// fieldBit is the bit of a field; none for none.
func fieldBit(field uint8) uint64 { return 1 << field >> 1 }

// kin reports whether two fields are the same, or of one family.
func (k *kinship) kin(a, b uint8) bool {
	return a == b && a != 0 || k.families[a]&k.families[b] != 0
}

// near returns a field and those of its families, a bit each.
func (k *kinship) near(field uint8) uint64 { return fieldBit(field) | k.related[field] }

// speaks reports whether an accepted name of the field by speaks for one of the
// field of: a knitter's notes that name a shop do not speak of tests of software.
func (k *kinship) speaks(by, of uint8) bool {
	return k.daily&fieldBit(by) == 0 || k.daily&fieldBit(of) != 0
}

// company returns how many accepted names speak for one of the field.
func (e *evident) company(field uint8) int32 {
	n := e.document.all
	if e.daily&fieldBit(field) == 0 {
		for rest := e.daily & e.document.present; rest != 0; rest &= rest - 1 {
			n -= int32(e.document.fields[bits.TrailingZeros64(rest)+1])
		}
	}
	return n
}

// sum works out the situation of the names of each field, where names are so dense in
// the notes.
func (e *evident) sum(density uint8) {
	for a := range e.usual {
		same, other, all := 0, 0, int(e.document.all)
		if a != 0 {
			same = int(e.document.fields[a])
		}
		for rest := e.related[a] & e.document.present; rest != 0; rest &= rest - 1 {
			other += int(e.document.fields[bits.TrailingZeros64(rest)+1])
		}
		s := situation{density: density, alone: e.company(uint8(a)) == 0, topic: all >= 5 && (same+other)*5 >= all*2}
		switch {
		case same >= 3:
			s.document = 2
		case same > 0 || other >= 3:
			s.document = 1
		}
		e.usual[a] = s
	}
}
