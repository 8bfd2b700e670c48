package reading

import (
	"strings"

	"gloss/model"
	"gloss/model/isbn"
)

// identified is a thing that an identifier names.
type identified struct {
	key  string // as in Mention.Key: "pep-380"
	name string // "PEP 380"
	url  string
	kind model.ReadingKind
}

// ofMention returns what the mention of a standard names. Where no page on the net is known by
// the identifier alone, it has no URL: "IEC 62304".
func ofMention(m *model.Mention) identified {
	written := strings.ToLower(strings.ReplaceAll(m.Form, " ", "-"))
	for _, key := range [...]string{m.Key, written} { // a person may have made it another name of something
		if id, ok := ofKey(key); ok {
			return id
		}
	}
	if folded(m.Key) == folded(m.Name) && strings.ContainsAny(m.Name, "0123456789") {
		return identified{key: m.Key, name: m.Name, kind: model.ReadingStandard}
	}
	return identified{key: written, name: m.Form, kind: model.ReadingStandard}
}

// ofKey returns what a key names; ok is false where it cannot be read on the
// net by its identifier alone.
func ofKey(key string) (id identified, ok bool) {
	series, number, _ := strings.Cut(key, "-")
	id.key, id.kind = key, model.ReadingStandard
	if number == "" {
		return id, false
	}
	if s, ok := seriesOf[series]; ok {
		return s.numbered(key, number)
	}
	switch series {
	case "eu":
		return ofAct(key)
	case "erc":
		return ofKey("eip-" + number)
	case "uax", "uts", "utr": // which are numbered together
		id.key, id.name, id.url = "uax-"+number, strings.ToUpper(series)+" #"+number, "https://www.unicode.org/reports/tr"+number+"/"
		return id, digits(number)
	case "wcag":
		minor, ok := strings.CutPrefix(number, "2.")
		if !ok {
			return id, false
		}
		return ofKey("w3c-WCAG2" + minor)
	case "w3c":
		id.name, id.url = "W3C "+number, "https://www.w3.org/TR/"+number+"/"
		if n, ok := strings.CutPrefix(number, "WCAG"); ok && len(n) == 2 && digits(n) {
			id.name = "WCAG " + n[:1] + "." + n[1:]
		}
	case "issue":
		repository, n, _ := strings.Cut(number, "#")
		id.name, id.url, id.kind = number, "https://github.com/"+repository+"/issues/"+n, model.ReadingIssue
	case "doi":
		if n, ok := strings.CutPrefix(strings.ToLower(number), "10.48550/arxiv."); ok {
			n, _, _ = strings.Cut(n, "v")
			return ofKey("arxiv-" + n)
		}
		id.name, id.url, id.kind = "DOI "+number, "https://doi.org/"+number, model.ReadingPaper
	default:
		return id, false
	}
	return id, true
}

// ofAddress returns what the address is the page of.
func ofAddress(a address) (identified, bool) {
	path := strings.ToLower(a.path)
	base := path[strings.LastIndexByte(path, '/')+1:]
	stem := base
	for _, ending := range [...]string{".txt", ".html", ".htm", ".pdf", ".rst", ".xml", ".md"} {
		stem = strings.TrimSuffix(stem, ending)
	}
	if key := keyOfNumbered(a.host, stem); key != "" {
		return ofKey(key)
	}
	switch a.host {
	case "cve.org", "cve.mitre.org", "nvd.nist.gov":
		return ofVulnerability(strings.ToLower(a.url))
	case "rfc-editor.org", "tools.ietf.org", "datatracker.ietf.org", "ietf.org", "rfc.net", "rfc2.net":
		if key := keyOfInternet(path, stem); key != "" {
			return ofKey(key)
		}
	case "python.org", "peps.python.org", "legacy.python.org":
		if n, ok := strings.CutPrefix(stem, "pep-"); ok && digits(n) && unpad(n) != "" {
			return ofKey("pep-" + unpad(n))
		}
	case "openjdk.org", "openjdk.java.net":
		if n, ok := strings.CutPrefix(path, "jeps/"); ok && digits(n) && n != "0" {
			return ofKey("jep-" + n)
		}
	case "unicode.org":
		if n, ok := strings.CutPrefix(strings.TrimPrefix(path, "reports/"), "tr"); ok {
			if n, _, _ = strings.Cut(n, "/"); digits(n) {
				return ofKey("utr-" + n)
			}
		}
	case "cwe.mitre.org":
		if strings.HasPrefix(path, "data/definitions/") && digits(stem) {
			return ofKey("cwe-" + stem)
		}
	case "arxiv.org", "export.arxiv.org", "ar5iv.org", "ar5iv.labs.arxiv.org", "alphaxiv.org", "huggingface.co":
		if key := keyOfPreprint(path, stem); key != "" && (a.host != "huggingface.co" || strings.HasPrefix(path, "papers/")) {
			return ofKey(key)
		}
	case "doi.org", "dx.doi.org":
		if strings.HasPrefix(path, "10.") && strings.Contains(path, "/") {
			return ofKey("doi-" + path)
		}
	case "pubmed.ncbi.nlm.nih.gov", "ncbi.nlm.nih.gov":
		if n := strings.Trim(strings.TrimPrefix(path, "pubmed/"), "/"); digits(n) {
			return ofKey("pmid-" + n)
		}
	case "pmc.ncbi.nlm.nih.gov":
		if n, ok := strings.CutPrefix(path, "articles/pmc"); ok && digits(n) {
			return ofKey("pmc-" + n)
		}
	case "eur-lex.europa.eu":
		return ofLawPage(path, a.query)
	case "zenodo.org":
		if parts := strings.Split(path, "/"); len(parts) == 2 && (parts[0] == "record" || parts[0] == "records") && digits(parts[1]) {
			return ofKey("doi-10.5281/zenodo." + parts[1])
		}
	case "bugs.python.org":
		if n, ok := strings.CutPrefix(path, "issue"); ok && digits(n) {
			return ofKey("bpo-" + n)
		}
	case "w3.org":
		return ofReport(a.path)
	case "github.com":
		if parts := strings.Split(path, "/"); len(parts) == 4 && (parts[2] == "issues" || parts[2] == "pull") && digits(parts[3]) && !strings.Contains(a.key, "#") {
			id, ok := ofKey("issue-" + parts[0] + "/" + parts[1] + "#" + parts[3])
			id.url = a.url
			return id, ok
		}
	}
	if number := isbnIn(a, path); number != "" {
		return ofKey("isbn-" + number)
	}
	if doi := doiIn(a.host, path, a.query); doi != "" {
		return ofKey("doi-" + doi)
	}
	for part := range strings.SplitSeq(path, "/") { // of a publisher, a library, a shop
		if len(part) == 13 && strings.HasPrefix(part, "97") && isbn.Thirteen(part) == part {
			return ofKey("isbn-" + part)
		}
	}
	return identified{}, false
}

// keyOfInternet returns the key of the RFC or the draft of one that a page of its
// editors shows; "" for other pages.
func keyOfInternet(path, stem string) string {
	if n, ok := strings.CutPrefix(stem, "rfc"); ok && digits(n) {
		return "rfc-" + unpad(n)
	}
	if n, ok := strings.CutPrefix(stem, "bcp"); ok && digits(n) && unpad(n) != "" {
		return "bcp-" + unpad(n)
	}
	for part := range strings.SplitSeq(path, "/") {
		if strings.HasPrefix(part, "draft-") && strings.Count(part, "-") >= 3 {
			return strings.TrimSuffix(strings.TrimSuffix(part, ".txt"), ".html")
		}
	}
	return ""
}

// keyOfPreprint returns the key of the paper that a page of arXiv shows; "" for other
// pages.
func keyOfPreprint(path, stem string) string {
	if parts := strings.Split(path, "/"); len(parts) == 3 && (parts[0] == "abs" || parts[0] == "pdf") { // hep-th/9901001, of before 2007
		if n, _, _ := strings.Cut(strings.TrimSuffix(parts[2], ".pdf"), "v"); len(n) == 7 && digits(n) {
			return "arxiv-" + parts[1] + "/" + n
		}
	}
	shelf, _, _ := strings.Cut(path, "/")
	if _, n, ok := strings.Cut(stem, "."); ok && preprintShelves.has(shelf) {
		whole, _, _ := strings.Cut(stem, "v")
		if n, _, _ = strings.Cut(n, "v"); digits(n) {
			return "arxiv-" + whole
		}
	}
	return ""
}

// preprintShelves are the folders in which sites that show papers of arXiv keep them.
const preprintShelves wordSet = " abs pdf html papers overview src e-print format ps "

// ofVulnerability finds the last CVE number in an address.
func ofVulnerability(url string) (identified, bool) {
	k := strings.LastIndex(url, "cve-")
	if k < 0 {
		return identified{}, false
	}
	n := k + 4
	for n < len(url) && (url[n] == '-' || '0' <= url[n] && url[n] <= '9') {
		n++
	}
	if n-k < 13 {
		return identified{}, false
	}
	return ofKey(url[k:n])
}

func pad(number string) string {
	return strings.Repeat("0", max(0, 4-len(number))) + number
}

func unpad(number string) string { return strings.TrimLeft(number, "0") }

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
