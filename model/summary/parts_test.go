package summary

import (
	"fmt"
	"strings"
	"testing"
)

// mentioned makes an index with one entry that is named on lines of sections: those
// of a section follow its heading.
func mentioned(outline []Heading, sections map[int][]int, order ...int) (*Index, *Entry) {
	x := &Index{Sources: []Source{{Name: "a", Title: "A", Lines: 1000, Outline: outline}}}
	e := &Entry{Name: "E"}
	for _, heading := range order {
		for _, line := range sections[heading] {
			e.Mentions = append(e.Mentions, Mention{Line: line, Heading: heading, Section: fmt.Sprint("S", heading)})
		}
	}
	x.Tools = []*Entry{e}
	x.Complete()
	return x, e
}

func TestParts(t *testing.T) {
	shown := func(x *Index, e *Entry) string {
		parts, rest := x.Parts(e)
		var b strings.Builder
		mentions := rest.Mentions
		for i := range parts {
			fmt.Fprintf(&b, "%s%d ", parts[i].Section, len(parts[i].Lines))
			mentions += parts[i].Mentions
		}
		if rest.Sections > 0 {
			fmt.Fprintf(&b, "+%d %d–%d %d×", rest.Sections, rest.First, rest.Last, rest.Mentions)
		}
		if mentions != len(e.Mentions) {
			t.Errorf("%d mentions of %d", mentions, len(e.Mentions))
		}
		return strings.TrimSpace(b.String())
	}
	// flat returns n sections with a mention each, and an outline that puts them
	// into talks and days of so many.
	flat := func(n, talk, day int) (*Index, *Entry) {
		var outline []Heading
		sections, order := map[int][]int{}, []int{}
		for i := range n {
			heading := 10 * (i + 1)
			sections[heading], order = []int{heading + 1}, append(order, heading)
			h := Heading{heading, fmt.Sprint("S", heading), heading, heading}
			if talk > 0 {
				h.Talk = 10 * (i/talk*talk + 1)
			}
			if day > 0 {
				h.Day = 10 * (i/day*day + 1)
			}
			outline = append(outline, h)
		}
		return mentioned(outline, sections, order...)
	}
	for _, tt := range []struct {
		n, talk, day int
		want         string
	}{
		{6, 3, 0, "S101 S201 S301 S401 S501 S601"},
		{7, 3, 0, "S103 S403 S701"},
		{8, 8, 0, "S101 S201 S301 S401 S501 S601 S701 S801"},
		{42, 0, 20, "S1020 S21020 S4102"},
	} {
		if got := shown(flat(tt.n, tt.talk, tt.day)); got != tt.want {
			t.Errorf("%+v: %s", tt, got)
		}
	}
	if got := shown(flat(50, 0, 0)); !strings.HasSuffix(got, "S3901 +11 401–501 11×") {
		t.Errorf("without days: %s", got)
	}
	x, e := flat(50, 0, 0)
	e.Mentions[44].Principal = true
	x.Complete()
	if got := shown(x, e); !strings.HasSuffix(got, "S3801 S4501 +11 391–501 11×") {
		t.Errorf("with the chief one among the last: %s", got)
	}
	if parts, _ := x.Parts(e); parts[len(parts)-1].Chief != 451 {
		t.Error("the chief line is not told")
	}
	x, e = flat(50, 0, 0)
	x.Sources = append(x.Sources, Source{Name: "b", Title: "B", Lines: 9})
	e.Mentions = append(e.Mentions, Mention{Source: 1, Line: 2})
	x.Complete()
	if got := shown(x, e); got != "A50 B1" {
		t.Errorf("of two sources: %s", got)
	}
}

// Sections of one title are called after what tells them apart.
func TestPlacesOfOneTitle(t *testing.T) {
	shown := func(outline ...Heading) string {
		x := &Index{Sources: []Source{{Name: "a", Title: "A", Lines: 100, Outline: outline}}}
		e := &Entry{Name: "E"}
		for _, h := range outline {
			e.Mentions = append(e.Mentions, Mention{Line: h.Line + 1, Heading: h.Line, Section: h.Title})
		}
		x.Tools = []*Entry{e}
		x.Complete()
		var titles []string
		parts, _ := x.Parts(e)
		for _, p := range parts {
			titles = append(titles, p.Section)
		}
		return strings.Join(titles, " | ")
	}
	for want, outline := range map[string][]Heading{
		"Day 1 | Day 1: Keynote | Day 2 | Day 2: Keynote":                                  {{10, "Day 1", 10, 10}, {20, "Keynote", 20, 10}, {30, "Day 2", 30, 30}, {40, "Keynote", 40, 30}},
		"A talk | A talk: Notes | Another of a longer title | Another of a longer…: Notes": {{10, "A talk", 10, 1}, {20, "Notes", 10, 1}, {30, "Another of a longer title", 30, 1}, {40, "Notes", 30, 1}},
		"Log | Done | Done": {{10, "Log", 10, 10}, {20, "Done", 10, 10}, {30, "Done", 10, 10}},
		"Day 1 | Keynote":   {{10, "Day 1", 10, 10}, {20, "Keynote", 20, 10}},
	} {
		if got := shown(outline...); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

func TestLocators(t *testing.T) {
	for _, tt := range []struct {
		lines []int
		chief int
		want  string
	}{
		{[]int{1, 2, 3, 4, 5, 6}, 3, "1 2 *3 4 5 6"},
		{[]int{1, 2, 3, 4, 5, 6, 7}, 0, "1–7"},
		{[]int{1, 2, 3, 4, 5, 6, 7}, 3, "*3 1–7"},
		{[]int{1, 2, 5, 6, 7, 9, 12}, 0, "1 2 5–7 9 12"},
		{[]int{1, 2, 5, 6, 7, 9, 12}, 9, "*9 1 2 5–7 12"},
		{[]int{1, 3, 5, 7, 9, 11, 13}, 0, "1–13(9)"},
		{[]int{1, 3, 5, 7, 9, 11, 13}, 5, "*5 1–13(9)"},
		{[]int{13, 11, 9, 7, 5, 3, 1}, 0, "1–13(9)"},
	} {
		var got []string
		for _, at := range (&Place{Lines: tt.lines, Chief: tt.chief, Mentions: 9}).Locators() {
			s := fmt.Sprint(at.First)
			if at.Last > at.First {
				s += fmt.Sprint("–", at.Last)
			}
			if at.Times > 0 {
				s += fmt.Sprintf("(%d)", at.Times)
			}
			if at.Chief {
				s = "*" + s
			}
			got = append(got, s)
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%v: %s, want %s", tt.lines, s, tt.want)
		}
	}
}

func TestDescribeLanguage(t *testing.T) {
	for _, tt := range []struct {
		sources []Source
		want    string
	}{
		{[]Source{{Language: "de", Lines: 10}, {Language: "en", Lines: 9}}, "de"},
		{[]Source{{Language: "de", Lines: 10}, {Language: "en", Lines: 9}, {Language: "en", Lines: 2}}, "en"},
		{[]Source{{Lines: 100}, {Language: "en", Lines: 9}, {Language: "de", Lines: 9}}, "en"},
		{[]Source{{Lines: 100}}, ""},
	} {
		x := &Index{Sources: tt.sources}
		if x.Describe(); x.Language != tt.want {
			t.Errorf("%+v: %q", tt.sources, x.Language)
		}
	}
}

func TestLabel(t *testing.T) {
	for section, want := range map[string]string{
		"Bees in Winter:":                          "Bees in Winter",
		"Bees in Winter (https://bees.example/a)":  "Bees in Winter",
		"Ann Lee <https://bees.example>":           "Ann Lee",
		"Ann Lee – http://bees.example/?q=1":       "Ann Lee",
		"https://bees.example/a":                   "https://bees.example/a",
		"https://bees.example/a and more":          "https://bees.example/a and more",
		"From http://bees.example to the new site": "From http://bees.example to the new site",
		"(https://bees.example/a)":                 "(https://bees.example/a)",
		"Kurs:https://bees.example":                "Kurs:https://bees.example",
		"蜂の冬（https://bees.example）":                "蜂の冬（https://bees.example）",
		":":                                        ":",
		"":                                         "",
	} {
		if got := Label(section); got != want {
			t.Errorf("%q is called %q, want %q", section, got, want)
		}
	}
}
