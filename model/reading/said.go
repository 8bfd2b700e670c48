package reading

import (
	"strings"
	"unicode/utf8"

	"gloss/model"
)

// besides returns what the run says of a link beside its words, where they are
// the title of the thing and are set off at the start of the run: "a queue" of "Kue – a queue". Otherwise it is what spoken returns.
func (w *runWords) besides(l *model.Link, title string) string {
	at, ok := w.at.find(l)
	if rest, ok := w.afterLabel(l, title); ok {
		return rest
	}
	if title == "" || !ok || at.hi > len(w.text) || folded(w.text[at.lo:at.hi]) != folded(title) {
		return w.spoken(l)
	}
	line := w.entry(at)
	if !blank(w.text[max(line.lo, at.lo-window):at.lo]) {
		return w.spoken(l)
	}
	rest := strings.TrimLeft(w.text[at.hi:line.hi], " 	 )]”»\"*_")
	next := firstRune(rest)
	begins := w.lines[l] || strings.ContainsRune(labels, next) || strings.HasPrefix(rest, "\n") || isEnd(next)
	if rest = strings.TrimLeft(rest, separators+".!?… \n\t"); !begins || blank(rest) || w.linkAt(line.hi-len(rest)) {
		return w.spoken(l)
	}
	return remark(rest)
}

// remark returns as much of words as an annotation holds.
func remark(rest string) string {
	if rest = rest[:min(len(rest), window)]; !within(longest, rest) {
		_, rest = sentence("", rest)
	}
	return tidy(strings.ToValidUTF8(rest, ""))
}

// labels are the separators between a label and what it is about.
const labels = ":–—-→>="

// window is how many bytes on each side of a place are looked at.
const window = 8 * longest

// spoken returns what the run says of self: the sentence that self stands in,
// or all of a short run; "" where there are no words but those of self.
func (w *runWords) spoken(self model.Inline) string {
	at, _ := w.at.find(self)
	return w.around(at)
}

// around is spoken of what stands at a place.
func (w *runWords) around(at span) string {
	at.hi = min(at.hi, len(w.text)) // what followed may have taken back a comma
	at.lo = min(at.lo, at.hi)
	line := w.entry(at)
	lo, hi := max(line.lo, at.lo-window), min(line.hi, at.hi+window)
	for lo > 0 && lo < at.lo && !utf8.RuneStart(w.text[lo]) {
		lo++
	}
	for hi < len(w.text) && hi > at.hi && !utf8.RuneStart(w.text[hi]) {
		hi--
	}
	before, own, after := w.text[lo:at.lo], w.text[at.lo:at.hi], w.text[at.hi:hi]
	if blank(before) && blank(after) {
		return ""
	}
	if !within(longest-easternWeight(before)-easternWeight(after), before, own, after) {
		if w.cited != nil { // of an entry no sentence says more than its beginning
			return shorten(tidy(before+own+after), longest)
		}
		all := before
		if before, after = sentence(before, after); blank(before) && blank(after) {
			before = lastSentence(all)
		}
	}
	return tidy(before + own + after)
}
