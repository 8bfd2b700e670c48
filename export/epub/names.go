package epub

import (
	"hash/fnv"
	"strconv"
	"strings"
	"unicode/utf8"

	"gloss/model"
)

// thing is something that ids are made for: an entry of the index, an item of
// the reading list.
type thing struct {
	name string // that its id is made of
	own  string // what tells it from others of that name
	odd  int    // how far the id is from saying all of the name
}

// tellApart returns the names of things, in their order. Where the letters of
// ids make one of several names, the least odd keeps it, and the others, or all
// if none stands out, get a number made of what is their own: the order in
// which the notes come upon them makes no difference.
func tellApart(list []thing) []string {
	type rivals struct{ least, count int } // how odd the least odd ones are, and how many
	met := make(map[string]rivals, len(list))
	names := make([]string, len(list))
	for i, t := range list {
		names[i] = nameSlug(t.name)
		r, known := met[names[i]]
		switch {
		case !known || t.odd < r.least:
			r = rivals{t.odd, 1}
		case t.odd == r.least:
			r.count++
		}
		met[names[i]] = r
	}
	for i, t := range list {
		if r := met[names[i]]; t.odd > r.least || r.count > 1 {
			names[i] = numbered(names[i], t.own)
		} else {
			names[i] = t.name
		}
	}
	return names
}

// numbered returns a name with a number made of words.
func numbered(name, words string) string {
	h := fnv.New32a()
	h.Write([]byte(words))
	n := strconv.FormatUint(uint64(h.Sum32()&0xFFFF|0x10000), 16)[1:]
	return strings.TrimSuffix(name[:min(len(name), slugLength-len(n)-1)], "-") + "-" + n
}

// entryNames returns the names that the ids of entries have.
func entryNames(lists [][]*model.IndexEntry) []string {
	var things []thing
	for _, list := range lists {
		for _, e := range list {
			things = append(things, entryThing(e.Name, e.Key))
		}
	}
	return tellApart(things)
}

// entryThing is an entry with its name; where signs that ids cannot have make
// up much of that (C, C++, C#), with its key.
func entryThing(name, key string) thing {
	t := thing{name: name, own: name + "\x00" + key}
	if len(name) > slugLength || strings.HasPrefix(name, "@") || strings.ContainsFunc(name, func(r rune) bool { return r >= utf8.RuneSelf }) {
		t.odd = 1
	}
	if strings.ContainsAny(name, "+#*!%=?~^|<>$") {
		t.odd = 1
		if s := slug(key); s != "" && s != slug(name) {
			t.name = key
		}
	}
	return t
}

// readingNames returns the names that the ids of the items of the reading list
// have.
func readingNames(groups []model.ReadingGroup) []string {
	var things []thing
	for _, g := range groups {
		for _, r := range g.Readings {
			things = append(things, readingThing(r))
		}
	}
	return tellApart(things)
}

// readingThing is an item of the reading list. An address with a query is odder
// than one without, and less so where that is made of keys and values, as most
// are.
func readingThing(r *model.Reading) thing {
	t := thing{name: readingName(r), own: r.Identifier + "\x00" + r.URL + "\x00" + r.Title}
	if len(t.name) > slugLength {
		t.odd = 4
	}
	if _, query, ok := strings.Cut(t.name, "?"); ok {
		t.odd++
		for part := range strings.SplitSeq(query, "&") {
			if !strings.Contains(part, "=") {
				t.odd++
				break
			}
		}
	}
	if strings.Contains(t.name, "#") {
		t.odd++
	}
	return t
}
