package index

import (
	"strings"
	"testing"

	"gloss/model/catalog"
)

// tracedPlaces returns what a trace tells of a name in notes.
func tracedPlaces(t *testing.T, name, text string) []Place {
	t.Helper()
	trace := &Trace{Names: []string{name}}
	(&Pass{Catalog: catalog.Builtin(), Trace: trace}).Recognize(parse(t, "notes", text))
	return trace.Places
}

// TestReasonOfLoneName holds that a name which mostly needs no evidence is not said to have
// too little of it where the notes name nothing else.
func TestReasonOfLoneName(t *testing.T) {
	text := "# Walk\n\n" + strings.Repeat("People walked along the river, and then Django came up in the talk.\n\n", 7)
	places := tracedPlaces(t, "Django", text)
	if len(places) != 7 {
		t.Fatalf("%d places", len(places))
	}
	for _, p := range places {
		if p.Taken || !strings.Contains(p.Reason, "the notes name no tool for certain") {
			t.Errorf("line %d: taken %t, %q", p.Line, p.Taken, p.Reason)
		}
	}
}

// TestPlacesOnce holds that a place where two things have the name is told of once, as what
// was taken there, and is not said to be left out beside another.
func TestPlacesOnce(t *testing.T) {
	const text = "# OpenStack\n\nWe use OpenStack and Docker with Nova and Swift.\n\nNova and Swift are of OpenStack.\n"
	for _, name := range []string{"Nova", "Swift"} {
		seen := map[string]bool{}
		places := tracedPlaces(t, name, text)
		if len(places) != 2 {
			t.Errorf("%s: %d places, not 2", name, len(places))
		}
		for _, p := range places {
			if at := p.Position.String(); seen[at] {
				t.Errorf("%s: %s is told of twice", name, at)
			} else {
				seen[at] = true
			}
			if !p.Taken {
				t.Errorf("%s: line %d left out: %s", name, p.Line, p.Reason)
			}
			for _, o := range p.Near {
				if o.Form == "Nova" || o.Form == "Swift" {
					t.Errorf("%s: near line %d, %s is said to be left out", name, p.Line, o.Form)
				}
			}
		}
	}
}

// TestReasonOfParts holds that words within something else are said to be parts of it.
func TestReasonOfParts(t *testing.T) {
	const text = "# Notes\n\nAda Byron and @grace_h on RFC 7230 at https://www.example.org/confs with Google Chrome and Docker.\n\n```c\nleft = pad;\n```\n"
	for name, want := range map[string]string{
		"Byron":   `it is a part of the name "Ada Byron"`,
		"grace_h": `it is a part of the name "@grace_h"`,
		"RFC":     `it is a part of the name "RFC 7230"`,
		"Google":  `it is a part of the name "Google Chrome"`,
		"confs":   "it is a part of something else: an address, a path, a handle, an option, a longer word",
		"pad":     "it stands in a block of code, where no command, import or comment makes a name of it",
	} {
		places := tracedPlaces(t, name, text)
		if len(places) != 1 || places[0].Reason != want || places[0].Taken {
			t.Errorf("%s: %+v, want %q", name, places, want)
		}
	}
}

// TestPartsAreNotClose holds that what is a part of a name that was taken is not told of as turned
// down by little, and is said to be one.
func TestPartsAreNotClose(t *testing.T) {
	const text = "# Games\n\n- We made it for Apple Arcade on Docker\n- Docker, Redis and Apple Arcade\n"
	trace := &Trace{Close: true}
	(&Pass{Catalog: catalog.Builtin(), Trace: trace}).Recognize(parse(t, "notes", text))
	for _, p := range trace.Places {
		t.Errorf("%s is told of", p.Form)
	}
	for _, p := range tracedPlaces(t, "Arcade", text) {
		if p.Reason != `it is a part of the name "Apple Arcade"` || len(p.Weighs) > 0 {
			t.Errorf("%+v", p)
		}
	}
}

// TestReasonOfCase holds that what is said of capitals is true of the form.
func TestReasonOfCase(t *testing.T) {
	for form, want := range map[string]string{
		"Zuxify": "it has a capital where an ordinary word has none",
		"iZux":   "it has a capital where an ordinary word has none",
		"zuxify": "it has no capital where an ordinary word has one",
	} {
		if got := Reason(whyCase.String(), form); got != want {
			t.Errorf("%s: %q, want %q", form, got, want)
		}
	}
	if got := Reason("", "x"); got != "" {
		t.Errorf("a reason of no rule: %q", got)
	}
}

// TestPlaceOfSmallGuess holds that no capital is said to speak for a name without.
func TestPlaceOfSmallGuess(t *testing.T) {
	for _, p := range tracedPlaces(t, "zuxify", "# Notes\n\n- zuxify and Docker, zuxify\n- we run zuxify on Docker, Redis\n") {
		for _, w := range p.Weighs {
			if strings.Contains(w.What, "capital") {
				t.Errorf("line %d: %q", p.Line, w.What)
			}
		}
	}
}

// TestReasonInCode holds that a name within a block of code is said to stand there, be it in
// the catalogue or not, and not to be spelled otherwise.
func TestReasonInCode(t *testing.T) {
	const text = "# Redis\n\nWe use Redis.\n\n```\nval x = Redis(1); frobnik(2)\n```\n"
	for _, name := range []string{"Redis", "frobnik"} {
		places := tracedPlaces(t, name, text)
		last := places[len(places)-1]
		if last.Line != 6 || last.Taken || !strings.Contains(last.Reason, "in a block of code") {
			t.Errorf("%s: line %d: taken %t, %q", name, last.Line, last.Taken, last.Reason)
		}
	}
}

// TestReasonsAddUp holds that all that is weighed is told of in words, and makes up the points.
func TestReasonsAddUp(t *testing.T) {
	for name, text := range map[string]string{
		"RT": "Docker, Grafana and Redis: `RT` is a class\n\n- `RT.load(1)` on Docker\n- Docker, RT, Redis\n",
		"China": "Founded 2009, the first cloud provider in China, with Docker.\n\n" + strings.Repeat("We then saw how a cloud is run by hand, and what it costs to do so.\n\n"+
			"Kubernetes and Docker, Redis and Grafana on the cloud, with a provider that was founded in the year, and the market it has is large.\n\n"+
			"It is what we do, and how we do it, as the others do, with what they have.\n\n", 3),
	} {
		weighed := 0
		for _, p := range tracedPlaces(t, name, text) {
			sum := 0
			for _, w := range p.Weighs {
				if sum += w.Points; w.What == "" {
					t.Errorf("%s, line %d: %d points for nothing", name, p.Line, w.Points)
				}
			}
			if len(p.Weighs) > 0 {
				if weighed++; sum != p.Points {
					t.Errorf("%s, line %d: %d points, told of %d", name, p.Line, p.Points, sum)
				}
			}
		}
		if weighed == 0 {
			t.Errorf("%s is weighed nowhere", name)
		}
	}
}

// TestReasonOfEmployers holds that a name which mostly needs no evidence is said to be whom
// somebody works for where that is why it was left out.
func TestReasonOfEmployers(t *testing.T) {
	places := tracedPlaces(t, "GitHub", "# Talks\n\nAnn Lee works at GitHub.\n\nAda Byron (GitHub) said so. We use Redis.\n")
	if len(places) != 2 {
		t.Fatalf("%d places", len(places))
	}
	for _, p := range places {
		if p.Taken || p.Reason != "it is rather whom somebody works for here" {
			t.Errorf("line %d: taken %t, %q", p.Line, p.Taken, p.Reason)
		}
	}
}
