package locale

import (
	"testing"

	"gloss/model"
)

func TestNamesDayInOtherDigits(t *testing.T) {
	for _, c := range []struct {
		tag, title string
		want       bool
	}{
		{"fa", "پنجشنبه، ۱۴ فوریهٔ ۲۰۱۹", true}, {"ar", "الخميس ١٤ فبراير ٢٠١٩", true}, {"he", "יום חמישי, 14 בפברואר", true}, {"fa", "۱۵ فوریه", false}, {"he", "פברואר", false},
	} {
		if got := For(c.tag, "").NamesDay(c.title, model.Date{Year: 2019, Month: 2, Day: 14}); got != c.want {
			t.Errorf("%q names the day: %v", c.title, got)
		}
	}
}

func TestNamesDay(t *testing.T) {
	for _, c := range []struct {
		title string
		want  bool
	}{
		{"Meeting 14", false}, {"Meeting 14 February", true}, {"Feb 14th", true}, {"February", false}, {"February 2019", false}, {"Meeting", false}, {"", false},
		{"2019-02-14", true}, {"Meeting 14.2.", true}, {"Meeting 14. 2. 2019", true}, {"Meeting 14.\u00a02.\u202f2019", true}, {"2/14", true}, {"20190214", true}, {"201902141", false},
		{"2 talks, 14 songs", false}, {"Kue 2.14", false}, {"2019.02.14", true}, {"14.2.", true}, {"Meeting 14 of 2", false}, {"14.3.2019", false}, {"Treffen am 2019_02_14", true},
	} {
		if got := For("en", "").NamesDay(c.title, model.Date{Year: 2019, Month: 2, Day: 14}); got != c.want {
			t.Errorf("%q names the day: %v", c.title, got)
		}
	}
}

func TestSaysDay(t *testing.T) {
	section := func(title, line string, within ...*model.Section) *model.Section {
		s := &model.Section{Title: []model.Inline{&model.Text{Value: title}}, Sections: within}
		if line != "" {
			s.Blocks = []model.Block{&model.Paragraph{Inlines: []model.Inline{&model.Text{Value: line}}}}
		}
		return s
	}
	day := section("14. Februar 2019", "")
	for i, c := range []struct {
		s    *model.Section
		want bool
	}{
		{section("Treffen", "Berlin, 14. Februar 2019"), true}, {section("Treffen am 14. Februar", ""), true}, {section("Treffen", "", day), true},
		{section("Treffen", "Wir waren da.", day), false}, {section("Treffen", ""), false},
		{section("Treffen", "Wie wir am 14. Februar sagten, wird im Herbst alles anders, und besser."), false},
	} {
		if got := german.SaysDay(c.s, model.Date{Year: 2019, Month: 2, Day: 14}); got != c.want {
			t.Errorf("%d: says the day: %v", i, got)
		}
	}
}

func TestNamesMonth(t *testing.T) {
	for _, c := range []struct {
		tag, words string
		month      int
		want       bool
	}{
		{"en", "day one, 11 mar", 3, true}, {"de", "tag 1, 11. märz", 3, true}, {"de", "day one, march 11", 3, true}, {"de", "tag 1", 3, false},
		{"ja", "3月11日", 3, true}, {"ja", "11月3日", 1, false}, {"ja", "11月と1月", 1, true}, {"ja", "march", 3, true},
		{"en", "marketing", 3, false}, {"en", "seminar", 3, false}, {"en", "the mayor", 5, false}, {"en", "11mar", 3, true}, {"en", "sept. 3", 9, true},
		{"de", "septembersitzung", 9, true}, {"pl", "w marcu", 3, true}, {"he", "יום ב׳, 11 במרץ", 3, true}, {"he", "מרץ", 3, true}, {"he", "במאי", 3, false}, {"ar", "11 مارس", 3, true}, {"fa", "۱۱ فوریه", 2, true}, {"ru", "в марте", 3, true}, {"fr", "séminaire", 3, false}, {"en", "", 3, false},
		{"en", "march", 13, false}, {"en", "march", 0, false},
	} {
		if got := For(c.tag, "").namesMonth(c.words, c.month); got != c.want {
			t.Errorf("%s: %q names month %d: %v", c.tag, c.words, c.month, got)
		}
	}
}
