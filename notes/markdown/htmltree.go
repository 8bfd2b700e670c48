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

// htmlTree returns what stands in a container, its raw HTML understood.
func (r *reading) htmlTree(parent ast.Node) *element {
	var list []token
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		h, ok := n.(*ast.HTMLBlock)
		if ok {
			f := r.fragment(h)
			if list, ok = f.tokens(list); ok {
				for _, l := range f.lines {
					r.ledger.Merge(r.line(l.offset))
				}
			}
		}
		if !ok {
			list = append(list, token{form: nodeToken, node: n})
		}
	}
	m := matcher{tokens: list, ends: make([]int, len(list))}
	m.match()
	return m.tree()
}

// matcher finds where elements end.
type matcher struct {
	tokens  []token
	ends    []int // of start tags: the token at which the element ends
	open    []int // start tags, outermost first
	ignored map[string]int
}

func (m *matcher) match() {
	for i := range m.tokens {
		switch t := &m.tokens[i]; t.form {
		case startToken:
			m.start(i, t)
		case endToken:
			m.end(i, t)
		}
	}
	// What has no end tag ends before the next block of Markdown.
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

// tree puts the tokens into a tree. The root has no token.
func (m *matcher) tree() *element {
	root := &element{}
	open, ends := []*element{root}, []int{len(m.tokens) + 1}
	for i := range m.tokens {
		for ends[len(ends)-1] <= i {
			open, ends = open[:len(open)-1], ends[:len(ends)-1]
		}
		t := &m.tokens[i]
		if t.form == endToken {
			continue
		}
		e := &element{token: t}
		top := open[len(open)-1]
		top.kids = append(top.kids, e)
		if t.form == nodeToken || t.kind.block() {
			for k := len(open) - 1; k >= 0 && !open[k].blocks; k-- {
				open[k].blocks = true
			}
		}
		if t.form == startToken && m.ends[i] > i+1 {
			open, ends = append(open, e), append(ends, m.ends[i])
		}
	}
	return root
}
