package text

import (
	"strings"

	"gloss/model"
)

// This file knows the lines of minutes that say who was there, when and where. Where
// several stand below each other they are lines of one paragraph, and no points.

// meetingWords begin the lines that say who was at a meeting, when and where.
var meetingWords = wordSet("present absent apologies regrets attendees quorum facilitator scribe notetaker note-taker moderator attending attendance participants chair chairperson secretary start end " +
	"anwesend anwesende abwesend entschuldigt teilnehmer teilnehmende teilnehmerinnen gäste protokoll protokollant protokollantin protokollführer schriftführer sitzungsleitung versammlungsleiter beginn ende " +
	"aanwezig aanwezigen afwezig voorzitter notulist secretaris aanvang einde présents présent absents excusés excusé président secrétaire début fin " +
	"presentes asistentes ausentes secretario secretaria inicio início fim presenti assenti segretario inizio fine obecni nieobecni uczestnicy protokolant " +
	"närvarande frånvarande deltagare deltagere ordförande sekreterare присутствовали присутствуют отсутствовали участники " +
	"date datum fecha data дата place location ort lieu lugar luogo local plaats plats miejsce место")

// presenceWords end a label of several words that says who was at a meeting: "In
// attendance", "Ebenfalls anwesend", "Étaient présents".
var presenceWords = wordSet("present absent attendance attending apologies anwesend abwesend entschuldigt aanwezig afwezig présents présent absents excusés " +
	"presentes asistentes ausentes presenti assenti obecni nieobecni närvarande frånvarande присутствовали присутствуют отсутствовали")

// meetingField reports whether a line says who was at a meeting, when or where:
// "Present: Ann, Bob".
func meetingField(s string) bool {
	label, value, ok := strings.Cut(s, ":")
	if !ok || len(label) > longestCounters || strings.TrimSpace(value) == "" || value[0] != ' ' {
		return false
	}
	label = strings.ToLower(label)
	first, rest, more := strings.Cut(label, " ")
	if strings.Count(rest, " ") >= 2 {
		return false
	}
	return meetingWords[first] || more && presenceWords[label[strings.LastIndexByte(label, ' ')+1:]]
}

// fewestMeetingFields is how many lines of a meeting below each other are no points.
const fewestMeetingFields = 2

// meetingFields makes a paragraph of the lines about a meeting that stand first among
// those of a block, each with what goes on with it, and returns how many they are; 0
// where it is left to others.
func (s *builder) meetingFields(lines []int) int {
	if len(s.open) > 0 && (s.flat || s.lines[lines[0]].indent > 0) {
		return 0
	}
	var starts []int
	at := 0
	for at < len(lines) && s.isMeetingField(&s.lines[lines[at]], &s.lines[lines[0]]) {
		starts = append(starts, at)
		at += s.goesOn(lines[at:])
	}
	if len(starts) < fewestMeetingFields {
		return 0
	}
	s.closeLists()
	var list []model.Inline
	for k, from := range starts {
		if k == 0 {
			list = s.joined(lines[:starts[1]])
			continue
		}
		last, to := &s.lines[lines[from-1]], at
		if k+1 < len(starts) {
			to = starts[k+1]
		}
		list = append(list, &model.LineBreak{Position: s.page.at(last.n(), int(last.column)+last.characters())})
		list = append(list, s.joined(lines[from:to])...)
	}
	first := &s.lines[lines[0]]
	s.out.Block(&model.Paragraph{Position: s.page.at(first.n(), int(first.column)), Inlines: list})
	return at
}

// isMeetingField reports whether a line says something of a meeting, and stands as
// deep as the first that does.
func (s *builder) isMeetingField(l, first *line) bool {
	return l.mark == noMark && l.level == 0 && !l.aside && !l.dropped && !l.fenced && l.indent == first.indent && meetingField(l.text)
}
