package catalog

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

const goodRecord = "flask\tFlask?\tframework\tpython\thttps://flask.example.org/\tflask.py;Phial=?\tA small web framework\n"

func mustParse(t *testing.T, text string) *Catalog {
	t.Helper()
	c, err := Parse("test.tsv", text)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestParseRecord(t *testing.T) {
	c := mustParse(t, "\ufeff# comment\r\n\r\n"+strings.TrimSuffix(goodRecord, "\n")+"\r\n")
	e, ok := c.Lookup("flask")
	if !ok || c.Len() != 1 {
		t.Fatalf("%d entries, flask found: %v", c.Len(), ok)
	}
	if e.Name() != "Flask" || e.Kind() != "framework" || e.Field() != "python" ||
		e.URL() != "https://flask.example.org/" || e.About() != "A small web framework" {
		t.Errorf("entry is %+v", *e)
	}
	want := []Name{
		{Text: "Flask", Entry: e, Ambiguous: true},
		{Text: "flask.py", Entry: e},
		{Text: "Phial", Entry: e, ExactCase: true, Ambiguous: true},
	}
	if got := namesOf(e); !slices.Equal(got, want) {
		t.Errorf("names are %+v, want %+v", got, want)
	}
	if got := c.Starting("flask"); !slices.Equal(got, []Name{want[1], want[0]}) {
		t.Errorf("Starting gives %+v, want the longest first", got)
	}
}

// namesOf returns the names of an entry.
func namesOf(e *Entry) []Name { return slices.Collect(e.Names()) }

// TestUsual holds what the mark "~" says, and that an own catalogue takes it along.
func TestUsual(t *testing.T) {
	c := mustParse(t, "slack\tSlack~=\tservice\tsocial\t\t\t\n")
	e, _ := c.Lookup("slack")
	if n := e.FirstName(); n.Text != "Slack" || !n.Usual || !n.Ambiguous || !n.ExactCase {
		t.Errorf("name is %+v", n)
	}
	if got := e.FirstName().marked(); got != "Slack=~" {
		t.Errorf("it is written as %q", got)
	}
}

func TestParseSortsEntries(t *testing.T) {
	c := mustParse(t, "b\tB one\ttool\tgo\t\t\t\na\tA one\ttool\tgo\t\t\t\n")
	var ids []string
	for e := range c.Entries() {
		ids = append(ids, e.ID())
		if e.FirstName().Entry != e {
			t.Errorf("%s: its name points at %s", e.ID(), e.FirstName().Entry.ID())
		}
	}
	if !slices.Equal(ids, []string{"a", "b"}) {
		t.Errorf("ids are %q", ids)
	}
}

func TestParseKeepsNamesThatDifferInExactCase(t *testing.T) {
	c := mustParse(t, "gap\tGAP=\ttool\tscience\t\tGap=?\t\n")
	if e, _ := c.Lookup("gap"); len(namesOf(e)) != 2 {
		t.Errorf("names are %+v", namesOf(e))
	}
}

func record(columns ...string) string { return strings.Join(columns, "\t") + "\n" }

func TestParseBadInput(t *testing.T) {
	long := strings.Repeat("x", 1<<20)
	cases := map[string]struct{ text, want string }{
		"empty":            {"", "f:1: catalogue has no record: the columns are id, name"},
		"only comments":    {"# nothing\n\n  \n", "f:1: catalogue has no record"},
		"missing columns":  {goodRecord + "a\tA\ttool\tgo\n", "f:2: record has 4 columns, not 7: the columns are"},
		"too many columns": {record("a", "A", "tool", "go", "", "", "", ""), "f:1: record has 8 columns, not 7"},
		"blanks for tabs":  {"a   A   tool   go\n", "f:1: record has 1 columns, not 7"},
		"duplicate id":     {goodRecord + "# x\n" + goodRecord, `f:3: id "flask" stands already in line 1`},
		"bad id":           {record("A b", "A", "tool", "go", "", "", ""), `f:1: bad id "A b": an id has`},
		"empty id":         {record("", "A", "tool", "go", "", "", ""), `f:1: bad id ""`},
		"unknown kind":     {record("a", "A", "toll", "go", "", "", ""), `f:1: unknown kind "toll": one of database, framework,`},
		"unknown field":    {record("a", "A", "tool", "og", "", "", ""), `f:1: unknown field "og": one of c, clojure,`},
		"no scheme":        {record("a", "A", "tool", "go", "example.org", "", ""), `f:1: bad home page "example.org": an address begins with https://`},
		"other scheme":     {record("a", "A", "tool", "go", "javascript://example.org", "", ""), `f:1: bad home page`},
		"no host":          {record("a", "A", "tool", "go", "https:///x.y", "", ""), `f:1: bad home page`},
		"blank in URL":     {record("a", "A", "tool", "go", "https://a.b/ c", "", ""), `f:1: bad home page`},
		"empty name":       {record("a", "", "tool", "go", "", "", ""), `f:1: name "" has no letter or digit`},
		"only marks":       {record("a", "?=", "tool", "go", "", "", ""), `f:1: name "?=" has no letter or digit`},
		"two of ? and ~":   {record("a", "C?~", "tool", "go", "", "", ""), `f:1: name "C?~" has a mark twice`},
		"mark twice":       {record("a", "C==", "tool", "go", "", "", ""), `f:1: name "C==" has a mark twice`},
		"empty alias":      {record("a", "A", "tool", "go", "", "B;;C", ""), `f:1: name "" has no letter or digit`},
		"same alias":       {record("a", "Pip", "tool", "go", "", "PIP", ""), `f:1: name "PIP" stands twice in the entry: case needs no alias`},
		"alias and blank":  {record("a", "A", "tool", "go", "", "B; C", ""), `f:1: blank before or after the name " C"`},
		"blank at column":  {record("a", "A ", "tool", "go", "", "", ""), `f:1: blank before or after "A "`},
		"many aliases":     {record("a", "A", "tool", "go", "", strings.Repeat("b;", MaxNames), ""), `f:1: entry has 66 names, at most 64 are read`},
		"long line":        {goodRecord + record("a", "A", "tool", "go", "", "", long), `f:2: line has 1048590 bytes, at most 4096 are read`},
		"long blank line":  {strings.Repeat(" ", 1<<20), `f:1: line has 1048576 bytes`},
		"large file":       {strings.Repeat(goodRecord, MaxSize/len(goodRecord)+1), `f:1: catalogue has`},
		"invalid UTF-8":    {goodRecord + record("a", "A\xff", "tool", "go", "", "", ""), `f:2: text is not UTF-8: save the file as UTF-8`},
		"NUL":              {record("a", "A\x00", "tool", "go", "", "", ""), `f:1: control character "\x00" in column 4`},
		"binary":           {"\x7fELF\x02\x01\x01", `f:1: control character "\x7f" in column 1`},
	}
	for name, test := range cases {
		t.Run(name, func(t *testing.T) {
			c, err := Parse("f", test.text)
			if err == nil || c != nil {
				t.Fatalf("no error for bad input")
			}
			if !strings.HasPrefix(err.Error(), test.want) {
				t.Errorf("error is\n %.300s\nwant\n %s", err, test.want)
			}
		})
	}
}

func TestParseReportsAllFaultsUpToABound(t *testing.T) {
	_, err := Parse("f", "one\n"+goodRecord+"two\n")
	if err == nil || !strings.Contains(err.Error(), "f:1: ") || !strings.Contains(err.Error(), "\nf:3: ") {
		t.Errorf("error is %v, want lines 1 and 3", err)
	}
	_, err = Parse("f", strings.Repeat("bad\n", 100_000))
	if n := strings.Count(fmt.Sprint(err), "\n"); n != maxFaults || !strings.HasSuffix(err.Error(), "f: more faults may follow") {
		t.Errorf("error has %d more lines, want %d and a note", n, maxFaults)
	}
}

func TestMergeAddsAndOverrides(t *testing.T) {
	base := mustParse(t, record("a", "Alpha", "tool", "go", "", "First", "")+record("c", "Gamma", "tool", "go", "", "", "")+
		record("d", "Delta", "tool", "go", "", "", ""))
	over := mustParse(t, record("a", "Alef", "language", "c", "", "", "mine")+record("b", "Beta", "tool", "go", "", "", ""))
	merged := base.Merge(over)
	var names []string
	for e := range merged.Entries() {
		names = append(names, e.Name())
		if e.FirstName().Entry != e {
			t.Errorf("%s: its name points into another catalogue", e.ID())
		}
	}
	if !slices.Equal(names, []string{"Alef", "Beta", "Gamma", "Delta"}) {
		t.Errorf("merged names are %q", names)
	}
	if merged.Starting("first") != nil || len(merged.Starting("alef")) != 1 {
		t.Error("the overridden entry's names are not replaced")
	}
	if e, _ := base.Lookup("a"); e.Name() != "Alpha" || base.Len() != 3 || base.Starting("first")[0].Entry != e {
		t.Error("Merge changed its receiver")
	}
	if e, _ := over.Lookup("a"); over.Starting("alef")[0].Entry != e {
		t.Error("Merge changed its argument")
	}
	if got := new(Catalog).Merge(over).Len(); got != 2 {
		t.Errorf("merged into an empty catalogue: %d entries", got)
	}
	if got := over.Merge(new(Catalog)).Len(); got != 2 {
		t.Errorf("merged with an empty catalogue: %d entries", got)
	}
}

func FuzzParse(f *testing.F) {
	seeds := []string{
		"", "#\n", goodRecord, goodRecord + goodRecord,
		record("a", "A?=", "tool", "go", "https://a.b", "B;C?", "x"),
		record("z", "Zoë", "tool", "go", "", "ΖΩΗ", "") + record("a", "日本語Go", "tool", "go", "", "", ""),
		"a\tb\tc", "\xff\xfe", strings.Repeat("\t", 100), strings.Repeat(";", 5000),
	}
	if len(seeds) == 0 {
		f.Fatal("no seeds")
	}
	for _, seed := range seeds {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c, err := Parse("f", text)
		if (c == nil) == (err == nil) {
			t.Fatalf("catalogue %v, error %v", c, err)
		}
		if err != nil {
			if !strings.HasPrefix(err.Error(), "f:") {
				t.Errorf("error %q does not name the file", err)
			}
			return
		}
		before := ""
		for e := range c.Entries() {
			if e.ID() <= before || len(namesOf(e)) == 0 {
				t.Errorf("id %q after %q, %d names", e.ID(), before, len(namesOf(e)))
			}
			before = e.ID()
			for name := range e.Names() {
				word, _ := FirstWord(name.Text)
				if !slices.Contains(c.Starting(Fold(word)), name) {
					t.Errorf("name %q is not found under %q", name.Text, Fold(word))
				}
			}
		}
	})
}

// The cost of the first use of the builtin catalogue, with some names found.
func BenchmarkFirstUse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		c := open(builtinText, builtinTable)
		for _, word := range []string{"python", "the", "kubernetes", "configuration", "of", "go"} {
			c.Starting(word)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Parse("catalog.tsv", builtinText); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkStarting(b *testing.B) {
	c := Builtin()
	words := []string{"python", "the", "kubernetes", "configuration", "of", "größe"}
	b.ReportAllocs()
	for b.Loop() {
		for _, word := range words {
			c.Starting(word)
		}
	}
}
