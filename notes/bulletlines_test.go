package notes

import (
	"strings"
	"testing"

	"gloss/model"
)

func TestSplitBullets(t *testing.T) {
	cases := []struct{ name, in, want string }{
		{"two points", "・港|・市場", "[港 市場]"},
		{"narrow dots", "･港|･市場", "[港 市場]"},
		{"words before", "今日の話題|・港|・市場", "今日の話題 [港 市場]"},
		{"a point that goes on", "・港と|その周り|・市場", "[港と その周り 市場]"},
		{"deeper", "・港|　・船|　・波|・市場", "[港 [船 波] 市場]"},
		{"deeper first", "　・船|・市場", "[船 市場]"},
		{"blank behind", "・ 港|・　市場", "[港 市場]"},
		{"one point", "話題|・港", ""},
		{"ellipses", "・・・港|・・・市場", ""},
		{"between names", "ジョン・スミス|メアリ・ジョーンズ", ""},
		{"dots alone", "・|・", ""},
		{"bullets of word processors", "Tides|• spring|• neap", "Tides [spring neap]"},
		{"dashes of Apple Notes", "⁃\tspring|⁃\tneap", "[spring neap]"},
		{"a tab behind", "•\tspring|•\tneap", "[spring neap]"},
		{"another sign is deeper", "● tides|○ spring|○ neap|● winds", "[tides [spring neap] winds]"},
		{"boxes are one list", "☐ buy salt|☑ read tables|☐ ask", "[buy salt read tables ask]"},
		{"signs of other things", "●1 spring|●2 neap", ""},
		{"a bullet between words", "spring • neap|ebb • flow", ""},
	}
	for _, c := range cases {
		if got := strings.TrimSpace(shapeOf(splitBullets(paragraphOf(c.in)))); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// shapeOf writes the words of blocks, with those of lists in brackets.
func shapeOf(blocks []model.Block) string {
	var words []string
	for _, b := range blocks {
		switch b := b.(type) {
		case *model.Paragraph:
			words = append(words, model.PlainText(b.Inlines))
		case *model.List:
			var items []string
			for _, item := range b.Items {
				items = append(items, shapeOf(item.Blocks))
			}
			words = append(words, "["+strings.Join(items, " ")+"]")
		}
	}
	return strings.Join(words, " ")
}
