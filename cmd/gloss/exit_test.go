package main

import (
	"bytes"
	"strings"
	"testing"
)

// breaking panics when it is read.
type breaking struct{}

func (breaking) Read([]byte) (int, error) { panic("a wheel came off") }

// TestFaultInGloss holds that a fault in gloss itself ends it as any other failure does: with a word on
// what to do, and without half an output.
func TestFaultInGloss(t *testing.T) {
	var out, errOut bytes.Buffer
	code := run([]string{"gloss", "index", "-"}, breaking{}, &out, &errOut, func(string) string { return "" })
	if said := errOut.String(); code != exitFailed || out.Len() > 0 || !strings.HasPrefix(said, "gloss: internal error: a wheel came off\n") ||
		!strings.Contains(said, "breaking.Read") || !strings.HasSuffix(said, "\n  please report this with the notes that it happens on\n") {
		t.Errorf("exit code %d, output %q, said\n%s", code, out.String(), said)
	}
}

// TestShowsUnicode reads the variables that say what a terminal shows: the first that is set counts.
func TestShowsUnicode(t *testing.T) {
	for _, c := range []struct {
		all, ctype, lang string
		want             bool
	}{
		{"", "", "", false},
		{"", "", "de_DE.UTF-8", true},
		{"", "", "de_DE.utf8", true},
		{"", "", "C", false},
		{"", "C", "de_DE.UTF-8", false},
		{"C.UTF-8", "C", "C", true},
		{"POSIX", "de_DE.UTF-8", "de_DE.UTF-8", false},
	} {
		set := map[string]string{"LC_ALL": c.all, "LC_CTYPE": c.ctype, "LANG": c.lang}
		if got := (&program{getenv: func(name string) string { return set[name] }}).showsUnicode(); got != c.want {
			t.Errorf("%v: %t", set, got)
		}
	}
}
