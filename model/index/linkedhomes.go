package index

import (
	"strings"

	"gloss/model"
)

// This file gives the things that no catalogue has the home pages that the notes link
// them to.

// linkHomes sets the home page of each discovered entry of which the notes have a link that
// is nothing but its name, or the address itself of its repository or package: the first
// one. The words of the link say so by themselves, or the page is called as the thing is.
func linkHomes(doc *model.Document, list []*model.IndexEntry) {
	homeless := map[string]*model.IndexEntry{}
	for _, e := range list {
		if e.Origin == "discovered" && e.URL == "" && linkedByName(e) {
			homeless[e.Key] = e
		}
	}
	if len(homeless) == 0 {
		return
	}
	doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
		model.WalkInlines(*run, func(n model.Inline) {
			l, ok := n.(*model.Link)
			if !ok || !strings.HasPrefix(l.Target, "http") {
				return
			}
			inlineMentions(nil, l.Inlines, func(_ *model.Section, m *model.Mention) {
				if e := homeless[m.Key]; e != nil && e.URL == "" && homeOf(m, l) {
					e.URL = l.Target
				}
			})
		})
	})
}

// linkedByName reports whether a link is what made one of the entry's mentions one.
func linkedByName(e *model.IndexEntry) bool {
	for _, m := range e.Mentions {
		if m.Why == whyLink {
			return true
		}
	}
	return false
}

// homeOf reports whether a link leads to the own page of what is mentioned in it.
func homeOf(m *model.Mention, l *model.Link) bool {
	if m.Class != model.ToolMention || m.Why != whyLink {
		return false
	}
	if p := pageOf(l.Target).project; p.name != "" {
		return l.Auto && strings.EqualFold(p.name, m.Form) || !l.Auto && len(l.Inlines) == 1
	}
	return !l.Auto && len(l.Inlines) == 1
}
