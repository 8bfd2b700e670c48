package notes

import (
	"path"
	"strings"
)

// Detect returns the format that fits a source best: what the content says
// outweighs the ending of the file name, and where neither says anything it is
// the first format of the list, which must not be empty.
func Detect(src *Source, fileName string, formats []Format) Format {
	ext := strings.ToLower(path.Ext(fileName))
	best, bestScore := formats[0], -1
	for _, f := range formats {
		score := f.Score(src)
		for _, e := range f.Extensions {
			if e == ext {
				score += 50
			}
		}
		if score > bestScore {
			best, bestScore = f, score
		}
	}
	return best
}
