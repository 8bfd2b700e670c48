package text

import (
	"strings"
	"testing"

	"gloss/notes/notestest"
)

// TestLayoutLost tells pages whose layout is lost from others.
func TestLayoutLost(t *testing.T) {
	many := strings.Repeat("high\nlow\nhigh again\n", 2)
	long := strings.Repeat("what was said of nets and ropes ", 5)
	for name, c := range map[string]struct {
		text string
		lost bool
	}{
		"long points": {"Harbours\n\nTides\n\n" + many + long + "\n" + many + long + "\n" + many + long + "\n" + many +
			"\nNets\n\nnylon is what most of the boats carry today, and it rots slowly\nhemp\n" + many, true},
		"points before addresses": {"Harbours\n\nCharts\n\nthe charts of the northern coast\nhttps://example.org/charts/north/all-of-them\nthe charts of the southern one\nhttps://example.org/charts/south/all-of-them\nby the guild\n\n" +
			"Tides\n\nthe tables of this year's tides\nhttps://example.org/tides/2016/tables-for-all-ports\nof two harbours\n", true},
		"boxes":   {"Minutes\n\nPresent\n\nAda\nGrace\nEdsger\n\nDecided\n\nropes are bought\nnets are mended\n\nTo do\n\n☐ ask for the price of hemp\n☐ mend the small net\n☒ pay the pilot\n☐ paint the boat\n", true},
		"short":   {"Harbour\n\nTides\n\nhigh at noon\nlow at six\n\nNets\n\nmend them\ntar them\ndry them\n", true},
		"shorter": {"Harbour\n\nTides\n\nhigh at noon\nlow at six\n", false},
		"wrapped": {"Tides\n\n" + strings.Repeat("the water rises and falls twice a day, which\nis known to all who live on the coast and\nto few who do not, whatever they may say\n\n", 4), false},
		"bullets": {"Tides\n\n- high\n- low\n\nNets\n\n- hemp\n- nylon\n\nRopes\n\n- ☐ buy\n- ☐ splice\n", false},
	} {
		_, doc := notestest.Read(t, Format(), "page.txt", c.text)
		if lost := doc.Sources[0].LayoutLost; lost != c.lost {
			t.Errorf("%s: layout lost: %v, want %v", name, lost, c.lost)
		}
	}
}
