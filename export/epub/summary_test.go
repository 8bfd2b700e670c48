package epub

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"gloss/export"
	"gloss/model"
	"gloss/model/summary"
)

// A large index goes on in further documents; each link within it leads to an
// id of the document that it names.
func TestIndexAlone(t *testing.T) {
	x := &summary.Index{Title: "A & <b>", Sources: []summary.Source{{Name: "n.md", Lines: 100, SHA256: strings.Repeat("0", 64)}}}
	for i := range 600 {
		e := summary.NewEntry(&model.IndexEntry{Key: fmt.Sprint(i), Name: fmt.Sprint("T&", i), Letter: string(rune('A' + i/24)), About: "an <i>", URL: "https://example.org/?a&b"})
		e.Mentions = []summary.Mention{{Line: i%100 + 1, Point: i%100 + 1, Form: "x", Section: "<s>"}}
		e.First = summary.Context{Line: 1, Before: "a < ", Form: "x", After: " & b"}
		x.Tools = append(x.Tools, e)
	}
	for i := range 20 {
		x.Tools[1].Mentions = append(x.Tools[1].Mentions, summary.Mention{Line: 3 + 4*i, Point: 3 + 4*i, Form: "x", Section: fmt.Sprint("s", i), Heading: 2 + 4*i})
	}
	x.People = []*summary.Entry{summary.NewEntry(&model.IndexEntry{Name: "me", See: "T&599"})}
	x.Complete()
	var out, again bytes.Buffer
	if _, err := WriteIndex(&out, x, export.Options{}); err != nil {
		t.Fatal(err)
	}
	if _, err := WriteIndex(&again, x, export.Options{}); err != nil || !bytes.Equal(out.Bytes(), again.Bytes()) {
		t.Errorf("other bytes the second time (%v)", err)
	}
	z, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		t.Fatal(err)
	}
	docs, indexes, links := map[string]string{}, 0, 0
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		docs[f.Name] = string(data)
		if strings.HasPrefix(f.Name, "EPUB/xhtml/index") {
			indexes++
		}
	}
	if indexes < 2 {
		t.Errorf("%d documents of the index", indexes)
	}
	if !strings.Contains(docs["EPUB/xhtml/index.xhtml"], "in the order of the alphabet, word by word") {
		t.Error("the index does not say how it is ordered")
	}
	if n := strings.Count(docs["EPUB/xhtml/index.xhtml"], `class="entry long"`); n != 1 {
		t.Errorf("%d entries of very many places", n)
	}
	for name, text := range docs {
		if !strings.HasPrefix(name, "EPUB/xhtml/index") {
			continue
		}
		for _, part := range strings.Split(text, `href="`)[1:] {
			target, _, _ := strings.Cut(part, `"`)
			file, id, ok := strings.Cut(target, "#")
			if !ok {
				continue
			}
			links++
			in := text
			if file != "" {
				in = docs["EPUB/xhtml/"+file]
			}
			if !strings.Contains(in, ` id="`+id+`"`) {
				t.Errorf("%s: %s leads nowhere", name, target)
			}
		}
	}
	if links < 600 {
		t.Errorf("only %d links", links)
	}
	nav := docs["EPUB/nav.xhtml"]
	for _, want := range []string{"Tools and projects", "People", "Colophon"} {
		if !strings.Contains(nav, want) {
			t.Errorf("the contents lack %q", want)
		}
	}
	if _, err := WriteIndex(io.Discard, &summary.Index{Title: "T", Sources: []summary.Source{{Name: "a"}}}, export.Options{}); err != nil {
		t.Errorf("an empty index: %v", err)
	}
}

// TestIndexAloneFromRight: bars run from the right, and names that stand in a list, and the
// lines behind a section, follow each other from there.
func TestIndexAloneFromRight(t *testing.T) {
	entry := summary.NewEntry(&model.IndexEntry{Key: "redis", Name: "Redis", Letter: "R", SeeAlso: []string{"Kafka", "Celery"}})
	entry.Mentions = []summary.Mention{{Line: 7, Point: 7, Form: "Redis", Section: "עם Redis"}}
	x := &summary.Index{Title: "מבוא", Language: "he", Sources: []summary.Source{{Name: "n.md", Lines: 100, SHA256: strings.Repeat("0", 64)}}, Tools: []*summary.Entry{entry}}
	x.Complete()
	var out bytes.Buffer
	if _, err := WriteIndex(&out, x, export.Options{}); err != nil {
		t.Fatal(err)
	}
	check(t, out.Bytes())
	all, _ := files(t, out.Bytes())
	for _, want := range []string{`<path transform="matrix(-1 0 0 1 320 0)" d="M`, `<bdi>עם Redis</bdi> 7`, `<i>ראו גם</i> <span epub:type="index-term"><span dir="ltr">Kafka</span></span>; `} {
		if page := all["EPUB/xhtml/index.xhtml"]; !strings.Contains(page, want) {
			t.Errorf("want %s in\n%s", want, page)
		}
	}
}
