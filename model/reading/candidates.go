package reading

import (
	"sort"
	"strconv"
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

// named returns the works that a run names in words; none in the walk for links.
func (c *collector) named(run []model.Inline, p *place) []work {
	if !c.words {
		return nil
	}
	c.forget(run)
	if p.list == "" && !cued(run) && !mayCite(run) {
		return nil
	}
	c.read.context = context{c: c, run: run, section: p.section}
	found := c.read.named(run, p.list)
	if len(c.read.nobodys) > 0 {
		c.doc.Report(run[0].Pos(), model.Info, "reading.issue", "issue "+strconv.Quote(c.read.nobodys[0])+" is not in the reading list: the notes do not tell of which repository", "link the repository in the section, or write owner/name#number")
		c.read.nobodys = nil
	}
	return found
}

// works collects the works found in a run, which named looked at last. linked says
// that a link stands beside the run, which then is what the link is about.
func (c *collector) works(run *[]model.Inline, p place, found []work, linked bool) {
	w := &c.read
	var fresh []candidate
	cuts := map[*model.Text][]cut{}
	for k, f := range found {
		if linked && f.url == "" && (len(w.text) < longest || k == len(found)-1) || f.url == "" && w.linkNear(f.at) || c.leaves(w, f) {
			continue
		}
		m := w.person(f)
		if m == nil {
			m = w.mention(f, cuts)
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
	if len(cuts) > 0 {
		*run = parts(*run, cuts)
	}
	p.words = wordsOf(*run)
	for i := range fresh {
		m := fresh[i].place.Mention
		if p.list == "" || p.list == looseList || p.words.spoken(m) != "" || len(p.below) > 0 { // beside a work in a list stand others
			if said := c.annotate(p, m, ""); !fresh[i].work.repeated(said) {
				fresh[i].place.Annotation = said
			}
		}
	}
	for _, n := range fresh {
		if n.work.url != "" {
			c.accounts[n.place.Mention] = n
		} else {
			c.candidates = append(c.candidates, n)
		}
	}
}

// repeated reports whether words say no more of a work than its title and its
// author, which the list has itself.
func (f work) repeated(said string) bool {
	key := folded(said)
	if f.by == "" || key == "" {
		return false
	}
	title, by := folded(f.title), folded(f.by)
	for _, join := range [...]string{"", "by", "von", "par", "de", "van"} {
		if key == title+join+by || key == by+title {
			return true
		}
	}
	return false
}

// forget takes away the mentions that an earlier list has set.
func (c *collector) forget(run []model.Inline) {
	for i, n := range run {
		if m, ok := n.(*model.Mention); ok && m.Class == model.WorkMention && len(m.Inlines) == 1 {
			run[i] = m.Inlines[0]
		}
	}
}

// account collects what is known by its address: the account of a person, an
// issue.
func (c *collector) account(n candidate) {
	a, ok := canonical(n.work.url)
	if !ok {
		return
	}
	id, known := ofAddress(a)
	r := c.item(a, id, known)
	if r.Title == "" && !known {
		r.Title = n.work.title
	}
	r.Kind = n.work.kind
	n.place.Mention.Reading = r.Number
	r.Places = append(r.Places, n.place)
}

// leaves reports whether a work is none for the list: what a person has turned
// down, what the notes themselves hold as a section, what is a tool.
func (c *collector) leaves(w *wordRun, f work) bool {
	words := w.text[f.at.lo:f.at.hi]
	if c.rejected != nil && (c.rejected(f.title) || c.rejected(words)) {
		return true
	}
	if f.kind == model.ReadingIssue || f.kind == model.ReadingStandard {
		return false
	}
	if onlyParts(f.title) {
		return true
	}
	if c.titles == nil {
		sections := 0
		c.doc.Walk(func(*model.Section) { sections++ })
		c.titles = make(map[string]bool, sections)
		c.doc.Walk(func(s *model.Section) { c.titles[keyOfTitle(model.PlainText(s.Title))] = true })
	}
	if !f.listed && c.titles[keyOfTitle(words)] || !f.listed && c.titles[keyOfTitle(f.title)] || keyOfTitle(f.title) == "" {
		return true
	}
	k := sort.Search(len(w.tools), func(k int) bool { return w.tools[k].hi >= f.at.hi })
	return k < len(w.tools) && w.tools[k].lo <= f.at.lo
}

// linkNear reports whether a link stands in the sentence of a title.
func (w *wordRun) linkNear(at span) bool {
	next := sort.Search(len(w.links), func(k int) bool { return w.links[k].lo >= at.hi })
	near := func(between string) bool {
		return len(between) < longest && !strings.Contains(between, ". ") && !strings.Contains(between, "! ") && !strings.Contains(between, "? ") && !strings.Contains(between, "。")
	}
	return next < len(w.links) && near(w.text[at.hi:w.links[next].lo]) || next > 0 && near(w.text[min(w.links[next-1].hi, at.lo):at.lo])
}

// person returns the mention of the person whose account f is, nil where there
// is none.
func (w *wordRun) person(f work) *model.Mention {
	for k := sort.Search(len(w.people), func(k int) bool { return w.people[k].at.hi > f.at.lo }); k < len(w.people) && f.url != ""; k++ {
		m := w.people[k]
		if m.at.lo >= f.at.hi {
			break
		}
		if m.at.lo < f.at.hi && f.at.lo < m.at.hi {
			return m.node
		}
	}
	return nil
}

// cut is a part of a text that a mention is to stand round.
type cut struct {
	at span // in the text
	m  *model.Mention
}

// mention makes the mention of a work, to be set round the longest part of its
// title that is one text and no name of the index; nil where there is none.
func (w *wordRun) mention(f work, cuts map[*model.Text][]cut) *model.Mention {
	var node *model.Text
	var at span
	for k := sort.Search(len(w.nodes), func(k int) bool { return w.nodes[k].at.hi > f.at.lo }); k < len(w.nodes) && w.nodes[k].at.lo < f.at.hi; k++ {
		t := w.nodes[k]
		part := span{max(t.at.lo, f.at.lo), min(t.at.hi, f.at.hi)}
		if w.overlap(w.tools, part) { // within another mention
			continue
		}
		for part.lo < part.hi && w.text[part.lo] == ' ' {
			part.lo++
		}
		for part.hi > part.lo && w.text[part.hi-1] == ' ' {
			part.hi--
		}
		if part.hi-part.lo > at.hi-at.lo {
			node, at = t.node, span{part.lo - t.at.lo, part.hi - t.at.lo}
		}
	}
	if node == nil {
		return nil
	}
	inner := &model.Text{Position: node.Position, Value: node.Value[at.lo:at.hi]}
	if inner.Column > 0 {
		inner.Column += int32(w.characters(node, at.lo))
	}
	m := &model.Mention{Position: inner.Position, Class: model.WorkMention, Key: "work-" + keyOfTitle(f.title), Name: f.title, Form: inner.Value, Why: model.WordsRule, Inlines: []model.Inline{inner}}
	cuts[node] = append(cuts[node], cut{at, m})
	return m
}

// characters returns how many characters of a text stand before byte at. It is
// asked from left to right, and counts on from the last answer.
func (w *wordRun) characters(node *model.Text, at int) int {
	if w.counted.node != node || w.counted.at.hi > at {
		w.counted = placedText{node: node}
	}
	w.counted.at.lo += utf8.RuneCountInString(node.Value[w.counted.at.hi:at])
	w.counted.at.hi = at
	return w.counted.at.lo
}

// parts returns a run with the mentions set in its texts. The cuts of each text
// are in order and apart.
func parts(run []model.Inline, cuts map[*model.Text][]cut) []model.Inline {
	out := make([]model.Inline, 0, len(run)+2*len(cuts))
	for _, n := range run {
		switch n := n.(type) {
		case *model.Text:
			out = append(out, textParts(n, cuts[n])...)
			continue
		case *model.Emphasis, *model.Strong, *model.Strike, *model.Passage:
			model.SetChildren(n, parts(model.Children(n), cuts))
		}
		out = append(out, n)
	}
	return out
}

func textParts(t *model.Text, cuts []cut) []model.Inline {
	if len(cuts) == 0 {
		return []model.Inline{t}
	}
	var out []model.Inline
	from, column := 0, t.Column
	put := func(to int) {
		if to > from {
			part := &model.Text{Position: t.Position, Value: t.Value[from:to]}
			part.Column = column
			out = append(out, part)
		}
	}
	for _, c := range cuts {
		put(c.at.lo)
		out = append(out, c.m)
		if column > 0 {
			column = c.m.Column + int32(utf8.RuneCountInString(c.m.Form))
		}
		from = c.at.hi
	}
	put(len(t.Value))
	return out
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
	also := make(map[*model.Reading][]model.ReadingPlace)
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
		if r.Year == "" {
			r.Year = n.work.year
		}
		if n.place.Mention != nil {
			n.place.Mention.Reading = r.Number
		}
		also[r] = append(also[r], n.place)
	}
	ranks := c.sourceRanks()
	for r, places := range also {
		r.Places = withPlaces(r.Places, places, ranks)
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

// linkBeside reports whether the next point of the list is nothing but a link,
// which where the layout was lost may have stood below this one.
func linkBeside(p *place) bool {
	return p.row != nil && p.nth+1 < len(p.row.items) && linkFollows(p.row.items[p.nth+1].Blocks)
}

// spelledBeside reports whether the link that the next point is spells a word of
// the title of one of the works: it leads to that.
func spelledBeside(p *place, found []work) bool {
	spelled := false
	for _, b := range p.row.items[p.nth+1].Blocks {
		run, ok := b.(*model.Paragraph)
		if !ok {
			continue
		}
		model.WalkInlines(run.Inlines, func(n model.Inline) {
			if l, ok := n.(*model.Link); ok {
				address := strings.ToLower(l.Target)
				for _, f := range found {
					for word := range strings.FieldsSeq(strings.ToLower(f.title)) {
						spelled = spelled || len(word) > 3 && strings.Contains(address, word)
					}
				}
			}
		})
	}
	return spelled
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
