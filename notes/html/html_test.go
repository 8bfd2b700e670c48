package html

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gloss/model"
	"gloss/notes"
	"gloss/notes/notestest"
)

var update = flag.Bool("update", false, "write the golden files anew")

func inputs(t testing.TB) []string {
	t.Helper()
	names, err := filepath.Glob("testdata/*.html")
	if err != nil || len(names) < 15 {
		t.Fatalf("%d inputs in testdata (%v)", len(names), err)
	}
	return names
}

func read(t testing.TB, name, s string) (*notes.Source, *model.Document) {
	t.Helper()
	return notestest.Read(t, Format(), name, s)
}

func TestGolden(t *testing.T) {
	wanted := map[string]bool{}
	for _, name := range inputs(t) {
		golden := strings.TrimSuffix(name, ".html") + ".golden"
		wanted[golden] = true
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		_, doc := read(t, filepath.Base(name), string(data))
		for _, d := range doc.Diagnostics {
			if d.Code == "html.lost" {
				t.Errorf("%s: %s: %s", name, d.Position, d.Message)
			}
		}
		got := dump(doc)
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Errorf("%v (run go test with -update and look at it)", err)
			continue
		}
		if got != string(want) {
			t.Errorf("%s differs from %s:\n%s", name, golden, got)
		}
	}
	goldens, _ := filepath.Glob("testdata/*.golden")
	for _, g := range goldens {
		if !wanted[g] {
			t.Errorf("%s has no input", g)
		}
	}
}

func TestContract(t *testing.T) {
	var sources []string
	for _, name := range inputs(t) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		sources = append(sources, string(data))
	}
	notestest.Run(t, Format(), append(sources, broken...)...)
}

// broken are pieces of mark-up as it should not be.
var broken = []string{
	"<p>a<p>b<div>c</p>d</div></div></div>e",
	"<ul><li>a<li>b<ul><li>c</ul><ul><ul><li>d</ul></ul>e</ul>",
	"<b><i>a</b>b</i>c <a href=http://x.org>one<a href='http://y.org>two</a>",
	"<table><tr><td>a<td>b<tr><td>c</table><table>loose<tr><th>h</table>",
	"<h1>a<h2>b</h1>c</h2><h3></h3><h4>&nbsp;</h4>",
	"<title>never closed\n<p>text that is long enough to be missed when it is gone " + strings.Repeat("and on ", 40),
	"<script>never closed\n<p>text that is long enough to be missed when it is gone " + strings.Repeat("and on ", 40),
	"<p class=\"never closed\n<p>text</p>\n<p>more</p>",
	"text <b", "<", "</", "<!", "<!--", "<!-->a", "<![CDATA[a]]>b", "<?php a ?>b", "&", "&#", "&#x;&#xD800;&#0;&#10;a", "</br></p></li></td>",
	"<dl><dd>a<dt>b<dd>c<dt>d<dt>e</dl><dd>f<dt>g", "<li>a<li>b<p>c<li>d",
	"<pre>\n\na<br>b\n</pre><pre></pre><pre>\n</pre><code>a<b>c\nd</b> e</code><code></code>",
	"<a href='http://x.org'><h2>a</h2><p>b</p><ul><li>c</ul></a>",
	"<a></a><a href=#>x</a><a href>y</a><a href=javascript:alert(1)>z</a><a href='mailto:a@b.c'></a>",
	"<img><img src=data:x alt=y><img src=a.png><h1><img src=a.png></h1><h2><img src=b.png alt=b></h2>",
	"<blockquote><footer>x</footer></blockquote><blockquote><p>a<footer>— b</blockquote><blockquote></blockquote>",
	"<sup><a href=#fn1>1</a></sup><p id=fn1><a href=#r>^</a></p><p>x<sup><a href=#fn2>2</a></sup><ol><li id=fn2><sup><a href=#fn2>2</a></sup></ol>",
	"<p class=MsoListParagraph style='mso-list:l0 level9 lfo1'><span style='mso-list:Ignore'>a.</span></p><p style='mso-list:l0 level2'>x<p style='mso-list:l0 level1'>y",
	"<ul class='lst-kix_a-3'><li>a</ul><ul class='lst-kix_a-0'><li>b</ul><ul class=list-bullet2><li>c</ul>",
	"<body hidden>all</body>", "<nav>all</nav>", "<div style='display:none'>all</div>", "<main></main>x", "<article>a</article><article>b</article>c",
	"<table><tr><td colspan=1000 rowspan=1000>a</table>" + "<table>" + strings.Repeat("<tr><td rowspan=99>a", 50) + "</table>",
	"- a<br>- b<br><br><br>* c<br><b>d<br><br>e</b><br>", "<p>• a<p>• b<p>- c<p>- d", "<q>a <q>b</q></q>", "<ul><p>a</p><li>b</ul>", "<ul><ol><ul><li>x</ul></ol></ul>",
}

func FuzzRead(f *testing.F) {
	texts := map[string]string{}
	for _, name := range inputs(f) {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		texts[name] = string(data)
	}
	notestest.Fuzz(f, Format(), 60, texts, broken)
}
