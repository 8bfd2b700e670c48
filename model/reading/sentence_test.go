package reading

import (
	"strings"
	"testing"
)

// TestWholeSentences holds where a sentence begins and ends in a long run.
func TestWholeSentences(t *testing.T) {
	long := strings.Repeat("Many words about nothing much. ", 20)
	for _, line := range []string{
		"It is by Marie K. Norman and Donald E. Knuth, e.g. in {t}.",
		"Dr. Ada Lovelace et al. wrote {t} in vol. 3 of it.",
		"Queues, logs, etc. are in {t}.",
		"z. B. steht es bei Prof. Muster in {t}.",
		"Nobody needs {t}!",
		"It is by “J. Doe” and \"Ms. Ada\", see Art. 5 of {t}.",
		"On Mar. 5 No. 7 read {t} aloud.",
		"Die Vorträge fand ich incl. der Fragen und {t} inkl. Anhang gut.",
		"Am Dienstag, dem 12. Mai, kommt {t} zur 3. Auflage des Buches aus dem 19. Jahrhundert.",
		"Dne 3. května vyšel {t} v Praze.",
		"The U.S. Army and J.-P. Serre praise {t} a lot.",
		"Это написал А. Пушкин в {t} давно.",
		"Le livre de É. Durand est dans {t} ici.",
	} {
		want := strings.ReplaceAll(line, "{t}", "the paper")
		list := Collect(doc(para(inlines(long + line + " " + long)...)))
		if got := list[0].Places[0].Annotation; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	for _, before := range []string{"Nobody likes the CPU.", "They all said no.", "It fell to 5 ms.", "This was a gem."} {
		list := Collect(doc(para(inlines(long + before + " Read {t} for it. " + long)...)))
		if got := list[0].Places[0].Annotation; got != "Read the paper for it." {
			t.Errorf("after %q: got %q", before, got)
		}
	}
}
