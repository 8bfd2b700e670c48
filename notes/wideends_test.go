package notes

import (
	"testing"

	"gloss/model"
)

func TestNoBlanksAtWideLineEnds(t *testing.T) {
	text := func(line int, s string) model.Inline {
		return &model.Text{Position: model.At("n", line, 1), Value: s}
	}
	for _, c := range []struct {
		run  []model.Inline
		want string
	}{
		{[]model.Inline{text(1, "蜂箱很多。 "), text(2, "蜂蜜不多")}, "蜂箱很多。蜂蜜不多"},
		{[]model.Inline{text(1, "巣箱を "), text(2, "「開けた」 "), text(3, "カゴー ")}, "巣箱を「開けた」カゴー"},
		{[]model.Inline{text(1, "蜂 "), &model.Strong{Position: model.At("n", 2, 1), Inlines: []model.Inline{text(2, "蜜 "), text(3, "蜡")}}, text(3, " "), text(4, "多")}, "蜂蜜蜡多"},
		{[]model.Inline{text(1, "蜂 "), text(1, "蜜")}, "蜂 蜜"},
		{[]model.Inline{text(1, "巣箱は "), text(2, "Hive")}, "巣箱は Hive"},
		{[]model.Inline{text(1, "Hive "), text(2, "巣箱")}, "Hive 巣箱"},
		{[]model.Inline{text(1, "벌통을 "), text(2, "열었다")}, "벌통을 열었다"},
		{[]model.Inline{text(1, "the hive "), text(2, "at the mill")}, "the hive at the mill"},
	} {
		d := &model.Document{Blocks: []model.Block{&model.Paragraph{Inlines: c.run}}}
		settleText(d)
		if got := model.PlainText(d.Blocks[0].(*model.Paragraph).Inlines); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
