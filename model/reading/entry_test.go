package reading

import (
	"strings"
	"testing"

	"gloss/model"
)

// Works in a list of them, as bibliographies and reading notes give them.
func TestEntries(t *testing.T) {
	for line, want := range map[string]string{
		"Christian Meier: Res publica amissa. Wiesbaden 1966. – Grundlegend zur „Krise ohne Alternative“.": "Res publica amissa / Christian Meier",
		"Ronald Syme, The Roman Revolution, Oxford 1939 (sehr lesenswert)":                                 "The Roman Revolution / Ronald Syme",
		"Bleicken, Jochen: Die Verfassung der Republik, 8. Aufl., Paderborn 2000":                          "Die Verfassung der Republik / Bleicken, Jochen",
		"Kleppmann, Martin. Designing Data-Intensive Applications. O'Reilly, 2017.":                        "Designing Data-Intensive Applications / Kleppmann, Martin",
		"Hall KD, Guo J, et al. Calorie intake and weight gain. Cell Metab. 2019;30(1):67-77.":             "Calorie intake and weight gain / Hall KD, Guo J, et al.",
		"Ioannidis JPA (2018) The challenge of reform. JAMA 320:969-970":                                   "The challenge of reform / Ioannidis JPA",
		"Marion Nestle - Food Politics - everyone should read this":                                        "Food Politics / Marion Nestle",
		"“In Defense of Food” (Michael Pollan): eat food, not too much":                                    "In Defense of Food / Michael Pollan",
		"Thinking, Fast and Slow by Daniel Kahneman":                                                       "Thinking, Fast and Slow / Daniel Kahneman",
		"Food Politics, Marion Nestle, 2002":                                                               "Food Politics / Marion Nestle",
		"CASTEL Robert, Les métamorphoses de la question sociale, Fayard, 1995.":                           "Les métamorphoses de la question sociale / Castel, Robert",
		"Linhart Danièle, La comédie humaine du travail, érès, 2015 — à lire avant la séance 4":            "La comédie humaine du travail / Linhart Danièle",
		"Jared Diamond, The Fate of Guns, Germs, and Steel, 1997":                                          "The Fate of Guns, Germs, and Steel / Jared Diamond",
		"IPCC (2021): Climate Change 2021: The Physical Science Basis.":                                    "Climate Change 2021: The Physical Science Basis / IPCC",
		"Oreskes & Conway, Merchants of Doubt — on the tobacco strategy (must read!)":                      "Merchants of Doubt / Oreskes & Conway",
		"Mead S, Naka K, Stick R. Bees at night: a nap. Nat Bees. 2003;6(7):697-8.":                        "Bees at night: a nap / Mead S, Naka K, Stick R",
		"Lehm, J., Klein, M. The nature of wax. Nature 528, 60–68 (2015).":                                 "The nature of wax / Lehm, J., Klein, M.",
		"Барбова Е. А. Книга и пчёлы // Вопросы истории. 2003. № 5.":                                       "Книга и пчёлы / Барбова Е. А.",
		"Isen, Eberhard: Die Stadt 1150–1550. Gestalt und Recht. Köln: Bühler 2014.":                       "Die Stadt 1150–1550 / Isen, Eberhard",
		"Haas, Carl (Hrsg.): Die Imker der Stadt. 3 Bde. Darmstadt 1969–1973.":                             "Die Imker der Stadt / Haas, Carl",
		"Irsig, Franz: „Kleine Städte\", in: Hans Flach (Hg.), Städte, München 1999, S. 13–38.":            "Kleine Städte / Irsig, Franz",
		"Schmid et al., \"Persistence of wax\", Nature 478 (2011).":                                        "Persistence of wax / Schmid et al.",
		"Bee Council. (2018). Noise in hives. Bee Council of Europe.":                                      "Noise in hives / Bee Council",
		"田中一郎「蜂と冬」『養蜂学報』第51巻、2000年":                                                                        "蜂と冬 / 田中一郎",
		"松本裕治「蜂の巣解析『茶筌』」養蜂処理, Vol.41, 2000.":                                                               "蜂の巣解析『茶筌』 / 松本裕治",
		"工藤拓也：蜂の理論と実装, 近代養蜂社 (2018)":                                                                       "蜂の理論と実装 / 工藤拓也",
		"Jan Paweł II: Pszczoły i tożsamość. Kraków 2005":                                                  "Pszczoły i tożsamość / Jan Paweł II",
		"Benedikt XVI.: Die Biene von Bern. Freiburg 2007":                                                 "Die Biene von Bern / Benedikt XVI",
		"Tokar Olga, Księgi Pszczele, Kraków 2014":                                                         "Księgi Pszczele / Tokar Olga",
		"Factfulness by Hans Rosling":                                                                      "Factfulness / Hans Rosling",
		"McBee JJV, Solo SD, Inzu SE, et al. Wax in winter. Apis. 2019;3:19.":                              "Wax in winter / McBee JJV, Solo SD, Inzu SE, et al.",
		"Zann F, Ferre JP, Pock SJ, et al. Wax in hives with few bees and with many of them: an analysis of the trials at the hives of the valley and of the wood. Apis. 2020;3:8.": "Wax in hives with few bees and with many of them: an analysis of the trials at the hives of the valley and of the wood / Zann F, Ferre JP, Pock SJ, et al.",
		"Zann F, James MA. A modelling tool for wax. BMC Apis. 2016 Sep 29;16(1):530.":                                                                                              "A modelling tool for wax / Zann F, James MA",
		"ARIAI, Farid; MACK, Joel. Wax for the domain: tasks, models, and challenges. Versão 3. Apis preprint, 2024.":                                                               "Wax for the domain: tasks, models, and challenges / Ariai, Farid; Mack, Joel",
		"Zann F, Ferre JP. Wax in hives with few bees":                                                                                                                              "Wax in hives with few bees / Zann F, Ferre JP",
		"C. Willard, Wax: old and new, Sprint, 2009.":                                                                                                                               "Wax: old and new / C. Willard",
		"L. Ambrose, N. Gilly, and G. Savin. Flows of honey. Birken, 2008.":                                                                                                         "Flows of honey / L. Ambrose, N. Gilly, and G. Savin",
		"A. Lee and B. de Witt, Waves in wax, Apis 3 (2003), 4–9.":                                                                                                                  "Waves in wax / A. Lee and B. de Witt",
		"Len L. Fuller, Bees and Form, 41 Apic. Rev. 799 (1941)":                                                                                                                    "Bees and Form / Len L. Fuller",
		"Lampo L. Time, Clocks, and the Hive. Apis, 1978.":                                                                                                                          "Time, Clocks, and the Hive / Lampo L",
		"Charles Field, Hive as Promise":                                                                                                                                            "Hive as Promise / Charles Field",
		"Deep Wax, Cal Newman":                                                                                                                                                      "Deep Wax / Cal Newman",
		"Guns Germs, and Steel":                                                                                                                                                     "Guns Germs, and Steel / ",
		"Bret Victor: “What can a technologist do?”":                                                                                                                                "What can a technologist do? / Bret Victor",
	} {
		f, ok := readRun(line).listed(model.ReadingWork)
		got := ""
		if ok {
			got = f.title + " / " + f.by
		}
		if got != want {
			t.Errorf("%q:\n got %q\nwant %q", line, got, want)
		}
	}
}

func readRun(line string) *wordRun {
	w := new(wordRun)
	w.read(spelled(line))
	return w
}

// What an identifier or an address leads to has the title by which its line cites it.
func TestTitlesFromEntries(t *testing.T) {
	for _, c := range []struct {
		run       []model.Inline
		title, by string
	}{
		{[]model.Inline{text("Flower, Harriet I.: Roman Republics. Princeton, 2010. "), standard("ISBN 978-0-691-14043-8", "isbn-9780691140438", "ISBN 9780691140438")},
			"Roman Republics", "Flower, Harriet I."},
		{[]model.Inline{text("[3] Hall KD et al. Calorie intake and weight gain. Cell Metab. 2019;30(1):67-77. "), auto("https://doi.org/10.1016/j.example.2019.05.008")},
			"Calorie intake and weight gain", "Hall KD et al."},
		{[]model.Inline{text("Doe, J., & Lee, M. (2012). \"Counting sheep.\" Apis, 16(1), 42–49. "), auto("https://example.org/sheep")},
			"Counting sheep", "Doe, J., & Lee, M."},
		{[]model.Inline{text("Doe, J. (2012). Counting sheep. "), auto("https://example.org/sheep")},
			"Counting sheep", "Doe, J."},
		{[]model.Inline{text("Nordhaus, William D. \"A Review of the Review.\" Journal of Economic Literature 45, no. 3 (2007): 686–702. "), auto("https://doi.org/10.1257/example.45.3.686")},
			"A Review of the Review", "Nordhaus, William D."},
		{[]model.Inline{text("Foss, Russell. \"What we know about bees.\" TED talk, June 2013. "), auto("https://www.ted.com/talks/foss_bees")},
			"What we know about bees", "Foss, Russell"},
		{[]model.Inline{text("Didier Ebon, “Retour à la cire” ("), standard("ISBN 9780000000002", "isbn-9780000000002", "ISBN 9780000000002"), text(")")},
			"Retour à la cire", "Didier Ebon"},
		{[]model.Inline{text("We read "), &model.Emphasis{Inlines: []model.Inline{text("The Hive")}}, text(" by Ann Lee (Wax Press, 2003; "), standard("ISBN 9780000000002", "isbn-9780000000002", "ISBN 9780000000002"), text(").")},
			"The Hive", "Ann Lee"},
		{[]model.Inline{standard("arXiv:2101.00001", "arxiv-2101.00001", "arXiv 2101.00001"), text(" (Peel, Court: Computational Honey)")}, "Computational Honey", "Peel, Court"},
		{[]model.Inline{standard("arXiv:2101.00001", "arxiv-2101.00001", "arXiv 2101.00001"), text(" (weak evidence)")}, "", ""},
		{[]model.Inline{text("“The Hive” and ISBNs: "), standard("ISBN 9780000000002", "isbn-9780000000002", "ISBN 9780000000002"), text(", "), standard("ISBN 9780000000019", "isbn-9780000000019", "ISBN 9780000000019")}, "", ""},
		{[]model.Inline{text("World War II: The long years. Oxford 1994. "), auto("https://example.org/war")}, "", ""},
		{[]model.Inline{text("Elizabeth II. Portrait of a queen. London 2001. "), auto("https://example.org/queen")}, "", ""},
		{[]model.Inline{text("Ludwig XVIII.: Ein Hof im Exil. Berlin 2001. "), auto("https://example.org/court")}, "", ""},
		// Nothing is cited, or more than one thing is linked.
		{[]model.Inline{text("In 2012 Jane Doe counted sheep: "), auto("https://example.org/sheep")}, "", ""},
		{[]model.Inline{text("Doe, Jane: Counting sheep. Oxford 2012, "), auto("https://example.org/sheep"), text(" and "), auto("https://example.org/goats")}, "", ""},
		{[]model.Inline{text("Doe, Jane: Counting sheep. Oxford 2012, "), auto("https://github.com/doe/sheep")}, "", ""},
	} {
		r := Collect(doc(para(c.run...)))[0]
		if r.Title != c.title || r.By != c.by {
			t.Errorf("%s: got %q by %q, want %q by %q", model.PlainText(c.run), r.Title, r.By, c.title, c.by)
		}
	}
}

// A title that is set off behind its author and the year goes before what follows it.
func TestEntriesSetOff(t *testing.T) {
	w := new(wordRun)
	w.read([]model.Inline{text("Castle, Robert (1995), "), &model.Emphasis{Inlines: []model.Inline{text("Les abeilles du soir")}}, text(", Paris, Fayard.")})
	if f, _ := w.listed(model.ReadingWork); f.title != "Les abeilles du soir" || f.by != "Castle, Robert" {
		t.Errorf("%q by %q", f.title, f.by)
	}
	w.read([]model.Inline{text("CASTEL Robert, "), &model.Emphasis{Inlines: []model.Inline{text("Les abeilles du soir")}}, text(", Paris, 1995.")})
	if f, _ := w.listed(model.ReadingWork); f.by != "Castel, Robert" {
		t.Errorf("%q by %q", f.title, f.by)
	}
	w.read([]model.Inline{text("蜂田一郎「蜂」『養蜂学報』2000年")})
	if f, _ := w.listed(model.ReadingWork); w.text[:f.at.lo] != "蜂田一郎「" || f.title != "蜂" {
		t.Errorf("%q stands behind %q", f.title, w.text[:f.at.lo])
	}
	w.read([]model.Inline{text("Long, Walter J. (1987). "), &model.Emphasis{Inlines: []model.Inline{text("Oralidad y cera")}}, text(". México: FCE.")})
	if f, _ := w.listed(model.ReadingWork); f.title != "Oralidad y cera" || f.by != "Long, Walter J." {
		t.Errorf("%q by %q", f.title, f.by)
	}
}

// Names without initials, and what goes on in small letters, are no authors.
func TestLeadingAuthors(t *testing.T) {
	for line, want := range map[string]string{
		"Hall KD, Guo J. Calorie":             "Hall KD, Guo J",
		"Mel E. A. Bees":                      "Mel E. A.",
		"van Dijk J, de Vries K, et al. Bees": "van Dijk J, de Vries K, et al.",
		"Vitamin C Deficiency Report":         "",
		"Designing Data, 2017":                "",
		"":                                    "",
		"A B C":                               "",
		"World War II. A history":             "",
		"Elizabeth II. Portrait":              "",
		"Calculus I. Limits":                  "",
		"Logistics I. Limits":                 "",
		"Popov VV. Wax":                       "Popov VV",
		"Vernadsky VI. The biosphere":         "Vernadsky VI",
		"Lehm VI, Klein J. Wax":               "Lehm VI, Klein J",
		"Lehm I. Wax":                         "Lehm I",
	} {
		if got, _ := leadingAuthors(line); got != want {
			t.Errorf("%q: %q, want %q", line, got, want)
		}
	}
}

// What is said of a paper that a long entry cites is the entry once, not the pieces of it.
func TestLongEntry(t *testing.T) {
	doi := standard("doi:10.1000/1", "doi-10.1000/1", "DOI 10.1000/1")
	before := "Zann F, Ferre JP. Wax in hives with few bees and with many of them: an analysis of the trials at the hives of the valley and of the wood. Apis, the journal of the hives and of the bees, of Berkeley and of the shore. "
	got := Collect(doc(para(text(before+"Apis. 2020 Sep 29;3:8. "), doi, text(". Epub 2020."))))
	if len(got) != 1 || !strings.HasPrefix(got[0].Places[0].Annotation, "Zann F, Ferre JP. Wax in hives") {
		t.Errorf("%s: %q", show(got), got[0].Places[0].Annotation)
	}
}

// The numbers that an entry of a bibliography has are those of one paper.
func TestSameEntry(t *testing.T) {
	doi, pmid := standard("doi:10.1000/1", "doi-10.1000/1", "DOI 10.1000/1"), standard("PMID 12345", "pmid-12345", "PMID 12345")
	for _, run := range [][]model.Inline{
		{text("Hall KD, Guo J. Wax and weight. Apis. 2019;30:67. "), doi, text(". Epub 2019. "), pmid},
		{text("Hall KD, Guo J. Wax and weight. Apis. 2019;30:67. "), pmid, text("; "), doi},
	} {
		got := Collect(doc(para(run...)))
		if len(got) != 1 || got[0].Identifier != "DOI 10.1000/1" || got[0].Title != "Wax and weight" || pmid.Reading != 1 {
			t.Errorf("%s", show(got))
		}
	}
	titled := link("Wax and weight", "https://doi.org/10.1000/1")
	got := Collect(doc(para(text("Hall KD, Guo J. "), titled, text(". Apis. 2019;30:67. "), doi, text(". "), pmid)))
	if len(got) != 1 || got[0].Title != "Wax and weight" || got[0].By != "Hall KD, Guo J" || got[0].Year != "2019" {
		t.Errorf("%s", show(got))
	}
	if got := Collect(doc(para(text("see "), doi, text(" and "), pmid))); len(got) != 2 {
		t.Errorf("%s", show(got))
	}
}

func TestInJournal(t *testing.T) {
	for after, want := range map[string]bool{
		". Cell Metab. 2019;30(1):67-77.": true, ", Apis 3 (2003), 4–9.": true, ". The Review, vol. 20, no. 4, 1958, pp. 507-28.": true,
		", Paris, Hive, 1995.": false, ". 3 Bde. Darmstadt 1969–1973.": false, "": false, " (1974)": false,
	} {
		if inJournal(after) != want {
			t.Errorf("%q: %v", after, !want)
		}
	}
}

// TestAttributed holds which points of a list of works and other things are a title
// set off after who made it.
func TestAttributed(t *testing.T) {
	for line, want := range map[string]string{
		"Bret Victor: “What can a technologist do?”":            "What can a technologist do? / Bret Victor",
		"Bret Victor – “The Future of Programming”, a talk":     "The Future of Programming / Bret Victor",
		"Vincent van Gogh: “The Bees of Arles”":                 "The Bees of Arles / Vincent van Gogh",
		"Bret Victor “What can a technologist do?”":             "",
		"Bret said so: “What can a technologist do?”":           "",
		"Talk: “What can a technologist do?”":                   "",
		"Ann Lee Bob Roe Cy Doe: “What can a technologist do?”": "",
		"Ann Lee: all of it":                                    "",
	} {
		f, ok := readRun(line).attributed()
		got := ""
		if ok {
			got = f.title + " / " + f.by
		}
		if got != want {
			t.Errorf("%q: %q, want %q", line, got, want)
		}
	}
}
