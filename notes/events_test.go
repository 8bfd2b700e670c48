package notes

import (
	"testing"

	"gloss/model"
)

func TestEventIn(t *testing.T) {
	for _, c := range []struct {
		title string
		talks bool
		want  string
	}{
		{"PyCon US 2019", false, "PyCon US 2019"},
		{"Notes from PyCon US 2019", false, "PyCon US 2019"},
		{"KubeCon EU 2019 — Day 1", false, "KubeCon EU 2019"},
		{"Kubecon 2017 day1", false, "Kubecon 2017"},
		{"FOSDEM conference day 2", false, "FOSDEM"},
		{"Minutes of the FOSDEM 2020 conference", false, "FOSDEM 2020"},
		{"Speaker - DevFest Lille 2019 - De Java à un exécutable natif (notes)", false, "DevFest Lille 2019"},
		{"Resumen del FLISOL 2015", false, "FLISOL 2015"},
		{"Relacja z konferencji Write the Docs Prague 2021", false, "Write the Docs Prague 2021"},
		{"Bsides Canberra 2023", false, "Bsides Canberra 2023"},
		{"Rustconf 2020", false, "Rustconf 2020"},
		{"Plotcon day 2", false, "Plotcon"},
		{"Docker-Meetup in Frankfurt", false, "Docker-Meetup in Frankfurt"},
		{"R meetup", false, "R meetup"},
		{"Drupal Melbourne meetup, Aug 13th 2013", false, "Drupal Melbourne meetup"},
		{"Recap Meetup #11 en Buenos Aires", false, "Meetup #11 en Buenos Aires"},
		{"2018-12-06 - I2K 2018 Dresden Hackathon", false, "I2K 2018 Dresden Hackathon"},
		{"HSF Packaging Meeting #10, Mar 13 2016", false, "HSF Packaging Meeting #10"},
		{"LLVM Developer Meeting 2016", false, "LLVM Developer Meeting 2016"},
		{"Congreso internacional de software libre 2019", false, "Congreso internacional de software libre 2019"},
		{"Mitschrift: 12. Fachtagung Bibliothek", false, "12. Fachtagung Bibliothek"},
		{"Notizen von der FOSSGIS-Konferenz 2019", false, "FOSSGIS-Konferenz 2019"},
		{"Notes from ICFP ’19", false, "ICFP ’19"},
		{"Notes from the Rust Belt 2018", false, "Rust Belt 2018"},
		{"Ann Lee's clojure conj 2011 notes", true, "clojure conj 2011"},
		{"Erlang Factory 2011 keynote", false, "Erlang Factory 2011"},
		{"Polyglot 2017", true, "Polyglot 2017"},
		{"第3回岡山勉強会", false, "第3回岡山勉強会"},
		{"scipy 2014 notes", false, "scipy 2014"},
		{"PyCon DE 2018", false, "PyCon DE 2018"},
		{"FOSS4G NA 2016", false, "FOSS4G NA 2016"},
		{"JSConf EU 2018", false, "JSConf EU 2018"},
		{"Linux Plumbers Conference 2022", false, "Linux Plumbers Conference 2022"},
		{"Notes from the Linux Plumbers Conference", false, "Linux Plumbers Conference"},
		{"2019 Annual Meeting of the American Geophysical Union", false, "2019 Annual Meeting of the American Geophysical Union"},
		{"The 14th Annual Symposium of the Beekeepers", false, "14th Annual Symposium of the Beekeepers"},
		{"38. Chaos Communication Congress", false, "38. Chaos Communication Congress"},
		{"2019 PyCon notes", false, "2019 PyCon"},
		{"RubyKaigi 2019 参加メモ", false, "RubyKaigi 2019"},
		{"QCon 北京 2018 笔记", false, "QCon 北京 2018"},
		{"Заметки с конференции Joker 2018", false, "Joker 2018"},

		{"Honey & Wax Conference 2014", false, "Honey & Wax Conference 2014"},
		{"Notes & Wax Conference 2014", false, "Wax Conference 2014"},
		{"Beekeepers Connect 2017", false, "Beekeepers Connect 2017"},
		{"Enjoying Build 2019", false, "Build 2019"},
		{"Beecon Berlin 2021 Day One", false, "Beecon Berlin 2021"},
		{"BeeConf Day Two", false, "BeeConf"},
		{"Resoconto BeeCon Uno", false, "BeeCon Uno"},
		{"FOSS4G Quick Hits", false, "FOSS4G"},
		{"BeeConf 2019: Lessons Learned", false, "BeeConf 2019"},
		{"BeeConf Lessons Learned", false, "BeeConf"},
		{"Rust Day 2018 に参加してきた", false, "Rust Day 2018"},
		{"Rust Day 2018に参加してきました", false, "Rust Day 2018"},
		{"BeeConf JP 2017 2日目 参加ログ #beeconf", false, "BeeConf JP 2017"},
		{"第一次参加BeeCon全国开发者大会", false, "BeeCon全国开发者大会"},
		{"第3回岡山勉強会に参加した", false, "第3回岡山勉強会"},

		{"Pre-Conference", false, ""},
		{"Post-conference thoughts", false, ""},
		{"Congress passes the CARES Act 2020", false, ""},
		{"Congress and the President 2020", false, ""},
		{"Workshop Manual for Honda Civic 2005", false, ""},
		{"Camp Fire 2018 fire report", false, ""},
		{"Meeting with Bob 2019", false, ""},
		{"Retirement meetup ideas", false, ""},
		{"Lessons from Brexit 2016", false, ""},
		{"С конференции: Python Meetup", false, "Python Meetup"},
		{"В Python Meetup", false, "Python Meetup"},
		{"Polyglot 2017", false, ""},
		{"Organizing PyCon", false, ""},
		{"How to Run a Python Meetup", false, ""},
		{"Silicon 2019", false, ""},
		{"Falcon 9 in 2019", false, ""},
		{"Installing SciPy", false, ""},
		{"Windows 2000 notes", false, ""},
		{"Summer 2019 notes", true, ""},
		{"Notes from summer 2019", false, ""},
		{"Annual Report 2019", true, ""},
		{"Reading notes 2019", true, ""},
		{"Workshop notes", false, ""},
		{"Conference notes", false, ""},
		{"Weekly meeting", false, ""},
		{"April 6, 2020 Meeting Notes", false, ""},
		{"Video conference setup", false, ""},
		{"Forum software", false, ""},
		{"Python in astronomy - another amazing unconference.", false, ""},
		{"Web Micro Framework Battle", true, ""},
		{"December 2024", true, ""},
		{"Daily Bits - December 2022", true, ""},
		{"", true, ""},
	} {
		if got := eventIn(c.title, c.talks); got != c.want {
			t.Errorf("eventIn(%q, %v) = %q, want %q", c.title, c.talks, got, c.want)
		}
	}
}

func TestEventOfName(t *testing.T) {
	for title, want := range map[string]string{
		"Pycon us 2019": "Pycon us 2019", "Kubecon na 2021": "Kubecon na 2021", "Gophercon uk 2018 notes": "Gophercon uk 2018",
		"Notes jsconf eu 2018": "jsconf eu 2018", "Djangocon eu day2": "Djangocon eu", "2019 pycon": "2019 pycon", "PyCon US 2019": "PyCon US 2019",
		"Docker meetup tips": "", "Falcon 2019": "", "My notes": "", "": "",
	} {
		if got := eventOfName(title, false); got != want {
			t.Errorf("eventOfName(%q) = %q, want %q", title, got, want)
		}
	}
}

func TestHoldsTalks(t *testing.T) {
	section := func(title string, below ...*model.Section) *model.Section {
		return &model.Section{Title: []model.Inline{&model.Text{Value: title}}, Sections: below}
	}
	for _, c := range []struct {
		s    *model.Section
		want bool
	}{
		{section("Talks", section("Wax"), section("Honey")), true},
		{section("Way there", section("Talks", section("Wax"), section("Honey"))), true},
		{section("Talks", section("Wax")), false},
		{section("Talks with bees", section("Wax"), section("Honey")), false},
	} {
		if got := holdsTalks([]*model.Section{c.s}); got != c.want {
			t.Errorf("%q holds talks: %v", model.PlainText(c.s.Title), got)
		}
	}
}
