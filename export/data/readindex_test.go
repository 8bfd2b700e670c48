package data

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"gloss/model/summary"
)

// What is written and read again is written the same.
func TestIndexRoundTrip(t *testing.T) {
	for _, name := range []string{"index.json", "empty.json"} {
		data, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		if !IsIndexJSON(data) {
			t.Errorf("%s is not known", name)
		}
		if name == "index.json" {
			data = bytes.Replace(data, []byte(`"after": ""`), []byte(`"after": "",
        "code": [
          "a -- b",
          "c"
        ]`), 1)
		}
		if name == "empty.json" {
			data = bytes.Replace(data, []byte(`"name": ""`), []byte(`"name": "x"`), 1)
		}
		x, err := ReadIndexJSON(data)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		var out bytes.Buffer
		if err := WriteIndexJSON(&out, x); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(out.Bytes(), data) {
			t.Errorf("%s became\n%s", name, out.Bytes())
		}
	}
}

// good is the smallest index, in lines so that errors can be found.
const good = `{
"schema": 1,
"entries": [
{"name": "Redis", "key": "redis", "term": "Redis", "kind": "database",
 "mentions": [{"source": "a.md", "line": 3, "form": "Redis"}],
 "first": {"source": "a.md", "line": 3, "form": "Redis"}}
],
"new": {"keys": ["are", {"passed": "over"}]},
"sources": [
{"name": "a.md", "lines": 9, "from": "2024-05-07"}
]
}
`

func TestBadIndex(t *testing.T) {
	if x, err := ReadIndexJSON([]byte(good)); err != nil || x.Tools[0].Name != "Redis" || x.Sources[0].From.Day != 7 {
		t.Fatalf("the good one: %v", err)
	}
	for _, c := range []struct{ old, new, want string }{
		{`"schema": 1`, `"schema": 2`, "line 2: the index has schema 2, and this gloss reads 1"},
		{`"schema": 1`, `"schema": "1"`, "line 2: "},
		{`"schema": 1,`, ``, `line 1: there is no "schema"`},
		{`"line": 3, "form": "Redis"}]`, `"line": "3", "form": "Redis"}]`, `line 5: "mentions.line" must be a whole number, not a string`},
		{`"line": 3, "form": "Redis"}]`, `"line": 12, "form": "Redis"}]`, `line 4: mention 1 of "Redis" is at line 12, and a.md has 9`},
		{`"mentions": [{"source": "a.md"`, `"mentions": [{"source": "b.md"`, `line 4: mention 1 of "Redis" is in "b.md", which is not among the sources`},
		{`"first": {"source": "a.md"`, `"first": {"source": "c.md"`, `line 4: the first mention of "Redis" is in "c.md"`},
		{`"term": "Redis", `, ``, `line 4: the entry "Redis" has no "term"`},
		{`[{"source": "a.md", "line": 3, "form": "Redis"}]`, `[]`, `line 4: the entry "Redis" has no mentions`},
		{`"2024-05-07"`, `"7 May"`, `line 10: "7 May" of the source "a.md" is no day`},
		{`{"name": "a.md", "lines": 9, "from": "2024-05-07"}`, `{"name": "a.md"}, {"name": "a.md"}`, `line 10: there are two sources "a.md"`},
		{`{"name": "a.md", "lines": 9, "from": "2024-05-07"}`, ``, `line 1: there are no "sources"`},
		{`"entries": [`, `"entries": {`, `line 3: "entries" must begin with "["`},
		{"],\n\"new\"", "]\n\"new\"", "line 8: no JSON: "},
		{"]\n}\n", "]\n", "the file ends too early"},
		{"]\n}\n", "]\n} x", "line 12: something stands after the end"},
		{"{\n\"schema\"", "[\n\"schema\"", "line 1: the file must begin with \"{\""},
	} {
		bad := strings.Replace(good, c.old, c.new, 1)
		if bad == good {
			t.Fatalf("%q is not there", c.old)
		}
		if _, err := ReadIndexJSON([]byte(bad)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s → %s:\ngot  %v\nwant %s", c.old, c.new, err, c.want)
		}
	}
	for _, text := range []string{"", "{", `{"title": "x"}`, `["schema"]`, "schema", "{\"schemata\": 1}"} {
		if IsIndexJSON([]byte(text)) {
			t.Errorf("%q is taken for an index", text)
		}
	}
}

// Whatever can be read can be written, and read again it is the same.
func FuzzReadIndex(f *testing.F) {
	f.Add([]byte(good))
	for _, name := range []string{"index.json", "empty.json"} {
		if data, err := os.ReadFile("testdata/" + name); err == nil {
			f.Add(data)
		}
	}
	f.Add([]byte(`{"schema":1,"sources":[{"name":"a","lines":1}],"people":[{"name":"x","key":"x","term":"x","mentions":[{"source":"a"}],"first":{"source":"a"}}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		x, err := ReadIndexJSON(data)
		if err != nil {
			return
		}
		first := indexJSON(t, x)
		again, err := ReadIndexJSON(first)
		if err != nil {
			t.Fatalf("%v\n%s", err, first)
		}
		if second := indexJSON(t, again); !bytes.Equal(first, second) {
			t.Errorf("got\n%s\nwant\n%s", second, first)
		}
	})
}

func indexJSON(t *testing.T, x *summary.Index) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := WriteIndexJSON(&out, x); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
