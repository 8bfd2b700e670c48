package main

import (
	"bytes"
	"errors"
	"strings"
	"testing"
)

// TestHeldBack writes texts of many sizes, which come out as they went in, in
// pieces that none of the others had to be copied for.
func TestHeldBack(t *testing.T) {
	for _, size := range []int{0, 1, firstPiece - 1, firstPiece, firstPiece + 1, 3 * mostPiece} {
		var h heldBack
		want := strings.Repeat("a line\n", size/7+1)[:size]
		for rest := want; rest != ""; {
			n := min(len(rest), 1000)
			if got, err := h.Write([]byte(rest[:n])); got != n || err != nil {
				t.Fatalf("%d bytes: %d written, %v", n, got, err)
			}
			rest = rest[n:]
		}
		room := 0
		for _, piece := range h.pieces {
			room += cap(piece)
		}
		if h.size != size || room > 3*size+firstPiece {
			t.Errorf("%d bytes: %d held back in %d", size, h.size, room)
		}
		var out bytes.Buffer
		if err := h.deliver(&out); err != nil || out.String() != want || h.size != 0 {
			t.Errorf("%d bytes: %d delivered, %d left, %v", size, out.Len(), h.size, err)
		}
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no room") }

func TestHeldBackFull(t *testing.T) {
	var h heldBack
	h.Write([]byte("words"))
	if err := h.deliver(full{}); err == nil {
		t.Error("no error of a writer that takes nothing")
	}
}
