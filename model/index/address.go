package index

import (
	"strings"

	"gloss/model/catalog"
)

// scanAddress finds the names in the text of a bare address: whose site it is,
// and which project.
func (f *finder) scanAddress(i int32, r *run, s *seg) {
	text := r.text[s.lo:s.hi]
	lo := int(s.lo)
	to := pageOf(s.link.Target)
	if p := to.project; p.name != "" && len(text) < 1000 {
		if k := lastIndexFold(text, p.name); k >= 0 {
			if t := f.projectThing(p.name, s.link.Target); t != nil {
				f.add(i, lo+k, lo+k+len(p.name), t, whyLink, true, true)
			}
		}
	}
	host := to.host
	if host == "" || len(host) > 253 {
		return
	}
	if k := indexFold(text, host); k >= 0 {
		if !f.host(i, lo+k, lo+k+len(host), host) && len(text) < 1000 {
			f.ownHome(i, r.text, lo+k, int(s.hi), s.link.Target, host)
		}
		return
	}
	// A short form, as in "gh/owner".
	if short, _, ok := strings.Cut(text, "/"); ok && short != "" && strings.IndexByte(short, '.') < 0 {
		if e := f.siteOf(host); e != nil {
			f.add(i, lo, lo+len(short), f.thingOf(e), whyLink, true, false)
		}
	}
}

// host finds the names in a host: the host whole ("aspen.io"), or the label
// that names the site. It reports whether there is one.
func (f *finder) host(i int32, lo, hi int, host string) bool {
	if hostingOf(host) != "" || projectOfHost(host) != "" || sharedSite(host) && !codeSite(host) {
		return false // whose pages lie there says nothing of the site
	}
	names := f.cat.Starting(firstWordOf(host))
	for k := range names {
		n := &names[k]
		if n.Start == 0 && len(n.Text) == len(host) && strings.EqualFold(n.Text, host) {
			f.add(i, lo, hi, f.thingOf(n.Entry), whyLink, true, false)
			return true
		}
	}
	e := f.siteOf(host)
	if e == nil {
		return false
	}
	label := siteLabel(host)
	if k := strings.LastIndex(host, label); k >= 0 {
		f.add(i, lo+k, lo+k+len(label), f.thingOf(e), whyLink, true, false)
	}
	return true
}

// siteEnd returns where the host of the thing's home page ends that begins with the word from lo to
// hi, which a full stop follows, should the notes call the thing by it: "Linear.app". It is 0 for
// anything else. An ending that files of code have as well needs a capital before it.
func siteEnd(text string, lo, hi int, e *catalog.Entry) int {
	end := hi + 1
	for end < len(text) && 'a' <= text[end] && text[end] <= 'z' {
		end++
	}
	if end-hi < 3 || !standsApart(text, lo, end) || !isUpper(text[lo]) && endsFiles(text[hi+1:end]) {
		return 0
	}
	if url := e.URL(); pathOf(url) != "" || !onHost(url, catalog.Fold(text[lo:end])) {
		return 0
	}
	return end
}

// scriptEnd returns where the name of a thing of the field of JavaScript, or of one that programs
// for desktops and phones are made with, ends that begins with the word from lo to hi, should
// the ending of such programs be joined to it: "Electron.js". It is 0 for anything else. A word
// without a capital may be a file.
func scriptEnd(text string, lo, hi int, e *catalog.Entry) int {
	end := hi + len(".js")
	if !strings.HasPrefix(text[hi:], ".js") || !isUpper(text[lo]) || !standsApart(text, lo, end) {
		return 0
	}
	switch e.Field() {
	case "javascript", "desktop", "mobile":
		return end
	}
	return 0
}

// standsApart reports whether the bytes from lo to hi are all of a host or a name, and no part
// of a longer one, of an address or a path.
func standsApart(text string, lo, hi int) bool {
	if lo > 0 && (isWordByte(text[lo-1]) || strings.IndexByte("/@-.:", text[lo-1]) >= 0) {
		return false
	}
	return hi == len(text) || !isWordByte(text[hi]) && strings.IndexByte("/@-:", text[hi]) < 0 &&
		!(text[hi] == '.' && hi+1 < len(text) && isWordByte(text[hi+1]))
}

// endsFiles reports whether files of code and texts have an ending that is a domain too.
func endsFiles(domain string) bool {
	switch domain {
	case "rs", "py", "sh", "pl", "pm", "cc", "md", "ml", "mk", "so", "ps", "ai", "st", "app", "zip", "mov":
		return true
	}
	return false
}

// siteOf returns the entry whose home page lies on the host's site, as
// speed.pypy.org lies on that of pypy.org: of several the one that is called as
// the site, so that redis.io is Redis and none of its editions.
func (f *finder) siteOf(host string) *catalog.Entry {
	e, ok := f.sites[host]
	if !ok {
		if f.sites == nil {
			f.sites = make(map[string]*catalog.Entry)
		}
		e = f.findSite(host)
		f.sites[host] = e
	}
	return e
}

// findSite is siteOf for a host that was not yet asked for.
func (f *finder) findSite(host string) *catalog.Entry {
	site := siteName(host)
	label := siteLabel(host)
	names := f.cat.Starting(catalog.Fold(firstWordOf(label)))
	var only *catalog.Entry
	several := false
	for k := range names {
		e := names[k].Entry
		if (onHost(e.URL(), host) || strings.EqualFold(e.Name(), label) && onHost(e.URL(), site)) && pathOf(e.URL()) == "" {
			if strings.EqualFold(names[k].Text, label) {
				return e
			}
			several = several || only != nil && only != e
			only = e
		}
		// A name that can be nothing else, on the short address of its own.
		if !names[k].Ambiguous && strings.EqualFold(names[k].Text, site) {
			return e
		}
	}
	if several {
		return nil // the site is that of their maker
	}
	return only
}

// hostOf returns the host of an absolute URL in lower case, without port and
// "www.".
func hostOf(url string) string {
	rest := schemeless(url)
	rest = rest[:partEnd(rest)]
	if k := strings.LastIndexByte(rest, '@'); k >= 0 {
		rest = rest[k+1:]
	}
	if k := strings.IndexByte(rest, ':'); k >= 0 {
		rest = rest[:k]
	}
	return strings.TrimPrefix(catalog.Fold(rest), "www.")
}

// onHost reports whether hostOf gives that host for a URL, of which the first letter
// tells mostly.
func onHost(url, host string) bool {
	rest := strings.TrimPrefix(schemeless(url), "www.")
	if rest == "" || host == "" {
		return hostOf(url) == host
	}
	if first := rest[0] | 0x20; first != host[0] && 'a' <= first && first < 'w' && strings.IndexByte(rest, '@') < 0 {
		return false
	}
	return hostOf(url) == host
}

// schemeless returns what an absolute URL has behind "://"; "" for others.
func schemeless(url string) string {
	if rest, ok := strings.CutPrefix(url, "https://"); ok { // as most
		return rest
	}
	_, rest, _ := strings.Cut(url, "://")
	return rest
}

// linkNames reports whether a part of a URL is the word, or begins with it and a
// hyphen: ".../projects/fastd/wiki", "github.com/ffnord/ffmap-d3".
func linkNames(url, word string) bool {
	url, word = strings.ToLower(url), strings.ToLower(word)
	for at := 0; ; {
		k := strings.Index(url[at:], word)
		if k < 0 {
			return false
		}
		at += k + len(word)
		if at > len(word) && strings.IndexByte("/.", url[at-len(word)-1]) >= 0 && (at == len(url) || strings.IndexByte("/.-?#", url[at]) >= 0) {
			return true
		}
	}
}

// pathOf returns the path of an absolute URL without slashes at its ends.
func pathOf(url string) string {
	rest := schemeless(url)
	k := partEnd(rest)
	if k == len(rest) || rest[k] != '/' {
		return ""
	}
	end := k
	for end < len(rest) && rest[end] != '?' && rest[end] != '#' {
		end++
	}
	return strings.Trim(rest[k:end], "/")
}

// partEnd returns where the first "/", "?" or "#" of a part of a URL stands; its length
// where there is none.
func partEnd(part string) int {
	for k := range len(part) {
		if b := part[k]; b == '/' || b == '?' || b == '#' {
			return k
		}
	}
	return len(part)
}

// siteName returns the last labels of a host, those that are registered
// together: "pypy.org", "example.co.uk".
func siteName(host string) string {
	k := strings.LastIndexByte(host, '.')
	if k <= 0 {
		return host
	}
	j := strings.LastIndexByte(host[:k], '.')
	// "co.uk", "com.au": a short label before a country's.
	if len(host)-k == 3 && j > 0 && k-j <= 4 {
		j = strings.LastIndexByte(host[:j], '.')
	}
	return host[j+1:]
}

// siteLabel returns the first label of the site's name: "pypy".
func siteLabel(host string) string {
	label, _, _ := strings.Cut(siteName(host), ".")
	return label
}

// projectThing returns the thing with the name of a repository or package whose page is
// at url: the catalogue's where it has one, else what discover made of it.
func (f *finder) projectThing(name, url string) *thing {
	if e := f.entryNamed(name); e != nil && !anotherThing(e, name, url) {
		return f.thingOf(e)
	}
	return f.tools[catalog.Fold(name)]
}

// entryNamed returns the entry that has the name, whatever its case and
// hyphens, nil where none has. It is remembered for each form.
func (f *finder) entryNamed(name string) *catalog.Entry {
	v := &f.vocabulary
	number := v.number(name)
	if v.words[number].asked&entryAsked == 0 {
		v.words[number].asked |= entryAsked
		v.entries[number] = f.findEntry(name)
	}
	return v.entries[number]
}

// findEntry is entryNamed for a form that was not yet asked for.
func (f *finder) findEntry(name string) *catalog.Entry {
	word, start := catalog.FirstWord(name)
	if word == "" || start > 1 {
		return nil
	}
	names, _ := f.cat.StartingWith(catalog.Fold(word), nextLetters(name, start+len(word)))
	plain := plainASCII(word)
	for k := range names {
		n := &names[k]
		if plain && !maySpell(name, start, len(word), n) {
			continue // as most
		}
		loose := catalog.Name{Text: n.Text, Entry: n.Entry, Start: n.Start}
		if lo, hi, how, ok := matchName(name, start, &loose); ok && lo == 0 && hi == len(name) && how == exactForm {
			return n.Entry
		}
	}
	f.buf, _ = catalog.Squeeze(f.buf[:0], name)
	if n, ok := f.cat.Joint(string(f.buf)); ok {
		return n.Entry
	}
	return nil
}

func indexFold(s, sub string) int {
	for i := 0; i+len(sub) <= len(s); i++ {
		if (s[i]|0x20 == sub[0]|0x20 || s[i] >= 0x80) && strings.EqualFold(s[i:i+len(sub)], sub) {
			return i
		}
	}
	return -1
}

func lastIndexFold(s, sub string) int {
	for i := len(s) - len(sub); i >= 0; i-- {
		if strings.EqualFold(s[i:i+len(sub)], sub) {
			return i
		}
	}
	return -1
}
