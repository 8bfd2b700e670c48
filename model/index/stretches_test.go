package index

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"gloss/model"
	"gloss/model/catalog"
)

func TestNumberOfStretches(t *testing.T) {
	for _, c := range []struct{ weight, want int }{{0, 1}, {600, 1}, {601, 4}, {800, 4}, {801, 5}} {
		if got := stretches(c.weight, 600, 200); got != c.want {
			t.Errorf("notes of %d: %d stretches, not %d", c.weight, got, c.want)
		}
	}
}

// inStretches is Recognize that parts the notes into about so many stretches.
func inStretches(doc *model.Document, parts int) {
	(&Pass{Catalog: catalog.Builtin()}).findIn(doc, weigh(doc), parts)
}

// TestStretches holds that notes in which names are found stretch by stretch lose no
// word and have the names that they have as a whole, but for some of those that hang
// on what the notes say elsewhere.
func TestStretches(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(names) < 30 {
		t.Fatalf("%d notes: %v", len(names), err)
	}
	var b strings.Builder
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		b.Write(data)
		b.WriteString("\n\n")
	}
	found := func(recognize func(*model.Document)) (map[string]bool, string) {
		doc, places := parse(t, "notes", b.String()), map[string]bool{}
		recognize(doc)
		words := new(strings.Builder)
		doc.EachRun(func(s *model.Section, _ model.RunText, run *[]model.Inline) {
			words.WriteString(model.PlainText(*run) + "\n")
			inlineMentions(s, *run, func(in *model.Section, m *model.Mention) {
				places[m.Position.String()+" "+m.Key] = true
				if m.Section != in {
					t.Errorf("%v: %s stands in another section", m.Position, m.Form)
				}
			})
		})
		return places, words.String()
	}
	whole, words := found(func(doc *model.Document) { Recognize(doc, catalog.Builtin()) })
	for _, parts := range []int{2, 7, 30} {
		places, same := found(func(doc *model.Document) { inStretches(doc, parts) })
		if same != words {
			t.Errorf("%d stretches: the words are others", parts)
		}
		both := 0
		for place := range whole {
			if places[place] {
				both++
			}
		}
		t.Logf("%d stretches: %d names, %d as a whole, %d in both", parts, len(places), len(whole), both)
		if both*100 < 96*max(len(places), len(whole)) {
			t.Errorf("%d stretches: %d names, %d as a whole, %d in both", parts, len(places), len(whole), both)
		}
	}
}

// TestDefinedFarAway holds that a stretch knows what is defined in one after it, and
// what was confirmed in one before it.
func TestDefinedFarAway(t *testing.T) {
	filler := strings.Repeat("# Planting\n\n- We dug the beds and put the beans in rows.\n", 40)
	text := "# First\n\n- We tried zorblax and liked it.\n- Ask Mira Okafor.\n" + filler +
		"# Last\n\n- [zorblax](https://github.com/vrillo/zorblax)\n- Talk by Prof. Mira Okafor\n"
	for _, parts := range []int{1, 2, 9} {
		doc, lines := parse(t, "notes", text), map[string][]int32{}
		inStretches(doc, parts)
		doc.EachRun(func(s *model.Section, _ model.RunText, run *[]model.Inline) {
			inlineMentions(s, *run, func(_ *model.Section, m *model.Mention) { lines[m.Name] = append(lines[m.Name], m.Line) })
		})
		for _, name := range []string{"zorblax", "Mira Okafor"} {
			if len(lines[name]) != 2 {
				t.Errorf("%d stretches: %s stands in lines %v, not in two", parts, name, lines[name])
			}
		}
	}
}

// TestStretchesShareMemory holds that a stretch makes use of the memory of the one
// before it: four times the notes take hardly more, where they name nothing.
func TestStretchesShareMemory(t *testing.T) {
	text := strings.Repeat("- We dug the beds and put the beans in rows.\n", 4000)
	made := func(times int) int {
		doc := parse(t, "notes", strings.Repeat(text, times))
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		inStretches(doc, 4*times)
		runtime.ReadMemStats(&after)
		return int(after.TotalAlloc - before.TotalAlloc)
	}
	made(1) // what the catalogue makes at first
	if few, many := made(1), made(4); many-few > len(text) {
		t.Errorf("notes of %d bytes take %d bytes, four times as many %d", len(text), few, many)
	} else {
		t.Logf("notes of %d bytes take %d bytes, four times as many %d", len(text), few, many)
	}
}
