package index

import (
	"strings"

	"gloss/model/catalog"
)

// This file finds the names of services that are called by what one makes with
// them, where the notes speak of a single one: "a Google doc", "that GitHub action".

// oneMade reports whether a word is what people make many of with a service that
// is called by it in the plural.
func oneMade(word string) bool {
	switch word {
	case "doc", "form", "sheet", "spreadsheet", "slide", "map", "group", "action", "workflow", "pipeline", "function", "worker", "notebook", "dashboard", "hangout":
		return true
	}
	return false
}

// matchOne is matchName for one of what a name has the plural of. The words before
// that must be no usual ones: any may be a "cloud function" or a "web form".
func (f *finder) matchOne(text string, at int, name *catalog.Name) (lo, hi int, ok bool) {
	if name.Text[len(name.Text)-1] != 's' || name.Ambiguous {
		return 0, 0, false // as most
	}
	k := strings.LastIndexByte(name.Text, ' ')
	if k < 0 || !oneMade(catalog.Fold(name.Text[k+1:len(name.Text)-1])) || f.usageOf(name.Text[:k]) == everyday || listed(commonList|everydayList|jargonList, catalog.Fold(name.Text[:k])) {
		return 0, 0, false
	}
	one := *name
	one.Text = name.Text[:len(name.Text)-1]
	lo, hi, how, ok := matchName(text, at, &one)
	return lo, hi, ok && how == exactForm && !strings.HasPrefix(text[hi:], "-")
}

// lowNamed reports whether a known name is in small letters and may be a word of some
// trade too.
func lowNamed(e *catalog.Entry) bool {
	return e != nil && !hasUpper(e.Name) && e.Names[0].Ambiguous
}

// inSeries reports whether a candidate is an ordinary word with a number, and the notes
// have it with another too: "test2" beside "test1".
func (f *finder) inSeries(c *candidate) bool {
	form := f.form(c)
	last := len(form) - 1
	if last < 3 || last > 8 || !isDigit(form[last]) || isDigit(form[last-1]) || hasUpper(form) || !plainASCII(form) {
		return false
	}
	stem := form[:last]
	if !ordinaryWord(stem) && !listed(everydayList|jargonList, stem) || f.entryNamed(stem) != nil {
		return false
	}
	other := byte('1')
	if form[last] == other {
		other = '2'
	}
	known := len(f.vocabulary.words)
	return int(f.vocabulary.number(stem+string(other))) < known
}

// movedTo reports whether the notes tell at a name that they leave an accepted one for it:
// "from wordpress to hugo".
func (f *finder) movedTo(c *candidate, r *run) bool {
	for k := f.firstFrom(r, c.lo) - 1; k >= r.cands.lo && f.cands[k].hi >= c.lo-5; k-- {
		o := &f.cands[k]
		if o.taken && o.thing != c.thing && r.text[o.hi:c.lo] == " to " && strings.HasSuffix(r.text[:o.lo], "from ") {
			return true
		}
	}
	return false
}

// makersName reports whether a word in small letters, be it in the dictionary, is
// rather what somebody is called than a word of prose: "google sheets".
func makersName(word string) bool {
	in := listsOf(word)
	return in&properList != 0 && in&(commonList|everydayList|jargonList|forenameList) == 0
}

// levelled reports whether a candidate is a word of prose of which only the capitals
// within a known name make another: "sequence" is not "SeQUeNCe".
func (f *finder) levelled(c *candidate, r *run) bool {
	form := f.form(c)
	if hasUpper(form) || !camel(c.thing.name) || len(form) != len(c.thing.name) || f.usageIn(f.formOf(c)) < common || c.thing.confirmed {
		return false
	}
	s := f.layout.segAt(r, c.lo)
	return s == nil || r.segs.lo == r.segs.hi || s.link == nil && !s.code() || s.lo != c.lo || s.hi != c.hi
}

// housed reports whether the word after a name is what people meet in at a service for
// that, or what an operating system runs on, so that the name can hardly be a word: "the
// slack channel", "a windows laptop".
func (f *finder) housed(c *candidate, r *run) bool {
	e := c.thing.entry
	if e == nil || int(c.hi)+2 >= len(r.text) || r.text[c.hi] != ' ' {
		return false
	}
	if e.Kind == "platform" && e.Field == "os" {
		next := firstWordOf(r.text[c.hi+1:])
		return ofKind(e.Kind, next) && len(next) > 1 // "a windows machine"
	}
	if e.Kind != "service" || e.Field != "social" {
		return false
	}
	form := f.form(c)
	if form[len(form)-1] == 's' && f.usageIn(f.formOf(c)) >= common {
		return false // "the teams call each other"
	}
	switch firstWordOf(r.text[c.hi+1:]) {
	case "channel", "channels", "workspace", "workspaces", "server", "servers", "kanal", "kanäle", "webinar":
		return true
	case "call", "calls", "chat", "chats":
		prev := catalog.Fold(lastWordOf(before(r.text, c.lo)))
		return determiner(prev) || leadsNoun(prev) || prev == "on" || prev == "in"
	}
	return false
}
