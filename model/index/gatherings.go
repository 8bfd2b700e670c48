package index

import (
	"strings"

	"gloss/model"
	"gloss/model/catalog"
)

// This file learns what the notes are about from the names of the gatherings that they
// speak of: those of a RailsConf are about Rails, however few other names they have.

// learnTopics finds the known things after which a conference or the like is called that
// the notes name, or that they were taken at.
func (f *finder) learnTopics(doc *model.Document) {
	f.topics = f.topics[:0]
	for n := range f.vocabulary.read {
		f.addTopic(f.vocabulary.words[n].text)
	}
	for _, named := range [...]string{doc.Event, doc.Title} {
		for rest := named; ; {
			word, start := catalog.FirstWord(rest)
			if word == "" {
				break
			}
			f.addTopic(word)
			rest = rest[start+len(word):]
		}
	}
}

// addTopic remembers the thing after which a gathering of that name is called, if it is
// one.
func (f *finder) addTopic(word string) {
	stem := gatheringStem(word)
	if stem == "" {
		return
	}
	if e := f.entryNamed(stem); e != nil {
		f.topics = append(f.topics, f.thingOf(e))
	}
}

// gatheringStem returns what a gathering is called after, of which the name is the word:
// "Rails" of "RailsConf"; "" for other words.
func gatheringStem(word string) string {
	if len(word) < 6 || !isUpper(word[0]) || !hasUpper(word[3:]) {
		return ""
	}
	for _, end := range [...]string{"Conf", "Con", "Kaigi", "Days", "Day", "Fest", "Camp", "Meetup", "Summit", "World"} {
		if stem, ok := strings.CutSuffix(word, end); ok && len(stem) > 2 {
			return stem
		}
	}
	return ""
}

// confirmTopics accepts what the notes are about, when what is sure has been accepted.
func (f *finder) confirmTopics() {
	for _, t := range f.topics {
		if !t.confirmed {
			t.confirmed, t.confirmedIn = true, f.pass
		}
	}
}

// sessionLabel reports whether a word, which begins a run before a colon, says of what
// kind a session or a remark is.
func sessionLabel(b *beside, form string) bool {
	switch strings.ToLower(form) {
	case "panel", "keynote", "poster", "demo", "plenary", "workshop", "fishbowl", "lightning", "spotlight", "obs", "nb", "ps", "nota":
		return len(b.right) > 3
	}
	return false
}
