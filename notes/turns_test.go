package notes

import (
	"strings"
	"testing"

	"gloss/model"
)

func TestSplitTurns(t *testing.T) {
	cases := []struct{ name, in, want string }{
		{"names and times", "Ada Lovelace 00:48 Hello.|I am here.|Joe 01:07 Hi|Ada Lovelace 01:09 Bye", "Ada Lovelace 00:48 Hello. I am here./Joe 01:07 Hi/Ada Lovelace 01:09 Bye"},
		{"a head above", "Recording|Ada (0:48): Hello.|Joe (1:07): Hi|Ada (1:09): Bye", "Recording/Ada (0:48): Hello./Joe (1:07): Hi/Ada (1:09): Bye"},
		{"stamps", "[00:00:01.5] Hello|and more|[00:00:04] Hi|[00:01:02] Bye", "[00:00:01.5] Hello and more/[00:00:04] Hi/[00:01:02] Bye"},
		{"chat", "<ada> hello|<joe> hi|and more|<ada> bye", "<ada> hello/<joe> hi and more/<ada> bye"},
		{"schedule", "9:00 AM Doors|9:30 AM Welcome|11:00 AM Break", "9:00 AM Doors/9:30 AM Welcome/11:00 AM Break"},
		{"who says it again", "Ada: Is it on?|I hear nothing|at all, and|I see|nothing.|Joe: It is.|Ada: Well.", "Ada: Is it on? I hear nothing at all, and I see nothing./Joe: It is./Ada: Well."},
		{"wide colons", "王：听见吗？|我听不见，|什么也没有。|李：听见。|王：好。", "王：听见吗？ 我听不见， 什么也没有。/李：听见。/王：好。"},
		{"fields", "Date: 5 March|Place: Hall 2|Chair: Ada", ""},
		{"prose that a time begins", "We met at|10:30 in the hall|and stayed to|11:00 or so, then|12:15 came|and with it|lunch, which|was good", ""},
		{"two turns", "<ada> hello|<joe> hi", ""},
		{"tags", "<b class=x> y|<i id=y> z|<u id=z> a", ""},
		{"ratios", "Then 3:10 fell|to 4:20 and|to 5:30", ""},
	}
	for _, c := range cases {
		p := paragraphOf(c.in)
		var got []string
		for _, b := range splitTurns(p) {
			got = append(got, model.PlainText(b.(*model.Paragraph).Inlines))
		}
		if s := strings.Join(got, "/"); s != c.want {
			t.Errorf("%s: %q, want %q", c.name, s, c.want)
		}
	}
}
