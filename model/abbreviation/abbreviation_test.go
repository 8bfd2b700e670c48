package abbreviation

import "testing"

func TestGoesOn(t *testing.T) {
	for _, c := range []struct {
		word, rest string
		want       bool
	}{
		{"Dr", "Smith", true}, {"vs", "Kafka", true}, {"např", "Praha", true}, {"см", "Глава", true}, {"Mme", "Curie", true},
		{"etc", "and so on", true}, {"etc", "Then we left", false}, {"usw", "", false},
		{"No", "5 is alive", true}, {"no", "Then we left", false}, {"Mar", "3", true}, {"sec", "Then", false},
		{"Art", "5", true}, {"Tab", "3", true}, {"art", "Then", false}, {"Fri", "3 June", true}, {"Sun", "Then", false},
		{"Ms", "Smith", true}, {"ms", "Then", false}, {"Hr", "Meier", true}, {"hr", "Then", false}, {"Sr", "García", true}, {"Mt", "Everest", true},
		{"CA", "Ada", false}, {"ESP", "", false}, {"Git", "Then", false}, {"Vim", "Then", false}, {"", "", false}, {"insbesondere", "x", false},
	} {
		if got := GoesOn(c.word, c.rest); got != c.want {
			t.Errorf("%q before %q: %v", c.word, c.rest, got)
		}
	}
	for word := range words() {
		if len(word) > longest {
			t.Errorf("%q is longer than %d bytes", word, longest)
		}
	}
}
