package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// blankOfHTML are the characters that parted words stand between; hardBlanks are
// those, too, that people indent with.
const (
	blankOfHTML = " \t\f"
	hardBlanks  = " \t\f\u00a0"
)

// htmlInlines appends what elements within a line stand for to list. Blocks
// among them stand on lines of their own.
func (r *reading) htmlInlines(list []model.Inline, kids []*element) []model.Inline {
	for _, e := range kids {
		switch {
		case e.form == nodeToken:
			list = append(list, &model.LineBreak{Position: r.at(max(e.node.Pos(), 0))})
			r.mergeLines(e.node)
			list = r.content(list, e.node, 0)
		case e.form == wordsToken:
			list = r.htmlWords(list, e)
		case e.form == commentToken:
			r.comment(e)
		case e.kind.void() && !e.kind.block():
			list = r.single(list, mark{e.kind, e.raw(), e.pos(r)})
		default:
			m := mark{e.kind, e.raw(), e.pos(r)}
			list = r.marked(list, m, func() []model.Inline { return tidyBreaks(r.htmlInlines(r.nodes.Room(len(e.kids)), e.kids), false) })
		}
	}
	return list
}

// htmlWords appends the words of a token, a text for each line. Runs of blanks
// count as one. What a line is indented with stands in a text of its own.
func (r *reading) htmlWords(list []model.Inline, e *element) []model.Inline {
	at := e.start
	for more := true; more && at < e.end; {
		var line string
		line, _, more = strings.Cut(e.in.text[at:e.end], "\n")
		next := at + len(line) + 1
		if lead := indentation(line); lead > 0 {
			list = append(list, r.nodes.Text(r.at(e.in.offset(at)), decodeEntities(oneBlank(line[:lead]))))
			at, line = at+lead, line[lead:]
		}
		value := decodeEntities(oneBlank(line))
		if more {
			value = strings.TrimRight(value, blankOfHTML) + " "
		}
		if value != "" {
			pos := r.at(e.in.offset(at))
			if strings.Trim(value, hardBlanks) != "" {
				r.ledger.Place(int(pos.Line))
			}
			list = append(list, r.nodes.Text(pos, value))
		}
		at = next
	}
	return list
}

// indentation returns the length of the blanks, hard ones as well, that a line
// begins with.
func indentation(line string) int {
	n := 0
	for n < len(line) {
		switch rest := line[n:]; {
		case rest[0] > ' ' && rest[0] < utf8.RuneSelf && rest[0] != '&':
			return n
		case strings.IndexByte(blankOfHTML, rest[0]) >= 0:
			n++
		case strings.HasPrefix(rest, "\u00a0"):
			n += len("\u00a0")
		default:
			text, k := "", 0
			if rest[0] == '&' {
				text, k = entity(rest)
			}
			if k == 0 || strings.Trim(text, hardBlanks) != "" {
				return n
			}
			n += k
		}
	}
	return n
}

// oneBlank makes one blank of each run of blanks.
func oneBlank(s string) string {
	if strings.IndexByte(s, '\t') < 0 && strings.IndexByte(s, '\f') < 0 && !strings.Contains(s, "  ") {
		return s
	}
	var b strings.Builder
	blank := false
	for i := 0; i < len(s); i++ {
		if strings.IndexByte(blankOfHTML, s[i]) >= 0 {
			if !blank {
				b.WriteByte(' ')
			}
			blank = true
			continue
		}
		blank = false
		b.WriteByte(s[i])
	}
	return b.String()
}

// tidyBreaks takes the blanks round line breaks away, second blanks in a row, and
// hard blanks at the beginning of a line: they indent it. start says that the
// run begins one.
func tidyBreaks(list []model.Inline, start bool) []model.Inline {
	out := list[:0]
	for _, n := range list {
		switch n := n.(type) {
		case *model.LineBreak:
			start = true
			for len(out) > 0 {
				t, ok := out[len(out)-1].(*model.Text)
				if !ok {
					break
				}
				if t.Value = strings.TrimRight(t.Value, hardBlanks); t.Value != "" {
					break
				}
				out = out[:len(out)-1]
			}
		case *model.Text:
			if start && !outdent(n) || !start && endsBlank(out) && !unblank(n) {
				continue
			}
			start = false
		default:
			start = false
		}
		out = append(out, n)
	}
	clear(list[len(out):])
	return out
}

// endsBlank reports whether a run ends in a text that ends in a blank.
func endsBlank(list []model.Inline) bool {
	if len(list) == 0 {
		return false
	}
	t, ok := list[len(list)-1].(*model.Text)
	return ok && strings.HasSuffix(t.Value, " ")
}

// unblank takes the blank off the beginning of a text that follows another one,
// and reports whether anything is left.
func unblank(t *model.Text) bool {
	if rest, ok := strings.CutPrefix(t.Value, " "); ok {
		t.Value = rest
		t.Column++
	}
	return t.Value != ""
}

// outdent takes the blanks off the beginning of a text, and reports whether
// there are words left.
func outdent(t *model.Text) bool {
	rest := strings.TrimLeft(t.Value, hardBlanks)
	t.Column += int32(utf8.RuneCountInString(t.Value[:len(t.Value)-len(rest)]))
	t.Value = rest
	return rest != ""
}

// runLine is a line of a run that line breaks part.
type runLine struct {
	words []model.Inline
	after *model.LineBreak // the break before it; nil before the first line
	apart bool             // there were several breaks
}

// lines cuts a run at its line breaks; blank lines are left out.
func lines(list []model.Inline) []runLine {
	var all []runLine
	var after *model.LineBreak
	breaks := 0
	for from := 0; from <= len(list); {
		to := from
		for to < len(list) && !isBreak(list[to]) {
			to++
		}
		line := list[from:to:to]
		for len(line) > 0 {
			if t, ok := line[0].(*model.Text); !ok || outdent(t) {
				break
			}
			line = line[1:]
		}
		if line, ok := trim(line); ok {
			all = append(all, runLine{line, after, breaks > 1})
			breaks = 0
		}
		if to < len(list) {
			after = list[to].(*model.LineBreak)
		}
		breaks++
		from = to + 1
	}
	return all
}

func isBreak(n model.Inline) bool {
	_, ok := n.(*model.LineBreak)
	return ok
}

// paragraphs makes blocks of a run: a list where its lines are points, and else
// paragraphs, parted where it has several line breaks in a row.
func (r *reading) paragraphs(run []model.Inline) []model.Block {
	all := lines(run)
	if list := r.listOf(all); list != nil {
		return []model.Block{list}
	}
	var blocks []model.Block
	for i := 0; i < len(all); {
		p := all[i].words
		for i++; i < len(all) && !all[i].apart; i++ {
			p = append(append(p, all[i].after), all[i].words...)
		}
		blocks = append(blocks, r.words(p[0].Pos(), p))
	}
	return blocks
}

// listOf makes a list of three lines or more of which each begins with the same
// sign or with a link; two are enough where a dash or a colon parts the link
// from what is said of it. It returns nil where they are no such lines.
func (r *reading) listOf(all []runLine) model.Block {
	if len(all) < 2 {
		return nil
	}
	first := signOf(all[0].words)
	if first == "" || len(all) == 2 && (first != "link" || !annotated(all[0].words) || !annotated(all[1].words)) {
		return nil
	}
	for _, line := range all[1:] {
		if signOf(line.words) != first {
			return nil
		}
	}
	l := &model.List{Position: all[0].words[0].Pos(), Items: make([]*model.Item, 0, len(all))}
	for _, each := range all {
		line := each.words
		pos := line[0].Pos()
		if isBullet(first) {
			t := line[0].(*model.Text)
			t.Value = t.Value[len(first):]
			t.Column++
			outdent(t)
			if line, _ = trim(line); len(line) == 0 {
				continue
			}
		}
		l.Items = append(l.Items, r.nodes.Item(pos, r.nodes.Blocks([]model.Block{r.words(line[0].Pos(), line)})))
	}
	if len(l.Items) == 0 {
		return nil
	}
	return l
}

// annotated reports whether a line is a link, a dash or a colon, and words.
func annotated(line []model.Inline) bool {
	if len(line) < 2 {
		return false
	}
	t, ok := line[1].(*model.Text)
	if !ok {
		return false
	}
	s := strings.TrimLeft(t.Value, hardBlanks)
	rest := strings.TrimLeft(s, "-–—:")
	return rest != s && (len(line) > 2 || strings.TrimSpace(rest) != "")
}

// signOf returns the sign that a line begins with: a bullet, a symbol, or the
// short name of one between colons; "link" for a link with words, and "" for
// none.
func signOf(line []model.Inline) string {
	switch n := line[0].(type) {
	case *model.Link:
		if !onlyPicture(n) {
			return "link"
		}
	case *model.Strong:
		if signOf(n.Inlines) == "link" {
			return "link"
		}
	case *model.Emphasis:
		if signOf(n.Inlines) == "link" {
			return "link"
		}
	case *model.Text:
		return signOfText(n.Value, len(line) > 1)
	}
	return ""
}

// signOfText is as signOf. more says that something follows the text.
func signOfText(s string, more bool) string {
	if s[0] == ':' {
		n := strings.IndexByte(s[1:], ':')
		if n > 0 && strings.Trim(strings.ToLower(s[1:n+1]), "abcdefghijklmnopqrstuvwxyz0123456789_+-") == "" {
			return s[:n+2]
		}
		return ""
	}
	c, size := utf8.DecodeRuneInString(s)
	next, _ := utf8.DecodeRuneInString(s[size:])
	switch {
	case isBullet(s[:size]):
		if unicode.IsSpace(next) || size == len(s) && more {
			return s[:size]
		}
	case unicode.Is(unicode.So, c):
		return s[:size]
	}
	return ""
}

// isBullet reports whether a sign only marks the point of a list.
func isBullet(sign string) bool {
	switch sign {
	case "-", "*", "+", "•", "–", "—", "·", "◦", "▪", "▫", "‣", "⁃", "∙", "●", "○", "■", "□", "➢", "➤", "→", "⇒", "»":
		return true
	}
	return false
}
