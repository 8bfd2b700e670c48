package reading

import (
	"testing"

	"gloss/model"
)

// Notes about one book list it.
func TestOwnBook(t *testing.T) {
	for title, want := range map[string]string{
		"Deep Wax by Cal Newman":               "work Deep Wax / Cal Newman",
		"Notes on Deep Wax by Cal Newman":      "work Deep Wax / Cal Newman",
		"Book review: The Hive":                "book The Hive / Anne Ernaud",
		"Fiche de lecture : Les Abeilles":      "book Les Abeilles / Anne Ernaud",
		"Book notes – The Hive by Ann Lee":     "book The Hive / Ann Lee",
		"読書メモ：『蜂の冬』":                           "book 蜂の冬 / Anne Ernaud",
		"Clean Code":                           "book Clean Code / Robert C. Martin",
		"Lecture notes by Cal Newman":          "",
		"Waxing by Jane Reader":                "", // who wrote the notes
		"PyCon 2019 by Cal Newman":             "",
		"Keynote by Cal Newman":                "",
		"Reading group: Optimal wax":           "",
		"Contracts Basics: The Promise of Wax": "",
		"Jornadas de Miel Libre":               "",
		"Clean Code by R. Martin":              "book Clean Code / Robert C. Martin",
		"Bees":                                 "",
	} {
		intro := para(linesOf("Auteur : Anne Ernaud", "Éditeur : Hive, 2008")...)
		d := &model.Document{Title: title, Authors: []string{"Jane Reader"}, Blocks: []model.Block{intro}, Sources: []model.Source{{Name: "n.md"}}}
		got := ""
		if list := Collect(d); len(list) > 0 {
			got = string(list[0].Kind) + " " + list[0].Title + " / " + list[0].By
			if list[0].Places[0].Line != 1 || !list[0].Candidate {
				t.Errorf("%q: %+v", title, list[0])
			}
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", title, got, want)
		}
	}
}

// The number of a book above all else is that of the book that the notes are about.
func TestOwnBookNumber(t *testing.T) {
	d := &model.Document{Title: "Book review: The Hive", Blocks: []model.Block{para(text("Bee Press, "), standard("ISBN 978-0-00-000000-2", "isbn-9780000000002", "ISBN 9780000000002"))}}
	if got := Collect(d); len(got) != 1 || got[0].Title != "The Hive" || got[0].Candidate {
		t.Errorf("%s", show(got))
	}
}

// A section that says that it is of a book lists it, and so does each of clippings.
func TestHeadedBooks(t *testing.T) {
	section := func(title string, facts *model.Facts) *model.Section {
		return &model.Section{Position: model.At("c.txt", 3, 1), Level: 1, Title: []model.Inline{text(title)}, Known: facts, Blocks: []model.Block{para(text("Wax."))}}
	}
	d := &model.Document{Sections: []*model.Section{section("Book review: Dune by Ann Lee", nil), section("Deep Wax by Cal Newman", nil)}, Sources: []model.Source{{Name: "c.txt", Format: "markdown"}}}
	if got := Collect(d); len(got) != 1 || got[0].Title != "Dune" || got[0].By != "Ann Lee" || got[0].Places[0].Line != 3 || got[0].Places[0].Section != d.Sections[0] {
		t.Errorf("%s", show(got))
	}
	d = &model.Document{Sections: []*model.Section{section("Waxing", &model.Facts{Speakers: []string{"Jan Ott"}})}, Sources: []model.Source{{Name: "c.txt", Format: "clippings"}}}
	if got := Collect(d); len(got) != 1 || got[0].Title != "Waxing" || got[0].By != "Jan Ott" || got[0].Kind != model.ReadingBook {
		t.Errorf("%s", show(got))
	}
}
