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

// sum adds up the mentions of the fields that go together with each.
func (e *evident) sum() {
	for a := range e.around {
		e.around[a] = 0
		for rest := e.related[a] & e.document.present; rest != 0; rest &= rest - 1 {
			e.around[a] += int(e.document.fields[bits.TrailingZeros64(rest)+1])
		}
	}
}
