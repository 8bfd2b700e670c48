package html

import (
	"strconv"
	"strings"

	"gloss/model"
)

// ownNumber is the number that the source gives to a point of a list.
type ownNumber struct{ item, value int }

// number records the number that a point has of its own; at is its place in the
// list, if it is a point of it.
func (f *flow) number(l *model.List, i int32, at int) {
	n := &f.r.tree.nodes[i]
	if !l.Ordered || len(l.Items) != at+1 || int(n.end-n.start) <= len("<li>") {
		return
	}
	if k, err := strconv.Atoi(strings.TrimSpace(f.r.tree.attr(i, "value"))); err == nil && k >= 0 && k < 1e9 {
		f.numbers = append(f.numbers, ownNumber{at, k})
	}
}

// parted cuts a list where a point has another number than the one that follows,
// and returns the lists behind the first cut.
func parted(l *model.List, numbers []ownNumber) (more []*model.List) {
	if len(numbers) > 0 && numbers[0].item == 0 {
		l.Start, numbers = numbers[0].value, numbers[1:]
	}
	from := 0
	for _, n := range numbers {
		at := n.item - from
		if at <= 0 || at >= len(l.Items) || n.value == l.Start+at {
			continue
		}
		next := &model.List{Position: l.Items[at].Position, Ordered: true, Loose: l.Loose, Start: n.value, Items: l.Items[at:]}
		l.Items = l.Items[:at:at]
		l, from = next, n.item
		more = append(more, next)
	}
	return more
}

// unlike counts the lists whose points are told apart by letters, by Roman
// numerals or by numbers that fall.
func (r *reading) unlike(i int32, n *node) {
	if int(n.end-n.start) <= len("<ol>") {
		return
	}
	var buf [8]attr
	a := r.tree.attrs(i, buf[:0])
	_, falling := a.find("reversed")
	if kind := a.get("type"); falling || len(kind) == 1 && strings.Contains("aAiI", kind) {
		if r.countings++; r.countings == 1 {
			r.counted = i
		}
	}
}
