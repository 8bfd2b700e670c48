package index

import (
	_ "embed"
	"strings"
	"sync"

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
	common                // a common word, but not of those that notes are full of
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
	case f.german && inLexicon(germanWords, key), !f.german && !f.english && inLexicon(romanceWords, key):
		u = everyday
	case listed(forenames, key):
		u = forename
	case f.english && commonWord(key):
		if u = common; strings.HasSuffix(key, "ly") && len(key) > 6 {
			u = everyday // an adverb
		}
	}
	f.usages[words] = u
	return u
}

// listed reports whether word stands in the list, whose words are parted by
// blanks and line feeds. A list is taken apart at its first use.
func listed(list, word string) bool {
	if list == forenames {
		return forenameSet()[word]
	}
	return everydaySet()[word]
}

var (
	everydaySet = sync.OnceValue(func() map[string]bool { return setOf(everydayWords) })
	forenameSet = sync.OnceValue(func() map[string]bool { return setOf(forenames) })
)

func setOf(list string) map[string]bool {
	set := make(map[string]bool, len(list)/6)
	for word := range strings.FieldsSeq(list) {
		set[word] = true
	}
	return set
}
