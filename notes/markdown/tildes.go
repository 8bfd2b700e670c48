package markdown

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"gloss/model"
)

// tildeTitles makes rulers of the tildes that underline a title, as people do
// who also write reStructuredText. CommonMark takes them for the fence of a code
// block, and what follows for code, to the end of the notes. A line of tildes is
// an underline where it stands below a line that stands alone, is about as long,
// and closes no fence; and there must be several of them, or nothing that would
// close the block. r.body keeps its length.
func (r *reading) tildeTitles() {
	if !bytes.Contains(r.body, []byte("\n~~~")) {
		return
	}
	under, others := r.findTildes()
	if len(under) == 0 || len(others) > 0 || len(under) > 1 && len(under)%2 == 0 && r.pairsOfFences(under) {
		return
	}
	for _, at := range under {
		for i := at; i < len(r.body) && r.body[i] == '~'; i++ {
			r.body[i] = '-'
		}
	}
	r.report(r.at(under[0]), model.Info, "markdown.tildes", "tildes below a title are read as an underline, not as the fence of a code block",
		"write = or - below titles")
}

// findTildes returns where lines of tildes begin: those that may underline a
// title, and the others.
func (r *reading) findTildes() (under, others []int) {
	before, above := "", "" // the two lines above
	fence := ""
	for at := 0; at < len(r.body); {
		end := len(r.body)
		if i := bytes.IndexByte(r.body[at:], '\n'); i >= 0 {
			end = at + i
		}
		line := strings.TrimRight(string(r.body[at:end]), " \t")
		switch {
		case fence == "" && strings.HasPrefix(line, "```"):
			fence = "```"
		case fence != "" && strings.HasPrefix(line, fence):
			fence = ""
		case fence == "" && strings.HasPrefix(line, "~~~"):
			if strings.Trim(line, "~") == "" && above != "" && before == "" && underlines(line, above) {
				under = append(under, at)
			} else {
				others = append(others, at)
			}
		}
		before, above = above, strings.TrimSpace(line)
		at = end + 1
	}
	return under, others
}

// underlines reports whether a line of signs is about as long as a title.
func underlines(line, title string) bool {
	n := utf8.RuneCountInString(title)
	return n < 100 && len(line)*3 >= n*2 && len(line) <= n*2+4
}

// pairsOfFences reports whether lines of tildes, two by two, have lines of one
// block between them, as short blocks of code have: no blank line.
func (r *reading) pairsOfFences(at []int) bool {
	for i := 0; i+1 < len(at); i += 2 {
		if bytes.Contains(r.body[at[i]:at[i+1]], []byte("\n\n")) {
			return false
		}
	}
	return true
}
