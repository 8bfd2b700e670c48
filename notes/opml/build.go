package opml

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"gloss/model"
	"gloss/notes"
)

// maxDepth is the number of levels that points are nested; deeper ones stand on
// the last.
const maxDepth = 64

// titleLength and longText are numbers of characters: a title has no more than
// the one, running text more than the other.
const (
	titleLength = 120
	longText    = 140
)

// build makes sections and blocks of the tree.
func (r *reading) build(roots []*outline) {
	r.read(roots)
	if len(roots) == 1 && isTitle(roots[0]) {
		root := roots[0]
		r.open(root, 1)
		r.emit(root.kids, 2, parted(root.kids), false)
		return
	}
	r.emit(roots, 1, true, false)
}

// pending are lists of outlines whose turn comes, those of the last one first.
type pending [][]*outline

// next returns where the next outline stands, and takes it out; nil where none is left.
func (p *pending) next() **outline {
	for len(*p) > 0 {
		top := &(*p)[len(*p)-1]
		if len(*top) > 0 {
			slot := &(*top)[0]
			*top = (*top)[1:]
			return slot
		}
		*p = (*p)[:len(*p)-1]
	}
	return nil
}

// read reads the text of all outlines, in the order of the file.
func (r *reading) read(list []*outline) {
	todo := pending{list}
	for slot := todo.next(); slot != nil; slot = todo.next() {
		o := *slot
		if !o.stray {
			o.inlines = r.words(o)
		}
		text := model.PlainText(o.inlines)
		o.size = utf8.RuneCountInString(text)
		o.short = !o.stray && o.size <= titleLength && strings.TrimSpace(text) != ""
		if isTitle(o) {
			_, o.day = notes.ParseDay(text, notes.AnyOrder)
		}
		if len(o.kids) > 0 {
			todo = append(todo, o.kids)
		}
	}
}

// words returns the text of an outline, with the link that it has.
func (r *reading) words(o *outline) []model.Inline {
	list := r.inlines(o.text)
	if r.blank(o.url) {
		return list
	}
	v := r.value(o.url)
	target, kind := notes.ParseTarget(v.s)
	pos := r.at(int(o.url.from))
	r.ledger.Place(int(pos.Line))
	if kind != notes.OutsideTarget || target[0] == '#' {
		r.doc.Report(pos, model.Info, "opml.link", "link to "+strconv.Quote(notes.Short(target))+" is kept as text", "only http, https and mailto addresses become links")
		if len(list) == 0 {
			return []model.Inline{&model.Text{Position: pos, Value: unescape(notes.Rejoin(v.s, " "))}}
		}
		return list
	}
	whole := &model.Link{Position: pos, Target: target, Auto: true, Inlines: []model.Inline{&model.Text{Position: pos, Value: target}}}
	if len(list) == 0 {
		return []model.Inline{whole}
	}
	if model.Holds[*model.Link](list) {
		return append(list, &model.Text{Position: pos, Value: " "}, whole)
	}
	return []model.Inline{&model.Link{Position: list[0].Pos(), Target: target, Inlines: list}}
}

// isTitle reports whether an outline may be the title of a section: it has
// others below it, and its text is short.
func isTitle(o *outline) bool { return len(o.kids) > 0 && o.short }

// parted reports whether the outlines below a title are sections rather than
// points: most have others below them, or one is a day.
func parted(list []*outline) bool {
	parents := 0
	for _, o := range list {
		if o.day {
			return true
		}
		if len(o.kids) > 0 {
			parents++
		}
	}
	return parents*2 >= len(list)
}

// prosaic reports whether most outlines of a list hold running text.
func prosaic(list []*outline) bool {
	long, all := 0, 0
	for _, o := range list {
		if !o.stray {
			all++
			if o.size > longText {
				long++
			}
		}
	}
	return long > 0 && long*2 >= all
}

// emit puts outlines into the document. Where first is set they stand on the
// first level, where below is set, below a day.
func (r *reading) emit(list []*outline, level int, first, below bool) {
	from := r.firstSection(list, first, below)
	r.run(list[:from])
	for i := from; i < len(list); {
		o := list[i]
		if isTitle(o) && (first || o.day || below || prosaic(o.kids)) || first && o.short {
			r.open(o, level)
			r.emit(o.kids, level+1, false, o.day)
			i++
			continue
		}
		// Only on the first level: running text between sections.
		end := i + 1
		for end < len(list) && !list[end].short {
			end++
		}
		r.run(list[i:end])
		i = end
	}
}

// firstSection returns the index of the first outline that is a section. Below
// the first level all that follow must be sections too: what comes behind the
// last section would seem to belong to it.
func (r *reading) firstSection(list []*outline, first, below bool) int {
	is := func(o *outline) bool {
		return isTitle(o) && (first || below || o.day || prosaic(o.kids))
	}
	if first {
		for i, o := range list {
			if is(o) {
				return i
			}
		}
		return len(list)
	}
	i := len(list)
	for i > 0 && is(list[i-1]) {
		i--
	}
	return i
}

// open opens the section of an outline.
func (r *reading) open(o *outline, level int) {
	s := r.nodes.Section(r.at(int(o.start)), o.inlines)
	for i, n := range s.Title {
		if br, ok := n.(*model.LineBreak); ok {
			s.Title[i] = &model.Text{Position: br.Position, Value: " "}
		}
	}
	r.date(s, o)
	r.out.Section(s, level)
	for _, b := range r.below(o) {
		r.out.Block(b)
	}
}

// week is how far the day that an outline names may be from that on which it
// was made.
const week = 7 * 24 * time.Hour

// date completes a day without a year, such as "December 31", by the date on
// which the outline was made, if that is near.
func (r *reading) date(s *model.Section, o *outline) {
	title := model.PlainText(s.Title)
	date, ok := notes.ParseDay(title, notes.AnyOrder)
	if !ok {
		return
	}
	if made, _ := notes.ParseDay(day(r.value(o.created).s), notes.AnyOrder); date.IsZero() && !made.IsZero() {
		for year := made.Year - 1; year <= made.Year+1; year++ {
			full, _ := notes.ParseDay(title+", "+strconv.Itoa(year), notes.AnyOrder)
			if !full.IsZero() && full.Time().Sub(made.Time()).Abs() <= week {
				s.Kind = model.DaySection
				s.SetFacts(model.Facts{Date: full})
				date = full
			}
		}
	}
	r.days = r.days || !date.IsZero()
}

// below returns the paragraphs of the note and the description of an outline.
func (r *reading) below(o *outline) []model.Block {
	list := r.paragraphs(o.note)
	if !o.about.empty() && r.text[o.about.from:o.about.to] != r.text[o.text.from:o.text.to] {
		list = append(list, r.paragraphs(o.about)...)
	}
	return list
}

// paragraphs makes a paragraph of each passage between blank lines.
func (r *reading) paragraphs(at span) (list []model.Block) {
	v := r.value(at)
	for start := 0; start < len(v.s); {
		end := start
		for end < len(v.s) {
			i := strings.IndexByte(v.s[end:], '\n')
			if i < 0 {
				end = len(v.s)
				break
			}
			end += i + 1
			if rest := strings.TrimLeft(v.s[end:min(end+200, len(v.s))], " \t"); strings.HasPrefix(rest, "\n") {
				break
			}
		}
		if block := r.paragraph(r.part(&v, start, end, 0)); block != nil {
			list = append(list, block)
		}
		start = end
	}
	return list
}

func (r *reading) paragraph(list []model.Inline) model.Block {
	if len(list) == 0 {
		return nil
	}
	pos := list[0].Pos()
	if len(list) == 1 && notes.IsGap(model.PlainText(list)) {
		return &model.Gap{Position: pos, Inlines: list}
	}
	return r.nodes.Paragraph(pos, list)
}

// run puts outlines that are no sections: as paragraphs where most are running
// text, else as points.
func (r *reading) run(list []*outline) {
	prose := prosaic(list)
	for i := 0; i < len(list); {
		o := list[i]
		if o.stray || prose {
			i++
			for _, b := range r.blocks(o, 0) {
				r.out.Block(b)
			}
			continue
		}
		end := i
		for end < len(list) && !list[end].stray {
			end++
		}
		if points := r.points(list[i:end], 0); points != nil {
			r.out.Block(points)
		}
		i = end
	}
}

// blocks returns what an outline is made of: its text, its note, the points
// below it.
func (r *reading) blocks(o *outline, depth int) []model.Block {
	if o.stray {
		return r.strays(o)
	}
	start := len(r.made)
	if p := r.paragraph(o.inlines); p != nil {
		r.made = append(r.made, p)
	}
	r.made = append(r.made, r.below(o)...)
	if len(o.kids) > 0 && depth < maxDepth {
		if points := r.points(o.kids, depth+1); points != nil {
			r.made = append(r.made, points)
		}
	}
	list := r.nodes.Blocks(r.made[start:])
	r.made = r.made[:start]
	if len(list) == 0 {
		r.drop(int(o.start), int(o.end), "outline without words")
	}
	return list
}

// strays makes paragraphs of text between tags, one of each line.
func (r *reading) strays(o *outline) (list []model.Block) {
	from := int(o.text.from)
	for _, line := range strings.SplitAfter(r.text[o.text.from:o.text.to], "\n") {
		if block := r.paragraph(r.inlines(span{int32(from), int32(from + len(line))})); block != nil {
			list = append(list, block)
		}
		from += len(line)
	}
	return list
}

// points makes a list of outlines; nil where nothing is in them. On the last
// level the points below a point stand behind it. The outlines are let go: the tree
// takes as much memory as the document.
func (r *reading) points(list []*outline, depth int) *model.List {
	out := r.nodes.List(model.Position{})
	out.Items = r.nodes.ItemRoom(len(list))
	todo := pending{list}
	for slot := todo.next(); slot != nil; slot = todo.next() {
		o := *slot
		*slot = nil
		if blocks := r.blocks(o, depth); len(blocks) > 0 {
			it := r.nodes.Item(blocks[0].Pos(), blocks)
			it.Task = o.task
			out.Items = append(out.Items, it)
		}
		if depth >= maxDepth && len(o.kids) > 0 {
			todo = append(todo, o.kids)
		}
	}
	if len(out.Items) == 0 {
		return nil
	}
	out.Position = out.Items[0].Position
	return out
}
