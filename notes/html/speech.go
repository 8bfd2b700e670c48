package html

import (
	"cmp"
	"strings"
	"unicode"

	"golang.org/x/net/html/atom"

	"gloss/model"
	"gloss/notes"
)

// spokenPart is a part of the page that says in which language it is.
type spokenPart struct {
	from, to model.Position // to is behind it
	lang     string         // "" for that of the page
}

// speaks reports whether parts of the page say which language they are in.
func (r *reading) speaks() bool {
	if r.tongues == unsure {
		r.tongues = yes
		if strings.Count(r.src.Text, "lang=") < 2 {
			r.tongues = no // one is the page's
		}
	}
	return r.tongues == yes
}

// passageLanguage returns the language of an element within a line that says so; ""
// for others, and for those that hold all of the words of a run.
func (r *reading) passageLanguage(i int32) string {
	if !r.speaks() {
		return ""
	}
	n := &r.tree.nodes[i]
	if int(n.end-n.start) < len("<i lang=x>") || r.tree.spokenAlone(i) {
		return ""
	}
	lang := r.tree.language(i)
	switch {
	case lang == "":
		return ""
	case strings.EqualFold(primary(lang), primary(r.doc.Language)): // word processors tell their dictionaries apart
		if !r.spokenRound(i) {
			return ""
		}
		lang = r.doc.Language
	case !strings.ContainsFunc(r.tree.plain(i, 40), unicode.IsLetter):
		return "" // a bullet that was typed
	}
	return lang
}

// spokenRound reports whether an element stands in another that is in another language
// than the page.
func (r *reading) spokenRound(i int32) bool {
	for i = r.tree.nodes[i].parent; i > 0; i = r.tree.nodes[i].parent {
		if lang := r.tree.language(i); lang != "" {
			return !strings.EqualFold(primary(lang), primary(r.doc.Language))
		}
	}
	return false
}

// language returns the language that an element says its words are in; "" for none.
func (t *tree) language(i int32) string {
	return notes.LanguageTag(cmp.Or(t.attr(i, "lang"), t.attr(i, "xml:lang")))
}

// primary returns the language of a tag without the country.
func primary(tag string) string {
	tag, _, _ = strings.Cut(tag, "-")
	return tag
}

// speech notes the language of the runs that stand in an element which says that it
// is in another one, be it a quotation or a span that holds all of a run. Those within
// a line are passages of it.
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
		notes.MarksLanguages(r.doc)
		if r.doc.Foreign == nil {
			r.doc.Foreign = map[*[]model.Inline]string{}
		}
		r.doc.Foreign[run], r.doc.Marked[run] = lang, true
	})
}

// mostSpoken is how many such parts are looked at.
const mostSpoken = 200

func (r *reading) spokenParts() (parts []spokenPart) {
	if !r.speaks() {
		return nil
	}
	own := strings.ToLower(r.doc.Language)
	t := r.tree
	for i := range t.nodes {
		n := &t.nodes[i]
		if n.kind != element || int(n.end-n.start) < len("<p lang=x>") || len(parts) == mostSpoken || !t.spokenAlone(int32(i)) {
			continue
		}
		lang := t.language(int32(i))
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
