package main

import "io"

// heldBack is an output in the memory. It grows by pieces, as one piece would
// have to be copied to grow, and both would be there at that time. The zero value
// is empty.
type heldBack struct {
	pieces [][]byte
	size   int
}

// The sizes of pieces, in bytes: each is twice as long as the one before it.
const (
	firstPiece = 4 << 10
	mostPiece  = 1 << 20
)

// Write implements io.Writer. It keeps a copy of b and returns no error.
func (h *heldBack) Write(b []byte) (int, error) {
	n := len(b)
	h.size += n
	for len(b) > 0 {
		last := len(h.pieces) - 1
		if last < 0 || len(h.pieces[last]) == cap(h.pieces[last]) {
			size := firstPiece
			if last >= 0 {
				size = min(2*cap(h.pieces[last]), mostPiece)
			}
			h.pieces = append(h.pieces, make([]byte, 0, size))
			last++
		}
		piece := h.pieces[last]
		fits := min(len(b), cap(piece)-len(piece))
		h.pieces[last] = append(piece, b[:fits]...)
		b = b[fits:]
	}
	return n, nil
}

// deliver writes all that is held back, and holds nothing afterwards.
func (h *heldBack) deliver(w io.Writer) error {
	for i, piece := range h.pieces {
		if _, err := w.Write(piece); err != nil {
			return err
		}
		h.pieces[i] = nil
	}
	*h = heldBack{}
	return nil
}
