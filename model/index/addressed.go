package index

import (
	"strings"

	"gloss/model/catalog"
)

// This file finds names beside addresses that are spelled alike, and before the
// options of a command.

// addressed finds names right before a bare address of a page of theirs:
// "**Zorblax** https://example.org/zorblax", "Zorblax: zorblax.dev".
func (f *finder) addressed(r *run) {
	segs := f.layout.segs[r.segs.lo:r.segs.hi]
	for k := range segs {
		s := &segs[k]
		if s.link == nil || !s.link.Auto || s.lo < 3 || k > 0 && segs[k-1].link == s.link {
			continue
		}
		text := strings.TrimRight(r.text[:s.lo], " \t\n:–—-(<*_")
		name, strong := "", false
		for j := k - 1; j >= 0 && j >= k-2; j-- {
			if p := &segs[j]; p.strong && !p.code() && int(p.hi) >= len(text) && p.link == nil {
				name, strong = strings.TrimSpace(r.text[p.lo:min(int(p.hi), len(text))]), true
			}
		}
		if !strong {
			name = text
			if cut := strings.LastIndexAny(text, ",;:()\n"); cut >= 0 {
				name = text[cut+1:]
			}
			name = strings.TrimSpace(name)
		}
		name = strings.Trim(name, ":;, ")
		if strong && f.beginsPage(name, s.link.Target) || f.namesPage(name, s.link.Target) {
			f.learn(name, whyLink).confirmed = true
		}
	}
}

// namesPage reports whether text is a name that an address spells too: as the
// last part of its path, as a name under a host of many, or as its own site,
// unless that may be a company's.
func (f *finder) namesPage(text, url string) bool {
	name := strings.Trim(text, " .,:;()")
	if len(name) < 3 || !nameLike(name) || !startsLikeName(name) || !plainASCII(name) || strings.Count(name, " ") > 1 || f.folk[catalog.Fold(firstWordOf(name))] {
		return false
	}
	if e := f.entryNamed(name); e == nil {
		if strings.IndexByte(name, ' ') >= 0 && (looksLikePerson(name) || !distinct(strings.ReplaceAll(name, " ", ""))) {
			return false
		}
		if !distinct(name) && (f.usageOf(name) != unusual || f.senseOf(name) > compound) {
			return false
		}
	} else if f.usageOf(name) == everyday && !hasUpper(name) {
		return false
	}
	host, path := hostOf(url), pathOf(url)
	if profile(url) || socialHost(host) {
		return false
	}
	last := path[strings.LastIndexByte(path, '/')+1:]
	for _, ending := range [...]string{".html", ".htm", ".php", ".git"} {
		last = strings.TrimSuffix(last, ending)
	}
	if last != "" && sameLetters(name, last) && strings.Count(path, "/") < 4 {
		return true
	}
	if path != "" && strings.Count(path, "/") > 1 {
		return false
	}
	if label, rest, ok := strings.Cut(host, "."); ok && strings.IndexByte(rest, '.') > 0 && len(label) > 2 && label != "www" && sameLetters(name, label) {
		return true
	}
	site := siteName(host)
	return !strings.HasSuffix(site, ".com") && !strings.HasSuffix(site, ".edu") && len(host)-len(site) < 5 && sameLetters(name, siteLabel(host)) ||
		sameLetters(name, site)
}

// beginsPage reports whether what is set apart and the last part of the path of
// an address begin alike, with one the whole of the other: "Web Developer Tools"
// and ".../web-developer/".
func (f *finder) beginsPage(name, url string) bool {
	path := pathOf(url)
	last := path[strings.LastIndexByte(path, '/')+1:]
	if len(name) < 5 || len(last) < 5 || !nameLike(name) || !plainASCII(name) || socialHost(hostOf(url)) || looksLikePerson(name) && f.personal(firstWordOf(name)) {
		return false
	}
	a, _ := catalog.Squeeze(nil, name)
	b, _ := catalog.Squeeze(nil, last)
	short, long := string(a), string(b)
	if len(short) > len(long) {
		short, long = long, short
	}
	return len(short) >= 8 && strings.HasPrefix(long, short) && (distinct(name) || strings.IndexByte(name, ' ') > 0 && hasUpper(name) && len(name) < 30 && len(long) < 2*len(short))
}

// socialHost reports whether a host has pages of people, films and slides, whose
// addresses spell titles and names.
func socialHost(host string) bool {
	switch siteName(host) {
	case "twitter.com", "x.com", "linkedin.com", "facebook.com", "instagram.com", "youtube.com", "youtu.be", "vimeo.com", "meetup.com", "slideshare.net",
		"speakerdeck.com", "medium.com", "wikipedia.org", "amazon.com", "goodreads.com", "bsky.app", "mastodon.social", "reddit.com", "bit.ly", "t.co", "archive.org", "arxiv.org", "imdb.com", "eventbrite.com", "sessionize.com", "google.com":
		return true
	}
	return false
}

// optioned finds the name of a command before an option: "zorblax --help".
func (f *finder) optioned(r *run) {
	text := r.text
	for at := 0; ; {
		k := strings.Index(text[at:], " --")
		if k < 0 {
			return
		}
		k += at
		at = k + 3
		if at >= len(text) || !isASCIILetter(text[at]) {
			continue
		}
		name := lastWordOf(text[:k])
		lo := k - len(name)
		if len(name) < 3 || len(name) > longestGuess || !plainASCII(name) || !nameLike(name) || !startsLikeName(name) ||
			lo > 0 && text[lo-1] != ' ' && text[lo-1] != '`' || strings.Count(name, "-") > 1 || f.usageOf(name) != unusual || f.senseOf(name) > compound && !distinct(name) {
			continue
		}
		f.learn(name, whyCommand).confirmed = true
	}
}
