package html

import (
	"fmt"
	"strings"

	"gloss/model"
	"gloss/notes"
)

// heading adds a heading; below lists and quotations it is bold text.
func (f *flow) heading(i int32, level int) {
	r := f.r
	n := &r.tree.nodes[i]
	title := r.inlinesOf(i, inTitle, f.link)
	if len(title) == 0 {
		if n.size > 0 {
			r.drop(i, "heading without words", true)
		}
		return
	}
	r.place(n.start)
	if len(title) == 1 {
		if s, ok := title[0].(*model.Strong); ok {
			title = s.Inlines
		}
	}
	if !f.top {
		f.put(&model.Paragraph{Position: title[0].Pos(), Inlines: bold(title)})
		return
	}
	f.leveled = nil
	r.events = append(r.events, event{title: title, level: level, pos: r.at(n.start)})
}

// The limits for headings that are paragraphs in bold type.
const (
	fewHeadings  = 2   // no more real ones than this
	longHeading  = 120 // characters
	leastOfThese = 2   // bold paragraphs that look like headings
)

// boldHeadings makes headings of the paragraphs that are bold as a whole, where
// the notes have few real ones: one level below the last of those.
func (r *reading) boldHeadings() {
	real, found := 0, 0
	for i := range r.events {
		if r.events[i].title != nil {
			real++
		} else if r.boldTitle(i) != nil {
			found++
		}
	}
	if real > fewHeadings || found < leastOfThese || found < real {
		return
	}
	level := 0
	events := make([]event, 0, len(r.events)+found)
	for i, e := range r.events {
		if e.title != nil {
			level = e.level
		} else if title := r.boldTitle(i); title != nil {
			pos := e.block.Pos()
			events = append(events, event{title: title, level: level + 1, pos: pos})
			r.doc.Report(pos, model.Info, "html.bold-heading", fmt.Sprintf("bold line %q is taken as a heading", notes.Short(model.PlainText(title))), "")
			p := e.block.(*model.Paragraph)
			if len(p.Inlines) == 1 {
				continue
			}
			rest := p.Inlines[2:]
			e.block = &model.Paragraph{Position: rest[0].Pos(), Inlines: rest}
		}
		events = append(events, e)
	}
	r.events = events
}

// boldTitle returns the words of a bold line that may be a heading: a paragraph
// or the first line of one, short, no sentence, and with something below it.
func (r *reading) boldTitle(i int) []model.Inline {
	p, ok := r.events[i].block.(*model.Paragraph)
	if !ok {
		return nil
	}
	s, ok := p.Inlines[0].(*model.Strong)
	if !ok {
		return nil
	}
	if len(p.Inlines) == 1 {
		if i+1 >= len(r.events) {
			return nil
		}
		if _, ok := r.events[i+1].block.(*model.Rule); ok {
			return nil
		}
	} else if _, ok := p.Inlines[1].(*model.LineBreak); !ok || len(p.Inlines) < 3 {
		return nil
	}
	for _, in := range s.Inlines {
		if _, ok := in.(*model.LineBreak); ok {
			return nil
		}
	}
	words := strings.TrimSpace(model.PlainText(s.Inlines))
	if words == "" || len(words) > longHeading || strings.ContainsAny(words[len(words)-1:], ".,;") || letters(words) == "" {
		return nil
	}
	return s.Inlines
}

// setLoose marks the lists in a block whose points hold more than a paragraph
// and lists: those are set apart by blank lines.
func setLoose(b model.Block) {
	model.WalkBlocks([]model.Block{b}, func(b model.Block) {
		l, ok := b.(*model.List)
		if !ok {
			return
		}
		for _, it := range l.Items {
			for _, more := range it.Blocks[1:] {
				if _, ok := more.(*model.List); !ok {
					l.Loose = true
				}
			}
		}
	})
}

// joinCode makes one block of code of the paragraphs in a row that are nothing
// but code: editors without such blocks set each line by itself.
func (r *reading) joinCode() {
	events := r.events[:0]
	for i := 0; i < len(r.events); {
		end := i
		var lines []string
		var rows []int32
		for end < len(r.events) {
			line, ok := codeLine(r.events[end].block)
			if !ok {
				break
			}
			lines, rows = append(lines, line), append(rows, r.events[end].block.Pos().Line)
			end++
		}
		if len(lines) < 2 {
			events = append(events, r.events[i])
			i++
			continue
		}
		code := &model.Code{Position: r.events[i].block.Pos(), Text: strings.Join(lines, "\n")}
		stand(code, rows)
		events = append(events, event{block: code, pos: code.Position})
		i = end
	}
	r.events = events
}

// codeLine returns the words of a paragraph that is one code span.
func codeLine(b model.Block) (string, bool) {
	p, ok := b.(*model.Paragraph)
	if !ok || len(p.Inlines) != 1 {
		return "", false
	}
	c, ok := p.Inlines[0].(*model.CodeSpan)
	if !ok {
		return "", false
	}
	return c.Value, true
}

// sections builds the document of the events.
func (r *reading) sections() {
	b := notes.NewBuilder(r.doc)
	r.joinCode()
	for _, e := range r.events {
		if e.block != nil {
			setLoose(e.block)
		}
		if e.title != nil {
			b.Section(r.nodes.Section(e.pos, e.title), e.level)
			continue
		}
		b.Block(e.block)
	}
	b.Close()
	r.events = nil
}
