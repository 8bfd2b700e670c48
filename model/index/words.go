package index

import "strings"

// usage is how else a name is used.
type usage uint8

const (
	unusual  usage = iota // seldom anything but a name
	forename              // also a person's, or too short to tell
	common                // a common word, but not of those that notes are full of
	everyday              // an ordinary word
)

// usageOf tells how else the words are used. It is remembered for each form.
func (f *finder) usageOf(words string) usage { return f.usageIn(f.wordOf(words)) }

// usageIn is usageOf for words of the vocabulary.
func (f *finder) usageIn(w *word) usage {
	if w.asked&usageAsked == 0 {
		f.askUsage(w)
	}
	return w.usage
}

func (f *finder) askUsage(w *word) {
	w.asked |= usageAsked
	w.usage = f.findUsage(w.text, w.fold(), w.inLists())
}

// findUsage is usageOf for words that were not yet asked for: in their case, folded, and by the
// lists that have them.
func (f *finder) findUsage(words, key string, in lists) usage {
	if f.language != "" && ordinaryIn(f.language, key) {
		return everyday
	}
	if len(words) <= 2 {
		if !hasUpper(words) && (in&everydayList != 0 || f.german && in&germanList != 0 || !f.german && !f.english && in&otherLanguageList != 0) {
			return everyday // "ab", "so", "es"
		}
		return forename
	}
	if strings.IndexByte(key, ' ') >= 0 {
		return unusual
	}
	switch {
	case in&(everydayList|jargonList) != 0, f.german && in&germanList != 0, !f.german && !f.english && in&otherLanguageList != 0:
		return everyday
	case in&forenameList != 0:
		return forename
	case !f.english && (in&commonList != 0 || !f.german && !f.foreign && !hasUpper(words) && otherLanguageEnding(key)):
		return common
	case f.english && len(key) <= maxWord && f.common(key, in):
		if strings.HasSuffix(key, "ly") && len(key) > 6 {
			return everyday // an adverb
		}
		return common
	}
	return unusual
}

// common reports whether the folded word, which is in those lists, is one of the
// most common of English, or an inflection of one.
func (f *finder) common(key string, in lists) bool {
	if in&commonList != 0 {
		return true
	}
	f.spelling.spell(key)
	return f.spelling.derivedFrom(commonList)
}
