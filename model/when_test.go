package model

import "testing"

func TestWhen(t *testing.T) {
	for _, c := range []struct{ title, start, end, room, want string }{
		{"Soil", "09:30", "10:15", "Room 3", "9:30–10:15, Room 3"},
		{"Soil", "00:00", "", "", "0:00"},
		{"Soil", "", "", "Aula", "Aula"},
		{"9:30 Soil", "09:30", "", "Room 3", "Room 3"},
		{"Soil, 2:30 pm, Room 3", "14:30", "", "Room 3", ""},
		{"Soil", "", "", "", ""},
	} {
		s := &Section{Title: []Inline{&Text{Value: c.title}}, Known: &Facts{Start: c.start, End: c.end, Room: c.room}}
		if got := s.When(); got != c.want {
			t.Errorf("%q: When() = %q, want %q", c.title, got, c.want)
		}
	}
}
