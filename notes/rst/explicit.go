package rst

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
	"gloss/notes"
)

// explicit reads what begins with two dots: a footnote, a target, a
// substitution, a directive or a comment.
func (b *body) explicit(l line) {
	i := b.i
	j := b.extent(i+1, b.indent+1)
	rest := b.past(l, 2, 2)
	if rest.blank() && i+1 < len(b.lines) && b.lines[i+1].blank() {
		b.ledger.Merge(int(l.n)) // an empty comment, which parts what is around it
		b.i++
		return
	}
	b.i = j
	following := b.lines[i+1 : j]
	inner := minIndent(following)
	if inner == 0 {
		inner = rest.indent
	}
	mark := b.at(l)
	text := b.str(rest)
	b.lines[i] = rest
	lines := b.lines[i:j]
	switch {
	case rest.blank():
	case text[0] == '[' && b.footnote(mark, lines, inner):
		return
	case text[0] == '_' && b.namedTarget(lines):
		return
	case text[0] == '|' && b.substitution(mark, lines, inner):
		return
	default:
		if name, size := directiveName(text); size > 0 {
			b.ledger.Merge(int(l.n))
			rest = b.past(rest, size, utf8.RuneCountInString(text[:size]))
			rest.indent = inner
			b.lines[i] = rest
			b.directive(directive{name: name, pos: mark, lines: lines, inner: inner})
			return
		}
	}
	b.comment(mark, text, lines)
}

func (b *body) comment(pos model.Position, text string, lines []line) {
	if name, _, ok := strings.Cut(text, ":"); ok && known(strings.ToLower(name)) {
		b.report(pos, model.Warning, "rst.comment", fmt.Sprintf("%q is a comment: a directive has two colons", notes.Short(text)),
			fmt.Sprintf("write \".. %s::\"", name))
	}
	b.ledger.Drop(int(pos.Line), "comment")
	b.dropAll(lines, "comment")
}

// directiveName returns the name that a text begins with and the length of that
// name with the two colons. A blank must follow those, but for directives that
// are known.
func directiveName(text string) (name string, size int) {
	i := simpleName(text)
	if i == 0 {
		return "", 0
	}
	name = strings.ToLower(text[:i])
	if i < len(text) && text[i] == ' ' {
		i++
	}
	if !strings.HasPrefix(text[i:], "::") {
		return "", 0
	}
	if i += 2; i < len(text) && text[i] != ' ' && text[i] != '\t' && !known(name) {
		return "", 0
	}
	return name, i
}

// simpleName returns the length of the name that a text begins with: letters
// and digits, with single signs of "-._+:" between them.
func simpleName(text string) int {
	end, sign := 0, true
	for i := 0; i < len(text); {
		c, size := rune(text[i]), 1
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeRuneInString(text[i:])
		}
		switch {
		case isWord(c):
			sign = false
			end = i + size
		case !sign && (c == '-' || c == '.' || c == '_' || c == '+' || c == ':'):
			sign = true
		default:
			return end
		}
		i += size
	}
	return end
}

func isWord(c rune) bool {
	if c < utf8.RuneSelf {
		return isAlnum(byte(c))
	}
	return unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsNumber(c)
}

// fold returns a name as names are compared: in small letters, with single
// blanks.
func fold(name string) string {
	for i := 0; i < len(name); i++ {
		if c := name[i]; c >= utf8.RuneSelf || c <= ' ' || c == '\\' || c >= 'A' && c <= 'Z' {
			return notes.Rejoin(strings.ToLower(unescape(name)), " ")
		}
	}
	return name
}

// substitution is a text or a picture that stands for |name|.
type substitution struct {
	name   string
	d      directive
	lines  []int32 // its lines in the source
	used   bool
	active bool // being put in, so that it must not hold itself
}

// substitution reads a definition such as "|name| replace:: text".
func (b *body) substitution(mark model.Position, lines []line, inner int32) bool {
	text := b.str(lines[0])
	end := strings.Index(text[1:], "| ")
	if end < 1 {
		return false
	}
	name := text[1 : end+1]
	rest := b.past(lines[0], end+2, utf8.RuneCountInString(text[:end+2]))
	kind, size := directiveName(b.str(rest))
	if size == 0 || strings.TrimSpace(name) == "" {
		return false
	}
	rest = b.past(rest, size, size)
	rest.indent = inner
	lines[0] = rest
	s := &substitution{name: name, d: directive{name: kind, pos: mark, lines: lines, inner: inner}}
	b.split(&s.d, true)
	for _, l := range lines {
		if l.n == lines[0].n || !l.blank() {
			s.lines = append(s.lines, l.n)
		}
	}
	if b.substitutions == nil {
		b.substitutions = map[string]*substitution{}
		b.budget = 2*len(b.text) + 1<<16
	}
	if old := b.substitutions[name]; old != nil {
		b.report(mark, model.Warning, "rst.substitution", fmt.Sprintf("%q is defined twice; the first one counts", notes.Short(name)), "")
		for _, n := range s.lines {
			b.ledger.Drop(int(n), "substitution defined before")
		}
		return true
	}
	b.substitutions[name] = s
	if low := fold(name); b.substitutions[low] == nil {
		b.substitutions[low] = s
	}
	return true
}

func (r *reading) closeSubstitutions() {
	for _, s := range r.substitutions {
		for _, n := range s.lines {
			if s.used {
				r.ledger.Place(int(n))
			} else {
				r.ledger.Drop(int(n), "substitution that nothing uses")
			}
		}
	}
}
