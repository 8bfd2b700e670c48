package export

import (
	"fmt"
	"testing"

	"gloss/export/locale"
	"gloss/model"
)

func TestTogetherPlaces(t *testing.T) {
	one, two := model.NameOf("one.md"), model.NameOf("two.md")
	talk, next := &model.Section{}, &model.Section{}
	at := func(source model.SourceName, line int32, s *model.Section, said, heading string) model.ReadingPlace {
		return model.ReadingPlace{Position: model.Position{Source: source, Line: line}, Section: s, Annotation: said, Headings: []string{heading}}
	}
	words := locale.For("en", "")
	got := ""
	for _, places := range TogetherPlaces([]model.ReadingPlace{
		at(one, 4, talk, "", "Bees"), at(one, 4, talk, "", "Bees"), at(one, 7, talk, "", "Bees"),
		at(one, 8, talk, "They sit close", "Bees"), at(one, 9, talk, "", "Bees"), at(one, 12, next, "", "Bees"),
		at(two, 13, next, "", "Bees"), at(two, 14, next, "", "Wasps"),
	}) {
		got += fmt.Sprintf("%s: %s; ", words.LinesOf(places), places[0].Annotation)
	}
	if want := "lines 4, 7: ; line 8: They sit close; lines 9, 12: ; line 13: ; line 14: ; "; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if groups := TogetherPlaces(nil); groups != nil {
		t.Errorf("of no places %v", groups)
	}
}
