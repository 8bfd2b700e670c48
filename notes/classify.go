package notes

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// classify says of each section whether it is a day or a talk, and who spoke.
// A day is a section whose title ParseDay takes for one. Talks are the sections
// right below days; where there are no days, those of the first level that has
// three sections or more. Speakers come from the title or from a first
// line "Speaker: …", times and rooms as slotOf finds them and from lines such as
// "Room: B"; a section with a time in its title is a talk. What is set already stays.
func classify(doc *model.Document) {
	titles := titlesOf(doc)
	order := orderOfTitles(doc, titles)
	rests, days := findDays(doc, titles, order)
	if days {
		doc.Walk(func(s *model.Section) {
			if s.Kind == model.DaySection {
				markTalks(s.Sections)
			}
		})
		completeDays(doc, order)
	} else {
		markTalks(talkLevel(doc.Sections))
	}
	section := -1
	doc.Walk(func(s *model.Section) {
		section++
		readDayBelow(s, order)
		if s.Kind == model.TalkSection {
			readDetails(s, order)
			if s.Facts().Speakers == nil && rests[section] == "" {
				_, rests[section] = slotOf(titles[section])
			}
		}
		if s.Kind == model.DaySection && doc.Date.IsZero() {
			doc.Date = s.Facts().Date
		}
	})
	nameSpeakers(doc, rests)
}

// findDays finds the sections whose titles name a day or a time, and returns the titles
// without their times and rooms, "" where that is not known, and whether there are any days.
func findDays(doc *model.Document, titles []string, order DateOrder) (rests []string, days bool) {
	rests = make([]string, len(titles))
	section := -1
	doc.Walk(func(s *model.Section) {
		section++
		if s.Kind != model.PlainSection {
			days = days || s.Kind == model.DaySection
			return
		}
		slot, rest := slotOf(titles[section])
		rests[section] = rest
		timed := slot.Start != "" && rest != ""
		f := s.Facts()
		if date, ok := ParseDay(titles[section], order); ok && !timed {
			s.Kind, days = model.DaySection, true
			if !date.IsZero() {
				f.Date = date
				s.SetFacts(f)
			}
			return
		}
		if timed && f.Date.IsZero() {
			f.Date = dateIn(titles[section], order)
		}
		if fillSlot(&f, slot); timed {
			s.Kind = model.TalkSection
		}
		s.SetFacts(f)
	})
	return rests, days
}

// orderOfTitles finds out how the numeric dates in titles are to be read: from
// the titles, else from the language that the notes are in.
func orderOfTitles(doc *model.Document, titles []string) DateOrder {
	order := OrderOf(slices.Values(titles))
	if order == AnyOrder {
		return orderIn(doc.Language)
	}
	return order
}

// nameSpeakers takes the speakers of the talks from their titles, of which rests
// are what is left without time and room, else from the line below them. What may
// be a name and may be other words counts as what stands in the same place of the
// other talks does: where people are named there.
func nameSpeakers(doc *model.Document, rests []string) {
	var titles titleNames
	var lines unsureNames
	section := -1
	doc.Walk(func(s *model.Section) {
		section++
		if s.Kind != model.TalkSection {
			return
		}
		titles.talks++
		lines.talks++
		if s.Facts().Speakers != nil {
			return
		}
		list := SpeakersOf(rests[section])
		if list != nil && sureNames(list) {
			spokenBy(s, list)
			titles.addSure(rests[section], list)
			return
		}
		below, sure := namesBelow(s)
		switch {
		case sure:
			spokenBy(s, below)
			breakLines(s.Blocks[0].(*model.Paragraph))
			lines.sure++
		case titles.addUnsure(s, rests[section], list):
		case below != nil && mayBeNames(below):
			lines.add(s, below)
		}
	})
	titles.settle()
	for _, s := range lines.settle() {
		breakLines(s.Blocks[0].(*model.Paragraph))
	}
}

func spokenBy(s *model.Section, names []string) {
	f := s.Facts()
	f.Speakers = names
	s.SetFacts(f)
}

// unsureNames are what may be the speakers of talks, all found in the same place.
type unsureNames struct {
	talks, sure int // talks in all, and those that name people in that place
	sections    []*model.Section
	names       [][]string
}

func (u *unsureNames) add(s *model.Section, list []string) {
	u.sections, u.names = append(u.sections, s), append(u.names, list)
}

// settle takes them for speakers where the other talks speak for it, and returns
// the sections of which it did.
func (u *unsureNames) settle() []*model.Section {
	if u.sure*2 >= len(u.sections) && u.sure > 0 || u.talks >= 3 && len(u.sections)*5 >= u.talks*3 {
		for i, s := range u.sections {
			if s.Facts().Speakers == nil {
				spokenBy(s, u.names[i])
			}
		}
		return u.sections
	}
	return nil
}

func titlesOf(doc *model.Document) []string {
	var list []string
	doc.Walk(func(s *model.Section) { list = append(list, model.PlainText(s.Title)) })
	return list
}

func talkLevel(list []*model.Section) []*model.Section {
	for len(list) > 0 {
		if len(list) >= 3 {
			return list
		}
		var next []*model.Section
		for _, s := range list {
			next = append(next, s.Sections...)
		}
		if len(next) == 0 {
			return list
		}
		list = next
	}
	return nil
}

func markTalks(list []*model.Section) {
	for _, s := range list {
		if s.Kind == model.PlainSection {
			s.Kind = model.TalkSection
		}
	}
}

// announced parts the names that a line of speakers announces.
var announced = strings.NewReplacer(" and ", ",", " & ", ",", " und ", ",", " et ", ",", " y ", ",", " и ", ",", ";", ",", "、", ",")

// SpeakerLine returns the names in a line such as "Speakers: Ada Lovelace, Bob
// Kahn", "Presented by Ada Lovelace" or "by Ada Lovelace"; nil for any other
// line.
func SpeakerLine(line string) []string {
	line = strings.TrimSpace(line)
	if len(line) > 300 {
		return nil
	}
	head, rest, ok := cutColon(line)
	if !ok || !speakerWords(strings.ToLower(strings.TrimSpace(head))) {
		rest = ""
		for _, by := range []string{"presented by ", "by ", "von ", "par ", "por "} {
			if len(line) > len(by) && strings.EqualFold(line[:len(by)], by) {
				return names(strings.TrimSuffix(line[len(by):], "."))
			}
		}
		return nil
	}
	var list []string
	for _, part := range strings.Split(announced.Replace(familiesJoined(rest)), ",") {
		part = strings.ReplaceAll(strings.TrimSpace(part), familyJoint, " y ")
		word, _, _ := strings.Cut(part, " ")
		if first, _ := utf8.DecodeRuneInString(part); unicode.IsLower(first) && !particle(word) {
			return nil // "who: people with time"
		}
		if part = withoutFirm(part); part != "" && len(strings.Fields(part)) <= 6 {
			list = append(list, part)
		}
	}
	return list
}

// familyJoint stands for a "y" that joins two family names rather than two people.
const familyJoint = "\x00y\x00"

// familiesJoined marks each " y " behind a name of two words or more that leads to one word
// which is no given name: "José Ortega y Gasset".
func familiesJoined(names string) string {
	parts := strings.Split(names, " y ")
	var joined strings.Builder
	joined.WriteString(parts[0])
	for i, part := range parts[1:] {
		before := parts[i][strings.LastIndexAny(parts[i], ",;")+1:]
		name, _, _ := strings.Cut(strings.ReplaceAll(part, ";", ","), ",")
		if name = strings.TrimRight(name, ". "); len(strings.Fields(before)) > 1 && nameWord(name) && !givenNames(strings.ToLower(name)) {
			joined.WriteString(familyJoint)
		} else {
			joined.WriteString(" y ")
		}
		joined.WriteString(part)
	}
	return joined.String()
}

// withoutFirm returns what a line of speakers says of one without whom they work for and as what:
// "Ada Lovelace" of "Ada Lovelace from ACME" and "Ada Lovelace (ACME)"; "" for "CTO of ACME".
func withoutFirm(part string) string {
	for _, sign := range []string{" (", "（", " - ", " – ", " — ", " @ "} {
		if name, _, ok := strings.Cut(part, sign); ok && name != "" {
			part = name
		}
	}
	for _, of := range []string{" from ", " of ", " at ", " works ", " bei ", " chez "} {
		name, _, ok := strings.Cut(part, of)
		switch {
		case !ok:
		case len(strings.Fields(name)) < 2:
			return ""
		default:
			part = name
		}
	}
	return strings.TrimSpace(part)
}

var speakerWords = wordSet("speaker speakers presenter presenters presented-by host hosts panel panelists panellists referent referenten referentin sprecher orateur orateurs intervenant intervenants ponente ponentes relatore relatori relatrice docente spreker prelegent докладчик докладчики спикер who wer qui 発表者 講演者 登壇者 スピーカー 話者 讲者 演讲者")
