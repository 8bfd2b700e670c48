package notes

import "strings"

// Superscript returns a short text in raised characters (10⁶, xⁿ), and false
// where not all of it has such a form.
func Superscript(s string) (string, bool) {
	return inForm(s, "0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ")
}

// Subscript returns a short text in lowered characters (H₂O), and false where
// not all of it has such a form.
func Subscript(s string) (string, bool) {
	return inForm(s, "0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
}

func inForm(s, plain, form string) (string, bool) {
	if s == "" || len(s) > 12 {
		return "", false
	}
	from, to := []rune(plain), []rune(form)
	ok := true
	out := strings.Map(func(r rune) rune {
		for i, p := range from {
			if p == r {
				return to[i]
			}
		}
		ok = false
		return r
	}, s)
	return out, ok
}
