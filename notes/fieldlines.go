package notes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// Lines such as "Date: 5 March", "**Attendees:** Anna, Joe" or "status:: open"
// stand below each other, without a blank line between. In most formats they are
// one paragraph, in which they would run into each other.

const (
	// maxFieldLines is how many lines of a paragraph are looked at.
	maxFieldLines = 400
	// maxFieldLabel is how many characters a label has, and maxFieldWords how
	// many words.
	maxFieldLabel = 32
	maxFieldWords = 4
)

// linesCount reports whether the ends of lines in a source of this format were
// set by hand, so that they may part something.
func linesCount(format string) bool {
	switch format {
	case "markdown", "org", "rst", "text":
		return true
	}
	return false
}

// breakFieldLines keeps the lines of paragraphs apart that are fields, turns of a
// dialogue or points with bullets that the format does not know.
func breakFieldLines(d *model.Document) {
	if len(d.Sources) == 0 || !linesCount(d.Sources[0].Format) {
		return
	}
	var all func(list []model.Block) []model.Block
	all = func(list []model.Block) []model.Block {
		var split []model.Block // the list with its paragraphs parted, where one is
		for i, b := range list {
			switch b := b.(type) {
			case *model.Paragraph:
				if len(b.Inlines) < 2 { // as most
					break
				}
				parts := splitBullets(b)
				if parts == nil {
					parts = splitTurns(b)
				}
				if parts != nil {
					if split == nil {
						split = append(make([]model.Block, 0, len(list)+len(parts)), list[:i]...)
					}
					split = append(split, parts...)
					continue
				}
				breakFields(b)
			case *model.Quote:
				b.Blocks = all(b.Blocks)
			case *model.List:
				for _, item := range b.Items {
					item.Blocks = all(item.Blocks)
				}
			}
			if split != nil {
				split = append(split, b)
			}
		}
		if split != nil {
			return split
		}
		return list
	}
	d.Blocks = all(d.Blocks)
	d.Walk(func(s *model.Section) { s.Blocks = all(s.Blocks) })
	for _, f := range d.Footnotes {
		f.Blocks = all(f.Blocks)
	}
}

// breakFields puts a line break before each field of a paragraph.
func breakFields(p *model.Paragraph) {
	if len(p.Inlines) < 2 || !hasColon(p.Inlines[0]) && !hasColon(p.Inlines[1]) && (len(p.Inlines) < 3 || !hasColon(p.Inlines[2])) {
		return
	}
	starts := lineStarts(p.Inlines)
	if len(starts) < 2 {
		return
	}
	fields := make([]bool, len(starts))
	first, count := -1, 0
	for i, from := range starts {
		to := len(p.Inlines)
		if i+1 < len(starts) {
			to = starts[i+1]
		}
		if fields[i] = isField(p.Inlines[from:to]); fields[i] {
			if count++; first < 0 {
				first = i
			}
		}
	}
	below := len(starts) - max(first, 0)
	if count < 2 || first > 1 || first == 1 && count < below || 2*count < below {
		return
	}
	var list []model.Inline
	for i, from := range starts {
		to := len(p.Inlines)
		if i+1 < len(starts) {
			to = starts[i+1]
		}
		if fields[i] && i > 0 {
			list = breakBehind(list)
		}
		list = append(list, p.Inlines[from:to]...)
	}
	p.Inlines = list
}

// breakBehind puts a line break in the place of the blanks with which a list ends,
// unless one stands there already.
func breakBehind(list []model.Inline) []model.Inline {
	last, ok := list[len(list)-1].(*model.Text)
	if !ok {
		return list
	}
	last.Value = strings.TrimRight(last.Value, " ")
	at := last.Position
	at.Column += int32(utf8.RuneCountInString(last.Value))
	if last.Value == "" {
		list = list[:len(list)-1]
	}
	if len(list) > 0 {
		if _, broken := list[len(list)-1].(*model.LineBreak); broken {
			return list
		}
	}
	return append(list, &model.LineBreak{Position: at})
}

// hasColon reports whether an inline may be what a field begins with.
func hasColon(n model.Inline) bool {
	switch n := n.(type) {
	case *model.Text:
		head := n.Value[:min(len(n.Value), 4*maxFieldLabel)]
		return strings.Contains(head, ":") || strings.Contains(head, "：")
	case *model.Strong, *model.Emphasis:
		return true
	}
	return false
}

// lineStarts returns the indexes of the inlines with which lines of the source
// begin; nil where there are too many, or where something already parts them.
func lineStarts(list []model.Inline) []int {
	starts := []int{0}
	for i := 1; i < len(list); i++ {
		before, ok := list[i-1].(*model.Text)
		if !ok || !strings.HasSuffix(before.Value, " ") || before.Line >= list[i].Pos().Line {
			continue
		}
		if starts = append(starts, i); len(starts) > maxFieldLines {
			return nil
		}
	}
	return starts
}

// isField reports whether a line begins with a label: a few words, the first with
// a capital letter or in bold, and a colon.
func isField(line []model.Inline) bool {
	marked := false
	switch first := line[0].(type) {
	case *model.Strong, *model.Emphasis:
		marked = true
	case *model.Text:
		if first.Value == "" {
			return false
		}
	default:
		return false
	}
	text := strings.TrimSpace(headText(line))
	label, rest, ok := cutColon(text)
	if !ok || label == "" {
		return false
	}
	if text[len(label)] == ':' && rest != "" && rest[0] != ' ' {
		if marked = true; rest[0] != ':' || len(rest) > 1 && rest[1] != ' ' {
			return false
		}
	}
	letter, _ := utf8.DecodeRuneInString(label)
	if utf8.RuneCountInString(label) > maxFieldLabel || strings.Count(label, " ") >= maxFieldWords || strings.ContainsAny(label, ".!?;\"") {
		return false
	}
	return unicode.IsUpper(letter) || unicode.Is(unicode.Lo, letter) || marked && unicode.IsLetter(letter)
}

// cutColon is strings.Cut at the first colon, be it one of East Asia.
func cutColon(s string) (before, after string, ok bool) {
	i := strings.IndexAny(s, ":：")
	if i < 0 {
		return s, "", false
	}
	_, size := utf8.DecodeRuneInString(s[i:])
	return s[:i], s[i+size:], true
}

// headText returns enough of a line's words to hold a label.
func headText(line []model.Inline) string {
	text := ""
	for _, n := range line {
		if text += model.PlainText([]model.Inline{n}); len(text) > 5*maxFieldLabel {
			break
		}
	}
	return text
}
