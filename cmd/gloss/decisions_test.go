package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gloss/export/data"
)

// What a person decides on the index stands in each of its forms, whether it is
// made of one file, of several, of the indexes of each, or of an index of those.

const (
	decidedOne = "# Storage\n\nWe use Redis and Django in production.\n\nRedis needs memory, our store too.\n\nA pinch of Salt.\n"
	decidedTwo = "# Queues\n\nKafka with Redis and Flask.\n\nFlask runs behind ZeroMQ and gevent.\n"

	decidedTerms = `Bremse: see ZeroMQ
Django: see also Flask
gevent: see also ZeroMQ; name Green Events
Kafka: sort as aaa
our store = Redis
+ Salt
Flask: principal Queues
Redis: principal 5
`
)

// decidedForms are the patterns that must stand in a form, and those that must
// not: of words, blanks as one, for people; of what is written, for programs.
var decidedForms = []struct {
	forms     string
	want, not []string
}{
	{"text md html pdf epub", []string{
		`Bremse,? \*?see\*? ZeroMQ`, `Green Events`, `our store,? \*?see\*? Redis|[Aa]lso (written )?our store`, `Salt\*{0,2} \(?tool`,
		`See also:? ZeroMQ|see also:? ZeroMQ`, `(See|see) also:? Flask`, `Apache Kafka.*Bremse.*Django`,
	}, []string{`Bremse \(`}},
	{"text", []string{`\*5\*`}, nil},
	{"md", []string{`\*\*5\*\*`}, nil},
	{"json", []string{`"from": "Bremse", "see": "ZeroMQ"`, `"seealso": \[ "Flask" \]`, `"seealso": \[ "ZeroMQ" \]`, `"name": "Green Events"`,
		`"form": "our store"`, `"principal": true`, `"sort": "aaa"`, `"name": "SaltStack"|"name": "Salt"`, `"decided": true`}, nil},
	{"csv", []string{`tools,ZeroMQ,[^\n]*?,Bremse( |$)`, `tools,Django,[^\n]*?,django,Flask,`, `tools,Green Events,[^\n]*?,ZeroMQ,`, `,aaa,`,
		`tools,Redis,[^\n]*?,5,our store,`, `tools,Redis,[^\n]*?,yes,redis,,`}, nil},
}

func TestDecisionsInEveryForm(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		t.Helper()
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		return file
	}
	terms := write("x.terms", decidedTerms)
	one, two := write("one.md", decidedOne), write("two.md", decidedTwo)
	both := write("both.md", decidedOne+"\n"+decidedTwo)
	// index writes an index as JSON and returns its file.
	index := func(name string, files []string, options ...string) string {
		t.Helper()
		out := filepath.Join(dir, name)
		var said strings.Builder
		args := slices.Concat([]string{"gloss", "index", "-q", "--format", "json", "-o", out}, options, files)
		if code := run(args, nil, io.Discard, &said, func(string) string { return "" }); code != exitDone {
			t.Fatalf("%q: %d: %s", args, code, said.String())
		}
		return out
	}
	a, b := index("a.json", []string{one}, "--terms", terms), index("b.json", []string{two}, "--terms", terms)
	merged := index("ab.json", []string{b, a})
	bare := []string{index("bare1.json", []string{one}, "--no-terms"), index("bare2.json", []string{two}, "--no-terms")}
	ways := []struct {
		name  string
		files []string
		terms string
	}{
		{"one file", []string{both}, terms},
		{"several files", []string{one, two}, terms},
		{"indexes", []string{b, a}, ""},
		{"an index of indexes", []string{merged}, ""},
		{"an index and a file", []string{two, a}, terms},
		{"indexes that knew nothing of it", bare, terms},
	}
	for _, way := range ways {
		x := indexRead(t, way.files, way.terms)
		for _, form := range indexForms {
			got := shownIn(t, form, x)
			for _, c := range decidedForms {
				if !slices.Contains(strings.Fields(c.forms), form.name) {
					continue
				}
				want := c.want
				if strings.HasPrefix(way.name, "indexes that") { // "our store" and Salt were not looked for
					want = slices.DeleteFunc(slices.Clone(want), func(p string) bool { return strings.Contains(p, "our store") || strings.Contains(p, "Salt") })
				}
				for _, pattern := range want {
					if !regexp.MustCompile(pattern).MatchString(got) {
						t.Errorf("%s as %s: no %s in\n%s", way.name, form.name, pattern, got)
					}
				}
				for _, pattern := range c.not {
					if regexp.MustCompile(pattern).MatchString(got) {
						t.Errorf("%s as %s: %s in\n%s", way.name, form.name, pattern, got)
					}
				}
			}
		}
	}
}

// Decisions that look for no name make the same of an index whose notes are not at
// hand as of the notes themselves.
func TestDecisionsOnIndexesAsOnNotes(t *testing.T) {
	dir := t.TempDir()
	notes, terms, bare := filepath.Join(dir, "n.md"), filepath.Join(dir, "x.terms"), filepath.Join(dir, "bare.json")
	text := "# Setup\n\nRun `pip install requests` and then `docker run -d redis`.\n\n    pip install flask\n\nFlask and *Django* on nginx.\n\n## ZeroMQ\n\nWe use 0MQ daily.\n\n" +
		"## Cloud\n\nSwift is the object store of OpenStack.\n\n## Mobile\n\nWe wrote it in Swift. Xcode compiles Swift.\n"
	if err := os.WriteFile(notes, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	var index bytes.Buffer
	if err := data.WriteIndexJSON(&index, indexRead(t, []string{notes}, "")); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(bare, index.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, decisions := range []string{"- Django\n", "nginx: name NGINX\n", "ZeroMQ = Redis\n", "+ OpenStack Swift\n", "- Swift\n+ OpenStack Swift\n", "- Swift\n- OpenStack Swift\n"} {
		if err := os.WriteFile(terms, []byte(decisions), 0o666); err != nil {
			t.Fatal(err)
		}
		for _, form := range indexForms {
			if form.binary {
				continue
			}
			if got, want := shownIn(t, form, indexRead(t, []string{bare}, terms)), shownIn(t, form, indexRead(t, []string{notes}, terms)); got != want {
				t.Errorf("%q as %s: of the index\n%s\nof the notes\n%s", decisions, form.name, got, want)
			}
		}
	}
}
