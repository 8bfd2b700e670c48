package index

import (
	"slices"
	"testing"

	"gloss/model"
	"gloss/model/catalog"
)

// TestUsual holds that a name which mostly means a thing takes less evidence than another
// that is an ordinary word, where it has its capital within a sentence, and no less elsewhere.
func TestUsual(t *testing.T) {
	const notes = "# Notes\n\nDocker runs the old machine of the house below the stairs, and nobody has seen it for years.\n\nThen the others came.\n\n"
	for _, c := range []struct {
		text       string
		mark, want bool
	}{
		{"They looked at Thimble too.\n", true, true},
		{"They looked at Thimble too.\n", false, false},
		{"They looked at the thimble too.\n", true, false},
	} {
		mark := "?"
		if c.mark {
			mark = "~"
		}
		own, err := catalog.Parse("own", "thimble\tThimble="+mark+"\ttool\tcraft\t\t\t\n")
		if err != nil {
			t.Fatal(err)
		}
		doc := parse(t, "notes", notes+c.text)
		known := catalog.Builtin().Merge(own)
		Recognize(doc, known)
		found := slices.ContainsFunc(Collate(doc, known).Tools, func(e *model.IndexEntry) bool { return e.Name == "Thimble" })
		if found != c.want {
			t.Errorf("%q with the mark %q: found is %v", c.text, mark, found)
		}
	}
}
