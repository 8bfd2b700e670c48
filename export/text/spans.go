package text

import (
	"bytes"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// place says where a run of text stands; it decides what has to be escaped.
type place int

const (
	inParagraph place = iota
	inHeading         // on one line
	inCell
)

// inlines returns a run as Markdown. Only in a paragraph it may have line
// feeds; each line of it can then stand alone.
func (p *page) inlines(list []model.Inline, where place) string {
	r := &run{page: p, where: where}
	return r.write(p.tidy(list, where), 0, false)
}

// run writes the nodes of one run.
type run struct {
	page   *page
	where  place
	inLink bool
}

// write returns nodes as Markdown. outer is the sign of the emphasis that they
// stand in, 0 for none; inner says that the first of them does not begin a line.
func (r *run) write(list []node, outer byte, inner bool) string {
	pieces := make([]string, len(list))
	for i, n := range list {
		start := r.where == inParagraph && (i == 0 && !inner || i > 0 && list[i-1].kind == lineBreak)
		pieces[i] = r.piece(n, outer, start)
		if n.kind != words {
			continue
		}
		if i > 0 && list[i-1].kind == footnote && pieces[i][0] == ':' {
			pieces[i] = `\` + pieces[i]
		}
		if i+1 < len(list) && list[i+1].kind == lineBreak && strings.HasSuffix(pieces[i], `\\`) {
			// Readers take three backslashes for no line break.
			pieces[i] = strings.TrimSuffix(pieces[i], `\\`) + encoded('\\')
		}
		if (i+1 < len(list) && list[i+1].kind != lineBreak || i+1 == len(list) && inner) && strings.HasSuffix(n.text, "$") && !strings.HasSuffix(pieces[i], `\$`) {
			pieces[i] = strings.TrimSuffix(pieces[i], "$") + `\$`
		}
		if i+1 < len(list) && strings.HasSuffix(pieces[i], "!") {
			switch list[i+1].kind {
			case link, footnote:
				pieces[i] = pieces[i][:len(pieces[i])-1] + `\!`
			}
		}
	}
	var b joiner
	for i, n := range list {
		switch n.kind {
		case emphasis, strong, strike:
			b.span(n, r, outer, pieces, i)
		default:
			b.add(pieces[i])
		}
	}
	return string(b.out)
}

// piece writes a node; of an emphasis only where it is closed in itself.
func (r *run) piece(n node, outer byte, lineStart bool) string {
	switch n.kind {
	case words:
		return r.escape(n.text, lineStart)
	case code:
		return r.code(n.text)
	case auto:
		return "<" + n.text + ">"
	case link:
		was := r.inLink
		r.inLink = true
		text := r.write(n.kids, outer, true)
		r.inLink = was
		return "[" + text + "](" + r.destination(n) + ")"
	case passage:
		return `<span lang="` + attribute(n.label) + `">` + r.write(n.kids, outer, true) + "</span>"
	case image:
		if n.decorative && !r.inLink {
			return `<img src="` + attribute(n.target) + `" alt="">`
		}
		was := r.inLink
		r.inLink = true
		alt := r.escape(n.text, false)
		r.inLink = was
		return "![" + alt + "](" + r.destination(n) + ")"
	case lineBreak:
		switch r.where {
		case inCell:
			return "<br>"
		case inHeading:
			return " "
		}
		return "\\\n"
	case footnote:
		if label, ok := r.page.labels[n.number]; ok {
			return "[^" + label + "]"
		}
		return r.escape("[^"+n.label+"]", lineStart)
	case emphasis, strong:
		return "*" // stands for either sign: what matters is that it is one
	}
	return "~"
}

func (r *run) code(s string) string {
	fence := strings.Repeat("`", longestRun(s, '`')+1)
	if s[0] == '`' || s[len(s)-1] == '`' || s[0] == ' ' && s[len(s)-1] == ' ' && strings.Trim(s, " ") != "" {
		s = " " + s + " "
	}
	if r.where == inCell {
		s = strings.ReplaceAll(s, "|", `\|`)
	}
	return fence + s + fence
}

// attribute returns a value as it stands in the tag of an element.
func attribute(s string) string {
	return strings.NewReplacer("&", "&amp;", `"`, "&quot;", "<", "&lt;", ">", "&gt;", "|", "&#124;", "`", "&#96;").Replace(s)
}

// destination returns the address and title of a link as they stand in the
// round brackets.
func (r *run) destination(n node) string {
	var b strings.Builder
	paired := balanced(n.target)
	for i := 0; i < len(n.target); i++ {
		c := n.target[i]
		switch {
		case (c == '(' || c == ')') && !paired, c == '<', c == '>':
			b.WriteByte('\\')
		case c == '\\' && (i+1 == len(n.target) || punct(n.target[i+1])):
			b.WriteByte('\\')
		case c == '|' && r.where == inCell:
			b.WriteByte('\\')
		case c == '&' && entityLike(n.target[i:]):
			b.WriteByte('\\')
		}
		b.WriteByte(c)
	}
	if n.title == "" {
		return b.String()
	}
	b.WriteString(` "`)
	for i := 0; i < len(n.title); i++ {
		c := n.title[i]
		if c == '"' || c == '\\' || c == '|' && r.where == inCell || c == '&' && entityLike(n.title[i:]) {
			b.WriteByte('\\')
		}
		b.WriteByte(c)
	}
	b.WriteByte('"')
	return b.String()
}

// balanced reports whether every round bracket in s has its partner.
func balanced(s string) bool {
	open := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '(':
			open++
		case ')':
			if open--; open < 0 {
				return false
			}
		}
	}
	return open == 0
}

// joiner puts pieces together, and sees to it that emphasis is read as such.
type joiner struct{ out []byte }

func (b *joiner) add(s string) { b.out = append(b.out, s...) }

// span writes the emphasis at index i. Its signs are read as such only beside
// blanks and punctuation; a letter that is in the way is written as an entity.
func (b *joiner) span(n node, r *run, outer byte, pieces []string, i int) {
	sign := b.sign(n.kind, outer)
	inner := r.write(n.kids, sign[0], true)
	if n.kind == strike {
		inner = withoutTildes(inner)
	}
	first, _ := utf8.DecodeRuneInString(inner)
	last, _ := utf8.DecodeLastRuneInString(inner)
	tight := sign[0] == '_'
	if (tight || !letter(first)) && !b.clear(sign[0]) || n.kind == strike && bytes.HasSuffix(b.out, []byte("~")) {
		b.encodeLast()
	}
	b.add(sign + inner + sign)
	if i+1 == len(pieces) {
		return
	}
	next, size := utf8.DecodeRuneInString(pieces[i+1])
	if size > 0 && next == rune(sign[0]) && n.kind == strike || (tight || !letter(last)) && !blankOrPunct(next) {
		pieces[i+1] = encoded(next) + withinWord(pieces[i+1][size:])
	}
}

// withoutTildes writes the tildes at both ends as entities: three in a row are
// no sign.
func withoutTildes(s string) string {
	if head, ok := strings.CutSuffix(s, "~"); ok {
		s = strings.TrimSuffix(head, `\`) + encoded('~')
	}
	if tail, ok := strings.CutPrefix(s, "~"); ok {
		s = encoded('~') + tail
	}
	return s
}

// sign chooses the sign of an emphasis: another one than round it and than
// right before it.
func (b *joiner) sign(k kind, outer byte) string {
	if k == strike {
		return "~~"
	}
	c := byte('*')
	if outer == '*' || outer != '_' && len(b.out) > 0 && b.out[len(b.out)-1] == '*' {
		c = '_'
	}
	if k == strong {
		return string([]byte{c, c})
	}
	return string(c)
}

// clear reports whether a sign may follow what is written already.
func (b *joiner) clear(sign byte) bool {
	if len(b.out) == 0 {
		return true
	}
	r, _ := utf8.DecodeLastRune(b.out)
	return blankOrPunct(r) && (sign != '~' || r != '~')
}

func (b *joiner) encodeLast() {
	r, size := utf8.DecodeLastRune(b.out)
	b.out = b.out[:len(b.out)-size]
	if n := len(b.out); r == '~' && n > 0 && b.out[n-1] == '\\' {
		b.out = b.out[:n-1]
	}
	b.out = endOfWord(b.out)
	slashes := 0
	for n := len(b.out); slashes < n && b.out[n-1-slashes] == '\\'; {
		slashes++
	}
	if slashes%2 == 1 {
		b.add(`\`) // it was one before a letter, and would be a sign before an entity
	}
	b.add(encoded(r))
}

// withinWord returns what follows a letter that is written as an entity: signs
// that were words between letters are so no longer.
func withinWord(s string) string {
	rest := strings.TrimLeft(s, s[:min(len(s), 1)])
	if s == "" || s[0] != '_' && s[0] != '=' {
		return s
	}
	return strings.Repeat(`\`+s[:1], len(s)-len(rest)) + rest
}

// endOfWord does the same with what stands before such a letter.
func endOfWord(out []byte) []byte {
	n := len(out)
	if n == 0 || out[n-1] != '_' && out[n-1] != '=' {
		return out
	}
	sign := out[n-1:]
	head := bytes.TrimRight(out, string(sign))
	if len(head) > 0 && head[len(head)-1] == '\\' || !endsInLetter(head) {
		return out // a mark, or a sign that is escaped
	}
	return append(head, strings.Repeat(`\`+string(sign), n-len(head))...)
}

func endsInLetter(s []byte) bool {
	r, _ := utf8.DecodeLastRune(s)
	return letter(r)
}

func encoded(r rune) string { return "&#" + strconv.Itoa(int(r)) + ";" }

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// blankOrPunct reports whether all readers take r for a blank or for
// punctuation.
func blankOrPunct(r rune) bool {
	return unicode.IsSpace(r) || r < utf8.RuneSelf && punct(byte(r))
}

func punct(c byte) bool {
	return c >= '!' && c <= '/' || c >= ':' && c <= '@' || c >= '[' && c <= '`' || c >= '{' && c <= '~'
}
