package notes

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gloss/model"
)

// Talks often begin with lines that say who, when and where: "Speaker: Ada",
// "Room: B", "Uhrzeit: 10:30", "10:30–11:15, Raum A". They stay in the text; what
// they say is the section's too.

type detail int

const (
	noDetail detail = iota
	speakerDetail
	timeDetail
	roomDetail
	dateDetail
)

// maxDetails is how many blocks below a heading may say who, when and where.
const maxDetails = 8

var (
	timeLabels = wordSet("time when uhrzeit zeit wann heure horaire quand hora horario ora orario tijd godzina время когда 時間 时间 日時 日时")
	roomLabels = wordSet("room where location raum ort saal hörsaal salle lieu où sala lugar dónde aula luogo zaal plaats miejsce место зал аудитория 会場 場所 部屋 地点")
	dateLabels = wordSet("date datum fecha data дата 日付 日期")
)

// detailOf returns what a label promises. The label has no colon.
func detailOf(label string) detail {
	label = strings.ToLower(strings.TrimSuffix(label, "(s)"))
	switch {
	case speakerWords(label):
		return speakerDetail
	case timeLabels(label):
		return timeDetail
	case roomLabels(label):
		return roomDetail
	case dateLabels(label):
		return dateDetail
	}
	return noDetail
}

// IsDetail reports whether a word is a label for the speakers, the time or the
// room of a talk.
func IsDetail(label string) bool {
	kind := detailOf(label)
	return kind != noDetail && kind != dateDetail
}

// readDetails fills in what the first blocks of a section say of it. What is set
// already stays.
func readDetails(s *model.Section, order DateOrder) {
	f := s.Facts()
	fillDetails(&f, s.Blocks, order)
	s.SetFacts(f)
}

func fillDetails(f *model.Facts, blocks []model.Block, order DateOrder) {
	for i, b := range blocks {
		if i >= maxDetails {
			return
		}
		switch b := b.(type) {
		case *model.Paragraph:
			text := detailText(b)
			breakLabels(b)
			if list := SpeakerLine(text); list != nil && labelled(text) == nil {
				if f.Speakers == nil {
					f.Speakers = list
				}
			} else if !detailLine(f, text, order) && i > 1 {
				return // a line of another kind may come before
			}
		case *model.List:
			if i == 0 && isState(b) {
				continue
			}
			for j, item := range b.Items {
				p, ok := item.Blocks[0].(*model.Paragraph)
				if !ok || j >= maxDetails || !detailLine(f, detailText(p), order) {
					return
				}
			}
		default:
			return
		}
	}
}

// The end of a line was set on purpose where what is below had room on a narrow line, or the
// line is wider than any that was wrapped.
const (
	narrowLine = 60
	widestLine = 110
)

// detailText returns the words of a paragraph, of one that begins with a label those up to the
// end of the last line of labels: what begins another line, though it had room on that one, is
// no more of the value, unless a comma or an "and" goes on with it. That line is kept apart.
func detailText(p *model.Paragraph) string {
	list := p.Inlines
	text := model.PlainText(list)
	if labelled(text) == nil && SpeakerLine(text) == nil {
		return text
	}
	from := 0
	for i := 1; i < len(list); i++ {
		if list[i].Pos().Line == list[i-1].Pos().Line {
			continue
		}
		line, below := strings.TrimSpace(model.PlainText(list[from:i])), model.PlainText(list[i:])
		from = i
		word, _, _ := strings.Cut(strings.TrimSpace(below), " ")
		width := utf8.RuneCountInString(line)
		if line == "" || word == "" || goesOnBelow(line) || width+1+utf8.RuneCountInString(word) > narrowLine && width <= widestLine {
			continue
		}
		if first := model.PlainText(list[i:min(i+3, len(list))]); labelled(first) == nil {
			p.Inlines = append(breakBehind(slices.Clone(list[:i])), list[i:]...)
			return model.PlainText(list[:i])
		}
	}
	return text
}

// goesOnBelow reports whether a line ends in what leads to another name.
func goesOnBelow(line string) bool {
	switch line[strings.LastIndexByte(line, ' ')+1:] {
	case "and", "und", "et", "y", "e", "en", "och", "og", "ja", "i", "a", "и", "та", "ve", "with", "mit", "avec", "con", "com", "met":
		return true
	}
	return strings.ContainsAny(line[len(line)-1:], ",;&/:-")
}

// isState reports whether a list is one task of a word or two, as that which says
// how far the section is: "DONE".
func isState(list *model.List) bool {
	if len(list.Items) != 1 || list.Items[0].Task == model.NoTask || len(list.Items[0].Blocks) != 1 {
		return false
	}
	p, ok := list.Items[0].Blocks[0].(*model.Paragraph)
	return ok && len(strings.Fields(model.PlainText(p.Inlines))) <= 2
}

// readDayBelow takes the date and the time of a section from the paragraph
// that it begins with, behind a list or two, where that is nothing else: "2010-08-11
// Wed 14:00". What is set already stays.
func readDayBelow(s *model.Section, order DateOrder) {
	const longest = 64
	blocks := s.Blocks
	for n := 0; n < 2 && len(blocks) > 0; n++ { // how far it is, and its properties
		if _, ok := blocks[0].(*model.List); ok {
			blocks = blocks[1:]
		}
	}
	if len(blocks) == 0 || s.Kind == model.DaySection || s.Kind == model.PartSection {
		return
	}
	first, ok := blocks[0].(*model.Paragraph)
	if !ok || len(first.Inlines) == 0 {
		return
	}
	line := firstLine(first.Inlines)
	if len(line) > longest {
		return
	}
	date, ok := ParseDay(line, order)
	slot, rest := slotOf(line)
	if !ok || date.IsZero() || slot.Start == "" && saysMore(line, order) || slot.Start != "" && rest != "" && saysMore(rest, order) {
		return
	}
	f := s.Facts()
	if f.Date.IsZero() {
		f.Date = date
	}
	if f.Date == date {
		fillTimes(&f, slot)
	}
	s.SetFacts(f)
}

// saysMore reports whether a line has words that are no part of a date.
func saysMore(line string, order DateOrder) bool {
	p := dayParser{tokens: dateTokens(commonDate(line)), order: order}
	p.run()
	return p.other > 0
}

// firstLine returns the words of a run up to where the first line of it ends in
// the source.
func firstLine(list []model.Inline) string {
	end := 1
	for end < len(list) && list[end].Pos().Line == list[0].Pos().Line {
		end++
	}
	return strings.TrimSpace(model.PlainText(list[:end]))
}

// detailLine reads a line with labels, or one that is a time, a room or both.
// The result is false for any other.
func detailLine(f *model.Facts, text string, order DateOrder) bool {
	if len(text) > 300 {
		return false
	}
	list := labelled(text)
	for _, l := range list {
		takeDetail(f, l, order)
	}
	if len(list) > 0 {
		return true
	}
	slot, rest := slotOf(text)
	if slot.Start == "" || rest != "" && (slot.Room == "" || SpeakersOf(rest) == nil && !IsPerson(rest)) {
		return false
	}
	if f.Date.IsZero() {
		f.Date = dateIn(text, order)
	}
	fillSlot(f, slot)
	return true
}

// breakLabels keeps labels apart that stand on lines of their own: without it
// they would run into one line.
func breakLabels(p *model.Paragraph) {
	if len(p.Inlines) < 2 || len(p.Inlines) > 4*maxDetails || labelled(model.PlainText(p.Inlines[:1])+model.PlainText(p.Inlines[1:2])) == nil {
		return
	}
	list := p.Inlines[:1:1]
	for i, n := range p.Inlines[1:] {
		before, ok := p.Inlines[i].(*model.Text)
		if ok && before.Line < n.Pos().Line && strings.HasSuffix(before.Value, " ") && labelled(model.PlainText(p.Inlines[i+1:min(i+3, len(p.Inlines))])) != nil {
			before.Value = strings.TrimRight(before.Value, " ")
			at := before.Position
			at.Column += int32(utf8.RuneCountInString(before.Value))
			if before.Value == "" && len(list) > 1 {
				list = list[:len(list)-1]
			}
			list = append(list, &model.LineBreak{Position: at})
		}
		list = append(list, n)
	}
	p.Inlines = list
}

func takeDetail(f *model.Facts, l labelledValue, order DateOrder) {
	switch l.kind {
	case speakerDetail:
		if f.Speakers == nil {
			f.Speakers = SpeakerLine(l.label + ": " + l.value)
		}
	case timeDetail:
		if date, ok := ParseDay(l.value, order); ok && f.Date.IsZero() {
			f.Date = date // "When: 5 March, 10:00"
		}
		slot, _ := slotOf(l.value)
		fillTimes(f, slot)
	case roomDetail:
		slot, rest := slotOf(l.value)
		fillTimes(f, slot)
		if f.Room == "" {
			f.Room = roomOf(l, slot, rest)
		}
	case dateDetail:
		if date, ok := ParseDay(l.value, order); ok && f.Date.IsZero() {
			f.Date = date
		}
		slot, _ := slotOf(l.value)
		fillTimes(f, slot)
	}
}

// fillSlot fills in what is not set.
func fillSlot(f *model.Facts, slot slot) {
	if fillTimes(f, slot); f.Room == "" {
		f.Room = slot.Room
	}
}

func fillTimes(f *model.Facts, slot slot) {
	if f.Start == "" || f.Start == slot.Start && f.End == "" {
		f.Start, f.End = slot.Start, slot.End
	}
}

// ScheduleLine takes the time or the room of a section from a line such as
// "Room: B", and reports whether there was one.
func ScheduleLine(s *model.Section, line string) bool {
	f := s.Facts()
	before := f
	for _, l := range labelled(line) {
		if l.kind == timeDetail || l.kind == roomDetail {
			takeDetail(&f, l, AnyOrder)
		}
	}
	s.SetFacts(f)
	return before.Start != f.Start || before.End != f.End || before.Room != f.Room
}

// roomOf returns the room that a label names; one that is a mere sign keeps the
// label: "Room: B" is "Room B".
func roomOf(l labelledValue, slot slot, rest string) string {
	value := l.value
	if slot.Start != "" {
		if value = rest; slot.Room != "" {
			value = slot.Room
		}
	}
	words := strings.Fields(value)
	if len(words) == 0 || len(words) > 8 || len(value) > 80 || strings.Contains(value, "://") {
		return ""
	}
	if len(words) == 1 && roomCode(value) && roomNouns(strings.ToLower(l.label)) {
		return l.label + " " + value
	}
	return value
}

type labelledValue struct {
	kind  detail
	label string // as written, without its colon
	value string
}

// labelled cuts a line at the labels in it; nil where it does not begin with
// one, or is long.
func labelled(text string) []labelledValue {
	if len(text) > 600 || strings.IndexByte(text, ':') < 0 && !strings.Contains(text, "：") {
		return nil
	}
	text = Rejoin(text, " ")
	var list []labelledValue
	start := 0 // of the open value
	for i := 0; i < len(text); {
		end := i + strings.IndexByte(text[i:]+" ", ' ')
		label, rest, ok := cutLabel(text[i:end])
		kind := noDetail
		if ok {
			kind = detailOf(label)
		}
		switch {
		case kind != noDetail:
			if n := len(list); n > 0 {
				list[n-1].value = trimValue(text[start:i])
			}
			list = append(list, labelledValue{kind: kind, label: label})
			start = end - len(rest)
		case i == 0:
			return nil
		}
		i = end + 1
	}
	if n := len(list); n > 0 {
		list[n-1].value = trimValue(text[min(start, len(text)):])
	}
	return list
}

func trimValue(s string) string { return strings.Trim(s, apart) }

// cutLabel cuts a word at the colon that makes it a label. Only an East Asian
// colon may have the value right behind it.
func cutLabel(word string) (label, rest string, ok bool) {
	if label, rest, ok = strings.Cut(word, "："); ok {
		return label, rest, true
	}
	label, ok = strings.CutSuffix(word, ":")
	return label, "", ok
}
