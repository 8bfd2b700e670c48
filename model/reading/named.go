package reading

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// A work that is named in words alone ("see Clean Code", "the Dynamo paper") is
// a candidate: the notes name it, but nothing proves what it is. Each rule asks
// for two signs at least: a word for the kind of work ("book", "Vortrag"), a
// verb ("read"), an author, or a list of works round it, and a title that is
// set off by quotation marks, italics or capitals.

// work is a work named in words.
type work struct {
	at    span // of the title in the run, what surrounds it not included
	title string
	by    string // the author as the notes or the table of works have it
	url   string // of a person's account or an issue; nothing is guessed then
	year  string // of its entry in a bibliography
	kind  model.ReadingKind

	listed bool // a point of a list of works
}

// wordRun is a run as the rules see it.
type wordRun struct {
	text  string
	buf   []byte // text, while it is laid out
	words []span
	off   []setOffTitle // in their order
	shut  []span        // links, code and identifiers, in their order: no title lies in them
	links []span        // in their order
	tools []span        // names of the index, in their order
	nodes []placedText

	people []placedMention

	context context
	nobodys []string // issues of which nothing tells the repository

	counted placedText // a text, how many characters (lo) and bytes (hi) of it have been counted
}

// setOffTitle is what quotation marks or italics set off.
type setOffTitle struct{ in, out span } // without the marks and with them

// placedMention is a mention of the run and where it stands.
type placedMention struct {
	node *model.Mention
	at   span
}

// placedText is a text of the run and where it stands.
type placedText struct {
	node *model.Text
	at   span
}

// named returns the works that a run names, in the order of their places. list
// says what a list above the run is one of; "" for none, and then the run is cued.
// What w held of a run before is gone.
func (w *wordRun) named(run []model.Inline, list model.ReadingKind) []work {
	w.read(run)
	var found []work
	if list == looseList {
		if f, ok := w.attributed(); ok {
			found = w.add(found, f)
		}
	} else if list != "" {
		if f, ok := w.listed(list); ok {
			f.listed = true
			if line, _, _ := strings.Cut(w.text[w.lineStart(f.at.lo):], "\n"); citedOrEntry(line) {
				f.year = yearOf(line, f.title)
			}
			return []work{f}
		}
	}
	for i := range w.words {
		for from := w.cues(i); from != 0; from &= from - 1 {
			if f, ok := w.rule(from&-from, i); ok {
				found = w.add(found, f)
			}
		}
	}
	for k := range w.off {
		for _, rule := range [...]func(int) (work, bool){w.bySomebody, w.eastern, w.authored, w.bracketed} {
			if f, ok := rule(k); ok {
				found = w.add(found, f)
			}
		}
	}
	slices.SortStableFunc(found, func(a, b work) int { return a.at.lo - b.at.lo })
	apart := found[:0]
	for _, f := range found {
		if n := len(apart); n == 0 || apart[n-1].at.hi <= f.at.lo {
			apart = append(apart, f)
		}
	}
	return apart
}

// lineStart returns where the line of a place begins, behind its number.
func (w *wordRun) lineStart(at int) int {
	lo := strings.LastIndexByte(w.text[:at], '\n') + 1
	if len(w.words) > 1 && lo <= w.words[0].lo && numbered(w.text[lo:w.words[0].hi]) {
		return w.words[1].lo
	}
	return lo
}

// read lays out a run in the place of the one before and cuts it to words.
func (w *wordRun) read(run []model.Inline) {
	*w = wordRun{buf: w.buf[:0], words: w.words[:0], off: w.off[:0], shut: w.shut[:0], links: w.links[:0], tools: w.tools[:0], nodes: w.nodes[:0], people: w.people[:0], context: w.context}
	w.lay(run, false)
	if len(w.nodes) == 1 && len(w.buf) == len(w.nodes[0].node.Value) {
		w.text = w.nodes[0].node.Value
	} else {
		w.text = string(w.buf)
	}
	w.cut()
}

// rule finds a work at word i by the rule that begins with words of that kind.
func (w *wordRun) rule(kind cue, i int) (work, bool) {
	switch kind {
	case knownCue:
		return w.known(i)
	case nounAfterCue:
		return w.afterNoun(i)
	case nounBeforeCue:
		return w.beforeNoun(i)
	case ownerCue:
		return w.possessed(i)
	case verbCue:
		return w.afterVerb(i)
	case blogCue:
		return w.blog(i)
	case ticketCue:
		return w.ticket(i)
	case reportCue:
		return w.report(i)
	}
	return w.handle(i)
}

// add adds a work unless it overlaps one that is there or something that is no
// title, or stands in a sentence with a link.
func (w *wordRun) add(list []work, f work) []work {
	if w.overlap(w.shut, f.at) {
		return list
	}
	for k := len(list) - 1; k >= max(0, len(list)-4); k-- {
		g := list[k]
		if f.at.lo < g.at.hi && g.at.lo < f.at.hi {
			if f.at.hi-f.at.lo > g.at.hi-g.at.lo && g.by == "" {
				list[k] = f
			} else if f.at == g.at && g.by == "" {
				list[k].by, list[k].year = f.by, f.year
			}
			return list
		}
	}
	if f.kind == "" {
		f.kind = model.ReadingWork
	}
	return append(list, f)
}

// overlap reports whether one of the spans, which are in order and apart, has a
// part of s.
func (w *wordRun) overlap(list []span, s span) bool {
	k := sort.Search(len(list), func(k int) bool { return list[k].hi > s.lo })
	return k < len(list) && list[k].lo < s.hi
}

// lay lays out the words of a run. Emphasis within a text is set off.
func (w *wordRun) lay(run []model.Inline, inside bool) {
	for _, n := range run {
		lo := len(w.buf)
		switch n := n.(type) {
		case *model.Text:
			w.buf = append(w.buf, n.Value...)
			w.nodes = append(w.nodes, placedText{n, span{lo, len(w.buf)}})
		case *model.CodeSpan:
			w.buf = append(w.buf, n.Value...)
			if !inside {
				w.shut = append(w.shut, span{lo, len(w.buf)})
			}
		case *model.LineBreak:
			w.buf = append(w.buf, '\n')
		case *model.Image:
			w.buf = append(w.buf, "\uFFFC"...)
		case *model.Link:
			w.lay(n.Inlines, true)
			w.shut = append(w.shut, span{lo, len(w.buf)})
			w.links = append(w.links, span{lo, len(w.buf)})
		case *model.Mention:
			w.lay(n.Inlines, inside)
			switch {
			case n.Class == model.ToolMention:
				w.tools = append(w.tools, span{lo, len(w.buf)})
			case n.Class == model.PersonMention && !inside:
				w.people = append(w.people, placedMention{n, span{lo, len(w.buf)}})
			case n.Class == model.WorkMention: // which the first walk has set
			case !inside:
				w.shut = append(w.shut, span{lo, len(w.buf)})
			}
		case *model.Emphasis:
			w.lay(n.Inlines, inside)
			if !inside {
				at := span{lo, len(w.buf)}
				w.off = append(w.off, setOffTitle{at, at})
			}
		default:
			w.lay(model.Children(n), inside)
		}
	}
}

// cut finds the words of the text and what quotation marks set off.
func (w *wordRun) cut() {
	start := -1
	add := func(end int) {
		if at := trimmedWord(w.text, span{start, end}); at.lo < at.hi {
			w.words = append(w.words, at)
		}
		start = -1
	}
	for i, size := 0, 0; i < len(w.text); i += size {
		named := false
		if c := w.text[i]; c < utf8.RuneSelf {
			named, size = nameByte[c], 1
		} else {
			var r rune
			r, size = utf8.DecodeRuneInString(w.text[i:])
			named = isNameRune(r)
		}
		if !named {
			if start >= 0 {
				add(i)
			}
		} else if start < 0 {
			start = i
		}
	}
	if start >= 0 {
		add(len(w.text))
	}
	w.quotations()
	if len(w.off) < 2 {
		return
	}
	slices.SortStableFunc(w.off, func(a, b setOffTitle) int { return a.out.lo - b.out.lo })
}

// longestTitle is how long a title may be, in bytes.
const longestTitle = 160

// quotations finds what stands between quotation marks on one line.
func (w *wordRun) quotations() {
	s := w.text
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf && s[i] != '"' {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		closing := quoteOf(r, s[:i])
		i += size
		if closing == "" {
			continue
		}
		rest := s[i:min(len(s), i+longestTitle)]
		end, mark := -1, ""
		for _, c := range strings.Split(closing, " ") {
			if k := strings.Index(rest, c); k > 0 && (end < 0 || k < end) {
				end, mark = k, c
			}
		}
		if end <= 0 || strings.Contains(rest[:end], "\n") {
			continue
		}
		in := span{i, i + end}
		for in.lo < in.hi && isBlankRune(s[in.lo:]) > 0 {
			in.lo += isBlankRune(s[in.lo:])
		}
		in.hi = in.lo + len(strings.TrimRightFunc(s[in.lo:in.hi], unicode.IsSpace))
		if strings.HasSuffix(s[in.lo:in.hi], ",") { // American style
			in.hi--
		}
		w.off = append(w.off, setOffTitle{in, span{i - size, i + end + len(mark)}})
		i += end + len(mark)
	}
}

// isBlankRune returns the size of the blank that s begins with, 0 for none.
func isBlankRune(s string) int {
	if r, size := utf8.DecodeRuneInString(s); unicode.IsSpace(r) {
		return size
	}
	return 0
}

// quoteOf returns what may close a quotation that r opens, parted by blanks; ""
// where r opens none. before is the text before it.
func quoteOf(r rune, before string) string {
	switch r {
	case '“':
		return "”"
	case '„':
		return "“ ”"
	case '«':
		return "»"
	case '»':
		return "«"
	case '《':
		return "》"
	case '『':
		return "』"
	case '「':
		if endsInNoun(before) != "" {
			return "」"
		}
	case '"', '”': // which opens in Swedish and Finnish
		if last, size := utf8.DecodeLastRuneInString(before); size == 0 || unicode.IsSpace(last) || strings.ContainsRune("([—–-:", last) {
			return string(r)
		}
	}
	return ""
}

// nameByte tells of ASCII what isNameRune does.
var nameByte = func() (t [utf8.RuneSelf]bool) {
	for c := range t {
		t[c] = isNameRune(rune(c))
	}
	return t
}()

func isNameRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r|0x20 >= 'a' && r|0x20 <= 'z' || r >= '0' && r <= '9' || r == '\'' || r == '-' || r == '&' || r == '+' || r == '#' || r == '.'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || strings.ContainsRune("'’-‑&+#.", r)
}

// trimmedWord is a word without the punctuation at its ends.
func trimmedWord(text string, s span) span {
	if alphanumeric(text[s.lo]) && alphanumeric(text[s.hi-1]) {
		return s
	}
	word := text[s.lo:s.hi]
	s.lo += len(word) - len(strings.TrimLeft(word, "'’-‑&.+"))
	if s.lo >= s.hi {
		return span{s.hi, s.hi}
	}
	word = text[s.lo:s.hi]
	s.hi = s.lo + len(strings.TrimRight(word, "'’-‑."))
	return s
}

func alphanumeric(c byte) bool { return byteKinds[c] == letterByte || byteKinds[c] == digitByte }

func (w *wordRun) word(i int) string {
	if i < 0 || i >= len(w.words) {
		return ""
	}
	return w.text[w.words[i].lo:w.words[i].hi]
}

// gap returns what stands between word i and the next.
func (w *wordRun) gap(i int) string {
	switch {
	case i < 0 || i >= len(w.words):
		return ""
	case i+1 == len(w.words):
		return w.text[w.words[i].hi:]
	}
	return w.text[w.words[i].hi:w.words[i+1].lo]
}

// follows returns the index of the title that is set off right after the word
// i, with no more than join between.
func (w *wordRun) follows(i int, join string) (int, bool) {
	from := w.words[i].hi
	k := sort.Search(len(w.off), func(k int) bool { return w.off[k].out.lo >= from })
	if k < len(w.off) && w.off[k].out.lo-from <= 4 && strings.Trim(w.text[from:w.off[k].out.lo], " \t\u00a0"+join) == "" {
		return k, true
	}
	return 0, false
}
