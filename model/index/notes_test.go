package index

import (
	"strings"
	"testing"
	"unicode/utf8"

	"gloss/model"
)

// parse reads the small language that the tests' notes are written in: "# "
// and "## " begin sections, "- " points (two blanks deeper for each level),
// "> " quotations, "```" code; within a line `code`, **strong**, [text](url)
// and bare addresses. Each other line is a paragraph, "\" at its end joins the
// next line to it.
func parse(t testing.TB, source, text string) *model.Document {
	t.Helper()
	p := &parser{source: source, lines: strings.Split(text, "\n"), doc: &model.Document{}}
	p.read()
	p.doc.Number()
	return p.doc
}

type parser struct {
	source string
	lines  []string
	doc    *model.Document
	lists  []*model.List
}

func (p *parser) put(b model.Block) {
	sections := &p.doc.Sections
	blocks := &p.doc.Blocks
	for len(*sections) > 0 {
		s := (*sections)[len(*sections)-1]
		sections, blocks = &s.Sections, &s.Blocks
	}
	*blocks = append(*blocks, b)
}

func (p *parser) read() {
	for i := 0; i < len(p.lines); i++ {
		line := p.lines[i]
		pos := model.At(p.source, i+1, 1)
		bare := strings.TrimLeft(line, " ")
		indent := len(line) - len(bare)
		if rest, ok := strings.CutPrefix(bare, "- "); ok {
			p.point(indent/2, pos, p.inlines(rest, i+1, indent+3))
			continue
		}
		p.lists = nil
		switch {
		case bare == "":
		case strings.HasPrefix(line, "# "), strings.HasPrefix(line, "## "):
			title := strings.TrimLeft(line, "# ")
			s := &model.Section{Position: pos, Title: p.inlines(title, i+1, len(line)-len(title)+1)}
			if strings.HasPrefix(line, "## ") && len(p.doc.Sections) > 0 {
				up := p.doc.Sections[len(p.doc.Sections)-1]
				up.Sections = append(up.Sections, s)
			} else {
				p.doc.Sections = append(p.doc.Sections, s)
			}
		case strings.HasPrefix(line, "```"):
			c := &model.Code{Position: pos, FirstLine: i + 2, Language: strings.TrimPrefix(line, "```")}
			var code []string
			for i++; i < len(p.lines) && !strings.HasPrefix(p.lines[i], "```"); i++ {
				code = append(code, p.lines[i])
			}
			c.Text = strings.Join(code, "\n")
			p.put(c)
		case strings.HasPrefix(line, "> "):
			p.put(&model.Quote{Position: pos, Blocks: []model.Block{&model.Paragraph{Position: pos, Inlines: p.inlines(line[2:], i+1, 3)}}})
		default:
			var all []model.Inline
			for ; ; i++ {
				rest, more := strings.CutSuffix(p.lines[i], "\\")
				if more {
					rest += " "
				}
				all = append(all, p.inlines(rest, i+1, 1)...)
				if !more || i+1 == len(p.lines) {
					break
				}
			}
			p.put(&model.Paragraph{Position: pos, Inlines: all})
		}
	}
}

func (p *parser) point(depth int, pos model.Position, words []model.Inline) {
	depth = min(depth, len(p.lists))
	it := &model.Item{Position: pos, Blocks: []model.Block{&model.Paragraph{Position: pos, Inlines: words}}}
	if depth == len(p.lists) {
		l := &model.List{Position: pos}
		if depth == 0 {
			p.put(l)
		} else {
			up := p.lists[depth-1].Items[len(p.lists[depth-1].Items)-1]
			up.Blocks = append(up.Blocks, l)
		}
		p.lists = append(p.lists, l)
	}
	p.lists = p.lists[:depth+1]
	p.lists[depth].Items = append(p.lists[depth].Items, it)
}

// inlines reads the mark-up of a line whose first character stands in column.
func (p *parser) inlines(text string, line, column int) []model.Inline {
	var out []model.Inline
	at := func() model.Position { return model.At(p.source, line, column) }
	pass := func(n int) { column += utf8.RuneCountInString(text[:n]); text = text[n:] }
	plain := func(n int) {
		if n > 0 {
			out = append(out, &model.Text{Position: at(), Value: text[:n]})
			pass(n)
		}
	}
	for text != "" {
		k := strings.IndexAny(text, "`*[h")
		if k < 0 {
			plain(len(text))
			break
		}
		end := func(mark string, from int) int { return strings.Index(text[from:], mark) }
		switch rest := text[k:]; {
		case rest[0] == '`' && end("`", k+1) >= 0:
			plain(k)
			n := strings.IndexByte(text[1:], '`')
			pass(1)
			out = append(out, &model.CodeSpan{Position: at(), Value: text[:n]})
			pass(n + 1)
		case strings.HasPrefix(rest, "**") && end("**", k+2) >= 0:
			plain(k)
			n := strings.Index(text[2:], "**")
			pass(2)
			out = append(out, &model.Strong{Position: at(), Inlines: p.inlines(text[:n], line, column)})
			pass(n + 2)
		case rest[0] == '[' && strings.Contains(rest, "](") && strings.Contains(rest[strings.Index(rest, "]("):], ")"):
			plain(k)
			n := strings.Index(text, "](")
			m := strings.IndexByte(text[n:], ')') + n
			out = append(out, &model.Link{Position: at(), Target: text[n+2 : m], Inlines: p.inlines(text[1:n], line, column+1)})
			pass(m + 1)
		case strings.HasPrefix(rest, "http://") || strings.HasPrefix(rest, "https://"):
			plain(k)
			n := strings.IndexByte(text, ' ')
			if n < 0 {
				n = len(text)
			}
			out = append(out, &model.Link{Position: at(), Target: text[:n], Auto: true, Inlines: []model.Inline{&model.Text{Position: at(), Value: text[:n]}}})
			pass(n)
		default:
			plain(k + 1)
		}
	}
	return join(out)
}

// join makes one Text of those that follow each other in a line.
func join(in []model.Inline) []model.Inline {
	var out []model.Inline
	for _, n := range in {
		if t, ok := n.(*model.Text); ok && len(out) > 0 {
			if last, ok := out[len(out)-1].(*model.Text); ok {
				last.Value += t.Value
				continue
			}
		}
		out = append(out, n)
	}
	return out
}
