package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// row is a list of points that stand beside each other.
type row struct {
	items []*model.Item
	taken int // the last point that speaks for the one before it; -1 for none

	links   int // how many have something to read, once counted
	counted bool
}

// neighbour returns the words that stand beside a point which says nothing and
// has nothing above or below it, in notes whose layout was lost. They are marked with an ellipsis that stands
// apart on the side of the point: "Perf …" stands before it, "… soon" after it.
//
// The point directly before speaks, else the point directly after, unless a
// paragraph introduces the list. A point that is itself
// about something to read never does, nor one that repeats a heading or the
// words of self, nor one that belongs to the next point of that kind.
func neighbour(p place, self model.Inline) string {
	if p.cells != nil {
		return ""
	}
	if p.row != nil && p.nth > 0 && p.row.taken != p.nth-1 {
		if text := says(p.row.items[p.nth-1], p, self); text != "" {
			return text + " …"
		}
	}
	if p.before != nil || p.row == nil || p.nth+1 >= len(p.row.items) || p.row.leads(p.nth+1) && !p.row.follows(p.nth) {
		return ""
	}
	text := says(p.row.items[p.nth+1], p, self)
	if text == "" {
		return ""
	}
	p.row.taken = p.nth + 1
	return "… " + text
}

// leads reports whether a point to read stands after point i, which may be the
// words that lead to it.
func (r *row) leads(i int) bool {
	return i+1 < len(r.items) && refers(r.items[i+1].Blocks)
}

// follows reports whether the list is one where words stand after what they
// are about: point i is its first, or what stands before i has been taken.
func (r *row) follows(i int) bool { return i == 0 || r.taken == i-1 }

// says returns the words of a neighbouring point, "" where they are no
// neighbour's to lend.
func says(it *model.Item, p place, self model.Inline) string {
	if refers(it.Blocks) {
		return ""
	}
	for _, b := range it.Blocks {
		if l, ok := b.(*model.List); ok {
			for _, sub := range l.Items {
				if refers(sub.Blocks) {
					return ""
				}
			}
		}
	}
	switch b := it.Blocks[0].(type) {
	case *model.Paragraph:
		return aside(b.Inlines, p, self)
	case *model.Quote:
		if text := belowText([]model.Block{b}); text != "" {
			return strings.TrimRight(shorten(text, longest/2), "…")
		}
	}
	return ""
}

// refers reports whether there is something to read in a paragraph among the
// blocks.
func refers(blocks []model.Block) bool {
	for _, b := range blocks {
		if p, ok := b.(*model.Paragraph); ok && readable(p.Inlines) {
			return true
		}
	}
	return false
}

// aside returns the words of a run as those of a neighbour, "" where they
// repeat a heading or the words of self.
func aside(run []model.Inline, p place, self model.Inline) string {
	text := plain(run)
	if blank(text) {
		return ""
	}
	for _, h := range p.headings {
		if sameFolded(h, text) {
			return ""
		}
	}
	if sameFolded(model.PlainText(model.Children(self)), text) {
		return ""
	}
	return strings.TrimRight(shorten(text, longest/2), "… :–—-")
}

// introduction returns the block if it introduces the next: a paragraph that
// ends in a colon, or has only addresses listed below it, and is not itself about something to read.
func introduction(b, next model.Block) *model.Paragraph {
	p, ok := b.(*model.Paragraph)
	if !ok || !introduces(p.Inlines) && !onlyAddressed(next) || readable(p.Inlines) {
		return nil
	}
	return p
}

// onlyAddressed reports whether a block is a list of which each point is an address and no more.
func onlyAddressed(b model.Block) bool {
	l, ok := b.(*model.List)
	if !ok {
		return false
	}
	for _, it := range l.Items {
		if len(it.Blocks) != 1 {
			return false
		}
		p, ok := it.Blocks[0].(*model.Paragraph)
		if !ok || len(p.Inlines) != 1 {
			return false
		}
		if link, ok := p.Inlines[0].(*model.Link); !ok || !link.Auto {
			return false
		}
	}
	return true
}

// introduces reports whether a run ends in a colon.
func introduces(run []model.Inline) bool {
	for len(run) > 0 {
		last := run[len(run)-1]
		if t, ok := last.(*model.Text); ok {
			s := strings.TrimRight(t.Value, " \t")
			return strings.HasSuffix(s, ":") || strings.HasSuffix(s, "：")
		}
		run = model.Children(last)
	}
	return false
}

// folded returns the letters and digits of s in small letters.
func folded(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// sameFolded reports whether two texts are the same when folded. It reads no more of them than
// they have in common.
func sameFolded(a, b string) bool {
	next := func(s string) (rune, string) {
		for i, r := range s {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				return unicode.ToLower(r), s[i+utf8.RuneLen(r):]
			}
		}
		return 0, ""
	}
	for {
		var r, q rune
		r, a = next(a)
		if q, b = next(b); r != q || r == 0 {
			return r == q
		}
	}
}
