package main

import (
	"testing"

	"gloss/notes"
)

// detectCases are files as people have them, some under a name that lies. The
// name of a case is that of the file.
var detectCases = []struct{ file, want, text string }{
	{"notes.txt", "markdown", "# Meeting\n\n## Agenda\n\n- one\n- two\n\nSee [the plan](https://example.org).\n"},
	{"hackmd.txt", "markdown", "---\ntitle: Weekly\ntags: team\n---\n\n# Weekly\n\n- [ ] call Ann\n- [x] write to Bob\n"},
	{"table.txt", "markdown", "Costs\n\n| what | how much |\n|------|---------:|\n| room | 200 |\n| food | 90 |\n\nIn **total** see [the sheet](x.md).\n"},
	{"setext.txt", "markdown", "Meeting\n=======\n\nSome `code` and a [link](http://a.b).\n\nAgenda\n------\n\n* one\n* two\n"},
	{"fences.txt", "markdown", "Install it:\n\n```sh\napt install x\n```\n\nThen run it:\n\n```sh\nx --now\n```\n"},
	{"plain.org", "text", "Shopping\n\nmilk\nbread\n\nGarden\n\ncut the roses\nwater the beans\n"},
	{"plain.md", "markdown", "Just a few words.\n\nAnd some more of them.\n"},
	{"stars.txt", "text", "* milk\n* bread\n* butter\n* cheese\n"},
	{"dashes.txt", "text", "Groceries\n- milk\n- bread\n  - rye\n- butter\n"},
	{"outline.txt", "text", "1. Opening\n   1.1 Welcome\n   1.2 House rules\n2. Talks\n   2.1 First talk\n"},
	{"tabs.txt", "text", "Biology\n\tCells\n\t\tMembrane\n\t\tNucleus\n\tTissue\nChemistry\n\tAcids\n"},
	{"page.md", "html", "<!DOCTYPE html>\n<html><head><title>x</title></head><body><h1>Notes</h1><p>Words.</p></body></html>\n"},
	{"fragment.md", "html", "<h1>Notes</h1>\n<p>First words.</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n<p>Last words.</p>\n"},
	{"page.txt", "html", "<html>\n<body>\n<div class=\"content\"><h2>Agenda</h2><p>Words</p></div>\n</body>\n</html>\n"},
	{"word.htm", "html", "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\">\n<head>\n<meta name=Generator content=\"Microsoft Word 15\">\n</head>\n<body lang=EN-GB>\n<p class=MsoNormal>Words</p>\n</body>\n</html>\n"},
	{"comment.html", "html", "<!-- saved from url=(0014)about:internet -->\n<html><body><p>Words</p></body></html>\n"},
	{"inline.md", "markdown", "# Notes\n\nPress <kbd>Ctrl</kbd>+<kbd>C</kbd>.\n\n<details>\n<summary>More</summary>\n\nwords\n\n</details>\n\n## Next\n\n- one\n"},
	{"xhtml.xml", "html", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x.dtd\">\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><h1>A</h1></body></html>\n"},
	{"readme.txt", "rst", "Title\n=====\n\n.. note:: Mind this.\n\nSome ``code`` and a `link <http://a.b>`_.\n\n.. code-block:: python\n\n   print(1)\n"},
	{"doc.md", "rst", ".. contents::\n\n======\n Head\n======\n\nA list::\n\n   literal\n\n.. _target:\n\nSee :ref:`target`.\n"},
	{"adorned.txt", "text", "Minutes\n=======\n\nPresent: Ann, Bob\n\nBudget\n------\n\nWe have none.\n"},
	{"minutes.txt", "org", "#+TITLE: Minutes\n#+AUTHOR: Ann\n\n* Agenda\n** TODO Budget :money:\n   SCHEDULED: <2011-03-11 Fri>\n* Next\n"},
	{"plain-org.txt", "org", "* Monday\nWords of the day.\n** Talks\nSome words.\n** Dinner\nMore words.\n* Tuesday\nEnd.\n"},
	{"block.md", "org", "* Code\n#+BEGIN_SRC go\nfmt.Println()\n#+END_SRC\n* More\n[[https://a.b][a link]]\n"},
	{"drawer.txt", "org", "* Task\n  :PROPERTIES:\n  :ID: 7\n  :END:\n  words\n** Sub\n   words\n"},
	{"outline.xml", "opml", "<?xml version=\"1.0\"?>\n<opml version=\"2.0\"><head><title>x</title></head><body><outline text=\"a\"/></body></opml>\n"},
	{"outline", "opml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- by an outliner -->\n<opml version=\"1.0\">\n<body>\n<outline text=\"a\"><outline text=\"b\"/></outline>\n</body>\n</opml>\n"},
	{"bare.txt", "opml", "<opml><body><outline text='One'/></body></opml>"},
	{"My Clippings.txt", "clippings", "Book (Author)\n- Your Highlight on page 5 | location 60-61 | Added on Friday, March 11, 2011 10:00:00 AM\n\nWords of it.\n==========\n"},
	{"Meine Clippings.txt", "clippings", "Buch (Autor)\n- Ihre Markierung auf Seite 5 | bei Position 60-61 | Hinzugefügt am Freitag, 11. März 2011 10:00:00\n\nWorte.\n==========\n"},
	{"recortes.txt", "clippings", "Libro (Autor)\n- La subrayado en la página 5 | posición 60-61 | Añadido el viernes, 11 de marzo de 2011 10:00:00\n\nPalabras.\n==========\n"},
	{"kindle.txt", "clippings", "本 (著者)\n- 5ページ|位置No. 60-61のハイライト |作成日: 2011年3月11日金曜日 10:00:00\n\n言葉。\n==========\n"},
	{"bookmarks.html", "bookmarks", "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks</H1>\n<DL><p>\n<DT><A HREF=\"http://a.b\" ADD_DATE=\"1300000000\">a</A>\n</DL><p>\n"},
	{"delicious.htm", "bookmarks", "<DL><p>\n<DT><A HREF=\"http://a.b\" ADD_DATE=\"1300000000\" TAGS=\"x\">a</A>\n<DT><A HREF=\"http://c.d\" ADD_DATE=\"1300000001\">c</A>\n</DL><p>\n"},
	{"pad.html", "html", "<!doctype html>\n<html lang=\"en\">\n<head>\n<title>pad</title>\n<meta name=\"generator\" content=\"Etherpad\">\n</head>\n<body>Words<br><ul class=\"bullet\"><li>one</ul>\n</body>\n</html>\n"},
	{"pad.txt", "text", "Welcome to Etherpad!\n\nThis pad text is synchronized as you type.\n\n\t* one\n\t\t* two\n\t* three\n"},
	{"wiki.txt", "text", "== Agenda ==\n* one\n** two\n=== Detail ===\n''emphasis'' and [[Link]]\n"},
	{"mail.txt", "text", "From: Ann <ann@example.org>\nTo: Bob <bob@example.org>\nSubject: Minutes\nDate: Fri, 11 Mar 2011 10:00:00 +0100\n\nDear Bob,\n\nhere they are.\n\n> you asked\n> for them\n\n-- \nAnn\n"},
	{"people.csv", "text", "name,talk,room\nAnn,Queues,B\nBob,Caches,C\n"},
	{"server.log", "text", "2011-03-11 10:00:00 INFO started\n2011-03-11 10:00:01 WARN slow <disk>\n2011-03-11 10:00:02 INFO done\n"},
	{"data.json", "text", "{\"title\": \"Minutes\", \"points\": [\"one\", \"two\"], \"html\": \"<p>x</p>\"}\n"},
	{"main.py", "text", "#!/usr/bin/env python3\n# A program.\n# It prints.\nimport sys\n\ndef main():\n    # the start\n    print(\"x\")\n\nmain()\n"},
	{"run.sh", "text", "#!/bin/sh\n# install\napt install x\n# run\nx --now | tee log\n"},
	{"main.c", "text", "#include <stdio.h>\n/* A program. */\nint main(void) {\n\tprintf(\"<p>%d</p>\\n\", 1);\n\treturn 0;\n}\n"},
	{"config.yaml", "text", "title: Minutes\npoints:\n  - one\n  - two\n# a comment\nowner: Ann\n"},
	{"feed.xml", "text", "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>x</title><item><title>a</title></item></channel></rss>\n"},
	{"about-org.md", "markdown", "# Org mode\n\nAn Org file begins with `#+TITLE:` and has headlines:\n\n```org\n* One\n** Two\n#+BEGIN_SRC c\n#+END_SRC\n```\n\n## Links\n\n[Org](https://orgmode.org)\n"},
	{"about-html.txt", "text", "Notes on HTML\n\nA page has <head> and <body>.\nThe <p> stands for a paragraph.\n\nMore words on style and such things.\nAnd yet more.\nAnd a last line.\n"},
	{"about-opml.txt", "text", "Notes on OPML\n\nThe root is <opml version=\"2.0\">, below it stand head and body.\n"},
	{"obsidian.txt", "markdown", "---\naliases: [a, b]\n---\n# Daily\n\n- saw [[Ann Lee]] #people\n- **idea**: write more\n"},
	{"logseq.txt", "markdown", "- # Monday\n\t- met **Ann**\n\t  id:: 6412\n\t- [plan](https://a.b)\n\t- `make test`\n"},
	{"czech.txt", "text", "Poznámky\n\nprvní věc\ndruhá věc\n\nDalší\n\ntřetí věc\n"},
	{"japanese.org", "org", "* 会議\n話し合い。\n** 予定\n来週。\n* 次回\n"},
	{"empty-lines.txt", "markdown", "\n\n\n# Late\n\n\n\n## Start\n\n- x\n"},
	{"github.txt", "markdown", "## What's new\n\n* Fix crash by @ann in https://github.com/a/b/pull/1\n* Add thing by @bob in https://github.com/a/b/pull/2\n\n**Full Changelog**: https://github.com/a/b/compare/v1...v2\n"},
	{"words.html", "text", "just text\n\n- a\n- b\n"},
	{"short.html", "markdown", "# Head\n\ntext *em*\n\n- a\n"},
	{"export.md", "markdown", "---\ntitle: Soil\n---\n\n<p>It lives.</p>\n<h2>Roots</h2>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n"},
	{"export.html", "html", "---\nlayout: page\ntitle: Soil\n---\n\n<p>It lives.</p>\n<h2>Roots</h2>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n"},
	{"bold.htm", "html", "hello <b>x</b>\n\nmore\n"},
	{"runbook.txt", "text", "Restart\n\n# look at it\nps aux | grep a\n\nStop\n\n# first this\n# then that\nkill -9 1\n"},
	{"hash.txt", "text", "# milk\n# bread\n# butter\n"},
}

func TestDetect(t *testing.T) {
	for _, c := range detectCases {
		src, err := notes.Decode(c.file, []byte(c.text))
		if err != nil {
			t.Errorf("%s: %v", c.file, err)
			continue
		}
		if got := notes.Detect(src, c.file, readers()).Name; got != c.want {
			scores := map[string]int{}
			for _, f := range readers() {
				scores[f.Name] = f.Score(src)
			}
			t.Errorf("%s is %s, want %s (scores %v)", c.file, got, c.want, scores)
		}
	}
}
