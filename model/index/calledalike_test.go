package index

import (
	"fmt"
	"strings"
	"testing"

	"gloss/model"
	"gloss/model/catalog"
	"gloss/model/summary"
)

// TestCalledAlike: things that the notes call by one name, under headings out of sight
// of each other, refer to each other.
func TestCalledAlike(t *testing.T) {
	doc := parse(t, "notes", "# Notes\n\n## Storage\n\nSwift is the object store of OpenStack.\n\n## Mobile\n\nWe wrote the app in Swift. Xcode compiles Swift.\n")
	Recognize(doc, catalog.Builtin())
	got := ""
	for _, e := range Collate(doc, catalog.Builtin()).Tools {
		got += fmt.Sprint(e.Name, e.SeeAlso, " ")
	}
	if want := "OpenStack[] OpenStack Swift[Swift] Swift[OpenStack Swift] Xcode[] "; got != want {
		t.Errorf("%s", got)
	}
	for _, c := range []struct{ list, want string }{
		{"Swift; OpenStack Swift, swift", "Swift+OpenStack Swift"},
		{"Angular; AngularJS, Angular; Angular JS kit, angular", ""},
		{"A, x, X; B, x; C, x, B", "A+B A+C B+C"},
		{"Alpha; Beta, b", ""},
	} {
		var list []*model.IndexEntry
		for s := range strings.SplitSeq(c.list, "; ") {
			names := strings.Split(s, ", ")
			list = append(list, &model.IndexEntry{Name: names[0], Aliases: names[1:]})
		}
		var got []string
		calledAlike(list, func(e *model.IndexEntry) string { return e.Name }, func(a, b *model.IndexEntry) { got = append(got, a.Name+"+"+b.Name) })
		if got := strings.Join(got, " "); got != c.want {
			t.Errorf("%s: %s, want %s", c.list, got, c.want)
		}
	}
}

// TestMergeCalledAlike: so do things that two sets of notes call by one name.
func TestMergeCalledAlike(t *testing.T) {
	part := func(source, key, name, form string) *summary.Index {
		e := &model.IndexEntry{Key: key, Name: name, Kind: "tool", Origin: "catalog"}
		collationFor("").place(e, name)
		s := summary.NewEntry(e)
		s.Mentions = []summary.Mention{{Line: 1, Form: form, Why: "alias", Point: 1}}
		return &summary.Index{Sources: []summary.Source{{Name: source, Lines: 9}}, Tools: []*summary.Entry{s}}
	}
	x := merge(t, part("a", "swift", "Swift", "Swift"), part("b", "openstack-swift", "OpenStack Swift", "Swift"))
	if got := fmt.Sprint(x.Tools[0].SeeAlso, x.Tools[1].SeeAlso); got != "[Swift] [OpenStack Swift]" {
		t.Error(got)
	}
}
