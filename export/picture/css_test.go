package picture

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// sheetOf returns what stands in the style sheet of a drawing in a book.
func sheetOf(t testing.TB, css string) (string, []string) {
	t.Helper()
	p, changes, err := Read([]byte(`<svg xmlns="` + svgSpace + `" viewBox="0 0 9 9"><style><![CDATA[` + css + `]]></style><rect class="a" width="9" height="9"/></svg>`))
	if err != nil {
		t.Fatalf("%s: %v", css, err)
	}
	_, rest, _ := strings.Cut(string(p.Data), "<style>")
	sheet, _, ok := strings.Cut(rest, "</style>")
	if !ok {
		t.Fatalf("%s: no style sheet in %s", css, p.Data)
	}
	return strings.NewReplacer("&gt;", ">", "&#34;", `"`, "&#39;", "'").Replace(sheet), changes
}

func TestSheets(t *testing.T) {
	for _, c := range []struct{ css, want, told string }{
		{"#m{fill:#333;}@keyframes dash{from{fill:red}to{fill:blue}}#m .node rect{stroke:#9370DB;stroke-width:1px}", "#m{fill:#333}#m .node rect{stroke:#9370DB;stroke-width:1px}", ""},
		{"@-webkit-keyframes x{to{fill:red}} .a{fill:red;animation:x 1s}", ".a{fill:red}", lostMotion},
		{"@keyframes x{to{fill:red}} .b.a,g .none{fill:red;animation:x 1s}", ".b.a,g .none{fill:red}", ""},
		{"rect{animation-name:x;fill:red}", "rect{fill:red}", lostMotion},
		{"@media screen{.a{fill:red}.b{fill:blue}}.c{fill:tan}", ".a{fill:red}.b{fill:blue}.c{fill:tan}", ""},
		{"@media (prefers-color-scheme: dark){.a{fill:white}}.c{fill:tan}", ".c{fill:tan}", ""},
		{"@media (min-width: 40em){.a{fill:white}}.c{fill:tan}", ".c{fill:tan}", lostRules},
		{"@font-face{font-family:x;src:url(data:font/woff2;base64,AAAA)}.c{fill:tan}", ".c{fill:tan}", lostFonts},
		{"@import url('https://example.org/a;b.css') screen;.c{fill:tan}", ".c{fill:tan}", lostImport},
		{"@import 'x.css'; @charset \"utf-8\"; .c{fill:tan}", ".c{fill:tan}", lostImport},
		{"@unknown \"}{\" {a{b{c}}} /* } { */ .c{fill:tan}", ".c{fill:tan}", lostRules},
		{".a{content:'}';fill:red;/*;*/stroke:blue}", ".a{fill:red;stroke:blue}", ""},
		{".a{fill:url( 'https://example.org/x' );stroke:url(#g)}", ".a{stroke:url(#g)}", lostReach},
		{".a{fill:u\\72l(//example.org/x);stroke:red}", ".a{stroke:red}", lostReach},
		{".a{mask:image-set('x.png' 1x);fill:red}", ".a{fill:red}", lostReach},
		{".a{-moz-binding:url(x);behavior:url(x);width:expression(alert(1));fill:red}", ".a{fill:red}", lostReach},
		{":root{--font:serif;--bad:url(x)} .a>.b{font-family:var(--font);fill:red!important}", ":root{--font:serif}.a>.b{font-family:var(--font);fill:red!important}", lostReach},
		{".a{.b{fill:red}}.c{fill:tan}", ".c{fill:tan}", lostOdd},
		{".a{fill:light-dark(rgb(1, 2, 3), var(--dark, #fff))}", ".a{fill:rgb(1, 2, 3)}", ""},
		{".a[x='", "", ""},
		{"<!-- .a{fill:red} -->", ".a{fill:red}", ""},
		{"@media screen{.a{fill:red}", ".a{fill:red}", ""},
	} {
		got, changes := sheetOf(t, c.css)
		if got != c.want || c.told == "" && len(changes) > 0 || c.told != "" && !slices.Contains(changes, c.told) {
			t.Errorf("%s:\n%s, %q\nwant\n%s, %q", c.css, got, changes, c.want, c.told)
		}
	}
}

func TestSheetsAndAttributes(t *testing.T) {
	p, _, err := Read([]byte(`<svg xmlns="` + svgSpace + `" viewBox="0 0 9 9"><style type="text/css">rect{fill:none}</style><style media="print">rect{fill:red}</style><style type="text/less">.a{fill:tan}</style><rect style="fill: blue; stroke: url(x)" width="9" height="9"/></svg>`))
	if err != nil {
		t.Fatal(err)
	}
	s := string(p.Data)
	if !strings.Contains(s, `<rect style="fill:blue"`) || strings.Contains(s, "fill:red") || strings.Contains(s, "fill:tan") || !strings.Contains(s, "fill:#fff!important") {
		t.Error(s)
	}
}

func TestAlternatives(t *testing.T) {
	const foreign = `<foreignObject width="9" height="9"><p xmlns="http://www.w3.org/1999/xhtml">words</p></foreignObject>`
	for inner, told := range map[string]bool{
		`<switch>` + foreign + `<text y="9" fill="light-dark(#000, #fff)">words</text></switch>`:                false,
		`<switch><foreignObject requiredExtensions="http://ns.adobe.com/x"/><g><text>words</text></g></switch>`: false,
		`<switch> ` + foreign + ` </switch>`: true,
		foreign:                              true,
	} {
		p, changes, err := Read([]byte(`<svg xmlns="` + svgSpace + `" viewBox="0 0 9 9">` + inner + `</svg>`))
		if err != nil || len(changes) > 0 != told || strings.Contains(string(p.Data), "words") == told && strings.Contains(inner, "<p") {
			t.Errorf("%s: %q, %v\n%s", inner, changes, err, p.Data)
		}
		if strings.Contains(inner, "light-dark") && !strings.Contains(string(p.Data), `fill="#000"`) {
			t.Errorf("%s", p.Data)
		}
	}
}

// reaching is what no style sheet in a book may hold.
var reaching = regexp.MustCompile(`(?i)@|\\|/\*|expression|-moz-binding|behaviou?r|image-set|javascript:|url\(\s*["']?\s*[^#\s"']`)

// fetching is what no attribute in a book may hold.
var fetching = regexp.MustCompile(`(?i)javascript:|expression\(|image-set\(|url\(\s*["']?\s*[^#\s"']`)

const styledDrawing = `<!DOCTYPE svg [<!ENTITY u "url(http://e.example/x)"><!ENTITY at "@import">]><svg xmlns="` + svgSpace + `"><style>&at; 'x'; .a{fill:&u;stroke:red}</style>
<style>@media screen{.a{fill:tan}}</style><rect class="a" style="fill:&u;stroke:image-set('x');marker:url(#m)" filter="&u;" width="9"/></svg>`

func FuzzSheet(f *testing.F) {
	for _, s := range []string{".a{fill:red}", "@media screen{.a{fill:url(#x)}}", "@import url(x);@font-face{src:url('x')}", ".a{fill:u\\rl(x);b:image-set('x')}", "'\n}@import 'x';{", "/**/@/**/import", "a[b=\"@import\"]{fill:url(\"#x\")}", ".a{--x:url(http://x);fill:var(--x)}"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, css string) {
		w := &drawer{}
		got := w.sheet(css)
		if bad := reaching.FindString(got); bad != "" {
			t.Fatalf("%q in %q", bad, got)
		}
		if strings.Count(got, "{") != strings.Count(got, "}") {
			t.Fatalf("rules within rules: %q", got)
		}
		if again := w.sheet(got); again != got {
			t.Fatalf("%q, then %q", got, again)
		}
	})
}
