package export

import (
	"strings"
	"unicode/utf8"

	"gloss/model"
)

// longestCaption is how many characters the words below a picture may have to be
// its caption.
const longestCaption = 400

// Captioned parts a paragraph that is one picture, linked or not, with a line of
// words right below it: into what holds the picture, and its caption. Both are
// nil for any other paragraph.
func Captioned(list []model.Inline) (picture, caption []model.Inline) {
	if len(list) < 3 {
		return nil, nil
	}
	for i, n := range list {
		if _, ok := n.(*model.LineBreak); !ok {
			continue
		}
		images, other := pictures(list[:i])
		below, _ := pictures(list[i+1:])
		words := strings.TrimSpace(model.PlainText(list[i+1:]))
		if images != 1 || other || below > 0 || words == "" || utf8.RuneCountInString(words) > longestCaption || model.Holds[*model.LineBreak](list[i+1:]) {
			break
		}
		return list[:i], list[i+1:]
	}
	return nil, nil
}

// pictures counts the pictures of running text; other says that there is more in
// it than those, links round them and blanks.
func pictures(list []model.Inline) (count int, other bool) {
	model.WalkInlines(list, func(n model.Inline) {
		switch n := n.(type) {
		case *model.Image:
			count++
		case *model.Text:
			other = other || strings.TrimSpace(n.Value) != ""
		case *model.Link:
		default:
			other = true
		}
	})
	return count, other
}
