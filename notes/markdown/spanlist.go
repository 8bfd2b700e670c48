package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"gloss/model"
)

// spansOf returns the tokens of a leaf block; nil where the parser read it.
func spansOf(n ast.Node) []spanToken {
	if cell, ok := n.(*cellNode); ok {
		return cell.tokens
	}
	if s, ok := n.FirstChild().(*spansNode); ok {
		return s.tokens
	}
	return nil
}

// topmost returns how many tokens stand within no other.
func topmost(tokens []spanToken) (n int) {
	for i := 0; i < len(tokens); i += 1 + int(tokens[i].mate) {
		n++
	}
	return n
}

// spans appends what tokens stand for to list.
func (r *reading) spans(list []model.Inline, tokens []spanToken) []model.Inline {
	for i := 0; i < len(tokens); i++ {
		t := &tokens[i]
		inner := tokens[i+1 : i+max(1, int(t.mate))]
		switch t.kind {
		case textToken, lineToken:
			list = r.certainWords(list, t)
		case codeToken:
			list = r.certainCode(list, t)
		case stressToken, strikeToken:
			list = r.certainEmphasis(list, t, inner)
		case linkToken:
			address := r.linkAddress(int(t.at), r.shown[r.base+int(t.start):r.base+int(t.stop)])
			list = r.linkTo(list, r.place(int(t.at)), address, "", func(list []model.Inline) []model.Inline { return r.spans(list, inner) }, topmost(inner))
		case addressToken:
			link := ast.NewAutoLink(ast.AutoLinkURL, ast.NewTextSegment(text.NewSegment(int(t.start), int(t.stop))))
			link.SetPos(int(t.at))
			list = r.autoLink(list, link)
		}
		i += int(t.mate)
	}
	return list
}

// certainWords appends a text.
func (r *reading) certainWords(list []model.Inline, t *spanToken) []model.Inline {
	value := ""
	if t.start < t.stop {
		value = decode(r.unfilled(r.shown[r.base+int(t.start) : r.base+int(t.stop)]))
	}
	if t.kind == lineToken {
		value = strings.TrimRight(value, " \t") + " "
	}
	if value == "" {
		return list
	}
	pos := r.at(int(t.at))
	if value != " " {
		r.ledger.Place(int(pos.Line))
	}
	list = append(list, r.nodes.Text(pos, value))
	if t.kind == lineToken {
		return r.broken(list)
	}
	return list
}

// certainCode appends a code span.
func (r *reading) certainCode(list []model.Inline, t *spanToken) []model.Inline {
	value := r.shown[r.base+int(t.start) : r.base+int(t.stop)]
	if r.inCell {
		value = strings.ReplaceAll(value, `\|`, "|")
	}
	return append(list, &model.CodeSpan{Position: r.place(int(t.at)), Value: value})
}

// certainEmphasis appends an emphasis, as emphasis does.
func (r *reading) certainEmphasis(list []model.Inline, t *spanToken, inner []spanToken) []model.Inline {
	kind := stressed
	switch {
	case t.kind == strikeToken:
		kind = struck
	case t.width > 1:
		kind = strong
	}
	if r.within&kind != 0 {
		return r.spans(list, inner)
	}
	r.within |= kind
	words := join(r.spans(r.nodes.Room(topmost(inner)), inner))
	r.within &^= kind
	before, words, after := outward(words)
	list = append(list, before...)
	if len(words) > 0 {
		list = append(list, emphasized(kind, r.at(int(t.at)), words))
	}
	return append(list, after...)
}
