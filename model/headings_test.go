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
