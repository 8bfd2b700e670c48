package layout

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// continued is the number of lines from which on an entry may break, and says
// at the head of the next column that it goes on. Shorter ones stand together.
const continued = 5

// setIndex sets the index of tools and projects, and the lists of standards
// and people after it.
func (s *setter) setIndex() {
	lists := []struct {
		word    string
		entries []*model.IndexEntry
	}{{s.words.Index, s.book.Entries}, {s.words.Standards, s.book.Standards}, {s.words.People, s.book.People}}
	p := s.pourer(IndexPart)
	p.area.divide(units(s.theme.Gutter), s.kits.index.plain.Size)
	s.turnColumns(p)
	defer s.inColumn(p.area.column)()
	s.inPart(IndexPart)
	part := s.under
	x := &indexSetter{setter: s, width: p.area.column}
	s.seen, s.shownAs = map[string]int32{}, map[string]string{}
	for _, l := range lists {
		for _, e := range l.entries {
			if e.See == "" && s.seen[e.Name] == 0 {
				s.seen[e.Name], s.shownAs[e.Name] = s.newAnchor(), e.Heading()
			}
		}
	}
	opened := false
	for i, l := range lists {
		if len(l.entries) == 0 {
			continue
		}
		anchor := s.matterAnchor(l.word)
		if s.leave(part); opened {
			s.enter(SectionTag)
		}
		if !opened {
			opened = true
			s.talk = l.word
			s.partHeading(l.word, anchor)
		} else {
			s.listHeading(l.word, anchor, x.width)
		}
		s.asListing(ruled, func() { x.list(l.entries, i == 0 || i == 2 && len(l.entries) >= lettered) })
	}
	if s.leave(part); opened {
		x.headnote()
		s.after(p).pour(s.flow)
	}
	s.talk = ""
	s.poured()
}

// lettered is the number of people from which on their list has letters.
const lettered = 60

// divide makes the columns of an index: as many as have room for 14 times the
// size of its type, three at most.
func (a *area) divide(gutter, size Unit) {
	n := min(max((a.width+gutter)/(14*size+gutter), 1), 3)
	a.column = (a.width - (n-1)*gutter) / n
	a.columns = nil
	for i := range n {
		a.columns = append(a.columns, a.left+i*(a.column+gutter))
	}
}

// indexSetter sets the index and remembers what a reader of it has to be told.
type indexSetter struct {
	*setter
	width Unit // of a column

	see, seeAlso, ranges, bold, parted bool
	spanned                            bool // some parts are months or years
}

// listHeading sets the heading of a list within the index.
func (s *setter) listHeading(words string, anchor int32, width Unit) {
	s.block++
	first := len(s.flow)
	s.inOwnWords(func() {
		s.paragraph(s.plainSegments(words, s.kits.talk.plain), box{width: width, kit: &s.kits.talk, role: HeadingRole, tag: HeadingTag}, 2*s.kits.text.leading)
	})
	s.keepWithNext(first)
	s.anchorAt(&s.flow[first], anchor)
	s.flow[first].more().running = words
}

// headnote says, below the heading of the index, how it was made and how to read
// it: of signs only those that it has.
func (s *indexSetter) headnote() {
	l := s.words
	words := l.Found + l.Then + l.Numbers
	if s.ranges {
		words += l.Ranges
	}
	if s.bold {
		words += l.ChiefPage
	}
	words += l.Stop
	switch {
	case s.parted && (s.spanned || s.book.AmbiguousTalks()):
		words += l.Then + l.FiledPages
	case s.parted:
		words += l.Then + l.PartedPages
	}
	k := &s.kits.meta
	segs := slices.Clone(s.plainSegments(words, k.plain))
	for _, r := range []struct {
		has          bool
		words, means string
	}{{s.see, l.See, l.SeeMeans}, {s.seeAlso, l.SeeAlso, l.SeeAlsoMeans}} {
		if r.has {
			segs = s.ownWords(segs, l.Then+l.Upper(r.words), k.italic)
			segs = s.ownWords(segs, r.means, k.plain)
		}
	}
	head := 0
	for head < len(s.flow) && s.flow[head].spans() {
		head++
	}
	rest := slices.Clone(s.flow[head:])
	s.flow = s.flow[:head]
	s.block++
	s.segs = segs
	s.inOwnWords(func() { s.paragraph(segs, box{width: s.area.width, kit: k, role: IndexRole}, k.leading/2) })
	for i := head; i < len(s.flow); i++ {
		s.flow[i].more().span, s.flow[i].keep = true, true
	}
	s.flow = append(s.flow, rest...)
}

// list sets the entries of a list, under letters where it is grouped.
func (s *indexSetter) list(entries []*model.IndexEntry, grouped bool) {
	defer s.leave(s.enter(IndexTag))
	index := s.under
	if !grouped {
		s.enter(ListTag)
	}
	letter := ""
	for i, e := range entries {
		gap := Unit(0)
		if grouped && (i == 0 || e.Letter != letter) {
			letter = e.Letter
			s.leave(index)
			s.enter(ListTag)
			s.letter(letter, s.width)
		} else if i == 0 {
			gap = s.kits.index.leading / 2
		}
		s.entry(e, gap)
		if i == 0 && len(entries) > 1 {
			s.flow[len(s.flow)-1].keep = true // two entries stay with the heading of a list
		}
	}
}

// letter sets the letter that heads a group; it stays with the first entry.
func (s *setter) letter(letter string, width Unit) {
	if letter == "" {
		return
	}
	s.block++
	k := &s.kits.letter
	first := len(s.flow)
	s.paragraph(s.plainSegments(letter, k.plain), box{width: width, kit: k, role: IndexRole, tag: CaptionTag}, k.leading*7/10)
	s.keepWithNext(first)
}

// entry sets an entry: the heading, the pages, where else to look, and the parts
// where the pages are too many.
func (s *indexSetter) entry(e *model.IndexEntry, gap Unit) {
	k := &s.kits.index
	s.block++
	defer s.leave(s.enter(ItemTag))
	body := s.tag(BodyTag)
	s.leave(body)
	segs := s.nameSegments(e.Heading(), k.plain)
	pages := s.locators(e.Mentions, e.Principal)
	if len(pages) == 1 {
		pages[0].principal = false // says nothing where there is no other
	}
	subs := s.subEntries(e, pages)
	if subs == nil {
		segs = s.pages(segs, e.Heading(), pages)
	}
	if e.See != "" {
		s.see = true
		segs = s.refer(s.between(segs, s.words.BeforeSee(), k.plain), s.words.See, []string{e.See})
	}
	if len(e.SeeAlso) > 0 {
		s.seeAlso = true
		segs = s.refer(s.between(segs, s.words.Semicolon, k.plain), s.words.SeeAlso, e.SeeAlso)
	}
	s.segs = segs
	step := units(s.theme.ListStep) * 6 / 7
	first := len(s.flow)
	s.indexLines(segs, s.width, 0, 2*step)
	var head []Line
	if len(s.flow) > first+1 || len(subs) > 0 {
		head = s.goesOn(e.Heading(), s.width, 0, 2*step)
		s.repeat(head, first+1)
	}
	for i, sub := range subs {
		if i == 0 {
			s.enter(ListTag)
			s.flow[len(s.flow)-1].keep = true // the heading stays with the first part
		}
		s.subEntry(sub, head, step)
	}
	if len(s.flow)-first < continued {
		s.keepLines(first)
	} else {
		s.keepEnds(first)
	}
	s.flow[first].Before = gap
	if id := s.seen[e.Name]; id != 0 && e.See == "" {
		s.anchorAt(&s.flow[first], id)
	}
}

// subEntry sets a part of an entry. The head is repeated where the part breaks.
func (s *indexSetter) subEntry(sub subEntry, head []Line, step Unit) {
	from := len(s.flow)
	list := s.enter(ItemTag)
	s.enter(BodyTag)
	title := s.plainSegments(sub.title, s.kits.index.plain)
	s.indexLines(s.pages(title, sub.title, sub.pages), s.width, step, 3*step)
	s.leave(list)
	s.repeat(head, from)
	if len(s.flow)-from < continued {
		s.keepLines(from)
	} else {
		s.repeat(append(slices.Clone(head), s.goesOn(sub.title, s.width, step, 3*step)...), from+1)
	}
}

// indexLines emits the lines of an entry or a sub-entry: the first at an
// indent, those that it turns over to at another.
func (s *setter) indexLines(segs []segment, width, indent, turn Unit) {
	s.turnedLines(segs, width-indent, width-turn, indent, turn)
}

// turnedLines emits the first line of an index to a width at an indent, and the others to
// rest at turn.
func (s *setter) turnedLines(segs []segment, width, rest, indent, turn Unit) {
	k := &s.kits.index
	for i, l := range s.breakLines(segs, width, rest) {
		x := indent
		if i > 0 {
			x = turn
		}
		if l.flushRight {
			x = s.area.column - width - indent
			if i > 0 {
				x = s.area.column - rest - turn
			}
		}
		for j := range l.runs {
			l.runs[j].X += x
		}
		s.emit(Line{Runs: l.runs, Height: k.leading, Base: k.base, Role: IndexRole, Block: s.block, Tag: s.under})
	}
}

// nameSegments is plainSegments for the name of an entry, whose signs at its edges are its
// own.
func (s *setter) nameSegments(name string, st Style) []segment {
	s.segs = s.segs[:0]
	s.text(name, st, tone{flags: leftToRight}, model.Position{})
	return s.segs
}

// pages appends locators to the heading that they belong to. What ends in a
// figure is set apart by a colon: "PEP 8: 12".
func (s *indexSetter) pages(segs []segment, heading string, list []locator) []segment {
	k := &s.kits.index
	sign := s.words.Comma
	if r, _ := utf8.DecodeLastRuneInString(heading); unicode.IsDigit(r) {
		sign = ": "
	}
	for _, l := range list {
		st := k.plain
		if l.principal {
			st = k.bold
			s.bold = true
		}
		s.ranges = s.ranges || l.last > l.page
		segs = append(s.between(segs, sign, k.plain), segment{text: l.String(), style: st, link: s.linkToAnchor(l.anchor)})
		sign = s.words.Comma
	}
	return segs
}

// goesOn returns the lines that say, at the head of a column, that a heading
// goes on. A long one is cut.
func (s *setter) goesOn(heading string, width, indent, turn Unit) []Line {
	return s.goesOnAs(s.plainSegments(cutTitle(heading), s.kits.index.plain), width, indent, turn)
}

func (s *setter) goesOnAs(heading []segment, width, indent, turn Unit) []Line {
	k := &s.kits.index
	segs := s.ownWords(slices.Clone(heading), " "+s.words.Continued, k.italic)
	var lines []Line
	for i, l := range s.breakLines(segs, width-indent, width-turn) {
		shift := indent
		if i > 0 {
			shift = turn
		}
		if l.flushRight {
			shift = 0
		}
		for j := range l.runs {
			l.runs[j].X += shift
		}
		lines = append(lines, Line{Runs: l.runs, Height: k.leading, Base: k.base, Role: IndexRole, keep: true, Block: s.block})
	}
	return lines
}

// repeat has the lines since first repeat a head where a column begins with one
// of them.
func (s *setter) repeat(head []Line, first int) {
	hs := &heads{lines: head}
	for i := first; i < len(s.flow); i++ {
		s.flow[i].heads = hs
	}
}

// continued lets an entry say at the head of a column that it goes on.
func (s *setter) continued(name []segment, first int, width Unit) {
	s.repeat(s.goesOnAs(name, width, 0, width/8), first+1)
}

// refer appends a reference to other entries, by the headings under which they
// stand.
func (s *setter) refer(segs []segment, word string, names []string) []segment {
	k := &s.kits.index
	segs = s.ownWords(segs, word+" ", k.italic)
	for i, n := range names {
		if i > 0 {
			segs = s.between(segs, s.words.Semicolon, k.plain)
		}
		from := len(segs)
		s.segs = segs
		s.text(cmp.Or(s.shownAs[n], n), k.plain, tone{flags: leftToRight}, model.Position{})
		segs = s.segs
		if id := s.seen[n]; id != 0 {
			for j := from; j < len(segs); j++ {
				segs[j].link = s.linkToAnchor(id)
			}
		}
	}
	return segs
}
