package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"gloss/export/data"
	"gloss/model"
	"gloss/model/catalog"
	"gloss/model/index"
	"gloss/notes"
)

// bookFrom reads notes as the program does.
func bookFrom(t *testing.T, name string, raw []byte) *model.Book {
	t.Helper()
	src, err := notes.Decode(name, raw)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := notes.Detect(src, name, readers()).Read(src, notes.Options{})
	if err != nil {
		t.Fatal(err)
	}
	doc = notes.Prepare([]*model.Document{doc}, notes.Meta{})
	notes.Hoist(doc)
	return bind(doc, time.Unix(0, 0).UTC(), &index.Pass{Catalog: catalog.Builtin()})
}

const readingNotes = `---
date: 2011-03-11
---
# Queues

- [the guide](https://zguide.example.org/page?x=1&y=2#top) to 0mq & its "friends" <all>
- RFC 4838 tells of delays; PEP 8 does not
- see https://example.org/a for more
- arXiv:1706.03762, doi:10.1145/1294261.1294281 and ISBN 978-0-13-235088-4
- https://münchen.example/ in the south

## Brokers

- https://example.org/a again, for another reason
- acme/tool#12 is open; Twitter: @ada
- read The Mythical Man-Month
`

// TestReadingRoundTrip holds that bookmarks and outlines of a reading list, read
// again, have all its things under their names and with what was said of them.
func TestReadingRoundTrip(t *testing.T) {
	first := bookFrom(t, "notes.md", []byte(readingNotes))
	if len(first.Readings) != 11 {
		t.Fatalf("%d items: %s", len(first.Readings), listed(first))
	}
	for name, write := range map[string]func(io.Writer, *model.Book) error{"list.html": data.WriteReadingBookmarks, "list.opml": data.WriteReadingOPML} {
		var out bytes.Buffer
		if err := write(&out, first); err != nil {
			t.Fatal(err)
		}
		second := bookFrom(t, name, out.Bytes())
		again := map[string]*model.Reading{}
		for _, r := range second.Readings {
			again[r.URL] = r
		}
		for _, r := range first.Readings {
			if r.Candidate {
				if !strings.Contains(out.String(), r.Title) || !strings.Contains(out.String(), "candidate") {
					t.Errorf("%s: candidate %q is lost", name, r.Title)
				}
				continue
			}
			other := again[r.URL]
			if other == nil {
				t.Errorf("%s: %s is lost: %s", name, r.URL, listed(second))
				continue
			}
			if other.Identifier != r.Identifier || r.Title != "" && !strings.Contains(other.Title, r.Title) {
				t.Errorf("%s: %s is %q %q, was %q %q", name, r.URL, other.Identifier, other.Title, r.Identifier, r.Title)
			}
			for _, p := range r.Places {
				if !slices.ContainsFunc(other.Places, func(q model.ReadingPlace) bool {
					return strings.Contains(q.Annotation, p.Annotation) && (len(p.Headings) == 0 || slices.Contains(q.Headings, p.Headings[len(p.Headings)-1]))
				}) {
					t.Errorf("%s: %s: %q under %q is lost: %s", name, r.URL, p.Annotation, p.Headings, listed(second))
				}
			}
		}
	}
}

func listed(b *model.Book) string {
	var s strings.Builder
	for _, r := range b.Readings {
		fmt.Fprintf(&s, "\n%d %s %q %q %s", r.Number, r.Kind, r.Identifier, r.Title, r.URL)
		for _, p := range r.Places {
			fmt.Fprintf(&s, "\n    %d %q %q", p.Line, p.Headings, p.Annotation)
		}
	}
	return s.String()
}

// readingLabels are what a careful reader finds to read in notes: a line with
// the identifiers and the addresses that it leads to, or with the kind of what
// it names in words.
var readingLabels = map[string]string{
	"pycon-2011.txt": `32 ansolabs.com/deploy|34 github.com/ansolabs|44 gist.github.com/786945|55 convore.com/pycon-2011/python-vm-panel|70 PEP 380|88 speed.pypy.org
127 convore.com/pycon-2011/backup-is-hard-lets-go-shopping-gary-bernhardt|171 blog.extracheese.org|269 RFC 5740|270 RFC 5053|301 dtn.sf.net|303 RFC 4838
436 status.alcf.anl.gov|511 ?talk|604 aleax.it/pycin11_adap.pdf|806 PEP 8|830 asin.cc/~11GQo|888 PEP 342|896 sourceforge.net/p/allura|908 github.com/newsapps`,
	"02-kubecon-2017-day1.md": `5 devstats.k8s.io|28 github.com/cncf/wg-serverless|50 github.com/cncf/wg-serverless|103 ?site|118 github.com/fluentd/fluentbit
143 conduit.io|209 ?talk|230 github.com/jtblin/kube2iam`,
	"03-fowa-2014-front-end-ops.md":       `6 ?article|43 ?book`,
	"05-pyconau-2011-microframeworks.rst": `214 aspen.io|256 aspen.io`,
	"06-scale11x-postgres-schemaless.rst": `12 thebuild.com|15 twitter.com/xof`,
	"08-erlang-factory-2011-keynote.txt":  `38 softlab.ntua.gr/dialyzer|86 tidier.softlab.ntua.gr|94 github.com/manopapad|101 github.com/mariachris/CED`,
	"07-strangeloop-2017.org": `2 github.com/strangeloop/StrangeLoop2017/tree/master/slides|6 numenta.org|37 docs.google.com/presentation/d/1NmYpyJzityaKmWORsMcUFs2HQKi0fS1NTwccEgs87WM/edit
44 docs.google.com/presentation/d/e/2PACX-1vRQpAoiitWbkHg5hgtp2b7y5kgEEP7e1Z5aOcOB7c8QzEepCpDrotc-DN-WgzWKMpfCRXPQFaT6pHuL/pub?start=false&loop=false&delayms=60000&slide=id.g2776a6c5c7_2_284
74 github.com/strangeloop/StrangeLoop2017/blob/master/slides/TylerTreat-SoYouWannaGoFast.pdf|108 principlesofchaos.org|119 ?book|120 ?book|121 ?book|164 hack.systems|165 github.com/rescrv
218 intelnervana.com|219 github.com/NervanaSystems/neon|248 meetup.com/Software-as-Craft-Philadelphia|307 ?book`,
}

// TestReadingQuality measures what is found against the labels.
func TestReadingQuality(t *testing.T) {
	for name, rows := range readingLabels {
		raw, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "notes", name))
		if err != nil {
			t.Skipf("the notes are not here: %v", err)
		}
		want := map[string]bool{}
		for row := range strings.FieldsFuncSeq(rows, func(r rune) bool { return r == '|' || r == '\n' }) {
			want[row] = true
		}
		got := map[string]bool{}
		for _, r := range bookFrom(t, name, raw).Readings {
			for _, p := range r.Places {
				thing := r.Identifier
				if r.Candidate {
					thing = "?" + string(r.Kind)
				} else if thing == "" {
					_, rest, _ := strings.Cut(r.URL, "://")
					thing = strings.TrimSuffix(strings.TrimPrefix(rest, "www."), "/")
				}
				got[fmt.Sprintf("%d %s", p.Line, thing)] = true
			}
		}
		right := 0
		for row := range want {
			if got[row] {
				right++
			} else {
				t.Logf("%s: missed: %s", name, row)
			}
		}
		for row := range got {
			if !want[row] {
				t.Logf("%s: wrong: %s", name, row)
			}
		}
		precision, recall := float64(right)/float64(len(got)), float64(right)/float64(len(want))
		t.Logf("%s: %d found, %d labelled: precision %.3f, recall %.3f", name, len(got), len(want), precision, recall)
		if precision < 0.98 || recall < 0.98 {
			t.Errorf("%s: precision %.3f, recall %.3f", name, precision, recall)
		}
	}
}
