package reading

import (
	"slices"
	"strings"
	"testing"

	"gloss/model"
)

// TestIssues holds which issues are listed, by their addresses. {r} is a link to
// the repository ada/engine, {o} one to another.
func TestIssues(t *testing.T) {
	for lines, want := range map[string]string{
		// the tracker is named beside the number
		"Debian bug #12, LP: #99 and Django ticket 1234":            "bugs.debian.org/12 bugs.launchpad.net/bugs/99 code.djangoproject.com/ticket/1234",
		"SPARK-1234 waits for KAFKA-5":                              "issues.apache.org/jira/browse/SPARK-1234 issues.apache.org/jira/browse/KAFKA-5",
		"golang/go issue 4373, PR 12 in rust-lang/rust":             "github.com/golang/go/issues/4373 github.com/rust-lang/rust/pull/12",
		"Go issue 4373 is old":                                      "github.com/golang/go/issues/4373",
		"an old Go version 12, Debian 12, Django 4":                 "",
		"a bug #12 in debian 12":                                    "",
		"issue 12, GH-12, #123 (#4), pull request 5":                "", // of what?
		"issue 12 of ada/engine":                                    "github.com/ada/engine/issues/12",
		"we met 12 times in room #12":                               "",
		"{r} has issue 12":                                          "github.com/ada/engine github.com/ada/engine/issues/12",
		"{r}|GH-12 and gh-13|#123|fixed by PR 14, pull request #15": "github.com/ada/engine github.com/ada/engine/issues/12 github.com/ada/engine/issues/13 github.com/ada/engine/issues/123 github.com/ada/engine/pull/14 github.com/ada/engine/pull/15",
		"{r}|issues 12, 13 and #14":                                 "github.com/ada/engine github.com/ada/engine/issues/12 github.com/ada/engine/issues/13 github.com/ada/engine/issues/14",
		"{r}|we are #1 and #2 of all":                               "github.com/ada/engine",
		"{r}|Issue 3 of the magazine, a request 12 times":           "github.com/ada/engine",
		"{r}|{o}|GH-12":                                             "github.com/ada/engine github.com/bob/toy",
		"{r}|{o}|GH-12 of {r}":                                      "github.com/ada/engine github.com/bob/toy github.com/ada/engine/issues/12",
		"{r}|Debian bug 12 is not ours":                             "github.com/ada/engine bugs.debian.org/12",
		"W3C Trace Context, WCAG 2.1, W3C work, the W3C HTML5 spec": "w3.org/TR/trace-context w3.org/TR/WCAG21 w3.org/TR/html5",
	} {
		var blocks []model.Block
		for row := range strings.SplitSeq(lines, "|") {
			var run []model.Inline
			for row != "" {
				words, rest, found := strings.Cut(row, "{")
				if run = append(run, text(words)); found {
					target := map[byte]string{'r': "https://github.com/ada/Engine", 'o': "https://github.com/bob/toy/blob/main/x"}[rest[0]]
					run = append(run, auto(target))
					rest = rest[2:]
				}
				row = rest
			}
			blocks = append(blocks, para(run...))
		}
		d := doc(blocks...)
		for range 2 { // a second list is as the first
			var got []string
			for _, r := range Collect(d) {
				_, rest, _ := strings.Cut(r.URL, "://")
				got = append(got, strings.ToLower(strings.TrimSuffix(strings.TrimSuffix(strings.TrimPrefix(rest, "www."), "/"), "/blob/main/x")))
				if r.Candidate {
					t.Errorf("%q: %s is a candidate", lines, r.URL)
				}
			}
			if wanted := strings.Fields(strings.ToLower(want)); !slices.Equal(got, wanted) {
				t.Errorf("%q:\n got %q\nwant %q", lines, got, wanted)
			}
		}
	}
}

// TestWhoseIssue holds that the only repository of the notes is meant where a
// section names none.
func TestWhoseIssue(t *testing.T) {
	d := doc(para(text("see GH-12, not #123")))
	d.Sections = append(d.Sections, &model.Section{Title: []model.Inline{auto("https://github.com/ada/engine")}})
	d.Number()
	list := Collect(d)
	if len(list) != 2 || list[0].Identifier != "ada/engine#12" || list[0].Kind != model.ReadingIssue {
		t.Errorf("got %+v", list)
	}
}
