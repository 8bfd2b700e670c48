package index

import (
	"strings"

	"gloss/model"
)

// code lays out a block of code: a run for the whole, or where it is running
// text that only stands as code, as when a line of marks was read for a fence,
// a run for each line.
func (l *layout) code(b *model.Code, lead int32) {
	l.codes = append(l.codes, b)
	l.mentioned = l.mentioned || len(b.Mentions) > 0
	r := run{text: b.Text, code: int32(len(l.codes)), sect: l.sect(), kind: codeRun}
	if b.Language != "" || !isProse(b.Text) {
		l.put(&r, origin{}, lead)
		return
	}
	r.kind, r.prose = textRun, true
	from := origin{}
	for line := range strings.SplitSeq(b.Text, "\n") {
		if strings.TrimSpace(line) != "" {
			r.text = line
			l.put(&r, from, lead)
		}
		from.line++
	}
}

// isProse reports whether most lines of a block are of several words without
// the marks of programs.
func isProse(text string) bool {
	prose, other, bullets, sentences := 0, 0, 0, 0
	for line := range strings.SplitSeq(text, "\n") {
		words := strings.Fields(line)
		switch {
		case len(words) == 0:
		case len(words) > 2 && bullet(words) && proseLine(line, words[1:]):
			prose++
			bullets++
		case len(words) < 4:
			if len(words) > 1 || len(line) > 30 {
				other++
			}
		case proseLine(line, words):
			prose++
			if len(words) >= leastSentence && isUpper(words[0][0]) && strings.ContainsAny(words[len(words)-1], ".!?") {
				sentences++
			}
		default:
			other += 2
		}
	}
	return prose >= 4 && prose > 3*other/2 || bullets >= 2 && other == 0 || sentences > other && sentences == prose
}

// leastSentence is how many words a line has at least that is a sentence or more by itself.
const leastSentence = 12

// bullet reports whether a line is a point of a list of prose, and none of data.
func bullet(words []string) bool {
	return (words[0] == "-" || words[0] == "*" || words[0] == "•") && strings.IndexByte(words[1], ':') < 0 && strings.IndexByte(words[1], '=') < 0 && strings.IndexByte(words[1], '"') < 0
}

// proseLine reports whether a line of several words is none of a program or of
// what a program prints.
func proseLine(line string, words []string) bool {
	if strings.ContainsAny(line, "{}\t\\") || strings.HasSuffix(line, ";") || strings.Contains(line, "==") || strings.Contains(line, "::") || line[0] == '$' || line[0] == '>' {
		return false
	}
	plain := 0
	for _, w := range words {
		w = strings.Trim(w, ".,:;!?()\"'-*")
		if w != "" && firstWordOf(w) == w && !allDigits(w) && strings.IndexByte(w, '_') < 0 {
			plain++
		}
	}
	return plain*3 >= len(words)*2
}
