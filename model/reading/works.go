package reading

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"

	"gloss/model"
)

//go:embed works.tsv
var worksTable string

// knownWork is a work that the table knows.
type knownWork struct {
	kind      model.ReadingKind
	title, by string
}

// knownName is a name of a known work.
type knownName struct {
	words []string // as they are written
	own   bool     // means nothing else
	work  *knownWork
}

// knownWorks are the names of the table by their first word, and the works by
// the folded name.
type knownWorks struct {
	byWord map[string][]knownName
	byName map[string]*knownWork
}

var readWorks = sync.OnceValue(func() knownWorks {
	known := knownWorks{map[string][]knownName{}, map[string]*knownWork{}}
	for row := range strings.Lines(worksTable) {
		fields := strings.Split(strings.TrimSuffix(row, "\n"), "\t")
		if len(fields) != 4 || strings.HasPrefix(row, "#") {
			continue
		}
		k := &knownWork{model.ReadingKind(fields[0]), fields[1], fields[2]}
		names := []string{k.title}
		if main, _, ok := strings.Cut(k.title, ": "); ok {
			names = append(names, main)
		}
		for name := range strings.SplitSeq(fields[3], "|") {
			names = append(names, name)
		}
		for _, name := range names {
			name, own := strings.CutPrefix(name, "!")
			known.add(name, own, k)
		}
	}
	return known
})

func (k knownWorks) add(name string, own bool, work *knownWork) {
	words := wordsOfName(name)
	if len(words) == 0 {
		return
	}
	key := keyOfTitle(name)
	if k.byName[key] == nil {
		k.byName[key] = work
	}
	k.byWord[words[0]] = append(k.byWord[words[0]], knownName{words, own || len(words) >= 3, work})
	if bare, ok := strings.CutPrefix(name, "The "); ok && len(words) >= 3 {
		k.add(bare, len(words) >= 4, work)
	}
}

// wordsOfName returns the words of a name as a run is cut to words.
func wordsOfName(name string) []string {
	var list []string
	for _, word := range strings.FieldsFunc(name, func(r rune) bool { return !isNameRune(r) }) {
		if word = strings.Trim(word, "'’-‑."); word != "" {
			list = append(list, strings.ReplaceAll(word, "’", "'"))
		}
	}
	return list
}

// keyOfTitle returns what two spellings of a title have in common.
func keyOfTitle(title string) string {
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

// known finds a work of the table: by a name that means nothing else, or by
// any where a verb sends the reader to it or its author stands beside it.
func (w *wordRun) known(i int) (work, bool) {
	for _, n := range readWorks().byWord[strings.ReplaceAll(w.word(i), "’", "'")] {
		last := i + len(n.words) - 1
		if last >= len(w.words) || !w.spells(i, n.words) {
			continue
		}
		at := span{w.words[i].lo, w.words[last].hi}
		if n.own || w.sentTo(i) || w.wroteIt(i, at.hi, n.work.by) {
			if kind, ok := kindOfWork(w.word(last + 1)); ok && kind == n.work.kind && blanks(w.gap(last)) && w.overlap(w.tools, at) {
				at.hi = w.words[last+1].hi // the paper of a tool is not the tool
			}
			return work{at: at, title: n.work.title, by: n.work.by, kind: n.work.kind}, true
		}
	}
	return work{}, false
}

// spells reports whether the run has these words from word i.
func (w *wordRun) spells(i int, words []string) bool {
	for k, word := range words {
		if strings.ReplaceAll(w.word(i+k), "’", "'") != word || k > 0 && (len(w.gap(i+k-1)) > 3 || strings.ContainsAny(w.gap(i+k-1), ".;\n")) {
			return false
		}
	}
	return true
}

// sentTo reports whether a verb that sends the reader to a work stands before
// word i, which ends its phrase.
func (w *wordRun) sentTo(i int) bool {
	if i > 0 && definite[strings.ToLower(w.word(i-1))] && blanks(w.gap(i-1)) {
		i--
	}
	_, ok := readers[strings.ToLower(w.word(i-1))]
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
	if k := readWorks().byName[keyOfTitle(f.title)]; k != nil && (f.kind == "" || f.kind == k.kind || k.kind == model.ReadingPaper && f.kind == model.ReadingArticle) {
		f.title, f.kind = k.title, k.kind
		if f.by == "" || strings.Contains(k.by, f.by) {
			f.by = k.by
		}
	}
	return f
}
