package markdown

import (
	"strings"
	"testing"

	"gloss/model"
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

// TestTagsThatLink holds that a tag with an address and words is a link with all of these.
func TestTagsThatLink(t *testing.T) {
	const text = "---\ntitle: Bees\n---\n\n{{< toc >}}\n\nSee {{< button href=\"https://bee.example/wax\" text=\"Old wax\" label=\"and new\" >}} here.\n"
	doc := read(t, "a.md", text)
	check(t, doc, text)
	var got []string
	doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
		model.WalkInlines(*run, func(n model.Inline) {
			if l, ok := n.(*model.Link); ok {
				got = append(got, model.PlainText(l.Inlines)+" "+l.Target)
			}
		})
	})
	if s := strings.Join(got, ", "); s != "Old wax and new https://bee.example/wax" {
		t.Errorf("links: %s", s)
	}
	if words := strings.Join(strings.Fields(notestest.Words(doc)), " "); !strings.HasSuffix(words, "See Old wax and new here.") {
		t.Errorf("words: %q", words)
	}
}

// TestComponentsThatLink holds that a component with a web address and no label of its own makes
// its words a link, where they are such as may stand in one.
func TestComponentsThatLink(t *testing.T) {
	for line, want := range map[string]string{
		"See <Button href=\"https://bee.example/wax\">Old wax</Button> here.": "Old wax https://bee.example/wax",
		"<Button href=\"https://bee.example/wax\">Old **wax**</Button>":       "Old wax https://bee.example/wax",
		"See <Button to='https://bee.example'>x</Button>.":                    "x https://bee.example",
		"See <Button href=\"/wax\">Old wax</Button> here.":                    "",
		"See <Button href=\"https://bee.example/wax\"> </Button> here.":       "",
	} {
		text := "import Button from './x'\n\n" + line + "\n"
		doc, got := read(t, "a.mdx", text), ""
		check(t, doc, text)
		doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
			model.WalkInlines(*run, func(n model.Inline) {
				if l, ok := n.(*model.Link); ok {
					got += model.PlainText(l.Inlines) + " " + l.Target
				}
			})
		})
		if got != want {
			t.Errorf("%s: links %q, want %q", line, got, want)
		}
		if words := notestest.Words(doc); strings.ContainsAny(words, "<>") {
			t.Errorf("%s: words %q", line, words)
		}
	}
}
