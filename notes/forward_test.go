package notes

import (
	"testing"

	"gloss/model"
)

func TestForwarded(t *testing.T) {
	for target, want := range map[string]string{
		"https://www.google.com/url?q=https%3A%2F%2Fexample.org%2Fa%3Fb%3D1%26c&sa=D&ust=1":               "https://example.org/a?b=1&c",
		"https://www.google.co.uk/url?sa=t&url=http://example.org/x":                                      "http://example.org/x",
		"https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2F&data=05%7C01":   "https://example.org/",
		"https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fbees&h=AT0":                           "https://example.org/bees",
		"https://www.youtube.com/redirect?event=video&q=https%3A%2F%2Fexample.org":                        "https://example.org",
		"https://urldefense.proofpoint.com/v2/url?u=https-3A__example.org_a-2Db_&d=DwMF":                  "https://example.org/a-b/",
		"https://urldefense.com/v3/__https://example.org/a?b=c__;!!Nv":                                    "https://example.org/a?b=c",
		"https://hatenablog-parts.com/embed?url=https%3A%2F%2Fexample.org%2Fio%2F":                        "https://example.org/io/",
		"https://www.google.com/url?q=a%20b%20https":                                                      "",
		"https://www.google.com/url?q=javascript:alert(1)//http":                                          "",
		"https://www.google.com/url?q=https%3A%2F%2F":                                                     "",
		"https://www.google.com/search?q=https%3A%2F%2Fexample.org":                                       "",
		"https://example.org/url?q=https%3A%2F%2Fexample.com":                                             "",
		"https://urldefense.com/v3/__https://example.org/a*b__;Kw!!Nv":                                    "",
		"https://urldefense.com/v3/__https://example.org/a":                                               "",
		"https://web.archive.org/web/2013/http://example.org/":                                            "",
		"https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Ftwo%20words":                          "https://example.org/two%20words",
		"https://www.google.com/url?q=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%253A%252F%252Fa.org": "https://a.org",
		"https://example.org/%zz?http":                                                                    "",
		"":                                                                                                "",
	} {
		if want == "" {
			want = target
		}
		if got := Forwarded(target); got != want {
			t.Errorf("%s\n leads to %s\n     want %s", target, got, want)
		}
	}
}

// TestForward holds which words links have that lead elsewhere than they did.
func TestForward(t *testing.T) {
	const by, to = "https://www.google.com/url?q=https%3A%2F%2Fexample.org%2F", "https://example.org/"
	link := func(auto bool, target, words string) *model.Link {
		return &model.Link{Target: target, Auto: auto, Inlines: []model.Inline{&model.Text{Value: words}}}
	}
	for _, c := range []struct {
		link *model.Link
		want string
	}{
		{link(true, by, by), to},
		{link(false, by, by), to},
		{link(false, by, "the hive"), "the hive"},
		{link(true, "https://example.com/", "example.com"), "example.com"},
	} {
		leadsBy := c.link.Target == by
		var f forwarding
		f.run([]model.Inline{&model.Strong{Inlines: []model.Inline{c.link}}})
		d := &model.Document{}
		if f.report(d); (len(d.Diagnostics) == 1) != leadsBy {
			t.Errorf("%q: %v", c.want, d.Diagnostics)
		}
		if got := model.PlainText(c.link.Inlines); got != c.want || leadsBy && c.link.Target != to {
			t.Errorf("%q to %s, want %q", got, c.link.Target, c.want)
		}
	}
}
