package index

import "strings"

// This file tells what else an unknown word may be: a word of prose, somebody, a company.

// weighStranger looks at what a guess may be but a tool. It only speaks against it.
func (f *finder) weighStranger(w *weight, c *candidate, r *run, b *beside) {
	f.weighUnlisted(w, c, r, b)
	if b.left == "" && b.right == ":" && !f.english && c.thing.count > 2 && !b.is(speltCamel) {
		w.add(-40, none) // a label that comes again and again
	}
	if form := f.form(c); !c.thing.confirmed {
		switch {
		case compared(b.left, b.right), isDigit(form[len(form)-1]) && f.hasSeries(form), b.left == "" && explainedParts(form, b.right), quantity(r, c), groupEnding(form):
			w.add(-45, none)
		}
	}
	if b.is(speltLarge) && (!b.is(speltCamel) && inCountry(b.right) || inAddress(r.text, int(c.lo))) {
		w.add(-50, none)
	}
	f.weighSomebody(w, c, r, b)
	switch next := firstWordOf(b.right); {
	case faultNoun(b.next):
		w.add(-35, none) // "an OutOfPages error"
	case institution(next) && strings.HasPrefix(r.text[c.hi:], " "):
		w.add(-31, none)
	case company(next), b.leads(saysPerson):
		w.add(-12, none)
	}
}

// weighUnlisted looks at whether a guess may be a word of the language that no list has.
func (f *finder) weighUnlisted(w *weight, c *candidate, r *run, b *beside) {
	if f.plainStranger(c, r, b) {
		w.add(-14, none) // more likely a word, a place or a person that the lists lack
		if opens(b.left) {
			w.add(-8, none) // where any word has a capital
		}
	}
	if b.is(speltSmall) && !c.thing.confirmed && (!f.english || c.thing.count < 3) && !(f.english && f.supported(c, r, b) || !f.english && f.backed(c, r, b)) {
		if f.english {
			w.add(-13, none) // a word of prose that no list has
		} else {
			w.add(-24, none)
		}
	}
	if b.is(speltSmall) && f.counted(c) {
		w.add(-20, none)
	}
	if b.is(speltSmall) && learned(f.form(c)) {
		w.add(-15, none)
	}
}

// weighSomebody looks at whether a guess may be the name, or part of one, of a person, of
// who employs one or of an event.
func (f *finder) weighSomebody(w *weight, c *candidate, r *run, b *beside) {
	switch {
	case c.thing.folk:
		w.add(-60, none)
	case !b.is(speltCamel) && f.partOfPerson(c, r):
		w.add(-12, none)
	case f.besidePerson(r, c):
		w.add(-28, none)
	case f.posted(r, c), r.segs.lo != r.segs.hi && f.accountLinked(r, c), r.marks&atMark != 0 && beforeHandle(r.text[c.hi:]), b.next == "who" && f.english:
		w.add(-50, none)
	case f.employs(r, c, b.left, f.lastBeside(b)), event(r, c), ofYear(r.text[c.lo:c.hi]):
		w.add(-31, none)
	case b.is(speltLarge) && !b.is(speltCamel) && strings.IndexByte(f.form(c), ' ') < 0 && f.amongForenames(c, r):
		w.add(-28, none) // "Servers (Gaby, Zorbo, Curtis)"
	case f.besideStranger(r, c):
		w.add(-18, none)
	}
}

// compared reports whether an operator of programs stands beside what is the name of a value
// then: "isReady == true".
func compared(left, right string) bool {
	right = strings.TrimLeft(right, " ")
	for _, operator := range [...]string{"==", "!=", "&&", "||", "+=", ":=", ">=", "<="} {
		if strings.HasPrefix(right, operator) || strings.HasSuffix(strings.TrimRight(left, " "), operator) {
			return true
		}
	}
	return false
}

// faultNoun reports whether a word, after a name, says that it is that of a fault.
func faultNoun(word string) bool {
	switch word {
	case "error", "errors", "exception", "exceptions", "warning", "warnings":
		return true
	}
	return false
}

// accountLinked reports whether the guess is all of a link to the page that somebody has on a
// site where people keep code, write or meet, as people and groups are linked to: rarely,
// that is the page of a project.
func (f *finder) accountLinked(r *run, c *candidate) bool {
	s := f.layout.segAt(r, c.lo)
	return s != nil && s.link != nil && !s.link.Auto && s.lo == c.lo && s.hi == c.hi && (profile(s.link.Target) || hostOf(s.link.Target) == "meetup.com")
}

// beforeHandle reports whether a text begins with somebody's handle in brackets, as it
// stands behind what they are called: "Zorb (@zorb)".
func beforeHandle(text string) bool {
	text = strings.TrimPrefix(text, " ")
	for _, open := range [...]string{"(", "[", "（", "【"} {
		if rest, ok := strings.CutPrefix(text, open); ok {
			return strings.HasPrefix(rest, "@")
		}
	}
	return false
}

// besideStranger reports whether another unknown word with a capital stands
// before or after the guess: the two are rather a person.
func (f *finder) besideStranger(r *run, c *candidate) bool {
	text := r.text
	if form := text[c.lo:c.hi]; !startsLarge(form) || camel(form) || allCaps(form) || strings.IndexByte(form, ' ') > 0 {
		return false
	}
	stranger := func(word string) bool {
		return isUpper(word[0]) && !allCaps(word) && !camel(word) && f.roughly(word) <= compound && f.entryNamed(word) == nil
	}
	if c.lo > 1 && text[c.lo-1] == ' ' {
		if prev := lastWordOf(text[:c.lo-1]); prev != "" && stranger(prev) {
			return true
		}
	}
	if int(c.hi)+1 < len(text) && text[c.hi] == ' ' {
		next := firstWordOf(text[c.hi+1:])
		return next != "" && stranger(next)
	}
	return false
}

// inBrackets reports whether the candidate has a pair of brackets to itself.
func inBrackets(text string, c *candidate) bool {
	return c.lo > 0 && text[c.lo-1] == '(' && int(c.hi) < len(text) && (text[c.hi] == ')' || text[c.hi] == ',')
}

// besidePerson reports whether a forename stands right before or after the
// guess, both with capitals, or a handle or title before it.
func (f *finder) besidePerson(r *run, c *candidate) bool {
	text := r.text
	if !startsLarge(text[c.lo:c.hi]) {
		return false
	}
	if c.lo > 1 && text[c.lo-1] == ' ' {
		prev := lastWordOf(text[:c.lo-1])
		if startsLarge(prev) && !allCaps(prev) && (f.personal(prev) || f.english && !plainASCII(prev)) || isTitle(prev) || isTitle(prev+".") {
			return true
		}
		if strings.HasSuffix(text[:c.lo-1], ".") && len(prev) == 0 && c.lo > 3 && (isUpper(text[c.lo-3]) || isTitle(lastWordOf(text[:c.lo-2])+".")) {
			return true // an initial, or "Mr."
		}
	}
	if int(c.hi)+1 < len(text) && text[c.hi] == ' ' {
		next := firstWordOf(text[c.hi+1:])
		return startsLarge(next) && !allCaps(next) && f.personal(next)
	}
	return false
}
