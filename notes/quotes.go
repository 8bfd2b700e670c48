package notes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// Attribute takes the last line of a quotation off as its attribution where it
// is one: a dash and a name, or a long dash and any words in a paragraph of its own.
// What stands behind the last hard line break is a last line, too, even if it goes
// over several lines of the source.
func Attribute(q *model.Quote) {
	if len(q.Blocks) == 0 || len(q.Attribution) > 0 {
		return
	}
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
	if len(q.Blocks) == 1 && onlyBlanks(p.Inlines[:cut]) {
		return false
	}
	t, ok := p.Inlines[cut].(*model.Text)
	if !ok {
		return false
	}
	rest, ok := afterDash(t.Value)
	line := p.Inlines[cut:]
	if !ok || len(model.PlainText(line)) > maxAttribution || strings.TrimSpace(rest) == "" && onlyBlanks(line[1:]) {
		return false
	}
	if !signed(rest, line) && !(cut == 0 && strings.HasPrefix(t.Value, "—") && !isDialogue(q)) {
		return false
	}
	if rest == "" {
		line = line[1:]
	} else {
		t.Column += int32(utf8.RuneCountInString(t.Value[:len(t.Value)-len(rest)]))
		t.Value = rest
	}
	q.Attribution = TrimRun(line)
	if p.Inlines = TrimRun(p.Inlines[:cut:cut]); onlyBlanks(p.Inlines) {
		q.Blocks = q.Blocks[:len(q.Blocks)-1]
	}
	return true
}

// maxAttribution is how many bytes the words behind the dash may have.
const maxAttribution = 300

// signed reports whether what stands behind the dash of a line begins as a name
// does: rest is what its first text has of it.
func signed(rest string, line []model.Inline) bool {
	if rest != "" {
		return startsName(rest)
	}
	next, ok := line[1].(*model.Text)
	return !ok || startsName(strings.TrimLeft(next.Value, " \t\u00a0"))
}

// isDialogue reports whether another paragraph of a quotation than the last begins
// with a dash, as what is said in turns does in many languages.
func isDialogue(q *model.Quote) bool {
	for _, b := range q.Blocks[:len(q.Blocks)-1] {
		if p, ok := b.(*model.Paragraph); ok {
			if t, ok := p.Inlines[0].(*model.Text); ok {
				if _, dashed := afterDash(t.Value); dashed {
					return true
				}
			}
		}
	}
	return false
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
