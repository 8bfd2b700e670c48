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
	"strings"
	"testing"

	"gloss/export"
	"gloss/export/data"
	"gloss/export/pdf/layout"
	"gloss/model/summary"
)

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

// What a person makes another name of a thing is shown beside it in each form, though no entry
// refers from there; and each form for people says how its index is ordered and made.
func TestOtherNamesInEachForm(t *testing.T) {
	dir := t.TempDir()
	notes, terms := filepath.Join(dir, "n.md"), filepath.Join(dir, "n.terms")
	for file, text := range map[string]string{notes: "# Web\n\n- Node.js and Nodeling on Docker\n- Nodeling is slow\n", terms: "Nodeling = Node.js\n"} {
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	x := indexRead(t, []string{notes}, terms)
	for _, form := range indexForms {
		got := shownIn(t, form, x)
		shown := `(?i)(also|also written) Nodeling`
		if form.name == "json" || form.name == "csv" {
			shown = `Node\.js.*Nodeling`
		} else if !strings.Contains(got, "A program found these names") || !strings.Contains(got, "word by word") {
			t.Errorf("%s does not say how it is made: %s", form.name, got)
		}
		if !regexp.MustCompile(shown).MatchString(got) {
			t.Errorf("%s: no Nodeling of Node.js in %s", form.name, got)
		}
	}
}

// manyTalks are notes of so many talks, each of which names a thing often, and on
// three days if they are parted.
func manyTalks(talks int, days bool) string {
	var b strings.Builder
	b.WriteString("# Many talks\n\n")
	level := "##"
	for i := range talks {
		if days && i%(talks/3) == 0 {
			fmt.Fprintf(&b, "## Day %d: March %d, 2024\n\n", 3*i/talks+1, 3*i/talks+1)
			level = "###"
		}
		fmt.Fprintf(&b, "%s Talk of number %d\n\n", level, i+1)
		for k := range 12 {
			b.WriteString([]string{"- It is ZeroMQ again.\n", "- ZeroMQ under Redis.\n", "- ZeroMQ and nothing else.\n"}[k%3])
		}
		b.WriteString("\n")
	}
	return b.String()
}

// However often a thing is named, nobody has to read a heap of numbers: more than
// six stand under talks, or days; and no talk is left out.
func TestNoHeapOfNumbers(t *testing.T) {
	heap := regexp.MustCompile(`(\d+(–\d+)?, ){6}\d+`)
	for _, tt := range []struct {
		talks int
		days  bool
		want  string
	}{
		{24, false, "Talk of number %d"}, {30, true, "Talk of number %d"}, {60, true, "Day %d: March"}, {90, false, "Talk of number %d"},
	} {
		file := filepath.Join(t.TempDir(), "many.md")
		if err := os.WriteFile(file, []byte(manyTalks(tt.talks, tt.days)), 0o666); err != nil {
			t.Fatal(err)
		}
		x := indexRead(t, []string{file}, "")
		again := readAgain(t, x)
		for _, form := range indexForms {
			got := shownIn(t, form, x)
			if form.name != "pdf" && form.name != "epub" && shownIn(t, form, again) != got {
				t.Errorf("%d talks as %s: read again, it is %s", tt.talks, form.name, shownIn(t, form, again))
			}
			switch form.name {
			case "json":
				if n := strings.Count(got, `"form": "ZeroMQ", "section"`); n != 12*tt.talks {
					t.Errorf("%d talks as json: %d mentions", tt.talks, n)
				}
				continue
			case "csv":
				if n := strings.Count(got, "tools,ZeroMQ,"); n != 12*tt.talks {
					t.Errorf("%d talks as csv: %d rows", tt.talks, n)
				}
				continue
			}
			if numbers := heap.FindString(got); numbers != "" {
				t.Errorf("%d talks as %s: %s", tt.talks, form.name, numbers)
			}
			parts, more := tt.talks, ""
			if strings.HasPrefix(tt.want, "Day") {
				parts = 3
			} else if parts > 40 {
				parts, more = 39, "and in 51 more sections: "
			}
			for i := range parts {
				if !strings.Contains(got, fmt.Sprintf(tt.want, i+1)) {
					t.Errorf("%d talks as %s: no %s", tt.talks, form.name, fmt.Sprintf(tt.want, i+1))
				}
			}
			if !strings.Contains(got, more) {
				t.Errorf("%d talks as %s: not %q", tt.talks, form.name, more)
			}
		}
	}
}

// readAgain writes an index as JSON and reads that.
func readAgain(t *testing.T, x *summary.Index) *summary.Index {
	t.Helper()
	var out bytes.Buffer
	if err := data.WriteIndexJSON(&out, x); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "x.json")
	if err := os.WriteFile(file, out.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
	return indexRead(t, []string{file}, "")
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
