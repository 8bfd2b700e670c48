package notes

import (
	"strings"
	"testing"
)

func TestRejoin(t *testing.T) {
	for _, s := range []string{"", " ", "a", "a b", " a b", "a b ", "a  b", "a\tb", "a \tb", "a\u00a0b", "ü b", "a\u0085b", "a\x1cb", "a \u2003 b", "two words or more"} {
		for _, separator := range []string{" ", "", "%20"} {
			if got, want := Rejoin(s, separator), strings.Join(strings.Fields(s), separator); got != want {
				t.Errorf("%q with %q: %q, not %q", s, separator, got, want)
			}
		}
	}
	s := "words as they stand"
	if n := testing.AllocsPerRun(10, func() { s = Rejoin(s, " ") }); n > 0 {
		t.Errorf("%v pieces of memory for what stays", n)
	}
}
