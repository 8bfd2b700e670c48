package index

import (
	"strings"
	"unicode/utf8"

	"gloss/model"
	"gloss/model/catalog"
)

// weighBegin looks at a guess that its line or point begins with: whether it has
// that to itself.
func (f *finder) weighBegin(w *weight, c *candidate, b *beside) {
	w.add(12, none)
	if b.is(speltLarge) {
		w.add(-11, none) // as any word has one there
	}
	if i := int(c.run) + 1; i < len(f.layout.runs) && f.layout.runs[i].lead == c.run {
		w.add(3, whyList) // points follow that tell of it
	}
	if wordless(b.right) {
		w.add(6, whyList)
	}
}

// weighPoints looks at what the points beside that of a guess begin with, should the
// guess be what its own begins with.
func (f *finder) weighPoints(w *weight, c *candidate, r *run, b *beside) {
	if b.left != "" {
		return
	}
	if !wordless(b.right) {
		w.add(min(14, 5*f.begunBeside(c, r)), whyList)
		return
	}
	beside := f.besidePoints(c, r)
	w.add(min(14, 5*beside.begun), whyList)
	if beside.points > 1 && beside.alone*3 >= beside.points {
		w.add(4, whyList)
	}
	if beside.points > 1 && (beside.alone+beside.guessed)*3 >= 2*beside.points {
		w.add(3, whyList)
	}
}

// points tells of the points beside one: how many there are, how many of them
// begin with an accepted name, are nothing but one, or nothing but a guess.
type points struct{ points, begun, alone, guessed int }

// besidePoint is how many runs before and after that of a point besidePoints looks at.
const besidePoint = 9

// pointBeside reports whether two runs are points of one list.
func (r *run) pointBeside(o *run) bool {
	return o.lead == r.lead && o.kind == r.kind && o.sect == r.sect
}

// begunBeside is besidePoints for those alone that begin with an accepted name. More than
// three make no difference.
func (f *finder) begunBeside(c *candidate, r *run) (begun int) {
	for about := f.evident.named.about(c.run, besidePoint); about.bits != 0 && begun < 3; about.drop() {
		if o := &f.layout.runs[about.first()]; r.pointBeside(o) {
			if name := f.beginning(o, c.thing); name != nil && name.taken {
				begun++
			}
		}
	}
	return begun
}

// besidePoints looks at the points of the same list that are near that of c.
func (f *finder) besidePoints(c *candidate, r *run) (p points) {
	runs := f.layout.runs
	for i := max(0, c.run-besidePoint); i <= min(c.run+besidePoint, int32(len(runs)-1)); i++ {
		o := &runs[i]
		if i == c.run || !r.pointBeside(o) {
			continue
		}
		p.points++
		if o.untouched() {
			continue
		}
		switch name := f.beginning(o, c.thing); {
		case name == nil:
		case !name.taken:
			p.guessed++
		default:
			p.begun++
			if o.single() {
				p.alone++
			}
		}
	}
	return p
}

// beginning returns what a point begins with that is another thing than t: an accepted
// name, or a guess that it is nothing but; nil for neither.
func (f *finder) beginning(o *run, t *thing) *candidate {
	for k := o.cands.lo; k < o.cands.hi; k++ {
		c := &f.cands[k]
		if c.lo > 0 && before(o.text, c.lo) != "" {
			break
		}
		if c.thing.class != model.ToolMention || c.thing == t {
			continue
		}
		if c.taken || c.thing.guess > 4 && o.single() {
			return c
		}
	}
	return nil
}

// single reports whether a run is of one word.
func (r *run) single() bool { return strings.IndexByte(strings.TrimSpace(r.text), ' ') < 0 }

// weighBeside looks at the marks and words next to a guess.
func (f *finder) weighBeside(w *weight, c *candidate, r *run, b *beside) {
	b.weighLeadIn(w)
	f.weighRemark(w, c, r, b)
	switch {
	case b.leads(saysApposed) && writtenOf(b.next) && c.thing.guess > 4:
		w.add(14, whyPhrase) // "read the ZorbIO documentation"
	case b.leads(saysApposed) && b.is(speltLarge):
		w.add(6, whyPhrase)
	}
	switch {
	case ofProgram(b), b.prev == "of" && b.is(speltCamel) && strings.HasSuffix(b.left, "use of"):
		w.add(12, whyPhrase)
	case f.english && b.next == "for" && (b.prev == "with" || b.prev == "via") && c.thing.guess >= 24:
		w.add(6, whyPhrase) // "a context with zorb3w for function pointers"
	}
	if len(b.left) > 4 && strings.HasSuffix(b.left, "(now") && f.takenAt(c, c.lo-7) {
		w.add(20, whyPhrase)
	}
	if startsLarge(b.right) {
		w.add(-6, none) // a name of several words, mostly
	}
	if b.prevAt >= 0 && f.vocabulary.words[b.prevAt].speltSo()&speltLarge != 0 && !(f.german && b.follows(saysType)) {
		w.add(-5, none)
	}
	switch {
	case c.thing.guess > 1 && ownSite(r, c):
		w.add(45, whyLink)
	case c.thing.guess > 1 && f.addressed(f.formOf(c)):
		w.add(10, whyLink)
	}
}

// weighLeadIn looks at whether what stands before a guess leads to names: a colon, a dash,
// words behind which examples stand.
func (b *beside) weighLeadIn(w *weight) {
	last := byte(0)
	if b.left != "" {
		last = b.left[len(b.left)-1]
	}
	switch {
	case b.instance:
		w.add(20, whyPhrase)
	case last == 0:
	case last == ':':
		w.add(7, whyPhrase)
	case last == '-', last >= utf8.RuneSelf && (strings.HasSuffix(b.left, "–") || strings.HasSuffix(b.left, "—")):
		w.add(5, whyPhrase)
	case b.prev == "like", strings.HasSuffix(b.left, "such as"), b.exemplified():
		w.add(7, whyPhrase)
	}
}

// weighRemark looks at whether what stands behind a guess goes on to say something of it:
// behind a colon, in brackets, or with a verb.
func (f *finder) weighRemark(w *weight, c *candidate, r *run, b *beside) {
	switch {
	case strings.HasPrefix(b.right, ":"):
		w.add(5, whyPhrase)
	case strings.HasPrefix(b.right, "(") && c.thing.guess >= leastStrange && endsTyped(b.right):
		w.add(24, whyPhrase)
	case strings.HasPrefix(b.right, "(") && c.thing.guess >= leastStrange && r.kind == titleRun && b.left == "" && f.shownBy(b.right):
		w.add(24, whyPhrase) // "Zorbo (Ann Lee)"
	case strings.HasPrefix(b.right, "("):
		w.add(4, whyPhrase)
	case b.leads(saysSubject), b.left == "" && doneTo(b.next) && distinct(r.text[c.lo:c.hi]):
		w.add(10, whyPhrase)
	}
}

// endsTyped reports whether brackets that a text begins with say at their end what kind
// of thing the name before them is: "zorbology (our own test tool)".
func endsTyped(right string) bool {
	inner, _, ok := strings.Cut(right[1:min(len(right), 60)], ")")
	return ok && strings.IndexByte(inner, ' ') > 0 && typeNoun(lastWordOf(inner))
}

// shownBy reports whether a text is nothing but somebody in brackets, or begins with it.
func (f *finder) shownBy(right string) bool {
	inner, _, ok := strings.Cut(right[1:min(len(right), 60)], ")")
	return ok && looksLikePerson(inner) && f.endsWithPerson(inner)
}

// ownSite reports whether right behind a name stands an address on a site that is called
// by it: "Zorbello: https://www.zorbello.example/rooms".
func ownSite(r *run, c *candidate) bool {
	right := r.text[c.hi:]
	if len(right) < 12 || isASCIILetter(right[1]) && right[1] != 'h' {
		return false // as most
	}
	url := strings.TrimLeft(right[:min(len(right), 120)], ":(<[- ")
	if c.hi-c.lo < 4 || !strings.HasPrefix(url, "http") || strings.Index(right, url[:4]) > 4 {
		return false
	}
	return strings.EqualFold(siteLabel(hostOf(url)), r.text[c.lo:c.hi])
}

// writtenOf reports whether the word after a name says what is kept or written of a
// program, and of little else.
func writtenOf(word string) bool {
	switch word {
	case "documentation", "docs", "repo", "repository", "codebase", "changelog", "devs":
		return true
	}
	return false
}

// ofProgram reports whether the words before a name say that a program has something:
// "a new version of", "the maintainers of".
func ofProgram(b *beside) bool {
	switch b.prev {
	case "of", "von", "de", "di":
	default:
		return false
	}
	left := strings.TrimRight(b.left[:max(0, len(b.left)-len(b.prev))], " ")
	switch strings.TrimSuffix(catalog.Fold(lastWordOf(left)), "s") {
	case "version", "release", "instance", "fork", "installation", "deployment", "maintainer", "documentation", "codebase", "librarie", "plugin", "port", "rewrite", "successor", "predecessor", "changelog",
		"versión", "versão", "versione", "instanz", "maintainern":
		return true
	}
	return false
}

// doneTo reports whether the word after a name says what people do to programs: "zorb_io
// added for the decoding".
func doneTo(word string) bool {
	switch word {
	case "added", "used", "installed", "removed", "replaced", "updated", "upgraded", "configured", "deployed", "integrated", "released", "patched", "ported", "compiled":
		return true
	}
	return false
}

// addressed reports whether the word is in an address that the notes link to.
func (f *finder) addressed(w *word) bool {
	if w.linked == unasked {
		f.askLinked(w)
	}
	return w.linked == yes
}

func (f *finder) askLinked(w *word) { w.linked = answerOf(f.inTargets(w.fold())) }

// inTargets is addressed for a folded word that was not yet asked about.
func (f *finder) inTargets(folded string) bool {
	if f.targets == nil {
		f.targets = make(map[string]bool, len(f.layout.segs))
		for i := range f.layout.segs {
			if s := &f.layout.segs[i]; s.link != nil {
				f.addTarget(s.link.Target)
			}
		}
	}
	return len(f.targets) > 0 && f.targets[folded]
}

// addTarget remembers the parts of an address, and what hyphens part in them.
func (f *finder) addTarget(target string) {
	eachField(catalog.Fold(target[:min(len(target), 300)]), &partsOfAddress, func(part string) {
		f.targets[part] = true
		if !joinsWords[part[0]] && (strings.IndexByte(part, '-') > 0 || strings.IndexByte(part, '_') > 0) {
			eachField(part, &joinsWords, func(word string) { f.targets[word] = true })
		}
	})
}

// partsOfAddress are the marks that part an address, and joinsWords those that join
// words in one.
var partsOfAddress, joinsWords = bytesOf("/.:?#=&%+@,;"), bytesOf("-_")

// eachField calls visit for each part of a text between marks that is not empty.
func eachField(text string, marks *[256]bool, visit func(string)) {
	from := 0
	for at := range len(text) {
		if marks[text[at]] {
			if from < at {
				visit(text[from:at])
			}
			from = at + 1
		}
	}
	if from < len(text) {
		visit(text[from:])
	}
}

// seen remembers where the notes have a thing that is a guess: that is, behind how
// many sections that are past.
func (t *thing) seen(r *run, past int32) {
	if r.kind == titleRun {
		t.titled = true
	} else {
		t.written = true
	}
	switch {
	case t.home == 0:
		t.home = past + r.sect + 1
	case t.home != past+r.sect+1:
		t.scattered = true
	}
}

// aloneBeside returns how many of the points before and after that of c are
// nothing but an accepted name.
func (f *finder) aloneBeside(c *candidate) (n int) {
	for _, i := range [...]int32{c.run - 1, c.run + 1} {
		if f.standsAlone(i) {
			n++
		}
	}
	return n
}

// nounAmong reports whether one of the last four words of the text before a name
// is what tools are called.
func nounAmong(left string) bool { return amongLast(left, 4, typeNoun) }

// amongLast reports whether one of the last words of a text, of so many, is such.
func amongLast(text string, words int, such func(string) bool) bool {
	for range words {
		text = strings.TrimRight(text, " ,.;:()\"'`")
		word := lastWordOf(text)
		if word == "" {
			return false
		}
		if such(word) {
			return true
		}
		text = text[:len(text)-len(word)]
	}
	return false
}

// ownedName reports whether a point is nothing but an owner, a slash and the
// candidate in small letters, as repositories are named.
func ownedName(text string, c *candidate) bool {
	if len(text) > 100 {
		return false
	}
	text = strings.TrimSpace(text)
	owner, name, ok := strings.Cut(text, "/")
	return ok && len(owner) > 2 && len(name) == int(c.hi-c.lo) && c.lo > int32(len(owner)) && !hasUpper(name) &&
		nameLike(owner) && nameLike(name) && strings.IndexByte(text, ' ') < 0
}
