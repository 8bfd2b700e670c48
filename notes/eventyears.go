package notes

import (
	"strings"

	"gloss/model/calendar"
)

// counted reports whether a name holds a year or the number of an edition.
func counted(name string) bool {
	for w := range strings.FieldsSeq(name) {
		if isYear(w) || isEdition(w) {
			return true
		}
	}
	return false
}

// dated returns the words before a year, with it, where the rest of the segment
// says that they are an event: "Notes from ICFP 2019", "Erlang Factory 2011
// keynote", "Ann's Clojure Conj 2011 notes". Where the notes are of talks, the
// name and the year are enough.
func (s *eventSegment) dated(talks bool) string {
	year := -1
	for i, w := range s.words {
		if isYear(w) && !(i > 0 && calendar.Month(s.low[i-1]) > 0) {
			year = i
			break
		}
	}
	if year < 1 || !s.spare(year+1, len(s.words)) {
		return ""
	}
	start := year
	for start > 0 && !fromWords(s.low[start-1]) && !noteWords(s.low[start-1]) && !isPossessive(s.low[start-1]) {
		start--
	}
	for start < year && plainWords(s.low[start]) {
		start++
	}
	if size := year - start; size < 1 || size > 4 || !s.spare(0, start) {
		return ""
	}
	for _, low := range s.low[start:year] {
		if seasonWords(low) || calendar.Month(low) > 0 || weekdays(low) || programmeWords(low) || strings.Trim(low, "0123456789") == "" || strings.HasPrefix(low, "#") {
			return ""
		}
	}
	programme := talks
	for i := year + 1; i < len(s.low); i++ {
		programme = programme || programmeWords(s.low[i]) || dayWords(s.low[i]) || isDayNumber(s.low[i])
	}
	before := start
	for before > 0 && plainWords(s.low[before-1]) {
		before--
	}
	from := before > 1 && fromWords(s.low[before-1]) && noteWords(s.low[0])
	if !programme && !from || !programme && !s.isName(start) {
		return ""
	}
	return strings.Join(s.words[start:year+1], " ")
}
