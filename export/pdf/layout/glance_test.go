package layout

import (
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
