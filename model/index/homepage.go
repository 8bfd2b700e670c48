package index

import (
	"strings"

	"gloss/model/catalog"
)

// This file finds tools by addresses of their home pages on hosts of others, where the
// name is not that of the site: "zorb.github.io", "zorb.lab.example.edu",
// "lab.example.edu/zorb".

// ownHome finds the tool whose home page, or a page below it, is the address that is
// shown as text[lo:hi]. Its name is to begin a label of the host or a part of the path,
// which becomes the candidate. A service is none, nor what has a host of a site that many
// share: who links to it sends one to what lies there.
func (f *finder) ownHome(i int32, text string, lo, hi int, url, host string) {
	path := pathOf(url)
	var e *catalog.Entry
	at, end := 0, 0
	f.eachLabel(text, lo, hi, func(from, to int) bool {
		word, start := catalog.FirstWord(text[from:to])
		if start != 0 || len(word) < 2 || genericLabel(word) {
			return true
		}
		found, whole := f.homeOf(catalog.Fold(word), text[from:to], host, path)
		if found != nil && (e == nil || whole) {
			e, at, end = found, from, to
		}
		return !whole
	})
	if e != nil {
		f.add(i, at, end, f.thingOf(e), whyLink, true, false)
	}
}

// eachLabel calls do for the labels of the host and the parts of the path of the address
// text[lo:hi], until it returns false.
func (f *finder) eachLabel(text string, lo, hi int, do func(from, to int) bool) {
	if k := strings.Index(text[lo:hi], "://"); k >= 0 {
		lo += k + len("://")
	}
	host := true
	for from := lo; from < hi; {
		to := from
		for to < hi && text[to] != '/' && text[to] != '?' && text[to] != '#' && !(host && text[to] == '.') {
			to++
		}
		if to > from && !do(from, to) || to == hi || text[to] == '?' || text[to] == '#' {
			return
		}
		host = host && text[to] != '/'
		from = to + 1
	}
}

// homeOf returns the entry that begins with a folded word and whose home page is at a
// host and path or above, nil where there is none: of several the one that is called as
// the label is, if whole, and none where the page is of all.
func (f *finder) homeOf(word, label, host, path string) (only *catalog.Entry, whole bool) {
	names := f.cat.Starting(word)
	several := false
	for k := range names {
		e := names[k].Entry
		if e.Kind() == "service" || !onHost(e.URL(), host) {
			continue // as most
		}
		if home := pathOf(e.URL()); !underPath(path, home) || home == "" && sharedByMany(host) {
			continue
		}
		if strings.EqualFold(names[k].Text, label) {
			return e, true
		}
		several = several || only != nil && only != e
		only = e
	}
	if several {
		return nil, false
	}
	return only, false
}

// underPath reports whether a path is another or leads below it.
func underPath(path, above string) bool {
	rest, ok := strings.CutPrefix(path, above)
	return ok && (above == "" || rest == "" || rest[0] == '/')
}
