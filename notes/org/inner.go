package org

import (
	"fmt"
	"strings"

	"gloss/model"
	"gloss/notes"
)

// innerLink is a link to a place in the same notes, which are not read to their
// end when it is met.
type innerLink struct {
	link   *model.Link
	name   string // of the place, as in reading.named
	raw    string // as it stands in the notes
	shown  bool   // the notes give it words
	target string // in another file
	title  bool   // it stands in a title
}

// placeNamed returns the name of the place that a link within the notes means:
// "#" and a CUSTOM_ID, "id:" and an ID, or "*" and the words of a headline or of
// a target between "<<" and ">>".
func placeNamed(raw string, kind notes.TargetKind) (string, bool) {
	words := strings.TrimPrefix(raw, "*")
	switch {
	case words == "" || words == "#" || words == "id:":
		return "", false
	case raw[0] == '#' || strings.HasPrefix(raw, "id:"):
		return raw, true
	case raw[0] == '*' || kind == notes.FileTarget && !strings.ContainsAny(raw, ":/"):
		return headlineName(words), true
	}
	return "", false
}

func headlineName(words string) string {
	return "*" + strings.ToLower(strings.Join(strings.Fields(words), " "))
}

// name gives the section at hand a name for links, unless another has it.
func (r *reading) name(name string) {
	if r.named == nil {
		r.named = map[string]*model.Section{}
	}
	if r.section != nil && r.named[name] == nil {
		r.named[name] = r.section
	}
}

// otherFile returns the target of a link to another file of the book, "file:notes.org", or
// to a headline in it, "file:notes.org::*Headline".
// The place is as it stands in the notes, raw: an address would have signs for its blanks.
func (r *reading) otherFile(address, raw string, kind notes.TargetKind) (target string, ok bool) {
	address, named := strings.CutPrefix(address, "file:")
	file, _, _ := strings.Cut(address, "::")
	_, place, _ := strings.Cut(oneLine(raw), "::")
	if kind != notes.FileTarget && !named || !strings.Contains(file, ".") {
		return "", false
	}
	return r.src.Files.Link(r.src, file+"#"+strings.TrimLeft(place, "*#"))
}

// toFile writes a link to another file.
func (p *pen) toFile(pos model.Position, target, raw, words string, from, end int) {
	p.inner(pos, strings.TrimPrefix(raw, "file:"), "", words, from, end)
	p.r.inner[len(p.r.inner)-1].target = target
}

// inner writes a link to a place in the notes.
func (p *pen) inner(pos model.Position, raw, name, words string, from, end int) {
	l := p.r.nodes.Link(pos, "", nil)
	switch {
	case words == "":
		l.Inlines = []model.Inline{p.r.nodes.Text(p.r.at(p.at+2), strings.TrimPrefix(oneLine(raw), "*"))}
	case p.depth < maxInlines:
		l.Inlines = p.within(from, end, true)
	default:
		l.Inlines = []model.Inline{p.r.nodes.Text(p.r.at(from), oneLine(words))}
	}
	p.r.inner = append(p.r.inner, innerLink{link: l, name: name, raw: raw, shown: words != ""})
	p.put(l, end+2)
}

// inOther returns the target of a link to a place in another file of the book; "" for one to
// s, a section of this file, or to nothing.
func (r *reading) inOther(in innerLink, s *model.Section) string {
	if id, ok := strings.CutPrefix(in.name, "id:"); ok && s == nil {
		target, _ := r.src.Files.Place(id)
		return target
	}
	return in.target
}

// resolve gives links within the notes their targets. Those in titles, and those
// that lead nowhere, become text.
func (r *reading) resolve() {
	if len(r.inner) == 0 {
		return
	}
	headings := r.doc.Headings()
	titled := map[string]*model.Section{}
	r.doc.Walk(func(s *model.Section) {
		if name := headlineName(model.PlainText(s.Title)); titled[name] == nil {
			titled[name] = s
		}
	})
	unlinked := false
	for _, in := range r.inner {
		s := r.named[in.name]
		if s == nil {
			s = titled[in.name]
		}
		if target := r.inOther(in, s); target != "" {
			if unlinked = unlinked || in.title; !in.title {
				in.link.Target, in.link.Auto = target, !in.shown
			}
			continue
		}
		anchor := headings.Anchor(s)
		if anchor != "" && !in.shown && in.name[0] != '*' {
			in.link.Inlines = []model.Inline{r.nodes.Text(in.link.Inlines[0].Pos(), strings.TrimSpace(model.PlainText(s.Title)))}
		}
		switch {
		case anchor == "":
			r.doc.Report(in.link.Position, model.Info, "org.link", fmt.Sprintf("link to %q is kept as text", notes.Short(oneLine(in.raw))),
				"only http, https and mailto addresses, and headlines of the notes, become links")
		case !in.title:
			in.link.Target = "#" + anchor
		}
		unlinked = unlinked || in.link.Target == ""
	}
	if unlinked {
		r.doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) { *run = notes.Unlink(*run) })
	}
}
