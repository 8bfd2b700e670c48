package index

import (
	"slices"
	"strings"
)

// This file tells which repositories and packages addresses are those of.

// project is a repository or package that an address points to.
type project struct{ owner, name string }

// page is what an address points to.
type page struct {
	host, path string  // as hostOf and pathOf give them
	project    project // the repository or package that it is the page of; the zero value for others
}

func pageOf(url string) page {
	p := page{host: hostOf(url), path: pathOf(url)}
	if p.host == "marketplace.visualstudio.com" {
		_, item, _ := strings.Cut(url, "itemName=")
		if name := item[strings.LastIndexByte(item, '.')+1:]; projectName(name) {
			p.project = project{name: name}
		}
		return p
	}
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
	if projectSites.at(host) != "" {
		return project{name: projectOfHost(host)}
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
	case "docs.rs":
		if at(0) != "about" && at(0) != "releases" && (len(parts) < 3 || len(parts) == 3 && strings.ReplaceAll(at(0), "-", "_") == at(2)) {
			p.name = at(0)
		}
	case "pkg.go.dev", "godoc.org":
		if n := len(parts); n > 2 && n < 5 && at(0) == "github.com" {
			p = project{at(1), at(2)}
		}
	case "plugins.qgis.org", "apps.nextcloud.com", "addons.thunderbird.net", "chrome.google.com", "chromewebstore.google.com", "apps.apple.com":
		if k := slices.IndexFunc(parts, storeShelf); k >= 0 {
			p.name = at(k + 1)
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

// projectOfHost returns the project that has a host of its own on a site of projects,
// "" for other hosts.
func projectOfHost(host string) string {
	if site := projectSites.at(host); site != "" {
		if name := strings.TrimSuffix(host, site); strings.IndexByte(name, '.') < 0 {
			return name
		}
	}
	return ""
}

// storeShelf reports whether the name of what is offered follows a part of a path in a
// store of programs.
func storeShelf(part string) bool {
	switch part {
	case "plugins", "apps", "addon", "detail", "app":
		return true
	}
	return false
}

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
	for word := range strings.FieldsFuncSeq(low, func(r rune) bool { return r == '-' || r == '_' || r == '.' }) {
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
