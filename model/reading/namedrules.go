package reading

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// afterNoun finds the title after the word for a work: the book “Clean Code”,
// Vortrag „Skalierung“, Book: Clean Code.
func (w *wordRun) afterNoun(i int) (work, bool) {
	kind, ok := kindOfWork(w.word(i))
	if !ok {
		return work{}, false
	}
	last := i
	for last+1 < len(w.words) && last < i+3 && blanks(w.gap(last)) && between.has(strings.ToLower(w.word(last+1))) {
		last++
	}
	if k, ok := w.follows(last, ":–—-,"); ok && last == i || ok && blanks(w.gap(i)) {
		return w.setOff(k, kind)
	}
	if f, ok := w.afterAuthor(i, kind); ok {
		return f, true
	}
	if i == 0 && strings.TrimSpace(w.text[:w.words[0].lo]) == "" { // Book coming soon: “X”
		for k := 0; k < 4 && k < len(w.words); k++ {
			if t, ok := w.follows(k, ":"); ok && strings.HasPrefix(w.gap(k), ":") {
				return w.setOff(t, kind)
			}
		}
	}
	if f, ok := w.coded(i, kind); ok {
		return f, true
	}
	gap := strings.TrimSpace(w.gap(i))
	switch {
	case (gap == ":" || gap == "：") && w.label(i):
		if f, ok := w.entryAt(i+1, kind); ok {
			return f, true
		}
		if f, ok := w.behindAuthor(i+1, kind); ok {
			return f, true
		}
		if f, ok := w.partedTitle(i+1, kind); ok {
			return f, true
		}
		return w.title(i+1, kind, kind == model.ReadingTalk || kind == model.ReadingVideo || claims.has(strings.ToLower(w.word(i))))
	case blanks(w.gap(i)) && i > 0 && definite.has(strings.ToLower(w.word(i-1))):
		if f, ok := w.title(i+1, kind, true); ok && w.ends(f.at.hi) {
			return f, true
		}
	}
	return work{}, false
}

// afterAuthor finds the title behind the word for a work and its author: the essay by
// Brewer, “CAP Twelve Years Later”.
func (w *wordRun) afterAuthor(i int, kind model.ReadingKind) (work, bool) {
	if !blanks(w.gap(i)) || !joins.has(strings.ToLower(w.word(i+1))) || !blanks(w.gap(i+1)) {
		return work{}, false
	}
	who := w.name(i + 2)
	for k := i + 2; who != "" && k < len(w.words) && k < i+8; k++ {
		if w.words[k].hi < w.words[i+2].lo+len(who) {
			continue
		}
		t, ok := w.follows(k, ":–—-,")
		if !ok {
			break
		}
		f, ok := w.setOff(t, kind)
		if f.by == "" {
			f.by = who
		}
		return f, ok
	}
	return work{}, false
}

// behindAuthor finds the title that is set off behind the author, who begins with word i: Book:
// Ann Lee, “Night Bees”. Where nothing but a blank parts them, the author may have an ending of
// the language, and is left out.
func (w *wordRun) behindAuthor(i int, kind model.ReadingKind) (work, bool) {
	who := w.name(i)
	for k := i; who != "" && k < len(w.words) && k < i+5; k++ {
		if w.words[k].hi != w.words[i].lo+len(who) {
			continue
		}
		if t, ok := w.follows(k, ":–—-,"); ok {
			f, ok := w.setOff(t, kind)
			if f.by == "" && strings.TrimSpace(w.gap(k)) != "" && w.off[t].out.lo-w.words[k].hi > 1 {
				f.by = who
			}
			return f, ok
		}
	}
	return work{}, false
}

// partedTitle takes what stands from word i to the end of the line for a title
// and its author, where it reads as both: Der C++ Programmierer, Ulrich Breymann.
func (w *wordRun) partedTitle(i int, kind model.ReadingKind) (work, bool) {
	if i >= len(w.words) {
		return work{}, false
	}
	lo := w.words[i].lo
	line, _, _ := strings.Cut(w.text[lo:min(len(w.text), lo+longestTitle)], "\n")
	title, by := parted(line)
	if by == "" || !titleLike(title) {
		return work{}, false
	}
	at := lo + strings.Index(line, title)
	return w.resolved(work{at: span{at, at + len(title)}, title: title, by: by, kind: kind}), true
}

// coded finds a talk by its number: re:Invent talk ARC219.
func (w *wordRun) coded(i int, kind model.ReadingKind) (work, bool) {
	code := w.word(i + 1)
	letters := strings.TrimRight(code, "0123456789")
	if kind != model.ReadingTalk || len(letters) < 2 || len(letters) > 5 || len(code)-len(letters) < 2 || strings.ToUpper(letters) != letters || !blanks(w.gap(i)) {
		return work{}, false
	}
	lo := w.words[i].lo
	if i > 0 && w.gap(i-1) == " " {
		k := strings.LastIndexAny(w.text[:w.words[i-1].hi], " \n(") + 1
		if word := w.text[k:w.words[i-1].hi]; strings.ToLower(word) != word {
			lo = k
		}
	}
	at := span{lo, w.words[i+1].hi}
	return work{at: at, title: w.text[at.lo:at.hi], kind: kind}, true
}

// label reports whether the words to i are a label at the start of a line.
func (w *wordRun) label(i int) bool {
	lo := strings.LastIndexByte(w.text[:w.words[i].lo], '\n') + 1
	return i < 4 && lo == 0 && len(strings.Fields(w.text[lo:w.words[i].hi])) <= 3
}

// title takes a title that no marks set off: from word i to the end of its
// phrase. capitals asks for the capitals of an English title.
func (w *wordRun) title(i int, kind model.ReadingKind, capitals bool) (work, bool) {
	if i >= len(w.words) {
		return work{}, false
	}
	lo := w.words[i].lo
	hi := lo + phrase(w.text[lo:])
	by := ""
	for k := i; k+1 < len(w.words) && w.words[k].hi < hi && k < i+16; k++ {
		if k > i && joins.has(w.word(k)) && w.name(k+1) != "" && inCapitals(w.text[lo:w.words[k-1].hi]) {
			by, hi = w.name(k+1), w.words[k-1].hi
			break
		}
	}
	for by == "" { // "Clean Code and" before another title
		k := strings.LastIndexByte(w.text[lo:hi], ' ')
		if k < 0 || !small.has(w.text[lo+k+1:hi]) {
			break
		}
		hi = lo + len(strings.TrimRight(w.text[lo:lo+k], " "))
	}
	at := span{lo, hi}
	title := w.text[lo:hi]
	if !titleLike(title) {
		return work{}, false
	}
	if words := wordsIn(title); words < 2 && by == "" || capitals && !inCapitals(title) || !capitals && words > 12 {
		return work{}, false
	}
	return w.resolved(work{at: at, title: title, by: by, kind: kind}), true
}

// phrase returns the length of the phrase that s begins with.
func phrase(s string) int {
	s = s[:min(len(s), longestTitle)]
	for i, r := range s {
		switch {
		case strings.ContainsRune("\n;()[]{}<>|“”„\"«»…", r):
			return len(strings.TrimRightFunc(s[:i], unicode.IsSpace))
		case strings.ContainsRune(".!?,:–—-", r):
			next := s[i+utf8.RuneLen(r):]
			if r == ':' && !strings.HasPrefix(next, " ") || next != "" && !strings.HasPrefix(next, " ") || r == ':' {
				continue
			}
			if r == '?' {
				i++
			}
			return len(strings.TrimRightFunc(s[:i], unicode.IsSpace))
		}
	}
	return len(strings.TrimRight(s, " \t.,"))
}

// ends reports whether a phrase ends at a place.
func (w *wordRun) ends(at int) bool {
	rest := strings.TrimLeft(w.text[at:], " \t")
	if rest == "" {
		return true
	}
	r, _ := utf8.DecodeRuneInString(rest)
	if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		return true
	}
	first, _, _ := strings.Cut(rest, " ")
	return joins.has(first)
}

// setOff makes a work of the title k.
func (w *wordRun) setOff(k int, kind model.ReadingKind) (work, bool) {
	at := w.off[k].in
	title := w.text[at.lo:at.hi]
	r, _ := utf8.DecodeRuneInString(title)
	if n := len(strings.Fields(title)); n == 0 || n > 16 || unicode.IsLower(r) && n < 3 || strings.ContainsAny(title, "\n") {
		return work{}, false
	}
	f := work{at: at, title: strings.TrimRight(title, " .,"), kind: kind}
	f.by = w.authorAfter(w.off[k].out.hi)
	return w.resolved(f), true
}

// beforeNoun finds what stands before the word for a work: the “X” paper, “X”
// (another talk), the Dynamo paper.
func (w *wordRun) beforeNoun(i int) (work, bool) {
	word := w.word(i)
	kind, ok := kindOfWork(word)
	if !ok {
		return work{}, false
	}
	if f, ok := w.marked(i, kind); ok {
		return f, true
	}
	if k := strings.LastIndexByte(word, '-'); k > 1 && capital(word) { // das Dynamo-Paper
		if i > 0 && definite.has(strings.ToLower(w.word(i-1))) {
			at := span{w.words[i].lo, w.words[i].hi}
			return w.resolved(work{at: at, title: word, kind: kind}), true
		}
		return work{}, false
	}
	if blanks(w.gap(i)) && compounds.has(strings.ToLower(w.word(i+1))) {
		return work{}, false
	}
	if kind != model.ReadingPaper && kind != model.ReadingBook && kind != model.ReadingArticle || capital(word) || !blanks(w.gap(i-1)) || i == 0 {
		return work{}, false
	}
	return w.calledAfter(i, kind)
}

// marked finds a title that is set off before the word i, or before the
// brackets that it stands in.
func (w *wordRun) marked(i int, kind model.ReadingKind) (work, bool) {
	lo := w.words[i].lo
	k := sort.Search(len(w.off), func(k int) bool { return w.off[k].out.lo >= lo }) - 1
	if k < 0 || lo-w.off[k].out.hi > 48 || w.off[k].out.hi > lo {
		return work{}, false
	}
	between := w.text[w.off[k].out.hi:lo]
	if strings.Trim(between, " -\u00a0") == "" {
		return w.setOff(k, kind)
	}
	inner, bracket := strings.CutPrefix(strings.TrimLeft(between, " "), "(")
	title := w.text[w.off[k].in.lo:w.off[k].in.hi]
	if !bracket || strings.ContainsAny(inner, ")") || !titleLike(title) {
		return work{}, false
	}
	for f := range strings.FieldsSeq(inner) {
		switch strings.ToLower(f) {
		case "from", "in", "aus", "dans", "im", "see", "siehe", "voir", "of", "no", "not":
			return work{}, false
		}
	}
	return w.setOff(k, kind)
}

// calledAfter finds the name in capitals between a word that points ("the",
// "Amazon's") and the word i for a work.
func (w *wordRun) calledAfter(i int, kind model.ReadingKind) (work, bool) {
	first := i
	for first > 0 && i-first < 6 && blanks(w.gap(first-1)) {
		word := w.word(first - 1)
		if !(capital(word) || small.has(word) && !definite.has(word)) {
			break
		}
		first--
		if possessive(word) {
			break
		}
	}
	for first < i && small.has(strings.ToLower(w.word(first))) && !capital(w.word(first)) {
		first++
	}
	if first == i {
		return work{}, false
	}
	lead := strings.ToLower(w.word(first - 1))
	points := first > 0 && blanks(w.gap(first-1)) && (definite.has(lead) || possessive(lead))
	if word := w.word(first); !points {
		switch {
		case possessive(word), definite.has(strings.ToLower(word)):
			first++
		case w.overlap(w.tools, w.words[first]) && kind != model.ReadingBook:
		default:
			return work{}, false
		}
	}
	if first < i && digits(w.text[w.words[first].lo:w.words[i-1].hi]) { // their 1972 paper
		return work{}, false
	}
	if first >= i || vague.has(strings.ToLower(w.word(first))) && i-first == 1 {
		return work{}, false
	}
	at := span{w.words[first].lo, w.words[i-1].hi}
	f := w.resolved(work{at: at, title: w.text[at.lo:at.hi], kind: kind})
	if unknown := f.title == w.text[at.lo:at.hi]; unknown || w.overlap(w.tools, at) { // the paper of a tool is not the tool
		f.at.hi = w.words[i].hi
		if unknown { // as the notes call it
			f.title = w.text[f.at.lo:f.at.hi]
		}
	}
	return f, true
}

// possessive reports whether a word ends as a name of whom something is.
func possessive(word string) bool {
	return strings.HasSuffix(word, "'s") || strings.HasSuffix(word, "’s") || strings.HasSuffix(word, "s'") || strings.HasSuffix(word, "s’")
}

// vague are the words in capitals that name no work alone.
const vague wordSet = " monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december " +
	"english german french spanish american british european first second third last next new old white i it we he she they research position wall toilet scientific great pdf next "

// possessed finds what somebody wrote: Ilya's book - high performance browser
// networking.
func (w *wordRun) possessed(i int) (work, bool) {
	if !possessive(w.word(i)) || !capital(w.word(i)) {
		return work{}, false
	}
	kind, ok := kindOfWork(w.word(i + 1))
	if !ok || !blanks(w.gap(i)) || i+2 >= len(w.words) {
		return work{}, false
	}
	switch strings.TrimSpace(w.gap(i + 1)) {
	case "-", "–", "—", ":":
	default:
		return work{}, false
	}
	lo := w.words[i+2].lo
	title := w.text[lo : lo+phrase(w.text[lo:])]
	if kind == model.ReadingTalk && !inCapitals(title) { // what was said in it
		return work{}, false
	}
	if n := len(strings.Fields(title)); n < 2 || n > 10 || opinion.has(strings.ToLower(w.word(i+2))) || !w.ends(lo+len(title)) {
		return work{}, false
	}
	f := work{at: span{lo, lo + len(title)}, title: title, by: strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(w.word(i), "'s"), "’s"), "'’"), kind: kind}
	return w.resolved(f), true
}

// opinion are words that a remark begins with and a title does not.
const opinion wordSet = " is was a great good really very worth not i it he she we you they must should can will would available out coming free see on in about with for from at and but or so " +
	"recommended excellent nice best highly also still no yes there here if when because which that this read get buy "

// bySomebody finds a title that is set off and followed by its author: “Clean
// Code” by Robert Martin.
func (w *wordRun) bySomebody(k int) (work, bool) {
	title := w.text[w.off[k].in.lo:w.off[k].in.hi]
	if !titleLike(title) || w.authorAfter(w.off[k].out.hi) == "" || len(strings.Fields(title)) < 2 && !capital(title) {
		return work{}, false
	}
	return w.setOff(k, "")
}

// authorAfter returns the name after "by" that follows a place.
func (w *wordRun) authorAfter(at int) string {
	k := sort.Search(len(w.words), func(k int) bool { return w.words[k].lo >= at })
	if k+1 >= len(w.words) || !joins.has(strings.ToLower(w.word(k))) || strings.Trim(w.text[at:w.words[k].lo], " ,(\u00a0\t") != "" || !blanks(w.gap(k)) {
		return ""
	}
	return w.name(k + 1)
}

// name returns the name of a person that begins with word i: capitals, initials
// and particles, no more than five words; "" where there is none.
func (w *wordRun) name(i int) string {
	last := -1
	for k := i; k < len(w.words) && k < i+5; k++ {
		word := w.word(k)
		r, _ := utf8.DecodeRuneInString(word)
		if unicode.IsUpper(r) && (len(word) == 1 || strings.ToUpper(word) != word || len(word) <= 3) {
			last = k
		} else if !particle.has(word) {
			break
		}
		if gap := w.gap(k); gap != " " && !(gap == ". " && len(word) == 1) {
			break
		}
	}
	if last < 0 || w.words[last].hi-w.words[i].lo < 2 {
		return ""
	}
	return w.text[w.words[i].lo:w.words[last].hi]
}

const particle wordSet = " van von de der den di da du la le and und et y "

func blanks(gap string) bool { return gap != "" && strings.Trim(gap, " \t\u00a0") == "" }
