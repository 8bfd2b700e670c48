package markdown

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Markdown takes what is indented by four columns for code, and what stands five blanks
// behind a bullet, too. Programs that convert other formats, and people, indent points and
// words so. Such lines are found here before the parser runs, and moved to where they are
// points and words: the bullet goes to the left, and fillers make up for the length.

// deepItem is an item of a list that lines may stand within.
type deepItem struct {
	from  int // the column from which lines stand within it, in the source …
	to    int // … and in the body
	words int // the column of its words, where that is too far from its mark; else 0
}

// deepScan goes through the lines of the body.
type deepScan struct {
	*reading
	open    []deepItem
	blank   bool // the line before is blank
	heading bool // the last line with words is a heading
	fence   string
	until   string // what ends the HTML that is read as it stands; "" outside of it
	code    int    // the column from which all is code, below what is; else 0
	shift   int    // of the lines of the block at work, to the left …
	at      int    // … at this column
}

// deepPoints moves points and words that are indented as code is, and mends the marks of
// bold words outside of code.
func (r *reading) deepPoints() {
	if !bytes.Contains(r.body, []byte("    ")) && !bytes.Contains(r.body, []byte(" **")) {
		return
	}
	s := &deepScan{reading: r, blank: true}
	for line := int(r.places.at(r.base).Line); line <= len(r.places.starts); line++ {
		if start := r.places.starts[line-1] - r.base; start >= 0 && start < len(r.body) {
			s.line(line, start)
		}
	}
	r.show()
}

// line reads a line that begins at an offset of the body.
func (s *deepScan) line(line, start int) {
	text := strings.TrimRight(s.places.text(line), " \t\r")
	indent := len(text) - len(strings.TrimLeft(text, " "))
	words := text[indent:]
	switch {
	case words == "":
		s.blank = true
		return
	case s.fence != "":
		s.move(start, indent, words)
		if strings.HasPrefix(words, s.fence) && strings.Trim(words, s.fence[:1]) == "" {
			s.fence, s.shift = "", 0
		}
	case s.until != "" || words[0] == '<':
		s.until = openAfter(s.until, []byte(words))
	case s.code > 0 && indent >= s.code:
		s.move(start, indent, words)
	case words[0] == '\t':
		s.open, s.code = s.open[:0], 0
	case isFence(unmarked(words)):
		s.fence = fenceOf(unmarked(words))
		s.stands(start, indent, words)
		s.heading = false
	default:
		sign, width := pointMark([]byte(words))
		if sign == 0 || width == len(words) {
			s.stands(start, indent, words)
			s.heading = indent < 4 && isHeading([]byte(words))
			break
		}
		s.point(start, indent, words, width)
		s.heading = false
	}
	if s.code == 0 && s.fence == "" && s.until == "" && len(words) <= maxMarked && mayBeLoose(words) {
		s.looseBold(start, text)
	}
	s.blank = false
}

// point reads a line with the mark of a point.
func (s *deepScan) point(start, indent int, text string, width int) {
	rest := text[width:]
	gap := len(rest) - len(strings.TrimLeft(rest, " "))
	words := rest[gap:]
	if words[0] == '\t' {
		gap, words = 1, "\t"
	}
	if s.code = 0; len(s.open) == 0 && indent > 3 {
		if s.blank {
			s.code = 4
		}
		return
	}
	wide := gap > 4
	said := wide && saysWords(words)
	if said {
		s.closeWide(indent, indent+width+gap)
	} else {
		s.close(indent)
	}
	item, column := deepItem{from: indent + width + gap}, indent
	if n := len(s.open); n > 0 {
		in := s.open[n-1]
		if column = in.to + indent - in.from; indent < in.from || indent-in.from > 3 && saysWords(words) {
			column = in.to
		}
	}
	kept := gap
	if wide {
		item.from = indent + width + 1
		if kept = 1; said {
			item.words = indent + width + gap
		}
	}
	if column > indent && column+width+kept > indent+width+gap {
		column, item.words = indent, 0
	}
	item.to = column + width + kept
	s.open = append(s.open, item)
	s.shift = 0
	if column == indent && item.words == 0 {
		return
	}
	if wide && item.words == 0 {
		kept = gap
	}
	mark := text[:width]
	s.fill(start, start+column, ' ')
	copy(s.body[start+column:], mark)
	s.fill(start+column+width, start+column+width+kept, ' ')
	s.fill(start+column+width+kept, start+indent+width+gap, filler)
}

// saysWords reports whether what stands behind the mark of a point is words, and no code.
func saysWords(words string) bool { return startsWords([]byte(words)) && !isCodeLike(words) }

// close closes the items that what stands in a column is not within.
func (s *deepScan) close(column int) {
	for n := len(s.open); n > 0 && column < s.open[n-1].from; n-- {
		s.open = s.open[:n-1]
	}
}

// closeWide is close for a point whose words are too far from its mark. It stands within
// one above it whose words are so, but not as far.
func (s *deepScan) closeWide(column, words int) {
	for n := len(s.open); n > 0 && column < s.open[n-1].from; n-- {
		if said := s.open[n-1].words; said > 0 && words > said+2 {
			return
		}
		s.open = s.open[:n-1]
	}
}

// stands reads a line without the mark of a point.
func (s *deepScan) stands(start, indent int, words string) {
	s.code = 0
	if s.blank || isHeading([]byte(words)) || isFence(words) {
		s.close(indent)
		s.shift = 0
		if n := len(s.open); n > 0 {
			s.within(s.open[n-1], indent, words)
		}
	}
	if len(s.open) == 0 && indent > 3 && (s.blank || s.heading) && !(s.heading && s.passage(start)) {
		s.code = 4
	}
	s.move(start, indent, words)
}

// within reads a line without the mark of a point that stands within an item.
func (s *deepScan) within(in deepItem, indent int, words string) {
	s.at, s.shift = in.to, in.from-in.to
	switch {
	case in.words > 0 && !isCodeLike(words):
		s.shift = indent - in.to
	case indent-in.from > 3:
		s.code = in.from + 4
	}
}

// move moves a line to the left as those of its block were. Words may have fillers before
// them; marks may not.
func (s *deepScan) move(start, indent int, words string) {
	from, to := min(indent, s.at), min(indent, s.at+s.shift)
	if s.shift <= 0 || from == to {
		return
	}
	if to < indent || words[0] >= utf8.RuneSelf || strings.IndexByte("#>|`~=-*_[", words[0]) < 0 {
		s.fill(start+from, start+to, filler)
		return
	}
	copy(s.body[start+from:], words)
	pad := byte(filler)
	if isFence(words) {
		pad = ' '
	}
	s.fill(start+from+len(words), start+indent+len(words), pad)
}

// passage takes the indent off the lines from an offset on where all that are indented are
// sentences, and reports whether they are.
func (s *deepScan) passage(start int) bool {
	end := start
	for at := start; at < len(s.body); {
		line, _, _ := bytes.Cut(s.body[at:], []byte{'\n'})
		if bare := bytes.TrimSpace(line); len(bare) > 0 {
			if !bytes.HasPrefix(line, []byte("    ")) {
				break
			}
			if !isSentence(string(bare)) {
				return false
			}
			end = at + len(line)
		}
		at += len(line) + 1
	}
	for at := start; at < end; {
		line, _, _ := bytes.Cut(s.body[at:], []byte{'\n'})
		s.fill(at, at+len(line)-len(bytes.TrimLeft(line, " ")), filler)
		at += len(line) + 1
	}
	return true
}

// isSentence reports whether a line that is indented as code is can be nothing but words of
// prose: it is long, and ends as sentences do.
func isSentence(line string) bool {
	first, _ := utf8.DecodeRuneInString(line)
	last, _ := utf8.DecodeLastRuneInString(line)
	if !unicode.IsLetter(first) || unicode.IsLower(first) || isCodeLike(line) || !strings.ContainsRune(".!?。！？…:：", last) {
		return false
	}
	if word, _, _ := strings.Cut(line, " "); strings.HasSuffix(word, ":") || len(word) > 2 && word == strings.ToUpper(word) && word != strings.ToLower(word) || word == "Usage" {
		return false // what a program says: "ERROR: no such file"
	}
	wide, spaces := 0, strings.Count(line, " ")
	for _, c := range line {
		if unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Thai) {
			wide++
		}
	}
	return wide >= leastWide || spaces >= leastWords
}

// leastWide and leastWords are how many letters of scripts that are written without blanks,
// or blanks, a line of prose has at least.
const leastWide, leastWords = 12, 8

// isCodeLike reports whether a line may be meant as code: it has signs that prose has not,
// is a command, sets a value, or stands in columns.
func isCodeLike(line string) bool {
	if strings.ContainsAny(line, "{}\\") || strings.Contains(line, "   ") || isCommand(line) {
		return true
	}
	switch line[len(line)-1] {
	case ';', '=', '|':
		return true
	}
	for _, sign := range [...]string{"();", "=>", "==", "&&", "||", "</", "/>", "::", "->", " = ", " := ", ">>> ", "()"} {
		if strings.Contains(line, sign) {
			return true
		}
	}
	switch line[0] {
	case '$', '%', '<', '@', '/', '.', '-':
		return true
	}
	key, _, found := strings.Cut(line, ":")
	return found && key != "" && strings.Trim(key, "abcdefghijklmnopqrstuvwxyz_-.") == "" // of YAML
}
