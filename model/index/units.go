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
	case "doc", "form", "sheet", "spreadsheet", "slide", "map", "group", "action", "workflow", "pipeline", "function", "worker", "notebook", "dashboard", "hangout", "devtool":
		return true
	}
	return false
}

// matchOne is matchName for one of what a name has the plural of. The words before
// that must be no usual ones: any may be a "cloud function" or a "web form".
func (f *finder) matchOne(text string, at int, name *catalog.Name) (lo, hi int, ok bool) {
	k := strings.LastIndexByte(name.Text, ' ')
	if k < 0 || name.Ambiguous || name.Text[len(name.Text)-1] != 's' || !oneMade(catalog.Fold(name.Text[k+1:len(name.Text)-1])) || f.usageOf(name.Text[:k]) == everyday || listed(commonList|everydayList|jargonList, catalog.Fold(name.Text[:k])) {
		return 0, 0, false
	}
	one := *name
	one.Text = name.Text[:len(name.Text)-1]
	lo, hi, how, ok := matchName(text, at, &one)
	return lo, hi, ok && how == exactForm && !strings.HasPrefix(text[hi:], "-")
}

// housed reports whether the word after a name is what people meet in at a service for
// that, or what an operating system runs on, so that the name can hardly be a word: "the
// slack channel", "a windows laptop".
func (f *finder) housed(c *candidate, r *run) bool {
	e := c.thing.entry
	social := e != nil && e.Field() == "social" && e.Kind() == "service"
	if social && channelBefore(r.text, int(c.lo)) {
		return true // "#general Slack"
	}
	if social && (f.toldBy(c, r) || f.metIn(c, r)) {
		return true
	}
	if e == nil || int(c.hi)+2 >= len(r.text) || r.text[c.hi] != ' ' && r.text[c.hi] != ':' {
		return false
	}
	if e.Field() == "social" {
		if rest := strings.TrimLeft(r.text[c.hi+1:], " (`"); len(rest) > 2 && rest[0] == '#' && isASCIILetter(rest[1]) {
			return true // "Slack #general"
		}
	}
	if e.Kind() == "platform" && e.Field() == "os" {
		next := firstWordOf(r.text[c.hi+1:])
		return ofKind(e.Kind(), next) && len(next) > 1 // "a windows machine"
	}
	if !social {
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

// metAt reports whether a name with its capital within a sentence stands before what
// people have at services where they meet, or work on together: "the Slack thread",
// "a Miro board". A board, say, has no name otherwise that is written so.
func (f *finder) metAt(c *candidate, r *run, b *beside) bool {
	e := c.thing.entry
	if e == nil || !c.exact || b.small || int(c.hi) >= len(r.text) {
		return false
	}
	if r.text[c.hi] == '-' {
		tail := r.text[c.hi+1:]
		met := e.Field() == "social" || e.Field() == "project" && e.Kind() != "project"
		return f.german && (met && endsCompound(tail) || b.usage == unusual && runsNoun(firstWordOf(tail))) // "der Zoom-Termin", "eine Mailman-Instanz"
	}
	if e.Kind() != "service" && e.Kind() != "tool" || r.text[c.hi] != ' ' || r.kind != textRun ||
		opens(b.left) || r.titled() || f.besideCapital(c, r) {
		return false
	}
	if !determiner(b.prev) && !leadsNoun(b.prev) && !preposition(b.prev) && !b.follows(saysUsed) {
		return false
	}
	switch e.Field() {
	case "social":
		switch b.next {
		case "link", "links", "invite", "invites", "invitation", "thread", "threads", "message", "messages", "group", "groups", "account", "meeting", "meetings", "session", "sessions", "room", "recording", "recordings", "poll", "polls", "post", "posts", "notification", "notifications":
			return true
		}
	case "project", "docs", "graphics":
		switch b.next {
		case "board", "boards", "page", "pages", "link", "invite", "invites", "whiteboard", "poll", "polls", "quiz", "template", "templates", "workspace", "account", "ticket", "tickets", "calendar":
			return e.Kind() == "service"
		}
	}
	return false
}

// channelBefore reports whether the word right before byte at is the name of a channel:
// "#general".
func channelBefore(text string, at int) bool {
	if at < 4 || text[at-1] != ' ' {
		return false
	}
	word := text[strings.LastIndexByte(text[:at-1], ' ')+1 : at-1]
	return len(word) > 2 && word[0] == '#' && isASCIILetter(word[1]) && !strings.HasSuffix(word, ",") && !strings.HasSuffix(word, ":")
}

// channelAfter reports whether the name of a channel follows that of a service where
// people meet: "Slack #general".
func channelAfter(c *candidate, r *run) bool {
	e := c.thing.entry
	if e == nil || e.Field() != "social" || e.Kind() != "service" || int(c.hi)+3 >= len(r.text) || r.text[c.hi] != ' ' {
		return false
	}
	rest := strings.TrimLeft(r.text[c.hi:], " (`")
	return len(rest) > 3 && rest[0] == '#' && isASCIILetter(rest[1]) && isWordByte(rest[2])
}

// metIn reports whether a name with a capital that no ordinary word has where it stands
// ends a clause that says where something is said: "acknowledges in Slack".
func (f *finder) metIn(c *candidate, r *run) bool {
	form := f.form(c)
	if !c.exact || !startsLarge(form) || r.kind == titleRun || r.titled() || f.besideCapital(c, r) {
		return false
	}
	if f.german && listed(germanList, catalog.Fold(form)) {
		return false
	}
	left := before(r.text, c.lo)
	switch way := lastWordOf(left); way {
	case "in", "on", "via", "over", "through", "per", "über", "auf", "sur", "en", "su", "op", "på":
		if opens(strings.TrimRight(left[:len(left)-len(way)], " ")) {
			return false
		}
	default:
		return false
	}
	return endsClause(r.text, int(c.hi))
}

// endsClause reports whether a clause ends at byte at, or a word follows that begins
// another part of the sentence.
func endsClause(text string, at int) bool {
	if at >= len(text) || strings.IndexByte(".,;)", text[at]) >= 0 || strings.HasPrefix(text[at:], " !") || strings.HasPrefix(text[at:], " ?") {
		return true
	}
	switch firstWordOf(strings.TrimPrefix(text[at:], " ")) {
	case "to", "for", "with", "when", "if", "and", "or", "at", "by", "about", "until", "as", "this", "next", "every", "today", "tomorrow", "but", "instead", "um", "mit", "und", "oder", "et", "ou", "à", "y", "o", "e":
		return true
	}
	return false
}

// toldBy reports whether a name with a capital ends a clause that says by which way
// somebody is told something: "sent to you by Slack".
func (f *finder) toldBy(c *candidate, r *run) bool {
	if !c.exact || r.kind == titleRun || r.titled() || int(c.hi) < len(r.text) && strings.IndexByte(".,;)", r.text[c.hi]) < 0 {
		return false
	}
	left := before(r.text, c.lo)
	way := lastWordOf(left)
	switch way {
	case "by", "via", "on", "in", "over", "through":
	default:
		return false
	}
	left = left[:len(left)-len(way)]
	for range 5 {
		left = strings.TrimRight(left, " ")
		word := lastWordOf(left)
		switch catalog.Fold(word) {
		case "":
			return false
		case "sent", "send", "sends", "ask", "asked", "post", "posted", "message", "messaged", "contact", "contacted", "reach", "reached", "announce", "announced", "share", "shared", "discuss", "discussed", "chat", "ping", "pinged", "meet", "tell", "told", "talk", "talked", "write":
			return true
		}
		left = left[:len(left)-len(word)]
	}
	return false
}

// ofBits reports whether a name is that of a system for processors of so many bits: "32-bit
// windows".
func (c *candidate) ofBits(r *run) bool {
	return c.thing.entry != nil && c.thing.entry.Field() == "os" && strings.HasSuffix(r.text[:c.lo], "-bit ")
}
