package data

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"gloss/model"
)

// shelf returns a book whose reading list has every kind of thing, and words
// that mean something in some format.
func shelf() *model.Book {
	talk := &model.Section{Position: at(3), Level: 2, Title: words(3, "Queues & <brokers>"), Known: &model.Facts{Date: model.Date{Year: 2011, Month: 3, Day: 12}}}
	day := &model.Section{Position: at(2), Level: 1, Title: words(2, "Day 2"), Sections: []*model.Section{talk}}
	in := func(s *model.Section, n int, note string, headings ...string) model.ReadingPlace {
		return model.ReadingPlace{Position: at(n), Section: s, Headings: headings, Annotation: note}
	}
	deep := []string{"Day 2", "Queues & <brokers>"}
	readings := []*model.Reading{
		{Kind: model.ReadingStandard, Identifier: "RFC 4838", Title: "Delay-Tolerant Networking Architecture", URL: "https://www.rfc-editor.org/rfc/rfc4838",
			Places: []model.ReadingPlace{in(talk, 4, "100% of \"it\" costs $5 & {braces} #1_x ~ ^", deep...), in(day, 9, "again", "Day 2"), in(talk, 5, "and here", deep...)}},
		{Kind: model.ReadingPaper, Identifier: "DOI 10.1145/1294261.1294281", Title: "Dynamo", URL: "https://doi.org/10.1145/1294261.1294281", Places: []model.ReadingPlace{in(nil, 1, "")}},
		{Kind: model.ReadingPaper, Identifier: "arXiv 2101.00001", URL: "https://arxiv.org/abs/2101.00001", Places: []model.ReadingPlace{in(talk, 5, "read\nit\x00", deep...)}},
		{Kind: model.ReadingBook, Identifier: "ISBN 9780132350884", Title: "Clean Code", URL: "https://openlibrary.org/isbn/9780132350884", Places: []model.ReadingPlace{in(talk, 6, "ünïcode\xff 😀", deep...)}},
		{Kind: model.ReadingRepository, URL: "https://github.com/gloss/{odd}?a=1&b=2", Archive: "https://web.archive.org/web/20110312/https://github.com/gloss/", Places: []model.ReadingPlace{in(talk, 7, "<b>bold</b>", deep...)}},
		{Kind: model.ReadingRepository, URL: "https://github.com/gloss/odd?a=1&b=2", Places: []model.ReadingPlace{in(talk, 7, "", deep...)}},
		{Kind: model.ReadingVideo, Title: "A talk, with a comma", URL: "https://youtu.be/x", Places: []model.ReadingPlace{in(day, 8, "watch", "Day 2")}},
		{Kind: model.ReadingSlides, URL: "https://speakerdeck.com/x/y", Places: []model.ReadingPlace{in(day, 8, "", "Day 2")}},
		{Kind: model.ReadingArticle, Title: "Notes", URL: "https://example.org/日本語", Places: []model.ReadingPlace{in(day, 8, "", "Day 2")}},
		{Kind: model.ReadingSite, URL: "https://日本.example/", Places: []model.ReadingPlace{in(day, 8, "", "Day 2")}},
	}
	for i, r := range readings {
		r.Number = i + 1
	}
	doc := &model.Document{Title: "Notes \x01 & more", Date: model.Date{Year: 2011, Month: 3, Day: 11}, Sections: []*model.Section{day, {Position: at(10), Level: 1, Title: words(10, "Nothing here")}}}
	return &model.Book{Document: doc, Readings: readings}
}

func written(t *testing.T, write func(io.Writer, *model.Book) error, book *model.Book) string {
	t.Helper()
	var out bytes.Buffer
	if err := write(&out, book); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestCitationKeysAreUnique(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range citations(shelf()) {
		if c.key == "" || seen[c.key] || strings.Trim(c.key, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			t.Errorf("key %q", c.key)
		}
		seen[c.key] = true
	}
}

// A thing stands once in each section that mentions it, and with all that the
// section says of it.
func TestFolders(t *testing.T) {
	root := folders(shelf())
	if len(root.items) != 1 || len(root.kids) != 1 || len(root.kids[0].kids) != 1 {
		t.Fatalf("folders: %+v", root)
	}
	talk := root.kids[0].kids[0]
	if len(talk.items) != 5 || talk.items[0].annotation != `100% of "it" costs $5 & {braces} #1_x ~ ^ · and here` || root.kids[0].items[0].annotation != "again" {
		t.Errorf("talk: %+v", talk.items)
	}
	if talk.date.Day != 12 || root.kids[0].date.Day != 11 {
		t.Errorf("dates: %v, %v", talk.date, root.kids[0].date)
	}
}

func TestCSLIsJSON(t *testing.T) {
	var items []struct{ ID, Type, Title, URL, DOI, ISBN, Note, Annote string }
	if err := json.Unmarshal([]byte(written(t, WriteReadingCSL, shelf())), &items); err != nil {
		t.Fatal(err)
	}
	if len(items) != 10 || items[1].DOI != "10.1145/1294261.1294281" || items[3].ISBN != "9780132350884" || items[0].Type != "standard" {
		t.Errorf("items: %+v", items)
	}
	if !strings.Contains(items[0].Note, "Day 2: again") || items[0].Annote != "" {
		t.Errorf("note %q, annote %q", items[0].Note, items[0].Annote)
	}
}

func TestOPMLIsXML(t *testing.T) {
	for _, book := range []*model.Book{shelf(), {Document: &model.Document{}}} {
		d := xml.NewDecoder(strings.NewReader(written(t, WriteReadingOPML, book)))
		for {
			if _, err := d.Token(); err == io.EOF {
				break
			} else if err != nil {
				t.Fatal(err)
			}
		}
	}
}

// pandoc must print the annotations of all three formats for literature: those
// of CSL where a style asks for note, those of BibTeX where it asks for annote.
func TestPandocRendersAnnotations(t *testing.T) {
	if _, err := exec.LookPath("pandoc"); err != nil {
		if os.Getenv("GLOSS_REQUIRE_VALIDATORS") != "" {
			t.Fatal("pandoc is not installed, and validators are required")
		}
		t.Skip("pandoc is not installed: what it makes of the formats for literature is not seen")
	}
	const style = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>annotated</title><id>annotated</id><updated>2026-01-01T00:00:00+00:00</updated></info>
<citation><layout><text variable="title"/></layout></citation>
<bibliography><layout><group delimiter=" | "><text variable="title"/><text variable="URL"/><text variable="%s"/></group></layout></bibliography>
</style>`
	for _, c := range []struct {
		file, variable string
		write          func(io.Writer, *model.Book) error
	}{{"refs.json", "note", WriteReadingCSL}, {"lua.bib", "annote", WriteReadingBibLaTeX}, {"old.bib", "annote", WriteReadingBibTeX}} {
		dir := t.TempDir()
		for name, text := range map[string]string{
			c.file: written(t, c.write, shelf()), "style.csl": strings.Replace(style, "%s", c.variable, 1),
			"in.md": "---\nnocite: '@*'\nbibliography: " + c.file + "\ncsl: style.csl\n---\n",
		} {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		cmd := exec.Command("pandoc", "--citeproc", "-t", "plain", "--columns", "1000", "in.md")
		cmd.Dir = dir
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v\n%s", c.file, err, out)
		}
		text := strings.NewReplacer("“", `"`, "”", `"`).Replace(string(out))
		for _, want := range []string{
			`Delay-Tolerant Networking Architecture | https://www.rfc-editor.org/rfc/rfc4838 | Queues & <brokers>: 100% of "it" costs $5 & {braces} #1_x ~ ^ · Day 2: again · Queues & <brokers>: and here`,
			"Clean Code | https://openlibrary.org/isbn/9780132350884 | ünïcode\uFFFD 😀",
			"| read it",
			"A talk, with a comma | https://youtu.be/x | watch",
		} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: pandoc shows no %q in\n%s", c.file, want, text)
			}
		}
	}
}
