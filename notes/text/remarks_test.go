package text

import (
	"slices"
	"strings"
	"testing"

	"gloss/model"
	"gloss/notes"
)

func TestRemarks(t *testing.T) {
	for s, want := range map[string]bool{
		"(p. 154)": true, "(see the map).": true, "（続く）": true, "蜂は元気。": true, "蜂": false, "(Re)building the hive": false, "(north) and (south)": false, "Hive (north)": false,
		"Figure 3: the hive in May": true, "Fig. 12 shows drones": true, "Рис. 5": true, "Table 2": true, "Listing 4-2: a queen in Go": true, "Listings of bees": false, "Tableau 1 : récolte": true, "Figures of speech": false, "Figure3": false, "Figure skating in 1990": false,
		"e.g. clover": true, "Es: senape selvatica": true, "z.B. Klee": true, "PS: bring smoke": true, "e.g.": false, "Expected: rain": false, "Es war einmal": false,
	} {
		if got := (&line{text: s}).isRemark(); got != want {
			t.Errorf("isRemark(%q) is %v", s, got)
		}
	}
}

func TestParticulars(t *testing.T) {
	for s, want := range map[string]bool{
		"Present: all of us": true, "Present : SC, MB": true, "Ort: Saal 3": true, "Date & time: Monday": true, "日時：四月": true, "Присутствовали: все": true, "My slides: https://example.org/a.pdf": true, "https://example.org/a.pdf": false, "Slides: https://example.org and more": false, "Date:": false,
		"Presents: a list": false, "10:30 Coffee": false, "Where:abouts": false, "What we know of where: little": false, ": none": false, "Time after time": false,
	} {
		if got := (&line{text: s}).isParticular(); got != want {
			t.Errorf("isParticular(%q) is %v", s, got)
		}
	}
}

// titlesOf returns the headings that are found in lines that all stand alone but
// those which a tab begins: they are a run.
func titlesOf(t *testing.T, lines string) (titles []string) {
	t.Helper()
	page := strings.ReplaceAll(strings.ReplaceAll(lines, "\n", "\n\n"), "\n\n\t", "\n")
	src, err := notes.Decode("notes.txt", []byte(page))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := reader{}.Read(src, notes.Options{})
	if err != nil {
		t.Fatal(err)
	}
	doc.Walk(func(s *model.Section) { titles = append(titles, model.PlainText(s.Title)) })
	return titles
}

func TestPeopleUnderTitle(t *testing.T) {
	titles := titlesOf(t, `Spring Meeting of the Beekeepers
Members Present
Peter Lachner, Intel
Martin Oberhuber and David Dykstal, Wind River
Victor Palau, Symbian
Mark Littlefield, Curtiss-Wright
Stores for the Winter
Each hive is to keep at least fifteen kilos, and twenty where it stands high.
	Sugar is bought together again this year, and is paid by the hive.
	Who has too much tells the treasurer by the end of the month.
Mites
The count was higher than last year, in all hives that were looked at.
	Acid is given in December, when there is no brood.`)
	for _, s := range titles {
		if strings.Contains(s, ", ") {
			t.Errorf("%q is one of a list of people, no heading", s)
		}
	}
	for _, s := range []string{"Members Present", "Stores for the Winter", "Mites"} {
		if !slices.Contains(titles, s) {
			t.Errorf("%q is no heading of %q", s, titles)
		}
	}
}

func TestContentsNameHeadings(t *testing.T) {
	const contents = `Contents
	1 Members Invited
	2 Stores
	2.1 Sugar from last year . . . . 3
	2.2 Sugar to buy
	3 Next Meeting
`
	const page = "The Beekeeping Year\n" + contents + `Members Invited
All came but two, who sent word in time.
Stores
Sugar from last year
There are four sacks left in the shed.
	One of them is wet and goes to the compost.
we have two keys
Anna has one, Otto has the other.
	A third one is made before the winter comes.
Sugar to buy
Ten sacks, as every year, from the mill.
Next Meeting
First of May, at the shed, if it does not rain.`
	want := []string{"The Beekeeping Year", "Members Invited", "Stores", "Sugar from last year", "Sugar to buy", "Next Meeting"}
	titles := slices.DeleteFunc(titlesOf(t, page), func(s string) bool { return s == "Contents" })
	if !slices.Equal(titles, want) {
		t.Errorf("headings are %q, want %q", titles, want)
	}
	if titles := titlesOf(t, strings.Replace(page, contents, "", 1)); !slices.Contains(titles, "we have two keys") {
		t.Errorf("without a list of contents, headings are %q", titles)
	}
	for s, want := range map[string]string{"2.1 Pollen . . . . 12": "Pollen", "4. Wax......7": "Wax", "Brood … 3": "Brood", "Route 66": "Route 66", "1984": "1984", "Pollen": "Pollen", "": ""} {
		if got := bareEntry(s); got != want {
			t.Errorf("bareEntry(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestNamesUnderTalks(t *testing.T) {
	const said = "It was said at length, with many pictures of meadows and of hives in the snow, and with questions from those who keep bees."
	for page, want := range map[string][]string{
		"Bees in the city and on its roofs\nAnna Miller\n" + said + "\nHow to read a frame in ten minutes\nPeter Jackson\n" + said + "\n" + said + "\nWhat the mites do in winter\nMartin Schmidt\n" + said + "\n" + said: {
			"Bees in the city and on its roofs", "How to read a frame in ten minutes", "What the mites do in winter"},
		"Keepers of the valley\nAnna Miller\n" + said + "\nPeter Jackson\n" + said + "\n" + said + "\nMartin Schmidt\n" + said + "\n" + said: {
			"Keepers of the valley", "Peter Jackson", "Martin Schmidt"},
	} {
		if got := titlesOf(t, page); !slices.Equal(got, want) {
			t.Errorf("headings are %q, want %q", got, want)
		}
	}
}

func TestWithoutEmoji(t *testing.T) {
	for s, want := range map[string]string{"Honey :bee: :honey_pot:": "Honey", "Stores:": "Stores:", ":bee:": ":bee:", "At 9:": "At 9:", "Honey :": "Honey :", "": ""} {
		if got := withoutEmoji(s); got != want {
			t.Errorf("withoutEmoji(%q) = %q, want %q", s, got, want)
		}
	}
}
