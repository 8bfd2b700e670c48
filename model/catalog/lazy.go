package catalog

import "sync/atomic"

// lazy are the pointers of a list of which most are never asked for: those that
// are not take next to no memory. Any number of goroutines may use them at once.
type lazy[T any] struct {
	blocks []atomic.Pointer[[blockSize]atomic.Pointer[T]]
	count  int
}

// blockSize is the number of pointers that are made together.
const blockSize = 8

func newLazy[T any](count int) lazy[T] {
	return lazy[T]{make([]atomic.Pointer[[blockSize]atomic.Pointer[T]], (count+blockSize-1)/blockSize), count}
}

// get returns pointer i, nil for one that was not set.
func (l *lazy[T]) get(i int) *T {
	b := l.blocks[i/blockSize].Load()
	if b == nil {
		return nil
	}
	return b[i%blockSize].Load()
}

// set sets pointer i unless it is set already, and returns it.
func (l *lazy[T]) set(i int, value *T) *T {
	at := &l.blocks[i/blockSize]
	if at.Load() == nil {
		at.CompareAndSwap(nil, new([blockSize]atomic.Pointer[T]))
	}
	p := &at.Load()[i%blockSize]
	if p.CompareAndSwap(nil, value) {
		return value
	}
	return p.Load()
}
