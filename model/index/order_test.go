package index

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"gloss/model"
	"gloss/model/catalog"
)

func TestLetters(t *testing.T) {
	for tag, cases := range map[string]map[string]string{
		"": {".NET": "N", "0MQ": symbols, "C++": "C", "éclair": "E", "ØMQ": "O", "ß": "S", "æther": "A", "++": symbols, "": symbols, "@onyxfish": "O", "42": symbols,
			"Łuk": "L", "İzmir": "I", "Яндекс": "Я", "Ёлка": "Е", "Йод": "Й", "ωμέγα": "Ω", "Ωmega": "O", "µTorrent": "U", "μTP": "U", "λProlog": "L", "π-calculus": "P", "β": "Β", "ΑΑΔΕ x": "Α", "Ἀθήνα": "Α", "カタカナ": "か", "ぁ": "あ", "パン": "は", "ゃ": "や", "んだ": "わ", "漢字": "漢字", "中文": "漢字",
			"한글": "ㅎ", "까치": "ㄱ", "ｆｕｌｌ": "F", "①": symbols, "Ａ": "A", "Änd": "A", "þorn": "Þ"},
		"sv":      {"Öl": "Ö", "ångström": "Å", "Zope": "Z", "Apt": "A", "élan": "E", "Ørsted": "Ö"},
		"is":      {"Æsa": "Æ", "Örn": "Ö", "Ása": "Á", "Þór": "Þ"},
		"da":      {"Aalborg": "Å", "Ærø": "Æ", "Apt": "A", "A": "A"},
		"cs":      {"Chef": "Ch", "Curl": "C", "Čtyři": "Č", "Cz": "C"},
		"de-AT":   {"Öl": "O", "ß": "S"},
		"es":      {"ñandu": "Ñ", "chico": "C"},
		"zh":      {"中文": "汉字"},
		"zh-Hant": {"中文": "漢字"},
		"zh-TW":   {"中文": "漢字"},
		"hu":      {"Őr": "Ö", "Öreg": "Ö", "Űr": "Ü", "Gyula": "Gy", "Ács": "A"},
		"nb":      {"Öl": "Ø", "Ärlig": "Æ", "Østfold": "Ø", "Ås": "Å", "Aas": "Å", "Apt": "A"},
		"no":      {"Ås": "Å"},
		"vi":      {"Ở": "Ơ", "Ấm": "Â", "Đèn": "Đ", "Ụ": "U", "Ứng": "Ư"},
		"ro":      {"Șerban": "Ș", "Şerban": "Ș", "Ţară": "Ț"},
		"he":      {"כלי": "כ", "שׁלום": "ש", "Redis": "R", "3com": symbols},
		"ar":      {"أداة": "ا", "إطار": "ا", "آلة": "ا", "ابن": "ا", "بيت": "ب", "Redis": "R"},
		"fa":      {"آب": "آ", "أ": "ا", "كتاب": "ک", "کتاب": "ک", "يك": "ی", "یک": "ی", "پارس": "پ"},
		"x y":     {"Öl": "O"},
		"tlh-US":  {"Öl": "O"},
	} {
		c := collationFor(tag)
		for name, want := range cases {
			if got := c.letterOf(sortForm(name)); got != want {
				t.Errorf("%s: %q stands under %q, want %q", tag, name, got, want)
			}
		}
	}
}

// TestTurkishLetters holds that I and İ are two letters in Turkish.
func TestTurkishLetters(t *testing.T) {
	if got := collationFor("az").letterOf("ilk"); got != "İ" {
		t.Errorf("ilk stands under %s in Azerbaijani", got)
	}
	c := collationFor("tr")
	var list []*model.IndexEntry
	for _, name := range strings.Fields("ilk İzmir Jira Iğdır Ionic Hugo Çelik Cem ısı") {
		e := &model.IndexEntry{Name: name}
		c.place(e, e.Name)
		list = append(list, e)
	}
	c.order(list)
	var got []string
	for _, e := range list {
		got = append(got, e.Letter+":"+e.Name)
	}
	if want := "C:Cem Ç:Çelik H:Hugo I:Iğdır I:Ionic I:ısı İ:ilk İ:İzmir J:Jira"; strings.Join(got, " ") != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestOrderOfArabicLetters: those that carry a hamza stand among those without, and the
// letters of Persian where its alphabet has them.
func TestOrderOfArabicLetters(t *testing.T) {
	for tag, want := range map[string]string{
		"ar": "redis ابن أداة إطار آلة بيت وعد ؤلؤ ياء", "en": "redis ابن أداة إطار آلة بيت",
		"fa": "redis آب ابر بازار پارس تاک جان چین زبان ژاله كار کارت گل وزن هما یاس",
		"he": "redis אב כלי מן שלום תל",
	} {
		list := strings.Fields(want)
		slices.Reverse(list)
		slices.SortFunc(list, collationFor(tag).compare)
		if got := strings.Join(list, " "); got != want {
			t.Errorf("%s: %s, want %s", tag, got, want)
		}
	}
}

// Names come in the order of the Unicode Collation Algorithm, but word by word,
// and each group in one piece.
func TestOrderIsThatOfUnicode(t *testing.T) {
	heads := strings.Fields("Apt ängström aardvark Bazel Çelik Chef cs dz Django Élan Ørsted Łuk Node ñandu Zope æther straße İzmir ızgara pip Öl Qt 7zip 3scale žito Яндекс йод ёлка ирис カメラ ねこ 漢字 中文 한글 ωμέγα")
	tails := strings.Fields("x 2 10 db ka Lib é ß 00")
	for _, tag := range []string{"", "en", "de", "sv", "da", "nn", "fi", "es", "fr", "pl", "cs", "hu", "hr", "tr", "et", "lt", "ru", "uk", "ja", "zh", "ko", "vi"} {
		var list []*model.IndexEntry
		order := collationFor(tag)
		for _, h := range heads {
			for _, tail := range append(tails, "", "+", " x", "-y") {
				e := &model.IndexEntry{Name: h + tail}
				order.place(e, e.Name)
				list = append(list, e)
			}
		}
		order.order(list)
		tagged, err := language.Parse(tag)
		if err != nil {
			tagged = language.Und
		}
		c := collate.New(tagged, collate.Numeric, collate.Loose)
		seen := map[string]bool{}
		for i, e := range list {
			if i > 0 && e.Letter == list[i-1].Letter {
				before := list[i-1]
				if !strings.ContainsAny(e.Sort+before.Sort, " \t") && c.CompareString(before.Name, e.Name) > 0 {
					t.Errorf("%s: %s stands before %s", tag, before.Name, e.Name)
				}
				continue
			}
			if seen[e.Letter] {
				t.Errorf("%s: the group %q is in pieces, at %s", tag, e.Letter, e.Name)
			}
			seen[e.Letter] = true
		}
		if len(seen) < 15 {
			t.Errorf("%s: groups %v", tag, seen)
		}
	}
}

func TestInverted(t *testing.T) {
	for name, want := range map[string]string{
		"Ada Lovelace": "Lovelace, Ada", "Guido van Rossum": "Rossum, Guido van", "Juan de la Cruz": "Cruz, Juan de la", "Martin Van Buren": "Van Buren, Martin",
		"Jean de La Fontaine": "La Fontaine, Jean de", "Ludwig von der Heide": "Heide, Ludwig von der", "Martin Luther King Jr.": "King, Martin Luther, Jr.",
		"Sergio Gómez-Ruiz": "Gómez-Ruiz, Sergio", "Tim O'Reilly": "O'Reilly, Tim", "J. R. Smith": "Smith, J. R.", "J. R. R. Tolkien": "Tolkien, J. R. R.",
		"@cgrand": "", "Ada": "", "": "", "Lovelace, Ada": "", "Robert C.": "", "山田 太郎": "", "Van Morrison": "Morrison, Van", "de Kooning": "Kooning, de",
		"Лев Толстой": "Толстой, Лев", "John Smith (@js)": "", "Henry VIII": "", "Henry Ford II": "Ford, Henry, II", "Jeff Vander Meer": "Vander Meer, Jeff",
		"Gabriel García Márquez": "García Márquez, Gabriel", "Ana Gómez Ruiz": "Gómez Ruiz, Ana", "Ana María Gómez": "Gómez, Ana María", "Luís Araújo Simões": "Simões, Luís Araújo",
		"Mary López Smith": "Smith, Mary López", "Santiago Ramón y Cajal": "Ramón y Cajal, Santiago", "Ramón y Cajal": "", "Antoni Gaudí i Cornet": "Gaudí i Cornet, Antoni",
		"Björk Guðmundsdóttir": "", "Jón Stefánsson": "", "Anders Andersson": "Andersson, Anders", "Jane Stefansson": "Stefansson, Jane",
		"Kim Cheol-su": "", "Cheol-su Kim": "Kim, Cheol-su", "Daniel Day-Lewis": "Day-Lewis, Daniel", "Jean-luc Picard": "Picard, Jean-luc",
	} {
		if got := inverted(name, ""); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
	for name, want := range map[string]string{
		"Gabriel García Márquez": "García Márquez, Gabriel", "Álvaro García Loaisa": "García Loaisa, Álvaro", "José Luis Gómez": "Gómez, José Luis",
		"Ana María Ruiz López": "Ruiz López, Ana María", "Ana López": "López, Ana", "Juan de la Cruz": "Cruz, Juan de la", "Linus Benedict Torvalds": "Torvalds, Linus Benedict",
		"Luis G. Pérez": "Pérez, Luis G.", "Álvaro García Loaisa Jr.": "Loaisa, Álvaro García, Jr.",
	} {
		e := &model.IndexEntry{Name: name}
		if collationFor("es-MX").placePerson(e); e.Inverted != want {
			t.Errorf("%q: %q, want %q", name, e.Inverted, want)
		}
	}
	for lang, names := range map[string]map[string]string{
		"ru": {"Алексей Михайлович": "", "Иван Васильевич": "", "Дмитрий Иванович": "", "Владимир Ильич": "", "Екатерина Алексеевна": "", "Иванов Иван Петрович": "", "Henry VIII": "",
			"Пётр Ильич Чайковский": "Чайковский, Пётр Ильич", "Роман Абрамович": "Абрамович, Роман", "Казимир Малевич": "Малевич, Казимир"},
		"uk": {"Андрій Олегович": "", "Леся Петрівна": ""},
		"sr": {"Милан Петрович": "Петрович, Милан"},
		"is": {"Jón Gunnarsson": "", "Björk Guðmundsdóttir": "", "Guido van Rossum": "Rossum, Guido van"},
		"pt": {"Ana Araújo Sá": "Sá, Ana Araújo"},
		"hu": {"Kovács János": "", "Tamás Gáspár": "", "László Péter": "", "Guido van Rossum": "Rossum, Guido van"},
	} {
		for name, want := range names {
			if got := inverted(name, lang); got != want {
				t.Errorf("%s: %q: %q, want %q", lang, name, got, want)
			}
		}
	}
	c := collationFor("")
	e := &model.IndexEntry{Name: "Guido van Rossum"}
	if c.placePerson(e); e.Letter != "R" || e.Sort != "rossum guido van" || e.Heading() != "Rossum, Guido van" {
		t.Errorf("%+v", e)
	}
}

// Readers who look under the particle are sent to the family name, where that is
// out of sight.
func TestReferencesOfParticles(t *testing.T) {
	c := collationFor("")
	for names, want := range map[string]string{
		"Guido van Rossum": "",
		"Guido van Rossum, Ada Smith, Bob Stone, Cy Tall, Di Unger, Ed Wall": "van Rossum, Guido > Guido van Rossum",
		"Ludwig Van Beethoven, Ada Crow, Bob Dole, Cy East, Di Fox, Ed Gill": "",
	} {
		var list []*model.IndexEntry
		for _, name := range strings.Split(names, ", ") {
			e := &model.IndexEntry{Name: name, Kind: "person", Mentions: []*model.Mention{{}}}
			c.placePerson(e)
			list = append(list, e)
		}
		got := ""
		for _, e := range c.collated(list, model.PersonMention, catalog.Builtin()) {
			if e.See != "" {
				got += e.Name + " > " + e.See
			}
		}
		if got != want {
			t.Errorf("%s: %q", names, got)
		}
	}
}

// What a person decides to put in order by is shown where it is a form of the
// name.
func TestDecidedOrder(t *testing.T) {
	for _, c := range [][3]string{
		{"Guido van Rossum", "van Rossum, Guido", "van Rossum, Guido"}, {"Guido van Rossum", "van Rossum", "van Rossum, Guido"},
		{"Guido van Rossum", "BDFL", ""}, {"Guido van Rossum", "Rossum, Bob", ""}, {"Ada", "Ada", ""},
	} {
		if got := decidedOrder(c[0], c[1]); got != c[2] {
			t.Errorf("%q: %q", c[:2], got)
		}
	}
}

func TestReferences(t *testing.T) {
	var list []*model.IndexEntry
	for i := range 9 {
		e := &model.IndexEntry{Name: fmt.Sprint("Google ", i), Mentions: []*model.Mention{{}}}
		list = append(list, e)
	}
	list = append(list, &model.IndexEntry{Key: "gke", Name: "Google Kubernetes Engine", Aliases: []string{"GKE", "Google Kubernetes"}, Mentions: []*model.Mention{{}}},
		&model.IndexEntry{Key: "z", Name: "ZeroMQ", Aliases: []string{"0mq", "0MQ", "zmq", "Google 1"}, Mentions: []*model.Mention{{}}})
	c := collationFor("")
	for _, e := range list {
		c.place(e, e.Name)
	}
	var got []string
	for _, e := range c.collated(list, model.ToolMention, catalog.Builtin()) {
		if e.See != "" {
			got = append(got, e.Name+" > "+e.See)
		}
	}
	if want := []string{"0MQ > ZeroMQ", "GKE > Google Kubernetes Engine"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

// The keys that are made of those of letters are the ones that the algorithm
// makes, in each language that they are made so for.
func TestLetteredKeys(t *testing.T) {
	var words []string
	for a := 'a'; a <= 'z'; a++ {
		for b := 'a'; b <= 'z'; b++ {
			words = append(words, string(a)+string(b), string(b)+string(a)+string(a)+string(b))
		}
	}
	words = append(words, "a", "django", "dzsch", "llyngh", "x2y10z", "o'reilly", "naïve")
	for _, tag := range append(strings.Fields(letteredLanguages), "", "en-GB", "de-AT", "zh-Hant", "pt-BR") {
		c := collationFor(tag)
		if !c.lettered {
			t.Errorf("%s: the algorithm makes the keys", tag)
		}
		plain := collationFor(tag)
		plain.lettered = false
		for _, w := range words {
			if !slices.Equal(c.appendWord(nil, w), plain.appendWord(nil, w)) {
				t.Fatalf("%s: %q has key %x, not %x", tag, w, c.appendWord(nil, w), plain.appendWord(nil, w))
			}
		}
	}
	for _, tag := range []string{"cs", "da", "hu", "cy", "hr"} {
		if collationFor(tag).lettered {
			t.Errorf("%s has letters of two letters", tag)
		}
	}
}
