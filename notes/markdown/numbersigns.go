package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// Headings without a blank behind their number signs look like tags: "#Title", "##Title".
// One that is well marked shows that notes are written so; all that may be one is then
// taken for one.

// signedTitle parts a line at its number signs. The title is without those that close it.
func signedTitle(line string) (level int, title string) {
	bare := strings.TrimSpace(line)
	title = strings.TrimLeft(bare, "#")
	level = len(bare) - len(title)
	return level, title[:len(title)-closingSigns(title, level)]
}

// closingSigns returns the length of the number signs that close a title without a blank
// before them. Those of "C#" do not.
func closingSigns(title string, level int) int {
	words := strings.TrimRight(title, "#")
	n := len(title) - len(words)
	if n != level || words == "" {
		return 0
	}
	if last := words[strings.LastIndexByte(words, ' ')+1:]; n == 1 && len(last) == 1 {
		return 0
	}
	return n
}

// tightStyle reports whether the headings of the notes from a line on have no blank
// behind their signs: there are two such of two signs at least, and one of them can be
// nothing else.
func (r *reading) tightStyle(first int) bool {
	fence, found, sure := "", 0, false
	for line := first; line <= len(r.places.starts); line++ {
		text := r.places.text(line)
		switch c := firstSign(text); {
		case fence != "":
			if bare := strings.TrimSpace(text); strings.HasPrefix(bare, fence) && strings.Trim(bare, "`") == "" {
				fence = ""
			}
		case c == '`' && strings.HasPrefix(strings.TrimSpace(text), "```"):
			fence = fenceOf(text)
		case c == '#':
			if level, title := signedTitle(text); level > 1 && level <= 6 && beginsTitle(title) {
				found++
				sure = sure || r.atTop(line) && capital(strings.TrimLeft(title, "*_"))
			}
		}
	}
	return sure && found > 1
}

// beginsTitle reports whether words begin behind number signs at once, be they emphasized
// or quoted.
func beginsTitle(title string) bool {
	c, _ := utf8.DecodeRuneInString(strings.TrimLeft(title, "*_`\"'([“‘"))
	return unicode.IsLetter(c) || unicode.IsDigit(c) && strings.IndexFunc(title, unicode.IsLetter) >= 0
}

// capital reports whether a text begins with a letter that is not a small one.
func capital(text string) bool {
	c, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(c) || unicode.IsLetter(c) && !unicode.IsLower(c)
}

// atTop reports whether nothing stands right above a line.
func (r *reading) atTop(line int) bool {
	return blankLine(r.places.text(line-1)) || r.places.starts[line-1] <= r.base
}

// numberSign takes "#Title" and "##Title" for headings, but no "#tag", "#1" or
// "#include".
func (r *reading) numberSign(line int, text string) bool {
	level, title := signedTitle(text)
	if title == "" || level > 6 {
		return false
	}
	blank := title[0] == ' ' || title[0] == '\t'
	switch {
	case blank && !(r.adorned.tight && level > 1 && strings.HasSuffix(strings.TrimSpace(text), title[len(title)-1:]+strings.Repeat("#", level))):
		r.adorned.deepest = max(r.adorned.deepest, level)
		return true
	case !blank && !r.tightHeading(line, level, title):
		return false
	}
	if r.adorned.noBlank == nil {
		r.adorned.noBlank = map[int]bool{}
	}
	r.adorned.noBlank[r.places.starts[line-1]-r.base] = true
	r.adorned.deepest = max(r.adorned.deepest, level)
	r.tell(line, '#', "a heading without a blank after its number signs")
	return true
}

// tightHeading reports whether a title right behind number signs is a heading.
func (r *reading) tightHeading(line, level int, title string) bool {
	tight := r.adorned.tight
	switch {
	case strings.Contains(title, " #"), !beginsTitle(title): // tags, numbers
		return false
	case tight && level > 1:
		return true
	case !r.atTop(line) && !(tight && r.headingAt(line-1)):
		return false
	case level > 1:
		return capital(title)
	case capital(title):
		return r.headingStyle(line)
	}
	word, rest, _ := strings.Cut(title, " ")
	return tight && rest != "" && unicode.IsLetter(rune(word[0])) && !isDirective(word) && r.endsTitle(line)
}

// headingAt reports whether a line is a heading of number signs.
func (r *reading) headingAt(line int) bool {
	text := r.places.text(line)
	if r.adorned.noBlank[r.places.starts[line-1]-r.base] {
		return true
	}
	level, title := signedTitle(text)
	return firstSign(text) == '#' && level <= 6 && title != "" && (title[0] == ' ' || title[0] == '\t')
}

// endsTitle reports whether nothing that a title has below it stands on the next line.
func (r *reading) endsTitle(line int) bool {
	next := r.places.text(line + 1)
	level, title := signedTitle(next)
	return blankLine(next) || firstSign(next) == '#' && level > 1 && beginsTitle(title)
}

// isDirective reports whether a word behind a number sign says something to a compiler.
func isDirective(word string) bool {
	switch word {
	case "include", "define", "undef", "if", "ifdef", "ifndef", "elif", "else", "endif", "pragma", "import", "error", "line", "region", "endregion":
		return true
	}
	return false
}

// headingStyle reports whether a "#Title" is no tag: nothing stands before it,
// and it stands alone.
func (r *reading) headingStyle(line int) bool {
	if len(r.adorned.noBlank) > 0 || r.adorned.tight {
		return true
	}
	return r.endsTitle(line) && strings.TrimSpace(r.src.Text[r.base:r.places.starts[line-1]]) == ""
}

// tightHeadings parses "#Title" on the lines that are known for headings.
type tightHeadings struct {
	parser.BlockParser
	known  map[int]bool // offsets of the lines
	leaves *plainParagraphs
}

func (h tightHeadings) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	if len(h.known) == 0 || !h.known[segment.Start] || parent.Kind() != ast.KindDocument {
		return h.BlockParser.Open(parent, reader, pc)
	}
	level, _ := signedTitle(string(line))
	node := ast.NewHeading(level)
	src := reader.Source()
	segment = segment.TrimLeftSpace(src)
	segment.Start += level
	segment = segment.TrimLeftSpace(src)
	segment = segment.TrimRightSpace(src)
	segment.Stop -= closingSigns(string(segment.Value(src)), level)
	node.Lines().Append(segment.TrimRightSpace(src))
	reader.AdvanceToEOL()
	return node, parser.NoChildren
}

// Close implements parser.BlockParser.
func (h tightHeadings) Close(node ast.Node, reader text.Reader, pc parser.Context) {
	h.BlockParser.Close(node, reader, pc)
	if lines := node.Lines(); lines.Len() == 1 && h.leaves.spans.mark(node, reader.Source(), lines.At(0)) {
		h.leaves.hide(node)
	}
}
