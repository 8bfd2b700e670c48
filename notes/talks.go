package notes

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// slot is where a talk stands in a schedule. Start and End are times of the day
// as "09:30" (24 hours), Room the words that name the room; each is "" where
// nothing says it.
type slot struct {
	Start, End string
	Room       string
}

// slotOf returns the slot that a talk's title names, and the title without it:
// "10:30–11:15 Room B: Queues – Ada Lovelace" is 10:30 to 11:15, Room B, and
// "Queues – Ada Lovelace". It is careful: only what stands apart, at the start or
// the end, and can hardly be anything else is taken for a time or a room.
func slotOf(title string) (slot slot, rest string) {
	p := talkParser{rest: strings.TrimSpace(title)}
	if len(p.rest) <= 300 && mayHoldSlot(p.rest) {
		for before := -1; before != len(p.rest); {
			before = len(p.rest)
			p.front()
			p.back()
		}
	}
	return p.slot, p.rest
}

// mayHoldSlot reports whether there is in a title a number with what makes it a
// time, or a word for a room.
func mayHoldSlot(title string) bool {
	start := -1 // of the word at work
	for i := 0; i < len(title); i++ {
		c := title[i]
		if c|0x20-'a' <= 'z'-'a' {
			if start < 0 {
				start = i
			}
			continue
		}
		if c >= utf8.RuneSelf {
			return mayHoldWideSlot(title)
		}
		if isDigit(c) && mayBeTime(title[i+1:]) || start >= 0 && anyRooms(title[start:i]) {
			return true
		}
		start = -1
	}
	return start >= 0 && anyRooms(title[start:])
}

// mayHoldWideSlot is mayHoldSlot for a title that is not ASCII.
func mayHoldWideSlot(title string) bool {
	start := -1 // of the word at work
	for i, r := range title {
		switch {
		case r >= eastAsian, r >= '0' && r <= '9' && mayBeTime(title[i+1:]):
			return true
		case r < utf8.RuneSelf && (r|0x20 < 'a' || r|0x20 > 'z'), r >= utf8.RuneSelf && !unicode.IsLetter(r):
			if start >= 0 && anyRooms(title[start:i]) {
				return true
			}
			start = -1
		case start < 0:
			start = i
		}
	}
	return start >= 0 && anyRooms(title[start:])
}

// mayBeTime reports whether what follows a digit may make a time of it: a colon,
// a full stop or an "h"; "am", "p.m." or "Uhr", perhaps behind blanks.
func mayBeTime(s string) bool {
	word := strings.TrimLeft(s, " ")
	if len(word) < 2 {
		return len(s) == 1 && (s[0] == 'h' || s[0] == 'H')
	}
	next := word[1] | 0x20
	switch c := word[0]; c {
	case ':', '.', 'h', 'H':
		return len(word) == len(s)
	case 'a', 'A', 'p', 'P':
		return next == 'm' || word[1] == '.'
	case 'u', 'U':
		return next == 'h'
	default:
		return c >= utf8.RuneSelf
	}
}

// eastAsian is where the scripts begin that part words by no blanks.
const eastAsian = 0x2E80

// lastIndex is strings.LastIndex, quicker for signs that mostly are not there.
func lastIndex(s, sign string) int {
	if !strings.Contains(s, sign) {
		return -1
	}
	return strings.LastIndex(s, sign)
}

type talkParser struct {
	slot slot
	rest string
}

const apart = " \t,;:|·/–—-•"

// partings stand between the pieces of a title.
var partings = [...]string{" – ", " — ", " -- ", " - ", " | ", " · ", " / ", " • ", ": ", ", ", "; ", "、", "：", "，"}

// front takes time and room from the start.
func (p *talkParser) front() {
	if inner, after, ok := openBracket(p.rest); ok {
		if p.piece(inner) {
			p.rest = strings.TrimLeft(after, apart)
		}
		return
	}
	if p.frontTime() {
		return
	}
	end, size := len(p.rest), 0
	for _, sign := range partings {
		if i := strings.Index(p.rest[:end], sign); i > 0 {
			end, size = i, len(sign)
		}
	}
	if p.slot.Room == "" && (size > 0 || p.slot.Start != "") && isRoom(p.rest[:end], p.slot.Start != "") && (p.slot.Start != "" || !isHall(p.rest[:end])) {
		p.slot.Room = p.rest[:end]
		p.rest = strings.TrimLeft(p.rest[end+size:], apart)
	}
}

// frontTime takes a time from the start, with the day before it, as in "Fri 9:00
// am".
func (p *talkParser) frontTime() bool {
	if p.slot.Start != "" {
		return false
	}
	s := p.rest
	for words := 0; words < 7; words++ {
		start, end, n, form := readClock(s)
		if n > 0 && opensTitle(s[n:], start, form) {
			p.slot.Start, p.slot.End = start.String(), end.String()
			p.rest = strings.TrimLeft(s[n:], apart)
			return true
		}
		word, after, ok := strings.Cut(s, " ")
		if !ok || !dayPiece(word) {
			return false
		}
		s = strings.TrimLeft(after, apart)
	}
	return false
}

// dayPiece reports whether a word may stand before a time to say the day.
func dayPiece(word string) bool {
	low := strings.ToLower(strings.Trim(word, ",.:;()"))
	if weekdays(low) || dayWords(low) || monthOf(low) > 0 || timeWords(low) || strings.Trim(low, "@–—-") == "" {
		return true
	}
	if _, ok := numericDate(low); ok {
		return true
	}
	if y, ok := cardinal(low); ok && y > 1900 && y < 2200 {
		return true
	}
	_, ok := ordinal(low)
	return ok && len(low) > 0
}

// timeWords stand before a time.
var timeWords = wordSet("at from um ab von à de a las alle ore om kl в с")

// opensTitle reports whether a title may go on with s after its time. "3:10 to
// Yuma" has no time.
func opensTitle(s string, start clockTime, form timeForm) bool {
	r := firstRune(strings.TrimLeft(s, " \t"))
	switch {
	case form == hourMark:
		return s != "" && r != ' ' && strings.ContainsRune(apart, r)
	case s == "", form == markedTime, strings.ContainsRune(apart, r) && r != ' ', r == ')', r == ']':
		return true
	case s[0] != ' ' && s[0] != '\t' && !inScripts(r):
		return false
	}
	return start.hour >= 6 && (unicode.IsUpper(r) || start.hour >= 9 || inScripts(r) || r == '"' || r == '“')
}

// back takes time and room from the end.
func (p *talkParser) back() {
	if head, inner, ok := closeBracket(p.rest); ok {
		if p.piece(inner) {
			p.rest = strings.TrimRight(head, apart)
		} else if who := p.pieces(inner); who != "" {
			p.rest = head + "(" + who + ")"
		}
		return
	}
	for _, sign := range partings {
		if p.lastPiece(sign) {
			return
		}
	}
	for _, sign := range [...]string{" @ ", " in ", " at ", " um ", " à ", " en ", " в "} {
		if p.lastPiece(sign) {
			return
		}
	}
	// "Keynote 9:00 am"
	for i, words := len(p.rest), 0; words < 4 && p.slot.Start == ""; words++ {
		if i = strings.LastIndexByte(p.rest[:i], ' '); i <= 0 {
			return
		}
		if start, end, n, form := readClock(p.rest[i+1:]); n == len(p.rest)-i-1 && form == markedTime {
			p.slot.Start, p.slot.End = start.String(), end.String()
			p.rest = strings.TrimRight(p.rest[:i], apart)
		}
	}
}

func (p *talkParser) lastPiece(sign string) bool {
	i := lastIndex(p.rest, sign)
	if i <= 0 {
		return false
	}
	last, head := strings.TrimSpace(p.rest[i+len(sign):]), strings.TrimRight(p.rest[:i], apart)
	if p.piece(last) {
		p.rest = head
		return true
	}
	// "…, 14:00, Salle Turing": only the time before it makes that a room.
	j := strings.LastIndex(head, sign)
	if j <= 0 || p.slot.Room != "" || p.slot.Start != "" || !isRoom(last, true) {
		return false
	}
	q := *p
	if !q.piece(strings.TrimSpace(head[j+len(sign):])) || q.slot.Start == "" {
		return false
	}
	p.slot, p.rest = q.slot, strings.TrimRight(head[:j], apart)
	p.slot.Room = last
	return true
}

// piece takes a piece that is wholly a time, a room, or both.
func (p *talkParser) piece(s string) bool {
	q := talkParser{slot: p.slot, rest: s}
	if q.frontTime() && q.rest == "" {
		p.slot = q.slot
		return true
	}
	if q.slot.Start != "" && p.slot.Start == "" && p.slot.Room == "" && isRoom(q.rest, true) {
		p.slot.Start, p.slot.End, p.slot.Room = q.slot.Start, q.slot.End, q.rest
		return true
	}
	return p.room(s)
}

// pieces takes time and room from a bracket that names the speaker too, and
// returns the rest; "" where it is not made so.
func (p *talkParser) pieces(inner string) (who string) {
	parts := strings.Split(strings.ReplaceAll(inner, ";", ","), ",")
	if len(parts) < 2 || len(parts) > 8 || p.slot != (slot{}) {
		return ""
	}
	q := talkParser{}
	for range 2 { // a room may stand before the time that shows it to be one
		kept := parts[:0]
		for _, part := range parts {
			if part = strings.TrimSpace(part); !q.piece(part) {
				kept = append(kept, part)
			}
		}
		parts = kept
	}
	who = strings.Join(parts, ", ")
	if q.slot.Start == "" || bracketed(who) == nil {
		return ""
	}
	p.slot = q.slot
	return who
}

func (p *talkParser) room(s string) bool {
	if p.slot.Room != "" || !isRoom(s, p.slot.Start != "") {
		return false
	}
	p.slot.Room = s
	return true
}

// openBracket cuts the bracket with which s begins.
func openBracket(s string) (inner, after string, ok bool) {
	if s == "" || s[0] != '[' && s[0] != '(' {
		return "", "", false
	}
	i := strings.IndexAny(s, "])")
	if i < 0 || i > 60 {
		return "", "", false
	}
	return strings.TrimSpace(s[1:i]), s[i+1:], true
}

// closeBracket cuts the bracket with which s ends.
func closeBracket(s string) (head, inner string, ok bool) {
	for _, pair := range [...][2]string{{"(", ")"}, {"[", "]"}, {"（", "）"}} {
		if body, found := strings.CutSuffix(s, pair[1]); found {
			if i := strings.LastIndex(body, pair[0]); i > 0 {
				return body[:i], strings.TrimSpace(body[i+len(pair[0]):]), true
			}
		}
	}
	return "", "", false
}
