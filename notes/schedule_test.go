package notes

import "testing"

func TestSlotOf(t *testing.T) {
	for _, c := range []struct{ title, start, end, room, rest string }{
		{"10:30–11:15 Room B: Queues – Ada Lovelace", "10:30", "11:15", "Room B", "Queues – Ada Lovelace"},
		{"10:30 - 11:15 | Hall A | Queues", "10:30", "11:15", "Hall A", "Queues"},
		{"11:35 - A beginner's guide to eBPF", "11:35", "", "", "A beginner's guide to eBPF"},
		{"9:00 Registration", "09:00", "", "", "Registration"},
		{"Fri 9:00 am: Welcome", "09:00", "", "", "Welcome"},
		{"Queues (14h00, Salle 3)", "14:00", "", "Salle 3", "Queues"},
		{"14h – Les files d'attente", "14:00", "", "", "Les files d'attente"},
		{"[Raum A12] Warteschlangen", "", "", "Raum A12", "Warteschlangen"},
		{"10.30 Uhr: Warteschlangen (Ada Lovelace)", "10:30", "", "", "Warteschlangen (Ada Lovelace)"},
		{"10.30–11.15 Warteschlangen", "10:30", "11:15", "", "Warteschlangen"},
		{"14 Uhr Warteschlangen", "14:00", "", "", "Warteschlangen"},
		{"2pm - Queues", "14:00", "", "", "Queues"},
		{"2:15pm–3:00pm Queues", "14:15", "15:00", "", "Queues"},
		{"12 am: Night watch", "00:00", "", "", "Night watch"},
		{"Main Stage: Opening", "", "", "", "Main Stage: Opening"},
		{"9:30 Main Stage: Opening", "09:30", "", "Main Stage", "Opening"},
		{"Opening, Main Stage", "", "", "Main Stage", "Opening"},
		{"Opening, Room 5", "", "", "Room 5", "Opening"},
		{"Зал 2: Очереди", "", "", "Зал 2", "Очереди"},

		{"Room for improvement", "", "", "", "Room for improvement"},
		{"3.14 is pi", "", "", "", "3.14 is pi"},
		{"Go 1.5: what is new", "", "", "", "Go 1.5: what is new"},
		{"Python 3 – the good parts", "", "", "", "Python 3 – the good parts"},
		{"2.10 release notes", "", "", "", "2.10 release notes"},
		{"10:1 ratios", "", "", "", "10:1 ratios"},
		{"24 hours of Le Mans", "", "", "", "24 hours of Le Mans"},
		{"Track changes", "", "", "", "Track changes"},
		{"Stage fright, and how to beat it", "", "", "", "Stage fright, and how to beat it"},
		{"Q&A", "", "", "", "Q&A"},
		{"Docker (deprecated)", "", "", "", "Docker (deprecated)"},
		{"7 habits", "", "", "", "7 habits"},
		{"99:99 luftballons", "", "", "", "99:99 luftballons"},
		{"Hamlet, Act 3: a study", "", "", "", "Hamlet, Act 3: a study"},
		{"", "", "", "", ""},
	} {
		slot, rest := slotOf(c.title)
		if slot.Start != c.start || slot.End != c.end || slot.Room != c.room || rest != c.rest {
			t.Errorf("%q: %+v, rest %q", c.title, slot, rest)
		}
	}
}
