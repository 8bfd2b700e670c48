package markdown

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"gloss/model"
	"gloss/notes"
)

func (r *reading) fenced(n *ast.FencedCodeBlock) model.Block {
	language := ""
	if n.Info != nil {
		info := r.value(n.Info.Segment)
		if language = notes.CodeLanguage(decode(info)); strings.HasPrefix(info, "{") {
			r.dropCellOptions(n)
		}
	}
	offset := r.mark(n.Pos(), "`~")
	open := r.line(offset)
	last := open
	if k := n.Lines().Len(); k > 0 {
		last = r.line(n.Lines().At(k - 1).Start)
	}
	if isFence(bareLine(r.places.text(last + 1))) {
		r.ledger.Merge(last + 1)
	} else if size := last - open; size > 0 {
		severity := model.Info
		if size >= swallowed && 2*size > len(r.places.starts) {
			severity = model.Warning
		}
		r.doc.Report(r.at(offset), severity, "markdown.fence",
			fmt.Sprintf("a block of code begins that nothing ends: it holds %d of the %d lines", size, len(r.places.starts)),
			"end it with a line of the same marks")
	}
	b := r.code(n, offset, language)
	if b == nil {
		r.ledger.Drop(open, "empty code block")
		return nil
	}
	r.ledger.Merge(open)
	return b
}

// dropCellOptions takes off a cell of code the lines that it begins with and only say what
// becomes of its output: "#| echo: false".
func (r *reading) dropCellOptions(n *ast.FencedCodeBlock) {
	lines, k := n.Lines(), 0
	for ; k < lines.Len(); k++ {
		sign, option, ok := strings.Cut(strings.TrimSpace(r.value(lines.At(k))), "|")
		if !ok || sign != "#" && sign != "//" && sign != "--" && sign != "%%" || !strings.Contains(option, ":") || strings.Contains(option, "cap:") {
			break
		}
		r.ledger.Drop(r.line(lines.At(k).Start), "option of a cell of code")
	}
	if k > 0 {
		rest := text.NewSegments()
		rest.AppendAll(lines.Sliced(k, lines.Len()))
		n.SetLines(rest)
	}
}

// swallowed is how many lines a block of code that nothing ends has at least for a warning,
// if they are most of the notes.
const swallowed = 8

// code makes a block of the lines of a node; nil where they are all blank.
func (r *reading) code(n ast.Node, offset int, language string) model.Block {
	lines := n.Lines()
	if lines.Len() == 0 {
		return nil
	}
	var b strings.Builder
	for i := 0; i < lines.Len(); i++ {
		b.WriteString(r.value(lines.At(i)))
		if !strings.HasSuffix(b.String(), "\n") {
			b.WriteByte('\n')
		}
	}
	code := strings.TrimSuffix(b.String(), "\n")
	if strings.TrimSpace(code) == "" {
		return nil
	}
	first := r.line(lines.At(0).Start)
	r.ledger.PlaceRange(first, first+lines.Len()-1)
	if offset < 0 {
		offset = lines.At(0).Start
	}
	return &model.Code{Position: r.at(offset), Language: language, Text: code, FirstLine: first}
}

// html shows a block of raw HTML as code, without its comments.
func (r *reading) html(n *ast.HTMLBlock) model.Block {
	lines, first := r.linesOf(n)
	if len(lines) == 0 {
		return nil
	}
	kept := withoutComments(lines)
	if onlyBreaks(kept) {
		for i := range kept {
			r.ledger.Merge(first + i) // blank space, as blank lines are
		}
		return nil
	}
	r.accountComments(lines, kept, first)
	for len(kept) > 0 && strings.TrimSpace(kept[len(kept)-1]) == "" {
		kept = kept[:len(kept)-1]
	}
	for len(kept) > 0 && strings.TrimSpace(kept[0]) == "" {
		kept = kept[1:]
		first++
	}
	if len(kept) == 0 {
		return nil
	}
	pos := r.places.at(r.places.starts[first-1])
	pos.Column += int32(len(r.places.text(first)) - len(strings.TrimLeft(r.places.text(first), " \t>")))
	return &model.Code{Position: pos, Language: "html", Text: strings.Join(kept, "\n"), FirstLine: first}
}

// linesOf returns the lines of a block of raw HTML, and the number of the first.
func (r *reading) linesOf(n *ast.HTMLBlock) (lines []string, first int) {
	lines = make([]string, 0, n.Lines().Len()+1)
	add := func(start int, value string) {
		if len(lines) == 0 {
			first = r.line(start)
		}
		lines = append(lines, strings.TrimSuffix(value, "\n"))
	}
	for i := 0; i < n.Lines().Len(); i++ {
		s := n.Lines().At(i)
		add(s.Start, r.value(s))
	}
	if n.HasClosure() {
		add(n.ClosureLine.Start, r.value(n.ClosureLine))
	}
	return lines, first
}

// accountComments notes in the ledger what became of lines of HTML, from line first
// on, of which kept is without comments.
func (r *reading) accountComments(lines, kept []string, first int) {
	for i, line := range kept {
		switch {
		case strings.TrimSpace(line) != "":
			r.ledger.Place(first + i)
			if line != lines[i] {
				r.doc.Report(model.At(r.src.Name, first+i, 1), model.Info, "markdown.comment", "comment left out", "")
			}
		case strings.TrimSpace(lines[i]) != "":
			r.ledger.Drop(first+i, "comment")
		}
	}
}

// onlyBreaks reports whether lines hold line breaks of HTML and nothing else.
func onlyBreaks(lines []string) bool {
	found := false
	for _, line := range lines {
		for _, tag := range strings.SplitAfter(line, ">") {
			if tag = strings.TrimSpace(tag); tag == "" {
				continue
			}
			if !isBreakTag(tag) {
				return false
			}
			found = true
		}
	}
	return found
}

// withoutComments returns the lines without the comments that are closed among
// them.
func withoutComments(lines []string) []string {
	text := strings.Join(lines, "\n")
	var b strings.Builder
	for {
		start := strings.Index(text, "<!--")
		if start < 0 {
			break
		}
		end := strings.Index(text[start+4:], "-->")
		if end < 0 {
			break
		}
		end += start + 4 + 3
		b.WriteString(text[:start])
		b.WriteString(strings.Repeat("\n", strings.Count(text[start:end], "\n")))
		text = text[end:]
	}
	b.WriteString(text)
	return strings.Split(b.String(), "\n")
}
