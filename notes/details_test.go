package notes

import (
	"strings"
	"testing"

	"gloss/model"
)

func TestDetails(t *testing.T) {
	for _, c := range []struct{ text, time, room, speakers string }{
		{"Speaker: Mary Green\nRoom: B\nTime: 9:00–9:45", "09:00–09:45", "Room B", "Mary Green"},
		{"Referent: Hans Müller\nOrt: Aula\nUhrzeit: 14 Uhr", "14:00", "Aula", "Hans Müller"},
		{"Orateurs: Marie Dupont et Jean Martin\nSalle: 3\nHeure: 14h30", "14:30", "Salle 3", "Marie Dupont|Jean Martin"},
		{"Ponente: Ana Ruiz\nSala: Lorca\nHora: 16:00", "16:00", "Lorca", "Ana Ruiz"},
		{"Ponentes: José Ortega y Gasset, Ana Ruiz y José, Luis Gil y Eva Mora", "", "", "José Ortega y Gasset|Ana Ruiz|José|Luis Gil|Eva Mora"},
		{"Докладчик: Иван Петров\nЗал: 2\nВремя: 12:00", "12:00", "Зал 2", "Иван Петров"},
		{"登壇者：山田太郎\n会場：第1会議室\n時間：10:00〜11:00", "10:00–11:00", "第1会議室", "山田太郎"},
		{"Speakers: Ann Lee, Bob Kahn", "", "", "Ann Lee|Bob Kahn"},
		// What stands on a line below is no more of the value, unless the line was full or goes on.
		{"Speaker: Linus Torvalds\nGit was shown.", "", "", "Linus Torvalds"},
		{"Speaker: Mary Green\nRoom: B\nA full house.", "", "Room B", "Mary Green"},
		{"Speakers: Ann Lee,\nBob Kahn", "", "", "Ann Lee|Bob Kahn"},
		{"Speakers: Ann Lee and\nBob Kahn", "", "", "Ann Lee|Bob Kahn"},
		{"Speakers: Ann Lee, Bob Kahn, Cynthia Montgomery, Dorothea\nEllington", "", "", "Ann Lee|Bob Kahn|Cynthia Montgomery|Dorothea Ellington"},
		{"Speakers: Ann Lee, Bob Kahn, Cynthia Montgomery, Dorothea Ellington, Edward Featherstone, Gregory Hamilton, Ian Jefferson\nKeynote on Git", "", "", "Ann Lee|Bob Kahn|Cynthia Montgomery|Dorothea Ellington|Edward Featherstone|Gregory Hamilton|Ian Jefferson"},
		{"10:30–11:15, Room 3", "10:30–11:15", "Room 3", ""},
		{"by Mary Green", "", "", "Mary Green"},
		{"Time: Friday, 9:00 am", "09:00", "", ""},
		{"Where: https://example.org/x", "", "", ""},
		{"Time is money", "", "", ""},
		{"Note: the room was full at 10:30", "", "", ""},
		{"At 10:30 the room was full", "", "", ""},
		{"The room: full", "", "", ""},
	} {
		p := &model.Paragraph{}
		for i, line := range strings.Split(c.text, "\n") {
			if i > 0 {
				p.Inlines[i-1].(*model.Text).Value += " "
			}
			p.Inlines = append(p.Inlines, &model.Text{Position: model.Position{Line: int32(i + 1), Column: 1}, Value: line})
		}
		s := &model.Section{Blocks: []model.Block{p}}
		readDetails(s, AnyOrder)
		f := s.Facts()
		time := f.Start
		if f.End != "" {
			time += "–" + f.End
		}
		if who := strings.Join(f.Speakers, "|"); time != c.time || f.Room != c.room || who != c.speakers {
			t.Errorf("%q: %q %q %q, want %q %q %q", c.text, time, f.Room, who, c.time, c.room, c.speakers)
		}
		if got := model.PlainText(p.Inlines); strings.Join(strings.Fields(got), " ") != strings.Join(strings.Fields(c.text), " ") {
			t.Errorf("%q: words are %q", c.text, got)
		}
	}
}
