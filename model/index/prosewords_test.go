package index

import (
	"testing"

	"gloss/model/catalog"
)

// TestInSeries: a word with a number is one of several only where the notes have
// another, however often they were asked.
func TestInSeries(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{{"test2 and test2 again", false}, {"test1 and test2", true}, {"test1, test1", false}} {
		f := &finder{cat: catalog.Builtin(), known: newKnown(), postsAt: map[int32]span{}}
		lay(parse(t, "notes", c.text), 4, 1<<30, func(l *layout) {
			f.layout = l
			f.readRuns()
			for i := range f.tokens {
				token := &f.tokens[i]
				word := f.vocabulary.words[token.word].text
				if word != "test1" && word != "test2" {
					continue
				}
				for range 2 {
					if got := f.inSeries(&candidate{run: 0, lo: token.lo, hi: token.hi}); got != c.want {
						t.Errorf("%s in %q: %v", word, c.text, got)
					}
				}
			}
		})
	}
}

// TestCompass holds that quarters of the sky beside each other are no tools.
func TestCompass(t *testing.T) {
	toolsBehind(t, "", [][2]string{
		{"We use Docker, Django and Flask.\n\nThe North, South and West halls were full.", "Docker Django Flask"},
		{"We use Docker and Django, and South for the migrations.", "Docker Django South"},
	})
}
