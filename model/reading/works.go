package reading

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

//go:embed works.tsv
var worksTable string

// keyOfTitle returns what two spellings of a title have in common.
func keyOfTitle(title string) string {
	if key, ok := keyOfASCII(title); ok {
		return key
	}
	title = strings.ToLower(title)
	for _, article := range [...]string{"the ", "a ", "an "} {
		title = strings.TrimPrefix(title, article)
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, title)
}

// keyOfASCII is keyOfTitle for a title that is short and of ASCII; false for any
// other.
func keyOfASCII(title string) (string, bool) {
	var room [80]byte
	if len(title) > len(room) {
		return "", false
	}
	for i := range len(title) {
		if title[i] >= utf8.RuneSelf {
			return "", false
		}
		room[i] = lowerByte(title[i])
	}
	rest := room[:len(title)]
	for _, article := range [...]string{"the ", "a ", "an "} {
		if len(rest) >= len(article) && string(rest[:len(article)]) == article {
			rest = rest[len(article):]
		}
	}
	key := rest[:0]
	for _, c := range rest {
		if alphanumeric(c) {
			key = append(key, c)
		}
	}
	return string(key), true
}

// known finds a work of the table: by a name that means nothing else, or by
// any where a verb sends the reader to it or its author stands beside it.
func (w *wordRun) known(i int) (work, bool) {
	for n := range namesFrom(strings.ReplaceAll(w.word(i), "’", "'")) {
		last := i + strings.Count(n.words, " ")
		if last >= len(w.words) || !w.spells(i, n.words) {
			continue
		}
		at := span{w.words[i].lo, w.words[last].hi}
		if known := workAt(n.row); n.own || w.sentTo(i) || w.wroteIt(i, at.hi, known.by) {
			if kind, ok := kindOfWork(w.word(last + 1)); ok && kind == known.kind && blanks(w.gap(last)) && w.overlap(w.tools, at) {
				at.hi = w.words[last+1].hi // the paper of a tool is not the tool
			}
			return work{at: at, title: known.title, by: known.by, kind: known.kind}, true
		}
	}
	return work{}, false
}

// spells reports whether the run has these words, parted by blanks, from word i.
func (w *wordRun) spells(i int, words string) bool {
	k := -1
	for word := range strings.SplitSeq(words, " ") {
		k++
		if got := w.word(i + k); got != word && (len(got) <= len(word) || strings.ReplaceAll(got, "’", "'") != word) || k > 0 && (len(w.gap(i+k-1)) > 3 || strings.ContainsAny(w.gap(i+k-1), ".;\n")) {
			return false
		}
	}
	return true
}

// sentTo reports whether a verb that sends the reader to a work stands before
// word i, which ends its phrase.
func (w *wordRun) sentTo(i int) bool {
	if i > 0 && definite.has(strings.ToLower(w.word(i-1))) && blanks(w.gap(i-1)) {
		i--
	}
	_, ok := sends(strings.ToLower(w.word(i - 1)))
	return ok && i > 0 && (blanks(w.gap(i-1)) || w.gap(i-1) == ": ")
}

// wroteIt reports whether one of the authors stands before word i as the owner
// of what follows, or with "by" after it.
func (w *wordRun) wroteIt(i, end int, authors string) bool {
	owner := w.word(i - 1)
	if i > 0 && blanks(w.gap(i-1)) && possessive(owner) {
		owner = strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(owner, "'s"), "’s"), "'’")
	} else {
		owner = w.authorAfter(end)
		owner = owner[strings.LastIndexByte(owner, ' ')+1:]
	}
	for name := range strings.SplitSeq(authors, ", ") {
		if owner != "" && strings.HasSuffix(name, " "+owner) {
			return true
		}
	}
	return false
}

// resolved gives a work the title, the kind and the author that the table has
// for its name.
func (w *wordRun) resolved(f work) work {
	if k := workTitled(keyOfTitle(f.title)); k != nil && (f.kind == "" || f.kind == k.kind || k.kind == model.ReadingPaper && f.kind == model.ReadingArticle) {
		f.title, f.kind = k.title, k.kind
		if f.by == "" || strings.Contains(k.by, f.by) {
			f.by = k.by
		}
	}
	return f
}
