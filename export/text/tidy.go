package text

import (
	"strings"
	"unicode"

	"gloss/model"
)

// kind says what a node of tidied text is.
type kind int

const (
	words kind = iota
	emphasis
	strong
	strike
	code
	link
	auto // a link that shows its own address
	image
	lineBreak
	footnote
	passage
)

// node is a piece of text in a form that Markdown can say: no kind of emphasis
// stands within or right beside its like, none begins or ends with a blank, and
// no words stand right beside words.
type node struct {
	kind   kind
	text   string // words, code, alternative text of an image
	kids   []node // of emphasis and links
	target string
	title  string
	number int    // of a footnote
	label  string // of a footnote; the language of a passage

	decorative bool // of an image
}

// tidier turns inlines into nodes.
type tidier struct {
	within map[kind]bool
	inCell bool
	inner  func(*model.Link) string // the target of one that leads to a place of the notes
}

// tidy returns the nodes of a run, without blanks and line breaks at its ends.
func (p *page) tidy(list []model.Inline, where place) []node {
	t := &tidier{within: map[kind]bool{}, inCell: where == inCell, inner: p.innerTarget}
	nodes := t.nodes(list)
	if where == inHeading {
		flatten(nodes)
		nodes = compact(nodes)
	}
	return trim(nodes)
}

func (t *tidier) nodes(list []model.Inline) []node {
	return compact(t.add(nil, list))
}

func (t *tidier) add(out []node, list []model.Inline) []node {
	for _, n := range list {
		switch n := n.(type) {
		case *model.Text:
			if n.Value != "" {
				out = append(out, node{kind: words, text: oneLineKept(n.Value)})
			}
		case *model.CodeSpan:
			if n.Value != "" {
				out = append(out, node{kind: code, text: strings.ReplaceAll(n.Value, "\n", " ")})
			}
		case *model.Emphasis:
			out = t.span(out, emphasis, n.Inlines)
		case *model.Strong:
			out = t.span(out, strong, n.Inlines)
		case *model.Strike:
			out = t.span(out, strike, n.Inlines)
		case *model.Mention:
			out = t.add(out, n.Inlines)
		case *model.Passage:
			if n.Told {
				out = t.passage(out, n.Language, n.Inlines)
			} else {
				out = t.add(out, n.Inlines)
			}
		case *model.Link:
			out = t.link(out, n)
		case *model.Image:
			out = t.image(out, n)
		case *model.LineBreak:
			out = append(out, node{kind: lineBreak})
		case *model.FootnoteRef:
			out = append(out, node{kind: footnote, number: n.Number, label: n.Label})
		}
	}
	return out
}

// oneLineKept makes line feeds blanks and keeps all else.
func oneLineKept(s string) string {
	if strings.IndexByte(s, '\n') < 0 {
		return s
	}
	return strings.ReplaceAll(s, "\n", " ")
}

// span adds an emphasis, with the blanks at its ends put outside.
func (t *tidier) span(out []node, k kind, list []model.Inline) []node {
	if t.within[k] {
		return t.add(out, list)
	}
	t.within[k] = true
	kids := t.nodes(list)
	t.within[k] = false
	before, kids, after := hoist(kids)
	out = append(out, before...)
	if len(kids) > 0 {
		out = append(out, node{kind: k, kids: kids})
	}
	return append(out, after...)
}

// passage adds words in another language, with the blanks at their ends put outside.
func (t *tidier) passage(out []node, language string, list []model.Inline) []node {
	before, kids, after := hoist(t.nodes(list))
	out = append(out, before...)
	if len(kids) > 0 {
		out = append(out, node{kind: passage, kids: kids, label: language})
	}
	return append(out, after...)
}

func (t *tidier) link(out []node, l *model.Link) []node {
	target, ok := linkTarget(l.Target)
	if ok && target[0] == '#' {
		target = t.inner(l)
	}
	if !ok || target == "" || t.within[link] {
		return t.add(out, l.Inlines)
	}
	shownAs := model.PlainText(l.Inlines)
	if l.Auto && l.Title == "" && plain(l.Inlines) {
		switch {
		case (strings.EqualFold(shownAs, target) || "mailto:"+shownAs == target) && angled(shownAs, target) && !(t.inCell && strings.Contains(shownAs, "|")):
			return append(out, node{kind: auto, text: shownAs, target: target})
		case shownAs != target && shownAs != "":
			// "docs.example.org": the words alone are found again.
			return append(out, node{kind: words, text: oneLineKept(shownAs)})
		}
	}
	t.within[link] = true
	before, kids, after := hoist(t.nodes(l.Inlines))
	t.within[link] = false
	if !shownNodes(kids) {
		kids = []node{{kind: words, text: strings.TrimPrefix(target, "mailto:")}}
	}
	out = append(out, before...)
	out = append(out, node{kind: link, kids: kids, target: target, title: oneLine(l.Title)})
	return append(out, after...)
}

// plain reports whether a run is nothing but words, which names in them may mark.
func plain(list []model.Inline) bool {
	for _, n := range list {
		switch n := n.(type) {
		case *model.Text:
		case *model.Mention:
			if !plain(n.Inlines) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

func (t *tidier) image(out []node, im *model.Image) []node {
	alt := oneLine(im.Alt)
	target, ok := imageTarget(im.Target)
	if !ok {
		if alt == "" {
			return out
		}
		return append(out, node{kind: words, text: alt})
	}
	return append(out, node{kind: image, text: alt, target: target, title: oneLine(im.Title), decorative: im.Decorative})
}

// hoist parts the blanks and line breaks at both ends from what stands between.
func hoist(list []node) (before, within, after []node) {
	for len(list) > 0 {
		n := &list[0]
		if n.kind == lineBreak {
			before, list = append(before, *n), list[1:]
			continue
		}
		if n.kind != words {
			break
		}
		rest := strings.TrimLeftFunc(n.text, unicode.IsSpace)
		if rest != n.text {
			before = append(before, node{kind: words, text: n.text[:len(n.text)-len(rest)]})
		}
		if n.text = rest; rest != "" {
			break
		}
		list = list[1:]
	}
	for len(list) > 0 {
		n := &list[len(list)-1]
		if n.kind == lineBreak {
			after, list = append([]node{*n}, after...), list[:len(list)-1]
			continue
		}
		if n.kind != words {
			break
		}
		rest := strings.TrimRightFunc(n.text, unicode.IsSpace)
		if rest != n.text {
			after = append([]node{{kind: words, text: n.text[len(rest):]}}, after...)
		}
		if n.text = rest; rest != "" {
			break
		}
		list = list[:len(list)-1]
	}
	return before, list, after
}

// compact joins what stands beside its like, and takes the blanks round line
// breaks away.
func compact(list []node) []node {
	out := make([]node, 0, len(list))
	for i := 0; i < len(list); {
		n, end := list[i], i+1
		if n.kind <= code {
			for end < len(list) && (list[end].kind == n.kind || list[end].kind == words && list[end].text == "") {
				end++
			}
		}
		switch {
		case end == i+1:
		case n.kind == words, n.kind == code:
			var b strings.Builder
			for _, same := range list[i:end] {
				b.WriteString(same.text)
			}
			n.text = b.String()
		default:
			n.kids = nil
			for _, same := range list[i:end] {
				n.kids = append(n.kids, same.kids...)
			}
			n.kids = compact(n.kids)
		}
		if n.kind != words || n.text != "" {
			out = append(out, n)
		}
		i = end
	}
	for i := range out {
		if out[i].kind != words {
			continue
		}
		if i > 0 && out[i-1].kind == lineBreak {
			out[i].text = strings.TrimLeft(out[i].text, " \t")
		}
		if i+1 < len(out) && out[i+1].kind == lineBreak {
			out[i].text = strings.TrimRight(out[i].text, " \t")
		}
	}
	kept := out[:0]
	for _, n := range out {
		if n.kind != words || n.text != "" {
			kept = append(kept, n)
		}
	}
	return kept
}

// flatten makes blanks of line breaks, where there is only one line.
func flatten(list []node) {
	for i := range list {
		if list[i].kind == lineBreak {
			list[i] = node{kind: words, text: " "}
		}
		flatten(list[i].kids)
		list[i].kids = compact(list[i].kids)
	}
}

// trim takes blanks and line breaks off the ends of a run.
func trim(list []node) []node {
	for len(list) > 0 {
		if n := &list[0]; n.kind == words {
			if n.text = strings.TrimLeft(n.text, " \t"); n.text != "" {
				break
			}
		} else if n.kind != lineBreak {
			break
		}
		list = list[1:]
	}
	for len(list) > 0 {
		if n := &list[len(list)-1]; n.kind == words {
			if n.text = strings.TrimRight(n.text, " \t"); n.text != "" {
				break
			}
		} else if n.kind != lineBreak {
			break
		}
		list = list[:len(list)-1]
	}
	return list
}

// visible reports whether a run has anything but blanks.
func visible(list []model.Inline) bool {
	for _, n := range list {
		switch n := n.(type) {
		case *model.Text:
			if strings.TrimSpace(n.Value) != "" {
				return true
			}
		case *model.CodeSpan:
			if n.Value != "" {
				return true
			}
		case *model.Link:
			if _, ok := linkTarget(n.Target); ok || visible(n.Inlines) {
				return true
			}
		case *model.Image:
			if _, ok := imageTarget(n.Target); ok || strings.TrimSpace(n.Alt) != "" {
				return true
			}
		case *model.FootnoteRef:
			return true
		default:
			if visible(model.Children(n)) {
				return true
			}
		}
	}
	return false
}

func shownNodes(list []node) bool {
	for _, n := range list {
		if n.kind == words && strings.TrimSpace(n.text) == "" || n.kind == lineBreak {
			continue
		}
		if len(n.kids) == 0 || shownNodes(n.kids) {
			return true
		}
	}
	return false
}
