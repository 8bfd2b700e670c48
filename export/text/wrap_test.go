package text

import (
	"strings"
	"testing"
)

// TestWrap looks at where lines end in scripts that have no blanks, and at
// blanks that hold words together.
func TestWrap(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"one two three four", "one two|three four"},
		{"avec deux\u00a0: x", "avec|deux\u00a0: x"},
		{"あいうえおかき", "あいうえお|かき"},
		{"あいうえ（お）", "あいうえ|（お）"},
		{"あいうえお。", "あいうえ|お。"},
		{"使うのは Redis です", "使うのは|Redis です"},
		{"", ""}, {"  ", ""},
	} {
		if got := strings.ReplaceAll(wrap(c.text, "", "", 10), "\n", "|"); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}
