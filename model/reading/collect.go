package reading

import (
	"cmp"
	"strings"

	"gloss/model"
)

// Collect returns the reading list of the document: an item for each thing
// that a link leads to or an identifier names, in order of first appearance and
// numbered from 1. It sets Link.Reading and Mention.Reading to the number of
// the item, and 0 where there is none. Identifiers are those that mentions of
// class StandardMention name, so the document's mentions should have been
// recognized before. What it had to leave out of an address it reports in
// doc.Diagnostics.
//
// After the items that links and identifiers make stand candidates: works that
// are named in words only. Collect sets a mention of class WorkMention round
// their words, but for one that the title of the notes names.
func Collect(doc *model.Document) []*model.Reading { return CollectWithout(doc, nil) }

// CollectWithout is Collect without the candidates for whose title or words
// rejected is true; nil rejects none.
func CollectWithout(doc *model.Document, rejected func(name string) bool) []*model.Reading {
	c := &collector{doc: doc, byKey: make(map[string]*model.Reading), day: doc.Date, rejected: rejected, accounts: make(map[*model.Mention]candidate)}
	for _, c.words = range [...]bool{true, false} {
		c.nth, c.noted = 0, make([]bool, len(doc.Footnotes))
		c.blocks(doc.Blocks, place{})
		for _, s := range doc.Sections {
			c.section(s, nil)
		}
		for i, f := range doc.Footnotes {
			if !c.noted[i] {
				c.blocks(f.Blocks, place{})
			}
		}
	}
	c.headedBooks()
	c.ownBook()
	c.addCandidates()
	for i, r := range c.list {
		r.Archive = archived(r.URL, c.days[i])
	}
	return c.list
}

// walked is a section that has been walked.
type walked struct {
	headings []string // the titles of those that it stands in, and its own, but for addresses
	readable bool     // there is something to read in its blocks
}

type collector struct {
	doc   *model.Document
	list  []*model.Reading
	days  []model.Date              // on which each item was first noted
	byKey map[string]*model.Reading // by canonical address, and by identifier
	day   model.Date                // of the section at hand

	// The walk is done twice: first for what is named in words, so that a point
	// that names a work is known as such, then for links and identifiers.
	words      bool
	sections   []walked // as the first walk found them
	nth        int      // how many sections have been walked
	readable   bool     // whether there was something to read in the blocks at hand
	read       wordRun  // the run looked at last in the first walk
	candidates []candidate
	accounts   map[*model.Mention]candidate // of people, by the mentions of their names
	rejected   func(name string) bool
	linkWords  map[string]repetition          // as underscored makes them
	openers    map[*model.Section]*model.Link // of the sections that have been asked for
	media      map[*model.Section]*model.Link // likewise
	points     stack[point]                   // above where the walk stands
	rows       stack[row]                     // that it stands in
	titles     map[string]bool                // of the sections, by keyOfTitle; nil until asked for
	noted      []bool                         // the footnotes that have been walked, or are due
	due        []dueNote
	labels     map[labelled]*reference // numbers in brackets; nil for none

	// repositories are those that sections link to, several for more than one;
	// nil until asked for.
	repositories   map[*model.Section]string
	parents        map[*model.Section]*model.Section // nil until asked for
	onlyRepository string
}

// section collects from a section and those below it. above are the titles of
// the sections that it stands in; it is not changed. What is nothing to read is
// passed over in the second walk.
func (c *collector) section(s *model.Section, above []string) {
	if day := s.Facts().Date; !day.IsZero() {
		defer func(day model.Date) { c.day = day }(c.day)
		c.day = day
	}
	c.run(s.Title, &place{section: s, headings: above, below: s.Blocks})
	nth := c.nth
	c.nth++
	at := place{section: s}
	if c.words {
		title := oneLine(model.PlainText(s.Title))
		at.headings, at.list = above, listOf(title)
		if len(above) == 0 || !onlyLink(s.Title) || plain(s.Title) != "" {
			at.headings = append(above[:len(above):len(above)], title)
		}
		c.readable = false
		c.blocks(s.Blocks, at)
		c.sections = append(c.sections, walked{at.headings, c.readable})
	} else if at.headings = c.sections[nth].headings; len(c.accounts) > 0 || c.sections[nth].readable {
		c.blocks(s.Blocks, at)
	}
	for _, sub := range s.Sections {
		c.section(sub, at.headings)
	}
}

// blocks collects from a list of blocks that stand at p. All but the first of
// the blocks of a point stand below its first paragraph.
func (c *collector) blocks(blocks []model.Block, p place) {
	points := c.points.used
	for i, b := range blocks {
		if i == 1 && p.item {
			p.above, p.row = c.lead(blocks, p.above), nil
			if c.words { // nobody asks else
				p.list = listAbove(blocks[0])
			}
		}
		at := p
		at.lead = nil
		if i > 0 && !p.item {
			at.before, at.lead = introduction(blocks[i-1], b), standing(blocks[i-1])
			if c.words {
				if kind := listAbove(blocks[i-1]); kind != "" {
					at.list = kind
				}
			}
		}
		switch b := b.(type) {
		case *model.Paragraph:
			opens := i == 0 && p.section != nil && len(p.section.Blocks) > 0 && b == p.section.Blocks[0]
			at.below = beside(blocks, i, p.item)
			if !c.words && !p.item && (opens || at.lead != nil) {
				at.next = under(blocks, i)
			}
			c.paragraph(b, blocks[i+1:], &at, p.item && i == 0)
		case *model.Gap:
			c.run(b.Inlines, &at)
		case *model.List:
			c.items(b, at)
		case *model.Quote:
			at.item, at.row, at.list = false, nil, ""
			c.blocks(b.Blocks, at)
			at.below = b.Blocks
			c.run(b.Attribution, &at)
		case *model.Table:
			c.table(b, at)
		case *model.Code:
			c.bibtex(b.Text, b.Position, b, &at)
		}
	}
	c.points.used = points
}

// items collects from the points of a list.
func (c *collector) items(l *model.List, p place) {
	at := p
	at.item, at.row = true, c.rows.next()
	*at.row = row{items: l.Items, taken: -1}
	for i, it := range l.Items {
		at.nth = i
		if b, ok := it.Blocks[0].(*model.Paragraph); ok && len(it.Blocks) == 1 { // as most are
			at.below = nil
			c.paragraph(b, nil, &at, true)
			continue
		}
		c.blocks(it.Blocks, at)
	}
	c.rows.used--
}

func (c *collector) table(t *model.Table, p place) {
	row := func(cells []model.Cell) {
		r := &tableRow{cells: cells, heads: t.Head}
		for i := range cells {
			at := p
			at.cells, at.cell, at.list = r, i, ""
			if found := c.named(cells[i].Inlines, &at); len(found) > 0 {
				c.works(&cells[i].Inlines, at, found, linkIn(cells))
			}
			c.run(cells[i].Inlines, &at)
		}
	}
	row(t.Head)
	for _, cells := range t.Rows {
		row(cells)
	}
}

// run collects from a run of inlines, whose words are laid out if something is
// found in it. In the first walk it looks for wrong numbers, and whether there is
// something to read at all.
func (c *collector) run(list []model.Inline, p *place) {
	if c.words {
		if readable(list) {
			c.readable = true
			c.countWords(list)
		}
		c.checkISBNs(list)
		c.refers(list, p.section)
	} else if readable(list) || len(c.accounts) > 0 && c.hasAccount(list) {
		at := *p
		at.words = wordsOf(list)
		c.inlines(list, at)
	}
	if len(c.noted) > 0 {
		c.footnotes(list, p)
	}
}

// hasAccount reports whether an account is mentioned among the inlines.
func (c *collector) hasAccount(list []model.Inline) bool {
	found := false
	model.WalkInlines(list, func(n model.Inline) {
		if m, ok := n.(*model.Mention); ok && !found {
			_, found = c.accounts[m]
		}
	})
	return found
}

// readable reports whether there is a link or the mention of a standard or a
// work among the inlines.
func readable(list []model.Inline) bool {
	for _, n := range list {
		switch n := n.(type) {
		case *model.Text:
			continue
		case *model.Link:
			return true
		case *model.Mention:
			if n.Class == model.StandardMention || n.Class == model.WorkMention {
				return true
			}
		}
		if readable(model.Children(n)) {
			return true
		}
	}
	return false
}

// inlines collects from inlines of a run.
func (c *collector) inlines(list []model.Inline, p place) {
	for _, n := range list {
		switch n := n.(type) {
		case *model.Link:
			c.link(n, p)
			continue
		case *model.Mention:
			c.mention(n, p)
		}
		c.inlines(model.Children(n), p)
	}
}

// link collects a link. A mention of the same thing in its text shares its
// place; one of another thing has a place of its own.
func (c *collector) link(l *model.Link, p place) {
	l.Reading = 0
	own := ""
	if a, ok := c.address(l); ok && !enlarges(l) {
		id, known := ofAddress(a)
		if known {
			c.sameEntry(id, p.words)
		}
		r := c.item(a, id, known)
		if len(r.Places) == 0 && !known {
			c.lookAlike(l.Position, r, a)
		}
		if title := c.titleAt(l, p); r.Title == "" && (r.Identifier == "" || r.Kind != model.ReadingStandard && folded(title) != folded(r.Identifier)) {
			r.Title = title
		}
		p.words.titleFromEntry(r)
		if r.Title == "" && r.Kind != model.ReadingStandard {
			r.Title = c.titleBeside(l, p, r.Kind)
		}
		if !known && unsure(a, r.Kind) {
			r.Kind = cmp.Or(c.told(l, p), r.Kind)
		}
		l.Reading = r.Number
		own = id.key
		if p.next != nil && c.headed(r.Title, l, p) {
			p.below = p.next
		}
		addPlace(r, c.placeOf(l.Position, p, l, r, l, nil))
	}
	model.WalkInlines(l.Inlines, func(n model.Inline) {
		m, ok := n.(*model.Mention)
		if !ok {
			return
		}
		if m.Class == model.StandardMention && m.Key == own {
			m.Reading = l.Reading
			return
		}
		c.mention(m, p)
	})
}

// mention collects the mention of a standard.
func (c *collector) mention(m *model.Mention, p place) {
	if n, ok := c.accounts[m]; ok {
		c.account(n)
		return
	}
	m.Reading = 0
	if m.Class != model.StandardMention {
		return
	}
	id := ofMention(m)
	c.sameEntry(id, p.words)
	r := c.item(address{}, id, true)
	m.Reading = r.Number
	p.words.titleFromEntry(r)
	addPlace(r, c.placeOf(m.Position, p, m, r, nil, m))
}

// item returns the item for an address or an identifier, made at its first
// appearance.
func (c *collector) item(a address, id identified, known bool) *model.Reading {
	key := "url " + a.key
	if known {
		key = "id " + id.key
	}
	if r := c.byKey[key]; r != nil {
		if strings.HasPrefix(a.url, "https:") && strings.HasPrefix(r.URL, "http:") {
			r.URL = a.url
		}
		return r
	}
	r := &model.Reading{Number: len(c.list) + 1, URL: a.url}
	if known {
		r.Identifier, r.URL, r.Kind, r.Title = id.name, id.url, id.kind, wellKnown(id.key)
	} else {
		r.Kind = kindOf(a)
	}
	c.byKey[key] = r
	c.list = append(c.list, r)
	c.days = append(c.days, c.day)
	return r
}

func (c *collector) report(pos model.Position, code, message, hint string) {
	c.doc.Report(pos, model.Warning, code, message, hint)
}
