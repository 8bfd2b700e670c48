package notes

import "strings"

// frontLines is how many lines the front matter of the normal form has at most,
// besides the title and its rulers.
const frontLines = 8

// InNormalForm reports whether a text begins as the normal form does: with front
// matter that says the title first, and nothing that is not said there. Such a text
// is Markdown, whatever stands below.
func InNormalForm(text string) bool {
	rest, ok := strings.CutPrefix(text, "---\ntitle: ")
	_, rest, more := strings.Cut(rest, "\n")
	for i := 0; ok && more && i < frontLines; i++ {
		var line string
		if line, rest, more = strings.Cut(rest, "\n"); line == "---" {
			return true
		}
		key, value, found := strings.Cut(line, ": ")
		switch key {
		case "event", "place", "date", "authors", "lang", "description":
			ok = found
		case "layout":
			ok = value == "lost"
		default:
			ok = false
		}
	}
	return false
}
