package layout

import (
	"fmt"
	"testing"

	"gloss/model"
)

func TestLocatorsInRanges(t *testing.T) {
	a, b := &model.Section{}, &model.Section{}
	at := func(page int, s *model.Section, principal bool) locator {
		return locator{page: page, last: page, section: s, principal: principal}
	}
	got := inRanges([]locator{at(1, a, false), at(2, a, false), at(3, a, false), at(4, b, false), at(6, b, false), at(7, b, true), at(8, nil, false), at(9, nil, false)})
	if s := fmt.Sprint(got[0], got[1], got[2], got[3], got[4], got[5]); len(got) != 6 || s != "1–3 4 6 7 8 9" {
		t.Errorf("%v", got)
	}
}
