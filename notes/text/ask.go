package text

import (
	"gloss/model"
	"gloss/notes"
)

// Ask reads a page as [Format] does, but asks judge in place of the forest which
// lines are headings: of each line, from the top, that stands alone, could be a
// heading and does not show by something certain that it is one. The look is only
// valid during the call. Nothing is asked about a page whose layout shows its
// structure or whose lists are loose.
func Ask(src *notes.Source, judge func(line int, look *Look) bool) (*model.Document, error) {
	return reader{judge: judge}.Read(src, notes.Options{})
}

// Grown returns the forest that the reader judges by. It must not be changed.
func Grown() *Forest { return &grown }
