package index

import (
	"strings"

	"gloss/model"
)

// nounsHaveCapitals reports whether the notes are in German, where a capital
// does not tell a name from a common noun. Without a language given, the small
// words of the first 20,000 bytes tell.
func nounsHaveCapitals(doc *model.Document) bool {
	if doc.Language != "" {
		tag, _, _ := strings.Cut(strings.ToLower(doc.Language), "-")
		return tag == "de" || tag == "lb"
	}
	german, other, size := 0, 0, 0
	doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
		if size > 20000 {
			return
		}
		text := model.PlainText(*run)
		text = text[:min(len(text), 20000)]
		size += len(text)
		for _, word := range strings.Fields(text) {
			switch word {
			case "der", "die", "das", "und", "ist", "nicht", "mit", "für", "ein", "eine", "den", "auf", "von", "wir", "sich", "auch":
				german++
			case "the", "and", "of", "to", "is", "in", "it", "you", "for", "le", "la", "les", "et", "el", "y", "los", "il", "que":
				other++
			}
		}
	})
	return german >= 4 && german > other
}
