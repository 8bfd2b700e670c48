package index

import (
	"slices"
	"strings"

	"gloss/model/catalog"

	"github.com/xrash/smetrics"
)

// This file looks at the texts of links: whether they name the repository or site that they
// lead to, and what is the title of a page there, the address itself, or a name with
// letters wrong.

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
	if spelledOutBy(short, p.name) || partsOfOwner(short, p) || f.butForUse(short, p.name) {
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

// butForUse reports whether the text of a link is the name of the repository that it leads
// to, but for the part before or behind it that says what that is for: "zorbly" for
// vim-zorbly, "Zorbly" for zorbly.js.
func (f *finder) butForUse(text, name string) bool {
	if len(text) < 4 || len(text) > longestLinkName || !nameLike(text) || f.usageOf(text) != unusual || f.senseOf(text) == ordinary {
		return false
	}
	lo, hi := strings.IndexAny(name, "-_."), strings.LastIndexAny(name, "-_.")
	return lo > 0 && hi+1 < len(name) && (sameLetters(text, name[lo+1:]) && f.saysUse(name[:lo]) || sameLetters(text, name[:hi]) && f.saysUse(name[hi+1:]))
}

// saysUse reports whether a part of the name of a repository says for which language or
// program it is.
func (f *finder) saysUse(part string) bool {
	if languageTag(catalog.Fold(part)) {
		return true
	}
	e := f.entryNamed(part)
	return e != nil && (e.Kind() == "language" || f.usageOf(part) == unusual)
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

// titleOfSite returns the word that a link begins with whose text goes on to say what
// the site is, as the titles of pages do: "Zorb - test faster", "Zorb, the fast test".
func titleOfSite(text string) string {
	word := firstWordOf(text)
	if rest := strings.TrimLeft(text[len(word):], " "); len(word) < 4 || !startsLarge(word) || len(rest) < 2 || !titleMarks.of(rest) {
		return ""
	}
	return word
}

var titleMarks = startsOf("- ", "– ", "— ", "| ", ": ", ", ", "· ")

// withoutHost returns the text of a link to a repository without the words that only say that
// it is one: "Zorb (GitHub)", "Zorb on GitHub".
func withoutHost(text string) string {
	for said := false; ; said = true {
		k := strings.LastIndexByte(text, ' ')
		if k < 3 {
			return text
		}
		switch strings.Trim(text[k+1:], "()[]") {
		case "GitHub", "Github", "github", "GitLab", "Gitlab", "Bitbucket", "repo", "Repo", "repository", "Repository":
		case "on", "at", "auf", "sur", "bei", "in", "en", "no":
			if !said {
				return text
			}
		default:
			return text
		}
		text = strings.TrimRight(text[:k], " -–:|(")
	}
}

// toolLinked learns the name that is the text of a link but for the noun behind it, which says
// that it is a program, and whose it is: "Acme's Zorb Notations tool". It reports whether it is.
func (f *finder) toolLinked(text string) bool {
	k := strings.LastIndexByte(text, ' ')
	if k < 4 || len(text) > longestLinkName || !isASCIILetter(text[len(text)-1]) || isUpper(text[k+1]) || !definingNoun(text[k+1:]) {
		return false // as most
	}
	name, owned := text[:k], false
	for _, own := range [...]string{"'s ", "’s "} {
		if j := strings.Index(name, own); j > 0 && strings.IndexByte(name[:j], ' ') < 0 {
			name, owned = name[j+len(own):], true
		}
	}
	if len(name) < 4 || !nameLike(name) || f.entryNamed(name) != nil {
		return false
	}
	words, strange := 0, false
	for word := range strings.FieldsSeq(name) {
		if words++; !startsLarge(word) || f.entryNamed(word) != nil || company(word) {
			return false
		}
		strange = strange || f.roughly(word) <= compound
	}
	if !strange && (words == 1 || !owned) {
		return false // "[Our Annual Report tool](...)"
	}
	f.learn(name, whyLink).confirmed = true
	return true
}

// programSite reports whether the name of a site says that it is that of a program, be
// its other words ordinary ones: "dayplannerapp.com", "zorb.sh".
func programSite(s slugs) bool {
	for _, end := range [...]string{"app", "js", "css", "software"} {
		if len(s.site) > len(end)+3 && strings.HasSuffix(s.site, end) {
			return true
		}
	}
	switch s.host[strings.LastIndexByte(s.host, '.')+1:] {
	case "app", "sh", "tools", "software":
		return true
	}
	return false
}

// showsAddress reports whether the text of a link is its address and no name, as
// "zorb.sh" may be one: it has a path, or is the site of a known tool.
func (f *finder) showsAddress(text, target string) bool {
	if !spelledOut(text, target) {
		return false
	}
	if strings.IndexByte(text, '/') > 0 {
		return true
	}
	host := hostOf(target)
	return plainSite(host) && !hasUpper(text) && f.siteOf(host) != nil
}

// plainSite reports whether a host ends as most do, and hardly for the sake of a name.
func plainSite(host string) bool {
	switch host[strings.LastIndexByte(host, '.')+1:] {
	case "com", "org", "net", "edu", "gov", "info", "uk", "de", "fr", "es", "nl", "pl", "ru", "jp", "cn", "br":
		return true
	}
	return false
}

// spelledOut reports whether the text of a link is its address but for how it begins:
// "zorb.org" for "https://www.zorb.org/".
func spelledOut(text, target string) bool {
	if strings.IndexByte(text, '.') <= 0 || strings.IndexByte(text, ' ') >= 0 {
		return false
	}
	_, rest, ok := strings.Cut(target, "://")
	if !ok {
		return false
	}
	if _, after, ok := strings.Cut(text, "://"); ok {
		text = after
	}
	return strings.EqualFold(strings.TrimSuffix(strings.TrimPrefix(text, "www."), "/"), strings.TrimSuffix(strings.TrimPrefix(rest, "www."), "/"))
}

// learnMisspelt makes the text of a link known as another name of what the link is the home
// page of, where it is a name of that with few letters wrong: "[Spinx](https://sphinx-doc.org)".
func (f *finder) learnMisspelt(text, host string) {
	text = strings.Trim(text, " .,:;()\"“”")
	if len(text) < 5 || len(text) > longestGuess || !plainASCII(text) {
		return
	}
	e := f.siteOf(host)
	if e == nil || f.entryNamed(text) != nil {
		return
	}
	key, most := catalog.Fold(text), 1+len(text)/12
	for n := range e.Names() {
		if n.Text[0]|0x20 != key[0]|0x20 {
			continue
		}
		if name := catalog.Fold(n.Text); len(name) >= 5 && name[0] == key[0] && (nearlySpelt(key, name, most) || len(name) == len(key) && lettersOf(name) == lettersOf(key)) {
			f.addLocal(text, f.thingOf(e), whyLink, false)
			return
		}
	}
}

// nearlySpelt reports whether two words differ in some letters, but in no more than most:
// left out, added or others.
func nearlySpelt(a, b string, most int) bool {
	if a == b || len(a)-len(b) > most || len(b)-len(a) > most {
		return false
	}
	return smetrics.WagnerFischer(a, b, 1, 1, 1) <= most
}
