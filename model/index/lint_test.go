package index

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"gloss/model"
	"gloss/model/catalog"
)

func TestLint(t *testing.T) {
	entry := func(name string, mentions int) *model.IndexEntry {
		e := &model.IndexEntry{Name: name}
		e.Sort, e.Letter = sortForm(name, false)
		for i := range mentions {
			e.Mentions = append(e.Mentions, &model.Mention{Position: model.Position{Source: "n", Line: i + 1}})
		}
		return e
	}
	see := func(name, to string) *model.IndexEntry {
		e := entry(name, 0)
		e.See = to
		return e
	}
	also := func(e *model.IndexEntry, to string) *model.IndexEntry {
		e.SeeAlso = append(e.SeeAlso, to)
		return e
	}
	letter := func(e *model.IndexEntry, l string) *model.IndexEntry {
		e.Letter = l
		return e
	}
	for _, c := range []struct {
		name string
		list []*model.IndexEntry
		want string
	}{
		{"nothing wrong", []*model.IndexEntry{see("0mq", "ZeroMQ"), also(entry("Ceph", 1), "ZeroMQ"), entry("ZeroMQ", 2)}, ""},
		{"blind see", []*model.IndexEntry{see("0mq", "ZeroMQ")}, "index.blind-see"},
		{"blind see also", []*model.IndexEntry{also(entry("Ceph", 1), "Nothing")}, "index.blind-see"},
		{"see a reference that is blind", []*model.IndexEntry{see("a", "b"), see("b", "c")}, "index.blind-see index.blind-see"},
		{"circle", []*model.IndexEntry{see("a", "b"), see("b", "a")}, "index.circular-see index.circular-see"},
		{"itself", []*model.IndexEntry{also(entry("a", 1), "a")}, "index.circular-see"},
		{"see and places", []*model.IndexEntry{func() *model.IndexEntry { e := entry("a", 1); e.See = "b"; return e }(), entry("b", 1)}, "index.double-see"},
		{"one name twice", []*model.IndexEntry{entry("a", 1), entry("a", 1)}, "index.duplicate-heading"},
		{"order", []*model.IndexEntry{entry("b", 1), entry("a", 1)}, "index.out-of-order"},
		{"letter", []*model.IndexEntry{letter(entry("a", 1), "B")}, "index.letter"},
		{"empty", []*model.IndexEntry{entry("a", 0)}, "index.empty"},
		{"too common", []*model.IndexEntry{entry("a", tooMany+1)}, "index.many-locators"},
	} {
		var codes []string
		for _, d := range Lint(Lists{Tools: c.list}) {
			codes = append(codes, d.Code)
			if d.Message == "" || len(c.list[0].Mentions) > 0 && d.Code == "index.empty" {
				t.Errorf("%s: %+v", c.name, d)
			}
		}
		if got := strings.Join(codes, " "); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// What Collate makes has none of the faults.
func TestCollatedListsAreClean(t *testing.T) {
	for _, words := range []string{
		"# A\n\n- 0mq, ZeroMQ, ØMQ, .NET, C, C#, C++ and Python 3\n- Django, Django REST framework, PEP 8, PEP 257\n\n# B (Ada Lovelace)\n\n- Swift, OpenStack Swift, Node.js\n",
		"# Nothing\n\n- no tool at all\n",
	} {
		doc := parse(t, "notes", words)
		Recognize(doc, catalog.Builtin())
		faults := slices.DeleteFunc(Lint(Collate(doc, catalog.Builtin())), func(d model.Diagnostic) bool { return d.Severity == model.Info })
		if len(faults) > 0 {
			t.Error(fmt.Sprint(faults))
		}
	}
}
