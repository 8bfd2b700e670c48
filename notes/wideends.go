package notes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// joinWide takes the blanks away that stand for the ends of lines between letters or
// marks of Japanese and Chinese, which set none between words. Korean does.
func joinWide(run []model.Inline) {
	for i, n := range run {
		t, ok := n.(*model.Text)
		if !ok {
			if kids := model.Children(n); len(kids) > 1 {
				joinWide(kids)
			}
			continue
		}
		if i+1 == len(run) || !strings.HasSuffix(t.Value, " ") || t.Line >= run[i+1].Pos().Line {
			continue
		}
		bare := strings.TrimRight(t.Value, " ")
		before, _ := utf8.DecodeLastRuneInString(bare)
		if bare == "" && i > 0 {
			before, _ = utf8.DecodeLastRuneInString(model.PlainText(run[i-1 : i]))
		}
		if isWide(before) && isWide(firstRune(model.PlainText(run[i+1:i+2]))) {
			t.Value = bare
		}
	}
}

// isWide reports whether a character is a letter or a mark of Japanese or Chinese.
func isWide(r rune) bool {
	const marks, lastMark = '\u3000', '\u303f'
	const full, lastFull = '\uff01', '\uff9f' // marks and letters of full width, Katakana of half
	return r >= marks && (r <= lastMark || r >= full && r <= lastFull || unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r == 'ー')
}
