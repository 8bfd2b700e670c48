package notes

import (
	"math/rand"
	"strings"
	"testing"

	"gloss/model"
)

func TestSlotsAndSpeakers(t *testing.T) {
	for _, c := range []struct{ in, time, room, speakers string }{
		{"10:30–11:15 Room B: Soil and seeds – Mary Green", "10:30–11:15", "Room B", "Mary Green"},
		{"10:30 - 11:15 Soil and seeds", "10:30–11:15", "", ""},
		{"Soil (Mary Green), 14h00, Salle 3", "14:00", "Salle 3", "Mary Green"},
		{"Soil (Mary Green), 14h00, Salle Turing", "14:00", "Salle Turing", "Mary Green"},
		{"Fri 9:00 am Keynote: what next", "09:00", "", ""},
		{"Fri, 9:00 a.m. – Keynote", "09:00", "", ""},
		{"Friday, March 11, 9:30 am: Keynote", "09:30", "", ""},
		{"Raum A: Böden und Samen", "", "Raum A", ""},
		{"Böden und Samen, 14:00 Uhr, Raum A", "14:00", "Raum A", ""},
		{"14 Uhr: Böden und Samen", "14:00", "", ""},
		{"9.30–10.15 Uhr Böden", "09:30–10:15", "", ""},
		{"9.30-10.15 Böden", "09:30–10:15", "", ""},
		{"[10:30] Soil", "10:30", "", ""},
		{"(10:30) Soil – Mary Green", "10:30", "", "Mary Green"},
		{"Soil (10:30)", "10:30", "", ""},
		{"Soil [Room 12]", "", "Room 12", ""},
		{"Soil (10:30, Room 12)", "10:30", "Room 12", ""},
		{"Soil @ 10:30", "10:30", "", ""},
		{"Soil at 10:30 am", "10:30", "", ""},
		{"Soil in Room 3", "", "Room 3", ""},
		{"Keynote 9:00 am", "09:00", "", ""},
		{"10-11:30 am Soil", "10:00–11:30", "", ""},
		{"11:30–1:00 pm Soil", "11:30–13:00", "", ""},
		{"2pm | Soil | Mary Green", "14:00", "", "Mary Green"},
		{"14h30 – 15h15 : Les sols – Marie Dupont", "14:30–15:15", "", "Marie Dupont"},
		{"Les sols, de 14h à 15h", "14:00–15:00", "", ""},
		{"Les sols (14h–15h)", "14:00–15:00", "", ""},
		{"Suelos (María García), 16:00, Sala 2", "16:00", "Sala 2", "María García"},
		{"16:00 Suelos y semillas", "16:00", "", ""},
		{"12:00 Основы земледелия – Иван Петров", "12:00", "", "Иван Петров"},
		{"Зал 2: Основы земледелия", "", "Зал 2", ""},
		{"10:00〜11:00 土の話（山田さん）", "10:00–11:00", "", "山田さん"},
		{"14時30分 土の話", "14:30", "", ""},
		{"午後2時 土の話", "14:00", "", ""},
		{"第1会議室：土の話", "", "第1会議室", ""},
		{"Opening, Main Hall", "", "Main Hall", ""},
		{"9:00 Main Hall: Opening", "09:00", "Main Hall", ""},
		{"9:00 Opening, Auditorium", "09:00", "Auditorium", ""},
		{"Meeting Room 3 – Budget", "", "Meeting Room 3", ""},
		{"Soil by Mary Green", "", "", "Mary Green"},
		{"Mary Green – Soil", "", "", "Mary Green"},
		{"Mary Green: Soil", "", "", "Mary Green"},
		{"Soil | Mary Green", "", "", "Mary Green"},
		{"Soil w/ Mary Green", "", "", "Mary Green"},
		{"Soil with Mary Green & Peter Brown", "", "", "Mary Green|Peter Brown"},
		{"Böden – Hans Müller und Petra Groß", "", "", "Hans Müller|Petra Groß"},
		{"Les sols – Marie Dupont et Jean Martin", "", "", "Marie Dupont|Jean Martin"},
		{"Soil (Mary Green, ACME Corp.)", "", "", "Mary Green"},
		{"Soil – Mary Green (ACME)", "", "", "Mary Green"},
		{"Mary Green (ACME): Soil", "", "", "Mary Green"},
		{"Soil (@mary)", "", "", "@mary"},
		{"Soil / Mary Green", "", "", "Mary Green"},
		{"Soil – Mary Green + Peter Brown", "", "", "Mary Green|Peter Brown"},
		{"Keynote: Mary Green", "", "", "Mary Green"},
		{"Panel: Mary Green, Peter Brown, Ada Lovelace", "", "", "Mary Green|Peter Brown|Ada Lovelace"},
		{"Prof. Dr. Karl Weiß – Römisches Recht", "", "", "Prof. Dr. Karl Weiß"},
		{"Иван Петров: Основы земледелия", "", "", "Иван Петров"},
		{"Keynote: The Future of Soil", "", "", ""},
		{"@mary on soil", "", "", "@mary"},
		{"Soil – Mary Green (@mary)", "", "", "Mary Green"},
		{"11:00 Soil – Mary Green (@mary), Janson", "11:00", "", "Mary Green"},
		{"Soil by Mary Green @mary", "", "", "Mary Green"},
		{"Soil (Mary Green, @mary)", "", "", "Mary Green|@mary"},
		{"Talking to @mary", "", "", "@mary"},
		{"Böden (Referent: Hans Müller, 10.00–11.00 Uhr, HS 3)", "10:00–11:00", "HS 3", "Hans Müller"},
		{"Böden (HS 3, 10.00–11.00 Uhr, Hans Müller)", "10:00–11:00", "HS 3", "Hans Müller"},
		{"Les sols (Intervenant : Jean Dupont; salle 3; 14h30)", "14:30", "salle 3", "Jean Dupont"},
		{"Soil (Mary Green) [Track B] 3:30pm", "15:30", "Track B", "Mary Green"},
		{"Panel: Soil (Mary Green, Peter Brown, moderator: Ada Lovelace)", "", "", "Mary Green|Peter Brown|Ada Lovelace"},
		{"土壌 (Mary Green, Peter Brown, 司会：Ada Lovelace)", "", "", "Mary Green|Peter Brown|Ada Lovelace"},
		{"Panel (Moderation: Petra Groß, Hans Müller)", "", "", "Petra Groß|Hans Müller"},
		// What looks alike and is something else.
		{"15:00–16:00 – Main Track S16: Soil", "15:00–16:00", "", ""},
		{"Track 2: Soil", "", "", ""},
		{"HS 3: Soil", "", "", ""},
		{"Soil (first part, 10:30)", "", "", ""},
		{"Go 1.5: what is new", "", "", ""},
		{"Python 3 – the good parts", "", "", ""},
		{"Room for improvement", "", "", ""},
		{"Room Service – how hotels work", "", "", ""},
		{"Hall of Fame", "", "", ""},
		{"Escape Room: lessons", "", "", ""},
		{"Q&A", "", "", ""},
		{"Docker (deprecated)", "", "", ""},
		{"3:10 to Yuma", "", "", ""},
		{"Matthew 5:12", "", "", ""},
		{"16:9 displays", "", "", ""},
		{"24/7 operations", "", "", ""},
		{"2h workshop", "", "", ""},
		{"Workshop (1h30)", "", "", ""},
		{"1.10–1.15: what changed", "", "", ""},
		{"Versions 1.10-1.15", "", "", ""},
		{"10:30:45 uptime", "", "", ""},
		{"5 AMD processors", "", "", ""},
		{"@media queries", "", "", ""},
		{"Testing with Apache Kafka", "", "", ""},
		{"10.0.0.1 is not a home", "", "", ""},
		{"2001: A Space Odyssey", "", "", ""},
		{"Stage 2: rockets", "", "", ""},
		{"100 am", "", "", ""},
		{"25:00 Late", "", "", ""},
		{"", "", "", ""},
		{strings.Repeat("10:30 ", 1000), "", "", ""},
		{strings.Repeat("(", 200), "", "", ""},
	} {
		got, rest := slotOf(c.in)
		time := got.Start
		if got.End != "" {
			time += "–" + got.End
		}
		if who := strings.Join(SpeakersOf(rest), "|"); time != c.time || got.Room != c.room || who != c.speakers {
			t.Errorf("slotOf(%.60q) = %q %q %q, want %q %q %q", c.in, time, got.Room, who, c.time, c.room, c.speakers)
		}
	}
}

// TestQuickLookAtTitles holds the quick look that spares most titles the work to
// what the work would find.
func TestQuickLookAtTitles(t *testing.T) {
	pieces := []string{"10", "9", "3", "30", "14", ":", ".", "h", "H", " ", " ", " ", "am", "p.m.", "PM", "Uhr", "uhr", "–", "-", " to ", "bis ", "時", "半", "午後", "Room", "Saal", "salle", "B",
		"Main", "Hall", "aula", "(", ")", "[", "]", ", ", ": ", "Talk", "\u00a0", "：", "分", "Fri", "at ", " @ ", " in ", "auditorium", "зал", "Hörsaal", "会場", " | "}
	random := rand.New(rand.NewSource(1))
	found := 0
	for range 200_000 {
		title := ""
		for range 1 + random.Intn(9) {
			title += pieces[random.Intn(len(pieces))]
		}
		p := talkParser{rest: title}
		p.front()
		p.back()
		if p.slot == (slot{}) {
			continue
		}
		if found++; !mayHoldSlot(title) {
			t.Errorf("%q holds %v", title, p.slot)
		}
	}
	if found < 1000 {
		t.Errorf("only %d titles with a slot", found)
	}
}

// Two words in capitals behind a dash are a speaker only where the notes have
// such, and never where they are ordinary words.
func TestFalseSpeakers(t *testing.T) {
	for _, c := range []struct{ titles, want string }{
		{"Scaling Python – Lessons Learned|Rust – Memory Safety|Soil – San Francisco", "||"},
		{"PostgreSQL – Advanced Features|Streams – Apache Kafka|Money – Deutsche Bank", "||"},
		{"Herz – Neue Leitlinien|Recht – Römisches Erbe|Garten – Erste Schritte", "||"},
		{"Soil – Mary Green|Seeds – Ravindra Kumarasamy|Tools – Lessons Learned", "Mary Green|Ravindra Kumarasamy|"},
		{"Soil – Ravindra Kumarasamy|Seeds – Mbali Dlamini|Water – Tuulikki Aaltonen|Lunch", "Ravindra Kumarasamy|Mbali Dlamini|Tuulikki Aaltonen|"},
		{"Soil – Quartz Lime|Seeds|Water|Lunch", "|||"},
	} {
		d := &model.Document{}
		for i, title := range strings.Split(c.titles, "|") {
			d.Sections = append(d.Sections, &model.Section{Position: model.At("n", i+1, 0), Title: []model.Inline{&model.Text{Value: title}}})
		}
		classify(d)
		var got []string
		for _, s := range d.Sections {
			got = append(got, strings.Join(s.Facts().Speakers, "&"))
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%q: speakers %q, want %q", c.titles, got, c.want)
		}
	}
}

func TestDateAtTop(t *testing.T) {
	for text, want := range map[string]string{
		"Monday, March 11, 2019": "2019-03-11", "Date: 11 March 2011": "2011-03-11", "Datum: 11.03.2011": "2011-03-11",
		"We met on 11 March 2011 in the hall and talked about the roof.": "", "Hello": "",
	} {
		d := &model.Document{Blocks: []model.Block{&model.Paragraph{Inlines: []model.Inline{&model.Text{Value: text}}}}}
		if got := dateAtTop(d, AnyOrder).String(); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
