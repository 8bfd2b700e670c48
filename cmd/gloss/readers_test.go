package main

import (
	"encoding/json"
	"net/url"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gloss/model"
)

// fewEditions are the books for checks that take long.
func fewEditions(t *testing.T, names ...string) map[string]edition {
	books := editions(t)
	for name := range books {
		if !slices.Contains(names, name) {
			delete(books, name)
		}
	}
	return books
}

// readerReport is what testdata/readers/readers.mjs prints of a reader.
type readerReport struct {
	Documents, Contents, Depth, Landmarks, Pages, Links, Locators, Backlinks, Notes, Entries int

	Broken, Outside, Errors []string
	Clicks                  []struct{ Kind, Href, Entry, Words, Lands, Error string }
}

// TestValidatorsReaders opens books in epub.js and foliate-js. The folder of
// modules that has them is named by GLOSS_READERS.
func TestValidatorsReaders(t *testing.T) {
	modules, node := fileOf(t, "GLOSS_READERS"), tool(t, "node")
	chromium := os.Getenv("PUPPETEER_EXECUTABLE_PATH")
	if chromium == "" {
		chromium = tool(t, "chromium")
	}
	for name, book := range fewEditions(t, "sample", "pycon-2011") {
		t.Run(name, func(t *testing.T) {
			var reports map[string]readerReport
			out := runTool(t, node, filepath.Join("testdata", "readers", "readers.mjs"), modules, chromium, book.epub)
			if err := json.Unmarshal([]byte(out), &reports); err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			files := unzipped(t, book.epub)
			if len(reports) != 2 {
				t.Fatalf("%d readers", len(reports))
			}
			for reader, r := range reports {
				t.Run(reader, func(t *testing.T) { checkReader(t, r, files, book.book) })
			}
		})
	}
}

// checkReader holds what a reader finds to what the files hold.
func checkReader(t *testing.T, r readerReport, files map[string]string, book *model.Book) {
	t.Helper()
	all := ""
	for name, text := range files {
		if strings.HasPrefix(name, "EPUB/xhtml/") {
			all += text
		}
	}
	nav := files["EPUB/nav.xhtml"]
	toc, pages := nav[strings.Index(nav, `epub:type="toc"`):strings.Index(nav, `epub:type="page-list"`)], nav[strings.Index(nav, `epub:type="page-list"`):strings.Index(nav, `epub:type="landmarks"`)]
	for what, n := range map[string][2]int{
		"contents":   {r.Contents, strings.Count(toc, "<li>")},
		"pages":      {r.Pages, strings.Count(pages, "<li>")},
		"documents":  {r.Documents, strings.Count(files["EPUB/package.opf"], "<itemref ")},
		"locators":   {r.Locators, strings.Count(all, `epub:type="index-locator"`)},
		"notes":      {r.Notes, strings.Count(all, `epub:type="noteref"`) + strings.Count(all, `epub:type="biblioref noteref"`)},
		"back-links": {r.Backlinks, strings.Count(all, `epub:type="backlink"`)},
		"entries":    {r.Entries, strings.Count(all, `class="entry" href`)},
	} {
		if n[0] != n[1] || n[0] == 0 && what != "back-links" {
			t.Errorf("%d %s, the files hold %d", n[0], what, n[1])
		}
	}
	for what, list := range map[string][]string{"broken": r.Broken, "request to the outside": r.Outside, "error": r.Errors} {
		for _, s := range list {
			t.Errorf("%s: %s", what, s)
		}
	}
	forms := map[string][]string{}
	for _, e := range shown(book, false) {
		for _, m := range e.Mentions {
			forms[e.Heading()] = append(forms[e.Heading()], m.Form)
		}
	}
	kinds := map[string]int{}
	for _, c := range r.Clicks {
		kinds[c.Kind]++
		switch {
		case c.Error != "":
			t.Errorf("%s %s: %s", c.Kind, c.Href, c.Error)
		case c.Kind == "locator" && !slices.ContainsFunc(forms[c.Entry], func(form string) bool { return begins(c.Lands, "", form) }):
			t.Errorf("the locator of %q lands at %q", c.Entry, c.Lands)
		case c.Kind == "entry" && !slices.ContainsFunc(shown(book, false), func(e *model.IndexEntry) bool {
			return strings.HasPrefix(c.Lands, e.Heading()) && slices.Contains(forms[e.Heading()], c.Words)
		}):
			t.Errorf("%q leads to the entry %q", c.Words, c.Lands)
		}
	}
	if kinds["locator"] < 3 || kinds["entry"] < 2 {
		t.Errorf("clicks %v", kinds)
	}
}

// TestValidatorsKindle converts books for a Kindle and back: nothing is warned
// of, and contents and links come through.
func TestValidatorsKindle(t *testing.T) {
	convert := tool(t, "ebook-convert")
	for name, book := range fewEditions(t, "sample", "pycon-2011") {
		for _, form := range []string{"azw3", "mobi"} {
			t.Run(name+" "+form, func(t *testing.T) {
				dir := t.TempDir()
				kindle, back := filepath.Join(dir, "book."+form), filepath.Join(dir, "back.epub")
				calibre(t, convert, book.epub, kindle)
				calibre(t, convert, kindle, back)
				checkConverted(t, unzipped(t, book.epub), unzipped(t, back))
			})
		}
	}
}

var complaint = regexp.MustCompile(`(?i)warn|error|traceback|could not|failed`)

func calibre(t *testing.T, convert, from, to string) {
	t.Helper()
	cmd := exec.Command(convert, from, to)
	cmd.Env = append(os.Environ(), "QT_QPA_PLATFORM=offscreen", "LC_ALL=C.UTF-8", "QTWEBENGINE_DISABLE_SANDBOX=1")
	said, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	for line := range strings.SplitSeq(string(said), "\n") {
		if complaint.MatchString(line) {
			t.Errorf("%s: %s", filepath.Base(to), line)
		}
	}
}

var (
	navPoint = regexp.MustCompile(`<(?:\w+:)?navPoint[^>]*>\s*<(?:\w+:)?navLabel>\s*<(?:\w+:)?text>([^<]*)</(?:\w+:)?text>\s*</(?:\w+:)?navLabel>\s*<(?:\w+:)?content src="([^"]*)"`)
	hrefs    = regexp.MustCompile(`<a\b[^>]* href="([^"]*)"`)
	anyID    = regexp.MustCompile(` (?:id|name)="([^"]*)"`)
)

// checkConverted compares a book that was converted with what it was.
func checkConverted(t *testing.T, was, is map[string]string) {
	t.Helper()
	contents := func(files map[string]string) (labels []string, targets []string) {
		for name, text := range files {
			if path.Ext(name) != ".ncx" {
				continue
			}
			for _, m := range navPoint.FindAllStringSubmatch(text, -1) {
				labels = append(labels, m[1])
				targets = append(targets, path.Join(path.Dir(name), m[2]))
			}
		}
		return labels, targets
	}
	want, _ := contents(was)
	got, targets := contents(is)
	if len(want) < 5 || !slices.Equal(want, got) {
		t.Errorf("contents %q, were %q", got, want)
	}
	held := map[string]bool{}
	links, linked := map[string]int{}, 0
	for name, text := range is {
		held[name] = true
		for _, m := range anyID.FindAllStringSubmatch(text, -1) {
			held[name+"#"+m[1]] = true
		}
	}
	for name, text := range is {
		if ext := path.Ext(name); ext != ".xhtml" && ext != ".html" {
			continue
		}
		for _, m := range hrefs.FindAllStringSubmatch(text, -1) {
			u, err := url.Parse(m[1])
			if err != nil || u.Scheme != "" {
				continue
			}
			to := name
			if u.Path != "" {
				to = path.Join(path.Dir(name), u.Path)
			}
			if u.Fragment != "" {
				to += "#" + u.Fragment
			}
			links[to]++
			linked++
		}
	}
	for to := range links {
		if !held[to] {
			t.Errorf("a link leads to %s, where nothing is", to)
		}
	}
	for i, to := range targets {
		if to, _ = url.PathUnescape(to); !held[to] {
			t.Errorf("%q of the contents leads to %s, where nothing is", got[i], to)
		}
	}
	before := 0
	for name, text := range was {
		if strings.HasPrefix(name, "EPUB/xhtml/") && path.Ext(name) == ".xhtml" {
			for _, m := range hrefs.FindAllStringSubmatch(text, -1) {
				if u, err := url.Parse(m[1]); err == nil && u.Scheme == "" {
					before++
				}
			}
		}
	}
	if linked < before {
		t.Errorf("%d links within the book, there were %d", linked, before)
	}
}
