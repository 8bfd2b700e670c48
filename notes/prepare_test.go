package notes

import (
	"slices"
	"strings"
	"testing"

	"gloss/model"
)

func section(title string, blocks ...model.Block) *model.Section {
	return &model.Section{Title: []model.Inline{&model.Text{Value: title}}, Blocks: blocks}
}

func TestPrepareDaysAndTalks(t *testing.T) {
	day := section("3/13/2011")
	day.Sections = []*model.Section{section("Bees (Karl von Frisch)"), section("Soil", para(1, "Speaker: Mary Green"), para(2, "see example.org/soil"))}
	first := section("3/11/2011")
	d := Prepare([]*model.Document{{Sources: []model.Source{{Name: "02-garden_days.txt"}}, Sections: []*model.Section{first, day}}}, Meta{})
	if d.Title != "Garden days" || d.TitleFrom != "file name" {
		t.Errorf("title %q from %s", d.Title, d.TitleFrom)
	}
	if d.Date.String() != "2011-03-11" || day.Facts().Date.String() != "2011-03-13" || day.Kind != model.DaySection {
		t.Errorf("dates %v, %v, kind %v", d.Date, day.Facts().Date, day.Kind)
	}
	for i, want := range []string{"Karl von Frisch", "Mary Green"} {
		s := day.Sections[i]
		if s.Kind != model.TalkSection || strings.Join(s.Facts().Speakers, ",") != want {
			t.Errorf("%v: kind %v, speakers %q, want %q", model.PlainText(s.Title), s.Kind, s.Facts().Speakers, want)
		}
	}
	if _, ok := day.Sections[1].Blocks[1].(*model.Paragraph).Inlines[1].(*model.Link); !ok {
		t.Error("the address is no link")
	}
	if day.Sections[1].ID != 4 {
		t.Errorf("section ID %d, want 4", day.Sections[1].ID)
	}
}

func TestPrepareSeveral(t *testing.T) {
	ref := &model.FootnoteRef{Label: "a", Number: 1}
	one := &model.Document{Title: "One", Description: "what it is", Authors: []string{"Ann"}, Date: model.Date{Year: 2014, Month: 2, Day: 1}, Footnotes: []*model.Footnote{{Number: 1}}, Sources: []model.Source{{Name: "1.md"}}}
	two := &model.Document{Authors: []string{"Ann", "Bob"}, Sources: []model.Source{{Name: "2.md"}}, Date: model.Date{Year: 2013, Month: 2, Day: 1},
		Sections:  []*model.Section{section("Second book", &model.Paragraph{Inlines: []model.Inline{ref}})},
		Footnotes: []*model.Footnote{{Number: 1}}}
	d := Prepare([]*model.Document{one, two}, Meta{Language: "de"})
	if d.Title != "One and Second book" || d.Language != "de" || strings.Join(d.Authors, ",") != "Ann,Bob" || d.Date.Year != 2013 {
		t.Errorf("title %q, language %q, authors %q, date %v", d.Title, d.Language, d.Authors, d.Date)
	}
	if len(d.Sections) != 2 || d.Sections[1].Kind != model.PartSection || model.PlainText(d.Sections[1].Title) != "Second book" || len(d.Sections[1].Sections) != 0 {
		t.Fatalf("parts: %s", shape(d))
	}
	if b := d.Sections[0].Blocks; len(b) != 1 || model.BlockText(b[0]) != "what it is" {
		t.Errorf("the description of a part is lost: %v", b)
	}
	if ref.Number != 2 || d.Footnotes[1].Number != 2 {
		t.Errorf("footnote numbers %d and %d, want 2", ref.Number, d.Footnotes[1].Number)
	}
	if d := Prepare([]*model.Document{{}}, Meta{Title: "T", Authors: []string{"A"}}); d.Title != "T" || d.TitleFrom != "option" || d.Authors[0] != "A" {
		t.Errorf("options did not override: %+v", d)
	}
}

// The language of a book is that of most lines, wherever the file with other ones stands.
func TestPrepareMostLanguage(t *testing.T) {
	in := func(lang string, lines int) *model.Document {
		return &model.Document{Title: lang, Sources: []model.Source{{Name: lang + ".md", Lines: lines}}, Language: lang}
	}
	for want, docs := range map[string][]*model.Document{
		"en": {in("es", 20), in("en", 15), in("en", 15)},
		"es": {in("es", 20), in("en", 20)},
		"de": {in("", 90), in("de", 1)},
	} {
		book := merge(docs)
		if book.Language != want {
			t.Errorf("%s, want %s", book.Language, want)
		}
		for i, s := range book.Sections {
			lang := docs[i].Language
			if lang == want {
				lang = ""
			}
			if book.Foreign[&s.Title] != lang {
				t.Errorf("%s: part %d is marked as %q, want %q", want, i+1, book.Foreign[&s.Title], lang)
			}
		}
	}
}

// Untitled files of one name are called after their folders too, in a book of them; each by
// itself is called the same as where nothing has its name.
func TestPartsNamedInFolders(t *testing.T) {
	untitled := func(name string) *model.Document {
		return &model.Document{Blocks: []model.Block{para(1, "Songs")}, Sources: []model.Source{{Name: name}}}
	}
	d := Prepare([]*model.Document{untitled("2019/spring-choir/notes.md"), untitled("2020/spring-choir/notes.md")}, Meta{})
	if got, want := shape(d), " 1:2019: Spring choir: Notes= Songs; 1:2020: Spring choir: Notes= Songs;"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	d = Prepare([]*model.Document{untitled("2019-05-03 choir/notes.md"), untitled("2019-05-10 choir/notes.md"), untitled("01-board/notes.md"), untitled("2/notes.md")}, Meta{})
	if got, want := shape(d), " 1:Choir 2019-05-03: Notes= Songs; 1:Choir 2019-05-10: Notes= Songs; 1:01 Board: Notes= Songs; 1:2: Notes= Songs;"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if d := Prepare([]*model.Document{untitled("spring-choir/notes.md")}, Meta{}); d.Title != "Notes" {
		t.Errorf("a file by itself is called %q", d.Title)
	}
}

// A first section that only has the title of its notes is the part that bears it.
func TestPartsBearTheirTitlesOnce(t *testing.T) {
	one := &model.Document{Sections: []*model.Section{section("One"), section("Day 1", para(3, "a")), section("Day 2", para(4, "b"))}, Sources: []model.Source{{Name: "1.md"}}}
	two := &model.Document{Sections: []*model.Section{section("Two", para(2, "x")), section("More", para(3, "c"))}, Sources: []model.Source{{Name: "2.md"}}}
	d := Prepare([]*model.Document{one, two}, Meta{})
	var titles []string
	d.Walk(func(s *model.Section) { titles = append(titles, model.PlainText(s.Title)) })
	if got, want := strings.Join(titles, "|"), "One|Day 1|Day 2|2|Two|More"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// Where the fields above notes and their one first heading say the same title, the part
// bears it alone.
func TestPartsBearToldTitlesOnce(t *testing.T) {
	minutes := func(file, heading string) *model.Document {
		s := section(heading, para(2, "all were there"))
		s.Sections = []*model.Section{section("Reports")}
		return &model.Document{Title: "Choir board", TitleFrom: "front matter", Sections: []*model.Section{s}, Sources: []model.Source{{Name: file}}}
	}
	d := Prepare([]*model.Document{minutes("1.md", "Choir Board"), minutes("2.md", "May")}, Meta{})
	if got, want := shape(d), " 1:Choir Board= all were there; 2:Reports= 1:Choir board= 2:May= all were there; 3:Reports="; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestPartsOfDays looks that a file named after a day has the title that its only heading
// gives that day, and another heading its own place.
func TestPartsOfDays(t *testing.T) {
	for heading, want := range map[string]string{"Montag, 11. März 2024": "Montag, 11. März 2024", "12. März 2024": "2024-03-11", "Montag": "2024-03-11"} {
		d := &model.Document{Sources: []model.Source{{Name: "2024_03_11.md"}}}
		d.Sections = []*model.Section{{Title: []model.Inline{&model.Text{Value: heading}}, Blocks: []model.Block{&model.Gap{}}}}
		other := &model.Document{Title: "Other", Sources: []model.Source{{Name: "other.md"}}}
		book := Prepare([]*model.Document{d, other}, Meta{})
		if got := model.PlainText(book.Sections[0].Title); got != want {
			t.Errorf("%q: the part is %q, want %q", heading, got, want)
		}
	}
}

func TestHoist(t *testing.T) {
	round := section("The Book", para(1, "hello"))
	round.Sections = []*model.Section{section("A"), section("B")}
	d := Prepare([]*model.Document{{Sections: []*model.Section{round}}}, Meta{})
	if d.Title != "The Book" || d.TitleFrom != "heading" {
		t.Fatalf("title %q from %s", d.Title, d.TitleFrom)
	}
	Hoist(d)
	if got, want := shape(d), " hello; 1:A= 1:B="; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	Hoist(d)
	if len(d.Sections) != 2 {
		t.Error("a second Hoist changed something")
	}
	for _, c := range []struct {
		what     string
		of       model.Date
		sections int
	}{
		{"minutes of a day, which the book tells", model.Date{Year: 2025, Month: 10, Day: 22}, 2},
		{"a day that the book does not tell", model.Date{Year: 2025, Month: 10, Day: 21}, 1},
	} {
		day := section("Minutes", para(1, "hello"))
		day.Kind = model.DaySection
		day.SetFacts(model.Facts{Date: model.Date{Year: 2025, Month: 10, Day: 22}})
		day.Sections = []*model.Section{section("A"), section("B")}
		d := &model.Document{Title: "Minutes", Date: c.of, Sections: []*model.Section{day}}
		if Hoist(d); len(d.Sections) != c.sections {
			t.Errorf("%s: %s", c.what, shape(d))
		}
	}
	lead := Prepare([]*model.Document{{Sections: []*model.Section{section("The Book"), section("A", para(2, "x"))}}}, Meta{})
	Hoist(lead)
	if got, want := shape(lead), " 1:A= x;"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestLanguageOf(t *testing.T) {
	for want, text := range map[string]string{
		"en":      "The trick is that you have to write the docs before the code and this is hard for most of us",
		"de":      "Das ist nicht so einfach, weil die Daten auf dem Server liegen und wir sie mit der Zeit verlieren",
		"fr":      "Les données sont dans le serveur et il faut les copier pour que nous ne perdions pas le travail",
		"ru":      "Сервер хранит данные и мы их копируем каждый день",
		"ja":      "データはサーバーにあります",
		"":        "OpenStack Vagrant PyPy",
		"es":      "Los datos están en el servidor y hay que copiarlos para no perder el trabajo de una semana",
		"it":      "I dati sono nel server e non si possono copiare, anche se il lavoro della settimana è perso",
		"pt":      "Os dados estão no servidor e não se pode copiar tudo para uma máquina nova com a rede lenta",
		"nl":      "De gegevens staan op het systeem en dat is niet zo handig, want je moet ze ook nog kopiëren naar een ander",
		"sv":      "Det är inte så enkelt att kopiera data från servern, och jag har inte tid med det den här veckan",
		"da":      "Det er ikke så nemt at kopiere data fra serveren, og jeg har ikke tid til det efter frokost. Hvad blev der af planen?",
		"nb":      "Det er ikke så lett å kopiere data fra serveren, og jeg har ikke tid til det etter lunsj. Hva ble det av planen?",
		"fi":      "Tiedot ovat palvelimella ja niitä ei voi kopioida, mutta se on myös hidasta, jos verkko ei toimi niin kuin pitää",
		"tr":      "Veriler sunucuda ve bu kadar büyük bir yük için çok daha hızlı bir ağ gerekiyor ama bu kolay değil",
		"ca":      "Les dades són al servidor i no les podem copiar amb aquest programa, però també hi ha la còpia dels altres, que és molt més lenta",
		"vi":      "Dữ liệu nằm trên máy chủ và không thể sao chép được, nhưng mạng cũng rất chậm cho người dùng",
		"id":      "Data itu ada di server dan tidak bisa disalin karena jaringan lambat, jadi harus diulang pada hari Jumat",
		"ms":      "Data itu ada di pelayan dan tidak boleh disalin kerana rangkaian perlahan, jadi mesti diulang pada hari Jumaat",
		"pl":      "Dane są na serwerze i nie da się ich skopiować, bo sieć jest wolna, ale po południu to się zmieni",
		"cs":      "Data jsou na serveru a není možné je kopírovat, protože síť je pomalá, ale už to také není problém",
		"uk":      "Сервер зберігає дані, і ми їх копіюємо щодня, але це повільно",
		"be":      "Сервер захоўвае дадзеныя, і мы іх капіюем кожны дзень",
		"bg":      "Сървърът пази данните и ние ги копираме всеки ден, но това е бавно и трябва да се промени във всичко, към което се връщаме",
		"sr":      "Сервер чува податке и ми их сваки дан копирамо, али то је споро јер мрежа није добра",
		"mk":      "Серверот ги чува податоците и ние ги копираме секој ден, но тоа е бавно; треба да дојде ѓаконот од куќата",
		"el":      "Ο διακομιστής κρατά τα δεδομένα και τα αντιγράφουμε κάθε μέρα",
		"hi":      "आज हमने टीम के बारे में बात की और अगले साल के लिए डेटाबेस को अपडेट करने का निर्णय लिया",
		"ko":      "서버에 데이터가 있습니다",
		"zh":      "服务器上有数据，我们每天都要复制这些数据，但是网络很慢",
		"zh-Hant": "伺服器上有數據，我們每天都要複製這些數據，但是網路很慢",
	} {
		d := &model.Document{Blocks: []model.Block{para(1, text)}}
		if got := wordsOf(d).guess.language(); got != want {
			t.Errorf("the language of %q is %q, want %q", text, got, want)
		}
	}
}

// What is quoted in another script, and what is too short, does not tell the
// language; names in Latin letters do not take it from notes in another script.
func TestLanguageOfMixed(t *testing.T) {
	const (
		english = "We met the team in the morning and then had a long talk about the plan for next year."
		hebrew  = "ניפגש שוב בשבוע הבא כדי לדבר על הפרויקט ועל התוצאות של השנה שעברה"
		arabic  = "ناقشنا اليوم استخدام الأدوات الجديدة في الفريق ثم تحدثنا عن قواعد البيانات"
		chinese = "今天我们讨论了这个问题，大家认为需要先升级数据库，然后再开始下一步的工作。"
		russian = "Сегодня мы обсудили базу данных и решили, что её нужно обновить до следующей недели."
	)
	for _, c := range []struct {
		want  string
		parts []string
	}{
		{"en", []string{"Trip notes", english, hebrew}},
		{"en", []string{"Trip notes", english, arabic}},
		{"en", []string{english, "They use Docker and Redis for all of it, and it works well enough.", chinese}},
		{"en", []string{"Notes of the retreat", english, "He said that the work would go on.", chinese, arabic, russian}},
		{"he", []string{"Trip notes", hebrew, hebrew, english}},
		{"ar", []string{arabic, "Docker Kubernetes PostgreSQL Redis Terraform Ansible Prometheus Grafana OpenTelemetry"}},
		{"ja", []string{"Docker Kubernetes PostgreSQL Redis", "データはサーバーにあります。毎日コピーしています。", "for and"}},
		{"zh", []string{chinese, "Docker Kubernetes PostgreSQL Redis Terraform Ansible Prometheus Grafana OpenTelemetry Apache Kafka"}},
		{"ru", []string{"Go: interfaces and generics with the new toolchain", russian, russian}},
		{"", []string{"x y z w", "m n o p q r i na w"}},
		{"tr", []string{"Antlaşma 1718'de imzalandı, Venedik ile savaş bitti.", "İran'da Nadir Şah yükseldi, Ankara'da köşk ve bahçe.", "Londra’da sergi için para toplandı, 1730'da saray yandı."}}, // not Portuguese "da", "de"
		{"", []string{"de la les"}},
		{"", []string{"Docker na do się"}},
	} {
		if got := LanguageOf(slices.Values(c.parts)); got != c.want {
			t.Errorf("the language of %q is %q, want %q", c.parts, got, c.want)
		}
	}
}

func TestDetect(t *testing.T) {
	formats := []Format{
		{Name: "text", Extensions: []string{".txt"}, Score: func(*Source) int { return 1 }},
		{Name: "markdown", Extensions: []string{".md"}, Score: func(s *Source) int { return strings.Count(s.Text, "#") }},
	}
	for _, c := range []struct{ name, text, want string }{
		{"a.txt", "#", "text"}, {"a.md", "", "markdown"}, {"a", "x", "text"}, {"-", "##", "text"}, {"-", strings.Repeat("#", 30), "markdown"}, {"a.TXT", strings.Repeat("#", 60), "markdown"},
	} {
		if got := Detect(&Source{Text: c.text}, c.name, formats).Name; got != c.want {
			t.Errorf("Detect(%q, %q) = %s, want %s", c.name, c.text, got, c.want)
		}
	}
}

func TestNamesOfFiles(t *testing.T) {
	cases := []struct{ name, title, date string }{
		{"pycon-2011.txt", "Pycon 2011", ""},
		{"02-second-day.md", "Second day", ""},
		{"2018-06-03-jsconf.md", "Jsconf", "2018-06-03"},
		{"2024-03-12.md", "2024-03-12", "2024-03-12"},
		{"2024_03_12.md", "2024-03-12", "2024-03-12"},
		{"20240312 Standup.txt", "Standup", "2024-03-12"},
		{"2024-03-12 - Team Meeting.org", "Team Meeting", "2024-03-12"},
		{"202403121530 zettel.md", "202403121530 zettel", ""},
		{"02-board-2018-06-03.md", "Board 2018-06-03", "2018-06-03"},
		{"board_20180603.txt", "Board 2018-06-03", "2018-06-03"},
		{"02-2018-06-03-board.md", "2018 06 03 board", "2018-06-03"},
		{"part-12345678.md", "Part 12345678", ""},
		{"2024-99-12-x.md", "2024 99 12 x", ""},
		{"Sprint planning 3c1f0e9a6ad84a27a3a7cbe2d1d4a0f7.md", "Sprint planning", ""},
		{"3c1f0e9a6ad84a27a3a7cbe2d1d4a0f7.md", "3c1f0e9a6ad84a27a3a7cbe2d1d4a0f7", ""},
	}
	for _, c := range cases {
		title := titleOfName(c.name)
		date := dateInName(c.name)
		got := ""
		if !date.IsZero() {
			got = date.String()
		}
		if title != c.title && !strings.EqualFold(title, c.title) || got != c.date {
			t.Errorf("%s: %q of %q, want %q of %q", c.name, title, got, c.title, c.date)
		}
	}
}
