package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// attribute takes the last line of a quotation off as its attribution where it
// is one: a dash and a name.
func attribute(q *model.Quote) {
	p, ok := q.Blocks[len(q.Blocks)-1].(*model.Paragraph)
	if !ok {
		return
	}
	cut := lastLine(p.Inlines)
	if len(q.Blocks) == 1 && !visible(p.Inlines[:cut]) {
		return
	}
	t, ok := p.Inlines[cut].(*model.Text)
	if !ok {
		return
	}
	rest, ok := afterDash(t.Value)
	line := p.Inlines[cut:]
	if !ok || size(line) > 300 || rest == "" && len(line) == 1 || rest != "" && !startsName(rest) {
		return
	}
	if rest == "" {
		line = line[1:]
	} else {
		t.Column += utf8.RuneCountInString(t.Value[:len(t.Value)-len(rest)])
		t.Value = rest
	}
	if line, ok = trim(line); !ok {
		return
	}
	q.Attribution = line
	if p.Inlines, ok = trim(p.Inlines[:cut:cut]); !ok {
		q.Blocks = q.Blocks[:len(q.Blocks)-1]
	}
}

// lastLine returns the index in a run at which its last line begins.
func lastLine(list []model.Inline) int {
	for i := len(list) - 1; i > 0; i-- {
		if _, ok := list[i-1].(*model.LineBreak); ok || list[i].Pos().Line != list[i-1].Pos().Line {
			return i
		}
	}
	return 0
}

// afterDash returns what follows the dash that s begins with.
func afterDash(s string) (string, bool) {
	for _, dash := range []string{"—", "–", "―", "---", "--"} {
		if rest, ok := strings.CutPrefix(s, dash); ok {
			return strings.TrimLeft(rest, " \t\u00a0"), true
		}
	}
	return "", false
}

func startsName(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return c == '@' || unicode.IsUpper(c) || unicode.IsTitle(c) || unicode.Is(unicode.Lo, c)
}
