package org

import (
	"strings"

	"gloss/model"
	"gloss/notes"
)

// maxDepth is how deep lists, blocks and footnotes may stand within each other;
// what is deeper stands on the last level.
const maxDepth = 64

// kind says what begins on a line.
type kind int

const (
	words kind = iota
	blank
	item
	beginBlock
	drawer
	keywordKind
	comment
	fixed
	row
	drawn // a table drawn with "+---+"
	ruler
	note    // the definition of a footnote
	formula // "\begin{equation}"
)

// kindOf tells what begins on line n, in a passage that ends with line last.
func (r *reading) kindOf(n, last int) kind {
	l := r.line(n)
	t := l.text
	if t == "" {
		return blank
	}
	switch t[0] {
	case '#':
		return r.numberSign(n)
	case ':':
		if t == ":" || t[1] == ' ' || t[1] == '\t' {
			return fixed
		}
		if end := r.ends(n); end > n && end <= last {
			return drawer
		}
	case '\\':
		if end := r.ends(n); end > n && end <= last {
			return formula
		}
	case '|':
		return row
	case '+':
		if strings.HasPrefix(t, "+-") && strings.Trim(t, "+-=") == "" {
			return drawn
		}
	case '-':
		if len(t) >= 5 && t[1] == '-' && strings.Trim(t, "-") == "" {
			return ruler
		}
	case '[':
		if l.indent == 0 && strings.HasPrefix(t, "[fn:") {
			if _, size := footnoteLabel(t); size > 0 && t[size-1] == ']' {
				return note
			}
		}
	}
	if mark, _ := bullet(l); mark > 0 {
		return item
	}
	return words
}

func (r *reading) numberSign(n int) kind {
	t := r.line(n).text
	if r.line(n).cut {
		return words
	}
	if len(t) == 1 || t[1] == ' ' || t[1] == '\t' {
		return comment
	}
	if _, ok := blockStart(t); ok {
		return beginBlock // also without an end, which is reported
	}
	if _, ok := blockEnd(t); ok {
		return keywordKind
	}
	if _, _, ok := keyword(t); ok {
		return keywordKind
	}
	return words
}

// blocks makes blocks of the lines from first to last, all of which belong to
// one section.
func (r *reading) blocks(first, last, depth int) []model.Block {
	start := len(r.made)
	for n := first; n <= last; {
		var one model.Block
		var more []model.Block
		next := n + 1
		switch k := r.kindOf(n, last); k {
		case blank:
		case item:
			if depth >= maxDepth {
				one, next = r.paragraph(n, last)
			} else {
				one, next = r.list(n, last, depth)
			}
		case beginBlock:
			more, next = r.greater(n, last, depth)
		case drawer:
			more, next = r.drawer(n, depth)
		case keywordKind:
			if list, end, ok := r.figure(n, last); ok {
				more, next = list, end
				break
			}
			key, value, _ := keyword(r.line(n).text)
			if name, ok := blockEnd(r.line(n).text); ok {
				key, value = "END_"+name, ""
			}
			more = r.keywordLine(n, key, value)
		case comment:
			r.ledger.Drop(n, "comment")
		case fixed, drawn:
			more, next = r.fixed(n, last, k)
		case row:
			more, next = r.table(n, last)
		case ruler:
			r.ledger.Place(n)
			one = &model.Rule{Position: r.place(n)}
		case formula:
			more, next = r.formula(n)
		case note:
			next = r.definition(n, last, depth)
		default:
			one, next = r.paragraph(n, last)
		}
		if one != nil {
			r.made = append(r.made, one)
		}
		r.made = append(r.made, more...)
		n = next
	}
	list := r.nodes.Blocks(r.made[start:])
	r.made = r.made[:start]
	return list
}

// paragraph makes a paragraph of a line and those that go on with it.
func (r *reading) paragraph(n, last int) (model.Block, int) {
	r.ledger.Place(n)
	next := n + 1
	for next <= last && r.kindOf(next, last) == words {
		r.ledger.Merge(next)
		next++
	}
	start, end := r.start(n), r.end(next-1)
	pos := r.at(start)
	list := r.inlines(start, end)
	if len(list) == 0 {
		list = []model.Inline{r.nodes.Text(pos, r.line(n).text)}
	}
	if next == n+1 && notes.IsGap(r.line(n).text) {
		return &model.Gap{Position: pos, Inlines: list}, next
	}
	return r.nodes.Paragraph(pos, list), next
}

// formula makes a code block of what stands between "\begin{…}" and its end.
func (r *reading) formula(n int) ([]model.Block, int) {
	next := r.ends(n) + 1
	var text []string
	for k := n; k < next; k++ {
		text = append(text, r.line(k).text)
		r.ledger.Place(k)
	}
	return code(r.place(n), "latex", text, n), next
}

// fixed makes a code block of lines that begin with ": ", or of a drawn table.
func (r *reading) fixed(n, last int, k kind) ([]model.Block, int) {
	var text []string
	next := n
	for ; next <= last; next++ {
		t := r.line(next).text
		if k == drawn && (t == "" || t[0] != '+' && t[0] != '|') || k == fixed && r.kindOf(next, last) != fixed {
			break
		}
		if k == fixed {
			if t = t[1:]; t != "" {
				t = t[1:]
			}
		}
		text = append(text, t)
		r.ledger.Place(next)
	}
	return code(r.place(n), "", text, n), next
}

// code makes a code block of lines, the first of which is line first of the
// source. Blank lines at both ends are left away; nothing is made of nothing.
func code(pos model.Position, language string, text []string, first int) []model.Block {
	for len(text) > 0 && strings.TrimSpace(text[0]) == "" {
		text, first = text[1:], first+1
	}
	for len(text) > 0 && strings.TrimSpace(text[len(text)-1]) == "" {
		text = text[:len(text)-1]
	}
	if len(text) == 0 {
		return nil
	}
	return []model.Block{&model.Code{Position: pos, Language: language, Text: strings.Join(text, "\n"), FirstLine: first}}
}
