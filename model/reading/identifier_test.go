package reading

import (
	"testing"

	"gloss/model"
)

func TestIdentifiers(t *testing.T) {
	for target, want := range map[string]string{
		"https://peps.python.org/pep-0380/":                            "PEP 380",
		"http://www.python.org/dev/peps/pep-0008/":                     "PEP 8",
		"https://tools.ietf.org/html/rfc4838":                          "RFC 4838",
		"https://www.rfc-editor.org/rfc/rfc4838.txt":                   "RFC 4838",
		"https://datatracker.ietf.org/doc/html/rfc5053#page-3":         "RFC 5053",
		"https://datatracker.ietf.org/doc/draft-ietf-quic-transport/":  "draft-ietf-quic-transport",
		"https://nvd.nist.gov/vuln/detail/CVE-2021-44228":              "CVE-2021-44228",
		"https://cve.mitre.org/cgi-bin/cvename.cgi?name=CVE-2014-0160": "CVE-2014-0160",
		"https://arxiv.org/abs/2101.00001v2":                           "arXiv 2101.00001",
		"https://arxiv.org/pdf/2101.00001.pdf":                         "arXiv 2101.00001",
		"https://doi.org/10.1145/3341301":                              "DOI 10.1145/3341301",
		"https://pubmed.ncbi.nlm.nih.gov/32865377/":                    "PMID 32865377",
		"https://www.ncbi.nlm.nih.gov/pubmed/32865377":                 "PMID 32865377",
		"https://openjdk.org/jeps/444":                                 "JEP 444",
		"https://xmpp.org/extensions/xep-0045.html":                    "XEP-0045",
		"https://srfi.schemers.org/srfi-26/srfi-26.html":               "SRFI 26",
		"https://www.w3.org/TR/WCAG21/":                                "WCAG 2.1",
		"https://www.w3.org/TR/2018/REC-WCAG21-20180605/":              "WCAG 2.1",
		"https://cwe.mitre.org/data/definitions/79.html":               "CWE-79",
		"https://www.rfc-editor.org/info/bcp47":                        "BCP 47",
		"https://peps.python.org/":                                     "", "https://example.org/rfc4838": "", "https://www.python.org/dev/peps/pep-0000/": "",
	} {
		a, ok := canonical(target)
		id, known := ofAddress(a)
		if !ok || known != (want != "") || id.name != want {
			t.Errorf("%q: %q %v, want %q", target, id.name, known, want)
		}
		if known {
			b, _ := canonical(id.url)
			if again, ok := ofAddress(b); !ok || again.key != id.key {
				t.Errorf("%q leads to %q, which is %q", want, id.url, again.name)
			}
		}
	}
}

// Journals and proceedings hold papers, whatever their software calls the page.
func TestKindsOfPapers(t *testing.T) {
	for url, want := range map[string]model.ReadingKind{
		"https://openreview.net/forum?id=abc":                   model.ReadingPaper,
		"https://openreview.net":                                model.ReadingSite,
		"https://youtrack.bees.example/issue/WAX-12":            model.ReadingIssue,
		"https://issues.bees.example/browse/WAX-12":             model.ReadingIssue,
		"https://git.bees.example/wax/hive/-/issues/12":         model.ReadingIssue,
		"https://trac.bees.example/ticket/12":                   model.ReadingIssue,
		"https://bugs.bees.example/show_bug.cgi?id=12":          model.ReadingIssue,
		"https://weekly.bees.example/issues/12":                 model.ReadingSite,
		"https://bees.example.edu/index.php/wax/article/view/7": model.ReadingPaper,
		"https://journals.example.edu/wax/article/view/7":       model.ReadingPaper,
		"https://bees.example.edu/wax/article/view/7/12":        model.ReadingPaper,
		"https://www.valleynews.example/article/view/123":       model.ReadingArticle,
		"https://www.valley.example/article/view/20240503/123":  model.ReadingArticle,
		"https://bees.example.org/en/latest/hives.html":         model.ReadingDocs,
	} {
		a, _ := canonical(url)
		if got := kindOf(a); got != want {
			t.Errorf("%s: %s, want %s", url, got, want)
		}
	}
}

func TestKinds(t *testing.T) {
	for target, want := range map[string]model.ReadingKind{
		"https://github.com/acme/tool":                                                   model.ReadingRepository,
		"https://github.com/acme/talks/blob/main/talk.pdf":                               model.ReadingSlides,
		"https://pypi.org/project/flask":                                                 model.ReadingPackage,
		"https://flask.readthedocs.io/en/latest":                                         model.ReadingDocs,
		"https://docs.python.org/3/library/ctypes.html":                                  model.ReadingDocs,
		"https://www.youtube.com/watch?v=x":                                              model.ReadingVideo,
		"https://speakerdeck.com/a/b":                                                    model.ReadingSlides,
		"https://speakerdeck.com/a":                                                      model.ReadingPerson,
		"https://www.youtube.com/@bees":                                                  model.ReadingPerson,
		"https://www.youtube.com/channel/UC1/videos":                                     model.ReadingPerson,
		"https://www.youtube.com/playlist?list=PL1":                                      model.ReadingVideo,
		"https://www.youtube.com/results?search_query=bees":                              model.ReadingSite,
		"https://vimeo.com/123":                                                          model.ReadingVideo,
		"https://vimeo.com/bees":                                                         model.ReadingPerson,
		"https://pmc.ncbi.nlm.nih.gov/articles/PMC123/":                                  model.ReadingPaper,
		"https://docs.google.com/presentation/d/1":                                       model.ReadingSlides,
		"https://dl.acm.org/citation.cfm?id=1":                                           model.ReadingPaper,
		"https://example.org/papers/x.pdf":                                               model.ReadingPaper,
		"https://www.amazon.de/dp/1":                                                     model.ReadingBook,
		"https://www.w3.org/TR/html5":                                                    model.ReadingStandard,
		"https://example.org":                                                            model.ReadingSite,
		"https://www.gnu.org/software/bash/":                                             model.ReadingSite,
		"https://www.reddit.com/r/Blind/":                                                model.ReadingSite,
		"https://apps.apple.com/jp/app/some-app/id5943913":                               model.ReadingSite,
		"https://github.com/topics/pip":                                                  model.ReadingSite,
		"https://img.example.org/2024/12/29/screen-shot-of-pip.png":                      model.ReadingSite,
		"https://old.reddit.com/r/pip/comments/6fj21f/pip/":                              model.ReadingArticle,
		"https://web.archive.org/web/2020/https://github.com/pypa/pip":                   model.ReadingRepository,
		"https://blog.example.org/pip":                                                   model.ReadingArticle,
		"https://example.org/blog/pip":                                                   model.ReadingArticle,
		"https://example.org/blog":                                                       model.ReadingSite,
		"https://example.org/how-we-moved-to-pip":                                        model.ReadingArticle,
		"https://example.org/pip.html":                                                   model.ReadingArticle,
		"https://en.wikipedia.org/wiki/Pip":                                              model.ReadingArticle,
		"https://stackoverflow.com/questions/1/how":                                      model.ReadingArticle,
		"https://example.org/wiki/Pip":                                                   model.ReadingDocs,
		"https://lab.example.org/publications/pip":                                       model.ReadingPaper,
		"https://gitlab.example.org/acme/tool":                                           model.ReadingRepository,
		"https://example.org/2011/03/pycon":                                              model.ReadingArticle,
		"https://pycon.example.org/2011/":                                                model.ReadingSite,
		"https://example.org/notes/2011":                                                 model.ReadingArticle,
		"https://www.infoq.com/articles/cap-theorem":                                     model.ReadingArticle,
		"https://www.infoq.com/presentations/cap":                                        model.ReadingVideo,
		"https://www.ted.com/talks/somebody_on_food":                                     model.ReadingVideo,
		"https://www.ted.com/about/our-organization":                                     model.ReadingSite,
		"https://www.usenix.org/conference/osdi14":                                       model.ReadingSite,
		"https://twitter.com/search?q=%23food":                                           model.ReadingSite,
		"https://twitter.com/somebody":                                                   model.ReadingPerson,
		"https://www.usenix.org/conference/atc14/technical-sessions/presentation/ongaro": model.ReadingPaper,
	} {
		a, ok := canonical(target)
		if got := kindOf(a); !ok || got != want {
			t.Errorf("%q is %q, want %q", target, got, want)
		}
	}
}

// The words of a link say what it leads to where its address says little.
func TestKindsTold(t *testing.T) {
	for _, c := range []struct {
		run  []model.Inline
		want model.ReadingKind
	}{
		{[]model.Inline{link("PDF slides on Google Drive", "https://drive.example.org/x")}, model.ReadingSlides},
		{[]model.Inline{link("Slides", "https://example.org/x.pdf")}, model.ReadingSlides},
		{[]model.Inline{link("Folien zum Vortrag", "https://example.org/x")}, model.ReadingSlides},
		{[]model.Inline{link("発表スライド", "https://example.org/x")}, model.ReadingSlides},
		{[]model.Inline{link("research paper related to this", "https://example.org/x")}, model.ReadingPaper},
		{[]model.Inline{link("the video", "https://example.org/x")}, model.ReadingVideo},
		{[]model.Inline{link("enregistrement de la séance", "https://example.org/x")}, model.ReadingVideo},
		{[]model.Inline{text("Slides: "), auto("example.org/x")}, model.ReadingSlides},
		{[]model.Inline{text("It went well. Video – "), auto("example.org/x")}, model.ReadingVideo},
		{[]model.Inline{text("Recording: "), link("here", "https://example.org/x")}, model.ReadingVideo},
		{[]model.Inline{link("slides available", "https://example.org/x")}, model.ReadingSlides},
		{[]model.Inline{link("slides here", "https://example.org/x")}, model.ReadingSlides},
		{[]model.Inline{link("発表資料はこちら", "https://example.org/x")}, model.ReadingSlides},
		{[]model.Inline{link("A book, a tree and a tablet of clay", "https://example.org/x")}, model.ReadingSite},
		// The word is part of a name or of a sentence.
		{[]model.Inline{link("Video game history", "https://example.org/x")}, model.ReadingSite},
		{[]model.Inline{link("How to hold a good presentation", "https://example.org/x")}, model.ReadingSite},
		{[]model.Inline{text("I lost the slides, see "), auto("example.org/x")}, model.ReadingSite},
		{[]model.Inline{text("Slides and more, then: "), auto("example.org/x")}, model.ReadingSite},
		// The address says it better.
		{[]model.Inline{link("slides", "https://github.com/acme/tool")}, model.ReadingRepository},
		{[]model.Inline{link("video", "https://www.youtube.com/watch?v=x")}, model.ReadingVideo},
	} {
		list := Collect(doc(para(c.run...)))
		if len(list) != 1 || list[0].Kind != c.want {
			t.Errorf("%s: got %+v, want %q", model.PlainText(c.run), list, c.want)
		}
	}
}

// TestSeries holds what keys of series name: with the number as it is, with four digits, and
// none where it is no number of the series.
func TestSeries(t *testing.T) {
	for key, want := range map[string]string{
		"iso-27001":       "ISO 27001 https://www.iso.org/search.html?q=ISO%2027001",
		"pep-8":           "PEP 8 https://peps.python.org/pep-0008/",
		"xep-45":          "XEP-0045 https://xmpp.org/extensions/xep-0045.html",
		"cve-2014-0160":   "CVE-2014-0160 https://www.cve.org/CVERecord?id=CVE-2014-0160",
		"draft-ietf-x-01": "draft-ietf-x-01 https://datatracker.ietf.org/doc/draft-ietf-x-01/",
		"erc-20":          "EIP 20 https://eips.ethereum.org/EIPS/eip-20",
		"uts-18":          "UTS #18 https://www.unicode.org/reports/tr18/",
		"rfc-x":           "", "uts-x": "", "bees-1": "", "rfc": "", "rfc-": "",
	} {
		id, ok := ofKey(key)
		if got := id.name + " " + id.url; ok != (want != "") || ok && got != want {
			t.Errorf("%s: %t, %q, want %q", key, ok, got, want)
		}
	}
}
