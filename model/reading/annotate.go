package reading

import (
	"slices"
	"strings"
	"unicode"

	"gloss/model"
)

// longest is the greatest length of an annotation in characters, without the
// ellipsis.
const longest = 240

// place is where the walk is.
type place struct {
	section  *model.Section
	headings []string
	words    *runWords         // of the point itself
	below    []model.Block     // what belongs to the point and stands below or beside it
	next     []model.Block     // the paragraph below a link alone that a heading stands above
	above    *point            // the point above it
	before   *model.Paragraph  // the one that introduces the paragraph or list
	lead     *model.Paragraph  // the one directly above the paragraph, where it is set off as a heading is
	row      *row              // the points beside it, where this is the first paragraph of one
	nth      int               // its index in row
	item     bool              // within a point of a list
	cells    *tableRow         // where the point is a cell of a table
	cell     int               // its index in the row
	refers   *reference        // to the footnote that all this stands in
	list     model.ReadingKind // what the heading above a list says that its points are; "" for nothing
}

// point is a point with the one above it.
type point struct {
	run  []model.Inline
	up   *point
	said string // its words, shortened, once they have been asked for
	done bool
}

func (p *point) words() string {
	if !p.done {
		p.said, p.done = shorten(strings.TrimRight(plain(p.run), " :–—-"), longest/2), true
	}
	return p.said
}

// maxDepth is how many points above are looked at.
const maxDepth = 8

// lead returns the first paragraph of a point, as the point that the blocks
// after it stand below; nil where there is none.
func (c *collector) lead(blocks []model.Block, above *point) *point {
	p, ok := blocks[0].(*model.Paragraph)
	if !ok {
		return above
	}
	at := c.points.next()
	*at = point{run: p.Inlines, up: above}
	return at
}

// stack has room for what is needed as deep as the walk stands, and takes it again
// for what comes later.
type stack[T any] struct {
	room []*T
	used int
}

func (s *stack[T]) next() *T {
	if s.used == len(s.room) {
		s.room = append(s.room, new(T))
	}
	s.used++
	return s.room[s.used-1]
}

// beside returns what belongs to the paragraph blocks[i]: in a point, all that
// follows the paragraph; elsewhere only the quotation that follows at once.
func beside(blocks []model.Block, i int, item bool) []model.Block {
	rest := blocks[i+1:]
	if item || len(rest) == 0 {
		return rest
	}
	if _, ok := rest[0].(*model.Quote); ok {
		return rest[:1]
	}
	return nil
}

// under returns the paragraph or list that follows the paragraph blocks[i], where that is a link
// alone, be a picture between them.
func under(blocks []model.Block, i int) []model.Block {
	if !onlyLink(blocks[i].(*model.Paragraph).Inlines) {
		return nil
	}
	next := i + 1
	if next < len(blocks) {
		if p, ok := blocks[next].(*model.Paragraph); ok && onlyPictures(p.Inlines) {
			next++
		}
	}
	if next >= len(blocks) {
		return nil
	}
	switch b := blocks[next].(type) {
	case *model.Paragraph:
		if readable(b.Inlines) || standing(b) != nil {
			return nil
		}
	case *model.List:
	default:
		return nil
	}
	return blocks[next : next+1]
}

// placeOf makes the place of a link or mention, which is the inline self, to
// the thing r.
func (c *collector) placeOf(pos model.Position, p place, self model.Inline, r *model.Reading, l *model.Link, m *model.Mention) model.ReadingPlace {
	said := c.annotate(p, self, r.Title)
	if repeats(said, r) || onlyAddresses(said) {
		said = ""
	}
	if said == "" && c.layoutLost(pos.Source.String()) {
		said = neighbour(p, self)
	}
	if said == "" && p.before != nil && p.cells == nil {
		if said = aside(p.before.Inlines, p, self); repeats(said, r) {
			said = ""
		}
	}
	return model.ReadingPlace{
		Position: pos, Section: p.section, Headings: p.headings,
		Annotation: said, Link: l, Mention: m,
	}
}

// repeats reports whether words say no more of a thing than its name does: its
// title, the noun at the end of that ("Bees in Winter: Slides"), or the series of its
// identifier, as a point "RFC" above "5053" does.
func repeats(said string, r *model.Reading) bool {
	key := folded(said)
	if key == "" {
		return false
	}
	series, _, _ := strings.Cut(strings.ReplaceAll(r.Identifier, "-", " "), " ")
	if i := strings.LastIndex(r.Title, ": "); i > 0 && key == folded(r.Title[i+2:]) && nounOf(said) != "" {
		return true
	}
	return key == folded(r.Title) || key == folded(series) || key == folded(series)+"s"
}

// onlyAddresses reports whether words are but addresses: those of the pictures
// that a line of badges links to, say.
func onlyAddresses(said string) bool {
	for word := range strings.FieldsSeq(said) {
		if !strings.Contains(word, "://") && len(word) > 3 && !strings.Contains(strings.TrimRight(word, "."), ".") {
			return false
		}
	}
	return strings.Contains(said, "://")
}

// layoutLost reports whether the structure of a source was regained, so that
// what is said of a point may stand beside it.
func (c *collector) layoutLost(source string) bool {
	i := slices.IndexFunc(c.doc.Sources, func(s model.Source) bool { return s.Name == source })
	return i >= 0 && c.doc.Sources[i].LayoutLost
}

// annotate returns what the notes say at p of what self links to: the point
// itself after those above it. For a point that is nothing but self the row of
// its table speaks, then what stands below it, then the points above; if all
// are silent, a neighbour does, marked as such.
//
// The title of the thing is left out where it is but the label of what is said.
func (c *collector) annotate(p place, self model.Inline, title string) string {
	own := ""
	if l, ok := self.(*model.Link); ok {
		if !p.words.onlyLinks() {
			own = p.words.besides(l, title)
		}
	} else {
		own = p.words.spoken(self)
	}
	if own == "" {
		own = p.cells.besides(p.cell)
	} else if p.cell > 0 { // what the row is about
		own = headed(plain(p.cells.cells[0].Inlines), own)
	}
	if own == "" {
		own = belowPoint(p)
	}
	own = c.referred(p, own)
	parts := make([]string, 0, 4)
	size := 0
	for up, depth := p.above, 0; up != nil && depth < maxDepth && size < longest; up, depth = up.up, depth+1 {
		if text := up.words(); text != "" && !signposts.has(underscored(text)) {
			parts = append(parts, text)
			size += len(text)
		}
	}
	slices.Reverse(parts)
	if own != "" {
		parts = append(parts, own)
	}
	if len(parts) == 0 {
		return ""
	}
	return shortenSaid(strings.Join(parts, " › "))
}

// headed returns what a cell says after the first cell of its row, as far as there
// is room for both.
func headed(first, own string) string {
	if strings.IndexFunc(first, unicode.IsLetter) < 0 || !within(longest-2, first, own) || strings.Contains(folded(own), folded(first)) {
		return own
	}
	return first + "; " + own
}

// belowPoint returns the words that stand below or beside a point which says
// nothing itself: first the points below it, then remarks on it.
func belowPoint(p place) string {
	if !p.item || len(p.below) < 2 {
		return belowText(p.below)
	}
	var points, remarks []model.Block
	for _, b := range p.below {
		if _, ok := b.(*model.List); ok {
			points = append(points, b)
		} else {
			remarks = append(remarks, b)
		}
	}
	return belowText(append(points, remarks...))
}

// belowText returns the words of blocks: paragraphs, quotations, the first
// paragraph of each point.
func belowText(blocks []model.Block) string {
	var parts []string
	size := 0
	add := func(text string) {
		if text != "" && size <= longest {
			parts = append(parts, text)
			size += len(text)
		}
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case *model.Paragraph:
			add(plain(b.Inlines))
		case *model.Quote:
			if text := belowText(b.Blocks); text != "" {
				text = "“" + strings.Trim(text, "“”\"") + "”"
				if who := plain(b.Attribution); who != "" {
					text += " (" + who + ")"
				}
				add(text)
			}
		case *model.List:
			for _, it := range speaking(b.Items) {
				if size > longest {
					break
				}
				if p, ok := it.Blocks[0].(*model.Paragraph); ok {
					add(plain(p.Inlines))
				}
			}
		}
		if size > longest {
			break
		}
	}
	return strings.Join(parts, "; ")
}

// speaking returns the points that are not mere links, which have places of
// their own; all where there are no others, and each is known by words.
func speaking(items []*model.Item) []*model.Item {
	var list []*model.Item
	bare := false
	for _, it := range items {
		p, ok := it.Blocks[0].(*model.Paragraph)
		if !ok || !onlyLink(p.Inlines) {
			list = append(list, it)
			continue
		}
		bare = bare || plain(p.Inlines) == ""
	}
	if len(list) == 0 && !bare {
		return items
	}
	return list
}

// onlyLink reports whether a run is a link and no other word.
func onlyLink(run []model.Inline) bool {
	links := 0
	for _, n := range run {
		switch n := n.(type) {
		case *model.Link:
			links++
		case *model.Text:
			if !blank(n.Value) {
				return false
			}
		default:
			return false
		}
	}
	return links == 1
}
