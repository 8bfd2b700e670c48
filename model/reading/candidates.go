package reading

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gloss/model"
)

// candidate is a work that is named in words at one place.
type candidate struct {
	work  work
	place model.ReadingPlace
	day   model.Date
}

// works collects the works that a run names in words. linked says that a link
// stands beside the run, which then is what the link is about.
func (c *collector) works(run *[]model.Inline, p place, linked bool) {
	c.forget(*run)
	w, found := named(*run, p.list)
	var fresh []candidate
	for k := len(found) - 1; k >= 0; k-- { // the tree is cut from its end
		f := found[k]
		if linked && f.url == "" && (len(w.text) < longest || k == len(found)-1) || f.url == "" && w.linkNear(f.at) || c.leaves(w, f) {
			continue
		}
		m := w.person(f)
		if m == nil {
			m = w.wrap(run, f)
		}
		if m != nil {
			m.Section = p.section
			at := model.ReadingPlace{Position: m.Position, Section: p.section, Headings: p.headings, Mention: m}
			fresh = append(fresh, candidate{work: f, place: at, day: c.day})
		}
	}
	if len(fresh) == 0 {
		return
	}
	slices.Reverse(fresh)
	p.words = wordsOf(*run)
	for i := range fresh {
		m := fresh[i].place.Mention
		if p.list == "" || p.words.spoken(m) != "" || len(p.below) > 0 { // beside a work in a list stand others
			fresh[i].place.Annotation = annotate(p, m)
		}
	}
	for _, n := range fresh {
		if n.work.url == "" || !c.account(n) {
			c.candidates = append(c.candidates, n)
		}
	}
}

// forget takes away the mentions that an earlier list has set.
func (c *collector) forget(run []model.Inline) {
	for i, n := range run {
		if m, ok := n.(*model.Mention); ok && m.Class == model.WorkMention && len(m.Inlines) == 1 {
			run[i] = m.Inlines[0]
		}
	}
}

// account collects the account of a person, which is no candidate.
func (c *collector) account(n candidate) bool {
	a, ok := canonical(n.work.url)
	if !ok {
		return false
	}
	r := c.item(a, identified{}, false)
	if r.Title == "" {
		r.Title = n.work.title
	}
	r.Kind = n.work.kind
	n.place.Mention.Reading = r.Number
	r.Places = append(r.Places, n.place)
	return true
}

// leaves reports whether a work is none for the list: what a person has turned
// down, what the notes themselves hold as a section, what is a tool.
func (c *collector) leaves(w *wordRun, f work) bool {
	words := w.text[f.at.lo:f.at.hi]
	if c.rejected != nil && (c.rejected(f.title) || c.rejected(words)) {
		return true
	}
	if c.titles == nil {
		c.titles = map[string]bool{}
		c.doc.Walk(func(s *model.Section) { c.titles[keyOfTitle(model.PlainText(s.Title))] = true })
	}
	if !f.listed && c.titles[keyOfTitle(words)] || !f.listed && c.titles[keyOfTitle(f.title)] || keyOfTitle(f.title) == "" {
		return true
	}
	for _, t := range w.tools {
		if t.lo <= f.at.lo && f.at.hi <= t.hi {
			return true
		}
	}
	return false
}

// linkNear reports whether a link stands in the sentence of a title.
func (w *wordRun) linkNear(at span) bool {
	for _, l := range w.links {
		between := ""
		if l.lo >= at.hi {
			between = w.text[at.hi:l.lo]
		} else if l.hi <= at.lo {
			between = w.text[l.hi:at.lo]
		}
		if len(between) < longest && !strings.Contains(between, ". ") && !strings.Contains(between, "! ") && !strings.Contains(between, "? ") {
			return true
		}
	}
	return false
}

// person returns the mention of the person whose account f is, nil where there
// is none.
func (w *wordRun) person(f work) *model.Mention {
	for _, m := range w.people {
		if f.url != "" && m.at.lo < f.at.hi && f.at.lo < m.at.hi {
			return m.node
		}
	}
	return nil
}

// wrap sets a mention round the longest part of a title that is one text; nil
// where there is none.
func (w *wordRun) wrap(run *[]model.Inline, f work) *model.Mention {
	var best placedText
	for _, t := range w.nodes {
		at := span{max(t.at.lo, f.at.lo), min(t.at.hi, f.at.hi)}
		if at.hi-at.lo > best.at.hi-best.at.lo && strings.TrimSpace(w.text[at.lo:at.hi]) != "" {
			best = placedText{t.node, span{at.lo - t.at.lo, at.hi - t.at.lo}}
		}
	}
	if best.node == nil {
		return nil
	}
	value := best.node.Value
	for best.at.lo < best.at.hi && value[best.at.lo] == ' ' {
		best.at.lo++
	}
	for best.at.hi > best.at.lo && value[best.at.hi-1] == ' ' {
		best.at.hi--
	}
	inner := &model.Text{Position: best.node.Position, Value: value[best.at.lo:best.at.hi]}
	after := &model.Text{Position: best.node.Position, Value: value[best.at.hi:]}
	if inner.Column > 0 {
		inner.Column += utf8.RuneCountInString(value[:best.at.lo])
		after.Column += utf8.RuneCountInString(value[:best.at.hi])
	}
	m := &model.Mention{Position: inner.Position, Class: model.WorkMention, Key: "work-" + keyOfTitle(f.title), Name: f.title, Form: inner.Value, Why: "words", Inlines: []model.Inline{inner}}
	if !replaced(run, best.node, value[:best.at.lo], m, after) {
		return nil
	}
	return m
}

// replaced puts m in the place of a text: before, which stays in the text, m,
// and after.
func replaced(run *[]model.Inline, old *model.Text, before string, m *model.Mention, after *model.Text) bool {
	for i, n := range *run {
		if n == model.Inline(old) {
			parts := make([]model.Inline, 0, len(*run)+2)
			parts = append(parts, (*run)[:i]...)
			if before != "" {
				old.Value = before
				parts = append(parts, old)
			}
			parts = append(parts, m)
			if after.Value != "" {
				parts = append(parts, after)
			}
			*run = append(parts, (*run)[i+1:]...)
			return true
		}
		var inner *[]model.Inline
		switch n := n.(type) {
		case *model.Emphasis:
			inner = &n.Inlines
		case *model.Strong:
			inner = &n.Inlines
		case *model.Strike:
			inner = &n.Inlines
		default:
			continue
		}
		if replaced(inner, old, before, m, after) {
			return true
		}
	}
	return false
}

// addCandidates adds an item for each work that is named in words, and the
// places of those that a link or an identifier names too to their items.
func (c *collector) addCandidates() {
	if len(c.candidates) == 0 {
		return
	}
	sure := make(map[string]*model.Reading)
	for _, r := range c.list {
		if key := keyOfTitle(r.Title); key != "" && sure[key] == nil {
			sure[key] = r
		}
	}
	guessed := make(map[string]*model.Reading)
	for _, n := range c.candidates {
		key := keyOfTitle(n.work.title)
		r := sure[key]
		if r == nil {
			r = guessed[key]
		}
		if r == nil {
			r = &model.Reading{Number: len(c.list) + 1, Kind: n.work.kind, Title: n.work.title, By: n.work.by, Candidate: true}
			guessed[key] = r
			c.list = append(c.list, r)
			c.days = append(c.days, n.day)
		}
		if r.By == "" {
			r.By = n.work.by
		}
		n.place.Mention.Reading = r.Number
		r.Places = append(r.Places, n.place)
	}
}

// listAbove returns what a paragraph says that the points below it are.
func listAbove(b model.Block) model.ReadingKind {
	p, ok := b.(*model.Paragraph)
	if !ok || len(p.Inlines) > 3 {
		return ""
	}
	text := model.PlainText(p.Inlines)
	if len(text) > 64 {
		return ""
	}
	return listOf(text)
}

// linkFollows reports whether the first of the blocks is nothing but an address, or
// a list of such.
func linkFollows(blocks []model.Block) bool {
	if len(blocks) == 0 {
		return false
	}
	switch b := blocks[0].(type) {
	case *model.Paragraph:
		return linkAlone(b.Inlines)
	case *model.List:
		return len(b.Items) > 0 && linkFollows(b.Items[0].Blocks)
	}
	return false
}

// linkBeside reports whether the next point of the list is nothing but a link.
func linkBeside(p place) bool {
	return p.row != nil && p.nth+1 < len(p.row.items) && linkFollows(p.row.items[p.nth+1].Blocks)
}

func linkIn(cells []model.Cell) bool {
	for _, c := range cells {
		if readable(c.Inlines) {
			return true
		}
	}
	return false
}

func linkAlone(run []model.Inline) bool {
	link := false
	for _, n := range run {
		switch n := n.(type) {
		case *model.Link:
			link = link || titleOf(n) == ""
		case *model.Text:
			if !blank(n.Value) {
				return false
			}
		default:
			return false
		}
	}
	return link
}
