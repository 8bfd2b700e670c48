package index

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gloss/model"
)

// Limits of references.
const (
	// mostRelated is the number of entries that another one may refer to.
	// What has more relatives than that is a maker or a family.
	mostRelated = 3
	// apart is the number of entries from which on two headings are out of
	// sight of each other.
	apart = 4
)

// relate refers entries to each other of which one is made for the other or of
// it: as its name says ("Django", "Django REST framework") or as the line on what
// it is says ("Fork of Redis"). Names grown together say nothing: JavaScript is
// not made for Java. Both have mentions, so that no reference is blind, and they
// stand apart: what stands beside the other needs none. list is in its order.
func relate(list []*model.IndexEntry) {
	at := make(map[*model.IndexEntry]int, len(list))
	byWord := make(map[string][]*model.IndexEntry, len(list))
	for i, e := range list {
		at[e] = i
		if len(e.Mentions) > 0 && utf8.RuneCountInString(e.Name) > 1 {
			word, _, _ := strings.Cut(e.Name, " ")
			byWord[word] = append(byWord[word], e)
		}
	}
	kin := map[*model.IndexEntry][]*model.IndexEntry{} // what is made for it, or of it
	related := func(of, e *model.IndexEntry) {
		if of != e && len(kin[of]) <= mostRelated && !slices.Contains(kin[of], e) {
			kin[of] = append(kin[of], e)
		}
	}
	for i, e := range list {
		if utf8.RuneCountInString(e.Name) >= 4 && len(e.Mentions) > 0 {
			for _, o := range list[i+1:] {
				if !strings.HasPrefix(o.Sort, e.Sort) {
					break
				}
				if len(o.Mentions) > 0 && extends(o.Name, e.Name) {
					related(e, o)
				}
			}
		}
		for _, of := range origins(e, byWord) {
			related(of, e)
		}
	}
	for _, e := range list {
		if len(kin[e]) > mostRelated {
			continue
		}
		for _, o := range kin[e] {
			if d := at[o] - at[e]; d < apart && d > -apart || len(o.SeeAlso) >= mostRelated {
				continue
			}
			e.SeeAlso = append(e.SeeAlso, o.Name)
			o.SeeAlso = append(o.SeeAlso, e.Name)
		}
	}
}

// descent reports whether a word in small letters leads to what a thing comes from,
// before or after it, in the lines of the catalogue on what things are.
func descent(word string) bool {
	switch word {
	case "fork", "forked", "successor", "dialect", "superset", "replacement", "rewrite", "reimplementation", "replaces", "succeeds", "compatible", "clone", "variant":
		return true
	}
	return false
}

// comes reports whether the line on what a thing is says what it comes from or stands
// on.
func comes(about string) bool {
	for at := 0; at < len(about); at++ {
		from := at
		for at < len(about) && isASCIILetter(about[at]) {
			at++
		}
		if from == at {
			continue
		}
		switch word := about[from:at]; {
		case descent(word), isUpper(word[0]) && descent(strings.ToLower(word)):
			return true
		case word == "top" && strings.HasSuffix(about[:from], "n ") && strings.HasPrefix(about[at:], " of") && from > 2 && about[from-3]|0x20 == 'o':
			return true // "on top of"
		}
	}
	return false
}

// origins returns the entries that an entry comes from or stands for, as the
// line on what it is says: "Fork of Nagios", "Redis-compatible store", "Web APIs
// on top of Django".
func origins(e *model.IndexEntry, byWord map[string][]*model.IndexEntry) []*model.IndexEntry {
	if len(e.Mentions) == 0 || !comes(e.About) {
		return nil
	}
	var found []*model.IndexEntry
	for i := 0; i < len(e.About); {
		end := i
		for end < len(e.About) && !strings.ContainsRune(" ,;-", rune(e.About[end])) {
			end++
		}
		for _, o := range byWord[e.About[i:end]] {
			if strings.ToLower(o.Name) == o.Name && !strings.HasSuffix(e.About[:i], " of ") && !strings.HasSuffix(e.About[:i], " to ") {
				continue // an ordinary word: "on top of C"
			}
			if rest := e.About[i:]; strings.HasPrefix(rest, o.Name) && (len(rest) == len(o.Name) || strings.ContainsRune(" ,;-", rune(rest[len(o.Name)]))) {
				found = append(found, o)
			}
		}
		i = end + 1
	}
	return found
}

// extends reports whether a name begins with another one as a part of its own.
func extends(name, start string) bool {
	if len(name) <= len(start) || !strings.EqualFold(name[:len(start)], start) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(name[len(start):])
	return next == ' ' || next == '-' || next == '.'
}
