package data

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"gloss/model"
	"gloss/model/summary"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func at(line int) model.Position { return model.At("notes.md", line, 1) }

func words(line int, s string) []model.Inline {
	return []model.Inline{&model.Text{Position: at(line), Value: s}}
}

// kitchen returns a book with every kind of block and inline in it.
func kitchen() *model.Book {
	talk := &model.Section{Position: at(3), Level: 1, Kind: model.TalkSection, Title: words(3, "Queues & <brokers>"),
		Known: &model.Facts{Date: model.Date{Year: 2011, Month: 3, Day: 11}, Speakers: []string{"Ana Lima", "Bo \"B\" Holm"}}}
	mention := &model.Mention{Position: at(5), Key: "zeromq", Name: "ZeroMQ", Form: "0mq", Why: model.AliasRule, Section: talk, ID: 1, Inlines: words(5, "0mq")}
	standard := &model.Mention{Position: at(6), Class: model.StandardMention, Key: "pep-380", Name: "PEP 380", Form: "PEP 380", Why: model.IdentifierRule, Section: talk, ID: 2, Inlines: words(6, "PEP 380")}
	early := &model.Mention{Position: at(1), Class: model.PersonMention, Name: "Ana Lima", Form: "Ana", Why: model.SpeakerRule}
	link := &model.Link{Position: at(7), Target: "https://zeromq.org/a?b=c&d", Inlines: words(7, "guide"), Reading: 1}
	nested := &model.List{Position: at(8), Ordered: true, Start: 3, Items: []*model.Item{
		{Position: at(8), Task: model.DoneTask, Blocks: []model.Block{&model.Paragraph{Position: at(8), Inlines: words(8, "three")}}}}}
	talk.Blocks = []model.Block{
		&model.Paragraph{Position: at(5), Inlines: []model.Inline{&model.Text{Position: at(5), Value: "use "}, mention,
			&model.LineBreak{Position: at(5)}, standard, &model.Emphasis{Position: at(6), Inlines: words(6, "em")},
			&model.Strong{Position: at(6), Inlines: words(6, "strong")}, &model.Passage{Position: at(6), Language: "fr", Inlines: words(6, "rien")}, &model.Strike{Position: at(6), Inlines: words(6, "gone")},
			&model.CodeSpan{Position: at(6), Value: "x < 1"}, link, &model.Image{Position: at(7), Target: "p.png", Title: "t", Alt: "a picture"},
			&model.FootnoteRef{Position: at(7), Label: "n", Number: 1}}},
		&model.List{Position: at(8), Loose: true, Items: []*model.Item{{Position: at(8), Blocks: []model.Block{
			&model.Paragraph{Position: at(8), Inlines: words(8, "point")}, nested}}}},
		&model.Quote{Position: at(10), Blocks: []model.Block{&model.Paragraph{Position: at(10), Inlines: words(10, "said")}}, Attribution: words(11, "someone")},
		&model.Code{Position: at(12), Language: "sh", Text: "a\tb\n\"c\" \\ \u2028", FirstLine: 13},
		&model.Table{Position: at(15), Align: []model.Align{model.AlignNone, model.AlignRight},
			Head: []model.Cell{{Position: at(15), Inlines: words(15, "h")}, {Position: at(15)}},
			Rows: [][]model.Cell{{{Position: at(17), Inlines: words(17, "c")}, {Position: at(17), Inlines: words(17, "d")}}}},
		&model.Gap{Position: at(18), Inlines: words(18, "–missed one–")},
		&model.Rule{Position: at(19)},
	}
	doc := &model.Document{Title: "Notes \x01\xff of ünïcode 😀", Authors: []string{"Me"}, Language: "en", Event: "Conf", Place: "Here",
		Date:    model.Date{Year: 2011, Month: 3, Day: 11},
		Sources: []model.Source{{Name: "notes.md", Format: "markdown", Bytes: 400, Lines: 20, SHA256: "ab"}},
		Blocks:  []model.Block{&model.Paragraph{Position: at(1), Inlines: words(1, "before")}}, Sections: []*model.Section{talk},
		Footnotes: []*model.Footnote{{Position: at(20), Label: "n", Number: 1, Blocks: []model.Block{&model.Paragraph{Position: at(20), Inlines: words(20, "foot")}}}},
		Ledgers: []model.Ledger{{Source: "notes.md", Lines: 20, Placed: 14, Merged: 5,
			Dropped: []model.DroppedLine{{Line: 2, Reason: "page furniture", Text: "Skip to content"}},
			Parted:  []model.PartedLine{{Line: 9, Parts: []string{"one", "two"}}}}},
	}
	return &model.Book{Document: doc,
		Entries: []*model.IndexEntry{
			{Name: "0MQ", See: "ZeroMQ", Letter: "0–9"},
			{Key: "zeromq", Name: "ZeroMQ", Kind: "library", Aliases: []string{"0mq"}, URL: "https://zeromq.org", Origin: "catalog", Letter: "Z", Mentions: []*model.Mention{mention}},
		},
		Standards: []*model.IndexEntry{{Key: "pep-380", Name: "PEP 380", Kind: "standard", Origin: "identifier", Mentions: []*model.Mention{standard}}},
		People:    []*model.IndexEntry{{Key: "ana-lima", Name: "Ana Lima", Kind: "person", Origin: "speaker", Mentions: []*model.Mention{early}}},
		Readings: []*model.Reading{{Number: 1, Kind: model.ReadingSite, Title: "guide", URL: "https://zeromq.org/a?b=c&d",
			Places: []model.ReadingPlace{{Position: at(7), Section: talk, Headings: []string{"Queues & <brokers>"}, Annotation: "use 0mq", Link: link}}},
			{Number: 2, Kind: model.ReadingBook, Title: "Clean Code", By: "Robert C. Martin and others", Candidate: true,
				Places: []model.ReadingPlace{{Position: at(10), Section: talk, Headings: []string{"Queues & <brokers>"}, Annotation: "see Clean Code"}}}},
	}
}

// several returns the document of the kitchen book, as part of two sources.
func several() *model.Document {
	doc := kitchen().Document
	doc.Sources = append(doc.Sources, model.Source{Name: "more.txt", Format: "text", Lines: 3})
	doc.Ledgers = append(doc.Ledgers, model.Ledger{Source: "more.txt", Lines: 3, Placed: 1, Merged: 1,
		Dropped: []model.DroppedLine{{Line: 3, Reason: "not understood", Text: "?"}}})
	at := model.At("more.txt", 1, 1)
	part := &model.Section{Position: at, Level: 1, Kind: model.PartSection, Title: []model.Inline{&model.Text{Position: at, Value: "More"}}}
	for _, target := range []string{model.FileTarget("more.txt", ""), "#more", "#nowhere"} {
		link := &model.Link{Position: at, Target: target, Inlines: []model.Inline{&model.Text{Position: at, Value: "there"}}}
		part.Blocks = append(part.Blocks, &model.Paragraph{Position: at, Inlines: []model.Inline{link}})
	}
	doc.Sections = append(doc.Sections, part)
	return doc
}

// outputs are all that the package writes, by the name of the golden file.
var outputs = map[string]func(io.Writer) error{
	"index.json":    func(w io.Writer) error { return WriteIndexJSON(w, summary.Of(kitchen())) },
	"index.csv":     func(w io.Writer) error { return WriteIndexCSV(w, summary.Of(kitchen())) },
	"document.json": func(w io.Writer) error { return WriteDocumentJSON(w, kitchen().Document) },
	"several.json":  func(w io.Writer) error { return WriteDocumentJSON(w, several()) },
	"reading.json":  func(w io.Writer) error { return WriteReadingJSON(w, kitchen()) },
	"reading.csv":   func(w io.Writer) error { return WriteReadingCSV(w, shelf()) },
	"reading.csl":   func(w io.Writer) error { return WriteReadingCSL(w, shelf()) },
	"biblatex.bib":  func(w io.Writer) error { return WriteReadingBibLaTeX(w, shelf()) },
	"bibtex.bib":    func(w io.Writer) error { return WriteReadingBibTeX(w, shelf()) },
	"reading.ris":   func(w io.Writer) error { return WriteReadingRIS(w, shelf()) },
	"reading.html":  func(w io.Writer) error { return WriteReadingBookmarks(w, shelf()) },
	"reading.opml":  func(w io.Writer) error { return WriteReadingOPML(w, shelf()) },
	"nothing.opml":  func(w io.Writer) error { return WriteReadingOPML(w, &model.Book{Document: &model.Document{}}) },
	"empty.json": func(w io.Writer) error {
		return WriteIndexJSON(w, summary.Of(&model.Book{Document: &model.Document{}}))
	},
}

func TestGolden(t *testing.T) {
	for name, write := range outputs {
		var got bytes.Buffer
		if err := write(&got); err != nil {
			t.Fatal(err)
		}
		file := filepath.Join("testdata", name)
		if *update {
			if err := os.WriteFile(file, got.Bytes(), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatalf("%v (make it with go test -update)", err)
		}
		if !bytes.Equal(got.Bytes(), want) {
			t.Errorf("%s is not what is written now:\n%s", file, got.Bytes())
		}
	}
	files, err := os.ReadDir("testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if outputs[f.Name()] == nil {
			t.Errorf("testdata/%s belongs to no output", f.Name())
		}
	}
}

// What is written must also be what others' decoders read.
func TestOutputIsJSON(t *testing.T) {
	for name, write := range outputs {
		if filepath.Ext(name) != ".json" {
			continue
		}
		var out bytes.Buffer
		if err := write(&out); err != nil {
			t.Fatal(err)
		}
		var value map[string]any
		if err := json.Unmarshal(out.Bytes(), &value); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if value["schema"] != 1.0 {
			t.Errorf("%s: schema is %v", name, value["schema"])
		}
		if !utf8.Valid(out.Bytes()) {
			t.Errorf("%s is not UTF-8", name)
		}
	}
}

func TestIndexLeavesOutReferences(t *testing.T) {
	var out bytes.Buffer
	if err := WriteIndexJSON(&out, summary.Of(kitchen())); err != nil {
		t.Fatal(err)
	}
	var index struct {
		Entries []struct {
			Name     string
			Aliases  []string
			Mentions []struct {
				Source, Form, Section, Why string
				Line                       int
			}
		}
		Standards, People []struct{ Name string }
	}
	if err := json.Unmarshal(out.Bytes(), &index); err != nil {
		t.Fatal(err)
	}
	if len(index.Entries) != 1 || index.Entries[0].Name != "ZeroMQ" || len(index.Standards) != 1 || len(index.People) != 1 {
		t.Fatalf("entries: %+v", index)
	}
	m := index.Entries[0].Mentions[0]
	if m.Source != "notes.md" || m.Line != 5 || m.Form != "0mq" || m.Section != "Queues & <brokers>" || m.Why != "alias" {
		t.Errorf("mention: %+v", m)
	}
}

func TestCSVReadsBack(t *testing.T) {
	var out bytes.Buffer
	if err := WriteIndexCSV(&out, summary.Of(kitchen())); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&out).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 4 || rows[1][1] != "ZeroMQ" || rows[2][0] != "standards" || rows[3][0] != "people" {
		t.Errorf("rows: %q", rows)
	}
}

// The size of the output must grow with the notes, not with their depth.
func TestDeepNesting(t *testing.T) {
	const depth = 10_000
	var block model.Block = &model.Paragraph{Position: at(1), Inlines: words(1, "x")}
	for range depth {
		block = &model.List{Position: at(1), Items: []*model.Item{{Position: at(1), Blocks: []model.Block{block}}}}
	}
	var out bytes.Buffer
	if err := WriteDocumentJSON(&out, &model.Document{Blocks: []model.Block{block}}); err != nil {
		t.Fatal(err)
	}
	if out.Len() > depth*2000 {
		t.Errorf("%d bytes", out.Len())
	}
	if n := strings.Count(out.String(), `"type": "list"`); n != depth {
		t.Errorf("%d lists, want %d", n, depth)
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestErrorsOfTheWriter(t *testing.T) {
	for name, write := range outputs {
		if err := write(broken{}); err == nil || err.Error() != "disk full" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// quote must agree with the standard library on what the string is.
func FuzzQuote(f *testing.F) {
	seeds := []string{"", "a\"b\\c", "\x00\x1f\x7f", "\xff\xfe", "😀\u2028\u2029é", "</script>", "\n\t\r"}
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var out bytes.Buffer
		w := newWriter(&out)
		w.quote(s)
		if err := w.close(); err != nil {
			t.Fatal(err)
		}
		var back string
		if err := json.Unmarshal(out.Bytes(), &back); err != nil {
			t.Fatalf("%q: %v", out.Bytes(), err)
		}
		// The library puts one U+FFFD for each bad byte, as quote does.
		want, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		var same string
		if err := json.Unmarshal(want, &same); err != nil || same != back {
			t.Errorf("%q became %q, want %q (%v)", s, back, same, err)
		}
	})
}

// TestCheckedLinks holds what JSON says of an item whose address has been asked for; of others
// it says nothing.
func TestCheckedLinks(t *testing.T) {
	book := kitchen()
	book.Readings[0].Link = model.LinkState{Checked: true, Status: 301, Moved: "https://zeromq.org/b", Problem: "moved"}
	var b bytes.Buffer
	if err := WriteReadingJSON(&b, book); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Readings []struct {
			Link *struct {
				Status         int
				Moved, Problem string
			}
		}
	}
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if l := got.Readings[0].Link; l == nil || l.Status != 301 || l.Moved != "https://zeromq.org/b" || l.Problem != "moved" {
		t.Errorf("the first item says %+v", l)
	}
	if l := got.Readings[1].Link; l != nil {
		t.Errorf("the second item, for which nobody asked, says %+v", l)
	}
}
