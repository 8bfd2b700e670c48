package notes

import (
	"strings"

	"gloss/model"
)

// sittingStems are the beginnings of words that name a meeting or what is written down at one,
// and are said of nothing else. In some languages they stand within other words.
var sittingStems = []string{"minutes", "meeting", "committee", "council", "protokoll", "niederschrift", "sitzung", "versammlung", "treffen",
	"notulen", "vergadering", "bijeenkomst", "compte rendu", "compte-rendu", "procès-verbal", "réunion", "assemblée", "conseil d", "conseil municipal", "comité", "acta de", "reunión", "asamblea",
	"verbale", "riunione", "assemblea", "ata da", "reunião", "assembleia", "protokół", "zebrani", "posiedzeni", "протокол", "заседани", "собрани", "møte", "mötet", "zápis", "議事録", "会議", "会议", "회의"}

// noteStems are those of words that name notes of meetings, talks and books.
var noteStems = []string{"notes", "mitschrift", "verslag", "referat"}

// namesSitting reports whether a title says that the notes are of a meeting.
func namesSitting(title string) bool {
	return len(title) <= longestMeeting && holdsStem(strings.ToLower(title), sittingStems)
}

func holdsStem(low string, stems []string) bool {
	for _, stem := range stems {
		if strings.Contains(low, stem) {
			return true
		}
	}
	return false
}

// longestMeeting is how many bytes the title of a meeting has at most.
const longestMeeting = 240

// dateOfMeeting returns the date in the title of minutes, however many words it
// has: "Protokoll der Versammlung des Vereins der Freunde am 29. September 2007".
// It is zero where the title names no meeting, or names no date.
func dateOfMeeting(title string, order DateOrder) model.Date {
	if len(title) > longestMeeting || !holdsStem(strings.ToLower(title), sittingStems) && !holdsStem(strings.ToLower(title), noteStems) {
		return model.Date{}
	}
	return dateIn(title, order)
}

// titlesMeeting reports whether the title of a section names a meeting and its date.
func titlesMeeting(s *model.Section) bool {
	return s.Kind != model.DaySection && !dateOfMeeting(model.PlainText(s.Title), AnyOrder).IsZero()
}
