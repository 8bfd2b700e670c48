package model

import "testing"

func titled(source, words string) *Section {
	return &Section{Position: At(source, 1, 1), Title: []Inline{&Text{Value: words}}}
}

// TestHeadingsByDashes looks that links find headings whatever became of the
// dashes in them.
func TestHeadingsByDashes(t *testing.T) {
	d := &Document{Sections: []*Section{titled("", "One – two"), titled("", "Three-four"), titled("", "Three – four"), titled("", "!"), titled("", "Über uns")}}
	h := d.Headings()
	for anchor, want := range map[string]int{"one----two": 0, "one--two": 0, "one-two": 0, "One_Two": 0, "three-four": 1, "three--four": 2, "three----four": 1,
		"five": -1, "---": -1, "": -1, "%C3%BCber-uns": 4} {
		got := h.Find(SourceName{}, anchor)
		if want < 0 && got != nil || want >= 0 && got != d.Sections[want] {
			t.Errorf("%q leads to %v, want section %d", anchor, got, want)
		}
	}
}

// TestEqualHeadings looks that each of several equal titles has an anchor, which
// leads to the section from its own source.
func TestEqualHeadings(t *testing.T) {
	d := &Document{}
	for _, at := range [][2]string{{"a", "Setup"}, {"a", "Setup 1"}, {"a", "Setup"}, {"b", "Setup"}, {"b", "Setup"}, {"a", "Setup"}, {"b", "Only"}} {
		d.Sections = append(d.Sections, titled(at[0], at[1]))
	}
	h := d.Headings()
	for i, want := range []string{"setup", "setup-1", "setup-2", "setup", "setup-1", "setup-3", "only"} {
		s := d.Sections[i]
		if got := h.Anchor(s); got != want {
			t.Errorf("section %d has the anchor %q, want %q", i, got, want)
		}
		if got := h.Find(s.Source, want); got != s {
			t.Errorf("%q in %s leads to %v", want, s.Source, got)
		}
	}
	if h.Find(NameOf("a"), "only") != d.Sections[6] || h.Find(NameOf("c"), "setup") != d.Sections[0] {
		t.Error("headings of other sources are not found")
	}
	if s := h.Find(NameOf("a"), "setup_3"); s != d.Sections[5] {
		t.Errorf("setup_3 leads to %v", s)
	}
}

// TestHeadingsInFiles looks that a target in a file leads to the heading of that file, else
// to its part, and that the anchors of all files together are those of one.
func TestHeadingsInFiles(t *testing.T) {
	d := &Document{}
	for _, source := range []string{"a/x y.md", "b.md"} {
		part := titled(source, "Notes")
		part.Kind, part.Sections = PartSection, []*Section{titled(source, "Open tasks")}
		d.Sections = append(d.Sections, part)
	}
	d.Sections[1].Sections = append(d.Sections[1].Sections, titled("b.md", "Only here"))
	h, first, second := d.Headings(), d.Sections[0], d.Sections[1]
	for target, want := range map[string]*Section{
		FileTarget("a/x y.md", ""):             first,
		FileTarget("b.md", ""):                 second,
		FileTarget("b.md", "open-tasks"):       second.Sections[0],
		FileTarget("a/x y.md", "Open%20tasks"): first.Sections[0],
		FileTarget("a/x y.md", "only-here"):    first,
		FileTarget("c.md", ""):                 nil,
	} {
		if got := h.Find(NameOf("b.md"), target[1:]); got != want {
			t.Errorf("%q leads to %v", target, got)
		}
	}
	if got := d.JointHeadings().Anchor(second.Sections[0]); got != "open-tasks-1" {
		t.Errorf("the second heading of that name has the anchor %q in all files together", got)
	}
}
