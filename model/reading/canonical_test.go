package reading

import (
	"strings"
	"testing"

	"gloss/model"
)

// TestSameThing holds which addresses are of one thing: all of a row are, and
// no two rows are.
func TestSameThing(t *testing.T) {
	owner := map[string]int{}
	for row, line := range []string{
		"http://example.org https://www.example.org/ example.org/index.html https://m.example.org/#top HTTPS://EXAMPLE.org:443 https://example.org/?utm_source=x&utm_campaign=y https://example.org./default.aspx",
		"https://example.org/a https://example.org/a/ http://example.org/a/index.php https://example.org/a?fbclid=1 https://example.org/a#section-2 https://example.org/a?_ga=1.2&gclid=x https://example.org/a#:~:text=words",
		"https://example.org/a?page=2 https://example.org/a?page=2&mc_cid=1 http://www.example.org/a/?page=2",
		"https://example.org/a?page=3",
		"https://example.org:8443/a",
		"https://example.org/A",
		"https://app.example.org/#/settings http://app.example.org/#/settings",
		"https://app.example.org/#/users",
		"https://app.example.org/#!/users",
		"https://github.com/acme/tool http://github.com/Acme/Tool/ https://github.com/acme/tool.git https://github.com/acme/tool#readme https://github.com/acme/tool?tab=readme-ov-file https://github.com/acme/tool/tree/master https://github.com/acme/tool/blob/main/README.md",
		"https://github.com/acme/tool/tree/v2",
		"https://gist.github.com/ada/0123456789abcdef https://gist.github.com/0123456789abcdef",
		"https://github.com/acme/tool/blob/main/a.go",
		"https://github.com/acme/tool/blob/main/a.go#L10",
		"https://github.com/acme/tool/blob/main/a.go#L10-L20",
		"https://github.com/acme/tool/issues/12 https://www.github.com/acme/tool/issues/12/ acme/tool#12",
		"https://github.com/acme/tool/issues/12#issuecomment-99",
		"https://www.youtube.com/watch?v=abc https://youtu.be/abc https://m.youtube.com/watch?v=abc&feature=share https://www.youtube.com/embed/abc https://youtu.be/abc?t=30",
		"https://www.youtube.com/watch?v=xyz",
		"https://notyoutube.com/a?feature=dark",
		"https://notyoutube.com/a?feature=light",
		"https://vimeo.com/123 https://player.vimeo.com/video/123 https://vimeo.com/123?share=copy https://vimeo.com/channels/bees/123",
		"https://vimeo.com/ada",
		"https://www.slideshare.net/ada/bees https://de.slideshare.net/ada/bees https://www.slideshare.net/ada/bees?from_action=save",
		"https://speakerdeck.com/ada/bees https://speakerdeck.com/u/ada/p/bees",
		"https://tool.readthedocs.io/en/latest https://tool.readthedocs.org/en/latest/ http://tool.rtfd.org/en/latest",
		"https://pkg.go.dev/net/http https://golang.org/pkg/net/http/ https://godoc.org/net/http",
		"https://www.reddit.com/r/bees/comments/abc12/how_they_sit/ https://old.reddit.com/r/bees/comments/abc12/ https://redd.it/abc12",
		"https://www.reddit.com/r/bees/comments/abc12/how_they_sit/def34/",
		"https://medium.com/@ada/bees-in-winter-0123456789ab https://ada.medium.com/bees-in-winter-0123456789ab?source=rss https://medium.com/hive/bees-0123456789ab",
		"https://apps.apple.com/de/app/bees/id123456 https://itunes.apple.com/us/app/bees/id123456?mt=8",
		"https://play.google.com/store/apps/details?id=org.bees https://play.google.com/store/apps/details?id=org.bees&hl=de",
		"https://www.goodreads.com/book/show/4099.Bees https://goodreads.com/book/show/4099-bees",
		"https://openreview.net/forum?id=Bee1 https://openreview.net/pdf?id=Bee1",
		"https://aclanthology.org/P19-1001/ https://aclanthology.org/P19-1001.pdf https://www.aclweb.org/anthology/P19-1001",
		"https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123456/ https://pmc.ncbi.nlm.nih.gov/articles/PMC123456/ https://europepmc.org/article/PMC/PMC123456 id:pmc-123456",
		"https://pubmed.ncbi.nlm.nih.gov/987654/ https://europepmc.org/article/MED/987654 https://www.ncbi.nlm.nih.gov/pubmed/987654",
		"https://zenodo.org/record/1234567 https://doi.org/10.5281/zenodo.1234567 https://zenodo.org/records/1234567",
		"https://de.linkedin.com/in/ada https://www.linkedin.com/in/ada/",
		"https://stackoverflow.com/questions/11/why https://stackoverflow.com/q/11/22 https://stackoverflow.com/questions/11",
		"https://en.wikipedia.org/wiki/Go https://en.m.wikipedia.org/wiki/Go http://en.wikipedia.org/wiki/Go#History https://en.wikipedia.org/w/index.php?title=Go https://secure.wikimedia.org/wikipedia/en/wiki/Go https://wikipedia.org/wiki/Go",
		"https://en.wikipedia.org/w/index.php?title=Go&oldid=12",
		"https://fr.wikipedia.org/wiki/L%27%C3%89t%C3%A9_(film) https://fr.wikipedia.org/w/index.php?title=L'Été_(film)",
		"https://de.wikipedia.org/wiki/Go",
		"https://pypi.org/project/flask-login https://pypi.python.org/pypi/Flask_Login/ https://pypi.org/project/Flask.Login/#files",
		"https://arxiv.org/abs/1706.03762 https://arxiv.org/pdf/1706.03762.pdf https://arxiv.org/abs/1706.03762v5 http://arxiv.org/html/1706.03762v2 id:arxiv-1706.03762 https://ar5iv.labs.arxiv.org/html/1706.03762 https://www.alphaxiv.org/abs/1706.03762v7 https://huggingface.co/papers/1706.03762 https://doi.org/10.48550/arXiv.1706.03762 https://arxiv.org/src/1706.03762v5 https://arxiv.org/e-print/1706.03762",
		"https://huggingface.co/docs/1706.03762",
		"https://arxiv.org/abs/hep-th/9901001 https://arxiv.org/pdf/hep-th/9901001v2.pdf",
		"https://doi.org/10.1145/1294261.1294281 https://dx.doi.org/10.1145/1294261.1294281 https://dl.acm.org/doi/10.1145/1294261.1294281 https://dl.acm.org/doi/pdf/10.1145/1294261.1294281 https://library.example.org/doi/full/10.1145/1294261.1294281 id:doi-10.1145/1294261.1294281",
		"https://www.nature.com/articles/s41586-020-2649-2 https://doi.org/10.1038/s41586-020-2649-2",
		"https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0000001 https://doi.org/10.1371/journal.pone.0000001",
		"https://www.rfc-editor.org/rfc/rfc4838 https://tools.ietf.org/html/rfc4838#section-3 https://www.ietf.org/rfc/rfc4838.txt https://datatracker.ietf.org/doc/html/rfc4838 id:rfc-4838",
		"https://peps.python.org/pep-0008/ https://www.python.org/dev/peps/pep-0008 http://legacy.python.org/dev/peps/pep-0008/#introduction id:pep-8",
		"https://www.amazon.com/Clean-Code/dp/0132350882/ref=sr_1_1?s=books https://amazon.de/gp/product/0132350882 https://openlibrary.org/isbn/9780132350884 https://www.worldcat.org/isbn/0132350882 id:isbn-9780132350884",
		"https://www.w3.org/TR/html5/ https://www.w3.org/TR/2014/REC-html5-20141028/ http://w3.org/TR/html5/forms.html#x",
		"https://www.unicode.org/reports/tr29/ http://unicode.org/reports/tr29/tr29-33.html id:uax-29",
		"https://www.php-fig.org/psr/psr-12/ id:psr-12",
		"https://bugs.python.org/issue1234 id:bpo-1234",
		"https://nvd.nist.gov/vuln/detail/CVE-2014-0160 https://cve.mitre.org/cgi-bin/cvename.cgi?name=CVE-2014-0160 id:cve-2014-0160",
		"https://ieeexplore.ieee.org/abstract/document/4767166 https://ieeexplore.ieee.org/document/4767166/ https://ieeexplore.ieee.org/stamp/stamp.jsp?arnumber=4767166",
		"https://www.sciencedirect.com/science/article/abs/pii/S0380133013001846 https://www.sciencedirect.com/science/article/pii/S0380133013001846?via%3Dihub",
		"https://eprint.iacr.org/2019/1234 https://eprint.iacr.org/2019/1234.pdf",
		"https://eprint.iacr.org/2020/1234",
		"https://www.jstor.org/stable/1234567 https://www.jstor.org/stable/pdf/1234567.pdf",
		"https://hal.science/hal-01234567 https://hal.science/hal-01234567v2/document https://hal.archives-ouvertes.fr/hal-01234567",
		"https://papers.ssrn.com/sol3/papers.cfm?abstract_id=12345 https://ssrn.com/abstract=12345",
		"https://proceedings.mlr.press/v139/bees21a.html https://proceedings.mlr.press/v139/bees21a/bees21a.pdf",
		"https://papers.nips.cc/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845aa-Abstract.html https://proceedings.neurips.cc/paper_files/paper/2017/file/3f5ee243547dee91fbd053c1c4a845aa-Paper.pdf",
		"https://www.semanticscholar.org/paper/Bees/204e3073870fae3d05bcbc2f6a8e263d9b72e776 https://www.semanticscholar.org/paper/204e3073870fae3d05bcbc2f6a8e263d9b72e776",
		"https://example.org/essay?n=1 https://web.archive.org/web/20200101000000/https://example.org/essay?n=1 http://web.archive.org/web/2020id_/http:/example.org/essay?n=1 https://web.archive.org/web/https://example.org/essay?n=1",
		"https://web.archive.org/web/20200101000000",
		"https://www.oreilly.co.jp/books/9784873115658/ id:isbn-9784873115658",
		"https://eur-lex.europa.eu/eli/reg/2016/679/oj https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX%3A32016R0679 https://eur-lex.europa.eu/legal-content/DE/TXT/HTML/?uri=CELEX:32016R0679 id:eu-regulation-2016/679",
		"https://eur-lex.europa.eu/eli/dir/2002/58/oj id:eu-directive-2002/58",
		"https://xn--mnchen-3ya.de https://münchen.de/",
		"https://twitter.com/search?q=a https://x.com/search?q=a", "https://twitter.com/search?q=b",
		"https://twitter.com/ada https://x.com/Ada https://mobile.twitter.com/ada",
	} {
		for _, target := range strings.Fields(line) {
			key := ""
			if id, ok := strings.CutPrefix(target, "id:"); ok {
				key = "id " + id
			} else {
				if repo, n, ok := strings.Cut(target, "#"); ok && strings.Count(repo, "/") == 1 && !strings.Contains(repo, ".") {
					target = "https://github.com/" + repo + "/issues/" + n // as the readers resolve it
				} else if !strings.Contains(target, "://") {
					target = "https://" + target
				}
				a, ok := canonical(target)
				if !ok {
					t.Fatalf("%q is no address", target)
				}
				key = "url " + a.key
				if id, ok := ofAddress(a); ok {
					key = "id " + id.key
				}
			}
			if k, ok := owner[key]; ok && k != row {
				t.Errorf("%q has key %q, which row %d has", target, key, k)
			}
			owner[key] = row
		}
		keys := 0
		for _, r := range owner {
			if r == row {
				keys++
			}
		}
		if keys != 1 {
			t.Errorf("row %d has %d keys: %s", row, keys, line)
			for k, r := range owner {
				if r == row {
					t.Log(k)
				}
			}
		}
	}
}

func TestLookAlikes(t *testing.T) {
	for target, warned := range map[string]bool{
		"https://аррӏе.com/": true, "https://раураl.com/x": true, "https://gοοgle.com": true,
		"https://münchen.de/": false, "https://правда.ru": false, "https://日本.example": false, "https://example.org": false,
	} {
		d := doc(para(auto(target)))
		got := Collect(d)
		if len(got) != 1 || !isASCII(got[0].URL) {
			t.Fatalf("%q: %s", target, show(got))
		}
		if host := got[0].Host; (host != "") == isASCII(target) || !strings.Contains(target, host) {
			t.Errorf("%q: host %q", target, host)
		}
		found := false
		for _, g := range d.Diagnostics {
			found = found || g.Code == "reading.homograph"
		}
		if found != warned {
			t.Errorf("%q: reported %v", target, found)
		}
	}
}

func TestAccounts(t *testing.T) {
	for line, want := range map[string]string{
		"Twitter: @ada":             "https://twitter.com/ada",
		"@ada on GitHub":            "https://github.com/ada",
		"she is @ada on GitHub.":    "https://github.com/ada",
		"@ada@example.social posts": "https://example.social/@ada",
		"ask @ada":                  "",
		"mail ada@example.org":      "",
		"on GitHub @ada":            "https://github.com/ada",
		"@media on screens":         "",
	} {
		got := Collect(doc(para(text(line))))
		url := ""
		if len(got) > 0 {
			url = got[0].URL
		}
		if url != want || want != "" && (got[0].Kind != model.ReadingPerson || got[0].Candidate) {
			t.Errorf("%q: %q, want %q", line, url, want)
		}
	}
}

// TestCandidates holds that candidates stand apart, join what a link names too,
// and can be turned down.
func TestCandidates(t *testing.T) {
	blocks := func() []model.Block {
		return []model.Block{
			list(pt(para(text("read The Mythical Man-Month")))),
			para(text("see Clean Code")),
			para(link("The Mythical Man-Month", "https://example.org/mmm")),
			para(auto("https://example.org/z")),
			list(pt(para(text("book: The Leopard by Giuseppe Tomasi di Lampedusa"))), pt(para(auto("https://example.org/leopard")))),
			list(pt(para(text("read \"Peopleware\" by Tom DeMarco"))), pt(para(auto("https://example.org/widgets")))),
			para(text("Books:")), list(pt(para(text("Drift into Failure"))), pt(para(text("buy milk"))), pt(para(text("Networks")))),
		}
	}
	d := doc(blocks()...)
	got := Collect(d)
	var names []string
	for i, r := range got {
		if r.Number != i+1 || r.Candidate && r.URL != "" {
			t.Errorf("item %d: %s", i, show(got))
		}
		if r.Candidate {
			names = append(names, r.Title)
			if i < 3 {
				t.Errorf("%q stands among the sure ones", r.Title)
			}
			if m := r.Places[0].Mention; m == nil || m.Reading != r.Number || m.Class != model.WorkMention {
				t.Errorf("%q is not marked in the text", r.Title)
			}
		}
	}
	if s := strings.Join(names, "; "); s != "Clean Code; Peopleware; Drift into Failure; Networks" {
		t.Errorf("candidates: %s", s)
	}
	if len(got[0].Places) != 2 {
		t.Errorf("a work that a link names too: %s", show(got))
	}
	if again := Collect(d); show(again) != show(got) {
		t.Errorf("the second time:%s\nthe first:%s", show(again), show(got))
	}
	without := CollectWithout(doc(blocks()...), func(name string) bool { return name == "Clean Code" })
	if len(without) != len(got)-1 {
		t.Errorf("one is turned down: %s", show(without))
	}
}
