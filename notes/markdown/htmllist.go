package markdown

import (
	"strconv"
	"strings"

	"gloss/model"
	"gloss/notes"
)

// points adds a list. What stands between its items becomes an item of its own,
// and a list between them belongs to the item before it.
func (f *htmlFlow) points(e *element, kids []*element) {
	if f.depth+2 > maxContainers {
		for _, k := range kids {
			if k.form == startToken && k.kind == itemTag {
				f.elements(k.kids)
			} else {
				f.elements([]*element{k})
			}
		}
		return
	}
	l := &model.List{Position: e.pos(f.r)}
	if e.name == "ol" {
		l.Ordered, l.Start = true, startOf(e)
	}
	var loose []*element // what stands between items
	between := func() {
		f.point(l, &element{kids: loose})
		loose = nil
	}
	for _, k := range kids {
		switch {
		case k.form == startToken && k.kind == itemTag:
			between()
			f.point(l, k)
		case k.form == startToken && k.kind == listTag && len(l.Items) > 0 && blankOnly(loose):
			loose = nil
			last := l.Items[len(l.Items)-1]
			last.Blocks = append(last.Blocks, f.collect(&element{kids: []*element{k}}, 2)...)
		default:
			loose = append(loose, k)
		}
	}
	between()
	f.putList(l)
}

// startOf returns the number that an ordered list begins with.
func startOf(e *element) int {
	s, _ := attributeOf(e.raw(), "start")
	if n, err := strconv.Atoi(strings.TrimSpace(s)); err == nil && n >= 0 && n <= 999_999_999 {
		return n
	}
	return 1
}

// point adds an item with what stands in e, if that is anything.
func (f *htmlFlow) point(l *model.List, e *element) {
	if len(e.kids) == 0 {
		return
	}
	outer := f.wraps
	f.spokenIn(e)
	blocks := f.collect(e, 2)
	f.wraps = outer
	if len(blocks) == 0 {
		return
	}
	pos := blocks[0].Pos()
	if e.token != nil {
		pos = e.pos(f.r)
	}
	l.Items = append(l.Items, f.r.nodes.Item(pos, blocks))
}

// putList adds a list, if it has items.
func (f *htmlFlow) putList(l *model.List) {
	if len(l.Items) == 0 {
		return
	}
	for _, it := range l.Items {
		l.Loose = l.Loose || notes.OnlyBlankParts(it.Blocks)
	}
	f.put(l)
}

func blankOnly(list []*element) bool {
	for _, e := range list {
		if e.form != wordsToken || strings.TrimSpace(e.raw()) != "" {
			return false
		}
	}
	return true
}

// strays adds a list of items that stand in none, and returns how many of the
// elements it took.
func (f *htmlFlow) strays(list []*element) int {
	n := 1
	for i := n; i < len(list) && (list[i].kind == itemTag && list[i].form == startToken || blankOnly(list[i:i+1])); i++ {
		if list[i].kind == itemTag {
			n = i + 1
		}
	}
	f.points(list[0], list[:n])
	return n
}

// definitions adds a list of terms: a point for each, the term in strong words
// and what is said of it below.
func (f *htmlFlow) definitions(e *element) {
	if f.depth+2 > maxContainers {
		f.elements(e.kids)
		return
	}
	l := &model.List{Position: e.pos(f.r)}
	f.terms(l, e.kids)
	f.putList(l)
}

func (f *htmlFlow) terms(l *model.List, kids []*element) {
	for _, k := range kids {
		switch {
		case k.form == startToken && k.kind == boxTag:
			f.terms(l, k.kids)
		case k.form == startToken && k.kind == termTag && !k.blocks:
			f.point(l, &element{token: k.token, kids: []*element{f.strongly(k)}})
		default:
			in := &element{kids: []*element{k}}
			if len(l.Items) == 0 {
				f.point(l, in)
				continue
			}
			last := l.Items[len(l.Items)-1]
			last.Blocks = append(last.Blocks, f.collect(in, 2)...)
		}
	}
}
