package markdown

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// People mark headings in ways that Markdown does not know: underlined with
// tildes (which open a fence and swallow the rest), stars or number signs, between
// two rulers, with no blank behind the number sign. They are found here before
// the parser runs, and shown to it as headings.

// adorned is what is known of such headings.
type adorned struct {
	levels  map[int]int  // by line of the title
	noBlank map[int]bool // offsets in the body of "#Title"
	tight   bool         // such headings are how the notes are written
	signs   []byte       // of underlines, in the order of their level
	deepest int          // level of the headings up to the line at work
	told    map[byte]bool
}

// unusualSigns are those that underline no heading in Markdown.
const unusualSigns = "~*#^+\""

// adornedHeadings finds the headings that Markdown does not know, and changes
// the body, its length kept, so that the parser does.
func (r *reading) adornedHeadings() {
	first := int(r.places.at(r.base).Line)
	if r.base >= len(r.src.Text) {
		return
	}
	r.adorned.tight = r.tightStyle(first)
	fence := ""
	for line := first; line <= len(r.places.starts); line++ {
		text := r.places.text(line)
		c := firstSign(text)
		switch {
		case c == 0:
		case fence != "":
			if bare := strings.TrimSpace(text); strings.HasPrefix(bare, fence) && strings.Trim(bare, fence[:1]) == "" {
				fence = ""
			}
		case c == '`' && strings.HasPrefix(strings.TrimSpace(text), "```"):
			fence = fenceOf(text)
		case c == '#' && r.numberSign(line, text):
		case strings.IndexByte(unusualSigns, c) >= 0 && r.underlined(line, c):
		case c == '#' && r.numberRule(line, text):
		case (c == '=' || c == '-') && line > first && !blankLine(r.places.text(line-1)) && signRun(text) > 0:
			r.adorned.deepest = max(r.adorned.deepest, 1)
			if c == '-' {
				r.adorned.deepest = max(r.adorned.deepest, 2)
			}
			r.overlined(line, c)
		case c == '=' && signRun(text) > 0 && (line == first || blankLine(r.places.text(line-1))) && (line == len(r.places.starts) || blankLine(r.places.text(line+1))):
			r.overwrite(line, '*') // it underlines nothing: a ruler
		case c == '~' && strings.HasPrefix(strings.TrimSpace(text), "~~~"):
			fence = fenceOf(text)
		}
	}
}

// firstSign returns the sign that a line may be a ruler, a fence or a heading
// by; 0 for any other line. Of all but headings it is there twice at least.
func firstSign(line string) byte {
	for i := 0; i < len(line) && i < 4; i++ {
		switch c := line[i]; c {
		case ' ':
		case '#':
			return c
		case '~', '*', '^', '+', '"', '=', '-', '`':
			if i+1 < len(line) && line[i+1] == c {
				return c
			}
			return 0
		default:
			return 0
		}
	}
	return 0
}

func fenceOf(line string) string {
	line = strings.TrimSpace(line)
	return line[:len(line)-len(strings.TrimLeft(line, line[:1]))]
}

// signRun returns how many signs a line has that is one sign over and over, at
// least three; else 0.
func signRun(line string) int {
	line = strings.TrimSpace(line)
	if len(line) < 3 || strings.Trim(line, line[:1]) != "" {
		return 0
	}
	return len(line)
}

// underlined takes the line above a run of unusual signs for a heading, where it
// stands alone and is of like length.
func (r *reading) underlined(line int, c byte) bool {
	n := signRun(r.places.text(line))
	if n == 0 || n == 3 && c != '~' || !r.loneTitle(line-1, n, c) || c == '~' && r.holdsCode(line, n) {
		return false
	}
	a := &r.adorned
	level := strings.IndexByte(string(a.signs), c) + 1
	if level > 0 {
		level = a.levels[-level]
	} else {
		a.signs = append(a.signs, c)
		level = min(a.deepest+1, 6)
		r.setLevel(-len(a.signs), level)
	}
	a.deepest = max(a.deepest, level)
	r.setLevel(line-1, level)
	r.overwrite(line, '-')
	r.overlined(line, c)
	r.tell(line, c, fmt.Sprintf("a line of %q under a title is taken for its underline", string(c)))
	return true
}

func (r *reading) setLevel(line, level int) {
	if r.adorned.levels == nil {
		r.adorned.levels = map[int]int{}
	}
	r.adorned.levels[line] = level
}

// overlined takes away the ruler above a title that has the same one below it.
func (r *reading) overlined(line int, c byte) {
	above := r.places.text(line - 2)
	if n := signRun(above); n == 0 || strings.TrimSpace(above)[0] != c || !blankLine(r.places.text(line-3)) || r.places.starts[line-3] < r.base ||
		!r.titleLine(line-1) || absolute(n-signRun(r.places.text(line))) > 2 {
		return
	}
	r.overwrite(line-2, ' ')
}

func absolute(n int) int { return max(n, -n) }

// loneTitle reports whether a line may be a title with a ruler of n signs below.
func (r *reading) loneTitle(line, n int, c byte) bool {
	if !r.titleLine(line) || r.places.starts[line-1] < r.base {
		return false
	}
	length := utf8.RuneCountInString(strings.TrimSpace(r.places.text(line)))
	if absolute(n-length) > max(2, length/4) {
		return false
	}
	before := r.places.text(line - 1)
	return blankLine(before) || r.places.starts[line-1] == r.base || c != '~' && firstSign(before) == c && signRun(before) > 0
}

// titleLine reports whether a line has words and no mark of another block.
func (r *reading) titleLine(line int) bool {
	text := r.places.text(line)
	bare := strings.TrimSpace(text)
	return len(bare) > 0 && len(bare) < 160 && !strings.HasPrefix(text, "    ") && !strings.ContainsRune("#>|-*+~=`<", rune(bare[0])) &&
		listMark(bare) == 0 && strings.IndexFunc(bare, unicode.IsLetter) >= 0
}

// holdsCode reports whether tildes on a line are a fence that is closed, and no
// underline: what closes it stands under no title of its length.
func (r *reading) holdsCode(line, n int) bool {
	for k := line + 1; k <= len(r.places.starts) && k < line+400; k++ {
		if text := r.places.text(k); firstSign(text) == '~' && signRun(text) >= n {
			return !r.loneTitle(k-1, signRun(text), '~')
		}
	}
	return false
}

func (r *reading) overwrite(line int, with byte) {
	text := r.places.text(line)
	start := r.places.starts[line-1] - r.base
	for i := range len(text) {
		if text[i] != ' ' && text[i] != '\t' {
			r.body[start+i] = with
		}
	}
	r.ledger.Merge(line)
}

// numberRule takes a line of more number signs than a heading has for a ruler. Of several
// below each other one is left.
func (r *reading) numberRule(line int, text string) bool {
	if signRun(text) < fewestRule {
		return false
	}
	with := byte('*') // which underlines nothing
	if before := r.places.text(line - 1); r.places.starts[line-1] > r.base && firstSign(before) == '#' && signRun(before) >= fewestRule {
		with = ' '
	}
	r.overwrite(line, with)
	return true
}

// fewestRule is how many number signs a ruler has at least.
const fewestRule = 7

func blankLine(s string) bool { return strings.TrimSpace(s) == "" }

func (r *reading) tell(line int, sign byte, message string) {
	if r.adorned.told[sign] {
		return
	}
	if r.adorned.told == nil {
		r.adorned.told = map[byte]bool{}
	}
	r.adorned.told[sign] = true
	r.doc.Report(model.At(r.src.Name, line, 1), model.Info, "markdown.heading-mark", message, "write headings as \"# Title\"")
}
