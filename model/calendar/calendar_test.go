package calendar

import (
	"strings"
	"testing"
)

func TestNames(t *testing.T) {
	for word, want := range map[string]int{"may": 5, "мая": 5, "maja": 5, "mayıs": 5, "μαΐου": 5, "května": 5, "يونيو": 6, "maj": 5, "friday": 0, "": 0} {
		if got := Month(word); got != want {
			t.Errorf("month %q: %d, want %d", word, got, want)
		}
	}
	for word, want := range map[string]int{"sunday": 0, "måndag": 1, "вторник": 2, "수요일": 3, "金曜日": 5, "sobota": 6, "may": -1, "": -1} {
		if got := Weekday(word); got != want {
			t.Errorf("weekday %q: %d, want %d", word, got, want)
		}
	}
}

// A word is the name of one month and of one weekday at most.
func TestOnce(t *testing.T) {
	for i, lists := range [...][]string{Months[:], Weekdays[:]} {
		which := map[string]int{}
		for k, names := range lists {
			for w := range strings.FieldsSeq(names) {
				if before, ok := which[w]; ok && before != k {
					t.Errorf("list %d: %q is in %d and in %d", i, w, before, k)
				}
				which[w] = k
			}
		}
	}
}
