package notes

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzEight compares what is found eight bytes at a time with what is found byte
// by byte.
func FuzzEight(f *testing.F) {
	for _, s := range []string{"", "A line\nof ASCII\t", "seven b", "Größe der Welt, größer als zuvor", "\x7f\x80\xff", "a\x00b\x1f\x20\n\n\n\n\x1b\n", "KELVIN \u212a and KELVIN k", strings.Repeat("@[`{AZaz", 3), "\u00ad\ufeff\n\u0085"} {
		f.Add(s)
	}
	next := func(s string, i int, wanted func(byte) bool) int {
		for i < len(s) && !wanted(s[i]) {
			i++
		}
		return i
	}
	f.Fuzz(func(t *testing.T, s string) {
		for i := range len(s) + 1 {
			if got, want := nextWide(s, i), next(s, i, func(c byte) bool { return c >= utf8.RuneSelf }); got != want {
				t.Errorf("the first wide byte of %q from %d on is %d, want %d", s, i, got, want)
			}
			if got, want := nextControl(s, i), next(s, i, isControl); got != want {
				t.Errorf("the first control of %q from %d on is %d, want %d", s, i, got, want)
			}
		}
		wide := func(r rune) bool { return r >= utf8.RuneSelf && dirty(r) }
		if dirt := strings.ContainsFunc(s, wide); utf8.ValidString(s) && holdsWideDirt(s) != dirt {
			t.Errorf("holdsWideDirt(%q) is %t", s, !dirt)
		}
		if low := strings.ToLower(s); utf8.ValidString(s) && hashOf(s) != hashOf(low) || hashOf(s) != hashOf([]byte(s)) {
			t.Errorf("the hashes of %q, of its bytes and of %q differ", s, low)
		}
		if hashOf(s+"a\u00a0b") != hashOf(s+"a b") && utf8.ValidString(s) {
			t.Errorf("the hash of %q differs by the kind of a blank", s)
		}
		if s != "" && hashOf(s) == hashOf(s+"a") || hashOf("x"+s) == hashOf("y"+s) {
			t.Errorf("what begins or ends otherwise than %q has its hash", s)
		}
	})
}

// FuzzMayHoldSlot holds the quick look at titles of ASCII to that at all others.
func FuzzMayHoldSlot(f *testing.F) {
	for _, s := range []string{"", "10:30 Room B", "The main hall", "at 9 am", "Version 3 of it", "Größe in Raum 3", "@[room]", "ROOM"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := mayHoldSlot(s), mayHoldWideSlot(s); got != want {
			t.Errorf("mayHoldSlot(%q) = %t, want %t", s, got, want)
		}
	})
}
