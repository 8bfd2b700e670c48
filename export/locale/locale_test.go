package locale

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"gloss/model"
)

// mayBeEmpty are the fields that a language may do without.
var mayBeEmpty = []string{"First", "Then"}

// eachField calls f with every text of a locale and its English counterpart.
func eachField(l *Locale, f func(name, text, english string)) {
	own, en := reflect.ValueOf(l).Elem(), reflect.ValueOf(&english).Elem()
	for i := range own.NumField() {
		name := own.Type().Field(i).Name
		var walk func(name string, v, e reflect.Value)
		walk = func(name string, v, e reflect.Value) {
			switch v.Kind() {
			case reflect.String:
				f(name, v.String(), e.String())
			case reflect.Array:
				for k := range v.Len() {
					walk(fmt.Sprintf("%s[%d]", name, k), v.Index(k), e.Index(k))
				}
			}
		}
		if own.Field(i).Type() == reflect.TypeFor[Counted]() {
			for k := range own.Field(i).Len() {
				if form := own.Field(i).Index(k).String(); form != "" || slices.Contains(forms(l), k) {
					f(fmt.Sprintf("%s[%d]", name, k), form, en.Field(i).Index(other).String())
				}
			}
			continue
		}
		walk(name, own.Field(i), en.Field(i))
	}
}

// forms are the forms that a language has.
func forms(l *Locale) []int {
	var list []int
	for n := range 200 {
		if f := l.form(n); !slices.Contains(list, f) {
			list = append(list, f)
		}
	}
	return list
}

var verb = regexp.MustCompile(`%(\[\d\])?[a-z]`)

// verbs returns the kinds of verbs by the argument that they are of.
func verbs(pattern string) []string {
	var list []string
	for i, v := range verb.FindAllString(pattern, -1) {
		at := i + 1
		if v[1] == '[' {
			at = int(v[2] - '0')
		}
		list = append(list, fmt.Sprint(at, string(v[len(v)-1])))
	}
	slices.Sort(list)
	return list
}

// spelled reports whether a text, by its name, is the form of Counted for none, one or
// two alone, which languages have words for.
func spelled(name string) bool {
	field, form, _ := strings.Cut(strings.TrimSuffix(name, "]"), "[")
	v, ok := reflect.TypeFor[Locale]().FieldByName(field)
	return ok && v.Type == reflect.TypeFor[Counted]() && slices.Contains([]string{fmt.Sprint(none), fmt.Sprint(one), fmt.Sprint(two)}, form)
}

// TestTablesAreComplete holds that every language has every text, with the verbs
// of the English one, and nothing that would have to be escaped in a page.
func TestTablesAreComplete(t *testing.T) {
	for _, l := range locales {
		texts := 0
		eachField(l, func(name, text, en string) {
			texts++
			base, _, _ := strings.Cut(name, "[")
			switch {
			case text == "" && !slices.Contains(mayBeEmpty, base):
				t.Errorf("%s: %s is empty", l.Tag, name)
			case spelled(name) && !strings.Contains(text, "%"):
			case !slices.Equal(verbs(text), verbs(en)):
				t.Errorf("%s: %s has the verbs %q, English %q", l.Tag, name, verbs(text), verbs(en))
			case strings.ContainsAny(text, "<>&\""):
				t.Errorf("%s: %s has a character that pages escape: %q", l.Tag, name, text)
			case base != "Percent" && strings.Count(text, "%") != len(verbs(text)):
				t.Errorf("%s: %s has a %% that is no verb: %q", l.Tag, name, text)
			case !norm.NFC.IsNormalString(text):
				t.Errorf("%s: %s is not in NFC: %q", l.Tag, name, text)
			case strings.HasSuffix(strings.TrimRight(text, " "), ".") && !strings.HasSuffix(strings.TrimRight(en, " "), ".") && len(text) > 12:
				t.Errorf("%s: %s ends a sentence, and is no end of one: %q", l.Tag, name, text)
			case strings.HasSuffix(en, ".") && len(en) > 12 && !strings.HasSuffix(text, l.Stop) && !strings.HasSuffix(text, "s."):
				t.Errorf("%s: %s does not end as a sentence: %q", l.Tag, name, text)
			}
		})
		if texts < 180 {
			t.Errorf("%s: only %d texts were looked at", l.Tag, texts)
		}
		if strings.Count(l.Percent, "#") != 1 || !strings.ContainsAny(l.Percent, "%٪") {
			t.Errorf("%s: Percent is %q", l.Tag, l.Percent)
		}
		if _, err := language.Parse(l.Tag); err != nil {
			t.Errorf("%q is no tag: %v", l.Tag, err)
		}
		if l.IndexOf == l.ReadingsOf || l.Index == l.Standards || l.Index == l.People || l.Standards == l.People || l.Readings == l.Index {
			t.Errorf("%s: two parts of a book have one name", l.Tag)
		}
	}
}

// TestScript holds that texts are in the script of their language: a letter that
// looks the same in another is not found by a search.
func TestScript(t *testing.T) {
	scripts := map[string][]*unicode.RangeTable{
		"ru": {unicode.Cyrillic}, "uk": {unicode.Cyrillic}, "el": {unicode.Greek}, "ko": {unicode.Hangul},
		"he": {unicode.Hebrew}, "ar": {unicode.Arabic}, "fa": {unicode.Arabic},
		"ja": {unicode.Han, unicode.Hiragana, unicode.Katakana}, "zh-Hans": {unicode.Han}, "zh-Hant": {unicode.Han},
	}
	// What stands in Latin letters everywhere.
	names := regexp.MustCompile(`\b(gloss|QR|PDF|SHA|byte|p)\b|%(\[\d\])?[a-z]`)
	for _, l := range locales {
		own := scripts[l.Tag]
		if own == nil {
			own = []*unicode.RangeTable{unicode.Latin}
		}
		eachField(l, func(name, text, _ string) {
			if name == "Tag" {
				return
			}
			for _, r := range names.ReplaceAllString(text, "") {
				if unicode.IsLetter(r) && !unicode.In(r, own...) && r != 'ー' {
					t.Errorf("%s: %s has %q (U+%04X) of another script: %q", l.Tag, name, r, r, text)
				}
			}
		})
	}
}

// TestFormsAreThoseOfCLDR compares the rules for numbers with those of CLDR.
func TestFormsAreThoseOfCLDR(t *testing.T) {
	for _, l := range locales {
		tag := language.MustParse(l.Tag)
		of, from := map[plural.Form]int{}, map[int]plural.Form{}
		for n := range 1200 {
			theirs, own := plural.Cardinal.MatchPlural(tag, n, 0, 0, 0, 0), l.form(n)
			if had, ok := of[theirs]; ok && had != own {
				t.Fatalf("%s: %d has form %d, others of CLDR's form %d have %d", l.Tag, n, own, theirs, had)
			}
			// Turkish and Persian have two forms, but none of them behind a number. That of
			// Hebrew for tens is none any more, since CLDR 42.
			alike := l.Tag == "tr" || l.Tag == "fa" || l.Tag == "he" && theirs == plural.Many
			if had, ok := from[own]; ok && had != theirs && !alike {
				t.Fatalf("%s: %d has form %d, as others that CLDR tells apart", l.Tag, n, own)
			}
			of[theirs] = own
			if !alike {
				from[own] = theirs
			}
		}
	}
}

func TestDates(t *testing.T) {
	day := func(y, m, d int) model.Date { return model.Date{Year: y, Month: m, Day: d} }
	for _, c := range []struct {
		tag      string
		from, to model.Date
		want     string
	}{
		{"en", day(2011, 3, 11), model.Date{}, "11 March 2011"},
		{"en", day(2011, 3, 11), day(2011, 3, 13), "11–13 March 2011"},
		{"en", day(2011, 3, 30), day(2011, 4, 2), "30 March – 2 April 2011"},
		{"en", day(2010, 12, 31), day(2011, 1, 2), "31 December 2010 – 2 January 2011"},
		{"en", model.Date{}, day(2011, 1, 2), "2 January 2011"},
		{"en", model.Date{}, model.Date{}, ""},
		{"en", day(2011, 13, 2), model.Date{}, "2012-01-02"},
		{"en", day(2011, 13, 2), day(2011, 1, 2), "2012-01-02 – 2 January 2011"},
		{"de", day(2011, 3, 30), day(2011, 4, 1), "30. März – 1. April 2011"},
		{"de", day(2011, 3, 11), day(2011, 3, 13), "11.–13. März 2011"},
		{"fr", day(2011, 4, 1), model.Date{}, "1er avril 2011"},
		{"es", day(2011, 3, 30), day(2011, 4, 2), "30 de marzo – 2 de abril de 2011"},
		{"pt", day(2011, 3, 11), day(2011, 3, 13), "11–13 de março de 2011"},
		{"fi", day(2011, 3, 11), model.Date{}, "11. maaliskuuta 2011"},
		{"ru", day(2010, 12, 31), day(2011, 1, 2), "31 декабря 2010 — 2 января 2011"},
		{"tr", day(2011, 3, 11), model.Date{}, "11 Mart 2011"},
		{"ja", day(2011, 3, 11), model.Date{}, "2011年3月11日"},
		{"ja", day(2011, 3, 11), day(2011, 3, 13), "2011年3月11日～13日"},
		{"ja", day(2011, 3, 30), day(2011, 4, 2), "2011年3月30日～4月2日"},
		{"ja", day(2010, 12, 31), day(2011, 1, 2), "2010年12月31日～2011年1月2日"},
		{"ko", day(2011, 3, 30), day(2011, 4, 2), "2011년 3월 30일~4월 2일"},
		{"he", day(2011, 3, 30), day(2011, 4, 2), "30 במרץ – 2 באפריל 2011"},
		{"he", day(2011, 3, 11), day(2011, 3, 13), "11–13 במרץ 2011"},
		{"ar-EG", day(2011, 3, 11), day(2011, 3, 13), "11–13 مارس 2011"},
		{"zh-TW", day(2011, 3, 11), day(2011, 3, 13), "2011年3月11日至13日"},
	} {
		if got := For(c.tag, "").Dates(c.from, c.to); got != c.want {
			t.Errorf("%s, %v to %v: %q, want %q", c.tag, c.from, c.to, got, c.want)
		}
	}
}

func TestMatching(t *testing.T) {
	for notes, want := range map[string]string{
		"": "en", "en": "en", "en-GB": "en", "de": "de", "de-AT": "de", "DE_ch": "de", "is": "en", "x-klingon": "en", "zz": "en", "english": "en",
		"fr-CA": "fr", "es-419": "es", "it": "it", "pt-BR": "pt", "pt_PT": "pt", "nl-BE": "nl", "sv-FI": "sv", "da": "da", "no": "nb", "nn": "nb", "nb-NO": "nb", "fi": "fi",
		"pl": "pl", "cs": "cs", "ru": "ru", "uk-UA": "uk", "el": "el", "tr": "tr", "ja-JP": "ja", "ko": "ko", "gsw": "de",
		"zh": "zh-Hans", "zh-CN": "zh-Hans", "zh-TW": "zh-Hant", "zh_Hant_HK": "zh-Hant", "zh-HK": "zh-Hant",
		// These have others of their own, which readers would not want to be taken for.
		"et": "en", "be": "en", "gl": "en", "af": "en", "la": "en", "kk": "en", "br": "en", "bg": "en", "ca": "en", "sk": "en", "ur": "en", "yi": "en", "ckb": "en",
		"he": "he", "iw": "he", "he-IL": "he", "ar": "ar", "ar-MA": "ar", "fa": "fa", "fa-IR": "fa", "fa-AF": "fa",
	} {
		if got := For(notes, "").Tag; got != want {
			t.Errorf("words for notes in %q are %s, want %s", notes, got, want)
		}
	}
	if got := For("de", "en").Tag; got != "en" {
		t.Errorf("English words for German notes are %s", got)
	}
	if !Known("en-GB") || !Known("de-AT") || Known("is") || Known("zz") {
		t.Error("known languages are not those that there are words in")
	}
	for _, c := range []struct{ words, notes, want string }{
		{"en", "", ""}, {"en", "en-US", ""}, {"en", "de", "en"}, {"de", "de-AT", ""}, {"de", "", "de"},
		{"nb", "no", ""}, {"nb", "nn-NO", ""}, {"zh-Hant", "zh-TW", ""}, {"ja", "zh", "ja"}, {"de", "nn", "de"},
	} {
		if got := For(c.words, "").Foreign(c.notes); got != c.want {
			t.Errorf("%s words are %q in notes of %q, want %q", c.words, got, c.notes, c.want)
		}
	}
}

// TestNumbers looks at the forms of words behind numbers.
func TestNumbers(t *testing.T) {
	for tag, want := range map[string]string{
		"en": "0 lines 1 line 2 lines 5 lines 21 lines", "fr": "0 ligne 1 ligne 2 lignes 5 lignes 21 lignes",
		"ru": "0 строк 1 строка 2 строки 5 строк 21 строка", "pl": "0 wierszy 1 wiersz 2 wiersze 5 wierszy 21 wierszy",
		"cs": "0 řádků 1 řádek 2 řádky 5 řádků 21 řádků", "ja": "0行 1行 2行 5行 21行",
		"he": "0 שורות שורה אחת שתי שורות 5 שורות 21 שורות", "ar": "لا أسطر سطر واحد سطران 5 أسطر 21 سطرًا", "tr": "0 satır 1 satır 2 satır 5 satır 21 satır",
	} {
		l := For(tag, "")
		var got []string
		for _, n := range []int{0, 1, 2, 5, 21} {
			got = append(got, l.Of(l.LineCount, n))
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s: %q, want %q", tag, s, want)
		}
	}
}

func TestUpper(t *testing.T) {
	for _, c := range [][3]string{{"en", "see also", "See also"}, {"tr", "ilk bölüm", "İlk bölüm"}, {"de", "vor", "Vor"}, {"ru", "см.", "См."}, {"ja", "→", "→"}, {"en", "", ""}} {
		if got := For(c[0], "").Upper(c[1]); got != c[2] {
			t.Errorf("%s: %q became %q, want %q", c[0], c[1], got, c[2])
		}
	}
}

func TestBeforeSee(t *testing.T) {
	for tag, want := range map[string]string{"en": ", ", "ja": " ", "ko": " ", "zh-Hans": ", ", "ar": "، "} {
		if got := For(tag, "").BeforeSee(); got != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
}

func TestPhrases(t *testing.T) {
	if got := english.Join([]string{"a", "b", "c"}); got != "a, b and c" {
		t.Error(got)
	}
	for tag, want := range map[string]string{"ja": "a、b、c", "zh-Hans": "a、b和c", "ko": "a, b, c", "ar": "a، b وc", "fa": "a، b و c", "he": "a, b ו־c"} {
		if got := For(tag, "").Join([]string{"a", "b", "c"}); got != want {
			t.Errorf("%s: %s", tag, got)
		}
	}
	if got := english.Where(1, 98, 5); got != "From 1% to 98% of the notes, most at 5%" {
		t.Error(got)
	}
	if got := german.Where(1, 1, -1); got != "Bei etwa 1\u00a0% der Notizen" {
		t.Error(got)
	}
	if got := english.Of(english.LineCount, 1) + ", " + english.Of(english.LineCount, 2); got != "1 line, 2 lines" {
		t.Error(got)
	}
	r := &model.Reading{Kind: model.ReadingBook, By: "A  B", Candidate: true, Identifier: "X 1", Host: "münchen.de"}
	if got := english.Remark(r); got != "by A B; candidate: book; title not known here; host as the notes write it: münchen.de" {
		t.Error(got)
	}
	for _, c := range []struct {
		state model.LinkState
		want  string
	}{
		{model.LinkState{Status: 500}, ""}, {model.LinkState{Checked: true, Status: 200}, ""},
		{model.LinkState{Checked: true, Status: 404}, "the link answers 404"},
		{model.LinkState{Checked: true, Status: 200, Moved: "b"}, "the link leads to b"},
		{model.LinkState{Checked: true, Problem: "no"}, "the link was not reached: no"},
	} {
		if got := english.Said(c.state); got != c.want {
			t.Errorf("%+v: %q, want %q", c.state, got, c.want)
		}
	}
	if got := english.Order(model.BySection); got != "by the section that mentions it first" {
		t.Error(got)
	}
	section, named := &model.Section{}, &model.Section{Kind: model.PartSection, Title: []model.Inline{&model.Text{Value: "Chor"}}}
	names := map[*model.Section]string{named: "Chor (a.md)"}
	part := func(title string) *model.Section {
		return &model.Section{Kind: model.PartSection, Title: []model.Inline{&model.Text{Value: title}}, Known: &model.Facts{Date: model.Date{Year: 2019, Month: 5, Day: 4}}}
	}
	for _, c := range []struct {
		group model.ReadingGroup
		want  string
	}{
		{model.ReadingGroup{}, ""}, {model.ReadingGroup{Parted: true, Kind: model.ReadingPaper}, "Aufsätze"},
		{model.ReadingGroup{Parted: true, Kind: model.ReadingWork}, "Sonstiges"}, {model.ReadingGroup{Parted: true}, "Vor dem ersten Abschnitt"},
		{model.ReadingGroup{Parted: true, Section: part("Chor")}, "Chor (4. Mai 2019)"}, {model.ReadingGroup{Parted: true, Section: part("Am 4. Mai")}, "Am 4. Mai"}, {model.ReadingGroup{Parted: true, Section: part("Im Mai")}, "Im Mai (4. Mai 2019)"},
		{model.ReadingGroup{Parted: true, Section: named}, "Chor (a.md)"},
		{model.ReadingGroup{Parted: true, Section: section}, "Ohne Titel"}, {model.ReadingGroup{Parted: true, Candidates: true}, "Nur in Worten genannt"},
	} {
		if got := german.Group(c.group, names); got != c.want {
			t.Errorf("%+v: %q, want %q", c.group, got, c.want)
		}
	}
	if got := german.Headed("library") + german.Headed("person") + german.Headed("gadget"); got != "Bibliothekgadget" {
		t.Error(got)
	}
	if got := german.Kind("gadget"); got != "gadget" {
		t.Error(got)
	}
}

func TestQuotation(t *testing.T) {
	for _, c := range []struct{ tag, before, form, after, want string }{
		{"en", "We use ", "pip", " here.", "“We use |pip| here.”"},
		{"en", "Working on “", "Destroy All Software", "”", "“Working on ‘|Destroy All Software|’”"},
		{"en", "he said “", "pip", " …", "“he said “|pip| …”"}, // its other half is elsewhere
		{"en", "", "pip", "” and “so", "“|pip|” and “so”"},
		{"de", "das „", "Werkzeug", "“ da", "„das ‚|Werkzeug|‘ da“"},
		{"de", "das “", "tool", "” da", "„das “|tool|” da“"}, // marks of another language
		{"fr", "", "pip", " est «\u202fbon\u202f»", "«\u202f|pip| est “bon”\u202f»"},
		{"sv", "det ”", "pip", "” där", "”det ’|pip|’ där”"},
		{"sv", "det ”", "pip", "", "”det ”|pip|”"},
		{"ja", "「", "pip", "」です", "「『|pip|』です」"},
	} {
		before, form, after := For(c.tag, "").Quotation(c.before, c.form, c.after)
		if got := before + "|" + form + "|" + after; got != c.want {
			t.Errorf("%s: got %s, want %s", c.tag, got, c.want)
		}
	}
}
