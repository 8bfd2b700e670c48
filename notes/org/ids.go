package org

import (
	"regexp"
	"strings"
)

// headlineMarks are what stands about the words of a headline: its stars, one of the usual
// states, a priority; and its tags.
var headlineMarks = regexp.MustCompile(`^\*+\s+(?:(?:TODO|DONE|NEXT|WAIT|WAITING|HOLD|STARTED|CANCELLED|CANCELED)\s+)?(?:\[#\w\]\s+)?|\s+:[\pL\d_@#%:]+:\s*$`)

// EachID calls visit for each ID that a drawer in the text of a file gives a headline, or
// the file as a whole: then headline is empty. By these IDs other files link to it.
func EachID(text string, visit func(id, headline string)) {
	headline, code := "", false
	for line := range strings.Lines(text) {
		trimmed := strings.TrimSpace(line)
		switch key, id, _ := strings.Cut(trimmed, " "); {
		case strings.HasPrefix(strings.ToLower(trimmed), "#+begin_"):
			code = true
		case strings.HasPrefix(strings.ToLower(trimmed), "#+end_"):
			code = false
		case strings.HasPrefix(line, "*") && strings.HasPrefix(strings.TrimLeft(line, "*"), " "):
			headline, code = headlineMarks.ReplaceAllString(trimmed, ""), false
		case !code && strings.EqualFold(key, ":ID:") && strings.TrimSpace(id) != "":
			visit(strings.TrimSpace(id), headline)
		}
	}
}
