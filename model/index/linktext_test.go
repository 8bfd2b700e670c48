package index

import "testing"

func TestNearlySpelt(t *testing.T) {
	for _, c := range []struct {
		a, b string
		most int
		want bool
	}{
		{"spinx", "sphinx", 1, true}, {"sphinx", "sphinx", 1, false}, {"google eearth engine", "google earth engine", 1, true}, {"dialyser", "dialyzer", 1, true},
		{"sphere", "sphinx", 1, false}, {"sphinxes", "sphinx", 1, false}, {"abcdef", "badcfe", 2, false}, {"abcdef", "abcfed", 2, true},
	} {
		if got := nearlySpelt(c.a, c.b, c.most); got != c.want || nearlySpelt(c.b, c.a, c.most) != got {
			t.Errorf("%q and %q by %d: %v", c.a, c.b, c.most, got)
		}
	}
}
