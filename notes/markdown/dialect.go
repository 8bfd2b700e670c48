package markdown

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"gloss/model"
	"gloss/notes"
)

// Programs that keep, publish or typeset Markdown write marks of their own into
// it: tags of a site's generator, divisions, attributes, places for a table of
// contents, commands of TeX. To a reader of the notes they say nothing, and the
// parser would take them for words. They are found here, line by line, before the
// parser runs. What only a machine reads is blanked out; what stands for a block
// is remembered for the parsers in boxes.go. The body keeps its length, so that
// all offsets stay.

// filler stands in the body where a mark within a line was. No source holds it:
// decoding makes blanks of control characters.
const filler = 0x01

// dialect is what is known of such marks.
type dialect struct {
	boxes   map[int]*box // by the offset of the first byte behind the indent
	targets map[int]string
	apart   map[int]bool // lines that do not run on from the line above
	counts  map[string]*markCount
	order   []string // of the kinds in counts
	changed bool
}

// markCount is how many marks of a kind were left out.
type markCount struct {
	n     int
	first model.Position
}

// lineScan goes through the lines of the body.
type lineScan struct {
	*reading
	first, last int // lines of the body
	line        int // at work
	raw         bool
	listed      bool // an item of a list began, and nothing outside of it since
	blank       bool // the line before is blank
	indented    bool // the line before is of a block of code by its indent
	indentTo    int  // up to which line what is indented is no code
	divisions   []division
	fenceEnds   map[int]bool   // lines of fences that end remarks
	searched    map[string]int // up to which line an end was looked for in vain
	open        answer         // to whether a template left places open
	site        answer         // to whether a generator of sites reads the notes
	blockNames  map[string]bool
	components  bool // the page has components
	// ahead is where in the source each of innerSigns comes next, or came on the lines
	// before; behind the source where it does not. The nearest is the first of them.
	ahead   [len(innerSigns)]int
	nearest int
}

// readDialects finds the marks of the dialects in the body.
func (r *reading) readDialects() {
	components := r.usesComponents()
	if !components && !mayHoldMarks(r.body) {
		return
	}
	s := &lineScan{reading: r, components: components, first: int(r.places.at(r.base).Line), last: len(r.places.starts), blank: true, searched: map[string]int{}, fenceEnds: map[int]bool{}}
	s.lookAhead(r.base)
	for s.last > s.first && r.places.starts[s.last-1] >= r.base+len(r.body) {
		s.last--
	}
	for s.line = s.first; s.line <= s.last; s.line++ {
		s.step()
	}
	s.closeDivisions()
	r.show()
}

// show has what is shown be what is left of the body.
func (r *reading) show() {
	if r.dialect.changed {
		r.shown = r.src.Text[:r.base] + string(r.body) + r.src.Text[r.base+len(r.body):]
	}
}

// dialectSigns are some bytes of which each kind of mark has one; first those that
// most notes have, as the first that is found ends the look.
var dialectSigns = [...]string{"\\", " =", "| ", "import ", "((", "$$", "{%", "{{", "<%", "`= ", "`$= ", "{:", "{#", "{.", "]{", "){", "`{", "{++", "%%", ":::", "!!!", "???", "===", "#+", "+-", " ^", "\n^", "-- -", "--  ", "--+-", ". . .", "toc]", "TOC]", "toc}", "TOC}", "TOC_", ":PROPERTIES:", "[name=", "[time=", "[color=", "<!-- ", "# tags:", "```ad-", "```{", "```dataview", "```tasks"}

// mayHoldMarks reports whether a body has anything that a mark begins with.
func mayHoldMarks(body []byte) bool {
	for _, sign := range dialectSigns {
		if bytes.Contains(body, []byte(sign)) {
			return true
		}
	}
	return false
}

// step reads the line at work, and perhaps some behind it.
func (s *lineScan) step() {
	text := s.places.text(s.line)
	bare := strings.TrimSpace(text)
	blank := s.blank
	s.blank = bare == ""
	if bare == "" {
		return
	}
	deep := strings.HasPrefix(text, "    ") || strings.HasPrefix(text, "\t")
	if text[0] != ' ' && text[0] != '\t' {
		s.listed = listMark(bare) > 0 || s.listed && !blank
	}
	if s.indented = deep && !s.listed && (blank || s.indented) && s.line > s.indentTo; s.indented {
		return
	}
	words := unmarked(bare)
	if isFence(words) {
		s.fence(words)
		return
	}
	if s.blockLine(words) {
		return
	}
	if s.emptied() {
		return // an underline that is taken for one
	}
	if s.marksWithin(text) && (s.emptied() || s.headingLeft(words)) || s.underlineLeft(words) {
		s.ledger.Drop(s.line, "marks that only programs read")
	}
}

// emptied reports whether nothing is left of the line at work.
func (s *lineScan) emptied() bool { return s.holdsOnly(' ') }

// holdsOnly reports whether nothing is left of the line at work but blanks and a
// character.
func (s *lineScan) holdsOnly(c byte) bool {
	start, end := s.places.starts[s.line-1]-s.base, s.places.end(s.line-1)-s.base
	for _, b := range s.body[start:min(end, len(s.body))] {
		if b != ' ' && b != '\t' && b != '\r' && b != '\n' && b != filler && b != c {
			return false
		}
	}
	return true
}

// underlineLeft blanks out what is left of the line at work where that would
// underline the line above, which the line as it was written did not.
func (s *lineScan) underlineLeft(words string) bool {
	if words == "" || words[0] != '-' && words[0] != '=' || strings.Trim(words, words[:1]+" \t") == "" || !s.holdsOnly(words[0]) {
		return false
	}
	s.blankOut(s.line, words)
	return true
}

// headingLeft blanks out the marks of a heading of which no word is left.
func (s *lineScan) headingLeft(words string) bool {
	if words == "" || words[0] != '#' || strings.Trim(words, "# \t") == "" || !s.holdsOnly('#') {
		return false
	}
	s.blankOut(s.line, words)
	return true
}

// unquoted returns a line without the marks of quotations and points that it begins
// with.
func unquoted(line string) string {
	return unmarked(strings.TrimSpace(line))
}

// unmarked is unquoted for a line without blanks round it.
func unmarked(bare string) string {
	for bare != "" {
		n := 1
		if bare[0] != '>' {
			if n = listMark(bare); n == 0 || n == len(bare) {
				return bare
			}
			n++ // with the blank behind it
		}
		if bare = bare[n:]; bare != "" && (bare[0] <= ' ' || bare[0] >= utf8.RuneSelf) {
			bare = strings.TrimSpace(bare)
		}
	}
	return ""
}

// blockLine reads a line that is a mark as a whole.
func (s *lineScan) blockLine(words string) bool {
	return words != "" && s.markLine(words) || isContentsMark(words) && s.drop(words, "place of a table of contents")
}

// markLine is blockLine for marks that their first character tells.
func (s *lineScan) markLine(words string) bool {
	switch words[0] {
	case '{':
		return s.templateLine(words) || s.attributesLine(words) || s.expressionComment(words)
	case ':':
		if strings.HasPrefix(words, ":::") && s.divisionLine(words) || words == ":PROPERTIES:" && s.drawer(words) {
			return true
		}
		s.tableCaption(words)
	case '<':
		return strings.HasPrefix(words, "<!--") && (s.madeContents(words) || s.unclosedComment(words)) || s.script(words) || s.componentLine(words)
	case '!', '?', '=':
		return s.indentedBox(words)
	case '%':
		return s.comment(words)
	case '\\':
		return isTypesetting(words) && s.drop(words, "command of a typesetter") || s.environment(words)
	case '$':
		return strings.HasPrefix(words, "$$") && s.formula(words, "$$", "$$")
	case '+':
		return s.drawnTable(words)
	case '|':
		return s.lineBlock()
	case '#':
		rest, tags := strings.CutPrefix(words, "###### tags:")
		return s.orgBlock(words) || tags && rest != "" && s.drop(words, "tags of a note book")
	case '^':
		return isBlockID(words) && s.referredTo(words) && s.drop(words, "name of a block")
	case '.':
		return words == ". . ." && s.drop(words, "pause of a slide")
	case '-':
		return s.ruledTable(words) || s.framedTable(words)
	case '[':
		return isContentsLine(words) && s.drop(words, "line of a table of contents") || s.definitionMarks(words)
	case 'i':
		return s.isImport(words) && s.drop(words, "import of a component") || s.module(words)
	case 'e':
		return s.module(words)
	}
	return false
}

// attributesLine reads a line of attributes, which may say where a table of contents
// shall stand.
func (s *lineScan) attributesLine(words string) bool {
	if !isAttributes(words) {
		return false
	}
	s.contentsPoint(words)
	return s.drop(words, "attributes of what stands beside them")
}

// offset returns where in the body a part of the line at work begins, which is
// the end of the line or of what is behind its trailing blanks.
func (s *lineScan) offset(words string) int {
	text := strings.TrimRight(s.places.text(s.line), " \t")
	return s.places.starts[s.line-1] - s.base + len(text) - len(words)
}

// drop blanks out the words that the line at work ends with.
func (s *lineScan) drop(words, reason string) bool {
	s.blankOut(s.line, words)
	s.ledger.Drop(s.line, reason)
	s.count(reason, s.line)
	return true
}

// blankOut makes blanks of the words that a line ends with.
func (s *lineScan) blankOut(line int, words string) {
	text := strings.TrimRight(s.places.text(line), " \t")
	start := s.places.starts[line-1] - s.base + len(text) - len(words)
	s.fill(start, start+len(words), ' ')
}

// dropRange blanks out the lines from the one at work to last.
func (s *lineScan) dropRange(words string, last int, reason string) bool {
	s.drop(words, reason)
	for line := s.line + 1; line <= last; line++ {
		if bare := unquoted(s.places.text(line)); bare != "" {
			s.blankOut(line, bare)
			s.ledger.Drop(line, reason)
		}
	}
	s.line = last
	return true
}

// fill overwrites a part of the body.
func (r *reading) fill(from, to int, with byte) {
	for i := from; i < to; i++ {
		r.body[i] = with
		r.dialect.changed = true
	}
}

// count keeps account of the marks that are left out.
func (r *reading) count(kind string, line int) {
	d := &r.dialect
	if d.counts == nil {
		d.counts = map[string]*markCount{}
	}
	c := d.counts[kind]
	if c == nil {
		c = &markCount{first: model.At(r.src.Name, line, 1)}
		d.counts[kind] = c
		d.order = append(d.order, kind)
	}
	c.n++
}

// reportMarks says what marks were left out.
func (r *reading) reportMarks() {
	for _, kind := range r.dialect.order {
		c := r.dialect.counts[kind]
		message := "left out: " + kind
		if c.n > 1 {
			message = "left out here and in " + notes.Count(c.n-1, "more place: ", "more places: ") + kind
		}
		r.doc.Report(c.first, model.Info, "markdown.marks", message, "write it as code to show it as it is")
	}
}

// unfilled returns a text without the fillers of the body.
func (r *reading) unfilled(text string) string {
	if !r.dialect.changed || strings.IndexByte(text, filler) < 0 {
		return text
	}
	return strings.ReplaceAll(text, string(rune(filler)), "")
}

// find returns the line behind the one at work, at most so many lines below it, of
// which ok holds; 0 where there is none.
func (s *lineScan) find(kind string, most int, ok func(words string) bool) int {
	end := min(s.last, s.line+most)
	for line := max(s.line, s.searched[kind]) + 1; line <= end; line++ {
		if ok(unquoted(s.places.text(line))) {
			return line
		}
	}
	s.searched[kind] = max(end, s.searched[kind])
	return 0
}
