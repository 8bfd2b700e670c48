package html

import (
	"strings"

	"golang.org/x/net/html/atom"

	"gloss/model"
)

// spokenPart is a part of the page that says in which language it is.
type spokenPart struct {
	from, to model.Position // to is behind it
	lang     string         // "" for that of the page
}

// speech notes the language of the runs that stand in an element which says that it
// is in another one, be it a quotation or a span that holds all of a run. Those within
// a line are left as they are: a word of another language is no run.
func (r *reading) speech() {
	parts := r.spokenParts()
	if len(parts) == 0 {
		return
	}
	r.doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
		if len(*run) == 0 {
			return
		}
		at := (*run)[0].Pos()
		lang := ""
		for _, p := range parts { // outer ones come first
			if !earlier(at, p.from) && earlier(at, p.to) {
				lang = p.lang
			}
		}
		if lang == "" {
			return
		}
		if r.doc.Foreign == nil {
			r.doc.Foreign = map[*[]model.Inline]string{}
		}
		r.doc.Foreign[run] = lang
	})
}

// mostSpoken is how many such parts are looked at.
const mostSpoken = 200

func (r *reading) spokenParts() (parts []spokenPart) {
	if strings.Count(r.src.Text, "lang=") < 2 {
		return nil // one is the page's
	}
	own := strings.ToLower(r.doc.Language)
	t := r.tree
	for i := range t.nodes {
		n := &t.nodes[i]
		if n.kind != element || int(n.end-n.start) < len("<p lang=x>") || len(parts) == mostSpoken || !t.spokenAlone(int32(i)) {
			continue
		}
		lang := strings.ReplaceAll(strings.TrimSpace(t.attr(int32(i), "lang")), "_", "-")
		if lang == "" {
			continue
		}
		if strings.EqualFold(lang, own) || strings.HasPrefix(own, strings.ToLower(lang)+"-") {
			lang = ""
		}
		parts = append(parts, spokenPart{r.at(n.start), r.at(n.close), lang})
	}
	return parts
}

// spokenAlone reports whether an element holds runs, or all of the words of one.
func (t *tree) spokenAlone(i int32) bool {
	size := t.nodes[i].size
	for !spoken(t.nodes[i].tag) {
		if i = t.nodes[i].parent; i == 0 || t.nodes[i].size != size || size == 0 {
			return false
		}
	}
	return true
}

// spoken reports whether elements so called hold runs, and are no part of one.
func spoken(tag atom.Atom) bool {
	switch tag {
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Blockquote, atom.Ul, atom.Ol, atom.Dl, atom.Li, atom.Dt, atom.Dd, atom.Table, atom.Tr, atom.Td, atom.Th,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Figcaption, atom.Aside:
		return true
	}
	return false
}

func earlier(a, b model.Position) bool {
	return a.Line < b.Line || a.Line == b.Line && a.Column < b.Column
}
