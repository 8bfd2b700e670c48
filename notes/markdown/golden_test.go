package markdown

import (
	"flag"
	"os"
	"testing"

	"gloss/notes/notestest"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestGolden(t *testing.T) {
	notestest.Golden(t, os.DirFS("."), os.WriteFile, Format(), ".md", 15, *update)
}
