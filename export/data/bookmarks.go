package data

import (
	"bufio"
	"io"
	"net/url"
	"strconv"
	"strings"

	"gloss/model"
)

// WriteReadingBookmarks writes the reading list as a bookmark file of the form
// that Netscape began and all browsers import: folders are the sections of the
// notes, TAGS are the kind of the thing, "candidate" and its identifier, <DD> is what the
// notes say of it there, ADD_DATE the day of the notes (seconds since 1970, at
// midnight UTC). A candidate has no address: its bookmark searches for it.
func WriteReadingBookmarks(out io.Writer, book *model.Book) error {
	w := bufio.NewWriter(out)
	root := folders(book)
	title := markup.Replace(root.title)
	w.WriteString("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=UTF-8\">\n" +
		"<TITLE>" + title + "</TITLE>\n<H1>" + title + "</H1>\n")
	bookmarks(w, root, 0)
	return w.Flush()
}

// markup escapes with the only five entities that Chromium reads in a bookmark
// file (base::UnescapeForHTML); others stay in its titles as they are.
var markup = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "'", "&#39;")

// bookmarks writes what a folder holds. Lines are indented no deeper than
// deepest levels.
func bookmarks(w *bufio.Writer, f *folder, depth int) {
	indent := strings.Repeat("    ", min(depth, deepest))
	w.WriteString(indent + "<DL><p>\n")
	for _, n := range f.items {
		w.WriteString(indent + `    <DT><A HREF="` + markup.Replace(n.lookup()) + `"`)
		if !f.date.IsZero() {
			w.WriteString(` ADD_DATE="` + strconv.FormatInt(f.date.Time().Unix(), 10) + `"`)
		}
		w.WriteString(` TAGS="` + markup.Replace(tags(n)) + `">` + markup.Replace(n.name()) + "</A>\n")
		if n.annotation != "" {
			w.WriteString(indent + "    <DD>" + markup.Replace(n.annotation) + "\n")
		}
	}
	for _, k := range f.kids {
		w.WriteString(indent + "    <DT><H3")
		if !k.date.IsZero() {
			w.WriteString(` ADD_DATE="` + strconv.FormatInt(k.date.Time().Unix(), 10) + `"`)
		}
		w.WriteString(">" + markup.Replace(k.title) + "</H3>\n")
		bookmarks(w, k, depth+1)
	}
	w.WriteString(indent + "</DL><p>\n")
}

// name is what a bookmark is called: identifier and title, or one of them.
func (c *citation) name() string {
	if c.identifier != "" && !strings.Contains(c.title, c.identifier) {
		return c.identifier + ": " + c.title
	}
	return c.title
}

// lookup returns the address of a thing, of a search for one that has none.
func (c *citation) lookup() string {
	if c.url != "" {
		return c.url
	}
	words := url.QueryEscape(strings.Join(append([]string{c.title}, c.by...), " "))
	switch c.kind {
	case model.ReadingBook:
		return "https://openlibrary.org/search?q=" + words
	case model.ReadingPaper:
		return "https://scholar.google.com/scholar?q=" + words
	}
	return "https://duckduckgo.com/?q=" + words
}

// tags are parted by commas, so that none may hold one.
func tags(n noted) string {
	list := string(n.kind)
	if n.candidate {
		list += ",candidate"
	}
	if n.identifier != "" {
		list += "," + strings.ReplaceAll(n.identifier, ",", " ")
	}
	return list
}
