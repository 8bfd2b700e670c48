package index

import "strings"

// This file reads what an address spells: the site, the host and the page, but for what
// only says where something lies.

// slugs are the parts of an address that may spell a name.
type slugs struct {
	host    string // of a page that is the site's first; "" for others
	site    string // what names the site, in lower case; "" where many share it
	sub     string // what names the host within its site, where the page is not its first
	last    string // the last part of the path, without the ending of a file
	project bool   // the page is that of a repository or package
	shelved bool   // the last part lies in a folder of projects
	url     string // of such a page on a site of code; "" for others
}

// slugsOf returns those of an address that is no page of a project.
func (f *finder) slugsOf(to page) slugs {
	if name := storeName(to); name != "" {
		return slugs{last: name, project: true}
	}
	host, path := to.host, to.path
	if host == "" || sharedByMany(host) {
		return slugs{}
	}
	if strings.HasSuffix(host, ".gov") {
		return slugs{} // what an office offers
	}
	if sharedSite(host) {
		return slugs{last: lastOfPath(path)}
	}
	s := slugs{site: siteLabel(host)}
	home := hostingOf(host)
	if home != "" {
		s.site = strings.TrimSuffix(host, home)
		if strings.IndexByte(s.site, '.') >= 0 {
			return slugs{}
		}
	} else if sub, _, ok := strings.Cut(strings.TrimSuffix(host, siteName(host)), "."); ok && sub != "" && !genericLabel(sub) {
		if path == "" {
			s.last = sub
		} else {
			s.sub = sub
		}
	}
	if home != "" {
		path = withoutIndex(path)
	}
	if path == "" {
		s.host = host
		return s
	}
	if home == "" && f.usageOf(s.site) >= common {
		s.site = "" // deep within a site of a common name
	}
	if home != "" && strings.IndexByte(path, '/') < 0 && projectName(path) && strings.IndexByte(path, '.') < 0 {
		s.last, s.project = path, true // "acme.github.io/zorb/"
		return s
	}
	s.last, s.shelved = lastOfPath(path), onShelf(path)
	return s
}

// lastOfPath returns the last part of a path that may spell a name, without the ending of a file.
func lastOfPath(path string) string {
	part := path[strings.LastIndexByte(path, '/')+1:]
	if k := strings.LastIndexByte(part, '.'); k > 2 && len(part)-k <= 5 {
		part = part[:k]
	}
	if len(part) < 3 || len(part) > 60 || strings.IndexByte(part, '%') >= 0 || allDigits(part) {
		return ""
	}
	return part
}

// wikiPage returns the name of a page that an address asks a site for: "index.php?page=Zorb".
func wikiPage(url string) string {
	_, query, _ := strings.Cut(url, "?")
	key, value, _ := strings.Cut(query, "=")
	switch key {
	case "page", "title", "id":
		return lastOfPath(value[:partEnd(strings.ReplaceAll(value, "&", "#"))])
	}
	return ""
}

// onShelf reports whether the last part of a path lies in a folder where somebody keeps the pages
// of programs.
func onShelf(path string) bool {
	folder := path[:max(0, strings.LastIndexByte(path, '/'))]
	switch folder[strings.LastIndexByte(folder, '/')+1:] {
	case "projects", "software", "tools", "packages":
		return true
	}
	return false
}

// storeName returns the part of the address of a page in a shop of programs that
// spells the program; "" for other pages.
func storeName(to page) string {
	path, mark := to.path, ""
	switch to.host {
	case "itunes.apple.com", "apps.apple.com":
		mark = "app/"
	case "chrome.google.com", "chromewebstore.google.com":
		mark = "detail/"
	case "addons.mozilla.org", "addons.thunderbird.net":
		mark = "addon/"
	case "apps.microsoft.com", "snapcraft.io", "marketplace.atlassian.com":
	default:
		return ""
	}
	if k := strings.Index("/"+path, "/"+mark); k >= 0 {
		path = path[k+len(mark):]
	}
	name, _, _ := strings.Cut(path, "/")
	return name
}

// hostingOf returns the ending of a host whose first label names a project, ""
// for other hosts.
func hostingOf(host string) string { return hostings.at(host) }

var hostings = endsOf(".github.io", ".gitlab.io", ".github.com", ".netlify.app", ".netlify.com", ".vercel.app", ".herokuapp.com", ".appspot.com", ".googlecode.com", ".pages.dev", ".surge.sh", ".web.app", ".web.id", ".fly.dev", ".glitch.me", ".codeplex.com")

// genericLabel reports whether a label before a site's name says what the host
// is for.
func genericLabel(label string) bool {
	switch label {
	case "www", "docs", "doc", "blog", "en", "de", "fr", "es", "m", "mobile", "api", "app", "wiki", "forum", "news", "software", "download", "downloads", "support", "help", "dev", "developer", "developers", "get", "my", "web", "old", "new", "beta", "shop", "store", "mail", "static", "cdn", "labs", "research", "about", "learn", "community", "events", "demo", "demos", "slides", "code", "video", "videos", "talk", "talks", "paper", "papers", "data", "status", "play", "try", "jobs", "book", "books", "home", "site", "source", "example", "examples", "search", "map", "maps", "online", "go":
		return true
	}
	return len(label) < 3 || allDigits(label)
}

// sharedSite reports whether a host is one on which many people have pages of
// their own, so that its name is not that of what stands there.
func sharedSite(host string) bool {
	return sharedByMany(host) || strings.HasSuffix(host, ".gov") || strings.HasSuffix(host, ".edu") || strings.HasSuffix(host, ".ac.uk")
}

// sharedByMany is sharedSite but for the hosts of universities and offices, which name
// theirs by what they are for.
func sharedByMany(host string) bool {
	switch siteName(host) {
	case "twitter.com", "x.com", "facebook.com", "instagram.com", "linkedin.com", "youtube.com", "youtu.be", "vimeo.com", "slideshare.net", "speakerdeck.com", "medium.com", "wikipedia.org", "wikimedia.org",
		"google.com", "goo.gl", "bit.ly", "t.co", "tinyurl.com", "ow.ly", "is.gd", "amazon.com", "amzn.to", "reddit.com", "stackoverflow.com", "stackexchange.com", "ycombinator.com", "meetup.com", "eventbrite.com", "lanyrd.com",
		"blogspot.com", "wordpress.com", "tumblr.com", "typepad.com", "livejournal.com", "substack.com", "dev.to", "github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "sourceforge.net", "launchpad.net",
		"archive.org", "arxiv.org", "doi.org", "acm.org", "ieee.org", "sciencedirect.com", "springer.com", "nature.com", "oreilly.com", "infoq.com", "dropbox.com", "flickr.com", "imgur.com", "pinterest.com", "prezi.com", "slides.com", "mastodon.social", "bsky.app", "xkcd.com", "ted.com", "nytimes.com", "theguardian.com", "bbc.co.uk":
		return true
	}
	return false
}

// codeSite reports whether a host holds repositories.
func codeSite(host string) bool {
	switch siteName(host) {
	case "github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "sourceforge.net", "launchpad.net":
		return true
	}
	return false
}
