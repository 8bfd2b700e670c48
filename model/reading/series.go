package reading

import (
	"strings"

	"gloss/model"
)

// series is a series of things to read that differ by their numbers. In name and address a
// star stands for the number, four stars for the number with four digits.
type series struct {
	name, url string
	kind      model.ReadingKind
	figures   bool // its numbers are figures alone
}

// seriesOf are the series by what their keys begin with.
var seriesOf = map[string]series{
	"rfc":   {"RFC *", "https://www.rfc-editor.org/rfc/rfc*", model.ReadingStandard, true},
	"pep":   {"PEP *", "https://peps.python.org/pep-****/", model.ReadingStandard, true},
	"bep":   {"BEP *", "https://www.bittorrent.org/beps/bep_****.html", model.ReadingStandard, true},
	"jep":   {"JEP *", "https://openjdk.org/jeps/*", model.ReadingStandard, true},
	"jsr":   {"JSR *", "https://jcp.org/en/jsr/detail?id=*", model.ReadingStandard, true},
	"xep":   {"XEP-****", "https://xmpp.org/extensions/xep-****.html", model.ReadingStandard, true},
	"eip":   {"EIP *", "https://eips.ethereum.org/EIPS/eip-*", model.ReadingStandard, true},
	"bcp":   {"BCP *", "https://www.rfc-editor.org/info/bcp*", model.ReadingStandard, true},
	"cwe":   {"CWE-*", "https://cwe.mitre.org/data/definitions/*.html", model.ReadingStandard, true},
	"kep":   {"KEP *", "https://www.kubernetes.dev/resources/keps/*/", model.ReadingStandard, true},
	"bip":   {"BIP *", "https://github.com/bitcoin/bips/blob/master/bip-****.mediawiki", model.ReadingStandard, true},
	"psr":   {"PSR-*", "https://www.php-fig.org/psr/psr-*/", model.ReadingStandard, true},
	"bpo":   {"bpo-*", "https://bugs.python.org/issue*", model.ReadingIssue, true},
	"srfi":  {"SRFI *", "https://srfi.schemers.org/srfi-*/", model.ReadingStandard, false},
	"cve":   {"CVE-*", "https://www.cve.org/CVERecord?id=CVE-*", model.ReadingStandard, false},
	"draft": {"draft-*", "https://datatracker.ietf.org/doc/draft-*/", model.ReadingStandard, false},
	"iso":   {"ISO *", "https://www.iso.org/search.html?q=ISO%20*", model.ReadingStandard, false},
	"ieee":  {"IEEE *", "https://standards.ieee.org/search/?q=*", model.ReadingStandard, false},
	"ecma":  {"ECMA-*", "https://ecma-international.org/publications-and-standards/standards/ecma-*/", model.ReadingStandard, false},
	"fips":  {"FIPS *", "https://csrc.nist.gov/pubs/fips/*/final", model.ReadingStandard, false},
	"isbn":  {"ISBN *", "https://openlibrary.org/isbn/*", model.ReadingBook, false},
	"arxiv": {"arXiv *", "https://arxiv.org/abs/*", model.ReadingPaper, false},
	"pmc":   {"PMC *", "https://pmc.ncbi.nlm.nih.gov/articles/PMC*/", model.ReadingPaper, true},
	"pmid":  {"PMID *", "https://pubmed.ncbi.nlm.nih.gov/*/", model.ReadingPaper, false},
}

// numbered returns what has a number in the series; ok is false where that is no number of it.
func (s series) numbered(key, number string) (id identified, ok bool) {
	in := strings.NewReplacer("****", pad(number), "*", number)
	return identified{key: key, name: in.Replace(s.name), url: in.Replace(s.url), kind: s.kind}, !s.figures || digits(number)
}

// numberedPages are the sites that show a series with a page for each number: what the last part of
// their paths has before it.
var numberedPages = map[string]struct {
	before, key string
	padded      bool // with zeros, which the key has not
}{
	"bittorrent.org":    {"bep_", "bep-", true},
	"xmpp.org":          {"xep-", "xep-", true},
	"srfi.schemers.org": {"srfi-", "srfi-", false},
	"php-fig.org":       {"psr-", "psr-", false},
	"eips.ethereum.org": {"eip-", "eip-", false},
}

// keyOfNumbered returns the key of what a page of such a site shows; "" for other pages.
func keyOfNumbered(host, stem string) string {
	site, ok := numberedPages[host]
	if !ok {
		return ""
	}
	number, ok := strings.CutPrefix(stem, site.before)
	if !ok || !digits(number) {
		return ""
	}
	if site.padded {
		number = unpad(number)
	}
	return site.key + number
}
