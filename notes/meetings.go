package notes

import (
	"strings"

	"gloss/model"
)

// meetingStems are the beginnings of words that name a meeting or what is written
// down of one. In some languages they stand within other words.
var meetingStems = [...]string{"minutes", "meeting", "notes", "protokoll", "niederschrift", "mitschrift", "sitzung", "versammlung", "treffen",
	"notulen", "verslag", "vergadering", "bijeenkomst", "compte rendu", "compte-rendu", "procès-verbal", "réunion", "assemblée", "acta de", "reunión", "asamblea",
	"verbale", "riunione", "assemblea", "ata da", "reunião", "assembleia", "protokół", "zebrani", "posiedzeni", "протокол", "заседани", "собрани", "møte", "referat", "mötet", "zápis", "議事録", "会議", "会议", "회의"}

// dateOfMeeting returns the date in the title of minutes, however many words it
// has: "Protokoll der Versammlung des Vereins der Freunde am 29. September 2007".
// It is zero where the title names no meeting, or names no date.
func dateOfMeeting(title string, order DateOrder) model.Date {
	const longest = 240
	low := strings.ToLower(title)
	if len(title) > longest {
		return model.Date{}
	}
	for _, stem := range meetingStems {
		if strings.Contains(low, stem) {
			return dateIn(title, order)
		}
	}
	return model.Date{}
}

// titlesMeeting reports whether the title of a section names a meeting and its date.
func titlesMeeting(s *model.Section) bool {
	return s.Kind != model.DaySection && !dateOfMeeting(model.PlainText(s.Title), AnyOrder).IsZero()
}
