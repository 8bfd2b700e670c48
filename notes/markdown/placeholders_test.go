package markdown

import (
	"strings"
	"testing"

	"gloss/notes/notestest"
)

// TestScriptsOfTemplates sees that a script of a template goes up to its own end and no
// further, and that one which fills the notes to their last byte is read.
func TestScriptsOfTemplates(t *testing.T) {
	for text, want := range map[string]string{
		"one\n\n<%* tp.x\ntp.y %>":                                      "one",
		"one\n\n<%* tp.x\n\ntp.y %> \n\ntwo\n":                          "one two",
		"one\n\n<%* tp.x\n%> two\n\nthree\n\n<% tp.y %>\n\nfour\n":      "one <%* tp.x %> two three four",
		"one\n\n<%* x\n\ny %>\n\ntwo\n":                                 "one <%* x y %> two",
		"Write {{date}} and {{ name }} here\n\n{{hive}}\n":              "Write and {{ name }} here {{hive}}",
		"Day: {{date}} and {{hive}}\n":                                  "Day: and {{hive}}",
		"# {{date}} {{hive}}\n\none\n":                                  "one",
		"- **Day:** {{date}} {{time}}\n\n{{hive}} two `{{hive}}`\n":     "Day: two {{hive}}",
		"import X from './x'\n\none\n\n{/* a\nb */}\n\ntwo\n":           "one two",
		"import X from './x'\n\none\n\n{/* a\nb */} two\n\n{/* c */}\n": "one {/* a b */} two",
		"Growth in <%> of hives\n":                                      "Growth in <%> of hives",
		"[Wax\t1](#\n\none\n":                                           "[Wax 1](# one",
	} {
		doc := read(t, "a.md", text)
		if got := strings.Join(strings.Fields(notestest.Words(doc)), " "); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
		check(t, doc, text)
	}
}
