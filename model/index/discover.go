package index

import (
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
		f.discoverSaid(int32(i), r)
	}
	f.settleCalls()
}

// discoverSaid is discover for what the words of a run say.
func (f *finder) discoverSaid(i int32, r *run) {
	if r.marks&dashMark != 0 {
		f.optioned(r)
		if r.code == 0 {
			f.partedNames(i, r)
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
		f.fromImport(i, r)
		f.promptLine(i, r)
	}
}

// discoverMarks and discoverRules are those without one of which discoverSaid finds nothing
// in a run that is a single Text.
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
			if !n.ExactCase || spelledAlike.Replace(n.Text) == spelledAlike.Replace(name) {
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
