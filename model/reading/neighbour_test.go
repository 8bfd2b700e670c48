package reading

import "testing"

// TestIntroduction holds which paragraphs say what the list below them is about.
func TestIntroduction(t *testing.T) {
	bees, wax := pt(para(auto("https://bees.example"))), pt(para(auto("https://wax.example")))
	for _, c := range []struct {
		said, want string
		rest       bool // a point that has words too
	}{
		{"Ann showed two projects:", "Ann showed two projects", false},
		{"Ann talked about wax and its bees.", "Ann talked about wax and its bees.", false},
		{"Ann talked about wax and its bees.", "", true},
	} {
		points := list(bees, wax)
		if c.rest {
			points = list(bees, pt(para(text("more of it, see "), auto("https://wax.example"))))
		}
		got := Collect(doc(para(text(c.said)), points))
		if len(got) != 2 || got[0].Title != "" || got[0].Places[0].Annotation != c.want {
			t.Errorf("%q: %s: %q", c.said, show(got), got[0].Places[0].Annotation)
		}
	}
}
