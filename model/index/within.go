package index

import (
	"strings"

	"gloss/model/catalog"
)

// This file finds the names of repositories of which notes link to a file or folder:
// such a page is about something in it, but the text of the link may name it.

// withinProject learns the name of a repository that a link leads into, where its text
// has that name and the name is no usual word: "the zorb-mixin runbook".
func (f *finder) withinProject(text string, to page) {
	name := repositoryRound(to)
	if len(name) < 4 || !projectName(name) || f.usageOf(name) != unusual || f.senseOf(name) == ordinary || f.entryNamed(name) != nil {
		return
	}
	k := indexFold(text, name)
	if k < 0 || k > 0 && joinsTo(text[k-1]) || k+len(name) < len(text) && joinsTo(text[k+len(name)]) {
		return
	}
	if form := text[k : k+len(name)]; nameLike(form) && f.tools[catalog.Fold(form)] == nil {
		f.learn(form, whyLink).confirmed = true
	}
}

// joinsTo reports whether a byte beside a word makes it a part of a longer one.
func joinsTo(b byte) bool { return isWordByte(b) || b == '-' || b == '_' || b == '.' || b == '#' }

// repositoryRound returns the name of the repository of which a page shows a file or a
// folder; "" for other pages.
func repositoryRound(to page) string {
	if !codeSite(to.host) {
		return ""
	}
	parts := strings.SplitN(to.path, "/", 5)
	if len(parts) < 4 {
		return ""
	}
	switch kind := parts[2]; kind {
	case "blob", "tree", "raw", "src", "wiki", "-":
		return parts[1]
	}
	return ""
}
