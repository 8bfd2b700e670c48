package epub

import (
	"io"
	"strings"
	"testing"
	"time"

	"gloss/export"
	"gloss/model"
)

func composed(t *testing.T, book *model.Book) *bound {
	t.Helper()
	b, err := compose(io.Discard, book, export.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func bodyOf(t *testing.T, b *bound, name string) string {
	t.Helper()
	for _, d := range b.docs {
		if d.name == name {
			return string(d.body)
		}
	}
	t.Fatalf("there is no %s", name)
	return ""
}

// The boxes of tasks say in words whether they are done, in the language of the
// book or, where gloss has no words in that, marked as what they are.
func TestTaskBoxes(t *testing.T) {
	for lang, want := range map[string]string{
		"de": `<li class="task"><span role="img" aria-label="erledigt">☑</span> x</li>`,
		"cy": `<li class="task"><span role="img" aria-label="done" lang="en" xml:lang="en">☑</span> x</li>`,
	} {
		list := bullets(point_(para(words("x")...)))
		list.Items[0].Task = model.DoneTask
		data, _ := made(t, &model.Book{Document: &model.Document{Title: "T", Language: lang, Blocks: []model.Block{list}}})
		check(t, data)
		if all, _ := files(t, data); !strings.Contains(all["EPUB/xhtml/opening.xhtml"], want) {
			t.Errorf("%s: want %s in\n%s", lang, want, all["EPUB/xhtml/opening.xhtml"])
		}
	}
}

// TestEdition looks for the day in the colophon: it is there unless the notes
// have none and the book's is the stand-in.
func TestEdition(t *testing.T) {
	fallback := time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		date  model.Date
		built time.Time
		want  string
	}{
		{model.Date{}, fallback, ""},
		{model.Date{}, time.Time{}, ""},
		{model.Date{Year: 1975, Month: 6, Day: 1}, fallback, ""},
		{noDate, fallback, "Edition of 1 January 1980."},
		{model.Date{}, time.Date(2024, 2, 3, 23, 0, 0, 0, time.UTC), "Edition of 3 February 2024."},
	} {
		b := composed(t, &model.Book{Document: &model.Document{Title: "Notes", Date: c.date}, Built: c.built})
		made := bodyOf(t, b, "colophon.xhtml")
		if strings.Contains(made, "Edition") != (c.want != "") || !strings.Contains(made, c.want) {
			t.Errorf("notes of %v built %v: %q", c.date, c.built, made)
		}
	}
}

// TestCoverLeavesOut looks at what the cover sets of words that no face has,
// and at what is said of it.
func TestCoverLeavesOut(t *testing.T) {
	l, err := newLettering("Liberation Sans")
	if err != nil {
		t.Fatal(err)
	}
	for in, want := range map[string]string{"日本": "", "(日本)": "", "PyCon 日本 2011": "PyCon … 2011", "便利ツールLT": "", "été": "été", "": ""} {
		if got := l.settable(in); got != want {
			t.Errorf("settable(%q) = %q, want %q", in, got, want)
		}
	}
	for title, want := range map[string]string{
		"日本日 PyCon": `the characters "日本" are in no face, the picture of the cover leaves them out`,
		"PyCon 日":   `the character "日" is in no face, the picture of the cover leaves it out`,
		"日本":        `the characters "日本" are in no face`,
		"PyCon":     "",
	} {
		picture, b := cover(t, &model.Document{Title: title, Authors: []string{title}}, nil)
		if want == "" {
			if len(b.diagnostics) > 0 {
				t.Errorf("%q: %v", title, b.diagnostics)
			}
			continue
		}
		if len(b.diagnostics) != 1 || b.diagnostics[0].Code != "epub.cover" || !strings.HasPrefix(b.diagnostics[0].Message, want) || b.diagnostics[0].Hint == "" {
			t.Errorf("%q: %+v, want %q", title, b.diagnostics, want)
		}
		if !strings.Contains(bodyOf(t, b, "title.xhtml"), title) {
			t.Errorf("%q is not on the title page", title)
		}
		if strings.Contains(title, "P") {
			continue
		}
		empty, _ := cover(t, &model.Document{Title: "()"}, nil)
		if got, _ := ink(picture); got == 0 {
			t.Error("the cover is empty")
		} else if bare, _ := ink(empty); got != bare {
			t.Errorf("%q: %d pixels of ink, %d without words", title, got, bare)
		}
	}
}

// TestOpeningEntry looks at what the contents call the text before the first
// section.
func TestOpeningEntry(t *testing.T) {
	before, section := []model.Block{para(words("before")...)}, &model.Section{Position: at(2), Title: words("Talk")}
	for _, c := range []struct {
		doc  *model.Document
		want string
	}{
		{&model.Document{Title: "Book", Blocks: before, Sections: []*model.Section{section}}, `<a href="xhtml/opening.xhtml">Opening</a>`},
		{&model.Document{Title: "Book", Blocks: before}, `<a href="xhtml/opening.xhtml">The notes</a>`},
		{&model.Document{Title: "Bók", Language: "is", Blocks: before, Sections: []*model.Section{section}}, `<a href="xhtml/opening.xhtml" lang="en" xml:lang="en">Opening</a>`},
		{&model.Document{Title: "Buch", Language: "de", Blocks: before, Sections: []*model.Section{section}}, `<a href="xhtml/opening.xhtml">Vorspann</a>`},
	} {
		b := composed(t, &model.Book{Document: c.doc})
		nav := string(b.navigation(nil, b.contents()))
		if !strings.Contains(nav, c.want) || strings.Contains(nav, ">"+c.doc.Title+"<") {
			t.Errorf("%s: %s", c.want, nav)
		}
		if c.doc.Language == "is" && !strings.Contains(nav, `">Talk</a>`) {
			t.Errorf("a title of the notes is called English: %s", nav)
		}
	}
}

// A list in order of family names shows people that way.
func TestHeadingsOfPeople(t *testing.T) {
	b := composed(t, &model.Book{Document: &model.Document{Title: "Book"},
		People:    []*model.IndexEntry{{Name: "Gary Bernhardt", Inverted: "Bernhardt, Gary", Sort: "bernhardt gary", See: "x"}},
		Standards: []*model.IndexEntry{{Name: "The PEP", Sort: "pep the", See: "x"}}})
	if got := bodyOf(t, b, "index.xhtml"); !strings.Contains(got, ">Bernhardt, Gary</span>") || !strings.Contains(got, ">The PEP</span>") {
		t.Errorf("the index says %s", got)
	}
}
