package notes

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"gloss/model"
)

// Slot is where a talk stands in a schedule. Start and End are times of the day
// as "09:30" (24 hours), Room the words that name the room; each is "" where
// nothing says it.
type Slot struct {
	Start, End string
	Room       string
}

// SlotOf returns the slot that a talk's title names, and the title without it:
// "10:30–11:15 Room B: Queues – Ada Lovelace" is 10:30 to 11:15, Room B, and
// "Queues – Ada Lovelace". It is careful: "3.14 is pi", "Room for improvement"
// and "Go 1.5" name no slot.
func SlotOf(title string) (slot Slot, rest string) {
	rest = strings.TrimSpace(title)
	if len(rest) > 300 {
		return slot, rest
	}
	pieces := slotPieces(rest)
	first, last := 0, len(pieces)
	for first < last && slot.take(pieces[first].text, first == 0) {
		first++
	}
	for last > first+1 && slot.take(pieces[last-1].text, false) {
		last--
	}
	if first == 0 {
		if s, after := timeAtStart(pieces[0].text); s.Start != "" && slot.Start == "" {
			slot.Start, slot.End = s.Start, s.End
			if room, more := roomAtStart(after); room != "" && slot.Room == "" && more == "" {
				slot.Room = room
				first = 1
			} else {
				pieces[0].text = after
			}
		}
	}
	if slot == (Slot{}) || first >= last {
		return slot, strings.TrimSpace(title)
	}
	return slot, joinPieces(pieces[first:last])
}

// piece is a part of a title with the sign that stands before it.
type piece struct{ sign, text string }

// slotPieces cuts a title at the signs that part a slot from a title.
func slotPieces(s string) []piece {
	var list []piece
	sign, from := "", 0
	cut := func(to, next int, mark string) {
		if text := strings.TrimSpace(s[from:to]); text != "" {
			list = append(list, piece{sign, text})
			sign = mark
		}
		from = next
	}
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '[' || c == ']' || c == '(' || c == ')' || c == '|' || c == ',':
			cut(i, i+1, string(c))
		case c == ':' && i+1 < len(s) && s[i+1] == ' ':
			cut(i, i+1, ":")
		case c == ' ':
			for _, dash := range [...]string{" - ", " – ", " — ", " · ", " @ "} {
				if strings.HasPrefix(s[i:], dash) && !rangeGoesOn(s[from:i], s[i+len(dash):]) {
					cut(i, i+len(dash), dash)
					i += len(dash) - 2
					break
				}
			}
		}
	}
	cut(len(s), len(s), "")
	if list == nil {
		list = []piece{{"", s}}
	}
	return list
}

// rangeGoesOn reports whether a dash stands between two times.
func rangeGoesOn(before, after string) bool {
	b, rest := timeAtStart(strings.TrimSpace(before))
	a, _ := timeAtStart(after)
	return b.Start != "" && rest == "" && a.Start != ""
}

func joinPieces(list []piece) string {
	var b strings.Builder
	for i, p := range list {
		if i > 0 {
			switch p.sign {
			case ",", ":":
				b.WriteString(p.sign + " ")
			case "(", "[":
				b.WriteString(" " + p.sign)
			case ")", "]":
				b.WriteString(p.sign + " ")
			case "|":
				b.WriteString(" | ")
			default:
				b.WriteString(p.sign)
			}
		}
		b.WriteString(p.text)
		if p.sign == "(" && (i+1 == len(list) || list[i+1].sign != ")") {
			b.WriteString(")")
		}
		if p.sign == "[" && (i+1 == len(list) || list[i+1].sign != "]") {
			b.WriteString("]")
		}
	}
	return b.String()
}

// take takes a piece that is nothing but a time, a room, or a time and a room.
// A weekday may stand before the time.
func (s *Slot) take(text string, opens bool) bool {
	rest := text
	if word, after, ok := strings.Cut(text, " "); ok && weekdayWord(strings.ToLower(strings.TrimRight(word, ".,"))) {
		rest = after
	}
	if t, after := timeAtStart(rest); t.Start != "" && s.Start == "" {
		room, more := roomAtStart(after)
		if after == "" || more == "" && room != "" && s.Room == "" {
			s.Start, s.End, s.Room = t.Start, t.End, s.Room+room
			return true
		}
		return false
	}
	if room, more := roomAtStart(text); room != "" && more == "" && s.Room == "" && (!opens || s.Start != "" || strings.ContainsAny(room, "0123456789")) {
		s.Room = room
		return true
	}
	return false
}

// The notations of times: 10:30, 10h30, 14h, 9 am, 9:30pm, 10.30 Uhr, 10.30–11.15,
// 10時30分; a range is two of them with a dash.
var timePatterns = sync.OnceValue(func() []*regexp.Regexp {
	const dash = `\s*(?:-|–|—|~|to|bis|à)\s*`
	clock := func(sep string) string { return `([01]?\d|2[0-4])` + sep + `([0-5]\d)` }
	half := `(?:\s*((?i:am|pm|a\.m\.|p\.m\.)))?`
	return []*regexp.Regexp{
		regexp.MustCompile(`^` + clock(`[:h時]`) + half + `(?:` + dash + clock(`[:h時]`) + half + `)?(?:\s*(?:Uhr|h|hrs|分)\b?)?`),
		regexp.MustCompile(`^` + clock(`\.`) + `()` + dash + clock(`\.`) + `()(?:\s*Uhr)?`),
		regexp.MustCompile(`^` + clock(`\.`) + `()\s*Uhr()()()`),
		regexp.MustCompile(`^(\d{1,2})()\s*(?i:(am|pm|a\.m\.|p\.m\.))(?:` + dash + `(\d{1,2})()\s*(?i:(am|pm|a\.m\.|p\.m\.)))?`),
		regexp.MustCompile(`^([01]?\d|2[0-4])()()(?:\s*Uhr|h)(?:` + dash + `([01]?\d|2[0-4])()()(?:\s*Uhr|h))?`),
	}
})

// timeAtStart reads the time that a text begins with; rest is what follows.
func timeAtStart(s string) (slot Slot, rest string) {
	if s == "" || s[0] < '0' || s[0] > '9' {
		return Slot{}, s
	}
	for _, pattern := range timePatterns() {
		m := pattern.FindStringSubmatch(s)
		if m == nil {
			continue
		}
		rest = s[len(m[0]):]
		if rest != "" && !strings.ContainsAny(rest[:1], " \t:,|-(") && !strings.HasPrefix(rest, "–") && !strings.HasPrefix(rest, "—") {
			continue
		}
		start, ok := clockOf(m[1], m[2], m[3])
		if !ok && m[3] == "" && len(m) > 6 {
			start, ok = clockOf(m[1], m[2], m[6])
		}
		end, _ := clockOf(m[4], m[5], m[6])
		if !ok || m[4] != "" && end == "" {
			continue
		}
		return Slot{Start: start, End: end}, strings.TrimLeft(rest, " \t:,|-–—")
	}
	return Slot{}, s
}

// clockOf writes a time of the day with 24 hours.
func clockOf(hour, minute, half string) (string, bool) {
	if hour == "" {
		return "", false
	}
	h, err := strconv.Atoi(hour)
	m, _ := strconv.Atoi(minute)
	switch strings.ToLower(strings.ReplaceAll(half, ".", "")) {
	case "am":
		if h == 12 {
			h = 0
		}
	case "pm":
		if h < 12 {
			h += 12
		}
	}
	if err != nil || h > 23 || m > 59 {
		return "", false
	}
	return fmt.Sprintf("%02d:%02d", h, m), true
}

// roomAtStart reads the name of a room that a text begins with: "Room 5", "Hall
// A", "Salle 3", "Main Stage"; rest is what follows.
func roomAtStart(s string) (room, rest string) {
	words := strings.Fields(s)
	if len(words) == 0 {
		return "", s
	}
	n := 0
	switch low := strings.ToLower(words[0]); {
	case roomWords(low) && len(words) > 1 && roomName(words[1]):
		n = 2
	case len(words) > 1 && roomEnds(strings.ToLower(words[1])) && capital(words[0]) && !roomWords(low):
		n = 2
	case len(words) > 2 && roomEnds(strings.ToLower(words[2])) && capital(words[0]) && capital(words[1]):
		n = 3
	default:
		return "", s
	}
	return strings.Join(words[:n], " "), strings.Join(words[n:], " ")
}

// roomName reports whether a word may be the name of a room: a letter, or few
// characters with a digit.
func roomName(w string) bool {
	w = strings.Trim(w, `"“”`)
	return len(w) == 1 && w[0] >= 'A' && w[0] <= 'Z' || len(w) <= 7 && strings.ContainsAny(w, "0123456789")
}

func capital(w string) bool { return w != "" && w[0] >= 'A' && w[0] <= 'Z' }

var (
	roomWords   = wordSet("room hall auditorium track stage theatre theater ballroom raum saal hörsaal seminarraum bühne salle amphi amphithéâtre sala aula auditorio зал аудитория комната")
	roomEnds    = wordSet("room hall stage auditorium ballroom theatre theater saal bühne")
	weekdayWord = wordSet("mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday " +
		"mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonntag " +
		"lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo")
	timeLabels = wordSet("time when zeit wann uhrzeit heure horaire hora horario время")
	roomLabels = wordSet("room where location place raum ort wo salle lieu sala lugar зал место")
)

// schedule finds the slot of a section: from its title, and from the first
// paragraphs "Time: 10:30–11:15" and "Room: B" below it. A section with a time
// in its title is a talk.
func schedule(s *model.Section) {
	slot, _ := SlotOf(model.PlainText(s.Title))
	if s.Start != "" {
		slot.Start, slot.End = s.Start, s.End
	}
	if s.Room != "" {
		slot.Room = s.Room
	}
	for i, b := range s.Blocks {
		p, ok := b.(*model.Paragraph)
		if !ok || i > 3 {
			break
		}
		for _, line := range linesOf(p.Inlines) {
			slot.label(line)
		}
	}
	s.Start, s.End, s.Room = slot.Start, slot.End, slot.Room
}

// ScheduleLine takes the time or the room of a section from a line such as
// "Room: B", and reports whether there was one.
func ScheduleLine(s *model.Section, line string) bool {
	before := Slot{s.Start, s.End, s.Room}
	slot := before
	slot.label(line)
	s.Start, s.End, s.Room = slot.Start, slot.End, slot.Room
	return slot != before
}

// label reads a line such as "Room: B".
func (s *Slot) label(line string) {
	key, value, ok := strings.Cut(line, ":")
	key, value = strings.ToLower(strings.TrimSpace(key)), strings.TrimSpace(value)
	if !ok || value == "" || len(value) > 60 {
		return
	}
	if timeLabels(key) && s.Start == "" {
		if word, after, ok := strings.Cut(value, " "); ok && weekdayWord(strings.ToLower(strings.TrimRight(word, ".,"))) {
			value = after
		}
		t, _ := timeAtStart(value)
		s.Start, s.End = t.Start, t.End
	}
	if roomLabels(key) && s.Room == "" {
		s.Room = value
	}
}

// linesOf returns the words of a run by the lines of the source.
func linesOf(list []model.Inline) []string {
	var lines []string
	last := 0
	for _, n := range list {
		text := model.PlainText([]model.Inline{n})
		if line := n.Pos().Line; len(lines) == 0 || line != last {
			lines, last = append(lines, text), line
		} else {
			lines[len(lines)-1] += text
		}
	}
	return lines
}
