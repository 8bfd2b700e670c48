package index

import (
	"math/rand/v2"
	"strings"
	"testing"

	"gloss/model/catalog"
)

// TestAheadOfNames holds that no name is turned down by what is ahead of its first word
// where it stands, however its words are joined.
func TestAheadOfNames(t *testing.T) {
	joined := []*strings.Replacer{
		strings.NewReplacer(), strings.NewReplacer(" ", "-"), strings.NewReplacer("-", " "), strings.NewReplacer(" ", "\n"), strings.NewReplacer(" ", "  "),
		strings.NewReplacer(" ", "\u00a0"), strings.NewReplacer("-", "\u2011", " ", "\u2010"), strings.NewReplacer("'", "’"), strings.NewReplacer("++", " ++", "#", " #"),
	}
	found := 0
	for e := range catalog.Builtin().Entries() {
		for name := range e.Names() {
			n := &name
			loose := name
			loose.ExactCase, loose.Ambiguous = false, false
			word, start := catalog.FirstWord(n.Text)
			for _, form := range []string{n.Text, strings.ToUpper(n.Text), strings.ToLower(n.Text)} {
				for _, r := range joined {
					form := r.Replace(form)
					for _, behind := range []string{"", " ", ".", "s", "7", " is", ", x"} {
						text := form + behind
						if first, at := catalog.FirstWord(text); at != start || len(first) != len(word) {
							continue
						}
						if _, _, _, ok := matchName(text, start, &loose); !ok {
							continue
						}
						found++
						end, size := start+len(word), len(word)
						if placeOf(text, end)&aheadPlaces(n, size) == 0 {
							t.Errorf("%q of %s is not where it stands in %q", n.Text, e.ID(), text)
						}
						if here := letterPlace(text, end); here != 0 && here != placeOf(text, end) {
							t.Errorf("%q has another letter ahead at %d", text, end)
						}
						if here, ahead := placeAhead(text, end), aheadOf(n, size); here != ahead && here != 0 && ahead != 0 {
							t.Errorf("%q of %s has not what is ahead in %q", n.Text, e.ID(), text)
						}
						if !maySpell(text, start, size, n) {
							t.Errorf("%q of %s may not be spelled so in %q", n.Text, e.ID(), text)
						}
					}
				}
			}
		}
	}
	if found < 10_000 {
		t.Errorf("only %d names stand there", found)
	}
}

// TestNextAhead holds that names are passed over up to the first that may stand there.
func TestNextAhead(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for range 20000 {
		ahead := make([]byte, random.IntN(40))
		for i := range ahead {
			ahead[i] = "aaabbbccc\x01\x02\xAA\xE0\x00"[random.IntN(14)]
		}
		from := random.IntN(len(ahead) + 1)
		want := from
		for want < len(ahead) && ahead[want] != 'b' && ahead[want] != 0 {
			want++
		}
		if got := nextAhead(string(ahead), from, 'b'); got != want {
			t.Fatalf("%q from %d: %d, want %d", ahead, from, got, want)
		}
	}
}
