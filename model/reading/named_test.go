package reading

import (
	"strings"
	"testing"

	"gloss/model"
)

// spelled makes a run of words in which *…* is set off, and whose lines stay apart.
func spelled(words string) []model.Inline {
	var run []model.Inline
	for i, part := range strings.Split(words, "*") {
		var lines []model.Inline
		for k, line := range strings.Split(part, "\n") {
			if k > 0 {
				lines = append(lines, &model.LineBreak{})
			}
			if line != "" {
				lines = append(lines, text(line))
			}
		}
		switch {
		case len(lines) == 0:
		case i%2 == 1:
			run = append(run, &model.Emphasis{Inlines: lines})
		default:
			run = append(run, lines...)
		}
	}
	return run
}

// FuzzNamed holds that looking for works, whatever marks, quotations and ends of lines there
// are, changes no word, and makes no title of more than the notes have, but for works that are
// known by other names.
func FuzzNamed(f *testing.F) {
	for _, s := range []string{
		"Hugh Kent (1971), *The Pound\nof Wax*", "Ann Lee, “Hives\nat Night” (1919)", "*Mrs Hollow*\n (Virginia Wool, 1925)", "see *A\nB* by\n*C*",
		"[1] Wool, Virginia. Hives.\n[2] Kent, Hugh. Wax, 1971.", "Article: Len L. Fuller, Bees\nand Form, 41 Apic. Rev. 799 (1941)", "@book{k, title={{\\'e}}, author=\"A and B\"}\n@book{",
		"『\nこころ』（漱石、1914）", "\xff*\xff*\xff (A B, 1925)", "Книга: «Улей\nночью»", "Kr",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, words string) {
		d := doc(para(spelled(words)...), list(pt(para(spelled(words)...))))
		section := &model.Section{Title: []model.Inline{text("Books")}, Blocks: []model.Block{para(spelled(words)...)}}
		d.Sections = append(d.Sections, section)
		for _, r := range Collect(d) {
			if len(r.Title) > 4*len(words)+4 && workTitled(keyOfTitle(r.Title)) == nil {
				t.Errorf("%q: title %q", words, r.Title)
			}
		}
		if got, want := model.PlainText(section.Blocks[0].(*model.Paragraph).Inlines), model.PlainText(spelled(words)); got != want {
			t.Errorf("%q became %q", want, got)
		}
	})
}

// TestNamed holds what works are found in words, as "kind title / author".
func TestNamed(t *testing.T) {
	for line, want := range map[string]string{
		// by a verb or a word for the work
		"see Weapons of Math Destruction by Cathy O'Neil":                               "work Weapons of Math Destruction / Cathy O'Neil",
		"see Ward Nine by the river":                                                    "",
		"her favourite book is *The Left Hand of Darkness*":                             "book The Left Hand of Darkness",
		"the book is *very* good":                                                       "",
		"Read Le Guin's “The Dispossessed”!":                                            "work The Dispossessed / Le Guin",
		"lest Hannah Arendts „Vita activa“":                                             "work Vita activa / Hannah Arendts",
		"read Tom the “must do better” part":                                            "",
		"podcast: “99% Invisible”":                                                      "work 99% Invisible",
		"the blog “Slate Star Codex” and Julia Evans' blog":                             "site Slate Star Codex; site Julia Evans' blog",
		"the boys' blog":                                                                "",
		"cites Rittel & Webber (1973), Dilemmas in a General Theory of Planning":        "work Dilemmas in a General Theory of Planning / Rittel & Webber",
		"Book: Ann Lee, “Night Bees”":                                                   "book Night Bees / Ann Lee",
		"Книга: Анна Лі, «Улей „Ніч“»":                                                  "book Улей „Ніч“ / Анна Лі",
		"Boktips: Ann Lees ”Bin om natten”":                                             "book Bin om natten",
		"Kirjavinkki: Ann Leen ”Mehiläisten yö”":                                        "book Mehiläisten yö",
		"han läste boken ”Bikupan” och ”nej” var svaret”":                               "book Bikupan",
		"les artikkelen «Gode bier» på nett":                                            "article Gode bier",
		"Kitap: “Arıların Gecesi”":                                                      "book Arıların Gecesi",
		"Könyvajánló: „Méhek éjjel”":                                                    "book Méhek éjjel",
		"Cartea „Noaptea albinelor” e bună":                                             "book Noaptea albinelor",
		"Βιβλίο: «Η νύχτα των μελισσών»":                                                "book Η νύχτα των μελισσών",
		"Baca buku “Malam Lebah”":                                                       "book Malam Lebah",
		"Sách: “Đêm của ong”":                                                           "book Đêm của ong",
		"El llibre «Nit d’abelles»":                                                     "book Nit d’abelles",
		"Прочитати книжку «Ніч бджіл»":                                                  "book Ніч бджіл",
		"Boekentip: „De nacht”":                                                         "book De nacht",
		"see Fig. 3 (2011) and the rest of it":                                          "",
		"den Bogen „Anmeldung zur Prüfung“ ausfüllen":                                   "",
		"Buchtipp: Momo von Michael Ende":                                               "book Momo / Michael Ende",
		"Buchempfehlung: Der C++ Programmierer, Ulrich Breymann":                        "book Der C++ Programmierer / Ulrich Breymann",
		"Article: Len L. Fuller, Bees and Form, 41 Apic. Rev. 799 (1941)":               "article Bees and Form / Len L. Fuller",
		"Main paper: Jord, Kinder, Ott, \"Waves in wax\", Apis 29 (1998), 1–17":         "paper Waves in wax / Jord, Kinder, Ott",
		"Hugh Kent, *The Pound of Wax* (Berkeley: Hive, 1971), pp. 45-60":               "work The Pound of Wax / Hugh Kent",
		"Bakht, M. M. (1981). *The Dialogic Hive: Four Essays*. Austin.":                "work The Dialogic Hive: Four Essays / Bakht, M. M.",
		"Secondary: Auer, Erich. *Honey: Its Representation*. Hive UP, 2003.":           "work Honey: Its Representation / Auer, Erich",
		"Knapp, Crystal & Prince, *Problems in Wax Law* (9th ed. 2019), pp. 85-120":     "work Problems in Wax Law / Knapp, Crystal & Prince",
		"Film: *Anatomy of a Hive* (Justine Trier, 2023), loved it":                     "video Anatomy of a Hive / Justine Trier",
		"We spoke of *Mrs Hollow* (Virginia Wool, 1925) and compared it":                "work Mrs Hollow / Virginia Wool",
		"Hugh Kent (1971), *The Pound\nof Wax*":                                         "",
		"Ann Lee, “Hives at\nNight” (1919)":                                             "",
		"Ann Lee, “Hives at Night” (1919)":                                              "work Hives at Night / Ann Lee",
		"Ann Lee, *again*, came in 2003":                                                "",
		"Ann Lee, *The Hive*, was read":                                                 "",
		"Ann Lee said: *We will not pay.* That was 2003":                                "",
		"Book: the room at ten, for two":                                                "",
		"In their 1972 paper “On the Criteria”, he says":                                "paper On the Criteria",
		"the White House paper trail":                                                   "",
		"夏目漱石『こころ』":                                                                     "work こころ / 夏目漱石",
		"『ノルウェイの森』（村上春樹）を読む":                                                            "work ノルウェイの森 / 村上春樹",
		"書籍：『リーダブルコード』と論文「深層学習」":                                                        "book リーダブルコード; paper 深層学習",
		"次は、坪井祐太・海野裕也『蜂の冬』":                                                             "work 蜂の冬 / 坪井祐太・海野裕也",
		"『蜂の深層学習』（坪井祐太・海野裕也、講談社、2017年）":                                                 "work 蜂の深層学習 / 坪井祐太・海野裕也",
		"岡崎直観ほか『蜂の基礎』オーム社、2022年":                                                        "work 蜂の基礎 / 岡崎直観",
		"次回までに斎藤康毅『ゼロからの蜂』を読む":                                                          "work ゼロからの蜂 / 斎藤康毅",
		"推荐刘慈欣的《三体》":                                                                    "work 三体 / 刘慈欣",
		"刘慈欣的《三体》":                                                                      "work 三体 / 刘慈欣",
		"我在读《三体》":                                                                       "work 三体",
		"会議『予算』は来週、彼は「はい」と言う":                                                           "",
		"the first line of *Ls* by *W*":                                                 "",
		"see Clean Code":                                                                "book Clean Code / Robert C. Martin",
		"read Clean Code and “Zorbing for Pros” (another talk here)":                    "book Clean Code / Robert C. Martin; talk Zorbing for Pros",
		"See also: Clean Code.":                                                         "",
		"Everybody should read The Mythical Man-Month":                                  "book The Mythical Man-Month / Frederick P. Brooks",
		"read Knuth's TAOCP":                                                            "book The Art of Computer Programming / Donald E. Knuth",
		"Fowler’s Refactoring says so":                                                  "book Refactoring / Martin Fowler",
		"refactoring, by Fowler":                                                        "",
		"the Dynamo paper is short":                                                     "paper Dynamo: Amazon's Highly Available Key-value Store / Giuseppe DeCandia et al.",
		"as in Google's Zanzibar paper":                                                 "paper Zanzibar paper",
		"the paper is short":                                                            "",
		"a Python paper":                                                                "",
		"the White paper":                                                               "",
		"from his Smashing Mag article last year":                                       "article Smashing Mag article",
		"“Documentation driven development” (Another talk here)":                        "talk Documentation driven development",
		"“We shall fight” (from his talk)":                                              "",
		"“Tools don’t matter, but there are good ones, so use them”":                    "",
		"“Write docs first.” by Jacob":                                                  "",
		"“The Trouble with Tribbles” by David Gerrold":                                  "work The Trouble with Tribbles / David Gerrold",
		"the book “The Leopard” by Giuseppe Tomasi di Lampedusa, again":                 "book The Leopard / Giuseppe Tomasi di Lampedusa",
		"in her book *The Sixth Extinction* she says":                                   "book The Sixth Extinction",
		"a lecture called “Fossils of the Alps”":                                        "talk Fossils of the Alps",
		"*very* good book":                                                              "",
		"book: Clean Code":                                                              "book Clean Code / Robert C. Martin",
		"Book: The Leopard by Giuseppe Tomasi di Lampedusa":                             "book The Leopard / Giuseppe Tomasi di Lampedusa",
		"Book coming soon: \"Decaffeinated Android\" (ie without Java)":                 "book Decaffeinated Android",
		"Book the room: at once":                                                        "",
		"Thesis: Help build products that need no manual":                               "",
		"Ada's keynote: an interesting view of the sea":                                 "",
		"the essay by Brewer, “CAP Twelve Years Later”, is short":                       "article CAP Twelve Years Later / Brewer",
		"Aufsatz von Karl-Joachim Hölkeskamp: „Rekonstruktionen einer Republik“ (2004)": "paper Rekonstruktionen einer Republik / Karl-Joachim Hölkeskamp",
		"the book by the door, “Exit”":                                                  "",
		"Paper: A4, white":                                                              "",
		"read Ilya's book - high performance browser networking":                        "book High Performance Browser Networking / Ilya Grigorik",
		"read Ilya's book - really good":                                                "",
		"Cloud Native Principles (see: re:Invent talk ARC219 on YouTube)":               "talk re:Invent talk ARC219",
		"follow the Netflix Tech Blog":                                                  "site Netflix Tech Blog",
		"my blog has more":                                                              "",
		"the Friday paper":                                                              "",
		"sponsor SICP user groups? (not sure)":                                          "book Structure and Interpretation of Computer Programs / Harold Abelson, Gerald Jay Sussman",
		"read the manual":                                                               "",
		"read Hacker News":                                                              "",
		"we read Pride and Prejudice by Jane Austen at school":                          "work Pride and Prejudice / Jane Austen",
		"In his book Martin Fowler says otherwise":                                      "",
		"Structure and Interpretation of Computer Programs is free":                     "book Structure and Interpretation of Computer Programs / Harold Abelson, Gerald Jay Sussman",
		// other languages
		"siehe Clean Code": "book Clean Code / Robert C. Martin",
		"das Buch „Der Ursprung der Gewalt“ von Anna Seghers":     "book Der Ursprung der Gewalt / Anna Seghers",
		"Vortrag „Moore im Klimawandel“ war gut":                  "talk Moore im Klimawandel",
		"das Dynamo-Paper lesen":                                  "paper Dynamo-Paper",
		"Er sagt: „Das geht so nicht.“":                           "",
		"Buch: Die Vermessung der Welt (Kehlmann)":                "book Die Vermessung der Welt",
		"le livre « La Distinction » de Pierre Bourdieu":          "book La Distinction / Pierre Bourdieu",
		"voir l’article « Paris en 1900 »":                        "article Paris en 1900",
		"el libro «La ciudad y los perros» de Mario Vargas Llosa": "book La ciudad y los perros / Mario Vargas Llosa",
	} {
		var found []work
		if run := spelled(line); cued(run) || mayCite(run) {
			found = new(wordRun).named(run, "")
		}
		var got []string
		for _, f := range found {
			s := string(f.kind) + " " + f.title
			if f.by != "" {
				s += " / " + f.by
			}
			got = append(got, s)
		}
		if s := strings.Join(got, "; "); s != want {
			t.Errorf("%q:\n got %q\nwant %q", line, s, want)
		}
	}
}

func TestOnlyParts(t *testing.T) {
	for words, want := range map[string]bool{
		"Figure 1, page 2": true, "Figures 2–4, pages 3–4": true, "Table A and Fig. 3b": true, "Kapitel IV": true, "chapitre 3": true, "S. 4": false,
		"Chapter 4 of the Dragon Book": false, "Section": false, "2001": false, "Page Maker 3": false, "Figure It Out": false, "": false,
	} {
		if got := onlyParts(words); got != want {
			t.Errorf("%q: %v", words, got)
		}
	}
}

func TestParted(t *testing.T) {
	for line, want := range map[string][2]string{
		"A Full Life by Jimmy Carter":                                                    {"A Full Life", "Jimmy Carter"},
		"Sapiens by Yuval Noah Harari -- Done":                                           {"Sapiens", "Yuval Noah Harari"},
		"Sapiens by Yuval Noah Harari – read twice":                                      {"Sapiens", "Yuval Noah Harari"},
		"Sapiens by Yuval Noah Harari (done)":                                            {"Sapiens", "Yuval Noah Harari"},
		"Design by Contract – Bertrand Meyer":                                            {"Design by Contract", "Bertrand Meyer"},
		"Relentless -- done":                                                             {"Relentless", ""},
		"Factfulness by Hans Rosling with Ola Rosling and Anna Rosling Rönnlund -- Done": {"Factfulness", "Hans Rosling with Ola Rosling and Anna Rosling Rönnlund"},
	} {
		if title, by := parted(line); title != want[0] || by != want[1] {
			t.Errorf("%q: %q by %q, want %q", line, title, by, want)
		}
	}
}

// Each word for a work is found, in capitals and in compounds too.
func TestKindOfWork(t *testing.T) {
	seen := map[string]bool{}
	for _, w := range works {
		for word := range strings.FieldsSeq(string(w.words)) {
			for _, form := range []string{word, strings.ToUpper(word), "Dynamo-" + word, "l’" + word} {
				if len(form) < 3 || len(form) > 24 || seen[word] {
					continue
				}
				if kind, ok := kindOfWork(form); !ok || kind != w.kind {
					t.Errorf("kindOfWork(%q) = %q, %t", form, kind, ok)
				}
			}
			seen[word] = true
		}
	}
	for _, other := range []string{"", "a", "the", "by", "read", "booking", "Dynamo-", "’"} {
		if kind, ok := kindOfWork(other); ok {
			t.Errorf("kindOfWork(%q) = %q", other, kind)
		}
	}
}
