package notes

import (
	"testing"

	"gloss/model"
)

// fills reports whether so many nodes fill a piece of memory as Go hands it out,
// so that it has no room for one more.
func fills[T any](n int) bool { return cap(append([]T(nil), make([]T, n)...)) == n }

func TestBatchesFillTheirMemory(t *testing.T) {
	for what, full := range map[string]bool{
		"texts": fills[model.Text](mostTexts), "inlines": fills[model.Inline](mostInlines), "blocks": fills[model.Block](mostBlocks),
		"lists of points": fills[*model.Item](mostPointers), "paragraphs": fills[model.Paragraph](mostParagraphs),
		"items": fills[model.Item](mostItems), "lists": fills[model.List](mostLists), "points": fills[point](mostPoints),
		"codes": fills[model.CodeSpan](mostCodes), "strongs": fills[model.Strong](mostStressed), "links": fills[model.Link](mostLinks),
		"sections": fills[model.Section](mostSections),
	} {
		if !full {
			t.Errorf("a batch of %s leaves room that is never used", what)
		}
	}
}
