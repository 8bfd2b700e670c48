package markdown

import (
	"flag"
	"testing"

	"gloss/notes/notestest"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestGolden(t *testing.T) { notestest.Golden(t, Format(), ".md", 15, *update) }
