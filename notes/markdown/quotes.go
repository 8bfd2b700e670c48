package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// attribute takes the last line of a quotation off as its attribution where it
// is one: a dash and a name. What stands behind the last hard line break is a
// last line, too, even if it goes over several lines of the source.
func attribute(q *model.Quote) {
	p, ok := q.Blocks[len(q.Blocks)-1].(*model.Paragraph)
	if !ok {
		return
	}
	soft, hard := 0, 0
	for i := len(p.Inlines) - 1; i > 0 && hard == 0; i-- {
		_, ok := p.Inlines[i-1].(*model.LineBreak)
		if ok {
			hard = i
		}
		if soft == 0 && (ok || p.Inlines[i].Pos().Line != p.Inlines[i-1].Pos().Line) {
			soft = i
		}
	}
	if !attributeFrom(q, p, soft) && hard != soft {
		attributeFrom(q, p, hard)
	}
}

// attributeFrom makes the attribution of what stands at index cut of the
// quotation's last paragraph and behind it, if it is one.
func attributeFrom(q *model.Quote, p *model.Paragraph, cut int) bool {
	if len(q.Blocks) == 1 && !visible(p.Inlines[:cut]) {
		return false
	}
	t, ok := p.Inlines[cut].(*model.Text)
	if !ok {
		return false
	}
	rest, ok := afterDash(t.Value)
	line := p.Inlines[cut:]
	if !ok || size(line) > 300 || rest == "" && len(line) == 1 || rest != "" && !startsName(rest) {
		return false
	}
	if rest == "" {
		if next, ok := line[1].(*model.Text); ok && !startsName(strings.TrimLeft(next.Value, " \t\u00a0")) {
			return false
		}
	}
	if !visible(line[1:]) && strings.TrimSpace(rest) == "" {
		return false
	}
	if rest == "" {
		line = line[1:]
	} else {
		t.Column += int32(utf8.RuneCountInString(t.Value[:len(t.Value)-len(rest)]))
		t.Value = rest
	}
	q.Attribution, _ = trim(line)
	if p.Inlines, ok = trim(p.Inlines[:cut:cut]); !ok {
		q.Blocks = q.Blocks[:len(q.Blocks)-1]
	}
	return true
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
