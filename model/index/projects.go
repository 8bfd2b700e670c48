package index

import (
	"slices"
	"strings"
)

// This file tells which repositories and packages addresses are those of.

// project is a repository or package that an address points to.
type project struct{ owner, name string }

// projectOf tells which repository or package the URL is the page of. Pages
// deep within one do not count: they are about something in it.
func projectOf(url string) (project, bool) {
	host, path := hostOf(url), pathOf(url)
	parts := strings.Split(path, "/")
	if len(parts) > 6 {
		return project{}, false
	}
	at := func(i int) string {
		if i < len(parts) {
			return parts[i]
		}
		return ""
	}
	p := project{}
	switch host {
	case "github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "sr.ht", "git.sr.ht", "hg.sr.ht", "launchpad.net", "framagit.org", "salsa.debian.org", "invent.kde.org", "gitee.com", "notabug.org":
		switch at(0) {
		case "blog", "features", "orgs", "topics", "marketplace", "sponsors", "apps", "about", "settings", "collections", "search", "explore", "users":
			return project{}, false // pages of the site itself
		}
		if len(parts) == 2 || len(parts) == 3 && (parts[2] == "wiki" || parts[2] == "releases" || parts[2] == "issues") {
			p = project{at(0), strings.TrimSuffix(at(1), ".git")}
		}
	case "fedorahosted.org", "pagure.io", "clojars.org", "plugins.jenkins.io":
		if len(parts) == 1 {
			p.name = at(0)
		}
	case "code.google.com", "gitorious.org", "codeplex.com":
		if at(0) == "p" {
			p.name = at(1)
		}
	case "packagist.org", "anaconda.org", "hub.docker.com":
		if n := len(parts); n > 1 && n < 4 {
			p.name = at(n - 1)
		}
	case "pub.dev", "drupal.org", "wordpress.org", "ctan.org", "atom.io", "search.cpan.org":
		switch at(0) {
		case "packages", "project", "plugins", "pkg", "dist":
			p.name = at(1)
		}
	case "sourceforge.net", "sf.net":
		if at(0) == "p" || at(0) == "projects" {
			p.name = at(1)
		}
	case "pypi.org", "pypi.python.org":
		if at(0) == "project" || at(0) == "pypi" || at(0) == "p" {
			p.name = at(1)
		}
	case "npmjs.com", "npmjs.org", "crates.io", "lib.rs", "rubygems.org", "hex.pm", "nuget.org":
		if at(0) == "package" || at(0) == "packages" || at(0) == "crates" || at(0) == "gems" {
			if p.name = at(1); strings.HasPrefix(p.name, "@") {
				p.name = "" // a part of what somebody publishes: "@zorb/core"
			}
		}
	case "cran.r-project.org", "cloud.r-project.org", "cran.rstudio.com", "cran.us.r-project.org", "cran.ma.imperial.ac.uk", "stat.ethz.ch":
		if name, ok := strings.CutPrefix(at(0), "package="); ok {
			p.name = name
		} else if at(0) == "web" && at(1) == "packages" || at(0) == "CRAN" && at(1) == "web" && at(2) == "packages" {
			p.name = at(slices.Index(parts, "packages") + 1)
		}
	case "hackage.haskell.org", "metacpan.org", "docs.rs", "formulae.brew.sh":
		if host == "docs.rs" && (len(parts) < 3 || len(parts) == 3 && strings.ReplaceAll(at(0), "-", "_") == at(2)) {
			p.name = at(0)
		} else if at(0) == "package" || at(0) == "web" || at(0) == "release" || at(0) == "formula" {
			p.name = at(len(parts) - 1)
		}
	case "pkg.go.dev", "godoc.org":
		if n := len(parts); n > 2 && n < 5 && at(0) == "github.com" {
			p = project{at(1), at(2)}
		}
	case "mvnrepository.com", "search.maven.org", "central.sonatype.com", "package.elm-lang.org":
		if at(0) == "artifact" || at(0) == "packages" {
			p = project{at(1), at(2)}
		}
	case "elpa.gnu.org", "elpa.nongnu.org", "opam.ocaml.org", "rdocumentation.org", "rubydoc.info", "deno.land", "bioconductor.org":
		if n := len(parts); n > 1 && (at(0) == "packages" || at(0) == "nongnu" || at(0) == "gems" || at(0) == "x") && (n == 2 || at(n-2) == "html") {
			p.name = strings.TrimSuffix(at(n-1), ".html")
		}
	case "hexdocs.pm":
		p.name = at(0)
	case "plugins.qgis.org", "apps.nextcloud.com", "addons.mozilla.org", "addons.thunderbird.net", "chrome.google.com", "chromewebstore.google.com", "apps.apple.com":
		if k := slices.IndexFunc(parts, storeShelf); k >= 0 {
			p.name = at(k + 1)
		}
	case "marketplace.visualstudio.com":
		if _, item, ok := strings.Cut(url, "itemName="); ok {
			p.name = item[strings.LastIndexByte(item, '.')+1:]
		}
	default:
		if len(parts) == 2 && ownForge(host) && !forgePage(at(0)) {
			p = project{at(0), strings.TrimSuffix(at(1), ".git")}
		}
		for _, site := range [...]string{".sourceforge.net", ".sf.net", ".readthedocs.io", ".readthedocs.org", ".rubyforge.org", ".codeplex.com", ".tigris.org", ".berlios.de"} {
			if name, ok := strings.CutSuffix(host, site); ok && strings.IndexByte(name, '.') < 0 {
				p.name = name
			}
		}
	}
	return p, p.name != "" && projectName(p.name)
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
