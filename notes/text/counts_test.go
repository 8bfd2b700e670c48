package text

import (
	"strings"
	"testing"

	"gloss/notes"
)

func TestCounterOf(t *testing.T) {
	for s, want := range map[string]counter{
		"1. Opening":              {sign: '.', n: 1},
		"12) Opening":             {sign: ')', n: 12},
		"TOP 3: Geld":             {word: "TOP", n: 3},
		"TOP4 Wahlen":             {word: "TOP", n: 4},
		"Lecture 4":               {word: "Lecture", n: 4},
		"Séance 2 – la mémoire":   {word: "Séance", n: 2},
		"B. Keynote":              {sign: 'A' + '.', n: 2},
		"第2章 はじめに":                {word: "章", n: 2},
		"2日目 午前":                  {word: "日目", n: 2},
		"4コマ目「池」":                 {word: "コマ目", n: 4},
		"3年ぶりのことでした":              {},
		"2. ":                     {},
		"2.1 Hardware":            {},
		"1984 was a year":         {},
		"9:00 Coffee":             {},
		"200. A road":             {},
		"H264is a codec":          {},
		"i. in small letters":     {},
		"Dr. Who":                 {},
		"":                        {},
		"第":                       {},
		"Internationalization 18": {},
		"Working group 2 (north)": {word: "Working group", n: 2},
		"Лабораторная работа 3": {word: "Лабораторная работа", n: 3},
		"Ch 4.2.1 Roots":      {word: "Ch", sign: parted, n: ((4*200+2)*200 + 1) * 200},
		"We met all of the 3": {},
		"II. Brood":           {sign: roman, n: 2},
		"IX – The swarm":      {sign: roman, n: 9},
		"Chapter IV":          {word: "Chapter", sign: roman, n: 4},
		"Part I: Spring":      {word: "Part", sign: roman, n: 1},
		"I. Introduction":     {sign: roman, n: 1},
		"Where I live":        {},
		"I keep bees":         {},
		"XML and more":        {},
		"MIX - a tape":        {},
		"It's 2 o'clock":      {},
	} {
		c, ok := counterOf(s)
		if ok != (want != counter{}) || ok && c != want {
			t.Errorf("counterOf(%q) = %+v, %v", s, c, ok)
		}
	}
}

// weigherOf is the weigher of a page whose lines all stand alone.
func weigherOf(t *testing.T, lines string) *weigher {
	t.Helper()
	src, err := notes.Decode("notes.txt", []byte(strings.ReplaceAll(lines, "\n", "\n\n")))
	if err != nil {
		t.Fatal(err)
	}
	p := &page{src: src, lines: scan(src)}
	p.findBlocks()
	p.countLone()
	p.unnumberCounted()
	return newWeigher(p)
}

func TestCount(t *testing.T) {
	for lines, want := range map[string]string{
		"TOP 1 Greetings\nall came\nTOP 2. Money\nwe have it\nTOP 3 Rest\nnothing\nTOP 4 End":                     "TOP 1 Greetings|TOP 2. Money|TOP 3 Rest|TOP 4 End",
		"1. Plants\nmoss\n1.1 Ferns\nold\n1.2 Trees\ntall\n2. Beasts\nfurry\n3. Fungi\nodd":                       "1. Plants|1.1 Ferns|1.2 Trees|2. Beasts|3. Fungi",
		"A. Morning\ncoffee\n1. Opening\nshort\n2. Keynote\nlong\nB. Noon\nsoup\n1. Talk\ngood\nC. Night\ndinner": "A. Morning|1. Opening|2. Keynote|B. Noon|1. Talk|C. Night",
		"Step 1 mix\nStep 2 stir\nStep 3 bake\nStep 4 eat":                                                        "", // a list
		"Working group 1 (Ann)\nall fine\nWorking group 2 (Bob)\nless so\nWorking group 3\nwell":                  "Working group 1 (Ann)|Working group 2 (Bob)|Working group 3",
		"Book Ch 4 Roots\ngreen\nBook Ch 4.2 Stems\nbrown\nBook Ch 4.3 Leaves\nred\nBook Ch 5.1 Buds\nodd":        "Book Ch 4.2 Stems|Book Ch 4.3 Leaves|Book Ch 5.1 Buds",
		"I. Plants\nmoss\nII. Beasts\nfurry\nIII. Fungi\nodd":                                                     "I. Plants|II. Beasts|III. Fungi",
		"1. Aims\nspeed\n2. Means\nmoney\n3. Model\nwords\n5. Setting\nmany":                                      "1. Aims|2. Means|3. Model|5. Setting",
		"1. Aims\nspeed\n4. Means\nmoney\n7. Model\nwords\n9. Setting\nmany":                                      "", // more are left out than there are
		"1. New server\n☐ ask\n2. Testing\n☐ mail\n3. Moving\n☐ move":                                             "1. New server|2. Testing|3. Moving",
		"Version 1 was slow\nno one used it\nVersion 3 is fast\nall do":                                           "",
	} {
		w, found := weigherOf(t, lines), []string{}
		for i := range w.p.lines {
			if l := &w.p.lines[i]; l.counted {
				found = append(found, l.text)
			}
		}
		if got := strings.Join(found, "|"); got != want {
			t.Errorf("of %q are counted %q, want %q", lines, got, want)
		}
	}
}

func TestFields(t *testing.T) {
	for s, want := range map[string]bool{
		"Mitglieder: 14": true, "Budget: 2.215 €": true, "Beginn：9": true, "Chapter: 2 ways to lose": false, "Part 2: the end": false, "no number": false, "": false, ": 3": false,
	} {
		if quantity(s) != want {
			t.Errorf("quantity(%q) is %v", s, !want)
		}
	}
	for s, want := range map[string]string{
		"Ir al índice: Biología": "Ir al índice", "Tool: sed": "", "Lightning talk: bees": "", "Room 3 is: here": "", "a very long label of words: x": "",
	} {
		if got := labelOf(&line{text: s}); got != want {
			t.Errorf("labelOf(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestAffixes(t *testing.T) {
	for s, want := range map[string][2]string{
		":book: Reading": {":book:", ""}, "§ 4 Fees": {"§", ""}, "Bees [top]": {"", "[top]"}, "Herringbone [draft - photo]": {"", "[draft - photo]"},
		"%include main.go show": {"", ""}, "Two words": {"", ""}, "[ASK] the miller": {"[ASK]", ""}, "One": {"", ""},
	} {
		if first, last := affixes(s); first != want[0] || last != want[1] {
			t.Errorf("affixes(%q) = %q, %q", s, first, last)
		}
	}
}

func TestAssigns(t *testing.T) {
	for s, want := range map[string]bool{"LANG=C make all": true, "GOFLAGS=-v go test": true, "E=mc2 is known": true, "1984=a year": false} {
		if got := looksLikeCode(s, traitsOf(s)); got != want {
			t.Errorf("looksLikeCode(%q) is %v", s, got)
		}
	}
}
