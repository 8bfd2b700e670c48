package reading

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"gloss/model"
)

// longest is the greatest length of an annotation in characters, without the
// ellipsis.
const longest = 240

// place is where the walk is.
type place struct {
	section  *model.Section
	headings []string
	words    *runWords     // of the point itself
	below    []model.Block // what belongs to the point and stands below or beside it
	above    *point        // the point above it
	item     bool          // within a point of a list
	cells    []model.Cell  // of the row, where the point is a cell of a table
	cell     int
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

// lead returns the paragraph that the list blocks[i] stands below: in a point,
// its own words.
func lead(blocks []model.Block, i int, item bool) []model.Inline {
	if !item || i == 0 {
		return nil
	}
	if p, ok := blocks[0].(*model.Paragraph); ok {
		return p.Inlines
	}
	return nil
}

// beside returns what belongs to the paragraph blocks[i]: in a point, all that
// follows the paragraph; elsewhere only the quotation that follows at once.
func beside(blocks []model.Block, i int, item bool) []model.Block {
	rest := blocks[i+1:]
	if item {
		return rest
	}
	if len(rest) > 0 {
		if _, ok := rest[0].(*model.Quote); ok {
			return rest[:1]
		}
	}
	return nil
}

// placeOf makes the place of a link or mention, which is the inline self.
func (c *collector) placeOf(pos model.Position, p place, self model.Inline, l *model.Link, m *model.Mention) model.ReadingPlace {
	return model.ReadingPlace{
		Position: pos, Section: p.section, Headings: p.headings,
		Annotation: annotate(p, self), Link: l, Mention: m,
	}
}

// annotate returns what the notes say at p of what self links to.
func annotate(p place, self model.Inline) string {
	own := p.words.spoken(self)
	if own == "" {
		own = rowText(p)
	}
	if own == "" {
		own = belowText(p.below)
	}
	parts := make([]string, 0, 4)
	size := 0
	for up, depth := p.above, 0; up != nil && depth < maxDepth && size < longest; up, depth = up.up, depth+1 {
		if text := up.words(); text != "" {
			parts = append(parts, text)
			size += len(text)
		}
	}
	for i, j := 0, len(parts)-1; i < j; i, j = i+1, j-1 {
		parts[i], parts[j] = parts[j], parts[i]
	}
	if own != "" {
		parts = append(parts, own)
	}
	return shorten(strings.Join(parts, " › "), longest)
}

// plain returns the words of a run on one line, without addresses.
func plain(run []model.Inline) string {
	if len(run) == 1 {
		if t, ok := run[0].(*model.Text); ok {
			return tidy(t.Value)
		}
	}
	return tidy(wordsOf(run).text)
}

// runWords are the words of a run without the addresses in it, and where its
// links and mentions stand among them.
type runWords struct {
	text string
	at   map[model.Inline]span
}

// span is a half-open range of bytes.
type span struct{ lo, hi int }

// wordsOf lays out a run. An address has no words: it says nothing of another.
func wordsOf(run []model.Inline) *runWords {
	w := &runWords{at: make(map[model.Inline]span)}
	var b strings.Builder
	w.lay(&b, run)
	w.text = b.String()
	return w
}

func (w *runWords) lay(b *strings.Builder, run []model.Inline) {
	for _, n := range run {
		lo := b.Len()
		switch n := n.(type) {
		case *model.Text:
			b.WriteString(n.Value)
		case *model.CodeSpan:
			b.WriteString(n.Value)
		case *model.Image:
			b.WriteString(n.Alt)
		case *model.LineBreak:
			b.WriteByte(' ')
		case *model.Link:
			if !n.Auto {
				w.lay(b, n.Inlines)
			}
			w.at[n] = span{lo, b.Len()}
		case *model.Mention:
			w.lay(b, n.Inlines)
			w.at[n] = span{lo, b.Len()}
		default:
			w.lay(b, model.Children(n))
		}
	}
}

// window is how many bytes on each side of a place are looked at.
const window = 8 * longest

// spoken returns what the run says of self, without the address that self is,
// or without the identifier where that stands at either end. Of a long run it
// is the part about self.
func (w *runWords) spoken(self model.Inline) string {
	at := w.at[self] // the start, for a mention within an address
	lo, hi := max(0, at.lo-window), min(len(w.text), at.hi+window)
	for lo > 0 && lo < at.lo && !utf8.RuneStart(w.text[lo]) {
		lo++
	}
	for hi < len(w.text) && hi > at.hi && !utf8.RuneStart(w.text[hi]) {
		hi--
	}
	before, own, after := w.text[lo:at.lo], w.text[at.lo:at.hi], w.text[at.hi:hi]
	if utf8.RuneCountInString(before)+utf8.RuneCountInString(own)+utf8.RuneCountInString(after) > longest {
		before, after = sentence(before, after)
	}
	words := own
	if _, ok := self.(*model.Mention); ok && (blank(before) || blank(after)) {
		words = ""
	}
	said := tidy(before + words + after)
	if said == tidy(own) {
		return "" // nothing but its own name
	}
	return said
}

// sentence cuts the text before and after a place to the sentence that holds
// the place.
func sentence(before, after string) (string, string) {
	for k := len(before) - 2; k >= 0; k-- {
		if (before[k] == '.' || before[k] == '!' || before[k] == '?') && before[k+1] == ' ' {
			before = before[k+2:]
			break
		}
	}
	for k := 0; k+1 < len(after); k++ {
		if (after[k] == '.' || after[k] == '!' || after[k] == '?') && after[k+1] == ' ' {
			after = after[:k+1]
			break
		}
	}
	if utf8.RuneCountInString(before)+utf8.RuneCountInString(after) > longest {
		before = shortenLeft(before, longest/2)
		after = shorten(after, longest/2)
	}
	return before, after
}

func blank(s string) bool { return strings.Trim(s, " \t\n.,:;()[]<>–—-") == "" }

// tidy brings words to one line and removes what an address left behind.
func tidy(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	for _, hole := range [...]string{"()", "[]", "<>", "( )", "“”"} {
		s = strings.ReplaceAll(s, hole, "")
	}
	for _, gap := range [...][2]string{{" ,", ","}, {" . ", ". "}, {"  ", " "}} {
		s = strings.ReplaceAll(s, gap[0], gap[1])
	}
	if rest, ok := strings.CutSuffix(s, " ."); ok {
		s = rest + "."
	}
	s = strings.TrimLeft(s, " ,:;–—-|→>•.)]")
	return strings.TrimRight(s, " ,:;–—-|→([<")
}

// rowText returns the words of the other cells of the row.
func rowText(p place) string {
	var parts []string
	for i := range p.cells {
		if i == p.cell {
			continue
		}
		if text := plain(p.cells[i].Inlines); text != "" {
			parts = append(parts, text)
		}
	}
	return strings.Join(parts, "; ")
}

// belowText returns the words that stand below or beside a point which says
// nothing itself: its first points, a remark, a quotation.
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
				add("“" + strings.Trim(text, "“”\"") + "”")
			}
		case *model.List:
			for _, it := range b.Items {
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

// shorten cuts s at the end of a word so that at most n characters remain, and
// marks the cut with an ellipsis.
func shorten(s string, n int) string {
	if len(s) <= n || utf8.RuneCountInString(s) <= n {
		return s
	}
	end := 0
	for range n {
		_, size := utf8.DecodeRuneInString(s[end:])
		end += size
	}
	cut := end
	for cut > 0 && s[cut] != ' ' {
		cut--
	}
	if cut < end/2 {
		cut = end // one long word
	}
	return strings.TrimRight(s[:cut], " ,;:–—-") + "…"
}

// shortenLeft is shorten from the other end.
func shortenLeft(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	at := len(s)
	for range n {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	if k := strings.IndexByte(s[at:], ' '); k >= 0 && k < n/2 {
		at += k + 1
	}
	return "…" + s[at:]
}

func quote(s string) string { return strconv.Quote(s) }
