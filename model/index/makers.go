package index

import (
	"strings"

	"gloss/model/catalog"
)

// This file tells who makes tools from what they make.

// fewProducts is how many names of the catalogue begin with that of a maker at least:
// fewer may be the parts of one tool.
const fewProducts = 10

// maker reports whether a word with a capital is what somebody is called who makes tools,
// or the first word of many, and no tool by itself, as far as the catalogue tells: many
// of its names go on behind the word, and none is just that.
func (f *finder) maker(word string) bool {
	if !startsLarge(word) || f.entryNamed(word) != nil {
		return false
	}
	products := 0
	for _, n := range f.cat.Starting(catalog.Fold(word)) {
		if n.Start == 0 && strings.HasPrefix(n.Text, word) && len(n.Text) > len(word)+1 && n.Text[len(word)] == ' ' {
			products++
		}
	}
	return products >= fewProducts
}
