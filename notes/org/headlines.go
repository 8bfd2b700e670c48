package org

import (
	"fmt"
	"strings"

	"gloss/model"
	"gloss/notes"
)

// walk reads the source headline by headline.
func (r *reading) walk() {
	last := len(r.lines)
	next := r.nextHeadline(1)
	r.out.Blocks(r.blocks(1, next-1, 0))
	for n := next; n <= last; n = next {
		level := r.stars(n)
		next = r.nextHeadline(n + 1)
		h := r.headline(n, level)
		if h.left != "" {
			for next <= last && r.stars(next) > level {
				next = r.nextHeadline(next + 1)
			}
			for ; n < next; n++ {
				r.ledger.Drop(n, h.left)
			}
			continue
		}
		if level >= inlineTask && r.inlineTask(n, next, level, h) {
			n, next = next, r.nextHeadline(next+1)
			r.ledger.Merge(n)
			r.out.Blocks(r.blocks(n+1, next-1, 0))
			continue
		}
		r.open(n, next, level, h)
	}
}

// inlineTask is how many stars a task within the text has at least. Such a task
// ends at a headline "END" of the same level, and is no section.
const inlineTask = 15

// inlineTask adds a task that stands within the text as a point, with what
// belongs to it. It reports whether line end is the end of the one on line n.
func (r *reading) inlineTask(n, end, level int, h headline) bool {
	if end > len(r.lines) || r.stars(end) != level || strings.TrimSpace(r.line(end).text[level:]) != "END" || h.start == h.end {
		return false
	}
	pos := r.at(h.start)
	r.ledger.Place(n)
	it := &model.Item{Position: pos, Task: h.task}
	it.Blocks = append(it.Blocks, r.nodes.Paragraph(pos, r.inlines(h.start, h.end)))
	it.Blocks = append(it.Blocks, r.blocks(n+1, end-1, 1)...)
	r.out.Block(&model.List{Position: pos, Start: 1, Loose: len(it.Blocks) > 1, Items: []*model.Item{it}})
	return true
}

// nextHeadline returns the first headline at or after a line; one more than the
// number of lines where there is none.
func (r *reading) nextHeadline(n int) int {
	for n <= len(r.lines) && r.stars(n) == 0 {
		n++
	}
	return n
}

// headline is what the line of a headline says.
type headline struct {
	start, end int // bytes of the title
	task       model.TaskState
	state      int // offset of the word for the task, with the priority behind it
	stateEnd   int
	left       string // why the section is left out; "" where it is not
}

func (r *reading) headline(n, level int) headline {
	h := headline{start: r.start(n), end: r.end(n)}
	h.skip(r.text, level)
	r.takeTags(&h)
	word, _, _ := strings.Cut(r.text[h.start:h.end], " ")
	if r.set.open[word] || r.set.done[word] {
		if rest := h; rest.skip(r.text, len(word)) {
			rest.state, rest.stateEnd = h.start, h.start+len(word)
			rest.task = model.OpenTask
			if r.set.done[word] {
				rest.task = model.DoneTask
			}
			h = rest
		}
	}
	r.takePriority(&h)
	if t := r.text[h.start:h.end]; h.left == "" && (t == "COMMENT" || strings.HasPrefix(t, "COMMENT ")) {
		h.left = "section commented out"
	}
	return h
}

// skip takes size bytes and the blanks behind them off the title. It reports
// whether anything is left.
func (h *headline) skip(text string, size int) bool {
	rest := strings.TrimLeft(text[h.start+size:h.end], " \t")
	h.start = h.end - len(rest)
	return rest != ""
}

// takeTags takes ":one:two:" off the end of the title.
func (r *reading) takeTags(h *headline) {
	title := r.text[h.start:h.end]
	i := strings.LastIndexAny(title, " \t") + 1
	word := title[i:]
	if len(word) < 3 || i == 0 || word[0] != ':' || word[len(word)-1] != ':' || strings.Contains(word, "::") {
		return
	}
	for _, c := range word {
		if c < 0x80 && !isWord(byte(c)) && !strings.ContainsRune("@#%:", c) {
			return
		}
	}
	pos := r.at(h.start + i)
	for _, tag := range strings.Split(word[1:len(word)-1], ":") {
		r.tags.add(tag, pos)
		if r.set.excluded[tag] {
			h.left = fmt.Sprintf("section with the tag %q", notes.Short(tag))
		}
	}
	h.end = h.start + len(strings.TrimRight(title[:i], " \t"))
}

// takePriority takes "[#A]" off the beginning of the title.
func (r *reading) takePriority(h *headline) {
	t := r.text[h.start:h.end]
	end := strings.IndexByte(t[:min(len(t), 6)], ']')
	if end < 3 || !strings.HasPrefix(t, "[#") {
		return
	}
	at := h.start
	if rest := *h; rest.skip(r.text, end+1) {
		h.start = rest.start
		if h.state > 0 {
			h.stateEnd = at + end + 1
		} else {
			r.ranks.add(t[2:end], r.at(at))
		}
	}
}

// open opens the section of the headline on line n and reads what stands above
// the next headline.
func (r *reading) open(n, next, level int, h headline) {
	s := r.nodes.Section(r.place(n), nil)
	r.section = s
	if h.start == h.end {
		r.ledger.Drop(n, "headline without words")
		r.out.Blocks(r.blocks(n+1, next-1, 0))
		return
	}
	links := len(r.inner)
	s.Title = r.inlines(h.start, h.end)
	for i := range r.inner[links:] {
		r.inner[links+i].title = true
	}
	if strings.TrimSpace(model.PlainText(s.Title)) == "" && !model.Holds[*model.Image](s.Title) {
		s.Title = []model.Inline{&model.Text{Position: r.at(h.start), Value: r.text[h.start:h.end]}}
	}
	if r.text[h.start:h.end] == "Footnotes" && (next > len(r.lines) || r.stars(next) <= level) {
		// Org keeps the definitions of footnotes under this headline and
		// hides it where nothing else stands there.
		blocks := r.blocks(n+1, next-1, 0)
		if len(blocks) == 0 {
			r.ledger.Merge(n)
			return
		}
		r.ledger.Place(n)
		r.out.Section(s, level)
		r.out.Blocks(blocks)
		return
	}
	r.ledger.Place(n)
	r.out.Section(s, level)
	if h.task != model.NoTask {
		pos := r.at(h.state)
		list := r.nodes.List(pos)
		item, state := r.nodes.Point(pos, h.task, r.text[h.state:h.stateEnd])
		item.Blocks = r.nodes.Blocks([]model.Block{state})
		list.Items = r.nodes.Items([]*model.Item{item})
		r.out.Block(list)
	}
	body := n + 1
	if body < next && r.planning(body) {
		body++
	}
	r.out.Blocks(r.blocks(body, next-1, 0))
}

// dated says the day of the section at work.
func (r *reading) dated(day model.Date) {
	f := r.section.Facts()
	f.Date = day
	r.section.SetFacts(f)
}

// planning reads the line right below a headline that says when: "SCHEDULED:
// <2017-09-28 Thu>". The date it is scheduled for is the section's.
func (r *reading) planning(n int) bool {
	t := r.line(n).text
	if !strings.HasPrefix(t, "SCHEDULED:") && !strings.HasPrefix(t, "DEADLINE:") && !strings.HasPrefix(t, "CLOSED:") {
		return false
	}
	if i := strings.Index(t, "SCHEDULED:"); i >= 0 {
		if end := i + 11 + strings.IndexAny(t[i+10:], ">]"); end > i+11 {
			day := strings.Trim(t[i+10:end], " <>[]")
			if date, ok := notes.ParseDay(day[:min(len(day), 10)], notes.AnyOrder); ok {
				r.dated(date)
			}
		}
	}
	r.ledger.Place(n)
	r.out.Block(&model.Paragraph{Position: r.place(n), Inlines: r.inlines(r.start(n), r.end(n))})
	return true
}
