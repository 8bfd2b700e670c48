package locale

import (
	"testing"

	"gloss/model"
)

func TestNamesDayInOtherDigits(t *testing.T) {
	for _, c := range []struct {
		tag, title string
		want       bool
	}{
		{"fa", "پنجشنبه، ۱۴ فوریهٔ ۲۰۱۹", true}, {"ar", "الخميس ١٤ فبراير ٢٠١٩", true}, {"he", "יום חמישי, 14 בפברואר", true}, {"fa", "۱۵ فوریه", false}, {"he", "פברואר", false},
	} {
		if got := For(c.tag, "").NamesDay(c.title, model.Date{Year: 2019, Month: 2, Day: 14}); got != c.want {
			t.Errorf("%q names the day: %v", c.title, got)
		}
	}
}
