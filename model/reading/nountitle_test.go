package reading

import "testing"

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

// TestNounAlone holds which links have no title of their own.
func TestNounAlone(t *testing.T) {
	for text, want := range map[string]bool{"Slides": true, "video": true, "(Folien)": true, "Slides of bees": false, "Bees": false, "": false} {
		if got := nounOf(text) != ""; got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
