package index

import (
	"strings"

	"gloss/model/catalog"
)

// This file finds names that are spelled as an address.

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

// withoutIndex cuts off the file that is the first page of a folder:
// "zorb/index.html".
func withoutIndex(path string) string {
	for _, file := range [...]string{"index.html", "index.htm", "index.php"} {
		if folder, ok := strings.CutSuffix(path, file); ok && (folder == "" || folder[len(folder)-1] == '/') {
			return strings.TrimSuffix(folder, "/")
		}
	}
	return path
}
