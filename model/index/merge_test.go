package index

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"gloss/model"
	"gloss/model/catalog"
	"gloss/model/summary"
)

// parts makes indexes of single sources, with names that meet: homographs,
// references, aliases, a discovered thing that another part has from the
// catalogue.
func parts(rnd *rand.Rand, n int) []*summary.Index {
	var list []*summary.Index
	for i := range n {
		x := &summary.Index{Sources: []summary.Source{{
			Name: fmt.Sprintf("day %d.md", i%3+1), Folder: []string{"", "a", "b/a", "c/b"}[rnd.IntN(4)], Lines: 100, SHA256: fmt.Sprintf("%08x%056d", i*2654435761, i),
			Title: fmt.Sprint("Day ", i%3), Event: "Conf", Language: "en", Authors: []string{fmt.Sprint("A", i%2)},
		}}}
		if i%3 > 0 {
			x.Sources[0].From = model.Date{Year: 2024, Month: 1 + i%2, Day: 1 + i}
			x.Sources[0].To = x.Sources[0].From
		}
		var tools []*model.IndexEntry
		mentions := map[string][]summary.Mention{}
		for _, e := range []model.IndexEntry{
			{Key: "swift", Name: "Swift", Kind: "language", URL: "https://swift.org", About: "Language", Origin: "catalog"},
			{Key: "swift-openstack", Name: "Swift", Kind: "service", Origin: "catalog"},
			{Key: "zeromq", Name: "ZeroMQ", Kind: "library", Origin: "catalog"},
			{Key: "foo-bar", Name: []string{"FooBar", "foo-bar", "Foobar"}[rnd.IntN(3)], Kind: "project", Origin: []string{"discovered", "user"}[rnd.IntN(2)], Decided: rnd.IntN(3) == 0},
			{Key: "lib" + fmt.Sprint(rnd.IntN(9)), Name: "lib", Kind: "project", Origin: "discovered"},
		} {
			if rnd.IntN(3) == 0 {
				continue
			}
			collationFor("").place(&e, e.Name)
			for range 1 + rnd.IntN(4) {
				form := []string{e.Name, "0mq", "zmq"}[rnd.IntN(3)]
				line := 1 + rnd.IntN(100)
				mentions[e.Key] = append(mentions[e.Key], summary.Mention{Line: line, Form: form, Why: "name", Section: "S", Heading: line / 20, Point: line})
			}
			slices.SortFunc(mentions[e.Key], func(a, b summary.Mention) int { return a.Line - b.Line })
			e.Aliases = aliasesOf(model.ToolMention, e.Name, mentions[e.Key])
			tools = append(tools, &e)
		}
		term := map[string]string{}
		for _, e := range tools {
			term[e.Key] = e.Name
		}
		for _, e := range collationFor("").collated(tools, model.ToolMention, catalog.Builtin()) {
			s := summary.NewEntry(e)
			if e.See == "" {
				s.Term, s.Mentions = term[e.Key], mentions[e.Key]
				m := s.Mentions[0]
				s.First = summary.Context{Line: m.Line, Section: m.Section, Before: "use ", Form: m.Form}
				if others := summary.Count(x.Tools); others > 0 && rnd.IntN(2) == 0 {
					for _, o := range x.Tools {
						if o.See == "" {
							s.SeeAlso = []string{o.Name}
						}
					}
				}
			}
			x.Tools = append(x.Tools, s)
		}
		for _, r := range []summary.Reference{{From: "Bremse", To: "ZeroMQ"}, {From: "Swift", To: "FooBar", Also: true}, {From: "lib", To: "Swift", Also: true},
			{From: "zmq", To: "swift"}, {From: "lib", To: "foobar"}, {From: "0MQ", To: "zeromq"}} {
			if rnd.IntN(3) == 0 {
				x.References = append(x.References, r)
			}
		}
		x.Describe()
		x.Complete()
		list = append(list, x)
	}
	return list
}

func merge(t *testing.T, parts ...*summary.Index) *summary.Index {
	t.Helper()
	x, err := Merge(parts, catalog.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// The result depends neither on the order of the parts nor on their grouping,
// and a part may come in twice.
func TestMergeOrderAndGrouping(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for round := range 200 {
		list := parts(rnd, 2+rnd.IntN(8))
		whole := merge(t, list...)
		shuffled := slices.Clone(list)
		rnd.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		for len(shuffled) > 1 { // merge some at a time, in any grouping
			n := 1 + rnd.IntN(len(shuffled))
			one := merge(t, shuffled[:n]...)
			shuffled = append(shuffled[n:], one)
			if n == 1 && rnd.IntN(4) == 0 {
				shuffled = append(shuffled, one)
			}
		}
		if got := shuffled[0]; !reflect.DeepEqual(merge(t, got), whole) {
			t.Fatalf("round %d: got\n%s\nwant\n%s", round, dump(got), dump(whole))
		}
	}
}

// Sources of one name are called by their folders, their titles, their bytes.
func TestMergeNames(t *testing.T) {
	source := func(name, folder, title, sha string) *summary.Index {
		return &summary.Index{Sources: []summary.Source{{Name: name, Folder: folder, Title: title, SHA256: strings.Repeat(sha, 64), Lines: 1}}}
	}
	for _, tt := range []struct {
		parts []*summary.Index
		want  string
	}{
		{[]*summary.Index{source("n.md", "x/a", "A", "a"), source("n.md", "x/b", "B", "b"), source("m.md", "x", "C", "c")}, "m.md|a/n.md|b/n.md"},
		{[]*summary.Index{source("n.md", "x/a", "A", "a"), source("n.md", "y/a", "B", "b")}, "x/a/n.md|y/a/n.md"},
		{[]*summary.Index{source("n.md", "", "B", "b"), source("n.md", "", "A", "a")}, "n.md (A)|n.md (B)"},
		{[]*summary.Index{source("n.md", "", "A", "b"), source("n.md", "", "A", "a")}, "n.md (aaaaaaaa)|n.md (bbbbbbbb)"},
		{[]*summary.Index{source("n.md", "", "A", "b"), source("n.md", "a", "A", "a")}, "n.md|a/n.md"},
		{[]*summary.Index{source("n.md", "", "A", "b"), source("n.md", "a", "A", "a"), source("n.md", "", "", "c")}, "n.md (cccccccc)|n.md (bbbbbbbb)|a/n.md"},
		{[]*summary.Index{source("n.md", "", "A", "a"), source("n.md", "a", "A", "a")}, "n.md"},
		{[]*summary.Index{source("a/n.md", "", "A", "a"), source("n.md", "b", "B", "b")}, "a/n.md|b/n.md"}, // of an older index
		{[]*summary.Index{source("n.md", "", "A", "a"), source("n.md", "", "B", "b"), source("n.md (A)", "", "C", "c")}, "n.md (aaaaaaaa)|n.md (B)|n.md (A)"},
	} {
		for range 2 {
			var names []string
			x := merge(t, tt.parts...)
			for _, s := range x.Sources {
				names = append(names, s.Name)
			}
			if got := strings.Join(names, "|"); got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
			tt.parts = []*summary.Index{x}
		}
	}
}

// References that are decided lead to what stands in other parts, and wait where it
// is missing. What has mentions of its own is related, and not led away from.
func TestMergeReferences(t *testing.T) {
	part := func(name string, refs []summary.Reference, tools ...string) *summary.Index {
		x := &summary.Index{Sources: []summary.Source{{Name: name, Lines: 9}}, References: refs}
		for _, tool := range tools {
			e := &model.IndexEntry{Key: strings.ToLower(tool), Name: tool, Kind: "tool", Origin: "catalog"}
			collationFor("").place(e, tool)
			s := summary.NewEntry(e)
			s.Mentions = []summary.Mention{{Line: 1, Form: tool, Point: 1}}
			x.Tools = append(x.Tools, s)
		}
		return x
	}
	shown := func(x *summary.Index) string {
		var b strings.Builder
		for _, e := range x.Tools {
			fmt.Fprintf(&b, "%s>%s%v ", e.Name, e.See, e.SeeAlso)
		}
		return strings.TrimSpace(b.String())
	}
	refs := []summary.Reference{{From: "Bremse", To: "Redis"}, {From: "Flask", To: "redis", Also: true}, {From: "Kafka", To: "Redis"}}
	a, b, c := part("a", refs, "Flask"), part("b", nil, "Redis"), part("c", nil, "Kafka")
	for _, tt := range []struct {
		parts []*summary.Index
		want  string
	}{
		{[]*summary.Index{a}, "Flask>[]"},
		{[]*summary.Index{b}, "Redis>[]"},
		{[]*summary.Index{b, a}, "Bremse>Redis[] Flask>[Redis] Kafka>Redis[] Redis>[]"},
		{[]*summary.Index{merge(t, b, a), c}, "Bremse>Redis[] Flask>[Redis] Kafka>[Redis] Redis>[]"},
	} {
		if got := shown(merge(t, tt.parts...)); got != tt.want {
			t.Errorf("%s\nwant %s", got, tt.want)
		}
	}
}

func dump(x *summary.Index) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%q %+v\n%+v\n", x.Title, x.Sources, x.References)
	for _, list := range x.Lists() {
		for _, e := range list {
			fmt.Fprintf(&b, "%+v\n", *e)
		}
	}
	return b.String()
}

func TestMerge(t *testing.T) {
	entry := func(key, name, kind string, line int) *summary.Entry {
		e := &model.IndexEntry{Key: key, Name: name, Kind: kind, Origin: "catalog"}
		collationFor("").place(e, name)
		s := summary.NewEntry(e)
		s.Mentions = []summary.Mention{{Line: line, Form: name, Point: line}}
		s.First = summary.Context{Line: line, Form: name}
		return s
	}
	part := func(name, sha string, day int, tools ...*summary.Entry) *summary.Index {
		d := model.Date{Year: 2024, Month: 5, Day: day}
		return &summary.Index{Sources: []summary.Source{{Name: name, SHA256: strings.Repeat(sha, 64), Lines: 9, Title: name, From: d, To: d}}, Tools: tools}
	}
	names := func(x *summary.Index) (list []string) {
		for _, e := range x.Tools {
			list = append(list, e.Name)
		}
		return list
	}
	a := part("day 10.md", "a", 10, entry("swift", "Swift", "language", 1))
	b := part("day 9.md", "b", 9, entry("swift-os", "Swift", "service", 2))
	x := merge(t, a, b)
	if got := fmt.Sprint(names(x)); got != "[Swift (language) Swift (service)]" {
		t.Errorf("homographs of two parts: %s", got)
	}
	if x.Sources[0].Name != "day 9.md" || x.Title != "day 9.md and day 10.md" || x.From.String() != "2024-05-09" || x.To.String() != "2024-05-10" {
		t.Errorf("sources %+v, title %q, from %v to %v", x.Sources, x.Title, x.From, x.To)
	}
	if len(a.Tools) != 1 || a.Tools[0].Name != "Swift" || x.Tools[0].Term != "Swift" {
		t.Errorf("the part was changed: %+v", a.Tools[0])
	}
	same := part("day 9.md", "c", 1, entry("swift", "Swift", "language", 3))
	x = merge(t, b, same)
	if x.Sources[0].Name != "day 9.md (cccccccc)" || x.Sources[1].Name != "day 9.md (bbbbbbbb)" {
		t.Errorf("two sources of one name: %+v", x.Sources)
	}
	other := part("day 9.md", "b", 9, entry("swift-os", "Swift", "service", 4))
	if _, err := Merge([]*summary.Index{a, b, other}, catalog.Builtin()); err == nil || !strings.Contains(err.Error(), "day 9.md is in two") {
		t.Errorf("one source with different mentions: %v", err)
	}
	if x = merge(t); x.Title != "Notes" || x.Names() != 0 {
		t.Errorf("of nothing: %+v", x)
	}
}
