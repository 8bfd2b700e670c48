package text

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// maxDepth is how deep containers (a list and its item are two) are written.
// Readers guard against more.
const maxDepth = 44

// blocks writes what is to be seen of a list of blocks. Where they are tight,
// no blank lines stand between them.
func (p *page) blocks(list []model.Block, tight bool) {
	var before model.Block
	mark := byte(0)
	for _, b := range list {
		if !shown(b) {
			continue
		}
		if before != nil && (!tight || parted(before, b)) {
			p.blank()
		}
		next := byte(0)
		switch b := b.(type) {
		case *model.Paragraph:
			p.paragraph(p.spoken(&b.Inlines))
		case *model.Gap:
			p.paragraph(p.spoken(&b.Inlines))
		case *model.List:
			if next = other(b.Ordered, mark); next == '.' && p.depth == 0 && likeDate(b) {
				next = ')'
			}
			p.list(b, next)
		case *model.Quote:
			p.quote(b)
		case *model.Code:
			p.code(b)
		case *model.Table:
			p.table(b)
		case *model.Rule:
			// "- ***" is an item, "* ***" a rule; "___" is safe in both.
			if p.lead != "" {
				p.line("___")
			} else {
				p.line("***")
			}
		}
		before, mark = b, next
	}
}

// other returns the mark of a list that follows a list with another mark, so
// that they stay two.
func other(ordered bool, before byte) byte {
	switch {
	case ordered && before == '.':
		return ')'
	case ordered:
		return '.'
	case before == '-':
		return '*'
	}
	return '-'
}

// likeDate reports whether the one point of a list would, with its number and a full
// stop before it, look as a date does: "28. September 2017".
func likeDate(l *model.List) bool {
	if len(l.Items) != 1 {
		return false
	}
	first, ok := firstShown(l.Items[0].Blocks).(*model.Paragraph)
	if !ok {
		return false
	}
	words := strings.FieldsFunc(model.PlainText(first.Inlines), func(r rune) bool { return unicode.IsSpace(r) || r == '"' || r == '\'' })
	if len(words) < 1 || len(words) > 4 {
		return false
	}
	c, _ := utf8.DecodeRuneInString(words[0])
	return unicode.IsLetter(c) && strings.ContainsAny(words[len(words)-1]+words[len(words)/2], "0123456789")
}

// shown reports whether a block has anything to be seen.
func shown(b model.Block) bool {
	switch b := b.(type) {
	case *model.Paragraph:
		return visible(b.Inlines)
	case *model.Gap:
		return visible(b.Inlines)
	case *model.List:
		for _, it := range b.Items {
			if anyShown(it.Blocks) {
				return true
			}
		}
		return false
	case *model.Quote:
		return anyShown(b.Blocks) || visible(b.Attribution)
	case *model.Code:
		return strings.TrimSpace(b.Text) != ""
	case *model.Table:
		return len(b.Align) > 0
	}
	return true
}

func anyShown(list []model.Block) bool {
	for _, b := range list {
		if shown(b) {
			return true
		}
	}
	return false
}

// parted reports whether b would be taken for a part of the block before it if
// no blank line stood between them.
func parted(before, b model.Block) bool {
	switch before.(type) {
	case *model.Code, *model.Rule:
		return false
	}
	switch b := b.(type) {
	case *model.Paragraph, *model.Gap, *model.Table:
		return true
	case *model.List:
		return b.Ordered && b.Start != 1
	case *model.Quote:
		_, quote := before.(*model.Quote)
		return quote
	}
	return false
}

// spoken returns a run, as one passage where the notes mark it as in another language.
func (p *page) spoken(run *[]model.Inline) []model.Inline {
	if !p.marked[run] || len(*run) == 0 {
		return *run
	}
	return []model.Inline{&model.Passage{Position: (*run)[0].Pos(), Language: p.foreign[run], Told: true, Inlines: *run}}
}

func (p *page) paragraph(list []model.Inline) {
	for line := range strings.SplitSeq(p.inlines(list, inParagraph), "\n") {
		p.line(line)
	}
}

// loose reports whether a list can only be written with blank lines within;
// deep says that what its items contain is too deep to be a container.
func loose(l *model.List, deep bool) bool {
	items := 0
	for _, it := range l.Items {
		n := 0
		var before model.Block
		for _, b := range it.Blocks {
			if !shown(b) {
				continue
			}
			switch b.(type) {
			case *model.List, *model.Quote:
				if deep {
					return true
				}
			}
			if before != nil && parted(before, b) {
				return true
			}
			before = b
			n++
		}
		if n > 0 {
			items++
		}
		if l.Loose && (n > 1 || items > 1) {
			return true
		}
	}
	return false
}

func (p *page) list(l *model.List, mark byte) {
	if p.depth+2 > maxDepth {
		p.flat(l)
		return
	}
	apart := loose(l, p.depth+4 > maxDepth)
	number := max(l.Start, 0)
	first := true
	for _, it := range l.Items {
		if !anyShown(it.Blocks) {
			continue
		}
		if apart && !first {
			p.blank()
		}
		first = false
		sign := string(mark) + " "
		if l.Ordered {
			sign = strconv.Itoa(min(number, 999_999_999)) + sign
			number++
		}
		p.item(it, sign, !apart)
	}
}

func (p *page) item(it *model.Item, sign string, tight bool) {
	outer := p.prefix
	if p.lead == "" {
		p.lead = p.prefix
	}
	p.lead += sign
	p.prefix += strings.Repeat(" ", len(sign))
	p.depth += 2
	switch firstShown(it.Blocks).(type) {
	case *model.Paragraph, *model.Gap:
		switch it.Task {
		case model.OpenTask:
			p.lead += "[ ] "
		case model.DoneTask:
			p.lead += "[x] "
		}
	}
	p.blocks(it.Blocks, tight)
	p.depth -= 2
	p.prefix = outer
}

func firstShown(list []model.Block) model.Block {
	for _, b := range list {
		if shown(b) {
			return b
		}
	}
	return nil
}

// flat writes a list that stands too deep: the words of its points, a paragraph
// each.
func (p *page) flat(l *model.List) {
	first := true
	model.WalkBlocks([]model.Block{l}, func(b model.Block) {
		switch b.(type) {
		case *model.List, *model.Quote:
			return
		}
		if !shown(b) {
			return
		}
		if !first {
			p.blank()
		}
		first = false
		p.blocks([]model.Block{b}, false)
	})
}

func (p *page) quote(q *model.Quote) {
	if p.depth+1 > maxDepth {
		p.blocks(q.Blocks, false)
		return
	}
	outer := p.prefix
	if p.lead != "" {
		p.lead += "> "
	}
	p.prefix += "> "
	p.depth++
	p.blocks(parting(q.Blocks), false)
	if s := p.inlines(p.spoken(&q.Attribution), inHeading); s != "" {
		if anyShown(q.Blocks) {
			p.blank()
		}
		p.line("— " + s)
	}
	p.depth--
	p.prefix = outer
}

// parting makes a paragraph of its own of a last line that is a dash and a name:
// a reader takes it for the attribution, which stands alone.
func parting(list []model.Block) []model.Block {
	if len(list) == 0 {
		return list
	}
	last, ok := list[len(list)-1].(*model.Paragraph)
	if !ok {
		return list
	}
	for i := len(last.Inlines) - 1; i > 0; i-- {
		if _, ok := last.Inlines[i].(*model.LineBreak); !ok {
			continue
		}
		tail := last.Inlines[i+1:]
		s := strings.TrimSpace(model.PlainText(tail))
		for _, dash := range []string{"—", "–", "―", "--"} {
			if rest, ok := strings.CutPrefix(s, dash); ok && startsName(strings.TrimLeft(rest, "- \u00a0")) && visible(last.Inlines[:i]) {
				head := &model.Paragraph{Position: last.Position, Inlines: last.Inlines[:i]}
				foot := &model.Paragraph{Position: last.Position, Inlines: tail}
				return append(list[:len(list)-1:len(list)-1], head, foot)
			}
		}
		break
	}
	return list
}

func startsName(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return c == '@' || unicode.IsUpper(c) || unicode.IsTitle(c) || unicode.Is(unicode.Lo, c)
}

func (p *page) code(c *model.Code) {
	fence := strings.Repeat("`", max(3, longestRun(c.Text, '`')+1))
	p.line(fence + language(c.Language))
	for line := range strings.SplitSeq(c.Text, "\n") {
		p.line(line)
	}
	p.line(fence)
}

// language returns the name of a language as one word that fits behind a fence.
func language(s string) string {
	fields := strings.Fields(s)
	if len(fields) == 0 {
		return ""
	}
	word := strings.TrimLeft(fields[0], ".{")
	if i := strings.IndexAny(word, ",:={}`"); i >= 0 {
		word = word[:i]
	}
	return strings.NewReplacer(`\`, `\\`, "&", `\&`).Replace(word)
}

func longestRun(s string, c byte) int {
	longest, n := 0, 0
	for i := 0; i < len(s); i++ {
		if s[i] != c {
			n = 0
			continue
		}
		n++
		longest = max(longest, n)
	}
	return longest
}

func (p *page) table(t *model.Table) {
	p.line(p.row(t.Head, len(t.Align)))
	marks := make([]string, len(t.Align))
	for i, a := range t.Align {
		switch a {
		case model.AlignLeft:
			marks[i] = ":--"
		case model.AlignRight:
			marks[i] = "--:"
		case model.AlignCenter:
			marks[i] = ":-:"
		default:
			marks[i] = "---"
		}
	}
	p.line("| " + strings.Join(marks, " | ") + " |")
	for _, row := range t.Rows {
		p.line(p.row(row, len(t.Align)))
	}
}

func (p *page) row(cells []model.Cell, columns int) string {
	var b strings.Builder
	b.WriteByte('|')
	for i := 0; i < columns; i++ {
		b.WriteByte(' ')
		if i < len(cells) {
			b.WriteString(p.inlines(p.spoken(&cells[i].Inlines), inCell))
		}
		b.WriteString(" |")
	}
	return b.String()
}
