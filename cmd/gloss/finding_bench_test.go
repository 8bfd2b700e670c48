package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"strings"
	"testing"

	"gloss/model"
	"gloss/model/catalog"
	"gloss/model/index"
	"gloss/notes"
)

// BenchmarkFinding measures how fast names are found and gathered to an index in
// a document that has been read: MB of notes a second, on one core. The notes
// are all labelled ones together, once, ten and a hundred times over, with
// names and words changed round so that nothing repeats as a whole; and the real
// notes beside the checkout, where they are there. What lives is collected as in
// the program.
func BenchmarkFinding(b *testing.B) {
	defer debug.SetGCPercent(debug.SetGCPercent(collectAt))
	mixed := labelledNotes(b)
	for _, times := range [...]int{1, 10, 100} {
		b.Run(fmt.Sprintf("x%d", times), func(b *testing.B) {
			benchmarkFinding(b, []input{{shown: "mixed.md", name: "mixed.md", data: varied(mixed, times)}})
		})
	}
	files, _ := filepath.Glob(filepath.Join(filepath.Dir(moduleRoot(b)), "shared", "notes", "*.*"))
	var real []input
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		real = append(real, input{shown: path, name: filepath.Base(path), data: data})
	}
	b.Run("real", func(b *testing.B) {
		if len(real) == 0 {
			b.Skip("the real notes are not here")
		}
		benchmarkFinding(b, real)
	})
}

// benchmarkFinding finds the names in each of the inputs, as a book of its own.
func benchmarkFinding(b *testing.B, inputs []input) {
	known := catalog.Builtin()
	size, mentions := 0, 0
	for _, in := range inputs {
		size += len(in.data)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		b.StopTimer()
		var docs []*model.Document
		for _, in := range inputs {
			doc, err := readNotes(in, "", notes.Options{})
			if err != nil {
				b.Fatal(err)
			}
			docs = append(docs, notes.Prepare([]*model.Document{doc}, notes.Meta{}))
		}
		mentions = 0
		b.StartTimer()
		for _, doc := range docs {
			index.Recognize(doc, known)
			for _, e := range index.Collate(doc, known).Tools {
				mentions += len(e.Mentions)
			}
		}
	}
	b.ReportMetric(float64(mentions), "mentions")
}

// labelledNotes returns the notes that model/index is tested with.
func labelledNotes(b *testing.B) []byte {
	files, err := filepath.Glob(filepath.Join(moduleRoot(b), "model", "index", "testdata", "*.txt"))
	if err != nil || len(files) < 8 {
		b.Fatalf("labelled notes: %q (%v)", files, err)
	}
	var all bytes.Buffer
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		fmt.Fprintf(&all, "# %s\n\n%s\n\n", strings.TrimSuffix(filepath.Base(path), ".txt"), data)
	}
	return all.Bytes()
}

var longWord = regexp.MustCompile(`[A-Za-z]{4,}`)

// varied repeats the notes. In each repetition but the first a fifth of the
// longer words are others: of the notes, or such as nobody has written.
func varied(text []byte, times int) []byte {
	random := rand.New(rand.NewPCG(20, 11))
	var small, large []string
	for _, w := range longWord.FindAllString(string(text), -1) {
		if w[0] >= 'a' {
			small = append(small, w)
		} else {
			large = append(large, w)
		}
	}
	syllables := strings.Fields("ka lo mi ter va son dri pel no zu ran bex tor il em qua fi sto ver na")
	for range len(small) / 8 {
		w := ""
		for range 2 + random.IntN(3) {
			w += syllables[random.IntN(len(syllables))]
		}
		small, large = append(small, w), append(large, strings.ToUpper(w[:1])+w[1:])
	}
	out := bytes.Clone(text)
	for range times - 1 {
		out = append(out, longWord.ReplaceAllFunc(text, func(w []byte) []byte {
			switch {
			case random.IntN(5) > 0:
				return w
			case w[0] >= 'a':
				return []byte(small[random.IntN(len(small))])
			}
			return []byte(large[random.IntN(len(large))])
		})...)
	}
	return out
}
