package text

import (
	"strings"
	"unicode"

	"gloss/notes"
)

// namesOnly reports whether a line is nothing but a person's name, with what
// may stand in brackets after it, or a handle.
func namesOnly(text string) bool {
	name, _, _ := strings.Cut(text, " (")
	return strings.HasPrefix(text, "@") || notes.IsPerson(name)
}

// affiliated reports whether a line is a person's name and, in brackets or after
// a comma, what the person is or where from: "Jane Doe (Acme)", "Jane Doe,
// Founder".
func affiliated(text string, t traits) bool {
	if t&(opening|semicolon|sundry) == 0 {
		return false
	}
	k := strings.IndexAny(text, "(,;")
	if k < 0 || len(text) > 90 || !notes.IsPerson(strings.TrimRight(text[:k], " ")) {
		return false
	}
	for w := range strings.FieldsSeq(text[k+1:]) {
		if r := firstRune(strings.Trim(w, "(),;")); unicode.IsLower(r) && len(w) > 3 {
			return false
		}
	}
	return true
}

// whoSpeaks reports whether a line only says who speaks: a person with what the
// person is, or a bare name on a page that has several such lines.
func (w *weigher) whoSpeaks(l *line) bool {
	if l.speaks == notAsked {
		l.speaks = answered(w.saysWho(l))
	}
	return l.speaks == yes
}

func (w *weigher) saysWho(l *line) bool {
	switch r := firstRune(l.text); {
	case unicode.IsLower(r):
		return byline(l.text)
	case unicode.IsDigit(r):
		return w.saysWhen(l)
	case !unicode.IsUpper(r):
		return false
	}
	return affiliated(l.text, l.traits()) || w.people > 1 && notes.IsPerson(l.text) || l.namesPeople() || byline(l.text)
}

// namesPeople reports whether a line is a list of people and nothing else: "Ada
// Lovelace, Grace Hopper and Alan Turing".
func (l *line) namesPeople() bool {
	first, rest, ok := strings.Cut(l.text, ", ")
	if !ok || !notes.IsPerson(first) {
		return false
	}
	for name := range strings.SplitSeq(rest, ", ") {
		for _, and := range [...]string{" and ", " und ", " et ", " y ", " e ", " & "} {
			if before, after, two := strings.Cut(name, and); two {
				if !notes.IsPerson(after) {
					return false
				}
				name = before
				break
			}
		}
		if !notes.IsPerson(name) {
			return false
		}
	}
	return true
}

// byline reports whether a line says with a word before the names who speaks or
// wrote: "presenter: Jane Doe", "by Jane Doe", "Speakers: J. Doe, A. Roe".
func byline(text string) bool {
	word, rest, ok := strings.Cut(text, " ")
	if !ok || len(word) > 24 || len(text) > 160 {
		return false
	}
	if label, colon := strings.CutSuffix(word, ":"); colon {
		return speakerLabels().HasFolded(label)
	}
	if len(word) > 3 || !speakerPrepositions().HasFolded(word) {
		return false
	}
	name, _, _ := strings.Cut(rest, ",")
	name, _, _ = strings.Cut(name, " (")
	name, _, _ = strings.Cut(name, " and ")
	return notes.IsPerson(name)
}

// saysWhen reports whether a line says when and where a talk was: a time of the
// day with a weekday, "9am Friday, Cedar Room B".
func (w *weigher) saysWhen(l *line) bool {
	if l.traits()&digits == 0 || !startsWithTime(l.text) {
		return false
	}
	for word := range strings.FieldsSeq(l.text) {
		if _, ok := notes.ParseDay(strings.Trim(word, ",.()"), w.p.order); ok {
			return true
		}
	}
	return false
}
