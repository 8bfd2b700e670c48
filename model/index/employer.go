package index

import (
	"strings"
	"unicode/utf8"

	"gloss/model/catalog"
)

// This file tells whom somebody works for, and whom one speaks to, from tools.

// employer reports whether the candidate is rather whom somebody works for: it
// stands in brackets after a person's name, or after words that say so.
func (f *finder) employer(r *run, c *candidate) bool {
	left := before(r.text, c.lo)
	return f.employs(r, c, left, lastWordOf(left))
}

// incorporated reports whether a text goes on with what stands behind the name of a company.
func incorporated(text string) bool {
	switch {
	case len(text) < 3:
		return false
	case text[0] >= utf8.RuneSelf:
		return strings.HasPrefix(text, "株式会社") || strings.HasPrefix(text, "주식회사")
	case text[0] == ',':
		text = text[1:]
	}
	if text[0] != ' ' || !isUpper(text[1]) {
		return false // as most
	}
	switch firstWordOf(text[1:]) {
	case "Inc", "Incorporated", "GmbH", "Ltd", "Limited", "LLC", "Corp", "Corporation", "SpA", "Srl", "Pty", "Oy":
		return true
	}
	return false
}

// employs is employer for a candidate of which the text on the left, as before gives it,
// and its last word are known.
func (f *finder) employs(r *run, c *candidate, left, last string) bool {
	if incorporated(r.text[c.hi:]) || strings.HasSuffix(r.text[:c.lo], "株式会社") {
		return true
	}
	if c.lo > 0 && (r.text[c.lo-1] == '(' || strings.HasSuffix(r.text[:c.lo], "（")) {
		if left := strings.TrimRight(strings.TrimRight(r.text[:c.lo], "(（"), " "); strings.HasPrefix(left[strings.LastIndexByte(left, ' ')+1:], "@") {
			return true
		}
	}
	if c.lo > 0 && r.text[c.lo-1] == '(' && f.foreign {
		if name := strings.TrimSpace(r.text[:c.lo-1]); name != "" && name[0] >= utf8.RuneSelf && looksLikePerson(name) {
			return true
		}
	}
	if c.lo > 0 && r.text[c.lo-1] == '(' {
		left := strings.TrimRight(r.text[:c.lo-1], " ")
		return f.endsWithPerson(left) || f.endsWithForename(left)
	}
	if post, at := strings.CutSuffix(left, "@"); at && strings.HasSuffix(post, " ") && c.lo > 0 && r.text[c.lo-1] == ' ' {
		post = strings.TrimRight(post, " ")
		return c.thing.entry == nil || f.endsWithPerson(post) || roleNoun(lastWordOf(post)) // "Ada Miller, CTO @ Example"
	}
	if strings.HasSuffix(left, ",") && (f.memberOf(c) || f.speakerBefore(r, c)) {
		return true
	}
	switch last {
	case "from", "of", "at":
		if f.endsWithPerson(strings.TrimRight(left[:len(left)-len(last)], " ,")) {
			return true
		}
	case "for", "by", "founded", "bei", "für", "Firma", "chez", "en", "société", "empresa", "entreprise":
	default:
		return false
	}
	words := employing.at(left)
	return words != "" && !ofThings(left[:len(left)-len(words)])
}

// employing are the words before whom somebody works for, or has to do with in other ways.
var employing = endsOf("works at", "worked at", "working at", "works for", "worked for", "working for", "employed by", "employed at", "acquired by", "bought by", "founder of", "founded", "CEO of", "CTO of", "engineer at", "developer at", "hired by", "developed by", "created by", "made by", "maintained by", "published by", "sponsored by", "hosted by", "organized by", "organised by", "presented by",
	"arbeitet bei", "arbeitete bei", "arbeitet für", "die Firma", "der Firma", "travaille chez", "trabaja en", "la société", "la empresa", "l'entreprise")

// memberOf reports whether the candidate ends a run that has nothing before it but a
// person, as lists of who was there have it: "Jane Doe, Example". In a title that would
// rather be what a talk is about.
func (f *finder) memberOf(c *candidate) bool {
	r := &f.layout.runs[c.run]
	if c.lo < 6 || int(c.hi) != len(r.text) || r.kind == titleRun || r.text[c.lo-1] != ' ' || r.text[c.lo-2] != ',' || !startsLarge(r.text) || f.spelt(c)&speltSmall == 0 && !hasUpper(r.text[c.lo:c.hi]) || len(r.text) > 60 {
		return false
	}
	name := r.text[:c.lo-2]
	return looksLikePerson(name) && f.usageOf(firstWordOf(name)) == forename && f.entryNamed(name) == nil && f.entryNamed(firstWordOf(name)) == nil
}

// speakerBefore reports whether the candidate is the last of what stands in brackets
// that begin with a person, as where a talk says who holds it: "(Jane Doe, Example)".
func (f *finder) speakerBefore(r *run, c *candidate) bool {
	if int(c.hi) >= len(r.text) || r.text[c.hi] != ')' {
		return false
	}
	left := r.text[max(0, int(c.lo)-80):c.lo]
	k := strings.LastIndexByte(left, '(')
	if k < 0 {
		return false
	}
	name, _, _ := strings.Cut(left[k+1:], ",")
	first := firstWordOf(name)
	return first != "" && f.entryNamed(name) == nil && (looksLikePerson(name) || f.endsWithPerson(name) || startsLarge(first) && startsLarge(lastWordOf(name)) && len(first) < len(name) && f.usageOf(first) == forename)
}

// spokenTo reports whether the words before a name are those before somebody: "talk to
// Ada", "thanks, Ada".
func spokenTo(b *beside) bool {
	switch b.prev {
	case "thanks", "thank", "merci", "danke", "gracias", "grazie", "obrigado", "obrigada", "dank", "tack", "dzięki", "díky", "спасибо", "contact", "email", "ping", "dear", "hi", "hello", "mr", "mrs", "dr", "prof", "frau", "herr":
		return true
	case "to", "with":
		left := b.left[:len(b.left)-len(b.prev)]
		switch catalog.Fold(lastWordOf(strings.TrimRight(left, " "))) {
		case "talk", "talked", "talking", "speak", "spoke", "thanks", "chat", "chatted", "met", "kudos", "hat", "handover":
			return true
		}
	}
	return false
}

// ofThings reports whether the text before a verb ends with what stands for a
// thing, so that nobody is employed: "it only works for".
func ofThings(text string) bool {
	for range 3 {
		text = strings.TrimRight(text, " ")
		word := lastWordOf(text)
		switch catalog.Fold(word) {
		case "it", "this", "that", "which", "also", "only", "t", "not", "still", "just", "these", "they":
			return true
		case "":
			return false
		}
		text = text[:len(text)-len(word)]
		if word != "really" && word != "always" && word != "currently" {
			return false
		}
	}
	return false
}
