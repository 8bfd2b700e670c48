package markdown

import (
	"testing"

	"gloss/model"
)

func TestEmojiCodes(t *testing.T) {
	for said, want := range map[string]string{
		":rocket: go":           "🚀 go",
		"plain words: here :x:": "plain words: here ❌",
		":hand_with_index_finger_and_thumb_crossed:": "🫰",
		":smile::tada:!":                     "😄🎉!",
		"*:tada:* (:tada:) \":+1:\" :100:.":  "🎉 (🎉) \"👍\" 💯.",
		"完成:tada:了。 ある:rocket:":              "完成🎉了。 ある🚀",
		"3:100:5 a:rocket:b std::key::value": "3:100:5 a:rocket:b std::key::value",
		":nosuchname: \\:rocket: ::":         ":nosuchname: :rocket: ::",
		"`:rocket:`":                         ":rocket:",
		"http://x.org/:rocket:/y":            "http://x.org/:rocket:/y",
		"12:30: and :":                       "12:30: and :",
	} {
		got := ""
		read(t, "n.md", said+"\n").EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) { got += model.PlainText(*run) })
		if got != want {
			t.Errorf("%q: %q, want %q", said, got, want)
		}
	}
}

// Links to a heading with a code hold the name of the emoji.
func TestEmojiAnchor(t *testing.T) {
	doc := read(t, "n.md", "# T\n\nsee [there](#anger-table-of-contents)\n\n## :anger: &nbsp;Table of Contents\n\nx\n")
	target := ""
	doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
		model.WalkInlines(*run, func(n model.Inline) {
			if l, ok := n.(*model.Link); ok {
				target = l.Target
			}
		})
	})
	if want := "#-table-of-contents"; target != want {
		t.Errorf("the link leads to %q, want %q", target, want)
	}
}
