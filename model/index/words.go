package index

import (
	_ "embed"
	"strings"

	"gloss/model/catalog"
)

// everydayWords are words that prose is full of, with those that notes on
// software use in their plain meaning; forenames are names of people. They say
// nothing of any tool: a name that is none of them is seldom anything but a
// name.
//
//go:embed words.txt
var everydayWords string

//go:embed forenames.txt
var forenames string

// usage is how else a name is used.
type usage uint8

const (
	unusual  usage = iota // seldom anything but a name
	forename              // also a person's, or too short to tell
	everyday              // an ordinary word
)

// usageOf tells how else the words are used. It is remembered for each form.
func (f *finder) usageOf(words string) usage {
	if u, ok := f.usages[words]; ok {
		return u
	}
	u, key := unusual, catalog.Fold(words)
	switch {
	case len(words) <= 2:
		u = forename
	case strings.IndexByte(key, ' ') >= 0:
	case listed(everydayWords, key), inLexicon(jargonWords, key):
		u = everyday
	case f.german && inLexicon(germanWords, key):
		u = everyday
	case listed(forenames, key):
		u = forename
	}
	f.usages[words] = u
	return u
}

// listed reports whether word stands in the list, whose words are parted by
// blanks and line feeds.
func listed(list, word string) bool {
	for from := 0; ; {
		k := strings.Index(list[from:], word)
		if k < 0 {
			return false
		}
		k += from
		from = k + len(word)
		if (k == 0 || list[k-1] <= ' ') && (from == len(list) || list[from] <= ' ') {
			return true
		}
	}
}
