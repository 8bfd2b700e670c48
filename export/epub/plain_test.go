package epub

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// What is passed over is plain, byte for byte, and what is not plain is never passed
// over, wherever among eight bytes it stands.
func TestPlainUntil(t *testing.T) {
	const odd = "\x00\t\n\r\x1f !\"#%&';<=>?@~\x7f\x80\xc3\xff"
	random := rand.New(rand.NewPCG(3, 4))
	for range 5000 {
		s := []byte(strings.Repeat("a", random.IntN(30)))
		for range random.IntN(3) {
			if len(s) > 0 {
				s[random.IntN(len(s))] = odd[random.IntN(len(odd))]
			}
		}
		text, i := string(s), 0
		for i < len(text) {
			at := plainUntil(text, i)
			for k := i; k < at; k++ {
				if !plainByte[text[k]] {
					t.Fatalf("%q: byte %d is passed over", text, k)
				}
			}
			i = at + 1
		}
		if i > len(text)+1 {
			t.Fatalf("%q: it ends at %d", text, i-1)
		}
	}
	if at := plainUntil("some words, and others; all of them plain", 0); at != 41 {
		t.Errorf("plain words end at %d", at)
	}
}
