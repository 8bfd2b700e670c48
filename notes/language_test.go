package notes

import (
	"slices"
	"testing"
)

// TestKindredLanguages holds that short notes are told from a language that shares most of
// their small words.
func TestKindredLanguages(t *testing.T) {
	for text, want := range map[string]string{
		"La red de la escuela. El plan de la semana. La lista de las tareas. El dinero del fondo.":                  "es",
		"Plan de la semaine. Liste de la classe. La carte de la ville, les rues et les places.":                     "fr",
		"Notes de la reunió: els socis van parlar del pressupost i de les quotes. No hi ha diners per a una festa.": "ca",
	} {
		if got := LanguageOf(slices.Values([]string{text})); got != want {
			t.Errorf("%q: language %q, want %q", text, got, want)
		}
	}
}
