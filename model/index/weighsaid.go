package index

import "strings"

// This file weighs what the words beside a known name say of it.

// weighWords looks at the words beside the name, and at a point that is
// nothing but the name.
func (f *finder) weighWords(w *weight, c *candidate, r *run, b *beside, now situation) {
	f.weighAlone(w, c, r, b)
	f.weighSaid(w, c, r, b)
	f.weighGrammar(w, b, now.topic)
	if b.follows(saysListed) && !f.beforeNoun(b) && f.usedWith(c, r) {
		w.add(20, whyPhrase)
	}
	if r.programmed() {
		w.add(-40, none)
	}
	if r.cands.hi-r.cands.lo > 1 && len(r.text) <= longestPaired && f.paired(r) {
		w.add(40, whyList)
	}
	if b.left == "" && strings.HasPrefix(b.right, ":") && sessionLabel(b, r.text[c.lo:c.hi]) {
		w.add(-60, none) // "Panel: how we translate"
	}
	if r.text[c.lo:c.hi] == "RT" && strings.HasPrefix(r.text[c.hi:], " @") {
		w.add(-90, none) // somebody is quoted
	}
	if c.thing.entry != nil && !b.small && (f.employs(r, c, b.left, f.lastBeside(b)) || f.posted(r, c)) {
		w.add(-60, none)
		if f.memberOf(c) || f.speakerBefore(r, c) {
			w.add(-30, none) // the names about it are what the talk is about
		}
	}
	if c.thing.entry != nil && !b.small && !b.typed && !version(b.right) && len(f.folk) > 0 && f.namesSomebody(f.formOf(c)) {
		w.add(-80, none) // the notes have somebody of that name
	}
	if numbersEvent(r.text[c.hi:]) && event(r, c) {
		w.add(-60, none)
	}
	if f.joined(c, r, b) {
		w.add(25, whyList)
	}
	if r.kind == titleRun {
		w.add(14*f.namesInTitles(c), whyList)
		if c.thing.entry != nil && c.thing.entry.Kind() == "service" && inBrackets(r.text, c) && strings.Trim(r.text[c.hi:], ") ") == "" {
			w.add(-30, none) // where the speaker is from
		}
		if b.left == "" && event(r, c) && !c.thing.confirmed {
			w.add(-50, none) // "Velocity 2013"
		}
	}
	if b.element(w.plain) {
		w.add(8, whyList)
		if f.takenIn(c) {
			w.add(22, whyList)
		}
	}
}

// weighSaid looks at what the words beside the name say of it.
func (f *finder) weighSaid(w *weight, c *candidate, r *run, b *beside) {
	if !b.typed && sessionWord(r.text[c.lo:c.hi]) && f.joinedNames(c, r) == 0 {
		w.add(-70, none)
	}
	if c.thing.entry != nil && apartFromIt(r.text[c.hi:]) {
		w.add(-120, none) // "the Linux Foundation", "someone AT gmail DOT com"
	}
	if c.hi-c.lo == 1 && c.thing.entry != nil {
		f.weighLetter(w, c, r)
	}
	f.weighNumber(w, c, b)
	f.weighTyped(w, c, b)
	if c.thing.entry != nil {
		weighWritten(w, c, r, b)
	}
	if !b.typed {
		f.weighCompany(w, c, r, b)
	}
	if b.small {
		f.weighSmall(w, c, r, b)
	} else {
		f.weighLarge(w, c, r, b)
	}
	if b.usage >= common && surfacePart(b.next) {
		w.add(-40, none)
	}
	if b.exemplified() || instance(r, c.lo) {
		if b.small {
			w.add(8, whyPhrase)
		} else {
			w.add(18, whyPhrase)
		}
	}
	if c.exact && b.leads(saysSubject) {
		w.add(6, whyPhrase)
		if c.thing.confirmed {
			w.add(8, whyPhrase)
		}
	}
}

// weighWritten looks at whether programs are written in what the name is of, or run there.
func weighWritten(w *weight, c *candidate, r *run, b *beside) {
	kind := c.thing.entry.Kind()
	if b.small && (kind == "language" || kind == "platform") && b.writtenIn() && wordless(b.right) {
		w.add(40, whyPhrase) // "ported to windows"
	}
	if kind != "language" {
		return
	}
	if b.prev == "in" && programIn(b.left) {
		w.add(50, whyPhrase)
	}
	if c.exact && !b.small && b.prev == "in" && !opens(b.left) && (endsClause(r.text, int(c.hi)) || strings.HasPrefix(b.right, "\"")) {
		w.add(12, whyPhrase) // "tests in Rust"
	}
	if c.exact && (b.follows(saysUsed) || b.writtenIn()) && (b.right == "" || strings.IndexByte("?.,;:!/", b.right[0]) >= 0) {
		w.add(18, whyPhrase) // "why do they use Go?"
	}
}

// weighCompany looks at words with capitals before and behind a name, of which it may be but
// a part.
func (f *finder) weighCompany(w *weight, c *candidate, r *run, b *beside) {
	switch {
	case b.usage >= common && b.afterLarge && f.endsName(c, r), b.afterLarge && b.usage < common && strings.HasSuffix(b.prev, "ing") && f.endsName(c, r):
		w.add(-70, none)
	case !b.small && f.besideCapital(c, r):
		switch {
		case b.usage >= common:
			w.add(-34, none) // a capital tells nothing in such company
		case f.behindCapital(c, r):
			w.add(-70, none) // "Studio Magnolia", "the GDC Vault"
		default:
			w.add(-20, none)
		}
	case !b.small && b.afterLarge && f.afterLetters(c, r, b):
		w.add(-40, none)
	case b.usage >= common && b.afterLarge && r.titled() && f.inPhrase(c, r):
		w.add(-16, none)
	}
}

// weighNumber looks at a number behind the name: a version, or one that counts.
func (f *finder) weighNumber(w *weight, c *candidate, b *beside) {
	if b.right == "" || !isDigit(b.right[0]) && b.right[0] != 'v' {
		return // as most
	}
	switch {
	case b.left == "" && b.usage == everyday && b.small && numbered(b.right):
		w.add(-40, none) // "talk 3", "question 1"
	case b.left == "" && b.usage != unusual && edition(b.right):
		w.add(14, whyPhrase)
	case !version(b.right):
	case b.left == "" && b.usage == everyday && !(c.exact && c.thing.entry != nil && c.thing.entry.Kind() == "language"):
		w.add(12, whyPhrase)
	default:
		w.add(40, whyPhrase)
	}
}

// weighTyped looks at whether it is said what kind of thing the name is of.
func (f *finder) weighTyped(w *weight, c *candidate, b *beside) {
	if c.thing.entry != nil && !b.typed && ofKind(c.thing.entry.Kind(), b.next) && !(b.small && f.evident.document.all == 0) {
		w.add(28, whyPhrase)
	}
	if c.exact && !b.small && (b.next == "integration" || b.prev == "of" && ofEdition(b.left)) {
		w.add(32, whyPhrase) // "a Slack integration", "the next version of Sakai"
	}
	if strings.HasPrefix(b.right, "(") && endsTyped(b.right) {
		w.add(20, whyPhrase) // "prodigy (annotation tool)"
	}
	if alsoKnown(b.right) {
		w.add(12, whyPhrase)
	}
	switch {
	case b.typed && b.usage >= common && (b.small || opens(b.left)):
		w.add(18, whyPhrase)
	case b.typed:
		w.add(28, whyPhrase)
		if c.exact && !b.small && b.follows(saysType) && runsOn(b.prev) {
			w.add(12, whyPhrase) // "na plataforma Zoom", in notes that name nothing else
		}
	case !b.mayExplain() || !explained(b.right):
	case !b.small && c.exact && strings.HasPrefix(b.right, "is a "):
		w.add(46, whyPhrase) // hardly said of an ordinary word
	default:
		w.add(25, whyPhrase)
	}
	if b.told {
		w.add(30, whyPhrase)
		if b.small && b.follows(saysNoun|saysAnyNoun) {
			w.add(40, whyPhrase) // where the article is that of the noun, no verb stands between
		}
	}
}

// weighSmall is weighSaid for a name without a capital.
func (f *finder) weighSmall(w *weight, c *candidate, r *run, b *beside) {
	if b.typed && f.housed(c, r) {
		w.add(120, whyPhrase)
	}
	if b.usage >= common && c.lo > 1 && r.text[c.lo-1] == ' ' && apposed(r.text[c.lo:c.hi]) && f.takenAt(c, c.lo-2) {
		w.add(-45, none) // "EasyBuild recipes"
	}
	if b.usage == forename && c.thing.entry != nil && f.partOfPerson(c, r) {
		w.add(-60, none)
	}
	if c.thing.entry != nil && !f.small && !b.typed && !b.alone && f.plainWords(r.text[c.lo:c.hi]) && startsLarge(c.thing.name) {
		w.add(-45, none) // "for web developers"
	}
	if c.ofBits(r) {
		w.add(95, whyPhrase)
	}
	if runInShell(b.next) && (c.thing.shellCommand(r.text[c.lo:c.hi]) || c.thing.isShell()) {
		w.add(110, whyPhrase) // "the join command", "a bash script"
	}
	if !b.typed && !b.coded && lowNamed(c.thing.entry) {
		switch {
		case b.next == "file", b.next == "files", b.next == "archive":
			w.add(-30, none) // "a zip file"
		case b.follows(saysNoun) && b.next != "" && !b.leads(saysListed|saysSubject|saysReplaced|saysAdopted):
			w.add(-20, none) // "the zorb region"
		}
	}
}

// weighLarge is weighSaid for a name with a capital.
func (f *finder) weighLarge(w *weight, c *candidate, r *run, b *beside) {
	form, known := r.text[c.lo:c.hi], c.thing.entry != nil
	if known && !b.typed && (strings.HasSuffix(b.next, "s") || len(b.next) > 3) && eponym(form) && f.beforeNoun(b) {
		w.add(-60, none) // "a Gaussian prior"
	}
	if f.german && int(c.hi) < len(r.text) && r.text[c.hi] == '-' && endsCompound(r.text[c.hi+1:]) {
		w.add(45, whyPhrase) // "die Excel-Liste"
	}
	if f.german && b.usage >= common && c.lo > 1 && r.text[c.lo-1] == ' ' && f.partNoun(form) && f.takenAt(c, c.lo-2) {
		w.add(-45, none) // "der Docker Runner"
	}
	if c.exact && !opens(b.left) && known && c.thing.entry.Kind() == "tool" && fileOf(b.next) {
		w.add(18, whyPhrase) // "several Excel files"
	}
	if c.lo > 1 && company(form) && startsLarge(lastWordOf(r.text[:c.lo-1])) {
		w.add(-90, none) // "Linux Foundation"
	}
	f.weighBearer(w, c, r, b)
	if !b.typed && f.english {
		weighSentence(w, c, r, b)
	}
}

// weighBearer looks at whether a name with a capital is rather that of somebody, or of something
// that is called as people and places are.
func (f *finder) weighBearer(w *weight, c *candidate, r *run, b *beside) {
	known := c.thing.entry != nil
	switch {
	case b.typed:
	case b.afterLarge && f.afterForename(c, r), known && (b.afterLarge || strings.HasSuffix(b.left, ".")) && f.afterCourtesy(c, r):
		w.add(-110, none)
	case known && f.namesOther(c, r):
		w.add(-90, none) // "Saal Orion", "my sister Julia"
	case c.thing.borne:
		w.add(-50, none)
	}
	switch {
	case b.usage == forename && known && f.amongForenames(c, r):
		w.add(-120, none)
	case b.usage == forename && known && f.partOfPerson(c, r):
		w.add(-60, none)
	case !b.typed && f.namesake(c, r, b):
		w.add(-90, none)
	}
	if known && !b.typed {
		f.weighPlace(w, c, r, b)
	}
	if b.usage == forename && !b.typed && c.hi-c.lo > 2 && spokenTo(b) {
		w.add(-60, none)
	}
}

// weighSentence looks at whether a name with a capital is rather a word of English that has it
// where it stands: at the start of a sentence, in a title.
func weighSentence(w *weight, c *candidate, r *run, b *beside) {
	switch {
	case c.hi-c.lo > 2 || !opens(b.left) || !b.leads(saysObject):
	case bidden(b):
		w.add(-120, none) // "Go home", be the language what the notes are about
	default:
		w.add(-45, none)
	}
	if b.usage == everyday && (b.prev == "a" || b.prev == "an") && r.titled() {
		w.add(-60, none) // "Getting an Edge with Python"
	}
	if b.usage == everyday && opens(b.left) && (b.next == "with" || b.next == "if" || b.next == "whether" || b.next == "that") {
		w.add(-40, none) // "Check with a person who knows"
	}
}

// weighGrammar looks at the words that go with nouns and verbs. The topic is
// true where the notes are about the field of the name.
func (f *finder) weighGrammar(w *weight, b *beside, topic bool) {
	switch {
	case b.follows(saysUsed), b.writtenIn():
		w.add(30, whyPhrase)
	case b.small && b.prev == "not" && strings.HasSuffix(b.left, "hy not"): // "why not pandas"
	case b.small && b.replacing():
		if wordless(b.right) {
			w.add(20, whyPhrase) // "much smaller than bottle"
		}
	case b.coded && (b.follows(saysVerb) || b.small && b.follows(saysNoun)): // what is set as code is no verb: "to `curl`"
	case b.small && b.follows(saysVerb) && b.usage == unusual:
		w.add(-30, none)
	case b.small && b.follows(saysVerb):
		w.add(-60, none)
	case b.follows(saysNoun) && (strings.HasPrefix(b.right, "/") || b.typed):
	case b.prev == "of" && b.small && b.usage < everyday:
		w.add(-10, none) // "heavy use of zorb"
	case b.follows(saysNoun) && b.small:
		w.add(-35, none)
	case b.prev == "of" && !opens(b.left) && !b.small && wordless(b.right): // "wider adoption of Metal"
	case b.follows(saysNoun) && b.usage == unusual && topic:
		w.add(-4, none) // "the Vue team"
	case b.follows(saysNoun):
		w.add(-15, none)
	}
	if b.prev == "uses" && !b.small && wordless(b.right) {
		w.add(8, whyPhrase) // "How Nokia uses Disco"
	}
	if b.follows(saysNoun) && strings.HasPrefix(b.right, "s ") {
		w.add(-40, none) // "the cobbler's children"
	}
	if (b.small || opens(b.left)) && b.usage >= common && !b.typed && !b.coded && f.beforeNoun(b) {
		w.add(-15, none)
	}
	if (b.small || opens(b.left) && b.usage == everyday && f.english) && b.leads(saysObject) && !b.follows(saysAnyNoun) && !b.coded {
		if b.usage < common && (b.next == "to" || b.next == "that") {
			w.add(-8, none) // "jenkins to build the image", "zorbgraphics that draws"
		} else {
			w.add(-45, none)
		}
	}
	if b.usage >= common && !b.small && f.english && lastOfName(b.left) {
		w.add(-30, none) // "the 2007 Web 2.0 Expo", "a Gold Plated Server Room"
	}
	if f.ofLicence(b) {
		w.add(-150, none) // the licence has the name, not the tool
	}
}

// beforeNoun reports whether an ordinary noun or the like follows the name at
// once, which makes a plain word of it: "fake socket".
func (f *finder) beforeNoun(b *beside) bool {
	if len(b.next) < 4 || strings.HasPrefix(b.right, ",") || b.leads(saysSubject) || b.leads(saysReplaced) {
		return false
	}
	switch b.next {
	case "with", "from", "that", "when", "because", "since", "over", "into", "only", "also", "again", "here", "there", "then", "than", "after", "before", "without", "still", "will", "would", "looks", "works", "does", "didn", "doesn", "wins", "went", "holding":
		return false
	}
	return f.english && f.isOrdinary(b.nextAt)
}

// wordless reports whether no word follows: only marks.
func wordless(s string) bool {
	for i := 0; i+1 < len(s); i++ {
		if isWordByte(s[i]) && isWordByte(s[i+1]) {
			return false
		}
	}
	return s == "" || !isWordByte(s[0])
}
