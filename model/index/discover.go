package index

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
	"gloss/model/catalog"
)

// discover finds what the document itself shows to be a tool: the repositories
// and packages that it links to, what it installs and imports, what it calls a
// library.
func (f *finder) discover() {
	runs, perl := f.layout.runs, f.ofPerl()
	for i := range runs {
		r := &runs[i]
		if perl && r.marks&colonMark != 0 && (r.code == 0 || r.prose) {
			f.modules(r)
		}
		if r.code > 0 {
			f.commands(int32(i), r.text, 0, len(r.text))
			if !r.prose {
				f.required(int32(i), r.text)
				f.declared(int32(i), r.text)
				continue
			}
		}
		if r.segs.lo != r.segs.hi {
			f.discoverLeaves(int32(i), r)
		} else if r.marks&discoverMarks == 0 && r.rules&discoverRules == 0 {
			continue // as most
		}
		if r.marks&dashMark != 0 {
			f.optioned(r)
			if r.code == 0 {
				f.partedNames(int32(i), r)
				f.compounded(r)
			}
		}
		if r.rules&renamedBrief != 0 {
			f.renamed(r)
		}
		if r.marks&bracketMark != 0 || r.marks&(dashMark|colonMark|otherMark) != 0 && (r.rules&sourceBrief != 0 || r.marks&letterMark != 0) {
			f.typed(r)
		}
		if r.rules&calledBrief != 0 {
			f.called(r)
		}
		if r.rules&productBrief != 0 && r.code == 0 {
			f.offered(r)
		}
		if r.rules&programBrief != 0 && r.code == 0 {
			f.definitions(r)
		}
		if r.marks&quoteMark != 0 || r.segs.lo != r.segs.hi {
			f.introduced(r)
		}
		if r.rules&isBrief != 0 {
			f.defined(r)
		}
		if r.marks&leadMark != 0 && !f.german && (r.rules&programBrief != 0 || r.segs.lo != r.segs.hi) {
			f.opening(r)
		}
		if (r.rules&commandBrief != 0 || r.marks&programMark != 0) && r.text != "" && !isUpper(r.text[0]) {
			f.fromImport(int32(i), r)
			f.promptLine(int32(i), r)
		}
	}
	f.settleCalls()
}

// discoverMarks and discoverRules are those without one of which discover finds nothing in
// a run that is a single Text.
const (
	discoverMarks = quoteMark | bracketMark | dashMark | letterMark | programMark
	discoverRules = calledBrief | renamedBrief | isBrief | productBrief | programBrief | commandBrief | sourceBrief
)

// discoverLeaves is discover for the links and the code of a run.
func (f *finder) discoverLeaves(i int32, r *run) {
	segs := f.layout.segs[r.segs.lo:r.segs.hi]
	for k := range segs {
		s := &segs[k]
		if s.link != nil && (k == 0 || segs[k-1].link != s.link) {
			to := pageOf(s.link.Target)
			f.linked(r, segs[k:], to)
			f.ownPage(r, segs[k:], to)
		}
		if s.code() {
			f.commands(i, r.text, int(s.lo), int(s.hi))
			if s.hi > s.lo {
				f.declaredBy(i, r.text[:s.hi], int(s.lo), r.text[s.lo:s.hi])
			}
			f.scoped(i, r.text, int(s.lo), int(s.hi))
			f.namespaced(i, r.text, int(s.lo), int(s.hi))
			f.ran(r, s)
			f.versioned(r, s)
		}
	}
}

// tool returns the thing that has the name, and makes one if there is none.
func (f *finder) tool(name string) *thing {
	if e := f.entryNamed(name); e != nil {
		return f.thingOf(e)
	}
	key := catalog.Fold(name)
	t := f.tools[key]
	if t == nil {
		t = &thing{class: model.ToolMention, key: keyOf(f.cat, name), name: name, confirmed: true}
		f.tools[key] = t
	}
	return t
}

// learn makes a name of a tool known in the whole document. A name that is
// spelled like an ordinary word is taken with evidence only.
func (f *finder) learn(name string, why rule) *thing {
	t := f.tool(name)
	if t.entry == nil {
		said := why != whyLink && f.usageOf(name) == unusual
		f.addLocal(name, t, why, !said && !distinct(name))
	} else if why == whyLink {
		t.confirmed = true
	}
	return t
}

// learnAt is learn for a name whose page is at url. The catalogue's thing of that
// name is another one where it is written in another case and lives elsewhere.
func (f *finder) learnAt(name, url string) *thing {
	if e := f.entryNamed(name); e == nil || !anotherThing(e, name, url) {
		return f.learn(name, whyLink)
	}
	key := catalog.Fold(name)
	if f.tools[key] == nil {
		f.tools[key] = &thing{class: model.ToolMention, key: keyBeside(f.cat, name), name: name}
	}
	f.addLocal(name, f.tools[key], whyLink, false)
	return f.tools[key]
}

// anotherThing reports whether the page at url is that of another thing than the entry with
// that name: the entry has it in another case only, and lives elsewhere, or the name is also a
// word and the repository somebody else's.
func anotherThing(e *catalog.Entry, name, url string) bool {
	if strangersRepository(e, name, url) {
		return true
	}
	if e.Name() == name || siteName(hostOf(e.URL())) == siteName(hostOf(url)) && pathOf(e.URL()) == pathOf(url) {
		return false
	}
	cased := false
	for n := range e.Names() {
		if sameLetters(n.Text, name) {
			if !n.ExactCase || n.Text == name {
				return false
			}
			cased = true
		}
	}
	return cased
}

// strangersRepository reports whether an address is that of a repository which has a name of the
// entry that is also a word, where the entry's own has another owner.
func strangersRepository(e *catalog.Entry, name, url string) bool {
	home, page := pageOf(e.URL()), pageOf(url)
	if page.project.owner == "" || home.project.owner == "" || !codeSite(page.host) || page.host != home.host || strings.EqualFold(page.project.owner, home.project.owner) {
		return false
	}
	for n := range e.Names() {
		if sameLetters(n.Text, name) && !n.Ambiguous {
			return false
		}
	}
	return true
}

// distinct reports whether a name is spelled as no ordinary word is: with a
// digit, a capital within, or a mark that joins its parts.
func distinct(name string) bool {
	for i := 1; i < len(name); i++ {
		b := name[i]
		if isDigit(b) || 'A' <= b && b <= 'Z' && 'a' <= name[i-1] && name[i-1] <= 'z' || b == '_' || b == '.' || b == '-' && len(name) > 6 {
			return true
		}
	}
	return false
}

// linked looks at a link, whose leaves segs begins with.
func (f *finder) linked(r *run, segs []seg, to page) {
	link, p := segs[0].link, to.project
	text := strings.TrimSpace(r.text[segs[0].lo:linkEnd(segs)])
	if p.name == "" {
		if !link.Auto {
			f.learnMisspelt(text, to.host)
			f.toolLinked(text)
			f.spelledByPath(text, to.path)
			f.withinProject(text, to)
		}
		return
	}
	if link.Auto {
		// An address alone names the project, but not by an ordinary
		// word, which takes its owner's name to be understood.
		if f.usageOf(p.name) != everyday && !f.germanNoun(p.name) && !manyThings(p.name) || f.entryNamed(p.name) != nil {
			f.learnAt(p.name, link.Target)
		}
		return
	}
	// The text of the link names it where the two agree.
	short := withoutHost(strings.Trim(text, " .,:;()\"'“”‘’"))
	if sameLetters(short, p.name) || p.owner != "" && sameLetters(short, p.owner+p.name) {
		if k := strings.IndexByte(short, '/'); k > 0 && !sameLetters(short, p.name) {
			short = short[k+1:]
		}
		if nameLike(strings.Replace(short, "/", "-", 1)) { // "CI/CD Zorb"
			f.learnAt(short, link.Target).confirmed = true
		}
		return
	}
	if f.toolLinked(text) {
		return
	}
	if spelledOutBy(short, p.name) || partsOfOwner(short, p) {
		f.learn(short, whyLink).confirmed = true
		return
	}
	if initials(short, p.name) {
		f.learn(short, whyLink).confirmed = true
		return
	}
	if f.usageOf(p.name) != everyday && !f.germanNoun(p.name) {
		f.learn(p.name, whyLink)
	}
}

// spelledOutBy reports whether the text of a link is the name of the repository that it
// leads to, with a word or two more: it begins as that does and has all of its parts, which
// are two at least.
func spelledOutBy(text, name string) bool {
	words := strings.Fields(catalog.Fold(text))
	parts := strings.FieldsFunc(catalog.Fold(name), func(r rune) bool { return r == '-' || r == '_' || r == '.' })
	if len(parts) < 2 || len(words) < len(parts) || len(words) > len(parts)+2 || words[0] != parts[0] {
		return false
	}
	for _, part := range parts {
		if !slices.Contains(words, part) && !slices.Contains(words, strings.TrimSuffix(part, "s")) {
			return false
		}
	}
	return len(text) <= longestLinkName && strings.IndexByte(text, ',') < 0
}

// partsOfOwner reports whether the text of a link is the name of the repository that it leads
// to behind words of its owner's: "ACME Zorb" for acme-platform/zorb.
func partsOfOwner(text string, p project) bool {
	words := strings.Fields(text)
	last := len(words) - 1
	if last < 1 || last > 2 || !startsLarge(words[last]) || catalog.Fold(words[last]) != catalog.Fold(p.name) {
		return false
	}
	owner := strings.FieldsFunc(catalog.Fold(p.owner), func(r rune) bool { return r == '-' || r == '_' || r == '.' })
	for _, word := range words[:last] {
		if !startsLarge(word) || !slices.Contains(owner, catalog.Fold(word)) {
			return false
		}
	}
	return true
}

// longestLinkName is how many bytes the text of a link has at most that is a name.
const longestLinkName = 48

// manyThings reports whether the name of a repository is an ordinary word in the plural,
// which calls what it holds: "hashes".
func manyThings(name string) bool {
	return len(name) > 4 && name[len(name)-1] == 's' && name[len(name)-2] != 's' && !hasUpper(name) && ordinaryWord(name)
}

// initials reports whether capitals are the first letters of the parts of a name, of
// which there are three at least: "MFA" of "montreal-forced-aligner".
func initials(capitals, name string) bool {
	if len(capitals) < 3 || !allCaps(capitals) {
		return false
	}
	n := 0
	for part := range strings.FieldsFuncSeq(name, func(r rune) bool { return r == '-' || r == '_' || r == '.' }) {
		if n == len(capitals) || part[0]|0x20 != capitals[n]|0x20 {
			return false
		}
		n++
	}
	return n == len(capitals)
}

// linkEnd returns where the link ends whose leaves segs begins with.
func linkEnd(segs []seg) int32 {
	n := 1
	for n < len(segs) && segs[n].link == segs[0].link {
		n++
	}
	return segs[n-1].hi
}

// spelledByPath makes a link a name where its text has a capital or is no
// ordinary word, and its letters are those of the last two parts of the path, of
// which neither names it alone: "YUI Compressor" for ".../yui/compressor/".
func (f *finder) spelledByPath(text, path string) {
	k := strings.LastIndexByte(path, '/')
	if k < 0 || len(text) > 40 || !nameLike(text) {
		return
	}
	first := path[strings.LastIndexByte(path[:k], '/')+1 : k]
	if sameLetters(text, first+path[k+1:]) && f.entryNamed(first) != nil && f.usageOf(first) == unusual {
		f.learn(text, whyLink).confirmed = true
	}
}

// sameLetters compares two names by their letters and digits.
func sameLetters(a, b string) bool {
	i, j := 0, 0
	n := 0
	for {
		for i < len(a) && !isASCIILetter(a[i]) && !isDigit(a[i]) {
			if a[i] >= utf8.RuneSelf {
				return false
			}
			i++
		}
		for j < len(b) && !isASCIILetter(b[j]) && !isDigit(b[j]) {
			if b[j] < utf8.RuneSelf {
				j++
				continue
			}
			r, size := utf8.DecodeRuneInString(b[j:])
			if unicode.IsLetter(r) {
				return false
			}
			j += size
		}
		if i == len(a) || j == len(b) {
			return i == len(a) && j == len(b) && n > 0
		}
		if a[i]|0x20 != b[j]|0x20 {
			return false
		}
		i++
		j++
		n++
	}
}

// nameLike reports whether text can be the name of a tool: one to three words,
// nothing but letters, digits and what joins them, and no file.
func nameLike(text string) bool {
	if len(text) < 2 || len(text) > 40 {
		return false
	}
	blanks, plain := 0, true
	for i := range len(text) {
		switch b := text[i]; {
		case b == ' ':
			blanks++
		case b >= utf8.RuneSelf:
			plain = false
		case !nameBytes[b]:
			return false
		}
	}
	if blanks > 2 || fileName(text) || allDigits(text) {
		return false
	}
	if !plain {
		for _, r := range text {
			if r >= utf8.RuneSelf && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
				return false
			}
		}
	}
	return true
}

// nameBytes are the characters of ASCII that stand in names.
var nameBytes = bytesOf("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -_.+#!")

// plainStart reports whether text begins with a letter or digit, so that there
// is nothing to trim.
func plainStart(text string) bool {
	return text != "" && (isASCIILetter(text[0]) || isDigit(text[0]))
}
