package index

import (
	"strings"
	"unicode/utf8"

	"gloss/model"
)

// mostRelated is the number of entries that another one may refer to. What has
// more relatives than that is a maker or a family, and its members stand below
// it in the order of the index anyhow.
const mostRelated = 3

// relate refers entries to each other whose names say that one is made for the
// other or of it: "Django" and "Django REST framework". Names grown together say
// nothing: JavaScript is not made for Java. Both have mentions, so that no reference is blind, and what
// stands right below the other in the index needs none from it.
func relate(list []*model.IndexEntry) {
	for i, e := range list {
		if utf8.RuneCountInString(e.Name) < 4 || len(e.Mentions) == 0 {
			continue
		}
		var kin []*model.IndexEntry
		for _, o := range list[i+1:] {
			if !strings.HasPrefix(o.Sort, e.Sort) {
				break
			}
			if len(o.Mentions) > 0 && extends(o.Name, e.Name) {
				kin = append(kin, o)
			}
		}
		if len(kin) > mostRelated {
			continue
		}
		for _, o := range kin {
			e.SeeAlso = append(e.SeeAlso, o.Name)
			o.SeeAlso = append(o.SeeAlso, e.Name)
		}
	}
}

// extends reports whether a name begins with another one as a part of its own.
func extends(name, start string) bool {
	if len(name) <= len(start) || !strings.EqualFold(name[:len(start)], start) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(name[len(start):])
	return next == ' ' || next == '-' || next == '.'
}
