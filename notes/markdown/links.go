package markdown

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"gloss/model"
	"gloss/notes"
)

// address judges the address of a link, its escapes resolved. What is no link
// is reported.
func (r *reading) address(address string, pos model.Position) (string, bool) {
	address, kind := notes.ParseTarget(address)
	switch kind {
	case notes.OutsideTarget:
		return address, true
	case notes.FileTarget:
		if target, ok := r.src.Files.Link(r.src, address); ok {
			return target, true
		}
		r.doc.Report(pos, model.Info, "markdown.link", fmt.Sprintf("link to %q, beside the notes, is kept as text", notes.Short(address)),
			"give the whole address, or that file too where it is one of your notes, for a link that works in a book")
	case notes.OtherTarget:
		r.doc.Report(pos, model.Warning, "markdown.link", fmt.Sprintf("link to %q is kept as text", notes.Short(address)),
			"only http, https and mailto addresses and #anchors become links")
	case notes.NoTarget:
		r.doc.Report(pos, model.Info, "markdown.link", "link without an address is kept as text", "")
	}
	return "", false
}

func (r *reading) link(list []model.Inline, n *ast.Link, depth int) []model.Inline {
	if n.Reference != nil {
		r.used[util.ToLinkReference(n.Reference.Value)] = true
	}
	return r.linkTo(list, r.place(n.Pos()), r.linkAddress(n.Pos(), string(n.Destination)), string(n.Title),
		func(list []model.Inline) []model.Inline { return r.content(list, n, depth+1) }, n.ChildCount())
}

// linkTo appends a link to an address, or its words alone where the book can have
// no such link. content appends the words to a list, which take about size inlines.
func (r *reading) linkTo(list []model.Inline, pos model.Position, address, name string, content func([]model.Inline) []model.Inline, size int) []model.Inline {
	target, ok := "", false
	if r.inLink {
		r.doc.Report(pos, model.Info, "markdown.link", fmt.Sprintf("link to %q within another, or within a picture, is kept as text", notes.Short(address)), "")
	} else {
		target, ok = r.address(decode(address), pos)
	}
	if !ok {
		return content(list)
	}
	r.inLink = true
	inner := join(content(r.nodes.Room(size)))
	r.inLink = false
	return linked(list, pos, target, title(name), inner)
}

// linked appends a link to list. One without words shows its address, or, in a book of
// several files, the title of the one that it leads to (notes.Prepare).
func linked(list []model.Inline, pos model.Position, target, title string, inner []model.Inline) []model.Inline {
	before, inner, after := outward(inner)
	link := &model.Link{Position: pos, Target: target, Title: title, Inlines: inner}
	if !notes.Visible(inner) {
		link.Auto = target[0] != '#' && link.Title == "" && !strings.ContainsAny(target, "<>") || strings.LastIndexByte(target, '#') > 0 && target[0] == '#'
		link.Inlines = []model.Inline{&model.Text{Position: pos, Value: strings.TrimPrefix(target, "mailto:")}}
	}
	return append(append(append(list, before...), link), after...)
}

// title returns a link's title as one line.
func title(raw string) string { return notes.Rejoin(decode(raw), " ") }

func (r *reading) autoLink(list []model.Inline, n *ast.AutoLink) []model.Inline {
	label := string(n.Label(r.body))
	offset := n.Pos()
	pos := r.place(offset)
	text := &model.Text{Position: r.at(offset + 1), Value: label}
	if r.inLink {
		return append(list, text)
	}
	address := n.URL(r.body)
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(label), "mailto:") {
		address = append([]byte("mailto:"), address...)
	}
	target, kind := notes.ParseTarget(string(address))
	if kind != notes.OutsideTarget {
		// "<std:string>" is no address either.
		text.Position, text.Value = pos, "<"+label+">"
		return append(list, text)
	}
	return append(list, &model.Link{Position: pos, Target: target, Auto: true, Inlines: []model.Inline{text}})
}

func (r *reading) image(list []model.Inline, n *ast.Image, depth int) []model.Inline {
	if n.Reference != nil {
		r.used[util.ToLinkReference(n.Reference.Value)] = true
	}
	pos := r.place(n.Pos())
	linked := r.inLink
	r.inLink = true
	alt := notes.Rejoin(model.PlainText(r.children(n, depth+1)), " ")
	r.inLink = linked
	return r.picture(list, pos, decode(string(n.Destination)), title(string(n.Title)), alt)
}

// picture appends a picture, or its alternative text where its address is none
// that a book may have.
func (r *reading) picture(list []model.Inline, pos model.Position, address, title, alt string) []model.Inline {
	address, kind := notes.ParsePicture(address)
	if kind == notes.OtherTarget || kind == notes.NoTarget {
		r.doc.Report(pos, model.Warning, "markdown.link", fmt.Sprintf("picture at %q is kept as text", notes.Short(address)),
			"only pictures with http or https addresses or beside the notes are known")
		if alt == "" {
			return list
		}
		return append(list, &model.Text{Position: pos, Value: alt})
	}
	return append(list, &model.Image{Position: pos, Target: address, Title: title, Alt: alt})
}
