package notes

import (
	"slices"
	"strings"
	"testing"

	"gloss/model"
)

// The first heading is the title where it stands for the whole: not where it
// names a day and nothing else, nor where others name meetings as it does.
func TestTitleOfFirstHeading(t *testing.T) {
	for titles, want := range map[string]string{
		"Weekly sync, 6 May 2019":                         "Weekly sync, 6 May 2019",
		"Compte rendu – Réunion du 3 mars 2020":           "Compte rendu – Réunion du 3 mars 2020",
		"Weekly sync, 6 May 2019|Budget|Other":            "Weekly sync, 6 May 2019",
		"Weekly sync, 6 May 2019|Weekly sync, 7 May 2019": "File",
		"6 May 2019":                                 "File",
		"Monday, 6 May 2019|Tuesday, 7 May 2019":     "File",
		"Day 1":                                      "File",
		"Day 1, 6 May 2019: bees":                    "File",
		"GardenCon 2016|Saturday|Sunday":             "GardenCon 2016",
		"GardenCon 2016|Saturday|Leftover":           "File",
		"GardenCon, 30 January 2016|Saturday|Sunday": "GardenCon, 30 January 2016",
		"Protokoll der Versammlung der Freunde alter Apfelsorten am 29. September 2007|Kasse|Wahl":                                                    "Protokoll der Versammlung der Freunde alter Apfelsorten am 29. September 2007",
		"Minutes of the board meeting of the friends of the valley, 6 May 2019|Minutes of the board meeting of the friends of the valley, 7 May 2019": "File",
		"Soil": "Soil",
	} {
		d := &model.Document{Sources: []model.Source{{Name: "file.txt"}}}
		for _, title := range strings.Split(titles, "|") {
			d.Sections = append(d.Sections, section(title, para(2, "We met in the hall.")))
		}
		if Prepare([]*model.Document{d}, Meta{}); d.Title != want {
			t.Errorf("%q: title %q, want %q", titles, d.Title, want)
		}
	}
}

// A reader takes the heading round all others for the title. It is none where it
// names a day and nothing else.
func TestTitleIsNoDay(t *testing.T) {
	for _, c := range []struct{ name, title, want string }{
		{"garden-2016.md", "Day 1", "Garden 2016"},
		{"garden-2016.md", "Tuesday, November 11th", "Garden 2016"},
		{"garden-2016.md", "Day 1 - Saturday, Feb 23, 2019", "Garden 2016"},
		{"garden-2016.md", "Weekly sync, 6 May 2019", "Weekly sync, 6 May 2019"},
		{"garden-2016.md", "Soil", "Soil"},
		{".md", "Day 1", "Day 1"},
	} {
		d := &model.Document{Sources: []model.Source{{Name: c.name}}, Title: c.title, TitleFrom: "heading"}
		s := section(c.title)
		s.Sections = []*model.Section{section("Soil", para(2, "We met in the hall."))}
		d.Sections = append(d.Sections, s)
		if Prepare([]*model.Document{d}, Meta{}); d.Title != c.want {
			t.Errorf("%s, %q: title %q, want %q", c.name, c.title, d.Title, c.want)
		}
	}
}

// The title of an event's notes stands above nearly all of them; an appendix may
// follow.
func TestTitleOfEventAndAppendix(t *testing.T) {
	for _, c := range []struct {
		first    string
		sections int
		want     string
	}{
		{"GardenConf 2016", 4, "GardenConf 2016"},
		{"GardenConf 2016", 3, "File"},
		{"GardenConf", 4, "File"},
		{"Soil", 4, "File"},
	} {
		d := &model.Document{Sources: []model.Source{{Name: "file.txt"}}}
		s := section(c.first)
		for range c.sections {
			s.Sections = append(s.Sections, section("Soil", para(2, "We met in the hall.")))
		}
		d.Sections = append(d.Sections, s, section("To read", para(9, "Books.")))
		if Prepare([]*model.Document{d}, Meta{}); d.Title != c.want {
			t.Errorf("%q with %d sections: title %q, want %q", c.first, c.sections, d.Title, c.want)
		}
	}
}

// Where the notes themselves do not tell what is the day and what the month, their
// language does.
func TestOrderOfLanguage(t *testing.T) {
	const french = "Le budget est voté par les membres de la réunion et nous avons décidé que tout va bien."
	for _, c := range []struct{ language, dated, title, text, want string }{
		{"fr", "06/05/2014", "Réunion", "", "2014-05-06"},
		{"fr-FR", "06/05/2014", "Réunion", "", "2014-05-06"},
		{"en-GB", "06/05/2014", "Meeting", "", "2014-05-06"},
		{"en-US", "06/05/2014", "Meeting", "", "2014-06-05"},
		{"en", "06/05/2014", "Meeting", "", "2014-06-05"},
		{"", "06/05/2014", "Meeting", "", "2014-06-05"},
		{"ja", "06/05/2014", "会議", "", "2014-06-05"},
		{"", "", "Réunion du 06/05/2014", french, "2014-05-06"},
		{"", "06/05/2014", "Réunion", french, "2014-05-06"},
		{"de", "", "Sitzung am 12/03/2024", "", "2024-03-12"},
		{"de", "", "Sitzung", "12/03/2024", "2024-03-12"},
		{"de", "2014-05-06", "Sitzung", "", "2014-05-06"},
		{"de", "", "Sitzung am 12/03/2024|Sitzung am 12/31/2024", "", "2024-12-03"},
	} {
		d := &model.Document{Language: c.language, Dated: c.dated}
		d.Date, _ = ParseDay(c.dated, AnyOrder)
		for _, title := range strings.Split(c.title, "|") {
			d.Sections = append(d.Sections, section(title, para(2, c.text)))
		}
		if Prepare([]*model.Document{d}, Meta{}); d.Date.String() != c.want {
			t.Errorf("%s %q %q: %v, want %s", c.language, c.dated, c.title, d.Date, c.want)
		}
	}
	d := &model.Document{Dated: "06/05/2014", Date: model.Date{Year: 2014, Month: 6, Day: 5}}
	if Prepare([]*model.Document{d}, Meta{Language: "de"}); d.Date.String() != "2014-05-06" {
		t.Errorf("a language by option: %v", d.Date)
	}
}

// Pages are dated when they are put up; what notes of a meeting say of its day counts
// more.
func TestDateOfMeetingBeforeFrontMatter(t *testing.T) {
	for _, c := range []struct{ title, below, want string }{
		{"Board meeting 2014-01-23", "", "2014-01-23"},
		{"Conseil d'administration du 10 octobre 2022", "", "2022-10-10"},
		{"Board meeting", "Date : 10 October 2022, 6 pm", "2022-10-10"},
		{"Board meeting 2014-01-23", "2014-02-24 board meeting", "2014-02-24"},
		{"Board meeting", "When it rained, 10 October 2022", "2015-05-06"},
		{"Garden club", "Date: 10 October 2022", "2015-05-06"},
		{"Notes on the book of 10 October 2012", "", "2015-05-06"},
		{"The assembly meeting of 17 June 1789", "", "2015-05-06"},
		{"The meeting on 1 May 1999 that changed us", "", "2015-05-06"},
	} {
		heading := "Cider"
		if strings.HasSuffix(c.below, "meeting") {
			heading, c.below = c.below, ""
		}
		d := &model.Document{Title: c.title, TitleFrom: "front matter", Dated: "2015-05-06", Date: model.Date{Year: 2015, Month: 5, Day: 6}}
		d.Sections = append(d.Sections, section(heading, para(2, c.below)))
		if Prepare([]*model.Document{d}, Meta{}); d.Date.String() != c.want {
			t.Errorf("%q, %q: date %q, want %q", c.title, c.below, d.Date.String(), c.want)
		}
	}
}

func TestLanguageAgainstPage(t *testing.T) {
	const german = "Wir haben heute über die Finanzen gesprochen und beschlossen, dass der Beitrag nicht erhöht wird. Die nächste Sitzung ist am Dienstag, und Anna bringt die Unterlagen für alle mit. Es gab keine Fragen zu dem Punkt, also war die Sitzung nach zwei Stunden aus."
	const english = "We talked about the money and found that the fee is not to be raised. The next meeting is on Tuesday, and Anna brings the papers for all of us, as they are with her."
	const both = german + " " + english
	for _, c := range []struct{ format, declared, option, text, want string }{
		{"html", "en", "", german, "de"},
		{"html", "en-US", "", german, "de"},
		{"html", "de", "", english, "en"},
		{"html", "en", "", "Сервер хранит данные и мы их копируем каждый день", "ru"},
		{"html", "en", "en", german, "en"},
		{"html", "en", "", both, "en"},
		{"html", "en", "", "Plenum: die Kasse", "en"},
		{"html", "de-AT", "", german, "de-AT"},
		{"html", "lb", "", german, "lb"},
		{"markdown", "en", "", german, "en"},
		{"html", "", "", "9 am to 10 am and 11 am, am", ""},
	} {
		d := &model.Document{Language: c.declared, Sources: []model.Source{{Name: "pad", Format: c.format}}, Blocks: []model.Block{para(1, c.text)}}
		Prepare([]*model.Document{d}, Meta{Language: c.option})
		said := slices.ContainsFunc(d.Diagnostics, func(d model.Diagnostic) bool { return d.Code == "notes.language" })
		if d.Language != c.want || said != (c.option == "" && c.declared != "" && c.want != c.declared) {
			t.Errorf("%v: language %q, reported: %v", c, d.Language, said)
		}
	}
}

// The date of the notes stands below their title, with a label of the language or
// without one, or in the title of minutes, however long that is.
func TestDateOfNotes(t *testing.T) {
	for _, c := range []struct{ title, below, want string }{
		{"勉強会のメモです", "日時：2019年10月28日（月）10:00〜18:00", "2019-10-28"},
		{"读书会", "时间：2019年10月28日", "2019-10-28"},
		{"Reunión", "Fecha: 14 de marzo de 2023", "2023-03-14"},
		{"Garden club", "When: Tuesday 14 March 2023, 10:00", "2023-03-14"},
		{"Garden club", "When: Tuesday, 10:00", ""},
		{"Protokoll der ordentlichen Versammlung des Vereins der Freunde alter Apfelsorten am 29. September 2007", "Es kamen zwölf.", "2007-09-29"},
		{"Minutes of the board of the society of the friends of old apples held on 3 June 2010", "Twelve came.", "2010-06-03"},
		{"How the friends of the old apple trees of the valley lost them on 3 June 2010", "It rained.", ""},
		{"Garden club", "Minutes of the fifth meeting of the friends of old apples, Feb. 28, 2019", "2019-02-28"},
		{"Garden club", "At the meeting of the friends of old apples on Feb. 28, 2019 we drank cider.", ""},
	} {
		d := &model.Document{Sources: []model.Source{{Name: "file.txt"}}}
		d.Sections = append(d.Sections, section(c.title, para(2, c.below)))
		if Prepare([]*model.Document{d}, Meta{}); d.Date.String() != c.want {
			t.Errorf("%q, %q: date %q, want %q", c.title, c.below, d.Date.String(), c.want)
		}
	}
}
