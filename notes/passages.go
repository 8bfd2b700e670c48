package notes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// Within a paragraph, too, words stand that are in another language: somebody is
// quoted, a title is given, the notes go on in another tongue for a sentence. What
// is told of whole runs is told of such pieces, by the same signs.

// leastParted is the length in bytes from which on a run may hold a passage and
// something else.
const leastParted = 2 * leastForeign

// quoteEnds returns the marks that may close what a mark opens; "" for others.
func quoteEnds(r rune) string {
	switch r {
	case '“':
		return "”“"
	case '„':
		return "“”"
	case '«':
		return "»"
	case '»':
		return "«"
	case '‹':
		return "›"
	case '"':
		return `"`
	case '(':
		return ")"
	case '（':
		return "）"
	}
	return ""
}

// parting are the bytes that marks begin with which part sentences, or open or close
// what is quoted.
var parting = func() (set [256]bool) {
	for _, b := range []byte(".!?:\"()-\xC2\xE2\xEF") {
		set[b] = true
	}
	return set
}()

// nextParting returns where from byte i on a mark stands that may part a text, or the
// length of the text.
func nextParting(text string, i int) int {
	for i < len(text) && (!parting[text[i]] || text[i] == '-' && (i == 0 || text[i-1] != ' ')) {
		i++
	}
	return i
}

// piece is a stretch of a text, in bytes.
type piece struct {
	from, to int
	lang     string // "" for that of the notes, or one not known
	marked   bool   // the notes say what it is in
}

// markPassages puts the passages of a run that are in another language than the own
// one, a number in languageWords and -1 for none of them, into model.Passages, and returns
// the run as it then is. text is what is said in the run, as appendSpoken has it.
func markPassages(run []model.Inline, text string, own int) []model.Inline {
	if len(text) < leastParted {
		return run
	}
	first := nextParting(text, 0)
	if len(run) == 1 && first == len(text) {
		return run
	}
	list := foreignPieces(text, first, stressed(run), own)
	if len(list) == 0 {
		return run
	}
	return cutPassages(run, list)
}

// stressed returns where in the text of a run those inlines stand that hold others,
// as what is quoted is often set: in italics, or as a link.
func stressed(run []model.Inline) (list []piece) {
	if len(run) == 1 {
		return nil
	}
	at := 0
	var room []byte
	for _, n := range run {
		if t, ok := n.(*model.Text); ok {
			at += len(t.Value)
			continue
		}
		room = appendSpoken(room[:0], []model.Inline{n})
		_, marked := n.(*model.Passage)
		if marked || len(room) >= leastForeign && len(model.Children(n)) > 0 {
			list = append(list, piece{from: at, to: at + len(room), marked: marked})
		}
		at += len(room)
	}
	return list
}

// foreignPieces returns the pieces of a text that are in another language, in order.
// whole are such as no piece may begin or end in, next is where the first parting mark
// stands.
func foreignPieces(text string, next int, whole []piece, own int) (list []piece) {
	add := func(from, to int) (added bool) {
		if to-from < leastForeign {
			return false
		}
		if len(whole) == 0 || whole[0].from != from || whole[0].to != to {
			from, to = trimPiece(text, from, to)
		}
		list, added = appendForeign(list, text, from, to, own)
		return added
	}
	start := 0
	for i := 0; i < len(text); {
		if next < i {
			next = nextParting(text, i)
		}
		if len(whole) > 0 && next >= whole[0].from {
			add(start, whole[0].from)
			if !whole[0].marked {
				add(whole[0].from, whole[0].to)
			}
			start, i, whole = whole[0].to, whole[0].to, whole[1:]
			continue
		}
		if i = next; i == len(text) {
			break
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if ends := quoteEnds(r); ends != "" && opensQuote(text, i, size) {
			if end := indexEnd(text[i+size:], ends); end >= leastForeign {
				add(start, i)
				start = i + size
				if end += start; add(start, end) {
					start, i = end, end
					for len(whole) > 0 && whole[0].from < end {
						whole = whole[1:]
					}
					continue
				}
			}
		} else if partsSentence(text, i, r, size) {
			add(start, i+size)
			start = i + size
		}
		i += size
	}
	if start > 0 {
		add(start, len(text))
	}
	return list
}

// appendForeign appends a piece to the list, or to the last of it, if it is in another
// language than the own one, and reports whether it is.
func appendForeign(list []piece, text string, from, to, own int) ([]piece, bool) {
	lang := foreignWords(text[from:to], own)
	if lang == "" {
		return list, false
	}
	if n := len(list); n > 0 && list[n-1].lang == lang && !strings.ContainsFunc(text[list[n-1].to:from], wordRune) {
		list[n-1].to = to
		return list, true
	}
	return append(list, piece{from: from, to: to, lang: lang}), true
}

// indexEnd returns where the first of the marks stands in a text; -1 for none.
func indexEnd(text, ends string) int {
	if ends[0] < utf8.RuneSelf {
		return strings.IndexByte(text, ends[0])
	}
	at := -1
	for _, r := range ends {
		if i := strings.IndexRune(text, r); i >= 0 {
			at, text = i, text[:i]
		}
	}
	return at
}

// opensQuote reports whether the mark at byte i stands where words begin.
func opensQuote(text string, i, size int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	behind, _ := utf8.DecodeRuneInString(text[i+size:])
	return (i == 0 || !wordRune(before)) && !unicode.IsPunct(behind)
}

// partsSentence reports whether a sentence ends with the mark at byte i, or a clause
// with a colon or a dash.
func partsSentence(text string, i int, r rune, size int) bool {
	switch r {
	case '.', '!', '?', ':', '…', '–', '—', '-', ')', '”', '“', '»':
	default:
		return false
	}
	rest := text[i+size:]
	if rest == "" || rest[0] != ' ' && rest[0] != '\n' {
		return false
	}
	switch r {
	case '-', '–', '—':
		return i > 0 && text[i-1] == ' '
	case '.':
		next, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " \n"))
		return !unicode.IsLower(next)
	}
	return true
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// trimPiece takes blanks and marks that close nothing of the piece off its ends.
func trimPiece(text string, from, to int) (int, int) {
	rest := strings.TrimLeftFunc(text[from:to], func(r rune) bool { return !wordRune(r) && r != '¿' && r != '¡' })
	from = to - len(rest)
	if rest == "" || rest[len(rest)-1] == '.' || wordLetters[rest[len(rest)-1]] {
		return from, to // as most
	}
	rest = strings.TrimRight(rest, " \n\t-–—:\"“”„«»‹›()（）")
	return from, from + len(rest)
}

// cutPassages cuts a run where passages begin and end. One that begins or ends within
// an inline that holds others is left as it is.
func cutPassages(run []model.Inline, list []piece) []model.Inline {
	c := passageCutter{out: make([]model.Inline, 0, len(run)+2*len(list))}
	var room []byte
	for _, n := range run {
		room = appendSpoken(room[:0], []model.Inline{n})
		end := c.at + len(room)
		t, isText := n.(*model.Text)
		if !isText {
			c.whole(n, end, &list)
			continue
		}
		for len(list) > 0 && t != nil {
			p := &list[0]
			if c.passage == nil {
				if p.from >= end {
					break
				}
				t = c.cut(t, p.from)
				c.passage = &model.Passage{Position: t.Position, Language: p.lang}
				c.out = append(c.out, c.passage)
			}
			if p.to > end {
				break
			}
			t = c.cut(t, p.to)
			c.passage, list = nil, list[1:]
		}
		c.put(t)
		c.at = end
	}
	return c.out
}

type passageCutter struct {
	out     []model.Inline
	passage *model.Passage // the one at hand, or nil
	at      int            // in the text of the run
}

// whole puts an inline that is no text, which passages hold whole or not at all.
func (c *passageCutter) whole(n model.Inline, end int, list *[]piece) {
	for len(*list) > 0 {
		p := &(*list)[0]
		switch {
		case c.passage == nil && p.from == c.at && p.to >= end && end > c.at:
			c.passage = &model.Passage{Position: n.Pos(), Language: p.lang}
			c.out = append(c.out, c.passage)
			continue
		case c.passage != nil && p.to < end, c.passage == nil && p.from < end: // it ends or begins within
			c.passage, *list = nil, (*list)[1:]
			continue
		}
		break
	}
	c.put(n)
	if c.at = end; c.passage != nil && (*list)[0].to == end {
		c.passage, *list = nil, (*list)[1:]
	}
}

// put adds an inline to what is at hand; a nil Text is none.
func (c *passageCutter) put(n model.Inline) {
	if t, ok := n.(*model.Text); ok && t == nil {
		return
	}
	if c.passage != nil {
		c.passage.Inlines = append(c.passage.Inlines, n)
		return
	}
	c.out = append(c.out, n)
}

// cut puts what stands of a text before a place of the run, and returns the rest;
// nil for nothing.
func (c *passageCutter) cut(t *model.Text, at int) *model.Text {
	n := at - c.at
	c.at = at
	if n == 0 {
		return t
	}
	if n == len(t.Value) {
		c.put(t)
		return nil
	}
	head := &model.Text{Position: t.Position, Value: t.Value[:n]}
	c.put(head)
	tail := &model.Text{Position: t.Position, Value: t.Value[n:]}
	if tail.Column > 0 {
		tail.Column += int32(utf8.RuneCountInString(head.Value))
	}
	return tail
}
