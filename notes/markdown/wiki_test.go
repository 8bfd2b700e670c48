package markdown

import (
	"testing"

	"gloss/model"
)

// TestWordsOfEmbedded sees that the words behind the name of an embedded picture
// are what it shows, and that its size is not.
func TestWordsOfEmbedded(t *testing.T) {
	for text, want := range map[string]string{
		"![[x.png]]":                                    "x",
		"![[x.png|A square]]":                           "A square",
		"![[x.png|A square|200]]":                       "A square",
		"![[x.png|200|Ein Bild]]":                       "Ein Bild",
		"![[a/x.png|200]]":                              "x",
		"![[x.jpg|200x100]]":                            "x",
		"![[x.png|]]":                                   "x",
		"![[x.png|2 Quadrate]]":                         "2 Quadrate",
		"| a |\n|---|\n| ![[x.png\\|A square\\|200]] |": "A square",
	} {
		doc := read(t, "n.md", "# T\n\n"+text+"\n")
		var pictures []*model.Image
		doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
			model.WalkInlines(*run, func(n model.Inline) {
				if im, ok := n.(*model.Image); ok {
					pictures = append(pictures, im)
				}
			})
		})
		if len(pictures) != 1 || pictures[0].Alt != want || !isPictureName(pictures[0].Target) {
			t.Errorf("%s: %v", text, pictures)
		}
	}
}
