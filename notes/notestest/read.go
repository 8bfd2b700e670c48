package notestest

import (
	"maps"
	"slices"
	"testing"

	"gloss/model"
	"gloss/notes"
)

// Fuzz runs a reader on what a fuzzer makes of the cases, by name, and of all
// hostile texts, those of the caller and [Hostile], that are short enough to be
// worth changing. A document that breaks the contract is a fault, an error too,
// and fewer seeds than least. The checks, if any, look at each document as well.
func Fuzz(f *testing.F, format notes.Format, least int, cases map[string]string, hostile []string, checks ...func(t *testing.T, doc *model.Document)) {
	f.Helper()
	seeds := 0
	for _, name := range slices.Sorted(maps.Keys(cases)) {
		f.Add(cases[name])
		seeds++
	}
	for _, text := range slices.Concat(Hostile(), hostile) {
		if len(text) < 3000 {
			f.Add(text)
			seeds++
		}
	}
	if seeds < least {
		f.Fatalf("%d seeds, want %d", seeds, least)
	}
	f.Fuzz(func(t *testing.T, text string) {
		src, err := notes.Decode("fuzz.x", []byte(text))
		if err != nil {
			return
		}
		doc, err := format.Read(src, notes.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range Check(src, doc) {
			t.Error(fault)
		}
		for _, check := range checks {
			check(t, doc)
		}
	})
}

// Read decodes and reads notes, which are without fault.
func Read(t testing.TB, format notes.Format, name, text string) (*notes.Source, *model.Document) {
	t.Helper()
	src, err := notes.Decode(name, []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := format.Read(src, notes.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return src, doc
}

// Targets reads a file that is one of a book, whose other files have these paths, and
// returns its links in their order, each as "words > target".
func Targets(t testing.TB, format notes.Format, path, text string, others ...string) (list []string) {
	t.Helper()
	src, err := notes.Decode(path, []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	all := append([]string{path}, others...)
	src.Files = notes.NewFiles(all, all)
	doc, err := format.Read(src, notes.Options{})
	if err != nil {
		t.Fatal(err)
	}
	doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
		model.WalkInlines(*run, func(n model.Inline) {
			if l, ok := n.(*model.Link); ok {
				list = append(list, model.PlainText(l.Inlines)+" > "+l.Target)
			}
		})
	})
	return list
}
