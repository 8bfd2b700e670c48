package notes

import (
	"strings"
	"testing"

	"gloss/model"
)

func TestPlaceOf(t *testing.T) {
	for title, want := range map[string]string{
		"Highlight – Page 12":                                "Page 12",
		"Highlight (yellow) - Page 12 · Location 180":        "Page 12 · Location 180",
		"Highlight(blue) - Chapter 1 > Page 7":               "Chapter 1 > Page 7",
		"Highlight (pink) - Before - and after > Page xii":   "Before - and after > Page xii",
		"Markierung (Gelb) – Seite 3":                        "Seite 3",
		"Surlignement (jaune) - Emplacement 44":              "Emplacement 44",
		"Note - p. 9":                                        "own p. 9",
		"Заметка – Страница 5":                               "own Страница 5",
		"ハイライト（黄色） - 12ページ":                                  "12ページ",
		"Note – Chapter 3":                                   "",
		"Note - 2024":                                        "",
		"Highlight of the day – Page 12":                     "",
		"Highlights – Page 12":                               "",
		"Highlight – what Page said":                         "",
		"Page 12":                                            "",
		"The note – Page 12":                                 "",
		"":                                                   "",
		"Note - the web pages that we had in 1999 and now 2": "",
	} {
		from, own, ok := placeOf(title)
		got := ""
		if ok {
			if got = title[from:]; own {
				got = "own " + got
			}
		}
		if got != want {
			t.Errorf("%q: %q, want %q", title, got, want)
		}
	}
}

// TestSettlePassages keeps the order of words where sections become quotations.
func TestSettlePassages(t *testing.T) {
	line := 0
	text := func(s string) []model.Inline {
		line++
		return []model.Inline{&model.Text{Position: model.At("a.md", line, 1), Value: s}}
	}
	section := func(title string, below ...*model.Section) *model.Section {
		s := &model.Section{Title: text(title), Sections: below}
		if len(below) == 0 {
			p := &model.Paragraph{Inlines: text("words of " + title)}
			p.Position = p.Inlines[0].Pos()
			s.Blocks = []model.Block{p}
		}
		return s
	}
	d := &model.Document{Sections: []*model.Section{
		section("Highlight - Page 1"),
		section("Frogs", section("Highlight - Page 2"), section("Spawn"), section("Note - Page 3")),
		section("Highlight - Page 4"),
		section("Newts"),
	}}
	settlePassages(d)
	var got []string
	blocks := func(list []model.Block) {
		for _, b := range list {
			switch b := b.(type) {
			case *model.Quote:
				got = append(got, "“"+model.PlainText(b.Blocks[0].(*model.Paragraph).Inlines)+"”", "by "+model.PlainText(b.Attribution))
			case *model.Paragraph:
				got = append(got, model.PlainText(b.Inlines))
			}
		}
	}
	blocks(d.Blocks)
	d.Walk(func(s *model.Section) {
		got = append(got, "# "+model.PlainText(s.Title))
		blocks(s.Blocks)
	})
	want := "“words of Highlight - Page 1”/by Page 1/# Frogs/“words of Highlight - Page 2”/by Page 2/# Spawn/words of Spawn/Note - Page 3 words of Note - Page 3/“words of Highlight - Page 4”/by Page 4/# Newts/words of Newts"
	if have := strings.Join(got, "/"); have != want {
		t.Errorf("the document is\n%s, want\n%s", have, want)
	}
}
