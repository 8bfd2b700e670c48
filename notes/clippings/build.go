package clippings

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"gloss/model"
	"gloss/notes"
)

// window is how many neighbours an entry is compared with.
const window = 8

// byBook returns the highlights of each book by the location they begin at.
func (r *reading) byBook() map[string][]*entry {
	books := map[string][]*entry{}
	for _, e := range r.list {
		if e.kind == highlight && !e.merged {
			books[e.book] = append(books[e.book], e)
		}
	}
	for _, list := range books {
		slices.SortStableFunc(list, func(a, b *entry) int { return a.from - b.from })
	}
	return books
}

// holder returns the highlight in whose passage a note lies, nil where there is
// none: best one that ends there, else the last that begins before it. Where
// ranged is set, only highlights with two locations count.
func holder(list []*entry, e *entry, ranged bool) *entry {
	if e.to == 0 {
		return nil
	}
	var found *entry
	i := sort.Search(len(list), func(i int) bool { return list[i].from > e.to })
	for k := 0; i > 0 && k < window; k++ {
		i--
		h := list[i]
		if h == e || h.to < e.from || ranged && h.from == h.to {
			continue
		}
		if h.to == e.to {
			return h
		}
		if found == nil {
			found = h
		}
	}
	return found
}

// build makes a section of each book.
func (r *reading) build() {
	r.mergeAll()
	books := r.byBook()
	for _, e := range r.list {
		if e.kind == note && !e.merged {
			if h := holder(books[e.book], e, false); h != nil {
				h.notes = append(h.notes, e)
				e.owned = true
			}
		}
	}
	var order []string
	shelf := map[string][]*entry{}
	for _, e := range r.list {
		if e.kind == bookmark {
			r.leave(e)
			continue
		}
		if shelf[e.book] == nil {
			order = append(order, e.book)
		}
		shelf[e.book] = append(shelf[e.book], e)
	}
	for _, name := range order {
		r.book(shelf[name])
	}
}

// leave leaves out a bookmark.
func (r *reading) leave(e *entry) {
	r.ledger.Drop(e.title, "bookmark")
	r.ledger.Drop(e.place, "bookmark")
}

// mergeAll finds the entries whose words another one of the same passage holds.
func (r *reading) mergeAll() {
	lists := r.byBook()
	for _, e := range r.list {
		if list := lists[e.book]; list != nil {
			delete(lists, e.book) // in the order of the file, once a book
			for i, a := range list {
				for _, b := range list[i+1 : min(len(list), i+1+window)] {
					if a.merged || b.from > a.to {
						break
					}
					if !b.merged {
						r.join(a, b)
					}
				}
			}
		}
	}
	seen := map[string]*entry{}
	for _, e := range r.list {
		if e.kind != note {
			continue
		}
		key := fmt.Sprintf("%s\n%d\n%s", e.book, e.to, r.words(e))
		if first := seen[key]; first != nil {
			r.hide(first, e)
		}
		seen[key] = e
	}
}

// join merges the shorter of two highlights of one passage with the longer.
func (r *reading) join(a, b *entry) {
	if a.place > b.place {
		a, b = b, a
	}
	early, late := r.words(a), r.words(b)
	switch {
	case a.to == 0 && early != late: // nobody knows where they stand
	case strings.Contains(late, early):
		r.hide(a, b)
	case strings.Contains(early, late):
		r.hide(b, a)
	}
}

// hide merges entry e with the one that is kept.
func (r *reading) hide(e, kept *entry) {
	e.merged = true
	for n := e.title; n <= e.last; n++ {
		r.ledger.Merge(n)
	}
	r.report(e.place, model.Info, "clippings.merged", fmt.Sprintf("what is marked here stands in the entry at line %d too", kept.title), "")
}

// words returns the text of an entry on one line.
func (r *reading) words(e *entry) string {
	var list []string
	for n := e.first; n <= e.last; n++ {
		list = append(list, strings.Fields(r.places.Text(n))...)
	}
	return strings.Join(list, " ")
}

// book makes a section of the entries of one book.
func (r *reading) book(list []*entry) {
	line := list[0].title
	text := r.places.Text(line)
	end, author := authorOf(text)
	s := &model.Section{Title: r.text(line, 0, end)}
	s.Position = s.Title[0].Pos()
	r.ledger.Place(line)
	r.out.Section(s, 1)
	if author.from < author.to && text[author.from:author.to] != noAuthor {
		by := r.text(line, author.from, author.to)
		var f model.Facts
		for _, name := range strings.Split(text[author.from:author.to], ";") {
			if name = upright(name); name != "" {
				f.Speakers = append(f.Speakers, name)
			}
		}
		s.SetFacts(f)
		if by != nil {
			r.out.Block(&model.Paragraph{Position: by[0].Pos(), Inlines: by})
		}
	}
	for _, e := range list {
		r.ledger.Merge(e.title)
		if e.merged || e.owned {
			continue
		}
		for _, b := range r.blocks(e) {
			r.out.Block(b)
		}
		for _, n := range e.notes {
			for _, b := range r.blocks(n) {
				r.out.Block(b)
			}
		}
	}
}

// noAuthor is what a Kindle writes in the place of an author that it does not know.
const noAuthor = "null"

// isSite reports whether the words in the brackets are where the book is from, and
// not who wrote it: "example.org".
func isSite(s string) bool {
	labels := strings.Split(s, ".")
	for _, label := range labels {
		if len(label) < 2 || strings.Trim(strings.ToLower(label), "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			return false
		}
	}
	return len(labels) > 1 && strings.ToLower(s) == s
}

// authorOf finds the author in the brackets at the end of a title. end is where
// the title ends.
func authorOf(text string) (end int, author field) {
	end = len(text)
	trimmed := strings.TrimRight(text, " \t")
	if !strings.HasSuffix(trimmed, ")") {
		return end, field{}
	}
	level := 0
	for i := len(trimmed) - 1; i > 0; i-- {
		switch trimmed[i] {
		case ')':
			level++
		case '(':
			if level--; level == 0 {
				if strings.TrimSpace(text[:i]) == "" {
					return end, field{}
				}
				if isSite(trimmed[i+1 : len(trimmed)-1]) {
					return end, field{}
				}
				return i, field{i + 1, len(trimmed) - 1}
			}
		}
	}
	return end, field{}
}

// upright turns "Last, First" round.
func upright(name string) string {
	name = notes.Rejoin(name, " ")
	last, first, ok := strings.Cut(name, ", ")
	if ok && first != "" && !strings.Contains(first, ",") {
		return first + " " + last
	}
	return name
}

// blocks makes blocks of an entry: a quotation of a highlight, paragraphs of a
// note.
func (r *reading) blocks(e *entry) []model.Block {
	var list []model.Block
	for n := e.first; n <= e.last; n++ {
		line := r.text(n, 0, len(r.places.Text(n)))
		if line == nil {
			continue
		}
		r.ledger.Place(n)
		pos, words := line[0].Pos(), model.PlainText(line)
		if notes.IsGap(words) {
			list = append(list, &model.Gap{Position: pos, Inlines: line})
			continue
		}
		list = append(list, &model.Paragraph{Position: pos, Inlines: line})
	}
	r.ledger.Merge(e.place)
	if e.kind == note {
		return list
	}
	if _, gap := list[0].(*model.Gap); gap && len(list) == 1 {
		return list
	}
	q := &model.Quote{Position: list[0].Pos(), Blocks: list, Attribution: r.attribution(e)}
	if q.Attribution != nil {
		r.ledger.Place(e.place)
	}
	return []model.Block{q}
}

// attribution says where a highlight stands, in the words of its line: "page
// 12, Location 123-125".
func (r *reading) attribution(e *entry) []model.Inline {
	line := r.places.Text(e.place)
	var list []model.Inline
	for i, f := range e.fields {
		if i == 0 {
			// "Your Highlight on page 12": the number and the word before it.
			k := strings.IndexAny(line[f.from:f.to], "0123456789")
			if k < 0 {
				continue
			}
			head := strings.TrimRight(line[f.from:f.from+k], " #")
			f.from += strings.LastIndexByte(head, ' ') + 1
		}
		part := r.text(e.place, f.from, f.to)
		if part == nil {
			continue
		}
		if n := len(list); n > 0 {
			list[n-1].(*model.Text).Value += ", "
		}
		list = append(list, part...)
	}
	return list
}
