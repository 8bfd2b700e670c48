package index

import (
	"strings"
	"unicode"
)

// greekSpelled returns a text, in small letters, with the Greek letters that stand by
// themselves in a name of Latin letters spelt as people type and say them: "λProlog" as
// lambdaprolog, "µTorrent" as utorrent. Readers look for such a name among the Latin
// ones, while Unicode puts it behind all of them. What has Greek words stays.
func greekSpelled(text string) string {
	greek, latin, within := false, false, false
	for _, r := range text {
		is := unicode.Is(unicode.Greek, r)
		if is && within {
			return text
		}
		within = is
		greek, latin = greek || is, latin || unicode.Is(unicode.Latin, r)
	}
	if !greek || !latin {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		if name := greekLetter(r); name != "" {
			b.WriteString(name)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// greekLetter returns what stands for a small Greek letter in Latin ones: its name,
// but u for µ, as in the units of measure; "" for other characters.
func greekLetter(r rune) string {
	const alpha, omega = 'α', 'ω'
	if r < alpha || r > omega {
		return ""
	}
	return [omega - alpha + 1]string{"alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "u", "nu",
		"xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega"}[r-alpha]
}
