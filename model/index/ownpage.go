package index

import (
	"strings"

	"gloss/model/catalog"
)

// This file finds names by the pages that are their own: a tool's site and its
// repository are mostly spelled as the tool is, and notes set the two side by
// side.

// ownPage learns the name of what the page of a link is the own one of: the text of
// the link, the words right before a bare address, or the title or point above it,
// where the address is spelled like them. segs begins with the leaves of the link.
func (f *finder) ownPage(r *run, segs []seg, to page) {
	link, s := segs[0].link, f.slugsAt(segs[0].link.Target, to)
	if s.site == "" && s.last == "" {
		return
	}
	text := r.text[segs[0].lo:linkEnd(segs)]
	if bare := link.Auto || saysWhere(text) || f.showsAddress(text, link.Target) || segs[0].lo > 0 && !hasUpper(text) && plainSite(s.host) && spelledOut(text, link.Target); !bare {
		f.ownedByText(s, r, segs, text)
		return
	}
	if !f.ownedBefore(s, r, segs[0].lo) && r.lead >= 0 {
		f.ownedAbove(s, &f.layout.runs[r.lead])
	}
}

// slugsAt returns the parts that may be a name of the address of a page.
func (f *finder) slugsAt(url string, to page) slugs {
	if to.project.name != "" {
		s := slugs{last: to.project.name, project: true}
		if codeSite(to.host) {
			s.url = url
		}
		return s
	}
	s := f.slugsOf(to)
	if s.site != "" {
		if part := wikiPage(url); part != "" {
			return slugs{last: part}
		}
	}
	return s
}

// ownedByText is ownPage for the text of a link, whose leaves segs begins with.
func (f *finder) ownedByText(s slugs, r *run, segs []seg, text string) {
	name := strings.Trim(text, " .,:;()\"'“”‘’")
	if f.ownedBy(s, name, linkText) || strings.IndexByte(name, ' ') > 0 && typedAt(r, segs) && f.ownedBy(s, name, typedLink) || s.host == "" {
		return
	}
	if name := titleOfSite(text); name != "" && f.strangeWord([]string{name}) {
		f.ownedBy(s, name, linkText)
	}
}

// ownedBefore is ownPage for what stands in a run before the byte lo, where a bare address
// begins. It reports whether that has the name.
func (f *finder) ownedBefore(s slugs, r *run, lo int32) bool {
	if name, set := wordsBefore(r, lo, f.layout.segs[r.segs.lo:r.segs.hi]); name != "" {
		place := besideLink
		if set {
			place = setApart
		}
		if f.ownedBy(s, name, place) {
			return true
		}
	}
	if head, said := headOf(r.text); said && s.host != "" && len(head) < int(lo) && len(head) > 3 && f.ownedBy(s, head, setApart) {
		return true // "Zorb - crowd funding: http://zorb.com"
	}
	word, start := catalog.FirstWord(r.text)
	return start+len(word) < int(lo) && len(word) > 3 && startsLarge(word) && f.strangeWord([]string{word}) && f.ownedBy(s, word, besideLink) // "Zorb in France: http://zorb.fr"
}

// ownedAbove is ownPage for the title or point that leads to the run of a bare address.
func (f *finder) ownedAbove(s slugs, lead *run) {
	if title := f.layout.sectionOf(lead); lead.kind == titleRun && title.Level == 1 && len(title.Sections) > 0 {
		return // that of the whole, or of a day
	}
	above := lead.text
	if len(above) > longestLead {
		above = above[:max(strings.LastIndexByte(above[:longestLead], ' '), 0)]
	}
	for _, part := range titleParts(above) {
		if f.ownedBy(s, part, aboveLink) {
			return
		}
	}
	if s.host == "" {
		return
	}
	for word := range strings.FieldsSeq(above) {
		if word = strings.Trim(word, ".,:;()\"“”"); len(word) > 3 && startsLarge(word) && f.strangeWord([]string{word}) && f.ownedBy(s, word, aboveLink) {
			return
		}
	}
}

// longestLead is how many bytes of the words above or before a link are looked at for its name.
const longestLead = 480

// typedAt reports whether the words about a link, whose leaves segs begins with, or its own
// say what kind of thing it names.
func typedAt(r *run, segs []seg) bool {
	lo, hi := segs[0].lo, linkEnd(segs)
	right := after(r.text, hi)
	return typeNoun(firstWordOf(right)) || typeNoun(lastWordOf(before(r.text, lo))) || explained(right) || typedName(strings.TrimSpace(r.text[lo:hi]))
}

// typedName reports whether a name is made of capitals and a word that says what it is:
// "ZORB Project".
func typedName(name string) bool {
	first, rest, _ := strings.Cut(name, " ")
	return len(first) > 2 && allCaps(first) && strings.IndexByte(rest, ' ') < 0 && typeNoun(rest)
}

// saysWhere reports whether the text of a link only says that there is something to
// see, so that its address is as one that stands there bare: "Zorb: [website](…)".
func saysWhere(text string) bool {
	if text = strings.Trim(text, " .,:;()[]"); len(text) > 40 {
		return false
	}
	var space [64]byte
	switch string(appendFolded(space[:0], text)) {
	case "website", "web site", "site", "homepage", "home page", "official site", "official website", "link", "here", "web", "url", "page", "project page", "download",
		"webseite", "seite", "hier", "site web", "site officiel", "ici", "lien", "sitio web", "sitio", "aquí", "enlace", "página", "aqui", "sito", "qui", "сайт", "ссылка", "здесь", "тут", "サイト", "公式サイト", "官网", "链接":
		return true
	}
	return false
}

// namePlace says where the words stand that an address may be spelled like.
type namePlace uint8

const (
	linkText   namePlace = iota
	typedLink            // as linkText, beside a word that says what it is
	besideLink           // right before a bare address
	setApart             // as besideLink, and all that stands there in the line: one word, or in bold or as code
	aboveLink            // the title or the point that leads to it
)

// ownedBy learns the name where the address is spelled like it, and reports
// whether it is.
func (f *finder) ownedBy(s slugs, name string, place namePlace) bool {
	linked := place == linkText || place == typedLink
	if linked && s.host != "" && (f.beginsSite(s.site, name) || spellsInitials(s.last, name) || spellsInitials(s.site, name)) {
		f.learn(name, whyLink).confirmed = true
		return true
	}
	if !nameLike(name) || !startsLikeName(name) || strings.Count(name, " ") > 3 {
		return false
	}
	words := strings.Fields(name)
	if len(words) > 1 && (f.personal(words[0]) || f.personal(words[len(words)-1]) && f.entryNamed(words[len(words)-1]) == nil) {
		return false
	}
	switch {
	case s.host != "" && sameLetters(s.host, name) && linked && hostingOf(s.host) == "": // "[zorb.sh](http://zorb.sh)", "[Zorbio](http://zorb.io)"
	case s.site != "" && siteSpells(s.site, name):
		if len(words) == 1 && f.usageOf(name) == everyday && place != setApart && !(linked && startsLarge(name)) {
			return false
		}
		if len(words) > 1 && place != setApart && place != typedLink && !f.strangeWord(words) && !(linked && s.host != "" && programSite(s)) {
			return false // a company, an event or a book has a site too
		}
	case linked && len(words) > 1 && s.site != "" && s.last != "" && sameLetters(s.site+s.last, name): // "[Onion Omega](https://onion.io/omega)"
	case s.last != "" && sameLetters(s.last, name) && (s.project || len(words) == 1 || linked && s.host != "" && startsLarge(name)):
		if len(words) == 1 && place != setApart && f.usageOf(name) >= common {
			return false
		}
		if !s.project && !(s.shelved && place == setApart) && !distinct(name) && (place == aboveLink || f.senseOf(name) > slip || f.german && startsLarge(name)) {
			return false // what the page is about
		}
	case s.sub != "" && len(words) == 1 && startsLarge(name) && sameLetters(s.sub, name) && (place == setApart || place == besideLink): // "Zorb http://zorb.acme.org/extension/"
	case place == setApart && s.last != "" && begins(s.last, words):
	default:
		return false
	}
	if e := f.entryNamed(name); s.url != "" && e != nil && strangersRepository(e, name, s.url) {
		return true // which learnAt has
	}
	t := f.learn(name, whyLink)
	t.confirmed = true
	if t.entry == nil && (f.usageOf(name) == unusual || len(words) > 1) {
		f.trust(name, t)
	}
	return true
}

// spellsInitials reports whether a part of an address is the first letters of a name of three
// words or more, all with a capital, of which the last says that it is a tool's: institutions
// and events are called by as many. So "heml" is the Historical Event Markup Language.
func spellsInitials(part, name string) bool {
	words := strings.Fields(name)
	if len(part) < 3 || len(part) != len(words) || !kindOfWork(words[len(words)-1]) {
		return false
	}
	for i, w := range words {
		if !startsLarge(w) || w[0]|0x20 != part[i] {
			return false
		}
	}
	return true
}

// kindOfWork reports whether the last word of a name says that it is a tool's.
func kindOfWork(word string) bool {
	switch word {
	case "Language", "System", "Environment", "Suite", "Kit", "Engine", "Interface", "Repository", "Archive", "Tools", "Software":
		return true
	}
	return typeNoun(word)
}

// strangeWord reports whether one of the words is no ordinary one.
func (f *finder) strangeWord(words []string) bool {
	for _, w := range words {
		if len(w) > 2 && (f.senseOf(w) == strange || distinct(w)) {
			return true
		}
	}
	return false
}

// beginsSite reports whether a site is spelled like all but the last one or two of the
// words of a name, which are two at least and make a long word.
func (f *finder) beginsSite(site, name string) bool {
	if len(site) < 8 || len(name) > 40 || strings.Count(name, " ") > 3 || !nameLike(strings.ReplaceAll(name, " ", "")) {
		return false
	}
	for k := strings.LastIndexByte(name, ' '); k > 0; k = strings.LastIndexByte(name[:k], ' ') {
		if strings.IndexByte(name[:k], ' ') > 0 && sameLetters(site, name[:k]) {
			return startsLarge(name) && startsLarge(name[k+1:]) && !company(lastWordOf(name)) && !institution(lastWordOf(name))
		}
	}
	return false
}

// siteSpells reports whether a site's label, which is not empty, is spelled like the name,
// but for a word that only makes an address of it.
func siteSpells(label, name string) bool {
	if sameLetters(label, name) {
		return true
	}
	for _, end := range siteEnds.by.of(label[len(label)-1]) {
		if stem := strings.TrimSuffix(label, end); len(stem) >= 4 && len(stem) < len(label) && sameLetters(stem, name) || len(stem) == 3 && end == "app" && sameLetters(stem, name) {
			return true
		}
	}
	for _, start := range siteStarts.by.of(label[0]) {
		if stem := strings.TrimPrefix(label, start); len(stem) >= 4 && len(stem) < len(label) && sameLetters(strings.TrimLeft(stem, "-"), name) {
			return true
		}
	}
	return false
}

// siteEnds and siteStarts are the words that make an address of a name.
var (
	siteEnds   = endsOf("app", "hq", "lang", "project", "code", "js", "io", "dev", "org", "software", "tool", "db", "css", "framework")
	siteStarts = startsOf("get", "use", "try", "go", "the", "my", "join", "with")
)

// begins reports whether the words of a slug begin with those of the name, or
// the name's with all of the slug's, of which there are two at least or one
// that is the name.
func begins(slug string, words []string) bool {
	n := 0
	for part := range strings.FieldsFuncSeq(slug, func(r rune) bool { return r == '-' || r == '_' || r == '.' }) {
		for _, piece := range splitName(words) {
			if n == piece.at && strings.EqualFold(piece.text, part) {
				n++
				break
			}
		}
	}
	all := len(splitName(words))
	return n > 0 && (n == all || n >= 2 && n == all-1)
}

// piece is a word of a name, at its place in it.
type piece struct {
	text string
	at   int
}

func splitName(words []string) (pieces []piece) {
	for _, w := range words {
		for part := range strings.FieldsFuncSeq(w, func(r rune) bool { return r == '-' || r == '_' || r == '.' }) {
			pieces = append(pieces, piece{part, len(pieces)})
		}
	}
	return pieces
}

// wordsBefore returns the words right before a bare address, and whether they
// are all that stands before it and set apart.
func wordsBefore(r *run, lo int32, segs []seg) (name string, set bool) {
	text := strings.TrimRight(r.text[:lo], " \t\n:–—-(<|=,")
	if text == "" || len(text) == int(lo) {
		return "", false
	}
	if len(text) > longestLead {
		_, text, _ = strings.Cut(text[len(text)-longestLead:], " ") // "" where no word ends there
	}
	if k := strings.LastIndexAny(text, ".;:,!?()|\n"); k >= 0 && !(text[k] == '.' && k+1 < len(text) && isWordByte(text[k+1])) {
		text = strings.TrimLeft(text[k+1:], " ")
	}
	for _, s := range segs {
		if s.lo >= lo || strings.TrimSpace(r.text[:s.lo]) != "" {
			break
		}
		if s.hi <= lo && s.link == nil && (s.strong || s.code()) && strings.Trim(r.text[s.hi:lo], " \t\n:–—-(<|=,") == "" {
			return strings.Trim(r.text[s.lo:s.hi], " :."), true
		}
	}
	if strings.IndexByte(text, ' ') < 0 && strings.TrimSpace(r.text[:lo]) != "" && strings.HasPrefix(strings.TrimLeft(r.text, " "), text) && !genericLabel(catalog.Fold(text)) {
		return text, true // a point that begins with it
	}
	if severalWords(text) {
		text = text[strings.LastIndexByte(text, ' ')+1:]
	}
	return text, false
}

// severalWords reports whether there are more than three blanks. It looks at the
// end of text first, as text may be long.
func severalWords(text string) bool {
	for range 4 {
		k := strings.LastIndexByte(text, ' ')
		if k < 0 {
			return false
		}
		text = text[:k]
	}
	return true
}

// titleParts returns what may be a name in a title: all of it, what stands
// before a dash or a bracket, and what a bracket holds at its end.
func titleParts(title string) []string {
	title = strings.Trim(title, " .:")
	parts := append(make([]string, 0, 7), title)
	if k := strings.LastIndexByte(title, '('); k > 0 && strings.HasSuffix(title, ")") {
		parts = append(parts, strings.TrimSpace(title[:k]), title[k+1:len(title)-1])
	}
	for _, mark := range [...]string{" - ", " – ", " — ", ": "} {
		if before, _, ok := strings.Cut(title, mark); ok {
			parts = append(parts, strings.TrimSpace(before))
		}
	}
	return parts
}
