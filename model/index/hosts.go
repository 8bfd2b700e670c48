package index

import (
	"strings"

	"gloss/model/catalog"
)

// This file finds names that are spelled as an address, or stand in a link to one.

// guessHosts makes candidates of the bare addresses of a run that may be names of
// programs: "zorb.io is a framework", but not "see zorb.io".
func (f *finder) guessHosts(i int32, r *run) {
	for k := r.segs.lo; k < r.segs.hi; k++ {
		s := &f.layout.segs[k]
		if s.link == nil || !s.link.Auto || s.opaque {
			continue
		}
		text := r.text[s.lo:s.hi]
		stem, domain, dotted := strings.Cut(text, ".")
		if !dotted || len(stem) < 3 || !productDomain(domain) || sharedSite(catalog.Fold(text)) || f.heldBy(r, r.cands.lo, int(s.lo), int(s.hi)) {
			continue
		}
		left, right := before(r.text, s.lo), after(r.text, s.hi)
		if left == "" && wordless(right) || strings.HasSuffix(left, ":") || leadsAddress(catalog.Fold(lastWordOf(left))) {
			continue
		}
		if number := f.vocabulary.number(text); f.mayBeNamed(number) {
			f.guessAt(i, r, int(s.lo), int(s.hi), number, -1)
		}
	}
}

// leadsAddress reports whether what follows a word is where something is to be found.
func leadsAddress(word string) bool {
	switch word {
	case "at", "on", "see", "visit", "via", "under", "from", "to", "site", "website", "domain", "url", "link", "go", "siehe", "auf", "unter", "bei", "von", "sur", "voir", "chez", "en", "ver", "su", "vedi", "na", "на", "см":
		return true
	}
	return false
}

// misspelt makes the text of a link known as another name of what the link is the home
// page of, where it is a name of that with few letters wrong: "[Spinx](https://sphinx-doc.org)".
func (f *finder) misspelt(text, target string) {
	text = strings.Trim(text, " .,:;()\"“”")
	if len(text) < 5 || len(text) > longestGuess || !plainASCII(text) || f.entryNamed(text) != nil {
		return
	}
	e := f.siteOf(hostOf(target))
	if e == nil {
		return
	}
	key, most := catalog.Fold(text), 1+len(text)/12
	for i := range e.Names {
		if name := catalog.Fold(e.Names[i].Text); len(name) >= 5 && name[0] == key[0] && nearlySpelt(key, name, most) {
			f.addLocal(text, f.thingOf(e), whyLink, false)
			return
		}
	}
}

// nearlySpelt reports whether two words differ in some letters, but in no more than most:
// left out, added or others.
func nearlySpelt(a, b string, most int) bool {
	if a == b || len(a) > longestGuess || len(b) > longestGuess || len(a)-len(b) > most || len(b)-len(a) > most {
		return false
	}
	var room [2][longestGuess + 1]int
	last, now := room[0][:len(b)+1], room[1][:len(b)+1]
	for j := range last {
		last[j] = j
	}
	for i := range len(a) {
		now[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			now[j+1] = min(last[j]+cost, last[j+1]+1, now[j]+1)
		}
		last, now = now, last
	}
	return last[len(b)] <= most
}
