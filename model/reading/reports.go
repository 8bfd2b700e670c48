package reading

import (
	"strings"
	"sync"

	"gloss/model"
)

// reports are the technical reports of W3C that the table of titles knows, by
// the letters and digits of their short names in small letters.
var reports = sync.OnceValue(func() map[string]string {
	known := map[string]string{}
	for row := range strings.Lines(titles) {
		if key, _, ok := strings.Cut(row, "\t"); ok && strings.HasPrefix(key, "w3c-") {
			name := key[len("w3c-"):]
			known[folded(name)] = name
		}
	}
	return known
})

// reported reports whether a text may name a technical report of W3C.
func reported(s string) bool {
	for {
		i := strings.IndexByte(s, 'W')
		if i < 0 {
			return false
		}
		if s = s[i:]; strings.HasPrefix(s, "W3C") || strings.HasPrefix(s, "WCAG") {
			return true
		}
		s = s[1:]
	}
}

// report finds a technical report of W3C by its short name: "W3C Trace Context",
// "W3C HTML5", "WCAG 2.1".
func (w *wordRun) report(i int) (work, bool) {
	first := i + 1
	switch w.word(i) {
	case "WCAG":
		first = i
	case "W3C":
		if !blanks(w.gap(i)) {
			return work{}, false
		}
	default:
		return work{}, false
	}
	name, found, last := "", "", 0
	for k := first; k < len(w.words) && k < first+3 && (k == first || blanks(w.gap(k-1))); k++ {
		name += w.word(k)
		if known := reports()[folded(name)]; known != "" {
			found, last = known, k
		}
	}
	if found == "" {
		return work{}, false
	}
	at := span{w.words[i].lo, w.words[last].hi}
	return work{at: at, title: w.text[at.lo:at.hi], kind: model.ReadingStandard, url: "https://www.w3.org/TR/" + found}, true
}
