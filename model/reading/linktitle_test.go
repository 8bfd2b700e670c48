package reading

import (
	"strings"
	"testing"

	"gloss/model"
)

// TestLinkTitles holds what the words of a link name. The link is [words](address).
func TestLinkTitles(t *testing.T) {
	for line, want := range map[string]string{
		"After [his death](https://example.org/2024/carter) the news":                      "",
		"on the [latest episode](https://example.org/p/12)":                                "",
		"see [the docs](https://docs.example.org/limits)":                                  "the docs", // as the address says
		"[fzf](https://example.org/f) is a finder":                                         "fzf",      // begins the sentence
		"It works. [gevent](https://example.org/g) too":                                    "gevent",
		"Slides: [about queues](https://example.org/q)":                                    "about queues",
		"the [Dynamo paper](https://example.org/d)":                                        "Dynamo paper",
		"see [why it is that queues are never full at night](https://example.org/d)":       "why it is that queues are never full at night",
		"we use [wax_search](https://example.org/q) daily":                                 "wax_search",
		"we use [wax2 and more](https://example.org/q) daily":                              "",
		"Read it [here](https://example.org/d)":                                            "",
		"he met [him](https://en.wikipedia.org/wiki/Jimmy_Carter)":                         "Jimmy Carter",
		"[Foo](https://de.m.wikipedia.org/wiki/C%2B%2B#Syntax)":                            "C++",
		"[a talk page](https://en.wikipedia.org/wiki/Talk:Foo) and more":                   "a talk page",
		"the [3 May 2012](https://example.org/5) post":                                     "",
		"I read [1984](https://example.org/6)":                                             "1984",
		"DOI: [10.48550/arXiv.2407.10805](https://doi.org/10.48550/arXiv.2407.10805)":      "",
		"See [doi:10.1000/1](https://doi.org/10.1000/1)":                                   "",
		"See [DOI](https://doi.org/10.1000/1)":                                             "",
		"[The Week](https://example.org/7)":                                                "The Week",
		"after [it](https://example.org/1), in the [Second Report](https://example.org/1)": "Second Report",
	} {
		var run []model.Inline
		rest := line
		for {
			before, link, found := strings.Cut(rest, "[")
			run = append(run, text(before))
			if !found {
				break
			}
			words, after, _ := strings.Cut(link, "](")
			target, tail, _ := strings.Cut(after, ")")
			run = append(run, &model.Link{Target: target, Inlines: []model.Inline{text(words)}})
			rest = tail
		}
		if got := Collect(doc(para(run...)))[0].Title; got != want {
			t.Errorf("%q: got %q, want %q", line, got, want)
		}
	}
	tool := &model.Mention{Class: model.ToolMention, Name: "Wax", Form: "wax", Inlines: []model.Inline{text("wax")}}
	l := &model.Link{Target: "https://example.org/q", Inlines: []model.Inline{tool}}
	if got := Collect(doc(para(text("we use "), l, text(" daily"))))[0].Title; got != "Wax" {
		t.Errorf("the name of a tool: got %q", got)
	}
}

// TestHostNames holds what links are called whose words are but where their things are kept.
func TestHostNames(t *testing.T) {
	for target, words := range map[string]string{
		"https://speakerdeck.com/ann/bees":      "Speaker Deck; Networks: Speaker Deck",
		"https://github.com/ann/bees":           "GitHub; ",
		"https://youtu.be/abc":                  "YouTube; Networks: YouTube",
		"https://twitter.com/ann":               "Twitter; ",
		"https://github.com":                    "GitHub; ",
		"https://astrowax.readthedocs.io/en/x/": "astrowax; astrowax",
		"https://wax.example/docs":              "Wax; Wax",
	} {
		shown, want, _ := strings.Cut(words, "; ")
		if got := Collect(doc(para(text("It is on "), link(shown, target), text(" too."))))[0].Title; got != want {
			t.Errorf("%s as %q has the title %q, want %q", target, shown, got, want)
		}
	}
}

// TestTalkOf holds which heading slides have their title from.
func TestTalkOf(t *testing.T) {
	for _, c := range []struct{ above, heading, want string }{
		{"Bees in Winter", "Resources", "Bees in Winter: Slides"},
		{"Bees in Winter", "Slides", "Bees in Winter: Slides"},
		{"Bees in Winter", "Their Food", "Their Food: Slides"},
		{"3 May", "Resources", "Slides"},
		{"Resources", "Links", "Slides"},
	} {
		d := &model.Document{Sections: []*model.Section{{
			Title:    []model.Inline{text(c.above)},
			Sections: []*model.Section{{Title: []model.Inline{text(c.heading)}, Blocks: []model.Block{para(link("Slides", "https://example.org/s"))}}},
		}}}
		d.Number()
		if got := Collect(d)[0].Title; got != c.want {
			t.Errorf("below %q in %q: %q, want %q", c.heading, c.above, got, c.want)
		}
	}
}
