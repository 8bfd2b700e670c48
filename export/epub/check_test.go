package epub

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"net/url"
	"path"
	"strings"
	"testing"
)

// files returns the files of an EPUB, and their names in order.
func files(t testing.TB, data []byte) (map[string]string, []string) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	var names []string
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		if _, twice := all[f.Name]; twice {
			t.Errorf("%s stands twice in the zip", f.Name)
		}
		all[f.Name] = string(content)
		names = append(names, f.Name)
	}
	return all, names
}

// values returns the values of an attribute, given with the blank before it.
func values(content, attribute string) (list []string) {
	for {
		_, rest, found := strings.Cut(content, attribute+`="`)
		if !found {
			return list
		}
		value, rest, _ := strings.Cut(rest, `"`)
		list, content = append(list, value), rest
	}
}

// check holds a book to what every book keeps, whatever the notes.
func check(t testing.TB, data []byte) {
	t.Helper()
	all, _ := files(t, data)
	held := map[string]bool{}
	for name, content := range all {
		if strings.HasPrefix(name, "EPUB/images/") || strings.HasPrefix(name, "EPUB/fonts/") || name == "mimetype" || strings.HasSuffix(name, ".css") {
			held[name] = true
			continue
		}
		wellFormed(t, name, content)
		held[name] = true
		for _, id := range values(content, " id") {
			if held[name+"#"+id] {
				t.Errorf("%s: id %q stands twice", name, id)
			}
			held[name+"#"+id] = true
		}
		if len(content) > 250_000 && !strings.HasSuffix(name, "nav.xhtml") && strings.HasSuffix(name, ".xhtml") {
			t.Errorf("%s has %d bytes", name, len(content))
		}
		if strings.Contains(content, "<script") || len(content) < 20_000 && active.MatchString(content) {
			t.Errorf("%s: something active", name)
		}
	}
	for name, content := range all {
		if strings.HasPrefix(name, "EPUB/images/") || strings.HasPrefix(name, "EPUB/fonts/") {
			continue
		}
		for _, target := range append(values(content, " href"), values(content, " src")...) {
			target = strings.ReplaceAll(target, "&amp;", "&")
			u, err := url.Parse(target)
			if err != nil {
				t.Errorf("%s: %q: %v", name, target, err)
				continue
			}
			switch u.Scheme {
			case "http", "https", "mailto":
				if u.User != nil {
					t.Errorf("%s: %q gives a password away", name, target)
				}
			case "":
				full := path.Join(path.Dir(name), u.Path)
				if u.Path == "" {
					full = name
				}
				if u.Fragment != "" {
					full += "#" + u.Fragment
				}
				if !held[full] {
					t.Errorf("%s: %q leads nowhere", name, target)
				}
			default:
				t.Errorf("%s: %q has a scheme that no book may have", name, target)
			}
		}
	}
}

// wellFormed checks nesting, and that headings neither skip a level nor hold the
// mark of a page, which would be read as a part of them.
func wellFormed(t testing.TB, name, content string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(content))
	level, depth, deepest, heading := 0, 0, 0, 0
	if goesOn.MatchString(name) {
		level = 6
	}
	for {
		tok, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
			return
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			depth++
			deepest = max(deepest, depth)
			if n := tok.Name.Local; len(n) == 2 && n[0] == 'h' && n[1] >= '1' && n[1] <= '6' {
				if now := int(n[1] - '0'); now > level+1 {
					t.Errorf("%s: h%d behind h%d", name, now, level)
				} else {
					level = now
				}
				heading = depth
			}
			for _, a := range tok.Attr {
				if heading > 0 && a.Value == "doc-pagebreak" {
					t.Errorf("%s: a page begins within a heading", name)
				}
			}
		case xml.EndElement:
			if depth == heading {
				heading = 0
			}
			depth--
		}
	}
	if deepest > 300 {
		t.Errorf("%s: %d elements within one another", name, deepest)
	}
}
