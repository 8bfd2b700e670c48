package notes

import (
	"testing"

	"gloss/model"
)

func TestForeignRuns(t *testing.T) {
	para := func(s string) *model.Paragraph {
		return &model.Paragraph{Inlines: []model.Inline{&model.Text{Value: s}}}
	}
	for _, c := range []struct{ own, text, want string }{
		{"en", "Ich habe das schon gesehen, und ich glaube nicht, dass es so mit der Zeit besser wird.", "de"},
		{"en", "Le traducteur nous a dit que les outils libres sont les meilleurs pour ce travail.", "fr"},
		{"de", "The first talk was about how they keep the data of all of the users.", "en"},
		{"fr", "The first talk was about how they keep the data of all of the users.", "en"},
		{"en", "Il server non è pronto, ma le macchine della sala sono già con gli altri.", "it"},
		{"en", "Мы используем только свободные программы, их легче чинить", "ru"},
		{"en", "Ми використовуємо її лише для читання", "uk"},
		{"en", "مرحبا بكم في المؤتمر", "ar"},
		{"en", "این برنامه برای همه است", "fa"},
		{"en", "我们使用自由软件", "zh"},
		{"en", "資料庫為什麼這麼慢", "zh-Hant"},
		{"en", "Longtemps, je me suis couché de bonne heure.", "fr"},
		{"en", "Warum wir die Datenbank gewechselt haben", "de"},
		{"en", "¿Por qué cambiamos la base de datos de nuestra empresa?", "es"},
		{"en", "À la fin, nous avons choisi « Ruby on Rails » parce que c’est ce que tout le monde savait faire.", "fr"}, // a name among its words
		{"de", "If you can’t explain it simply, you don’t understand it well enough.", "en"},
		{"ja", "We do not need another framework for this.", "en"},
		{"en", "Las Vegas, Los Angeles, El Paso and La Jolla", ""},
		{"en", "Universidad de la República, Universidad de Buenos Aires", ""},
		{"ca", "La base de dades era massa lenta per als nostres usuaris, i no es podia fer res.", ""},
		{"en", "La base de dades era massa lenta per als nostres usuaris, i no es podia fer res.", "ca"},
		{"es", "Els socis van dir que això no es pot fer sense diners, però que molts hi són d’acord amb nosaltres.", "ca"},
		{"en", "Mạng rất chậm và không ai biết vì sao, nhưng chúng tôi đã có một cách khác.", "vi"},
		{"en", "Kami sudah mencoba cara itu, tetapi tidak bisa karena jaringan di sana masih lambat.", "id"},
		{"id", "Kami sudah mencuba cara itu, tetapi tidak boleh kerana rangkaian di sana masih perlahan.", ""}, // they share too much
		{"en", "今天我们讨论了 Docker 和 Kubernetes 的部署问题。大家认为需要先升级 PostgreSQL。", "zh"},                                // names are in Latin letters everywhere
		{"en", "ناقشنا اليوم استخدام Docker و Kubernetes في الفريق، ثم تحدثنا عن قواعد البيانات", "ar"},
		{"en", "आज हमने Docker के बारे में बात की और PostgreSQL को अपडेट करने का निर्णय लिया।", "hi"},
		{"en", "आज आम्ही या विषयावर बोललो आणि ते काम पूर्ण झाले आहे", "mr"},
		{"en", "यो काम सजिलो छ र हामी भोलि पनि गर्न सक्छौं तर समय लाग्छ", "ne"},
		{"", "ניפגש שוב בשבוע הבא כדי לדבר על הפרויקט", "he"},
		{"en", "हिन्दी सत्र", ""}, // two nouns, which others have too
		{"hi", "आज हमने इस के बारे में बात की", ""},
		{"en", "Docker 入門", ""},
		{"en", "Anna Karenina (Анна Каренина) by Leo Tolstoy", ""},
		{"ja", "我々は", ""},
		{"en", "α β γ δ", ""}, // letters that stand alone are signs
		{"en", "א, ב, ג", ""},
		{"en", "А. Б. В. Г.", ""},
		{"en", "1. שם", "he"},
		{"en", "ὁ λόγος", "el"},
		{"en", "γῆ", "el"},
		{"en", "山", ""},
		{"en", "山 川", "zh"},
		{"uk", "Это сделано давно", ""},
		// Words and names of another language in a line do not make it one.
		{"en", "We had a long talk about the Bundesamt für Sicherheit in der Informationstechnik.", ""},
		{"en", "Die, der and das: which one to take", ""},
		{"en", "measurements per device; measurements per country; measurements per connection type", ""},
		{"en", "n.year, n.a, n.b, z, w, i, n.o = v[0], v[1], v[2], z, w", ""},
		{"en", "Пётр said so, and we all agreed with him", ""},
		{"en", "Hardware changes fast, frequently; languages used vary", ""},
		{"nb", "For den andre identiteten velger man ett objekt, och det är för många.", ""},
		{"", "Ich habe das schon gesehen, und ich glaube nicht, dass es so besser wird.", ""},
	} {
		p := para(c.text)
		doc := &model.Document{Language: c.own, Blocks: []model.Block{p}}
		markForeign(doc)
		if got := doc.Foreign[&p.Inlines]; got != c.want {
			t.Errorf("in notes in %q: %q: %q, want %q", c.own, c.text, got, c.want)
		}
	}
}

// The parts of a book keep their languages, and a part that bears the title of its
// one section has that in the language of the section.
func TestForeignParts(t *testing.T) {
	text := func(s string) []model.Inline { return []model.Inline{&model.Text{Value: s}} }
	english := &model.Document{Language: "en", Title: "Trip", Sources: []model.Source{{Name: "a.md"}}, Sections: []*model.Section{{Title: text("Trip")}}}
	quoted := &model.Paragraph{Inlines: text("They told us that the tools were all that they had.")}
	own := &model.Paragraph{Inlines: text("Un mot")}
	french := &model.Document{Language: "fr", Title: "Voyage", TitleFrom: "heading", Sources: []model.Source{{Name: "b.md"}},
		Sections: []*model.Section{{Title: text("Voyage"), Blocks: []model.Block{own, quoted}}}}
	book := Prepare([]*model.Document{english, french}, Meta{})
	if book.Language != "en" || len(book.Sections) != 2 {
		t.Fatalf("language %q, %d parts", book.Language, len(book.Sections))
	}
	part := book.Sections[1]
	if got := book.Foreign[&part.Title]; got != "fr" {
		t.Errorf("the title of the part: %q", got)
	}
	if got := book.Foreign[&own.Inlines]; got != "fr" {
		t.Errorf("a paragraph of the part: %q", got)
	}
	if got, ok := book.Foreign[&quoted.Inlines]; ok {
		t.Errorf("a paragraph in the language of the book: %q", got)
	}
	if got, ok := book.Foreign[&book.Sections[0].Title]; ok {
		t.Errorf("the title of the first part: %q", got)
	}
}

// Where nothing tells the language of a part, what of it is in the book's is not
// marked.
func TestForeignInUntoldPart(t *testing.T) {
	const hebrew, russian = "ניפגש שוב בשבוע הבא כדי לדבר על הפרויקט", "Сегодня мы обсудили базу данных"
	para := func(s string) *model.Paragraph {
		return &model.Paragraph{Inlines: []model.Inline{&model.Text{Value: s}}}
	}
	first := &model.Document{Language: "he", Title: "A", Sources: []model.Source{{Name: "a.md"}}, Blocks: []model.Block{para(hebrew)}}
	own, strange := para(hebrew), para(russian)
	names := "Docker Kubernetes PostgreSQL Redis Terraform Ansible Prometheus Grafana OpenTelemetry Apache Kafka Zookeeper Cassandra "
	second := &model.Document{Title: "B", Sources: []model.Source{{Name: "b.md"}}, Blocks: []model.Block{para(names + names), own, strange}}
	book := Prepare([]*model.Document{first, second}, Meta{})
	if got, ok := book.Foreign[&own.Inlines]; ok || book.Language != "he" {
		t.Errorf("in a book in %q: %q", book.Language, got)
	}
	if got := book.Foreign[&strange.Inlines]; got != "ru" {
		t.Errorf("what is in another language: %q", got)
	}
}

// The lists are of whole small words, each of which is looked at.
func TestPassageWords(t *testing.T) {
	for i, words := range passageWords {
		n, bit := 0, uint32(1)<<i
		eachWord(words, func(w string) {
			if n++; len(w) > 8 {
				t.Errorf("%s: %q is too long to be found", languageWords[i].tag, w)
				return
			}
			packed := uint64(0)
			for k := range len(w) {
				packed |= uint64(w[k]) << (8 * k)
			}
			if passageTable().find(packed)&bit == 0 {
				t.Errorf("%s: %q is not found", languageWords[i].tag, w)
			}
		})
		if n < 80 {
			t.Errorf("%s has %d words", languageWords[i].tag, n)
		}
	}
}
