package main

import (
	"bytes"
	"strings"
	"testing"
)

// The messages of the command line library are taken apart in wrongFlag: each
// of its errors must come out in our words, whatever the library says tomorrow.
func TestErrorsOfTheLibraryAreInOurWords(t *testing.T) {
	for line, want := range map[string]string{
		"index --fromat json":  "gloss: there is no option --fromat\n  did you mean --format?\n",
		"index -z":             "gloss: there is no option -z\n  see gloss help index\n",
		"--nothing":            "gloss: there is no option --nothing\n  see gloss help\n",
		"index --from":         "gloss: the option --from needs a value\n  see gloss help index\n",
		"index -o":             "gloss: the option -o needs a value\n  see gloss help index\n",
		"pdf --columns many":   "gloss: the option --columns cannot be \"many\"\n  see gloss help pdf\n",
		"pdf --columns=":       "gloss: the option --columns cannot be \"\"\n  see gloss help pdf\n",
		"index --strict=maybe": "gloss: the option --strict cannot be \"maybe\"\n  give it alone; see gloss help index\n",
		"index -q=":            "gloss: the option -q cannot be \"\"\n  give it alone; see gloss help index\n",
		"index ---x":           "gloss: \"---x\" is no option\n  see gloss help index\n",
		"index --=x":           "gloss: \"--=x\" is no option\n  see gloss help index\n",
	} {
		var out, said bytes.Buffer
		code := run(append([]string{"gloss"}, strings.Fields(line)...), strings.NewReader(""), &out, &said, func(string) string { return "" })
		if code != exitUsage || said.String() != want || out.Len() > 0 {
			t.Errorf("gloss %s: exit code %d, %q (and %q), want %q", line, code, said.String(), out.String(), want)
		}
	}
}
