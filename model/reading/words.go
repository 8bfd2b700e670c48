package reading

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// plain returns the words of a run on one line, with addresses as in runWords;
// of a long run only as many as an annotation can hold.
func plain(run []model.Inline) string {
	l := layout{most: 4 * longest}
	if len(run) == 1 {
		if t, ok := run[0].(*model.Text); ok {
			return tidy(l.cut(t.Value))
		}
	}
	return tidy(l.text(run))
}

// runWords are the words of a run and where its links and mentions stand among
// them. A bare address that punctuation or the end of a line sets off is left
// out; one that a sentence goes through stands there as its host. What a picture
// shows is not among them.
type runWords struct {
	text  string
	at    whereabouts
	lines map[model.Inline]bool // links that are the last of their line; nil for none
	marks map[*model.Link]rune  // the mark before an address, where it was left out with it; nil for none

	run []model.Inline // that is laid out

	cited *model.Reading // what an identifier in the run leads to, which has its title from here; nil for nothing

	broken runLines // asked for by entry

	asked, onlyLinksHere bool // whether onlyLinks has been asked, and what it says

	links []span // asked for by ordered
}

// span is a half-open range of bytes.
type span struct{ lo, hi int }

// wordsOf lays out a run.
func wordsOf(run []model.Inline) *runWords {
	w := &runWords{run: run}
	l := layout{at: &w.at}
	w.text = l.text(run)
	w.lines, w.marks = l.lines, l.marks
	return w
}

// layout lays out a run. An address is held back until it is known what
// follows it.
type layout struct {
	out  []byte
	at   *whereabouts // nil where nobody asks
	held *model.Link
	lo   int  // where the held address belongs
	eat  rune // the bracket that closes, or a comma for any separator: not to be written
	most int  // how many bytes are asked for; 0 for all

	lines map[model.Inline]bool
	last  *model.Link // after which no word has come
	marks map[*model.Link]rune
}

func (l *layout) text(run []model.Inline) string {
	l.lay(run)
	l.settle(0)
	return string(l.out)
}

func (l *layout) lay(run []model.Inline) {
	for _, n := range run {
		if l.most > 0 && len(l.out) >= l.most {
			return
		}
		switch n := n.(type) {
		case *model.Text:
			l.endsLine(n)
			l.write(n.Value)
		case *model.CodeSpan:
			l.write(n.Value)
		case *model.Image: // its words are no part of the sentence
		case *model.LineBreak:
			l.settle(0)
			l.out = append(l.out, '\n')
		case *model.Link:
			if n.Auto && !shortForm(n) || !n.Auto && addressAsWords(n.Inlines) {
				l.settle(0)
				l.held, l.lo = n, len(l.out)
			} else {
				l.node(n, n.Inlines)
				l.last = n
			}
		case *model.Mention:
			l.node(n, n.Inlines)
		case *model.FootnoteRef:
			l.node(n, nil)
		default:
			l.lay(model.Children(n))
		}
	}
}

// endsLine notes whether the text is the first after a link and begins a line.
func (l *layout) endsLine(t *model.Text) {
	if l.last == nil || blank(t.Value) {
		return
	}
	if l.at != nil && t.Line > l.last.Line {
		if l.lines == nil {
			l.lines = map[model.Inline]bool{}
		}
		l.lines[l.last] = true
	}
	l.last = nil
}

// node lays out a link or a mention, and keeps where it stands.
func (l *layout) node(n model.Inline, inlines []model.Inline) {
	if l.held != nil {
		if r := firstRune(model.PlainText(inlines)); r != 0 {
			l.settle(r)
		}
	}
	lo := len(l.out)
	l.lay(inlines)
	if l.at != nil {
		l.at.put(n, span{lo, len(l.out)})
	}
}

// cut returns as much of s as is asked for.
func (l *layout) cut(s string) string {
	if l.most == 0 || len(s) <= l.most {
		return s
	}
	k := l.most
	for k > 0 && !utf8.RuneStart(s[k]) {
		k--
	}
	return s[:k]
}

func (l *layout) write(s string) {
	s = l.cut(s)
	if l.held != nil {
		if r := firstRune(s); r != 0 {
			l.settle(r)
		}
	}
	if l.eat != 0 {
		if s = strings.TrimLeft(s, " \t"); s == "" {
			return
		}
		s = l.eaten(s)
	}
	l.out = append(l.out, s...)
}

// eaten returns s without what is not to be written at its start.
func (l *layout) eaten(s string) string {
	closing := l.eat
	l.eat = 0
	if closing == ',' {
		if rest := strings.TrimLeft(s, separators+" "); rest != s {
			return rest
		}
		return strings.TrimPrefix(s, ".")
	}
	s = strings.TrimPrefix(s, string(closing))
	if s != "" && strings.IndexByte(".,;:", s[0]) >= 0 && (len(s) == 1 || s[1] == ' ') {
		l.out = bytes.TrimRight(l.out, " \t:") // nothing stood before the mark but the bracket
	}
	r, size := utf8.DecodeRune(lastRune(l.out))
	for c := closer(r); c != 0 && strings.HasPrefix(s, string(c)); c = closer(r) { // brackets within brackets
		l.out, s = l.out[:len(l.out)-size], s[len(string(c)):]
		r, size = utf8.DecodeRune(lastRune(l.out))
	}
	if closer(r) != 0 && r != '"' {
		s = strings.TrimLeft(s, separators+" ")
	}
	return s
}

// settle writes the address that is held, if any, or leaves it out. next is
// the first character after it; 0 where the line ends.
func (l *layout) settle(next rune) {
	if l.held == nil {
		return
	}
	n := l.held
	l.held = nil
	before := l.out[:l.lo]
	gap := string(l.out[l.lo:])
	at := span{l.lo, l.lo}
	if setOff(before, next) {
		l.close(before, gap, next)
		l.mark(n, before)
		at.lo = min(at.lo, len(l.out))
		at.hi = at.lo
	} else {
		if bare, ok := bytes.CutSuffix(trimBlanks(before), []byte("<")); ok && next == '>' {
			before, l.eat = bare, next
		}
		l.out = append(append(before, hostOf(n)...), gap...)
		at.hi = at.lo + len(l.out) - len(before) - len(gap)
	}
	if l.at == nil {
		return
	}
	l.at.put(n, at)
	model.WalkInlines(n.Inlines, func(in model.Inline) {
		if m, ok := in.(*model.Mention); ok {
			l.at.put(m, at)
		}
	})
}

// mark keeps the mark before an address that was left out with it.
func (l *layout) mark(n *model.Link, before []byte) {
	r, _ := utf8.DecodeRune(lastRune(trimBlanks(before)))
	if l.at == nil || !isSeparator(r) && closer(r) == 0 || len(trimBlanks(l.out)) >= len(trimBlanks(before)) {
		return
	}
	if l.marks == nil {
		l.marks = map[*model.Link]rune{}
	}
	l.marks[n] = r
}

// close brings together what stands before and after an address that is left
// out.
func (l *layout) close(before []byte, gap string, next rune) {
	bare := trimBlanks(before)
	prev, size := utf8.DecodeRune(lastRune(bare))
	switch {
	case size == 0 || prev == '\n' || isEnd(prev):
		if isCloser(next) {
			before = bare
		}
		l.out = append(before, apart(before, gap)...)
		if next != 0 && (isEnd(next) || isSeparator(next)) {
			l.eat = ','
		}
	case closer(prev) != 0 && (prev != '"' || next == '"'):
		l.out = bare[:len(bare)-size]
		l.eat = next
	case next != 0 && isSeparator(prev):
		for size > 0 && (isSeparator(prev) || prev == ' ') {
			bare = bare[:len(bare)-size]
			prev, size = utf8.DecodeRune(lastRune(bare))
		}
		l.out = append(bare, gap...)
	case next != 0:
		l.out = append(bare, gap...)
	default:
		l.out = append(before, apart(before, gap)...)
	}
}

// apart returns the gap after an address that is left out, "" where it would but
// widen the one before it: many addresses in a row leave one gap.
func apart(before []byte, gap string) string {
	if gap == " " && len(before) > 0 && before[len(before)-1] == ' ' {
		return ""
	}
	return gap
}

// shortForm reports whether the words of an address are a short form of it, as
// in "gh/owner".
func shortForm(l *model.Link) bool {
	words := model.PlainText(l.Inlines)
	host, _, _ := strings.Cut(words, "/")
	return host != words && !strings.Contains(host, ".") && !strings.Contains(host, ":")
}

// hostOf returns what stands for an address within a sentence: the identifier
// of what it leads to, else the repository, else its host; for an address of mail
// the words of the notes.
func hostOf(l *model.Link) string {
	_, rest, ok := strings.Cut(l.Target, "://")
	if !ok {
		return model.PlainText(l.Inlines)
	}
	if a, ok := canonical(l.Target); ok {
		if id, ok := ofAddress(a); ok {
			return id.name
		}
		if repositoryOf(l.Target) != "" {
			_, rest, _ = strings.Cut(a.url, "://")
			return strings.TrimPrefix(strings.Join(strings.SplitN(rest, "/", 4)[:3], "/"), "www.")
		}
	}
	if k := strings.IndexAny(rest, "/?#"); k >= 0 {
		rest = rest[:k]
	}
	return strings.TrimPrefix(rest[strings.LastIndexByte(rest, '@')+1:], "www.")
}

// within reports whether the parts together have no more than so many characters.
func within(most int, parts ...string) bool {
	for _, s := range parts {
		if len(s) > utf8.UTFMax*most {
			return false
		}
		most -= utf8.RuneCountInString(s)
	}
	return most >= 0
}

// blank reports whether s has no word.
func blank(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0
}

// oneLine returns s with single blanks between its words and none at its ends.
func oneLine(s string) string {
	blank := true
	for i := 0; i < len(s); {
		c, size, space := s[i], 1, false
		if c >= utf8.RuneSelf {
			var r rune
			r, size = utf8.DecodeRuneInString(s[i:])
			space = unicode.IsSpace(r)
		}
		if space || c < ' ' || c == ' ' && blank {
			return strings.Join(strings.Fields(s), " ")
		}
		blank = c == ' '
		i += size
	}
	return strings.TrimSuffix(s, " ")
}

// tidy brings words to one line and removes what an address left at its ends.
func tidy(s string) string {
	s = oneLine(s)
	s = strings.TrimLeft(s, " ,:;–—-|→>•)]")
	s = strings.TrimRight(s, " ,:;–—-|→([<")
	if strings.HasPrefix(s, "(") && !strings.Contains(s, ")") { // what it opens has been cut off
		s = s[1:]
	}
	return s
}
