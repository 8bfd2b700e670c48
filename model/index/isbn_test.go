package index

import "testing"

func TestISBN13(t *testing.T) {
	for s, want := range map[string]string{
		"9780132350884": "9780132350884", "0132350882": "9780132350884", "080442957X": "9780804429573", "0306406152": "9780306406157",
		"9780132350885": "", "0132350883": "", "97801323508": "", "": "", "978013235088X": "",
	} {
		if got := isbn13(s); got != want {
			t.Errorf("%q is %q, want %q", s, got, want)
		}
	}
}
