package main

import (
	"bytes"
	"html"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// importScript runs in Firefox with its own rights: it imports a bookmark file
// by what its menu calls, and returns the tree of the bookmarks.
const importScript = `
const [path, done] = arguments;
(async () => {
  const {BookmarkHTMLUtils} = ChromeUtils.importESModule("resource://gre/modules/BookmarkHTMLUtils.sys.mjs");
  const {PlacesUtils} = ChromeUtils.importESModule("resource://gre/modules/PlacesUtils.sys.mjs");
  await PlacesUtils.bookmarks.eraseEverything();
  await BookmarkHTMLUtils.importFromFile(path, {replace: false});
  const out = [];
  const walk = (x, folders) => { // the menu itself is no folder
    if (x.uri) {
      out.push({folders, title: x.title, url: x.uri, added: x.dateAdded,
        tags: PlacesUtils.tagging.getTagsForURI(Services.io.newURI(x.uri))});
    }
    for (const c of x.children || []) walk(c, c.uri ? folders : [...folders, c.title]);
  };
  walk(await PlacesUtils.promiseBookmarksTree(PlacesUtils.bookmarks.menuGuid), []);
  done(out);
})().catch(e => done(String(e) + e.stack));`

// bookmark is a bookmark as Firefox has it.
type bookmark struct {
	Folders []string // from the bookmarks menu downwards
	Title   string
	URL     string
	Added   int64 // microseconds since 1970
	Tags    []string
}

// hardLinks have names and remarks that a bookmark file has to escape.
const hardLinks = `# "Quotes" & <angles> 'here'

## What's "new" & <b>old</b>

- [He said "no" & <left>](https://example.org/?a=1&b="2") it's "odd" &amp; <i>fine</i>
- [Ünïcode 日本語](https://example.org/日本語) 🎉
- see “Clean "Code"”, RFC 2119, PEP 8, https://example.org/%22x%22
`

// Firefox imports each bookmark with its folders, its name, its address, its
// day and its tags.
func TestValidatorsFirefoxBookmarks(t *testing.T) {
	browser, dir := startFirefox(t), t.TempDir()
	hard := filepath.Join(dir, "hard.md")
	if err := os.WriteFile(hard, []byte(hardLinks), 0o666); err != nil {
		t.Fatal(err)
	}
	files := []string{hard, sampleFile(t, dir)}
	given, _ := filepath.Glob(filepath.Join(filepath.Dir(moduleRoot(t)), "shared", "notes", "*.*"))
	for _, notes := range append(files, given...) {
		t.Run(filepath.Base(notes), func(t *testing.T) {
			path := filepath.Join(dir, "bookmarks.html")
			var said bytes.Buffer
			if code := run([]string{"gloss", "reading", "-q", "--format", "bookmarks", "-o", path, notes}, nil, io.Discard, &said, func(string) string { return "" }); code != exitDone {
				t.Fatalf("exit code %d\n%s", code, said.String())
			}
			var got []bookmark
			browser.run(t, importScript, path, &got)
			checkImported(t, got, bookmarksIn(t, path))
		})
	}
}

func checkImported(t *testing.T, got, want []bookmark) {
	if len(got) != len(want) {
		t.Fatalf("Firefox has %d bookmarks, the file %d", len(got), len(want))
	}
	for i, w := range want {
		g := got[i]
		missed := slices.ContainsFunc(w.Tags, func(tag string) bool { return !slices.Contains(g.Tags, tag) })
		if g.Title != w.Title || !slices.Equal(g.Folders, w.Folders) || missed || w.Added != 0 && g.Added != w.Added || !sameAddress(g.URL, w.URL) {
			t.Errorf("bookmark %d:\n got %+v\nwant %+v", i+1, g, w)
		}
	}
}

// sameAddress compares addresses but for what a browser writes in another way.
func sameAddress(got, want string) bool {
	g, err := url.Parse(got)
	if err != nil {
		return false
	}
	w, err := url.Parse(want)
	return err == nil && g.Scheme == w.Scheme && strings.EqualFold(g.Host, w.Host) && strings.TrimSuffix(g.Path, "/") == strings.TrimSuffix(w.Path, "/") &&
		g.Query().Encode() == w.Query().Encode() && g.Fragment == w.Fragment
}

var (
	fileFolder   = regexp.MustCompile(`^ *<DT><H3(?: ADD_DATE="(\d+)")?>(.*)</H3>$`)
	fileBookmark = regexp.MustCompile(`^ *<DT><A HREF="([^"]*)"(?: ADD_DATE="(\d+)")? TAGS="([^"]*)">(.*)</A>$`)
	otherEntity  = regexp.MustCompile(`&(?:[^;]{0,12};)?`)
)

// bookmarksIn reads a bookmark file line by line, as Chromium does.
func bookmarksIn(t *testing.T, path string) (list []bookmark) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var folders []string
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		for _, entity := range otherEntity.FindAllString(line, -1) {
			if !slices.Contains([]string{"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"}, entity) {
				t.Errorf("Chromium would not read %s: %s", entity, line)
			}
		}
		if m := fileFolder.FindStringSubmatch(line); m != nil {
			folders = append(slices.Clip(folders), html.UnescapeString(m[2]))
		} else if m := fileBookmark.FindStringSubmatch(line); m != nil {
			seconds, _ := strconv.ParseInt(m[2], 10, 64)
			list = append(list, bookmark{Folders: folders, Title: html.UnescapeString(m[4]), URL: html.UnescapeString(m[1]),
				Added: seconds * 1e6, Tags: strings.Split(html.UnescapeString(m[3]), ",")})
		} else if strings.TrimSpace(line) == "</DL><p>" && len(folders) > 0 {
			folders = folders[:len(folders)-1]
		} else if strings.Contains(line, "<DT>") {
			t.Errorf("no bookmark and no folder: %s", line)
		}
	}
	return list
}
