package reading

import (
	"strings"
	"testing"

	"gloss/model"
)

// TestTalkBefore holds what is the title of a talk before a link that is but "Slides".
func TestTalkBefore(t *testing.T) {
	for text, want := range map[string]string{
		"Ann Lee: Bees in Winter – ":                     "Ann Lee: Bees in Winter",
		"Ann Lee: Bees in Winter (slides, ":              "Ann Lee: Bees in Winter",
		"Bees in Winter [Keynote] - Video, ":             "Bees in Winter",
		"“Bees in Winter”, Ann Lee: ":                    "“Bees in Winter”, Ann Lee",
		"What the bees do in winter. ":                   "What the bees do in winter",
		"Bienen im Winter | ":                            "Bienen im Winter",
		"Great talk. There are ":                         "",
		"See the ":                                       "",
		"Ann Lee made a small presentation tool called ": "",
		"Ann Lee's ":                                     "",
		"with ":                                          "",
		"Bees, ":                                         "",
		"":                                               "",
		"- ":                                             "",
	} {
		if got := talkBefore(text, 2); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	if got := talkBefore("Bees", 1); got != "Bees" {
		t.Errorf("of a heading of one word: %q", got)
	}
}

// TestTalkOfPoint holds what a link that is but "Paper" has from the point above it.
func TestTalkOfPoint(t *testing.T) {
	for words, want := range map[string]string{
		"(20 ECCV) Square bees: an attack": "Square bees: an attack: Paper",
		"waxSearch of bees":                "waxSearch of bees: Paper",
		"Ann told us. Then she left":       "Paper",
		"Bees":                             "Paper",
		"Further reading:":                 "Paper",
	} {
		paper, code := link("Paper", "https://example.org/1"), link("Code", "https://github.com/acme/wax")
		got := Collect(doc(list(pt(para(text(words)), list(pt(para(paper)), pt(para(code)))))))
		wantCode := strings.TrimSuffix(want, "Paper") + "Code"
		if want == "Paper" {
			wantCode = "Networks: Code" // of the notes
		}
		if got[0].Title != want || got[1].Title != wantCode {
			t.Errorf("%q: %s", words, show(got))
		}
	}
}

// TestDaysOfLinks holds that what stands with the same words below each day has the day in its title.
func TestDaysOfLinks(t *testing.T) {
	var sections []*model.Section
	for _, day := range []string{"2023-04-20", "2023-03-29", "2023-03-15"} {
		sections = append(sections, &model.Section{Title: []model.Inline{text(day)}, Blocks: []model.Block{para(link("Meeting", "https://www.youtube.com/watch?v="+day)), para(text("Ann sang."))}})
	}
	got := Collect(&model.Document{Title: "Club", Sections: sections})
	if len(got) != 3 || got[0].Title != "2023-04-20: Meeting" || got[2].Title != "2023-03-15: Meeting" {
		t.Errorf("%s", show(got))
	}
}

// TestNounAlone holds which links have no title of their own.
func TestNounAlone(t *testing.T) {
	for text, want := range map[string]bool{"Slides": true, "video": true, "(Folien)": true, "Slides of bees": false, "Bees": false, "": false} {
		if got := nounOf(text) != ""; got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
