package notes

import (
	"strings"
	"testing"
)

func TestParseDay(t *testing.T) {
	for _, c := range []struct {
		in    string
		order DateOrder
		want  string // "day" for a day without a date, "" for no day
	}{
		{"3/11/2011", AnyOrder, "2011-03-11"},
		{"3/11/2011", DayFirst, "2011-11-03"},
		{"13/3/2011", MonthFirst, "2011-03-13"},
		{"11.03.2011", AnyOrder, "2011-03-11"},
		{"2011-03-11", AnyOrder, "2011-03-11"},
		{"3/11/11", AnyOrder, "2011-03-11"},
		{"Day 1 – 3/11/2011", AnyOrder, "2011-03-11"},
		{"Friday, 11 March 2011", AnyOrder, "2011-03-11"},
		{"March 11th, 2011", AnyOrder, "2011-03-11"},
		{"Freitag, 7. März 2014", AnyOrder, "2014-03-07"},
		{"vendredi 1er février 2013", AnyOrder, "2013-02-01"},
		{"11 de marzo de 2011", AnyOrder, "2011-03-11"},
		{"12 марта 2015 г.", AnyOrder, "2015-03-12"},
		{"2015年3月12日", AnyOrder, "2015-03-12"},
		{"Saturday (3/12/2011)", AnyOrder, "2011-03-12"},
		{"14 Mart 2023 Salı", AnyOrder, "2023-03-14"},
		{"вторник, 14-го марта 2023", AnyOrder, "2023-03-14"},
		{"١٤ مارس ٢٠٢٣", AnyOrder, "2023-03-14"},
		{"יום שלישי, 4 ביולי 2023", AnyOrder, "2023-07-04"}, {"4 יולי 2023", AnyOrder, "2023-07-04"}, {"السبت 18 تموز 2023", AnyOrder, "2023-07-18"},
		{"پنجشنبه، ۱۶ نوامبر ۲۰۲۳", AnyOrder, "2023-11-16"}, {"۲ فوریهٔ ۲۰۲۳", AnyOrder, "2023-02-02"},
		{"２０２３年３月１４日（火）", AnyOrder, "2023-03-14"},
		{"２０２３／３／１４", AnyOrder, "2023-03-14"},
		{"١٤/٣/٢٠٢٣", DayFirst, "2023-03-14"},
		{"14.III.2023", MonthFirst, "2023-03-14"},
		{"14 III 2023 r.", AnyOrder, "2023-03-14"},
		{"3. XI. 2023", MonthFirst, "2023-11-03"},
		{"Part 14 IV 20", AnyOrder, ""},
		{"Henry III 2023", AnyOrder, ""},
		{"31.VI.2023", AnyOrder, ""},
		{"令和5年3月14日", AnyOrder, "2023-03-14"},
		{"令和元年5月1日（水）", AnyOrder, "2019-05-01"},
		{"Day 2", AnyOrder, "day"},
		{"Day two: tutorials and sprints", AnyOrder, "day"},
		{"Tag 2", AnyOrder, "day"},
		{"Jour 3", AnyOrder, "day"},
		{"День 1", AnyOrder, "day"},
		{"2日目", AnyOrder, "day"},
		{"Monday", AnyOrder, "day"},
		{"Friday, March 11", AnyOrder, "day"},
		{"11–13 March 2011", AnyOrder, "2011-03-11"},
		{"March 11-13, 2011", AnyOrder, "2011-03-11"},
		{"GardenCon 11–13 March 2011", AnyOrder, "2011-03-11"},
		{"Session 3 – 11 March 2011", AnyOrder, "2011-03-11"},
		{"30 March – 2 April 2011", AnyOrder, "2011-03-30"},
		{"11.–13. März 2011", AnyOrder, "2011-03-11"},
		{"Du vendredi 11 au dimanche 13 mars 2011", AnyOrder, "2011-03-11"},
		{"del 11 al 13 de marzo de 2011", AnyOrder, "2011-03-11"},
		{"11-13 марта 2011 г.", AnyOrder, "2011-03-11"},
		{"2011-03-11 – 2011-03-13", AnyOrder, "2011-03-11"},
		{"2011-03-11/13", AnyOrder, "2011-03-11"},
		{"2011年3月11日〜13日", AnyOrder, "2011-03-11"},
		{"2011-03-11T10:00", AnyOrder, "2011-03-11"},
		{"11-Mar-2011", AnyOrder, "2011-03-11"},
		{"pátek 11. března 2011", AnyOrder, "2011-03-11"},
		{"3月11日（金）", AnyOrder, "day"},
		{"Fr, 11.3.", AnyOrder, "day"},
		{"So 3. Februar", AnyOrder, "day"},
		{"sa, 2 février", AnyOrder, "day"},
		{"mié 6 de febrero", AnyOrder, "day"},
		{"So 3 people", AnyOrder, ""},
		{"Do 3 in a row", AnyOrder, ""},
		{"Di 5. Februar lernten wir", AnyOrder, ""},
		{"28.-30.09.2017", AnyOrder, "2017-09-28"},
		{"28.–30.09.2017", AnyOrder, "2017-09-28"},
		{"28.09.–30.09.2017", AnyOrder, "2017-09-28"},
		{"30.09.–02.10.2017", AnyOrder, "2017-09-30"},
		{"GardenCon 28–30/09/2017", AnyOrder, "2017-09-28"},
		{"Notes, 28. - 30. September 2017", AnyOrder, "2017-09-28"},
		{"Notes, 28 – 30 September 2017", AnyOrder, "2017-09-28"},
		{"Notes, 28. – 30. 9. 2017", AnyOrder, "2017-09-28"},
		{"Notes, 28th–30th September 2017", AnyOrder, "2017-09-28"},
		{"GardenCon 28th – 30th September 2017", AnyOrder, "2017-09-28"},
		{"2017. 9. 28.", AnyOrder, "2017-09-28"},
		{"2017. szeptember 28.", AnyOrder, "2017-09-28"},
		{"28. 9. 2017", AnyOrder, "2017-09-28"},
		{"28.\u00a09.\u00a02017", AnyOrder, "2017-09-28"},
		{"Poznámky, 28. září 2017", AnyOrder, "2017-09-28"},
		{"28 Σεπτεμβρίου 2017", AnyOrder, "2017-09-28"},
		{"Πέμπτη, 28 Σεπτεμβρίου 2017", AnyOrder, "2017-09-28"},
		{"28 септември 2017", AnyOrder, "2017-09-28"},
		{"2017년 9월 28일", AnyOrder, "2017-09-28"},
		{"2017년 9월 28일 (목)", AnyOrder, "2017-09-28"},
		{"2017年 9月 28日", AnyOrder, "2017-09-28"},
		{"9월 28일", AnyOrder, "day"},
		{"20170928", AnyOrder, "2017-09-28"},
		{"Notes 20170928", AnyOrder, "2017-09-28"},
		{"2017, September 28-30", AnyOrder, "2017-09-28"},
		{"GardenCon 2017, September 28", AnyOrder, "2017-09-28"},
		{"Bug 20170928 is open", AnyOrder, ""},
		{"20179928", AnyOrder, ""},
		{"12345678", AnyOrder, ""},
		{"120170928", AnyOrder, ""},
		{"In 2017 may 5 of us come", AnyOrder, ""},
		{"Versions 1. 2. 3", AnyOrder, ""},
		{"1. 2. 30", AnyOrder, ""},
		{"Talk 3 - 11 bees", AnyOrder, ""},
		{"Second Day", AnyOrder, "day"},
		{"2nd day", AnyOrder, "day"},
		{"2. Tag", AnyOrder, "day"},
		{"Deuxième jour", AnyOrder, "day"},
		{"Segundo día", AnyOrder, "day"},
		{"Второй день", AnyOrder, "day"},
		{"第二天", AnyOrder, "day"},
		{"Tuesday morning", AnyOrder, "day"},
		{"March 2011", AnyOrder, ""},
		{"2 day workshop", AnyOrder, ""},
		{"First day at work with a new team", AnyOrder, ""},
		{"Chapters 11-13", AnyOrder, ""},
		{"The second day trip to 3 towns", AnyOrder, ""},
		{"Friday Night Lights", AnyOrder, ""},
		{"Building a search engine in a day", AnyOrder, ""},
		{"A day in the life of 3 admins", AnyOrder, ""},
		{"Expired “last month” (3/11/11) and nobody of us had noticed it", AnyOrder, ""},
		{"30/2/2011", AnyOrder, ""},
		{"1.2.3", AnyOrder, ""},
		{"Python 3.11.2", AnyOrder, ""},
		{"10.0.0.1", AnyOrder, ""},
		{"May we ask 5 questions", AnyOrder, ""},
		{"", AnyOrder, ""},
		{strings.Repeat("3/11/2011 ", 1000), AnyOrder, ""},
	} {
		d, ok := ParseDay(c.in, c.order)
		got := ""
		if ok {
			if got = d.String(); got == "" {
				got = "day"
			}
		}
		if got != c.want {
			t.Errorf("ParseDay(%.60q, %d) = %q, want %q", c.in, c.order, got, c.want)
		}
	}
}

func TestOrderOf(t *testing.T) {
	for _, c := range []struct {
		lines string
		want  DateOrder
	}{
		{"3/11/2011|x|3/13/2011", MonthFirst},
		{"3/11/2011|4/11/2011|5/11/2011", DayFirst},
		{"11/3/2011|11/4/2011", MonthFirst},
		{"13.1.2011", DayFirst},
		{"3/4/2011", AnyOrder},
		{"2011-13-13|99/99/2011", AnyOrder},
		{"nothing", AnyOrder},
	} {
		if got := OrderOf(strings.SplitSeq(c.lines, "|")); got != c.want {
			t.Errorf("OrderOf(%q) = %d, want %d", c.lines, got, c.want)
		}
	}
}

func FuzzParseDay(f *testing.F) {
	for _, s := range []string{"3/11/2011", "Freitag, 7. März 2014", "第2天", "day1", "\xff 1", "31 of of of of of 2011"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, ok := ParseDay(s, AnyOrder)
		if !ok && !d.IsZero() || !d.IsZero() && (d.Year < 1900 || d.Year > 2199 || len(d.String()) != 10) {
			t.Errorf("ParseDay(%q) = %v, %v", s, d, ok)
		}
	})
}

// A line may be a date and not the point of a list that its number makes it look
// like.
func TestIsDateLine(t *testing.T) {
	for line, want := range map[string]bool{
		"28. September 2017": true, "2017. 9. 28.": true, "28. 9. 2017": true, "28. - 30. September 2017": true, "2017. szeptember 28.": true,
		"28. September": false, "1. 3/11/2011": false, "3. 3/3/2011": false, "5. 12. März 2014": false, "3. Meeting of 3 March 2011": false,
		"28 September 2017": false, "1. one": false, "": false, "28.": false,
	} {
		if got := IsDateLine(line); got != want {
			t.Errorf("IsDateLine(%q) = %v", line, got)
		}
	}
}
