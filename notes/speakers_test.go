package notes

import (
	"strings"
	"testing"

	"gloss/model"
)

func TestSpeakersOf(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"PyPy (Maciej Fijalkowski)", "Maciej Fijalkowski"},
		{"CPython (Dr. Brett Cannon)", "Dr. Brett Cannon"},
		{"Soil – Mary Green", "Mary Green"},
		{"Compilers by Grace Hopper and Ada Lovelace", "Grace Hopper|Ada Lovelace"},
		{"Alan Kay: The power of simplicity", "Alan Kay"},
		{"Bees (Karl von Frisch)", "Karl von Frisch"},
		{"@onyxfish on deadlines", "@onyxfish"},
		{"Parsing (@cgrand)", "@cgrand"},
		{"Soil – Mary Green 🌟", "Mary Green"},
		{"⭐️ Soil (Mary Green) 👩🏽‍🌾", "Mary Green"},
		{"01 - Alan Kay: The power of simplicity", "Alan Kay"},
		{"7. Alan Kay: The power of simplicity", "Alan Kay"},
		{"Alan Green, Duct Covered [Talk] - Video, Slides", "Alan Green"},
		{"Karl van der Veen and Mary Sparks, REST in Full [Lightning Talk]", "Karl van der Veen|Mary Sparks"},
		{"Soil, a Tale [Talk]", ""},
		{"Docker Compose, Swarm and Friends [Talk]", ""},
		{"Mary Green, Inside Soil", ""},
		{"3 Kings of Soil", ""},
		{"Backup is hard – BitBacker", ""},
		{"Data Science: an introduction", ""},
		{"Gpaw (Project)", ""},
		{"Learning (Part Two)", ""},
		{"Vision (Neural Networks)", ""},
		{"Machine Learning – Open Problems", ""},
		{"API design - best practices", ""},
		{"S3 (2007-2008)", ""},
		{"", ""},
		{strings.Repeat("Ada Lovelace ", 100), ""},
	} {
		if got := strings.Join(SpeakersOf(c.in), "|"); got != c.want {
			t.Errorf("SpeakersOf(%.60q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestSpeakerLine(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Speaker: Gary Bernhardt", "Gary Bernhardt"},
		{"Speakers: Ann Lee, Bob Kahn and Christine de Pizan", "Ann Lee|Bob Kahn|Christine de Pizan"},
		{"by Richard Jones", "Richard Jones"},
		{"Presented by Ada Lovelace.", "Ada Lovelace"},
		{"Referentin: Rózsa Péter", "Rózsa Péter"},
		{"Speaker: Ada Lovelace from ACME", "Ada Lovelace"},
		{"Speaker: Ada Lovelace (ACME), Bob Kahn - ACME", "Ada Lovelace|Bob Kahn"},
		{"Speakers: Ada Lovelace, CTO of ACME", "Ada Lovelace"},
		{"by the way, nothing", ""},
		{"Note: Ada Lovelace", ""},
		{"who: people at a loose end who would like to see some of the potential", ""},
	} {
		if got := strings.Join(SpeakerLine(c.in), "|"); got != c.want {
			t.Errorf("SpeakerLine(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

// The line below a talk's title names the speaker where it names nobody else.
func TestNamesBelow(t *testing.T) {
	lined := func(text string) *model.Paragraph {
		p := &model.Paragraph{}
		for i, line := range strings.Split(text, "\n") {
			p.Inlines = append(p.Inlines, &model.Text{Position: model.At("n", i+2, 1), Value: line + " "})
		}
		return p
	}
	for _, c := range []struct{ blocks, want string }{
		{"Mary Green|It is dark.", "Mary Green"},
		{"Ravindra Kumarasamy|@ravi|It is dark.", "Ravindra Kumarasamy"},
		{"Ravindra Kumarasamy, Mbali Dlamini|example.org\n@mbali|It is dark.", "Ravindra Kumarasamy|Mbali Dlamini"},
		{"Ravindra Kumarasamy\n@ravi\nhttp://example.org|It is dark.", "Ravindra Kumarasamy"},
		{"Ravindra Kumarasamy (@ravi)|It is dark.", "Ravindra Kumarasamy"},
		{"Mary Green (Mill Ltd)|It is dark.", "Mary Green"},
		{"Mary Green", ""},
		{"Mary Green\nsays that it is dark|It is.", ""},
		{"Mary Green says that it is dark.|It is.", ""},
		{"Quartz Lime|It is dark.", ""},
		{"Lessons Learned|@mary|It is dark.", ""},
		{"Grace Period|It is dark.", ""},
		{"example.org|It is dark.", ""},
	} {
		s := section("Soil")
		for _, text := range strings.Split(c.blocks, "|") {
			s.Blocks = append(s.Blocks, lined(text))
		}
		d := &model.Document{Sections: []*model.Section{s, section("Water"), section("Seeds"), section("Lunch")}}
		if Prepare([]*model.Document{d}, Meta{}); strings.Join(s.Facts().Speakers, "|") != c.want {
			t.Errorf("%q: speakers %q, want %q", c.blocks, s.Facts().Speakers, c.want)
		}
	}
}

func TestIsGap(t *testing.T) {
	for in, want := range map[string]bool{
		"–missed one–":           true,
		"–I MISSED THINGS– :(":   true,
		"(missed the beginning)": true,
		"[verpasst]":             true,
		"*missed a few slides*":  true,
		"I missed the rest":      true,
		"Missed deadlines hurt":  false,
		"We missed the train":    false,
		"- fast":                 false,
		"(no one was missed out of the forty people who were there)": false,
		"":  false,
		"–": false,
	} {
		if got := IsGap(in); got != want {
			t.Errorf("IsGap(%q) = %v, want %v", in, got, want)
		}
	}
}

func TestMayBeNames(t *testing.T) {
	for name, want := range map[string]bool{
		"Sécurité Routière": false, "Elektrische Mobilität": false, "Santé Publique": false, "Jean Côté": true, "Marie Conté": true, "Anna Keller": true,
	} {
		if got := mayBeNames([]string{name}); got != want {
			t.Errorf("mayBeNames(%q) = %t", name, got)
		}
	}
}
