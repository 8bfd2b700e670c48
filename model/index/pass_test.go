package index

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"gloss/model"
	"gloss/model/catalog"
	"gloss/model/index/terms"
)

// decide makes the index of lines of text under decisions.
func decide(t *testing.T, text, decisions string) (*model.Document, Lists, []model.Diagnostic) {
	t.Helper()
	doc := &model.Document{}
	for i, line := range strings.Split(text, "\n") {
		at := model.At("n", i+1, 1)
		doc.Blocks = append(doc.Blocks, &model.Paragraph{Position: at, Inlines: []model.Inline{&model.Text{Position: at, Value: line}}})
	}
	lists, said := decideOn(t, doc, decisions)
	return doc, lists, said
}

// decideOn makes the index of a document under decisions.
func decideOn(t *testing.T, doc *model.Document, decisions string) (Lists, []model.Diagnostic) {
	t.Helper()
	f, err := terms.Parse("n.terms", decisions)
	if err != nil {
		t.Fatal(err)
	}
	list, err := terms.Join(f)
	if err != nil {
		t.Fatal(err)
	}
	p := &Pass{Catalog: catalog.Builtin(), Decisions: list}
	p.Recognize(doc)
	lists := p.Collate(doc)
	return lists, p.Diagnostics()
}

// placesOf returns "name: form@line:column …" for each entry.
func placesOf(list []*model.IndexEntry) string {
	var b strings.Builder
	for _, e := range list {
		b.WriteString(e.Name + ":")
		if e.See != "" {
			b.WriteString(" see " + e.See)
		}
		for _, m := range e.Mentions {
			b.WriteString(" " + m.Form + "@" + strings.TrimPrefix(m.String(), "n:"))
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestDecisions(t *testing.T) {
	for _, c := range []struct{ name, text, decisions, want string }{
		{"reject", "Redis, ZeroMQ", "- Redis", "ZeroMQ: ZeroMQ@1:8\n"},
		{"reject a form alone", "0mq is ZeroMQ", "- 0mq", "ZeroMQ: ZeroMQ@1:8\n"},
		{"accept an ordinary word, as written", "the heat is on, nor reheat", "+ heat", "Heat: heat@1:5\n"},
		{"accept what nothing knows", "our widget factory runs", "widget factory", "widget factory: widget factory@1:5\n"},
		{"two cases", "we heat it with Heat", "- heat\n+ Heat", "Heat: Heat@1:17\n"},
		{"merge", "Redis or our store", "our store = Redis", "our store: see Redis\nRedis: Redis@1:1 our store@1:10\n"},
		{"merge over two", "Redis or our store", "our store = storage\nstorage = Redis", "our store: see Redis\nRedis: Redis@1:1 our store@1:10\n"},
		{"merge into what is not there", "ZeroMQ", "ZeroMQ = Sockets", "Sockets: ZeroMQ@1:1\nZeroMQ: see Sockets\n"},
		{"rename", "Redis", "Redis: name Remote Dictionary", "Redis: see Remote Dictionary\nRemote Dictionary: Redis@1:1\n"},
		{"see", "ZeroMQ", "MQ: see ZeroMQ", "MQ: see ZeroMQ\nZeroMQ: ZeroMQ@1:1\n"},
		{"sort as", "Redis and ZeroMQ", "ZeroMQ: sort as aaa", "ZeroMQ: ZeroMQ@1:11\nRedis: Redis@1:1\n"},
	} {
		doc, lists, said := decide(t, c.text, c.decisions)
		got := placesOf(lists.Tools)
		if c.name == "rename" { // both stand under R
			got = strings.TrimPrefix(got, "Redis: see Remote Dictionary\n")
			c.want = strings.TrimPrefix(c.want, "Redis: see Remote Dictionary\n")
		}
		if got != c.want {
			t.Errorf("%s: the index is\n%swant\n%s", c.name, got, c.want)
		}
		if len(said) > 0 {
			t.Errorf("%s: said %v", c.name, said)
		}
		for i, line := range strings.Split(c.text, "\n") {
			if words := model.BlockText(doc.Blocks[i]); words != line {
				t.Errorf("%s: the words become %q", c.name, words)
			}
		}
	}
}

// What is decided on standards and people leaves them in their lists.
func TestDecisionsKeepTheLists(t *testing.T) {
	const text = "Ada Byron and @jane_well on ISO 9001, PEP 8 and Redis"
	const standards, people = "ISO 9001: ISO 9001@1:29\nPEP 8: PEP 8@1:39\n", "Ada Byron: Ada Byron@1:1\n@jane_well: @jane_well@1:15\n"
	for _, c := range []struct{ decisions, standards, people string }{
		{"+ ISO 9001\n+ @jane_well\n+ Ada Byron", standards, people},
		{"ISO 9001 = ISO 9000", "ISO 9000: ISO 9001@1:29\nPEP 8: PEP 8@1:39\n", people},
		{"ISO 9001: see Quality\nPEP 8 = Quality", "ISO 9001: see Quality\nQuality: ISO 9001@1:29 PEP 8@1:39\n", people},
		{"@jane_well = Ada Byron", standards, "Ada Byron: Ada Byron@1:1 @jane_well@1:15\n"},
		{"@jane_well = Ada\nAda Byron = Ada", standards, "Ada: Ada Byron@1:1 @jane_well@1:15\n"},
		{"- @jane_well\n+ PEP 8: name Style", "ISO 9001: ISO 9001@1:29\nStyle: PEP 8@1:39\n", "Ada Byron: Ada Byron@1:1\n"},
	} {
		_, lists, said := decide(t, text, c.decisions)
		if got := placesOf(lists.Tools); got != "Redis: Redis@1:49\n" {
			t.Errorf("%q: the tools are\n%s", c.decisions, got)
		}
		if got := placesOf(lists.Standards); got != c.standards {
			t.Errorf("%q: the standards are\n%swant\n%s", c.decisions, got, c.standards)
		}
		if got := placesOf(lists.People); got != c.people {
			t.Errorf("%q: the people are\n%swant\n%s", c.decisions, got, c.people)
		}
		if len(said) > 0 {
			t.Errorf("%q: said %v", c.decisions, said)
		}
	}
}

func TestRejectedWordsAreTextAgain(t *testing.T) {
	doc, _, _ := decide(t, "put Redis there", "- Redis")
	inlines := doc.Blocks[0].(*model.Paragraph).Inlines
	want := []model.Inline{&model.Text{Position: model.At("n", 1, 1), Value: "put Redis there"}}
	if !reflect.DeepEqual(inlines, want) {
		t.Errorf("%d inlines, the first %+v", len(inlines), inlines[0])
	}
}

func TestReferencesAndPrincipal(t *testing.T) {
	_, lists, said := decide(t, "Redis\nRedis, ZeroMQ", "Redis: see also ZeroMQ; principal 2\nZeroMQ: see also Nobody, ZeroMQ; principal 1\n- there\nGone: sort as x\nA: see B")
	redis := lists.Tools[0]
	if redis.Principal != redis.Mentions[1] || !reflect.DeepEqual(redis.SeeAlso, []string{"ZeroMQ"}) {
		t.Errorf("Redis is %+v", redis)
	}
	var got []string
	for _, d := range said {
		got = append(got, d.String()+" "+d.Code)
	}
	want := "n.terms:2:1 terms.principal|n.terms:2:1 terms.blind|n.terms:2:1 terms.blind|n.terms:3:1 terms.unused|n.terms:4:1 terms.unused|n.terms:5:1 terms.blind"
	if strings.Join(got, "|") != want {
		t.Errorf("said %s\nwant %s", strings.Join(got, "|"), want)
	}
}

// What is said of a decision tells whether the notes have its words, and which names clash.
func TestWhatIsSaidOfDecisions(t *testing.T) {
	for _, c := range []struct{ decisions, want string }{
		{"widget: name Widget", `"widget" is decided, but nothing takes it for a name where it stands in the notes`},
		{"gadget: name Gadget", `"gadget" is decided, but does not stand in the notes`},
		{"+ gadget", `"gadget" is decided, but does not stand in the notes in just this spelling`},
		{"- widget", ""},
		{"Redis: name ZeroMQ", `"Redis" is named "ZeroMQ", as another entry is, and each keeps its own`},
		{"Redis: name ZMQ", `"Redis" is named "ZMQ", as another entry is, and each keeps its own`},
		{"ZeroMQ: name ZMQ", ""},
		{"Redis: name Ada Byron", ""},
	} {
		_, _, said := decide(t, "Redis and ZeroMQ run our widget, ZMQ does, says Ada Byron", c.decisions)
		var got []string
		for _, d := range said {
			got = append(got, d.Message)
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%q: said %q, want %q", c.decisions, got, c.want)
		}
	}
}

// The evidence that a trace tells is that which decided.
func TestTraceAddsUp(t *testing.T) {
	weighed := 0
	for _, text := range []string{"We use Salt, Chef and Puppet with Redis\nChef is a tool\nsalt and pepper\nFrobnik, Redis, Celery", "0mq under gevent\nthen Flask or Bottle\nbottle it up"} {
		doc := &model.Document{}
		for i, line := range strings.Split(text, "\n") {
			at := model.At("n", i+1, 1)
			doc.Blocks = append(doc.Blocks, &model.Paragraph{Position: at, Inlines: []model.Inline{&model.Text{Position: at, Value: line}}})
		}
		trace := &Trace{Names: []string{"salt", "chef", "Flask", "bottle", "frobnik", "pepper"}}
		p := &Pass{Catalog: catalog.Builtin(), Trace: trace}
		p.Recognize(doc)
		for _, place := range trace.Places {
			sum := 0
			for _, w := range place.Weighs {
				sum += w.Points
			}
			if len(place.Weighs) > 0 {
				weighed++
				if sum != place.Points || place.Taken != (place.Points >= Needed) {
					t.Errorf("%s %s: %d points, %v, taken %v", place.Position, place.Form, place.Points, place.Weighs, place.Taken)
				}
			}
			line := strings.Split(text, "\n")[place.Line-1]
			if !strings.HasPrefix(line[place.Column-1:], place.Form) || place.Reason == "" {
				t.Errorf("%s is not the place of %q (%q)", place.Position, place.Form, place.Reason)
			}
		}
	}
	if weighed < 3 {
		t.Errorf("only %d places were weighed", weighed)
	}
}

// No guess is left out because a bound says that nothing more can speak for it:
// where a trace asks for all evidence, the same is taken.
func TestBoundsHold(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) < 20 {
		t.Fatalf("%d notes: %v", len(files), err)
	}
	guesses := 0
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		text := string(data)
		for _, text := range []string{text, strings.ReplaceAll(text, ",", " –"), strings.ReplaceAll(text, " the ", ": "), strings.ReplaceAll(text, " in ", " examples are ")} {
			var found [2][]string
			for i, trace := range []*Trace{nil, {}} {
				doc := parse(t, "notes", text)
				(&Pass{Catalog: catalog.Builtin(), Trace: trace}).Recognize(doc)
				eachMention(doc, func(_ *model.Section, m *model.Mention) {
					found[i] = append(found[i], m.Position.String()+" "+m.Form+" is "+m.Name+" by "+m.Why.String())
					if _, known := catalog.Builtin().Lookup(m.Key); !known {
						guesses++
					}
				})
			}
			if !slices.Equal(found[0], found[1]) {
				t.Errorf("%s: found\n%q, with a trace\n%q", file, found[0], found[1])
			}
		}
	}
	if guesses < 300 {
		t.Errorf("only %d guesses", guesses)
	}
}

// TestClearMeaning: where much speaks at a place for another thing of a name than the notes
// are sure to name elsewhere, that is meant.
func TestClearMeaning(t *testing.T) {
	got := forms(t, model.ToolMention, "# iOS\n\n- Swift, the language by Apple, and Objective-C with Xcode.\n\n# Storage\n\n- OpenStack Swift is an object store; Nova and Glance.\n")
	if want := []string{"iOS", "Swift", "Objective-C", "Xcode", "OpenStack Swift", "Nova", "Glance"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestOneMeaning: notes mean the same by a name throughout, also where a place would
// speak for another thing of that name.
func TestOneMeaning(t *testing.T) {
	const docs = "- Sphinx with Read the Docs and MkDocs\n- Sphinx and reStructuredText\n\n"
	for _, text := range []string{docs + "## More\n\n- Sphinx, TensorFlow, PyTorch\n", docs + "## More\n\nPython, NumPy, TensorFlow and Sphinx\n"} {
		n := 0
		for _, form := range forms(t, model.ToolMention, text) {
			switch form {
			case "Sphinx":
				n++
			case "CMU Sphinx", "Sphinx=CMU Sphinx", "Sphinx=Sphinx Search":
				t.Errorf("%q: %s", text, form)
			}
		}
		if n != 3 {
			t.Errorf("%q: %d times Sphinx, want 3", text, n)
		}
	}
}
