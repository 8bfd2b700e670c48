package reading

import (
	"net/url"
	"strings"

	"gloss/model/isbn"
)

// ofReport returns the technical report of W3C that a path is of: its short
// name, whatever the version ("TR/2014/REC-html5-20141028" is html5).
func ofReport(path string) (identified, bool) {
	parts := strings.Split(path, "/")
	if len(parts) < 2 || !strings.EqualFold(parts[0], "TR") {
		return identified{}, false
	}
	name := parts[1]
	if len(name) == 4 && digits(name) && len(parts) > 2 {
		_, name, _ = strings.Cut(parts[2], "-")
		if k := strings.LastIndexByte(name, '-'); k > 0 && len(name) == k+9 && digits(name[k+1:]) {
			name = name[:k]
		}
	}
	if name == "" || strings.Trim(strings.ToLower(name), "abcdefghijklmnopqrstuvwxyz0123456789-_.") != "" {
		return identified{}, false
	}
	return ofKey("w3c-" + name)
}

// isbnIn returns the ISBN, in 13 digits, of the book that the page of a
// bookshop or a library is about; "" where the address does not tell.
func isbnIn(a address, path string) string {
	parts := strings.Split(path, "/")
	switch {
	case strings.HasPrefix(a.host, "amazon.") && len(parts) == 2 && parts[0] == "dp",
		(a.host == "openlibrary.org" || a.host == "worldcat.org" || a.host == "goodreads.com") && len(parts) >= 2 && parts[len(parts)-2] == "isbn",
		a.host == "isbnsearch.org" && len(parts) == 2,
		a.host == "bookshop.org" || a.host == "oreilly.com" || a.host == "shop.oreilly.com" || a.host == "learning.oreilly.com":
		for _, p := range parts {
			if n := isbn.Thirteen(strings.TrimSuffix(p, ".do")); n != "" {
				return n
			}
		}
	case a.host == "books.google.com":
		if q, err := url.ParseQuery(a.query); err == nil {
			return isbn.Thirteen(strings.TrimPrefix(strings.ToLower(q.Get("vid")), "isbn"))
		}
	}
	return ""
}

// publishers are the hosts that have DOIs in their addresses, in folders of their own.
const publishers wordSet = " dl.acm.org link.springer.com onlinelibrary.wiley.com tandfonline.com journals.sagepub.com pubs.acs.org science.org pnas.org pubs.aip.org " +
	"journals.aps.org royalsocietypublishing.org academic.oup.com jamanetwork.com nejm.org annualreviews.org epubs.siam.org journals.uchicago.edu " +
	"degruyter.com brill.com biorxiv.org medrxiv.org frontiersin.org emerald.com hindawi.com "

// doiIn returns the DOI that the address of a publisher's page holds; "" where
// there is none.
func doiIn(host, path, query string) string {
	switch {
	case host == "journals.plos.org":
		if q, err := url.ParseQuery(query); err == nil && strings.HasPrefix(q.Get("id"), "10.") {
			return strings.ToLower(q.Get("id"))
		}
		return ""
	case host == "nature.com":
		if id, ok := strings.CutPrefix(path, "articles/"); ok && !strings.Contains(id, "/") && strings.HasPrefix(id, "s") {
			return "10.1038/" + strings.TrimSuffix(id, ".pdf")
		}
		return ""
	case !publishers.has(host) && !strings.Contains("/"+path, "/doi/"):
		return ""
	}
	k := strings.Index("/"+path, "/10.")
	if k < 0 {
		return ""
	}
	prefix, rest, ok := strings.Cut(path[k:], "/")
	if !ok || !digits(strings.ReplaceAll(prefix[3:], ".", "")) {
		return ""
	}
	suffix, _, _ := strings.Cut(rest, "/")
	for _, ending := range [...]string{".pdf", ".full", ".abstract", ".html", ".epub"} {
		suffix = strings.TrimSuffix(suffix, ending)
	}
	if v := strings.LastIndexByte(suffix, 'v'); v > 0 && digits(suffix[v+1:]) && (host == "biorxiv.org" || host == "medrxiv.org") {
		suffix = suffix[:v]
	}
	if suffix == "" {
		return ""
	}
	return prefix + "/" + suffix
}
