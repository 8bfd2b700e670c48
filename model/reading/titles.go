package reading

import (
	_ "embed"
	"strings"
)

//go:embed titles.tsv
var titles string

// wellKnown returns the title of a standard with that key from the table; ""
// where it is not one of those.
func wellKnown(key string) string {
	k := strings.Index(titles, "\n"+key+"\t")
	if k < 0 {
		return ""
	}
	title, _, _ := strings.Cut(titles[k+len(key)+2:], "\n")
	return title
}
