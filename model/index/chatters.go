package index

import (
	"strings"

	"gloss/model/catalog"
)

// This file tells the people in the log of a chat: their names, which they made up
// themselves, stand before what they say.

// fewLines is how many lines somebody says at least who is known by them.
const fewLines = 3

// chatter is what lines with one label before them show.
type chatter struct {
	lines  int
	speaks bool // one speaks of whoever says it, or asks
}

// chatters makes known who says several lines of the notes: "zorb: I don't know",
// "<zorb> so what?", "[09:15] zorb: we could", "zorb 9:15" above it. A label before what
// nobody says, as that of a part that was worked on, is no name of theirs.
func (f *finder) chatters() {
	var said map[string]chatter
	for i := range f.layout.runs {
		r := &f.layout.runs[i]
		if r.marks&colonMark == 0 && !strings.HasPrefix(r.text, "<") && !f.aboveColon(i) || r.kind != textRun || r.code > 0 || r.text == "" {
			continue // as most
		}
		label, line := chatLabel(r.text)
		stamped := false
		if label == "" {
			label, stamped = f.stampedName(i)
		}
		if label == "" || f.senseOf(label) > compound || f.entryNamed(label) != nil {
			continue
		}
		if said == nil {
			said = make(map[string]chatter)
		}
		c := said[label]
		c.lines++
		c.speaks = c.speaks || stamped || personalLine(line)
		said[label] = c
	}
	for label, c := range said {
		if c.lines >= fewLines && c.speaks {
			f.folk[catalog.Fold(label)] = true
		}
	}
}

// aboveColon reports whether a run with a colon comes next.
func (f *finder) aboveColon(i int) bool {
	return i+1 < len(f.layout.runs) && f.layout.runs[i+1].marks&colonMark != 0
}

// chatLabel cuts a line to the single word before it, by which a chat names who says it,
// and what is said; label is "" where there is none.
func chatLabel(text string) (label, line string) {
	if strings.HasPrefix(text, "[") {
		k := strings.IndexByte(text, ']')
		if k < 0 || k > 12 || !strings.ContainsRune(text[:k], ':') {
			return "", ""
		}
		text = strings.TrimLeft(text[k+1:], " ")
	}
	mark := byte(':')
	if strings.HasPrefix(text, "<") {
		text, mark = text[1:], '>'
	}
	k := strings.IndexByte(text[:min(len(text), 24)], mark)
	if k < 2 || k+2 > len(text) || text[k+1] != ' ' {
		return "", ""
	}
	for i := range k {
		if !isWordByte(text[i]) && text[i] != '-' && text[i] != '|' {
			return "", ""
		}
	}
	return text[:k], text[k+2:]
}

// stampedName returns the single word of a line with nothing but a time of day behind or below
// it; "" for other lines.
func (f *finder) stampedName(i int) (name string, ok bool) {
	name, stamp, two := strings.Cut(f.layout.runs[i].text, " ")
	if !two && i+1 < len(f.layout.runs) {
		stamp = f.layout.runs[i+1].text
	}
	if len(name) < 3 || len(name) > 24 || !timeOfDay(stamp) {
		return "", false
	}
	return name, true
}

// timeOfDay reports whether a text is nothing but that: "9:15", "09:15 PM".
func timeOfDay(text string) bool {
	if len(text) < 4 || len(text) > 8 || !isDigit(text[0]) {
		return false
	}
	hour, rest, ok := strings.Cut(text, ":")
	return ok && len(hour) <= 2 && len(rest) >= 2 && isDigit(rest[0]) && isDigit(rest[1])
}

// personalLine reports whether one of the first words of a line is what people say of
// themselves and those they speak with, or the line asks.
func personalLine(line string) bool {
	if strings.HasSuffix(line, "?") {
		return true
	}
	line = line[:min(len(line), 80)]
	for word := range strings.FieldsSeq(line) {
		switch catalog.Fold(firstWordOf(word)) {
		case "i", "we", "you", "my", "our", "your", "me", "us", "ich", "wir", "du", "ihr", "mir", "mich", "je", "nous", "vous", "tu", "yo", "nosotros", "eu", "nós", "io", "noi", "ik", "wij", "jij", "jag", "vi", "jeg", "minä", "já", "ja", "я", "мы", "ты", "вы":
			return true
		}
	}
	return false
}
