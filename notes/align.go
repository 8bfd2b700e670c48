package notes

import (
	"sort"
	"unicode"
	"unicode/utf8"
)

// FoldTitle returns a title as it is compared: case, quotation marks, kinds of
// dashes, mark-up characters and blanks do not count.
func FoldTitle(s string) string { return string(AppendFolded(make([]byte, 0, len(s)), s)) }

// AppendFolded appends to b what FoldTitle returns.
func AppendFolded(b []byte, s string) []byte {
	start := len(b)
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			i++
			if c = folded[c]; c != uncounted {
				b = append(b, c)
			}
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		switch {
		case unicode.IsSpace(r), r == '\u00AD', r == '\u200B':
		case r == '‘', r == '’', r == '“', r == '”', r == '´':
		case r == '–', r == '—', r == '‒':
			b = append(b, '-')
		default:
			b = utf8.AppendRune(b, unicode.ToLower(r))
		}
	}
	for n := len(b); n > start && (b[n-1] == ':' || b[n-1] == '#'); n-- {
		b = b[:n-1]
	}
	return b
}

// folded has for each character of ASCII what AppendFolded makes of it; uncounted for
// one that does not count.
var folded = func() (list [utf8.RuneSelf]byte) {
	for c := range list {
		list[c] = byte(c)
		if c >= 'A' && c <= 'Z' {
			list[c] |= 0x20
		}
	}
	for _, c := range []byte(" *_`\\\"'\t\n\v\f\r") {
		list[c] = uncounted
	}
	return list
}()

const uncounted = 0xFF

// Align finds the titles of an outline among candidates (lines, headings,
// points), both in the order of the notes. The result has for each title the
// index of its candidate, or -1. As many titles as possible are found without
// changing their order.
func (o *Outline) Align(candidates []string) []int {
	where := map[string][]int{}
	for _, t := range o.Titles {
		where[FoldTitle(t.Title)] = nil
	}
	for i, c := range candidates {
		if len(c) > 1000 {
			continue
		}
		if key := FoldTitle(c); key != "" {
			if list, ok := where[key]; ok {
				where[key] = append(list, i)
			}
		}
	}
	return longestChain(o.Titles, where)
}

// longestChain is the longest increasing subsequence over all pairs of a title
// and a candidate with its words (Hunt and Szymanski, 1977). Of several equally
// long ones it takes that with the earliest candidates.
func longestChain(titles []OutlineTitle, where map[string][]int) []int {
	type link struct {
		title, candidate int
		before           *link
	}
	var tails []*link // tails[k] ends the best chain of k+1 pairs
	for t := range titles {
		list := where[FoldTitle(titles[t].Title)]
		for i := len(list) - 1; i >= 0; i-- {
			c := list[i]
			k := sort.Search(len(tails), func(k int) bool { return tails[k].candidate >= c })
			l := &link{title: t, candidate: c}
			if k > 0 {
				l.before = tails[k-1]
			}
			switch {
			case k == len(tails):
				tails = append(tails, l)
			case tails[k].candidate > c:
				tails[k] = l
			}
		}
	}
	found := make([]int, len(titles))
	for i := range found {
		found[i] = -1
	}
	if len(tails) > 0 {
		for l := tails[len(tails)-1]; l != nil; l = l.before {
			found[l.title] = l.candidate
		}
	}
	return found
}
