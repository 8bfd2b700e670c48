package html

import (
	"strings"
	"testing"

	"gloss/notes"
)

func TestPlain(t *testing.T) {
	const page = "<html><head>\n<title>Day\n 1</title></head>\n<body><pre style='x'>Queues\n\n- put <b>0mq</b> &amp; <a href=\"http://zeromq.org/\">http://zeromq.org</a>\n- gevent\n</pre>\n</body></html>\n"
	src, err := notes.Decode("x.html", []byte(page))
	if err != nil {
		t.Fatal(err)
	}
	text, title, ok := Plain(src)
	if !ok || title != "Day 1" {
		t.Fatalf("title %q, %v", title, ok)
	}
	if want := "\n\n\nQueues\n\n- put 0mq & http://zeromq.org\n- gevent\n\n\n"; text.Text != want {
		t.Errorf("text %q, want %q", text.Text, want)
	}
	if strings.Count(text.Text, "\n") != strings.Count(src.Text, "\n") {
		t.Error("lines moved")
	}
}

func TestPlainLeavesOtherPages(t *testing.T) {
	long := strings.Repeat("some words of text\n", 20)
	for name, page := range map[string]string{
		"no preformatted text": "<p>" + long + "</p>",
		"a listing in a page":  "<p>" + long + "</p><pre>x</pre>",
		"much text about it":   "<p>" + long + "</p><pre>" + long + "</pre>",
		"a link to elsewhere":  "<pre>" + long + "<a href='http://example.org'>here</a></pre>",
		"a picture":            "<pre>" + long + "<img src=x></pre>",
		"a list":               "<pre>" + long + "<ul><li>x</ul></pre>",
		"line feeds in code":   "<pre>" + long + "&#10;</pre>",
		"not closed":           "<pre>" + long,
		"empty":                "<pre> \n</pre>",
	} {
		src, err := notes.Decode("x.html", []byte(page))
		if err != nil {
			t.Fatal(err)
		}
		if text, _, ok := Plain(src); ok {
			t.Errorf("%s: taken for plain text: %q", name, text.Text)
		}
	}
}
