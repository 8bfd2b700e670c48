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
	var room [6]string
	parts := pathParts(room[:0])
	for part := range strings.SplitSeq(path, "/") {
		parts = append(parts, part)
	}
	switch host {
	case "github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "sr.ht", "git.sr.ht", "hg.sr.ht", "launchpad.net", "framagit.org", "salsa.debian.org", "invent.kde.org", "gitee.com", "notabug.org":
		return parts.repository()
	case "anaconda.org":
		if n := len(parts); n > 1 && n < 4 {
			return project{name: parts.at(n - 1)}
		}
	case "cran.r-project.org", "cloud.r-project.org", "cran.rstudio.com", "cran.us.r-project.org", "cran.ma.imperial.ac.uk", "stat.ethz.ch":
		return project{name: parts.packageOfR()}
	case "hackage.haskell.org", "metacpan.org":
		if shelf := parts.at(0); shelf == "package" || shelf == "web" || shelf == "release" {
			return project{name: parts.at(len(parts) - 1)}
		}
	case "docs.rs":
		if name := parts.at(0); name != "about" && name != "releases" && (len(parts) < 3 || len(parts) == 3 && strings.ReplaceAll(name, "-", "_") == parts.at(2)) {
			return project{name: name}
		}
	case "pkg.go.dev", "godoc.org":
		if n := len(parts); n > 2 && n < 5 && parts.at(0) == "github.com" {
			return project{parts.at(1), parts.at(2)}
		}
	case "plugins.qgis.org", "apps.nextcloud.com", "addons.thunderbird.net", "chrome.google.com", "chromewebstore.google.com", "apps.apple.com":
		if k := slices.IndexFunc(parts, storeShelf); k >= 0 {
			return project{name: parts.at(k + 1)}
		}
	default:
		if name := packageIn(host, path); name != "" {
			return project{name: name}
		}
		if len(parts) == 2 && ownForge(host) && !forgePage(parts.at(0)) {
			return project{parts.at(0), strings.TrimSuffix(parts.at(1), ".git")}
		}
	}
	return project{}
}

// pathParts are the parts of a path between its slashes.
type pathParts []string

// at returns the i-th part, "" where the path has fewer.
func (p pathParts) at(i int) string {
	if i < len(p) {
		return p[i]
	}
	return ""
}

// repository returns that of which the page at the path is on a site where people keep code.
func (p pathParts) repository() project {
	switch p.at(0) {
	case "blog", "features", "orgs", "topics", "marketplace", "sponsors", "apps", "about", "settings", "collections", "search", "explore", "users":
		return project{} // pages of the site itself
	}
	if len(p) == 2 || len(p) == 3 && (p[2] == "wiki" || p[2] == "releases" || p[2] == "issues") {
		return project{p.at(0), strings.TrimSuffix(p.at(1), ".git")}
	}
	return project{}
}

// packageOfR returns the package of R of which the page at the path is on an archive of those.
func (p pathParts) packageOfR() string {
	if name, ok := strings.CutPrefix(p.at(0), "package="); ok {
		return name
	}
	if p.at(0) == "web" && p.at(1) == "packages" || p.at(0) == "CRAN" && p.at(1) == "web" && p.at(2) == "packages" {
		return p.at(slices.Index(p, "packages") + 1)
	}
	return ""
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
