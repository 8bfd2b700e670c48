package notes

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"gloss/model"
)

// window is the number of points or paragraphs in a row that must come again
// before gloss says that something was pasted twice.
const window = 5

// pointOutRepeats reports passages of five paragraphs or points and more that
// stand in the notes twice, as a slip of pasting leaves them, and headings with fewer
// below them. Nothing is dropped.
func (lines *spokenWords) pointOutRepeats(doc *model.Document) {
	lines.pointOutSections(doc)
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
		doc.Report(lines.places[i], model.Info, "notes.repeated", fmt.Sprintf("%d points stand at line %d already", n, lines.places[at].Line),
			"if they were pasted twice by mistake, take one away")
		i += n - 1
	}
}

// fewestBelow is the number of points below a heading from which on it is told where
// the heading and all below it stand in the notes twice; from window on the points
// alone are.
const fewestBelow = 2

// pointOutSections reports headings that come again with the same few points below.
func (lines *spokenWords) pointOutSections(doc *model.Document) {
	first := map[uint64]int{} // of the headings with what is below them
	for k, head := range lines.heads {
		end := len(lines.hashes)
		if k+1 < len(lines.heads) {
			end = lines.heads[k+1].below
		}
		n := end - head.below
		if n < fewestBelow || n >= window {
			continue
		}
		key := head.title
		for _, h := range lines.hashes[head.below:end] {
			key = (key ^ h) * 1099511628211
		}
		at, again := first[key]
		if !again {
			first[key] = k
			continue
		}
		doc.Report(head.place, model.Info, "notes.repeated", fmt.Sprintf("this heading stands with its %d points at line %d already", n, lines.heads[at].place.Line),
			"if they were pasted twice by mistake, take one away")
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

// spokenWords are what the words of a document say of it: the language, and the
// paragraphs that say something, for comparison.
type spokenWords struct {
	guess  languageGuess
	places []model.Position // of the paragraphs
	hashes []uint64         // of their words
	heads  []head           // the headings between them
}

// head is a heading before the paragraphs that begin at below.
type head struct {
	place model.Position
	title uint64 // hash of its words
	below int
}

// wordsOf goes over the words of a document.
func wordsOf(doc *model.Document) *spokenWords {
	placed := 0
	for _, l := range doc.Ledgers {
		placed += l.Placed
	}
	lines := &spokenWords{places: make([]model.Position, 0, placed), hashes: make([]uint64, 0, placed)}
	var room []byte // of the words at work
	doc.EachRun(func(s *model.Section, kind model.RunText, run *[]model.Inline) {
		if !lines.guess.enough() {
			lines.guess.read(model.PlainText(*run))
		}
		if kind == model.TitleRun && s != nil {
			room = model.AppendText(room[:0], *run)
			lines.heads = append(lines.heads, head{s.Position, hashOf(bytes.TrimSpace(room)), len(lines.hashes)})
		}
		if kind != model.ParagraphRun || len(*run) == 0 {
			return
		}
		if t, ok := (*run)[0].(*model.Text); ok && len(*run) == 1 {
			if text := strings.TrimSpace(t.Value); len(text) >= fewBytes {
				lines.add(t.Position, hashOf(text))
			}
			return
		}
		room = model.AppendText(room[:0], *run)
		if text := bytes.TrimSpace(room); len(text) >= fewBytes {
			lines.add((*run)[0].Pos(), hashOf(text))
		}
	})
	return lines
}

// fewBytes is the length from which on a paragraph says something.
const fewBytes = 6

func (lines *spokenWords) add(at model.Position, hash uint64) {
	lines.places = append(lines.places, at)
	lines.hashes = append(lines.hashes, hash)
}
