package notes

import (
	"strings"
	"testing"
	"time"

	"gloss/model"
)

func linkedText(s string) (string, *model.Document) {
	doc := &model.Document{Blocks: []model.Block{&model.Paragraph{Inlines: []model.Inline{
		&model.Text{Position: model.At("t", 3, 5), Value: s}}}}}
	para := doc.Blocks[0].(*model.Paragraph)
	para.Inlines = linkify(para.Inlines, true)
	var b strings.Builder
	for _, n := range para.Inlines {
		switch n := n.(type) {
		case *model.Text:
			b.WriteString(n.Value)
		case *model.Link:
			b.WriteString("[" + model.PlainText(n.Inlines) + "](" + n.Target + ")")
		}
	}
	return b.String(), doc
}

func TestLinkify(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"see https://example.org/a_b, ok", "see [https://example.org/a_b](https://example.org/a_b), ok"},
		{"(http://speed.pypy.org)", "([http://speed.pypy.org](http://speed.pypy.org))"},
		{"https://en.wikipedia.org/wiki/C_(language).", "[https://en.wikipedia.org/wiki/C_(language)](https://en.wikipedia.org/wiki/C_(language))."},
		{"(https://example.org/a_(b)?c)Ya", "([https://example.org/a_(b)?c](https://example.org/a_(b)?c))Ya"},
		{"]()https://example.org/a", "]()[https://example.org/a](https://example.org/a)"},
		{"](https://example.org/)Ya", "]([https://example.org/](https://example.org/))Ya"},
		{"“https://a.example/x”", "“[https://a.example/x](https://a.example/x)”"},
		{"[https://example.org/x]([SC] a talk)", "[[https://example.org/x](https://example.org/x)]([SC] a talk)"},
		{"論文（https://example.jp/資料.pdf）を読む。", "論文（[https://example.jp/資料.pdf](https://example.jp/資料.pdf)）を読む。"},
		{"https://example.jp/a、https://example.jp/b。次回", "[https://example.jp/a](https://example.jp/a)、[https://example.jp/b](https://example.jp/b)。次回"},
		{"参考：example.org/x，見よhttps://example.jp/c", "参考：[example.org/x](https://example.org/x)，見よ[https://example.jp/c](https://example.jp/c)"},
		{"„https://a.example/x“, éhttps://a.example/y", "„[https://a.example/x](https://a.example/x)“, éhttps://a.example/y"},
		{"UserApp.io", "[UserApp.io](https://userapp.io)"},
		{"ASP.NET", "ASP.NET"},
		{"UserApp.io rules", "UserApp.io rules"},
		{"UserApp.io http://x.org", "UserApp.io [http://x.org](http://x.org)"},
		{"ansolabs.com/deploy", "[ansolabs.com/deploy](https://ansolabs.com/deploy)"},
		{"dtn.sf.net", "[dtn.sf.net](https://dtn.sf.net)"},
		{"gh/ansolabs", "[gh/ansolabs](https://github.com/ansolabs)"},
		{"gist/786945/solo.rb", "[gist/786945/solo.rb](https://gist.github.com/786945)"},
		{"www.example.is rules", "[www.example.is](https://www.example.is) rules"},
		{"docs.rs/serde", "[docs.rs/serde](https://docs.rs/serde)"},
		{"ASIN.cc/~11GQo – Clean code", "[ASIN.cc/~11GQo](https://ASIN.cc/~11GQo) – Clean code"},
		{"github.com:8080/x", "[github.com:8080/x](https://github.com:8080/x)"},
		{"2.7.1 and v1.2.3", ""},
		{"site.py main.rs notes.md restlib.py", ""},
		{"functools.lru_cache os.path logger.info(x)", ""},
		{"Node.js ASP.NET System.IO", ""},
		{"the end.it was", ""},
		{"and/or 24/7 and path/to/file.txt", ""},
		{"me@example.org wrote", ""},
		{"dtn://mode.hierarchy.dtn/path", ""},
		{"javascript:alert(1) data:text/html,x file:///etc/passwd", ""},
		{"http:// https://", ""},
		{"a.b.c.d 10.0.0.1/8", ""},
		{"important.Developer will trust", ""},
	} {
		want := c.want
		if want == "" {
			want = c.in
		}
		if got, _ := linkedText(c.in); got != want {
			t.Errorf("linkify(%q)\n got %q\nwant %q", c.in, got, want)
		}
	}
}

// A word in bold letters has the rest of its run beside it.
func TestLinkifySetOff(t *testing.T) {
	bold := func(rest ...model.Inline) []model.Inline {
		return append([]model.Inline{&model.Strong{Inlines: []model.Inline{&model.Text{Value: "UserApp.io"}}}}, rest...)
	}
	for _, c := range []struct {
		run    []model.Inline
		linked bool
	}{
		{bold(), true},
		{bold(&model.Text{Value: " rules"}), false},
	} {
		_, linked := model.Children(linkify(c.run, true)[0])[0].(*model.Link)
		if linked != c.linked {
			t.Errorf("%d inlines: linked is %v", len(c.run), linked)
		}
	}
}

func TestLinkifyPositions(t *testing.T) {
	_, doc := linkedText("é see a.example.org/x and b")
	list := doc.Blocks[0].(*model.Paragraph).Inlines
	if len(list) != 3 {
		t.Fatalf("%d inlines, want 3", len(list))
	}
	for i, want := range []int{5, 11, 26} {
		if got := list[i].Pos(); int(got.Column) != want || got.Line != 3 {
			t.Errorf("inline %d at %v, want column %d", i, got, want)
		}
	}
}

// Words of a megabyte that look like many addresses are passed over at once.
func TestLinkifyIsLinear(t *testing.T) {
	for _, unit := range []string{"aHTTP://", "http://", "://", "http://a.com/)", "(", ")", "gh/", "a.", "x://http://a.b", "https", "www."} {
		s := strings.Repeat(unit, 1_000_000/len(unit))
		began := time.Now()
		if got, doc := linkedText("http://a.com/" + s); model.PlainText(doc.Blocks[0].(*model.Paragraph).Inlines) != "http://a.com/"+s {
			t.Errorf("%q repeated: the text became %.50q", unit, got)
		}
		if took := time.Since(began); took > 5*time.Second {
			t.Errorf("%q repeated to a megabyte took %v", unit, took)
		}
	}
}

func FuzzLinkify(f *testing.F) {
	seeds := []string{"see https://x.org/(a).", "]()https://x.org", "](](a.b](", "“gh/a/b”", "a.b/c", "\xff\x00://", "http://http://x", "((((www.a.b))))", "A.ec http://0 0", strings.Repeat("a.", 5000)}
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		_, doc := linkedText(s)
		list := doc.Blocks[0].(*model.Paragraph).Inlines
		if got := model.PlainText(list); got != s {
			t.Fatalf("text changed from %q to %q", s, got)
		}
		n := len(list)
		if again := linkify(list, true); len(again) != n {
			t.Fatalf("a second pass over %q made %d inlines of %d", s, len(again), n)
		}
	})
}
