package reading

import (
	"strings"

	"gloss/model"
)

// kindOf tells from host and path what an address leads to.
func kindOf(a address) model.ReadingKind {
	host, path := a.host, strings.ToLower(a.path)
	parts := strings.Split(path, "/")
	if kind, ok := kindOfHost(host, path, parts); ok {
		return kind
	}
	file := parts[len(parts)-1]
	switch {
	case ofTracker(file, parts):
		return model.ReadingIssue
	case len(parts) == 1 && (strings.HasPrefix(path, "~") || strings.HasPrefix(path, "%7e") || strings.HasPrefix(path, "@")) && !strings.Contains(path, "."):
		return model.ReadingPerson
	case hasAny(file, ".ppt", ".pptx", ".odp", ".key") || has(parts, "slides") || has(parts, "presentation") || has(parts, "presentations"):
		return model.ReadingSlides
	case hasAny(file, ".mp4", ".webm", ".mov", ".avi", ".m4v") || has(parts, "video") || has(parts, "videos"):
		return model.ReadingVideo
	case hasAny(file, ".epub", ".mobi") || has(parts, "book") || has(parts, "books"):
		return model.ReadingBook
	case hasAny(file, ".pdf", ".ps", ".ps.gz", ".dvi") || has(parts, "papers") || has(parts, "paper"):
		return model.ReadingPaper
	case strings.HasPrefix(host, "docs.") || strings.HasPrefix(host, "doc.") || strings.HasPrefix(host, "developer.") || strings.HasPrefix(host, "wiki.") ||
		has(parts, "docs") || has(parts, "doc") || has(parts, "documentation") || has(parts, "manual") || has(parts, "man") || has(parts, "reference") || has(parts, "api") ||
		len(parts) > 1 && (parts[1] == "latest" || parts[1] == "stable") && len(parts[0]) == 2: // as Sphinx lays them out
		return model.ReadingDocs
	case strings.HasPrefix(host, "git.") || strings.HasPrefix(host, "gitlab."):
		return model.ReadingRepository
	case has(parts[:len(parts)-1], "publications") || openJournal(host, path):
		return model.ReadingPaper
	case has(parts, "wiki") && !strings.HasSuffix(host, ".wikipedia.org"):
		return model.ReadingDocs
	case hasAny(file, ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp") && !has(parts, "wiki"): // which nobody reads
		return model.ReadingSite
	case path != "" && article(host, parts):
		return model.ReadingArticle
	}
	return model.ReadingSite
}

// ofTracker reports whether a page is an issue, as the usual trackers name them: "/browse/ABC-12" and
// "/issue/ABC-12", "/-/issues/12", "/ticket/12", "show_bug.cgi". "/issues/12" is a newsletter's too.
func ofTracker(file string, parts []string) bool {
	if len(parts) < 2 {
		return file == "show_bug.cgi"
	}
	series, number, keyed := strings.Cut(file, "-")
	keyed = keyed && digits(number) && series != "" && series[0] >= 'a' && series[0] <= 'z'
	switch parts[len(parts)-2] {
	case "browse", "issue", "issues":
		return keyed || len(parts) > 2 && parts[len(parts)-3] == "-" && digits(file)
	case "ticket", "tickets":
		return keyed || digits(file)
	}
	return file == "show_bug.cgi"
}

// article reports whether a page of a site is rather something to read than the
// home of a project or a part of the site: it stands in a blog, a
// forum or an encyclopedia, has a date or a title in its address, or lies deep. A year alone is that of a
// meeting, which has a site each time.
func article(host string, parts []string) bool {
	const deep, titled = 4, 2 // folders; hyphens
	if label, _, _ := strings.Cut(host, "."); len(parts) >= deep || label == "blog" || label == "blogs" || label == "news" ||
		strings.HasSuffix(host, ".wikipedia.org") || strings.HasSuffix(host, ".wordpress.com") || strings.HasSuffix(host, ".blogspot.com") ||
		strings.HasSuffix(host, ".substack.com") || strings.HasSuffix(host, "medium.com") || host == "dev.to" || host == "mp.weixin.qq.com" {
		return true
	}
	for i, part := range parts {
		switch {
		case i < len(parts)-1 && (articleFolders.has(part) || year(part)):
			return true
		case strings.Count(part, "-") >= titled || strings.Count(part, "_") >= titled:
			return true
		}
	}
	return hasAny(parts[len(parts)-1], ".html", ".htm", ".xhtml", ".txt", ".md", ".php", ".asp", ".aspx", ".shtml") || len(parts) > 1 && year(parts[len(parts)-1])
}

// openJournal reports whether a page is an article of a journal that Open Journal Systems
// publishes: others have pages of "article/view/" too, so that there must be its script, the name of
// the system or of a journal, or the number of the file behind that of the article.
func openJournal(host, path string) bool {
	before, after, ok := strings.Cut("/"+path, "/article/view/")
	if !ok {
		return false
	}
	article, file, _ := strings.Cut(after, "/")
	for _, sign := range [...]string{"index.php", "ojs", "journal", "revist", "rivist", "revue", "zeitschrift"} {
		if strings.Contains(host, sign) || strings.Contains(before, sign) {
			return true
		}
	}
	return len(article) < len("20240503") && digits(article) && (digits(file) || file == "pdf")
}

// articleFolders are the folders that sites keep articles in.
const articleFolders wordSet = " blog blogs post posts article articles news story stories journal essay essays archive archives p a q questions weblog entry entries artikel beitrag actualites noticias items "

// year reports whether a folder is that of a year.
func year(part string) bool {
	return len(part) == 4 && (part[:2] == "19" || part[:2] == "20") && part[2] >= '0' && part[2] <= '9' && part[3] >= '0' && part[3] <= '9'
}

// kindOfHost knows the hosts that hold one kind of thing, and those that hold
// several by their paths.
func kindOfHost(host, path string, parts []string) (model.ReadingKind, bool) {
	switch host {
	case "github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "sr.ht", "git.sr.ht", "launchpad.net", "sourceforge.net", "sf.net", "code.google.com":
		return kindOnForge(host, path, parts), true
	case "gist.github.com":
		return model.ReadingRepository, true
	case "pypi.org", "pypi.python.org", "npmjs.com", "crates.io", "rubygems.org", "packagist.org", "hex.pm", "nuget.org", "hackage.haskell.org",
		"cran.r-project.org", "metacpan.org", "pkg.go.dev", "search.maven.org", "mvnrepository.com", "clojars.org", "hub.docker.com", "formulae.brew.sh", "anaconda.org":
		return model.ReadingPackage, true
	case "docs.rs", "godoc.org", "javadoc.io", "devdocs.io", "developer.mozilla.org", "readthedocs.org":
		return model.ReadingDocs, true
	case "youtube.com", "youtu.be", "vimeo.com", "blip.tv", "pyvideo.org", "twitch.tv", "ustream.tv", "media.ccc.de", "confreaks.com", "confreaks.tv", "asciinema.org":
		return kindOfShow(host, path, parts, model.ReadingVideo), true
	case "ted.com", "infoq.com":
		if len(parts) > 1 && (parts[0] == "talks" || parts[0] == "presentations" || parts[0] == "interviews") {
			return model.ReadingVideo, true
		}
	case "reddit.com":
		if has(parts, "comments") {
			return model.ReadingArticle, true
		}
	case "twitter.com", "mastodon.social", "fosstodon.org", "hachyderm.io", "mastodon.online", "chaos.social", "bsky.app", "about.me", "keybase.io", "orcid.org", "linkedin.com":
		return kindOfPost(host, path, parts), true
	case "slideshare.net", "speakerdeck.com", "prezi.com", "slides.com", "noti.st":
		return kindOfShow(host, path, parts, model.ReadingSlides), true
	case "docs.google.com":
		if parts[0] == "presentation" {
			return model.ReadingSlides, true
		}
		return model.ReadingArticle, true
	case "arxiv.org", "doi.org", "dx.doi.org", "dl.acm.org", "ieeexplore.ieee.org", "citeseerx.ist.psu.edu", "jstor.org", "semanticscholar.org", "papers.ssrn.com", "eprint.iacr.org", "link.springer.com", "sciencedirect.com",
		"openreview.net", "aclanthology.org", "proceedings.mlr.press", "papers.nips.cc", "proceedings.neurips.cc", "openaccess.thecvf.com", "isca-archive.org", "biorxiv.org", "medrxiv.org", "pubmed.ncbi.nlm.nih.gov",
		"pmc.ncbi.nlm.nih.gov", "europepmc.org", "onlinelibrary.wiley.com", "tandfonline.com", "journals.sagepub.com", "academic.oup.com", "pnas.org", "journals.plos.org", "frontiersin.org", "mdpi.com", "cairn.info", "persee.fr", "journals.openedition.org",
		"cyberleninka.ru", "scielo.br", "dialnet.unirioja.es", "jstage.jst.go.jp", "hal.science", "ssrn.com":
		if path == "" {
			return model.ReadingSite, true
		}
		return model.ReadingPaper, true
	case "usenix.org":
		if has(parts, "presentation") || has(parts, "full_papers") || hasAny(path, ".pdf") {
			return model.ReadingPaper, true
		}
	case "leanpub.com", "manning.com", "goodreads.com", "asin.cc", "amzn.com", "books.google.com", "apress.com", "nostarch.com", "pragprog.com", "gutenberg.org":
		if path != "" {
			return model.ReadingBook, true
		}
	case "meetup.com", "eventbrite.com", "lanyrd.com", "lu.ma":
		return model.ReadingSite, true
	case "w3.org":
		if parts[0] == "tr" {
			return model.ReadingStandard, true
		}
	case "iso.org":
		if has(parts, "standard") {
			return model.ReadingStandard, true
		}
	case "rfc-editor.org", "tools.ietf.org", "datatracker.ietf.org", "peps.python.org":
		return model.ReadingStandard, true
	}
	return kindOfDomain(host, path, parts)
}

// kindOnForge returns the kind of a page of a host of repositories.
func kindOnForge(host, path string, parts []string) model.ReadingKind {
	switch {
	case path == "", host == "github.com" && (parts[0] == "topics" || parts[0] == "search" || parts[0] == "explore" || parts[0] == "trending" || parts[0] == "collections"):
		return model.ReadingSite
	case hasAny(path, ".pdf", ".ppt", ".pptx", ".odp", ".key"):
		return model.ReadingSlides
	case has(parts, "wiki"):
		return model.ReadingDocs
	case len(parts) >= 4 && (has(parts, "issues") || has(parts, "pull") || has(parts, "merge_requests") || has(parts, "discussions")):
		return model.ReadingIssue
	case len(parts) == 1 && (host == "github.com" || host == "gitlab.com" || host == "codeberg.org"):
		return model.ReadingPerson
	}
	return model.ReadingRepository
}

// kindOfShow returns the kind of a page of a host where people show films or slides of that
// kind: that of an account is no film.
func kindOfShow(host, path string, parts []string, kind model.ReadingKind) model.ReadingKind {
	one := len(parts) == 1 && !digits(parts[0])
	switch {
	case path == "", host == "youtube.com" && parts[0] == "results":
		return model.ReadingSite
	case host == "youtube.com" && (parts[0][0] == '@' || len(parts) > 1 && (parts[0] == "c" || parts[0] == "channel" || parts[0] == "user")),
		one && (host == "vimeo.com" || host == "twitch.tv" || host == "speakerdeck.com" || host == "slideshare.net" || host == "noti.st"):
		return model.ReadingPerson
	}
	return kind
}

// kindOfPost returns the kind of a page of a host where people have accounts.
func kindOfPost(host, path string, parts []string) model.ReadingKind {
	switch {
	case path == "", parts[0] == "search", path == "explore", path == "home":
		return model.ReadingSite
	case len(parts) == 1 && host != "linkedin.com", len(parts) == 2 && (parts[0] == "in" || parts[0] == "profile"):
		return model.ReadingPerson
	}
	return model.ReadingArticle
}

// kindOfDomain is kindOfHost for hosts that are told by a part of their name.
func kindOfDomain(host, path string, parts []string) (model.ReadingKind, bool) {
	switch {
	case host == "amazon.com" || strings.HasPrefix(host, "amazon."):
		return model.ReadingBook, path != ""
	case strings.HasSuffix(host, "oreilly.com") && (has(parts, "library") || has(parts, "catalog") || has(parts, "product")):
		return model.ReadingBook, true
	case strings.HasSuffix(host, ".readthedocs.io") || strings.HasSuffix(host, ".readthedocs.org") || strings.HasSuffix(host, ".rtfd.org") || strings.HasSuffix(host, ".rtfd.io"):
		return model.ReadingDocs, true
	case strings.HasSuffix(host, ".sourceforge.net") || strings.HasSuffix(host, ".sf.net"),
		strings.HasSuffix(host, ".apple.com") && has(parts, "app"), host == "play.google.com":
		return model.ReadingSite, true
	}
	return "", false
}

func has(parts []string, word string) bool {
	for _, p := range parts {
		if p == word {
			return true
		}
	}
	return false
}

func hasAny(s string, endings ...string) bool {
	for _, e := range endings {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}
