package reading

import (
	"cmp"
	"net/url"
	"strings"
)

// This file goes on with how groups of sites spell the address of one thing: wikis, shops,
// libraries, accounts.

// wikiSite is for Wikipedia.
func wikiSite(w *webPage) bool {
	if language, ok := strings.CutPrefix(w.path, "wikipedia/"); ok && w.host == "secure.wikimedia.org" && strings.Contains(language, "/wiki/") {
		language, title, _ := strings.Cut(language, "/wiki/")
		return w.set(language+".wikipedia.org", "wiki/"+title, "")
	}
	if w.host != "wikipedia.org" && !strings.HasSuffix(w.host, ".wikipedia.org") {
		return false
	}
	host := w.host
	if host == "wikipedia.org" {
		host = "en.wikipedia.org"
	}
	title, _ := url.PathUnescape(strings.TrimPrefix(w.path, "wiki/"))
	if w.at(0) != "wiki" {
		values, _ := url.ParseQuery(w.query)
		if title = values.Get("title"); len(values) != 1 || w.path != "w" && w.path != "w/index.php" {
			return false
		}
	}
	if title == "" {
		return false
	}
	return w.set(host, "wiki/"+url.PathEscape(strings.ReplaceAll(title, " ", "_")), "")
}

// shopSite is for what is bought or installed.
func shopSite(w *webPage) bool {
	switch w.host {
	case "amazon.com", "amazon.co.uk", "amazon.de", "amazon.fr", "amazon.it", "amazon.es", "amazon.ca", "amazon.co.jp", "amazon.nl":
		for i, p := range w.parts {
			if next := w.at(i + 1); (p == "dp" || p == "product" || p == "ASIN") && len(next) == 10 {
				return w.set(w.host, "dp/"+strings.ToUpper(next), "")
			}
		}
	case "itunes.apple.com", "apps.apple.com":
		if id, ok := strings.CutPrefix(w.last(), "id"); ok && digits(id) && strings.Contains("/"+w.path, "/app/") {
			return w.set("apps.apple.com", "app/id"+id, "")
		}
	case "play.google.com":
		if id := w.value("id"); w.path == "store/apps/details" && id != "" {
			return w.set(w.host, w.path, "id="+url.QueryEscape(id))
		}
	case "chrome.google.com", "chromewebstore.google.com":
		if id := w.last(); len(id) == 32 && strings.Contains("/"+w.path, "/detail/") {
			return w.set("chromewebstore.google.com", "detail/"+id, "")
		}
	case "goodreads.com":
		if number := strings.TrimLeft(w.at(2), "0123456789"); w.at(0) == "book" && w.at(1) == "show" && len(number) < len(w.at(2)) {
			return w.set(w.host, "book/show/"+strings.TrimSuffix(w.at(2), number), "")
		}
	}
	return false
}

// paperSite is for papers and documents.
func paperSite(w *webPage) bool {
	switch w.host {
	case "docs.google.com":
		return len(w.parts) > 2 && w.at(1) == "d" && w.at(2) != "e" && w.set(w.host, strings.Join(w.parts[:3], "/"), "")
	case "openreview.net":
		if id := w.value("id"); id != "" && (w.path == "forum" || w.path == "pdf") {
			return w.set(w.host, "forum", "id="+url.QueryEscape(id))
		}
	case "aclanthology.org", "aclweb.org", "aclanthology.info":
		if id := strings.TrimSuffix(w.last(), ".pdf"); strings.IndexByte(id, '-') > 0 && (len(w.parts) == 1 || w.at(0) == "anthology" || w.at(0) == "papers") {
			return w.set("aclanthology.org", id, "")
		}
	case "ncbi.nlm.nih.gov", "pmc.ncbi.nlm.nih.gov", "europepmc.org":
		if digits(w.last()) && strings.EqualFold(w.at(1), "med") && w.host == "europepmc.org" {
			return w.set("pubmed.ncbi.nlm.nih.gov", w.last(), "")
		}
		for _, part := range w.parts {
			if id, ok := strings.CutPrefix(strings.ToUpper(part), "PMC"); ok && digits(id) {
				return w.set("pmc.ncbi.nlm.nih.gov", "articles/PMC"+id, "")
			}
		}
	}
	return false
}

// librarySite is for libraries of papers, which show each as a page and as a file.
func librarySite(w *webPage) bool {
	last := strings.TrimSuffix(strings.TrimSuffix(w.last(), ".pdf"), ".html")
	switch w.host {
	case "ieeexplore.ieee.org":
		for i, part := range w.parts {
			if n := w.at(i + 1); part == "document" && digits(n) {
				return w.set(w.host, "document/"+n, "")
			}
		}
		if n := w.value("arnumber"); digits(n) {
			return w.set(w.host, "document/"+strings.TrimLeft(n, "0"), "")
		}
	case "sciencedirect.com":
		for i, part := range w.parts {
			if id := w.at(i + 1); part == "pii" && id != "" {
				return w.set(w.host, "science/article/pii/"+strings.ToUpper(id), "")
			}
		}
	case "eprint.iacr.org":
		return len(w.parts) == 2 && digits(w.at(0)) && digits(last) && w.set(w.host, w.at(0)+"/"+last, "")
	case "jstor.org":
		return w.at(0) == "stable" && w.set(w.host, "stable/"+last, "")
	case "semanticscholar.org":
		return w.at(0) == "paper" && len(last) == 40 && hexadecimal(last) && w.set(w.host, "paper/"+last, "")
	case "proceedings.mlr.press":
		return len(w.parts) > 1 && w.set(w.host, w.at(0)+"/"+last, "")
	case "papers.nips.cc", "proceedings.neurips.cc":
		if hash, _, ok := strings.Cut(last, "-"); ok && len(hash) == 32 && hexadecimal(hash) {
			return w.set("proceedings.neurips.cc", "paper/"+hash, "")
		}
	case "papers.ssrn.com", "ssrn.com":
		n := cmp.Or(w.value("abstract_id"), strings.TrimPrefix(w.path, "abstract="))
		return digits(n) && w.set("ssrn.com", "abstract="+n, "")
	case "hal.science", "hal.archives-ouvertes.fr":
		if id, _, _ := strings.Cut(w.at(0), "v"); strings.HasPrefix(id, "hal-") && digits(id[len("hal-"):]) {
			return w.set("hal.science", id, "")
		}
	}
	return false
}

// accountSite is for the pages of people.
func accountSite(w *webPage) bool {
	switch {
	case w.host == "twitter.com" || w.host == "x.com":
		if w.path == "search" {
			return w.set("twitter.com", w.path, w.query)
		}
		return w.path != "" && w.set("twitter.com", strings.ToLower(strings.TrimPrefix(w.path, "@")), "")
	case strings.HasSuffix(w.host, ".linkedin.com") && len(w.host) == len("de.linkedin.com") && w.at(0) == "in":
		return w.set("linkedin.com", w.path, "")
	}
	return false
}
