package layout

import (
	"strings"
	"testing"

	"gloss/export/pdf/hyphenation"
)

// TestHyphenPoints: what stands round a word does not keep it whole.
func TestHyphenPoints(t *testing.T) {
	for _, c := range []struct{ lang, want string }{
		{"en", "hy-phen-ation"}, {"en", "(hy-phen-ation)"}, {"en", "“hy-phen-ation”,"}, {"en", "‘hy-phen-ation’"},
		{"en", "Hyphenation"}, {"en", "hyphenation2"}, {"en", "hyphen/ation"}, {"en", "com-pil-ers'"},
		{"de", "„Sil-ben-tren-nung“"}, {"fr", "l’in-for-ma-tique"}, {"fr", "«l'in-for-ma-tique»"}, {"fr", "aujourd’hui"},
		{"fr", "jusqu’au-tre-ment"}, {"it", "dell’in-for-ma-zione"}, {"es", "¿pro-gra-ma-ción?"}, {"fr", "l’Informatique"},
	} {
		text := strings.ReplaceAll(c.want, "-", "")
		g := walker{hyphens: hyphenation.Load(c.lang)}
		got, from := "", 0
		for _, at := range g.hyphenPoints(&segment{text: text}, 0) {
			got += text[from:at] + "-"
			from = at
		}
		if got += text[from:]; got != c.want {
			t.Errorf("%s: %s, want %s", c.lang, got, c.want)
		}
	}
}
