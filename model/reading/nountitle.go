package reading

import (
	"cmp"
	"slices"
	"sort"
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
// noun or the host of slides: "Bees in Winter: Slides". It is title itself where nothing better
// stands there.
func (c *collector) nounTitle(title string, l *model.Link, p place) string {
	noun, beside := nounOf(title), ""
	hosted := noun == "" && ofTalkKind(hostNamed(l, title))
	if hosted {
		noun = title
	}
	at, before := span{}, ""
	if p.words != nil {
		var ok bool
		if at, ok = p.words.at.find(l); ok && at.lo <= len(p.words.text) {
			before = p.words.text[:at.lo]
		}
	}
	if noun == "" {
		if !c.repeated(title) {
			return title
		}
		if before != "" {
			beside = p.words.linkBefore(at)
		}
		if noun = title; beside == "" && inSentence(title, l, p) {
			return title
		}
	}
	talk := cmp.Or(beside, talkBefore(before, 2), whole(p.cells.subject(p.cell)), talkOfPoint(before, p.above))
	if talk == "" && p.section != nil && c.repeated(title) {
		if day := oneLine(headingWords(p.section.Title)); len(day) <= longestLabel && dated(day) {
			talk = day // one of many: "Meeting" below each day
		}
	}
	if talk == "" && p.section != nil && (hosted || ofTalk(noun) || c.repeated(title)) {
		talk = c.talkOf(p.section)
	}
	if talk == "" {
		return title
	}
	if strings.HasSuffix(talk, "!") || strings.HasSuffix(talk, "?") {
		return talk + " – " + noun
	}
	return talk + ": " + noun
}

// talkOfPoint returns the title that the point above has, of a link before which nothing stands in
// its own but such nouns; "" where a sentence stands there.
func talkOfPoint(before string, above *point) string {
	if above == nil || !blank(before) && nounOf(strings.Trim(before, " :|/–—-")) == "" {
		return ""
	}
	text := oneLine(above.words())
	if strings.HasPrefix(text, "(") || strings.HasPrefix(text, "[") { // "(ECCV 20) Square bees"
		if k := strings.IndexAny(text, ")]"); k < 24 {
			text = strings.TrimLeft(text[k+1:], " ")
		}
	}
	if len(text) > longestTalk || wordsIn(text) < 2 || strings.Contains(text, ". ") || strings.HasSuffix(text, ".") || strings.HasSuffix(text, "…") {
		return ""
	}
	return whole(text)
}

// talkOf returns the title of a section, of the one above where that is but "Resources" or "Slides";
// "" where it names no one thing.
func (c *collector) talkOf(s *model.Section) string {
	for depth := 0; s != nil && depth < maxDepth; depth++ {
		heading := headingWords(s.Title)
		talk := talkBefore(heading, 1)
		switch {
		case talk != "" && talk == c.doc.Title, dated(heading):
			return ""
		case talk != "" && !unnamed(talk):
			if up := c.talkAbove(s); up != nil {
				return cmp.Or(talkBefore(headingWords(up.Title), 1), talk)
			}
			return talk
		case !unnamed(heading) && nounOf(heading) == "":
			return ""
		}
		s = c.parent(s)
	}
	return ""
}

// linkBefore returns the words of the link right before another, "" where words stand between
// the two or there is none, and where it is such a noun itself.
func (w *runWords) linkBefore(own span) string {
	links := w.ordered()
	k := sort.Search(len(links), func(k int) bool { return links[k].lo >= own.lo })
	if k == 0 || links[k-1].lo == links[k-1].hi {
		return ""
	}
	at := links[k-1]
	if between := w.text[min(at.hi, own.lo):own.lo]; !blank(between) || strings.IndexByte(between, '\n') >= 0 {
		return ""
	}
	if words := oneLine(w.text[at.lo:at.hi]); !blank(words) && nounOf(words) == "" && !pointing(words) {
		return words
	}
	return ""
}

// nounOf returns the noun of a text that is nothing but a word which says what a link leads to,
// with others that go with it: "slides" of "slides here"; "" for any other text.
func nounOf(text string) string {
	if text == "" || len(text) > longestPointer {
		return ""
	}
	noun := ""
	for word := range strings.FieldsSeq(text) {
		bare := strings.Trim(word, ".,;:!?()[]")
		low := strings.ToLower(bare)
		switch {
		case followers.has(low) || withNouns.has(low):
		case !kindNoun(low) && low != "code":
			return easternNoun(text)
		case noun != "":
			noun += " " + bare
		default:
			noun = bare
		}
	}
	return noun
}

// withNouns are the words that stand before such a noun and say no more.
const withNouns wordSet = " the my our all talk full pdf die der das alle meine les le la las los el il lo i gli "

// kindNoun reports whether a word in small letters says what a link leads to.
func kindNoun(word string) bool {
	for _, n := range linkNouns {
		if n.words.has(word) {
			return true
		}
	}
	return false
}

// easternNoun is nounOf for scripts that part no words.
func easternNoun(text string) string {
	bare := withoutHere(text)
	for _, n := range easternLinkNouns {
		if bare == n.word {
			return bare
		}
	}
	return ""
}

// repetition are the first addresses that the words of a link lead to, without their fragments.
type repetition struct {
	targets [manyTargets]string
	n       int
}

// manyTargets is how many addresses the same words lead to that name none of them.
const manyTargets = 3

// countWords counts the words of the links of a run.
func (c *collector) countWords(list []model.Inline) {
	model.WalkInlines(list, func(n model.Inline) {
		l, ok := n.(*model.Link)
		if !ok || l.Auto {
			return
		}
		key := underscored(model.PlainText(l.Inlines))
		if key == "" || len(key) > longestPointer {
			return
		}
		if c.linkWords == nil {
			c.linkWords = make(map[string]repetition)
		}
		target, _, _ := strings.Cut(l.Target, "#")
		if r := c.linkWords[key]; target != "" && r.n < manyTargets && !slices.Contains(r.targets[:r.n], target) {
			r.targets[r.n] = target
			r.n++
			c.linkWords[key] = r
		}
	})
}

// repeated reports whether words stand for so many addresses that they name none of them.
func (c *collector) repeated(words string) bool {
	return c.linkWords[underscored(words)].n >= manyTargets
}

// ofTalk reports whether such a noun is that of something which goes with a talk.
func ofTalk(noun string) bool {
	kind := toldKind(noun)
	return ofTalkKind(kind) || kind == model.ReadingRepository || strings.EqualFold(noun, "code")
}

func ofTalkKind(kind model.ReadingKind) bool {
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
	text = text[max(0, len(text)-window):]
	for {
		text = strings.TrimRightFunc(text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("-–—:|,;./([{→>•·&+", r) })
		k := strings.LastIndexAny(text, " \n\u00a0")
		if last := text[k+1:]; !kindNoun(strings.ToLower(strings.Trim(last, ".,;:!?()[]"))) && last != "and" && last != "und" && last != "et" && last != "y" {
			break
		}
		if text = text[:max(k, 0)]; text == "" {
			return ""
		}
	}
	text = text[strings.LastIndexByte(text, '\n')+1:]
	if saysWho(text) || ofSomebody(text) {
		return ""
	}
	if open := strings.LastIndexByte(text, '['); open > 0 && strings.HasSuffix(text, "]") && len(text)-open < 24 {
		text = strings.TrimRight(text[:open], " ") // "[Keynote]"
	}
	first, _ := utf8.DecodeRuneInString(text)
	if len(text) > longestTalk || len(text) < 3 || strings.Count(text, " ")+1 < words || unicode.IsLower(first) || !unicode.IsLetter(first) && !unicode.IsDigit(first) && !strings.ContainsRune("“\"«„", first) || strings.Contains(text, ". ") {
		return ""
	}
	if last := strings.ToLower(text[strings.LastIndexByte(text, ' ')+1:]); len(last) <= 3 && followers.has(last) || pointsTo(last) || strings.HasSuffix(last, "'s") || strings.HasSuffix(last, "’s") {
		return "" // "See the slides"
	}
	return text
}

// saysWho reports whether a line begins with "by" or the like, behind which the name of
// whoever speaks stands: "By Ada Miller, CTO".
func saysWho(line string) bool {
	words := strings.Fields(line)
	return len(words) > 2 && makerWords.has(strings.ToLower(words[0])) && capital(words[1]) && capital(words[2])
}

const makerWords wordSet = " by von par por di av af door de "

// ofSomebody reports whether all words of a text are such as stand for a page that somebody
// has: "Personal website", "Twitter".
func ofSomebody(text string) bool {
	for word := range strings.FieldsSeq(text) {
		if !pageWords.has(strings.ToLower(word)) {
			return false
		}
	}
	return text != ""
}

const pageWords wordSet = " personal website web site homepage page blog profile bio twitter github gitlab linkedin mastodon bluesky company own her his their "

// pointsTo reports whether a word in small letters goes on to the noun behind it.
func pointsTo(word string) bool {
	switch word {
	case "called", "named", "namens", "is", "appelé", "llamado", "the", "a", "an", "his", "her", "their", "my", "our", "these", "this", "see", "watch", "siehe", "les", "le", "la", "las", "los", "el", "il", "lo", "i", "ihre", "seine", "meine", "die", "das", "der", "den", "ses", "mes", "sus":
		return true
	}
	return false
}
