package index

import (
	"slices"
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
			if t := f.projectThing(p.name); t != nil {
				f.add(i, lo+k, lo+k+len(p.name), t, whyLink, true, true)
			}
		}
	}
	host := to.host
	if host == "" || len(host) > 253 {
		return
	}
	if k := indexFold(text, host); k >= 0 {
		f.host(i, r, lo+k, lo+k+len(host), host)
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
// that names the site.
func (f *finder) host(i int32, r *run, lo, hi int, host string) {
	if hostingOf(host) != "" || sharedSite(host) && !codeSite(host) {
		return // whose pages lie there says nothing of the site
	}
	names := f.cat.Starting(firstWordOf(host))
	for k := range names {
		n := &names[k]
		if n.Start == 0 && len(n.Text) == len(host) && strings.EqualFold(n.Text, host) {
			f.add(i, lo, hi, f.thingOf(n.Entry), whyLink, true, false)
			return
		}
	}
	e := f.siteOf(host)
	if e == nil {
		return
	}
	label := siteLabel(host)
	if k := strings.LastIndex(host, label); k >= 0 {
		f.add(i, lo+k, lo+k+len(label), f.thingOf(e), whyLink, true, false)
	}
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
	var first *catalog.Entry
	for k := range names {
		e := names[k].Entry
		home := hostOf(e.URL)
		if (home == host || home == site && strings.EqualFold(e.Name, label)) && pathOf(e.URL) == "" {
			if strings.EqualFold(names[k].Text, label) {
				return e
			}
			if first == nil {
				first = e
			}
		}
		// A name that can be nothing else, on the short address of its own.
		if !names[k].Ambiguous && strings.EqualFold(names[k].Text, site) {
			return e
		}
	}
	return first
}

// hostOf returns the host of an absolute URL in lower case, without port and
// "www.".
func hostOf(url string) string {
	_, rest, ok := strings.Cut(url, "://")
	if !ok {
		return ""
	}
	rest = rest[:partEnd(rest)]
	if k := strings.LastIndexByte(rest, '@'); k >= 0 {
		rest = rest[k+1:]
	}
	if k := strings.IndexByte(rest, ':'); k >= 0 {
		rest = rest[:k]
	}
	return strings.TrimPrefix(catalog.Fold(rest), "www.")
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
	_, rest, ok := strings.Cut(url, "://")
	if !ok {
		return ""
	}
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

// project is a repository or package that an address points to.
type project struct{ owner, name string }

// page is what an address points to.
type page struct {
	host, path string  // as hostOf and pathOf give them
	project    project // the repository or package that it is the page of; the zero value for others
}

func pageOf(url string) page {
	p := page{host: hostOf(url), path: pathOf(url)}
	if named := projectAt(p.host, p.path); named.name != "" && projectName(named.name) {
		p.project = named
	}
	return p
}

// projectAt tells which repository or package the page is of at that path of a host.
// Pages deep within one do not count: they are about something in it.
func projectAt(host, path string) project {
	if strings.Count(path, "/") > 5 {
		return project{}
	}
	if site := projectSites.at(host); site != "" {
		if name := strings.TrimSuffix(host, site); strings.IndexByte(name, '.') < 0 {
			return project{name: name}
		}
		return project{}
	}
	p := project{}
	var room [6]string
	parts := room[:0]
	for part := range strings.SplitSeq(path, "/") {
		parts = append(parts, part)
	}
	at := func(i int) string {
		if i < len(parts) {
			return parts[i]
		}
		return ""
	}
	switch host {
	case "github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "sr.ht", "git.sr.ht", "hg.sr.ht", "launchpad.net", "framagit.org", "salsa.debian.org", "invent.kde.org", "gitee.com", "notabug.org":
		switch at(0) {
		case "blog", "features", "orgs", "topics", "marketplace", "sponsors", "apps", "about", "settings", "collections", "search", "explore", "users":
			return p // pages of the site itself
		}
		if len(parts) == 2 || len(parts) == 3 && (parts[2] == "wiki" || parts[2] == "releases" || parts[2] == "issues") {
			p = project{at(0), strings.TrimSuffix(at(1), ".git")}
		}
	case "anaconda.org":
		if n := len(parts); n > 1 && n < 4 {
			p.name = at(n - 1)
		}
	case "cran.r-project.org", "cloud.r-project.org", "cran.rstudio.com", "cran.us.r-project.org", "cran.ma.imperial.ac.uk", "stat.ethz.ch":
		if name, ok := strings.CutPrefix(at(0), "package="); ok {
			p.name = name
		} else if at(0) == "web" && at(1) == "packages" || at(0) == "CRAN" && at(1) == "web" && at(2) == "packages" {
			p.name = at(slices.Index(parts, "packages") + 1)
		}
	case "hackage.haskell.org", "metacpan.org":
		if at(0) == "package" || at(0) == "web" || at(0) == "release" {
			p.name = at(len(parts) - 1)
		}
	case "pkg.go.dev", "godoc.org":
		if n := len(parts); n > 2 && n < 5 && at(0) == "github.com" {
			p = project{at(1), at(2)}
		}
	default:
		if p.name = packageIn(host, path); p.name != "" {
			break
		}
		if len(parts) == 2 && ownForge(host) && !forgePage(at(0)) {
			p = project{at(0), strings.TrimSuffix(at(1), ".git")}
		}
	}
	return p
}

// projectSites are how the hosts end that are called as the projects that they hold.
var projectSites = endsOf(".sourceforge.net", ".sf.net", ".readthedocs.io", ".readthedocs.org", ".rubyforge.org", ".codeplex.com", ".tigris.org", ".berlios.de")

// ownForge reports whether a host, by its first label, is where people who have a site
// keep the code of theirs: "git.example.org".
func ownForge(host string) bool {
	switch label, rest, _ := strings.Cut(host, "."); label {
	case "git", "gitlab", "gitea", "forgejo", "forge", "hg":
		return strings.IndexByte(rest, '.') > 0
	}
	return false
}

// forgePage reports whether the first part of a path on such a host is no owner of a
// repository.
func forgePage(part string) bool {
	switch part {
	case "cgit", "gitweb", "pub", "scm", "explore", "help", "users", "groups", "docs", "topics", "search":
		return true
	}
	return false
}

// projectName reports whether the name of a repository may be that of a tool:
// repositories also hold slides, examples, settings and sites.
func projectName(name string) bool {
	if len(name) < 2 || len(name) > 40 || allDigits(name) {
		return false
	}
	if len(name) > 3 && isDigit(name[0]) && isDigit(name[1]) && (name[2] == '-' || name[2] == '_') {
		return false // the second lesson of a course: "02-audio"
	}
	low := strings.ToLower(name)
	if strings.ContainsAny(low, "%?=&:") || low[0] == '.' || strings.HasSuffix(low, ".io") || strings.HasSuffix(low, ".com") || strings.HasSuffix(low, ".org") {
		return false
	}
	for _, word := range strings.FieldsFunc(low, func(r rune) bool { return r == '-' || r == '_' || r == '.' }) {
		switch strings.TrimSuffix(word, "s") {
		case "slide", "talk", "note", "presentation", "demo", "example", "sample", "workshop", "tutorial", "course", "conf", "conference",
			"dotfile", "blog", "website", "site", "homepage", "awesome", "paper", "thesi", "book", "meetup", "training", "exercise", "resource",
			"list", "cheatsheet", "sandbox", "homework", "assignment", "lesson", "lecture", "curriculum", "bootcamp", "kata", "hackathon", "coursera", "udemy", "udacity", "playground", "experiment", "poc", "wg", "sig", "www", "doc", "documentation", "wiki", "project", "code":
			return false
		}
	}
	// A year at the end: the repository of an event.
	n := len(name)
	return !(n > 4 && allDigits(name[n-4:]) && (name[n-4] == '2' && name[n-3] == '0' || name[n-4] == '1' && name[n-3] == '9'))
}

// projectThing returns the thing with the name of a repository or package: the
// catalogue's where it has one, else what discover made of it.
func (f *finder) projectThing(name string) *thing {
	if e := f.entryNamed(name); e != nil {
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

func (f *finder) findEntry(name string) *catalog.Entry {
	word, start := catalog.FirstWord(name)
	if word == "" || start > 1 {
		return nil
	}
	names, _ := f.cat.StartingWith(catalog.Fold(word), nextLetters(name, start+len(word)))
	for k := range names {
		n := &names[k]
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
