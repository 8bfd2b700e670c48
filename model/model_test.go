package model

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
)

func text(s string) *Text { return &Text{Value: s} }

func sample() *Document {
	list := &List{Items: []*Item{
		{Blocks: []Block{&Paragraph{Inlines: []Inline{text("one "), &Strong{Inlines: []Inline{text("bold")}}}},
			&List{Items: []*Item{{Blocks: []Block{&Gap{Inlines: []Inline{text("missed")}}}}}}}},
	}}
	quote := &Quote{Blocks: []Block{&Paragraph{Inlines: []Inline{text("said")}}}, Attribution: []Inline{text("Ann")}}
	table := &Table{Align: make([]Align, 2), Head: []Cell{{Inlines: []Inline{text("h")}}, {}}, Rows: [][]Cell{{{Inlines: []Inline{text("c")}}, {Inlines: []Inline{&CodeSpan{Value: "d"}}}}}}
	inner := &Section{Title: []Inline{text("inner")}, Blocks: []Block{table, &Code{Text: "x = 1"}, &Rule{}}}
	return &Document{
		Blocks: []Block{list},
		Sections: []*Section{
			{Title: []Inline{text("first")}, Blocks: []Block{quote}, Sections: []*Section{inner}},
			{Title: []Inline{&Image{Alt: "alt"}, &LineBreak{}, &FootnoteRef{Number: 1}, &Link{Inlines: []Inline{text("link")}}}},
		},
		Footnotes: []*Footnote{{Blocks: []Block{&Paragraph{Inlines: []Inline{text("note")}}}}},
	}
}

func TestEachRunVisitsEveryRunInOrder(t *testing.T) {
	d := sample()
	var got []string
	d.EachRun(func(s *Section, kind RunText, run *[]Inline) {
		name := "-"
		if s != nil {
			name = PlainText(s.Title)
		}
		got = append(got, fmt.Sprintf("%s/%d/%s", name, kind, PlainText(*run)))
		*run = append(*run, text("!"))
	})
	want := "-/1/one bold,-/4/missed,first/0/first,first!/3/Ann,first!/1/said,inner/0/inner,inner!/2/h,inner!/2/,inner!/2/c,inner!/2/d,alt link/0/alt link,-/1/note"
	if s := strings.Join(got, ","); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
	if PlainText(d.Sections[0].Title) != "first!" {
		t.Error("a run could not be changed")
	}
}

func TestNumber(t *testing.T) {
	d := sample()
	d.Number()
	var got []string
	d.Walk(func(s *Section) { got = append(got, fmt.Sprintf("%d:%d", s.ID, s.Level)) })
	if s := strings.Join(got, " "); s != "1:1 2:2 3:1" {
		t.Errorf("IDs and levels %s", s)
	}
}

func TestHolds(t *testing.T) {
	list := []Inline{text("a"), &Strong{Inlines: []Inline{&Link{Inlines: []Inline{&Image{Alt: "b"}}}}}}
	if !Holds[*Text](list) || !Holds[*Link](list) || !Holds[*Image](list) {
		t.Error("an inline is not found")
	}
	if Holds[*LineBreak](list) || Holds[*Text](list[1:]) || Holds[*Text](nil) {
		t.Error("an inline is found that is not there")
	}
}

func TestBlockText(t *testing.T) {
	d := sample()
	for _, c := range []struct {
		block Block
		want  string
	}{
		{d.Blocks[0], "one bold\nmissed"},
		{d.Sections[0].Blocks[0], "said"},
		{d.Sections[0].Sections[0].Blocks[0], "h\t\nc\td"},
		{d.Sections[0].Sections[0].Blocks[1], "x = 1"},
		{&Rule{}, ""},
	} {
		if got := BlockText(c.block); got != c.want {
			t.Errorf("BlockText(%T) = %q, want %q", c.block, got, c.want)
		}
	}
}

// TestLinesOfCode finds the names of code by the lines that they stand in, where each has
// a line of the source and where two share one.
func TestLinesOfCode(t *testing.T) {
	for _, lines := range [][]int32{nil, {7, 7, 9}, {7, 9, 9}, {7, 7, 7}} {
		c := &Code{Text: "use a and b\nuse a\nuse b", FirstLine: 7, Lines: lines}
		for i, line := range strings.Split(c.Text, "\n") {
			for _, form := range strings.Fields(line) {
				c.Mentions = append(c.Mentions, &Mention{Form: form, Position: At("n", c.SourceLine(i), 1)})
			}
		}
		names := c.Mentions
		for i, line := range strings.Split(c.Text, "\n") {
			n := c.NamesIn(i, line, names)
			var forms []string
			for _, m := range names[:n] {
				forms = append(forms, m.Form)
			}
			if got := strings.Join(forms, " "); got != line {
				t.Errorf("lines %d: %q has the names %q", lines, line, got)
			}
			names = names[n:]
		}
	}
}

func TestEachBlock(t *testing.T) {
	inner, before, within, note := &Rule{}, &Quote{}, &Code{}, &Paragraph{}
	before.Blocks = []Block{inner}
	d := &Document{Blocks: []Block{before}, Sections: []*Section{{Sections: []*Section{{Blocks: []Block{within}}}}}, Footnotes: []*Footnote{{Blocks: []Block{note}}}}
	var got []Block
	d.EachBlock(func(b Block) { got = append(got, b) })
	if want := []Block{before, inner, within, note}; !slices.Equal(got, want) {
		t.Errorf("%v are visited", got)
	}
}

func TestPosition(t *testing.T) {
	for want, p := range map[string]Position{
		"":         {},
		"n.md":     At("n.md", 0, 0),
		"n.md:3":   At("n.md", 3, 0),
		"n.md:3:7": At("n.md", 3, 7),
	} {
		if got := p.String(); got != want {
			t.Errorf("%#v is %q, want %q", p, got, want)
		}
	}
	a, b := At("a", 9, 9), At("a", 10, 1)
	if a.Compare(b) >= 0 || b.Compare(a) <= 0 || a.Compare(a) != 0 || At("b", 0, 0).Compare(b) <= 0 {
		t.Error("positions are out of order")
	}
}

func TestDate(t *testing.T) {
	if got := (Date{2011, 3, 9}).String(); got != "2011-03-09" {
		t.Errorf("date %q", got)
	}
	if (Date{}).String() != "" || !(Date{}).IsZero() {
		t.Error("the zero date is a date")
	}
}

func TestNames(t *testing.T) {
	got := fmt.Sprint(PlainSection, PartSection, DaySection, TalkSection, ToolMention, StandardMention, PersonMention, Info, Warning, Error)
	if want := "section part day talk tool standard person info warning error"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestSays(t *testing.T) {
	s := &Section{Title: []Inline{text("Queues in Room 5")}, Blocks: []Block{&Paragraph{Inlines: []Inline{text("Speaker: Ann")}}, &Rule{}, &Paragraph{Inlines: []Inline{text("late")}}}}
	for words, want := range map[string]bool{"Room 5": true, "Ann": true, "Room 6": false, "late": false} {
		if s.Says(words) != want {
			t.Errorf("Says(%q) is %v", words, !want)
		}
	}
}

func TestAbout(t *testing.T) {
	for _, c := range []struct{ title, event, description, want string }{
		{"Google I/O", "", "Google I/O", ""},
		{"Google I/O", "", "Google  i/o.", ""},
		{"Notes", "PyCon 2011", "PyCon 2011", ""},
		{"Google I/O", "", "Google I/O, day one", "Google I/O, day one"},
		{"C", "", "C++", "C++"},
		{"", "", "What it is of", "What it is of"},
	} {
		d := &Document{Title: c.title, Event: c.event, Description: c.description}
		if got := d.About(); got != c.want {
			t.Errorf("%q with title %q and event %q is about %q, want %q", c.description, c.title, c.event, got, c.want)
		}
	}
}

// What is known of a section takes room only where there is something, and what
// was read of it before does not change with it.
func TestFacts(t *testing.T) {
	s := &Section{}
	if s.SetFacts(Facts{}); s.Known != nil || !s.Facts().IsZero() {
		t.Errorf("nothing is known, but %v", s.Known)
	}
	for _, f := range []Facts{{Date: Date{Year: 2011, Month: 3, Day: 11}}, {Speakers: []string{"Ada"}}, {Start: "09:30"}, {End: "10:15"}, {Room: "B"}} {
		before := s.Facts()
		s.SetFacts(f)
		if got := s.Facts(); !reflect.DeepEqual(got, f) || reflect.DeepEqual(got, before) {
			t.Errorf("known is %v after %v, want %v", got, before, f)
		}
	}
	if s.SetFacts(Facts{}); s.Known != nil {
		t.Errorf("what was known stays: %v", s.Known)
	}
}
