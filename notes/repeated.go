package notes

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"gloss/model"
)

// window is the number of points or paragraphs in a row that must come again
// before gloss says that something was pasted twice.
const window = 5

// spokenLine is a paragraph of a document, for comparison.
type spokenLine struct {
	first model.Inline
	hash  uint64
}

// PointOutRepeats reports passages of five paragraphs or points and more that
// stand in the notes twice, as a slip of pasting leaves them. Nothing is
// dropped.
func PointOutRepeats(doc *model.Document) {
	lines := spokenLines(doc)
	seen := make(map[uint64]int, len(lines)) // start of the first window with that hash
	for i := 0; i+window <= len(lines); i++ {
		key := uint64(14695981039346656037)
		for _, l := range lines[i : i+window] {
			key = (key ^ l.hash) * 1099511628211
		}
		at, again := seen[key]
		if !again {
			seen[key] = i
			continue
		}
		if at+window > i {
			continue // a line repeated many times over
		}
		n := window
		for i+n < len(lines) && at+n < i && lines[at+n].hash == lines[i+n].hash {
			n++
		}
		doc.Diagnostics = append(doc.Diagnostics, model.Diagnostic{
			Position: lines[i].first.Pos(), Code: "notes.repeated", Severity: model.Info,
			Message: fmt.Sprintf("%d points stand at line %d already", n, lines[at].first.Pos().Line),
			Hint:    "if they were pasted twice by mistake, take one away",
		})
		i += n - 1
	}
}

// spokenLines lists the paragraphs that say something.
func spokenLines(doc *model.Document) []spokenLine {
	placed := 0
	for _, l := range doc.Ledgers {
		placed += l.Placed
	}
	lines := make([]spokenLine, 0, placed)
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
		lines = append(lines, spokenLine{(*run)[0], hashOf(text)})
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
