package text

import (
	"testing"

	"gloss/model"
)

// Lines that are numbered are no agenda where the lines below go on with them, where
// the numbers leave one out, or where nothing stands below; sentences under lines
// that are no titles make none of them.
func TestNoAgenda(t *testing.T) {
	for _, text := range []string{
		"What to do:\n\n1. Cut the apple trees\nand burn what is ill.\n\n2. Sow the beans\nwhen the frost is gone.\n\n3. Mend the fence\nbefore the deer come.\n",
		"1. Trees\nWe cut them.\n\n2. Beans\nWe sow them.\n\n4. Fence\nWe mend it.\n",
		"1. Trees\n2. Beans\n3. Fence\n4. Roof\n",
		"Team 1\nTeam 2\nTeam 3\n",
		"I came.\nI saw.\n\nIt rained.\nIt snowed.\n\nWe left.\nWe slept.\n",
		"Present: Ann, Bob\nThey came late.\n\nPlace: the hall\nIt was cold.\n\nChair: Ann\nShe spoke.\n",
	} {
		_, doc := parse(t, "notes.txt", []byte(text))
		doc.Walk(func(s *model.Section) { t.Errorf("%q: a section %q", text, model.PlainText(s.Title)) })
	}
}

// A line that says when people meet again is no day of the notes.
func TestNextMeeting(t *testing.T) {
	for text, want := range map[string]int{
		"It rained.\n\nNext meeting: 11-4-2023\n":        0,
		"Es regnete.\n\nNächste Sitzung am 09.06.2021\n": 0,
		"It rained.\n\nFriday, 11 April 2023\nMore rain": 1,
	} {
		_, doc := parse(t, "notes.txt", []byte(text))
		if len(doc.Sections) != want {
			t.Errorf("%q: %d sections, want %d", text, len(doc.Sections), want)
		}
	}
}
