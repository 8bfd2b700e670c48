package text

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/notes"
)

// mark is the kind of sign that a line begins with.
type mark byte

const (
	noMark mark = iota
	bullet
	number
	quoted // "> "
)

// line is a line of the source. Indents count columns, with tabs to the next
// multiple of four.
type line struct {
	raw    string // as it stands in the source, without blanks at its end
	text   string // without indent and marker
	nth    int32  // number of the line, 1-based
	column int32  // of text, in characters, 1-based
	indent int32  // columns before the marker, or before the text where there is none
	hang   int32  // columns before the text
	number int32
	seen   traits // 0 before the text was looked at
	chars  int32  // characters of the text, once it was looked at

	level   int8 // of the section whose title the line is; 0 for none
	mark    mark
	sign    byte // the first byte of the marker
	task    task
	code    answer // to whether the text looks like code
	gap     answer // to whether it says that the writer missed something
	titles  answer // to whether it could be a heading of a page whose layout is lost
	speaks  answer // to whether it only says who speaks, on such a page
	tells   answer // to whether it says when, where or with whom something was
	person  answer // to whether it is the name of a person
	firm    answer // to whether it is such a name with what the person is
	people  answer // to whether it is a list of people
	dropped bool
	counted bool // the line stands alone with a number that lines alike count on
	day     bool // the line names a day, and stands first in its block
	aside   bool // the line says of the title above when, where or by whom
	fenced  bool // part of a code block between fences, or a fence
	opens   bool // the fence that opens it
	parted  bool // cut into the lines that were glued together
}

// n returns the number of the line.
func (l *line) n() int { return int(l.nth) }

// task is a model.TaskState in a byte: pages have many lines.
type task byte

// answer is what is known of a question that is asked more than once.
type answer byte

const (
	notAsked answer = iota
	no
	yes
)

func answered(is bool) answer {
	if is {
		return yes
	}
	return no
}

// looksLikeCode is the function of that name for the text of the line.
func (l *line) looksLikeCode() bool {
	if l.code == notAsked {
		l.code = answered(looksLikeCode(l.text, l.traits()))
	}
	return l.code == yes
}

// isGap is notes.IsGap for the text of the line.
func (l *line) isGap() bool {
	if l.gap == notAsked {
		l.gap = answered(notes.IsGap(l.text))
	}
	return l.gap == yes
}

// changed forgets what was known of the text of the line.
func (l *line) changed() {
	l.code, l.gap, l.titles, l.speaks, l.tells, l.person, l.firm, l.people = notAsked, notAsked, notAsked, notAsked, notAsked, notAsked, notAsked, notAsked
	l.seen = 0
}

func (l *line) blank() bool { return l.text == "" && l.mark == noMark }
func (l *line) kept() bool  { return !l.blank() && !l.dropped }

// block is a run of kept lines with no blank line between them: lines first to
// last of page.lines, which may hold dropped ones within.
type block struct {
	lines []int // indices into page.lines
}

func (b block) lone() bool { return len(b.lines) == 1 }

const tab = 4

// mostBlank is how many blank lines in a row are kept. More part lines no more
// than these do, and files that consist of them would take much memory.
const mostBlank = numberReach + 1

// scan cuts a source into lines. Of many blank lines in a row some are left out.
func scan(src *notes.Source) []line {
	lines := make([]line, 0, linesKept(src.Text))
	fence, n, blank := "", 0, 0
	for raw := range strings.Lines(src.Text) {
		n++
		if raw != "\n" || fence != "" {
			blank = 0
		} else if blank++; blank > mostBlank {
			continue
		}
		lines = append(lines, line{nth: int32(min(n, math.MaxInt32)), raw: strings.TrimSuffix(raw, "\n")})
		l := &lines[len(lines)-1]
		if n := len(l.raw); n > 0 && (l.raw[n-1] <= ' ' || l.raw[n-1] >= utf8.RuneSelf) {
			l.raw = strings.TrimRightFunc(l.raw, unicode.IsSpace)
		}
		if l.raw == "" {
			l.column = 1
			l.fenced = fence != ""
			continue
		}
		fence = l.scan(fence)
		if l.opens && len(lines) > 1 && l.underlines(&lines[len(lines)-2]) {
			l.fenced, l.opens, fence = false, false, ""
		}
	}
	unnumber(lines)
	return lines
}

// linesKept returns how many lines scan makes of a text where none stands
// between fences; with fences it may be more.
func linesKept(text string) int {
	kept := strings.Count(text, "\n")
	if text != "" && text[len(text)-1] != '\n' {
		kept++
	}
	// No run of more blank lines than are kept lies between two places looked at.
	for i := mostBlank; i < len(text); i += mostBlank {
		if text[i] != '\n' || text[i-1] != '\n' {
			continue
		}
		from, to := i, i
		for from > 0 && text[from-1] == '\n' {
			from--
		}
		for to < len(text) && text[to] == '\n' {
			to++
		}
		if from > 0 {
			from++ // the end of a line that is not blank
		}
		kept -= max(to-from-mostBlank, 0)
		i = max(i, to-to%mostBlank)
	}
	return kept
}

// numberReach is the number of lines before and after a numbered line in which
// the next number of its list is looked for.
const numberReach = 40

// unnumber gives their numbers back to lines that are part of no numbered list:
// "1984. A year" is text, and so is a number that has no neighbour.
func unnumber(lines []line) {
	var alone []int
	for i := range lines {
		if lines[i].mark == number && !numbered(lines, i) {
			alone = append(alone, i)
		}
	}
	for _, i := range alone {
		lines[i].unnumber()
	}
}

// unnumber makes the number of a line part of its text.
func (l *line) unnumber() {
	l.mark, l.hang, l.task = noMark, l.indent, 0
	l.changed()
	l.column = int32(utf8.RuneCountInString(l.raw) - utf8.RuneCountInString(strings.TrimLeftFunc(l.raw, unicode.IsSpace)) + 1)
	l.text = strings.TrimLeftFunc(l.raw, unicode.IsSpace)
}

// numbered reports whether a line with the number before or after that of line
// i stands near it, as deep.
func numbered(lines []line, i int) bool {
	l := &lines[i]
	for step := int32(-1); step <= 1; step += 2 {
		for k := 1; k <= numberReach; k++ {
			j := i + k*int(step)
			if j < 0 || j >= len(lines) {
				break
			}
			o := &lines[j]
			if o.mark == number && o.indent == l.indent {
				if o.number == l.number+step || o.number == l.number {
					return true
				}
				break
			}
		}
	}
	return false
}

// scan fills in what the line says of itself. fence is the sign that an open
// code block ends with, "" outside; the result is that after the line.
func (l *line) scan(fence string) string {
	s, columns, chars := l.raw, 0, 1
	for s != "" {
		r, size := rune(s[0]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s)
		}
		switch {
		case r > ' ' && r < utf8.RuneSelf:
			size = 0
		case r == '\t':
			columns += tab - columns%tab
		case unicode.IsSpace(r):
			columns++
		default:
			size = 0
		}
		if size == 0 {
			break
		}
		s, chars = s[size:], chars+1
	}
	l.indent, l.hang, l.text, l.column = int32(columns), int32(columns), s, int32(chars)
	if len(s) > 2 && (s[0] == '`' || s[0] == '~') {
		rest := strings.TrimLeft(s, s[:1])
		signs := s[:len(s)-len(rest)]
		if s[0] == '~' {
			signs, rest = s[:min(len(signs), 3)], s[min(len(signs), 3):] // AsciiDoc has rulers of them, as long as the titles
		}
		switch {
		case fence == "" && len(signs) > 2:
			l.fenced, l.opens = true, true
			if strings.Contains(rest, signs) {
				return "" // it ends on the line
			}
			return signs
		case fence != "" && strings.Trim(rest, s[:1]) == "" && strings.HasPrefix(signs, fence):
			l.fenced = true
			return ""
		}
	}
	if fence != "" {
		l.fenced = true
		return fence
	}
	if l.indent > 0 && (strings.HasPrefix(l.text, "-- ") || strings.HasPrefix(l.text, "** ") || strings.HasPrefix(l.text, "++ ")) {
		l.text, l.column = l.text[1:], l.column+1 // a sign doubled for a deeper level
	}
	for n := 0; n < 4 && l.takeMark(); n++ {
		if l.mark != quoted {
			break
		}
	}
	return ""
}

// findBlocks cuts the kept lines into runs.
func (p *page) findBlocks() {
	p.blocks = slices.Grow(p.blocks[:0], p.countRuns())
	run := make([]int, 0, len(p.lines)) // of all blocks, one after the other
	flush := func() {
		if n := len(run); n > 0 {
			p.blocks = append(p.blocks, block{run[:n:n]})
			run = run[n:]
		}
	}
	for i := range p.lines {
		l := &p.lines[i]
		if l.opens || i > 0 && (l.fenced != p.lines[i-1].fenced || p.title == &p.lines[i-1]) {
			flush()
		}
		switch {
		case l.blank() && !l.fenced:
			flush()
		case l.kept() || l.fenced:
			run = append(run, i)
		}
	}
	flush()
	p.wrap = p.wrapWidth()
	if p.wrap == 0 {
		p.pointWrap = p.pointWidth()
	}
}

// countRuns returns how many runs of lines that are not blank the page has.
func (p *page) countRuns() (n int) {
	blank := true
	for i := range p.lines {
		before := blank
		if blank = p.lines[i].text == ""; before && !blank {
			n++
		}
	}
	return n
}

// layoutLost reports whether the page shows no structure by its layout: next to
// no line has a bullet and next to no line is indented, though there are lines enough
// to tell. Lines may be indented in a few blocks, as code is.
func (p *page) layoutLost() bool {
	kept, shown, indented, stepped, lone := 0, 0, 0, 0, 0
	for _, b := range p.blocks {
		if p.codeRun(b.lines) || !b.lone() && p.lines[b.lines[0]].looksLikeCode() || p.settingsRun(b.lines) {
			continue
		}
		deep := false
		for _, i := range b.lines {
			l := &p.lines[i]
			if l.boxed() || l.mark == quoted && strings.HasPrefix(l.raw, ">>> ") {
				continue
			}
			kept++
			switch {
			case l.mark != noMark && !l.counted || l.fenced || ruler(l.text) != 0:
				shown++
			case l.indent > 0:
				indented++
				deep = true
			}
		}
		if deep {
			stepped++
		}
		if b.lone() {
			lone++
		}
	}
	few := (shown+indented)*12 < kept || shown*12 < kept &&
		(stepped*stepsFew < len(p.blocks) && lone*3 >= len(p.blocks) || stepped*stepsSome < len(p.blocks) && lone*2 >= len(p.blocks))
	return kept >= fewestLines && few && lone*4 >= len(p.blocks) && (p.wrap == 0 || p.wrapsFew)
}

// stepsFew is the number of blocks of which at most one is indented where few are,
// stepsSome where half of the blocks are lone lines.
const stepsFew, stepsSome = 10, 6

// fewestLines is the number of lines below which the layout of a page tells
// nothing.
const fewestLines = 8
