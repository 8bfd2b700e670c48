package markdown

import "github.com/yuin/goldmark/ast"

// element is a node of the tree of the HTML that stands among the blocks of a
// container: an element, words, or a block of Markdown.
type element struct {
	*token
	kids   []*element
	blocks bool // there are blocks within
}

// maxOpen is how many elements may be open. Those within more are left out, and
// their words stay.
const maxOpen = 100

// html adds the blocks within a container, its raw HTML understood. An element
// that is open at the end of a block of HTML may go on behind the Markdown that
// follows; where none is, that block is settled at once.
func (f *htmlFlow) html(parent ast.Node) {
	var m matcher
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		ok := false
		if h, html := n.(*ast.HTMLBlock); html {
			ok = m.add(f.r, h)
		}
		switch {
		case !ok && len(m.open) == 0:
			f.node(n)
		case !ok:
			m.tokens = append(m.tokens, token{form: nodeToken, node: n})
			m.ends = append(m.ends, 0)
		case len(m.open) == 0:
			f.elements(m.tree().kids)
			m = matcher{tokens: m.tokens[:0], ends: m.ends[:0]}
		}
	}
	if len(m.tokens) > 0 {
		m.settle()
		f.elements(m.tree().kids)
	}
}

// matcher finds where elements end.
type matcher struct {
	tokens  []token
	ends    []int // of start tags: the token at which the element ends
	open    []int // start tags, outermost first
	ignored map[string]int
}

// add matches the tags of a block of HTML, if all of it is understood.
func (m *matcher) add(r *reading, n *ast.HTMLBlock) bool {
	from := len(m.tokens)
	f := r.fragment(n)
	var ok bool
	if m.tokens, ok = f.tokens(m.tokens); !ok {
		return false
	}
	for _, l := range f.lines {
		r.ledger.Merge(r.line(l.offset))
	}
	for i := from; i < len(m.tokens); i++ {
		m.ends = append(m.ends, 0)
		switch t := &m.tokens[i]; t.form {
		case startToken:
			m.start(i, t)
		case endToken:
			m.end(i, t)
		}
	}
	return true
}

// settle ends what is still open: an element without an end tag ends before the
// next block of Markdown.
func (m *matcher) settle() {
	next := len(m.tokens)
	for i := len(m.tokens) - 1; i >= 0 && len(m.open) > 0; i-- {
		if m.tokens[i].form == nodeToken {
			next = i
		}
		if last := len(m.open) - 1; m.open[last] == i {
			m.ends[i] = next
			m.open = m.open[:last]
		}
	}
}

func (m *matcher) start(i int, t *token) {
	if t.kind.block() {
		m.close(i, func(o *token) bool { return o.kind == paragraphTag }, tagKind.block)
	}
	within := func(kinds ...tagKind) func(tagKind) bool {
		return func(k tagKind) bool {
			for _, one := range kinds {
				if k == one {
					return true
				}
			}
			return false
		}
	}
	switch t.kind {
	case linkTag:
		m.close(i, func(o *token) bool { return o.kind == linkTag }, tagKind.block)
	case itemTag:
		m.close(i, func(o *token) bool { return o.kind == itemTag }, within(listTag, tableTag, quoteTag))
	case termTag, definitionTag:
		m.close(i, func(o *token) bool { return o.kind == termTag || o.kind == definitionTag }, within(definitionsTag, tableTag, quoteTag))
	case cellTag:
		m.close(i, func(o *token) bool { return o.kind == cellTag }, within(rowTag, tableTag))
	case rowTag:
		m.close(i, func(o *token) bool { return o.kind == rowTag }, within(groupTag, tableTag))
	case groupTag:
		m.close(i, func(o *token) bool { return o.kind == groupTag }, within(tableTag))
	}
	switch {
	case t.empty():
		m.ends[i] = i + 1
	case len(m.open) < maxOpen:
		m.open = append(m.open, i)
	default:
		m.ends[i] = i + 1
		if m.ignored == nil {
			m.ignored = map[string]int{}
		}
		m.ignored[t.name]++
	}
}

func (m *matcher) end(i int, t *token) {
	if m.ignored[t.name] > 0 {
		m.ignored[t.name]--
		return
	}
	same := func(o *token) bool { return o.name == t.name || o.kind == headingTag && t.kind == headingTag }
	switch t.kind {
	case itemTag:
		m.close(i, same, func(k tagKind) bool { return k == listTag || k == tableTag })
	case termTag, definitionTag:
		m.close(i, same, func(k tagKind) bool { return k == definitionsTag || k == tableTag })
	case cellTag, rowTag, groupTag:
		m.close(i, same, func(k tagKind) bool { return k == tableTag })
	default:
		if t.kind.block() {
			m.close(i, same, func(tagKind) bool { return false })
		} else {
			m.close(i, same, tagKind.block)
		}
	}
}

// close ends the innermost open element that is the one wanted, and all within
// it, at token i, unless one of a kind that stops the search is nearer.
func (m *matcher) close(i int, wanted func(*token) bool, stop func(tagKind) bool) {
	for k := len(m.open) - 1; k >= 0; k-- {
		o := &m.tokens[m.open[k]]
		if wanted(o) {
			for _, at := range m.open[k:] {
				m.ends[at] = i
			}
			m.open = m.open[:k]
			return
		}
		if stop(o.kind) {
			return
		}
	}
}

// opened is an element whose kids are still to come. They are put on a stack;
// from is where they begin.
type opened struct {
	*element
	end, from int
}

// tree puts the tokens into a tree. The root has no token.
func (m *matcher) tree() *element {
	all := make([]element, len(m.tokens)+1)
	kids := make([]*element, 0, len(m.tokens)) // of all elements that have ended
	var waiting []*element                     // for the end of what they stand in
	root := &all[len(m.tokens)]
	open := []opened{{root, len(m.tokens) + 1, 0}}
	end := func() {
		e := open[len(open)-1]
		open = open[:len(open)-1]
		if own := waiting[e.from:]; len(own) > 0 {
			first := len(kids)
			kids = append(kids, own...)
			e.kids = kids[first:len(kids):len(kids)]
			waiting = waiting[:e.from]
		}
	}
	for i := range m.tokens {
		for open[len(open)-1].end <= i {
			end()
		}
		t := &m.tokens[i]
		if t.form == endToken {
			continue
		}
		e := &all[i]
		e.token = t
		waiting = append(waiting, e)
		if t.form == nodeToken || t.form == rawToken || t.kind.block() {
			for k := len(open) - 1; k >= 0 && !open[k].blocks; k-- {
				open[k].blocks = true
			}
		}
		if t.form == startToken && m.ends[i] > i+1 {
			open = append(open, opened{e, m.ends[i], len(waiting)})
		}
	}
	for len(open) > 0 {
		end()
	}
	return root
}
