package index

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"gloss/model"
)

// The order is that of the Unicode collation with numbers by value, for names
// of letters, digits and accents. Where names have blanks and hyphens it is word
// by word, as the rules for indexes want it, which the collation is not.
func TestOrderIsThatOfUnicode(t *testing.T) {
	heads := []string{"Apt", "ängström", "Bazel", "Çelik", "Django", "Élan", "Ørsted", "Łuk", "Node", "ñandu", "Zope", "æther", "straße", "İzmir", "pip", "Öl", "Qt", "7zip", "3scale", "Яндекс"}
	tails := []string{"", "2", "10", "db", "ka", "Lib", "x1", "é", "ß", "00"}
	c := collate.New(language.Und, collate.Numeric, collate.Loose)
	var list []*model.IndexEntry
	for _, h := range heads {
		for _, tail := range tails {
			list = append(list, heading(h+tail))
		}
	}
	order(list)
	var differ []string
	for i, e := range list[1:] {
		if before := list[i]; c.CompareString(before.Name, e.Name) > 0 {
			differ = append(differ, fmt.Sprintf("%s, %s", before.Name, e.Name))
		}
	}
	slices.Sort(differ)
	t.Logf("%d names", len(list))
	if len(differ) > 0 {
		t.Errorf("%d differ:\n%s", len(differ), strings.Join(differ, "\n"))
	}
}
