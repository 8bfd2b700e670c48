package markdown

import (
	"fmt"
	"strings"

	"gloss/model"
	"gloss/notes"
)

// mark is a start tag within a line.
type mark struct {
	kind tagKind
	raw  string // the tag
	pos  model.Position
}

// marked appends what an element within a line stands for. inner returns what
// the element holds, and is called once.
func (r *reading) marked(list []model.Inline, m mark, inner func() []model.Inline) []model.Inline {
	if lang := m.language(); lang != "" && r.passages < notes.MaxPassages {
		notes.MarksLanguages(r.doc)
		r.passages++
		within := r.markedAs(nil, m, inner)
		r.passages--
		if !notes.Visible(within) {
			return append(list, within...)
		}
		return append(list, &model.Passage{Position: m.pos, Language: lang, Told: true, Inlines: within})
	}
	return r.markedAs(list, m, inner)
}

// language returns the language that a tag says its words are in; "" for none.
func (m mark) language() string {
	if len(m.raw) < len("<i lang=x>") || !strings.Contains(strings.ToLower(m.raw), "lang") {
		return ""
	}
	lang, ok := attributeOf(m.raw, "lang")
	if !ok {
		lang, _ = attributeOf(m.raw, "xml:lang")
	}
	return notes.LanguageTag(lang)
}

// markedAs is marked without the language of the words.
func (r *reading) markedAs(list []model.Inline, m mark, inner func() []model.Inline) []model.Inline {
	r.elements++
	if m.kind == linkTag || m.kind == plainTag {
		r.anchor(m.raw, int(m.pos.Line))
	}
	switch m.kind {
	case strongTag:
		return r.stress(list, m, strong, inner)
	case emphasisTag:
		return r.stress(list, m, stressed, inner)
	case strikeTag:
		return r.stress(list, m, struck, inner)
	case codeTag:
		before, within, after := outward(join(inner()))
		return append(append(append(list, before...), codify(within)...), after...)
	case linkTag:
		return r.markedLink(list, m, inner)
	case plainTag:
		if m.concealed() {
			r.doc.Report(m.pos, model.Info, "markdown.concealed", "words that only a screen reader reads are left out", "")
			return unblanked(list)
		}
	}
	if m.kind.block() { // in the cell of a table
		list = append(list, &model.LineBreak{Position: m.pos})
		list = append(list, inner()...)
		return append(list, &model.LineBreak{Position: m.pos})
	}
	return append(list, m.raised(inner())...)
}

// concealed reports whether a page shows nothing of an element, and only programs that
// read it out do.
func (m mark) concealed() bool {
	if !strings.Contains(m.raw, "class") {
		return false
	}
	classes, _ := attributeOf(m.raw, "class")
	for class := range strings.FieldsSeq(classes) {
		switch class {
		case "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screenreader-text", "show-for-sr":
			return true
		}
	}
	return false
}

// unblanked returns a run without the blank that it ends with.
func unblanked(list []model.Inline) []model.Inline {
	if len(list) == 0 {
		return list
	}
	if t, ok := list[len(list)-1].(*model.Text); ok {
		if t.Value = strings.TrimRight(t.Value, " "); t.Value == "" {
			return list[:len(list)-1]
		}
	}
	return list
}

// raised sets what a sup or sub element holds in raised or lowered characters,
// where there are such: 10⁶ is not 106.
func (m mark) raised(list []model.Inline) []model.Inline {
	name, _ := tagName(m.raw)
	if len(list) != 1 || name != "sup" && name != "sub" {
		return list
	}
	if t, ok := list[0].(*model.Text); ok {
		form := notes.Superscript
		if name == "sub" {
			form = notes.Subscript
		}
		if value, ok := form(t.Value); ok {
			t.Value = value
		}
	}
	return list
}

// stress appends an emphasis of the kind, unless it stands within one.
func (r *reading) stress(list []model.Inline, m mark, kind span, inner func() []model.Inline) []model.Inline {
	if r.within&kind != 0 {
		return append(list, inner()...)
	}
	r.within |= kind
	within := join(inner())
	r.within &^= kind
	before, within, after := outward(within)
	list = append(list, before...)
	if len(within) > 0 {
		list = append(list, emphasized(kind, m.pos, within))
	}
	return append(list, after...)
}

func emphasized(kind span, pos model.Position, inner []model.Inline) model.Inline {
	switch kind {
	case strong:
		return &model.Strong{Position: pos, Inlines: inner}
	case struck:
		return &model.Strike{Position: pos, Inlines: inner}
	}
	return &model.Emphasis{Position: pos, Inlines: inner}
}

// codify makes code spans of the words in a run. Links, pictures and line
// breaks within stay what they are.
func codify(list []model.Inline) []model.Inline {
	for i, n := range list {
		switch n := n.(type) {
		case *model.Text:
			if strings.TrimSpace(n.Value) != "" {
				list[i] = &model.CodeSpan{Position: n.Position, Value: n.Value}
			}
		case *model.Link:
			if !n.Auto { // that shows its address as it is
				n.Inlines = codify(n.Inlines)
			}
		default:
			model.SetChildren(n, codify(model.Children(n)))
		}
	}
	return join(list)
}

// markedLink appends an <a>. One without an address is the place that others
// link to, and leaves its words alone.
func (r *reading) markedLink(list []model.Inline, m mark, inner func() []model.Inline) []model.Inline {
	href, ok := attributeOf(m.raw, "href")
	if !ok {
		return append(list, inner()...)
	}
	if r.inLink {
		r.doc.Report(m.pos, model.Info, "markdown.link", fmt.Sprintf("link to %q within another, or within a picture, is kept as text", notes.Short(href)), "")
		return append(list, inner()...)
	}
	target, ok := r.address(href, m.pos)
	if !ok {
		return append(list, inner()...)
	}
	r.inLink = true
	within := join(inner())
	r.inLink = false
	if target[0] == '#' && !notes.Visible(within) {
		return append(list, within...)
	}
	if !notes.Visible(within) {
		r.ledger.Place(int(m.pos.Line))
	}
	title, _ := attributeOf(m.raw, "title")
	return linked(list, m.pos, target, notes.Rejoin(title, " "), within)
}

// single appends what a tag without an end tag stands for.
func (r *reading) single(list []model.Inline, m mark) []model.Inline {
	r.elements++
	switch m.kind {
	case playerTag:
		return r.player(list, m)
	case breakTag:
		r.breaks++
		r.ledger.Place(int(m.pos.Line))
		return append(list, &model.LineBreak{Position: m.pos})
	case imageTag:
		src, _ := attributeOf(m.raw, "src")
		alt, said := attributeOf(m.raw, "alt")
		title, _ := attributeOf(m.raw, "title")
		r.ledger.Place(int(m.pos.Line))
		alt, title = notes.Rejoin(alt, " "), notes.Rejoin(title, " ")
		list = r.picture(list, m.pos, src, title, alt)
		if said && alt == "" && title == "" && !r.inLink && len(list) > 0 {
			if im, ok := list[len(list)-1].(*model.Image); ok && im.Position == m.pos {
				im.Decorative = true
			}
		}
		return list
	}
	return list
}
