package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"html"
	"io"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gloss/export"
	"gloss/export/pdf/layout"
	"gloss/model/summary"
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

// What tells two things of one name apart is said once, in each form.
func TestQualifierStandsOnce(t *testing.T) {
	dir := t.TempDir()
	var files []string
	for i, text := range []string{
		"- React with Flux and Redux is a framework for the browser.\n- Redux, React, Webpack and Babel\n",
		"- We deploy with Flux, Argo CD, Helm, Kubernetes and Istio.\n",
	} {
		files = append(files, filepath.Join(dir, fmt.Sprint("h", i, ".md")))
		if err := os.WriteFile(files[i], []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	x := indexRead(t, files, "")
	for _, form := range indexForms {
		got := shownIn(t, form, x)
		if regexp.MustCompile(`(framework|tool)[^a-z]{1,5}(framework|tool)`).MatchString(got) && form.name != "json" && form.name != "csv" {
			t.Errorf("%s: %s", form.name, got)
		}
		for _, kind := range []string{"framework", "tool"} {
			if !regexp.MustCompile(`Flux\W{1,5}` + kind).MatchString(got) {
				t.Errorf("%s: no Flux of the kind %s in %s", form.name, kind, got)
			}
		}
	}
}

// indexRead makes the index of files, as gloss index does; without a file of
// terms those beside them are not looked for.
func indexRead(t *testing.T, files []string, terms string) *summary.Index {
	t.Helper()
	p := &program{stage: newStage(), getenv: func(string) string { return "" }}
	r := &request{files: files, limits: limits{size: 1 << 30}, deciding: decidingRequest{terms: terms, none: terms == ""}}
	x, _, err := p.readIndex(r)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// shownIn returns what a form shows of an index: the words for people, with one
// blank between them, what is written for programs.
func shownIn(t *testing.T, form indexForm, x *summary.Index) string {
	t.Helper()
	if form.name == "pdf" {
		d, err := layout.SetIndex(x, export.Options{})
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		for _, page := range d.Pages {
			for _, l := range page.Lines {
				for _, r := range l.Line.Runs {
					b.WriteString(r.Text)
				}
				b.WriteByte('\n')
			}
		}
		return squeezed(b.String())
	}
	var out bytes.Buffer
	if _, err := form.write(&out, x, indexOptions{}); err != nil {
		t.Fatalf("%s: %v", form.name, err)
	}
	switch form.name {
	case "html":
		return squeezed(unmarked(out.String()))
	case "epub":
		return squeezed(unmarked(indexDocument(t, out.Bytes())))
	}
	return squeezed(out.String())
}

func squeezed(s string) string { return strings.Join(strings.Fields(s), " ") }

var markup = regexp.MustCompile(`(?s)<style.*?</style>|<[^>]*>`)

// unmarked returns the words of a page.
func unmarked(page string) string { return html.UnescapeString(markup.ReplaceAllString(page, "")) }

// indexDocument returns the documents of an EPUB that hold the index.
func indexDocument(t *testing.T, book []byte) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, f := range z.File {
		if !strings.HasPrefix(path.Base(f.Name), "index") || path.Ext(f.Name) != ".xhtml" {
			continue
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(&b, r); err != nil {
			t.Fatal(err)
		}
		fmt.Fprintln(&b)
	}
	return b.String()
}
