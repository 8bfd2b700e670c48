package index

import (
	"testing"
	"unicode/utf8"

	"gloss/model"
)

// FuzzOrder puts any two names in order, in any language.
func FuzzOrder(f *testing.F) {
	for _, s := range []string{"", "ZeroMQ", "0MQ", ".NET", "C++", "py.test", "Guido van Rossum", "Ünï-cöde", "漢字", "カメラ", "각하", "1.1.1.1", "\xff\xfe", "a\u0301\u0327", "\u0301", "ﬁ", "x\x00y", "99999999999999999999999999", "Яндекс, Ёж", "de la Cruz, Jr."} {
		f.Add(s, "Aa ch ll", "da")
		f.Add("dž lj", s, "hr-x")
	}
	f.Fuzz(func(t *testing.T, a, b, tag string) {
		if len(a)+len(b) > 1000 {
			return
		}
		c := collationFor(tag)
		one, two := &model.IndexEntry{Name: a, Kind: "person"}, &model.IndexEntry{Name: b}
		c.placePerson(one)
		c.place(two, b)
		for _, e := range []*model.IndexEntry{one, two} {
			if e.Letter == "" || !utf8.ValidString(e.Letter) || c.compare(e.Sort, e.Sort) != 0 || c.letterOf(e.Sort) != e.Letter {
				t.Errorf("%+v", e)
			}
		}
		if c.compare(one.Sort, two.Sort) != -c.compare(two.Sort, one.Sort) {
			t.Errorf("%q and %q stand before each other", one.Sort, two.Sort)
		}
	})
}
