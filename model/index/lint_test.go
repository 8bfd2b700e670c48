package index

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"gloss/model"
	"gloss/model/catalog"
)

// heading makes an entry as Collate would, with mentions in lines of notes.md.
func heading(name string, lines ...int) *model.IndexEntry {
	e := &model.IndexEntry{Key: strings.ToLower(name), Name: name}
	collationFor("").place(e, name)
	for _, line := range lines {
		e.Mentions = append(e.Mentions, &model.Mention{Position: model.At("notes.md", line, 0), Name: name, Form: name})
	}
	return e
}

func see(name, to string) *model.IndexEntry {
	e := heading(name)
	e.See = to
	return e
}

func wellKnown(name string, lines ...int) *model.IndexEntry {
	e := heading(name, lines...)
	e.Origin = "catalog"
	return e
}

func also(e *model.IndexEntry, names ...string) *model.IndexEntry {
	e.SeeAlso = names
	return e
}

func often(n int, s *model.Section) *model.IndexEntry {
	e := heading("Kafka", make([]int, n)...)
	for i, m := range e.Mentions {
		m.Line, m.Section = int32(i+2), s
	}
	return e
}

func section(title ...model.Inline) *model.Section { return &model.Section{Title: title} }

func TestLint(t *testing.T) {
	double := heading("0MQ", 3)
	double.See = "ZeroMQ"
	astray := heading("Redis", 4)
	astray.Letter = "Q"
	ungrouped := heading("Ada Lovelace", 1)
	ungrouped.Letter = ""
	queues, other := section(&model.Text{Value: "Queues"}), section(&model.Text{Value: "Other"})
	about := often(31, queues)
	titled := section(about.Mentions[0])
	for _, m := range about.Mentions {
		m.Section = titled
	}
	scattered := often(31, queues)
	scattered.Mentions[30].Section = other
	parted := func(parts ...[]int) *model.IndexEntry {
		e := heading("Git", 1, 2, 3)
		for _, part := range parts {
			sub := model.IndexSub{Section: queues}
			for _, i := range part {
				sub.Mentions = append(sub.Mentions, e.Mentions[i])
			}
			e.Subs = append(e.Subs, sub)
		}
		return e
	}
	strange, chief, chosen, lost := parted([]int{0}, []int{1, 2}), heading("Git", 1), heading("Git", 1, 2), heading("Git", 6)
	strange.Subs[0].Mentions[0] = &model.Mention{}
	chief.Principal = heading("Go", 2).Mentions[0]
	chosen.Principal = chosen.Mentions[1]
	unplaced := lost.Mentions[0]
	for name, c := range map[string]struct {
		entries, people []*model.IndexEntry
		want            []string // position and code
	}{
		"nothing":                     {},
		"a good index":                {[]*model.IndexEntry{see("0MQ", "ZeroMQ"), also(heading("Django", 1), "ZeroMQ"), also(heading("ZeroMQ", 2), "Django")}, nil, nil},
		"see in another list":         {[]*model.IndexEntry{see("BDFL", "Guido")}, []*model.IndexEntry{heading("Guido", 1)}, nil},
		"see nothing":                 {[]*model.IndexEntry{see("0MQ", "ZeroMQ")}, nil, []string{" index.blind-see"}},
		"see in other case":           {[]*model.IndexEntry{see("0MQ", "zeromq"), heading("ZeroMQ", 2)}, nil, []string{" index.blind-see"}},
		"see what only refers":        {[]*model.IndexEntry{see("0MQ", "ZMQ"), heading("ZeroMQ", 2), see("ZMQ", "ZeroMQ")}, nil, []string{" index.blind-see"}},
		"see also nothing":            {[]*model.IndexEntry{also(heading("Django", 7), "Flask")}, nil, []string{"notes.md:7 index.blind-see"}},
		"see also an empty one":       {[]*model.IndexEntry{also(heading("Django", 7), "Flask"), heading("Flask")}, nil, []string{"notes.md:7 index.blind-see", " index.empty"}},
		"a circle":                    {[]*model.IndexEntry{see("A", "B"), see("B", "C"), see("C", "A")}, nil, []string{" index.circular-see", " index.circular-see", " index.circular-see"}},
		"see itself":                  {[]*model.IndexEntry{see("A", "A")}, nil, []string{" index.circular-see"}},
		"see also itself":             {[]*model.IndexEntry{also(heading("A", 5), "A")}, nil, []string{"notes.md:5 index.circular-see"}},
		"into a circle":               {[]*model.IndexEntry{see("A", "B"), see("B", "C"), see("C", "B")}, nil, []string{" index.blind-see", " index.circular-see", " index.circular-see"}},
		"mentions and see":            {[]*model.IndexEntry{double, heading("ZeroMQ", 2)}, nil, []string{"notes.md:3 index.double-see"}},
		"one heading twice":           {[]*model.IndexEntry{heading("Flask", 1), heading("Flask", 2)}, nil, []string{"notes.md:2 index.duplicate-heading"}},
		"one heading in two cases":    {[]*model.IndexEntry{heading("Flask", 1), heading("flask", 2)}, nil, []string{"notes.md:2 index.duplicate-heading"}},
		"a heading and see":           {[]*model.IndexEntry{heading("Flask", 1), see("Flask", "Flask")}, nil, []string{"notes.md:1 index.duplicate-heading"}},
		"one heading in two lists":    {[]*model.IndexEntry{heading("Dijkstra", 1)}, []*model.IndexEntry{heading("Dijkstra", 2)}, nil},
		"C and its kin":               {[]*model.IndexEntry{heading("C", 1), heading("C#", 1), heading("C++", 1)}, nil, nil},
		"out of order":                {[]*model.IndexEntry{heading("PEP 257", 1), heading("PEP 8", 2)}, nil, []string{"notes.md:2 index.out-of-order"}},
		"under another letter":        {[]*model.IndexEntry{astray}, nil, []string{"notes.md:4 index.letter"}},
		"a list without letters":      {nil, []*model.IndexEntry{ungrouped}, nil},
		"nothing to find":             {nil, []*model.IndexEntry{heading("Nobody")}, []string{" index.empty"}},
		"see also is no mention":      {[]*model.IndexEntry{also(heading("A"), "B"), heading("B", 1)}, nil, []string{" index.empty"}},
		"a plural":                    {[]*model.IndexEntry{heading("MeshFilter", 1), heading("MeshFilters", 2)}, nil, []string{"notes.md:2 index.similar-heading"}},
		"a blank":                     {[]*model.IndexEntry{heading("Spark-ML", 1), heading("SparkML", 2)}, nil, []string{"notes.md:2 index.similar-heading"}},
		"a handle":                    {nil, []*model.IndexEntry{heading("Ann Lee", 1), heading("@Ann_Lee", 2)}, []string{"notes.md:2 index.similar-heading"}},
		"signs tell apart":            {[]*model.IndexEntry{heading("C", 1), heading("C++", 2), heading("CS", 3)}, nil, nil},
		"both are known":              {[]*model.IndexEntry{wellKnown("Basemap", 1), wellKnown("basemaps", 2)}, nil, nil},
		"too many in a section":       {[]*model.IndexEntry{often(31, queues)}, nil, []string{"notes.md:2 index.many-locators"}},
		"too many before the first":   {[]*model.IndexEntry{often(31, nil)}, nil, []string{"notes.md:2 index.many-locators"}},
		"many but not too many":       {[]*model.IndexEntry{often(30, queues)}, nil, nil},
		"many in a section about it":  {[]*model.IndexEntry{about}, nil, nil},
		"two parts":                   {[]*model.IndexEntry{parted([]int{0, 2}, []int{1})}, nil, nil},
		"one part":                    {[]*model.IndexEntry{parted([]int{0, 1, 2})}, nil, []string{"notes.md:1 index.orphan-sub"}},
		"a mention in no part":        {[]*model.IndexEntry{parted([]int{0}, []int{2})}, nil, []string{"notes.md:1 index.parts"}},
		"a mention in two parts":      {[]*model.IndexEntry{parted([]int{0, 1}, []int{1, 2})}, nil, []string{"notes.md:1 index.parts"}},
		"a strange mention in a part": {[]*model.IndexEntry{strange}, nil, []string{"notes.md:1 index.parts"}},
		"another's chief mention":     {[]*model.IndexEntry{chief}, nil, []string{"notes.md:1 index.principal"}},
		"a chief mention":             {[]*model.IndexEntry{chosen}, nil, nil},
		"a mention of other notes":    {[]*model.IndexEntry{lost}, nil, []string{"notes.md:6 index.unplaced"}},
		"many but in several of them": {[]*model.IndexEntry{scattered}, nil, nil},
	} {
		t.Run(name, func(t *testing.T) {
			all := &model.Paragraph{}
			for _, e := range slices.Concat(c.entries, c.people) {
				for _, m := range e.Mentions {
					if m != unplaced {
						all.Inlines = append(all.Inlines, m)
					}
				}
			}
			doc := &model.Document{Blocks: []model.Block{all}, Sections: []*model.Section{queues, other}}
			found := Lint(&model.Book{Document: doc, Entries: c.entries, People: c.people})
			var got []string
			for _, d := range found {
				got = append(got, d.Position.String()+" "+d.Code)
				if d.Message == "" || d.Hint == "" || strings.HasSuffix(d.Message, ".") || (d.Severity == model.Info) != (d.Code == "index.many-locators" || d.Code == "index.similar-heading") {
					t.Errorf("%+v", d)
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// Where all notes are one section, nothing follows from standing in it.
func TestLintOneSection(t *testing.T) {
	s := section(&model.Text{Value: "All"})
	kafka := often(50, s)
	for _, m := range kafka.Mentions {
		s.Blocks = append(s.Blocks, &model.Paragraph{Inlines: []model.Inline{m}})
	}
	book := &model.Book{Document: &model.Document{Sections: []*model.Section{s}}, Entries: []*model.IndexEntry{kafka}}
	if found := Lint(book); len(found) > 0 {
		t.Errorf("got %+v", found)
	}
}

// However many things share a name, each has a heading of its own.
func TestQualifyLeavesNoDuplicates(t *testing.T) {
	var list []*model.IndexEntry
	for i, kind := range []string{"library", "tool", "tool", "library", "service"} {
		e := heading("Salt", i+1)
		e.Key, e.Kind = "salt-"+strconv.Itoa(i), kind
		list = append(list, e)
	}
	list = collationFor("").collated(list, model.ToolMention, catalog.Builtin())
	for _, d := range Lint(&model.Book{Entries: list}) {
		t.Errorf("%s: %s", d.Code, d.Message)
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
		lists := Collate(doc, catalog.Builtin())
		faults := slices.DeleteFunc(Lint(&model.Book{Document: doc, Entries: lists.Tools, Standards: lists.Standards, People: lists.People}), func(d model.Diagnostic) bool { return d.Severity == model.Info })
		if len(faults) > 0 {
			t.Error(fmt.Sprint(faults))
		}
	}
}
