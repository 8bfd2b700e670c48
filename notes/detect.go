package notes

import (
	"path"
	"strings"
)

// faint is the score below which the content says nothing: any text has a stray
// mark of some format.
const faint = 25

// NotAtAll is the score of a source that a format has nothing to do with, though
// its name may say so.
const NotAtAll = -1

// tellingLines is how many lines of a source are looked at for its format.
const tellingLines = 400

// TellingLines yields the lines by which the format of the source is told, the first
// ones, with their numbers from 0.
func (s *Source) TellingLines(yield func(n int, line string) bool) {
	rest := s.Text
	for n := 0; n < tellingLines && rest != ""; n++ {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		if !yield(n, line) {
			return
		}
	}
}

// Detect returns the format that fits a source best: what the content says
// outweighs the ending of the file name, and where neither says anything it is
// the first format of the list, which must not be empty.
func Detect(src *Source, fileName string, formats []Format) Format {
	ext := strings.ToLower(path.Ext(fileName))
	best, bestScore := formats[0], -1
	for _, f := range formats {
		score := f.Score(src)
		named := score != NotAtAll
		if score < faint {
			score = 0
		}
		for _, e := range f.Extensions {
			if e == ext && named {
				score += 50
			}
		}
		if score > bestScore {
			best, bestScore = f, score
		}
	}
	return best
}
