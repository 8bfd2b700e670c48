package org

import (
	"strconv"
	"strings"

	"gloss/model"
)

// bullet returns the length of the mark that a point begins with, and its
// number; the length is 0 where the line is no point, the number -1 where it
// has none.
func bullet(l *line) (size, number int) {
	t := l.text
	if t == "" {
		return 0, -1
	}
	switch c := t[0]; {
	case c == '-' || c == '+' || c == '*' && l.lead > 0:
		size, number = 1, -1
	case c >= '0' && c <= '9':
		for size < len(t) && size < 9 && t[size] >= '0' && t[size] <= '9' {
			size++
		}
		if size == len(t) || t[size] != '.' && t[size] != ')' {
			return 0, -1
		}
		number, _ = strconv.Atoi(t[:size])
		size++
	default:
		return 0, -1
	}
	if size < len(t) && t[size] != ' ' && t[size] != '\t' {
		return 0, -1
	}
	return size, number
}

// list reads a list whose first point is line n.
func (r *reading) list(n, last, depth int) (model.Block, int) {
	l := r.line(n)
	indent := l.indent
	_, number := bullet(l)
	out := r.nodes.List(r.place(n))
	if number >= 0 {
		out.Ordered, out.Start = true, number
	}
	start := len(r.points)
	for {
		end := r.itemEnd(n, last, indent, depth)
		if it := r.item(out, n, end, depth, len(r.points) == start); it != nil {
			r.points = append(r.points, it)
		}
		next := end + 1
		for next <= last && r.line(next).text == "" {
			next++
		}
		if next > last || next > end+2 {
			return r.listed(out, start), next
		}
		l = r.line(next)
		size, number := bullet(l)
		same := l.indent == indent || depth+1 >= maxDepth
		if size == 0 || !same || r.kindOf(next, last) != item || (number >= 0) != out.Ordered {
			return r.listed(out, start), next
		}
		out.Loose = out.Loose || next > end+1 && len(r.points) > start
		n = next
	}
}

// listed returns a list of the points from start on; nil where there are none.
func (r *reading) listed(l *model.List, start int) model.Block {
	l.Items = r.nodes.Items(r.points[start:])
	r.points = r.points[:start]
	if len(l.Items) == 0 {
		return nil
	}
	return l
}

// itemEnd returns the last line of the point that begins on line n: those below
// it that stand deeper belong to it, until two blank lines. On the last level
// each point ends where another begins.
func (r *reading) itemEnd(n, last int, indent int32, depth int) int {
	end := n
	for i := n + 1; i <= last; i++ {
		l := r.line(i)
		if l.text == "" {
			if i > end+1 {
				break
			}
			continue
		}
		if l.indent <= indent || depth+1 >= maxDepth && r.kindOf(i, last) == item {
			break
		}
		if e := r.ends(i); e > i && e <= last {
			i = e
		}
		end = i
	}
	return end
}

// isLogEntry reports whether the words of a point are what Org writes when the state
// of a headline changes: `State "DONE" from "TODO" [2024-01-01 Mon 08:00]`.
func isLogEntry(words string) bool {
	rest, ok := strings.CutPrefix(strings.TrimSpace(words), `State "`)
	state, rest, closed := strings.Cut(rest, `"`)
	if !ok || !closed || strings.Contains(state, " ") {
		return false
	}
	rest = strings.TrimSpace(rest)
	if before, from := strings.CutPrefix(rest, "from"); from {
		rest = strings.TrimSpace(before)
		if quoted, isQuoted := strings.CutPrefix(rest, `"`); isQuoted {
			if _, rest, closed = strings.Cut(quoted, `"`); !closed {
				return false
			}
		}
		rest = strings.TrimSpace(rest)
	}
	return len(rest) > 11 && rest[0] == '[' && rest[len(rest)-1] == ']' && rest[5] == '-' && rest[8] == '-' && strings.Count(rest, "]") == 1
}

// item reads a point of a list; nil where there is nothing in it. first says that
// the list has none yet.
func (r *reading) item(out *model.List, n, end, depth int, first bool) *model.Item {
	size, _ := bullet(r.line(n))
	if n == end && isLogEntry(r.line(n).text[size:]) {
		r.drop(n, "log of a headline")
		return nil
	}
	it := r.nodes.Item(r.place(n), nil)
	r.behead(n, size)
	l := r.line(n)
	if strings.HasPrefix(l.text, "[@") {
		if i := strings.IndexByte(l.text, ']'); i > 2 && i < 12 {
			if start, err := strconv.Atoi(l.text[2:i]); err == nil && start >= 0 {
				if first {
					out.Start = start
				}
				r.behead(n, i+1)
			}
		}
	}
	it.Task = r.checkBox(n)
	if l.text == "" {
		r.ledger.Merge(n)
	}
	if term, size := term(l.text); size > 0 && !out.Ordered {
		it.Blocks = r.described(n, end, depth, term, size)
	} else {
		it.Blocks = r.blocks(n, end, depth+1)
	}
	if len(it.Blocks) == 0 {
		return nil
	}
	return it
}

// checkBox takes "[ ]", "[X]" or "[-]" off a line.
func (r *reading) checkBox(n int) model.TaskState {
	t := r.line(n).text
	if len(t) < 3 || t[0] != '[' || t[2] != ']' || len(t) > 3 && t[3] != ' ' && t[3] != '\t' {
		return model.NoTask
	}
	state := model.OpenTask
	switch t[1] {
	case 'x', 'X':
		state = model.DoneTask
	case ' ', '-':
	default:
		return model.NoTask
	}
	r.behead(n, 3)
	return state
}

// term finds the term in "term :: words"; size is the length of it all, 0 where
// there is none.
func term(t string) (name string, size int) {
	i := strings.Index(t, " ::")
	if i < 1 || i+3 < len(t) && t[i+3] != ' ' && t[i+3] != '\t' {
		return "", 0
	}
	return strings.TrimRight(t[:i], " \t"), i + 3
}

// described reads a point that explains a term: the term in bold, a colon, the
// words.
func (r *reading) described(n, end, depth int, term string, size int) []model.Block {
	start := r.start(n)
	pos := r.at(start)
	head := &model.Paragraph{Position: pos, Inlines: []model.Inline{&model.Strong{Position: pos, Inlines: r.inlines(start, start+len(term))}}}
	r.ledger.Place(n)
	colon := r.at(start + size - 2)
	r.behead(n, size)
	rest := r.blocks(n, end, depth+1)
	if len(rest) > 0 {
		if p, ok := rest[0].(*model.Paragraph); ok {
			head.Inlines = append(head.Inlines, &model.Text{Position: colon, Value: ": "})
			head.Inlines = append(head.Inlines, p.Inlines...)
			rest = rest[1:]
		}
	}
	return append([]model.Block{head}, rest...)
}
