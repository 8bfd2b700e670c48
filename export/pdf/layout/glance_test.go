package layout

import (
	"fmt"
	"strings"
	"testing"

	"gloss/export"
	"gloss/export/pdf/booktest"
	"gloss/model"
)

// TestGlance compares the dots of the picture with the mentions of the book.
func TestGlance(t *testing.T) {
	b := booktest.Points(300)
	d := set(t, b, export.Options{})
	cover := d.Pages[0]
	dots := 0
	for _, sh := range cover.Shapes {
		if sh.Kind == DiscShape {
			dots++
		}
	}
	want := 0
	talks := map[string]map[*model.Section]bool{}
	named := 0
	for _, l := range cover.Lines {
		if s := lineText(l.Line); strings.HasPrefix(s, "tool") {
			named++
			talks[s] = map[*model.Section]bool{}
		}
	}
	for _, e := range b.Entries {
		for _, m := range e.Mentions {
			if talks[e.Name] != nil && !talks[e.Name][m.Section] {
				talks[e.Name][m.Section] = true
				want++
			}
		}
	}
	if named != glanceTools || dots != want || want < named {
		t.Errorf("%d tools with %d dots, want %d", named, dots, want)
	}
	text := text(d, CoverPart)
	for _, w := range []string{"At a glance", "Talk 1 of many", "Talk 12 of many"} {
		if !strings.Contains(text, w) {
			t.Errorf("%q is not on the cover:\n%s", w, text)
		}
	}
}

// TestGlanceIsHeardAfterContents looks at a cover that has both: who hears the
// book hears where things are before the picture.
func TestGlanceIsHeardAfterContents(t *testing.T) {
	b := booktest.Points(100)
	b.Entries = b.Entries[:16]
	d := set(t, b, export.Options{})
	root := func(tag int32) int32 {
		for d.Tags[tag].Parent > 0 {
			tag = d.Tags[tag].Parent
		}
		return tag
	}
	heard := map[string]int32{}
	var order []string
	for _, l := range d.Pages[0].Lines {
		if words := lineText(l.Line); words == "Contents" || words == "At a glance" {
			order = append(order, words)
			heard[words] = root(l.Line.Tag)
		}
	}
	if strings.Join(order, ", ") != "Contents, At a glance" || heard["Contents"] != heard["At a glance"] {
		t.Errorf("%q, in the parts %v", order, heard)
	}
}

// TestNoGlance leaves the picture out where there is nothing to see.
func TestNoGlance(t *testing.T) {
	many := booktest.Points(100)
	many.Sections = nil
	for i := range 100 {
		many.Sections = append(many.Sections, booktest.Section(i, model.DaySection, "Day"))
	}
	for name, b := range map[string]*model.Book{"empty": booktest.Empty(), "few tools": booktest.KitchenSink(), "many days": many} {
		if strings.Contains(text(set(t, b, export.Options{}), CoverPart), "At a glance") {
			t.Errorf("%s: there is a picture", name)
		}
	}
}

// TestGlanceParts: where nearly all that is named stands in one section, the picture shows
// the sections below it, and what it says itself; where it is spread, only the upper ones.
func TestGlanceParts(t *testing.T) {
	for _, spread := range []bool{false, true} {
		chapters := booktest.Section(100, model.PlainSection, "Chapters", booktest.Words(101, "words"))
		other := booktest.Section(1, model.PlainSection, "Before", booktest.Words(2, "words"))
		after := booktest.Section(900, model.PlainSection, "After", points(901, 150))
		b := booktest.Book("Notes", other, chapters, after)
		for i := range 6 {
			chapters.Sections = append(chapters.Sections, booktest.Section(200+10*i, model.PlainSection, fmt.Sprint("Chapter ", i+1), booktest.Words(201+10*i, "words")))
		}
		for i := range 12 {
			e := &model.IndexEntry{Key: fmt.Sprint(i), Name: fmt.Sprint("tool ", i), Sort: fmt.Sprint("tool ", i), Letter: "T", Kind: "tool"}
			for k := range 3 {
				sec := chapters.Sections[(i+k)%6]
				switch {
				case spread && k > 0, i == 0 && k == 0:
					sec = after
				case i == 1 && k == 0:
					sec = chapters
				}
				e.Mentions = append(e.Mentions, &model.Mention{Key: e.Key, Name: e.Name, Section: sec})
			}
			b.Entries = append(b.Entries, e)
		}
		d := set(t, b, export.Options{})
		key := []string{"1\nBefore\n", "2\nChapters\n", "3\nChapter 1\n", "4\nChapter 2\n", "8\nChapter 6\n", "9\nAfter\n"}
		columns := map[Unit]bool{}
		if spread {
			key = []string{"1\nBefore\n", "2\nChapters\n", "3\nAfter\n"}
		}
		said, rules := "", 0
		for _, g := range d.Pages[:d.Front] {
			for _, l := range g.Lines {
				said += lineText(l.Line) + "\n"
			}
			for _, sh := range g.Shapes {
				if sh.Kind == DiscShape {
					columns[sh.X+sh.W/2] = true
				}
				if sh.Kind == LineShape && sh.W == 0 {
					rules++
				}
			}
		}
		for _, k := range key {
			if !strings.Contains(said, k) {
				t.Errorf("spread %v: no %q in\n%s", spread, k, said)
			}
		}
		if want := len(key) + 1; !spread && len(columns) < want {
			t.Errorf("the dots stand in %d columns", len(columns))
		}
		if want := map[bool]int{false: 2}[spread]; rules != want { // before and behind the chapters
			t.Errorf("spread %v: %d rules, want %d", spread, rules, want)
		}
	}
}
