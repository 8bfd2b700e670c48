package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// A link that is but "Slides" or "Video" has its title beside it: in the words before it, or in
// the heading of its section.

// longestTalk is how many bytes such a title has at most.
const longestTalk = 120

// nounTitle returns the title of what a link leads to of which the words are title, a single
// noun: "Bees in Winter: Slides". It is title itself where nothing better stands there.
func (c *collector) nounTitle(title string, l *model.Link, p place) string {
	if !linkNoun(title) {
		return title
	}
	talk := ""
	if p.words != nil {
		if at, ok := p.words.at.find(l); ok && at.lo <= len(p.words.text) {
			talk = talkBefore(p.words.text[:at.lo], 2)
		}
	}
	if talk == "" && p.section != nil && ofTalk(title) {
		talk = talkBefore(headingWords(p.section.Title), 1)
		if talk == c.doc.Title || signposts.has(underscored(talk)) {
			talk = ""
		}
	}
	if talk == "" {
		return title
	}
	return talk + ": " + title
}

// linkNoun reports whether a text is nothing but a word that says what a link leads to.
func linkNoun(text string) bool {
	if strings.ContainsAny(text, " \t") || text == "" {
		return false
	}
	word := strings.ToLower(strings.Trim(text, ".,;:!?()[]"))
	for _, n := range linkNouns {
		if n.words.has(word) {
			return true
		}
	}
	return false
}

// ofTalk reports whether such a noun is that of something which goes with a talk.
func ofTalk(noun string) bool {
	kind := toldKind(noun)
	return kind == model.ReadingSlides || kind == model.ReadingVideo
}

// headingWords returns the words of a heading up to its first link.
func headingWords(title []model.Inline) string {
	for i, n := range title {
		if _, ok := n.(*model.Link); ok {
			return model.PlainText(title[:i])
		}
	}
	return model.PlainText(title)
}

// talkBefore returns the title that stands before a link, without the marks and nouns that lead
// to the link; "" where a sentence stands there, or fewer words than that.
func talkBefore(text string, words int) string {
	for {
		text = strings.TrimRightFunc(text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("-–—:|,;./([{→>•·&+", r) })
		k := strings.LastIndexAny(text, " \n\u00a0")
		if last := text[k+1:]; !linkNoun(last) && last != "and" && last != "und" && last != "et" && last != "y" {
			break
		}
		if text = text[:max(k, 0)]; text == "" {
			return ""
		}
	}
	text = text[strings.LastIndexByte(text, '\n')+1:]
	if open := strings.LastIndexByte(text, '['); open > 0 && strings.HasSuffix(text, "]") && len(text)-open < 24 {
		text = strings.TrimRight(text[:open], " ") // "[Keynote]"
	}
	first, _ := utf8.DecodeRuneInString(text)
	if len(text) > longestTalk || len(text) < 3 || strings.Count(text, " ")+1 < words || unicode.IsLower(first) || !unicode.IsLetter(first) && !unicode.IsDigit(first) && !strings.ContainsRune("“\"«„", first) || strings.Contains(text, ". ") {
		return ""
	}
	if last := strings.ToLower(text[strings.LastIndexByte(text, ' ')+1:]); len(last) <= 3 && followers.has(last) || pointsTo(last) {
		return "" // "See the slides"
	}
	return text
}

// pointsTo reports whether a word in small letters goes on to the noun behind it.
func pointsTo(word string) bool {
	switch word {
	case "called", "named", "namens", "is", "appelé", "llamado", "the", "a", "an", "his", "her", "their", "my", "our", "these", "this", "see", "watch", "siehe", "les", "le", "la", "las", "los", "el", "il", "lo", "i", "ihre", "seine", "meine", "die", "das", "der", "den", "ses", "mes", "sus":
		return true
	}
	return false
}
