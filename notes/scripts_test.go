package notes

import "testing"

func TestScripts(t *testing.T) {
	for _, c := range []struct{ in, up, down string }{
		{"6", "⁶", "₆"}, {"-12", "⁻¹²", "₋₁₂"}, {"n", "ⁿ", ""}, {"(2)", "⁽²⁾", "₍₂₎"}, {"th", "", ""}, {"", "", ""}, {"1234567890123", "", ""},
	} {
		if got, ok := Superscript(c.in); ok != (c.up != "") || ok && got != c.up {
			t.Errorf("Superscript(%q) = %q, %v", c.in, got, ok)
		}
		if got, ok := Subscript(c.in); ok != (c.down != "") || ok && got != c.down {
			t.Errorf("Subscript(%q) = %q, %v", c.in, got, ok)
		}
	}
}
