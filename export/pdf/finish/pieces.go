package finish

// pieces is a list that never moves as it grows: in large documents there is no
// room for two of it, nor for all of it before its time.
type pieces[T any] struct {
	list [][]T // all but the last have the length piece
	size int
}

// piece is a power of two.
const piece = 1 << 12

// newPieces returns a list that holds the zero value, and has room for about so many.
func newPieces[T any](room int) pieces[T] {
	return pieces[T]{list: [][]T{make([]T, 1, min(max(room, 1), piece))}, size: 1}
}

func (p *pieces[T]) at(i int32) *T { return &p.list[i/piece][i%piece] }

// add appends v and returns its number.
func (p *pieces[T]) add(v T) int32 {
	last := len(p.list) - 1
	if len(p.list[last]) == piece {
		p.list, last = append(p.list, make([]T, 0, piece)), last+1
	}
	p.list[last] = append(p.list[last], v)
	p.size++
	return int32(p.size - 1)
}
