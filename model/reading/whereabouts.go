package reading

import "gloss/model"

// whereabouts says where among the words of a run its links, mentions and marks of
// footnotes stand.
// Most runs have few of them, which are found by going over them.
type whereabouts struct {
	few  []placedInline
	many map[model.Inline]span // all of them, once there are more than fewPlaces
}

// placedInline is one of them and where it stands.
type placedInline struct {
	node model.Inline
	at   span
}

const fewPlaces = 12

func (w *whereabouts) put(n model.Inline, at span) {
	if w.many == nil && len(w.few) == fewPlaces {
		w.many = make(map[model.Inline]span, 2*fewPlaces)
		for _, p := range w.few {
			w.many[p.node] = p.at
		}
	}
	if w.many != nil {
		w.many[n] = at
		return
	}
	w.few = append(w.few, placedInline{n, at})
}

// find returns where a node stands, and whether it is one of the run.
func (w *whereabouts) find(n model.Inline) (at span, ok bool) {
	if w.many != nil {
		at, ok = w.many[n]
		return at, ok
	}
	for i := range w.few {
		if p := &w.few[i]; p.node == n {
			return p.at, true
		}
	}
	return span{}, false
}

// links is a sequence of where the links stand, in no order.
func (w *whereabouts) links(yield func(span) bool) {
	if w.many == nil {
		for _, p := range w.few {
			if _, ok := p.node.(*model.Link); ok && !yield(p.at) {
				return
			}
		}
	}
	for n, at := range w.many {
		if _, ok := n.(*model.Link); ok && !yield(at) {
			return
		}
	}
}
