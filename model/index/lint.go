package index

import (
	"fmt"
	"strconv"
	"strings"

	"gloss/model"
)

// tooMany is the number of mentions in one section from which on a name is
// pointed out: it may be a word too common to be looked up.
const tooMany = 30

// Lint looks over finished lists as an indexer would, and tells what a reader
// would stumble over: references that lead nowhere or in a circle, two entries of
// one name, entries out of order or with nothing behind them. Lists that Collate
// made have none of the faults; those that a person decided on may.
func Lint(lists Lists) []model.Diagnostic {
	l := linter{byName: map[string]*model.IndexEntry{}}
	all := [][]*model.IndexEntry{lists.Tools, lists.Standards, lists.People}
	for _, list := range all {
		for _, e := range list {
			if l.byName[e.Name] == nil || e.See == "" {
				l.byName[e.Name] = e
			}
		}
	}
	for _, list := range all {
		l.list(list)
	}
	return l.said
}

type linter struct {
	byName map[string]*model.IndexEntry
	said   []model.Diagnostic
}

func (l *linter) say(e *model.IndexEntry, severity model.Severity, code, message, hint string) {
	d := model.Diagnostic{Code: code, Severity: severity, Message: message, Hint: hint}
	if len(e.Mentions) > 0 {
		d.Position = e.Mentions[0].Position
	}
	l.said = append(l.said, d)
}

func (l *linter) list(list []*model.IndexEntry) {
	seen := map[string]bool{}
	for i, e := range list {
		name := strconv.Quote(e.Name)
		if seen[e.Name] {
			l.say(e, model.Warning, "index.duplicate-heading", "two entries are called "+name, "merge them, or rename one, with gloss terms")
		}
		seen[e.Name] = true
		if i > 0 && list[i-1].Sort > e.Sort {
			l.say(e, model.Warning, "index.out-of-order", fmt.Sprintf("%s stands after %q", name, list[i-1].Name), "")
		}
		if e.Letter != "" && letterOf(e.Sort) != e.Letter {
			l.say(e, model.Warning, "index.letter", fmt.Sprintf("%s stands under %q", name, e.Letter), "")
		}
		l.references(e, name)
		l.common(e, name)
	}
}

// references looks at what an entry refers to.
func (l *linter) references(e *model.IndexEntry, name string) {
	switch {
	case e.See == "" && len(e.Mentions) == 0:
		l.say(e, model.Warning, "index.empty", name+" has no place and refers to nothing", "")
	case e.See != "" && len(e.Mentions) > 0:
		l.say(e, model.Warning, "index.double-see", name+" has places of its own and says see "+strconv.Quote(e.See), "say see also")
	case e.See != "":
		l.see(e, name)
	}
	for _, also := range e.SeeAlso {
		switch to := l.byName[also]; {
		case also == e.Name:
			l.say(e, model.Warning, "index.circular-see", name+" refers to itself", "")
		case to == nil || len(to.Mentions) == 0:
			l.say(e, model.Warning, "index.blind-see", fmt.Sprintf("%s refers to %q, where nothing stands", name, also), "")
		}
	}
}

// see follows a reference to its end.
func (l *linter) see(e *model.IndexEntry, name string) {
	passed := map[string]bool{e.Name: true}
	for to := e.See; ; {
		if passed[to] {
			l.say(e, model.Warning, "index.circular-see", fmt.Sprintf("see leads from %s in a circle by %q", name, to), "")
			return
		}
		passed[to] = true
		next := l.byName[to]
		if next == nil || next.See == "" && len(next.Mentions) == 0 {
			l.say(e, model.Warning, "index.blind-see", fmt.Sprintf("%s says see %q, where nothing stands", name, to), "")
			return
		}
		if next.See == "" {
			return
		}
		to = next.See
	}
}

// common points out a name that one section has over and over.
func (l *linter) common(e *model.IndexEntry, name string) {
	if len(e.Mentions) <= tooMany {
		return
	}
	for _, m := range e.Mentions {
		if m.Section != e.Mentions[0].Section {
			return
		}
	}
	where := "before the first section"
	if s := e.Mentions[0].Section; s != nil {
		where = "in " + strconv.Quote(strings.TrimSpace(model.PlainText(s.Title)))
	}
	l.say(e, model.Info, "index.many-locators", fmt.Sprintf("%s has %d places, all %s", name, len(e.Mentions), where),
		"if the name is too common to be looked up, leave it out with gloss terms")
}
