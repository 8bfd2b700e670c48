package text

import (
	"strings"
	"testing"

	"gloss/model"
	"gloss/notes"
	"gloss/notes/notestest"
)

// TestStarsInWikis sees that only DokuWiki has two stars as marks of bold words.
func TestStarsInWikis(t *testing.T) {
	for page, bold := range map[string]bool{
		"====== One ======\n\n  * a **b** c\n\n===== Two =====\n":            true,
		"= One =\n[[a]] and {{b}}\n\n* f(**kw) and g(**kw), 2**3 and 4**5\n": false,
	} {
		_, doc := parse(t, "a.txt", []byte(page))
		found := false
		doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
			model.WalkInlines(*run, func(n model.Inline) {
				if _, ok := n.(*model.Strong); ok {
					found = true
				}
			})
		})
		if words := notestest.Words(doc); found != bold || bold == strings.Contains(words, "**") {
			t.Errorf("%q: bold %v, %q", page, found, words)
		}
	}
}

func TestDialect(t *testing.T) {
	for text, want := range map[string]dialect{
		"= Notes\n:toc:\n\n== One\n\nNOTE: x\n":                              asciidoc,
		"== One\n\n----\nx\n----\n\n== Two\n\nwords\n":                       asciidoc,
		"One\n===\n:Author: Ann\n\nSee link:/x.html[words].\n\nlink:y[]\n":   asciidoc,
		"One\n===\n\nSee link:/x.html[words].\n":                             plain, // a single sign
		"One\n===\n\nSee the link: it leads [there]. +\n\nmore +\n\nand +\n": plain,
		"== One ==\n* a '''b'''\n== Two ==\n":                                mediawiki,
		"= One =\n[[a]] and {{b}}\n":                                         mediawiki,
		"h1. One\n\nh2. Two\n\nwords\n":                                      textile,
		"h1. One\n\n\"the site\":https://example.org\n":                      textile,
		"====== One ======\n\n  * a **b**\n\n===== Two =====\n":              dokuwiki,
		"h1. One\n\nh2. Two\n\n{code:go}\nx\n{code}\n":                       jira,
		"h1. One\n\n||Tool||Use||\n|Redis|list|\n":                           jira,
		"created: 20230511120000000\ntitle: x\n\n! One\n":                    tiddlywiki,
		"{\"title\": \"x\", \"text\": \"y\"}\n":                              jsonData,
		"[{\"title\": \"x\"}]\n":                                             jsonData,
		"# One\n\n== two\n:toc:\n----\nhttps://x.org[y]\n":                   plain, // Markdown with signs in it
		"== One ==\n\nwords\n\n== Two ==\n\nwords\n":                         plain, // headings between signs, and nothing else
		"One\n===\n\nwords ''quoted'' and [[x]]\n":                           plain,
		"[1] A note, said: \"x\"\n[2] Another\n":                             plain,
		"\\documentclass{article}\n\\section{One}\n":                         latex,
		"% notes\n\\begin{document}\nwords\n":                                latex,
		"WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nHello\n":                   subtitles,
		"1\n00:00:01,000 --> 00:00:04,000\nHello\n":                          subtitles,
		"Subject: x\nContent-Transfer-Encoding: quoted-printable\n\na=\nb\n": encodedMail,
		"Write \\documentclass{x} first\nmore\n":                             plain,
		"10:00 --> 11:00\nwords\n":                                           plain,
		"# T\n\n```latex\n\\documentclass{article}\n```\n":                   plain,
		"T\n\n~~~~\nh1. One\n~~~\nh2. Two\n~~~~\n\nwords\n":                  plain,
		"h1. One\n\n~~~\ncode\n~~~\n\nh2. Two\n":                             textile, // the fence is closed
		"T\n\n    \\documentclass{article}\n\nwords\n":                       plain,
		"---\ntitle: T\ndate: 2021-05-06\n---\n\nh1. One\n\nh2. Two\n":       plain,   // the normal form
		"---\ntitle: T\nlayout: post\n---\n\nh1. One\n\nh2. Two\n":           textile, // a page of a site
		"{one, \"two\": three}\nno JSON\n":                                   plain,
		"! careful\n! with this\n\nwords\n":                                  plain,
		"h1 is a heading in HTML\nh2. is not\nwords\n":                       plain,
		"a == b\n:) smile\n[x] done\n// aside\nhttps://x.org [y]":            plain,
	} {
		if got := dialectOf(text); got != want {
			t.Errorf("%q: dialect %d, want %d", text, got, want)
		}
	}
}

// TestForeignPoints holds the depth of points to their signs.
func TestForeignPoints(t *testing.T) {
	for _, c := range []struct {
		d         dialect
		text      string
		mark      mark
		indent    int32
		shownText string
	}{
		{asciidoc, "** deeper", bullet, 2, "deeper"},
		{asciidoc, ".. second", number, 2, "second"},
		{asciidoc, ".Title of a block", noMark, 0, ".Title of a block"},
		{asciidoc, "# no number", noMark, 0, "# no number"},
		{mediawiki, "**no blank", bullet, 2, "no blank"},
		{mediawiki, "#*inner", bullet, 2, "inner"},
		{mediawiki, "'''bold''' words", noMark, 0, "'''bold''' words"},
		{textile, "### third", number, 4, "third"},
		{textile, "*strong* words", noMark, 0, "*strong* words"},
	} {
		l := &line{raw: c.text}
		l.scan("")
		l.nestSigns(c.d)
		if l.mark != c.mark || l.indent != c.indent || l.text != c.shownText {
			t.Errorf("%q: mark %d, indent %d, %q", c.text, l.mark, l.indent, l.text)
		}
		if c.mark != noMark && int(l.column) != strings.Index(c.text, c.shownText)+1 {
			t.Errorf("%q: column %d", c.text, l.column)
		}
	}
}

func TestForeignReported(t *testing.T) {
	src, err := notes.Decode("a.adoc", []byte("= Notes\n:toc:\n\n== One\n\n[source,go]\n----\nx := 1\n\ny\n----\n\n// aside\nwords\n"))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := reader{}.Read(src, notes.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if d := doc.Diagnostics[0]; d.Code != "text.foreign" || !strings.Contains(d.Message, "AsciiDoc") || d.Hint == "" {
		t.Errorf("diagnostic %v", d)
	}
	l := doc.Ledgers[0]
	if len(l.Dropped) != 2 || l.Lines != 14 || l.Placed+l.Merged+len(l.Dropped) != l.Lines {
		t.Errorf("ledger %+v", l)
	}
}

// TestHeadingsOfLaTeX holds the depth of headings to their commands, and that what is no
// heading on a line of its own stays text.
func TestHeadingsOfLaTeX(t *testing.T) {
	const page = "\\documentclass{article}\n\\begin{document}\n\n\\chapter{Bees}\n\nwords\n\n\\section*{Wax}\n\nmore \\section{words}\n\n" +
		"\\subsection{Old \\emph{wax}}\n\nmore\n\n\\subsubsection{Combs}\n\nmore\n\n\\paragraph{Cells}\n\nmore\n"
	_, doc := parse(t, "a.txt", []byte(page))
	var got []string
	doc.Walk(func(s *model.Section) {
		got = append(got, strings.Repeat("#", int(s.Level))+" "+model.PlainText(s.Title))
	})
	if s := strings.Join(got, "\n"); s != "# Bees\n## Wax\n### Combs" {
		t.Errorf("headings\n%s", s)
	}
	for line, want := range map[string]int{
		`\part{A}`: 1, `\chapter*{A}`: 1, `\section{A}`: 2, `\subsection{A}`: 3, `\subsubsection{A}`: 4,
		`\section{}`: 0, `\section{A`: 0, `\section`: 0, `section{A}`: 0, `\section{a \b{c}}`: 0, `\sectionmark{A}`: 0,
	} {
		if title, n := latexHeading(line); n != want || n > 0 && title != "A" {
			t.Errorf("%s is the heading %q of level %d, want level %d", line, title, n, want)
		}
	}
}
