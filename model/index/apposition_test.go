package index

import "testing"

// TestApposition holds what says of a name before it that it is a program's.
func TestApposition(t *testing.T) {
	for right, want := range map[string]bool{
		", an experimental music environment with Emacs": true,
		", a small build tool.":                          true,
		": my toy blockchain in Rust":                    true,
		"- a tree-based stemmer":                         true,
		"is a library for parsers":                       true,
		", un outil pour les cartes":                     true,
		", una pequeña herramienta libre de mapas":       true,
		", a tool vendor from Oslo":                      false,
		", a compiler engineer":                          false,
		", a friend of the project":                      false,
		", the library and its rooms":                    true,
		", tool for maps":                                false,
		"and a tool":                                     false,
		"":                                               false,
	} {
		if got := apposition(right); got != want {
			t.Errorf("%q: got %v", right, got)
		}
	}
}
