package markdown

import (
	"strings"
	"testing"

	"gloss/model"
)

// TestDeepPoints holds what is points and words though it is indented as code is, and what
// is code. A point is written with a bullet for its depth, code in quotes.
func TestDeepPoints(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"far from their marks", "-   Worms\n-       Roots of it\n-       Of *soil*\n\n      that lives\n- x\n", "-Worms -Roots of it -Of soil that lives -x"},
		{"further", "-       Worms\n-           Their roots\n-           Their soil\n-       Birds\n", "-Worms --Their roots --Their soil -Birds"},
		{"numbers", "1.      Worms\n2.      Roots\n\n        Words of them.\n", "-Worms -Roots Words of them."},
		{"below the first of them", "-       Worms\n        -   Roots\n", "-Worms --Roots"},
		{"deep behind a blank line", "* Worms:\n\n        *   Roots below\n            them all\n    *   Soil\n\n    more\n", "-Worms: --Roots below them all --Soil more"},
		{"deep", "-   Worms\n        -   Roots\n            -   Hairs\n\n                of them\n        -   Soil\n-   Birds\n", "-Worms --Roots ---Hairs of them --Soil -Birds"},
		{"a fence within", "- Worms\n\n        - Roots:\n\n          ```\n          dig\n            deep\n          ```\n", "-Worms --Roots: \"dig\n  deep\""},
		{"sentences", "# Worms\n    The worms live in the soil, and eat what lies on it.\n\n    Few of them are seen by those who walk there in May.\n\n# Birds\n", "Worms The worms live in the soil, and eat what lies on it. Few of them are seen by those who walk there in May. Birds"},
		{"sentences without blanks", "# 土壤\n    蚯蚓生活在土壤中以落叶为食每天不停地工作着。\n", "土壤 蚯蚓生活在土壤中以落叶为食每天不停地工作着。"},

		{"what a program says", "# Worms\n\n    ERROR: there was no soil at the place that was given here.\n    Usage of the command is shown when nothing is given to it.\n", "Worms \"ERROR: there was no soil at the place that was given here.\nUsage of the command is shown when nothing is given to it.\""},
		{"commands", "# Worms\n\n    make worms\n\n1.      git clone soil\n2.      x = dig(1);\n", "Worms \"make worms\" -\" git clone soil\" -\" x = dig(1);\""},
		{"values", "- Worms:\n\n      - name: soil\n        kind: wet\n", "-Worms: \"- name: soil\n  kind: wet\""},
		{"code that goes on", "- Worms:\n\n      dig\n      - not a point\n\n      - nor this\n- x\n", "-Worms: \"dig\n- not a point\n\n- nor this\" -x"},
		{"a block of it", "Worms.\n\n    - one\n            - two\n\nx\n", "Worms. \"- one\n        - two\" x"},
		{"as it stands in HTML", "<pre>\n- one\n        - two\n</pre>\n", "\"- one\n        - two\""},
		{"in a fence", "```\n- one\n        - two\n```\n", "\"- one\n        - two\""},
		{"columns", "- Worms\n\n        - 12      13     14\n", "-Worms \"  - 12      13     14\""},
		{"lines of verse", "# Worms\n\n    Roses are red,\n    worms are not.\n", "Worms \"Roses are red,\nworms are not.\""},
	} {
		doc := read(t, "a.md", c.text)
		check(t, doc, c.text)
		var got []string
		var blocks func(list []model.Block, depth int)
		blocks = func(list []model.Block, depth int) {
			for _, b := range list {
				switch b := b.(type) {
				case *model.List:
					for _, item := range b.Items {
						from := len(got)
						blocks(item.Blocks, depth+1)
						if from < len(got) {
							got[from] = strings.Repeat("-", depth+1) + got[from]
						}
					}
				case *model.Code:
					got = append(got, `"`+b.Text+`"`)
				case *model.Paragraph:
					got = append(got, model.PlainText(b.Inlines))
				}
			}
		}
		blocks(doc.Blocks, 0)
		doc.Walk(func(s *model.Section) {
			got = append(got, model.PlainText(s.Title))
			blocks(s.Blocks, 0)
		})
		if text := strings.Join(got, " "); text != c.want {
			t.Errorf("%s: %q\nwant %q", c.name, text, c.want)
		}
	}
}
