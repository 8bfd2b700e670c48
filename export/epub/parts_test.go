package epub

import (
	"regexp"
	"strings"
	"testing"

	"gloss/model"
)

// TestPartsOfOneTitle holds parts of one title apart by their days: in the contents, in
// what locators call the sections of one title in them, and in the names of documents.
func TestPartsOfOneTitle(t *testing.T) {
	e := &model.IndexEntry{Key: "git", Name: "Git", Sort: "git", Letter: "G"}
	doc := &model.Document{Title: "Choir", Language: "en"}
	for i := range 2 {
		reports := &model.Section{Position: at(2), Title: words("Reports")}
		m := &model.Mention{ID: i + 1, Key: e.Key, Name: e.Name, Form: e.Name, Inlines: words(e.Name), Section: reports}
		reports.Blocks = []model.Block{para(m)}
		e.Mentions = append(e.Mentions, m)
		part := &model.Section{Position: at(1), Kind: model.PartSection, Title: words("Choir board"), Blocks: []model.Block{para(words("All were there.")...)}, Sections: []*model.Section{reports}}
		part.SetFacts(model.Facts{Date: model.Date{Year: 2019, Month: 1 + i, Day: 14}})
		doc.Sections = append(doc.Sections, part)
	}
	doc.Number()
	data, _ := made(t, &model.Book{Document: doc, Entries: []*model.IndexEntry{e}})
	check(t, data)
	all, _ := files(t, data)
	for name, want := range map[string]string{
		"EPUB/nav.xhtml":                            `<a href="xhtml/s-choir-board_2019-02-14.xhtml">Choir board (14 February 2019)</a>`,
		"EPUB/toc.ncx":                              `<text>Choir board (14 January 2019)</text>`,
		"EPUB/xhtml/index.xhtml":                    `>Choir board (14 February 2019): Reports`,
		"EPUB/xhtml/s-choir-board_2019-02-14.xhtml": `>Choir board</h1>`,
	} {
		if !strings.Contains(all[name], want) {
			t.Errorf("no %s in %s:\n%s", want, name, all[name])
		}
	}
}

// In a book of many files locators name the file before its section.
func TestLocatorsNameFiles(t *testing.T) {
	e := &model.IndexEntry{Key: "git", Name: "Git", Sort: "git", Letter: "G"}
	doc := &model.Document{Title: "Choir", Language: "en"}
	for i := range 7 {
		own := &model.Section{Position: at(2), Title: words("Songs " + itoa(i+1))}
		m := &model.Mention{ID: i + 1, Key: e.Key, Name: e.Name, Form: e.Name, Inlines: words(e.Name), Section: own}
		own.Blocks = []model.Block{para(m)}
		if i < 3 {
			e.Mentions = append(e.Mentions, m)
		}
		doc.Sections = append(doc.Sections, &model.Section{Position: at(1), Kind: model.PartSection, Title: words("Evening " + itoa(i+1)), Sections: []*model.Section{own}})
	}
	doc.Number()
	data, _ := made(t, &model.Book{Document: doc, Entries: []*model.IndexEntry{e}})
	check(t, data)
	all, _ := files(t, data)
	if index := all["EPUB/xhtml/index.xhtml"]; !strings.Contains(index, ">Evening 3: Songs 3, p.") {
		t.Errorf("no file in the locators of\n%s", index)
	}
}

// However long the title is that parts share, what tells them apart is not cut from it.
func TestLabelsTellPartsApart(t *testing.T) {
	long := "Minutes of the monthly meeting of the board of the choir of the parish"
	for _, c := range []struct{ title, listed, want string }{
		{long, long + " (14 May 2010)", "Minutes of the monthly meeting… (14 May 2010)"},
		{"Choir", "Choir (14 May 2010)", "Choir (14 May 2010)"},
		{"Minutes of the board", "Minutes of the board (evenings/of/the/year/before/notes.md)", "Minutes of the… (evenings/of/the/year/before/notes.md)"},
		{long, long, "Minutes of the monthly meeting of the board of…"},
	} {
		if got := (&chapter{title: c.title, listed: c.listed}).label(placeLength); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// Sections of one title that stand several times in each of several files are called after
// the file and the section above.
func TestLocatorsOfRepeatedSections(t *testing.T) {
	e := &model.IndexEntry{Key: "git", Name: "Git", Sort: "git", Letter: "G"}
	doc := &model.Document{Title: "Choir", Language: "en"}
	for i := range 2 {
		part := &model.Section{Position: at(1), Kind: model.PartSection, Title: words("Evening " + itoa(i+1))}
		for _, title := range []string{"Talks", "Songs"} {
			own := &model.Section{Position: at(3), Title: words("Questions")}
			m := &model.Mention{ID: len(e.Mentions) + 1, Key: e.Key, Name: e.Name, Form: e.Name, Inlines: words(e.Name), Section: own}
			own.Blocks = []model.Block{para(m)}
			e.Mentions = append(e.Mentions, m)
			part.Sections = append(part.Sections, &model.Section{Position: at(2), Title: words(title), Sections: []*model.Section{own}})
		}
		doc.Sections = append(doc.Sections, part)
	}
	doc.Number()
	data, _ := made(t, &model.Book{Document: doc, Entries: []*model.IndexEntry{e}})
	check(t, data)
	all, _ := files(t, data)
	for _, want := range []string{">Evening 1: Songs: Questions, p.", ">Evening 2: Songs: Questions, p."} {
		if index := all["EPUB/xhtml/index.xhtml"]; !strings.Contains(index, want) {
			t.Errorf("no %s in\n%s", want, index)
		}
	}
}

// The contents of a book of very many files have them by years.
func TestContentsByYears(t *testing.T) {
	doc := &model.Document{Title: "Diary", Language: "en"}
	for i := range 36 {
		part := &model.Section{Position: at(1), Kind: model.PartSection, Title: words("Day " + itoa(i+1)), Blocks: []model.Block{para(words("Rain.")...)}}
		part.SetFacts(model.Facts{Date: model.Date{Year: 2019 + i/12, Month: 1 + i%12, Day: 14}})
		doc.Sections = append(doc.Sections, part)
	}
	doc.Number()
	data, _ := made(t, &model.Book{Document: doc})
	check(t, data)
	all, _ := files(t, data)
	want := `<li><a href="xhtml/s-day-13.xhtml">2020</a>` + "\n<ol>\n" + `<li><a href="xhtml/s-day-13.xhtml">Day 13</a></li>`
	if nav := all["EPUB/nav.xhtml"]; !strings.Contains(nav, want) {
		t.Errorf("no %s in\n%s", want, nav)
	}
	// In the NCX a place has one number, whichever entries lead to it.
	places, numbers := map[string]string{}, map[string]string{}
	for _, point := range regexp.MustCompile(`playOrder="(\d+)".*<content src="([^"]+)"`).FindAllStringSubmatch(all["EPUB/toc.ncx"], -1) {
		number, place := point[1], point[2]
		if places[number] != "" && places[number] != place || numbers[place] != "" && numbers[place] != number {
			t.Errorf("%s has the number %s", place, number)
		}
		places[number], numbers[place] = place, number
	}
	if len(places) < 36 || places[itoa(len(places))] == "" {
		t.Errorf("the %d places are not numbered without gaps", len(places))
	}
}
