package html

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// tree is a source as nested elements. Nodes stand in the order of the source,
// so that the nodes from i+1 up to nodes[i].stop are those below node i. Node 0
// stands for the whole source.
type tree struct {
	text     string
	nodes    []node
	comments []span // comments and declarations
	broken   []span // tags that were never finished
	deep     int32  // where elements were nested too deep first; -1 if nowhere
}

type span struct{ start, end int32 }

// node is an element or a piece of text.
type node struct {
	tag        atom.Atom // 0 for text and for unknown elements
	kind       kind
	has        has
	start, end int32 // bytes of the start tag or of the text
	close      int32 // end of the element in the source, its end tag included
	parent     int32
	stop       int32 // index after the last node below
	size       int32 // bytes of text that is kept in and below the node
	linked     int32 // those of them within links
}

type kind uint8

const (
	element kind = iota
	text
	raw // text that is not decoded
)

// has says what there is in or below a node, and what became of it.
type has uint8

const (
	hasBlock   has = 1 << iota // below
	hasHeading                 // in or below
	hasMain                    // in or below: main or article
	hasList                    // in or below
	hasPicture
	dropped // the node and all below are left out
	kept    // the node is the main matter or round it
	spent   // read already: a bullet or number typed as text, a formula, a name
)

const (
	// maxDepth is how deep boxes stand within each other, maxDeeper how deep
	// elements that mean something do. Those that are nested deeper become
	// siblings.
	maxDepth  = 200
	maxDeeper = 300
	// maxRepairs is how many unfinished tags are mended, each of which may
	// cost a pass over the rest.
	maxRepairs = 12
)

// parse makes a tree. It takes any text.
func parse(src string) *tree {
	// An element and a text for each start tag, and a text between end tags.
	likely := min(strings.Count(src, "<")*3/2, len(src)/12) + 8
	p := &parser{tree: &tree{text: src, deep: -1, nodes: make([]node, 1, likely)}}
	p.open = append(p.open, 0)
	for from, repairs := 0, 0; from < len(src); repairs++ {
		from = p.tokens(from)
		if from >= len(src) {
			break
		}
		from = p.repair(from, repairs < maxRepairs)
	}
	p.popTo(0, int32(len(src)))
	root := &p.tree.nodes[0]
	root.stop, root.close = int32(len(p.tree.nodes)), int32(len(src))
	return p.tree
}

type parser struct {
	*tree
	open []int32 // from the outermost to the innermost
	ends int32   // the last heading that was found to be ended behind what stands in it; 0 for none
	last int     // offset of the last end tag of a list; -1 for none, 0 before it is known
	over [2]int  // elements open that were nested too deep: boxes, others
}

// tokens adds the tokens from an offset on, and returns the offset of the tag
// that is not finished, or the length of the source.
func (p *parser) tokens(from int) int {
	z := html.NewTokenizer(strings.NewReader(p.text[from:]))
	at := from
	inRaw := -1 // the offset of a tag whose raw text is never ended
	for {
		kind := z.Next()
		end := at + len(z.Raw())
		switch kind {
		case html.ErrorToken:
			return at
		case html.TextToken:
			if inRaw >= 0 && end == len(p.text) && p.unended(inRaw) {
				return inRaw
			}
			p.addText(int32(at), int32(end))
		case html.StartTagToken, html.SelfClosingTagToken:
			inRaw = -1
			tag := atomOf(tagName(p.text[at:end]))
			if traits(tag)&rawText != 0 && end < len(p.text) {
				inRaw = at
			}
			p.start(tag, int32(at), int32(end), kind == html.SelfClosingTagToken)
		case html.EndTagToken:
			inRaw = -1
			name := tagName(p.text[at+1 : end])
			p.end(atomOf(name), name, int32(at), int32(end))
		default:
			p.comments = append(p.comments, span{int32(at), int32(end)})
		}
		at = end
	}
}

// atomOf returns the atom of a name in any case, 0 for names without one.
func atomOf(name string) atom.Atom {
	var buf [16]byte
	if len(name) > len(buf) {
		return 0
	}
	for i := 0; i < len(name); i++ {
		c := name[i]
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		buf[i] = c
	}
	return atom.Lookup(buf[:len(name)])
}

func (p *parser) add(n node) int32 {
	i := int32(len(p.nodes))
	if n.parent == 0 {
		n.parent = p.open[len(p.open)-1]
	}
	n.stop = i + 1
	if n.close == 0 {
		n.close = n.end
	}
	p.nodes = append(p.nodes, n)
	return i
}

func (p *parser) addText(start, end int32) {
	if strings.HasPrefix(p.text[start:end], "]]>") && p.named(p.open[len(p.open)-1], "content") {
		return // the end of a note of Evernote
	}
	top := &p.nodes[p.open[len(p.open)-1]]
	k := text
	if top.tag != atom.Title && top.tag != atom.Textarea && traits(top.tag)&rawText != 0 {
		k = raw
	}
	if top.tag == atom.Head && strings.TrimSpace(p.text[start:end]) != "" {
		p.popTo(len(p.open)-1, start)
	}
	p.add(node{kind: k, start: start, end: end})
}

func (p *parser) start(tag atom.Atom, start, end int32, selfClosed bool) {
	t := traits(tag)
	if p.nodes[p.open[len(p.open)-1]].tag == atom.Head && t&inHead == 0 {
		p.popTo(len(p.open)-1, start)
	}
	if tag == atom.Html || tag == atom.Body {
		if p.find(tag, 0) > 0 {
			return
		}
	}
	if t&closesP != 0 {
		p.endParagraph(start)
	}
	if t&heading != 0 && traits(p.nodes[p.open[len(p.open)-1]].tag)&heading != 0 {
		p.popTo(len(p.open)-1, start)
	}
	if t&heading != 0 {
		p.endLists(start)
	} else if endsTitle(tag) {
		p.endHeading(start)
	}
	if ends, within := endsBefore(tag); ends != nil {
		p.imply(ends, within, start)
	}
	if tag == atom.Title && p.isNote(p.open[len(p.open)-1]) {
		tag, t = atom.H1, traits(atom.H1)
	}
	i := p.add(node{tag: tag, start: start, end: end})
	if t&void != 0 || selfClosed && (tag == 0 || t&(format|tablePart) != 0) {
		return
	}
	if k := isBox(tag); t&rawText == 0 && len(p.open) > [2]int{maxDepth, maxDeeper}[k] {
		if p.over[k]++; p.deep < 0 {
			p.deep = start
		}
		return
	}
	p.open = append(p.open, i)
}

// isBox returns 0 for an element that only holds others, 1 for one that says
// what it holds.
func isBox(tag atom.Atom) int {
	switch tag {
	case 0, atom.Div, atom.Span, atom.Section, atom.Center, atom.Font, atom.Form, atom.Fieldset, atom.Article, atom.Main, atom.Header, atom.Footer:
		return 0
	}
	return 1
}

// endParagraph ends the paragraph that is open, if any.
func (p *parser) endParagraph(at int32) {
	for k := len(p.open) - 1; k > 0; k-- {
		tag := p.nodes[p.open[k]].tag
		if tag == atom.P {
			p.popTo(k, at)
			return
		}
		if t := traits(tag); t&(block|barrier) != 0 {
			return
		}
	}
}

// imply ends the innermost open element of those that a start tag ends.
func (p *parser) imply(ends, within []atom.Atom, at int32) {
	for k := len(p.open) - 1; k > 0; k-- {
		tag := p.nodes[p.open[k]].tag
		if slices.Contains(ends, tag) {
			p.popTo(k, at)
			return
		}
		if slices.Contains(within, tag) || within == nil && traits(tag)&block != 0 {
			return
		}
		if tag == atom.Table && !slices.Contains(within, atom.Table) {
			return
		}
	}
}

// find returns the index in open of the innermost element with a tag, 0 where
// there is none above the barrier.
func (p *parser) find(tag atom.Atom, barriers trait) int {
	for k := len(p.open) - 1; k > 0; k-- {
		n := &p.nodes[p.open[k]]
		if n.tag == tag {
			return k
		}
		if traits(n.tag)&barriers != 0 {
			return 0
		}
	}
	return 0
}

func (p *parser) end(tag atom.Atom, name string, start, end int32) {
	if tag == atom.Br {
		p.add(node{tag: atom.Br, start: start, end: end})
		return
	}
	if tag == atom.Body || tag == atom.Html {
		return
	}
	if top := p.open[len(p.open)-1]; tag == atom.Title && p.nodes[top].tag == atom.H1 && p.named(top, "title") {
		tag = atom.H1
	}
	t := traits(tag)
	if k := isBox(tag); p.over[k] > 0 && t&(void|rawText) == 0 {
		p.over[k]--
		return
	}
	k := p.findEnded(tag, name)
	if k <= 0 {
		return
	}
	again := p.wronglyNested(k, t)
	p.popTo(k+1, start)
	p.popTo(k, end)
	for _, n := range again {
		i := p.add(node{tag: n.tag, start: n.start, end: n.end, close: end})
		p.open = append(p.open, i)
	}
}

// findEnded returns which of the open elements an end tag ends; 0 or less for none.
func (p *parser) findEnded(tag atom.Atom, name string) int {
	switch t := traits(tag); {
	case tag == 0:
		return p.findNamed(name)
	case t&heading != 0:
		return p.openHeading()
	case t&(tablePart|barrier) != 0:
		return p.find(tag, 0)
	case t&format != 0:
		return p.find(tag, block|barrier)
	case tag == atom.Li:
		if k := p.find(tag, barrier); k > 0 && p.innermostList() <= k {
			return k
		}
		return 0
	case t&listBox != 0:
		if k := p.find(tag, barrier); k != 0 {
			return k
		}
		return p.innermostList() // people end lists with the wrong tag
	}
	return p.find(tag, barrier)
}

// openHeading returns which of the open elements is a heading, of any level; 0 or less
// for none.
func (p *parser) openHeading() int {
	k := len(p.open) - 1
	for ; k > 0 && traits(p.nodes[p.open[k]].tag)&heading == 0; k-- {
		if traits(p.nodes[p.open[k]].tag)&barrier != 0 {
			return 0
		}
	}
	return k
}

func (p *parser) innermostList() int {
	for k := len(p.open) - 1; k > 0; k-- {
		if traits(p.nodes[p.open[k]].tag)&listBox != 0 {
			return k
		}
	}
	return 0
}

// findNamed finds an open element that has no atom.
func (p *parser) findNamed(name string) int {
	for k := len(p.open) - 1; k > 0; k-- {
		n := &p.nodes[p.open[k]]
		if n.tag == 0 && strings.EqualFold(tagName(p.text[n.start:n.end]), name) {
			return k
		}
		if traits(n.tag)&barrier != 0 {
			break
		}
	}
	return 0
}

// popTo ends the elements open from index k on. at is where they end.
func (p *parser) popTo(k int, at int32) {
	for len(p.open) > max(k, 0) {
		i := p.open[len(p.open)-1]
		p.nodes[i].stop, p.nodes[i].close = int32(len(p.nodes)), at
		p.open = p.open[:len(p.open)-1]
	}
	if k == 0 {
		p.open = append(p.open, 0)
	}
}
