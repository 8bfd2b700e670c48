package main

import (
	"archive/zip"
	"bytes"
	"cmp"
	"encoding/xml"
	"io"
	"path"
	"slices"
	"strings"
	"testing"

	"gloss/export"
	"gloss/export/epub"
	"gloss/model"
)

// This file goes to the places that the index of an EPUB names, as locators_test.go does
// for the other editions.

func TestLocatorsEPUB(t *testing.T) {
	total := 0
	eachBook(t, func(t *testing.T, book *model.Book) {
		var out bytes.Buffer
		if _, err := (epub.Exporter{}).Export(&out, book, export.Options{}); err != nil {
			t.Fatal(err)
		}
		blocks, links := readEPUB(t, out.Bytes())
		var mentions []*model.Mention
		for _, e := range shown(book, false) {
			mentions = append(mentions, e.Mentions...)
		}
		if len(links) != len(mentions) {
			t.Fatalf("%d locators for %d mentions", len(links), len(mentions))
		}
		for i, m := range mentions {
			total++
			if b := blocks[links[i]]; b == nil {
				t.Errorf("%q: %s leads nowhere", m.Form, links[i])
			} else if !begins(b.String(), "", m.Form) {
				t.Errorf("%q is not at %s: %q", m.Form, links[i], b.String())
			}
		}
	})
	t.Logf("%d links followed", total)
}

// readEPUB returns the words of the paragraph, heading or cell that stand
// around each ID, by file and ID, and the locators of the index in their order.
func readEPUB(t *testing.T, book []byte) (blocks map[string]*strings.Builder, links []string) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	// The index goes on in files that are numbered: index.xhtml, index-2.xhtml.
	slices.SortFunc(z.File, func(a, b *zip.File) int {
		return cmp.Or(cmp.Compare(len(a.Name), len(b.Name)), cmp.Compare(a.Name, b.Name))
	})
	blocks = map[string]*strings.Builder{}
	for _, f := range z.File {
		if path.Ext(f.Name) != ".xhtml" {
			continue
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		found, err := readXHTML(r, f.Name, blocks)
		if err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		links = append(links, found...)
	}
	return blocks, links
}

// blockElements hold words that a reader sees as one piece.
var blockElements = strings.Fields("p h1 h2 h3 h4 h5 h6 li pre td th dt dd caption figcaption blockquote aside body")

func readXHTML(r io.Reader, name string, blocks map[string]*strings.Builder) (links []string, err error) {
	dec := xml.NewDecoder(r)
	dec.Entity = xml.HTMLEntity
	open := []*strings.Builder{{}}
	for {
		token, err := dec.Token()
		if err == io.EOF {
			return links, nil
		}
		if err != nil {
			return nil, err
		}
		block := open[len(open)-1]
		switch x := token.(type) {
		case xml.StartElement:
			if slices.Contains(blockElements, x.Name.Local) {
				block = &strings.Builder{}
			}
			open = append(open, block)
			attrs := map[string]string{}
			for _, a := range x.Attr {
				attrs[a.Name.Local] = a.Value
			}
			if id := attrs["id"]; id != "" {
				blocks[name+"#"+id] = block
			}
			if attrs["type"] == "index-locator" {
				file, id, _ := strings.Cut(attrs["href"], "#")
				if file == "" {
					file = path.Base(name)
				}
				links = append(links, path.Join(path.Dir(name), file)+"#"+id)
			}
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			block.Write(x)
		}
	}
}
