package notes

import (
	"bytes"
	"fmt"
	"slices"
	"unicode/utf8"

	"gloss/model"
)

// window is the number of points or paragraphs in a row that must come again
// before gloss says that something was pasted twice.
const window = 5

// PointOutRepeats reports passages of five paragraphs or points and more that
// stand in the notes twice, as a slip of pasting leaves them. Nothing is
// dropped.
func PointOutRepeats(doc *model.Document) {
	lines := spokenLinesOf(doc)
	seen := newWindows(lines.hashes)
	for i := 0; i+window <= len(lines.hashes); i++ {
		at := seen.add(i)
		if at < 0 || at+window > i {
			continue // it is new, or a line repeated many times over
		}
		n := window
		for i+n < len(lines.hashes) && at+n < i && lines.hashes[at+n] == lines.hashes[i+n] {
			n++
		}
		doc.Diagnostics = append(doc.Diagnostics, model.Diagnostic{
			Position: lines.first[i].Pos(), Code: "notes.repeated", Severity: model.Info,
			Message: fmt.Sprintf("%d points stand at line %d already", n, lines.first[at].Pos().Line),
			Hint:    "if they were pasted twice by mistake, take one away",
		})
		i += n - 1
	}
}

// windows finds the first of the windows that hold the same: a table of where
// they start, plus 1, at the place that their hash says or behind it.
type windows struct {
	hashes []uint64 // of the lines
	starts []int32
}

func newWindows(hashes []uint64) *windows {
	size := 16
	for size < 2*len(hashes) {
		size *= 2
	}
	return &windows{hashes, make([]int32, size)}
}

// add returns the start of the first window that holds the same as the one that
// starts at i; -1 where that is the first itself.
func (w *windows) add(i int) int {
	key := uint64(14695981039346656037)
	for _, h := range w.hashes[i : i+window] {
		key = (key ^ h) * 1099511628211
	}
	key ^= key >> 32
	for last := uint64(len(w.starts) - 1); ; key++ {
		at := int(w.starts[key&last]) - 1
		if at < 0 {
			w.starts[key&last] = int32(i + 1)
			return -1
		}
		if slices.Equal(w.hashes[at:at+window], w.hashes[i:i+window]) {
			return at
		}
	}
}

// spokenLines are the paragraphs of a document that say something, for comparison.
type spokenLines struct {
	first  []model.Inline
	hashes []uint64 // of their words
}

// spokenLinesOf lists the paragraphs that say something.
func spokenLinesOf(doc *model.Document) spokenLines {
	placed := 0
	for _, l := range doc.Ledgers {
		placed += l.Placed
	}
	lines := spokenLines{make([]model.Inline, 0, placed), make([]uint64, 0, placed)}
	var room []byte // of the words at work
	doc.EachRun(func(_ *model.Section, kind model.RunText, run *[]model.Inline) {
		if kind != model.ParagraphRun || len(*run) == 0 {
			return
		}
		room = model.AppendText(room[:0], *run)
		text := bytes.TrimSpace(room)
		if len(text) < 6 {
			return
		}
		lines.first = append(lines.first, (*run)[0])
		lines.hashes = append(lines.hashes, hashOf(text))
	})
	return lines
}

// hashOf is FNV-1a of a text in lower case.
func hashOf(s []byte) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		c := s[i]
		switch {
		case c >= 'A' && c <= 'Z':
			c |= 0x20
		case c >= utf8.RuneSelf:
			return hashOfLower(h, bytes.ToLower(s[i:]))
		}
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h
}

// hashOfLower goes on with the hash h over a text in lower case.
func hashOfLower(h uint64, s []byte) uint64 {
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}
